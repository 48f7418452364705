/**
 * Fetches postings and lists of them: the only place that talks to a network. One request for each address, however many
 * elements want it, and at most six at once; no cookie and no referrer leaves for another origin; an answer is
 * neither waited for nor read without end, and asked for again only where that can help.
 */
import type { Finding } from './finding.ts';
import { parse, type Parsed } from './parse.ts';
import { PostingError } from './posting-error.ts';

const DEADLINE = 10_000; // ms, for headers and body together
const LIST_DEADLINE = 20_000; // ms; a hiring system may take ten to begin
const CACHE_DEADLINE = 1000; // ms, for an answer that needs no network
/** The widget reads no more of a posting's file. */
export const MAX_BYTES = 1_000_000;
/** Nor of a list of postings: some 25,000 of them. */
export const MAX_LIST_BYTES = 16 * MAX_BYTES;
const MAX_AT_ONCE = 6;
/** How long to wait before each further try, in ms; a quarter more or less, so that many visitors don't come at once. */
const BACKOFF = [1000, 3000];
const MAX_RETRY_AFTER = 10_000; // ms; no visitor waits longer
/** All that a page can know. */
const NO_ANSWER = 'no answer: server down, no Access-Control-Allow-Origin there, or the page’s CSP';

/** What was read, and what kept a newer answer from coming where it is the last one of the browser's HTTP cache. */
export interface Loaded<T = Parsed> {
  readonly parsed: T;
  readonly error?: PostingError;
}

/** A list as it stands in its file, and where that is. */
export interface LoadedList {
  readonly json: unknown;
  /** Absolute address that it came from. */
  readonly url: string;
}

/** What is asked for: answers to different questions are different ones, also where the address is the same. */
type Kind = 'posting' | 'feed' | 'list';

/** What is made of a file's text. @throws PostingError */
type Read<T> = (text: string, url: string) => T | Promise<T>;

/** Asks for a file of a feed. */
export type AskFeed = (url: string) => Promise<Loaded<Parsed | Feed>>;

/** An answer of a hiring system, with all its postings. */
export interface Feed {
  /** An index of them, in our form. */
  readonly index: unknown;
  /** What could not be read of them. */
  readonly findings: readonly Finding[];
  /**
   * @param id of the one that is wanted; '' where there is but one
   * @param from the answer that it is looked for in
   * @throws PostingError
   */
  readonly find: (id: string, ask: AskFeed, from: Pick<Loaded, 'error'>) => Promise<Loaded>;
}

/** What is made of an answer: a posting, or of one of a hiring system all that it has. @throws PostingError */
export type ReadAnswer = (json: unknown, url: string) => Parsed | Feed | Promise<Parsed | Feed>;

interface Shared {
  readonly answer: Promise<Loaded<unknown>>;
  readonly abort: AbortController;
  holders: number;
  /** Whether the answer is there. */
  settled: boolean;
}

const LET_GO = Object.assign(new Error('the answer is no longer held'), { name: 'AbortError' });

const shared = new Map<string, Shared>();

/** The texts of files that were read, by what became of them. */
const texts = new WeakMap<object, string>();

/** The text of the posting's file that an answer or a failure came from, where there was one. */
export const textOf = (outcome: object): string | undefined => texts.get(outcome);

/**
 * The absolute address of a posting file, with its fragment, which names one posting of several.
 *
 * @param src as in the attribute
 * @param base absolute URL, the document's base
 * @throws PostingError of kind `bad-url`
 */
export const postingUrl = (src: string, base: string): string => {
  if (src.trim() && URL.canParse(src, base)) {
    const url = new URL(src, base);
    if (/^https?:$/.test(url.protocol) && !url.username && !url.password) return url.href;
  }
  throw new PostingError('bad-url', `expected an http(s) address in src, found "${src}"`);
};

/** Whether an address says that nothing in the file has to be read: docs/decisions/0026-built-postings.md */
export const isBuilt = (url: string): boolean => /\.built\.json\b/.test(url);

/**
 * Loads a file. While anybody holds the answer, all who ask for the same at an address share it; a failure is
 * never kept. The request is aborted when the last holder lets go.
 */
