/** Host pages for tests: same-origin frames with a document of their own, watched for everything that goes wrong. */

import { WATCH } from './watch.mjs';

/** A host page and what happened on it. */
export interface HostPage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Uncaught errors, unhandled rejections and violations of a Content-Security-Policy. */
  readonly problems: readonly string[];
  /** Lines in its console. */
  readonly lines: readonly string[];
}

const frames = new Set<HTMLIFrameElement>();

/** Keeps the pages of a suite in sight, one above the other: browsers let those wait that nobody sees. */
export const stackPages = (): void => {
  const sheet = document.createElement('style');
  sheet.textContent = 'iframe { position: fixed; inset: 0 auto auto 0 }';
  before(() => document.head.append(sheet));
  after(() => sheet.remove());
};

/** Removes one page. */
export const closePage = ({ window }: HostPage): void => {
  for (const frame of frames) {
    if (frame.contentWindow !== window) continue;
    frame.remove();
    frames.delete(frame);
  }
};

/** Removes the pages of a test. */
export const closePages = (): void => {
  for (const frame of frames) frame.remove();
  frames.clear();
};

const fill = async (frame: HTMLIFrameElement, start: () => void): Promise<HostPage> => {
  frame.style.cssText = 'width: 1000px; height: 800px; border: 0';
  frames.add(frame);
  const shown = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  start();
  document.body.append(frame);
  await shown;
  const window = frame.contentWindow as Window & typeof globalThis & { problems: string[]; lines: string[] };
  return { window, document: frame.contentDocument!, problems: window.problems ?? [], lines: window.lines ?? [] };
};

/**
 * The markup of a page.
 *
 * @param head of the document, after the watching script
 */
export const markup = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><script>${WATCH}</script>${head}</head><body><h1>Host</h1>${body}<footer>Foot</footer></body></html>`;

/**
 * Opens a page with the given markup and waits until it has loaded.
 *
 * @param head of the document, after the watching script
 * @param sandbox what the page may do, as in the frame's attribute; by default all
 */
export const openPage = (head: string, body: string, { sandbox }: { sandbox?: string } = {}): Promise<HostPage> => {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  return fill(frame, () => (frame.srcdoc = markup(head, body)));
};

/** Opens a page that a server holds. */
export const openAddress = (src: string): Promise<HostPage> => {
  const frame = document.createElement('iframe');
  return fill(frame, () => (frame.src = src));
};

/** What is in a frame of the test's own origin, once it is there: a lazy one may come after the page around it. */
export const pageIn = async (frame: HTMLIFrameElement): Promise<HostPage> => {
  if (frame.contentDocument!.URL === 'about:blank') {
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  }
  const window = frame.contentWindow as HostPage['window'];
  return { window, document: window.document, problems: [], lines: [] };
};

/** Resolves when a page has been drawn. */
export const nextFrame = ({ window }: Pick<HostPage, 'window'>): Promise<unknown> =>
  new Promise((resolve) => window.requestAnimationFrame(() => window.requestAnimationFrame(resolve)));

/** Waits until an element on a page is in a state. */
export const inState = async (page: HostPage, selector: string, state: string): Promise<HTMLElement> => {
  const element = page.document.querySelector<HTMLElement>(selector)!;
  if (element.getAttribute('state') === state) return element;
  await new Promise<void>((resolve) => {
    new MutationObserver((_changes, observer) => {
      if (element.getAttribute('state') !== state) return;
      observer.disconnect();
      resolve();
    }).observe(element, { attributes: true });
  });
  return element;
};
