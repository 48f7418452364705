/** From the state of a posting to the whole content of its element's shadow tree. */
import { html, nothing } from 'lit';
import type { Messages } from '../i18n/messages.ts';
import { notice, rootBox } from '../templates/root.ts';
import { debugPanel } from './debug.ts';
import { hasFallback } from './page.ts';
import type { PostingController, Shown } from './posting-controller.ts';
import type { PostingHost } from './posting-host.ts';
import type { Tree } from './tree.ts';

/** What an element puts into its frame. */
export interface FrameContent<V> {
  readonly ready: (view: V) => unknown;
  /** Holds the place of what is to come while it loads. */
  readonly skeleton: () => unknown;
}

/** The button goes away, so focus moves to where the outcome will be told. */
const retry = (event: Event, controller: Pick<PostingController, 'reload'>): void => {
  const button = event.currentTarget as HTMLElement;
  (button.previousElementSibling as HTMLElement).focus();
  controller.reload();
};

/** What a visitor is told of the posting as a whole; mostly nothing. */
const sentenceOf = <V extends Shown>({ state, view, open, error }: PostingController<V>, words: Messages): string => {
  if (error?.kind === 'offline' && !view) return words.offline;
  if (state === 'gone' || state === 'error') return words[state];
  if (view && !open) return words.closed;
  return state === 'stale' ? words.stale : '';
};

export const frame = <V extends Shown>(
  host: PostingHost,
  controller: PostingController<V>,
  tree: Tree,
  { ready, skeleton }: FrameContent<V>,
): unknown => {
  if (tree.kept) return nothing;
  const { state, view, busy, spoken } = controller;
  const words = view?.messages ?? controller.messages;
  const lang = view?.lang ?? words.lang;
  const drawn = view && ready(view); // first: by it a list knows when its next posting closes
  const sentence = sentenceOf(controller, words);
  const hasSource = typeof host.src === 'string';
  const canRetry = (state === 'error' || state === 'stale') && hasSource;
  const onRetry = canRetry ? (event: Event) => retry(event, controller) : undefined;
  // beside the root box, not in it: the page's own children keep the page's look
  const slot = view
    ? nothing
    : html`<slot class=${sentence ? 'fallback' : nothing} @slotchange=${() => host.requestUpdate()}></slot>`;
  const content = [
    notice({ sentence, spoken, words, lang, onRetry }),
    drawn,
    state === 'loading' && hasSource && !hasFallback(host) ? skeleton() : nothing,
    debugPanel(host, controller, tree),
  ];
  return [rootBox({ theme: host.theme, lang, busy }, content), slot];
};