const load = <T>(url: string, signal: AbortSignal, read: Read<T>, kind: Kind, again: boolean): Promise<Loaded<T>> => {
  const key = kind + url;
  const [maxBytes, deadline] = kind === 'posting' ? [MAX_BYTES, DEADLINE] : [MAX_LIST_BYTES, LIST_DEADLINE];
  let entry = shared.get(key);
  if (!entry || (again && entry.settled)) {
    const abort = new AbortController();
    const ask: Ask<T> = (cache, limit = deadline) =>
      inTurn(() => request(url, abort.signal, cache, limit, read, maxBytes));
    const answer = persist(ask, abort.signal, again ? 'no-cache' : 'default');
    entry = { answer, abort, holders: 0, settled: false };
    shared.set(key, entry);
  }
  const held = entry;
  held.holders++;
  const forget = () => {
    if (shared.get(key) === held) shared.delete(key);
  };
  return new Promise((resolve, reject) => {
    held.answer.then(
      (answer) => {
        held.settled = true;
        resolve(answer as Loaded<T>);
      },
      (error) => {
        forget();
        reject(error as Error);
      },
    );
    signal.addEventListener(
      'abort',
      () => {
        reject(LET_GO);
        if (--held.holders) return;
        held.abort.abort();
        forget();
      },
      { once: true },
    );
  });
};

/**
 * Loads a posting.
 *
 * @param url absolute, from `postingUrl`; of a feed with several postings its fragment is the id of the one that is wanted
 * @param signal aborting it lets go of the answer
 * @param readAnswer of those who share an answer the first one's
 * @param again whether an answer that is there already will not do
 * @returns the posting and its findings
 * @throws PostingError; an AbortError where it is let go of first
 */
export const loadPosting = (
  url: string,
  signal: AbortSignal,
  readAnswer: ReadAnswer = parse,
  again = false,
): Promise<Loaded> => {
  const at = url.indexOf('#');
  const id = at < 0 ? '' : url.slice(at + 1);
  const kind = id ? 'feed' : 'posting';
  const ask: AskFeed = (url) => load(url, signal, (text, from) => read(text, from, readAnswer), kind, again);
  return found(ask(at < 0 ? url : url.slice(0, at)), id, ask);
};

const found = async (answer: ReturnType<AskFeed>, id: string, ask: AskFeed): Promise<Loaded> => {
  const loaded = await answer;
  return 'find' in loaded.parsed ? await loaded.parsed.find(id, ask, loaded) : (loaded as Loaded);
};

/** Loads a list of postings, or a further page of one, as it stands in its file. Otherwise as `loadPosting`, also in what it takes. */
export const loadList = (
  url: string,
  signal: AbortSignal,
  _read?: ReadAnswer,
  again = false,
): Promise<Loaded<LoadedList>> =>
  load(url, signal, (text, from) => ({ json: readJson(text, from), url: from }), 'list', again);

/** Asks once, for an answer within so many ms; by default as many as one of its kind has. */
type Ask<T> = (cache: RequestCache, limit?: number) => Promise<T>;

/** Asks until there is an answer or no hope of one. */
const persist = async <T>(
  ask: Ask<T>,
  signal: AbortSignal,
  cache: RequestCache,
  [backoff, ...later]: readonly number[] = BACKOFF,
): Promise<Loaded<T>> => {
  try {
    return { parsed: await ask(cache) };
  } catch (error) {
    const failure = error as PostingError;
    if (backoff === undefined || !isPassing(failure)) return lastKnown(ask, failure);
    await pause(Math.max(backoff * (0.75 + Math.random() / 2), failure.retryAfter ?? 0), signal);
    return persist(ask, signal, cache, later);
  }
};

let running = 0;
const waiting: (() => void)[] = [];

const inTurn = async <T>(task: () => Promise<T>): Promise<T> => {
  if (running < MAX_AT_ONCE) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await task();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
};

/** Whether another try may bring an answer. A page can't tell a lost line from a server without CORS. */
const isPassing = ({ kind, status = 0, retryAfter = 0 }: PostingError): boolean =>
  retryAfter <= MAX_RETRY_AFTER &&
  (kind === 'network' || (kind === 'http' && (status >= 500 || [408, 425, 429].includes(status))));

/** Nobody reads a hidden tab: it asks again when it is shown. */
const pause = async (ms: number, signal: AbortSignal): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, ms));
  while (document.hidden && !signal.aborted) {
    await new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true, signal }));
  }
  signal.throwIfAborted();
};

