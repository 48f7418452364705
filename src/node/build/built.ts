/** From a posting file to a built one: the same file, its texts read. docs/decisions/0026-built-postings.md */
import { readHtml } from '../../content/html.ts';
import { readMarkdown } from '../../content/markdown.ts';
import type { ReadingContext } from '../../content/reader.ts';
import { object, type Field } from '../../posting/fields.ts';
import { fitNodes } from '../../posting/nodes.ts';
import { MAX_UNITS } from '../../posting/parse.ts';
import { postingFields } from '../../posting/posting.ts';
import { toText, unitsOf, type Text, type TextInput } from '../../posting/text.ts';
import { rules } from '../rules.ts';

/** What reading texts takes. */
export interface Readers {
  /** Gives a window to read HTML in; asked for where there is HTML alone. */
  readonly window: () => Promise<Window>;
}

/** A text as it is written, if it stands in a field of one. */
type ReadText = (written: unknown) => unknown;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is the publisher's own, and what only an editor asks for, is not served. */
const isServed = ([key]: readonly [string, unknown]): boolean => key !== '$schema' && !key.startsWith('x-');

/** What stands in a file by a field of the format, with each text in it as `readText` makes it. Anything else stays. */
const withTexts = ({ fields, items, keys, read }: Field, value: unknown, readText: ReadText): unknown => {
  if (read === postingFields.lead.read) return readText(value);
  if (items && !keys && Array.isArray(value)) return value.map((item) => withTexts(items, item, readText));
  if (!isObject(value) || !(fields ?? items)) return value;
  const fieldOf = (key: string): Field | undefined => (fields && Object.hasOwn(fields, key) ? fields[key] : items);
  const entries = Object.entries(value).filter((entry) => !fields || isServed(entry));
  return Object.fromEntries(
    entries.map(([key, inner]) => {
      const field = fieldOf(key);
      return [key, field ? withTexts(field, inner, readText) : inner];
    }),
  );
};

/** No more of a text than is shown of it: what is beyond that only takes its time. */
const shownOf = (source: string): string => {
  const units = unitsOf(source);
  return units.length > MAX_UNITS / 2 ? `${units.slice(0, MAX_UNITS / 2).join('')}…` : source;
};

/** @returns nothing where the text is to stay as it was written: what can't be read, or not be shown whole by its nodes */
const builtText = (text: Text, context: ReadingContext): TextInput | undefined => {
  if (text.format !== 'markdown' && text.format !== 'html') return undefined;
  const read = text.format === 'html' ? readHtml : readMarkdown;
  try {
    const nodes = read(shownOf(text.source), context);
    if (!fitNodes(nodes, MAX_UNITS / 2).isWhole) return undefined; // a table of many cells may take more than it was written with
    return { nodes: nodes.length ? [...nodes] : [''] };
  } catch (error) {
    if (error instanceof RangeError) return undefined; // nested too deep for the stack
    throw error;
  }
};

/**
 * @param data the contents of a posting file
 * @returns the contents of a built one
 * @throws what `readers.window` throws
 */
export const builtOf = async (data: unknown, readers: Readers): Promise<unknown> => {
  const format = object(postingFields) as Field;
  let hasHtml = false;
  withTexts(format, data, (written) => (hasHtml ||= toText(written)?.format === 'html'));
  const window = (hasHtml ? await readers.window() : undefined) as Window & typeof globalThis;
  const context: ReadingContext = { decode: rules.decode, trusted: (html) => html, window };
  return withTexts(format, data, (written) => {
    const text = toText(written);
    return (text && builtText(text, context)) ?? written;
  });
};
