/** Where the bytes are that read job pages: in a chunk of the demo, and in no file of the widget. After `npm run build:demo`. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @returns {readonly string[]} the paths of files below a folder that end so */
const filesBelow = (/** @type {string} */ folder, /** @type {string} */ ending) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file}`);

const read = (/** @type {string} */ file) => readFileSync(`${root}${file}`, 'utf8');

/** A name and a message that only what reads pages knows, its own and of each package that it takes along. */
const MARKS = ['sidebarlinkurl', 'YAMLParseError', 'Invalid TOML document'];

describe('what reads job pages', () => {
  for (const mark of MARKS) {
    it(`is in one chunk of the demo alone: ${mark}`, () => {
      const holders = filesBelow('dist-demo/assets', '.js').filter((file) => read(file).includes(mark));
      assert.deepEqual(
        holders.map((file) => basename(file).replace(/-.{8}\.js$/, '')),
        ['page-reader'],
      );
    });
  }

  it('is no part of what reads the feeds of hiring systems, which is a chunk as well', () => {
    const holders = filesBelow('dist-demo/assets', '.js').filter((file) => read(file).includes('key_responsibilities'));
    assert.deepEqual(
      holders.map((file) => basename(file).replace(/-.{8}\.js$/, '')),
      ['feed-reader'],
    );
  });

  it('is in no file that a site or an npm user gets', () => {
    const ours = filesBelow('dist', '.js').filter((file) => !file.startsWith('dist/node/'));
    const holders = ours.filter((file) => MARKS.some((mark) => read(file).includes(mark)));
    assert.deepEqual(holders, []);
  });
});
