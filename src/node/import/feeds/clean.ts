/** The HTML of a feed → HTML of which nothing is left that is not a text, and what that costs. */
import { defaultTreeAdapter, parseFragment } from 'parse5';
import { readHtml } from '../../../content/html.ts';
import type { TextNode } from '../../../posting/text.ts';
import { describe } from '../../../posting/parse.ts';
import type { Finding } from '../../../posting/finding.ts';
import { rules } from '../../rules.ts';
import { htmlOf, partsOf } from './html.ts';

/** A window that HTML is read in. */
export type HtmlWindow = Window & typeof globalThis;

/** What is said of a text. */
export type Said = Omit<Finding, 'path' | 'line' | 'column'>;

export interface Cleaned {
  /** '' where nothing is left. */
  readonly html: string;
  readonly said: readonly Said[];
}

/**
 * @param base absolute address that relative ones are resolved against; '' where nobody knows it
 * @throws RangeError where it is nested too deep
 */
export const cleaned = (source: string, base: string, window: HtmlWindow): Cleaned => {
  refuseDeep(source);
  // inert: nothing of it runs, or is asked for. All have one document: jsdom goes through what it keeps of each that was looked through
  const template = window.document.createElement('template');
  template.innerHTML = source;
  const trackers = [...template.content.querySelectorAll('img')].filter(isTracker);
  for (const tracker of trackers) tracker.remove();
  const bare = trackers.length ? template.innerHTML : source;
  const nodes = readHtml(bare, { decode: rules.decode, trusted: (html) => html, window });
  const pictures: string[] = [];
  const html = htmlOf(nodes.flatMap((node) => placed(node, base, pictures))).trim();
  const isSeen = squeezed(textOf(nodes)) !== '' || html.includes('<img');
  return {
    html: isSeen ? html : '',
    said: [
      ...saidOfParts(template.content, trackers),
      ...saidOfWords(template.content, textOf(nodes)),
      ...pictures.map((src) =>
        said('an address as in https://… of a picture', describe(src), 'put the picture in by hand'),
      ),
    ],
  };
};

/** Open elements in each other: a text has a dozen. */
const DEEPEST = 500;

/** What is deeper takes jsdom minutes, and then its stack. */
const refuseDeep = (source: string): void => {
  let depth = 0;
  const onItemPush = (): void => {
    if (++depth > DEEPEST) throw new RangeError('nested too deep');
  };
  parseFragment(source, { treeAdapter: { ...defaultTreeAdapter, onItemPush, onItemPop: () => depth-- } });
};

const said = (expected: string, found: string, mend: string, level: Said['level'] = 'warning'): Said => ({
  ...{ level, expected, found, mend },
});

/**
 * As it stands in a file that is nowhere near the feed: addresses are absolute, and what is only there for styles is gone.
 *
 * @param lost takes the addresses of pictures that nobody knows
 */
const placed = (node: TextNode, base: string, lost: string[]): TextNode[] => {
  if (typeof node === 'string') return [node];
  const { name, attributes, content } = partsOf(node);
  const { href, src, ...given } = attributes;
  const address = absolute(href ?? src, base);
  if (name === 'img' && address === undefined) {
    if (src) lost.push(src);
    return given.alt ? [given.alt] : [];
  }
  const all = { ...given, ...(address !== undefined && { [name === 'img' ? 'src' : 'href']: address }) };
  const inner = content.flatMap((child) => placed(child, base, lost));
  const isBare = Object.keys(all).length === 0;
  return isBare && name === 'span' ? inner : [[name, ...(isBare ? [] : [all]), ...inner]];
};

const absolute = (address: string | undefined, base: string): string | undefined => {
  const text = address?.trim();
  if (!text || /^[a-z][a-z\d+.-]*:/i.test(text)) return text || undefined;
  const from = base || (text.startsWith('//') ? 'https://feed.invalid/' : undefined);
  return URL.canParse(text, from) ? new URL(text, from).href : undefined;
};

/** A picture that nobody is meant to see. */
const isTracker = (image: Element): boolean =>
  [image.getAttribute('width'), image.getAttribute('height')].some((size) => /^\s*[01](px)?\s*$/.test(size ?? '')) ||
  /(^|[;\s])(width|height)\s*:\s*[01](px)?\s*(;|$)|display\s*:\s*none/i.test(image.getAttribute('style') ?? '');

/** Parts of which a text has nothing, and what to do about them. */
const PARTS: readonly (readonly [selector: string, mend: string])[] = [
  ['iframe, frame, video, audio, object, embed', 'link to it'],
  ['input:not([type=hidden]), select, textarea, button', 'link to the page that has it'],
  ['svg, math, canvas', 'see whether readers miss it'],
];

const saidOfParts = (body: DocumentFragment, trackers: readonly Element[]): readonly Said[] => [
  ...PARTS.flatMap(([selector, mend]) =>
    [...body.querySelectorAll(selector)]
      .filter((part) => !part.parentElement?.closest(selector)) // what is in it is a part of it
      .map((part) => said('text and pictures', tagOf(part), mend)),
  ),
  ...trackers.map((tracker) => said('pictures that are seen', tagOf(tracker), TRACKER, 'advice')),
];

const TRACKER = 'nothing: it is left out, as it only tells who reads the text';

const tagOf = (element: Element): string => {
  const src = element.getAttribute('src') ?? element.getAttribute('data');
  return `<${element.localName}${src ? ` src=${describe(src)}` : ''}>`;
};

/** Nothing is seen of these, or it is said that they are there. */
const UNSEEN = 'script, style, template, title, noscript, noembed, noframes, iframe, video, audio, svg, math';

/** Words in, words out: by a count that knows nothing of how the text was cleaned. */
const saidOfWords = (body: DocumentFragment, left: string): readonly Said[] => {
  for (const part of body.querySelectorAll(UNSEEN)) part.remove();
  const written = body.textContent;
  if (squeezed(written) === squeezed(left)) return [];
  const there = new Set(left.split(/\s+/));
  const lost = written.split(/\s+/).filter((word) => word && !there.has(word));
  return [said('every word of the feed', describe(lost.join(' ')), 'put in by hand what is missing')];
};

const squeezed = (text: string): string => text.replace(/[\s\u200b\u2060\ufeff]+/g, '');

/** The words of nodes, as `textContent` has them. */
const textOf = (nodes: readonly TextNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textOf(partsOf(node).content))).join('');
