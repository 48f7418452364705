/** Addresses that end where CJK text begins, though that belongs to them: `https://ja.wikipedia.org/wiki/東京`. */
import { warning, write, type Inspected } from '../findings.ts';
import type { Block, Reading, Shown } from './reading.ts';

/** Kana of inflection follow on an address that ends: `https://example.com/jobs/からご応募ください`. */
const BELONGS = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u;
const CERTAIN = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー・_%\w-]+(?=\s|$)/u;
/** Behind the host alone a slash ends an address, too: browsers copy it so. */
const OPEN_END = /^https?:\/\/[^/]+\/.*[/=]$/;

export const addressFindings = ({ token, at }: Block, { pathOf }: Reading): Inspected[] => {
  const visit = (tokens: readonly Shown[]): Inspected[] =>
    tokens.flatMap((inner, index) => {
      const next = tokens[index + 1]?.raw ?? '';
      if (inner.type !== 'link' || !OPEN_END.test(inner.raw) || !BELONGS.test(next)) return visit(inner.tokens ?? []);
      const [rest] = CERTAIN.exec(next) ?? [];
      return [
        warning(
          pathOf(inner.raw + next.slice(0, 1), at),
          'an address in < and >, where it has other letters than a to z: this one ends before them',
          inner.raw + (rest ?? next.split(/\s/, 1)[0]!.slice(0, 20)),
          rest ? write(`<${inner.raw}${rest}>`) : 'write it in < and >, or a blank behind it',
        ),
      ];
    });
  return visit(token.tokens ?? []);
};
