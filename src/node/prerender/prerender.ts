/** Pages in, pages out: their postings are read as they are needed, and drawn once for all that show them alike. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { version } from '../../../package.json';
import { loadAllListMessages } from '../../i18n/list/messages.ts';
import { loadAllMessages } from '../../i18n/messages.ts';
import type { Finding } from '../../posting/finding.ts';
import { postingUrl } from '../../posting/load.ts';
import { reasonOf, writeBytes, writeReasonOf } from '../files.ts';
import { baseHrefOf, PageError, readPage, type Page } from '../html/page.ts';
import { below, isInside } from '../paths.ts';
import { sheetOf } from './draw/sheets.ts';
import type { StyleOf } from './draw/draw.ts';
import { isWhole } from './draw/list.ts';
import { Drawer, type Files } from './drawn.ts';
import { foundIn, readable } from './elements.ts';
import { Prerenderer, type Addressed, type PageOptions, type Prerendered } from './page.ts';
import { FIRST_PAGES, WHOLE_LISTS } from './lists.ts';
import { POSTINGS } from './postings.ts';
import { Site } from './site.ts';
import { readFile, Sources, type ReadFile } from './sources.ts';
import { TAGS, type Tag } from './tags.ts';

export interface PrerenderOptions extends PageOptions {
  /** The folder that is served as `/`, or at `base`. */
  readonly root: string;
  readonly base?: string | undefined;
  /** Whether it is all that is served. */
  readonly isWhole: boolean;
  /** Where pages are written, by their paths below `root`; without it in place. */
  readonly out?: string | undefined;
  readonly css: 'inline' | 'link';
  /** Whether lists are, too: while a site is built, there is none yet. */
  readonly lists: boolean;
}

/** What became of a page. */
export type Outcome =
  | {
      readonly file: string;
      readonly findings: readonly Finding[];
      readonly count: number;
      readonly isChanged: boolean;
    }
  | { readonly file: string; readonly unreadable: string };

/** Where a linked style sheet stands, below the root. */
const sheetPath = (tag: Tag): string => `careers-widget/prerendered/${tag}-${version}.css`;

/** The style sheets that pages link to, by their paths below the root. */
export const linkedSheets = (): readonly (readonly [path: string, css: string])[] =>
  TAGS.map((tag) => [sheetPath(tag), sheetOf(tag)]);

export class Run {
  readonly #options: PrerenderOptions;
  readonly #site: Site;
  readonly #files: Files;
  readonly #prerenderer: Prerenderer;

  /**
   * @param now milliseconds since the epoch
   * @param read gives the files that are not on the disk yet, too
   */
  constructor(options: PrerenderOptions, now: number, read: ReadFile = readFile) {
    this.#options = options;
    this.#site = new Site(options);
    this.#files = {
      postings: new Sources(this.#site, read, POSTINGS),
      firstPages: new Sources(this.#site, read, FIRST_PAGES),
      wholeLists: new Sources(this.#site, read, WHOLE_LISTS),
    };
    this.#prerenderer = new Prerenderer(this.#site, new Drawer(this.#site, this.#files, this.#styleOf, now), options);
  }

  readonly #styleOf: StyleOf = (tag) => {
    if (this.#options.css === 'inline') return `<style>${sheetOf(tag)}</style>`;
    return `<link rel="stylesheet" href="${this.#site.urlOf(join(this.#options.root, sheetPath(tag)))}">`;
  };

  /** Prerenders a page, and writes it where that changes it. */
  async file(file: string): Promise<Outcome> {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(file);
    } catch (error) {
      return { file, unreadable: reasonOf(error) };
    }
    const { root, out } = this.#options;
    if (out !== undefined && !isInside(resolve(file), resolve(root)))
      return { file, unreadable: `it is not below ${root}` };
    const done = await this.page(bytes, file);
    const target = out === undefined ? file : join(out, below(resolve(root), resolve(file)));
    try {
      return { file, findings: done.findings, count: done.count, isChanged: writeIfNew(target, done.bytes) };
    } catch (error) {
      return { file: target, unreadable: `it can’t be written: ${writeReasonOf(error)}` };
    }
  }

  async #load(all: readonly Addressed[]): Promise<void> {
    const { postings, firstPages, wholeLists } = this.#files;
    const filesOf = ({ asked }: Addressed) =>
      asked.tag !== 'job-list' ? postings : isWhole(asked) ? wholeLists : firstPages;
    for (const files of [postings, firstPages, wholeLists])
      await files.load(all.flatMap((it) => (filesOf(it) === files ? (it.url ?? []) : [])));
  }

  /** @param file where the page stands, or will */
  async page(bytes: Uint8Array, file: string): Promise<Prerendered> {
    const asItIs = (finding: Omit<Finding, 'level' | 'path'>): Prerendered => ({
      bytes,
      count: 0,
      findings: [{ level: 'error', path: '', ...finding }],
    });
    let page: Page;
    try {
      page = readPage(bytes);
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
      const { expected, found } = error;
      return asItIs({ expected, found, mend: '' });
    }
    const all = foundIn(page).filter(({ asked }) => this.#options.lists || asked.tag !== 'job-list');
    if (!all.length) return { bytes, count: 0, findings: [] };
    const url = this.#site.urlOf(file);
    if (url === undefined)
      return asItIs({ expected: `a page below ${this.#options.root}`, found: 'one beside it', mend: '' });
    const href = baseHrefOf(page);
    const base = (href !== undefined && this.#site.resolved(readable(href), url)) || url;
    // '' is no address, as a browser has none there
    const urlOf = (src: string): string => addressOf((src.trim() && this.#site.resolved(src.trim(), base)) || '');
    const addressed = all.map((found) => ({
      ...found,
      url: found.src === undefined ? undefined : urlOf(found.src),
    }));
    await Promise.all([loadAllMessages(), loadAllListMessages()]);
    await this.#load(addressed);
    return this.#prerenderer.prerender(page, addressed, base);
  }
}

/** What a browser would ask for; '' where that is nothing. */
const addressOf = (url: string): string => {
  try {
    return postingUrl(url, url).split('#')[0]!;
  } catch {
    return '';
  }
};

/** @returns whether anything was written */
export const writeIfNew = (file: string, bytes: Uint8Array): boolean => {
  try {
    if (readFileSync(file).equals(bytes)) return false;
  } catch {
    // there is none yet
  }
  mkdirSync(dirname(file), { recursive: true });
  writeBytes(file, bytes);
  return true;
};
