/**
 * Lines that begin as no line of Markdown does, rewritten so that they do: bullets of word processors, blanks that
 * don't break, characters that nobody sees (docs/decisions/0020-read-as-meant.md, T7 and T8). Before marked cuts a
 * text into blocks; what stands in a fence stays.
 */

/** Before the mark that a list keeps, in the text of each item. A noncharacter: no text has it. */
export const MARKER = '\uffff';

// U+F000 to U+F0FF: what Word writes in its symbol fonts
const DOTS = '\u00b7\u2022\u2023\u2043\u2219\u25a0-\u25ff\u2794-\u27a4\u30fb\uf000-\uf0ff';
/** Dashes open what people say, too: they keep their mark, and so do checks. */
const KEPT = '\u2010-\u2014\u2212\u2611\u2705\u2713\u2714';
const DIGITS = '\\d\uff10-\uff19';
/** Soft hyphen, zero-width characters, marks of direction, byte order mark. */
const UNSEEN = '\u00ad\u200b-\u200f\u2060\ufeff';

/** Whether any line could begin so; most texts have none. */
const ANY = new RegExp(`^[ \\t>]*(?:[\u00a0\uff10-\uff19${UNSEEN}${DOTS}${KEPT}]|[-+*#\\d.)]+[\u00a0-\uff0e])`, 'm');
/** What nobody sees in front of what could begin a block, and a blank that does not break behind a mark of it. */
const HEAD = new RegExp(`^([ \\t>]*)[\u00a0${UNSEEN}]+(?=[ \\t]*[-+*#>\`~|=_<${DIGITS}${DOTS}${KEPT}]|$)`);
const MARKED = /^([ \t>]*(?:[-+*]|#{1,6}))[^\S \t]\s*/;
/** Indentation, a bullet or a number, and more than the next of them, as in a row of stars. */
const ITEM = new RegExp(
  `^([ \\t>]*)(?:([${DOTS}])|([${KEPT}])\ufe0f?(?=\\s)|([${DIGITS}]{1,9})(?:[\u3001\uff0e](?![${DIGITS}])|[.)](?=\\s)))\\s*(?=[^\\s${DOTS}${KEPT}])`,
);
const FENCE = /^[\s>]*(`{3,}(?=[^`]*$)|~{3,})/;

/** A line that may be an item of a list. */
interface Row {
  readonly index: number;
  readonly match: RegExpExecArray;
  /** -1 for what is not numbered. */
  readonly number: number;
  /** Columns in front of the mark: as written, and as far in as marked takes for a list in the list before. */
  readonly from: number;
  readonly to: number;
  /** Of an item, as marked reads it. */
  bullet?: string;
}

/** Whether two rows of one kind show that both are items: one alone shows nothing. */
const areItems = (before: Row, { index, match, number }: Row): boolean => {
  if (number >= 0) return number === before.number + 1;
  const kept = before.match[3];
  return kept === undefined || match[3] === undefined || (kept === match[3] && index === before.index + 1);
};

/** One list ends where another begins: with another bullet. */
const bulletOf = ({ match: [, , , kept] }: Row, last: Row | undefined): string => {
  if (!kept) return '+';
  if (kept === last?.match[3]) return last.bullet!;
  return last?.bullet === '*' ? '-' : '*';
};

const write = (row: Row, rows: readonly Row[], lines: string[]): void => {
  if (row.bullet) return;
  const [all, indent, , kept] = row.match;
  row.bullet =
    row.number >= 0
      ? `${row.number}.`
      : bulletOf(
          row,
          rows.findLast(({ bullet }) => bullet),
        );
  const mark = kept ? `${row.bullet} ${MARKER}${kept}` : `${row.bullet} `;
  // `> 5 years` is no quotation
  const text = lines[row.index]!.slice(all.length).replace(/^[>#]/, '\\$&');
  lines[row.index] = indent!.replace(/[ \t]*$/, '') + ' '.repeat(row.to) + mark + text;
};

/** @returns the same text, so written that marked reads what its author means */
export const withPlainBullets = (source: string): string => {
  if (!ANY.test(source)) return source;
  const lines = source.split(/\r?\n/);
  let fence: string | undefined;
  let rows: Row[] = []; // with nothing in between but what belongs to one
  for (const [index, raw] of lines.entries()) {
    const [, marks] = FENCE.exec(raw) ?? [];
    if (fence ? marks?.startsWith(fence) : marks) {
      fence = fence ? undefined : marks;
      rows = [];
    }
    if (fence) continue;
    const line = (lines[index] = raw.replace(HEAD, '$1').replace(MARKED, '$1 '));
    const match = ITEM.exec(line);
    if (match) {
      const number = match[4] ? Number(match[4].normalize('NFKC')) : -1;
      const from = match[1]!.replace(/.*>/, '').replaceAll('\t', '    ').length;
      const last = rows.at(-1);
      const to = last && from >= last.from ? last.to + (from > last.from ? 4 : 0) : from;
      if (to > 3 && !last) continue; // code
      const row: Row = { index, match, number, from, to };
      const before = rows.findLast((other) => other.number < 0 === number < 0);
      rows.push(row);
      if (before && areItems(before, row)) for (const item of [before, row]) write(item, rows, lines);
    } else if (/^\S/.test(line)) rows = [];
  }
  return lines.join('\n');
};
