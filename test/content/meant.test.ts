/** What editors really write in Markdown, read as they meant it: docs/decisions/0020-read-as-meant.md. */
import { expect } from '@open-wc/testing';
import type { Token, Tokens } from 'marked';
import { lex } from '../../src/content/lexer.ts';
import { htmlOf, makeKit, place, renderMarkdown } from './kit.ts';

const rendered = (source: string): string => htmlOf(place(renderMarkdown(source, makeKit())));
const named = (source: string): string => JSON.stringify(source);

/** A text that becomes one paragraph, as typed. */
const AS_TYPED = (source: string): string => `<p>${source.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`;

const check = (cases: readonly (readonly [source: string, expected?: string])[]): void => {
  for (const [source, expected = AS_TYPED(source)] of cases) {
    it(`reads ${named(source)}`, () => {
      expect(rendered(source)).to.equal(expected);
    });
  }
};

describe('a star in a word', () => {
  check([
    ['Kolleg*innen und Mitarbeiter*innen'],
    ['Kolleg*in, Ärzt*innen'],
    ['le*la candidat*e motivé*e'],
    ['Gesucht: Bäcker*innen, Köch*innen, Kellner*innen'],
    ['Сотрудник*ница или коллег*а'],
    ['foo*bar*'],
    ['Kolleg*innen\nund Mitarbeiter*innen'],
    ['Schüler*innen *und* Lehrer*innen', '<p>Schüler*innen <em>und</em> Lehrer*innen</p>'],
    ['**Kolleg*innen** und Ärzt*innen', '<p><strong>Kolleg*innen</strong> und Ärzt*innen</p>'],
    ['# Kolleg*innen und Ärzt*innen', '<h3>Kolleg*innen und Ärzt*innen</h3>'],
    ['- Kolleg*in\n- Ärzt*in', '<ul><li>Kolleg*in</li><li>Ärzt*in</li></ul>'],
    ['5*8小时，7*24小时'],
    ['10*15 cm oder 20*30 cm'],
    ['room*1 and room*2'],
    // faces
    ['(*^_^*)'],
    ['Hej (*^^*) och （*´▽｀*）'],
    // in a phrase that a star ends
    ['*Mitarbeiter*in gesucht*', '<p><em>Mitarbeiter*in gesucht</em></p>'],
    ['*(Pfleger*innen)*', '<p><em>(Pfleger*innen)</em></p>'],
    ['*Köch*in oder Kellner*in gesucht*', '<p><em>Köch*in oder Kellner*in gesucht</em></p>'],
    // ends what began the word
    ['*Linux*in osaaminen', '<p><em>Linux</em>in osaaminen</p>'],
    ['(*Node.js*in) ja *C*stä', '<p>(<em>Node.js</em>in) ja <em>C</em>stä</p>'],
    ['*alle Kolleg*innen*', '<p><em>alle Kolleg*innen</em></p>'],
    // no blanks between words
    ['これは*強調*です', '<p>これは<em>強調</em>です</p>'],
    ['这是*强调*的', '<p>这是<em>强调</em>的</p>'],
    ['เป็น*สำคัญ*มาก', '<p>เป็น<em>สำคัญ</em>มาก</p>'],
    ['un**frei**willig', '<p>un<strong>frei</strong>willig</p>'],
  ]);

  it('stays in links and in cells', () => {
    const container = place(
      renderMarkdown('[Kolleg*innen, Ärzt*innen](x)\n\n|a|\n|-|\n|Kolleg*in, Ärzt*in|', makeKit()),
    );

    expect(container.querySelector('a')!.textContent).to.equal('Kolleg*innen, Ärzt*innen');
    expect(container.querySelector('td')!.textContent).to.equal('Kolleg*in, Ärzt*in');
  });
});

describe('tildes', () => {
  check([
    ['経験3~5年、年収400~600万円'],
    ['ca. ~10 bis ~20 Stunden'],
    ['10~15 hours, 2~3 days'],
    ['3~~5年、400~~600万円'],
    ['9:00~~18:00、12:00~~13:00'],
    ['~~3~~5', '<p><del>3</del>5</p>'],
    ['~~400~~ 500', '<p><del>400</del> 500</p>'],
    ['年収~~「400」~~500万円', '<p>年収<del>「400」</del>500万円</p>'],
  ]);
});

