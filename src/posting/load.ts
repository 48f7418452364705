/**
 * Fetches posting files: the only place that talks to a network. One request for each address, however many
 * elements want it; no cookie and no referrer leaves for another origin; an answer is neither waited for nor
 * read without end.
 */
import { parse, type Parsed } from './parse.ts';
import { PostingError } from './posting-error.ts';

const DEADLINE = 10_000; // ms, for headers and body together
const MAX_BYTES = 1_000_000;

interface Shared {
  readonly answer: Promise<Parsed>;
  readonly abort: AbortController;
  holders: number;
}

const shared = new Map<string, Shared>();

/**
 * The absolute address of a posting file.
 *
 * @param src as in the attribute
 * @param base absolute URL, the document's base
 * @throws PostingError of kind `bad-url`
 */
export const postingUrl = (src: string, base: string): string => {
  if (src.trim() && URL.canParse(src, base)) {
    const url = new URL(src, base);
    if (/^https?:$/.test(url.protocol) && !url.username && !url.password) {
      url.hash = '';
      return url.href;
    }
  }
  throw new PostingError('bad-url', `expected an http(s) address in src, found "${src}"`);
};

/**
 * Loads a posting. While anybody holds the answer, all who ask for the same address share it; a failure is
 * never kept. The request is aborted when the last holder lets go.
 *
 * @param url absolute, from `postingUrl`
 * @param signal aborting it lets go of the answer
 * @returns the posting and its findings
 * @throws PostingError; an AbortError where it is let go of first
 */
export const loadPosting = (url: string, signal: AbortSignal): Promise<Parsed> => {
  let entry = shared.get(url);
  if (!entry) {
    const abort = new AbortController();
    entry = { answer: request(url, abort.signal), abort, holders: 0 };
    shared.set(url, entry);
  }
  const held = entry;
  held.holders++;
  const forget = () => {
    if (shared.get(url) === held) shared.delete(url);
  };
  return new Promise((resolve, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        reject(new DOMException('the answer is no longer held', 'AbortError'));
        if (--held.holders) return;
        held.abort.abort();
        forget();
      },
      { once: true },
    );
    held.answer.catch(forget);
    held.answer.then(resolve, reject);
  });
};

const request = async (url: string, signal: AbortSignal): Promise<Parsed> => {
  const deadline = AbortSignal.timeout(DEADLINE);
  try {
    // Without a prototype, and complete: a polluted Object.prototype must not reach fetch. No header of our
    // own, so no preflight. `same-origin` is also what lets <link rel=preload as=fetch crossorigin> be reused.
    const init = {
      __proto__: null,
      method: 'GET',
      mode: 'cors',
      credentials: 'same-origin',
      cache: 'default',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, deadline]),
    } as RequestInit;
    const response = await fetch(url, init);
    return parse(await readJson(response, url), response.url || url);
  } catch (error) {
    if (error instanceof PostingError) throw error;
    if (deadline.aborted) throw new PostingError('timeout', `no complete answer within ${DEADLINE / 1000} s`, { url });
    if (!navigator.onLine) throw new PostingError('offline', 'the browser is offline', { url });
    throw new PostingError('network', 'no answer: server down, no Access-Control-Allow-Origin, or the page’s CSP', {
      url,
    });
  }
};

const readJson = async (response: Response, url: string): Promise<unknown> => {
  const { status } = response;
  if (status === 404 || status === 410) throw new PostingError('gone', `the server answers ${status}`, { status, url });
  if (!response.ok) throw new PostingError('http', `the server answers ${status}`, { status, url });
  const text = await readText(response, url);
  const start = text.trimStart();
  if (start.startsWith('<'))
    throw new PostingError('not-json', `expected JSON, found a web page at ${response.url}`, { url });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PostingError('not-json', start ? `expected JSON: ${String(error)}` : 'expected JSON, found nothing', {
      url,
    });
  }
};

/**
 * Reads a body up to the limit. `Content-Length` is not trusted: it may lie, or count compressed bytes. The label
 * is ignored too: many servers call JSON text/plain, and error pages 200.
 */
const readText = async (response: Response, url: string): Promise<string> => {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const [first = 0, second = 0] = part.value;
    const isUtf16 = !size && first >= 0xfe && first + second === 0xfe + 0xff;
    size += part.value.length;
    if (isUtf16 || size > MAX_BYTES) {
      void reader?.cancel();
      throw isUtf16
        ? new PostingError('encoding', 'expected UTF-8, found UTF-16', { url })
        : new PostingError('too-large', `expected at most ${MAX_BYTES} bytes`, { url });
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
};
