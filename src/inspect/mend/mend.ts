/** From a finding to what its editor should do about it, by the field that it is about and the value that stands there. */
import type { Field, Fields } from '../../posting/fields.ts';
import type { Finding } from '../../posting/finding.ts';
import { amountIn } from '../meant/amounts.ts';
import { isNoDay } from '../meant/days.ts';
import { fieldNamed } from '../meant/names.ts';
import type { Reading } from '../meant/reading.ts';
import { meantAt, type Meant } from '../meant/values.ts';
import { isObject } from '../meant/wrapped.ts';
import type { Mend } from './change.ts';
import { mendOfName } from './name.ts';
import { mendOfTag, tagIn, tagInText } from './tags.ts';
import { exampleIn, exampleOf, lacksOf, quoted, written } from './words.ts';
import { mendOfWorkplace, workplaceOf } from './workplace.ts';
import { fieldAt, stepsOf, valueAt, type Steps } from '../path.ts';
import type { Rules } from '../rules.ts';

/** What a finding of `parse` leaves wide, in the terms of the file: in a text of lines it is about one of them. */
export const narrowed = (finding: Finding, data: unknown, rules: Rules): Finding => {
  const { fields } = rules;
  const steps = stepsOf(finding.path);
  if (isLanguage(steps, fields) && !fieldAt(fields, steps))
    return { ...finding, expected: 'a language as in sv or pt-BR' };
  const value = valueAt(data, steps);
  const tag = tagIn(fieldAt(fields, steps), value, rules);
  if (!tag) return finding;
  const lines = Array.isArray(value) ? (value as string[]) : [];
  const index = lines.findIndex((source) => tagInText({ format: 'markdown', source }, rules) === tag);
  const path = index < 0 ? finding.path : `${finding.path}[${index}]`; // a tag may go over two lines
  return { ...finding, path, found: tag.replace(/\s+/g, ' ').slice(0, 80) };
};

/** Whether a path ends in the name of a language. */
const isLanguage = (steps: Steps, fields: Fields): boolean =>
  fieldAt(fields, steps.slice(0, -1)) === fields.translations;

/** What a finding of `parse` calls for. */
export const mendOf = (finding: Finding, data: unknown, reading: Reading): Mend => {
  const { rules, url } = reading;
  const steps = stepsOf(finding.path);
  if (!steps.length) return { words: 'write one object { … } with the posting’s fields' };
  const field = fieldAt(rules.fields, steps);
  if (!field)
    return isLanguage(steps, rules.fields) ? mendOfLanguage(steps, data, reading) : mendOfName(steps, data, reading);
  const value = valueAt(data, steps);
  if (value === undefined) return mendOfMissing(steps, data, reading);
  if (field.read && field.read(value, url) !== undefined)
    return { words: mendOfAltered(finding, field, value, steps, rules) };
  if (value === null || value === '' || (typeof value === 'string' && !value.trim()))
    return { words: field.required || finding.level === 'error' ? 'fill it in' : 'fill it in, or remove it' };
  return mendOfValue(field, steps, value, data, reading);
};

/** A language by its name. */
const mendOfLanguage = (steps: Steps, data: unknown, reading: Reading): Mend => {
  const { values, isCertain } = meantAt(['lang'], steps.at(-1), reading);
  const [code] = values.filter((value) => valueAt(data, [...steps.slice(0, -1), value as string]) === undefined);
  return values.length === 1 && code !== undefined
    ? { words: `rename it to ${quoted(code)}`, changes: isCertain ? [{ path: steps, rename: code as string }] : [] }
    : { words: 'rename it to the code of a language, as in "sv" or "pt-BR"' };
};

/** What must be there and is not; or is there under another name, or in what is no object. */
const mendOfMissing = (steps: Steps, data: unknown, reading: Reading): Mend => {
  const root = reading.rules.fields;
  const depth = steps.findIndex((_step, index) => valueAt(data, steps.slice(0, index + 1)) === undefined);
  const [parent, key] = [steps.slice(0, depth), String(steps[depth])];
  const object = valueAt(data, parent);
  const field = fieldAt(root, parent) ?? { expected: '' };
  if (!isObject(object)) return mendOfValue(field, parent, object, data, reading);
  const { fields = {} } = field;
  for (const name of Object.keys(object)) {
    if (Object.hasOwn(fields, name) || name.startsWith('x-')) continue;
    const path = fieldNamed(name, !parent.length, fields, object)?.path.join('.');
    if (path !== key && path !== steps.slice(depth).join('.')) continue;
    const { words } = mendOfName([...parent, name], data, reading);
    return { words: words.replace(/ it (?=to|as|into)/, () => ` ${quoted(name)} `) };
  }
  const inner = steps.slice(depth + 1);
  const example = inner.reduceRight<string>(
    (json, step) => `{ ${quoted(step)}: ${json} }`,
    exampleOf(fieldAt(root, steps)!),
  );
  return { words: `add ${quoted(key)}: ${example}` };
};

