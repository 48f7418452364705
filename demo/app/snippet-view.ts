/** The configurator: a posting, how it shall look, and the snippet for it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { JobCard } from '../../src/elements/job-card.ts';
import type { JobList } from '../../src/elements/job-list.ts';
import { isBuilt } from '../../src/posting/load.ts';
import { parse } from '../../src/posting/parse.ts';
import { systemAt } from '../../src/sources/feeds/addresses.ts';
import type { Name } from '../../src/sources/feeds/systems.ts';
import { isAddress, type State } from './address.ts';
import { beside, type App } from './app.ts';
import { applyChoices, canvas, choice, themeSelect } from './canvas.ts';
import { codeBlock, prose } from './code.ts';
import { pairOf, type Pair } from './contrast.ts';
import { fileOf, isForPeople, takenOver } from './feed.ts';
import { addressField, field } from './field.ts';
import { ListSource } from './list-source.ts';
import { APPLYING, COLOURS, CONTENT, HINTS, LABELS, START, TYPE } from './offered.ts';
import { PostingEditor } from './posting-editor.ts';
import { SearchSource } from './search-source.ts';
import { snippetsOf, takeOver, type Choice, type FeedChoice, type Snippet } from './snippets.ts';
import { tabs } from './tabs.ts';
import { attributeOf, cssOf, isDefault } from './values.ts';

const SAMPLES = { 'job-card': 'postings/devops-engineer.json', 'job-list': 'stories/postings/jobs.json' } as const;

/** What a snippet is made for. */
const KINDS = [
  ['', 'One posting'],
  ['job-list', 'A list of postings'],
] as const;

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** Texts whose contrast is measured, by what they stand for. */
const TEXTS = [
  ['Text', '.lead, .body, .card, .row'],
  ['Secondary text', '.tagline, .muted'],
  ['Links', '.body a, .card a:not(.button)'],
] as const;

export class SnippetView {
  readonly #app: App;
  readonly #editor: PostingEditor;
  readonly #list: ListSource;
  readonly #search: SearchSource;
  #page: Document | undefined;
  #pairs: readonly Pair[] = [];

  constructor(app: App) {
    this.#app = app;
    const changed = () => {
      this.apply();
      app.paint();
    };
    this.#editor = new PostingEditor(changed);
    this.#list = new ListSource(changed);
    this.#search = new SearchSource(app.paint);
  }