describe('emphasis beside punctuation', () => {
  check([
    ['**勤務地：**東京', '<p><strong>勤務地：</strong>東京</p>'],
    ['これは**「A」**なので**「B」**です', '<p>これは<strong>「A」</strong>なので<strong>「B」</strong>です</p>'],
    ['これは*「A」*なので', '<p>これは<em>「A」</em>なので</p>'],
    ['**职位：**工程师，**地点：**上海', '<p><strong>职位：</strong>工程师，<strong>地点：</strong>上海</p>'],
    ['我可以强调**这个`code`**吗', '<p>我可以强调<strong>这个<code>code</code></strong>吗</p>'],
    ['**이 용어(This term)**를 강조', '<p><strong>이 용어(This term)</strong>를 강조</p>'],
    ['**_重要_**：東京', '<p><strong><em>重要</em></strong>：東京</p>'],
    ['~~_旧_~~、新', '<p><del><em>旧</em></del>、新</p>'],
    ['**~~旧~~**。新', '<p><strong><del>旧</del></strong>。新</p>'],
    ['𠮷**「A」**𠮷', '<p>𠮷<strong>「A」</strong>𠮷</p>'],
    ['**Ort:**Stockholm', '<p><strong>Ort:</strong>Stockholm</p>'],
    ['**Ort:**Stockholm **Lön:**45 000 kr', '<p><strong>Ort:</strong>Stockholm <strong>Lön:</strong>45 000 kr</p>'],
    ['**Lieu :**Paris\n**Qui ?**Vous', '<p><strong>Lieu :</strong>Paris\n<strong>Qui ?</strong>Vous</p>'],
    // in doubt
    ['**Vi söker **dig'],
    ['**Vi söker (**dig'],
    ['**Vi söker "**dig'],
    ['**foo:**bar**', '<p>**foo:<strong>bar</strong></p>'],
    ['och/**eller**', '<p>och/<strong>eller</strong></p>'],
  ]);
});

describe('a bare address', () => {
  for (const [source, href] of [
    ['応募はhttps://example.com/jobs。お待ちしています', 'https://example.com/jobs'],
    ['（https://example.com/jobs）', 'https://example.com/jobs'],
    ['「https://example.com/jobs」まで', 'https://example.com/jobs'],
    ['请访问https://example.com/jobs，谢谢', 'https://example.com/jobs'],
    ['链接“https://example.com/jobs”', 'https://example.com/jobs'],
    ['https://example.com/jobs에서 지원하세요', 'https://example.com/jobs'],
    ['詳細: www.example.com/jobsをご覧ください', 'http://www.example.com/jobs'],
    ['jobs@example.comまで', 'mailto:jobs@example.com'],
    ['https://example.com/jobs.、', 'https://example.com/jobs'],
    ['«https://example.com/jobs»', 'https://example.com/jobs'],
    ['‘https://example.com/jobs’ …', 'https://example.com/jobs'],
    ['https://example.com/jobs…', 'https://example.com/jobs'],
    ['قدم على https://example.com/jobs، ثم انتظر', 'https://example.com/jobs'],
    ['https://example.com/jobs؛', 'https://example.com/jobs'],
    ['https://example.com/jobs؟', 'https://example.com/jobs'],
    ['https://example.com/förskollärare', 'https://example.com/f%C3%B6rskoll%C3%A4rare'],
    ['https://example.com/élève-über', 'https://example.com/%C3%A9l%C3%A8ve-%C3%BCber'],
  ] as const) {
    it(`of ${source} leads to ${href}`, () => {
      const container = place(renderMarkdown(source, makeKit()));

      expect(container.querySelector('a')!.href).to.equal(href);
      expect(container.textContent.trim()).to.equal(source);
    });
  }
});

