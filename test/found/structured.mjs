/** Reads postings for the tests of structured data, as the widget and the command line do. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodeHTMLStrict } from 'entities/decode';
import { runnerImport } from 'vite';
import { found } from './entries.mjs';

const local = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** @type {{ module: typeof import('../../src/content/markdown.ts') }} */
const { module: markdown } = await runnerImport(local('src/content/markdown.ts'), {
  configFile: false,
  logLevel: 'error',
});
/** @type {{ module: typeof import('../../src/posting/translate.ts') }} */
const { module: translating } = await runnerImport(local('src/posting/translate.ts'), {
  configFile: false,
  logLevel: 'error',
});

export const seed = (more = {}) => ({
  ...JSON.parse(readFileSync(local('demo/postings/devops-engineer.json'), 'utf8')),
  ...more,
});

/** @returns {any[]} all elements in a tree of parse5 */
export const elementsOf = (/** @type {any} */ tree) =>
  (tree.childNodes ?? []).flatMap((/** @type {any} */ node) => (node.tagName ? [node, ...elementsOf(node)] : []));

/**
 * A posting in one language, and what is made of it.
 *
 * @param {unknown} data what its file holds
 */
export const readingOf = (data, { lang = '', url = 'https://jobs.example/postings/job.json' } = {}) => {
  const { posting } = translating.translate(found.parse(data, url, decodeHTMLStrict).posting, lang);
  const plain = (/** @type {import('../../src/posting/text.ts').Text} */ text) =>
    found.plainText(text, decodeHTMLStrict);
  const words = (/** @type {import('../../src/posting/text.ts').Text} */ text) =>
    plain({ format: 'nodes', nodes: nodes(text) });
  const nodes = (/** @type {import('../../src/posting/text.ts').Text} */ text) =>
    found.nodesOf(
      text,
      ({ format, source }) =>
        format === 'markdown'
          ? markdown.readMarkdown(source, /** @type {any} */ ({ decode: decodeHTMLStrict }))
          : undefined,
      plain,
    );
  const link = (/** @type {string} */ href) => (URL.canParse(href) ? href : undefined);
  const address = (/** @type {string} */ href) => (/^https?:/.test(href) ? href : undefined);
  const description = ({ withoutFaq = false } = {}) =>
    found.descriptionOf(posting, { nodes, link }, { level: 1, withoutFaq });
  return {
    posting,
    nodes,
    description,
    structured: ({ withoutFaq = false, withoutContact = false } = {}) =>
      found.structuredData(posting, {
        description: description({ withoutFaq }),
        plain: words,
        address,
        withoutContact,
      }),
  };
};
