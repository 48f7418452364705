/** What a linter can see of docs/architecture.md: which room may import which, and what stays behind one door. */
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const NO_NODE = { regex: '^node:|/node/', message: 'node/ never runs in a browser.' };
const NO_HTML = {
  regex: 'lit/(async-)?directive|static-html',
  message: 'The Lit that is shipped has no directives: docs/decisions/0022-what-is-cut-from-lit-and-marked.md',
};
const NO_PARSER = { regex: '^(marked|dompurify)$', message: 'Only content/ parses text.' };
const NO_PAGES = { regex: '^\\.\\./page/', message: 'Feeds and job pages know nothing of each other.' };
const NO_LIT = { regex: '^(lit|@lit)\\b', message: 'It knows no Lit.' };
const NODE_IMPORTS = [
  'posting/',
  'inspect/',
  'content/',
  'templates/',
  'found/',
  'sources/',
  'node/',
  '../package.json$',
];
const HANDED = 'A chunk is handed what it needs: docs/decisions/0003-chunks-import-nothing.md';
const HANDED_LIT = { regex: '^(lit|@lit)\\b', message: HANDED, allowTypeImports: true };

/**
 * The arrows that leave a room.
 *
 * @param {string} name
 * @param {string[]} files
 * @param {object} may
 * @param {string[]} [may.import] what it imports: rooms, or files of src, as they stand below src/
 * @param {string[]} [may.types] what it imports types of
 * @param {object[]} [may.never] further patterns
 * @param {string} [may.why] what the linter says
 */
const room = (
  name,
  files,
  { import: values = [], types = [], never = [], why = 'docs/architecture.md has the arrows.' },
) => {
  const depth = files[0].split('/').length - 2; // folders between the file and src/
  const out = `^(\\.\\./){${depth}}`;
  const any = (/** @type {string[]} */ places) => `(${places.join('|').replaceAll('.', '\\.') || '(?!)'})`;
  const patterns = [
    NO_HTML,
    ...never,
    { regex: '^\\./\\.\\./', message: 'One way to name a file.' },
    { regex: `${out}(?!${any([...values, ...types])})`, message: `${name}: ${why}` },
    {
      regex: `${out}(?!${any(values)})${any(types)}`,
      message: `${name} takes only types of it. ${why}`,
      allowTypeImports: true,
    },
  ];
  return { name, files, rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] } };
};

const PURE = 'This room is pure: what it needs of page, clock or chance is handed in.';

/** What differs from one draw to the next although it is part of the language. */
const impure = [
  // of Date what needs no clock
  ':not(MemberExpression, NewExpression, TSTypeReference) > Identifier[name="Date"]',
  'MemberExpression[object.name="Date"]:not([computed=false][property.name=/^(parse|UTC)$/])',
  'NewExpression[callee.name="Date"][arguments.length=0]',
  ':not(MemberExpression) > Identifier[name="Math"]',
  'MemberExpression[object.name="Math"]:matches([computed=true], [property.name="random"])',
  'MemberExpression[property.name="resolvedOptions"]',
  'CallExpression[callee.property.name=/^format(ToParts)?$/][arguments.length=0]', // a date format then takes the clock's
  // the browser's own classes, which have no name that no-undef could see
  'NewExpression:not([callee.name=/^(Date|Map|WeakMap|Set|Uint8Array|Uint32Array|URL|DrawnView|WordIndex)$/], [callee.object.name="Intl"])',
].map((selector) => ({ selector, message: PURE }));

const fileEndings = {
  selector:
    ':matches(ImportDeclaration, ImportExpression, ExportAllDeclaration, ExportNamedDeclaration)[source.value=/^[.].*(?<![.](ts|json|mjs))$/]',
  message: 'Imports name their file ending.',
};

/** docs/decisions/0022-what-is-cut-from-lit-and-marked.md */
const notShipped = [
  {
    selector: 'TemplateElement[value.raw=/\\s\\?[\\w-]+=$/]',
    message: 'The Lit that is shipped has no ?attribute: bind `nothing` where it is to be left out.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/<!--|<\\/?$/]',
    message: 'The Lit that is shipped reads neither comments nor names of tags that are values.',
  },
  {
    selector: 'ImportSpecifier[imported.name="noChange"]',
    message: 'The Lit that is shipped draws what it is given.',
  },
  {
    selector: 'MethodDefinition[key.name=/^(firstUpdated|shouldUpdate|scheduleUpdate)$/]',
    message: 'The Lit that is shipped calls `willUpdate`, `render` and `updated`.',
  },
];

