/** One story: the list of all, the canvas, and the panels that look into it. */
import { html, type TemplateResult } from 'lit';
import type { App } from './app.ts';
import { write } from './address.ts';
import { applyChoices, canvas, subjectsOf, themeSelect } from './canvas.ts';
import { Audit } from './panels/accessibility.ts';
import { controls } from './panels/controls.ts';
import { docs } from './panels/docs.ts';
import { EventLog } from './panels/event-log.ts';
import { source } from './panels/source.ts';
import type { Story } from './stories.ts';
import { tabs, type Tab } from './tabs.ts';

/** Panels that have nothing to say where scripts are off. */
const NEED_SCRIPTS = ['events', 'accessibility'];

export class StoryView {
  readonly #app: App;
  readonly #log: EventLog;
  readonly #audit: Audit;
  /** In the canvas; `undefined` until it has loaded. */
  #page: Document | undefined;
  /** Id of the story whose page that is. */
  #shown = '';

  constructor(app: App) {
    this.#app = app;
    this.#log = new EventLog(app.paint);
    this.#audit = new Audit(app.paint);
  }

  /** Applies what has been chosen to the page in the canvas. */
  apply(): void {
    const { state, stories } = this.#app;
    const page = this.#shown === state.story ? this.#page : undefined;
    const story = stories.find(({ id }) => id === state.story);
    if (page) applyChoices(page, this.#app);
    this.#audit.look(page, JSON.stringify({ ...state, panel: '' }));
    if (state.panel === 'accessibility' && !story?.isPrerendered) this.#audit.run();
  }

  #loaded(page: Document, story: Story): void {
    const { stories, elements, change, paint } = this.#app;
    const [, file] = /\/stories\/([^/]*)\.html$/.exec(page.location.pathname) ?? [];
    if (file !== story.id && stories.some(({ id }) => id === file)) {
      change({ story: file!, values: {}, outline: '' }); // a link in the canvas led there
      return;
    }
    this.#page = page;
    this.#shown = story.id;
    this.#log.clear();
    this.#log.watch(page, elements.values());
    this.apply();
    paint();
  }

  #panels({ isPrerendered }: Story): readonly Tab[] {
    const panels = [
      { id: 'controls', name: 'Controls' },
      { id: 'events', name: 'Events', count: this.#log.count },
      { id: 'source', name: 'Source' },
      { id: 'accessibility', name: 'Accessibility', count: this.#audit.count },
      { id: 'docs', name: 'Docs' },
    ];
    return isPrerendered ? panels.filter(({ id }) => !NEED_SCRIPTS.includes(id)) : panels;
  }

  #panel(story: Story, open: string, page: Document | undefined): unknown {
    const { elements } = this.#app;
    const subject = page && subjectsOf(page)[0];
    const element = elements.get(subject?.localName ?? 'job-card')!;
    switch (open) {
      case 'events':
        return this.#log.render();
      case 'source':
        return source(story, this.#app);
      case 'accessibility':
        return this.#audit.render();
      case 'docs':
        return docs(element);
      default:
        return page && !subject
          ? html`<p class="empty">What this page shows stands in a frame; its address sets it.</p>`
          : controls(this.#app, element, subject, !story.isPrerendered);
    }
  }

  #list(current: Story): TemplateResult {
    const { stories, state } = this.#app;
    const groups = [...new Set(stories.map(({ group }) => group))];
    // the way a canvas looks stays from story to story; what was set on one element does not
    const { width, scheme, panel } = state;
    return html`<nav class="stories" aria-label="Stories">
      <details class="list" ?open=${matchMedia('(width >= 64rem)').matches}>
        <summary><span class="muted">Story</span> ${current.group}: ${current.name}</summary>
        ${groups.map(
          (group) =>
            html`<h2>${group}</h2>
              <ul>
                ${stories
                  .filter((story) => story.group === group)
                  .map(
                    ({ id, name }) =>
                      html`<li>
                        <a
                          href=${write({ story: id, width, scheme, panel })}
                          aria-current=${id === current.id ? 'page' : 'false'}
                          >${name}</a
                        >
                      </li>`,
                  )}
              </ul>`,
        )}
      </details>
    </nav>`;
  }

  render(story: Story): TemplateResult {
    const { state, change } = this.#app;
    const page = this.#shown === story.id ? this.#page : undefined;
    const panels = this.#panels(story);
    const open = panels.some(({ id }) => id === state.panel) ? state.panel : 'controls';
    return html`${this.#list(story)}
      <main class="stage" id="main">
        <header class="about">
          <h1>${story.group}: ${story.name}</h1>
          <p>${story.description} <a href="stories/${story.id}.html">Open as a page</a></p>
        </header>
        ${canvas(this.#app, { name: `${story.group}: ${story.name}`, page: `stories/${story.id}.html`, withoutScripts: story.isPrerendered }, (loaded) => this.#loaded(loaded, story), html`<span class="inline"><label for="theme">Theme</label> ${themeSelect(this.#app, 'theme')}</span>`)}
        <section class="below" aria-label="Panels">
          ${tabs('Panels', panels, open, (panel) => change({ panel }), this.#panel(story, open, page))}
        </section>
      </main>`;
  }
}
