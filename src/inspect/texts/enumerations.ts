/** Lines that each begin as an item does, of a list that no reader of Markdown knows: they are shown as one paragraph. */
import { warning, write, type Inspected } from '../findings.ts';
import type { Rules } from '../rules.ts';
import type { Block, Reading } from './reading.ts';
import { REFERENCE } from './references.ts';

const CIRCLED = '\\u2460-\\u249b\\u24ea-\\u24ff\\u2776-\\u2793\\u3220-\\u3229\\u3280-\\u3289';
const BULLETS = '·•‣⁃∙■-◿➔-➤・\\uf000-\\uf0ff🔹🔸🔷🔶';
/** No letter, but no sign of money or of trade either. */
const SYMBOL = `(?![©®°™${CIRCLED}])[\\p{So}\\p{Extended_Pictographic}→⇒※]`;
/** A number or a letter, and what stands around it where it counts. Not `1.5`, `3-4 år` or `1-årig`. */
const NUMBER = `[${CIRCLED}]|[(（[](?:\\p{Nd}{1,2}|\\p{L})[)）\\]]|\\p{Nd}{1,2}(?:[.．)）、](?![\\p{Nd}\\p{P}])|-(?:\\s|(?=\\p{Script=Arabic})))|(?:[ivx]{1,4}|\\p{Ll}|\\p{Lo})[.)]\\s|[A-Z]\\)\\s|\\p{Lo}[、．-]`;
/** A dash, or the letter o that a word processor shows as a bullet. */
const DASH = '[\\u2010-\\u2014\\u2212](?=\\p{L})|o(?:[\\t\\u00a0]| {2})';

const ITEM = new RegExp(
  `^\\s*([*_]{0,3})(?:(${NUMBER})|((?:${SYMBOL}|[${BULLETS}])[\\ufe0f\\u200d\\p{So}\\u{1f3fb}-\\u{1f3ff}]{0,8}|${DASH}))\\s*(?=[^]*?[\\p{L}\\p{N}])`,
  'u',
);
const BULLET = new RegExp(`^(?:[${BULLETS}\\u2010-\\u2014\\u2212o]\\ufe0f?)$`, 'u');

/** How a line begins that could be such an item: most texts have none, and are not lexed. */
export const ENUMERATED = `[ \\t>*_+-]*(?:(?!\\d{1,2}[.)]\\s)(?:${NUMBER})|${SYMBOL}|[${BULLETS}]|${DASH}|&(?:bull|middot|#))`;

/** What people count by where the next is not the next of all characters. */
const COUNTS = [
  '一 二 三 四 五 六 七 八 九 十',
  '가 나 다 라 마 바 사 아 자 차',
  'أ ب ج د ه و ز ح',
  'i ii iii iv v vi vii viii',
].map((count) => count.split(' '));

/** A line that begins as an item does. */
interface Item {
  readonly line: string;
  readonly number: string | undefined;
  readonly mark: string | undefined;
  readonly words: string | undefined;
}

const itemOf = (raw: string, { decode }: Rules): Item | undefined => {
  const line = raw.trim();
  const read = line.startsWith('&') ? line.replace(REFERENCE, decode) : line;
  const match = ITEM.exec(read);
  if (!match) return undefined;
  const [all, emphasis, number, mark] = match;
  const isBullet = mark !== undefined && BULLET.test(mark.trim());
  const words = emphasis ? undefined : isBullet ? read.slice(all.length) : read;
  return { line, number, mark: mark && (isBullet ? mark : '*'), words };
};

const isNext = (before: string, number: string): boolean => {
  const [a, b] = [before, number].map((it) => it.replace(/[\s.．)）、\-(（[\]]/g, ''));
  if (before.replace(a!, '') !== number.replace(b!, '')) return false;
  const step = b!.codePointAt(b!.length - 1)! - a!.codePointAt(a!.length - 1)!;
  return step === 1 || step === -9 || COUNTS.some((count) => count.includes(a!) && count[count.indexOf(a!) + 1] === b);
};

const isLike = (before: Item, item: Item): boolean =>
  item.number ? !!before.number && isNext(before.number, item.number) : item.mark === before.mark;

/** A line that ends where it is shown to end. */
const BREAK = /(?: {2}|\\|<br\s*\/?>)$/i;

export const enumerationFindings = ({ token, at }: Block, { pathOf }: Reading, rules: Rules): Inspected[] => {
  if (token.type !== 'paragraph' && token.type !== 'text') return [];
  const lines = token.raw.split('\n');
  if (lines.length < 2) return [];
  let last: Item | undefined;
  let isTold = false;
  return lines.flatMap((line) => {
    const item = itemOf(line, rules);
    const before = last;
    last = BREAK.test(line) ? undefined : item;
    const isRun = !!before && !!item && isLike(before, item);
    const findings = isRun && !isTold ? [findingOf(before, pathOf(before.line, at))] : [];
    isTold = isRun;
    return findings;
  });
};

const findingOf = ({ line, number, words }: Item, path: string): Inspected =>
  warning(
    path,
    'a list: lines that begin so are shown as one paragraph',
    line,
    number
      ? 'begin each with its number, a dot and a blank, as in "1. "'
      : words && words.length <= 80
        ? `${write(`- ${words.trim()}`)}, and the others likewise`
        : 'begin each with "- "',
  );
