/** What stands in prose and no reader was meant to see: what a form, a template or an export has left behind. */
import { isPlaceholder } from './placeholders.ts';
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
    Array.from(words.matchAll(form), (match) => ({
      found: match[0].trim().split('\n', 1)[0]!,
      expected,
      mend: mend(match),
    })).filter((slip): slip is typeof slip & { mend: string } => slip.mend !== undefined),
  );

/** Whether a line of a text begins with it: a noun alone may be the heading there, as in `[Ort] Stockholm`. */
const beginsLine = ({ index, input }: RegExpExecArray): boolean => !input.slice(0, index).split('\n').at(-1)!.trim();

/** Backslashes that are right: in the name of a file, or of somebody in a network. */
const PATH = /^["'(]*([A-Za-z]:|\\(?![nrt])|\.{1,2}\\|~\\|%\w+%|[A-Z\d]{2,}\\n\p{Ll}+[.,]?$)/u;
/** `\n` before anything but a word that begins with n; `\t` and `\r` before what is no small letter. */
const LINE_BREAK =
  /\\n(?!(?:ames|av|e|ull|etwork|et|ew|ews|ewline|ode|ot|otes|oindent|u)(?![\p{L}\d]))|\\[rt](?!\p{Ll})/u;

export const BRACKETED = 'words for readers: this is shown with its brackets';
export const FILL_IN = 'fill it in, or remove it';

/** @param isLine whether it is a line of words, which may be nothing else */
export const leftBehind = (isLine: boolean): readonly Slip[] => [
  {
    form: /\[([^[\]\n￼]{2,60})\](?![([])|[<＜]([^<>\n@/=]{2,60})[>＞]|(?<!\{)\{([^{}\n]{2,60})\}(?!\})/gu,
    expected: BRACKETED,
    mend: (match) => {
      const [, square, angle, curly] = match;
      const isOne = isPlaceholder(
        (square ?? angle ?? curly)!,
        beginsLine(match) && !(isLine && match[0] === match.input),
      );
      return isOne ? FILL_IN : undefined;
    },
  },
  {
    form: /(?<![\p{L}\d])(X{3,}(?! ?Lutz)|TBD|(?<=^|\n|\()(TODO|FIXME):|[Ll]orem [Ii]psum|LOREM IPSUM)(?![\p{L}\d])/gu,
    expected: 'words for readers: this is shown as it stands',
    mend: () => FILL_IN,
  },
  {
    form: /\{\{[^{}\n]{1,200}\}\}|\{%[^{}\n]{1,200}%\}|<%[^<>\n]{1,200}%>|\$\{[\w.]{1,80}\}|\[\/[a-z][\w-]{0,40}\]/g,
    expected: 'words for readers: no template is filled in here',
    mend: () => 'write what it stands for, or remove it',
  },
  {
    form: /[^\s￼]{0,40}\\(?:r\\n|[nrt])[^\s￼]{0,40}/gu,
    expected: 'a line break: \\n is shown with its backslash',
    mend: ({ 0: word, index, input }) => {
      const isPlace = PATH.test(word) || input.charAt(index - 1) === NO_PROSE; // an escaped backslash
      return !isPlace && LINE_BREAK.test(word)
        ? 'write \\n with one backslash, or begin a new line of the array'
        : undefined;
    },
  },
];

/** Addresses may hold what is none of ours: `&copy=1`, `{{id}}`. */
export const withoutAddresses = (words: string): string =>
  words.replace(/(?<![([|])\b(?:https?:\/\/|www\.)[^\s<>]+/g, NO_PROSE);