/** What is shown, but not as it is written. */
const mendOfAltered = ({ expected }: Finding, field: Field, value: unknown, steps: Steps, rules: Rules): string => {
  if (expected.startsWith('at most')) return field.most ? 'shorten it' : 'shorten it, or what stands before it';
  if (steps.at(-1) === 'id') return `give it an id of its own, as in ${quoted(`${String(value)}-2`)}`;
  return mendOfTag(tagIn(field, value, rules)) ?? 'split it into several sections, or simplify its formatting';
};

/** An amount with the sign of its currency, which has a field of its own. */
const mendOfAmount = (path: Steps, value: string, meant: Meant, data: unknown): Mend | undefined => {
  const { currencies = [] } = amountIn(value) ?? {};
  if (typeof meant.values[0] !== 'number' || !currencies.length) return undefined;
  const there = valueAt(data, ['salary', 'currency']);
  const words = wordsOf({ expected: '' }, meant, value);
  const change = { path, value: meant.values[0] };
  if (currencies.includes(String(there).trim().toUpperCase())) return { words, changes: [change] };
  if (there !== undefined || currencies.length > 1) return { words };
  return {
    words: `${words}, and beside it "currency": ${quoted(currencies[0])}${valueAt(data, ['salary', 'unit']) === undefined ? ' and its "unit"' : ''}`,
    changes: [change, { path: ['salary', 'currency'], value: currencies[0] }],
  };
};

const mendOfValue = (field: Field, path: Steps, value: unknown, data: unknown, reading: Reading): Mend => {
  const { items, keys, most } = field;
  if (items && Array.isArray(value) && most) return { words: 'shorten the list' };
  const meant = meantAt(path, value, reading);
  const paid = typeof value === 'string' && path[0] === 'salary' ? mendOfAmount(path, value, meant, data) : undefined;
  if (paid) return paid;
  const workplace = path[0] === 'locations' && path.length < 3 ? workplaceOf(value) : undefined;
  if (workplace) return mendOfWorkplace(workplace, path, data);
  if (!meant.values.length) return { words: mendOfUnclear(field, path, value, reading) };
  const isBare = items && !keys && isObject(value) && isSame(meant, [value]);
  const lacks = path.join() === 'salary' ? lacksOf(meant.values[0]) : '';
  return {
    words: isBare ? 'put [ ] around it' : wordsOf(field, meant, value) + lacks,
    changes: meant.isCertain ? [{ path, value: meant.values[0] }] : [],
  };
};

const isSame = ({ values: [only] }: Meant, value: unknown): boolean => JSON.stringify(only) === JSON.stringify(value);

const wordsOf = ({ fields }: Field, meant: Meant, value: unknown): string => {
  if (fields && Array.isArray(value) && isSame(meant, { items: value }))
    return 'write { "items": [ … ] } around the array';
  if (fields && Array.isArray(value) && isSame(meant, value[0])) return 'write one object { … }, without [ ]';
  return written(meant.values, value);
};

/** Where nobody can tell what was meant: the form that is wanted. */
const mendOfUnclear = (field: Field, path: Steps, value: unknown, { rules }: Reading): string => {
  const { items, keys, fields, words, least, whole, read } = field;
  if (fields && Array.isArray(value)) return 'write one object { … }, without [ ]';
  if (items?.words && !keys) return `write an array with one or more of ${items.words.map(quoted).join(' ')}`;
  if (items && !keys) return `write an array, as in [ ${exampleOf(items)} ]`;
  if (items) return 'write an object { … }';
  if (words) return `write one of ${words.map(quoted).join(' ')}`;
  if (least !== undefined)
    return `write a ${whole ? 'whole ' : ''}number of at least ${least}${typeof value === 'string' ? ', without quotes' : ''}`;
  if (read === rules.fields.datePosted.read && typeof value === 'string' && isNoDay(value))
    return 'write a day that exists';
  if (typeof value === 'number' && field.most) return 'put it in double quotes';
  // an address that would lead to the posting's own file
  if (path.join('.') === 'apply.url' && typeof value === 'string' && /^[#?]/.test(value.trim()))
    return 'write the whole address of the page with the form, as in "https://example.com/apply"';
  return exampleIn(field);
};
