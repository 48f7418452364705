/** What a list tells the page. */
import type { EventMap } from '../../events.ts';

type Facts<K extends keyof EventMap> = Omit<EventMap[K], keyof Event>;

/** @returns whether the page lets it happen */
export const tell = <K extends 'list-change' | 'posting-open'>(host: Element, type: K, facts: Facts<K>): boolean => {
  // the browser's own, whatever a page has put in its place
  const NativeEvent = document.createEvent('Event').constructor as typeof Event;
  const event = new NativeEvent(type, { bubbles: true, composed: true, cancelable: type === 'posting-open' });
  return host.dispatchEvent(Object.assign(event, facts));
};
