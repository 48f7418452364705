/** From a list of postings to the shadow tree of `<job-list>`, as HTML: the first page of what is open, by the element's templates. */
import { decodeHTMLStrict } from 'entities/decode';
import { html, nothing } from 'lit';
import { enCard } from '../../../i18n/en-card.ts';
import { fill, formatMoney, plural } from '../../../i18n/format.ts';
import { listMessagesOf } from '../../../i18n/list/messages.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { Board, isWhole as takesAll, type BoardOptions, type Result } from '../../../list/board.ts';
import type { Query } from '../../../list/count.ts';
import { FILTERS, type FilterName } from '../../../list/facets.ts';
import { parsedWith, type Item } from '../../../list/item.ts';
import { pageSizeOf } from '../../../list/pages.ts';
import { namer, namesIn } from '../../../list/names.ts';
import { filtersOf } from '../../../list/overview.ts';
import { applyLink } from '../../../posting/apply-link.ts';
import { closesAt } from '../../../posting/is-open.ts';
import { primaryOf } from '../../../posting/language.ts';
import { parse } from '../../../posting/parse.ts';
import { bestMatch } from '../../../posting/translate.ts';
import { closingSoon, placesOf, salaryOf } from '../../../templates/card/facts.ts';
import { drawList, type Drawing, type ListView, type Row } from '../../../templates/list/list.ts';
import type { Words } from '../../../templates/list/words.ts';
import { notice, rootBox } from '../../../templates/root.ts';
import { tags } from '../../../templates/tags.ts';
import { drawnView } from '../../../templates/text/drawn-view.ts';
import { heading } from '../../../templates/text/heading.ts';
import { pair } from '../../html/edit.ts';
import type { List } from '../lists.ts';
import type { Asked } from '../tags.ts';
import { forwardOf, has, levelIn, nestedTree, noHandler, viewIn, wordsOf, type StyleOf } from './draw.ts';
import { htmlOf } from './html.ts';

/** A list as an element shows it. */
export interface DrawnList {
  /** The content of the shadow tree, in ASCII. */
  readonly tree: string;
  /** The titles of the rows, each a link, for readers that know no shadow trees, in ASCII; '' where nothing is open. */
  readonly text: string;
  /** Language of both, BCP 47. */
  readonly lang: string;
}

/** Whether it asks an index in pieces. */
const isAsking = ({ attributes }: Asked): boolean => attributes['search-src'] !== undefined;

/** Whether drawing takes all pages of an index: else the first one does, as it does in a browser. */
export const isWhole = (asked: Asked): boolean =>
  !isAsking(asked) && takesAll(asked.attributes.sort, asked.attributes['group-by']);

const wordsFor = (messages: Messages): Words => ({
  ...listMessagesOf(messages.lang)!,
  ...{ lang: messages.lang, card: messages.card ?? enCard, fill, plural },
});

/** What works by a script alone. */
const NO_HANDLERS: ListView['on'] = {
  ...{ search: noHandler, submit: noHandler, look: noHandler, toggle: noHandler, unfold: noHandler },
  ...{ choose: noHandler, choosePay: noHandler, remove: noHandler, clear: noHandler, more: noHandler },
};

const NOTHING_ASKED: Query = { text: '', chosen: {} };

const resultOf = (list: List, asked: Asked, words: Words, now: number): Result => {
  const { attributes, lang } = asked;
  const naming = {
    ...{ lang, matching: bestMatch, primaryOf, words: words.card },
    regionName: namer('region', words.lang),
    languageName: namer('language', words.lang),
  };
  const filters = namesIn(attributes.filters);
  const board = (sort?: string, groupBy?: string): Result =>
    new Board(list.items, {
      ...{ ...naming, closesAt, filters },
      sort: sort as BoardOptions['sort'], // what is none is the default
      groupBy: groupBy as BoardOptions['groupBy'],
    }).result(NOTHING_ASKED, now);
  if (!isAsking(asked)) return board(attributes.sort, attributes['group-by']);
  const result = board();
  const { overview, hasNext } = list;
  if (!overview) return { ...result, filters: [] };
  const total = hasNext ? overview.total : result.total;
  const names = (filters.length ? filters : FILTERS) as readonly FilterName[];
  return { ...result, total, count: total, filters: filtersOf(overview, naming, names, NOTHING_ASKED, {}) };
};

