/** The files that pages name: each is read once, from the site's files or over http. */
import { readFileSync, statSync } from 'node:fs';
import { PostingError } from '../../posting/posting-error.ts';
import { systemOf, type Name } from '../../sources/feeds/systems.ts';
import { readXml } from '../../sources/feeds/xml.ts';
import { NoWindow } from '../build/window.ts';
import { answerOf, NoAnswer } from '../fetching.ts';
import { reasonOf } from '../files.ts';
import { rules } from '../rules.ts';
import type { textIn } from '../validate.ts';
import type { Site } from './site.ts';

/** Why there is nothing to show. */
export interface Problem {
  readonly expected: string;
  readonly found: string;
  readonly mend: string;
}

/** What became of an address. */
export type Read<T> = { readonly value: T } | { readonly problem: Problem };

/** The contents of a file, and the address that it came from. */
export interface Source {
  readonly data: unknown;
  readonly url: string;
}

/** What files are read to. */
export interface Kind<T> {
  /** As it is called, as in `a posting`. */
  readonly what: string;
  readonly maxBytes: number;
  /** So many stay in memory: pages that come one after the other often show the same. */
  readonly maxKept: number;
  readonly textIn: typeof textIn;
  /**
   * @param further gives another file of the same kind, by its address in one
   * @throws NoSource, PostingError
   */
  readonly read: (source: Source, further: (address: string, from: string) => Promise<Source>) => T | Promise<T>;
}

export class NoSource extends Error {
  readonly problem: Problem;

  constructor(expected: string, found: string, mend: string) {
    super(found);
    this.problem = { expected, found, mend };
  }
}

const DEADLINE = 10_000; // ms
/** As many as a browser asks for at once. */
const MAX_AT_ONCE = 6;

/** Gives the bytes of a file; throws what the file system says. */
export type ReadFile = (file: string) => Uint8Array;

/** A pipe, or a device, may have no end. */
export const readFile: ReadFile = (file) => {
  const stats = statSync(file);
  if (!stats.isFile() && !stats.isDirectory()) throw new Error('what is no file');
  return readFileSync(file); // of a directory it says that itself
};

export class Sources<T> {
  readonly #site: Site;
  readonly #readFile: ReadFile;
  readonly #kind: Kind<T>;
  readonly #read = new Map<string, Read<T>>();

  constructor(site: Site, readFile: ReadFile, kind: Kind<T>) {
    this.#site = site;
    this.#readFile = readFile;
    this.#kind = kind;
  }

  /** What was read by `load`. */
  at(url: string): Read<T> {
    return this.#read.get(url)!;
  }

  /** Reads those that have not been read yet. */
  async load(urls: Iterable<string>): Promise<void> {
    if (this.#read.size > this.#kind.maxKept) this.#read.clear();
    const wanted = [...new Set(urls)].filter((url) => !this.#read.has(url));
    for (let at = 0; at < wanted.length; at += MAX_AT_ONCE) {
      await Promise.all(
        wanted.slice(at, at + MAX_AT_ONCE).map(async (url) => this.#read.set(url, await this.#reading(url))),
      );
    }
  }

  async #reading(url: string): Promise<Read<T>> {
    const { what, read } = this.#kind;
    const further = async (address: string, from: string) => this.#source(this.#site.resolved(address, from) ?? '');
    try {
      return { value: await read(await this.#source(url), further) };
    } catch (error) {
      if (error instanceof NoSource) return { problem: error.problem };
      if (error instanceof NoWindow)
        return { problem: { expected: 'jsdom, which reads HTML', found: 'none', mend: error.message } };
      if (!(error instanceof PostingError)) throw error;
      return { problem: { expected: what, found: error.message, mend: VALIDATE } };
    }
  }

  #source(url: string): Source | Promise<Source> {
    const { what } = this.#kind;
    if (!url) throw new NoSource(`the address of ${what} in src`, 'none', '');
    const file = this.#site.fileOf(url);
    if (file !== undefined) return { data: this.#dataIn(this.#bytesIn(file), file), url };
    if (this.#site.absolute(url) === undefined) throw new NoSource('the address of a file in src', 'none', '');
    return this.#fetched(url);
  }

  #bytesIn(file: string): Uint8Array {
    try {
      return this.#readFile(file);
    } catch (error) {
      throw new NoSource(`${this.#kind.what} at ${file}`, reasonOf(error), ROOT);
    }
  }

  #dataIn(bytes: Uint8Array, from: string): unknown {
    const { what, textIn } = this.#kind;
    const read = textIn(bytes);
    if ('skipped' in read) throw new NoSource(`${what} at ${from}`, read.skipped, ONE);
    if ('findings' in read) {
      const { expected, found, mend = '' } = read.findings[0]!;
      throw new NoSource(`${expected} in ${from}`, found, mend);
    }
    const data = jsonOrXmlIn(read.text);
    const system = systemOf(data);
    if (system) throw new NoSource(`${what} at ${from}`, 'the feed of a hiring system', importing(system, from));
    if (data !== undefined && !isXml(read.text)) return data;
    throw new NoSource(`${what} at ${from}`, isXml(read.text) ? 'a web page' : 'what is no JSON', VALIDATE);
  }

  async #fetched(url: string): Promise<Source> {
    const { what, maxBytes } = this.#kind;
    try {
      const answer = await answerOf(url, { accept: 'application/json', deadline: DEADLINE, most: maxBytes });
      return { data: this.#dataIn(answer.bytes, url), url: answer.url };
    } catch (error) {
      if (error instanceof NoAnswer) throw new NoSource(`${what} at ${url}`, error.message, '');
      throw error;
    }
  }
}

const isXml = (text: string): boolean => text.trimStart().startsWith('<');

/** `undefined` for what is neither. */
const jsonOrXmlIn = (text: string): unknown => {
  try {
    return isXml(text) ? readXml(text, rules.decode) : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
};

/** A browser may read it; what is written into pages comes of files, which are looked through before. */
const importing = (system: Name, from: string): string =>
  `import it first, and name what build makes of it: careers-widget import --from ${system} ${from} -o …`;

const VALIDATE = 'careers-widget validate says what is wrong in it';

const ONE = 'src names the file of one posting';

const ROOT = '--root names the folder that the server’s addresses begin at';