describe('a comment', () => {
  check([
    ['<!-- TODO: ask legal -->', ''],
    ['<!--more-->', ''],
    ['<!-- one\n\n**two** -->', ''],
    ['<!-->', ''],
    ['a<!-- b\nc -->d', '<p>ad</p>'],
    ['<!-- TODO --> Wir **suchen**', '<p>Wir <strong>suchen</strong></p>'],
    ['a\n\n<!-- b -->\n\nc', '<p>a</p><p>c</p>'],
    ['<!-- a --><!-- b -->\n- c', '<ul><li>c</li></ul>'],
    ['# Oppgaver <!-- sjekk -->', '<h3>Oppgaver </h3>'],
    ['<div>\n<!-- a -->\nb\n</div>', '<p>&lt;div&gt;\n\nb\n&lt;/div&gt;</p>'],
    ['`<!-- a -->`', '<p><code>&lt;!-- a --&gt;</code></p>'],
    // one that is not closed
    ['<!-- TODO'],
    ['<!-- TODO\n\n**Wir** suchen', '<p>&lt;!-- TODO</p><p><strong>Wir</strong> suchen</p>'],
    ['a\n<!-- b\n- c', '<p>a\n&lt;!-- b</p><ul><li>c</li></ul>'],
  ]);

  it('is no part of what describes a picture', () => {
    expect(rendered('![The <!-- old --> hall](//x/y)')).to.contain('alt="The  hall"');
  });
});

