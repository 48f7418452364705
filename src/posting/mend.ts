/** From a finding to what its editor should do about it, by the field that it is about and the value that stands there. */
import { distance } from 'fastest-levenshtein';
import type { Field, Fields } from './fields.ts';
import type { Finding } from './parse.ts';
import type { Rules } from './rules.ts';

type Steps = readonly (string | number)[];

/** A JSON path as keys and indexes. */
export const stepsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([\w$-]+)/g)].map(([, index, quoted, key]) =>
    index !== undefined ? Number(index) : quoted !== undefined ? (JSON.parse(quoted) as string) : key!,
  );

/** The JSON path of an object's field, as `parse` writes it. */
export const pathTo = (path: string, key: string): string =>
  /^[\w$-]+$/.test(key) ? (path ? `${path}.${key}` : key) : `${path}[${JSON.stringify(key)}]`;

/** What stands at a path; own keys only. */
export const valueAt = (data: unknown, steps: Steps): unknown =>
  steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );

const fieldAt = (fields: Fields, steps: Steps): Field | undefined =>
  steps.reduce<Field | undefined>(
    (field, step) => {
      if (field?.items) return field.keys && !field.keys.test(String(step)) ? undefined : field.items;
      return field?.fields && Object.hasOwn(field.fields, step) ? field.fields[step] : undefined;
    },
    { expected: '', fields },
  );

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What Markdown shows as text; as in `hasHtml`. */
const TAG = /<(?!br\s*\/?>)\/?([a-z][\w-]*)(\s[^<>]*)?>/i;

const isHtml = ({ expected }: Finding): boolean => expected.startsWith('Markdown; its HTML');

/** A finding about HTML in a text of lines is about one of the lines; and nobody wants to read a pattern. */
export const narrowed = (finding: Finding, data: unknown): Finding => {
  const { path, expected } = finding;
  if (expected.startsWith('a key like') && path.startsWith('translations'))
    return { ...finding, expected: 'a language as in sv or pt-BR' };
  if (!isHtml(finding)) return finding;
  const value = valueAt(data, stepsOf(path));
  const lines = (Array.isArray(value) ? value : [value]).map((line) => TAG.exec(String(line)));
  const index = lines.findIndex((tag) => tag);
  if (index < 0) return finding; // its tag goes over two lines
  return { ...finding, path: Array.isArray(value) ? `${path}[${index}]` : path, found: lines[index]![0].slice(0, 80) };
};

