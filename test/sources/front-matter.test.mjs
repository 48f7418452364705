/** The front matter of job pages: where it stands, and what is read of it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stringify as toml } from 'smol-toml';
import { stringify as yaml } from 'yaml';
import fc from '../support/random.mjs';
import { inToml, inYaml, read, values } from './front-matter.mjs';

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
    /** @type {readonly (readonly [page: string, ...places: string[]])[]} */
    const pages = [
      ['---\nlang: en\ntitle: Cook\nLang: sv\nlang: de\n---\n', '2:1', '3:1', '4:1', '5:1'],
      ['{"lang": "en", "title": "Cook",\n "Lang": "sv", "lang": "de"}', '1:2', '1:16', '2:2', '2:16'],
    ];
    for (const [page, ...places] of pages) {
      const { fields, places: found } = read(page);
      assert.deepEqual(fields.flat(), ['lang', 'en', 'title', 'Cook', 'Lang', 'sv', 'lang', 'de']);
      assert.deepEqual(
        found.map(([, place]) => place),
        places,
      );
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
    /** @type {readonly (readonly [page: string, ...places: string[]])[]} */
    const pages = [
      ['---\nParams:\n  team: Kitchen\n  open: true\ntitle: Cook\n---\n', '5:1', '3:3', '4:3'],
      ['+++\ntitle = "Cook"\n[params]\nteam = "Kitchen"\nopen = true\n+++\n', '2:1', '4:1', '5:1'],
      ['+++\nparams."team" = "Kitchen"\nparams.open = true\ntitle = "Cook"\n+++\n', '4:1', '2:1', '3:1'],
      ['{"params": {"team": "Kitchen", "open": true}, "title": "Cook"}', '1:47', '1:13', '1:32'],
    ];
    for (const [page, ...places] of pages) {
      const { fields, places: found } = read(page);
      assert.deepEqual(fields, Object.entries({ title: 'Cook', team: 'Kitchen', open: true }));
      assert.deepEqual(
        found.map(([, place]) => place),
        places,
      );
    }
    assert.deepEqual(values('---\nparams: none\n---\n'), { params: 'none' });
  });
});

describe('a value of front matter', () => {
  it('is a number where nothing is lost by that, and else the text that was written', () => {
    const texts = ['1_000', '0x1F', '1e3', '2026.10', '12345678901234567890'];
    const written = `1, -3, 22.5, ${texts.join(', ')}`;
    assert.deepEqual(values(inYaml(`a: [${written}, 007, .5]`)).a, [1, -3, 22.5, ...texts, '007', '.5']);
    assert.deepEqual(values(inToml(`a = [${written}, inf]`)).a, [1, -3, 22.5, ...texts, 'inf']);
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
});