describe('lines with bullets', () => {
  check([
    ['• A\n• B', '<ul><li>A</li><li>B</li></ul>'],
    ['·\tA\n·\tB', '<ul><li>A</li><li>B</li></ul>'],
    ['▪\u00a0A\n▪\u00a0B', '<ul><li>A</li><li>B</li></ul>'],
    ['・経験\n・学歴', '<ul><li>経験</li><li>学歴</li></ul>'],
    ['\uf0b7 A\n\uf0b7 B', '<ul><li>A</li><li>B</li></ul>'],
    ['– A\n– B\n\n✓ C\n✓ D', '<ul class="dash"><li>A</li><li>B</li></ul><ul class="check"><li>C</li><li>D</li></ul>'],
    [
      '– A\n– B\n✓ C\n✓ D\n— E\n— F',
      '<ul class="dash"><li>A</li><li>B</li></ul><ul class="check"><li>C</li><li>D</li></ul><ul class="em-dash"><li>E</li><li>F</li></ul>',
    ],
    ['‑ A\n‑ B', '<ul class="dash"><li>A</li><li>B</li></ul>'],
    ['• A\r\n• B', '<ul><li>A</li><li>B</li></ul>'],
    ['• A\n\n• B', '<ul><li><p>A</p></li><li><p>B</p></li></ul>'],
    [
      'Wir bieten:\n• **A**\n• B\n\nBis bald',
      '<p>Wir bieten:</p><ul><li><strong>A</strong></li><li>B</li></ul><p>Bis bald</p>',
    ],
    ['• A\n  goes on\n• B', '<ul><li>A\ngoes on</li><li>B</li></ul>'],
    ['• A\n  ◦ B\n  ◦ C\n• D', '<ul><li>A<ul><li>B</li><li>C</li></ul></li><li>D</li></ul>'],
    ['• A\n\t\t◦ B\n• C', '<ul><li>A<ul><li>B</li></ul></li><li>C</li></ul>'],
    ['- A\n  • B\n  • C\n- D', '<ul><li>A<ul><li>B</li><li>C</li></ul></li><li>D</li></ul>'],
    ['> • A\n> • B', '<blockquote><ul><li>A</li><li>B</li></ul></blockquote>'],
    ['• > 5 års erfarenhet\n• # 1', '<ul><li>&gt; 5 års erfarenhet</li><li># 1</li></ul>'],
    ['1、経験\n2、学歴', '<ol><li>経験</li><li>学歴</li></ol>'],
    ['条件：\n１．経験\n２．学歴', '<p>条件：</p><ol><li>経験</li><li>学歴</li></ol>'],
    ['1、A\n  ・B\n  ・C\n2、D', '<ol><li>A<ul><li>B</li><li>C</li></ul></li><li>D</li></ol>'],
    // with the mark that its author gave it
    ['– Hej!\n– Hej själv!', '<ul class="dash"><li>Hej!</li><li>Hej själv!</li></ul>'],
    ['Oferta:\n— Praca\n— Płaca', '<p>Oferta:</p><ul class="em-dash"><li>Praca</li><li>Płaca</li></ul>'],
    ['✓ A\n✓ B', '<ul class="check"><li>A</li><li>B</li></ul>'],
    ['✔️ A\n✔️ B', '<ul class="check"><li>A</li><li>B</li></ul>'],
    ['✓A\n✓B', '<ul class="check"><li>A</li><li>B</li></ul>'],
    ['✅A\n✅B', '<ul class="check"><li>A</li><li>B</li></ul>'],
    ['• A\n– B\n– C', '<p>• A</p><ul class="dash"><li>B</li><li>C</li></ul>'],
    ['– A\n– B\n\n✓ C', '<ul class="dash"><li>A</li><li>B</li></ul><p>✓ C</p>'],
    ['– x\n   1) A\n   2) B\n– y', '<ul class="dash"><li>x<ol><li>A</li><li>B</li></ol></li><li>y</li></ul>'],
    // one alone, or something else
    ['• A'],
    ['– Hej!'],
    ['– Hej!\n— Hå!'],
    ['1、経験'],
    ['1、経験\n3、学歴'],
    ['●●●○○ Svenska\n●●○○○ Engelska'],
    ['–5 °C\n–6 °C'],
    ['１．５倍\n２．５倍'],
    ['```\n• A\n• B\n```', '<pre><code>• A\n• B</code></pre>'],
    ['~~~\n```\n• A\n• B\n~~~', '<pre><code>```\n• A\n• B</code></pre>'],
    ['    • A\n    • B', '<pre><code>• A\n• B</code></pre>'],
    ['a\n\n    b\n    • A\n    • B', '<p>a</p><pre><code>b\n• A\n• B</code></pre>'],
    ['- ```\n  • A\n  • B\n  ```', '<ul><li><pre><code>• A\n• B</code></pre></li></ul>'],
  ]);

  describe('of more marks', () => {
    for (const mark of 'ㆍ･❖⦁→☐') check([[`${mark} A\n${mark}B`, '<ul><li>A</li><li>B</li></ul>']]);
    check([['➡️ A\n➡️ B', '<ul><li>A</li><li>B</li></ul>']]);
  });

  describe('whose marks say something are as typed', () => {
    check([
      ['● 正社員\n○ 契約社員'],
      ['□ 有\n■ 無'],
      ['▲ 5 %\n▼ 3 %'],
      ['○月○日\n○月○日'],
      ['□有 □無\n□有 □無'],
      ['● A\n● B\n○ C', '<ul><li>A</li><li>B</li></ul><p>○ C</p>'],
      [
        '■必須\n・Java\n・Go\n■歓迎\n・AWS',
        '<p>■必須</p><ul><li>Java</li><li>Go</li></ul><p>■歓迎</p><ul><li>AWS</li></ul>',
      ],
      ['・営業・企画\n・開発・運用', '<ul><li>営業・企画</li><li>開発・運用</li></ul>'],
    ]);
  });

  describe('are left by a line that is none of theirs', () => {
    check([
      [
        'Aufgaben:\n• A\n• B\nProfil:\n• C\n• D',
        '<p>Aufgaben:</p><ul><li>A</li><li>B</li></ul><p>Profil:</p><ul><li>C</li><li>D</li></ul>',
      ],
      [
        '– A\n– B\nProfil\n– C\n– D',
        '<ul class="dash"><li>A</li><li>B</li></ul><p>Profil</p><ul class="dash"><li>C</li><li>D</li></ul>',
      ],
      [
        '• A\n• Eine Zeile, die länger ist als vierzig Zeichen.\nWir freuen uns auf dich!',
        '<ul><li>A</li><li>Eine Zeile, die länger ist als vierzig Zeichen.</li></ul><p>Wir freuen uns auf dich!</p>',
      ],
      ['・A\n・B\n【歓迎】\n・C', '<ul><li>A</li><li>B</li></ul><p>【歓迎】</p><ul><li>C</li></ul>'],
      ['<div>\n• A\n• B\n</div>', '<p>&lt;div&gt;</p><ul><li>A</li><li>B</li></ul><p>&lt;/div&gt;</p>'],
      // but not by what goes on
      ['• A\nwrapped\n• B', '<ul><li>A\nwrapped</li><li>B</li></ul>'],
      [
        '• Erfahrung mit sehr großen Anwendungen in\nJava\n• B',
        '<ul><li>Erfahrung mit sehr großen Anwendungen in\nJava</li><li>B</li></ul>',
      ],
    ]);
  });

  describe('keep their numbers', () => {
    check([
      ['1、A\n2、B\n1、C\n2、D', '<ol><li>A</li><li>B</li></ol><ol><li>C</li><li>D</li></ol>'],
      ['1、A\n2、B\n5、C\n6、D', '<ol><li>A</li><li>B</li></ol><ol start="5"><li>C</li><li>D</li></ol>'],
      [
        '岗位职责：\n1、负责\n2、熟悉\n任职要求：\n1、本科\n2、英语',
        '<p>岗位职责：</p><ol><li>负责</li><li>熟悉</li></ol><p>任职要求：</p><ol><li>本科</li><li>英语</li></ol>',
      ],
      [
        '1、A\n  1、B\n  2、C\n2、D\n  1、E\n  2、F',
        '<ol><li>A<ol><li>B</li><li>C</li></ol></li><li>D<ol><li>E</li><li>F</li></ol></li></ol>',
      ],
      ['条件：\n２．経験\n３．学歴', '<p>条件：</p><ol start="2"><li>経験</li><li>学歴</li></ol>'],
      ['注意：\n2、A\n3、B', '<p>注意：</p><ol start="2"><li>A</li><li>B</li></ol>'],
      ['Krav:\n2)\u00a0A\n3)\u00a0B', '<p>Krav:</p><ol start="2"><li>A</li><li>B</li></ol>'],
      ['Frist:\n4.\u00a0mai\n5.\u00a0mai', '<p>Frist:\n4.&nbsp;mai\n5.&nbsp;mai</p>'],
      [
        '1、本科以上学历\n2、3年以上工作经验\n3、熟悉Java',
        '<ol><li>本科以上学历</li><li>3年以上工作经验</li><li>熟悉Java</li></ol>',
      ],
      ['1、5年以上\n2、3年以上\n3、熟悉Java', '<ol><li>5年以上</li><li>3年以上</li><li>熟悉Java</li></ol>'],
      ['1.负责产品设计\n2.熟悉Java', '<ol><li>负责产品设计</li><li>熟悉Java</li></ol>'],
      ['1)负责\n2)熟悉', '<ol><li>负责</li><li>熟悉</li></ol>'],
      ['1）负责\n2）熟悉', '<ol><li>负责</li><li>熟悉</li></ol>'],
    ]);
  });

  describe('stand beside lists of Markdown', () => {
    check([
      ['- A\n• B', '<ul><li>A</li><li>B</li></ul>'],
      ['1. A\n   • B\n   • C\n2. D', '<ol><li>A<ul><li>B</li><li>C</li></ul></li><li>D</li></ol>'],
      ['- x\n    • A\n    • B', '<ul><li>x<ul><li>A</li><li>B</li></ul></li></ul>'],
      ['Wir bieten:\n    • Erste\n    • Zweite', '<p>Wir bieten:</p><ul><li>Erste</li><li>Zweite</li></ul>'],
      ['- A\n■ B', '<ul><li>A</li></ul><p>■ B</p>'],
    ]);
  });

  describe('lose the backslash of a break', () => {
    check([['• A\\\n• B\\\n• C', '<ul><li>A</li><li>B</li><li>C</li></ul>']]);
    check([['1、A\\\n2、B\\', '<ol><li>A</li><li>B</li></ol>']]);
  });

  it('say in their token which mark they keep, and hold it nowhere else', () => {
    const [list] = lex('– A\n– *B*') as [Tokens.List & { marker?: string }];

    expect(list.marker).to.equal('–');
    expect(list.items.map(({ text }) => text)).to.deep.equal(['A', '*B*']);
    expect(JSON.stringify(list.items.map(({ tokens }) => tokens))).not.to.contain('\uffff');
  });
});