/** Where the network gave no answer, the browser's HTTP cache may still have the last one. */
const lastKnown = async <T>(ask: Ask<T>, error: PostingError): Promise<Loaded<T>> => {
  if (!error.isUnanswered) throw error;
  const known = await ask('force-cache', CACHE_DEADLINE).catch(() => {
    throw error;
  });
  try {
    return { parsed: await ask('no-cache', CACHE_DEADLINE) }; // the line may be back: what is new is not called old
  } catch {
    return { parsed: known, error };
  }
};

const request = async <T>(
  url: string,
  signal: AbortSignal,
  cache: RequestCache,
  limit: number,
  read: Read<T>,
  maxBytes: number,
): Promise<T> => {
  signal.throwIfAborted();
  // not by AbortSignal.any() and timeout(): WebKit may forget a signal that nobody else holds, and wait for ever
  const abort = new AbortController();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    abort.abort();
  }, limit);
  const letGo = () => abort.abort();
  signal.addEventListener('abort', letGo);
  try {
    // No header of our own, so no preflight. `same-origin` is also what lets <link rel=preload as=fetch crossorigin> be reused.
    const init = {
      // what fetch would take from a polluted Object.prototype; an object without one breaks pages that look into it
      body: undefined,
      headers: undefined,
      method: 'GET',
      mode: 'cors',
      credentials: 'same-origin',
      cache,
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    } as RequestInit;
    const response = await fetch(url, init);
    // awaited: what a page has put in the place of `then` would be called
    return await read(await readText(response, url, maxBytes), response.url || url);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof PostingError) throw error;
    if (isLate) throw new PostingError('timeout', `no complete answer within ${limit / 1000} s`, { url });
    if (!navigator.onLine) throw new PostingError('offline', 'the browser is offline', { url });
    throw new PostingError('network', NO_ANSWER, { url });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', letGo);
  }
};

const read = async (text: string, url: string, readAnswer: ReadAnswer): Promise<Parsed | Feed> => {
  try {
    const made = await readAnswer(readJson(text, url), url);
    texts.set(made, text);
    return made;
  } catch (error) {
    texts.set(error as PostingError, text);
    throw error;
  }
};

const readJson = (text: string, url: string): unknown => {
  const start = text.trimStart();
  if (/^<(\?xml|rss|workzag)/.test(start)) return text; // XML, as some feeds are
  if (start.startsWith('<')) throw new PostingError('not-json', `expected JSON, found a web page at ${url}`, { url });
  try {
    return JSON.parse(text);
  } catch (error) {
    // not only a SyntaxError: engines differ about what is nested too deep
    throw new PostingError('not-json', start ? `expected JSON: ${String(error)}` : 'expected JSON, found nothing', {
      url,
    });
  }
};

/** @returns how long a `Retry-After` header asks to wait, in ms (RFC 9110, 10.2.3) */
const retryAfterOf = (response: Response): number | undefined => {
  const value = response.headers.get('retry-after') ?? '';
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return ms > 0 ? ms : undefined;
};

const checkStatus = (response: Response, url: string): void => {
  const { ok, status } = response;
  if (ok && status !== 206) return;
  response.body?.cancel().catch(() => undefined); // else a page that says "error" without end keeps its line
  const kind = status === 404 || status === 410 ? 'gone' : 'http';
  throw new PostingError(kind, `the server answers ${status}`, { status, url, retryAfter: retryAfterOf(response) });
};

/**
 * Reads a body up to the limit. `Content-Length` is not trusted: it may lie, or count compressed bytes. The label
 * is ignored too: many servers call JSON text/plain, and error pages 200.
 */
const readText = async (response: Response, url: string, maxBytes: number): Promise<string> => {
  checkStatus(response, url);
  const tooLarge = () => new PostingError('too-large', `expected at most ${maxBytes} bytes`, { url });
  if (!response.body?.getReader) {
    const text = await response.text(); // what a page has put in fetch's place may know no streams
    if (text.length > maxBytes) throw tooLarge();
    return text;
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const [first = 0, second = 0] = part.value;
    const isUtf16 = !size && first >= 0xfe && first + second === 0xfe + 0xff;
    size += part.value.length;
    if (isUtf16 || size > maxBytes) {
      void reader.cancel();
      throw isUtf16 ? new PostingError('encoding', 'expected UTF-8, found UTF-16', { url }) : tooLarge();
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
};
