/** Whether an address is that of a hiring system's feed, and what there is to say of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { feedOfPage, KNOWN, systemAt } from '../../src/sources/feeds/addresses.ts';
import type { Name } from '../../src/sources/feeds/systems.ts';
import { codeBlock, prose } from './code.ts';
import type { Feed } from './feed-reader.ts';
import type { Failed, Fetched } from './fetched.ts';
import { countOf, findingsList } from './findings-list.ts';
import type { Block } from './snippets.ts';

export type { Feed } from './feed-reader.ts';

/** The part of an address that a request is made for; what follows names a posting of a feed. */
export const fileOf = (address: string): string => address.replace(/#.*/, '');

/** The id that an address of a feed names a posting by; '' for none. */
export const idIn = (address: string): string => {
  const [, id = ''] = /#(.*)/.exec(address) ?? [];
  try {
    return decodeURIComponent(id);
  } catch {
    return id; // a lone % is no escape
  }
};

/** Whether a text is worth a look: as elements have it, what lacks a posting's title or has what no posting has. */
const maybeFeed = (text: string): boolean => {
  const start = text.trimStart();
  if (start.startsWith('<')) return !/^<(!doctype html|html)\b/i.test(start);
  try {
    const { title, items, absolute_url } = Object(JSON.parse(start)) as Readonly<Record<string, unknown>>;
    return !title || items !== undefined || absolute_url !== undefined;
  } catch {
    return false;
  }
};

/**
 * @returns `undefined` for anything else than a feed
 * @throws Error which says what is wrong with a feed, or that what reads feeds is lost
 */
export const feedIn = async ({ text, url }: Fetched): Promise<Feed | undefined> => {
  if (!maybeFeed(text)) return undefined;
  const reader = await import('./feed-reader.ts').catch((error: unknown) => console.error(error));
  if (!reader)
    throw new Error('what reads feeds could not be loaded; once the connection is back, load this page again');
  return reader.feedIn(text, url);
};

/** Why nothing came from an address, in whole sentences. */
export const failureOf = (what: string, address: string, { reason, isBarred }: Failed): string => {
  const system = systemAt(address);
  const failure = `The ${what} could not be loaded: ${reason}.`;
  if (!isBarred) return failure;
  if (!system)
    return `${failure} A hiring system’s feed that its server keeps from browsers is taken over by \`careers-widget import --from\`.`;
  return `${KNOWN[system].called} gives no answer that this page may read. Unless it lets your site read more, take the postings over when you build it: the command stands with the snippet.`;
};

/** Whether it is the address of a page of a hiring system, whose feed is elsewhere. */
export const isForPeople = (address: string): boolean => feedOfPage(address) !== undefined;

/** Offers the feed that a page for people belongs to. */
export const feedOffer = (address: string, take: (feed: string) => void): TemplateResult | typeof nothing => {
  const known = feedOfPage(address);
  if (!known) return nothing;
  return html`<div class="note" role="status">
    <p>This is a page for people. The feed of the same jobs at ${KNOWN[known.system].called}:</p>
    <p><code>${known.feed}</code></p>
    <p><button type="button" class="quiet" @click=${() => take(known.feed)}>Take the feed</button></p>
  </div>`;
};

const howMany = ({ postings, goesOn }: Feed): string =>
  goesOn
    ? `${postings.length} postings, and more on further pages`
    : postings.length === 1
      ? '1 posting'
      : `${postings.length} postings`;

/** What was found in a feed. */
export const feedFindings = (feed: Feed): TemplateResult => {
  const { called, findings } = feed;
  return findingsList({
    id: 'feed-findings',
    status: `${called}: ${howMany(feed)}; ${countOf(findings) || 'all was understood'}`,
    ...{ findings, whole: 'the feed' },
    show: () => undefined, // no line of a feed is shown
  });
};

/**
 * What was found in a feed, and which of its postings it shall be.
 *
 * @param address which names a posting by its id, or none yet
 * @param name called with the address that names another one
 * @param list called with the address of all
 */
export const postingOf = (
  feed: Feed,
  address: string,
  name: (address: string) => void,
  list: (address: string) => void,
): readonly unknown[] => {
  const { postings } = feed;
  const file = fileOf(address);
  const id = idIn(address);
  const isChosen = postings.some(({ data }) => data.id === id);
  const options = postings.map(
    ({ data }) =>
      html`<option value=${encodeURIComponent(data.id ?? '')} .selected=${live(data.id === id)}>${data.title}</option>`,
  );
  const choice = html`<div class="field">
    <label for="feed-posting">Posting of the feed</label>
    <select
      id="feed-posting"
      aria-describedby="feed-posting-hint"
      @change=${({ currentTarget }: Event) => name(`${file}#${(currentTarget as HTMLSelectElement).value}`)}
    >
      <option value="" disabled .selected=${live(!isChosen)}>Choose one</option>
      ${options}
    </select>
    <small id="feed-posting-hint">${prose('A card names it by its id, behind `#` in the address.')}</small>
    <p class="row">
      <button type="button" class="quiet" @click=${() => list(file)}>Show them all, as a list</button>
    </p>
  </div>`;
  return [feedFindings(feed), postings.length > 1 ? choice : nothing];
};

/**
 * What spares visitors the way to a feed's server.
 *
 * @param isNeeded whether their browsers can't go there
 */
export const takenOver = (system: Name, { place, code }: Block, isNeeded: boolean): TemplateResult =>
  html`<p class="advice">
      ${isNeeded ? nothing : 'Better, where you build your site: take the postings over.'} Search engines get the words,
      pages show them sooner, and no visitor’s address goes to ${KNOWN[system].called}.
    </p>
    ${codeBlock(place, code)}`;
