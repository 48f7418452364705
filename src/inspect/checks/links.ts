/** Addresses: of fields those that lead nowhere, and in texts links to what is not there, or to another job. */
import type { Posting } from '../../posting/posting.ts';
import { sure, warning, write, type Inspected } from '../findings.ts';
import type { Leaf } from '../leaves.ts';
import { addressIn, isOnlyAddress } from '../meant/addresses.ts';
import type { Rules } from '../rules.ts';
import { inlineOf, type Reading } from '../texts/reading.ts';
import { doubtOf } from './addresses.ts';
import { idLike } from './ids.ts';

/** `www.example.com` and `Apply here` are relative addresses to a browser, and nothing to anybody else. */
export const halfAddresses = (
  leaves: readonly Leaf[],
  posting: Posting | undefined,
  url: string,
  { fields: { url: link } }: Rules,
): Inspected[] =>
  leaves
    .filter(({ field }) => field.read === link.read)
    .flatMap(({ field: { expected }, value, path }) => {
      // one that `parse` refuses is reported already
      if (typeof value !== 'string' || link.read!(value, url) === undefined) return [];
      const meant = addressIn(value);
      const doubt = meant ? { mend: write(meant), isCertain: true } : doubtOf(value);
      // pictures are files
      if (!doubt || (!doubt.isCertain && /(^|\.)(src|logo)$/.test(path))) return [];
      const level = doubt.isCertain && path === 'apply.url' && posting?.status === 'open' ? 'error' : 'warning';
      const finding: Inspected = { ...warning(path, expected, value, doubt.mend), level };
      return [meant && isOnlyAddress(value, meant) ? sure(finding, meant) : finding];
    });

/** Where a text's links may lead, those of its code included: what makes it worth the time to read it. */
const TARGETS = /\]\(\s*<?([^\s)>]+)|<((?:https?|mailto):[^\s>]+)>|\]:\s*<?([^\s>]+)|((?:https?:\/\/|www\.)[^\s<>]+)/g;
const HREF = /\shref\s*=\s*["']?([^"'\s>]+)/gi;

type Target = readonly [href: string, path: string];

/** @param isOdd whether something would be said of an address */
const targetsOf = (
  { isHtml, source, pathOf, blocks }: Reading,
  { decode }: Rules,
  isOdd: (href: string) => boolean,
): Target[] => {
  const decoded = (href: string) => href.replace(/&#?\w+;/g, decode);
  if (isHtml) return Array.from(source.matchAll(HREF), ([, href]) => [decoded(href!), pathOf('')]);
  const isLinking = /\]\(|\]:|:\/\/|www\.|<mailto:/.test(source);
  if (
    !isLinking ||
    !Array.from(source.matchAll(TARGETS)).some((match) => isOdd(decoded(match.slice(1).find(Boolean)!)))
  )
    return [];
  return blocks().flatMap(({ token, at }) =>
    ['link', 'image'].flatMap((type) =>
      inlineOf(token, type).map(({ href = '' }): Target => [decoded(href), pathOf(href, at)]),
    ),
  );
};

/** Links to what is not there or must not be, and links to apply for another job. */
export const linkFindings = (texts: readonly Reading[], posting: Posting, url: string, rules: Rules): Inspected[] => {
  const link = rules.fields.url;
  const notes = posting.notes.map(({ id }) => id);
  const apply = posting.apply.url ? new URL(posting.apply.url) : undefined;
  const check = (href: string, path: string): Inspected[] => {
    if (href.startsWith('#')) {
      const id = href.slice(1);
      if (notes.includes(id)) return [];
      const meant = idLike(id, notes);
      const mend = meant ? write(`#${meant}`) : 'add the note, or remove the link';
      return [warning(path, `a note with the id ${JSON.stringify(id)}`, href, mend)];
    }
    const meant = addressIn(href);
    if (meant) return [warning(path, link.expected, href, write(meant))];
    const address = link.read!(href, url);
    if (!address) return [warning(path, link.expected, href, 'write "https://…", or remove the link')];
    return apply && areOfTwoJobs(new URL(address), apply)
      ? [warning(path, 'a link to apply for the same job as apply.url', href, 'write the address of this job')]
      : [];
  };
  return texts
    .flatMap((text) => targetsOf(text, rules, (href) => check(href, '').length > 0))
    .flatMap(([href, path]) => check(href, path));
};

/** Whether two addresses of one hiring system differ only in what names a job or a step: numbers and keys. */
const areOfTwoJobs = (a: URL, b: URL): boolean => {
  const [first, second] = [a, b].map(({ pathname }) => pathname.split('/').filter(Boolean));
  if (a.host !== b.host || first!.length < 2 || first!.length !== second!.length) return false;
  const differing = first!.flatMap((part, index) => (part === second![index] ? [] : [[part, second![index]!]]));
  return differing.length > 0 && differing.length < first!.length && differing.flat().every((part) => /\d/.test(part));
};
