/** Which files of tests need one engine, and why. All others run in each: what is about a browser differs there. */
import { existsSync } from 'node:fs';

/** Run in the first engine that is there, which is Chromium. */
const IN_ONE = {
  'test/content/commonmark.test.ts': 'examples by the hundred, read by JavaScript alone',
  'test/content/lexer.test.ts': 'as above; that each engine reads Markdown is seen on elements',
  'test/content/markdown.test.ts': 'as above; built, plain and prerendered postings are read in all engines',
  'test/content/meant.test.ts': 'as above',
  'test/demo/address.test.ts': 'strings in, strings out',
  'test/demo/contrast.test.ts': 'arithmetic',
  'test/demo/feed.test.ts': 'the configurator, as page.test.ts; what reads feeds is tested in Node and on elements',
  'test/demo/import.test.ts': 'what reads pages is tested in Node, and the page around it by page.test.ts',
  'test/demo/page.test.ts': 'the configurator: publishers use it, no visitor sees it',
  'test/demo/pages.test.ts': 'pages of elements, whose own tests run in all engines',
  'test/demo/snippets.test.ts': 'what the configurator writes; pinned.test.ts pastes it in all engines',
  'test/elements/ax-tree.test.ts': 'the command that reads the tree is Chromium’s',
  'test/elements/broken-postings.test.ts':
    'what is left out is decided by parse; faults.test.ts shows it in all engines',
  'test/elements/debug.test.ts': 'words for those who write postings',
  'test/index.test.ts': 'what a module exports, and that it registers nothing',
  'test/posting/apply-link.test.ts': 'strings in, strings out; safe-url.test.ts is where engines read addresses',
  'test/posting/nodes.test.ts': 'arrays in, arrays out',
  'test/posting/parameters.test.ts': 'strings in, strings out',
  'test/posting/parse.test.ts': 'JSON in, objects out; faults.test.ts shows them in all engines',
  'test/posting/plain.test.ts': 'strings in, strings out',
  'test/posting/text.test.ts': 'as above; html.test.ts is where engines read HTML',
  'test/posting/translate.test.ts': 'objects in, objects out',
  'test/readme.test.ts': 'it reads the README',
  'test/templates/heading.test.ts': 'numbers in, numbers out',
  'test/templates/language.test.ts': 'a list of languages',
  'test/templates/phone.test.ts': 'thousands of numbers, read by JavaScript alone',
};

/**
 * @param {readonly Launcher[]} launchers of the engines that are there
 * @returns the files of all engines, and the group of those that run in one
 *
 * @typedef {import('@web/test-runner').BrowserLauncher} Launcher
 */
export const filesFor = (launchers) => {
  // who names a file means it, whatever the engine is
  if (process.argv.includes('--files')) return { files: [], groups: [] };
  const files = Object.keys(IN_ONE);
  for (const file of files) if (!existsSync(file)) throw new Error(`test/support/engines.mjs: there is no ${file}`);
  return {
    files: ['test/**/*.test.ts', ...files.map((file) => `!${file}`)],
    groups: [{ name: 'in one engine', files, browsers: launchers.slice(0, 1) }],
  };
};
