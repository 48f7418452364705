/** What the tests of front matter have in common: pages, what is read of them, and what is said of them. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const local = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
/** @type {{ module: typeof import('../../src/sources/page/front-matter/front-matter.ts') }} */
const { module } = await runnerImport(local('src/sources/page/front-matter/front-matter.ts'), {
  configFile: false,
  logLevel: 'error',
});

export const { frontMatterOf } = module;

/** Line and column, as an editor counts. */
const placeIn = (/** @type {string} */ text, /** @type {number} */ offset) => {
  const lines = text.slice(0, offset).split('\n');
  return `${lines.length}:${/** @type {string} */ (lines.at(-1)).length + 1}`;
};

/** The body of a page, and its fields as they came. */
export const read = (/** @type {string} */ text) => {
  const { entries, body } = frontMatterOf(text);
  return {
    fields: entries.map(({ key, value }) => [key, value]),
    places: entries.map(({ key, offset }) => [key, placeIn(text, offset)]),
    body: text.slice(body),
  };
};

export const values = (/** @type {string} */ text) => Object.fromEntries(read(text).fields);

/** What is said of a page that is refused: anything else that is thrown is a fault of ours. */
export const refused = (/** @type {string} */ text) => {
  try {
    frontMatterOf(text);
  } catch (error) {
    const { said } = /** @type {{ said?: import('../../src/sources/page/said.ts').Said }} */ (error);
    if (!said) throw error;
    return { ...said, place: placeIn(text, said.offset) };
  }
  return undefined;
};

export const inYaml = (/** @type {string} */ text) => `---\n${text}\n---\nBody.\n`;
export const inToml = (/** @type {string} */ text) => `+++\n${text}\n+++\nBody.\n`;
