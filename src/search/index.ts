/**
 * The script in the folder of an index: a worker where a browser lets it be one, else a part of the page. It comes with the index,
 * so that both are of one version whatever version of the elements asks.
 */
import type { Answer, Asked } from './asking.ts';
import type { Entry } from './columns.ts';
import { openParts, Search, type Engine } from './search.ts';

interface Pagefind {
  readonly createInstance: (options: object) => Engine;
}

const HERE = import.meta.url;

/** The smallest module there is: where a policy refuses it, Pagefind would say so in an error that nobody catches. */
const MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** @throws Error where it can't be had */
const load = async (file: string, cache: RequestCache = 'default'): Promise<unknown> => {
  const answer = await fetch(new URL(file, HERE), { cache });
  if (!answer.ok) throw new Error(`${answer.status} at ${answer.url}`);
  return answer.json();
};

/** @throws Error where the index or WebAssembly can't be had */
const open = async (): Promise<Search> => {
  const [entry] = (await Promise.all([load('entry.json', 'no-cache'), WebAssembly.instantiate(MODULE)])) as [
    Entry,
    unknown,
  ];
  const folder = new URL('.', HERE).href;
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}${entry.parts[0]}/pagefind.js`)) as Pagefind;
  return new Search(await openParts(createInstance, folder, entry.parts), entry, load);
};

let opening: Promise<Search> | undefined;
let hasAnswered = false;

/** Answers a question. @throws Error where the index or WebAssembly can't be had */
export const ask = async (asked: Asked): Promise<Answer> => {
  opening ??= open();
  try {
    const answer = await (await opening).ask(asked);
    hasAnswered = true;
    return answer;
  } catch (error) {
    opening = undefined; // asked again, it may be there
    if (!hasAnswered) throw error;
    hasAnswered = false; // most likely the board has been built anew
    return ask(asked);
  }
};

/** A question, and the number that its answer has. */
export interface Question {
  readonly number: number;
  readonly asked: Asked;
}

/** What comes back. */
export interface Reply {
  readonly number: number;
  readonly answer?: Answer;
  /** Why there is none. */
  readonly error?: string;
}

if (!('document' in globalThis)) {
  addEventListener('message', ({ data: { number, asked } }: MessageEvent<Question>) => {
    void ask(asked)
      .then(
        (answer): Reply => ({ number, answer }),
        (error: unknown): Reply => ({ number, error: String(error) }),
      )
      .then((reply) => postMessage(reply));
  });
}
