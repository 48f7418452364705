/**
 * From an element's inputs to a view of what they name, a posting or a list of them. A Task runs where an input changes and drops what comes too late.
 * What a Task lacks stands around it: the shared answer is held while the element is on the page, a move keeps the request,
 * asking again keeps what is shown, and what is at hand is shown in the very update that asks for it.
 */
import { Task, TaskStatus } from '@lit/task';
import type { ReactiveController } from 'lit';
import { en, loadMessages, messagesOf, type Messages } from '../i18n/messages.ts';
import { applyLink } from '../posting/apply-link.ts';
import { closesAt, isOpen } from '../posting/is-open.ts';
import { tagIn } from '../posting/language.ts';
import { PostingError } from '../posting/posting-error.ts';
import type { View } from '../templates/view.ts';
import { PostingApplyEvent } from './events.ts';
import { Nearness } from './nearness.ts';
import { nearestLang, pageAddress } from './page.ts';
import { upgrade, type Parts } from './parts.ts';
import type { PostingHost } from './posting-host.ts';
import { hush, speaks, speakSoon } from './speaking.ts';
import { tell } from './telling.ts';
import type { Tree } from './tree.ts';
import { quietly } from './quietly.ts';

/** Where an element stands, as its `state` attribute and `:state()` say. */
export type PostingState = 'idle' | 'loading' | 'ready' | 'stale' | 'gone' | 'error';

/** What a view depends on; another value of one of them starts a run. */
export type Inputs = readonly [given: unknown, src: string | undefined, images: string, lang: string, attempt: number];

/** What the controller itself reads of a view. */
export type Shown = Pick<View, 'messages' | 'lang'> & {
  readonly posting: Pick<View['posting'], 'title' | 'status' | 'validThrough'>;
  readonly parsed: Omit<View['parsed'], 'posting' | 'formats'> & Partial<Pick<View['parsed'], 'posting'>>;
};

/** What a run comes to. */
export interface Outcome<V> {
  readonly view?: V | undefined;
  /** Why nothing can be shown; beside a view, why nothing newer. */
  readonly error?: PostingError | undefined;
}

/** Where views come from. */
export interface Source<V> {
  /**
   * @param signal aborting it lets go of the answer
   * @param again whether an answer that is there already will not do
   * @param say takes the words for the time without a view, where they are others than every element's
   * @returns the outcome at once, if everything that it takes is at hand
   * @throws PostingError
   */
  readonly read: (
    inputs: Inputs,
    signal: AbortSignal,
    again: boolean,
    say: (messages: Messages) => void,
  ) => Outcome<V> | Promise<Outcome<V>>;
  /** What it takes to draw a view. */
  readonly needed: (view: V) => Parts;
}

const MAX_TIMEOUT = 2 ** 31 - 1; // ms, https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html

export class PostingController<V extends Shown = View> implements ReactiveController {
  /** Words for the time without a view: those of the wanted language once they are at hand. */
  messages: Messages = en;
  /** What is to be shown. */
  view: V | undefined;
  /** Why nothing can be shown; beside a view, why nothing newer. */
  error: PostingError | undefined;

  readonly #host: PostingHost;
  readonly #tree: Tree;
  readonly #source: Source<V>;
  readonly #nearness: Nearness;
  readonly #task: Task<Inputs, Outcome<V>>;
  readonly #internals: ElementInternals | undefined;
  /** Those of the last run. */
  #inputs: Partial<Inputs> = [];
  #attempt = 0;
  /** Whether the last run had its outcome at once; a Task is pending all the same, for a microtask. */
  #wasAtHand = false;
  /** Holds the shared answer; aborting lets go of it. Never the Task's signal: a completed run's is aborted by nobody. */
  #hold = new AbortController();
  /** Waits for what changes the state by itself: the line is back, or the posting closes. */
  #watch = new AbortController();
  #closes: number | undefined;
  /** The moment of what is drawn, in ms: a posting that closes meanwhile is waited for, and drawn once more. */
  #now = Date.now();
  #slow: ReturnType<typeof setTimeout> | undefined;
  #announced: V | PostingError | undefined;

