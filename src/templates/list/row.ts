/** One posting of a list: its title, which leads to it, and what decides whether it is worth reading. */
import type { Part } from '../../list/fold.ts';
import type { Telling } from '../card/facts.ts';
import type { Phrase } from '../card/value.ts';
import type { Tags } from '../tags.ts';
import type { View } from '../view.ts';
import type { Drawing, Row } from './list.ts';

/** What a row tells besides the title. */
interface Facts {
  readonly line: readonly Phrase[];
  readonly pay: readonly Phrase[];
  readonly soon: string;
  readonly telling: Telling;
}

/** Formatting takes longer than drawing. */
const told = new WeakMap<View, Facts>();

const factsOf = (view: View, { telling, words, placesOf, salaryOf, closingSoon, drawnView, tags }: Drawing): Facts => {
  const known = told.get(view);
  if (known?.telling === telling) return known;
  const drawn = drawnView(view, tags);
  const { department, workplace, employmentType } = view.posting;
  const { card, lang } = words;
  const facts = {
    line: [
      department ? [{ own: department, path: 'department' }] : [],
      ...placesOf(drawn, lang),
      workplace ? [card.workplaces[workplace]] : [],
      ...employmentType.map((type) => [card.employmentTypes[type]]),
    ],
    pay: salaryOf(view.posting, card, lang),
    soon: closingSoon(drawn, telling),
    telling,
  };
  told.set(view, facts);
  return facts;
};

/** With the words that were searched for marked. */
const parted = (parts: readonly Part[], { html }: Tags): unknown =>
  parts.map(({ text, isMatch }) => (isMatch ? html`<mark>${text}</mark>` : text));

const text = (text: string, { marked }: Row, tags: Tags): unknown => (marked ? parted(marked(text), tags) : text);

/** Names in a phrase are marked as titles are; what the interface says is not searched. */
const markedIn = (phrase: Phrase, row: Row, tags: Tags): Phrase =>
  phrase.map((piece) =>
    typeof piece === 'object' && 'own' in piece
      ? { ...piece, own: text(piece.own, row, tags) as string } // drawn, whatever it is
      : piece,
  );

const titleOf = (row: Row, tags: Tags): unknown => {
  const { title, href, target, open } = row;
  const { html, nothing } = tags;
  const content = text(title, row, tags);
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

export const drawRow = (row: Row, level: number, drawing: Drawing): unknown => {
  const { tags, words, drawnView, drawValue } = drawing;
  const { html, nothing } = tags;
  const view = drawnView(row.view, tags);
  const { line, pay, soon } = factsOf(row.view, drawing);
  const value = (phrases: readonly Phrase[]) =>
    drawValue(row.marked ? phrases.map((phrase) => markedIn(phrase, row, tags)) : phrases, view, tags);
  const other = view.lang === words.lang ? nothing : words.lang;
  return html`<li class="row" part="item" data-id=${row.id} lang=${view.lang === drawing.lang ? nothing : view.lang}>
    ${view.heading(level, titleOf(row, tags), { part: 'item-title', lang: view.langOf('title') })}
    ${line.flat().length ? html`<p class="muted" lang=${other}>${value(line)}</p>` : nothing}
    ${
      pay.flat().length || soon
        ? html`<p class="terms" lang=${other}>
            ${pay.flat().length ? html`<span>${value(pay)}</span>` : nothing}${soon ? html`<span class="soon">${soon}</span>` : nothing}
          </p>`
        : nothing
    }
  </li>`;
};
