/**
 * Starts what the page's elements will need before anything else runs: it is the entry's first import, so
 * that the postings are on their way while Lit and the elements are still being evaluated.
 */
import { readAnswer } from './elements/read-answer.ts';
import { quietly } from './elements/quietly.ts';
import { loadList, loadPosting, postingUrl } from './posting/load.ts';
import { canRender } from './trusted-types.ts';

/**
 * Whether this browser and page can show the elements. The features that the elements build on: `light-dark()`,
 * `:state()` and declarative shadow DOM (Chrome 125, Firefox 130, Safari 17.5); and a page that lets templates render.
 */
export const supported =
  typeof document !== 'undefined' && // not on a server
  document.contentType === 'text/html' && // XML takes no template of ours
  CSS.supports('color', 'light-dark(red, red)') &&
  CSS.supports('selector(:state(x))') &&
  'shadowRootMode' in HTMLTemplateElement.prototype &&
  canRender();

const hold = new AbortController();

// a second copy of the script has nothing to start: the first one's elements are there
if (supported && !customElements.get('job-card')) {
  for (const element of document.querySelectorAll(
    ':is(job-card, job-faq-accordion, apply-button, job-list)[src]:not([loading=lazy], [refresh=never])',
  )) {
    try {
      const load = element.localName === 'job-list' ? loadList : loadPosting;
      void quietly(load(postingUrl(element.getAttribute('src')!, document.baseURI), hold.signal, readAnswer));
    } catch {
      // no address: the element itself will say so
    }
  }
  // failures are the elements' to tell: they ask again
  const needs = (selector: string) => document.querySelector(`${selector}[src]:not([loading=lazy], [refresh=never])`);
  if (needs('job-list')) void quietly(import('./elements/lazy/list/list.ts'));
  if (needs(':is(job-card, job-faq-accordion, job-list)')) void quietly(import('./elements/lazy/templates.ts'));
  // a built posting has been read already
  if (needs(':is(job-card:not([layout=compact]), job-faq-accordion):not([src*=".built.json"])')) {
    void quietly(import('./content/markdown.ts'));
  }
}

/** Leaves the answers to the elements, once these have had their first update, a few microtasks from now. */
export const handOver = (): void => {
  setTimeout(() => {
    try {
      hold.abort();
    } catch {
      // then they are held: no harm but to memory
    }
  });
};
