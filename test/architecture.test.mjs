/** That the linter sees what docs/architecture.md says: each rule about the rooms of src/ is broken here once, and kept once. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const cwd = fileURLToPath(new URL('../', import.meta.url));
// which types there are makes no difference to the arrows, and takes most of the time
const lib = ['es2024', 'dom', 'dom.iterable'];
const eslint = new ESLint({
  cwd,
  overrideConfig: [tseslint.configs.disableTypeChecked, { languageOptions: { parserOptions: { lib } } }],
});

const ROOMS = /(restricted-(imports|globals|syntax)|no-undef)$/;

/** @returns the rules about rooms that a line of code breaks where it stands in a file */
const broken = async (/** @type {string} */ file, /** @type {string} */ code) => {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: `${cwd}src/${file}` });
  const fatal = result?.messages.filter((message) => message.fatal);
  assert.deepEqual(fatal, []);
  return result?.messages.filter(({ ruleId }) => ROOMS.test(ruleId ?? '')).map(({ message }) => message) ?? [];
};

const uses = (/** @type {string} */ from) => `import { x } from '${from}'; x();`;
const types = (/** @type {string} */ from) => `import type { X } from '${from}'; export type Y = X;`;

const loads = (/** @type {string} */ from) => `void import('${from}');`;

/** What no room may do. */
const NOWHERE = [
  ...[
    uses('lit/directives/unsafe-html.js'),
    uses('lit/static-html.js'),
    uses('lit/directives/when.js'),
    uses('./../posting/text.ts'),
    uses('./page'),
  ],
  ...["export * from './page';", loads('./page')],
  'import { noChange } from "lit"; noChange;',
  ...['`<p ?hidden=${0}></p>`;', 'html`<!-- ${0} -->`;', 'html`<${0}>`;', 'class X { firstUpdated() {} }'],
];

const CLOCK = [
  'Date.now();',
  "Date['now']();",
  'const { now } = Date; now();',
  'new Date();',
  'Date();',
  'String(Date);',
];
const CHANCE = ['Math.random();', "Math['random']();", 'const { random } = Math; random();', 'crypto.randomUUID();'];
const PLATFORM = [
  ...['document.title;', 'location.href;', 'window.name;', 'navigator.language;', 'globalThis.name;', 'self.name;'],
  ...['history.length;', 'performance.now();', 'innerWidth;', 'process.env;', 'customElements.get("x");', 'top;'],
  ...['setTimeout(() => 0);', 'requestAnimationFrame(() => 0);', 'void fetch("/");', 'getComputedStyle;'],
  ...['new Image();', 'new DOMParser();', 'new XMLHttpRequest();', 'new CSSStyleSheet();', 'new AbortController();'],
  ...['Intl.DateTimeFormat().resolvedOptions().timeZone;', "Intl.DateTimeFormat('en').format();"],
];

