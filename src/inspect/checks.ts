/** What a file may get wrong although each of its fields is right, and what it would do well to have. */
import type { Field } from '../posting/fields.ts';
import type { Finding } from '../posting/finding.ts';
import type { Posting } from '../posting/posting.ts';
import { addressOf, nearest } from './meant.ts';
import { valueAt } from './path.ts';
import type { Rules } from './rules.ts';

/** @param posting `undefined` where the file can't be shown */
export const checksOf = (
  data: unknown,
  posting: Posting | undefined,
  url: string,
  rules: Rules,
  now: number,
): Finding[] => {
  const leaves = leavesOf({ expected: '', fields: rules.fields }, data, '', rules);
  const findings = halfAddresses(leaves, posting, url, rules);
  if (!posting) return findings;
  return [
    ...findings,
    ...datesOf(posting, rules, now),
    ...moneyOf(posting, data),
    ...linksOf(leaves, posting, url, rules),
    ...translationsOf(posting, data, rules),
    ...(posting.status === 'open' ? adviceOf(posting, data as object) : []),
  ];
};

const warning = (path: string, expected: string, found: unknown, mend: string): Finding => ({
  level: 'warning',
  path,
  expected,
  found: shortened(JSON.stringify(found) ?? 'nothing'),
  mend,
});

const shortened = (found: string): string => (found.length > 80 ? `${found.slice(0, 79)}…` : found);

type Leaf = readonly [field: Field, value: unknown, path: string];

/** Every value of a file that is no object and no array of fields. The file's own, since their paths are its. */
const leavesOf = (field: Field, value: unknown, path: string, rules: Rules): Leaf[] => {
  const { fields, items, keys } = field;
  if (!fields && !items) return [[field, value, path]];
  if (typeof value !== 'object' || value === null) return [];
  if (items && !keys) {
    const inner: unknown[] = Array.isArray(value) ? value : [];
    return inner.flatMap((item, index) => leavesOf(items, item, `${path}[${index}]`, rules));
  }
  return Object.entries(value).flatMap(([key, inner]) => {
    const known = items ?? (Object.hasOwn(fields!, key) ? fields![key] : undefined);
    return known ? leavesOf(known, inner, rules.pathTo(path, key), rules) : [];
  });
};

/** `jobs@example.com` and `www.example.com` are relative addresses to a browser, and nothing to anybody else. */
const halfAddresses = (
  leaves: readonly Leaf[],
  posting: Posting | undefined,
  url: string,
  { fields: { url: link } }: Rules,
): Finding[] =>
  leaves.flatMap(([{ read, expected }, value, path]) => {
    // one that `parse` refuses is reported already
    if (read !== link.read || typeof value !== 'string' || link.read!(value, url) === undefined) return [];
    const meant = addressOf(value);
    const level = path === 'apply.url' && posting?.status === 'open' ? 'error' : 'warning';
    return meant ? [{ ...warning(path, expected, value, `write ${JSON.stringify(meant)}`), level }] : [];
  });

const datesOf = (posting: Posting, { closesAt }: Rules, now: number): Finding[] => {
  const { status, datePosted, validThrough } = posting;
  const closes = closesAt(posting);
  if (datePosted && validThrough && Date.parse(datePosted) > closes)
    return [warning('validThrough', `a day after ${datePosted}`, validThrough, 'exchange the two days')];
  if (status === 'open' && closes <= now)
    return [
      warning(
        'validThrough',
        'a day that is still to come',
        validThrough,
        'write a later day, or "status": "closed" if nobody can apply any more',
      ),
    ];
  return [];
};

const moneyOf = ({ salary }: Posting, data: unknown): Finding[] => {
  if (!salary) return [];
  const { min, max, value } = salary;
  const amount = min ?? max ?? value;
  const lacks = (key: string) => amount !== undefined && valueAt(data, ['salary', key]) === undefined;
  return [
    ...(min !== undefined && max !== undefined && min > max
      ? [warning('salary.max', `at least ${min}`, max, 'exchange min and max')]
      : []),
    ...(lacks('currency') ? [warning('salary', 'a currency with the amount', undefined, 'add "currency": "EUR"')] : []),
    ...(lacks('unit')
      ? [warning('salary', 'a unit: what the amount is for', undefined, 'add "unit": "MONTH" or "YEAR"')]
      : []),
  ];
};

