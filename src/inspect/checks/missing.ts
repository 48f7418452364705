/** What is not in a file and would help. */
import type { Posting } from '../../posting/posting.ts';
import { advice, type Inspected } from '../findings.ts';

const GOOGLE = 'Google for Jobs';
const PAY = 'EU 2023/970, article 5, and Google for Jobs';

/**
 * What an open posting lacks, of what its readers look for.
 * https://developers.google.com/search/docs/appearance/structured-data/job-posting
 */
export const missingIn = (posting: Posting, data: object): Inspected[] => {
  const remoteFrom = posting.workplace === 'remote' && posting.applicantLocations.length > 0;
  const missing: readonly (readonly [keyof typeof posting, boolean, string, string])[] = [
    [
      '$schema',
      Boolean(posting.$schema) || Object.hasOwn(data, 'x-built-from'), // nobody edits what is built, and it has none
      'completion in editors',
      '"$schema": "…/posting.v1.schema.json"',
    ],
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
