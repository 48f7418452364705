/** The address of a list: an index of one's own, any JSON Feed, or a hiring system's feed, of which it is said what was found. */
import { html, nothing, type TemplateResult } from 'lit';
import { prose } from './code.ts';
import { failureOf, feedFindings, feedIn, feedOffer, isForPeople, type Feed } from './feed.ts';
import { textAt } from './fetched.ts';
import { addressField } from './field.ts';

export class ListSource {
  readonly #changed: () => void;
  #address = '';
  #feed: Feed | undefined;
  #failure = '';

  /** @param changed called when there is something new to show */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What is at the address, if that is a feed. */
  get feed(): Feed | undefined {
    return this.#feed;
  }

  /** Why there is nothing to show; an empty string where there is. */
  get failure(): string {
    return this.#failure;
  }

  /** @param address that somebody has entered; an empty string for the sample, which is known */
  async move(address: string): Promise<void> {
    if (address === this.#address) return;
    this.#address = address;
    this.#feed = undefined;
    this.#failure = '';
    if (!address || isForPeople(address)) return;
    const answer = await textAt(address);
    const [feed, failure] =
      'text' in answer ? await this.#read(answer) : [undefined, failureOf('list', address, answer)];
    if (address !== this.#address) return;
    this.#feed = feed;
    this.#failure = failure;
    this.#changed();
  }

  async #read(answer: Parameters<typeof feedIn>[0]): Promise<readonly [feed: Feed | undefined, failure: string]> {
    try {
      return [await feedIn(answer), ''];
    } catch (error) {
      return [undefined, `This feed can’t be read: ${(error as Error).message}.`];
    }
  }

  /**
   * @param src what the snippet names
   * @param name called with another address
   */
  render(src: string, name: (address: string) => void): TemplateResult {
    return html`${addressField(
      'index-address',
      'Address of the list',
      'As `careers-widget build` writes it, or any JSON Feed. Or your jobs at a hiring system as Greenhouse, Lever or Teamtailor.',
      src,
      name,
    )}
    ${feedOffer(src, name)}
    ${this.#failure ? html`<p class="failure" role="alert">${prose(this.#failure)}</p>` : nothing}
    ${this.#feed ? feedFindings(this.#feed) : nothing}`;
  }
}
