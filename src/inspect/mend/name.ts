/** What to do about a name that the format does not have: give it ours, move what it holds to its place, or keep it aside. */
import type { Fields } from '../../posting/fields.ts';
import { fieldNamed, type Named } from '../meant/names.ts';
import type { Reading } from '../meant/reading.ts';
import { sectionOf } from '../meant/sections.ts';
import { meantAt, type Meant } from '../meant/values.ts';
import { roleNamed } from '../meant/words.ts';
import { isObject, isWrapper } from '../meant/wrapped.ts';
import type { Mend } from './change.ts';
import { alternatives, exampleOf, quoted } from './words.ts';
import { mendOfWorkplace, workplaceOf } from './workplace.ts';
import { fieldAt, valueAt, type Steps } from '../path.ts';

const ASIDE = 'let its name begin with "x-"';

export const mendOfName = (steps: Steps, data: unknown, reading: Reading): Mend => {
  const name = String(steps.at(-1));
  const parent = steps.slice(0, -1);
  const root = reading.rules.fields;
  const { keys, fields = {} } = fieldAt(root, parent) ?? {};
  if (keys) return { words: 'give it a name, or remove it' };
  const value = valueAt(data, steps);
  const object = valueAt(data, parent) as object;
  // of JSON-LD: they say what the rest is
  if (name.startsWith('@')) return { words: 'remove it', changes: [{ path: steps, value: undefined }] };
  if (value === null || value === '')
    return { words: 'remove it: it is empty', changes: [{ path: steps, value: undefined }] };
  if (isWrapper(name, value, fields)) return unwrappedMend(steps, value, fields, reading);
  const named = fieldNamed(name, !parent.length, fields, object);
  const mend = named && renamed(steps, named, value, data, reading);
  if (mend) return mend;
  const part = parent.length ? undefined : asSection(steps, value, data, reading);
  if (part) return part;
  const taken = fieldNamed(name, !parent.length, fields, {});
  const target = [...parent, ...(taken?.path ?? [])];
  if (taken?.isCertain && valueAt(data, target) !== undefined) {
    const there = `${quoted(taken.path[0])} is there already`;
    const { values } = meantAt(target, value, reading);
    if ([value, ...values].some((said) => isSame(said, valueAt(data, target))))
      return { words: `remove it: ${there}, and says the same`, changes: [{ path: steps, value: undefined }] };
    return { words: holdsWords(value) ? `${ASIDE}: ${there}` : `remove it: ${there}` };
  }
  // a field of the posting that slipped into one of its parts
  if (parent.length && Object.hasOwn(root, name))
    return { words: `move it to the posting itself${holdsWords(value) ? '' : ', or remove it'}` };
  return { words: holdsWords(value) ? ASIDE : `remove it, or ${ASIDE}` };
};

/** Whether somebody wrote any of a value: it is never to be removed. */
const holdsWords = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.trim() !== ''
    : typeof value === 'object' && value !== null && Object.values(value).some(holdsWords);

/** Whether a value is a text: words in a row, lines of them, or HTML. */
const isText = (value: unknown): boolean =>
  typeof value === 'string'
    ? /\S\s+\S|[。．]/.test(value)
    : typeof value === 'object' && value !== null && Object.values(value).some(isText);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A name that stands for a field, here or in another part of the posting. */
const renamed = (steps: Steps, named: Named, given: unknown, data: unknown, reading: Reading): Mend | undefined => {
  const name = String(steps.at(-1));
  const target = [...steps.slice(0, -1), ...named.path];
  if (valueAt(data, target) !== undefined) return undefined;
  const key = String(named.path[0]);
  const value = saidByName(key, name, given);
  if (key === 'sections' && isText(value) && !isListOfParts(value)) return asSection(steps, value, data, reading);
  const meant = meantAt(target, value, reading);
  const workplace = key === 'locations' ? workplaceOf(value) : undefined;
  if (workplace) return mendOfWorkplace(workplace, steps, data);
  const isWhole = named.path.length === 1;
  const isCertain = named.isCertain && meant.isCertain;
  if (isWhole && meant.values.length === 1 && isSame(meant.values[0], given))
    return { words: `rename it to ${quoted(key)}`, changes: named.isCertain ? [{ path: steps, rename: key }] : [] };
  if (!meant.values.length) {
    if (typeof value !== 'string' || value.split(/\s+/).length > 3) return undefined; // it is something else
    const field = fieldAt(reading.rules.fields, target)!;
    const { words = field.items?.words } = field;
    const form = words ? `one or more of ${words.map(quoted).join(' ')}` : exampleOf(field);
    return { words: isWhole ? `rename it to ${quoted(key)}: ${form}` : `write it as ${nested(named.path, form)}` };
  }
  if (isWhole)
    return {
      words: `write it as ${quoted(key)}: ${alternatives(meant.values)}${lacksOf(key, meant)}`,
      changes: isCertain
        ? [
            { path: steps, rename: key },
            { path: target, value: meant.values[0] },
          ]
        : [],
    };
  return {
    words: wholePart(key, data, reading) ?? `write it as ${nested(named.path, alternatives(meant.values))}`,
    changes: isCertain
      ? [
          { path: target, value: meant.values[0] },
          { path: steps, value: undefined },
        ]
      : [],
  };
};

