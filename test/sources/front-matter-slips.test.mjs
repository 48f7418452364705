/** What is said of front matter that can’t be read: where, and with a mend that is right. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../support/random.mjs';
import { inToml, inYaml, refused } from './front-matter.mjs';

/** @typedef {readonly [given: string, place: string, found: string, mend: string | RegExp]} Row */

const saysOf = (/** @type {(text: string) => string} */ page, /** @type {readonly Row[]} */ rows) => {
  for (const [given, place, found, mend] of rows) {
    const said = refused(page(given));
    assert.deepEqual([said?.place, said?.found], [place, found], `${given}: ${JSON.stringify(said)}`);
    if (typeof mend === 'string') assert.equal(said?.mend, mend, given);
    else assert.match(said?.mend ?? '', mend, given);
    assertRight(page(given));
  }
};

/** Does what a mend says where it names the very text to write: what it is about is then wrong no longer. */
const assertRight = (/** @type {string} */ page) => {
  const said = refused(page);
  const [, written] = /^write (".*"|\w+(?::| =) .*)$/.exec(said?.mend ?? '') ?? [];
  if (!said || written === undefined || said.found.endsWith('…')) return;
  const mended = page.slice(0, said.offset) + written + page.slice(said.offset + said.found.length);
  assert.notEqual(refused(mended)?.place, said.place, `${JSON.stringify(page)}: ${said.mend}`);
};

