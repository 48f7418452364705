/** What a file may get wrong although each of its fields is right, and what it would do well to have. */
import type { Posting } from '../../posting/posting.ts';
import type { Inspected } from '../findings.ts';
import { leavesOf } from '../leaves.ts';
import type { Rules } from '../rules.ts';
import { nodeFindings } from '../texts/nodes.ts';
import { readingOf } from '../texts/reading.ts';
import { textFindings } from '../texts/texts.ts';
import { dateFindings, daysThatCouldSayMore } from './dates.ts';
import { halfAddresses, linkFindings } from './links.ts';
import { locationFindings } from './locations.ts';
import { missingIn } from './missing.ts';
import { moneyFindings } from './money.ts';
import { picturesElsewhere } from './pictures.ts';
import { languageNames, translationFindings } from './translations.ts';
import { valueFindings } from './values.ts';

/** @param posting `undefined` where the file can't be shown */
export const checksOf = (
  data: unknown,
  posting: Posting | undefined,
  url: string,
  rules: Rules,
  now: number,
): Inspected[] => {
  const leaves = leavesOf(data, rules);
  const texts = leaves.flatMap((leaf) => readingOf(leaf, rules) ?? []);
  const findings = [
    ...halfAddresses(leaves, posting, url, rules),
    ...valueFindings(leaves, data, rules),
    ...locationFindings(data),
    ...languageNames(data, rules),
    ...textFindings(leaves, texts, posting, rules),
    ...nodeFindings(leaves, url, rules),
  ];
  if (!posting) return findings;
  return [
    ...findings,
    ...dateFindings(posting, rules, now),
    ...moneyFindings(posting, data),
    ...linkFindings(texts, posting, url, rules),
    ...translationFindings(posting, data, rules),
    ...daysThatCouldSayMore(data),
    ...picturesElsewhere(data, texts, url, rules),
    ...(posting.status === 'open' ? missingIn(posting, data as object) : []),
  ];
};
