/** What narrows a list: the search, the filters, and what of these has been chosen. */
import type { Filter, Value } from '../../list/count.ts';
import type { FilterName } from '../../list/facets.ts';
import type { Drawing, ListView } from './list.ts';
import type { Words } from './words.ts';

/** What a filter is called. */
export const filterLabel = (name: FilterName, { country, language, card }: Words): string =>
  ({
    department: card.department,
    location: card.location,
    country,
    workplace: card.workplace,
    'employment-type': card.employmentType,
    language,
    salary: card.salary,
  })[name];

/** "42,000 per month", as what is chosen. */
const paidFrom = ({ pay }: Filter, key: string, { words, money }: Drawing): string =>
  `${words.paidFrom} ${money(Number(key), pay?.currency)}${pay?.unit ? ` ${words.card.salaryUnits[pay.unit as 'MONTH']}` : ''}`;

export const valueLabel = (filter: Filter, { key, label }: Value, drawing: Drawing): string =>
  filter.name !== 'salary' ? label : key === 'any' ? drawing.words.paid : paidFrom(filter, key, drawing);

const search = ({ on }: ListView, { words, tags: { html } }: Drawing): unknown =>
  html`<label class="search" part="search"
    ><span class="hidden">${words.search}</span
    ><svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 4 4" /></svg
    ><input
      type="search"
      placeholder=${words.search}
      autocomplete="off"
      spellcheck="false"
      enterkeyhint="search"
      @input=${on.search}
  /></label>`;

const option = (filter: Filter, value: Value, { on }: ListView, { tags: { html, nothing }, words }: Drawing): unknown =>
  html`<label class="option" part="filter-option"
    ><input type="checkbox" .checked=${value.isChosen} @change=${() => on.choose(filter.name, value.key)} /><span
      lang=${value.lang ?? nothing}
      >${filter.name === 'salary' ? words.paid : value.label}</span
    ><span class="number">${value.count}</span></label
  >`;

/** The least that is to be paid. */
const least = (filter: Filter, { on }: ListView, drawing: Drawing): unknown => {
  const { words, tags } = drawing;
  const { html, nothing } = tags;
  const { pay, values } = filter;
  if (!pay) return nothing;
  const chosen = values.find(({ key, isChosen }) => isChosen && key !== 'any');
  const unit = pay.unit ? words.card.salaryUnits[pay.unit as 'MONTH'] : '';
  return html`<label class="option least" part="filter-option"
    ><span>${words.paidFrom}</span
    ><input
      type="number"
      inputmode="numeric"
      min="0"
      step="any"
      placeholder=${pay.least}
      .value=${chosen?.key ?? ''}
      @change=${(event: Event) => on.choosePay((event.target as HTMLInputElement).value)}
    /><span>${pay.currency} ${unit}</span></label
  >`;
};

const filterOf = (filter: Filter, view: ListView, drawing: Drawing): unknown => {
  const { words, tags } = drawing;
  const { html, nothing } = tags;
  const { name } = filter;
  const label = filterLabel(name, words);
  const chosen = view.query.chosen[name]?.length;
  const isSalary = name === 'salary';
  // what nobody looks at is not counted, and no node: a board may have hundreds of places
  const isLooked = view.looked.has(name);
  const values = isLooked ? filter.values : [];
  const options = [
    ...values.filter(({ key }) => !isSalary || key === 'any').map((value) => option(filter, value, view, drawing)),
    isSalary && isLooked ? least(filter, view, drawing) : nothing,
  ];
  return html`<details
    class=${isLooked && !values.length ? 'filter muted' : 'filter'}
    part="filter"
    name="filter"
    data-filter=${name}
    @toggle=${view.on.toggle}
  >
    <summary @click=${() => view.on.look(name)}>
      ${label}${chosen ? html` <span class="number">${chosen}</span>` : nothing}
    </summary>
    <div class="options" role="group" aria-label=${label}>
      ${isLooked && !values.length ? html`<p class="muted">${words.noMatch}</p>` : options}
    </div>
  </details>`;
};

/** What has been chosen, each with a button that takes it away. */
const chips = ({ result, query, on }: ListView, drawing: Drawing): unknown => {
  const { words, tags } = drawing;
  const { html, nothing } = tags;
  const chosen = result.filters
    .filter(({ name }) => query.chosen[name])
    .flatMap((filter) => filter.values.filter(({ isChosen }) => isChosen).map((value) => ({ filter, value })));
  if (!chosen.length && !query.text) return nothing;
  return html`<div class="chips" role="group" aria-label=${words.filters}>
    ${chosen.map(({ filter, value }) => {
      const label = valueLabel(filter, value, drawing);
      return html`<button
        class="chip"
        part="chip"
        type="button"
        aria-label=${words.fill(words.remove, label)}
        @click=${() => on.remove(filter.name, value.key)}
      >
        <span lang=${value.lang ?? nothing}>${label}</span
        ><svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8m0-8-8 8" /></svg>
      </button>`;
    })}
    <button class="clear" type="button" @click=${on.clear}>${words.clear}</button>
  </div>`;
};

const fold = ({ isUnfolded, query, on }: ListView, { words, tags: { html, nothing } }: Drawing): unknown => {
  const chosen = Object.values(query.chosen).flat().length;
  return html`<button
    class="button secondary fold"
    type="button"
    aria-expanded=${isUnfolded ? 'true' : 'false'}
    @click=${on.unfold}
  >
    ${words.filters}${chosen ? html` <span class="number">${chosen}</span>` : nothing}
  </button>`;
};

export const drawForm = (view: ListView, drawing: Drawing): unknown => {
  const { html, nothing } = drawing.tags;
  const { hasSearch, result, isUnfolded } = view;
  const { filters } = result;
  if (!hasSearch && !filters.length) return nothing;
  return html`<form class="form" role="search" aria-label=${view.label} @submit=${view.on.submit}>
    ${hasSearch ? search(view, drawing) : nothing}
    ${
      filters.length
        ? html`${fold(view, drawing)}
            <div class=${isUnfolded ? 'filters unfolded' : 'filters'}>
              ${filters.map((filter) => filterOf(filter, view, drawing))}
            </div>`
        : nothing
    }
    ${chips(view, drawing)}
  </form>`;
};
