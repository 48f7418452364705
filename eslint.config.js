/** What a linter can see of docs/architecture.md: which room may import which, and what stays behind one door. */
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const room = (name, { files = [`src/${name}/**`], ignores = [], patterns = [], paths = [] }) => ({
  name: `room: ${name}`,
  files,
  ignores,
  rules: {
    'no-restricted-imports': 'off',
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: ['**/node/**', 'node:*'], message: 'node/ never runs in a browser.' },
          { regex: '^(marked|dompurify)$', message: 'Only content/ parses text.' },
          { regex: 'lit/directives/unsafe|static-html', message: 'No string becomes HTML.' },
          ...patterns,
        ],
        paths,
      },
    ],
  },
});

const typesOnly = (group, message) => ({ group, message, allowTypeImports: true });
const never = (group, message) => ({ group, message });

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/best-practice']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/unbound-method': 'off', // fires on every @click=${this.x}
      '@typescript-eslint/no-non-null-assertion': 'off',
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
  room('posting', {
    patterns: [never(['../**', 'lit', 'lit/*'], 'posting/ knows nothing else in src, neither Lit nor the DOM.')],
  }),
  room('content', {
    patterns: [
      typesOnly(
        ['../**', 'lit', 'lit/*'],
        'A chunk is handed what it needs: docs/decisions/0003-chunks-import-nothing.md',
      ),
    ],
  }),
  room('i18n', { patterns: [typesOnly(['../**', 'lit', 'lit/*'], 'i18n/ takes only types from posting/.')] }),
  room('elements', {
    patterns: [
      typesOnly(['**/content/**'], 'content/ is loaded when needed: import() it.'),
      never(['**/index.ts', '**/define.ts', '**/start.ts'], 'Elements know no entry.'),
    ],
  }),
  room('index', {
    files: ['src/index.ts'],
    patterns: [
      never(['**/content/**', '**/i18n/**', '**/define.ts', '**/start.ts'], 'The npm entry has no side effects.'),
    ],
  }),
  {
    // these two rooms hold the doors
    files: ['src/content/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(node:|.*/node/)', message: 'node/ never runs in a browser.' },
            typesOnly(
              ['../**', 'lit', 'lit/*'],
              'A chunk is handed what it needs: docs/decisions/0003-chunks-import-nothing.md',
            ),
          ],
        },
      ],
    },
  },
  { files: ['src/posting/load.ts', 'test/**', 'demo/**'], rules: { 'no-restricted-globals': 'off' } },
  {
    // chunks beside the elements follow the same rule as content/
    files: ['src/elements/job-card/card-content*.ts', 'src/elements/job-card/facts.ts', 'src/elements/fragments.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            typesOnly(
              ['lit', 'lit/*', '../view.ts', '../../posting/**', '../../content/**'],
              'A chunk is handed what it needs: docs/decisions/0003-chunks-import-nothing.md',
            ),
          ],
        },
      ],
    },
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
