/** The configurator: a posting, how it shall look, and the snippet for it. */
import { html, nothing, type TemplateResult } from 'lit';
import { isBuilt } from '../../src/posting/load.ts';
import { parse } from '../../src/posting/parse.ts';
import { beside, type App } from './app.ts';
import { applyChoices, canvas, themeSelect } from './canvas.ts';
import { codeBlock, prose } from './code.ts';
import { pairOf, type Pair } from './contrast.ts';
import { addressField, field } from './field.ts';
import { PostingEditor } from './posting-editor.ts';
import { snippetsOf, type Choice, type Snippet } from './snippets.ts';
import { tabs } from './tabs.ts';
import { attributeOf, cssOf, isDefault } from './values.ts';

const SAMPLE = 'postings/devops-engineer.json';

const custom = (name: string): string => `--job-${name}`;

/** The controls that are shown here; the stories have them all. */
const COLOURS = [
  'theme',
  ...['accent-color', 'text-color', 'muted-color', 'surface-color', 'border-color'].map(custom),
];
const TYPE = ['font-family', 'heading-font-family', 'font-size', 'border-radius', 'spacing', 'shadow'].map(custom);
const CONTENT = ['layout', 'heading-level', 'without-faq', 'without-contact', 'without-apply', 'images', 'loading'];
const APPLYING = ['apply-params', 'target'];

/** Labels that are clear without a hint. */
const LABELS: Readonly<Record<string, string>> = {
  theme: 'Colour scheme',
  '--job-accent-color': 'Accent',
  '--job-text-color': 'Text',
  '--job-muted-color': 'Secondary text',
  '--job-surface-color': 'Card',
  '--job-border-color': 'Lines',
  '--job-font-family': 'Typeface',
  '--job-heading-font-family': 'Of headings',
  '--job-font-size': 'Size',
  '--job-border-radius': 'Corners',
  '--job-spacing': 'Spacing',
  '--job-shadow': 'Shadow',
};

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** Texts whose contrast is measured, by what they stand for. */
const TEXTS = [
  ['Text', '.lead, .body, .card'],
  ['Secondary text', '.tagline, .muted'],
  ['Links', '.body a, .card a:not(.button)'],
] as const;

export class SnippetView {
  readonly #app: App;
  readonly #editor: PostingEditor;
  #page: Document | undefined;
  #pairs: readonly Pair[] = [];

