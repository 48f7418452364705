/** A posting from a job page: the page's text, pasted or uploaded, with its translations, and what was found in it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Rules } from '../../src/inspect/rules.ts';
import type { PageFinding } from '../../src/sources/page/import.ts';
import type { Page } from '../../src/sources/page/pages.ts';
import { prose } from './code.ts';
import { countOf, findingsList, selectLine } from './findings-list.ts';
import { upload, type LocalFile } from './local-files.ts';
import type { Outcome } from './page-reader.ts';

const PASTED: Page = { path: 'posting.md', text: '' };
const LOST = 'What reads pages could not be loaded. Once the connection is back, load this page again.';

const several = (postings: number): string =>
  `These pages are ${postings} postings; this is the first. \`careers-widget import\` makes them all.`;

export class PageImporter {
  readonly #rules: Rules;
  readonly #changed: () => void;
  readonly #take: (file: LocalFile) => void;
  #pages: readonly Page[] = [PASTED];
  /** Which of them is in the text area. */
  #at = 0;
  #outcome: Outcome | undefined;
  #failure = '';

  /**
   * @param changed called when there is something new to show
   * @param take called with the posting's file
   */
  constructor(rules: Rules, changed: () => void, take: (file: LocalFile) => void) {
    this.#rules = rules;
    this.#changed = changed;
    this.#take = take;
  }

  reset(): void {
    this.#put([PASTED]);
  }

  paste(text: string): void {
    this.#put([{ ...PASTED, text }]);
    void this.#read();
  }

  /** Has what reads pages ready, before there is one. */
  open(): void {
    if (!this.#outcome) void this.#read();
  }

  async #read(): Promise<void> {
    const reader = await import('./page-reader.ts').catch((error: unknown) => console.error(error));
    this.#failure = reader ? '' : LOST;
    if (reader) this.#outcome = reader.importPages(this.#pages, this.#rules, Date.now());
    if (reader && this.#outcome?.file) this.#take(this.#outcome.file);
    this.#changed();
  }

  #put(pages: readonly Page[]): void {
    this.#pages = pages;
    this.#at = 0;
    this.#outcome = undefined;
  }

  #edit(change: Partial<Page>): void {
    this.#pages = this.#pages.with(this.#at, { ...this.#pages[this.#at]!, ...change });
    void this.#read();
  }

  #upload(files: readonly LocalFile[]): void {
    this.#put(files.map(({ name, text }) => ({ path: name, text })));
    void this.#read();
  }

  #choose(at: number): void {
    this.#at = at;
    this.#changed();
  }

  #show(path: string, line: number): void {
    const at = this.#pages.findIndex((page) => page.path === path);
    const area = document.querySelector<HTMLTextAreaElement>('#page-text')!;
    area.value = this.#pages[at]!.text; // the page is drawn only later
    selectLine(area, line);
    this.#choose(at);
  }

  /**
   * @param isShown whether the posting is the page's: it can have been taken back
   * @param actions what can be done with the posting, once a page has been read
   */
  render(isShown: boolean, actions: unknown): TemplateResult {
    return html`${this.#pages.length > 1 ? this.#choice() : this.#name()}
      <div class="field">
        <label for="page-text">The page’s text</label>
        <textarea
          id="page-text"
          rows="9"
          spellcheck="false"
          aria-describedby="page-text-hint"
          .value=${live(this.#pages[this.#at]!.text)}
          @input=${(event: Event) => this.#edit({ text: (event.currentTarget as HTMLTextAreaElement).value })}
        ></textarea>
        <small id="page-text-hint">Markdown with front matter, as Hugo has it. Upload its translations with it.</small>
        <p class="row">
          ${upload('Upload pages', '.md,.markdown,.mdx,.html,text/markdown', true, (files) => this.#upload(files))}
        </p>
      </div>
      ${this.#failure ? html`<p class="failure" role="alert">${this.#failure}</p>` : nothing}
      ${this.#findings(isShown, actions)}`;
  }

  #name(): TemplateResult {
    return html`<div class="field">
      <label for="page-name">Name of the page</label>
      <input
        id="page-name"
        type="text"
        spellcheck="false"
        autocapitalize="none"
        aria-describedby="page-name-hint"
        .value=${live(this.#pages[0]!.path)}
        @change=${(event: Event) =>
          this.#edit({ path: (event.currentTarget as HTMLInputElement).value.trim() || PASTED.path })}
      />
      <small id="page-name-hint"
        >${prose('The posting’s file is named after it; `posting.sv.md` is in Swedish.')}</small
      >
    </div>`;
  }

  #choice(): TemplateResult {
    return html`<div class="field">
      <label for="page-choice">Page</label>
      <select
        id="page-choice"
        @change=${(event: Event) => this.#choose((event.currentTarget as HTMLSelectElement).selectedIndex)}
      >
        ${this.#pages.map(({ path }, index) => html`<option .selected=${live(index === this.#at)}>${path}</option>`)}
      </select>
    </div>`;
  }

  #findings(isShown: boolean, actions: unknown): TemplateResult {
    const { file, postings = 0, findings = [] } = this.#outcome ?? {};
    const made = file
      ? isShown
        ? `Imported as ${file.name}`
        : 'Taken back: the posting is what it was before'
      : 'Nothing is imported: the posting stays as it is';
    return findingsList<PageFinding>({
      id: 'page-findings',
      status: this.#outcome ? `${made}. ${countOf(findings) || 'Nothing to mend'}` : '',
      note: [
        postings > 1 ? html`<p class="note">${prose(several(postings))}</p>` : nothing,
        this.#outcome ? actions : nothing,
      ],
      findings,
      whole: 'the page',
      textOf: this.#pages.length > 1 ? ({ page }) => page : undefined,
      show: ({ page }, line) => this.#show(page, line),
    });
  }
}
