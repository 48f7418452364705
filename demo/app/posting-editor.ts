/** The posting that a snippet is made for: its text, loaded or pasted, and what is to be said of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { lex } from '../../src/content/lexer.ts';
import { decode } from '../../src/elements/page.ts';
import { inspect, type Inspection } from '../../src/inspect/inspect.ts';
import { rulesWith } from '../../src/inspect/rules.ts';
import { telOf } from '../../src/templates/card/phone.ts';
import { drawNodes } from '../../src/templates/text/nodes.ts';
import { addressField } from './field.ts';

const rules = rulesWith({ decode, lex, telOf, drawNodes });
const DEADLINE = 10_000; // ms
const LEVELS = { error: 'Error', warning: 'Warning', advice: 'Advice' } as const;

export class PostingEditor {
  readonly #changed: () => void;
  #address = '';
  #text = '';
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
    addEventListener('beforeunload', (event) => {
      if (this.isEdited) event.preventDefault(); // what was written is nowhere else
    });
  }

  /** As parsed JSON; the last valid one while the text is being edited. */
  get data(): unknown {
    return this.#data;
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
    this.#read(text);
  }

  #read(text: string): void {
    this.#text = text;
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
    this.#read(text);
    this.#changed();
  }

  #format(): void {
    this.#edit(JSON.stringify(this.#data, null, 2));
  }

  async #upload(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const text = await file.text();
    input.value = ''; // so that the same file can be taken again
    this.#edit(text);
  }

  #download(): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([this.#text], { type: 'application/json' }));
    link.download = this.#address.replace(/[?#].*|.*\//g, '') || 'posting.json';
    link.click();
    URL.revokeObjectURL(link.href);
  }

  /** Selects the line that a finding is about. */
  #show(line: number): void {
    const area = document.querySelector<HTMLTextAreaElement>('#posting-text')!;
    const lines = this.#text.split('\n');
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    area.focus();
    area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    const { lineHeight } = getComputedStyle(area);
    area.scrollTop = (line - 3) * parseFloat(lineHeight);
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
      <div class="field">
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
          <label class="upload">
            <input
              type="file"
              accept=".json,application/json"
              class="visually-hidden"
              @change=${(event: Event) => this.#upload(event.currentTarget as HTMLInputElement)}
            />
            <span>Upload a file</span>
          </label>
          <button type="button" class="quiet" ?disabled=${!this.#isJson} @click=${() => this.#format()}>Tidy up</button>
          <button type="button" class="quiet" ?disabled=${!this.#text} @click=${() => this.#download()}>
            Download
          </button>
        </p>
      </div>
      ${this.#findings()}`;
  }

  #findings(): TemplateResult {
    if (!this.#inspection) return html`<div id="findings"><p role="status"></p></div>`;
    const { findings, builtFrom } = this.#inspection;
    const count = (level: string) => findings.filter((finding) => finding.level === level).length;
    const said = [
      [count('error'), 'error', 'errors'],
      [count('warning'), 'warning', 'warnings'],
      [count('advice'), 'piece of advice', 'pieces of advice'],
    ] as const;
    const summary = said.flatMap(([number, one, many]) => (number ? [`${number} ${number === 1 ? one : many}`] : []));
    return html`<div id="findings" class="findings">
      <p role="status">${summary.join(', ') || 'Nothing to mend'}</p>
      ${builtFrom ? html`<p>Built from <code>${builtFrom}</code>: what is to be mended is mended there.</p>` : nothing}
      <ul>
        ${findings.map(
          ({ level, path, expected, found, mend, line, column }) =>
            html`<li>
              <span class="level ${level}">${LEVELS[level]}</span> <code>${path || 'the file'}</code>
              ${
                line
                  ? html`<button type="button" class="link" @click=${() => this.#show(line)}>
                      line ${line}, column ${column}
                    </button>`
                  : nothing
              }
              <br />Expected ${expected}; found <code>${found}</code>.
              ${mend ? html`<br /><strong>${mend}</strong>` : nothing}
            </li>`,
        )}
      </ul>
    </div>`;
  }
}
