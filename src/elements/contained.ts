/**
 * What goes wrong in an element stays in it. A page may have replaced anything that the browser has, and a throw in what the
 * browser calls is a throw in the page: here it ends as the page's own children, or a sentence, and one line in the console.
 */
import type { LitElement } from 'lit';
import { en } from '../i18n/messages.ts';
import { isBeingParsed } from './page.ts';
import { trusted } from '../trusted-types.ts';

/** What is called by the browser, and by Lit out of a microtask. */
const ENTRANCES = ['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback', 'performUpdate'] as const;

type Entrances = Record<(typeof ENTRANCES)[number], (this: LitElement, ...args: unknown[]) => void>;

/** Updates of an element in one task, beyond which each only brings about the next: the page would stand still. */
const MAX_UPDATES = 1000;
/** In a hidden tab a timer may be a minute late: what took longer than this is no such loop. */
const LONG = 10_000; // ms
/** Of the task that runs now. */
let updates = new Map<LitElement, number>();
let since = 0;

let isTold = false;

/** Without Lit, which may be what failed. The sentence is what is shown where the page gave no children. */
const giveUp = (element: LitElement, error: unknown): void => {
  if (!isTold) console.warn(`careers-widget: <${element.localName}> can't be shown on this page.`, error);
  isTold = true;
  const { shadowRoot } = element;
  if (shadowRoot?.querySelector('style, link')) return; // what was kept stands
  if (shadowRoot) shadowRoot.innerHTML = trusted(`<slot>${en.error}</slot>`);
  element.setAttribute('state', 'error');
};

const update = (element: LitElement, draw: () => void): void => {
  if (Date.now() - since > LONG) updates = new Map();
  if (!updates.size) {
    since = Date.now();
    setTimeout(() => (updates = new Map()));
  }
  const count = (updates.get(element) ?? 0) + 1;
  updates.set(element, count);
  if (count > MAX_UPDATES) throw new Error('no end of updates');
  draw();
  // some replacements throw nothing, and draw nothing
  const drawn = element.hasAttribute('state') ? '.root *' : '.root';
  if (!element.shadowRoot!.querySelector(drawn)) throw new Error('nothing is drawn');
};

/** Changes a class, before it is registered. */
export const contain = (Class: typeof LitElement): void => {
  const prototype = Class.prototype as unknown as Entrances;
  for (const name of ENTRANCES) {
    const method = prototype[name];
    prototype[name] = function (...args) {
      const call = () => method.apply(this, args);
      try {
        if (name === 'performUpdate') update(this, call);
        // a tree of ours, attached now, would keep the parser from attaching the one that is written in the page
        else if (name === 'connectedCallback' && isBeingParsed(this))
          setTimeout(() => this.isConnected && this.connectedCallback());
        else call();
      } catch (error) {
        try {
          giveUp(this, error);
        } catch {
          // then nothing is left to show it with
        }
      }
    };
  }
};
