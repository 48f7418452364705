/** Pages of the built demo, which stands in a folder of its own: as on a static host, below the root. */
import type axe from 'axe-core';
import { openAddress, type HostPage } from '../support/host-page.ts';

export const DEMO = '/dist-demo/';

/** Waits until something that a page draws by itself is there. */
export const appears = async <Found>(page: HostPage, find: () => Found): Promise<NonNullable<Found>> => {
  const found = find();
  if (found) return found;
  return new Promise((resolve) => {
    const observer = new page.window.MutationObserver(() => {
      const now = find();
      if (!now) return;
      observer.disconnect();
      resolve(now);
    });
    observer.observe(page.document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
};

/** Opens the demo and waits until it has drawn itself. */
export const openDemo = async (search = ''): Promise<HostPage> => {
  const page = await openAddress(`${DEMO}index.html${search}`);
  await appears(page, () => page.document.querySelector('main'));
  return page;
};

/** What is in the canvas, once one of its elements is in a state. */
export const canvasOf = async (page: HostPage, state = 'ready'): Promise<Document> => {
  const frame = page.document.querySelector('iframe')!;
  if (!frame.contentDocument?.querySelector('script[src*=careers-widget]')) {
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  }
  const inner = { window: frame.contentWindow, document: frame.contentDocument } as unknown as HostPage;
  await appears(inner, () => inner.document.querySelector(`[state="${state}"]`));
  return inner.document;
};

/** The control that a label is of. */
export const labelled = <T extends HTMLElement = HTMLInputElement>({ document }: HostPage, label: string): T => {
  const labels = [...document.querySelectorAll('label')];
  return labels.find(({ textContent }) => textContent.trim() === label)!.control as T;
};

/** The first button whose words begin so. */
export const button = ({ document }: HostPage, name: string): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>('button')].find(({ textContent }) => textContent.trim().startsWith(name))!;

export const enter = (field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): void => {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

/** @returns what axe finds wrong on a page as a whole */
export const violations = async (page: HostPage): Promise<string[]> => {
  const script = page.document.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  const ran = new Promise((resolve) => script.addEventListener('load', resolve));
  page.document.head.append(script);
  await ran;
  const found = await (page.window as unknown as { axe: typeof axe }).axe.run(page.document, { iframes: false });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
};
