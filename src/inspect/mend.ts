/** From a finding to what its editor should do about it, by the field that it is about and the value that stands there. */
import type { Field, Fields } from '../posting/fields.ts';
import type { Finding } from '../posting/finding.ts';
import { addressOf, daysOf, formsOf, meantBy, numberIn, wordFor } from './meant.ts';
import { fieldAt, stepsOf, valueAt, type Steps } from './path.ts';
import type { Rules } from './rules.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first tag in a value that is Markdown and shown with its tags. */
const tagIn = (field: Field | undefined, value: unknown, { fields: { lead }, htmlIn }: Rules): string | undefined => {
  const text = field?.read === lead.read ? lead.read!(value, '') : undefined;
  return text && htmlIn(text);
};

/** What a finding of `parse` leaves wide, in the terms of the file: in a text of lines it is about one of them. */
export const narrowed = (finding: Finding, data: unknown, rules: Rules): Finding => {
  const { fields, htmlIn } = rules;
  const steps = stepsOf(finding.path);
  if (isLanguage(steps, fields) && !fieldAt(fields, steps))
    return { ...finding, expected: 'a language as in sv or pt-BR' };
  const value = valueAt(data, steps);
  const tag = tagIn(fieldAt(fields, steps), value, rules);
  if (!tag) return finding;
  const lines = Array.isArray(value) ? (value as string[]) : [];
  const index = lines.findIndex((source) => htmlIn({ format: 'markdown', source }) === tag);
  const path = index < 0 ? finding.path : `${finding.path}[${index}]`; // a tag may go over two lines
  return { ...finding, path, found: tag.replace(/\s+/g, ' ').slice(0, 80) };
};

/** Whether a path ends in the name of a language. */
const isLanguage = (steps: Steps, fields: Fields): boolean =>
  fieldAt(fields, steps.slice(0, -1)) === fields.translations;

/** What a finding of `parse` calls for. */
export const mendOf = (finding: Finding, data: unknown, url: string, rules: Rules): string => {
  const { fields } = rules;
  const steps = stepsOf(finding.path);
  if (!steps.length) return 'write one object { … } with the posting’s fields';
  const field = fieldAt(fields, steps);
  if (!field) return mendOfName(steps, data, fields);
  const value = valueAt(data, steps);
  if (value === undefined) return mendOfMissing(steps, data, url, fields);
  if (field.read && field.read(value, url) !== undefined) return mendOfAltered(field, value, steps, rules);
  if (value === null || value === '' || (typeof value === 'string' && !value.trim()))
    return field.required || finding.level === 'error' ? 'fill it in' : 'fill it in, or remove it';
  return mendOfValue(field, value, url);
};

/** As JSON that somebody may copy; what nobody would copy is shortened. */
const quoted = (value: unknown): string =>
  isObject(value)
    ? `{ ${Object.entries(value)
        .map(([key, inner]) => `${quoted(key)}: ${quoted(inner)}`)
        .join(', ')} }`
    : typeof value === 'string' && value.length > MAX_QUOTED
      ? JSON.stringify(`${value.slice(0, MAX_QUOTED)}…`)
      : (JSON.stringify(value) ?? '');

const MAX_QUOTED = 200;

const write = (value: unknown): string => `write ${quoted(value)}`;

/** A name that the format does not have. */
const mendOfName = (steps: Steps, data: unknown, root: Fields): string => {
  const name = String(steps.at(-1));
  const parent = steps.slice(0, -1);
  const { keys, fields = {} } = fieldAt(root, parent) ?? {};
  if (isLanguage(steps, root)) return 'rename it to the code of a language, as in "sv" or "pt-BR"';
  if (keys) return 'give it a name, or remove it';
  const meant = meantBy(name, !parent.length, fields, valueAt(data, parent) as object);
  if (meant) return meant.includes('.') ? `write it as ${quoted(meant)}` : `rename it to ${quoted(meant)}`;
  const taken = meantBy(name, false, fields, {});
  if (taken) return `remove it: ${quoted(taken)} is there already`;
  // a field of the posting that slipped into one of its parts
  if (parent.length && Object.hasOwn(root, name)) return 'move it to the posting itself, or remove it';
  return 'remove it, or let its name begin with "x-"';
};

