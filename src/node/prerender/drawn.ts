/** What is written for one element, and for all that ask for the same. */
import type { Finding } from '../../posting/finding.ts';
import type { Parsed } from '../../posting/parse.ts';
import { jobPostingOf, jsonOf } from '../../found/structured-data.ts';
import { directionOf } from '../../templates/language.ts';
import { asciiHtml } from './draw/ascii.ts';
import { pair } from '../html/edit.ts';
import { plainLinkOf, plainLinkTree, shownOf, treeOf, type Shown, type StyleOf } from './draw/draw.ts';
import { drawnListOf, isWhole } from './draw/list.ts';
import type { List } from './lists.ts';
import type { Site } from './site.ts';
import type { Problem, Sources } from './sources.ts';
import type { Asked } from './tags.ts';
import { textOf } from './text.ts';

/** All of it ASCII, with absolute addresses. */
export interface Drawn {
  /** The address that the posting, or the list, came from; none of a link of its own. */
  readonly url?: string;
  /** The content of the shadow tree. */
  readonly tree: string;
  /** The words for readers that know no shadow roots; '' where there are none. */
  readonly text: string;
  /** The language of the posting as it is shown, where it says one. */
  readonly lang: string | undefined;
  readonly isClosed: boolean;
  /** The JobPosting, or what it lacks; nothing where none may be, as in a list. */
  readonly data: { readonly json: string } | { readonly missing: readonly string[] } | undefined;
  /** What of a list can't be shown. */
  readonly findings?: readonly Finding[];
}

export type DrawnOr = Drawn | { readonly problem: Problem } | 'draft';

/** A mark among words, where it could be taken for that of an attribute. */
const QUOTATION = /"(?![^<>]*>)/g;

/** In the slot that there is none of. A button stands in a line, and so do its words. */
const placed = (html: string, isLink: boolean, lang: string): string => {
  const attributes = `slot="text" lang="${lang}" dir="${directionOf(lang)}"`;
  const words = html.replace(QUOTATION, '&quot;');
  return isLink ? words.replace(/^<p><a([^]*)<\/p>$/, `<a ${attributes}$1`) : `<div ${attributes}>${words}</div>`;
};

/** The posting of an element for search engines: of one that shows it whole, while it is open. */
const dataOf = ({ view, isOpen }: Shown, { tag, attributes }: Asked, site: Site): Drawn['data'] => {
  const wanted = attributes['structured-data'];
  if (wanted === undefined || tag !== 'job-card' || attributes.layout === 'compact' || !isOpen) return undefined;
  const [withoutFaq, withoutContact] = ['without-faq', 'without-contact'].map((it) => attributes[it] !== undefined);
  const made = jobPostingOf(view.posting, view.reading, view.parsed.url, {
    ...{ withoutFaq: withoutFaq!, withoutContact: withoutContact! },
    absolute: (address) => site.absolute(address),
  });
  return 'data' in made ? { json: jsonOf(made.data) } : made;
};

/** So many stay in memory. */
const MAX_KEPT = 300;

/** Of a link without a posting. */
const linkText = (asked: Asked, base: string): string => {
  const { url, label } = plainLinkOf(asked, base)!;
  return asciiHtml(`<a slot="text" ${pair('href', url)}>${label}</a>`);
};

/** What has been read for the elements of a page. */
export interface Files {
  readonly postings: Sources<Parsed>;
  /** Of lists the first pages, and those of which all pages are wanted. */
  readonly firstPages: Sources<List>;
  readonly wholeLists: Sources<List>;
}

export class Drawer {
  readonly #site: Site;
  readonly #files: Files;
  readonly #styleOf: StyleOf;
  readonly #now: number;
  readonly #drawn = new Map<string, DrawnOr>();

  /** @param now milliseconds since the epoch */
  constructor(site: Site, files: Files, styleOf: StyleOf, now: number) {
    this.#site = site;
    this.#files = files;
    this.#styleOf = styleOf;
    this.#now = now;
  }

  /** @param url of the posting, or the list, which has been read; without one the element is a link of its own */
  drawn(asked: Asked, url: string | undefined, base: string): DrawnOr {
    const key = JSON.stringify([asked, url ?? [base]]);
    const draw = (): DrawnOr =>
      url === undefined
        ? this.#link(asked, base)
        : asked.tag === 'job-list'
          ? this.#list(asked, url)
          : this.#draw(asked, url);
    const known = this.#drawn.get(key) ?? draw();
    if (this.#drawn.size > MAX_KEPT) this.#drawn.clear();
    this.#drawn.set(key, known);
    return known;
  }

  #link(asked: Asked, base: string): DrawnOr {
    const tree = plainLinkTree(asked, this.#styleOf, base);
    return tree === undefined
      ? { problem: { expected: 'an address in href', found: `"${asked.attributes.href}"`, mend: '' } }
      : { tree, text: linkText(asked, base), lang: undefined, isClosed: false, data: undefined };
  }

  #draw(asked: Asked, url: string): DrawnOr {
    const read = this.#files.postings.at(url);
    if ('problem' in read) return read;
    const parsed = read.value;
    if (parsed.posting.status === 'draft') return 'draft';
    const shown = shownOf(parsed, asked, this.#now);
    const { lang } = shown.view;
    const text = textOf(shown, asked);
    return {
      url: parsed.url,
      tree: treeOf(shown, asked, this.#styleOf),
      text: text && asciiHtml(placed(text, asked.tag === 'apply-button', lang)),
      lang: shown.view.translated.lang,
      isClosed: !shown.isOpen,
      data: dataOf(shown, asked, this.#site),
    };
  }

  #list(asked: Asked, url: string): DrawnOr {
    const { firstPages, wholeLists } = this.#files;
    const read = (isWhole(asked) ? wholeLists : firstPages).at(url);
    if ('problem' in read) return read;
    const { tree, text, lang } = drawnListOf(read.value, asked, this.#styleOf, this.#now);
    const { findings } = read.value;
    return {
      url,
      tree,
      text: text && placed(text, false, lang),
      lang: undefined,
      isClosed: false,
      data: undefined,
      findings,
    };
  }
}