describe('blanks that do not break, and characters that nobody sees', () => {
  check([
    ['-\u00a0A\n-\u00a0B', '<ul><li>A</li><li>B</li></ul>'],
    ['*\u00a0A\n+\u202fB', '<ul><li>A</li></ul><ul><li>B</li></ul>'],
    ['Vi har:\n-\u00a0\u00a0A', '<p>Vi har:</p><ul><li>A</li></ul>'],
    ['#\u00a0A', '<h3>A</h3>'],
    ['1.\u00a0A\n2.\u00a0B', '<ol><li>A</li><li>B</li></ol>'],
    ['1. A\n2.\u00a0B', '<ol><li>A</li><li>B</li></ol>'],
    ['1)\u00a0A\n2)\u00a0B', '<ol><li>A</li><li>B</li></ol>'],
    ['Frist:\n1.\u00a0mai 2027', '<p>Frist:\n1.&nbsp;mai 2027</p>'],
    ['1.\u00a0mai 2027', '<p>1.&nbsp;mai 2027</p>'],
    ['31.\u00a0mai\n17.\u00a0mai', '<p>31.&nbsp;mai\n17.&nbsp;mai</p>'],
    ['\u200b- A\n\ufeff- B', '<ul><li>A</li><li>B</li></ul>'],
    ['\ufeff# A', '<h3>A</h3>'],
    ['\u2060> A', '<blockquote><p>A</p></blockquote>'],
    ['\u00ad1. A\n\u200e2. B', '<ol><li>A</li><li>B</li></ol>'],
    ['\u200f• أ\n\u200f• ب', '<ul><li>أ</li><li>ب</li></ul>'],
    ['\u061c- A\n\u202b- B\n\u2067- C', '<ul><li>A</li><li>B</li><li>C</li></ul>'],
    ['- A\n\u00a0\u00a0- B\n- C', '<ul><li>A<ul><li>B</li></ul></li><li>C</li></ul>'],
    ['• A\n\u00a0\u00a0\u00a0\u00a0• B\n• C', '<ul><li>A<ul><li>B</li></ul></li><li>C</li></ul>'],
    [
      'Vi har:\n\u00a0\u00a0\u00a0\u00a0- A\n\u00a0\u00a0\u00a0\u00a0- B',
      '<p>Vi har:</p><ul><li>A</li><li>B</li></ul>',
    ],
    ['A\n\u200b\nB', '<p>A</p><p>B</p>'],
    ['\u200f**أ** ب', '<p><strong>أ</strong> ب</p>'],
    ['\u200fأ', '<p>\u200fأ</p>'],
    ['```\n\u200b- A\n-\u00a0B\n```', '<pre><code>\u200b- A\n-&nbsp;B</code></pre>'],
  ]);
});

