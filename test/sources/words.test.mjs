/** Words in, words out: that a word which is lost is found out. The rest of the importer has no part in it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const load = async (/** @type {string} */ name) => {
  const file = fileURLToPath(new URL(`../../src/sources/page/${name}`, import.meta.url));
  return (await runnerImport(file, { configFile: false, logLevel: 'error' })).module;
};
/** @type {typeof import('../../src/sources/page/words.ts')} */
const { lostWords } = /** @type {any} */ (await load('words.ts'));
/** @type {typeof import('../../src/sources/page/reading.ts')} */
const { PageReading } = /** @type {any} */ (await load('reading.ts'));

const decode = (/** @type {string} */ reference) => (reference === '&eacute;' ? 'é' : ' ');

/** What of a page is nowhere, with where it stands. */
const lost = (
  /** @type {string} */ page,
  /** @type {unknown} */ data,
  /** @type {readonly string[]} */ leftOut = [],
  before = {},
) => {
  const reading = new PageReading('cook.md', page, decode);
  for (const words of leftOut) reading.leaveOut(words, 0);
  return lostWords(reading, 0, { data: /** @type {any} */ (data), before }).map(
    ({ word, offset }) => `${word} ${offset}`,
  );
};

describe('a word of a page', () => {
  it('is lost where it is in no field, and not among what is left out', () => {
    assert.deepEqual(lost('Cook for those who cook', { lead: 'for those who' }), ['cook 0', 'cook 19']);
    assert.deepEqual(lost('Cook for those', { lead: 'for those' }, ['a cook']), []);
  });

  it('is lost where it stands more often in the page', () => {
    assert.deepEqual(lost('One soup, two soups, one soup', { sections: [{ text: ['One soup', 'two soups'] }] }), [
      'one 21',
      'soup 25',
    ]);
  });

  it('is the same in any case and any marks, and as a reference', () => {
    assert.deepEqual(
      lost('**Caf&eacute;**, *CREW* &amp; [soup](https://x.example/y)', { lead: 'café crew (Soup) https x example y' }),
      [],
    );
  });

  it('is looked for in what people read of a shortcode, and not in names, addresses and elements', () => {
    const data = { lead: 'Ask Anna' };
    assert.deepEqual(lost('{{< card title="Ask Anna" link="https://a.example" image="/b.webp" >}}', data), []);
    assert.deepEqual(lost('{{% card "Ask Anna now" %}}', data), ['now 19']);
    assert.deepEqual(lost('<p class="wide">Ask</p> <Card title="Anna" on={call} />', data), []);
    assert.deepEqual(lost('## Ask Anna {#ask .wide}', data), []);
  });

  it('is lost where only the front matter, or the name of a part, has it', () => {
    assert.deepEqual(lost('Soup and cook', { lead: 'Soup and', tagline: 'cook' }), ['cook 9']);
    assert.deepEqual(lost('Soup', { lead: 'Soup' }, [], { lead: 'Soup' }), ['soup 0']);
    assert.deepEqual(lost('Soup', { sections: [{ id: 'soup', role: 'soup', text: '' }] }), ['soup 0']);
    assert.deepEqual(lost('# Soup', { title: 'Soup' }, [], { title: 'Soup' }), []);
  });

  it('may have tags and marks within', () => {
    assert.deepEqual(
      lost('CO<sub>2</sub> <span>D</span>evOps **B**old so<!-- c -->up', { lead: 'CO2 DevOps **B**old soup' }),
      [],
    );
  });

  it('may have been parted from the next by a shortcode, of which marks are left', () => {
    assert.deepEqual(lost('Soup{{< inline "Now" >}}', { lead: 'Soup**Now**' }), []);
  });

  it('is found where a shortcode is broken', () => {
    assert.deepEqual(lost('{{< card title="Ask Anna>}}\nNow', { lead: 'Ask Anna' }), ['now 28']);
    assert.deepEqual(lost('{{< card link="https://a.example/b>}}\nNow', {}), ['now 38']);
  });
});
