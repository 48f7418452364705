/** The servers of feeds, asked with patience: one request at a time, and again where they are busy. */
import { setTimeout } from 'node:timers/promises';
import { answerOf, NoAnswer, type Answer } from '../../fetching.ts';

/** The most bytes of an answer, and of a file. */
export const MOST = 16 * 1024 * 1024;

const ACCEPT = 'application/json, application/feed+json, application/rss+xml, application/xml, text/xml;q=0.9';

/** In milliseconds. */
export interface Patience {
  readonly deadline: number;
  /** How long to wait until each further time. */
  readonly waits: readonly number[];
  /** The longest that a server may have us wait. */
  readonly longest: number;
}

export const PATIENCE: Patience = { deadline: 30_000, waits: [1000, 2000, 4000], longest: 60_000 };

/**
 * @param say told of each wait
 * @throws NoAnswer
 */
export const patientAnswer = async (
  url: string,
  { deadline, waits, longest }: Patience,
  say: (line: string) => void,
): Promise<Answer> => {
  for (let times = 0; ; times++) {
    try {
      return await answerOf(url, { accept: ACCEPT, deadline, most: MOST });
    } catch (error) {
      const wait = waits[times];
      if (!(error instanceof NoAnswer) || wait === undefined || !isPassing(error.response)) throw error;
      const ms = Math.min(askedToWait(error.response) ?? wait, longest);
      say(`${url}: ${error.message}; it is asked again ${ms < 1000 ? 'now' : `in ${Math.ceil(ms / 1000)} s`}`);
      await setTimeout(ms);
    }
  }
};

/** Whether the next time may be another. */
const isPassing = (response: Response | undefined): boolean =>
  !response || response.status === 429 || response.status >= 500;

/** https://www.rfc-editor.org/rfc/rfc9110#field.retry-after: seconds, or a date. */
const askedToWait = (response: Response | undefined): number | undefined => {
  const value = response?.headers.get('retry-after') ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const moment = Date.parse(value);
  return isNaN(moment) ? undefined : Math.max(moment - Date.now(), 0);
};
