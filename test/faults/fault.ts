/** The cases of cases.json, and host pages that write down what a card tells of its posting. */
import { executeServerCommand } from '@web/test-runner-commands';
import type { PostingError } from '../../src/posting/posting-error.ts';
import type { HostPage } from '../support/host-page.ts';
import cases from './cases.json' with { type: 'json' };

export type Engine = 'chromium' | 'firefox' | 'webkit';

/** What a card is to be like in the end. An array names all that will do, as where engines differ. */
export interface Expected {
  readonly state: string | readonly string[];
  readonly kind?: string | readonly string[];
  readonly status?: number;
  readonly title?: string;
  /** Which fields are left out, or altered, and named in the console. */
  readonly findings?: readonly string[];
  /** How often the widget asks. */
  readonly requests?: number;
  /** The least time between two requests. */
  readonly minDelayMs?: number;
  /** In words, what only a test of its own can see. */
  readonly assert?: string;
}

export interface Fault {
  readonly name: string;
  /** A recipe of test/support/recipes.mjs, or what else is in the way. */
  readonly server: Readonly<Record<string, unknown>>;
  readonly expect: Expected;
  /** Why it is not as it was proposed. */
  readonly why?: string;
  /** Why it is played in no engine but these. */
  readonly notRun?: string;
  readonly engines?: readonly Engine[];
}

/** Where the servers of test/support/second-origin.mjs are. */
export interface Addresses {
  readonly origin: string;
  readonly other: string;
  readonly refusing: string;
  readonly selfSigned: string;
}

export interface LoggedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly aborted: boolean;
  readonly at: number;
  readonly atOnce: number;
}

/** A page as it is set up by `WITNESS`. */
type Witness = HostPage['window'] & { told: ToldEvent[]; asked: { url: string; cache: string; at: number }[] };
export type ToldEvent = Event &
  Partial<Pick<HTMLElementEventMap['posting-load'], 'posting' | 'findings'>> & {
    readonly error?: PostingError;
    readonly stale?: boolean;
  };

export const faults = cases as unknown as readonly Fault[];

export const addresses: Addresses = await executeServerCommand('origins');

export const engine: Engine = /Firefox/.test(navigator.userAgent)
  ? 'firefox'
  : /Chrome/.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';

/** Loads the built widget from another origin. */
export const SCRIPT = `<script type="module" src="${addresses.origin}/careers-widget/careers-widget.js"></script>`;

/** What visitors have where no posting is shown. */
export const FALLBACK = '<a href="/jobs">All our jobs</a>';

/** A posting that nothing is wrong with. */
export const small = { title: 'Senior Engineer', apply: { url: 'https://e.example/apply' } };

/** Comes before the widget, so that no event and no request is missed. */
export const WITNESS = `<script>
  window.told = [];
  window.asked = [];
  for (const type of ['posting-load', 'posting-error']) {
    document.addEventListener(type, (event) => {
      told.push(event);
      dispatchEvent(new Event('told'));
    }, true);
  }
  {
    const { fetch } = window;
    window.fetch = (url, init) => {
      asked.push({ url, cache: init.cache, at: performance.now() });
      dispatchEvent(new Event('asked'));
      return fetch(url, init);
    };
  }
</script>`;

/** A card on a page, its address quoted. */
export const card = (src: string, children = FALLBACK): string =>
  `<job-card src="${src.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">${children}</job-card>`;

export const cardOn = (page: HostPage) => page.document.querySelector<HTMLElement>('job-card')!;

export const witness = ({ window }: HostPage) => window as Witness;

/** Waits until the page heard of as many postings or errors. */
export const told = (page: HostPage, times = 1): Promise<ToldEvent[]> => until(page, 'told', times);

/** Waits until the widget asked as often. */
export const asked = (page: HostPage, times = 1): Promise<Witness['asked']> => until(page, 'asked', times);

const until = async <What extends 'told' | 'asked'>(page: HostPage, what: What, times: number) => {
  const window = witness(page);
  while (window[what].length < times) {
    await new Promise((resolve) => window.addEventListener(what, resolve, { once: true }));
  }
  return window[what];
};

/** Lets the task that runs now come to its end: rejections that nobody handles are reported after it. */
export const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

/** What the servers were asked for at addresses that begin so. */
export const requestsTo = (address: string): Promise<LoggedRequest[]> =>
  executeServerCommand('requests', { path: pathOf(address) });

/** Path and query of an address, as a server logs it. */
export const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};

/** An address that answers as a recipe says. */
export const addressOf = (recipe: object): Promise<string> => executeServerCommand('recipe', recipe);

/** What is to be said of a card and of its page. */
export const outcomeOf = (page: HostPage) => {
  const element = cardOn(page);
  const window = witness(page);
  const event = window.told.at(-1);
  return {
    state: element.getAttribute('state'),
    event: event?.type,
    stale: event?.stale,
    kind: event?.error?.kind,
    status: event?.error?.status,
    title: element.shadowRoot?.querySelector('[part=title]')?.textContent?.trim(),
    findings: [...new Set(event?.findings?.map(({ path }) => path))],
    events: window.told.length,
    requests: window.asked.length,
    delays: window.asked.slice(1).map(({ at }, index) => at - window.asked[index]!.at),
    fallback: isShown(element.querySelector('a')),
    heading: isShown(page.document.querySelector('h1')),
    // copies: what is closed afterwards may still write down how its end was
    problems: [...page.problems],
    lines: [...page.lines],
  };
};

export type Outcome = ReturnType<typeof outcomeOf>;

export const isShown = (element: Element | null): boolean => Boolean(element?.getClientRects().length);
