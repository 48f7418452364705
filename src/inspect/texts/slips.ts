/** What stands in prose and no reader was meant to see: what a form, a template or an export has left behind. */
import { isPlaceholder, isWho } from './placeholders.ts';
import { NO_PROSE } from './reading.ts';

/** Something in prose that a reader was not meant to see. */
export interface Slip {
  readonly form: RegExp;
  readonly expected: string;
  /** `undefined` where it is right after all. */
  readonly mend: (match: RegExpExecArray) => string | undefined;
}

export const slipsIn = (words: string, slips: readonly Slip[]) =>
  slips.flatMap(({ form, expected, mend }) =>
    Array.from(words.matchAll(form), (match) => ({ found: foundIn(match[0]), expected, mend: mend(match) })).filter(
      (slip): slip is typeof slip & { mend: string } => slip.mend !== undefined,
    ),
  );

/** Of what was found the first line, and of that what the file has in one piece. */
const foundIn = (match: string): string => {
  const [line] = match.trim().split('\n', 1) as [string];
  if (!line.includes(NO_PROSE)) return line;
  return line
    .split(NO_PROSE)
    .reduce((longest, part) => (part.length > longest.length ? part : longest))
    .trim();
};

/** Whether a line of a text begins with it. Looks no further back than it must: a text may be one long line. */
const beginsLine = ({ index, input }: RegExpExecArray): boolean => {
  let at = index - 1;
  while (at >= 0 && input[at] !== '\n' && (input[at] === NO_PROSE || !input[at]!.trim())) at--;
  return at < 0 || input[at] === '\n';
};

/** What follows on a noun in a sentence: a particle, or a small letter behind who acts, as in `[Firma] sucht`. */
const PARTICLE = /^(?:[はがを]|では|(?:은|는|이|가|에서|의)(?=\s))/;

/** Whether a noun in brackets is the heading of what follows in its line: `[Ort] Stockholm`, `[Lön] enligt avtal`. */
const isHeading = (match: RegExpExecArray, content: string, isLine: boolean): boolean => {
  const { 0: all, index, input } = match;
  if (all.startsWith('{') || !beginsLine(match) || (isLine && all === input)) return false;
  const after = input.slice(index + all.length, index + all.length + 20);
  return !PARTICLE.test(after) && !(/^\s+\p{Ll}/u.test(after) && isWho(content));
};

/** Whether it is one of several words in brackets: `[remote] [data]`. */
const isTag = ({ 0: all, index, input }: RegExpExecArray): boolean =>
  /\]\s?$/.test(input.slice(Math.max(0, index - 2), index)) ||
  /^\s?\[/.test(input.slice(index + all.length, index + all.length + 2));

/** Backslashes that are right: in the name of a file, or of somebody in a network. */
const PATH = /^["'(]*([A-Za-z]:|\\(?![nrt])|\.{1,2}\\|~\\|%\w+%|[A-Z\d]{2,}\\n\p{Ll}+[.,]?$)/u;
/** `\n` before anything but a word that begins with n; `\t` and `\r` before what is no small letter. */
const LINE_BREAK =
  /\\n(?!(?:ames|av|e|ull|etwork|et|ew|ews|ewline|ode|ot|otes|oindent|u)(?![\p{L}\d]))|\\[rt](?!\p{Ll})/u;

export const BRACKETED = 'words for readers: this is shown with its brackets';
export const FILL_IN = 'fill it in, or remove it';

/** @param kind whether it is a line of words, which may be nothing else; in HTML a backslash escapes nothing */
export const leftBehind = (kind: 'line' | 'markdown' | 'html'): readonly Slip[] => [
  {
    form: /\[([^[\]\n￼]{2,60})\](?![([（])|［([^［］\n￼]{2,60})］(?![(（])|[<＜]([^<>\n@/=￼]{2,60})[>＞]|(?<![{$])\{([^{}\n￼]{2,60})\}(?!\})/gu,
    expected: BRACKETED,
    mend: (match) => {
      const content = match.slice(1).find((part) => part !== undefined)!;
      const isLine = kind === 'line';
      return isPlaceholder(content, isHeading(match, content, isLine), isLine || isTag(match)) ? FILL_IN : undefined;
    },
  },
  {
    form: /(?<![\p{L}\d]|X\/)(X{3,}(?! ?-?Lutz|-[Ll]arge|\/X)|TBD|(?<=^|\n|\()(TODO|FIXME):|[Ll]orem [Ii]psum|LOREM IPSUM)(?![\p{L}\d])/gu,
    expected: 'words for readers: this is shown as it stands',
    mend: () => FILL_IN,
  },
  {
    form: /\{\{[^{}\n]{1,200}\}\}|\{%[^{}\n]{1,200}%\}|<%[^<>\n]{1,200}%>|\$\{[\w.]{1,80}\}|\[\/[a-z][\w-]{0,40}\]/g,
    expected: 'words for readers: no template is filled in here',
    mend: ([template]) => {
      const [, variable] = /^\$\{([A-Z][A-Z\d_]*)\}$/.exec(template) ?? []; // of a shell: ${HOME}
      return variable && !isPlaceholder(variable, false) ? undefined : 'write what it stands for, or remove it';
    },
  },
  {
    form: /[^\s￼]{0,40}\\(?:r\\n|[nrt])[^\s￼]{0,40}/gu,
    expected: 'a line break: \\n is shown with its backslash',
    mend: ({ 0: word, index, input }) => {
      const isPlace = PATH.test(word) || (kind === 'markdown' && input.charAt(index - 1) === NO_PROSE); // an escaped backslash
      if (isPlace || !LINE_BREAK.test(word)) return undefined;
      return kind === 'html'
        ? 'write \\n with one backslash, or <br> where a line is to end'
        : 'write \\n with one backslash, or begin a new line of the array';
    },
  },
];

/** Addresses may hold what is none of ours: `&copy=1`, `{{id}}`. */
export const withoutAddresses = (words: string): string =>
  words.replace(/(?<![([|（［])\b(?:https?:\/\/|www\.)[^\s<>]+/g, NO_PROSE);
