/** From an answer to a posting, or to the postings of a hiring system's feed: what reads those is a chunk, which comes where there is one. */
import type { Feed } from '../posting/load.ts';
import { parse, type Parsed } from '../posting/parse.ts';
import { PostingError } from '../posting/posting-error.ts';
import { chunk } from './chunk.ts';
import { decode } from './page.ts';

const feeds = chunk(() => import('./lazy/feeds.ts'));

/** @returns `undefined` for what is of no system that is known */
export const feedIn = async (answer: unknown, url: string): Promise<Feed | undefined> => {
  await feeds.load();
  return feeds.current?.feedIn(answer, url, decode, parse, PostingError);
};

/** As our own, unless it lacks what a posting has, or has what a feed has. */
export const readAnswer = async (answer: unknown, url: string): Promise<Parsed | Feed> => {
  const { title, items, absolute_url } = Object(answer) as Readonly<Record<string, unknown>>;
  const feed = !title || items || absolute_url ? await feedIn(answer, url) : undefined;
  return feed ?? parse(answer, url, decode);
};
