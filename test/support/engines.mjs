/** Which files of tests need fewer than all engines, and why. All others run in each: what is about a browser differs there. */
import { existsSync } from 'node:fs';

/** Run in the first engine that is there, which is Chromium. */
const IN_ONE = {
  'test/content/commonmark.test.ts': 'examples by the hundred, read by JavaScript alone',
  'test/content/lexer.test.ts': 'as above; that each engine reads Markdown is seen in markdown.test.ts',
  'test/content/meant.test.ts': 'as above',
  'test/demo/contrast.test.ts': 'arithmetic',
  'test/demo/import.test.ts': 'what reads pages is tested in Node, and the page around it by page.test.ts',
  'test/posting/parameters.test.ts': 'strings in, strings out',
  'test/posting/plain.test.ts': 'as above',
  'test/posting/translate.test.ts': 'objects in, objects out',
  'test/readme.test.ts': 'it reads the README',
  'test/templates/heading.test.ts': 'numbers in, numbers out',
  'test/templates/phone.test.ts': 'thousands of numbers, read by JavaScript alone',
};

/** Run in the first two: what publishers use, and no visitor sees. */
const IN_TWO = {
  'test/demo/page.test.ts': 'the configurator',
  'test/demo/snippets.test.ts': 'what it writes; in all engines it is pinned.test.ts that pastes it',
};

/**
 * @param {readonly Launcher[]} launchers of the engines that are there
 * @returns the files of all engines, and the groups of those that run in fewer
 *
 * @typedef {import('@web/test-runner').BrowserLauncher} Launcher
 */
export const filesFor = (launchers) => {
  // who names a file means it, whatever the engine is
  if (process.argv.includes('--files')) return { files: [], groups: [] };
  const groups = [IN_ONE, IN_TWO].map((reasons, index) => ({
    name: `in ${index + 1}`,
    files: Object.keys(reasons),
    browsers: launchers.slice(0, index + 1),
  }));
  const fewer = groups.flatMap(({ files }) => files);
  for (const file of fewer) if (!existsSync(file)) throw new Error(`test/support/engines.mjs: there is no ${file}`);
  return { files: ['test/**/*.test.ts', ...fewer.map((file) => `!${file}`)], groups };
};
