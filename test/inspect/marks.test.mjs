/** What an editor is told of marks of Markdown that mark nothing; and of stars and tildes that are right. */
import { describe, it } from 'node:test';
import { lead, saysEach, saysNothing, saysOne, small } from '../support/said.mjs';

describe('a mark', () => {
  it('may be a tone that is held', () =>
    saysNothing([
      lead('안녕하세요~~ 반갑습니다~~'),
      lead('많은 지원 바랍니다~~', '', '期待你的加入~~'),
      lead('Hej~~ vi ses~~'),
      lead('Välkommen~~!', 'よろしくね〜~~'),
    ]));

  it('that strikes nothing out is told of where one opens', () =>
    saysOne([
      [lead('Hej~~ ~~Vi söker'), 'lead[0]', '~~Vi söker', 'remove the ~~, or close it'],
      [lead('Lohn: ~~3 000 Euro ~~'), 'lead[0]', '~~3 000 Euro ~~', 'write "~~3 000 Euro~~"'],
    ]));

  it('puts no blank into a word', () =>
    saysOne(
      [
        ['Mitarbeiter**(in)** gesucht', 'Mitarbeiter**(in)**', '**Mitarbeiter(in)**'],
        ['Java**-Entwickler**', 'Java**-Entwickler**', '**Java-Entwickler**'],
        ['Kolleg**:innen** im Büro', 'Kolleg**:innen**', '**Kolleg:innen**'],
        ['le lycée**-collège**', 'lycée**-collège**', '**lycée-collège**'],
        ['wir**: sind**', 'wir**: sind**', '**wir: sind**'],
      ].map(([line, what, whole]) => [
        lead(line),
        'lead[0]',
        what,
        `remove the **, or mark all of it: ${JSON.stringify(whole)}`,
      ]),
    ));

  it('of two underscores is two stars between letters', () =>
    saysOne([
      [lead('__勤務地：__東京'), 'lead[0]', '__勤務地：__東京', 'write "**勤務地：**東京"'],
      [lead('これは__大事__です'), 'lead[0]', 'これは__大事__です', 'write "これは**大事**です"'],
    ]));

  it('is moved to its word where that is certain', () =>
    saysOne([
      [lead('Ort:** Köln **'), 'lead[0]', 'Ort:** Köln **', 'write "Ort: **Köln**"'],
      [lead('Hej', 'Lön:** 45 000 kr **'), 'lead[1]', 'Lön:** 45 000 kr **', 'write "Lön: **45 000 kr**"'],
      [lead('*Ort:*Köln'), 'lead[0]', '*Ort:*Köln', 'write "*Ort:* Köln"'],
      [lead('_Plats:_Malmö och Lund'), 'lead[0]', '_Plats:_Malmö', 'write "_Plats:_ Malmö"'],
      [lead('**Ort:** *Lön:*45 000'), 'lead[0]', '*Lön:*45', 'write "*Lön:* 45"'],
    ]));

  it('may be that of a note', () =>
    saysNothing([
      lead('Lön** enligt avtal', '', '**Gäller heltid'),
      lead('Lön* 45 000, bonus** 5 000.', '', '*Brutto', '**Netto'),
      lead('Gehalt** (brutto)', '', '(**) nach Tarif'),
      lead('Pay* and bonus**', '', '* as agreed', '** no probation'),
      { lead: 'Lön**', notes: [{ id: 'a', marker: '**', text: 'Enligt avtal' }] },
    ]));

  it('that opens in front of one that closes is none of a note', () =>
    saysEach([
      [
        lead('**Vi söker', '', 'dig** nu'),
        ['lead[0]', '**Vi söker', 'remove the **, or close it'],
        ['lead[2]', 'dig**', 'remove the **, or open it'],
      ],
    ]));

  it('is told of without what stands beside it in code', () =>
    saysOne([
      [lead('Kör `x` och ** `y` **du'), 'lead[0]', '**du', 'remove the **, or close it'],
      [lead('Se `x`-skript**'), 'lead[0]', '-skript**', 'remove the **, or open it'],
      [lead('##Kör `x` nu'), 'lead[0]', '##Kör `x` nu', 'write "## Kör `x` nu"'],
      [lead('-Kör `x`', '-Läs'), 'lead[0]', '-Kör', 'begin each with "- "'],
    ]));

  it('may be the name of a file', () =>
    saysNothing([lead('src/**/*.ts'), lead('**/*.ts och src/**'), lead('Kör `x`. Se src/** och *.md')]));

  it('of one star is told of in a line of words', () =>
    saysOne([
      [{ title: '*Senior* Engineer' }, 'title', '*Senior* Engineer', 'write "Senior Engineer"'],
      [{ tagline: 'Werde (*sofort*) Koch' }, 'tagline', 'Werde (*sofort*) Koch', 'write "Werde (sofort) Koch"'],
      [{ title: '&euro 500' }, 'title', '&euro 500', 'write "€ 500"'],
      [{ title: '20 &deg C' }, 'title', '20 &deg C', 'write "20 ° C"'],
    ]));

  it('of one star may be right in a line of words', () =>
    saysNothing([
      { title: 'Kolleg*in und Mitarbeiter*in (m/w/d)*' },
      { title: '5* Hotel Manager *' },
      { tagline: 'Lön* enligt *avtal' },
      { tagline: 'Rock &roll, R&reg och Copy &paste', apply: small.apply },
    ]));
});
