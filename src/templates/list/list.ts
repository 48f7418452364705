/** A list of postings: what narrows it, how many there are, and its rows. */
import type { Mark } from '../../list/fold.ts';
import type { Result } from '../../list/board.ts';
import type { Query } from '../../list/count.ts';
import type { FilterName } from '../../list/facets.ts';
import type { Item } from '../../list/item.ts';
import type { closingSoon, placesOf, salaryOf, Telling } from '../card/facts.ts';
import type { drawnView } from '../text/drawn-view.ts';
import type { heading } from '../text/heading.ts';
import type { Tags } from '../tags.ts';
import type { View } from '../view.ts';
import { drawForm } from './form.ts';
import { drawReading, type Reading } from './reading.ts';
import { drawRow } from './row.ts';
import { countOf, type Words } from './words.ts';

/** What drawing takes; the functions are handed on by the chunk that has them. */
export interface Drawing {
  readonly tags: Tags;
  readonly words: Words;
  /** What is said of a posting that is no more. */
  readonly gone: string;
  /** Language of the list, BCP 47. */
  readonly lang: string;
  /** Finds the words that are searched for; `undefined` until there were any. */
  readonly mark: Mark | undefined;
  /** The same one as long as facts are told alike. */
  readonly telling: Telling;
  readonly drawnView: typeof drawnView;
  readonly closingSoon: typeof closingSoon;
  readonly placesOf: typeof placesOf;
  readonly salaryOf: typeof salaryOf;
  readonly heading: typeof heading;
  /** An amount in words. */
  readonly money: (amount: number, currency: string | undefined) => string;
}

/** One posting, as it stands in a list. */
export interface Row {
  readonly id: string;
  readonly title: string;
  /** What the index knows of the posting. */
  readonly view: View;
  /** Where its title leads; without it the title opens it here. */
  readonly href: string | undefined;
  readonly target: string;
  /** Where it is more than a link. */
  readonly open: ((event: MouseEvent) => void) | undefined;
}

/** What is done when a visitor types or clicks. */
export interface ListHandlers {
  readonly search: (event: Event) => void;
  readonly submit: (event: Event) => void;
  /** A filter is about to be opened. */
  readonly look: (name: FilterName) => void;
  /** A filter was opened or closed. */
  readonly toggle: (event: Event) => void;
  /** Shows the filters, or hides them, where there is no room for them. */
  readonly unfold: () => void;
  /** Chooses a value, or takes it away. */
  readonly choose: (name: FilterName, key: string) => void;
  /** @param amount as it was typed; empty for none */
  readonly choosePay: (amount: string) => void;
  readonly remove: (name: FilterName, key: string) => void;
  readonly clear: () => void;
  readonly more: () => void;
}

/** What a list shows. */
export interface ListView {
  /** What the list is called by assistive technology. */
  readonly label: string;
  /** What is read in place of the list. */
  readonly reading: Reading | undefined;
  /** Whether what was to be read is no more. */
  readonly isGone: boolean;
  readonly result: Result;
  readonly query: Query;
  readonly hasSearch: boolean;
  /** How many rows are shown. */
  readonly shown: number;
  /** Whether there are more than have been loaded; how many is not known then. */
  readonly hasNext: boolean;
  /** Whether these are on their way. */
  readonly isFollowing: boolean;
  /** Whether what is asked for can't be found out. */
  readonly isUnavailable: boolean;
  /** Filters that have been looked at. */
  readonly looked: ReadonlySet<FilterName>;
  readonly isUnfolded: boolean;
  /** Level of the first headings: of groups, else of titles. */
  readonly level: number;
  readonly rowOf: (item: Item) => Row;
  readonly on: ListHandlers;
}

const rows = (items: readonly Item[], level: number, label: unknown, view: ListView, drawing: Drawing): unknown =>
  drawing.tags.html`<ul class="rows" part="list" role="list" aria-label=${label}>
    ${items.map((item) => drawRow(view.rowOf(item), level, drawing))}
  </ul>`;

/** The first groups, up to so many rows in all. */
const groups = (view: ListView, drawing: Drawing): unknown => {
  const { html, nothing } = drawing.tags;
  const { level, result, shown } = view;
  let left = shown;
  return result.groups.map(({ label, lang, count, items }) => {
    const some = items.slice(0, Math.max(0, left));
    left -= items.length;
    if (!some.length) return nothing;
    const name = label || drawing.words.others;
    const title = html`<span lang=${(label && lang) || nothing}>${name}</span> <span class="number">${count}</span>`;
    return html`<section class="group">
      ${drawing.heading(level, title, { part: 'group-title' }, drawing.tags)}${rows(some, level + 1, name, view, drawing)}
    </section>`;
  });
};

/** Nothing is open, or nothing that is matches. */
const none = (view: ListView, drawing: Drawing): unknown => {
  const { result, on } = view;
  const { words, tags } = drawing;
  const { html, nothing } = tags;
  return result.total
    ? html`<div class="none">
        <slot name="no-match"
          ><p>${words.noMatch}</p>
          ${result.nothing ? html`<p class="muted">${words.fill(words.nothing, result.nothing)}</p>` : nothing}</slot
        ><button class="button secondary" type="button" @click=${on.clear}>${words.clear}</button>
      </div>`
    : html`<div class="none">
        <slot name="empty"><p>${words.empty}</p></slot>
      </div>`;
};

const more = (view: ListView, { words, tags: { html, nothing } }: Drawing): unknown => {
  const { result, shown, hasNext, isFollowing, on } = view;
  const all = result.groups.length ? result.groups.reduce((sum, { count }) => sum + count, 0) : result.count;
  if (shown >= all && !hasNext) return nothing;
  const label = isFollowing ? words.loading : words.more;
  return html`<button class="button secondary more" part="more" type="button" @click=${on.more}>${label}</button>`;
};

const browsing = (view: ListView, drawing: Drawing): unknown => {
  const { html, nothing } = drawing.tags;
  const { result, level, shown, hasNext } = view;
  const { count, total } = result;
  return html`<slot name="header"></slot>
    ${total || hasNext ? drawForm(view, drawing) : nothing}
    <div class="bar">
      ${total && !hasNext ? html`<p class="muted" part="count">${countOf(count, total, drawing.words)}</p>` : nothing}
      <slot name="alerts"></slot>
    </div>
    ${view.isUnavailable ? html`<p class="unavailable notice">${drawing.words.unavailable}</p>` : nothing}
    ${
      count
        ? result.groups.length
          ? groups(view, drawing)
          : rows(result.items.slice(0, shown), level, view.label, view, drawing)
        : hasNext
          ? nothing
          : none(view, drawing)
    }
    ${more(view, drawing)}`;
};

/** What is read stands in the list's place; the list stays as it is, for the way back. */
export const drawList = (view: ListView, drawing: Drawing): unknown => {
  const { reading, isGone } = view;
  const { html, nothing } = drawing.tags;
  return html`<div class="hidden spoken" role="status"></div>
    ${isGone ? html`<p class="notice gone" role="alert">${drawing.gone}</p>` : nothing}
    <div class="browsing" tabindex="-1" hidden=${reading ? '' : nothing}>${browsing(view, drawing)}</div>
    ${reading ? drawReading(reading, drawing) : nothing}`;
};