/** What an amount says nothing without. */
const lacksOf = (key: string, { values: [value] }: Meant): string => {
  if (key !== 'salary' || !isObject(value) || 'text' in value) return '';
  const lacking = ['currency', 'unit'].filter((name) => !Object.hasOwn(value, name));
  return lacking.length ? `, with its ${lacking.map(quoted).join(' and ')}` : '';
};

/** `"remote": true`, `"draft": true`: the name says which word it is. */
const saidByName = (key: string, name: string, value: unknown): unknown => {
  if (value !== true) return value;
  if (key === 'status') return /closed/i.test(name) ? 'closed' : 'draft';
  if (key === 'workplace') return /hybrid/i.test(name) ? 'hybrid' : /on_?-?site/i.test(name) ? 'onsite' : 'remote';
  return value;
};

const isListOfParts = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isObject) : isObject(value) && !('html' in value) && !('text' in value);

/** `"apply": { "url": … }` */
const nested = ([key, ...inner]: Named['path'], json: string): string =>
  `${quoted(key)}: ${inner.reduceRight<string>((all, step) => (typeof step === 'number' ? `[${all}]` : `{ ${quoted(step)}: ${all} }`), json)}`;

/** All that stands beside the posting's fields and belongs into one part of it, in one: written once, it is complete. */
const wholePart = (key: string, data: unknown, reading: Reading): string | undefined => {
  const root = reading.rules.fields;
  const object = data as Record<string, unknown>;
  const there = object[key];
  const part: Record<string, unknown> = isObject(there) ? { ...there } : {};
  for (const [name, value] of Object.entries(object)) {
    if (Object.hasOwn(root, name)) continue;
    const path = fieldNamed(name, true, root, object)?.path ?? [];
    if (path[0] !== key || path.length < 2) continue;
    const { values }: Meant = meantAt(path, value, reading);
    if (values.length !== 1) return undefined;
    part[String(path.at(-1))] = values[0];
  }
  return `write it ${there === undefined ? 'as' : 'into'} ${quoted(key)}: ${key === 'locations' ? quoted([part]) : quoted(part)}`;
};

/** What stands in an object between ours and its fields. */
const unwrappedMend = (steps: Steps, value: Record<string, unknown>, fields: Fields, reading: Reading): Mend => {
  const parent = steps.slice(0, -1);
  const { values } = meantAt(parent, value, reading);
  const inner = values.length === 1 && isObject(values[0]) ? values[0] : undefined;
  if (!inner || !Object.keys(inner).some((key) => Object.hasOwn(fields, key))) return { words: ASIDE };
  const json = quoted(inner);
  return {
    words: `write what it holds in its place: ${json.slice(2, -2)}`,
    changes: [
      { path: steps, value: undefined },
      ...Object.entries(inner).map(([key, given]) => ({ path: [...parent, key], value: given })),
    ],
  };
};

/** A text of the posting under a name of its own. */
const asSection = (steps: Steps, value: unknown, data: unknown, reading: Reading): Mend | undefined => {
  const name = String(steps.at(-1));
  const lang = valueAt(data, ['lang']);
  const section = sectionOf(name, value, reading, typeof lang === 'string' ? lang : undefined);
  const isKnown = roleNamed(name) !== undefined || section?.title === undefined || /^about/i.test(name);
  if (!section || !(isKnown || isText(value))) return undefined;
  const sections = valueAt(data, ['sections']);
  const isThere = Array.isArray(sections);
  return {
    words: `move it to "sections": ${isThere ? quoted(section) : quoted([section])}${isKnown ? '' : `, or ${ASIDE}`}`,
    changes:
      isKnown && (isThere || sections === undefined)
        ? [
            { path: ['sections', isThere ? sections.length : 0], value: section },
            { path: steps, value: undefined },
          ]
        : [],
  };
};
