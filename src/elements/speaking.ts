/** Which element tells assistive technology that loading takes its time, and what has come then. */
import type { PostingHost } from './posting-host.ts';

/** How long a visitor waits before it is worth saying so, in ms. */
const SLOW = 1000;

/** The one element of a page that says so: many would speak at once. */
let speaker: PostingHost | undefined;

/** Whether what becomes of an element's posting is to be spoken. */
export const speaks = (host: PostingHost): boolean => speaker === host;

/** @returns the timer, for who has an answer sooner */
export const speakSoon = (host: PostingHost): ReturnType<typeof setTimeout> =>
  setTimeout(() => {
    speaker ??= host;
    host.requestUpdate();
  }, SLOW);

/** Lets another element speak. */
export const hush = (host: PostingHost): void => {
  if (speaker === host) speaker = undefined;
};
