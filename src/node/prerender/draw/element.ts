/** An element of a text where there is no document: a template of its own, the same one for all that look alike. */
import { html, type TemplateResult } from 'lit';
import type { MakeElement } from '../../../templates/view.ts';

const VOID = /^(br|hr|img)$/;

/** What is read once stays read: a text has many elements and few kinds. */
const known = new Map<string, TemplateStringsArray>();

/** What stands around the values: of each attribute, and of the content. */
const stringsOf = (name: string, keys: readonly string[]): TemplateStringsArray => {
  const shape = [name, ...keys].join(' ');
  const strings = known.get(shape);
  if (strings) return strings;
  // the name stands with the first attribute, each quotation mark with what follows on its value
  const [first = '', ...more] = keys.map((key) => ` ${key}="`);
  const open = [`<${name}${first}`, ...more.map((piece) => `"${piece}`)];
  const end = keys.length ? '">' : '>';
  const tag = keys.length ? [...open, end] : [open[0]! + end];
  const all = VOID.test(name) ? tag : [...tag, `</${name}>`];
  const made = Object.assign(all, { raw: all });
  known.set(shape, made);
  return made;
};

/** A parser takes the first line feed in `<pre>` for the end of the tag's line. */
const withFirstLine = (content: readonly unknown[]): readonly unknown[] => ['\n', ...content];

export const element: MakeElement = (name, attributes, content): TemplateResult => {
  const inside = name === 'pre' ? withFirstLine(content) : content;
  return html(
    stringsOf(name, Object.keys(attributes)),
    ...Object.values(attributes),
    ...(VOID.test(name) ? [] : [inside]),
  );
};
