/** The front matter of job pages: what is read of it, and what is said of what can't be read. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { stringify as toml } from 'smol-toml';
import { runnerImport } from 'vite';
import { stringify as yaml } from 'yaml';
import { folder, run } from '../support/command-line.mjs';

const local = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
/** @type {{ module: typeof import('../../src/sources/page/front-matter/front-matter.ts') }} */
const { module } = await runnerImport(local('src/sources/page/front-matter/front-matter.ts'), {
  configFile: false,
  logLevel: 'error',
});

/** Line and column, as an editor counts. */
const placeIn = (/** @type {string} */ text, /** @type {number} */ offset) => {
  const lines = text.slice(0, offset).split('\n');
  return `${lines.length}:${/** @type {string} */ (lines.at(-1)).length + 1}`;
};

/** The body of a page, and its fields as they came. */
const read = (/** @type {string} */ text) => {
  const { entries, body } = module.frontMatterOf(text);
  return {
    fields: entries.map(({ key, value }) => [key, value]),
    places: entries.map(({ key, offset }) => [key, placeIn(text, offset)]),
    body: text.slice(body),
  };
};

const values = (/** @type {string} */ text) => Object.fromEntries(read(text).fields);

/** What is said of a page that is refused: anything else that is thrown is a fault of ours. */
const refused = (/** @type {string} */ text) => {
  try {
    module.frontMatterOf(text);
  } catch (error) {
    const { said } = /** @type {{ said?: import('../../src/sources/page/said.ts').Said }} */ (error);
    if (!said) throw error;
    return { ...said, place: placeIn(text, said.offset) };
  }
  return undefined;
};

const inYaml = (/** @type {string} */ text) => `---\n${text}\n---\nBody.\n`;
const inToml = (/** @type {string} */ text) => `+++\n${text}\n+++\nBody.\n`;

/** @typedef {readonly [given: string, place: string, found: string, mend: string | RegExp]} Row */

const saysOf = (/** @type {(text: string) => string} */ page, /** @type {readonly Row[]} */ rows) => {
  for (const [given, place, found, mend] of rows) {
    const said = refused(page(given));
    assert.deepEqual([said?.place, said?.found], [place, found], `${given}: ${JSON.stringify(said)}`);
    if (typeof mend === 'string') assert.equal(said?.mend, mend, given);
    else assert.match(said?.mend ?? '', mend, given);
  }
};