  constructor(app: App) {
    this.#app = app;
    this.#editor = new PostingEditor(() => {
      this.apply();
      app.paint();
    });
  }

  /** Applies what has been chosen to the preview, and loads the posting where its address is another. */
  apply(): void {
    void this.#editor.move(this.#src);
    const page = this.#page;
    if (!page) return;
    const base = page.head.querySelector('base') ?? page.createElement('base');
    base.href = this.#src; // what a posting names beside itself is looked for there
    page.head.append(base);
    const card = page.querySelector('job-card')!;
    if (card.posting !== this.#editor.data) card.posting = this.#editor.data;
    applyChoices(page, this.#app);
    requestAnimationFrame(() => requestAnimationFrame(() => this.#measure(page)));
  }

  #loaded(page: Document): void {
    this.#page = page;
    page.addEventListener('posting-apply', (event) => event.preventDefault());
    page.addEventListener('posting-load', () => this.apply(), { capture: true, once: true });
    this.apply();
  }

  get #src(): string {
    return this.#app.state.posting || beside(SAMPLE);
  }

  get #widget(): string {
    const { state, release } = this.#app;
    const widget = state.widget || beside(`careers-widget/${release.version}/`);
    return widget.endsWith('/') ? widget : `${widget}/`;
  }

  #measure(page: Document): void {
    const tree = page.querySelector('job-card')?.shadowRoot;
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
    const card = elements.get('job-card')!;
    const attributes = card.attributes.flatMap((control) => {
      const { name } = control;
      const entered = state.values[name] ?? '';
      const value = attributeOf(control, entered);
      return value === undefined || name === 'src' || isDefault(control, entered) ? [] : [[name, value] as const];
    });
    const properties = card.customProperties.flatMap((control) => {
      const value = cssOf(control, state.values[control.name]);
      return value ? [[control.name, value] as const] : [];
    });
    const posting = this.#editor.posting;
    return {
      widget: this.#widget,
      src: this.#src,
      formats: posting ? parse(posting, '').formats : new Set(isBuilt(this.#src) ? [] : ['markdown']),
      title: posting?.title ?? 'Job',
      fallback: posting?.url ?? '',
      attributes: Object.fromEntries(attributes),
      properties: Object.fromEntries(properties),
      sheet: state.sheet,
      strict: state.styles === 'strict',
    };
  }

  #fields(names: readonly string[]): readonly TemplateResult[] {
    const { state, set, elements } = this.#app;
    const card = elements.get('job-card')!;
    const controls = new Map([...card.attributes, ...card.customProperties].map((control) => [control.name, control]));
    return names.map((name) => {
      const control = controls.get(name)!;
      const label = LABELS[name];
      const value = state.values[name] ?? '';
      return field(
        label ? { ...control, description: '' } : control,
        value,
        (entered) => set(name, isDefault(control, entered) ? undefined : entered),
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
    const { state, change } = this.#app;
    const isWide = matchMedia('(width >= 64rem)').matches;
    const section = (title: string, content: unknown, open = false) =>
      html`<details class="section" ?open=${open && isWide}>
        <summary>${title}</summary>
        <div>${content}</div>
      </details>`;
    return html`<div class="form">
      <header class="intro">
        <h1>A job posting on any page</h1>
        <p>Paste your posting or its page, pick your colours, copy the snippet. Nothing you enter leaves this page.</p>
      </header>
      ${section(
        'Posting',
        this.#editor.render((posting) => change({ posting })),
      )}
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
      ${section('What it shows', [html`<div class="fields">${this.#fields(CONTENT)}</div>`, this.#language()])}
      ${section('For search engines', html`<div class="fields">${this.#fields(['structured-data'])}</div>`)}
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
            change({ values: {}, sheet: '', posting: '', widget: '', styles: '' });
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
    const { isEdited, posting } = this.#editor;
    if (posting?.status === 'draft')
      return 'The posting is a draft, which no page shows: write `"status": "open"`, or in a job page `draft: false`.';
    if (isEdited)
      return state.posting
        ? 'The posting is changed here alone: download it, and put it to its address.'
        : 'The posting is changed here alone: download it, put it on your server, and enter its address under Posting.';
    if (!state.posting) return 'This is the sample: enter the address of your posting under Posting.';
    if (!state.widget) return 'The script comes from this page: enter the address of your copy under Where it runs.';
    return '';
  }

  /** What would be faster. */
  get #advice(): string {
    const { formats } = this.#choice;
    const readers = [...(formats.has('markdown') ? ['Markdown'] : []), ...(formats.has('html') ? ['HTML'] : [])];
    return readers.length
      ? `The browser reads this posting’s ${readers.join(' and ')} itself. Built by \`careers-widget build\`, it shows sooner, by less script.`
      : '';
  }

  #snippet({ about, blocks, policy, policyNotes = [] }: Snippet): TemplateResult {
    const { isBroken } = this.#editor;
    const failure =
      this.#editor.failure || (isBroken && 'This posting can’t be shown: what is wrong stands under Posting.');
    return html`<p>${prose(about)}</p>
      ${failure ? html`<p class="failure">${failure}</p>` : this.#note ? html`<p class="note">${prose(this.#note)}</p>` : nothing}
      ${blocks.map(({ place, code }) => codeBlock(place, code))}
      ${this.#advice ? html`<p class="advice">${prose(this.#advice)}</p>` : nothing}
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
        ${canvas(this.#app, { name: 'Preview', page: 'preview.html' }, (page) => this.#loaded(page))}
        <section class="below" aria-label="Snippet">
          ${tabs('Kinds of page', snippets, current.id, (panel) => change({ panel }), this.#snippet(current))}
        </section>
      </main>`;
  }
}
