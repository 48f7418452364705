/** Front matter that is meant to do harm, or is broken at random: it is read or refused, soon, and in one line. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folder, run } from '../support/command-line.mjs';
import fc from '../support/random.mjs';
import { soon } from '../support/soon.mjs';
import { frontMatterOf, inToml, inYaml, refused } from './front-matter.mjs';

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
  'more than anybody writes': [inYaml('a: 1\n'.repeat(20_001)), '100,006'],
  'a control character': [inYaml('a: "\0"'), 'U+0000'],
};

describe('hostile front matter', () => {
  for (const [name, [page, found]] of Object.entries(HOSTILE)) {
    it(`is refused: ${name}`, () => {
      assert.equal(soon(() => refused(page), 1000)?.found, found);
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
      soon(() => refused(page), 2000, page);
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

describe('a page that is changed anywhere', () => {
  it('is read, or refused with a place in the page and a mend', () => {
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
          const { entries, body } = frontMatterOf(changed);
          assert.deepEqual(JSON.parse(JSON.stringify(entries)), entries);
          for (const { offset } of entries) assert.ok(offset < body);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