describe('a note', () => {
  check([['[^1]: Bonus'], ['[^note]: see below'], ['Lön[^1]\n\n[^1]: Bonus', '<p>Lön[^1]</p><p>[^1]: Bonus</p>']]);
});

describe('what would keep a pattern busy', () => {
  /** All characters that tokens show, in order. */
  const textOf = (tokens: readonly Token[]): string =>
    (tokens as readonly Tokens.Generic[])
      .map((token) => {
        const inner = token.tokens ?? (token as unknown as Tokens.List).items;
        return inner ? textOf(inner) : ((token.text as string | undefined) ?? token.raw);
      })
      .join('');

  for (const pattern of [
    '*',
    'a*',
    '*a',
    '*a b*c ',
    '**a:',
    '**a:**b ',
    '「**',
    '東*',
    'a~~',
    '•\n',
    '• a\n',
    '  • a\n',
    '• a\n  ',
    '– a\n',
    '1、a\n',
    '1、a\n2、b\n',
    '■a\n・b\n',
    '- a\n• b\n',
    'A:\n• a\n• b\n',
    '• a\\\n',
    '○a',
    'a*b ',
    '(*^',
    '3~~5',
    '-\u00a0',
    '-\u00a0a\n',
    '\u200b',
    '\u00a0',
    ' \u00a0',
    '<!--',
    '<!--\n',
    'https://a。',
    '[^1]: a\n',
  ]) {
    it(`is read to its end, and keeps its words: 15,000 characters of ${named(pattern)}`, () => {
      const source = `${pattern.repeat(15_000 / pattern.length)}\n\nend`;

      const text = textOf(lex(source));

      const words = (of: string) => of.replace(/[^\p{L}\p{P}\p{S}]|[-*•–、[\]^:<!~1\\]/gu, '');
      expect(words(text)).to.equal(words(source));
    });
  }
});
