/**
 * Where the front matter of a page begins and ends, and which of three formats it is in. The splitter is ours because the
 * usual one takes `---js` for a program and runs it: here any format but the three is refused by its name.
 */
import { refusal } from './values.ts';

export interface Fenced {
  readonly format: 'yaml' | 'toml' | 'json';
  /** Of what stands between the fences; JSON has its braces for fences, and they belong to it. */
  readonly start: number;
  readonly end: number;
  /** Where the body begins. */
  readonly body: number;
}

/** A fence, and the name of a format behind it: `---`, `---toml`, `--- # a comment`. */
const FENCE = /^(---|\+\+\+)[ \t]*(?:([A-Za-z][\w+-]*)[ \t]*)?(?:#.*)?(?:\n|$)/;

const CLOSING: Readonly<Record<string, RegExp>> = { '---': /^(?:---|\.\.\.)[ \t]*$/m, '+++': /^\+\+\+[ \t]*$/m };

/** What begins as a field does: a name in a line of its own, and a colon or an equals sign behind it. */
const FIELD = /^[ \t]*["'“{]*[\p{L}_][\p{L}\p{N}_ \t.-]*["'”]*[ \t]?[:=]/mu;
/** What may be one. */
const COLON = /:(?:\s|$)/;

/** A brace that opens an object; `{{<`, `{%` and `{/*` begin a body with a shortcode, a tag or a comment. */
const OBJECT = /^\{(?:[ \t]*\n|\s*(?:["'“}]|[\w-]+\s*:))/;

/** As Hugo does, passes over white space and a byte order mark. */
export const split = (text: string): Fenced | undefined => {
  const at = text.search(/[^\s\ufeff]/);
  if (at < 0) return undefined;
  const page = text.slice(at);
  const org = /^#\+\w+:/.exec(page);
  if (org) throw unknown(at, `Org mode, ${org[0]}`);
  if (OBJECT.test(page)) return objectAt(text, at);
  const [opening, fence, name] = FENCE.exec(page) ?? [];
  return opening && fence ? fencedBy(text, at, opening, fence, name) : undefined;
};

const fencedBy = (text: string, at: number, opening: string, fence: string, name?: string): Fenced | undefined => {
  const format = (name ?? (fence === '---' ? 'yaml' : 'toml')).toLowerCase();
  if (!isKnown(format)) throw unknown(at, `${fence}${name}`);
  const start = at + opening.length;
  const behind = text.slice(start);
  const closing = CLOSING[fence]!.exec(behind);
  const inner = closing ? behind.slice(0, closing.index) : firstParagraph(behind);
  if (fence === '---' && !name && isRule(inner, !closing)) return undefined;
  if (!closing) throw unclosed(start, at, inner, fence);
  const end = start + closing.index;
  return { format, start, end, body: Math.min(end + closing[0].length + 1, text.length) };
};

/**
 * In Markdown `---` is a rule as well, and a page may begin with one, be there another further down or not. It is taken for one
 * where there are words behind it, but no field among them. In doubt it is front matter: so do all generators have it, and
 * fields that are taken for text would be shown.
 */
const isRule = (inner: string, isOpen: boolean): boolean =>
  !FIELD.test(inner) && (isOpen || (!COLON.test(inner) && /^[ \t]*[^\s#]/m.test(inner)));

const firstParagraph = (text: string): string => {
  const start = text.search(/\S|$/);
  const end = text.slice(start).search(/\n[ \t]*\n/);
  return end < 0 ? text : text.slice(0, start + end);
};

const isKnown = (format: string): format is Fenced['format'] => ['yaml', 'toml', 'json'].includes(format);

const unknown = (offset: number, found: string) =>
  refusal({
    offset,
    expected: 'front matter in YAML, TOML or JSON; no other is read, and no code is run',
    found,
    mend: 'write the fields in YAML, between two lines of ---',
  });

/** A fence that has one mark too few or too many, or that a word processor made a dash of, is the one that was meant. */
const unclosed = (start: number, at: number, inner: string, fence: string) => {
  const meant = /^[ \t]*(?:[-–—]+|\++)[ \t]*$/m.exec(inner);
  return refusal(
    meant
      ? {
          offset: start + meant.index,
          expected: `the line ${fence} where the front matter ends`,
          found: meant[0].trim(),
          mend: `write ${fence}, and nothing else in the line`,
        }
      : {
          offset: at,
          expected: `a second line ${fence} where the front matter ends`,
          found: 'none',
          mend: `put ${fence} in a line of its own behind the last field`,
        },
  );
};

/** Up to the brace that closes it; one within a text closes nothing. */
const objectAt = (text: string, start: number): Fenced => {
  let depth = 0;
  const tokens = /"(?:[^"\\\n]|\\.)*"?|[{}]/g;
  tokens.lastIndex = start;
  let open: number | undefined;
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    const end = tokens.lastIndex;
    depth += { '{': 1, '}': -1 }[token[0]] ?? 0;
    if (/^"(?:[^"\\\n]|\\.)*$/.test(token[0])) open ??= end;
    if (!depth) return { format: 'json', start, end, body: bodyBehind(text, end) };
  }
  // the brace is taken for text, because a text has no end: the parser says so of all that may be front matter
  if (open !== undefined)
    return { format: 'json', start, end: open + firstParagraph(text.slice(open)).length, body: open };
  throw refusal({
    offset: start,
    expected: 'a } where the front matter ends',
    found: 'none',
    mend: 'close the front matter with }',
  });
};

const bodyBehind = (text: string, end: number): number => end + (/^[ \t]*\n/.exec(text.slice(end))?.[0].length ?? 0);
