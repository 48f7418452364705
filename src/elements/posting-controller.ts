/** From an element's `src` or `posting` to a view of it: loading, holding, retrying, and telling the page. */
import type { PropertyDeclarations, ReactiveController, ReactiveElement } from 'lit';
import { en, loadMessages, messagesOf, type Messages } from '../i18n/messages.ts';
import { loadPosting, postingUrl, type Loaded } from '../posting/load.ts';
import type { Finding } from '../posting/finding.ts';
import { parse, type Parsed } from '../posting/parse.ts';
import { PostingError } from '../posting/posting-error.ts';
import { translate } from '../posting/translate.ts';
import type { Chunk } from './chunk.ts';
import { PostingErrorEvent, PostingLoadEvent } from './events.ts';
import { nearestLang } from './language.ts';
import { holdsHtml, richHtml } from './rich-text.ts';
import { View } from './view.ts';

/** Where an element stands, as its `state` attribute and `:state()` say. */
export type PostingState = 'idle' | 'loading' | 'ready' | 'stale' | 'gone' | 'error';

/** Properties of every element that shows a posting. */
export interface PostingHost extends ReactiveElement {
  src: string | undefined;
  posting: unknown;
  images: string;
  loading: string;
  debug: boolean;
  /** Whether another element owns the posting, and tells page and console of it. */
  nested: boolean;
}

/** The declarations of those properties, of `theme`, and of the native `lang`, which the controller watches. */
export const postingProperties: PropertyDeclarations = {
  src: {},
  posting: { attribute: false },
  images: {},
  loading: {},
  debug: { type: Boolean },
  theme: {},
  lang: { reflect: true },
  nested: { attribute: false },
};

/** How far from the viewport a lazy element starts to load. */
const LAZY_MARGIN = '400px';

/** How long a visitor waits before it is worth saying so, in ms. */
const SLOW = 1000;

/** The one element of a page that says so: many would speak at once. */
let speaker: PostingHost | undefined;

/** Files and failures that the console has a line about. */
const reported = new WeakSet<object>();

/** The most that one console line says of a file. */
const MAX_LINES = 20;
const MAX_TIMEOUT = 2 ** 31 - 1; // ms, https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html

const sentence = ({ level, path, expected, found }: Finding): string =>
  `${level} at ${path}: expected ${expected}, found ${found}`;

export class PostingController implements ReactiveController {
  /** Words for the time without a view: those of the wanted language once they are at hand. */
  messages: Messages = en;
  /** What is to be shown. */
  view: View | undefined;
  /** Why nothing can be shown; beside a view, why nothing newer. */
  error: PostingError | undefined;

  readonly #host: PostingHost;
  readonly #chunks: () => readonly Chunk<unknown>[];
  readonly #internals: ElementInternals;
  #loading = false;
  /** What the view depends on; another value of one of them starts over. */
  #inputs: readonly unknown[] = [];
  /** Holds the answer; aborting lets go of it. */
  #hold = new AbortController();
  /** Waits for what changes the state by itself: the line is back, or the posting closes. */
  #watch = new AbortController();
  #attempt = 0;
  #slow: ReturnType<typeof setTimeout> | undefined;
  #near = false;
  #observer: IntersectionObserver | undefined;
  #announced: unknown;

  /** @param chunks the parts of the script that the host needs to show a posting, loaded along with it */
  constructor(host: PostingHost, chunks: () => readonly Chunk<unknown>[] = () => []) {
    this.#host = host;
    this.#chunks = chunks;
    this.#internals = host.attachInternals();
    host.addController(this);
  }

  get state(): PostingState {
    const { view, error } = this;
    if (error?.kind === 'gone') return 'gone';
    if (error) return view ? 'stale' : 'error';
    if (view) return 'ready';
    return this.#loading ? 'loading' : 'idle';
  }

  /** Whether an answer is on its way. */
  get busy(): boolean {
    return this.#loading;
  }

