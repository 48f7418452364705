/** The parts of the script that are loaded when they are first needed. */
import type { Readers } from '../inspect/rules.ts';
import { plainText } from '../posting/plain.ts';
import { safeUrl } from '../posting/safe-url.ts';
import type { Reading } from '../templates/view.ts';
import { trusted } from '../trusted-types.ts';
import { chunk, type Chunk } from './chunk.ts';
import { decode, element } from './page.ts';

/** Parts that showing a posting takes. */
export type Parts = readonly Chunk<unknown>[];

/** The templates and styles of all elements, and what a click in them does. */
export const templates = chunk(() => import('./lazy/templates.ts'));

export const markdown = chunk(() => import('../content/markdown.ts'));
export const richHtml = chunk(() => import('../content/html.ts'));
export const phones = chunk(() => import('../templates/card/phone.ts'));

/** What searches and draws lists. */
export const list = chunk(() => import('./lazy/list/list.ts'));

/** What carries over to a posting what a visitor has done with the one that stood there before the script came. */
export const upgrade = chunk(() => import('./lazy/upgrade.ts'));

/** For `debug`: what an editor should know of the posting. */
export const findings = chunk(() => import('./lazy/findings.ts'));

/** What reads texts and numbers, as far as it is at hand by then. */
export const reading: Reading & Readers = {
  get markdown() {
    return markdown.current?.readMarkdown;
  },
  get lex() {
    return markdown.current?.lex;
  },
  get html() {
    return richHtml.current?.readHtml;
  },
  get telOf() {
    return phones.current?.telOf;
  },
  get drawNodes() {
    return templates.current?.drawNodes;
  },
  decode,
  trusted,
  get window() {
    return window;
  },
  element,
  safeUrl,
  plain: (text) => plainText(text, decode),
};
