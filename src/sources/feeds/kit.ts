/** What the files of the systems are handed: they import nothing, so that each is a chunk of its own (docs/decisions/0003-chunks-import-nothing.md). */
import type { Decode } from '../../posting/parse.ts';
import type { PostingInput } from '../../posting/posting.ts';
import type { TextInput } from '../../posting/text.ts';
import type { Unread } from './feed.ts';
import { place, where } from './places.ts';
import { address, amount, day, html, language, line, list, moment, object } from './values.ts';
import { employmentTypesIn, unitIn, workplaceIn, type EmploymentType, type Workplace } from './words.ts';

type Section = NonNullable<PostingInput['sections']>[number];
type Salary = NonNullable<PostingInput['salary']>;

/** Pay as a system has it; `text` where it has but words. */
interface Pay {
  readonly min?: unknown;
  readonly max?: unknown;
  readonly currency?: unknown;
  readonly unit?: unknown;
  readonly text?: unknown;
}

const salaryOf = ({ min, max, currency, unit, text }: Pay): Salary | undefined => {
  const [least, most] = [amount(min), amount(max)];
  const code = line(currency)?.toUpperCase();
  const words = line(text);
  const per = unitIn(line(unit) ?? '');
  if (!(least ?? most) || !code || !/^[A-Z]{3}$/.test(code)) return words ? { text: words } : undefined;
  return {
    ...(least === most ? { value: least } : { ...(least && { min: least }), ...(most && { max: most }) }),
    currency: code,
    ...(per && { unit: per }),
    ...(words && { text: words }),
  };
};

/** References that HTML which was escaped whole has by the thousand. */
const COMMON: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
};

/**
 * @param decode reads a reference of HTML
 * @param unread takes what could not be taken over
 */
export const kitWith = (decode: Decode, unread: (left: Unread) => void) => {
  /** What words are read to; those that mean nothing to us are said. */
  const understood = <T>(field: string, value: unknown, read: (text: string) => T | undefined): T | undefined => {
    const text = line(value);
    const meant = text === undefined ? undefined : read(text);
    if (text !== undefined && meant === undefined) unread({ field, found: text });
    return meant;
  };
  return {
    ...{ address, amount, day, html, language, line, list, moment, object, place, unread, where },

    /** HTML that was escaped, once: what is written `&amp;lt;` is to be read as `&lt;`. */
    unescaped: (value: unknown): unknown =>
      typeof value === 'string'
        ? value.replace(/&#?\w{1,31};/g, (reference) => COMMON[reference] ?? decode(reference))
        : undefined,

    /** The kinds of employment that words or codes name. */
    employment: (...values: readonly unknown[]): EmploymentType[] | undefined => {
      const types = values.flatMap(
        (value) =>
          understood('employmentType', value, (text) => {
            const read = employmentTypesIn(text);
            return read.length ? read : undefined;
          }) ?? [],
      );
      return types.length ? [...new Set(types)] : undefined;
    },

    /** Where one works, by a word or code. */
    workplace: (value: unknown): Workplace | undefined => understood('workplace', value, workplaceIn),

    salary: (pay: Pay): Salary | undefined => salaryOf(pay),

    /** A part of the text; `undefined` where nothing of it would be seen. */
    section: (title: unknown, text: TextInput | undefined, role?: Section['role']): Section | undefined =>
      text === undefined ? undefined : { ...(role && { role }), ...(line(title) && { title: line(title)! }), text },

    /** Those that are there. */
    some: <T>(...items: readonly (T | undefined)[]): T[] | undefined => {
      const there = items.filter((item) => item !== undefined);
      return there.length ? there : undefined;
    },
  };
};

export type Kit = ReturnType<typeof kitWith>;