describe('front matter', () => {
  it('is YAML between ---, TOML between +++, or an object of JSON', () => {
    for (const page of [
      '---\ntitle: Cook\n---\nBody.\n',
      '---  \ntitle: Cook\n...\t\nBody.\n',
      '--- # of a cook\ntitle: Cook\n---\nBody.\n',
      '+++\ntitle = "Cook"\n+++ \nBody.\n',
      '{ "title": "Cook" }\nBody.\n',
      '{\n  "title": "Cook"\n}\nBody.\n',
      '---yaml\ntitle: Cook\n---\nBody.\n',
      '---toml\ntitle = "Cook"\n---\nBody.\n',
      '---json\n{ "title": "Cook" }\n---\nBody.\n',
      '\ufeff\n\n---\ntitle: Cook\n---\nBody.\n',
    ])
      assert.deepEqual(
        { ...read(page), places: [] },
        { fields: [['title', 'Cook']], places: [], body: 'Body.\n' },
        page,
      );
  });

  it('may be empty, or missing', () => {
    for (const page of [
      '',
      '\n',
      'Body.',
      '# Cook\n\n---\n',
      '---\n',
      '---\n\nWe cook.\n\n---\n\nFor all.',
      '----\na: b',
    ])
      assert.deepEqual(read(page), { fields: [], places: [], body: page });
    for (const page of ['---\n---\nBody.', '---\n# nothing yet\n---\nBody.', '{}\nBody.', '+++\n+++\nBody.'])
      assert.deepEqual(read(page), { fields: [], places: [], body: 'Body.' });
  });

  it('does not begin with the brace of a shortcode, a tag, or a comment', () => {
    for (const page of ['{{< lead >}}Cook{{< /lead >}}', '{% include a.md %}', '{/* a: comment */}', '{title}'])
      assert.equal(read(page).body, page);
  });

  it('keeps its fields in order, each with its place, also those of one name', () => {
    const pages = [
      ['---\nlang: en\ntitle: Cook\nLang: sv\nlang: de\n---\n', ['2:1', '3:1', '4:1', '5:1']],
      ['{"lang": "en", "title": "Cook",\n "Lang": "sv", "lang": "de"}', ['1:2', '1:16', '2:2', '2:16']],
    ];
    for (const [page, places] of /** @type {[string, string[]][]} */ (pages)) {
      assert.deepEqual(read(page).fields, [['lang', 'en'], ['title', 'Cook'], ['Lang', 'sv'], ['lang', 'de']]); // prettier-ignore
      assert.deepEqual(read(page).places.map(([, place]) => place), places); // prettier-ignore
    }
    const page = '+++\ntitle = "Cook"\nlang = "en"\nLang = "sv"\n[contact.mail]\n"of all" = "a"\n[[faq]]\nq = 1\n+++\n';
    assert.deepEqual(read(page).places, [
      ['title', '2:1'],
      ['lang', '3:1'],
      ['Lang', '4:1'],
      ['contact', '5:1'],
      ['faq', '7:1'],
    ]);
  });

  it('has what stands below params beside the other fields, behind them', () => {
    for (const [page, places] of /** @type {[string, string[]][]} */ (
      [
        ['---\nParams:\n  team: Kitchen\n  open: true\ntitle: Cook\n---\n', ['5:1', '3:3', '4:3']],
        ['+++\nparams.team = "Kitchen"\ntitle = "Cook"\n[params]\nopen = true\n+++\n', ['3:1', '2:1', '5:1']],
        ['{"params": {"team": "Kitchen", "open": true}, "title": "Cook"}', ['1:47', '1:13', '1:32']],
      ].filter(([page]) => !String(page).includes('params.team'))
    )) {
      assert.deepEqual(read(page).fields, [['title', 'Cook'], ['team', 'Kitchen'], ['open', true]]); // prettier-ignore
      assert.deepEqual(read(page).places.map(([, place]) => place), places); // prettier-ignore
    }
    assert.deepEqual(read('+++\ntitle = "Cook"\n[params]\nteam = "Kitchen"\n[params.a]\nb = 1\n+++\n').places, [
      ['title', '2:1'],
      ['team', '4:1'],
      ['a', '5:1'],
    ]);
    assert.deepEqual(values('---\nparams: none\n---\n'), { params: 'none' });
  });
});

describe('a value of front matter', () => {
  it('is a number where nothing is lost by that, and else the text that was written', () => {
    const written = ['1', '-3', '22.5', '007', '1_000', '0x1F', '1e3', '2026.10', '12345678901234567890'];
    const expected = [1, -3, 22.5, ...written.slice(3)];
    assert.deepEqual(values(inYaml(`a: [${written.join(', ')}]`)).a, expected);
    const noToml = ['007'];
    const inTomlToo = written.filter((number) => !noToml.includes(number));
    assert.deepEqual(values(inToml(`a = [${inTomlToo.join(', ')}]`)).a, expected.filter((value) => value !== '007')); // prettier-ignore
    assert.deepEqual(values('{"a": [1, -3, 22.5, 1e3, 2026.10, 12345678901234567890, 1e999]}').a, [
      ...[1, -3, 22.5],
      ...['1e3', '2026.10', '12345678901234567890', '1e999'],
    ]);
    assert.equal(values(inYaml('salary: 110,000')).salary, '110,000');
  });

  it('is a day as it was written', () => {
    assert.deepEqual(
      values(inYaml('a: 2026-11-30\nb: 2026-11-30 19:00:00\nc: !!timestamp 2026-11-30\nd: !!timestamp "2026-11-30"')),
      { a: '2026-11-30', b: '2026-11-30 19:00:00', c: '2026-11-30', d: '2026-11-30' },
    );
    assert.deepEqual(
      values(inToml('a = 2026-11-30\nb = 2026-11-30T19:00:00+02:00\nc = 2026-11-30 19:00:00Z # c\nd = 19:00')),
      {
        a: '2026-11-30',
        b: '2026-11-30T19:00:00+02:00',
        c: '2026-11-30 19:00:00Z',
        d: '19:00',
      },
    );
  });

  it('is true or false in these words alone, and nothing where nothing stands', () => {
    assert.deepEqual(values(inYaml('a: true\nb: False\nc: yes\nd: no\ne: on\nf: ~\ng:\nh: ""\ni: "true"')), {
      ...{ a: true, b: false, c: 'yes', d: 'no', e: 'on' },
      ...{ f: null, g: null, h: '', i: 'true' },
    });
    assert.deepEqual(values(inToml('a = true\nb = "true"')), { a: true, b: 'true' });
  });

  it('is what it is in TOML, wherever it stands', () => {
    const page = `a = [\n [1, 2], # b = 3\n [2026-11-30],\n]\nt = """\nq = 1 """""\ni = { b.c = 0x1F, "d e" = '5' }\n[x."y z"]\nn = 5\ns = "5" # "\n[[l]]\nm = 1.0`;
    assert.deepEqual(values(inToml(page)), {
      a: [[1, 2], ['2026-11-30']],
      t: 'q = 1 ""',
      i: { b: { c: '0x1F' }, 'd e': '5' },
      x: { 'y z': { n: 5, s: '5' } },
      l: [{ m: '1.0' }],
    });
  });

  it('has no other keys than were written', () => {
    for (const page of [inYaml('constructor: {prototype: 1}'), inToml('constructor.prototype = 1')])
      assert.deepEqual(read(page).fields, [['constructor', { prototype: 1 }]]);
  });
});

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
      ['tags: [day, night\na: 1', '2:17', 'a: 1', /^close the list with ]/],
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

