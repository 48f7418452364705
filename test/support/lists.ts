/** Lists for tests. */
import { fixture } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { html, nothing, type TemplateResult } from 'lit';
import type { JobList } from '../../src/elements/job-list.ts';
import { stateOf } from './mount.ts';

const page = (id: string) => `https://jobs.example/${id}`;

/** An item of an index, as `careers-widget build` writes it. */
export const item = (title: string, facts: object = {}, own: object = {}) => {
  const id = title.toLowerCase().replace(/[^a-z]+/g, '-');
  return {
    ...{
      id,
      url: page(id),
      title,
      summary: `We look for a ${title}`,
      language: 'en',
      date_published: '2026-10-01T00:00:00Z',
    },
    ...own,
    _posting: { src: `${id}.json`, status: 'open', apply: `${page(id)}/apply`, ...facts },
  };
};

const place = (city: string, country: string) => ({ locations: [{ city, country }] });
const pay = (min: number, max: number) => ({ salary: { min, max, currency: 'SEK', unit: 'MONTH' } });

/** Eight open postings in three departments, the newest first. */
export const items = [
  item('Welder', { department: 'Yard', workplace: 'onsite', ...place('Malmö', 'SE'), ...pay(30000, 34000) }),
  item('Crane Operator', { department: 'Yard', workplace: 'onsite', ...place('Łódź', 'PL') }),
  item('Data Engineer', { department: 'IT', workplace: 'remote', applicantLocations: ['EU'], ...pay(45000, 52000) }),
  item('Network Engineer', { department: 'IT', workplace: 'hybrid', ...place('Malmö', 'SE'), ...pay(40000, 44000) }),
  item('Painter', { department: 'Yard', workplace: 'onsite', ...place('Tromsø', 'NO') }),
  item('Accountant', { department: 'Office', workplace: 'hybrid', ...place('Malmö', 'SE') }),
  item('Receptionist', { department: 'Office', workplace: 'onsite', ...place('Oslo', 'NO') }),
  item('Ship Broker', { department: 'Office', workplace: 'remote', ...place('Oslo', 'NO') }),
];

/** A list as a feed. */
export const feed = (of: readonly unknown[] = items, more: object = {}) => ({
  ...{ version: 'https://jsonfeed.org/version/1.1', title: 'Jobs', items: of },
  ...more,
});

/** Where a list has its postings from. */
export interface Board {
  readonly postings?: object;
  readonly src?: string;
  readonly searchSrc?: string;
}

/** A list finds its postings among those that it has, or asks an index in pieces: a visitor sees no difference. */
export const forms: Readonly<Record<string, (of?: readonly object[]) => Promise<Board>>> = {
  'in memory': (of = items) => Promise.resolve({ postings: feed(of) }),
  'in pieces': (of = items) => executeServerCommand('in-pieces', { items: of }),
};

/** Mounts a list, and waits until it shows its postings. */
export const mountList = async (template: TemplateResult): Promise<JobList> => {
  const list = await fixture<JobList>(template);
  await stateOf(list, 'ready');
  await list.updateComplete;
  return list;
};

/** Mounts a list of a board, whichever form that has. */
export const mountBoard = (
  { postings, src, searchSrc }: Board,
  { search = false, filters }: { readonly search?: boolean; readonly filters?: string },
): Promise<JobList> =>
  mountList(
    html`<job-list
      .postings=${postings}
      src=${src ?? nothing}
      search-src=${searchSrc ?? nothing}
      ?search=${search}
      filters=${filters ?? nothing}
    ></job-list>`,
  );

const all = <E extends Element = HTMLElement>(list: Element, selector: string): E[] => [
  ...list.shadowRoot!.querySelectorAll<E>(selector),
];

export const titles = (list: Element): string[] =>
  all(list, '[part=item-title]').map((title) => title.textContent.trim());
export const links = (list: Element): HTMLAnchorElement[] => all(list, '[part=item-title] a');
export const field = (list: Element): HTMLInputElement => list.shadowRoot!.querySelector('[type=search]')!;
export const countText = (list: Element): string => all(list, '[part=count]')[0]?.textContent ?? '';
export const spoken = (list: Element): string[] =>
  all(list, '[role=status]').map(({ textContent }) => textContent.trim());
export const chips = (list: Element): string[] => all(list, '[part=chip]').map(({ textContent }) => textContent.trim());
export const button = (list: Element, name: string): HTMLButtonElement =>
  all<HTMLButtonElement>(list, 'button').find(({ textContent }) => textContent.includes(name))!;

/** What is focused, in whichever tree. */
export const focused = (root: DocumentOrShadowRoot = document): Element | null => {
  const { activeElement } = root;
  return activeElement?.shadowRoot ? focused(activeElement.shadowRoot) : activeElement;
};

/** Types as a keyboard does, but for what only a browser's own keys do. */
export const enter = (list: JobList, text: string): void => {
  const input = field(list);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

/** Types, and waits until that has been looked for. */
export const type = async (list: JobList, text: string): Promise<void> => {
  enter(list, text);
  await found(list);
};

/** Waits until what was typed or chosen has been looked for. */
export const found = async (list: JobList): Promise<void> => {
  do {
    await list.updateComplete;
    await new Promise(requestAnimationFrame);
    await list.updateComplete;
  } while (all(list, '[aria-busy=true]').length);
};

/** Opens a filter and chooses a value of it. */
export const choose = async (list: JobList, filter: string, value: string): Promise<void> => {
  const details = all(list, '[part=filter]').find((each) =>
    each.querySelector('summary')!.textContent.includes(filter),
  )!;
  details.querySelector('summary')!.click();
  await found(list);
  const option = [...details.querySelectorAll('label')].find(({ textContent }) => textContent.includes(value))!;
  option.querySelector('input')!.click();
  await found(list);
};
