/** Facts that stand in a note under labels of their own: `**Salary range:** €50,000 – €80,000 annually`. */
import { fieldNamed } from '../../../inspect/meant/names.ts';
import type { Rules } from '../../../inspect/rules.ts';
import { plainText } from '../../../posting/plain.ts';
import { postingFields } from '../../../posting/posting.ts';
import type { Draft } from '../draft.ts';
import type { PageReading } from '../reading.ts';
import { Source } from '../source.ts';
import { meaning } from './meaning.ts';

/** A label in bold that opens a line, and what is behind it up to the next. */
const LABELLED =
  /^[ \t]*(?:[-*+][ \t]+)?\*\*([^*\n]{2,60}?)[ \t]{0,9}:?[ \t]{0,9}\*\*[ \t]{0,9}:?[ \t]*((?:(?!^[ \t]*(?:[-*+][ \t]+)?\*\*)[^])*)/gm;

/** The facts that notes hold. */
const FACTS = new Set([
  'startDate',
  'salary',
  'validThrough',
  'workHours',
  'employmentType',
  'locations',
  'department',
  'reference',
]);

/** @returns what of a note is no fact */
export const putLabelled = (draft: Draft, note: Source, page: PageReading, rules: Rules): Source => {
  const rest = new Source();
  let taken = 0;
  for (const { 0: all, 1: label = '', 2: written = '', index } of note.text.matchAll(LABELLED)) {
    const [field, ...more] = fieldNamed(label, true, postingFields, {})?.path ?? [];
    const value = plainText({ format: 'markdown', source: written }, page.decode);
    if (typeof field !== 'string' || more.length || !FACTS.has(field) || draft.has(field) || /\n\s*\n/.test(value))
      continue;
    const meant = meaning([field], value.replace(/\s+/g, ' '), rules);
    const [only] = meant.values;
    const isPlain = meant.isCertain && meant.values.length === 1 && (field !== 'salary' || isPay(only));
    if (!isPlain) continue;
    const offset = note.offsetAt(index);
    draft.put([field], only, offset);
    page.read.push({ words: `${label.trim()}: ${value.replace(/\s+/g, ' ')}`, offset });
    rest.append(note.slice(taken, index));
    taken = index + all.length;
  }
  return rest.append(note.slice(taken));
};

/** An amount that says of what and for how long. */
const isPay = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'currency' in value && 'unit' in value;
