/**
 * The chunk for `structured-data`: keeps the JobPosting of a page in its head, as long as a card shows that posting whole and
 * open. One a page: what prerendering wrote into the card is taken over, what others wrote stays alone.
 *
 * @see docs/decisions/0029-structured-data.md
 */
import type { ReactiveController } from 'lit';
import { jobPostingOf, jsonOf, type StructuredData as Made } from '../../found/structured-data.ts';
import type { View } from '../../templates/view.ts';
import type { JobCard } from '../job-card.ts';
import type { PostingController } from '../posting-controller.ts';

/** Signs what stands in a script. */
export type ScriptPolicy = { readonly createScript: (script: string) => unknown } | undefined;

const OURS = 'script[data-job-posting]';
const DATA = 'script[type="application/ld+json" i]:not([data-job-posting])';
/** As microdata, and as RDFa. */
const MARKED = '[itemtype$="schema.org/JobPosting"], [typeof~="JobPosting"]';

/** Those whose page has another's. */
const waiting = new Set<StructuredData>();

/** What search engines are told of a view. All of it stands on the page. */
const madeOf = (view: View, { posting: data, withoutFaq, withoutContact }: JobCard): Made => {
  const { posting, parsed, reading } = view;
  // what the page hands over without a name is named after the page, as others may be
  const isNamed = data === undefined || Object.hasOwn(Object(data) as object, 'id');
  return jobPostingOf(isNamed ? posting : { ...posting, id: '' }, reading, parsed.url, {
    ...{ withoutFaq, withoutContact },
    absolute: (address) => address,
  });
};

/** Whether the page says itself which job it is about. */
const isMarked = (): boolean =>
  document.querySelector(MARKED) !== null ||
  [...document.querySelectorAll(DATA)].some(({ textContent }) => textContent.includes('"JobPosting"'));

class StructuredData implements ReactiveController {
  readonly #card: JobCard;
  readonly #shown: PostingController;
  readonly #policy: ScriptPolicy;
  #script: Element | null = null;
  /** What the data was made of, to make it once. */
  #source: readonly unknown[] = [];
  #made: Made | undefined;
  /** The line that the console has. */
  #said: string | undefined;

  constructor(card: JobCard, shown: PostingController, policy: ScriptPolicy) {
    this.#card = card;
    this.#shown = shown;
    this.#policy = policy;
  }

  hostUpdated(): void {
    try {
      this.#update();
    } catch (error) {
      this.#say(String(error)); // the page has broken what this takes
    }
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#card.isConnected) return; // moved
      waiting.delete(this);
      this.#remove();
    });
  }

  #update(): void {
    const card = this.#card;
    const { view, state } = this.#shown;
    if (!this.#script?.isConnected) this.#script = card.querySelector(`:scope > ${OURS}`);
    if (!card.isConnected || (!view && state !== 'gone' && !this.#made)) return; // a posting that was prerendered may still come
    waiting.delete(this);
    const json = view && this.#isShown ? this.#json(view) : this.#say(undefined);
    if (json) this.#write(json);
    else this.#remove();
  }

  /** Whether all that is told is on the page. */
  get #isShown(): boolean {
    return typeof this.#card.structuredData === 'string' && this.#card.layout !== 'compact' && this.#shown.open;
  }

  /** @returns nothing where there is to be no data; the console says why */
  #json(view: View): string | undefined {
    const card = this.#card;
    const first = document.querySelector(OURS);
    const isForeign = card.posting === undefined && new URL(view.parsed.url).origin !== origin;
    if (isForeign && card.structuredData !== 'any')
      return this.#say('the posting is of another origin; where it is yours, write structured-data="any"');
    if (first && first !== this.#script) {
      waiting.add(this);
      return this.#say('the page has those of another posting, and takes one; set structured-data on one element');
    }
    if (isMarked()) return this.#say('the page has a JobPosting of its own; remove that, or structured-data');
    const source = [view, card.withoutFaq, card.withoutContact];
    if (source.some((value, index) => value !== this.#source[index])) this.#made = madeOf(view, card);
    this.#source = source;
    const made = this.#made!;
    if ('missing' in made) return this.#say(`they take ${made.missing.join(', ')} in the posting`);
    this.#say(undefined);
    return jsonOf(made.data);
  }

  #write(json: string): void {
    const script = this.#script ?? document.createElement('script');
    if (script.textContent !== json)
      script.textContent = (this.#policy?.createScript(json) as string | undefined) ?? json;
    if (script.isConnected) return;
    script.setAttribute('type', 'application/ld+json');
    script.setAttribute('data-job-posting', '');
    document.head.append(script);
    this.#script = script;
  }

  #remove(): void {
    const script = this.#script;
    if (!script) return;
    script.remove();
    this.#script = null;
    for (const other of [...waiting]) other.hostUpdated();
  }

  /** One line in the console, once. */
  #say(why: string | undefined): undefined {
    if (why && why !== this.#said)
      console.warn(`careers-widget: <job-card src="${this.#card.src ?? ''}"> has no structured data: ${why}`);
    this.#said = why;
  }
}

export const keepStructuredData = (card: JobCard, shown: PostingController, policy: ScriptPolicy): void => {
  const controller = new StructuredData(card, shown, policy);
  card.addController(controller);
  controller.hostUpdated();
};