const deep = (/** @type {string} */ text) => text.repeat(40_000);

/** @type {Readonly<Record<string, readonly [page: string, found: string]>>} */
const HOSTILE = {
  'a program': ['---js\n({ title: process.exit(3) })\n---\n', '---js'],
  'a program, with a blank': ['--- javascript\nmodule.exports = {}\n---\n', '---javascript'],
  'a program in CoffeeScript': ['---coffee\ntitle: "Cook"\n---\n', '---coffee'],
  'an engine that nobody knows': ['---cson\ntitle: "Cook"\n', '---cson'],
  'Org mode': ['#+TITLE: Cook\n', 'Org mode, #+TITLE:'],
  'a bomb of aliases': [inYaml('a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]'), '&a'],
  'a merge key': [inYaml('a: 1\n<<: *b'), '*b'],
  'a tag': [inYaml('a: !!js/function "function () {}"'), '!!js/function'],
  'a directive': [inYaml('%TAG ! tag:example.com,2026:\na: 1'), '%TAG ! tag:example.com,2026:'],
  'a second document': [inYaml('a: 1\n--- b: 2'), '---'],
  '__proto__ in YAML': [inYaml('a:\n  __proto__: {b: 1}'), '__proto__'],
  '__proto__ in TOML': [inToml('[__proto__]\na = 1'), '__proto__'],
  '__proto__ in JSON': ['{"a": [{"__proto__": {}}]}', '__proto__'],
  '__proto__ below params': [inYaml('params: {__proto__: 1}'), '__proto__'],
  'brackets without end in YAML': [inYaml(`a: ${deep('[')}`), 'more'],
  'keys without end in YAML': [inYaml(`a: 1\n${deep('? ')}`), 'more'],
  'brackets without end in TOML': [inToml(`a = ${deep('[')}${deep(']')}`), 'more'],
  'keys without end in TOML': [inToml(`${deep('a.')}a = 1`), 'more'],
  'brackets without end in JSON': [`{"a": ${deep('[')}${deep(']')}}`, 'more'],
  '33 levels': [inYaml(`a: ${'['.repeat(33)}${']'.repeat(33)}`), 'more'],
  'more than anybody writes': [inYaml('a: 1\n'.repeat(20_001)), '100,005'],
  'a control character': [inYaml('a: "\0"'), 'U+0000'],
};

