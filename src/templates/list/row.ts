/** One posting of a list: its title, which leads to it, and what decides whether it is worth reading. */
import type { Part } from '../../list/fold.ts';
import type { Fact } from '../card/facts.ts';
import type { Phrase } from '../card/value.ts';
import type { DrawnView } from '../text/drawn-view.ts';
import type { Tags } from '../tags.ts';
import type { Drawing, Row } from './list.ts';

/** With the words that were searched for marked. */
const parted = (parts: readonly Part[], { html }: Tags): unknown =>
  parts.map(({ text, isMatch }) => (isMatch ? html`<mark>${text}</mark>` : text));

/** Names in a phrase are marked as titles are; what the interface says is not searched. */
const markedIn = (phrase: Phrase, { marked }: Row, tags: Tags): Phrase =>
  phrase.map((piece) =>
    typeof piece === 'object' && 'own' in piece
      ? { ...piece, own: parted(marked(piece.own), tags) as string } // drawn, whatever it is
      : piece,
  );

const titleOf = ({ title, href, target, marked, open }: Row, tags: Tags): unknown => {
  const { html, nothing } = tags;
  const content = parted(marked(title), tags);
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
  const { tags, words, telling, drawnView, factsOf, drawValue } = drawing;
  const { html, nothing } = tags;
  const view: DrawnView = drawnView(row.view, tags);
  const facts = factsOf(view, telling);
  const fact = (label: string): Fact | undefined => facts.find((fact) => fact.label === label);
  const { department, location, workplace, employmentType, salary, validThrough } = words.card;
  const line = [department, location, workplace, employmentType].flatMap(
    (label) => fact(label)?.value.filter(({ length }) => length) ?? [],
  );
  const drawn = (phrases: readonly Phrase[]) =>
    drawValue(
      phrases.map((phrase) => markedIn(phrase, row, tags)),
      view,
      tags,
    );
  /** Each moves to the next line as a whole. */
  const whole = (phrase: Phrase, index: number) =>
    html`${index ? ' · ' : nothing}<span class="amount">${drawn([phrase])}</span>`;
  const pay = fact(salary)?.value;
  const soon = fact(validThrough)?.note;
  const other = view.lang === words.lang ? nothing : words.lang;
  return html`<li class="row" part="item" data-id=${row.id} lang=${view.lang === drawing.lang ? nothing : view.lang}>
    ${view.heading(level, titleOf(row, tags), { part: 'item-title', lang: view.langOf('title') })}
    ${line.length ? html`<p class="muted" lang=${other}>${line.map(whole)}</p>` : nothing}
    ${
      pay || soon
        ? html`<p class="terms" lang=${other}>
            ${pay ? html`<span>${drawn(pay)}</span>` : nothing}${soon ? html`<span class="soon">${soon}</span>` : nothing}
          </p>`
        : nothing
    }
  </li>`;
};
