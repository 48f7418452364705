/**
 * HTML → one node, for texts that a hiring system delivers as HTML. DOMPurify with an explicit allow-list is
 * the only door: it parses once, in an inert document, and hands back nodes, never a string to be parsed again.
 */
import DOMPurify, { type Config } from 'dompurify';
import type { Kit } from './kit.ts';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

// No svg, math, style, form, media, template; no id, name, class, style; no data-* or aria-*.
const CONFIG: Config = {
  ALLOWED_TAGS: [
    ...HEADINGS,
    ...['p', 'br', 'hr', 'div', 'span', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'code', 'kbd'],
    ...['strong', 'b', 'em', 'i', 'u', 's', 'del', 'ins', 'mark', 'sub', 'sup', 'small', 'a', 'img'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', '#text'],
  ],
  ALLOWED_ATTR: ['href', 'title', 'alt', 'src', 'start', 'colspan', 'rowspan', 'scope', 'lang', 'dir'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  // which addresses may stand is decided below, by the posting model's rule
  ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|tel):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  RETURN_DOM_FRAGMENT: true,
};

/** What is nested deeper than anybody means it: engines lay out tables in tables again and again. */
const TOO_DEEP = Array(33).fill('*').join('>');

const finishLink = (link: Element, kit: Kit): void => {
  const target = kit.link(link.getAttribute('href') ?? '');
  if (!target) return link.removeAttribute('href');
  link.setAttribute('href', target.href);
  link.setAttribute('rel', 'noopener noreferrer');
  if (target.internal) link.className = 'internal';
};

/** Pictures of one text; of others their description stands. Each is a request, and takes as long as many words. */
const MAX_IMAGES = 100;

const finishImage = (image: Element, kit: Kit): void => {
  const src = kit.image(image.getAttribute('src') ?? '');
  if (!src) return image.removeAttribute('src');
  const attributes = {
    src,
    alt: image.getAttribute('alt') ?? '',
    loading: 'lazy',
    decoding: 'async',
    referrerpolicy: 'no-referrer',
  };
  for (const [name, value] of Object.entries(attributes)) image.setAttribute(name, value);
};

const finishHeadings = (root: Element, kit: Kit): void => {
  for (const old of root.querySelectorAll(HEADINGS.join())) {
    const heading = document.createElement(`h${kit.level(Number(old.tagName[1]))}`);
    heading.append(...old.childNodes);
    old.replaceWith(heading);
  }
};

/** More columns or rows than a table of a posting has: some engines lay out each of them. */
const MAX_SPAN = 30;

const finishTables = (root: Element, kit: Kit): void => {
  for (const name of ['colspan', 'rowspan']) {
    for (const cell of root.querySelectorAll(`[${name}]`)) {
      if (!(Number(cell.getAttribute(name)) <= MAX_SPAN)) cell.removeAttribute(name);
    }
  }
  for (const table of root.querySelectorAll('table')) {
    const scroll = document.createElement('div');
    scroll.className = 'scroll';
    scroll.tabIndex = 0;
    scroll.role = 'group';
    scroll.ariaLabel = kit.tableLabel;
    table.replaceWith(scroll);
    scroll.append(table);
  }
};

/** Where there is no tag, the lines are all that its author has: a blank one parts paragraphs. */
const withLines = (source: string): string =>
  /<\/?[a-z]/i.test(source) || !/[\r\n]/.test(source.trim())
    ? source
    : source
        .trim()
        .replace(/\r\n?/g, '\n')
        .split(/\n\s*\n/)
        .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
        .join('');

/**
 * @param source HTML as delivered
 * @returns a new element that holds what is allowed of it
 */
export const renderHtml = (source: string, kit: Kit): Node => {
  const root = document.createElement('div');
  let images = 0;
  const purify = DOMPurify(window); // an own instance: the page's may have been altered
  // still in the inert document: once imported, a picture is requested, wherever it comes from
  purify.addHook('afterSanitizeAttributes', (node) => {
    if (node.tagName === 'A') finishLink(node, kit);
    if (node.tagName === 'IMG') {
      if (images++ < MAX_IMAGES) finishImage(node, kit);
      else node.removeAttribute('src');
    }
  });
  const policy = { createHTML: kit.trusted, createScriptURL: (url: string) => url };
  const clean = purify.sanitize(withLines(source), {
    ...CONFIG,
    TRUSTED_TYPES_POLICY: policy as unknown as TrustedTypePolicy,
  });
  // null for what holds a <frameset>
  if (clean as unknown) root.append(clean);
  for (const element of root.querySelectorAll(TOO_DEEP)) element.replaceWith(...element.childNodes);
  for (const link of root.querySelectorAll('a:not([href])')) link.replaceWith(...link.childNodes);
  for (const image of root.querySelectorAll('img:not([src])')) image.replaceWith(image.getAttribute('alt') ?? '');
  finishHeadings(root, kit);
  finishTables(root, kit);
  root.normalize(); // a parser cuts long texts into several nodes, which WebKit takes minutes to lay out as one word
  return root;
};
