/** The canvas: a page in a frame, and the choices that are applied to it. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { WIDTHS, type State } from './address.ts';
import { beside, type App } from './app.ts';
import type { ElementDocs } from './manifest.ts';
import { attributeOf, cssOf } from './values.ts';

const TAGS = 'job-card, job-faq-accordion, apply-button, job-list';

/** Our elements on a page. */
export const subjectsOf = (page: ParentNode): readonly HTMLElement[] => [...page.querySelectorAll<HTMLElement>(TAGS)];

/** What elements had before anything was changed. */
const originals = new WeakMap<Element, ReadonlyMap<string, string>>();

const originalOf = (element: Element): ReadonlyMap<string, string> => {
  const known = originals.get(element);
  if (known) return known;
  const attributes = new Map([...element.attributes].map(({ name, value }) => [name, value]));
  originals.set(element, attributes);
  return attributes;
};

/** The value of an attribute as the page itself has it; booleans as `true` or `false`. */
export const initialOf = (element: Element | undefined, name: string, isBoolean: boolean): string => {
  const value = element && originalOf(element).get(name);
  return isBoolean ? String(value !== undefined) : (value ?? '');
};

/** Sets on an element what has been chosen, and takes back what no longer is. */
export const applyTo = (element: HTMLElement, docs: ElementDocs, values: State['values']): void => {
  const original = originalOf(element);
  for (const control of docs.attributes) {
    const { name } = control;
    const value = values[name] === undefined ? original.get(name) : attributeOf(control, values[name]);
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  for (const control of docs.customProperties) {
    const value = cssOf(control, values[control.name]);
    if (value) element.style.setProperty(control.name, value);
    else element.style.removeProperty(control.name);
  }
  if (!element.getAttribute('style')) element.removeAttribute('style');
  for (const { name } of docs.slots) fillSlot(element, name, values[`slot:${name}`]);
};

/** What elements had in their default slot before that was filled. */
const replaced = new WeakMap<Element, readonly ChildNode[]>();

/** Puts a text into a slot: beside what the page has there, into the default slot in its place. */
const fillSlot = (element: HTMLElement, slot: string, text = ''): void => {
  const known = element.querySelector(`:scope > [data-demo="${slot}"]`);
  if (text === (known?.textContent ?? '')) return;
  if (known && text) {
    known.textContent = text;
    return;
  }
  known?.remove();
  if (!text) return element.append(...(slot ? [] : (replaced.get(element) ?? [])));
  if (!slot) {
    const nodes = [...element.childNodes].filter((node) => !(node as Partial<Element>).slot);
    replaced.set(element, nodes);
    for (const node of nodes) node.remove();
  }
  const content = element.ownerDocument.createElement('span');
  content.dataset.demo = slot;
  if (slot) content.slot = slot;
  content.textContent = text;
  element.append(content);
};

/** An element that the demo itself adds to the page's head. */
const headElement = <Tag extends 'link' | 'style'>(page: Document, tag: Tag): HTMLElementTagNameMap[Tag] => {
  const known = page.head.querySelector<HTMLElementTagNameMap[Tag]>(`${tag}[data-demo]`);
  if (known) return known;
  const element = page.createElement(tag);
  element.setAttribute('data-demo', '');
  page.head.append(element);
  return element;
};

/**
 * Applies what has been chosen to a page and to our elements on it.
 *
 * @param values of the elements
 */
export const applyChoices = (page: Document, { state, elements }: App, values = state.values): void => {
  const root = page.documentElement;
  const initial = originalOf(root).get('dir');
  const dir = state.dir || initial;
  if (dir) root.dir = dir;
  else root.removeAttribute('dir');
  root.style.colorScheme = state.scheme;
  const sheet = state.sheet && beside(`careers-widget/themes/${state.sheet}.css`);
  const link = page.head.querySelector<HTMLLinkElement>('link[data-demo]');
  if ((link?.href ?? '') !== sheet) {
    link?.remove();
    if (sheet) Object.assign(headElement(page, 'link'), { rel: 'stylesheet', href: sheet });
  }
  const part = CSS.escape(state.outline);
  headElement(page, 'style').textContent = part
    ? `:is(${TAGS})::part(${part}) { outline: 2px dashed #d6249f; outline-offset: 2px }`
    : '';
  for (const subject of subjectsOf(page)) applyTo(subject, elements.get(subject.localName)!, values);
};

const SCHEMES = [
  ['', 'Auto'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

/** One of several, as a row of buttons. */
export const choice = (
  label: string,
  options: readonly (readonly [string, string])[],
  current: string,
  choose: (value: string) => void,
): TemplateResult =>
  html`<div class="choice" role="group" aria-label=${label}>
    ${options.map(
      ([value, name]) =>
        html`<button type="button" aria-pressed=${value === current} @click=${() => choose(value)}>${name}</button>`,
    )}
  </div>`;

/** @param id of the control, for its label */
export const themeSelect = ({ state, change, release }: App, id: string): TemplateResult =>
  html`<select
    id=${id}
    @change=${(event: Event) => change({ sheet: (event.currentTarget as HTMLSelectElement).value })}
  >
    ${['', ...release.themes].map(
      (sheet) => html`<option value=${sheet} .selected=${live(sheet === state.sheet)}>${sheet || 'none'}</option>`,
    )}
  </select>`;

/** What is in the canvas. */
interface Shown {
  readonly name: string;
  /** Address of the page. */
  readonly page: string;
  readonly withoutScripts?: boolean;
}

/** All that a page without scripts needs: to be looked into, and that its links open. */
const NO_SCRIPTS = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/**
 * The canvas with what changes its page as a whole.
 *
 * @param loaded called with the page when it has loaded
 * @param more in the toolbar
 */
export const canvas = (
  app: App,
  { name, page, withoutScripts = false }: Shown,
  loaded: (page: Document) => void,
  more: unknown = nothing,
): TemplateResult => {
  const { state, change } = app;
  return html`<div class="toolbar">
      ${choice(
        'Width',
        ['', ...WIDTHS].map((width) => [width, width || 'Fit']),
        state.width,
        (width) => change({ width }),
      )}
      ${choice('Colour scheme', SCHEMES, state.scheme, (scheme) => change({ scheme }))} ${more}
      <label class="inline">
        <input
          type="checkbox"
          .checked=${live(state.dir === 'rtl')}
          @change=${(event: Event) => change({ dir: (event.currentTarget as HTMLInputElement).checked ? 'rtl' : '' })}
        />
        Right to left
      </label>
    </div>
    <div class="canvas" tabindex="0" role="group" aria-label="Canvas">
      ${keyed(
        page,
        html`<iframe
          title=${name}
          sandbox=${withoutScripts ? NO_SCRIPTS : nothing}
          src=${page}
          style=${state.width ? `inline-size: ${state.width}px` : nothing}
          @load=${(event: Event) => {
            const { contentDocument } = event.currentTarget as HTMLIFrameElement;
            if (contentDocument) loaded(contentDocument);
          }}
        ></iframe>`,
      )}
    </div>`;
};
