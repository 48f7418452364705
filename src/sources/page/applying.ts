/** How one applies, by a page: the address of its front matter, and the links in its body, which may be for another job. */
import type { Rules } from '../../inspect/rules.ts';
import type { ApplyItem } from './body/items.ts';
import { originIn, type Draft } from './draft.ts';
import { meaning } from './facts/meaning.ts';
import type { PageReading } from './reading.ts';

/** Whether two addresses lead to the same place, if not to the same part of it. */
const isSame = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((address) => address.replace(/#.*$/, ''));
  return a === b;
};

/** An address without what another begins with, up to a slash. */
const differing = (address: string, known: string): string => {
  let at = 0;
  while (at < address.length && address[at] === known[at]) at++;
  const slash = address.lastIndexOf('/', at - 1);
  return slash > 8 ? `…${address.slice(slash)}` : address;
};

/** @returns the address as the format has it; nothing for what leads to another place of the page */
const addressOf = ({ url }: ApplyItem, rules: Rules): string | undefined => {
  if (url.startsWith('#')) return undefined;
  const { values } = meaning(['apply', 'url'], url, rules);
  return values.length === 1 ? (values[0] as string) : undefined;
};

export const putApplications = (
  draft: Draft,
  applications: readonly ApplyItem[],
  page: PageReading,
  rules: Rules,
  lineOf: (offset: number) => number,
): void => {
  for (const application of applications) {
    const { label, text, offset, written } = application;
    const address = addressOf(application, rules);
    const known = draft.get('apply', 'url') as string | undefined;
    if (!known && address) draft.put(['apply', 'url'], address, offset);
    else if (known && address && !isSame(known, address)) {
      const first = originIn(draft.origins, 'apply.url') ?? 0;
      page.say(
        ...(['warning', offset, 'one address to apply at'] as const),
        ...([`another than in line ${lineOf(first)}, which counts: ${differing(address, known)}`] as const),
        ...(['write the same in both, or remove the wrong one', 'apply.url'] as const),
      );
      page.leaveOut(written, offset);
    } else if (!address) page.leaveOut(written, offset);
    const isOfBlock = text !== '';
    if (!isOfBlock && label && !draft.has('apply', 'label')) draft.put(['apply', 'label'], label, offset);
    else if (!draft.has('apply', 'closing')) {
      if (label) draft.put(['apply', 'closing', 'label'], label, offset);
      if (text) draft.put(['apply', 'closing', 'text'], text, offset);
    } else page.leaveOut(written, offset); // the third button of a page
  }
};