/** What must be there and is not; or is there under another name, or in what is no object. */
const mendOfMissing = (steps: Steps, data: unknown, url: string, root: Fields): string => {
  const depth = steps.findIndex((_step, index) => valueAt(data, steps.slice(0, index + 1)) === undefined);
  const [parent, key] = [steps.slice(0, depth), String(steps[depth])];
  const object = valueAt(data, parent);
  const { fields = {}, ...rest } = fieldAt(root, parent) ?? { expected: '' };
  if (!isObject(object)) return mendOfValue({ ...rest, fields }, object, url);
  for (const name of Object.keys(object)) {
    if (Object.hasOwn(fields, name) || name.startsWith('x-')) continue;
    const meant = meantBy(name, !parent.length, fields, object);
    if (meant === key) return `rename ${quoted(name)} to ${quoted(key)}`;
    if (meant === [...parent, ...steps.slice(depth)].join('.')) return `write ${quoted(name)} as ${quoted(meant)}`;
  }
  const inner = steps.slice(depth + 1);
  const example = inner.reduceRight<string>(
    (json, step) => `{ ${quoted(step)}: ${json} }`,
    exampleOf(fieldAt(root, steps)!),
  );
  return `add ${quoted(key)}: ${example}`;
};

/** Tags, and what Markdown has for them. */
const MARKDOWN: Readonly<Record<string, string>> = {
  a: '[words](https://…)',
  b: '**words**',
  code: '`words`',
  em: '*words*',
  i: '*words*',
  li: '"- " before each item',
  ol: '"1. " before each item',
  p: 'an empty line',
  strong: '**words**',
  ul: '"- " before each item',
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, '### and the words'])),
};

/** What is shown, but not as it is written. */
const mendOfAltered = (field: Field, value: unknown, steps: Steps, rules: Rules): string => {
  if (field.most !== undefined && typeof value === 'string' && value.length > field.most) return 'shorten it';
  if (steps.at(-1) === 'id') return `give it an id of its own, as in ${quoted(`${String(value)}-2`)}`;
  const tag = tagIn(field, value, rules);
  if (!tag) return 'split it into several sections, or simplify its formatting';
  const [name = ''] = /[a-z][\w-]*/.exec(tag.toLowerCase()) ?? [];
  const markdown = Object.hasOwn(MARKDOWN, name) ? MARKDOWN[name]! : 'Markdown';
  return `write ${markdown} in place of it, or give the whole text as { "html": "…" }`;
};

const accepts = ({ read }: Field, value: unknown, url: string): boolean => read?.(value, url) !== undefined;

const mendOfValue = (field: Field, value: unknown, url: string): string => {
  const { items, fields, words, form, least, most, keys } = field;
  if (items && Array.isArray(value) && most) return 'shorten the list';
  if (items && !keys) return mendOfArray(items, value, url);
  if (fields) return mendOfObject(fields, value, url);
  if (words) return mendOfWord(words, value);
  if (least !== undefined) return mendOfNumber(field, value);
  if (form && typeof value === 'string') return mendOfForm(form, value, field);
  if (typeof value === 'number' && accepts(field, String(value), url)) return write(String(value));
  if ((value === 'true' || value === 'false') && accepts(field, value === 'true', url))
    return `${write(value === 'true')}, without quotes`;
  if (typeof value === 'string') {
    const address = addressOf(value);
    if (address && accepts(field, address, url)) return write(address);
    const [day, other] = daysOf(value).filter((candidate) => accepts(field, candidate, url));
    if (!day && /^\d{4}-\d\d-\d\d$/.test(value) && /date/.test(field.expected)) return 'write a day that exists';
    if (day) return other ? `${write(day)} or ${quoted(other)}, whichever it is` : write(day);
  }
  if (Array.isArray(value) && value.length && accepts(field, value[0], url))
    return value.length === 1 ? write(value[0]) : `write one of them: ${quoted(value[0])}`;
  return exampleIn(field);
};

