/** What a linter can see of docs/architecture.md: which room may import which, and what stays behind one door. */
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** What no room may import, whatever its own rules. */
const nowhere = [
  { regex: '^node:|/node/', message: 'node/ never runs in a browser.' },
  { regex: 'lit/directives/unsafe|static-html', message: 'No string becomes HTML.' },
];
const parsers = { regex: '^(marked|dompurify)$', message: 'Only content/ parses text.' };

const typesOnly = (group, message) => ({ group, message, allowTypeImports: true });
const never = (group, message) => ({ group, message });

const room = (name, files, ...patterns) => ({
  name,
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...nowhere, ...patterns] }] },
});

const HANDED = 'A chunk is handed what it needs: docs/decisions/0003-chunks-import-nothing.md';

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
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportDeclaration[source.value=/^[.].*(?<![.](ts|json|mjs))$/]',
          message: 'Imports name their file ending.',
        },
      ],
    },
  },
  room(
    'posting',
    ['src/posting/**'],
    parsers,
    never(['../**', 'lit', 'lit/*'], 'posting/ knows nothing else in src, neither Lit nor the DOM.'),
  ),
  room('content', ['src/content/**'], typesOnly(['../**', 'lit', 'lit/*'], HANDED)),
  room('i18n', ['src/i18n/**'], parsers, typesOnly(['../**', 'lit', 'lit/*'], 'i18n/ takes only types from posting/.')),
  room(
    'elements',
    ['src/elements/**'],
    parsers,
    typesOnly(['**/content/**'], 'content/ is loaded when needed: import() it.'),
    never(['**/index.ts', '**/define.ts', '**/start.ts'], 'Elements know no entry.'),
  ),
  room(
    'chunks beside the elements',
    [
      'src/elements/{templates,fragments,prose.styles,actions}.ts',
      'src/elements/job-card/{card-content,card-content.styles,facts}.ts',
      'src/elements/job-faq-accordion/faq-content{,.styles}.ts',
    ],
    parsers,
    typesOnly(['lit', 'lit/*', '**/view.ts', '**/posting/**', '**/content/**'], HANDED),
  ),
  room(
    'the chunk with the findings',
    ['src/elements/findings{,.styles}.ts'],
    parsers,
    typesOnly(['lit', 'lit/*', '../content/**', '../posting/**', '../inspect/rules.ts'], HANDED),
  ),
  room(
    'inspect',
    ['src/inspect/!(rules).ts'],
    parsers,
    typesOnly(['../posting/**', './rules.ts'], HANDED),
    never(['../content/**', '../elements/**', '../i18n/**', 'lit', 'lit/*'], 'inspect/ knows the format alone.'),
  ),
  room(
    'frame',
    ['src/frame/**'],
    parsers,
    typesOnly(['../**', 'lit', 'lit/*'], 'frame/ is a few lines beside the widget, and takes types alone.'),
  ),
  room(
    'index',
    ['src/index.ts'],
    parsers,
    never(['**/content/**', '**/i18n/**', '**/define.ts', '**/start.ts'], 'The npm entry has no side effects.'),
  ),
  room('frameworks', ['src/frameworks/**'], parsers, typesOnly(['**'], 'frameworks/ takes only types.')),
  {
    name: 'node',
    files: ['src/node/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^\\.\\./(?!(posting|inspect)/|\\.\\./package)|^(lit|marked|dompurify)\\b',
              message: 'node/ knows only posting/ and inspect/.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/posting/load.ts', 'src/frame/embed.ts', 'test/**', 'demo/**'],
    rules: { 'no-restricted-globals': 'off' },
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
