/** A page in another language as a translation: its texts, each for the one in the same place. */
import { isObject } from '../../inspect/meant/wrapped.ts';
import { valueAt } from '../../inspect/path.ts';
import type { Field, Fields } from '../../posting/fields.ts';
import { overlayFields } from '../../posting/posting.ts';

type Values = Readonly<Record<string, unknown>>;

export interface Overlay {
  readonly texts: Values;
  /** Paths of the texts in `texts`, by their paths in the page's own fields. */
  readonly paths: ReadonlyMap<string, string>;
}

const listOf = (value: unknown): readonly Values[] =>
  Array.isArray(value) ? (value as unknown[]).filter(isObject) : [];

/** For each item the one that it translates; nothing where they are not the same parts. */
const matched = (base: readonly Values[], items: readonly Values[]): readonly number[] | undefined => {
  if (!items.length) return [];
  if (items.length !== base.length) return undefined;
  const isLike = (one: Values, other: Values) =>
    'title' in one === 'title' in other && (!one.role || !other.role || one.role === other.role);
  if (items.every((item, index) => isLike(item, base[index]!))) return items.map((_item, index) => index);
  // in another order, where each says by its role which it is
  const roles = items.map(({ role, title }) =>
    base.findIndex((other) => (role ? other.role === role : !title && !other.title)),
  );
  return new Set(roles).size === items.length && !roles.includes(-1) ? roles : undefined;
};

/** Builds the texts of one language. */
class Builder {
  readonly paths = new Map<string, string>();
  isWhole = true;

  object(fields: Fields, base: unknown, value: Values, from: string, to: string): Values {
    const texts: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(fields)) {
      if (key === 'id' || !Object.hasOwn(value, key)) continue;
      const path = (before: string) => (before ? `${before}.${key}` : key);
      const inner = this.#value(field, isObject(base) ? base[key] : undefined, value[key], path(from), path(to));
      if (inner !== undefined) texts[key] = inner;
    }
    return texts;
  }

  #value(field: Field, base: unknown, value: unknown, from: string, to: string): unknown {
    this.paths.set(from, to);
    if (field.items) return this.#list(field.items.fields!, listOf(base), listOf(value), from, to);
    if (!field.fields) return value;
    const texts = isObject(value) ? this.object(field.fields, base, value, from, to) : {};
    return Object.keys(texts).length ? texts : undefined;
  }

  #list(fields: Fields, base: readonly Values[], items: readonly Values[], from: string, to: string): unknown {
    const places = matched(base, items);
    if (!places) {
      this.isWhole = false;
      return undefined;
    }
    const texts = places.map((place, index) => {
      const at = places.filter((other) => other < place).length;
      this.paths.set(`${from}[${index}]`, `${to}[${at}]`);
      return {
        place,
        text: {
          id: base[place]!.id,
          ...this.object(fields, base[place], items[index]!, `${from}[${index}]`, `${to}[${at}]`),
        },
      };
    });
    return texts.length ? texts.sort((a, b) => a.place - b.place).map(({ text }) => text) : undefined;
  }
}

/** @returns nothing where the two pages do not have the same parts */
export const overlayOf = (base: Values, translation: Values): Overlay | undefined => {
  const builder = new Builder();
  const texts = builder.object(overlayFields, base, translation, '', '');
  return builder.isWhole ? { texts, paths: builder.paths } : undefined;
};

/** What is the same in every language. */
const FACTS: readonly (readonly string[])[] = [
  ...[
    'status',
    'validThrough',
    'employmentType',
    'workplace',
    'locations',
    'applicantLocations',
    'openings',
    'reference',
  ].map((key) => [key]),
  ...['min', 'max', 'value', 'currency', 'unit'].map((key) => ['salary', key]),
  ...[
    ['organization'],
    ['apply', 'url'],
    ['contact', 'name'],
    ['contact', 'email'],
    ['contact', 'phone'],
    ['contact', 'url'],
  ],
];

/** What each page has of its own, and a posting has once. */
const OWN: readonly (readonly string[])[] = [
  ...['id', 'url', 'datePosted', 'dateModified'].map((key) => [key]),
  ...[
    ['image', 'src'],
    ['socialImage', 'src'],
    ['contact', 'image'],
  ],
];

/** A value of a translation's page that its posting does not take. */
export interface Difference {
  readonly path: string;
  readonly value: unknown;
  /** Whether the two pages say otherwise of the job. */
  readonly isContradiction: boolean;
}

/** What a translation says that is no text, and its page otherwise or not at all. */
export const differencesOf = (base: Values, translation: Values): readonly Difference[] =>
  [...FACTS, ...OWN].flatMap((steps) => {
    const [ours, theirs] = [base, translation].map((data) => valueAt(data, steps));
    const isSame = theirs === undefined || JSON.stringify(ours) === JSON.stringify(theirs);
    return isSame ? [] : [{ path: steps.join('.'), value: theirs, isContradiction: FACTS.includes(steps) }];
  });
