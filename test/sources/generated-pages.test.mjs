/** Words in, words out: a thousand pages with every shortcode in every order and nesting, through `careers-widget import`. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { join } from 'node:path';
import { json } from '../support/building.mjs';
import { folder, run } from '../support/command-line.mjs';
import { generatedPages, wordsIn } from '../support/generated-pages.mjs';

const COUNT = 1000;

/** Words that may be in no field: those of buttons that lead to another place of the page, or once more to where one applies. */
const FURNITURE = /^\{\{[<%] (?:localtextbutton ".*" "#down"|(?:localbutton|icon-block-horisontal) text="Apply )/;

describe('a thousand pages', () => {
  const pages = generatedPages(COUNT);
  const path = folder(Object.fromEntries(pages.map((page, index) => [`jobs/p${index}.md`, page])));
  /** @type {Awaited<ReturnType<typeof run>>} */
  let done;
  before(async () => (done = await run(['import', 'jobs', '-o', 'out', '--json'], { cwd: path, meter: true })));

  it('are all imported, without an error', () => {
    const said = JSON.parse(done.out);
    assert.equal(done.code, 0, done.err);
    assert.deepEqual([...new Set(said.map((/** @type {any} */ { state }) => state))], ['written']);
    assert.equal(said.length, COUNT);
  });

  it('have each of their words in the posting, but for those of furniture, which the file lists', () => {
    let count = 0;
    pages.forEach((page, index) => {
      const { 'x-source': source, ...posting } = json(path, `out/p${index}.json`);
      const [inPosting, listed] = [posting, source].map((value) => new Set(wordsIn(JSON.stringify(value))));
      for (const line of page.split('\n')) {
        const missing = wordsIn(line).filter((word) => !inPosting.has(word));
        count += wordsIn(line).length;
        assert.ok(!missing.length || FURNITURE.test(line), `${missing}\n${line}\n\n${page}`);
        assert.ok(
          missing.every((word) => listed.has(word)),
          `${missing}\n${line}\n\n${page}`,
        );
      }
    });
    assert.ok(count > 10_000, `${count} words`);
  });

  it('take less than 20 s of processor time', () => {
    assert.ok(JSON.parse(done.meter).cpu < 20_000, done.meter);
  });
});
