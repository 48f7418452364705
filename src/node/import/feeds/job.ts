/** What importing feeds is: all that they have is asked for first, then written; what is gone from them is closed, or named. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formerIn } from '../former.ts';
import type { Outcome } from '../outcome.ts';
import type { Job } from '../run-import.ts';
import { PATIENCE } from './asking.ts';
import type { HtmlWindow } from './clean.ts';
import { collect } from './collect.ts';
import { closed, goneFrom, importFeeds, type FeedOptions } from './import-feeds.ts';

/** @param window gives one to read HTML in */
export const feedJob = async (
  sources: readonly string[],
  options: FeedOptions,
  window: () => Promise<Window>,
): Promise<Job> => {
  const { out, since } = options;
  const { postings, skipped, lacking } = await collect(sources, options.from, PATIENCE);
  const standing = formerIn(out);
  const former = since === undefined ? [] : formerIn(since);
  // of a feed that could not be read to its end nobody knows what is gone
  const gone = lacking.length ? [] : goneFrom(since === undefined ? standing : former, postings, sources, options);
  const closing = since === undefined ? [] : gone.filter(({ isChanged }) => !isChanged);
  // a first run has none yet, where both are one folder
  const isLost = since !== undefined && resolve(since) !== resolve(out) && !existsSync(since);
  const htmlWindow = async () => (await window()) as HtmlWindow;
  const outcomes = async function* (): AsyncGenerator<Outcome> {
    yield* skipped;
    yield* importFeeds(postings, [...standing, ...former], options, htmlWindow, Date.now());
    for (const { former: one } of closing) yield closed(one, out);
  };
  return {
    words: { counted: ['posting', 'postings'], source: 'feed' },
    size: postings.length + closing.length,
    unreadable: lacking,
    outcomes: outcomes(),
    left: () => [
      ...(isLost ? [`${since}: no such folder; nothing is closed`] : []),
      ...gone
        .filter((one) => !closing.includes(one))
        .map(({ former: { name, source } }) => {
          const file = join(since ?? out, name);
          const why = since === undefined ? '--since closes it' : 'it is changed by hand';
          return `${file}: gone from ${String(source.feed)}; its file stays as it is: ${why}`;
        }),
    ],
  };
};
