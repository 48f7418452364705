/** From feeds to posting files, one posting after the other; and what becomes of the files of those that are gone. */
import { join } from 'node:path';
import { inspect } from '../../../inspect/inspect.ts';
import { stepsOf } from '../../../inspect/path.ts';
import { outlineOf, placesIn } from '../../../inspect/places.ts';
import type { Finding } from '../../../posting/finding.ts';
import type { Name } from '../../../sources/feeds/systems.ts';
import { POSTINGS } from '../../files.ts';
import { below } from '../../paths.ts';
import { rules } from '../../rules.ts';
import { textIn } from '../../validate.ts';
import type { Former } from '../former.ts';
import type { FileFinding, ImportOptions, Made } from '../outcome.ts';
import { fileText, isUntouched, withSource, type Data } from '../posting-file.ts';
import { settle } from '../settle.ts';
import type { HtmlWindow } from './clean.ts';
import { isAddress, type Collected } from './collect.ts';
import { isOf, namesOf, type Origin } from './names.ts';
import { inOrder, postingOf } from './posting.ts';

export interface FeedOptions extends ImportOptions {
  readonly from: Name;
  /** The folder of a former run: what is there, and gone from its feed, is closed. */
  readonly since?: string | undefined;
}

/** A file is named as its neighbours know it. */
const nameFor = (source: string, out: string): string => (isAddress(source) ? source : below(out, source));

const originOf = ({ id, feed, data: { url } }: Collected, { from, out }: FeedOptions): Origin => ({
  ...{ from, feed: nameFor(feed, out), id, ...(url !== undefined && { url }) },
});

/**
 * @param former files of earlier runs, in the folder that is written into and in that of the former run
 * @param window gives one to read HTML in; asked for where there is HTML alone
 * @param now milliseconds since the epoch
 */
export const importFeeds = async function* (
  postings: readonly Collected[],
  former: readonly Former[],
  options: FeedOptions,
  window: () => Promise<HtmlWindow>,
  now: number,
): AsyncGenerator<Made> {
  const { out, set, force } = options;
  const origins = postings.map((posting) => ({ title: posting.data.title!, origin: originOf(posting, options) }));
  const names = namesOf(origins, former);
  for (const [index, posting] of postings.entries()) {
    const name = names[index]!;
    const file = join(out, name);
    const { origin } = origins[index]!;
    try {
      const { data, findings } = await postingOf(posting, origin, name.replace(POSTINGS.ending, ''), set, window);
      const fate = settle(file, data, { dir: out, force, claimOf: claimOf(origin) });
      const isThere = 'state' in fate && fate.state !== 'kept';
      yield { files: [file], findings: placed(findings, data, file, isThere, now), posting: file, fate };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      yield { files: [file], findings: [tooDeep(file)], posting: file, fate: { state: 'refused' } };
    }
  }
};

const claimOf = (origin: Origin | Data) => (source: Data) =>
  source.hash === undefined || isOf(source, origin) ? {} : { other: String(source.page ?? source.feed) };

const tooDeep = (file: string): FileFinding => ({
  ...{ file, level: 'error', path: '', expected: 'a posting', found: 'one whose HTML is nested too deep' },
  mend: 'simplify it in the hiring system',
});

const LEVELS = ['error', 'warning', 'advice'];

/** A file that is changed by hand does not follow its feed any more; where one applies no two postings have in common. */
const filledIn = (path: string, field: string): string => {
  const whole = [...stepsOf(path).slice(0, -1), field].join('.');
  return `say in the hiring system${whole === 'apply.url' ? '' : ', or for all by --set'}, what ${whole} is, as in `;
};

/** @param isThere whether these are the words of the file: else there are no lines to name */
const placed = (
  findings: readonly Finding[],
  data: Data,
  file: string,
  isThere: boolean,
  now: number,
): readonly FileFinding[] => {
  const text = fileText(data);
  const read = textIn(Buffer.from(text));
  const inspected =
    'findings' in read ? read.findings : inspect({ text }, 'https://posting.invalid/', rules, now).findings;
  const { offsetOf } = outlineOf(text, rules);
  const placeOf = placesIn(text);
  // of what is missing it is known why
  const isSaid = ({ path, found }: Finding): boolean =>
    found === 'nothing' && findings.some((other) => other.path === path);
  return [...findings, ...inspected.filter((one) => !isSaid(one))]
    .filter(({ path }) => path !== '$schema') // no feed has one
    .map(({ level, path, expected, found, mend = '' }) => ({
      ...{ file, level, path, expected, found },
      mend: mend.replace(/^add "([^"]+)": /, (_add, field: string) => filledIn(path, field)),
      ...(isThere ? placeOf(offsetOf(path)) : { line: 1, column: 1 }),
    }))
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.line - b.line || a.column - b.column);
};

/** A posting file whose posting is not in its feed any more. */
export interface Gone {
  readonly former: Former;
  /** Whether a person has changed it. */
  readonly isChanged: boolean;
}

/** @param sources the feeds of this run, each read to its end */
export const goneFrom = (
  former: readonly Former[],
  postings: readonly Collected[],
  sources: readonly string[],
  options: FeedOptions,
): readonly Gone[] => {
  const origins = postings.map((posting) => originOf(posting, options));
  const feeds = sources.map((source) => nameFor(source, options.out));
  return former
    .filter(({ source: { from, feed } }) => from === options.from && feeds.includes(String(feed)))
    .filter(({ source, data }) => data.status !== 'closed' && !origins.some((origin) => isOf(source, origin)))
    .map((it) => ({ former: it, isChanged: !isUntouched(it.data) }));
};

/** Closes what is gone. */
export const closed = ({ name, data, source }: Former, out: string): Made => {
  const file = join(out, name);
  const whole = withSource(inOrder({ ...data, status: 'closed' }), { ...source, hash: undefined });
  const fate = settle(file, whole, { dir: out, force: false, claimOf: claimOf(source) });
  const isClosed = 'state' in fate && fate.state !== 'kept';
  return { files: [file], findings: [], posting: file, fate: isClosed ? { state: 'closed' } : fate };
};