  constructor(host: PostingHost, tree: Tree, source: Source<V>) {
    this.#host = host;
    this.#tree = tree;
    this.#source = source;
    try {
      this.#internals = host.attachInternals();
    } catch {
      // a page without: the attribute says the same
    }
    this.#nearness = new Nearness(host);
    host.addController(this); // before the Task, which then hears first whether it may run
    this.#task = new Task(host, {
      args: () => [
        ...([host.postings ?? host.posting ?? undefined, host.src ?? undefined, host.images] as const),
        host.lang ? tagIn(host.lang) : nearestLang(host), // Lit writes the attribute only after this
        this.#attempt,
      ],
      task: (inputs: Inputs) => this.#tryToRun(inputs),
      onComplete: (outcome) => this.#show(outcome), // what was at hand stands already, and stays
      autoRun: false,
    });
  }

  get state(): PostingState {
    const { view, error } = this;
    if (error?.kind === 'gone') return 'gone';
    if (error) return view ? 'stale' : 'error';
    if (view) return 'ready';
    return this.busy ? 'loading' : 'idle';
  }

  /** Whether an answer is on its way. */
  get busy(): boolean {
    return this.#task.status === TaskStatus.PENDING && !this.#wasAtHand;
  }

  /** What only assistive technology is told: that loading takes its time, and what has come then. */
  get spoken(): string {
    if (!speaks(this.#host)) return '';
    return this.view ? this.view.posting.title : this.messages.loading;
  }

  /** Whether the posting takes applications, as it is drawn. */
  get open(): boolean {
    return this.view !== undefined && isOpen(this.view.posting, this.#now) && this.error?.kind !== 'gone';
  }

  /** What it takes to draw the view. */
  get needed(): Parts {
    return this.view ? this.#source.needed(this.view) : [];
  }

  /** Asks for the posting again; what is shown stays until there is an answer. */
  reload = (): void => {
    this.#attempt++;
    this.#host.requestUpdate();
  };

  readonly #keep = (): void => {
    const { current } = upgrade;
    const handed = { closesAt, applyLink, pageAddress, PostingApplyEvent };
    if (current) new current.Upgrade(this.#host, this.#tree, this, handed);
  };

  readonly #update = (): void => this.#host.requestUpdate();

  hostConnected(): void {
    if (this.#tree.kept) void quietly(upgrade.load().then(this.#keep));
    this.#update(); // the nearest language may be another one here
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return; // moved: it keeps its request
      this.#hold.abort();
      this.#watch.abort();
      clearTimeout(this.#slow);
      hush(this.#host);
    });
  }

  hostUpdate(): void {
    this.#now = Date.now();
    const task = this.#task;
    const host = this.#host;
    const isAsked = !this.#tree.kept || host.refresh !== 'never' || this.#attempt > 0;
    task.autoRun = isAsked && host.isConnected && this.#nearness.isNear;
    // let go of before there was an answer: back on a page, equal inputs alone would start nothing
    if (task.autoRun && task.status === TaskStatus.ERROR && this.#hold.signal.aborted) void quietly(task.run());
    // another layout may take more than was loaded with the posting
    for (const { pending, load } of this.needed) {
      if (pending) void quietly(load().then(this.#update));
    }
  }

  hostUpdated(): void {
    if (this.#tree.kept) return; // it says itself where it stands
    const { state, view, open } = this;
    this.stand(state, (state === 'ready' || state === 'stale') && !open);
    this.#announce();
    this.await(view && open ? closesAt(view.posting) : Infinity);
  }

  /** Says on the element where it stands. */
  stand(state: PostingState, closed: boolean): void {
    const host = this.#host;
    const states = this.#internals?.states;
    // what a page has written says so by its attributes alone
    if (host.getAttribute('state') === state && host.hasAttribute('closed') === closed && states?.size) return;
    host.setAttribute('state', state);
    host.toggleAttribute('closed', closed);
    states?.clear();
    states?.add(state);
    if (closed) states?.add('closed');
  }

  /** What goes wrong in the run itself, as on a page that has taken timers away, is told as what goes wrong in an answer. */
  #tryToRun(inputs: Inputs): Outcome<V> | Promise<Outcome<V>> {
    try {
      return this.#run(inputs);
    } catch (error) {
      ({ error: this.error } = this.#failure(error));
      throw error;
    }
  }

  /** Throws only where the answer was let go of; all else that goes wrong is an outcome. */
  #run(inputs: Inputs): Outcome<V> | Promise<Outcome<V>> {
    const [given, src, , , attempt] = inputs;
    // pages hand over the same postings in another array at each of their own updates: the list stands till they are read
    const isSameList = given !== undefined && this.#host.postings === given && this.#inputs[0] !== undefined;
    const isSameSource = (given === this.#inputs[0] || isSameList) && src === this.#inputs[1];
    const again = isSameSource && attempt !== this.#inputs[4];
    this.#inputs = inputs;
    if (!isSameSource || !this.view) this.#show({});
    const previous = this.#hold;
    this.#hold = new AbortController();
    const outcome = this.#read(inputs, again);
    previous.abort(); // only now: the same answer may have been asked for again
    this.#wasAtHand = !('then' in outcome);
    if (!('then' in outcome)) this.#show(outcome);
    else if (!this.view && !this.#tree.kept) this.#slow = speakSoon(this.#host);
    return outcome;
  }

  #read(inputs: Inputs, again: boolean): Outcome<V> | Promise<Outcome<V>> {
    const [given, src, , lang] = inputs;
    if (given === undefined && src === undefined) return {};
    try {
      const outcome = this.#source.read(inputs, this.#hold.signal, again, this.#say);
      if (given === undefined) this.#bringWords(lang);
      return 'then' in outcome ? this.#settle(outcome) : outcome;
    } catch (error) {
      return this.#failure(error);
    }
  }

  readonly #say = (messages: Messages): void => {
    this.messages = messages;
    this.#update();
  };

  /** Brings the words for the time without a view; mostly they are at hand. */
  #bringWords(lang: string): void {
    const messages = messagesOf(lang);
    if (messages) this.messages = messages;
    else
      void quietly(
        loadMessages(lang).then((messages) => {
          if (lang === this.#inputs[3]) this.#say(messages); // else overtaken by another language
        }),
      );
  }

  async #settle(coming: Promise<Outcome<V>>): Promise<Outcome<V>> {
    const { signal } = this.#hold;
    try {
      const outcome = await coming;
      signal.throwIfAborted();
      return outcome;
    } catch (error) {
      if (signal.aborted) throw error;
      return this.#failure(error);
    }
  }

  /** What was shown stays. */
  #failure(error: unknown): Outcome<V> {
    return {
      view: this.view,
      error: error instanceof PostingError ? error : new PostingError('invalid', String(error)),
    };
  }

  #show({ view, error }: Outcome<V>): void {
    clearTimeout(this.#slow);
    if (!view) hush(this.#host);
    // to who keeps what stood there a draft is an answer, too
    this.view = view?.posting.status === 'draft' && !this.#tree.kept ? undefined : view;
    this.error = error;
  }

  /**
   * After the state has come to stand on the page: what may change it without anybody's doing.
   *
   * @param closes when the posting does, in ms since the epoch
   */
  await(closes: number): void {
    if (closes === this.#closes && !this.error && !this.#watch.signal.aborted) return;
    this.#closes = closes;
    this.#watch.abort();
    if (!this.#host.isConnected) return; // nothing on the page holds what has left it
    this.#watch = new AbortController();
    const { signal } = this.#watch;
    if (this.error?.isUnanswered) addEventListener('online', this.reload, { signal });
    if (this.error?.kind === 'offline' && navigator.onLine) this.reload(); // the line came back meanwhile
    if (closes === Infinity) return;
    const timer = setInterval(this.#update, Math.min(closes - Date.now(), MAX_TIMEOUT)); // as often as it takes
    signal.addEventListener('abort', () => clearInterval(timer));
    document.addEventListener('visibilitychange', this.#update, { signal }); // timers stand still while a computer sleeps
  }

  #announce(): void {
    const { view, error } = this;
    const news = error ?? view;
    if (!news || news === this.#announced) return;
    this.#announced = news;
    void quietly(this.#host.updateComplete.then(() => tell(this.#host, view, error)));
  }
}
