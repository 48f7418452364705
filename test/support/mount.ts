/** Puts elements on the test's page and waits for what they tell. */
import { fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define.ts';

/** The address of the seed's posting, on the test's own origin. */
export const SEED = '/postings/devops-engineer.json';

/** A posting as small as it can be applied for. */
export const small = { title: 'Engineer', apply: { url: 'https://jobs.example/apply' } };

/** Waits for an event that is still to come. */
export const once = <Type extends keyof HTMLElementEventMap>(target: EventTarget, type: Type) =>
  new Promise<HTMLElementEventMap[Type]>((resolve) => {
    target.addEventListener(type, resolve as EventListener, { once: true });
  });

/** Waits until an element is in a state. */
export const stateOf = (element: Element, state: string) =>
  new Promise<void>((resolve) => {
    const look = () => element.getAttribute('state') === state && (observer.disconnect(), resolve());
    const observer = new MutationObserver(look);
    observer.observe(element, { attributes: true });
    look();
  });

/** Waits until an element shows its posting, if it does not yet. */
export const loaded = async (element: HTMLElement): Promise<void> => {
  if (element.getAttribute('state') !== 'ready') await once(element, 'posting-load');
  await settled(element);
};

/** Mounts an element and waits for what it tells of its posting, however soon that is. */
const mount = async <Type extends 'posting-load' | 'posting-error', T extends HTMLElement>(
  template: TemplateResult,
  type: Type,
) => {
  const heard: HTMLElementEventMap[Type][] = [];
  const listen = (event: Event) => heard.push(event as HTMLElementEventMap[Type]);
  document.addEventListener(type, listen, true);
  const element = await fixture<T>(template);
  document.removeEventListener(type, listen, true);
  return [element, heard.find(({ target }) => target === element) ?? (await once(element, type))] as const;
};

/** Mounts an element that is going to load its posting, and waits until it is shown, with all inside it. */
export const mountLoaded = async <T extends HTMLElement>(template: TemplateResult): Promise<T> => {
  const [element] = await mount<'posting-load', T>(template, 'posting-load');
  await settled(element);
  return element;
};

/** Mounts an element whose posting can't be shown. */
export const mountFailed = <T extends HTMLElement>(template: TemplateResult) =>
  mount<'posting-error', T>(template, 'posting-error');

/** Waits until an element and those in its shadow tree are rendered. */
export const settled = async (element: Element): Promise<void> => {
  await (element as Partial<{ updateComplete: Promise<boolean> }>).updateComplete;
  for (const inner of element.shadowRoot?.querySelectorAll('apply-button, job-faq-accordion') ?? [])
    await settled(inner);
};

/** Waits until an element has come to its height; of what opens with a transition, engines list no animation. */
export const still = async (element: Element): Promise<void> => {
  let height = NaN;
  for (let same = 0; same < 5; same++) {
    await new Promise(requestAnimationFrame);
    const next = element.getBoundingClientRect().height;
    if (next !== height) same = 0;
    height = next;
  }
};

/** Every element of the flattened tree below a node, shadow trees included, in order. */
export const deepElements = (root: Element | ShadowRoot): Element[] =>
  [...root.children].flatMap((child) => {
    const inside = child.localName === 'slot' ? (child as HTMLSlotElement).assignedElements() : [];
    return [child, ...inside, ...(child.shadowRoot ? deepElements(child.shadowRoot) : []), ...deepElements(child)];
  });

/** The text of the flattened tree, white space as one blank. */
export const deepText = (root: Node): string => flatten(root).replace(/\s+/g, ' ').trim();

/** Asks a node for its kind by name: one on another page is no instance of this page's classes. */
const flatten = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent!;
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : undefined;
  const assigned = element?.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  const children = assigned.length ? assigned : [...(element?.shadowRoot ?? node).childNodes];
  const text = children.map(flatten).join('');
  return element && getComputedStyle(element).display !== 'inline' ? ` ${text} ` : text;
};