/** The lines of a text as it is written, and where they stand. */
const linesOf = (value: unknown, path: string): readonly (readonly [path: string, line: unknown, isHtml: boolean])[] =>
  Array.isArray(value)
    ? value.map((line, index) => [`${path}[${index}]`, line, false])
    : typeof value === 'object'
      ? [[path, valueAt(value, ['html']), true]]
      : [[path, value, false]];

const hrefsOf = (source: string, isHtml: boolean): string[] => {
  if (isHtml) return Array.from(source.matchAll(/\shref\s*=\s*["']([^"']+)/gi), ([, href]) => href!);
  if (!source.includes('](') && !source.includes('<')) return [];
  // what stands in code is no link
  const prose = source.includes('`') ? source.replace(/`+[^`]*`+/g, '') : source;
  return Array.from(prose.matchAll(/\]\(\s*<?([^\s)>]+)|<(https?:[^\s>]+)>/g), ([, inline, auto]) => (inline ?? auto)!);
};

/** Links to what is not there or must not be, and links to apply for another job. */
const linksOf = (leaves: readonly Leaf[], posting: Posting, url: string, { fields }: Rules): Finding[] => {
  const { lead: text, url: link } = fields;
  const notes = posting.notes.map(({ id }) => id);
  const apply = posting.apply.url ? new URL(posting.apply.url) : undefined;
  const check = (path: string, href: string): Finding[] => {
    if (href.startsWith('#')) {
      const id = href.slice(1);
      if (notes.includes(id)) return [];
      const meant = nearest(id, notes);
      const mend = meant ? `write ${JSON.stringify(`#${meant}`)}` : 'add the note, or remove the link';
      return [warning(path, `a note with the id ${JSON.stringify(id)}`, href, mend)];
    }
    const meant = addressOf(href);
    if (meant) return [warning(path, link.expected, href, `write ${JSON.stringify(meant)}`)];
    const address = link.read!(href, url);
    if (!address) return [warning(path, link.expected, href, 'write "https://…", or remove the link')];
    return apply && areOfTwoJobs(new URL(address), apply)
      ? [warning(path, 'a link to apply for the same job as apply.url', href, 'write the address of this job')]
      : [];
  };
  return leaves
    .filter(([{ read }]) => read === text.read)
    .flatMap(([, value, path]) => linesOf(value, path))
    .flatMap(([path, line, isHtml]) =>
      typeof line === 'string' ? hrefsOf(line, isHtml).flatMap((href) => check(path, href)) : [],
    );
};

/** Whether two addresses of one hiring system differ only in what names a job or a step: numbers and keys. */
const areOfTwoJobs = (a: URL, b: URL): boolean => {
  const [first, second] = [a, b].map(({ pathname }) => pathname.split('/').filter(Boolean));
  if (a.host !== b.host || first!.length < 2 || first!.length !== second!.length) return false;
  const differing = first!.flatMap((part, index) => (part === second![index] ? [] : [[part, second![index]!]]));
  return differing.length > 0 && differing.length < first!.length && differing.flat().every((part) => /\d/.test(part));
};

const translationsOf = (posting: Posting, data: unknown, { translate }: Rules): Finding[] =>
  Object.keys(posting.translations).flatMap((lang) => {
    const path = `translations.${lang}`;
    const lists = [
      ['sections', posting.sections],
      ['faq.items', posting.faq.items],
      ['notes', posting.notes],
    ] as const;
    const strays = lists.flatMap(([name, base]) => {
      const steps = name.split('.');
      const written = valueAt(data, steps);
      // what is wrong with the list itself is said already
      if (!Array.isArray(written) && valueAt(data, steps.slice(0, 1)) !== undefined) return [];
      const items = valueAt(data, ['translations', lang, ...steps]);
      const ids = [...base, ...(Array.isArray(written) ? (written as unknown[]) : [])].flatMap((item) => {
        const id = valueAt(item, ['id']);
        return typeof id === 'string' ? [id.trim()] : [];
      });
      return (Array.isArray(items) ? items : []).flatMap((item, index) => {
        const id = valueAt(item, ['id']);
        return typeof id === 'string' && id.trim() && !ids.includes(id.trim())
          ? [warning(`${path}.${name}[${index}].id`, `an id that ${name} has`, id, mendOfId(id, ids))]
          : [];
      });
    });
    // a date needs no translation
    const missing = [...translate(posting, lang).untranslated].filter(
      (text) => text !== 'startDate' || !/^\d{4}-\d\d-\d\d$/.test(posting.startDate ?? ''),
    );
    const untranslated = advice(
      path,
      'every text in this language',
      `none for ${list(missing)}`,
      'translate them; until then they are shown as they are',
    );
    return missing.length ? [...strays, untranslated] : strays;
  });

const mendOfId = (id: string, ids: readonly string[]): string => {
  const meant = nearest(id, ids);
  if (meant) return `write ${JSON.stringify(meant)}`;
  return ids.length ? `write one of ${list([...new Set(ids)].map((known) => JSON.stringify(known)))}` : 'remove it';
};

const list = (items: readonly string[]): string =>
  items.length > 5 ? `${items.slice(0, 5).join(', ')} and ${items.length - 5} more` : items.join(', ');

const advice = (path: string, expected: string, found: string, mend: string): Finding => ({
  level: 'advice',
  path,
  expected,
  found,
  mend,
});

const GOOGLE = 'Google for Jobs';
const PAY = 'EU 2023/970, article 5, and Google for Jobs';

/**
 * What is not there and would help.
 * https://developers.google.com/search/docs/appearance/structured-data/job-posting
 */
const adviceOf = (posting: Posting, data: object): Finding[] => {
  const remoteFrom = posting.workplace === 'remote' && posting.applicantLocations.length > 0;
  const missing: readonly (readonly [keyof typeof posting, boolean, string, string])[] = [
    ['$schema', Boolean(posting.$schema), 'completion in editors', '"$schema": "…/posting.v1.schema.json"'],
    [
      'id',
      Object.hasOwn(data, 'id'),
      'a key that stays when the file is renamed',
      `"id": ${JSON.stringify(posting.id)}`,
    ],
    ['lang', Boolean(posting.lang), 'screen readers and search engines', '"lang": "en"'],
    [
      'lead',
      Boolean(posting.lead ?? posting.sections.length),
      'visitors who want to know what the job is',
      '"lead": "…"',
    ],
    ['datePosted', Boolean(posting.datePosted), GOOGLE, '"datePosted": "2026-11-30"'],
    ['validThrough', Boolean(posting.validThrough), GOOGLE, '"validThrough": "2026-11-30"'],
    ['employmentType', posting.employmentType.length > 0, GOOGLE, '"employmentType": ["FULL_TIME"]'],
    ['organization', Boolean(posting.organization), GOOGLE, '"organization": { "name": "…" }'],
    ['salary', Boolean(posting.salary), PAY, '"salary": { "min": …, "max": …, "currency": "EUR", "unit": "MONTH" }'],
    [
      'locations',
      posting.locations.length > 0 || remoteFrom,
      GOOGLE,
      posting.workplace === 'remote'
        ? '"applicantLocations": ["EU"]'
        : '"locations": [{ "city": "…", "country": "SE" }], or "workplace": "remote" with "applicantLocations"',
    ],
  ];
  return missing
    .filter(([field, isThere]) => !isThere && !Object.hasOwn(data, field))
    .map(([field, , reason, mend]) => advice(field, `this field, for ${reason}`, 'nothing', `add ${mend}`));
};
