/** The postings that pages name: each is read once, from the site's files or over http, its texts with it. */
import { readFileSync, statSync } from 'node:fs';
import { decodeHTMLStrict } from 'entities/decode';
import { MAX_BYTES } from '../../posting/load.ts';
import { parse, type Parsed } from '../../posting/parse.ts';
import { PostingError } from '../../posting/posting-error.ts';
import { builtOf } from '../build/built.ts';
import { NoWindow, windowOf } from '../build/window.ts';
import { reasonOf } from '../files.ts';
import { textIn } from '../validate.ts';
import type { Site } from './site.ts';

/** Why there is no posting. */
export interface Problem {
  readonly expected: string;
  readonly found: string;
  readonly mend: string;
}

/** What became of an address. */
export type Read = { readonly parsed: Parsed } | { readonly problem: Problem };

const DEADLINE = 10_000; // ms
/** As many as a browser asks for at once. */
const MAX_AT_ONCE = 6;

class NoPosting extends Error {
  readonly problem: Problem;

  constructor(expected: string, found: string, mend: string) {
    super(found);
    this.problem = { expected, found, mend };
  }
}

/** Gives the bytes of a file; throws what the file system says. */
export type ReadFile = (file: string) => Uint8Array;

/** A pipe, or a device, may have no end. */
export const readFile: ReadFile = (file) => {
  const stats = statSync(file);
  if (!stats.isFile() && !stats.isDirectory()) throw new Error('what is no file');
  return readFileSync(file); // of a directory it says that itself
};

/** So many stay in memory: pages that come one after the other often show the same. */
const MAX_KEPT = 300;

export class Postings {
  readonly #site: Site;
  readonly #readFile: ReadFile;
  readonly #read = new Map<string, Read>();

  constructor(site: Site, readFile: ReadFile) {
    this.#site = site;
    this.#readFile = readFile;
  }

  /** What was read by `load`. */
  at(url: string): Read {
    return this.#read.get(url)!;
  }

  /** Reads those that have not been read yet. */
  async load(urls: Iterable<string>): Promise<void> {
    if (this.#read.size > MAX_KEPT) this.#read.clear();
    const wanted = [...new Set(urls)].filter((url) => !this.#read.has(url));
    for (let at = 0; at < wanted.length; at += MAX_AT_ONCE) {
      await Promise.all(
        wanted.slice(at, at + MAX_AT_ONCE).map(async (url) => {
          this.#read.set(url, await reading(() => this.#source(url)));
        }),
      );
    }
  }

  #source(url: string): Source | Promise<Source> {
    if (!url) throw new NoPosting('the address of a posting in src', 'none', '');
    const file = this.#site.fileOf(url);
    if (file !== undefined) return { data: dataIn(this.#bytesIn(file), file), url };
    if (this.#site.absolute(url) === undefined) throw new NoPosting('the address of a file in src', 'none', '');
    return fetched(url);
  }

  #bytesIn(file: string): Uint8Array {
    try {
      return this.#readFile(file);
    } catch (error) {
      throw new NoPosting(`a posting at ${file}`, reasonOf(error), ROOT);
    }
  }
}

/** The contents of a posting file, and the address that it came from. */
interface Source {
  readonly data: unknown;
  readonly url: string;
}

const reading = async (source: () => Source | Promise<Source>): Promise<Read> => {
  try {
    const { data, url } = await source();
    return { parsed: parse(await builtOf(data, { window: windowOf }), url, decodeHTMLStrict) };
  } catch (error) {
    if (error instanceof NoPosting) return { problem: error.problem };
    if (error instanceof NoWindow)
      return { problem: { expected: 'jsdom, which reads HTML', found: 'none', mend: error.message } };
    if (!(error instanceof PostingError)) throw error;
    return { problem: { expected: 'a posting', found: error.message, mend: VALIDATE } };
  }
};

const VALIDATE = 'careers-widget validate says what is wrong in it';

const ROOT = '--root names the folder that the server’s addresses begin at';

const dataIn = (bytes: Uint8Array, from: string): unknown => {
  const read = textIn(bytes);
  if ('skipped' in read) throw new NoPosting(`a posting at ${from}`, read.skipped, 'src names the file of one posting');
  if ('findings' in read) {
    const { expected, found, mend = '' } = read.findings[0]!;
    throw new NoPosting(`${expected} in ${from}`, found, mend);
  }
  try {
    return JSON.parse(read.text);
  } catch {
    const found = read.text.trimStart().startsWith('<') ? 'a web page' : 'what is no JSON';
    throw new NoPosting(`a posting at ${from}`, found, VALIDATE);
  }
};

const fetched = async (url: string): Promise<Source> => {
  const fail = (found: string): never => {
    throw new NoPosting(`a posting at ${url}`, found, '');
  };
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(DEADLINE),
      headers: { accept: 'application/json' },
    });
    if (!response.ok) return fail(`the answer ${response.status}`);
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      parts.push(part);
      if ((size += (part as Uint8Array).length) > MAX_BYTES) break;
    }
    return { data: dataIn(Buffer.concat(parts), url), url: response.url || url };
  } catch (error) {
    if (error instanceof NoPosting) throw error;
    const { name, message, cause } = error as Error;
    return fail(
      name === 'TimeoutError'
        ? `no complete answer within ${DEADLINE / 1000} s`
        : `no answer: ${cause instanceof Error ? cause.message : message}`,
    );
  }
};
