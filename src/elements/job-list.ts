/** `<job-list>`: all open postings of an index, to search, filter and read. What searches and draws is a chunk. */
import { LitElement, type PropertyDeclarations } from 'lit';
import { loadMessages, type Messages } from '../i18n/messages.ts';
import { applyLink } from '../posting/apply-link.ts';
import { closesAt } from '../posting/is-open.ts';
import { primaryOf } from '../posting/language.ts';
import { loadList, postingUrl } from '../posting/load.ts';
import { describe, parse } from '../posting/parse.ts';
import { PostingError } from '../posting/posting-error.ts';
import { bestMatch, translate } from '../posting/translate.ts';
import { levelOf } from '../templates/heading-level.ts';
import { jobListStyles } from '../templates/job-list.styles.ts';
import { rootStyles } from '../templates/root.styles.ts';
import { barsSkeleton } from '../templates/skeletons.ts';
import { tags } from '../templates/tags.ts';
import { viewOf } from '../templates/view.ts';
import { contain } from './contained.ts';
import { frame } from './frame.ts';
import './job-card.ts';
import type { ListController } from './lazy/list/list-controller.ts';
import type { ShownList } from './lazy/list/shown-list.ts';
import { pageAddress } from './page.ts';
import { list, reading, templates } from './parts.ts';
import { PostingController, type Outcome } from './posting-controller.ts';
import { postingProperties } from './posting-host.ts';
import { quietly } from './quietly.ts';
import { feedIn } from './read-answer.ts';
import { Tree } from './tree.ts';

/** What the chunk is handed. */
const core = {
  ...{
    applyLink,
    bestMatch,
    closesAt,
    describe,
    feedIn,
    levelOf,
    loadList,
    loadMessages,
    pageAddress,
    parse,
    postingUrl,
    primaryOf,
  },
  ...{ reading, tags, templates, translate, viewOf },
};
export type Core = typeof core;

type Answer = ReturnType<typeof loadList> | Awaited<ReturnType<typeof loadList>>;

/**
 * Shows the open postings of an index: search, filters, rows that lead to their postings, and these to read in place.
 *
 * @summary A list of job postings.
 * @tagname job-list
 *
 * @attr {string} src - Address of an index, as `careers-widget build` writes it, of any JSON Feed, or of a hiring system's feed; against the document's base.
 * @attr {boolean} search - Offers a search over title, department, places, tags and summary.
 * @attr {string} search-src - For boards past 10,000 postings: address of the folder `search/` that `careers-widget build --search` writes. It is asked once a visitor searches or filters, instead of loading all of `src`.
 * @attr {string} filters - Offers filters, in this order: `department location country workplace employment-type language salary`. Empty: those that the postings make useful.
 * @attr {'department'|'location'|'country'} group-by - Groups the postings, with a heading each.
 * @attr {'newest'|'closing'|'title'} sort - Default `newest`.
 * @attr {number} page-size - Rows at a time. Default 20.
 * @attr {'page'|'inside'} open - Where a posting is read: on its own page (default, where it has one), or in the list.
 * @attr {string} url-state - Prefix under which search, filters and the open posting stand in the query of the page's address, as in `jobs`. Without it the address is left alone.
 * @attr {1|2|3|4|5|6} heading-level - Level of the titles, or of the groups, whose titles are one level below. Default 2.
 * @attr {string} apply-params - Query string added to the links to postings and to apply, as in `utm_source=acme`.
 * @attr {string} target - Where a posting's page opens, as on `<a>`. Default `_self`.
 * @attr {'same-origin'|'any'|'none'} images - Which pictures of a posting that is read in the list may be requested. Default: those of its origin.
 * @attr {'auto'|'light'|'dark'} theme - `auto` (default) follows the page's `color-scheme`.
 * @attr {'eager'|'lazy'} loading - `lazy` loads the index when the element comes near the viewport.
 * @attr {'never'} refresh - Of a prerendered element: asks for nothing.
 * @attr {string} lang - The wanted language. Default: the nearest `lang` up the tree.
 * @attr {boolean} debug - Shows below the list what is wrong in the index, and in a posting that is read in it.
 * @attr {'idle'|'loading'|'ready'|'stale'|'gone'|'error'} state - Set by the element, for style sheets and tests.
 *
 * @slot - What to show where there is no list: before it is loaded, and when it can't be.
 * @slot header - Stands above the search.
 * @slot alerts - Stands beside the number of jobs.
 * @slot empty - In place of the sentence that nothing is open.
 * @slot no-match - In place of the sentence that nothing matches.
 *
 * @event {ListChangeEvent} list-change - The visitor searched or filtered. Bubbles.
 * @event {PostingOpenEvent} posting-open - The visitor chose a posting. Bubbles; `preventDefault()` keeps it from being opened.
 * @event {PostingLoadEvent} posting-load - A posting is read in the list. Does not bubble.
 * @event {PostingErrorEvent} posting-error - The list, or the posting that was to be read in it, can't be shown. Does not bubble.
 * @event {PostingApplyEvent} posting-apply - The visitor chose to apply. Bubbles; `preventDefault()` keeps the link from being followed.
 * @event {FaqToggleEvent} faq-toggle - An entry of the FAQ was opened or closed. Bubbles.
 *
 * @csspart list - The rows, of a group or of all.
 * @csspart search - The search field.
 * @csspart filter - One filter.
 * @csspart filter-option - One of its values.
 * @csspart chip - A chosen value, which a click takes away.
 * @csspart count - The number of jobs.
 * @csspart group-title - Heading of a group.
 * @csspart item - One row.
 * @csspart item-title - Its title.
 * @csspart more - The button for more rows.
 * @csspart back - The button from a posting back to the list.
 *
 * @cssprop [--job-accent-color] - Colour of links, buttons and marks.
 * @cssprop [--job-on-accent-color] - Colour of text on the accent colour.
 * @cssprop [--job-text-color] - Colour of text.
 * @cssprop [--job-muted-color] - Colour of secondary text.
 * @cssprop [--job-surface-color] - Colour of rows and fields.
 * @cssprop [--job-border-color] - Colour of lines.
 * @cssprop [--job-font-family=inherit] - Typeface.
 * @cssprop [--job-heading-font-family] - Typeface of headings.
 * @cssprop [--job-font-size=medium] - Base size; everything else follows.
 * @cssprop [--job-border-radius=0.75em] - Corner radius.
 * @cssprop [--job-focus-color] - Colour of the focus ring.
 * @cssprop [--job-shadow=none] - Shadow of the rows.
 */
