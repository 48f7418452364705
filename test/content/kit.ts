/** What texts are read and drawn with, as src/templates/text/drawn-view.ts has it, for a text under a heading of level 2. */
import { render } from 'lit';
import { readHtml } from '../../src/content/html.ts';
import { readMarkdown } from '../../src/content/markdown.ts';
import type { ReadingContext } from '../../src/content/reader.ts';
import { decode, element } from '../../src/elements/page.ts';
import { safeUrl } from '../../src/posting/safe-url.ts';
import { drawNodes, type Kit } from '../../src/templates/text/nodes.ts';
import { outline } from '../../src/templates/text/outline.ts';
import { trusted } from '../../src/trusted-types.ts';

/** Address of the posting that the texts stand in. */
export const POSTING = 'https://jobs.example/postings/welder.json';

export const context: ReadingContext = { decode, trusted, window };

export const makeKit = (parts: Partial<Kit> = {}): Kit => ({
  element,
  level: outline(2),
  tableLabel: 'Table',
  link: (href) => {
    if (href.startsWith('#')) return { href: `https://page.example/${href}`, internal: true };
    const target = safeUrl(href, POSTING);
    return target === undefined ? undefined : { href: target, internal: false };
  },
  image: (src) => safeUrl(src, POSTING),
  ...parts,
});

export const renderMarkdown = (source: string, kit: Kit): unknown => drawNodes(readMarkdown(source, context), kit);
export const renderHtml = (source: string, kit: Kit): unknown => drawNodes(readHtml(source, context), kit);

/** Places what was drawn, off the page: nothing is requested. */
export const place = (content: unknown): HTMLElement => {
  const container = document.implementation.createHTMLDocument().createElement('div');
  render(content, container);
  return container;
};

/** What an element holds, as HTML without Lit's comments. */
export const htmlOf = (container: Element): string => container.innerHTML.replace(/<!--.*?-->/gs, '').trim();
