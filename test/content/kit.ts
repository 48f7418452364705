/** What the renderers of texts are given, as src/templates/view.ts makes it, for a text under a heading of level 2. */
import { render } from 'lit';
import type { Kit } from '../../src/content/kit.ts';
import { decode } from '../../src/elements/page.ts';
import { heading } from '../../src/templates/text/heading.ts';
import { outline } from '../../src/templates/text/outline.ts';
import { tags } from '../../src/templates/tags.ts';
import { safeUrl } from '../../src/posting/safe-url.ts';
import { trusted } from '../../src/trusted-types.ts';

/** Address of the posting that the texts stand in. */
export const POSTING = 'https://jobs.example/postings/welder.json';

export const makeKit = (parts: Partial<Kit> = {}): Kit => ({
  ...tags,
  heading: (level, content, attributes = {}) => heading(level, content, attributes, tags),
  level: outline(2),
  decode,
  trusted,
  tableLabel: 'Table',
  link: (href) => {
    if (href.startsWith('#')) return { href: `https://page.example/${href}`, internal: true };
    const target = safeUrl(href, POSTING);
    return target === undefined ? undefined : { href: target, internal: false };
  },
  image: (src) => safeUrl(src, POSTING),
  ...parts,
});

/** Places what a renderer made, off the page: nothing is requested. */
export const place = (content: unknown): HTMLElement => {
  const container = document.createElement('div');
  render(content, container);
  return container;
};

/** What an element holds, as HTML without Lit's comments and the line breaks of its templates. */
export const htmlOf = (container: Element): string =>
  container.innerHTML
    .replace(/<!--.*?-->/gs, '')
    .replace(/>\s*\n\s*</g, '><')
    .trim();