export class JobList extends LitElement {
  static override properties: PropertyDeclarations = {
    ...postingProperties,
    postings: { attribute: false },
    search: { type: Boolean },
    filters: {},
    groupBy: { attribute: 'group-by' },
    sort: {},
    pageSize: { attribute: 'page-size', type: Number },
    open: {},
    urlState: { attribute: 'url-state' },
    searchSrc: { attribute: 'search-src' },
    headingLevel: { attribute: 'heading-level', type: Number },
    applyParams: { attribute: 'apply-params' },
    target: {},
  };

  static {
    contain(this);
  }

  /** Address of an index, or of a hiring system's feed, against the document's base. */
  declare src: string | undefined;
  /** The postings themselves, as an index or an array of postings, parsed JSON; wins over `src`. */
  declare postings: unknown;
  /** Unused here; every host of postings has it. @internal */
  declare posting: unknown;
  /** Offers the search. */
  declare search: boolean;
  /** Names of filters, with blanks between them; empty for those that the postings make useful. */
  declare filters: string | undefined;
  /** Groups the postings. */
  declare groupBy: 'department' | 'location' | 'country' | undefined;
  /** The order of postings; an unknown value is `newest`. */
  declare sort: 'newest' | 'closing' | 'title';
  /** Rows at a time. */
  declare pageSize: number;
  /** Where a posting is read; by default on its own page, where it has one. */
  declare open: 'page' | 'inside' | undefined;
  /** Address of a folder with an index in pieces, against the document's base. */
  declare searchSrc: string | undefined;
  /** Prefix of the parameters in the page's address. */
  declare urlState: string | undefined;
  /** Level of the titles, or of the groups, 1–6. */
  declare headingLevel: number;
  /** Query string added to links. */
  declare applyParams: string;
  /** Where a posting's page, and the link to apply, open. */
  declare target: string;
  /** Which pictures may be requested; by default those of the posting's origin. */
  declare images: 'same-origin' | 'any' | 'none';
  /** `auto` follows the page's `color-scheme`. */
  declare theme: 'auto' | 'light' | 'dark';
  /** `lazy` loads the index when the element comes near the viewport. */
  declare loading: 'eager' | 'lazy';
  /** `never` asks for nothing where the element is prerendered. */
  declare refresh: 'never' | undefined;
  /** Shows the findings in place. */
  declare debug: boolean;

  readonly #tree = new Tree(this, rootStyles, jobListStyles);
  readonly #controller = new PostingController<ShownList>(this, this.#tree, {
    read: ([given, src = '', , lang], signal, again, say) => {
      const { baseURI } = document;
      const answer =
        given === undefined
          ? loadList(postingUrl(src, baseURI), signal, undefined, again)
          : { parsed: { json: given, url: baseURI } };
      return this.#read(answer, lang, say, signal, again);
    },
    needed: () => [],
  });
  #list: ListController | undefined;

  constructor() {
    super();
    this.search = false;
    this.sort = 'newest';
    this.pageSize = 20;
    this.headingLevel = 2;
    this.applyParams = '';
    this.target = '_self';
    this.images = 'same-origin';
    this.theme = 'auto';
    this.loading = 'eager';
    this.debug = false;
  }

  /** Asks for the index again. What is shown stays until there is an answer; without one it is `stale`. */
  reload(): void {
    this.#controller.reload();
  }

  async #read(
    answer: Answer,
    ...asked: [string, (messages: Messages) => void, AbortSignal, boolean]
  ): Promise<Outcome<ShownList>> {
    void quietly(answer); // may fail while the chunks are on their way
    await Promise.all([list.load(), templates.load()]);
    if (!list.current) throw new PostingError('chunk', 'the part of the script that shows lists is lost');
    return list.current.shownList(core, answer, ...asked, this, this.#tree.kept);
  }

  protected override render(): unknown {
    return frame(this, this.#controller, this.#tree, {
      ready: (view) => (this.#list ??= new list.current!.ListController(this, this.#tree, core)).draw(view),
      skeleton: barsSkeleton,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'job-list': JobList;
  }
}
