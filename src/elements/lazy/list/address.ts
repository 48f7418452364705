/**
 * What a visitor has chosen, in the query of the page's address: `?jobs-q=…&jobs-department=…&jobs-posting=…` under the prefix
 * `jobs`. Everything else in it stays as it is written.
 */
import type { Query } from '../../../list/count.ts';
import { FILTERS, type FilterName } from '../../../list/facets.ts';

/** Where a visitor is in a list. */
export interface Place extends Query {
  /** Of the posting that is read; '' for the list itself. */
  readonly posting: string;
}

const TEXT = 'q';
const POSTING = 'posting';

const isOurs = (pair: string, prefix: string): boolean => {
  const [name] = new URLSearchParams(pair).keys();
  return name !== undefined && [TEXT, POSTING, ...FILTERS].some((own) => name === `${prefix}-${own}`);
};

/** @param query as in `location.search` */
export const readPlace = (query: string, prefix: string): Place => {
  const parameters = new URLSearchParams(query);
  const keysOf = (name: FilterName): readonly string[] => {
    const keys = [...new Set(parameters.getAll(`${prefix}-${name}`))];
    return name === 'salary' ? keys.filter((key) => /^(any|\d{1,12})$/.test(key)).slice(0, 1) : keys;
  };
  const chosen = FILTERS.map((name) => [name, keysOf(name)] as const);
  return {
    text: parameters.get(`${prefix}-${TEXT}`) ?? '',
    posting: parameters.get(`${prefix}-${POSTING}`) ?? '',
    chosen: Object.fromEntries(chosen.filter(([, keys]) => keys.length)),
  };
};

/** @param address absolute, of the page; @returns it, with the place in its query */
export const addressOf = (address: string, prefix: string, { text, posting, chosen }: Place): string => {
  const [, page, query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address)!;
  const kept = query
    .slice(1)
    .split('&')
    .filter((pair) => pair && !isOurs(pair, prefix));
  const own = new URLSearchParams();
  if (text) own.append(`${prefix}-${TEXT}`, text);
  for (const name of FILTERS) for (const key of chosen[name] ?? []) own.append(`${prefix}-${name}`, key);
  if (posting) own.append(`${prefix}-${POSTING}`, posting);
  const pairs = [...kept, ...(own.size ? [own.toString()] : [])];
  return `${page}${pairs.length ? `?${pairs.join('&')}` : ''}${fragment}`;
};

/** The navigation of newer browsers, which tells also of what a router does (https://html.spec.whatwg.org/#navigation-interface). */
const { navigation } = globalThis as { navigation?: EventTarget };

/**
 * Listens to all that changes the address of the page without loading it.
 *
 * @param signal ends it
 */
export const onAddress = (hear: () => void, signal: AbortSignal): void => {
  addEventListener('popstate', hear, { signal });
  addEventListener('pageshow', hear, { signal }); // back from where a browser keeps whole pages
  navigation?.addEventListener('currententrychange', hear, { signal });
};

/** Writes the address. What a router keeps beside it stays. @param isChoice whether there is a way back from it */
export const writeAddress = (address: string, isChoice: boolean): void => {
  if (address === location.href) return;
  try {
    if (isChoice) history.pushState(history.state, '', address);
    else history.replaceState(history.state, '', address);
  } catch {
    // a frame without an address of its own, or too many in too short a time: the list does without
  }
};