/** What a finding of `parse` calls for. */
export const mendOf = (finding: Finding, data: unknown, url: string, { fields }: Rules): string => {
  const steps = stepsOf(finding.path);
  if (!steps.length) return 'write one object { … } with the posting’s fields';
  const field = fieldAt(fields, steps);
  if (!field) return mendOfName(steps, data, fields);
  const value = valueAt(data, steps);
  if (value === undefined) return mendOfMissing(steps, data, url, fields);
  if (field.read && field.read(value, url) !== undefined) return mendOfAltered(finding, field, value, steps);
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

/** What other formats, and people, call our fields; the first that the object knows is meant. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  a: ['answer'],
  address: ['street', 'locations'],
  alttext: ['alt'],
  amount: ['value'],
  applyurl: ['apply.url'],
  basesalary: ['salary'],
  body: ['text', 'answer', 'sections'],
  city: ['locations'],
  closingdate: ['validThrough'],
  company: ['organization'],
  content: ['text', 'answer', 'sections'],
  currency: ['salary.currency'],
  date: ['datePosted'],
  deadline: ['validThrough'],
  description: ['text', 'lead'],
  email: ['contact.email'],
  expires: ['validThrough'],
  from: ['min'],
  heading: ['title', 'question'],
  headline: ['title', 'question'],
  hiringorganization: ['organization'],
  href: ['url'],
  ingress: ['lead'],
  intro: ['lead'],
  joblocation: ['locations'],
  joblocationtype: ['workplace'],
  jobtitle: ['title'],
  language: ['lang'],
  link: ['url'],
  location: ['locations'],
  mail: ['email', 'contact.email'],
  name: ['title', 'question'],
  period: ['unit'],
  phone: ['contact.phone'],
  q: ['question'],
  questions: ['items', 'faq.items'],
  remote: ['workplace'],
  tel: ['phone', 'contact.phone'],
  telephone: ['phone', 'contact.phone'],
  text: ['answer', 'sections'],
  title: ['question'],
  to: ['max'],
  type: ['employmentType'],
  zip: ['postalCode'],
};

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** The word that a misspelt one is most like. */
export const nearest = (word: string, words: readonly string[]): string | undefined => {
  const bare = plain(word.slice(0, 100));
  const near = words.flatMap((candidate) => {
    const other = plain(candidate);
    const most = Math.ceil(other.length / 3);
    // no distance is less than the difference in length, and it is much cheaper
    const far = Math.abs(other.length - bare.length) > most ? Infinity : distance(bare, other);
    return far <= most && far < bare.length ? [{ candidate, far }] : [];
  });
  return near.sort((a, b) => a.far - b.far)[0]?.candidate;
};

/** What a name that the format does not have stands for; a path where it belongs elsewhere. */
const meantBy = (name: string, isRoot: boolean, fields: Fields, taken: object): string | undefined => {
  const others = Object.hasOwn(OTHER_NAMES, plain(name)) ? OTHER_NAMES[plain(name)]! : [];
  const free = Object.keys(fields).filter((key) => !Object.hasOwn(taken, key));
  const same = free.find((key) => plain(key) === plain(name));
  return same ?? others.find((other) => free.includes(other) || (isRoot && other.includes('.'))) ?? nearest(name, free);
};

/** A name that the format does not have. */
const mendOfName = (steps: Steps, data: unknown, root: Fields): string => {
  const name = String(steps.at(-1));
  const parent = steps.slice(0, -1);
  const { keys, fields = {} } = fieldAt(root, parent) ?? {};
  if (keys) return 'rename it to the code of a language, as in "sv" or "pt-BR"';
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
const mendOfAltered = (finding: Finding, field: Field, value: unknown, steps: Steps): string => {
  if (field.most !== undefined && typeof value === 'string' && value.length > field.most) return 'shorten it';
  if (steps.at(-1) === 'id') return `give it an id of its own, as in ${quoted(`${String(value)}-2`)}`;
  if (!isHtml(finding)) return 'split it into several sections, or simplify its formatting';
  const tag = TAG.exec(Array.isArray(value) ? value.join('\n') : String(value))?.[1]?.toLowerCase() ?? '';
  const markdown = Object.hasOwn(MARKDOWN, tag) ? MARKDOWN[tag]! : 'Markdown';
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

/** `Full time`, `on-site`, `per month` */
const wordFor = (value: string, words: readonly string[]): string | undefined =>
  nearest(value, words) ??
  words.find((word) => plain(word).length > 3 && plain(value.slice(0, 100)).includes(plain(word)));

const mendOfWord = (words: readonly string[], value: unknown): string => {
  const word = typeof value === 'string' ? wordFor(value, words) : undefined;
  return word ? write(word) : `write one of ${words.map(quoted).join(' ')}`;
};

/** `45 000`, `45.000,50`, `€ 3,200`; of `45k` and `40–50 000` nobody knows what they would be. */
export const numberIn = (value: string): number => {
  if (value.length > 60) return NaN;
  const [, digits] = /^\D{0,20}?(\d[\d\s.,'’]*)(?![–—-]|\s*[k\d]|\s*million)\D{0,20}$/i.exec(value) ?? [];
  return digits
    ? Number(
        digits
          .replace(/[\s'’]/g, '')
          .replace(/[.,]$/, '')
          .replace(/[.,](?=\d{3}(\D|$))/g, '')
          .replace(',', '.'),
      )
    : NaN;
};

const mendOfNumber = ({ least, whole }: Field, value: unknown): string => {
  const number = typeof value === 'string' && !/^\s*[-–−]/.test(value) ? numberIn(value) : NaN;
  if (number >= least! && (!whole || Number.isInteger(number))) return `write ${number}, without quotes`;
  return `write a ${whole ? 'whole ' : ''}number of at least ${least}${typeof value === 'string' ? ', without quotes' : ''}`;
};

const SYMBOLS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR', zł: 'PLN' };

const mendOfForm = (form: RegExp, value: string, field: Field): string => {
  const bare = value.trim();
  const candidates = [
    bare,
    bare.toUpperCase(),
    bare.replace(/^mailto:/i, ''),
    bare.replaceAll('_', '-'),
    SYMBOLS[bare],
    codes().get(bare.toLowerCase()),
  ];
  const fits = candidates.find((candidate) => candidate && form.test(candidate));
  return fits ? write(fits) : exampleIn(field);
};

let known: ReadonlyMap<string, string> | undefined;

/** The codes of what has one, by its name in English: countries, currencies and a few languages. */
const codes = (): ReadonlyMap<string, string> => {
  if (known) return known;
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const regions = letters.flatMap((first) => letters.map((second) => first + second));
  const languages = regions.map((code) => code.toLowerCase());
  const all = [
    ['language', languages],
    ['currency', Intl.supportedValuesOf('currency')],
    ['region', regions],
  ] as const;
  const entries = all.flatMap(([type, values]) => {
    const names = new Intl.DisplayNames('en', { type, fallback: 'none' });
    return values.flatMap((value) => {
      const name = names.of(value)?.toLowerCase();
      // withdrawn codes have the names of those in use
      const isCurrent = type === 'currency' || Intl.getCanonicalLocales(type === 'region' ? `und-${value}` : value);
      const code = isCurrent === true ? value : isCurrent[0]!.replace('und-', '');
      return name ? [[name, code] as const] : [];
    });
  });
  known = new Map([...entries, ['usa', 'US'], ['uk', 'GB'], ['england', 'GB'], ['holland', 'NL']]);
  return known;
};

/**
 * What is meant by `jobs@example.com`, `www.example.com` and `https//example.com`, which are relative addresses to a
 * browser and nothing to anybody else; and by a scheme that is misspelt.
 */
export const addressOf = (value: string): string | undefined => {
  const bare = value.trim();
  if (/^[^\s@/:?#]+@[^\s@/:?#]+\.[^\s@/:?#]+$/.test(bare)) return `mailto:${bare}`;
  const [, scheme = '', rest] = /^([a-z]{3,7})(?::?\/\/|:\/(?!\/))(.+)/i.exec(bare) ?? [];
  const isWeb = /^https?$/i.test(scheme);
  if (rest && !(isWeb && /^https?:\/\//i.test(bare)) && distance(scheme.toLowerCase(), 'https') <= 2)
    return `https://${rest}`;
  return DOMAIN.test(bare) ? `https://${bare}` : undefined;
};

const DOMAIN =
  /^(www\.[a-z\d-]+\.[a-z]|[a-z\d-]+(\.[a-z\d-]+)*\.(com|org|net|io|eu|se|no|dk|fi|de|fr|nl|ch|at|uk|app|dev|careers|jobs)([/?#:]|$))/i;

/** A day that is written in another way; two where nobody knows whether `03/04/2026` is in March or in April. */
const daysOf = (value: string): string[] => {
  const dayFrom = (year: string, month: string, day: string) =>
    `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [, first, mark, second, year] = /^\s*(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4})\s*$/.exec(value) ?? [];
  if (first && second && year) {
    const days = [dayFrom(year, second, first), ...(mark === '/' ? [dayFrom(year, first, second)] : [])];
    return [...new Set(days)];
  }
  const [, y, m, d] = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s*$/.exec(value) ?? [];
  if (y && m && d) return [dayFrom(y, m, d)];
  const isInWords = value.length < 60 && /[a-z]{3}/i.test(value) && /\b\d{1,2}\b/.test(value) && /\d{4}/.test(value);
  const time = isInWords ? Date.parse(`${value} UTC`) : NaN;
  return isNaN(time) ? [value.trim().replace(' ', 'T')] : [new Date(time).toJSON().slice(0, 10)];
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
