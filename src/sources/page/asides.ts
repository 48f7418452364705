/** What stands beside the text of a page: its notes, and whom to ask. */
import GithubSlugger from 'github-slugger';
import type { Rules } from '../../inspect/rules.ts';
import { inWords } from './facts/meaning.ts';
import { idOf } from './body/body.ts';
import type { ContactItem, NoteItem } from './body/items.ts';
import { linesOf, type Draft } from './draft.ts';
import { putLabelled } from './facts/labelled.ts';
import type { PageReading } from './reading.ts';
import type { Source } from './source.ts';

/** What links to notes: `[*](#info)`. */
const LINK = /\[(\\?[^\]\s\w]{1,3}|\d{1,2}|\^\w{1,2})\]\(#([^)\s]+)\)/g;

/** The signs that link to each note, by its id. */
const signsIn = (data: unknown): ReadonlyMap<string, readonly string[]> => {
  const signs = new Map<string, string[]>();
  for (const [, sign = '', id = ''] of JSON.stringify(data).replaceAll('\\\\', '\\').matchAll(LINK))
    signs.set(id, [...(signs.get(id) ?? []), sign.replace('\\', '')]);
  return signs;
};

const escaped = (text: string): string => text.replace(/[^\w\s]/g, '\\$&');

/** The sign that a note begins with, of those that link to it. */
const markerOf = (
  note: Source,
  signs: readonly string[],
): { readonly marker: string; readonly length: number } | undefined => {
  if (/^\s*\d+[.)]\s[^]*\n\s*\d+[.)]\s/.test(note.text)) return undefined; // the numbers of a list
  for (const marker of new Set(signs)) {
    const begins = new RegExp(`^\\s*\\\\?${escaped(marker)}(?!${escaped(marker)})[.)]?\\s*`).exec(note.text);
    if (begins) return { marker, length: begins[0].length };
  }
  return undefined;
};

export const putNotes = (draft: Draft, notes: readonly NoteItem[], page: PageReading, rules: Rules): void => {
  const ids = new GithubSlugger();
  const signs = signsIn(draft.data);
  let count = draft.countOf('notes'); // the front matter may have some
  for (const { title, source, id, offset } of notes) {
    // one that texts link to stays where they lead
    const text = signs.has(id) ? source : putLabelled(draft, source, page, rules);
    if (!linesOf(text).length) {
      if (title) page.leaveOut(title, offset);
      continue;
    }
    const steps = ['notes', count++] as const;
    const name = idOf(ids, id || title, 'note');
    const marked = markerOf(text, signs.get(name) ?? []);
    draft.put([...steps, 'id'], name, offset);
    if (marked) draft.put([...steps, 'marker'], marked.marker, offset);
    if (title) draft.put([...steps, 'title'], title, offset);
    draft.putText([...steps, 'text'], marked ? text.slice(marked.length) : text);
  }
};

/** What is known already stays; what says otherwise is told. */
export const putContact = (draft: Draft, { contact, offset }: ContactItem, page: PageReading): void => {
  for (const [key, value] of Object.entries(contact)) {
    const known = draft.get('contact', key);
    if (known === undefined && !isPictureBeside(value)) draft.put(['contact', key], value, offset);
    else if (JSON.stringify(known) !== JSON.stringify(value)) page.leaveOut(`${key}: ${inWords(value)}`, offset);
  }
};

/** A picture beside the page is none beside the posting file. */
const isPictureBeside = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'src' in value && !/^(?:https?:\/\/|\/)/.test(String(value.src));