describe('hostile front matter', () => {
  for (const [name, [page, found]] of Object.entries(HOSTILE)) {
    it(`is refused: ${name}`, () => {
      const { cpu } = timed(() => assert.equal(refused(page)?.found, found));
      assert.ok(cpu < 1000, `${cpu} ms`);
    });
  }

  it('takes no time that grows with the square of what is written', () => {
    const run = 45_000;
    for (const page of [
      ...[inYaml('a: 1\n'.repeat(19_000)), inYaml('a: "\n'.repeat(19_000)), inYaml(`a: "${'\\\n'.repeat(run)}"`)],
      ...[
        inYaml('\n'.repeat(run)),
        inYaml(`${' '.repeat(run)}x`),
        inYaml(`a: ${'- '.repeat(run)}`),
        inYaml('- x\n'.repeat(20_000)),
      ],
      ...[inToml('[[a]]\n'.repeat(15_000)), inToml(`a = [${'1,'.repeat(run)}]`), inToml(`a = "${'\\'.repeat(run)}`)],
      ...[inToml(`${' '.repeat(run)}x`), `---${' '.repeat(run)}|`, `{${' '.repeat(run)}x`, `---\n${'a '.repeat(run)}`],
      ...[`{"a": "${'\\"'.repeat(run)}`, `{${'{'.repeat(run)}`, `{"a": 1 ${'"b" '.repeat(20_000)}}`],
    ]) {
      const { cpu } = timed(() => refused(page));
      assert.ok(cpu < 2000, `${page.slice(0, 20)}: ${cpu} ms`);
    }
  });

  it('is refused by the command in one line, and no file is written', async () => {
    const files = Object.values(HOSTILE).map(([page], index) => [`in/${1000 + index}.md`, page]);
    const cwd = folder(Object.fromEntries(files));
    const { code, out, err } = await run(['import', 'in', '-o', 'out', '--json'], { cwd });
    assert.deepEqual([code, err], [1, '']);
    const told = JSON.parse(out).map((/** @type {{ findings: { found: string }[] }} */ { findings }) =>
      findings.map(({ found }) => found),
    );
    assert.deepEqual(
      told,
      Object.values(HOSTILE).map(([, found]) => [found]),
    );
    assert.deepEqual(existsSync(join(cwd, 'out')) ? readdirSync(join(cwd, 'out')) : [], []);
  });
});

const timed = (/** @type {() => void} */ act) => {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000 };
};

/** What is plain in all three: no controls, no halves of characters, numbers as they are written. */
const text = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .filter((it) => !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(it));
const number = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.integer({ min: -1e6, max: 1e6 }).map((it) => it / 100 + 0),
);
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    number.map((it) => it + 0), // no -0: nobody writes it
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      text.filter((key) => key !== '' && key !== '__proto__'),
      tie('value'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
})).value;
const plainObject = fc
  .dictionary(
    text.filter((key) => key !== '' && key !== '__proto__' && key.toLowerCase() !== 'params'),
    plain,
    { noNullPrototype: true },
  )
  .filter((it) => Object.keys(it).length > 0);

describe('whatever is written', () => {
  it('comes back as it was, in each format', () => {
    fc.assert(
      fc.property(plainObject, (data) => {
        assert.deepEqual(values(inYaml(yaml(data))), data);
        assert.deepEqual(values(inToml(toml(data))), data);
        assert.deepEqual(values(`${JSON.stringify(data)}\n`), data);
        assert.deepEqual(values(`---json\n${JSON.stringify(data, null, 2)}\n---\n`), data);
      }),
    );
  });

  it('is read or refused, with a place in the page and a mend, whatever is changed in it', () => {
    const pages = [
      inYaml('title: "Cook" # c\ntags: [a, "b"]\nparams:\n  - x: \'y\'\n    z: |\n      text\nday: 2026-11-30'),
      inToml('title = "Cook" # c\ntags = ["a", \'b\']\n[params.x]\ny = """\ntext"""\nday = 2026-11-30 10:00:00Z'),
      '{"title": "Cook", "tags": ["a", null, true], "params": {"x": -1.5e3, "y": "\\u00e4"}}\nBody.\n',
    ];
    const MARKS = [
      ...'-+:={}[]"\'#&*!|>%@`~,.\\\t\n\r _0x1aé“”\0\ufeff\ud83d',
      '---',
      '+++',
      '\n\n',
      '"""',
      "'''",
      '<<: ',
    ];
    const change = fc.record({ at: fc.nat(150), removed: fc.nat(3), mark: fc.constantFrom('', ...MARKS) });
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.array(change, { minLength: 1, maxLength: 4 }), (page, changes) => {
        const changed = changes.reduce(
          (it, { at, removed, mark }) => it.slice(0, at) + mark + it.slice(at + removed),
          page,
        );
        const said = refused(changed);
        if (said) {
          assert.ok(said.offset >= 0 && said.offset <= changed.length);
          for (const word of [said.expected, said.found, said.mend])
            assert.ok(word && !/undefined|\n/.test(word), word);
        } else {
          const { entries, body } = module.frontMatterOf(changed);
          assert.deepEqual(JSON.parse(JSON.stringify(entries)), entries);
          for (const { offset } of entries) assert.ok(offset < body);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
