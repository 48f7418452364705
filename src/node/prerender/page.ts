/** One page: what is written into the elements of it. Every other byte stays. */
import type { Finding } from '../../posting/finding.ts';
import { splice, type Edit } from '../html/edit.ts';
import { attributeOf, isUnclosed, positionOf, type Element, type Page } from '../html/page.ts';
import type { Drawer } from './drawn.ts';
import type { Found } from './elements.ts';
import type { Site } from './site.ts';
import { clearingOf, editsOf, withoutHarm, type Writing } from './writing.ts';

/** An element, and the address of its posting. */
export interface Addressed extends Found {
  readonly url: string | undefined;
}

export interface PageOptions {
  /** Whether the words stand in the page, too. */
  readonly text: boolean;
  /** Whether the posting stands in the page for search engines, where its element asks for that. */
  readonly jsonLd: boolean;
}

export interface Prerendered {
  readonly bytes: Uint8Array;
  /** How many elements were prerendered. */
  readonly count: number;
  readonly findings: readonly Finding[];
}

type Said = Pick<Finding, 'expected' | 'found' | 'mend'>;

/** Tells what is to be said of an element. */
type Say = (found: Found, said: Said, level?: Finding['level']) => void;

/** Whether a script, or what is marked in the page's text, says which job the page is about. */
const tellsOfJob = (element: Element): boolean => {
  const [type, itemtype, typeOf] = ['type', 'itemtype', 'typeof'].map((name) => attributeOf(element, name) ?? '');
  if (/schema\.org\/JobPosting$/.test(itemtype!) || typeOf!.split(/\s+/).includes('JobPosting')) return true;
  const [text] = element.childNodes;
  return (
    /^application\/ld\+json$/i.test(type!) &&
    text !== undefined &&
    'value' in text &&
    text.value.includes('"JobPosting"')
  );
};

export class Prerenderer {
  readonly #site: Site;
  readonly #drawer: Drawer;
  readonly #options: PageOptions;

  constructor(site: Site, drawer: Drawer, options: PageOptions) {
    this.#site = site;
    this.#drawer = drawer;
    this.#options = options;
  }

  /** @param base the address that the page resolves by */
  prerender(page: Page, all: readonly Addressed[], base: string): Prerendered {
    const findings: Finding[] = [];
    const say: Say = ({ element }, said, level = 'error') => {
      findings.push({ level, path: `<${element.tagName}>`, ...said, ...positionOf(element, page.bytes) });
    };
    const clearing: Edit[] = [];
    const gone: Element[] = [];
    const writings = all.flatMap((found): Writing[] => {
      const { tag } = found.asked;
      if (isUnclosed(found.element, page.bytes)) {
        say(found, { expected: `<${tag}></${tag}>`, found: '/>', mend: `Write <${tag} …></${tag}>.` });
        return [];
      }
      const drawn = this.#drawer.drawn(found.asked, found.url, base);
      if (drawn !== 'draft' && 'problem' in drawn) {
        say(found, drawn.problem); // what stands there stays
        return [];
      }
      gone.push(...found.former);
      if (drawn !== 'draft' && drawn.findings?.length) say(found, leftOut(drawn.findings), 'warning');
      if (drawn !== 'draft') return [{ found, drawn, hasText: this.#options.text && drawn.text !== '', json: '' }];
      say(
        found,
        { expected: 'a posting that is open or closed', found: 'a draft, which is not shown', mend: '' },
        'advice',
      );
      clearing.push(...clearingOf(found, page));
      return [];
    });
    const others = page.elements.filter((element) => !gone.includes(element));
    const told = this.#options.jsonLd ? this.#withData(writings, others.some(tellsOfJob), say) : writings;
    const harmless = told.length ? withoutHarm(told, page) : [];
    harmless.forEach(({ found, hasText }, place) => {
      if (hasText !== told[place]!.hasText) say(found, IN_LINE, 'warning');
    });
    const edits = harmless.flatMap((it) => editsOf(it, page, (html) => this.#site.withRelative(html, base)));
    const bytes = Buffer.concat([page.mark, splice(page.bytes, [...clearing, ...edits])]);
    return { bytes, count: harmless.length, findings };
  }

  /**
   * One posting in a page is for search engines; what keeps it from that is said.
   *
   * @param isTold whether the page says itself which job it is about
   */
  #withData(writings: readonly Writing[], isTold: boolean, say: Say): readonly Writing[] {
    let isTaken = false;
    return writings.map((it) => {
      const { data } = it.drawn;
      if (!data) return it;
      const said = isTold
        ? ITSELF
        : isTaken
          ? SECOND
          : this.#isForeign(it)
            ? foreign(it.drawn.url!)
            : 'missing' in data
              ? {
                  expected: `${data.missing.join(', ')} in the posting, for search engines`,
                  found: 'none',
                  mend: LACKS,
                }
              : undefined;
      if (said) say(it.found, said, 'warning');
      if (said || 'missing' in data) return it;
      isTaken = true;
      return { ...it, json: data.json };
    });
  }

  #isForeign({ found, drawn }: Writing): boolean {
    return found.asked.attributes['structured-data'] !== 'any' && !this.#site.isOwn(drawn.url!);
  }
}

/** One line for all of them: every page with the list would have each. */
const leftOut = (findings: readonly Finding[]): Said => {
  const [{ path, expected, found }] = findings as readonly [Finding];
  const others = findings.length > 1 ? ` at ${path}, and ${findings.length - 1} more` : ` at ${path}`;
  return { expected, found: found + others, mend: 'the others of the list are shown' };
};

const ITSELF: Said = {
  expected: 'structured-data on a page that says nothing else of a job to search engines',
  found: 'a JobPosting of its own',
  mend: 'take one of them away',
};
const SECOND: Said = {
  expected: 'structured-data on one <job-card> of a page',
  found: 'a second one',
  mend: 'leave it on the posting that the page is about',
};
const foreign = (url: string): Said => ({
  expected: 'a posting of this site for search engines',
  found: `one of ${new URL(url).origin}`,
  mend: 'structured-data="any" takes it all the same',
});
const LACKS = 'without it there is no structured data';
const IN_LINE: Said = {
  expected: 'a place for paragraphs',
  found: 'one within a line',
  mend: 'move the element out of the <p> or <a> (in Markdown, give its start tag a line of its own); its words for other readers are left out',
};
