/** All of a page that a script could change, in lines that can be compared. */
import type { HostPage } from '../support/host-page.ts';
import { longhandsOf } from './poison.ts';

type Lines = ReadonlyMap<string, unknown>;

/** What is there by name: the globals, and the members of every prototype and namespace, each with what it does. */
const members = (window: HostPage['window']): Lines => {
  const lines = new Map<string, unknown>();
  const note = (name: string, object: object) => {
    for (const [key, descriptor] of entriesOf(object)) {
      for (const [what, value] of Object.entries(descriptor)) lines.set(`${name}.${key} ${what}`, value);
    }
  };
  for (const [key, descriptor] of entriesOf(window)) {
    if (key === 'problems' || key === 'lines') continue; // of the script that watches
    lines.set(`window.${key}`, true);
    // accessors stay closed: asking some of them is a change already
    const value: unknown = descriptor.value;
    if (value === window || !value || !['function', 'object'].includes(typeof value)) continue;
    note(key, value);
    const { prototype } = value as { prototype?: unknown };
    if (prototype && typeof prototype === 'object') note(`${key}.prototype`, prototype);
  }
  return lines;
};

const entriesOf = (object: object) =>
  Reflect.ownKeys(object).map((key) => [String(key), Reflect.getOwnPropertyDescriptor(object, key) ?? {}] as const);

const styles = (page: HostPage, properties: readonly string[]): Lines => {
  const lines = new Map<string, unknown>();
  const isOurs = (element: Element) => element.closest('job-card, job-faq-accordion, apply-button') !== null;
  [...page.document.querySelectorAll('*')]
    .filter((element) => !isOurs(element))
    .forEach((element, index) => {
      for (const pseudo of ['', '::before']) {
        const style = page.window.getComputedStyle(element, pseudo);
        for (const name of properties) {
          lines.set(`${index} ${element.localName}${pseudo} · ${name}`, style.getPropertyValue(name));
        }
      }
    });
  return lines;
};

const stored = (storage: Storage) => JSON.stringify(Object.entries(storage).sort());

/** What a page is at this moment. */
export const surfaceOf = async (page: HostPage): Promise<Lines> => {
  const { document, window } = page;
  const { documentElement, head, body } = document;
  return new Map<string, unknown>([
    ...members(window),
    ...styles(page, longhandsOf(page)),
    ['style sheets', [...document.styleSheets].map(({ cssRules }) => cssRules.length).join()],
    ['adopted style sheets', document.adoptedStyleSheets.length],
    ['typefaces', document.fonts.size],
    ['html', (documentElement.cloneNode() as Element).outerHTML],
    ['head', head.outerHTML],
    ['body', (body.cloneNode() as Element).outerHTML],
    ['children of body', [...body.children].map(({ localName }) => localName).join()],
    ['title', document.title],
    ['address', document.URL],
    ['base', document.baseURI],
    ['cookies', document.cookie],
    ['focus', document.activeElement],
    ['selection', String(document.getSelection())],
    ['scroll', `${window.scrollX} ${window.scrollY}`],
    ['scroll of a box', document.querySelector('.box')?.scrollTop],
    ['history', `${window.history.length} ${JSON.stringify(window.history.state)}`],
    ['localStorage', stored(window.localStorage)],
    ['sessionStorage', stored(window.sessionStorage)],
    ['databases', JSON.stringify(await window.indexedDB.databases())],
    ['caches', (await window.caches.keys()).join()],
    ['workers', (await window.navigator.serviceWorker.getRegistrations()).length],
    ['marks', window.performance.getEntriesByType('mark').length],
    ['measures', window.performance.getEntriesByType('measure').length],
    ['frames', window.length],
  ]);
};

/** @returns one line for each thing that is another one now, as `title: Host → Jobs` */
export const changes = (before: Lines, now: Lines): readonly string[] =>
  [...new Set([...before.keys(), ...now.keys()])].flatMap((name) =>
    isSame(before.get(name), now.get(name)) ? [] : [`${name}: ${said(before.get(name))} → ${said(now.get(name))}`],
  );

/** Some engines make a new list each time they are asked. */
const isSame = (one: unknown, other: unknown): boolean =>
  Object.is(one, other) || (Array.isArray(one) && Array.isArray(other) && one.join() === other.join());

const said = (value: unknown): string => (typeof value === 'function' ? 'a function' : String(value));
