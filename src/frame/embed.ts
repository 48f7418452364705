/**
 * Inside the frame: shows the posting that the query of `embed.html` names, and tells the page around it how high it is.
 * The query comes from anybody. It sets attributes and custom properties, and never becomes HTML.
 */
import type { JobCard } from '../elements/job-card/job-card.ts';
import type { FromFrame, Host } from './messages.ts';

/** What the query may set on the card, by the attributes' own names. */
const ATTRIBUTES = new Set([
  'src',
  'layout',
  'heading-level',
  'apply-params',
  'target',
  'images',
  'theme',
  'lang',
  'without-faq',
  'without-apply',
  'without-contact',
  'debug',
]);
/** Names of the files in `themes/`. */
const SHEET = /^[a-z]+$/;
const MAX_SEARCH = 4096; // characters

const isFramed = parent !== window;

const link = (href: string): void =>
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));

/** Sets what the query says. @returns what else it holds: campaigns and referrers, for the link to apply */
const configure = (card: JobCard): URLSearchParams => {
  const rest = new URLSearchParams();
  card.setAttribute('lang', ''); // the document's language is that of its own few words
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (ATTRIBUTES.has(name)) card.setAttribute(name, value);
    else if (name === 'sheet' && SHEET.test(value)) link(`themes/${value}.css`);
    else if (!name.startsWith('--job-')) rest.append(name, value);
    else if (!/url\(|\\/i.test(value)) card.style.setProperty(name, value);
  }
  // never _self: hiring systems refuse to be framed, and their forms would be cut off
  const target = card.getAttribute('target') === '_top' ? '_top' : '_blank';
  card.setAttribute('target', target);
  document.querySelector('base')!.target = target;
  if (card.getAttribute('images') === 'any') card.removeAttribute('images'); // the page's policy has none of them
  const theme = card.getAttribute('theme');
  document.documentElement.style.colorScheme = theme === 'light' || theme === 'dark' ? theme : 'light dark';
  return rest;
};

/** Whether a posting may be asked for: on this origin, and as no other scheme that has it inside. */
const isOwn = (src: string | null): boolean =>
  Boolean(src) &&
  URL.canParse(src!, location.href) &&
  new URL(src!, location.href).href.startsWith(`${location.origin}/`);

/** Puts the card in the place of the document's own sentence, which stays where no posting can be shown. */
const show = (card: JobCard): void => {
  const main = document.querySelector('main')!;
  const sentence = [...main.children];
  const src = card.getAttribute('src');
  if (isOwn(src)) {
    main.replaceChildren(card);
    card.addEventListener('posting-load', ({ posting }) => (document.title = posting.title));
    // the widget has run by then, unless the browser is too old, or the frame's sandbox keeps it from modules
    document.addEventListener('DOMContentLoaded', () => {
      if (!customElements.get('job-card')) main.replaceChildren(...sentence);
    });
  } else {
    console.warn(`careers-widget: embed.html: expected src=<an address on ${location.origin}>, found "${src ?? ''}"`);
    main.querySelector('a')!.remove(); // there it would be the same
  }
};

const tell = (message: FromFrame): void => parent.postMessage(message, '*'); // to whoever frames it: a height is no secret

const tellHeight = (): void => {
  const { width, height } = document.body.getBoundingClientRect();
  // one that the page hides has no width, and no height that is worth telling
  if (width) tell({ type: 'careers-widget:height', height: Math.ceil(height) });
};

/** Listens to the page around the frame, and to nobody else. */
const listen = (card: JobCard, own: URLSearchParams): void => {
  const host = document.referrer && new URL(document.referrer).origin;
  addEventListener('message', ({ source, origin, data }: MessageEvent<Partial<Host> | null>) => {
    if (source !== parent || (host && origin !== host) || data?.type !== 'careers-widget:host') return;
    const { search } = data;
    if (typeof search !== 'string' || search.length > MAX_SEARCH) return;
    const params = new URLSearchParams(own);
    for (const [name, value] of new URLSearchParams(search)) if (!own.has(name)) params.append(name, value);
    card.pageParams = `${params}`;
    // not overflow: hidden, so that what a host page keeps from growing can still be scrolled
    document.documentElement.style.scrollbarWidth = 'none';
    tellHeight();
  });
  tell({ type: 'careers-widget:hello' });
  new ResizeObserver(tellHeight).observe(document.body);
  addEventListener('resize', tellHeight); // Firefox may leave its observers out where a script asks for sizes meanwhile
  // a frame that is still out of sight draws nothing, and its observers sleep: it must have its height before it is seen
  new MutationObserver(() => setTimeout(tellHeight)).observe(card, { attributeFilter: ['state'] });
};

const start = (): void => {
  document.body.style.cssText = 'display: flow-root; margin: 0; font-family: system-ui, sans-serif';
  // an entry that opens by the frame's address would scroll the page around it
  if (isFramed && location.hash) history.replaceState(null, '', location.pathname + location.search);
  const card = document.createElement('job-card');
  card.style.cssText = 'display: block; min-height: 100vh'; // holds the frame's own height until there is content
  const own = configure(card);
  card.pageParams = `${own}`;
  show(card);
  if (isFramed) listen(card, own);
};

// the body is there, and the widget has not run
document.addEventListener('readystatechange', start, { once: true });
