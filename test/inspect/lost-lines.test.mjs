/** What an editor is told of lines that are hidden, run together, or become headings, code or quotations. */
import { describe, it } from 'node:test';
import { lead, saysEach, saysNothing, saysOne } from '../support/said.mjs';

const CODE = 'remove them';
const RULE = 'write an empty line before it';
const NUMBER = 'begin each with its number, a dot and a blank, as in "1. "';

describe('a line that begins with words in brackets and a colon', () => {
  it('is hidden, and told of with what to write', () =>
    saysEach([
      [lead('[Ort]: Stockholm'), ['lead[0]', '[Ort]: Stockholm', 'write "**Ort:** Stockholm"']],
      [
        lead('[地点]:北京', '[薪资]:面议'),
        ['lead[0]', '[地点]:北京', 'write "**地点:** 北京"'],
        ['lead[1]', '[薪资]:面议', 'write "**薪资:** 面议"'],
      ],
      [
        lead('- [Ort]: Köln', '- [Lohn]: 3000'),
        ['lead[0]', '[Ort]: Köln', 'write "**Ort:** Köln"'],
        ['lead[1]', '[Lohn]: 3000', 'write "**Lohn:** 3000"'],
      ],
      [lead('> [Lön]: 45.000'), ['lead[0]', '[Lön]: 45.000', 'write "**Lön:** 45.000"']],
      [
        lead('Hej', '', '[Mail]: jobb@example.se'),
        ['lead[2]', '[Mail]: jobb@example.se', 'write "**Mail:** jobb@example.se"'],
      ],
      [
        lead('Bonus [1]', '', '[1]: Provtid'),
        ['lead[2]', '[1]: Provtid', 'move it to "notes", as in { "id": "1", "marker": "*", "text": "…" }'],
      ],
    ]));

  it('may be a comment, as anybody can read it', () =>
    saysOne([
      [lead('[//]: # (TODO)'), 'lead[0]', '[//]: # (TODO)', /^remove it; a field/],
      [lead('Hej', '', '[comment]: <> (kolla lönen)'), 'lead[2]', '[comment]: <> (kolla lönen)', /^remove it; a field/],
    ]));

  it('may be the address of a link', () =>
    saysNothing([
      lead('Läs [mer][1] och [än mer][Två].', '', '[1]: https://example.com/a', '[två]: /b'),
      lead('[Obs]: text med flera ord'),
    ]));
});

describe('a rule', () => {
  it('makes a heading of a sentence above it', () =>
    saysOne([
      [lead('Vi söker dig som vill arbeta hos oss.', '-----', 'mer'), 'lead[1]', '-----', RULE],
      [lead('株式会社ABCは東京の会社です。', '---'), 'lead[1]', '---', RULE],
      [lead('会社です。', '==='), 'lead[1]', '===', 'remove it'],
    ]));

  it('makes one in a quotation, and with the line ends of Windows', () =>
    saysOne([
      [lead('> A', '> B', '> ---'), 'lead[2]', '---', RULE],
      [{ lead: 'Vi söker dig\r\nsom vill mer\r\n---\r\n' }, 'lead', '---', RULE],
      [lead('Hej\r', '\r', 'Vi\r', 'söker\r', '---\r'), 'lead[4]', '---', RULE],
    ]));

  it('may be below a heading', () =>
    saysNothing([lead('Om oss.', '---'), lead('Vill du jobba hos oss i Malmö? Sök nu!', '---')]));
});

describe('a margin', () => {
  it('makes code of what people say, in whatever letters', () =>
    saysOne(
      [
        'vi söker dig som vill arbeta med oss',
        'we are looking for you',
        'Kontakt',
        'Lön: 45 000 kr',
        '東京で募集',
        '우리 팀',
        '# Rubrik',
        '• A',
        '- A',
        '1. A',
      ].map((line) => [lead('', `\t${line}`), 'lead[1]', line, CODE]),
    ));

  it('makes code of it in a quotation, and of a comment that is shown then', () =>
    saysOne([
      [lead('> \tYou will work with us.'), 'lead[0]', 'You will work with us.', CODE],
      [lead('Hej', '', '>     Vi söker dig'), 'lead[2]', 'Vi söker dig', CODE],
      [lead('    <!-- TODO -->'), 'lead[0]', '<!-- TODO -->', /^remove it/],
    ]));

  it('may be that of code', () =>
    saysNothing(
      [
        'make',
        'npm run build',
        'git add all the files',
        'docker run --rm -it x',
        '# install\n    npm ci',
        '- name: build\n      run: npm ci',
        'const ö = 1;',
        'README.md',
        'Dockerfile',
        'echo "hej då"',
        'print(x)',
      ].map((code) => ({ lead: `Kör:\n\n    ${code}` })),
    ));
});

