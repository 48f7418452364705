/** One posting of a list: its title, which leads to it, and what decides whether it is worth reading. */
import type { Telling } from '../card/facts.ts';
import type { Phrase } from '../card/value.ts';
import type { Tags } from '../tags.ts';
import type { View } from '../view.ts';
import type { Drawing, Row } from './list.ts';

/** What a row tells besides the title. */
interface Facts {
  readonly line: string;
  readonly pay: string;
  readonly soon: string;
  readonly telling: Telling;
}

/** Formatting takes longer than drawing. */
const told = new WeakMap<View, Facts>();

const RTL = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/** In one text, where one runs another way than the words around it, it is isolated by signs (https://unicode.org/reports/tr9/). */
const textOf = (phrases: readonly Phrase[], isRtl: boolean): string =>
  phrases
    .filter(({ length }) => length)
    .map((phrase) =>
      phrase
        .map((piece) => {
          if (typeof piece === 'string') return piece;
          const text = 'own' in piece ? piece.own : piece.amount;
          return isRtl === RTL.test(text) ? text : `\u2068${text}\u2069`;
        })
        .join(''),
    )
    .join(' · ');

const factsOf = (view: View, { telling, words, placesOf, salaryOf, closingSoon, drawnView, tags }: Drawing): Facts => {
  const known = told.get(view);
  if (known?.telling === telling) return known;
  const drawn = drawnView(view, tags);
  const { department, workplace, employmentType } = view.posting;
  const { card, lang } = words;
  const isRtl = RTL.test(words.search);
  const line: readonly Phrase[] = [
    department ? [{ own: department, path: undefined }] : [],
    ...placesOf(drawn, lang),
    workplace ? [card.workplaces[workplace]] : [],
    ...employmentType.map((type) => [card.employmentTypes[type]]),
  ];
  const facts = {
    line: textOf(line, isRtl),
    pay: textOf(salaryOf(view.posting, card, lang), isRtl),
    soon: closingSoon(drawn, telling),
    telling,
  };
  told.set(view, facts);
  return facts;
};

/** A text whose second parts are marked. The first mark is always there: to fill it takes less time than to make it at each key. */
const marked = ([before, match, ...rest]: readonly string[], html: Tags['html']): unknown =>
  html`${before}<mark>${match}</mark>${rest.length > 1 ? marked(rest, html) : rest[0]}`;

/** With the words that were searched for marked. */
const text = (text: string, { mark, tags: { html } }: Drawing): unknown => (mark ? marked(mark(text), html) : text);

const titleOf = ({ title, href, target, open }: Row, drawing: Drawing): unknown => {
  const { html, nothing } = drawing.tags;
  const content = text(title, drawing);
  if (href === undefined)
    return open ? html`<button class="open" type="button" @click=${open}>${content}</button>` : content;
  return html`<a
    class="open internal"
    href=${href}
    target=${target}
    rel=${target === '_blank' ? 'noopener' : nothing}
    referrerpolicy="strict-origin-when-cross-origin"
    @click=${open}
    >${content}</a
  >`;
};

/** What most rows have is there in each: to hide it takes less time than to make it anew at each key. */
export const drawRow = (row: Row, level: number, drawing: Drawing): unknown => {
  const { tags, drawnView } = drawing;
  const { html, nothing } = tags;
  const view = drawnView(row.view, tags);
  const { line, pay, soon } = factsOf(row.view, drawing);
  const base = view.langOf('title');
  const lang = base === nothing && view.lang !== drawing.lang ? view.lang : base;
  return html`<li class="row" part="item" data-id=${row.id}>
    ${view.heading(level, titleOf(row, drawing), { part: 'item-title', lang })}
    ${line ? html`<p class="muted">${text(line, drawing)}</p>` : nothing}
    <p class="terms" hidden=${pay || soon ? nothing : ''}><span>${pay}</span><span class="soon">${soon}</span></p>
  </li>`;
};
