/**
 * Makes the JSON Schema of the posting format from `src/posting/posting.ts`.
 *
 *   node schema/generate.mjs            writes schema/posting.v1.schema.json
 *   node schema/generate.mjs <file>     writes it there
 *   node schema/generate.mjs --check    fails where schema/posting.v1.schema.json is another one
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';
import { readComments } from './comments.mjs';

const local = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

const published = local('posting.v1.schema.json');
const [argument = published] = process.argv.slice(2);

/** @type {{ module: typeof import('./schema.mjs') }} */
const { module } = await runnerImport(local('schema.mjs'), { configFile: false, logLevel: 'error' });
const schema = module.schemaOf(readComments(local('../src/posting/posting.ts'), 'postingFields'));
const json = await format(JSON.stringify(schema), { ...(await resolveConfig(published)), parser: 'json' });

if (argument !== '--check') {
  mkdirSync(dirname(argument), { recursive: true });
  writeFileSync(argument, json);
} else if (readFileSync(published, 'utf8') !== json) {
  console.error('schema/posting.v1.schema.json is not up to date: run `npm run schema` and commit what it writes.');
  process.exitCode = 1;
}