const atOnce = {
  selector: 'ImportExpression',
  message: 'What is in a chunk is loaded by elements/, i18n/ and start.ts.',
};

export default tseslint.config(
  // what names frameworks is checked where they are installed: by their own checkers, in test/frameworks/
  { ignores: ['dist/', 'dist-demo/', 'coverage/', 'node_modules/', 'src/frameworks/*.d.ts', 'test/frameworks/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/best-practice']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/unbound-method': 'off', // fires on every @click=${this.x}
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }], // adds to a map
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      'wc/guard-super-call': 'off', // Lit always has the callbacks
      'lit/no-invalid-html': 'error',
      'no-restricted-globals': ['error', { name: 'fetch', message: 'Only posting/load talks to a network.' }],
      'no-restricted-syntax': ['error', fileEndings],
    },
  },
  {
    name: 'what is shipped',
    files: ['src/**'],
    rules: { 'no-restricted-syntax': ['error', fileEndings, ...notShipped] },
  },
  room('posting', ['src/posting/**'], { never: [NO_NODE, NO_PARSER, NO_LIT], why: 'It knows nothing else in src.' }),
  room('inspect', ['src/inspect/*.ts'], {
    types: ['posting/'],
    never: [NO_NODE, NO_PARSER, NO_LIT, { regex: '^\\./rules\\.ts$', message: HANDED, allowTypeImports: true }],
    why: HANDED,
  }),
  room('the rooms of inspect', ['src/inspect/*/*.ts'], {
    types: ['posting/'],
    never: [NO_NODE, NO_PARSER, NO_LIT, { regex: '^\\.\\./rules\\.ts$', message: HANDED, allowTypeImports: true }],
    why: HANDED,
  }),
  // the one that hands the others what the core has
  room('inspect/rules.ts', ['src/inspect/rules.ts'], {
    import: ['posting/'],
    types: ['templates/text/'],
    never: [NO_NODE, NO_PARSER, NO_LIT],
  }),
  room('content', ['src/content/**'], { types: ['posting/'], never: [NO_NODE, HANDED_LIT], why: HANDED }),
  room('found', ['src/found/**'], {
    import: ['posting/'],
    types: ['i18n/', 'content/'],
    never: [NO_NODE, NO_PARSER, NO_LIT],
  }),
  room('list', ['src/list/**'], {
    import: ['found/unions.ts$'],
    types: ['posting/'],
    never: [NO_NODE, NO_PARSER, NO_LIT],
    why: HANDED,
  }),
  room('search', ['src/search/*.ts'], {
    import: ['list/fold.ts$'],
    never: [NO_NODE, NO_PARSER, NO_LIT],
    why: 'It runs in a worker, beside an index.',
  }),
  ...['src/sources/page/*.ts', 'src/sources/page/*/*.ts'].map((files) =>
    room('sources/page', [files], {
      import: ['posting/', 'inspect/', 'content/', 'sources/page/'],
      never: [NO_NODE, NO_PARSER, NO_LIT, { regex: '/inspect/rules\\.ts$', message: HANDED, allowTypeImports: true }],
    }),
  ),
  room('sources/feeds', ['src/sources/feeds/*.ts'], {
    import: ['found/countries.ts$'],
    types: ['posting/'],
    never: [NO_NODE, NO_PARSER, NO_LIT, NO_PAGES],
    why: HANDED,
  }),
  room(
    'the systems of sources/feeds',
    ['src/sources/feeds/!(addresses|all|feed|kit|places|read|systems|values|words|xml).ts'],
    {
      types: ['posting/'],
      never: [NO_NODE, NO_PARSER, NO_LIT, NO_PAGES, { regex: '^\\./', message: HANDED, allowTypeImports: true }],
      why: HANDED,
    },
  ),
  room('i18n', ['src/i18n/*.ts'], {
    import: ['posting/language.ts'],
    types: ['posting/'],
    never: [NO_NODE, NO_PARSER, NO_LIT],
  }),
  room('i18n/list', ['src/i18n/list/*.ts'], {
    types: ['i18n/'],
    never: [NO_NODE, NO_PARSER, NO_LIT, { regex: '^\\.\\./', message: HANDED, allowTypeImports: true }],
    why: HANDED,
  }),
  room('templates', ['src/templates/*.ts'], {
    import: ['posting/', 'i18n/'],
    types: ['content/'],
    never: [NO_NODE, NO_PARSER, { regex: '^\\./\\w+/', message: 'These are in chunks of their own.' }],
  }),
  room('templates in chunks', ['src/templates/{card,faq,text,findings}/**'], {
    import: ['i18n/en-card.ts', 'i18n/format.ts'],
    types: ['posting/', 'i18n/', 'content/'],
    never: [
      ...[NO_NODE, NO_PARSER, HANDED_LIT],
      { regex: '^\\.\\./(?!\\.\\.|text/)', message: HANDED, allowTypeImports: true },
    ],
    why: HANDED,
  }),
  room('templates/list', ['src/templates/list/**'], {
    types: ['posting/', 'i18n/', 'list/'],
    never: [NO_NODE, NO_PARSER, HANDED_LIT, { regex: '^\\.\\./(?!\\.\\.)', message: HANDED, allowTypeImports: true }],
    why: HANDED,
  }),
  room('templates/prose.styles.ts', ['src/templates/prose.styles.ts'], {
    never: [HANDED_LIT, { regex: '^\\./', message: HANDED, allowTypeImports: true }],
    why: HANDED,
  }),
  {
    name: 'templates, boards and what machines read are pure',
    files: ['src/{templates,found,list}/**'],
    languageOptions: { globals: {} }, // the language's own are known
    rules: {
      'no-undef': 'error',
      'no-restricted-globals': ['error', { name: 'globalThis', message: PURE }],
      'no-restricted-syntax': ['error', fileEndings, ...notShipped, atOnce, ...impure],
    },
  },
  {
    name: 'what is there at once',
    files: ['src/{posting,inspect,content,sources}/**'],
    rules: { 'no-restricted-syntax': ['error', fileEndings, ...notShipped, atOnce] },
  },
  room('elements', ['src/elements/*.ts'], {
    import: ['templates/[^/]+$', 'posting/', 'i18n/', 'inspect/rules.ts', 'trusted-types.ts'],
    types: ['templates/', 'content/', 'inspect/'],
    never: [
      NO_NODE,
      NO_PARSER,
      { regex: '^\\./lazy/', message: 'lazy/ is loaded when needed: import() it.', allowTypeImports: true },
    ],
    why: 'What is in chunks is loaded when needed: import() it.',
  }),
  room(
    'the chunk with the templates, and actions',
    ['src/elements/lazy/!(findings|feeds|structured-data|upgrade|carry-over|selected|across-trees).ts'],
    {
      import: [
        ...['templates/card/', 'templates/faq/', 'templates/text/', 'templates/prose.styles.ts'],
        ...['i18n/en-card.ts', 'i18n/format.ts'],
      ],
      types: ['templates/', 'posting/', 'i18n/', 'content/'],
      never: [
        ...[NO_NODE, NO_PARSER, HANDED_LIT, { regex: '^\\.\\./(?!\\.\\.)', message: HANDED, allowTypeImports: true }],
        {
          regex: '^\\./(findings|feeds|swallowed|structured-data|upgrade|carry-over|selected|across-trees)',
          message: 'These are in chunks of their own.',
          allowTypeImports: true,
        },
      ],
      why: HANDED,
    },
  ),
  room('the chunk with the findings', ['src/elements/lazy/findings.ts'], {
    import: ['templates/findings/', 'inspect/inspect.ts'],
    types: ['posting/', 'templates/', 'inspect/'],
    never: [NO_NODE, NO_PARSER, HANDED_LIT, { regex: '^(\\.\\./(?!\\.\\.)|\\./(?!swallowed))', message: HANDED }],
    why: HANDED,
  }),
  room('the chunk with the feeds', ['src/elements/lazy/feeds.ts'], {
    import: ['sources/feeds/(?!(kit|feed).ts)'],
    types: ['posting/', 'sources/feeds/'],
    never: [NO_NODE, NO_PARSER, HANDED_LIT, { regex: '^\\.{1,2}/(?!\\.\\.)', message: HANDED, allowTypeImports: true }],
    why: HANDED,
  }),
  room('the chunk with the structured data', ['src/elements/lazy/structured-data.ts'], {
    import: ['found/(description|structured-data).ts$'],
    types: ['posting/', 'templates/'],
    never: [NO_NODE, NO_PARSER, HANDED_LIT, { regex: '^\\.{1,2}/(?!\\.\\.)', message: HANDED, allowTypeImports: true }],
    why: HANDED,
  }),
  room('the chunk with the lists', ['src/elements/lazy/list/*.ts'], {
    import: ['list/', 'templates/list/', 'i18n/list/'],
    types: ['posting/', 'templates/', 'i18n/', 'elements/'],
    never: [
      ...[NO_NODE, NO_PARSER, HANDED_LIT],
      { regex: '^(\\.\\./){1,2}(?!\\.\\.)', message: HANDED, allowTypeImports: true },
    ],
    why: HANDED,
  }),
  room('the chunk of prerendered elements', ['src/elements/lazy/{upgrade,carry-over,selected,across-trees}.ts'], {
    types: ['posting/'],
    never: [
      ...[NO_NODE, NO_PARSER, HANDED_LIT, { regex: '^\\.\\./(?!\\.\\.)', message: HANDED, allowTypeImports: true }],
      { regex: '^\\./(?!carry-over|selected|across-trees)', message: HANDED },
    ],
    why: HANDED,
  }),
  room('frame', ['src/frame/**'], {
    import: ['posting/parameters.ts'],
    types: ['elements/', 'posting/'],
    never: [NO_NODE, NO_PARSER, NO_LIT],
  }),
  room('frameworks', ['src/frameworks/**'], { types: ['elements/'], never: [NO_NODE, HANDED_LIT] }),
  ...['src/node/*.ts', 'src/node/*/*.ts', 'src/node/{build,import}/*/*.ts'].map((files) =>
    room('node', [files], {
      import: [...NODE_IMPORTS],
      never: [NO_PARSER, NO_LIT],
    }),
  ),
  room('node/build/search', ['src/node/build/search/*.ts'], {
    import: [...NODE_IMPORTS, 'list/', 'search/tokens.ts$'],
    types: ['search/columns.ts$'],
    never: [NO_PARSER, NO_LIT],
  }),
  room('node/prerender', ['src/node/prerender/*.ts'], {
    import: [...NODE_IMPORTS, 'i18n/', 'list/'],
    never: [NO_PARSER, NO_LIT],
  }),
  room('node/prerender/draw, which alone renders templates', ['src/node/prerender/draw/*.ts'], {
    import: [...NODE_IMPORTS, 'i18n/', 'list/'],
    never: [NO_PARSER],
  }),
  room('the npm entry', ['src/index.ts'], {
    import: ['./elements/[^/]+$', './posting/'],
    never: [NO_NODE],
    why: 'It has no side effects.',
  }),
  room('define.ts', ['src/define.ts'], { import: ['./elements/[^/]+$', './start.ts'], never: [NO_NODE] }),
  room('start.ts', ['src/start.ts'], {
    import: ['./posting/', './elements/(quietly|read-answer).ts$', './trusted-types.ts'],
    never: [NO_NODE],
  }),
  room('trusted-types.ts', ['src/trusted-types.ts'], {}),
  {
    files: [
      ...['src/posting/load.ts', 'src/frame/embed.ts', 'src/node/fetching.ts', 'src/search/index.ts'],
      ...['test/**', 'demo/**'],
    ],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    name: 'examples at random are the same in every run',
    files: ['test/**/*.mjs'],
    ignores: ['test/support/random.mjs'],
    rules: { 'no-restricted-imports': ['error', { name: 'fast-check', message: 'test/support/random.mjs has it.' }] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off', // chai's assertions are getters
      // semantic-dom-diff says that equal() returns a promise; it does not
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'chai', name: 'Equal' }] },
      ],
    },
  },
);