/**
 * A posting's page, else the place where one applies: without a script it is read nowhere else, whatever `open` says. Parameters
 * of the page come along by the script.
 */
const rowOf = (item: Item, list: List, asked: Asked, messages: Messages): Row => {
  const view = viewIn(
    parsedWith(item, (input) => parse(input, list.baseOf(item), decodeHTMLStrict)),
    asked,
    messages,
  );
  const { apply, url = apply.url } = view.parsed.posting;
  const { target = '_self', 'apply-params': embed = '' } = asked.attributes;
  const { title } = view.posting;
  return {
    ...{ id: item.id, title, view, target, open: undefined },
    href: url && applyLink(url, { embed, posting: {}, page: '', forward: [] }),
  };
};

const closing = ({ view }: Row): string => {
  const { validThrough } = view.posting;
  return validThrough ? ` ${pair('data-valid-through', validThrough)}` : '';
};

/** Says on each row when it closes, and on its link what that passes on. @param rows in their order */
const withData = (html: string, rows: readonly Row[]): string => {
  let next = 0;
  return html.replace(ROW, (row, start: string, link: string | undefined) => {
    const own = rows[next++]!;
    const known = start + closing(own);
    return link === undefined ? known : known + row.slice(start.length) + forwardOf(own.view);
  });
};

/** The beginning of a row, and of its link, as the templates have them: in words there is no such `<`. */
const ROW = /(<li class="row")(?:(?:(?!<\/li>)[^])*?(<a\s+class="open internal"))?/g;

/** The rows once each, however many groups they stand in. */
const textOf = (rows: readonly Row[], lang: string): unknown => {
  const single = new Map(rows.map((row) => [row.id, row]));
  return html`<ul>
    ${[...single.values()].map(({ title, href, view }) => {
      const { posting } = view;
      const places = posting.locations.map(({ name, city }) => city ?? name).filter(Boolean);
      const own = view.lang === lang ? nothing : view.lang;
      return html`<li lang=${own} data-valid-through=${posting.validThrough ?? nothing}>
        ${href === undefined ? title : html`<a href=${href}>${title}</a>`}${places.length ? `, ${places.join(', ')}` : ''}
      </li>`;
    })}
  </ul>`;
};

/** @param now milliseconds since the epoch */
export const drawnListOf = (list: List, page: Asked, styleOf: StyleOf, now: number): DrawnList => {
  const base = wordsOf(page.lang);
  const words = wordsFor(base);
  const messages = { ...base, card: words.card };
  const { lang } = words;
  const asked = { ...page, lang: page.lang || lang };
  const { attributes } = asked;
  const { theme = 'auto', 'page-size': size } = attributes;
  const result = resultOf(list, asked, words, now);
  const rows: Row[] = [];
  const drawing: Drawing = {
    ...{ tags, words, lang, gone: base.gone, drawnView, closingSoon, placesOf, salaryOf, heading },
    mark: undefined,
    // the days that are left hold their place, and are not shown: they are those of today
    telling: { now, timeZone: 'UTC', open: true, lang: asked.lang },
    money: (amount, currency) => formatMoney(amount, amount, currency, lang),
  };
  const view: ListView = {
    ...{
      reading: undefined,
      isGone: false,
      isFollowing: false,
      isUnavailable: false,
      looked: new Set(),
      isUnfolded: false,
      on: NO_HANDLERS,
    },
    ...{ query: NOTHING_ASKED, hasSearch: has(asked, 'search') },
    hasNext: list.hasNext && !(isAsking(asked) && list.overview),
    result: attributes.filters === undefined ? { ...result, filters: [] } : result,
    shown: pageSizeOf(Number(size ?? NaN)),
    level: levelIn(asked),
    label: attributes['aria-label'] ?? words.jobs,
    rowOf: (item) => {
      const row = rowOf(item, list, asked, messages);
      rows.push(row);
      return row;
    },
  };
  const said = { words: base, lang, sentence: '', spoken: '', onRetry: undefined };
  const nested = nestedTree(styleOf);
  const tree = htmlOf(rootBox({ theme, lang }, [notice(said), drawList(view, drawing)]), nested);
  return {
    tree: styleOf('job-list') + withData(tree, rows),
    text: rows.length ? htmlOf(textOf(rows, lang), nested) : '',
    lang,
  };
};
