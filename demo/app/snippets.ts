/** From what a publisher has chosen to what is pasted: one snippet for each kind of page. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** What has been chosen. */
export interface Choice {
  /** A posting, or a list of them. */
  readonly tag: 'job-card' | 'job-list';
  /** Address of the folder with the widget's files, with a slash at its end; `https://…`, or from the site's root. */
  readonly widget: string;
  /** Address of the posting, or of the index; `https://…`, or from the site's root. */
  readonly src: string;
  /** Where `src` is that of a hiring system's feed. */
  readonly feed?: FeedChoice | undefined;
  /** How the posting's texts are written, as `parse` tells it: what they take is loaded along. None of a list. */
  readonly formats: ReadonlySet<string>;
  /** The posting's title, for the name of a frame. */
  readonly title: string;
  /** The posting's own page, for who sees no posting; an empty string where it has none. */
  readonly fallback: string;
  /** Attributes of the element by name; an empty string is a boolean that is set. `src` is not among them. */
  readonly attributes: Readonly<Record<string, string>>;
  /** `--job-…` by name. */
  readonly properties: Readonly<Record<string, string>>;
  /** Name of a theme's style sheet, or an empty string. */
  readonly sheet: string;
  /** Whether all styles stand in a style sheet, for pages whose policy allows no inline ones. */
  readonly strict: boolean;
}

/** The feed of a hiring system. */
export interface FeedChoice {
  /** As `import --from` and the chunk that reads it are called. */
  readonly system: string;
  /** Absolute, for the command that takes it over. */
  readonly address: string;
  readonly isXml: boolean;
}

/** What of a release a snippet names. */
export interface Release {
  readonly version: string;
  /** SRI hashes by file, as in `integrity.json`. */
  readonly integrity: Readonly<Record<string, string>>;
}

/** A piece of code with the place where it goes. */
export interface Block {
  readonly place: string;
  readonly code: string;
}

/** What is pasted on one kind of page. */
export interface Snippet {
  readonly id: string;
  readonly name: string;
  /** For whom it is, in a sentence. */
  readonly about: string;
  readonly blocks: readonly Block[];
  /** What a Content-Security-Policy must allow. */
  readonly policy: readonly string[];
  /** What is to be known about that. */
  readonly policyNotes?: readonly string[];
}

/** @returns the snippets, in the order in which they are offered */
export const snippetsOf = (choice: Choice, release: Release): readonly Snippet[] => [
  shortest(choice, release),
  pinned(choice, release),
  ...(isWhole(choice) ? [] : [oneFile(choice, release)]),
  partner(choice),
  ...(isWhole(choice) ? [] : [framed(choice, release)]),
  npm(choice, release),
  react(choice, release),
  vue(choice, release),
  wordpress(choice),
];

const isList = ({ tag }: Choice): boolean => tag === 'job-list';

/** Whether it takes the whole script: the builds in one file, and the frame's document, have neither lists nor feeds. */
const isWhole = (choice: Choice): boolean => isList(choice) || choice.feed !== undefined;

/** The first of two words for a posting, the other for a list of them. */
const either = (choice: Choice, posting: string, list: string): string => (isList(choice) ? list : posting);

const where = (choice: Choice): string => `Where the ${either(choice, 'posting', 'list')} shall stand`;

const shortest = (choice: Choice, release: Release): Snippet => ({
  id: 'script',
  name: 'Script tag',
  about: 'For your own site: one script and one element.',
  blocks: [
    {
      place: where(choice),
      code: lines(sheetLink(choice), moduleScript(choice), subject(choice)),
    },
    ...styleBlock(choice),
    ...beforehand(choice, release),
  ],
  ...policyBeforehand(choice),
});

