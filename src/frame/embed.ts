/**
 * Inside the frame: shows the posting that the query of `embed.html` names, and tells the page around it how high it is.
 * The query comes from anybody. It sets attributes and custom properties, and never becomes HTML.
 */
import type { JobCard } from '../elements/job-card.ts';
import { readQuery } from '../posting/parameters.ts';
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
/** In a custom property: what is a request, and lengths that follow the frame's height, which follows the content's. */
const REFUSED = /url\(|\\|\d([dsl]?v|cq)(h|b|min|max)/i;
const MAX_SEARCH = 4096; // characters
const SCRIPT_DEADLINE = 10_000; // ms, as for a posting
const PATIENCE = 300; // ms, in which the page follows a height; a scroll bar meanwhile would make the content higher still

const isFramed = parent !== window;
const root = document.documentElement;

// Any page may frame this one, and be told a height: never that of what only this visitor may read.
const ask = fetch;
window.fetch = (input, init) => ask(input, { ...init, credentials: 'omit' });

/** An entry that opens by the frame's address would scroll the page around it, and take its focus. */
const dropFragment = (): void => {
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
};

const link = (href: string): void =>
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));

/** Sets what the query says. @returns what else it holds: campaigns and referrers, for the link to apply */
const configure = (card: JobCard): URLSearchParams => {
  const rest = new URLSearchParams();
  card.setAttribute('lang', ''); // the document's language is that of its own few words
  for (const [name, value] of readQuery(location.search)) {
    if (ATTRIBUTES.has(name)) card.setAttribute(name, value);
    else if (name === 'sheet' && SHEET.test(value)) link(`themes/${value}.css`);
    else if (!name.startsWith('--job-')) rest.append(name, value);
    else if (!REFUSED.test(value)) card.style.setProperty(name, value);
  }
  card.style.setProperty('--job-shadow', 'none'); // the frame ends where the card ends: slivers of it would be left
  // never _self: hiring systems refuse to be framed, and their forms would be cut off
  card.setAttribute('target', card.getAttribute('target') === '_top' ? '_top' : '_blank');
  if (card.getAttribute('images') === 'any') card.removeAttribute('images'); // the page's policy has none of them
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
  if (!isOwn(src)) {
    console.warn(`careers-widget: embed.html: expected src=<an address on ${location.origin}>, found "${src ?? ''}"`);
    main.querySelector('a')!.remove(); // there it would be the same
    return;
  }
  main.replaceChildren(card);
  card.addEventListener('posting-load', () => {
    const { shadowRoot } = card;
    document.title = shadowRoot!.querySelector('[part~=title]')!.textContent;
    root.lang = shadowRoot!.querySelector<HTMLElement>('.root')!.lang;
  });
  // a draft, which a card shows nothing of
  new MutationObserver(() => {
    if (card.getAttribute('state') !== 'idle') return;
    main.replaceChildren(...sentence);
    main.querySelector('a')?.remove();
  }).observe(card, { attributeFilter: ['state'] });
  // the widget has run by then, unless the browser is too old, or the frame's sandbox keeps it from modules
  const showSentence = () => {
    if (!customElements.get('job-card')) main.replaceChildren(...sentence);
  };
  document.addEventListener('DOMContentLoaded', showSentence);
  setTimeout(showSentence, SCRIPT_DEADLINE); // the document is not parsed to its end before the widget's file has come
};

const tell = (message: FromFrame): void => parent.postMessage(message, '*'); // to whoever frames it: a height is no secret

/** Whether the card holds the place of a posting that is still to come, in the frame's own height: told, it would grow. */
const isWaiting = (card: JobCard): boolean =>
  card.isConnected && (card.getAttribute('state') ?? 'loading') === 'loading';

/** Tells the content's height, and hides the scroll bar where the frame is as high. */
const tellHeight = (card: JobCard): void => {
  const { width, height } = document.body.getBoundingClientRect();
  // one that the page hides has no width, and no height that is worth telling
  if (!width || isWaiting(card)) return;
  tell({ type: 'careers-widget:height', height: Math.ceil(height) });
  fitBar();
};

let timer: ReturnType<typeof setTimeout>;

/** Not overflow: hidden, and not where the page keeps the frame lower: there the content can be scrolled, and one sees it. */
const fitBar = (): void => {
  const isHighEnough = () => innerHeight >= Math.ceil(document.body.getBoundingClientRect().height);
  clearTimeout(timer);
  if (isHighEnough()) root.style.scrollbarWidth = 'none';
  else timer = setTimeout(() => (root.style.scrollbarWidth = isHighEnough() ? 'none' : ''), PATIENCE);
};

/** Listens to the page around the frame, and to nobody else. */
const listen = (card: JobCard, own: URLSearchParams): void => {
  const host = document.referrer && new URL(document.referrer).origin;
  let isHosted = false;
  let forward: readonly string[] = [];
  const hello = () => tell({ type: 'careers-widget:hello', forward });
  const onChange = () => tellHeight(card);

  addEventListener('message', ({ source, origin, data }: MessageEvent<Partial<Host> | null>) => {
    if (source !== parent || (host && origin !== host) || data?.type !== 'careers-widget:host') return;
    const { search } = data;
    if (typeof search !== 'string') return;
    if (search && search.length <= MAX_SEARCH) {
      const params = new URLSearchParams(own);
      for (const [name, value] of readQuery(search)) if (!own.has(name)) params.append(name, value);
      card.pageParams = `${params}`;
    }
    if (isHosted) return;
    isHosted = true; // once: each hello is answered
    hello();
    tellHeight(card);
  });
  hello();
  card.addEventListener('posting-load', ({ posting }) => {
    ({ forward } = posting.apply);
    hello();
  });

  new ResizeObserver(onChange).observe(document.body);
  addEventListener('resize', onChange); // Firefox may leave its observers out where a script asks for sizes meanwhile
  // a frame that is still out of sight draws nothing, and its observers sleep: it must have its height before it is seen
  new MutationObserver(() => setTimeout(onChange)).observe(card, { attributeFilter: ['state'] });
  addEventListener('load', onChange); // a theme may come after the posting
};

const start = (): void => {
  document.body.style.cssText = 'display: flow-root; margin: 0; font-family: system-ui, sans-serif';
  if (isFramed) dropFragment();
  const card = document.createElement('job-card');
  card.style.cssText = 'display: block; min-height: 100vh'; // holds the frame's own height until there is content
  const own = configure(card);
  card.pageParams = `${own}`;
  show(card);
  if (isFramed) listen(card, own);
};

// the body is there, and the widget has not run
document.addEventListener('readystatechange', start, { once: true });
if (isFramed) {
  // before the widget's own listeners
  const onHashChange = (event: Event) => {
    event.stopImmediatePropagation();
    dropFragment();
  };
  addEventListener('hashchange', onHashChange, true);
}