  /** Applies what has been chosen to the preview, and loads the posting where its address is another. */
  apply(): void {
    if (this.#isList) void this.#list.move(this.#app.state.posting);
    else void this.#editor.move(this.#src);
    void this.#search.move(this.#folder);
    const page = this.#page;
    const subject = page?.querySelector<JobCard | JobList>(this.#tag); // of another tag until its own page has come
    if (!page || !subject) return;
    if (this.#isList) subject.src = isForPeople(this.#src) ? undefined : this.#src;
    else this.#fill(page, subject);
    const folder = subject.getAttribute('search-src');
    applyChoices(page, this.#app, this.#values);
    if (subject.getAttribute('search-src') !== folder) subject.reload(); // what asks comes with the index
    requestAnimationFrame(() => requestAnimationFrame(() => this.#measure(page)));
  }

  #fill(page: Document, card: Pick<JobCard, 'posting' | 'src'>): void {
    const { feed, isEdited, posting, data } = this.#editor;
    // of a feed the card takes the posting as on a page: its texts may stand elsewhere
    const isOfFeed = feed !== undefined && posting !== undefined && !isEdited;
    card.src = isOfFeed ? this.#src : undefined;
    const shown = isOfFeed ? undefined : data;
    const base = page.head.querySelector('base') ?? page.createElement('base');
    base.href = this.#src; // what a posting names beside itself is looked for there
    page.head.append(base);
    if (card.posting !== shown) card.posting = shown;
  }

  #loaded(page: Document): void {
    this.#page = page;
    page.addEventListener('posting-apply', (event) => event.preventDefault());
    page.addEventListener('posting-load', () => this.apply(), { capture: true, once: true });
    if (this.#isList) this.#putList(page);
    this.apply();
  }

  /** Puts a list in the place of the card. */
  #putList(page: Document): void {
    const list = page.createElement('job-list');
    page.querySelector('job-card')!.replaceWith(list);
    // the pages of postings are not the preview
    list.addEventListener('posting-open', (event) => {
      if (event.url && list.open !== 'inside') event.preventDefault();
    });
    new MutationObserver(() => this.#measure(page)).observe(list, { attributeFilter: ['state'] });
  }

  get #tag(): Choice['tag'] {
    return this.#app.state.element === 'job-list' ? 'job-list' : 'job-card';
  }

  get #isList(): boolean {
    return this.#tag === 'job-list';
  }

  get #src(): string {
    return this.#app.state.posting || beside(SAMPLES[this.#tag]);
  }

  /** What has been chosen for the element, and what is set from the start. */
  get #values(): State['values'] {
    return { ...START[this.#tag], ...this.#app.state.values, 'search-src': this.#folder };
  }

  /** What a list asks: nothing in the place of a feed, and nothing beside a page that is yet to be made. */
  get #folder(): string {
    const { 'search-src': folder = '' } = this.#app.state.values;
    return this.#isList && !this.#feed && isAddress(folder) ? folder : '';
  }

  get #feed(): (FeedChoice & { readonly system: Name }) | undefined {
    const read = (this.#isList ? this.#list : this.#editor).feed;
    const src = fileOf(this.#src);
    // a feed that this page may not read is known by its server
    const system = read?.system ?? (isForPeople(src) ? undefined : systemAt(src));
    if (!system) return undefined;
    return { system, address: new URL(src, location.href).href, isXml: read?.isXml ?? false };
  }

  get #widget(): string {
    const { state, release } = this.#app;
    const widget = state.widget || beside(`careers-widget/${release.version}/`);
    return widget.endsWith('/') ? widget : `${widget}/`;
  }

  #measure(page: Document): void {
    const tree = page.querySelector(this.#tag)?.shadowRoot;
    const button = tree?.querySelector('apply-button')?.shadowRoot?.querySelector('a');
    const texts = TEXTS.flatMap(([name, selector]) => {
      const element = tree?.querySelector(selector);
      return element ? [[name, element] as const] : [];
    });
    const pairs = [...texts, ...(button ? [['Button', button] as const] : [])].map(([name, element]) =>
      pairOf(name, element),
    );
    if (JSON.stringify(pairs) === JSON.stringify(this.#pairs)) return;
    this.#pairs = pairs;
    this.#app.paint();
  }

  get #choice(): Choice {
    const { state, elements } = this.#app;
    const values = this.#values;
    const docs = elements.get(this.#tag)!;
    const attributes = docs.attributes.flatMap((control) => {
      const { name } = control;
      const entered = values[name] ?? '';
      const value = attributeOf(control, entered);
      return value === undefined || name === 'src' || isDefault(control, entered) ? [] : [[name, value] as const];
    });
    const properties = docs.customProperties.flatMap((control) => {
      const value = cssOf(control, state.values[control.name]);
      return value ? [[control.name, value] as const] : [];
    });
    const posting = this.#isList ? undefined : this.#editor.posting;
    return {
      tag: this.#tag,
      widget: this.#widget,
      src: this.#src,
      feed: this.#feed,
      formats: posting ? parse(posting, '').formats : new Set(this.#isList || isBuilt(this.#src) ? [] : ['markdown']),
      title: posting?.title ?? 'Job',
      fallback: posting?.url ?? '',
      attributes: Object.fromEntries(attributes),
      properties: Object.fromEntries(properties),
      sheet: state.sheet,
      strict: state.styles === 'strict',
    };
  }

  #fields(names: readonly string[]): readonly TemplateResult[] {
    const { set, elements } = this.#app;
    const docs = elements.get(this.#tag)!;
    const controls = new Map([...docs.attributes, ...docs.customProperties].map((control) => [control.name, control]));
    const start: State['values'] = START[this.#tag];
    return names.flatMap((name) => {
      const control = controls.get(name);
      if (!control) return []; // of the other element
      const label = LABELS[name];
      const description = label ? '' : (HINTS[name] ?? control.description);
      const isStart = (entered: string) =>
        start[name] === undefined ? isDefault(control, entered) : entered === start[name];
      return field(
        { ...control, description },
        this.#values[name] ?? '',
        (entered) => set(name, isStart(entered) ? undefined : entered),
        label,
      );
    });
  }

  #language(): TemplateResult {
    const { state, set, release } = this.#app;
    return html`<div class="field">
      <label for="field-lang">Language</label>
      <select
        id="field-lang"
        aria-describedby="field-lang-hint"
        @change=${(event: Event) => set('lang', (event.currentTarget as HTMLSelectElement).value || undefined)}
      >
        ${['', ...release.languages].map(
          (lang) =>
            html`<option value=${lang} ?selected=${lang === (state.values.lang ?? '')}>
              ${lang ? languageNames.of(lang) : 'the page’s'}
            </option>`,
        )}
      </select>
      <small id="field-lang-hint">By default the page’s own.</small>
    </div>`;
  }

  #contrast(): TemplateResult | typeof nothing {
    if (!this.#pairs.length) return nothing;
    return html`<table class="contrast">
      <caption>
        Contrast in the preview
      </caption>
      <tbody>
        ${this.#pairs.map(({ name, color, ground, ratio }) => {
          const grade = ratio >= 7 ? 'AAA' : ratio >= 4.5 ? 'AA' : 'too low';
          return html`<tr>
            <th scope="row">
              <span class="swatch" style="color: rgb(${color.join(' ')}); background: rgb(${ground.join(' ')})"
                >Aa</span
              >
              ${name}
            </th>
            <td>${ratio.toFixed(1)} : 1</td>
            <td class=${ratio >= 4.5 ? 'good' : 'bad'}>${grade}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
  }

  #form(): TemplateResult {
    const { state, set, change } = this.#app;
    const isWide = matchMedia('(width >= 64rem)').matches;
    const section = (title: string, content: unknown, open = false) =>
      html`<details class="section" ?open=${open && isWide}>
        <summary>${title}</summary>
        <div>${content}</div>
      </details>`;
    return html`<div class="form">
      <header class="intro">
        <h1>A job posting on any page</h1>
        <p>
          Paste your posting, its page or your hiring system’s address, pick your colours, copy the snippet. Nothing you
          enter leaves this page.
        </p>
        ${choice('What for', KINDS, state.element, (element) =>
          // of a feed one makes both
          change({ element, posting: this.#feed || isForPeople(state.posting) ? fileOf(state.posting) : '' }),
        )}
      </header>
      ${
        this.#isList
          ? section(
              'List',
              [
                this.#list.render(this.#src, (posting) => change({ posting })),
                this.#feed
                  ? nothing
                  : this.#search.render(this.#folder, (folder) => set('search-src', folder || undefined)),
              ],
              true,
            )
          : section(
              'Posting',
              this.#editor.render(
                (posting) => change({ posting }),
                (posting) => change({ element: 'job-list', posting }),
              ),
              this.#feed !== undefined || isForPeople(this.#src),
            )
      }
      ${section(
        'Colours',
        [
          html`<div class="fields">
            <div class="field">
              <label for="field-sheet">Theme</label>
              ${themeSelect(this.#app, 'field-sheet')}
            </div>
            ${this.#fields(COLOURS)}
          </div>`,
          this.#contrast(),
        ],
        true,
      )}
      ${section('Type and shape', html`<div class="fields">${this.#fields(TYPE)}</div>`)}
      ${section('What it shows', [html`<div class="fields">${this.#fields(CONTENT[this.#tag])}</div>`, this.#language()])}
      ${this.#isList ? nothing : section('For search engines', html`<div class="fields">${this.#fields(['structured-data'])}</div>`)}
      ${section('Applying', html`<div class="fields">${this.#fields(APPLYING)}</div>`)}
      ${section('Where it runs', [
        addressField(
          'widget-address',
          'Folder of the widget’s files',
          'Copy `dist/` there. A folder for each version keeps pinned pages working.',
          this.#widget,
          (widget) => change({ widget }),
        ),
        field(
          {
            name: 'styles',
            description: 'For pages whose policy allows no `style` attribute.',
            kind: 'boolean',
            options: [],
            default: '',
          },
          String(state.styles === 'strict'),
          (value) => change({ styles: value === 'true' ? 'strict' : '' }),
          'Styles in a style sheet',
        ),
      ])}
      <p>
        <button
          type="button"
          class="quiet"
          @click=${() => {
            this.#editor.reset();
            change({ element: '', values: {}, sheet: '', posting: '', widget: '', styles: '' });
          }}
        >
          Start again
        </button>
      </p>
    </div>`;
  }

  /** What stands between the snippet and a page that works. */
  get #note(): string {
    const { state } = this.#app;
    const { isEdited, posting, feed } = this.#editor;
    const what = this.#isList
      ? 'list, or of your hiring system’s feed, under List'
      : 'posting, or of your hiring system’s feed, under Posting';
    if (isForPeople(state.posting))
      return `This address is of a page for people: take its feed under ${this.#isList ? 'List' : 'Posting'}.`;
    if (feed && this.#isUnchosen)
      return `This is a feed of ${feed.postings.length} postings: choose one under Posting, or show them all as a list.`;
    if (!this.#isList && posting?.status === 'draft')
      return 'The posting is a draft, which no page shows: write `"status": "open"`, or in a job page `draft: false`.';
    if (!this.#isList && isEdited)
      return state.posting
        ? 'The posting is changed here alone: download it, and put it to its address.'
        : 'The posting is changed here alone: download it, put it on your server, and enter its address under Posting.';
    if (!state.posting) return `This is the sample: enter the address of your ${what}.`;
    if (!state.widget) return 'The script comes from this page: enter the address of your copy under Where it runs.';
    return '';
  }

  /** What would be faster. */
  get #advice(): string {
    const { formats, feed } = this.#choice;
    if (feed) return ''; // the command stands among the code
    const readers = [...(formats.has('markdown') ? ['Markdown'] : []), ...(formats.has('html') ? ['HTML'] : [])];
    return readers.length
      ? `The browser reads this posting’s ${readers.join(' and ')} itself. Built by \`careers-widget build\`, it shows sooner, by less script.`
      : '';
  }

  /** Whether an address is that of a feed with several postings, and one is asked for. */
  get #isUnchosen(): boolean {
    const { feed, posting, isEdited } = this.#editor;
    return !this.#isList && feed !== undefined && posting === undefined && !isEdited;
  }

  /** Why the preview is empty. */
  get #failure(): string {
    if (this.#isList) return this.#list.failure;
    const { failure, isBroken } = this.#editor;
    return failure || (isBroken ? 'This posting can’t be shown: what is wrong stands under Posting.' : '');
  }

  #snippet({ about, blocks, policy, policyNotes = [] }: Snippet): TemplateResult {
    const failure = this.#failure;
    const feed = this.#feed;
    const command = feed && takenOver(feed.system, takeOver(feed, this.#app.release), failure !== '');
    const told = html`<p>${prose(about)}</p>
      ${failure ? html`<p class="failure">${prose(failure)}</p>` : this.#note ? html`<p class="note">${prose(this.#note)}</p>` : nothing}`;
    if (isForPeople(this.#src) || this.#isUnchosen) return told; // a snippet with that address shows nothing
    return html`${told} ${failure ? command : nothing} ${blocks.map(({ place, code }) => codeBlock(place, code))}
      ${failure ? nothing : command} ${this.#advice ? html`<p class="advice">${prose(this.#advice)}</p>` : nothing}
      <details class="policy">
        <summary>Under a Content-Security-Policy</summary>
        ${policyNotes.map((note) => html`<p>${prose(note)}</p>`)}
        ${codeBlock('Add these sources to the page’s policy', policy.join(';\n'))}
      </details>`;
  }

  render(): TemplateResult {
    const { state, change, release } = this.#app;
    const snippets = snippetsOf(this.#choice, release);
    const current = snippets.find(({ id }) => id === state.panel) ?? snippets[0]!;
    return html`<aside class="side" aria-label="What to show">${this.#form()}</aside>
      <main class="stage" id="main">
        ${canvas(this.#app, { name: 'Preview', page: this.#isList ? 'preview.html?list' : 'preview.html' }, (page) => this.#loaded(page))}
        <section class="below" aria-label="Snippet">
          ${tabs('Kinds of page', snippets, current.id, (panel) => change({ panel }), this.#snippet(current))}
        </section>
      </main>`;
  }
}
