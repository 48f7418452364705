/** What an editor is told of what nobody has filled in; and of brackets and letters that are right. */
import { describe, it } from 'node:test';
import { lead, saysNothing, saysOne } from '../support/said.mjs';

const FILL_IN = 'fill it in, or remove it';
const bracketed = (/** @type {readonly string[]} */ ...lines) =>
  saysOne(lines.map((line) => [lead('', line), 'lead[1]', /[[［{].*?[\]］}]/.exec(line)[0], FILL_IN]));

describe('words in brackets', () => {
  it('that begin a sentence are told of', () =>
    bracketed(
      '[Företag] söker en kollega',
      '[Firma] sucht dich',
      '[Company] is hiring',
      '- [Unternehmen] wächst',
      '[会社名]は募集しています',
      '［会社名］が募集',
      '[회사명]은 채용 중',
      '{Firma} sucht dich',
      '{stad}',
    ));

  it('are told of in all languages, and as the shape of a day', () =>
    bracketed(
      'x [회사명]',
      'x [날짜]',
      '在[公司名称]',
      'x [姓名]',
      'x [日期]',
      'entro il [data]',
      'mejla [e-postadress]',
      'alkaen [pvm]',
      'ab [TT.MM.JJJJ]',
      'by [DD/MM/YYYY]',
      'senast [ÅÅÅÅ-MM-DD]',
      'ようこそ ［会社名］',
    ));

  it('may head their line, or be tags', () =>
    saysNothing([
      lead(
        '[Ort] Stockholm',
        '',
        '[Lön] enligt avtal',
        '',
        '[Standort] bundesweit',
        '',
        '[勤務地]東京',
        '',
        '［勤務地］東京',
      ),
      lead('Vi [remote] [senior] [data]', '', '[Data team] {x} {a, b}', '', '［急募］東京'),
      { title: 'Engineer [data]' },
    ]));
});

describe('letters and dollars', () => {
  it('of a template are told of once', () =>
    saysOne([
      [lead('Vi på ${company} söker'), 'lead[0]', '${company}', /^write what it stands for/],
      [lead('Vi på ${COMPANY} söker'), 'lead[0]', '${COMPANY}', /^write what it stands for/],
      [lead('Ring 070-XXX'), 'lead[0]', 'XXX', FILL_IN],
    ]));

  it('may be right', () =>
    saysNothing([
      lead('XX/XXX'),
      lead('XXX/XX och XXX-Large'),
      lead('XXX-Lutz och XXX Lutz'),
      lead('Sätt ${HOME} och ${JAVA_HOME}'),
    ]));
});
