/**
 * What stands at one place of a page and is meant for others: footnotes, which become notes, and the addresses of links by
 * name, which go to the links. The parts of a posting are texts of their own.
 */
import { slug } from 'github-slugger';
import type { PageReading } from '../reading.ts';
import { Source } from '../source.ts';
import type { Item } from './items.ts';
import { target } from './elements.ts';
import { replaced } from './replace.ts';

/** A footnote, with the lines that go on in it: https://www.markdownguide.org/extended-syntax/#footnotes */
const FOOTNOTE =
  /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n(?![ \t]*\n| {0,3}\[\^)[^\n]+|\n[ \t]*\n(?: {2,}|\t)[^\n]+)*)\n*/gm;
const FOOTNOTED = /\[\^([^\]\s]+)\](?!:)/g;
/** https://spec.commonmark.org/0.31.2/#link-reference-definitions */
const DEFINITION =
  /^ {0,3}\[(?!\^)((?:[^[\]\\\n]|\\.)+)\]:[ \t]*\n?[ \t]*(?:<([^<>\n]*)>|(\S+))(?:[ \t]+("[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*(?:\n|$)/gm;
const NAMED = /\[((?:[^[\]\\]|\\.|!\[[^[\]]*\]\([^()\s]*\))+)\](?:\[((?:[^[\]\\]|\\.)*)\])?(?![[(:])/g;

const inTexts = (items: readonly Item[], change: (source: Source) => Source): readonly Item[] =>
  items.map((item) => {
    if (item.kind === 'entry') return { ...item, answer: change(item.answer) };
    return 'source' in item ? { ...item, source: change(item.source) } : item;
  });

/** As links are found by their names. */
const named = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

const withAddresses = (items: readonly Item[], page: PageReading): readonly Item[] => {
  const targets = new Map<string, string>();
  const rest = inTexts(items, (source) =>
    replaced(source, DEFINITION, ({ 0: all, 1: label = '', 2: bracketed, 3: bare = '', 4: title, index }) => {
      if (targets.has(named(label))) return undefined;
      targets.set(named(label), `${target(bracketed ?? bare)}${title ? ` ${title}` : ''}`);
      page.leaveOut(all, source.offsetAt(index));
      return '';
    }),
  );
  if (!targets.size) return items;
  return inTexts(rest, (source) =>
    replaced(source, NAMED, ({ 0: all, 1: words = '', 2: label, index }) => {
      const to = targets.get(named(label || words));
      if (to === undefined || source.text[index - 1] === '\\') return undefined;
      if (label) page.leaveOut(`[${label}]`, source.offsetAt(index + all.length - 1));
      return `[${words}](${to})`;
    }),
  );
};

const withFootnotes = (items: readonly Item[]): readonly Item[] => {
  const notes = new Map<string, { readonly source: Source; readonly offset: number }>();
  const rest = inTexts(items, (source) =>
    replaced(source, FOOTNOTE, ({ 0: all, 1: id = '', 2: text = '', index }) => {
      if (notes.has(id)) return undefined;
      const start = index + all.indexOf(text, all.indexOf(']:') + 2);
      notes.set(id, { source: source.slice(start, start + text.length), offset: source.offsetAt(index) });
      return '';
    }),
  );
  if (!notes.size) return items;
  // by the order in which they are called, as sites number them
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => numbers.get(id) ?? numbers.set(id, numbers.size + 1).size;
  const called = inTexts(rest, (source) =>
    replaced(source, FOOTNOTED, ({ 1: id = '' }) => (notes.has(id) ? `[${numberOf(id)}](#${slug(id)})` : undefined)),
  );
  const ordered = [...notes].sort(([a], [b]) => numberOf(a) - numberOf(b));
  return [
    ...called,
    ...ordered.map(([id, { source, offset }]) => {
      // its sign is what it begins with
      const text = new Source().add(`${numberOf(id)} `, offset).append(replaced(source, /^(?: {1,4}|\t)/gm, () => ''));
      return { kind: 'note', title: '', id, source: text, offset } as const;
    }),
  ];
};

export const withReferences = (items: readonly Item[], page: PageReading): readonly Item[] =>
  withFootnotes(withAddresses(items, page));
