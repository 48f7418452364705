/** The parts of a posting's text that stand as fields of their own. */
import type { Reading } from './reading.ts';
import { roleNamed } from './words.ts';
import { isObject, unwrapped } from './wrapped.ts';

/** A text as Markdown or HTML, from what other formats and people have in its place: one string, or one for each point. */
export const textOf = (value: unknown, { rules, url }: Reading): unknown => {
  const points = Array.isArray(value) && value.length > 1 && value.every((line) => typeof line === 'string');
  if (points) {
    const isProse = value.some((line) => /^\s*([-*+>#|]|\d+[.)])\s|^\s*$|\s{2}$/.test(line));
    return isProse ? value : value.map((line) => `- ${line.trim()}`);
  }
  const { value: wrapped } = unwrapped(value);
  // hiring systems deliver HTML escaped once more
  const isEscaped = typeof wrapped === 'string' && /^\s*&lt;\w/.test(wrapped);
  const text = isEscaped ? wrapped.replace(/&(?:lt|gt|quot|amp|#39);/g, rules.decode) : wrapped;
  if (typeof text === 'string' && /<\/?(p|ul|ol|li|br|h[1-6]|div|strong|b|em)\b[^>]*>/i.test(text))
    return { html: text };
  return rules.fields.lead.read!(text, url) === undefined ? undefined : text;
};

/** Heading and text of an object that stands for a part; of Lever's `lists` `text` is the heading. */
const partsOf = (value: unknown): { readonly heading?: unknown; readonly body: unknown } => {
  if (!isObject(value) || 'html' in value) return { body: value };
  const { title, heading, header, text, content, body } = value;
  const named = title ?? heading ?? header;
  return named === undefined && text !== undefined && content !== undefined
    ? { heading: text, body: content }
    : { heading: unwrapped(named).value, body: text ?? content ?? body };
};

/**
 * A part of the text that stands as a field of its own, under a name of its own.
 *
 * @param lang language of the posting: an English name is no heading in another
 */
export const sectionOf = (
  name: string,
  value: unknown,
  reading: Reading,
  lang = 'en',
): Record<string, unknown> | undefined => {
  const { heading: given, body } = partsOf(value);
  const text = textOf(body, reading);
  if (text === undefined) return undefined;
  const role = roleNamed(name);
  const isHeading = !GENERAL.test(name) && (/^en\b/i.test(lang) || !ENGLISH.test(name));
  const title = typeof given === 'string' ? given : isHeading ? titleOf(name) : undefined;
  return { ...(role && { role }), ...(title && { title }), text };
};

/** Names that say only that here is the text. */
const GENERAL =
  /^(job|opening|html|plain|full)?_?-?(description|content|body|text|details|opening)_?-?(html|plain|body)?$/i;

/** The names of schema.org and of hiring systems for parts of the text. */
const ENGLISH =
  /^(key_?)?(responsibilities|requirements|qualifications|skills|duties|tasks|job_?benefits|benefits|perks|about|company_?description|employer_?overview|(education|experience)_?requirements|skills_?knowledge_?expertise|additional_?information)$/i;

/** `keyResponsibilities`, `what_we_offer` → words, as a heading */
const titleOf = (name: string): string => {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, (_all, end: string, start: string) => `${end} ${start.toLowerCase()}`)
    .replace(/[_-]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