const mendOfArray = (items: Field, value: unknown, url: string): string => {
  if (isObject(value) && items.fields) return 'put [ ] around it';
  const parts = typeof value === 'string' && !items.fields ? value.split(/\s*[,;]\s*/) : [value];
  const mended = parts.map((part) =>
    accepts(items, part, url) ? quoted(part) : /^write (["{][^]*)$/.exec(mendOfValue(items, part, url))?.[1],
  );
  const isClear = mended.every((item) => item?.includes('…') === false);
  return isClear ? `write [${mended.join(', ')}]` : `write an array: [ ${exampleOf(items)} ]`;
};

/** The object that a bare value is short for. */
const objectFor = (fields: Fields, value: unknown, url: string): Record<string, unknown> | undefined => {
  if (typeof value !== 'string') return undefined;
  if (fields.email && accepts(fields.email, value, url)) return { email: value };
  const address = fields.url && addressOf(value);
  if (address) return { url: address };
  const key = ['src', 'city', 'name', 'url', 'text'].find(
    (name) => fields[name] && !(name === 'url' && !/[/:]/.test(value)) && accepts(fields[name], value, url),
  );
  return key ? { [key]: value } : undefined;
};

const mendOfObject = (fields: Fields, value: unknown, url: string): string => {
  if (Array.isArray(value) && fields.items) return 'write { "items": [ … ] } around the array';
  if (Array.isArray(value)) return 'write one object { … }, without [ ]';
  const object = objectFor(fields, value, url);
  return object ? write(object) : `write ${exampleOf({ expected: '', fields })}`;
};

const mendOfWord = (words: readonly string[], value: unknown): string => {
  const word = typeof value === 'string' ? wordFor(value, words) : undefined;
  return word ? write(word) : `write one of ${words.map(quoted).join(' ')}`;
};

const mendOfNumber = ({ least, whole }: Field, value: unknown): string => {
  const number = typeof value === 'string' && !/^\s*[-–−]/.test(value) ? numberIn(value) : NaN;
  if (number >= least! && (!whole || Number.isInteger(number))) return `write ${number}, without quotes`;
  return `write a ${whole ? 'whole ' : ''}number of at least ${least}${typeof value === 'string' ? ', without quotes' : ''}`;
};

const mendOfForm = (form: RegExp, value: string, field: Field): string => {
  const fits = formsOf(value).find((candidate) => form.test(candidate));
  return fits ? write(fits) : exampleIn(field);
};

/** How a field may be written, where nobody can tell what was meant. */
const exampleIn = (field: Field): string => {
  const example = exampleOf(field);
  return /^"[^…]*"$/.test(example) ? `write it as in ${example}` : `write ${example}`;
};

const exampleOf = ({ fields, items, words, least, form, expected }: Field): string => {
  if (fields) {
    const keys = Object.keys(fields);
    const shown = keys.filter((key) => fields[key]!.required);
    return `{ ${(shown.length ? shown : keys.slice(0, 2)).map((key) => `"${key}": …`).join(', ')} }`;
  }
  if (items) return `[ ${exampleOf(items)} ]`;
  if (words) return quoted(words[0]);
  if (least !== undefined) return String(least);
  // the words of `expected` end in an example
  const [, example] = / as in ([^\s,]+)/.exec(expected) ?? [];
  if (example) return quoted(example);
  if (/e-mail/.test(expected)) return '"name@example.com"';
  if (form) return quoted(/^the address of (\S+)/.exec(expected)?.[1] ?? '…');
  if (/address/.test(expected)) return '"https://…"';
  return /true/.test(expected) ? 'true or false' : '"…"';
};
