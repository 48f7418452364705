/** The folder with an index in pieces, which a list asks, of which it is said why its script can't be had. */
import { html, nothing, type TemplateResult } from 'lit';
import { prose } from './code.ts';
import { textAt, type Failed } from './fetched.ts';
import { addressField } from './field.ts';

const failureOf = ({ reason, isBarred }: Failed): string =>
  `The search can’t be asked: ${reason}.${isBarred ? ' For pages of another origin its server must send `Access-Control-Allow-Origin`.' : ''}`;

export class SearchSource {
  readonly #changed: () => void;
  #folder = '';
  #failure = '';

  /** @param changed called when there is something new to show */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** @param folder that somebody has entered; an empty string for none */
  async move(folder: string): Promise<void> {
    if (folder === this.#folder) return;
    this.#folder = folder;
    this.#failure = '';
    if (!folder) return;
    const answer = await textAt(`${folder.replace(/\/*$/, '/')}search.js`);
    if (folder !== this.#folder || 'text' in answer) return;
    this.#failure = failureOf(answer);
    this.#changed();
  }

  /**
   * @param folder what the snippet names
   * @param name called with another one
   */
  render(folder: string, name: (folder: string) => void): TemplateResult {
    return html`${addressField(
      'search-address',
      'Folder of its search',
      'For boards past 10,000 postings: `search/`, as `careers-widget build --search` writes it. It is asked in the place of the whole list.',
      folder,
      name,
    )}
    ${this.#failure ? html`<p class="failure" role="alert">${prose(this.#failure)}</p>` : nothing}`;
  }
}
