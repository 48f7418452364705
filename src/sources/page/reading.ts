/** What reading a page gathers beside its text: what is to be said, and what of it no field of the posting has. */
import type { Decode } from '../../posting/parse.ts';
import { shortened } from '../../inspect/findings.ts';
import type { Said } from './said.ts';

/** Words that are in no field. */
interface Aside {
  readonly words: string;
  readonly offset: number;
}

export class PageReading {
  readonly path: string;
  /** Its lines end with `\n`. */
  readonly text: string;
  /** What a reference such as `&nbsp;` stands for. */
  readonly decode: Decode;
  readonly said: Said[] = [];
  /** Read as data: the words stand there otherwise. */
  readonly read: Aside[] = [];
  /** Of the site, its look and its programs, or of a program that would run. */
  readonly leftOut: Aside[] = [];
  readonly #unknown = new Map<string, { readonly offset: number; count: number }>();

  constructor(path: string, text: string, decode: Decode) {
    this.path = path;
    this.text = text;
    this.decode = decode;
  }

  say(level: Said['level'], offset: number, expected: string, found: string, mend: string, path = ''): void {
    this.said.push({ level, path, expected, found: shortened(found.replace(/\s+/g, ' ')), mend, offset });
  }

  leaveOut(words: string, offset: number): void {
    this.leftOut.push({ words: words.trim().replace(/\s+/g, ' '), offset });
  }

  /** What would be run, or is not known, told once with how often it is there. */
  meet(what: string, offset: number): void {
    const met = this.#unknown.get(what);
    if (met) met.count++;
    else this.#unknown.set(what, { offset, count: 1 });
  }

  /** @returns what was met, in the order of the page */
  met(): readonly { readonly what: string; readonly offset: number; readonly count: number }[] {
    return [...this.#unknown].map(([what, { offset, count }]) => ({ what, offset, count }));
  }
}
