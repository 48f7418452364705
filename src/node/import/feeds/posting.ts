/** What feeds say of a posting → the posting file that somebody would have written by hand, and what is to be said of it. */
import { stepsOf, valueAt } from '../../../inspect/path.ts';
import type { Finding } from '../../../posting/finding.ts';
import { describe, pathOf } from '../../../posting/parse.ts';
import { postingFields } from '../../../posting/posting.ts';
import { meaning } from '../../../sources/page/facts/meaning.ts';
import { rules } from '../../rules.ts';
import { withSource, type Data } from '../posting-file.ts';
import { cleaned, type HtmlWindow } from './clean.ts';
import type { Collected } from './collect.ts';
import type { Origin } from './names.ts';
import { KNOWN, READERS } from './systems.ts';

export interface FeedPosting {
  readonly data: Data;
  /** But for what is to be said of any posting file. */
  readonly findings: readonly Finding[];
}

type Steps = readonly (string | number)[];

/**
 * @param id of the posting file
 * @param set what the feed does not say, by field
 * @param window gives one to read HTML in; asked for where there is HTML alone
 * @throws RangeError where it is nested too deep
 */
export const postingOf = async (
  { from, data, unread }: Collected,
  origin: Origin,
  id: string,
  set: Readonly<Record<string, string>>,
  window: () => Promise<HtmlWindow>,
): Promise<FeedPosting> => {
  const { url, ...fields } = data; // the publisher's own page is where it is built
  const lacking = Object.keys(set).filter((field) => valueAt(data, stepsOf(field)) === undefined);
  const findings: Finding[] = unread
    .filter(({ field }) => !lacking.includes(field))
    .map(({ field, found }) =>
      field === 'apply.url'
        ? {
            ...{ level: 'error', path: field, expected: 'an address to apply at', found: 'none in the feed' },
            // it may be one below that of the feed
            mend: `${from ? '' : 'import the feed from its address, or '}write ${field} by hand`,
          }
        : {
            ...{ level: 'warning', path: field, expected: `a value that can be read as ${field}` },
            ...{ found: describe(found), mend: `write ${field} by hand, if readers miss it` },
          },
    );
  const texts = async (value: unknown, steps: Steps): Promise<unknown> => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const items: unknown[] = [];
      // one that is left out moves those behind it up
      for (const item of value as unknown[])
        items.push(...[await texts(item, [...steps, items.length])].filter(isThere));
      return items;
    }
    if ('html' in value && typeof value.html === 'string') {
      const { html, said } = cleaned(value.html, url ?? from, await window());
      findings.push(...said.map((one) => ({ ...one, path: pathOf(steps) })));
      return html ? { html } : undefined;
    }
    const parts: [string, unknown][] = [];
    for (const [key, part] of Object.entries(value)) parts.push([key, await texts(part, [...steps, key])]);
    // of a part of a posting nothing is left without its text
    if (parts.some(([key, part]) => key === 'text' && part === undefined)) return undefined;
    return Object.fromEntries(parts.filter(([, part]) => isThere(part)));
  };
  const written = filled(inOrder((await texts({ ...fields, id }, [])) as Data), set);
  if (!hasText(written))
    findings.push({
      ...{ level: 'warning', path: '', expected: 'the text of the job', found: 'none in the feed' },
      mend: !from && READERS[origin.from].rest ? APART : (KNOWN[origin.from].texts ?? 'write it in the hiring system'),
    });
  return { data: withSource(written, { ...origin }), findings };
};

/** For a file nobody is asked. */
const APART = 'import the feed from its address: texts stand apart from it';

const isThere = (value: unknown): boolean => value !== undefined;

const hasText = ({ lead, sections }: Data): boolean =>
  lead !== undefined || (Array.isArray(sections) && sections.length > 0);

/** The fields, in the order of the format; what is no field of it behind them. */
export const inOrder = (data: Data): Data => {
  const order = Object.keys(postingFields);
  const places = Object.keys(data).map((key) => [order.indexOf(key), key] as const);
  const known = places.filter(([place]) => place >= 0).sort(([a], [b]) => a - b);
  const all = [...known, ...places.filter(([place]) => place < 0)];
  return Object.fromEntries(all.map(([, key]) => [key, data[key]]));
};

/** With what the feed does not say. */
const filled = (data: Data, set: Readonly<Record<string, string>>): Data => {
  const whole = structuredClone(data) as Record<string, unknown>;
  for (const [field, said] of Object.entries(set)) {
    const steps = stepsOf(field);
    if (valueAt(whole, steps) === undefined) put(whole, steps, meaning(steps, said, rules).values[0]);
  }
  return inOrder(whole);
};

const put = (data: Record<string, unknown>, steps: Steps, value: unknown): void => {
  let inside: Record<string | number, unknown> = data;
  steps.slice(0, -1).forEach((step, index) => {
    inside[step] ??= typeof steps[index + 1] === 'number' ? [] : {};
    inside = inside[step] as Record<string | number, unknown>;
  });
  inside[steps.at(-1)!] = value;
};