  /** What only assistive technology is told: that loading takes its time, and what has come then. */
  get spoken(): string {
    if (speaker !== this.#host) return '';
    return this.view ? this.view.posting.title : this.messages.loading;
  }

  /** Whether the posting takes applications now. */
  get open(): boolean {
    return this.view?.open === true && this.error?.kind !== 'gone';
  }

  /** Asks for the posting again; what is shown stays until there is an answer. */
  reload = (): void => {
    this.#attempt++;
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    if (this.#host.loading === 'lazy' && !this.#near) this.#observe();
    this.#host.requestUpdate(); // the nearest language may be another one here
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    queueMicrotask(() => {
      if (this.#host.isConnected) return; // moved: it keeps its request
      this.#hold.abort();
      this.#watch.abort();
      clearTimeout(this.#slow);
      if (speaker === this.#host) speaker = undefined;
      if (this.#loading) this.#inputs = []; // back on a page, it asks again
    });
  }

  hostUpdate(): void {
    const host = this.#host;
    if (!host.isConnected) return;
    if (host.loading === 'lazy' && !this.#near) return;
    const inputs = [host.posting ?? undefined, host.src ?? undefined, host.images, nearestLang(host), this.#attempt];
    if (inputs.every((input, index) => input === this.#inputs[index]) && this.#inputs.length) return;
    this.#start(inputs);
  }

  hostUpdated(): void {
    const { state } = this;
    const closed = (state === 'ready' || state === 'stale') && !this.open;
    const { states } = this.#internals;
    if (!states.has(state) || states.has('closed') !== closed) {
      states.clear();
      states.add(state);
      if (closed) states.add('closed');
      this.#host.setAttribute('state', state);
      this.#host.toggleAttribute('closed', closed);
    }
    this.#announce();
    this.#await();
  }

  #observe(): void {
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        this.#near ||= entries.some(({ isIntersecting }) => isIntersecting);
        if (!this.#near) return;
        this.#observer?.disconnect();
        this.#host.requestUpdate();
      },
      { rootMargin: LAZY_MARGIN },
    );
    this.#observer.observe(this.#host);
  }

  #start(inputs: readonly unknown[]): void {
    const [posting, src] = inputs;
    const isSameSource = posting === this.#inputs[0] && src === this.#inputs[1];
    const again = isSameSource && inputs.at(-1) !== this.#inputs.at(-1);
    this.#inputs = inputs;
    this.#near = true;
    if (!isSameSource || !this.view) this.#set(undefined, undefined);
    const previous = this.#hold;
    this.#hold = new AbortController();
    if (posting !== undefined || src !== undefined) void this.#load(posting, again, this.#hold.signal);
    previous.abort(); // only now: the same answer may have been asked for again
  }

  async #load(posting: unknown, again: boolean, signal: AbortSignal): Promise<void> {
    const host = this.#host;
    const wanted = nearestLang(host);
    this.#loading = true;
    if (this.view)
      host.requestUpdate(); // busy
    else if (!host.nested) this.#speakSoon();
    try {
      if (posting !== undefined) {
        const parsed = parse(posting, document.baseURI);
        const view = this.#assemble(parsed, wanted);
        if (view) return this.#set(view, undefined); // all at hand: no pass without content
        return this.#finish({ parsed }, await this.#prepare(parsed, wanted), signal);
      }
      const url = postingUrl(host.src!, document.baseURI);
      const answer = loadPosting(url, signal, again);
      // along with the posting, not after it
      const chunks = this.#chunks().map(({ load }) => load());
      void loadMessages(wanted).then((messages) => {
        this.messages = messages;
        host.requestUpdate();
      });
      const loaded = await answer;
      const { parsed } = loaded;
      await Promise.all(chunks);
      this.#finish(loaded, this.#assemble(parsed, wanted) ?? (await this.#prepare(parsed, wanted)), signal);
    } catch (error) {
      if (signal.aborted) return; // removed, or overtaken by another source
      this.#set(this.view, error instanceof PostingError ? error : new PostingError('invalid', String(error)));
    }
  }

  #finish({ error }: Loaded, view: View, signal: AbortSignal): void {
    if (!signal.aborted) this.#set(view, error);
  }

  /** @returns a view, if everything that it takes is at hand */
  #assemble(parsed: Parsed, wanted: string): View | undefined {
    const translated = translate(parsed.posting, wanted);
    const messages = messagesOf(translated.lang ?? wanted);
    if (!messages || this.#needed(parsed).some(({ pending }) => pending)) return undefined;
    return new View({ parsed, translated, wanted, messages, images: this.#host.images });
  }

  /** Brings to hand what a view takes, as far as it can be had. */
  async #prepare(parsed: Parsed, wanted: string): Promise<View> {
    const translated = translate(parsed.posting, wanted);
    const [messages] = await Promise.all([
      loadMessages(translated.lang ?? wanted),
      ...this.#needed(parsed).map(({ load }) => load()),
    ]);
    return new View({ parsed, translated, wanted, messages, images: this.#host.images });
  }

  #needed({ posting }: Parsed): readonly Chunk<unknown>[] {
    const chunks = this.#chunks();
    return chunks.length && holdsHtml(posting) ? [...chunks, richHtml] : chunks;
  }

  #speakSoon(): void {
    clearTimeout(this.#slow);
    this.#slow = setTimeout(() => {
      speaker ??= this.#host;
      this.#host.requestUpdate();
    }, SLOW);
  }

  #set(view: View | undefined, error: PostingError | undefined): void {
    this.#loading = false;
    clearTimeout(this.#slow);
    if (!view && speaker === this.#host) speaker = undefined;
    this.view = view?.posting.status === 'draft' ? undefined : view;
    this.error = error;
    this.#host.requestUpdate();
  }

  /** After the state has come to stand on the page: what may change it without anybody's doing. */
  #await(): void {
    this.#watch.abort();
    this.#watch = new AbortController();
    const { signal } = this.#watch;
    if (this.error?.isUnanswered) addEventListener('online', this.reload, { signal });
    const closes = this.view && this.open ? this.view.closes : Infinity;
    if (closes === Infinity) return;
    const update = () => this.#host.requestUpdate();
    const timer = setTimeout(update, Math.min(closes - Date.now(), MAX_TIMEOUT));
    signal.addEventListener('abort', () => clearTimeout(timer));
    document.addEventListener('visibilitychange', update, { signal }); // timers stand still while a computer sleeps
  }

  /** Tells page and console once of each answer, when it stands on the page with all inside it. */
  #announce(): void {
    const { view, error } = this;
    const news = error ?? view;
    if (!news || news === this.#announced || this.#host.nested) return;
    this.#announced = news;
    void this.#host.updateComplete.then(() => {
      if (error) this.#log(error, [`${error.kind}: ${error.message}`, ...error.findings.map(sentence)]);
      if (error && this.state !== 'stale') this.#host.dispatchEvent(new PostingErrorEvent(error));
      if (!view || error?.kind === 'gone') return;
      const { posting, findings } = view.parsed;
      this.#log(view.parsed, findings.map(sentence));
      this.#host.dispatchEvent(new PostingLoadEvent(posting, findings, view.open, Boolean(error)));
    });
  }

  /** @param about the answer; the console has one line about it, however many elements show it */
  #log(about: object, lines: readonly string[]): void {
    if (!lines.length || reported.has(about)) return;
    reported.add(about);
    const { localName, src = '' } = this.#host;
    const more = lines.length > MAX_LINES ? [`and ${lines.length - MAX_LINES} more`] : [];
    const told = [`careers-widget: <${localName} src="${src}">`, ...lines.slice(0, MAX_LINES), ...more];
    console.warn(told.join('\n  '));
  }
}
