/** Links to apply that stand in the text: a paragraph that is nothing but a link whose words call on readers to apply. */
import { blocksOf } from '../../../content/lexer.ts';
import { plainText } from '../../../posting/plain.ts';
import type { PageReading } from '../reading.ts';
import type { Item } from './items.ts';

/** What such a link begins with, in the languages that headings are known in. */
const CALL =
  /^\P{L}*(?:(?:click here to|please|jetzt|hier|online|direkt|nu|direct|please)\s+)*(?:apply|submit (?:an|your) application|send (?:us )?your application|ansök|sök (?:jobbet|tjänsten|nu)|søk|ansøg|send ansøgning|bewerben|bewirb|zur bewerbung|hae|hakemukse|sollicite|postule|candidate[rz]|solicitar|solicita(?= )|inscrib|inscríb)(?!\p{L}*(?:ance|ied|ies))/iu;
const MOST = 60; // characters
/** With bold or emphasis around it; the address, between angle brackets or not, with a title. */
const LINK = /^[*_]*\[((?:[^\]\\]|\\.)*)\]\(\s*(?:<([^<>\n]*)>|([^\s()<>]+))(?:\s+"[^"\n]*")?\s*\)[*_]*$/;

export const withApplications = (items: readonly Item[], page: PageReading): readonly Item[] =>
  items.flatMap((item): readonly Item[] => {
    if (item.kind !== 'text' || !item.source.text.includes('](')) return [item];
    const { source } = item;
    const parts: Item[] = [];
    let [at, taken] = [0, 0];
    for (const { type, raw } of blocksOf(source.text) as readonly { readonly type: string; readonly raw: string }[]) {
      const start = at;
      at += raw.length;
      const [, words = '', bracketed = '', bare = ''] = (type === 'paragraph' && LINK.exec(raw.trim())) || [];
      const url = bracketed || bare;
      const label = plainText({ format: 'markdown', source: words }, page.decode).replace(/\s+/g, ' ');
      if (!url || url.startsWith('#') || label.length > MOST || !CALL.test(label)) continue;
      const offset = source.offsetAt(start);
      parts.push(
        { kind: 'text', source: source.slice(taken, start) },
        { kind: 'apply', url, label, text: '', offset, written: raw.trim() },
      );
      taken = at;
    }
    return taken ? [...parts, { kind: 'text', source: source.slice(taken) }] : [item];
  });
