/** The posting that a snippet is made for: its text, loaded, pasted or made of a job page, and what is to be said of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { lex } from '../../src/content/lexer.ts';
import { decode } from '../../src/elements/page.ts';
import { inspect, type Inspection } from '../../src/inspect/inspect.ts';
import { rulesWith } from '../../src/inspect/rules.ts';
import { telOf } from '../../src/templates/card/phone.ts';
import { drawNodes } from '../../src/templates/text/nodes.ts';
import { choice } from './canvas.ts';
import { addressField } from './field.ts';
import { countOf, findingsList, selectLine } from './findings-list.ts';
import { download, upload } from './local-files.ts';
import { PageImporter } from './page-importer.ts';
import { Versions } from './versions.ts';

const rules = rulesWith({ decode, lex, telOf, drawNodes });
const DEADLINE = 10_000; // ms

/** The two ways in. */
const WAYS = [
  ['json', 'As JSON'],
  ['page', 'From a job page'],
] as const;

export class PostingEditor {
  readonly #changed: () => void;
  readonly #versions = new Versions();
  readonly #importer: PageImporter;
  #way: string = 'json';
  #address = '';
  #inspection: Inspection | undefined;
  /** The last text that was JSON. */
  #data: unknown;
  #isJson = false;
  #failure = '';
  /** What came from the address. */
  #loaded = '';

  /** @param changed called when there is something new to show */
  constructor(changed: () => void) {
    this.#changed = changed;
    this.#importer = new PageImporter(rules, changed, ({ name, text }) => {
      this.#failure = '';
      this.#versions.import(text, name);
      this.#read();
    });
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
    return this.#inspection !== undefined && !this.posting;
  }

  get posting(): Inspection['posting'] {
    return this.#inspection?.posting;
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
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(DEADLINE), credentials: 'omit' });
      if (!response.ok) throw new Error(`its server answers ${response.status}`);
      const text = await response.text();
      if (address !== this.#address) return;
      if (this.#text === before) this.#take(text);
      else this.#loaded = text; // something was written meanwhile
    } catch (error) {
      if (address !== this.#address) return;
      const reason = error instanceof TypeError ? 'no answer that this page may read' : (error as Error).message;
      if (!this.isEdited) this.#take(''); // what came from another address is not what is at this one
      this.#failure = `The posting could not be loaded: ${reason}. The snippet names it all the same; paste its text to see it here.`;
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
    const text = this.#text;
    this.#inspection = text
      ? inspect({ text }, new URL(this.#address, location.href).href, rules, Date.now())
      : undefined;
    try {
      this.#data = JSON.parse(text);
      this.#isJson = true;
    } catch {
      this.#isJson = false; // among the findings; the preview stays
    }
  }

  #edit(text: string): void {
    this.#failure = '';
    this.#versions.edit(text);
    this.#read();
    this.#changed();
  }

  #go(by: -1 | 1): void {
    this.#versions.go(by);
    this.#read();
    this.#changed();
  }

  #turn(way: string): void {
    this.#way = way;
    this.#changed();
    if (way === 'page') this.#importer.open();
  }

  #format(): void {
    this.#edit(JSON.stringify(this.#data, null, 2));
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
    ${
      this.#way === 'page'
        ? this.#importer.render(this.#versions.current.file !== undefined, this.#actions())
        : this.#json()
    }`;
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
          <button type="button" class="quiet" ?disabled=${!this.#isJson} @click=${() => this.#format()}>Tidy up</button>
          ${this.#actions()}
        </p>
      </div>
      ${this.#findings()}`;
  }

  /** What can be done with the text, wherever it comes from. */
  #actions(): TemplateResult {
    const { text, file } = this.#versions.current;
    const name = file ?? (this.#address.replace(/[?#].*|.*\//g, '') || 'posting.json');
    const step = (by: -1 | 1, label: string) =>
      this.#versions.has(by)
        ? html`<button type="button" class="quiet" @click=${() => this.#go(by)}>${label}</button>`
        : nothing;
    return html`<button type="button" class="quiet" ?disabled=${!text} @click=${() => download({ name, text })}>
        Download
      </button>
      ${step(-1, 'Undo')} ${step(1, 'Redo')}`;
  }

  #findings(): TemplateResult {
    const { findings = [], builtFrom } = this.#inspection ?? {};
    return findingsList({
      id: 'findings',
      status: this.#inspection ? countOf(findings) || 'Nothing to mend' : '',
      note: builtFrom
        ? html`<p>Built from <code>${builtFrom}</code>: what is to be mended is mended there.</p>`
        : nothing,
      findings,
      whole: 'the file',
      show: (_finding, line) => selectLine(document.querySelector('#posting-text')!, line),
    });
  }
}
