/** The page: reads its state from the address, and draws it. */
import { html, render, type TemplateResult } from 'lit';
import { read, write, type State } from './address.ts';
import { beside, type App } from './app.ts';
import { elementsOf, type Manifest } from './manifest.ts';
import { contentsOf } from './release.ts';
import { SnippetView } from './snippet-view.ts';
import { storiesOf } from './stories.ts';
import { StoryView } from './story-view.ts';

const json = async <Content>(path: string): Promise<Content> => {
  try {
    return (await (await fetch(beside(path))).json()) as Content;
  } catch (error) {
    document.body.textContent = `This page needs ${beside(path)}: copy the whole folder that it was built into.`;
    throw error;
  }
};

const [manifest, integrity] = await Promise.all([
  json<Manifest>('careers-widget/custom-elements.json'),
  json<Readonly<Record<string, string>>>('careers-widget/integrity.json'),
]);
const release = contentsOf(integrity);

const stories = storiesOf(
  import.meta.glob<string>('../stories/*.html', { query: '?raw', import: 'default', eager: true }),
);

let state = read(location.search, release.themes);
let isPainting = false;
/** Where the snippet was left: one comes back to it from the stories. */
let snippetAddress = './';

const app: App = {
  get state() {
    return state;
  },
  stories,
  elements: elementsOf(manifest),
  release,
  change: (patch) => go({ ...state, ...patch }, 'replace'),
  set(name, value) {
    const others = Object.entries(state.values).filter(([other]) => other !== name);
    app.change({ values: Object.fromEntries(value === undefined ? others : [...others, [name, value]]) });
  },
  paint() {
    if (isPainting) return;
    isPainting = true;
    queueMicrotask(() => {
      isPainting = false;
      paint();
    });
  },
};

const views = { story: new StoryView(app), snippet: new SnippetView(app) };

const currentStory = () => stories.find(({ id }) => id === state.story);

/** @param how `push` makes an entry in the history, `replace` makes none, and `stay` leaves the address as it is */
const go = (next: State, how: 'push' | 'replace' | 'stay'): void => {
  state = next;
  const address = location.pathname + write(state);
  try {
    if (how === 'push') history.pushState(null, '', address);
    if (how === 'replace') history.replaceState(null, '', address);
  } catch {
    // Safari allows a hundred in ten seconds, and a colour that is dragged has more: the next change brings it along
  }
  if (!currentStory()) snippetAddress = address;
  (currentStory() ? views.story : views.snippet).apply();
  app.paint();
};

/** Address, name, and what a phone leaves out of it. */
const PLACES = [
  ['', 'Snippet', ''],
  ['?story=card-full', 'Stories', ''],
  ['company.html', 'Company', ' page'],
  ['partner.html', 'Partner', ' page'],
] as const;

const header = (): TemplateResult => {
  const here = currentStory() ? PLACES[1] : PLACES[0];
  return html`<a class="skip" href="#main">Skip to the canvas</a>
    <header class="top">
      <a class="brand" href="./">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="8" />
          <path d="M8 10h16M8 16h16M8 22h9" />
        </svg>
        careers-widget <span class="muted">${release.version}</span>
      </a>
      <nav aria-label="Main">
        ${PLACES.map(
          (place) =>
            html`<a href=${place[0] || snippetAddress} aria-current=${place === here ? 'page' : 'false'}
              >${place[1]}<span class="wide">${place[2]}</span></a
            >`,
        )}
      </nav>
    </header>`;
};

const paint = (): void => {
  const story = currentStory();
  document.title = story ? `${story.group}: ${story.name} – careers-widget` : 'careers-widget';
  render(
    html`${header()}
      <div class="app ${story ? 'with-stories' : 'with-form'}">
        ${story ? views.story.render(story) : views.snippet.render()}
      </div>`,
    document.body,
  );
};

/** Links within this page change its state, and load nothing anew. */
document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return;
  const link = (event.target as Element).closest('a');
  if (!link || link.hash || link.href.replace(/\?.*/, '') !== beside('')) return;
  event.preventDefault();
  if (link.closest('nav.stories') && !matchMedia('(width >= 64rem)').matches) {
    link.closest('details')!.open = false; // on a phone the list covers what it leads to
  }
  go(read(link.search, release.themes), 'push');
});

// what is folded on a phone is open where there is room
matchMedia('(width >= 64rem)').addEventListener('change', app.paint);
addEventListener('popstate', () => go(read(location.search, release.themes), 'stay'));

document.body.replaceChildren();
go(state, 'stay');
