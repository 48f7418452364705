/** The posting that a snippet is made for: its text, loaded, pasted or made of a job page, and what is to be said of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Inspection } from '../../src/inspect/inspect.ts';
import { systemAt } from '../../src/sources/feeds/addresses.ts';
import { choice } from './canvas.ts';
import { prose } from './code.ts';
import { failureOf, feedIn, feedOffer, fileOf, idIn, isForPeople, postingOf, type Feed } from './feed.ts';
import { textAt, type Failed, type Fetched } from './fetched.ts';
import { addressField } from './field.ts';
import { countOf, findingsList, selectLine } from './findings-list.ts';
import { download, upload } from './local-files.ts';
import { PageImporter } from './page-importer.ts';
import { readingOf, rules, type Reading } from './reading.ts';
import { Versions } from './versions.ts';

/** The two ways in. */
const WAYS = [
  ['json', 'As JSON'],
  ['page', 'From a job page'],
] as const;

/** How a page with front matter begins. */
const PAGE = /^\s*(?:---|\+\+\+)[ \t]*\n/;

const STEPS = [
  [-1, 'Undo'],
  [1, 'Redo'],
] as const;

const failure = (address: string, answer: Failed): string => {
  const said = failureOf('posting', address, answer);
  return systemAt(address) ? said : `${said} The snippet names it all the same; paste its text to see it here.`;
};

export class PostingEditor {
  readonly #changed: () => void;
  readonly #versions = new Versions();
  readonly #importer: PageImporter;
  #way: string = 'json';
  #address = '';
  #reading: Reading = {};
  /** The last text that was JSON. */
  #data: unknown;
  #failure = '';
  /** What came from the address. */
  #loaded = '';
  /** What is at the address, if that is the feed of a hiring system: the text is then that of one of its postings. */
  #feed: Feed | undefined;

  /** @param changed called when there is something new to show */
  constructor(changed: () => void) {
    this.#changed = changed;
    this.#importer = new PageImporter(rules, changed, ({ name, text }) => this.#revise((it) => it.import(text, name)));
    addEventListener('beforeunload', (event) => {
      if (this.isEdited) event.preventDefault(); // what was written is nowhere else
    });
  }

  /** As parsed JSON; the last valid one while the text is being edited. */
  get data(): unknown {
    return this.#data;
  }

