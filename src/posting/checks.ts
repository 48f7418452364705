/** What a file may get wrong although each of its fields is right, and what it would do well to have. */
import type { Field } from './fields.ts';
import type { Finding } from './parse.ts';
import type { Posting } from './posting.ts';
import type { Rules } from './rules.ts';
import type { Text } from './text.ts';

/** @param posting `undefined` where the file can't be shown */
export const checksOf = (
  data: unknown,
  posting: Posting | undefined,
  url: string,
  rules: Rules,
  now: number,
): Finding[] => {
  const findings = [...halfAddresses({ expected: '', fields: rules.fields }, data, '')];
  if (!posting) return findings;
  return [
    ...findings,
    ...datesOf(posting, rules, now),
    ...moneyOf(posting),
    ...linksOf(posting, url),
    ...translationsOf(posting, rules),
    ...(posting.status === 'open' ? adviceOf(posting, data as object) : []),
  ];
};

const warning = (path: string, expected: string, found: unknown, mend: string): Finding => ({
  level: 'warning',
  path,
  expected,
  found: typeof found === 'string' ? found : (JSON.stringify(found) ?? 'nothing'),
  mend,
});

/** `jobs@example.com` and `www.example.com` are relative addresses to a browser, and nothing to anybody else. */
const halfAddresses = function* (field: Field, value: unknown, path: string): Generator<Finding> {
  const at = (key: string) => (path ? `${path}.${key}` : key);
  if (typeof value === 'string' && /address$/.test(field.expected) && !field.form) {
    const mail = /^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(value);
    if (mail) yield warning(path, field.expected, JSON.stringify(value), `write "mailto:${value}"`);
    else if (/^(www\.|[a-z\d-]+(\.[a-z\d-]+)*\.(com|org|net|io|eu|se|no|dk|fi|de|fr|uk|nl|app|dev)(\/|$))/i.test(value))
      yield warning(path, field.expected, JSON.stringify(value), `write "https://${value}"`);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (Array.isArray(value) && field.items) yield* halfAddresses(field.items, inner, `${path}[${key}]`);
    else if (field.fields && Object.hasOwn(field.fields, key)) yield* halfAddresses(field.fields[key]!, inner, at(key));
    else if (field.keys && field.items) yield* halfAddresses(field.items, inner, at(key));
  }
};

const datesOf = (posting: Posting, { closesAt }: Rules, now: number): Finding[] => {
  const { status, datePosted, validThrough } = posting;
  const closes = closesAt(posting);
  const isExpired = status === 'open' && closes <= now;
  const isReversed = datePosted && validThrough && Date.parse(datePosted) > closes;
  return [
    ...(isExpired
      ? [
          warning(
            'validThrough',
            'a day that is still to come',
            JSON.stringify(validThrough),
            'write a later day, or "status": "closed"',
          ),
        ]
      : []),
    ...(isReversed
      ? [warning('validThrough', `a day after ${datePosted}`, JSON.stringify(validThrough), 'exchange the two days')]
      : []),
  ];
};

const moneyOf = ({ salary }: Posting): Finding[] => {
  if (!salary) return [];
  const { min, max, value, currency, unit } = salary;
  const amount = min ?? max ?? value;
  return [
    ...(min !== undefined && max !== undefined && min > max
      ? [warning('salary.max', `at least ${min}`, max, 'exchange min and max')]
      : []),
    ...(amount !== undefined && !currency
      ? [warning('salary', 'a currency with the amount', salary, 'add "currency": "EUR"')]
      : []),
    ...(amount !== undefined && !unit
      ? [warning('salary', 'what the amount is for', salary, 'add "unit": "MONTH" or "YEAR"')]
      : []),
  ];
};

/** Every text of a posting with its path. */
const textsOf = function* (value: unknown, path: string): Generator<readonly [string, Text]> {
  if (typeof value !== 'object' || value === null) return;
  if ('format' in value && 'source' in value) {
    yield [path, value as unknown as Text];
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    yield* textsOf(inner, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key);
  }
};

const hrefsOf = ({ format, source }: Text): string[] =>
  format === 'html'
    ? [...source.matchAll(/\shref\s*=\s*["']([^"']+)/gi)].map(([, href]) => href!)
    : [...source.matchAll(/\]\(\s*<?([^\s)>]+)|<(https?:[^\s>]+)>/g)].map(([, inline, auto]) => (inline ?? auto)!);

/** Links to what is not there, and links to apply for another job. */
const linksOf = (posting: Posting, url: string): Finding[] => {
  const notes = new Set(posting.notes.map(({ id }) => `#${id}`));
  const findings: Finding[] = [];
  for (const [path, text] of textsOf(posting, '')) {
    for (const href of hrefsOf(text)) {
      if (href.startsWith('#') && !notes.has(href)) {
        findings.push(
          warning(
            path,
            `a note with the id ${JSON.stringify(href.slice(1))}`,
            href,
            'add the note, or remove the link',
          ),
        );
      } else if (
        posting.apply.url &&
        URL.canParse(href, url) &&
        areOfTwoJobs(new URL(href, url), new URL(posting.apply.url))
      ) {
        findings.push(
          warning(
            path,
            'a link to apply for the same job as apply.url',
            JSON.stringify(href),
            'write the address of this job',
          ),
        );
      }
    }
  }
  return findings;
};

/** Whether two addresses of one hiring system differ only in what names a job or a step: numbers and keys. */
const areOfTwoJobs = (a: URL, b: URL): boolean => {
  const [first, second] = [a, b].map(({ pathname }) => pathname.split('/').filter(Boolean));
  if (a.host !== b.host || first!.length < 2 || first!.length !== second!.length) return false;
  const differing = first!.flatMap((part, index) => (part === second![index] ? [] : [[part, second![index]!]]));
  return differing.length > 0 && differing.length < first!.length && differing.flat().every((part) => /\d/.test(part));
};

const translationsOf = (posting: Posting, { translate }: Rules): Finding[] =>
  Object.entries(posting.translations).flatMap(([lang, overlay]) => {
    const path = `translations.${lang}`;
    const lists = [
      ['sections', overlay.sections, posting.sections],
      ['faq.items', overlay.faq?.items, posting.faq.items],
      ['notes', overlay.notes, posting.notes],
    ] as const;
    const strays = lists.flatMap(([name, items = [], base]) =>
      items.flatMap(({ id }, index) =>
        id !== undefined && !base.some((item) => item.id === id)
          ? [
              warning(
                `${path}.${name}[${index}].id`,
                `an id that ${name} has`,
                JSON.stringify(id),
                `write one of ${base.map((item) => JSON.stringify(item.id)).join(' ')}`,
              ),
            ]
          : [],
      ),
    );
    const { untranslated } = translate(posting, lang);
    const missing = [...untranslated];
    return missing.length
      ? [
          ...strays,
          advice(
            path,
            'every text in this language',
            `none for ${list(missing)}`,
            'translate them; until then they are shown as they are',
          ),
        ]
      : strays;
  });

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