/** @type {readonly (readonly [file: string, refused: readonly string[], allowed: readonly string[]])[]} */
const table = [
  [
    'posting/parse.ts',
    [
      ...[uses('../i18n/format.ts'), types('../inspect/rules.ts'), types('../templates/view.ts'), uses('../define.ts')],
      ...[
        uses('../../src/i18n/format.ts'),
        uses('lit'),
        types('lit'),
        uses('marked'),
        uses('node:fs'),
        loads('./text.ts'),
      ],
      'void fetch("/");',
    ],
    [uses('./text.ts')],
  ],
  [
    'inspect/inspect.ts',
    [
      ...[uses('../posting/parse.ts'), types('../i18n/messages.ts'), uses('../elements/page.ts'), types('lit')],
      ...[uses('./rules.ts'), uses('node:fs'), uses('marked'), loads('./mend.ts')],
    ],
    [types('../posting/parse.ts'), types('./rules.ts'), uses('./mend.ts'), uses('jsonc-parser')],
  ],
  ['inspect/rules.ts', [uses('../elements/page.ts'), uses('lit'), uses('node:fs')], [uses('../posting/parse.ts')]],
  [
    'content/markdown.ts',
    [uses('lit'), uses('../posting/text.ts'), types('../templates/view.ts'), uses('node:fs'), loads('./html.ts')],
    [types('lit'), uses('marked'), types('../posting/text.ts')],
  ],
  [
    'found/index-file.ts',
    [
      ...[uses('lit'), uses('../content/lexer.ts'), uses('../i18n/format.ts'), types('../templates/view.ts')],
      ...[uses('node:fs'), uses('../node/files.ts'), uses('marked'), ...CLOCK, ...CHANCE, ...PLATFORM],
    ],
    [uses('../posting/plain.ts'), types('../i18n/messages.ts'), uses('./entry.ts'), "new Intl.Segmenter('en');"],
  ],
  [
    'list/board.ts',
    [
      ...[uses('lit'), uses('../posting/is-open.ts'), uses('../posting/safe-url.ts'), uses('../found/countries.ts')],
      ...[types('../templates/view.ts'), types('../elements/page.ts'), uses('../i18n/format.ts'), uses('node:fs')],
      ...[uses('marked'), loads('./search.ts'), ...CLOCK, ...CHANCE, ...PLATFORM],
    ],
    [types('../posting/finding.ts'), uses('../found/unions.ts'), uses('./search.ts'), "new Intl.Collator('en');"],
  ],
  [
    'sources/page/import.ts',
    [
      ...[uses('lit'), uses('marked'), uses('node:fs'), uses('../../node/files.ts'), uses('../../i18n/format.ts')],
      ...[uses('../../inspect/rules.ts'), uses('../../found/entry.ts'), uses('../../templates/view.ts')],
      ...[loads('./pages.ts'), 'void fetch("/");'],
    ],
    [
      ...[types('../../inspect/rules.ts'), uses('../../inspect/inspect.ts'), uses('../../content/lexer.ts')],
      ...[uses('../../posting/plain.ts'), uses('./front-matter/front-matter.ts')],
    ],
  ],
  [
    'sources/page/body/parts.ts',
    [uses('lit'), uses('node:fs'), uses('../../../inspect/rules.ts'), uses('../../../templates/view.ts')],
    [uses('../../../inspect/meant/words.ts'), uses('../source.ts'), uses('yaml')],
  ],
  [
    'sources/feeds/kit.ts',
    [
      ...[uses('../../posting/parse.ts'), uses('../../content/html.ts'), uses('../../inspect/meant/words.ts')],
      ...[uses('../../found/entry.ts'), types('../../inspect/rules.ts'), uses('../page/import.ts')],
      ...[uses('lit'), uses('marked'), uses('dompurify'), uses('node:fs'), uses('../../node/files.ts')],
      ...[loads('./lever.ts'), 'void fetch("/");'],
    ],
    [types('../../posting/parse.ts'), uses('../../found/countries.ts'), uses('./values.ts')],
  ],
  [
    'sources/feeds/lever.ts',
    [uses('./kit.ts'), uses('./values.ts'), uses('../../found/countries.ts'), uses('../../posting/text.ts')],
    [types('./kit.ts'), types('../../posting/posting.ts')],
  ],
  [
    'i18n/format.ts',
    [uses('../posting/posting.ts'), uses('lit'), uses('node:fs'), uses('marked')],
    [types('../posting/posting.ts'), loads('./sv.ts')],
  ],
  [
    'i18n/list/messages.ts',
    [uses('../format.ts'), uses('../../posting/language.ts'), uses('lit'), uses('node:fs'), uses('marked')],
    [types('../messages.ts'), loads('./list.sv.ts')],
  ],
  [
    'templates/root.ts',
    [
      ...[uses('../elements/page.ts'), types('../elements/frame.ts'), uses('../trusted-types.ts'), uses('dompurify')],
      ...[uses('../content/markdown.ts'), uses('../inspect/inspect.ts'), uses('./card/card.ts'), uses('node:fs')],
      ...[uses('../../src/elements/page.ts'), loads('./card/card.ts')],
    ],
    [
      ...[uses('lit'), uses('../posting/safe-url.ts'), uses('../i18n/messages.ts'), types('./tags.ts')],
      uses('./view.ts'),
    ],
  ],
  [
    'templates/card/facts.ts',
    [...CLOCK, ...CHANCE, ...PLATFORM, loads('./card.ts')],
    ['new Date(0);', 'Date.parse("2026-11-30");', 'Date.UTC(2026, 10);', 'Math.max(1, 2);', 'new Map();'],
  ],
  ['templates/view.ts', [...CLOCK, ...CHANCE, ...PLATFORM], ['new URL("https://e.example").href;']],
  [
    'templates/faq/faq.ts',
    [
      ...[uses('lit'), uses('../view.ts'), uses('../heading.ts'), uses('../../i18n/messages.ts'), uses('marked')],
      ...[uses('../../posting/parse.ts'), types('../../elements/events.ts'), uses('node:fs')],
    ],
    [types('lit'), types('../view.ts'), types('../../posting/posting.ts'), uses('../../i18n/format.ts')],
  ],
  [
    'templates/list/list.ts',
    [
      ...[uses('lit'), uses('../card/facts.ts'), uses('../view.ts'), uses('../../list/board.ts')],
      ...[uses('../../i18n/format.ts'), uses('node:fs'), uses('marked'), ...CLOCK, ...CHANCE, ...PLATFORM],
    ],
    [types('../card/facts.ts'), types('../../list/board.ts'), types('../../i18n/format.ts'), uses('./row.ts')],
  ],
  ['templates/prose.styles.ts', [uses('lit'), uses('./css.ts'), uses('../posting/text.ts')], [types('./tags.ts')]],
  [
    'elements/job-card.ts',
    [
      ...[uses('../content/markdown.ts'), uses('../inspect/inspect.ts'), uses('../templates/card/full-card.ts')],
      ...[uses('./lazy/templates.ts'), uses('../define.ts'), uses('../start.ts'), uses('../node/files.ts')],
      ...[uses('../../src/define.ts'), uses('dompurify'), uses('node:fs'), 'void fetch("/");'],
    ],
    [
      ...[uses('../templates/root.ts'), uses('../posting/load.ts'), uses('../inspect/rules.ts'), uses('lit')],
      ...[types('../templates/card/card.ts'), loads('../content/markdown.ts'), loads('./lazy/templates.ts')],
      uses('../trusted-types.ts'),
    ],
  ],
  [
    'elements/lazy/fragments.ts',
    [
      ...[uses('../page.ts'), uses('lit'), uses('../../templates/view.ts'), uses('../../posting/parse.ts')],
      ...[uses('../../inspect/rules.ts'), uses('node:fs'), uses('marked'), uses('../../inspect/inspect.ts')],
      ...[
        uses('./findings.ts'),
        uses('./swallowed.ts'),
        uses('./upgrade.ts'),
        uses('../../templates/findings/findings.ts'),
      ],
      ...[uses('./structured-data.ts'), uses('../../found/description.ts')],
    ],
    [
      ...[types('../page.ts'), uses('../../templates/card/card.ts'), uses('./actions.ts'), loads('./actions.ts')],
      loads('./swallowed.ts'),
    ],
  ],
  [
    'elements/lazy/findings.ts',
    [
      ...[
        uses('../page.ts'),
        uses('./fragments.ts'),
        uses('../../templates/card/card.ts'),
        uses('lit'),
        uses('node:fs'),
      ],
      ...[uses('../../posting/parse.ts'), uses('../../inspect/rules.ts')],
    ],
    [
      ...[uses('../../inspect/inspect.ts'), types('../../inspect/rules.ts'), uses('./swallowed.ts')],
      uses('../../templates/findings/findings.ts'),
    ],
  ],
  [
    'elements/lazy/feeds.ts',
    [
      ...[uses('../page.ts'), uses('./after-paint.ts'), uses('lit'), uses('marked'), uses('node:fs')],
      ...[uses('../../posting/parse.ts'), uses('../../sources/page/import.ts'), uses('../../sources/feeds/kit.ts')],
    ],
    [
      ...[uses('../../sources/feeds/read.ts'), uses('../../sources/feeds/systems.ts'), types('../../posting/load.ts')],
      ...[loads('../../sources/feeds/lever.ts'), types('../../sources/feeds/feed.ts')],
    ],
  ],
  [
    'elements/lazy/list/list-controller.ts',
    [
      ...[uses('../../page.ts'), uses('../after-paint.ts'), uses('lit'), uses('marked'), uses('node:fs')],
      ...[uses('../../../posting/parse.ts'), uses('../../../i18n/format.ts'), uses('../../../templates/card/facts.ts')],
    ],
    [
      ...[uses('../../../list/board.ts'), uses('../../../templates/list/list.ts'), uses('./places.ts')],
      ...[uses('../../../i18n/list/messages.ts'), types('../../job-list.ts'), types('../../../posting/posting.ts')],
    ],
  ],
  [
    'elements/lazy/structured-data.ts',
    [
      ...[uses('../page.ts'), uses('./after-paint.ts'), uses('lit'), uses('marked'), uses('node:fs')],
      ...[uses('../../posting/plain.ts'), uses('../../found/entry.ts'), uses('../../templates/text/outline.ts')],
    ],
    [
      ...[uses('../../found/description.ts'), types('../../posting/text.ts'), types('../../templates/view.ts')],
      types('../job-card.ts'),
    ],
  ],
  [
    'elements/lazy/upgrade.ts',
    [
      ...[uses('../page.ts'), uses('lit'), uses('../../posting/apply-link.ts'), uses('./fragments.ts')],
      ...[uses('../../templates/view.ts'), uses('node:fs'), uses('marked')],
    ],
    [types('../tree.ts'), types('../../posting/posting.ts'), uses('./carry-over.ts'), types('lit')],
  ],
  [
    'frame/embed.ts',
    [uses('../elements/page.ts'), uses('../posting/parse.ts'), uses('lit'), uses('node:fs'), uses('marked')],
    [types('../elements/job-card.ts')],
  ],
  [
    'frameworks/tags.ts',
    [uses('../elements/page.ts'), types('../posting/posting.ts'), uses('node:fs'), uses('lit')],
    [types('../elements/events.ts'), types('lit')],
  ],
  [
    'node/cli.ts',
    [uses('../elements/page.ts'), uses('../i18n/format.ts'), uses('lit'), uses('../../src/define.ts'), uses('marked')],
    [
      uses('../inspect/inspect.ts'),
      uses('../content/lexer.ts'),
      "import { version } from '../../package.json'; version.at(0);",
    ],
  ],
  [
    'node/build/pages/page.ts',
    [
      uses('../../../list/board.ts'),
      uses('../../../elements/page.ts'),
      uses('../../../i18n/format.ts'),
      uses('lit'),
      uses('../../../define.ts'),
      uses('marked'),
    ],
    [uses('../../../found/entry.ts'), uses('../../../templates/language.ts'), uses('../../files.ts'), uses('node:fs')],
  ],
  [
    'search/search.ts',
    [
      ...[uses('../list/board.ts'), uses('../posting/parse.ts'), types('../elements/page.ts'), uses('lit')],
      ...[uses('node:fs'), uses('marked'), 'void fetch("/");'],
    ],
    [uses('../list/fold.ts'), uses('./tokens.ts')],
  ],
  [
    'node/build/search/records.ts',
    [
      ...[uses('../../../elements/page.ts'), uses('../../../i18n/format.ts'), uses('lit'), uses('marked')],
      uses('../../../search/search.ts'),
    ],
    [uses('../../../list/facets.ts'), uses('../../../search/tokens.ts'), uses('../output/output.ts'), uses('node:fs')],
  ],
  [
    'node/prerender/text.ts',
    [uses('lit'), uses('@lit-labs/ssr'), uses('marked'), uses('../../elements/page.ts')],
    [uses('../../i18n/en-card.ts'), uses('../../list/item.ts'), uses('./draw/draw.ts'), uses('node:fs')],
  ],
  [
    'node/prerender/draw/draw.ts',
    [uses('marked'), uses('../../../elements/page.ts'), uses('../../../define.ts')],
    [uses('lit'), uses('@lit-labs/ssr'), uses('../../../list/board.ts'), uses('../../../i18n/messages.ts')],
  ],
  [
    'index.ts',
    [uses('./define.ts'), uses('./start.ts'), uses('./templates/view.ts'), uses('./elements/lazy/actions.ts')],
    [uses('./elements/page.ts')],
  ],
  [
    'define.ts',
    [uses('./posting/load.ts'), uses('./templates/view.ts'), uses('node:fs')],
    [uses('./elements/page.ts')],
  ],
  [
    'start.ts',
    [uses('./elements/parts.ts'), uses('./content/markdown.ts'), uses('lit')],
    [uses('./posting/load.ts'), uses('./elements/read-answer.ts'), loads('./content/markdown.ts')],
  ],
  ['trusted-types.ts', [uses('./posting/load.ts'), types('./posting/posting.ts'), uses('lit')], []],
];

describe('the linter', () => {
  for (const [file, refused, allowed] of table) {
    it(`knows what ${file} may use`, async () => {
      for (const code of [...NOWHERE, ...refused])
        assert.notDeepEqual(await broken(file, code), [], `allowed: ${code}`);
      for (const code of allowed) assert.deepEqual(await broken(file, code), [], `refused: ${code}`);
    });
  }
});