const pinned = (chosen: Choice, release: Release): Snippet => {
  const { 'search-src': folder, ...attributes } = chosen.attributes;
  const choice = { ...chosen, attributes };
  const { widget, src, formats, feed } = choice;
  const { version, integrity } = release;
  // a card can't tell that it is a feed, whose texts are HTML, before that has come
  const texts = isList(choice) || !feed ? formats : new Set([...formats, 'markdown']);
  const readers = attributes.layout === 'compact' ? [] : ['markdown', 'html'].filter((format) => texts.has(format));
  const ofLists = isList(choice) ? ['list', `list.${attributes.lang}`] : [];
  const ofFeeds = feed ? ['feeds', ...(feed.isXml ? ['xml'] : []), feed.system] : [];
  const parts = ['templates', ...readers, attributes.lang, ...ofLists, ...ofFeeds]
    .map((name) => `chunks/${name}-${version}.js`)
    .filter((file) => file in integrity);
  const preloads = [
    ...parts.map((file) => tag('link', { rel: 'modulepreload', href: widget + file, ...hashOf(release, file) })),
    tag('link', { rel: 'preload', as: 'fetch', href: src.replace(/#.*/, ''), crossorigin: '' }),
  ];
  // the hash of a script says nothing of what it imports, nor does in WebKit the one of a preload
  const chunks = Object.entries(integrity).filter(([file]) => file.startsWith('chunks/'));
  const hashes = Object.fromEntries(chunks.map(([file, value]) => [widget + file, value]));
  const map = json({ integrity: hashes }); // on one line: an editor that indents what is pasted would change its hash
  return {
    id: 'pinned',
    name: 'Pinned and fast',
    about: `For a CDN: exactly version ${version}, checked by the browser, and everything in parallel. What the script loads later is checked from Chrome 127, Firefox 138 and Safari 18 on; older browsers check the script alone: ${
      isWhole(choice)
        ? `a build in one file, whose one hash would cover everything, ${either(choice, 'reads no feed', 'has no list')}`
        : 'for them take “One file”, whose one hash covers everything'
    }.${folder ? ' Left out is `search-src`: its script changes with each build of the index that it comes with, so no hash can hold.' : ''}`,
    blocks: [
      {
        place: 'In the <head>, before all scripts and preloads',
        code: lines(
          `<script type="importmap">${map}</script>`,
          moduleScript(choice, hashOf(release, 'careers-widget.js')),
          // what is loaded when it comes near the window must not be there before
          ...(attributes.loading === 'lazy' ? [] : preloads),
          sheetLink(choice, hashOf(release, `themes/${choice.sheet}.css`)),
        ),
      },
      { place: where(choice), code: subject(choice, fallbackLink(choice)) },
      ...styleBlock(choice),
      {
        place:
          'Where the page has an import map of its own: add this to it, and leave out the one above. Firefox takes the first of a page alone.',
        code: `"integrity": ${json(hashes, 2)}`,
      },
      ...beforehand(choice, release),
    ],
    ...policyBeforehand(choice, { inline: [map] }, [
      "The `sha256` is that of the import map as it stands above. Merged into another map, take the hash of that one, or your nonce. Where your `script-src` has `'unsafe-inline'`, leave it out: beside a hash that counts no more.",
    ]),
  };
};

const oneFile = (choice: Choice, release: Release): Snippet => {
  const file = 'careers-widget.iife.js';
  return {
    id: 'one-file',
    name: 'One file',
    about: `For pages that take classic scripts alone, or one hash for everything. Its own words are English${
      'structured-data' in choice.attributes ? ', and structured data are what the command writes' : ''
    }.`,
    blocks: [
      {
        place: where(choice),
        code: lines(
          sheetLink(choice, hashOf(release, `themes/${choice.sheet}.css`)),
          element('script', { defer: '', src: choice.widget + file, ...hashOf(release, file) }),
          subject(choice, fallbackLink(choice)),
        ),
      },
      ...styleBlock(choice),
      ...beforehand(choice, release),
    ],
    ...policyBeforehand(choice),
  };
};

const partner = (choice: Choice): Snippet => {
  const from = { loading: 'lazy', 'apply-params': 'utm_source=partner&utm_medium=referral' };
  const own = { ...choice, attributes: { ...from, ...choice.attributes } };
  return {
    id: 'partner',
    name: 'Partner’s page',
    about: isList(choice)
      ? 'For a page of others: it says where applicants come from, and loads when it comes near the window. Where scripts are stripped, link to your own page: a frame shows one posting alone.'
      : `For a page of others: it says where applicants come from, loads when it comes near the window, and ${
          choice.fallback ? 'leaves a link where the posting is gone.' : 'would leave a link, had the posting a `url`.'
        }`,
    blocks: [
      {
        place: where(choice),
        code: lines(sheetLink(choice), moduleScript(choice), subject(own, fallbackLink(choice))),
      },
      ...styleBlock(choice),
    ],
    policy: policyOf(choice),
  };
};

const framed = (choice: Choice, release: Release): Snippet => {
  const { widget, src, title, sheet } = choice;
  // the frame loads by itself, has no pictures of others, tells search engines nothing of the page around, and isn’t prerendered
  const attributes = Object.entries(choice.attributes).filter(
    ([name, value]) => !['loading', 'refresh', 'structured-data'].includes(name) && value !== 'any',
  );
  const { theme } = choice.attributes;
  const isOwn = originOf(src) === originOf(widget);
  const parameters = new URLSearchParams({
    src: isOwn ? src.replace(/^https?:\/\/[^/]+/, '') : src,
    ...Object.fromEntries(attributes),
    ...(sheet ? { sheet } : {}),
    ...choice.properties,
  });
  const style = {
    width: '100%',
    height: '40rem',
    border: '0',
    ...(theme === 'light' || theme === 'dark' ? { 'color-scheme': theme } : {}),
  };
  const file = 'careers-widget.frames.js';
  const code = lines(...rule('iframe[src*="/embed.html?"]', style));
  return {
    id: 'frame',
    name: 'Frame',
    about: isOwn
      ? 'For sites that strip scripts and elements. The script makes the frame as high as its content; without it the frame scrolls.'
      : 'A frame shows postings of its own origin alone: put the widget’s files on the posting’s server.',
    blocks: [
      {
        place: where(choice),
        code: element('iframe', {
          src: `${widget}embed.html?${readable(parameters)}`,
          title: `Job: ${title}`,
          loading: 'lazy',
          allow: 'clipboard-write; web-share',
          style: choice.strict ? undefined : declarations(style).join('; '),
        }),
      },
      {
        place: 'Anywhere, where scripts are allowed',
        code: element('script', { async: '', src: widget + file, ...hashOf(release, file) }),
      },
      ...(choice.strict ? [{ place: 'In your style sheet', code }] : []),
    ],
    policy: [`frame-src ${originOf(widget)}`, `script-src ${originOf(widget)}`, ...inlinePolicy(choice)],
  };
};

/** What shows the postings before the script has come; those of a feed are taken over instead. */
const beforehand = (choice: Choice, release: Release): readonly Block[] =>
  choice.feed ? [] : [prerender(choice, release)];

/** The command that takes over the postings of a feed. */
export const takeOver = ({ system, address }: FeedChoice, { version }: Release): Block => ({
  place: 'In a terminal, before careers-widget build',
  code: `npx careers-widget@${version} import --from ${system} ${inShell(address)} -o postings/`,
});

/** In quotes that every shell knows, within which some read these signs. */
const inShell = (address: string): string =>
  `"${address.replace(/["$`!\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}"`;

/** What shows the posting before the script has come: of the site that is built, `public` is the folder. */
const prerender = (choice: Choice, { version }: Release): Block => {
  const { src, strict, attributes } = choice;
  // whether a posting is of the page's own origin is nothing that a folder tells
  const isOwn = attributes['structured-data'] === 'same-origin' && !src.startsWith('/');
  return {
    place: `After each build of public/, and daily: the ${either(choice, 'posting shows', 'first rows show')} before the script comes`,
    code: [
      `npx careers-widget@${version} prerender public/`,
      ...(isOwn ? [`--base ${originOf(src)}/`] : []),
      ...(strict ? ['--css link'] : []),
    ].join(' '),
  };
};

const prerenderNote = ({ strict }: Choice): string =>
  strict
    ? "`style-src 'self'` is for the style sheets that the command writes into the site."
    : "A page that the command has written holds `<style>` elements: its `style-src` needs `'unsafe-inline'`, or their hashes. With “Styles in a style sheet”, under Where it runs, they are files of the site.";

/** The policy of a page that is prerendered, which one with a feed is not. */
const policyBeforehand = (
  choice: Choice,
  more: Beside = {},
  notes: readonly string[] = [],
): Pick<Snippet, 'policy' | 'policyNotes'> =>
  choice.feed
    ? { policy: policyOf(choice, more), policyNotes: notes }
    : { policy: policyOf(choice, { ...PRERENDERED, ...more }), policyNotes: [...notes, prerenderNote(choice)] };

const install = ({ version }: Release): Block => ({
  place: 'In a terminal',
  code: `npm install careers-widget@${version}`,
});

const npm = (choice: Choice, release: Release): Snippet => ({
  id: 'npm',
  name: 'npm',
  about: 'For a site with a bundler: the parts that it needs are chunks of its own build.',
  blocks: [
    install(release),
    { place: 'In a script of the site', code: imports(choice).join('\n') },
    { place: where(choice), code: subject(choice) },
    ...styleBlock(choice),
  ],
  policy: policyOf({ ...choice, widget: '/' }, { libraries: ['lit-html'] }),
});

/** What the site's own component is called. */
const component = (choice: Choice): string => either(choice, 'Posting', 'Jobs');

const react = (choice: Choice, release: Release): Snippet => {
  const { attributes, style } = elementAttributes(choice);
  const name = component(choice);
  const styles = Object.entries(style).map(
    ([name, value]) => `${name.startsWith('--') ? `'${name}'` : camel(name)}: ${quoted(value)}`,
  );
  return {
    id: 'react',
    name: 'React',
    about: 'React 19 knows custom elements; the script comes from npm.',
    blocks: [
      install(release),
      {
        place: `${name}.jsx`,
        code: lines(
          ...imports(choice),
          '',
          `export const ${name} = () => (`,
          `  <${choice.tag}`,
          ...written(attributes).map((attribute) => `    ${attribute}`),
          ...(styles.length ? [`    style={{ ${styles.join(', ')} }}`] : []),
          '  />',
          ');',
        ),
      },
      ...styleBlock(choice),
    ],
    policy: policyOf({ ...choice, widget: '/' }, { libraries: ['lit-html'] }),
  };
};

const vue = (choice: Choice, release: Release): Snippet => ({
  id: 'vue',
  name: 'Vue',
  about: 'Vue 3 and Vite; the script comes from npm.',
  blocks: [
    install(release),
    {
      place: 'vite.config.js',
      code: lines(
        `import vue from '@vitejs/plugin-vue';`,
        '',
        'export default {',
        `  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } })],`,
        '};',
      ),
    },
    {
      place: `${component(choice)}.vue`,
      code: lines(
        '<script setup>',
        ...imports(choice),
        '</script>',
        '',
        '<template>',
        indent(subject(choice)),
        '</template>',
      ),
    },
    ...styleBlock(choice),
  ],
  policy: policyOf({ ...choice, widget: '/' }, { libraries: ['lit-html', 'vue'] }),
});

const wordpress = (choice: Choice): Snippet => {
  const shortCode = choice.tag.replace('-', '_');
  return {
    id: 'wordpress',
    name: 'WordPress',
    about: `WordPress 6.5 or newer. Activate the plugin, and write [${shortCode}] on any page; the short code passes filters that strip elements.`,
    blocks: [
      {
        place: 'wp-content/plugins/careers-widget.php',
        code: lines(
          '<?php',
          '/* Plugin Name: careers-widget */',
          `add_shortcode( '${shortCode}', function () {`,
          `\twp_enqueue_script_module( 'careers-widget', ${quoted(`${choice.widget}careers-widget.js`)}, array(), null );`,
          ...(choice.sheet
            ? [`\twp_enqueue_style( 'careers-widget', ${quoted(themeOf(choice))}, array(), null );`]
            : []),
          `\treturn ${quoted(subject(choice).replace(/\n */g, ' '))};`,
          '} );',
        ),
      },
      ...styleBlock(choice),
    ],
    policy: policyOf(choice),
  };
};

const imports = ({ sheet }: Choice): readonly string[] => [
  `import 'careers-widget/define';`,
  ...(sheet ? [`import ${quoted(`careers-widget/themes/${sheet}.css`)};`] : []),
];

/** Without `crossorigin` a hash is compared with nothing where the file comes from another origin. */
const hashOf = ({ integrity }: Release, file: string): Attributes => ({ crossorigin: '', integrity: integrity[file] });

const moduleScript = ({ widget }: Choice, more: Attributes = {}): string =>
  element('script', { type: 'module', src: `${widget}careers-widget.js`, ...more });

const themeOf = ({ widget, sheet }: Choice): string => `${widget}themes/${sheet}.css`;

const sheetLink = (choice: Choice, more: Attributes = {}): string =>
  choice.sheet && tag('link', { rel: 'stylesheet', href: themeOf(choice), ...more });

const fallbackLink = ({ fallback, title }: Choice): string =>
  fallback && `<a href="${escaped(fallback)}">${escaped(title)}</a>`;

/** The place is held until the script is there, for what takes a whole window's height. */
const holding = ({ attributes }: Choice): Readonly<Record<string, string>> =>
  attributes.layout === 'compact' ? {} : { display: 'block', 'min-height': '100vh' };

const elementAttributes = (choice: Choice) => ({
  attributes: { src: choice.src, ...choice.attributes },
  style: choice.strict ? {} : { ...holding(choice), ...choice.properties },
});

/** Our element, as it is pasted. */
const subject = (choice: Choice, content = ''): string => {
  const { attributes, style } = elementAttributes(choice);
  return element(choice.tag, { ...attributes, style: declarations(style).join('; ') || undefined }, content);
};

/** The rules that stand in for inline styles. */
const styleBlock = (choice: Choice): readonly Block[] => {
  if (!choice.strict) return [];
  const code = lines(...rule(choice.tag, choice.properties), ...rule(`${choice.tag}:not(:defined)`, holding(choice)));
  return code ? [{ place: 'In your style sheet', code }] : [];
};

const rule = (selector: string, style: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(style).length ? [`${selector} {`, ...declarations(style).map((one) => `  ${one};`), '}'] : [];

const declarations = (style: Readonly<Record<string, string>>): string[] =>
  Object.entries(style).map(([name, value]) => `${name}: ${value}`);

/** What else than the widget's files a policy must allow. */
interface Beside {
  /** The content of inline scripts. */
  readonly inline?: readonly string[];
  /** The names under which libraries in a site's own bundle make Trusted Types policies. */
  readonly libraries?: readonly string[];
  /** Where style sheets come from that are linked to, if none may stand in the page. */
  readonly sheets?: readonly string[];
}

/** The style sheets of a prerendered page are the site's own. */
const PRERENDERED: Beside = { sheets: ["'self'"] };

/** @see https://www.w3.org/TR/CSP3/ */
const policyOf = (choice: Choice, { inline = [], libraries = [], sheets = [] }: Beside = {}): readonly string[] => {
  const { widget, src, sheet, attributes, strict } = choice;
  const styles = new Set([...(strict ? sheets : []), ...(sheet ? [originOf(widget)] : [])]);
  const search = searchPolicy(choice);
  return [
    directive('script-src', originOf(widget), ...search.scripts, ...inline.map(hashSource)),
    directive('connect-src', originOf(src), ...search.origins),
    ...(search.workers.length ? [directive('worker-src', ...search.workers)] : []),
    ...(attributes.images === 'none'
      ? []
      : [`img-src ${originOf(src)}${attributes.images === 'any' ? ' https:' : ''}`]),
    ...(styles.size ? [`style-src ${[...styles].join(' ')}`] : []),
    ...inlinePolicy(choice),
    ['trusted-types careers-widget', ...libraries].join(' '),
  ];
};

/** Each source once, however many of the addresses are of one origin. */
const directive = (name: string, ...sources: readonly string[]): string => [name, ...new Set(sources)].join(' ');

/** What asks an index in pieces is a script in its folder, with WebAssembly, in a worker. */
const searchPolicy = ({ attributes: { 'search-src': folder } }: Choice) => {
  if (folder === undefined) return { origins: [], scripts: [], workers: [] };
  const origin = originOf(folder);
  return {
    origins: [origin],
    scripts: [origin, `'wasm-unsafe-eval'`],
    // a script of another origin is imported by a worker of the page's own
    workers: origin === `'self'` ? [origin] : [origin, 'blob:'],
  };
};

const inlinePolicy = ({ strict }: Choice): readonly string[] => (strict ? [] : [`style-src-attr 'unsafe-inline'`]);

/** An inline script as a source of a policy. Not by `crypto.subtle`: what is drawn must not wait, also on plain http:. */
const hashSource = (content: string): string =>
  `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(content))))}'`;

/** As a source of a policy: what is named without an origin comes from the page's own. */
const originOf = (address: string): string => (address.startsWith('/') ? `'self'` : new URL(address).origin);

/** By name; an empty string is a boolean that is set, `undefined` one that is not there. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Characters that a line may have. */
const LONG = 105;

/** A start tag, as one would write it: on one line if it is short, else with a line for each attribute. */
export const tag = (name: string, attributes: Attributes): string => {
  const line = `<${[name, ...written(attributes)].join(' ')}>`;
  return line.length <= LONG ? line : `<${name}\n${written(attributes).map(indent).join('\n')}\n>`;
};

const written = (attributes: Attributes): string[] =>
  Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [value === '' ? name : `${name}="${escaped(value)}"`],
  );

const element = (name: string, attributes: Attributes, content = ''): string =>
  `${tag(name, attributes)}${content && `\n${indent(content)}\n`}</${name}>`;

/** JSON that may stand in a `<script>`. */
const json = (value: unknown, indentation = 0): string =>
  JSON.stringify(value, null, indentation).replaceAll('<', '\\u003c');

export const escaped = (text: string): string =>
  text.replace(/[&"<>]/g, (char) => ({ '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' })[char]!);

/** A query string without the escapes that only make it harder to read: in a query these stand for themselves. */
const readable = (parameters: URLSearchParams): string =>
  parameters.toString().replaceAll('%2F', '/').replaceAll('%3A', ':');

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const indent = (text: string): string => text.replace(/^/gm, '  ');

const lines = (...parts: readonly string[]): string =>
  parts
    .filter((part, index) => part !== '' || (index > 0 && parts[index - 1] !== ''))
    .join('\n')
    .trim();
