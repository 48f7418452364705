/**
 * Lines that begin as no line of Markdown does, rewritten so that they do: bullets of word processors, blanks that
 * don't break, characters that nobody sees (docs/decisions/0020-read-as-meant.md, T7 and T8). Before marked cuts a
 * text into blocks; what stands in a fence or in indented code stays.
 */

/** Before the mark that a list keeps, in the text of each item. A noncharacter: no text has it. */
export const MARKER = '\uffff';

// U+F000 to U+F0FF: what Word writes in its symbol fonts
const DOTS =
  '\u00b7\u2022\u2023\u2043\u2192\u2219\u25a0-\u25ff\u2610\u2756\u2794-\u27a4\u2981\u30fb\u318d\uf000-\uf0ff\uff65';
/** Dashes open what people say, too: they keep their mark, and so do checks. */
const DASHES = '\u2010-\u2014\u2212';
const CHECKS = '\u2611\u2705\u2713\u2714';
const DIGITS = '\\d\uff10-\uff19';
/** Soft hyphen, zero-width characters, marks of direction, byte order mark. */
const UNSEEN = '\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff';
const ODD = DOTS + DASHES + CHECKS;

/** Whether any line could begin so; most texts have none. */
const ANY = new RegExp(`^[ \\t>]*(?:[\u00a0\uff10-\uff19${UNSEEN}${ODD}]|[-+*#\\d.)]+[\u00a0-\uff0e])`, 'm');
/** What nobody sees in front of what could begin a block, and blanks there that don't break: as many as are no code. */
const HEAD = new RegExp(
  `^([ \\t>]*)[${UNSEEN}]*(\u00a0{0,3})[\u00a0${UNSEEN}]*(?=[ \\t]*[-+*#>\`~|=_<${DIGITS}${ODD}]|$)`,
);
/** A blank that does not break behind a mark. */
const MARKED = /^([ \t>]*(?:[-+*]|#{1,6}))[^\S \t]\s*/;
/**
 * Indentation, a bullet or a number, a digit behind that, and more than the next bullet, as in a row of stars.
 * A box or a circle that comes again in its line is no bullet.
 */
const ITEM = new RegExp(
  `^([\\s>]*)(?:([-+*](?=\\s)|[${DOTS}])|([${DASHES}](?=\\s)|[${CHECKS}])|([${DIGITS}]{1,9})(?:[\u3001\uff0e]|[.)\uff09](?=[\\s\u2e80-\uffef])))\ufe0f?\\s*(?=([${DIGITS}])?[^\\s${ODD}])(?!.*(?=[\u25a0-\u25ff])\\2)`,
);
const FENCE = /^(?:[\s>]|[-+*]\s)*(`{3,}(?=[^`]*$)|~{3,})/;
/**
 * Two lines of which the second goes on with no item: behind an empty line; with a heading; or with no small letter
 * behind the end of a sentence, or behind a line so short that nobody broke it.
 */
const ENDS = /^\s*\n ?\S|^(?:.{0,40}|.*[.!?;\u2026]\s*)\n[^\s>\p{Ll}]|\n(?:[\u2190-\uffff]|\p{Lu}.*:\s*$)/u;

/** A line that may be an item of a list. */
interface Row {
  readonly index: number;
  readonly match: RegExpExecArray;
  /** Negative for what is not numbered. */
  readonly number: number;
  /** Columns in front of the mark, as written. */
  readonly from: number;
  /** Whether marked takes it for an item as it is. */
  readonly isPlain: boolean;
  /** What it goes on from, and the number that began with. */
  readonly before: Row | undefined;
  readonly first: number;
  isItem: boolean;
  /** Of an item, as marked reads it. */
  bullet: string;
  to: number;
}

/**
 * Adds a line to those in front of it, and sees which of them are items. `gap` is the last line that is no row, `known`
 * are the bullets of items above: one of those alone is an item, too.
 */