describe('lines that begin as the items of a list', () => {
  it('with numbers that Markdown does not know are told of', () =>
    saysOne(
      [
        ['①A', '②B'],
        ['（1）仕事', '（2）給与'],
        ['(1) A', '(2) B'],
        ['一、工作', '二、薪资'],
        ['가. 업무', '나. 급여'],
        ['١. عمل', '٢. راتب'],
        ['1- عمل', '2- راتب'],
        ['a) A', 'b) B'],
        ['9.A', '10.B'],
        ['ii) A', 'iii) B'],
      ].map((lines) => [lead('Hej', ...lines), 'lead[1]', lines[0], NUMBER]),
    ));

  it('with marks that Markdown does not know are told of', () =>
    saysOne(
      [
        ['※経験不問', '※転勤なし', '- ※経験不問'],
        ['★A', '★B', '- ★A'],
        ['🔹Teamgeist', '🔹Geduld', '- Teamgeist'],
        ['🚀 Vi växer', '💡 Vi tänker', '- 🚀 Vi växer'],
        ['o\tA', 'o\tB', '- A'],
        ['–Ansvar', '–Bidra', '- Ansvar'],
        ['&bull; Ansvar', '&bull; Bidra', '- Ansvar'],
      ].map(([first, second, meant]) => [
        lead('', first, second, 'och mer'),
        'lead[1]',
        first,
        `write ${JSON.stringify(meant)}, and the others likewise`,
      ]),
    ));

  it('are told of in an item and in a quotation, once for all of them', () =>
    saysOne([
      [lead('- ①A', '  ②B', '  ③C'), 'lead[0]', '①A', NUMBER],
      [lead('> (a) A', '> (b) B'), 'lead[0]', '(a) A', NUMBER],
    ]));

  it('may be lines of their own, or no items', () =>
    saysNothing([
      lead('①A', '', '②B', '', '★A  ', '★B\\', '★C'),
      lead('–A', 'x', '', '★★★★', '★★★', '', '3-4 år', '4-5 år', '', '1-årig', '2-årig'),
      lead('A. Berg', 'B. Lund', '', '24.12. Jul', '25.12. Jul', '', '1.5 h', '2.5 h', '', '(m/w/d) a', '(m/w/d) b'),
      lead('© 2026 A', '© 2027 A', '', '„Ja“', '„Nein“', '', '*Ort*', '*Lön*', '', '€ 5', '€ 6', '', 'o vi', 'o du'),
    ]));
});

describe('a heading', () => {
  it('without its blank is told of, whatever it begins with', () =>
    saysOne(
      [
        ['##**Head**', '## **Head**'],
        ['##2026', '## 2026'],
        ['##🚀 Jobb', '## 🚀 Jobb'],
        ['##"Head"', '## "Head"'],
        ['##1. Om oss', '## 1. Om oss'],
        ['###Head###', '### Head'],
        ['##Om oss ##', '## Om oss'],
        ['##C#', '## C#'],
      ].map(([line, meant]) => [lead('Hej', '', line), 'lead[2]', line, `write ${JSON.stringify(meant)}`]),
    ));

  it('without its blank is told of in an item and in a quotation', () =>
    saysOne([
      [lead('- ##Head'), 'lead[0]', '##Head', 'write "## Head"'],
      [lead('> ##Om oss', '> text'), 'lead[0]', '##Om oss', 'write "## Om oss"'],
    ]));
});

describe('a number behind >', () => {
  it('is no quotation', () =>
    saysEach([
      [
        lead('>5 års erfarenhet'),
        ['lead[0]', '>5 års erfarenhet', 'write "\\\\>5 års erfarenhet", or say it in words'],
      ],
      [
        lead('Krav', '', '>5 år', '>3 team'),
        ['lead[2]', '>5 år', 'write "\\\\>5 år", or say it in words'],
        ['lead[3]', '>3 team', 'write "\\\\>3 team", or say it in words'],
      ],
      [lead('- >10 personer'), ['lead[0]', '>10 personer', 'write "\\\\>10 personer", or say it in words']],
    ]));

  it('may be one', () =>
    saysNothing([lead('> 5 av 5 trivs här'), lead('>5 av 5 trivs', '>– Anna'), lead('Mer än >5 år')]));
});

describe('an address', () => {
  it('that CJK text cuts short is told of', () =>
    saysOne([
      ...['https://ja.wikipedia.org/wiki/東京', 'https://example.com/jobs?q=渋谷'].map(
        (address) =>
          /** @type {import('../support/said.mjs').Row} */ ([
            lead('Hej', address),
            'lead[1]',
            address,
            `write "<${address}>"`,
          ]),
      ),
      [
        lead('詳細はhttps://example.com/wiki/東京をご覧ください'),
        'lead[0]',
        'https://example.com/wiki/東京をご覧ください',
        'write it in < and >, or a blank behind it',
      ],
    ]));

  it('may end there', () =>
    saysNothing([
      lead('https://example.com/jobs/からご応募ください', '', '応募はhttps://example.com/jobs。'),
      lead('请访问https://example.com/投递简历', '', '<https://ja.wikipedia.org/wiki/東京>'),
    ]));

  it('in wide brackets behind words in brackets is no link', () =>
    saysOne([
      [
        lead('[这里]（https://example.com/a）'),
        'lead[0]',
        '[这里]（https://example.com/a）',
        'write "[这里](https://example.com/a)"',
      ],
      [
        lead('詳細は［こちら］（https://example.com/b）'),
        'lead[0]',
        '［こちら］（https://example.com/b）',
        'write "[こちら](https://example.com/b)"',
      ],
      [
        lead('［応募］(mailto:a@example.com)'),
        'lead[0]',
        '［応募］(mailto:a@example.com)',
        'write "[応募](mailto:a@example.com)"',
      ],
    ]));
});
