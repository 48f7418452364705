/** What a fact says, in pieces: names and amounts may run another way than the words around them. */
import type { Tags } from '../tags.ts';
import { foreignWords } from '../../i18n/format.ts';
import type { DrawnView } from '../text/drawn-view.ts';

/** A text of the posting: in its language, and in the direction that its own letters have. */
interface Own {
  readonly own: string;
  /** Where it stands in the posting, if it can be translated. */
  readonly path: string | undefined;
}

/** Not broken where it fits into a line. */
interface Amount {
  readonly amount: string;
}

/** A string is what the interface says. */
type Piece = string | Own | Amount;

/** Pieces that belong together, with what stands between them. */
export type Phrase = readonly Piece[];

/** What has something in between. */
export const separated = <Item>(items: readonly Item[], separator: string): (Item | string)[] =>
  items.flatMap((item, index) => (index ? [separator, item] : [item]));

/**
 * What the interface says in a row, in one text: `, Sweden` then begins where `, SE` began before it was formatted. A text of its
 * own that goes on in the next line would count as one that moved there (https://wicg.github.io/layout-instability/).
 */
const joined = (phrase: Phrase): Phrase =>
  phrase.reduce<Phrase>((all, piece) => {
    const last = all.at(-1);
    return typeof last === 'string' && typeof piece === 'string'
      ? [...all.slice(0, -1), last + piece]
      : [...all, piece];
  }, []);

/** Each phrase isolated from the next; those without a piece are left out. The same phrases, formatted or not, keep their nodes. */
export const drawValue = (phrases: readonly Phrase[], view: DrawnView, { html, nothing }: Tags): unknown => {
  const own = foreignWords(view) ? view.lang : nothing;
  const piece = (piece: Piece): unknown => {
    if (typeof piece === 'string') return piece;
    if ('amount' in piece) return html`<span class="amount">${piece.amount}</span>`;
    const lang = piece.path ? view.langOf(piece.path) : nothing;
    return html`<bdi lang=${lang === nothing ? own : lang}>${piece.own}</bdi>`;
  };
  return separated(
    phrases.flatMap((phrase) =>
      phrase[1] ? html`<bdi class="phrase">${joined(phrase).map(piece)}</bdi>` : phrase.map(piece),
    ),
    ' · ',
  );
};