const add = (rows: Row[], known: Set<string>, match: RegExpExecArray, index: number, gap: number): void => {
  const [all, indent, dot, kept, digits, digit] = match;
  const number = digits ? Number(digits.normalize('NFKC')) : -2;
  const columns = indent!.replace(/.*>/, '').replaceAll('\t', '    ').length;
  // no list is less deep than its first item
  const from = Math.max(columns, rows[0]?.from ?? 0);
  const isPlain = /^[\t -~]+[\t ]$/.test(all);
  if (isPlain && columns > 3 && !rows.length) return; // code, or what a paragraph goes on with
  const near = rows.findLast((row) => row.number < 0 === number < 0 && row.from <= from);
  const isNext =
    near &&
    (digits
      ? number === near.number + 1
      : kept
        ? kept === near.match[3]
        : dot === near.match[2] || from > near.from || (near.isPlain && dot! < '\u25a0'));
  const before = isNext ? near : undefined;
  const first = before?.first ?? number;
  rows.push({
    index,
    match,
    number,
    from,
    isPlain,
    before,
    first,
    isItem: isPlain || known.has(dot!),
    bullet: '',
    to: 0,
  });
  const isCertain =
    before &&
    (digits
      ? // neither `1.5` nor a date
        !(digit && before.match[5]) && (first < 2 || !/\.\s/.test(all))
      : !kept || before.index > gap);
  if (!isCertain) return;
  if (dot) known.add(dot);
  for (let row = rows.at(-1); row && !row.isItem; row = row.before) row.isItem = true;
};

/** @returns whether the last line is part of an item that was rewritten */
const write = (rows: readonly Row[], lines: string[]): boolean => {
  let items: Row[] = [];
  for (const row of rows) {
    const { index, number, from, before } = row;
    const [all, indent, , kept] = row.match;
    const near = items.findLast((item) => item.from <= from);
    if (row.isPlain) {
      row.bullet = all.trim();
      row.to = from;
    } else if (row.isItem) {
      const isNext = before && before.from >= from;
      const [one, other] = number < 0 ? '+*' : '.)';
      // one list ends where another begins: with another mark
      row.bullet =
        (number < 0 ? '' : number) + (isNext ? before.bullet.at(-1)! : near?.bullet.endsWith(one!) ? other! : one!);
      row.to = !near
        ? from % 4
        : near.to + (near.from < from ? Math.max(near.bullet.length + 1, Math.min(from - near.from, 5)) : 0);
      // `> 5 years` is no quotation, and a break at its end is none
      const text = lines[index]!.slice(all.length).replace(/^[>#]/, '\\$&').replace(/\\$/, '');
      const start = index && (!near || (number > 1 && !isNext)) ? `${indent!.trim()}\n` : '';
      lines[index] =
        start + indent!.trimEnd() + ' '.repeat(row.to) + row.bullet + (kept ? ` ${MARKER}${kept}` : ' ') + text;
    } else {
      if (items.length && from === rows[0]!.from) {
        lines[index] = `\n${lines[index]!}`;
        items = [];
      }
      continue;
    }
    items.push(row);
  }
  return items.at(-1)?.isPlain === false;
};

/** @returns the same text, so written that marked reads what its author means */
export const withPlainBullets = (source: string): string => {
  if (!ANY.test(source)) return source;
  const lines = source.split(/\r?\n/);
  let fence: string | undefined;
  let isCode = false;
  let gap = -1;
  const known = new Set<string>();
  let rows: Row[] = []; // with nothing in between but what belongs to one
  const end = (): boolean => {
    const isItem = write(rows, lines);
    rows = [];
    return isItem;
  };
  for (const [index, raw] of lines.entries()) {
    const before = lines[index - 1] ?? '';
    const [, marks] = FENCE.exec(raw) ?? [];
    if (fence ? marks?.startsWith(fence) : marks) {
      fence = fence ? undefined : marks;
      end();
    }
    isCode = /^(?: {4}|\t)/.test(raw) && (isCode || !before.trim()) && !rows.length;
    if (fence || isCode) continue;
    const line = (lines[index] = raw
      .replace(HEAD, (_, indent: string, blanks: string) => indent + ' '.repeat(blanks.length))
      .replace(MARKED, '$1 '));
    const match = ITEM.exec(line);
    if (match) {
      add(rows, known, match, index, gap);
    } else {
      gap = index;
      if (ENDS.test(`${before}\n${line}`) && end()) lines[index] = `\n${line}`;
    }
  }
  end();
  return lines.join('\n');
};