describe('front matter that can’t be read', () => {
  it('is told by the slips that are made in YAML, with a mend that is right', () => {
    saysOf(inYaml, [
      ['title: Cook: Nights', '2:8', 'Cook: Nights', 'write "Cook: Nights"'],
      ['title: Cook: Nights # or days', '2:8', 'Cook: Nights # or days', 'put the text in double quotes'],
      ['title: Cook: Nights\n  and days', '2:8', 'Cook: Nights', 'put all of the text in double quotes'],
      ['a: 1\ntitle:Cook', '3:1', 'title:Cook', 'write title: Cook'],
      ['title:Cook\na: 1', '2:1', 'title:Cook', 'write title: Cook'],
      ['title = Cook\na = 1', '2:1', 'title = Cook', 'write title: Cook'],
      ['title: "Cook\nplace: Oslo', '2:8', '"Cook', 'put " at its end'],
      ['title: "Cook\nplace: "Oslo"\na: 1', '2:8', '"Cook', 'put " at its end'],
      ['title: "Cook”\nplace: Oslo', '2:8', '"Cook”', 'write " in place of the curly one'],
      ['title: "Cook\n\nNights"\na: 1', '2:8', '"Cook', 'put " at its end, and indent the lines that it goes on in'],
      ["title: 'Tis a cook", '2:8', "'Tis a cook", "put ' at its end; a text that begins with ' goes in double quotes"],
      ["title: 'It's a job'", '2:8', "'It's a job'", 'write "It\'s a job"'],
      ['title: "Head" Cook', '2:8', '"Head" Cook', 'write "\\"Head\\" Cook"'],
      ['title: "Head" or "Cook"', '2:8', '"Head" or "Cook"', 'put all of it in one pair of quotes'],
      ['title: “Cook: Nights”', '2:8', '“Cook: Nights”', 'write "Cook: Nights"'],
      ['title: @cook', '2:8', '@cook', 'write "@cook"'],
      ['title: [Cook](/cook) at night', '2:8', '[Cook](/cook) at night', /^put the text in quotes/],
      ['tags: [day, night\na: 1', '2:18', 'a: 1', /^close the list with ]/],
      ['a: {b: 1', '2:9', 'the end of the front matter', /^close the table with }/],
      ['a: "C:\\dir"', '2:7', '\\d', 'write \\\\ for a backslash'],
      ['a: "x"#c', '2:7', '"x"#c', 'put a blank before the #'],
      ['contact:\n\tname: A', '3:1', 'a tab', 'write blanks in place of the tab'],
      ['contact:\n  name: A\n mail: b', '4:2', 'mail: b', 'begin the line in the column of the fields around it'],
      ['title: Cook\n  place: Oslo', '3:3', 'place: Oslo', /^begin the line in the column of the field above/],
      ['a:\n  - b\n - c', '4:4', 'c', /^begin each item in the same column/],
      ['a: 1\nCook wanted', '3:1', 'Cook wanted', 'write each field in a line of its own, as key: value'],
      ['a: !!timestamp soon', '2:4', 'a: !!timestamp soon', 'remove the tag'],
    ]);
  });

  it('is told by those that are made in TOML', () => {
    const VALUE = 'title = ';
    saysOf(inToml, [
      [`${VALUE}Cook`, '2:9', 'Cook', 'write "Cook"'],
      [`${VALUE}“Cook”`, '2:9', '“Cook”', 'write "Cook"'],
      [`${VALUE}"Cook\na = 1`, '2:9', '"Cook', 'put " at its end'],
      [`${VALUE}"Cook”\na = 1`, '2:9', '"Cook”', 'write " in place of the curly one'],
      [VALUE, '2:9', 'the end of the line', 'write a value, or "" for none'],
      ['title: Cook', '2:1', 'title: Cook', 'write title = "Cook"'],
      ['title: "Cook"', '2:1', 'title: "Cook"', 'write title = "Cook"'],
      ['title', '2:1', 'title', 'write each field in a line of its own, as key = value'],
      ['date = 2026-1-5', '2:8', '2026-1-5', 'write "2026-1-5"'],
      ['date = 2026-13-05', '2:8', '2026-13-05', /^write it as in 2026-11-30/],
      ['salary = 110,000', '2:10', '110,000', 'write "110,000"'],
      ['a = 1\na = 2', '3:1', 'a = 2', 'remove one of the two'],
      ['a = "C:\\dir"', '2:8', '\\dir"', 'write \\\\ for a backslash'],
      ['a = [1, 2\nb = 3', '2:10', 'b = 3', 'put a comma here, or close the list or the table'],
      ['[a\nb = 1', '2:1', '[a', 'write it as in [name]'],
    ]);
  });

  it('is told by those that are made in JSON', () => {
    saysOf(
      (text) => `${text}\nBody.\n`,
      [
        ['{"a": 1,}', '1:8', '"}"', 'remove the comma'],
        ['{"a": "b" "c": 1}', '1:10', '"\\"c\\""', 'put a comma here'],
        ['{ title: "Cook" }', '1:3', '"title"', 'put the name in double quotes'],
        ['{"a": "Cook\n}', '1:7', '"\\"Cook"', 'put " at its end'],
        ['{"a": "Cook\nat night"}', '1:7', '"\\"Cook"', 'write \\n in place of the line break'],
        ['{\n "a": 1 // c\n}', '2:9', '"// c"', 'remove it'],
        ['{"a": {"b": 1}', '1:1', 'none', 'close the front matter with }'],
      ],
    );
  });

  it('is told with a mend that is right, whatever the text is', () => {
    const marks = fc.constantFrom(...'ab1 :=#"\'[]{}&*!|>%@`-,.“”\\', ': ', ' #', '://');
    const given = fc.array(marks, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(given, given, (value, line) => {
        assertRight(inYaml(`title: ${value}\nplace: Oslo`));
        assertRight(inYaml(`place: Oslo\n${line}`));
        assertRight(inYaml(`tags:\n  - day\n  - ${value}\nplace: Oslo`));
        assertRight(inToml(`title = ${value}\nplace = "Oslo"`));
        assertRight(inToml(`place = "Oslo"\n${line}`));
        assertRight(inToml(`tags = ["day", ${value}]\nplace = "Oslo"`));
      }),
      { numRuns: 2000 },
    );
  });

  it('is told where it does not end', () => {
    saysOf(String, [
      ['---\ntitle: Cook\n\nBody.', '1:1', 'none', 'put --- in a line of its own behind the last field'],
      ['---\n\ntitle: Cook\n--\n\nBody.', '4:1', '--', 'write ---, and nothing else in the line'],
      ['---\ntitle: Cook\n—\n\nBody.', '3:1', '—', 'write ---, and nothing else in the line'],
      ['+++\ntitle = "Cook"', '1:1', 'none', 'put +++ in a line of its own behind the last field'],
    ]);
  });

  it('is told of two fields of one name within a table', () => {
    saysOf(String, [
      ['---\na: {b: 1, b: 2}\n---\n', '2:11', 'b again', 'remove one of the two'],
      ['{"a": {"b": 1, "b": 2}}', '1:16', 'b again', 'remove one of the two'],
    ]);
  });
});
