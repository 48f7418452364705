/** What to do about a name that the format does not have: give it ours, move what it holds to its place, or keep it aside. */
import type { Fields } from '../../posting/fields.ts';
import { amountIn } from '../meant/amounts.ts';
import { fieldNamed, type Named } from '../meant/names.ts';
import type { Reading } from '../meant/reading.ts';
import { meantAt, type Meant } from '../meant/values.ts';
import { isObject, isWrapper, unwrapped } from '../meant/wrapped.ts';
import { fieldAt, valueAt, type Steps } from '../path.ts';
import type { Change, Mend } from './change.ts';
import { mendOfPart } from './part.ts';
import { ASIDE, isByLanguage, isText, mendOfText } from './section.ts';
import { alternatives, exampleIn, lacksOf, quoted } from './words.ts';
import { mendOfWorkplace, workplaceOf } from './workplace.ts';

export const mendOfName = (steps: Steps, data: unknown, reading: Reading): Mend => {
  const name = String(steps.at(-1));
  const parent = steps.slice(0, -1);
  const isRoot = !parent.length;
  const root = reading.rules.fields;
  const { keys, fields = {} } = fieldAt(root, parent) ?? {};
  if (keys) return { words: 'give it a name, or remove it' };
  const value = valueAt(data, steps);
  const object = valueAt(data, parent) as Record<string, unknown>;
  const removed: readonly Change[] = [{ path: steps, value: undefined }];
  // of JSON-LD: they say what the rest is
  if (name.startsWith('@')) return { words: 'remove it', changes: removed };
  if (value === null || value === '') return { words: 'remove it: it is empty', changes: removed };
  if (/^[_/#$!]/.test(name)) return { words: ASIDE }; // what somebody noted down for themselves
  if (isWrapper(name, value, fields) && !(isRoot && /address/i.test(name)))
    return mendOfWrapper(steps, value, fields, reading);
  if (isPlainTwin(name, object)) return { words: ASIDE };

  const candidates = candidatesFor(name, value, isRoot, fields, object);
  for (const named of candidates) {
    const mend = mendOfNamed(steps, named, data, reading);
    if (mend) return mend;
  }
  const taken = fieldNamed(name, isRoot, fields, {});
  const target = [...parent, ...(taken?.path ?? [])];
  const there = valueAt(data, target);
  const isOfText = taken?.path[0] === 'lead' || taken?.path[0] === 'sections';
  if (taken?.isCertain && there !== undefined && !(isOfText && isText(value)))
    return mendOfTaken(steps, taken, there, data, reading);
  const part = isRoot ? mendOfText(steps, value, data, reading) : undefined;
  const isLong = typeof value === 'string' && value.split(/\s+/).length > 3;
  const [named] = candidates;
  if (named?.isCertain && typeof value === 'string' && !isLong)
    return mendOfUnread(named, fieldAt(root, [...parent, ...named.path])!);
  if (part) return part;
  // a field of the posting that slipped into one of its parts
  if (!isRoot && Object.hasOwn(root, name))
    return { words: `move it to the posting itself${holdsWords(value) ? '' : ', or remove it'}` };
  return { words: holdsWords(value) ? ASIDE : `remove it, or ${ASIDE}` };
};

/** Whether somebody wrote any of a value: it is never to be removed. */
const holdsWords = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.trim() !== ''
    : typeof value === 'object' && value !== null && Object.values(value).some(holdsWords);

/** A text without its marks, beside the same with them, as hiring systems deliver both. */
const isPlainTwin = (name: string, object: object): boolean => {
  const [, stem] = /^(.+?)_?plain$/i.exec(name) ?? [];
  return stem !== undefined && Object.keys(object).some((other) => other !== name && other.startsWith(stem));
};

/** The fields that a name may stand for, the likeliest first. */
const candidatesFor = (name: string, value: unknown, isRoot: boolean, fields: Fields, object: object): Named[] => {
  if (isRoot && isObject(value) && /^(postal_?)?address$/i.test(name))
    return [{ path: ['locations'], isCertain: true }];
  const taken: Record<string, unknown> = { ...object };
  const found: Named[] = [];
  for (let named = fieldNamed(name, isRoot, fields, taken); named && found.length < 3;) {
    // a line of places is more than a town
    const isLine = named.path.at(-1) === 'city' && typeof value === 'string' && /[,;|/、،]/.test(value);
    found.push(isLine && isRoot ? { path: ['locations'], isCertain: true } : named);
    if (named.path.length > 1) break;
    taken[named.path[0]!] = true;
    named = fieldNamed(name, isRoot, fields, taken);
  }
  return found;
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a value says under a name: `"remote": true`, `"published": false`. */
const saidByName = (key: string, name: string, value: unknown): unknown => {
  if (typeof value !== 'boolean') return value;
  if (key === 'workplace' && value)
    return /hybrid/i.test(name) ? 'hybrid' : /on_?-?site/i.test(name) ? 'onsite' : 'remote';
  if (key !== 'status') return value;
  const isOpen = /draft|closed/i.test(name) ? !value : value;
  return isOpen ? 'open' : /closed/i.test(name) ? 'closed' : 'draft';
};

/** What a name's value is meant as at the field that it stands for. */
const meantUnder = (name: string, path: Steps, parent: Steps, data: unknown, reading: Reading): Meant => {
  const value = saidByName(String(path[0]), name, valueAt(data, [...parent, name]));
  return meantAt([...parent, ...path], value, reading);
};

/** A name that stands for a field, here or in another part of the posting. */
const mendOfNamed = (steps: Steps, named: Named, data: unknown, reading: Reading): Mend | undefined => {
  const name = String(steps.at(-1));
  const parent = steps.slice(0, -1);
  const given = valueAt(data, steps);
  const key = String(named.path[0]);
  const target = [...parent, ...named.path];
  if (valueAt(data, target) !== undefined) return undefined;
  if (isByLanguage(given) || (key === 'sections' && isText(given) && !isListOfParts(given)))
    return parent.length ? undefined : mendOfText(steps, given, data, reading);
  const place = key === 'locations' ? workplaceOf(unwrapped(given).value) : undefined;
  if (place) return mendOfWorkplace(place, steps, data);
  if (
    isSentence(given) &&
    fieldAt(reading.rules.fields, target)?.most &&
    !/^(tagline|eligibility|startDate|salary)$/.test(key)
  )
    return undefined; // no name of a team has a full stop
  const rival = rivalTo(steps, named, data, reading);
  if (rival) return rival;
  if (named.path.length > 1 || (key === 'locations' && !parent.length)) {
    const part = mendOfPart(steps, named, data, reading);
    if (part || named.path.length > 1) return part;
  }
  const meant = meantUnder(name, named.path, parent, data, reading);
  return meant.values.length ? mendOfMeant(steps, named, meant, data) : undefined;
};

/** What is to be done where it is known which field it is, and what the value means there. */
const mendOfMeant = (steps: Steps, named: Named, meant: Meant, data: unknown): Mend => {
  const parent = steps.slice(0, -1);
  const key = String(named.path[0]);
  const given = valueAt(data, steps);
  const isDoubtful = isHiddenPay(key, data) || (key === 'status' && /publi|activ|list/i.test(String(steps.at(-1))));
  const isSure = named.isCertain && meant.isCertain && !isDoubtful;
  const rename: Change = { path: steps, rename: key };
  if (isSame(meant.values, [given])) return { words: `rename it to ${quoted(key)}`, changes: isSure ? [rename] : [] };
  const words = `write it as ${quoted(key)}: ${alternatives(meant.values)}`;
  const [currency, ...others] = parent.join() === 'salary' ? currenciesIn(given) : [];
  if (currency && !others.length && valueAt(data, ['salary', 'currency']) === undefined)
    return { words: `${words}, and beside it "currency": ${quoted(currency)}` };
  return {
    words: words + (key === 'salary' ? lacksOf(meant.values[0]) : ''),
    changes: isSure ? [rename, { path: [...parent, key], value: meant.values[0] }] : [],
  };
};

const currenciesIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? (amountIn(value)?.currencies ?? []) : [];

const isSentence = (value: unknown): boolean => typeof value === 'string' && /(\S+\s+){4}\S+[.!?。]\s*$/.test(value);

const isListOfParts = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isObject) : isObject(value) && !('html' in value) && !('text' in value);

/** Pay that its own file says is not to be shown (Pinpoint, Ashby). */
const isHiddenPay = (key: string, data: unknown): boolean =>
  key === 'salary' &&
  isObject(data) &&
  Object.entries(data).some(
    ([name, value]) =>
      value === false && /(compensation|salary|pay).*(visible|display|show)|should.*compensation/i.test(name),
  );

/** Another name beside it that stands for the same field: only one of them can be right. */
const rivalTo = (steps: Steps, named: Named, data: unknown, reading: Reading): Mend | undefined => {
  const name = String(steps.at(-1));
  const parent = steps.slice(0, -1);
  const key = String(named.path.at(-1));
  const object = valueAt(data, parent) as object;
  const { fields = {} } = fieldAt(reading.rules.fields, parent) ?? {};
  if (named.path[0] === 'sections' || !named.isCertain) return undefined;
  const meantOf = (other: string) => meantUnder(other, named.path, parent, data, reading).values;
  const rivals = Object.keys(object).filter((other) => {
    const path = Object.hasOwn(fields, other) ? undefined : fieldNamed(other, !parent.length, fields, object)?.path;
    return path && isSame(path, named.path) && valueAt(object, [other]) !== false && meantOf(other).length > 0;
  });
  if (rivals.length < 2 || !rivals.includes(name)) return undefined;
  const [first] = rivals;
  if (rivals.every((other) => isSame(meantOf(other), meantOf(name))))
    return first === name
      ? undefined
      : { words: `remove it: ${quoted(first)} says the same`, changes: [{ path: steps, value: undefined }] };
  return { words: `keep the one of ${rivals.map(quoted).join(' and ')} that is right, as ${quoted(key)}` };
};

/** What stands in an object between ours and its fields. */
const mendOfWrapper = (steps: Steps, value: Record<string, unknown>, fields: Fields, reading: Reading): Mend => {
  const parent = steps.slice(0, -1);
  const { values, isCertain } = meantAt(parent, value, reading);
  const inner = values.length === 1 && isObject(values[0]) ? values[0] : undefined;
  if (!inner || !Object.keys(inner).some((key) => Object.hasOwn(fields, key))) return { words: ASIDE };
  return {
    words: `write what it holds in its place: ${quoted(inner).slice(2, -2)}`,
    changes: isCertain
      ? [
          { path: steps, value: undefined },
          ...Object.entries(inner).map(([key, given]) => ({ path: [...parent, key], value: given })),
        ]
      : [],
  };
};

/** A field that is there already, under its own name. */
const mendOfTaken = (steps: Steps, taken: Named, there: unknown, data: unknown, reading: Reading): Mend => {
  const value = valueAt(data, steps);
  const { values } = meantUnder(String(steps.at(-1)), taken.path, steps.slice(0, -1), data, reading);
  const said = `${quoted(taken.path[0])} is there already`;
  if ([value, ...values].some((other) => isSame(other, there)))
    return { words: `remove it: ${said}, and says the same`, changes: [{ path: steps, value: undefined }] };
  return { words: holdsWords(value) ? `${ASIDE}: ${said}` : `remove it: ${said}` };
};

/** A field by its name, whose value nobody can read. */
const mendOfUnread = ({ path }: Named, field: NonNullable<ReturnType<typeof fieldAt>>): Mend => {
  const key = quoted(path[0]);
  const words = field.words ?? field.items?.words;
  if (path.length > 1) return { words: `write it into ${key}, ${exampleIn(field).replace(/^write (it )?/, '')}` };
  if (words)
    return { words: `rename it to ${key}, with one ${field.items ? 'or more ' : ''}of ${words.map(quoted).join(' ')}` };
  return { words: `rename it to ${key}, and ${exampleIn(field)}` };
};