  get #text(): string {
    return this.#versions.current.text;
  }

  /** Whether the text is another than at its address. */
  get isEdited(): boolean {
    return this.#text !== this.#loaded;
  }

  /** Whether there is a text that is no posting. */
  get isBroken(): boolean {
    return this.#reading.inspection !== undefined && !this.posting;
  }

  get posting(): Inspection['posting'] {
    return this.#reading.inspection?.posting;
  }

  /** Why nothing came from the address; an empty string where something did. */
  get failure(): string {
    return this.#failure;
  }

  get feed(): Feed | undefined {
    return this.#feed;
  }

  /** Takes another address, and what is there; a text that was edited here stays. */
  async move(address: string): Promise<void> {
    if (address === this.#address) return;
    const isSameFile = fileOf(address) === fileOf(this.#address);
    this.#address = address;
    if (!isSameFile) this.#feed = undefined;
    if (this.isEdited) return;
    if (this.#feed && isSameFile) this.#pick(this.#feed);
    else await this.#load();
  }

  /** Lets go of what was edited: the next address brings its own text. */
  reset(): void {
    this.#address = '';
    this.#feed = undefined;
    this.#way = 'json';
    this.#importer.reset();
    this.#take('');
  }

  async #load(): Promise<void> {
    const address = this.#address;
    const before = this.#text;
    this.#failure = '';
    this.#feed = undefined;
    const [answer, feed] = await this.#answer(address);
    if (address !== this.#address) return;
    this.#feed = feed;
    if (feed) this.#pick(feed, before);
    else if (answer && 'text' in answer) this.#put(answer.text, before);
    else {
      if (!this.isEdited) this.#take(''); // what came from another address is not what is at this one
      if (answer) this.#failure = failure(address, answer);
    }
    this.#changed();
  }

  /** What is at an address; nothing where that is a page for people. */
  async #answer(address: string): Promise<readonly [answer?: Fetched | Failed, feed?: Feed | undefined]> {
    if (isForPeople(address)) return [];
    const answer = await textAt(address);
    if (!('text' in answer)) return [answer];
    try {
      return [answer, await feedIn(answer)];
    } catch (error) {
      return [{ reason: (error as Error).message, isBarred: false }];
    }
  }

  /** Takes of a feed the posting that the address names. */
  #pick({ postings }: Feed, before = this.#text): void {
    const id = idIn(this.#address);
    const one = id ? postings.find(({ data }) => data.id === id) : postings.length === 1 ? postings[0] : undefined;
    this.#failure = id && !one ? `The feed has no posting with the id “${id}” any more: choose another one.` : '';
    this.#put(one ? `${JSON.stringify(one.data, null, 2)}\n` : '', before);
  }

  /** Takes what has come, unless something was written meanwhile. */
  #put(text: string, before: string): void {
    if (this.#text === before) this.#take(text);
    else this.#loaded = text;
  }

  /** Takes a text as the one that is at the address. */
  #take(text: string): void {
    this.#loaded = text;
    this.#data = undefined;
    this.#versions.start(text);
    this.#read();
  }

  #read(): void {
    this.#reading = readingOf(this.#text, new URL(this.#address, location.href).href);
    if (this.#reading.json) this.#data = this.#reading.json.data; // else the preview stays
  }

  /** Goes on with another text, which somebody has written here, imported or taken back. */
  #revise(change: (versions: Versions) => void): void {
    this.#failure = '';
    change(this.#versions);
    this.#read();
    this.#changed();
  }

  #edit(text: string): void {
    this.#revise((versions) => versions.edit(text));
  }

  #turn(way: string): void {
    this.#way = way;
    this.#changed();
    if (way === 'page') this.#importer.open();
  }

  /** Takes for a page what was pasted where JSON belongs. */
  #importText(): void {
    this.#importer.paste(this.#text);
    this.#turn('page');
  }

  /**
   * @param name called with the address that the snippet shall name
   * @param list called with the address of a feed whose postings shall be a list
   */
  render(name: (address: string) => void, list: (address: string) => void): TemplateResult {
    return html`${addressField(
      'posting-address',
      'Address of the file',
      'Where it is, or where it will be. Or that of a hiring system’s feed.',
      this.#address,
      name,
    )}
    ${feedOffer(this.#address, name)} ${this.#feed ? postingOf(this.#feed, this.#address, name, list) : nothing}
    ${
      this.isEdited || this.#failure
        ? html`<p class="row">
            <button type="button" class="quiet" @click=${() => this.#load()}>Load what is there</button>
          </p>`
        : nothing
    }
    ${this.#failure ? html`<p class="failure" role="alert">${prose(this.#failure)}</p>` : nothing}
    ${choice('Where the posting comes from', WAYS, this.#way, (way) => this.#turn(way))}
    ${this.#way === 'page' ? this.#page() : this.#json()}`;
  }

  #page(): TemplateResult {
    const isShown = this.#versions.current.file !== undefined;
    const steps = this.#steps();
    const actions =
      isShown || steps.length ? html`<p class="row">${isShown ? this.#download() : nothing} ${steps}</p>` : nothing;
    return this.#importer.render(isShown, actions);
  }

  #json(): TemplateResult {
    return html`<div class="field">
        <label for="posting-text">Its text</label>
        <textarea
          id="posting-text"
          rows="9"
          spellcheck="false"
          aria-describedby="findings"
          .value=${live(this.#text)}
          @input=${(event: Event) => this.#edit((event.currentTarget as HTMLTextAreaElement).value)}
        ></textarea>
        <p class="row">
          ${upload('Upload a file', '.json,application/json', false, ([file]) => this.#edit(file!.text))}
          <button
            type="button"
            class="quiet"
            ?disabled=${!this.#reading.json}
            @click=${() => this.#edit(JSON.stringify(this.#data, null, 2))}
          >
            Tidy up
          </button>
          ${this.#download()} ${this.#steps()}
        </p>
      </div>
      ${this.#findings()}`;
  }

  #download(): TemplateResult {
    const { text, file } = this.#versions.current;
    const name = file ?? (this.#address.replace(/[?#].*|.*\//g, '') || 'posting.json');
    return html`<button type="button" class="quiet" ?disabled=${!text} @click=${() => download({ name, text })}>
      Download
    </button>`;
  }

  /** To what an import took the place of, and back again. */
  #steps(): readonly TemplateResult[] {
    return STEPS.filter(([by]) => this.#versions.has(by)).map(
      ([by, label]) =>
        html`<button type="button" class="quiet" @click=${() => this.#revise((versions) => versions.go(by))}>
          ${label}
        </button>`,
    );
  }

  #findings(): TemplateResult {
    const { findings: all = [], builtFrom } = this.#reading.inspection ?? {};
    const findings = this.#feed ? all.filter(({ path }) => path !== '$schema') : all; // no feed has one
    return findingsList({
      id: 'findings',
      status: this.#reading.inspection ? countOf(findings) || 'Nothing to mend' : '',
      note: [
        builtFrom ? html`<p>Built from <code>${builtFrom}</code>: what is to be mended is mended there.</p>` : nothing,
        PAGE.test(this.#text)
          ? html`<p class="note">
              This may be a job page:
              <button type="button" class="link" @click=${() => this.#importText()}>import it</button>.
            </p>`
          : nothing,
      ],
      findings,
      whole: 'the file',
      show: (_finding, line) => selectLine(document.querySelector('#posting-text')!, line),
    });
  }
}
