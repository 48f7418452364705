/** The posting that a snippet is made for: its text, loaded, pasted or made of a job page, and what is to be said of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Inspection } from '../../src/inspect/inspect.ts';
import { choice } from './canvas.ts';
import { textAt } from './fetched.ts';
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

  /** Takes another address, and what is there; a text that was edited here stays. */
  async move(address: string): Promise<void> {
    if (address === this.#address) return;
    this.#address = address;
    if (!this.isEdited) await this.#load();
  }

  /** Lets go of what was edited: the next address brings its own text. */
  reset(): void {
    this.#address = '';
    this.#way = 'json';
    this.#importer.reset();
    this.#take('');
  }

  async #load(): Promise<void> {
    const address = this.#address;
    const before = this.#text;
    this.#failure = '';
    const answer = await textAt(address);
    if (address !== this.#address) return;
    if ('text' in answer) {
      if (this.#text === before) this.#take(answer.text);
      else this.#loaded = answer.text; // something was written meanwhile
    } else {
      if (!this.isEdited) this.#take(''); // what came from another address is not what is at this one
      this.#failure = `The posting could not be loaded: ${answer.reason}. The snippet names it all the same; paste its text to see it here.`;
    }
    this.#changed();
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

  /** @param name called with the address that the snippet shall name */
  render(name: (address: string) => void): TemplateResult {
    return html`${addressField('posting-address', 'Address of the file', 'Where it is, or where it will be.', this.#address, name)}
    ${
      this.isEdited || this.#failure
        ? html`<p class="row">
            <button type="button" class="quiet" @click=${() => this.#load()}>Load what is there</button>
          </p>`
        : nothing
    }
    ${this.#failure ? html`<p class="failure" role="alert">${this.#failure}</p>` : nothing}
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
    const { findings = [], builtFrom } = this.#reading.inspection ?? {};
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
