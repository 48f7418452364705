/** The front matter of a page: its fields in order, each with its place, and where the body begins. */
import { fieldsOfJson } from './json.ts';
import { split, type Fenced } from './split.ts';
import { fieldsOfToml } from './toml.ts';
import { isTable, plain, refusal, safe, tooDeep, type Field } from './values.ts';
import { fieldsOfYaml } from './yaml.ts';

/** A field as its author named it. */
export interface Entry {
  readonly key: string;
  /** As JSON has it; a date is the text that it was written as. */
  readonly value: unknown;
  /** Of the key, in the page. */
  readonly offset: number;
}

export interface FrontMatter {
  readonly entries: readonly Entry[];
  /** Where the body begins, in the page. */
  readonly body: number;
}

/** Nobody writes as much by hand; what a parser takes for it stays below a second. */
const MOST = 100_000;

const readers: Readonly<Record<Fenced['format'], (source: string, start: number) => readonly Field[]>> = {
  yaml: fieldsOfYaml,
  toml: fieldsOfToml,
  json: fieldsOfJson,
};

/**
 * Two keys that are the same, or differ by case alone, are two entries: which of them counts is for the reader to say. What
 * stands below `params`, Hugo's place for keys of one's own, comes after the others as if it stood beside them.
 *
 * @param text of a page, its lines ended by `\n`
 * @throws Refused
 */
export const frontMatterOf = (text: string): FrontMatter => {
  const fenced = split(text);
  if (!fenced) return { entries: [], body: 0 };
  const { body } = fenced;
  const fields = fieldsIn(text, fenced);
  const own = fields.flatMap(({ key, value }) => (isParams(key) && isTable(value) ? value.fields : []));
  const others = fields.filter(({ key, value }) => !isParams(key) || !isTable(value));
  const entries = [...others, ...own].map((field) => ({ ...safe(field), value: plain(field) }));
  return { entries, body };
};

/** Hugo takes keys in any case. */
const isParams = (key: string): boolean => key.toLowerCase() === 'params';

/** Whatever no text has; the three formats forbid it, and not each of their parsers minds. */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;

const fieldsIn = (text: string, { format, start, end }: Fenced): readonly Field[] => {
  if (end - start > MOST) {
    throw refusal({
      offset: start,
      expected: 'front matter of at most 100,000 characters',
      found: `${(end - start).toLocaleString('en')}`,
      mend: 'put what is to be read into the body, behind the front matter',
    });
  }
  const source = text.slice(start, end);
  const control = source.search(CONTROL);
  if (control >= 0) {
    throw refusal({
      offset: start + control,
      expected: 'no control characters',
      found: `U+${source.charCodeAt(control).toString(16).toUpperCase().padStart(4, '0')}`,
      mend: 'remove it',
    });
  }
  try {
    return readers[format](source, start);
  } catch (error) {
    // the stack is all that parsers run out of
    throw error instanceof RangeError ? tooDeep(start) : error;
  }
};
