/**
 * Asks the script in the folder of an index. It runs in a worker, so that what it takes is not the page's time; where a page allows
 * none, in the page.
 */
import type { Answer, Asked } from '../../../../search/asking.ts';
import type { Question, Reply } from '../../../../search/index.ts';

export type Ask = (asked: Asked) => Promise<Answer>;

/** ms without an answer until there is none to come */
const DEADLINE = 20_000;

/** One of another origin can't be a worker's script, but may be a part of it. */
const workerOf = (script: string): Worker => {
  const isOwn = new URL(script).origin === self.origin; // a frame has that of the page around it
  const part = isOwn
    ? ''
    : URL.createObjectURL(new Blob([`import ${JSON.stringify(script)}`], { type: 'text/javascript' }));
  try {
    return new Worker(part || script, { type: 'module' });
  } finally {
    if (part) setTimeout(() => URL.revokeObjectURL(part), DEADLINE);
  }
};

/** @throws an Event where the script can't be loaded there */
const askedIn = (worker: Worker): Ask => {
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: unknown) => void }>();
  let number = 0;
  worker.addEventListener('message', ({ data: { number, answer, error } }: MessageEvent<Reply>) => {
    if (answer) waiting.get(number)?.resolve(answer);
    else waiting.get(number)?.reject(new Error(error));
    waiting.delete(number);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault(); // it is said in one line, by who asked
    for (const { reject } of waiting.values()) reject(event);
    waiting.clear();
  });
  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.set(++number, { resolve, reject });
      worker.postMessage({ number, asked } satisfies Question);
    });
};

const inPage = async (script: string): Promise<Ask> => {
  const { ask } = (await import(/* @vite-ignore */ script)) as { readonly ask: Ask };
  return ask;
};

const connect = (script: string): Ask => {
  let worker: Ask | undefined;
  let page: Promise<Ask> | undefined;
  try {
    worker = askedIn(workerOf(script));
  } catch {
    // a policy of the page, or no address of its own
  }
  const askPage = async (asked: Asked): Promise<Answer> => {
    page ??= inPage(script);
    page.catch(() => (page = undefined)); // asked again, it may be there
    return (await page)(asked);
  };
  return async (asked) => {
    if (!worker) return askPage(asked);
    try {
      return await worker(asked);
    } catch (error) {
      if (!(error instanceof Event)) throw error;
      worker = undefined; // all who wait for it are told, and ask the page
      return askPage(asked);
    }
  };
};

/** By address of the script: lists of one index share what has been loaded of it. */
const known = new Map<string, Ask>();

/**
 * @param folder absolute address of the index
 * @returns rejects where it can't be asked: lost, too slow, or against a policy of the page
 */
export const connected = (folder: string): Ask => {
  const script = new URL('search.js', folder.replace(/\/*(?=$|[?#])/, '/')).href;
  const ask = known.get(script) ?? connect(script);
  known.set(script, ask);
  return (asked) =>
    Promise.race([
      ask(asked),
      new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer within 20 s')), DEADLINE)),
    ]);
};
