/** Which country a name or a code stands for, with the names that Node’s Intl has. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import fc from '../support/random.mjs';
import { soonAtAnyLength } from '../support/soon.mjs';

/** @type {{ module: typeof import('../../src/inspect/meant/countries.ts') }} */
const { module } = await runnerImport(fileURLToPath(new URL('../../src/inspect/meant/countries.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
const { countriesNamed, countryInUse } = module;

/** The languages of the interface. */
const LANGUAGES = 'en ar da de es fi fr it ja nb nl pl pt sv'.split(' ');

/**
 * @param {(text: string) => unknown} read
 * @param {Readonly<Record<string, string>>} table texts, separated by |, by what they stand for
 */
const reads = (read, table) => {
  for (const [meant, texts] of Object.entries(table)) {
    for (const text of texts.split('|')) {
      it(`takes ${JSON.stringify(text)} for ${meant || 'nothing'}`, () => {
        assert.equal(String(read(text) ?? ''), meant);
      });
    }
  }
};

describe('what stands for a country', () => {
  reads(countriesNamed, {
    SE: 'Sverige|Schweden|Suède|Szwecja|スウェーデン|السويد|Sweden.|sverige|SVERIGE| SE |se|SE.|SWE|swe|Sweden (SE)|SE (Sweden)',
    US: 'United States of America|United States|USA|U.S.|U.S.A.|US|EE. UU.|EE.UU.|EUA|Vereinigte Staaten|アメリカ|米国',
    GB: 'UK|U.K.|uk|England|Great Britain|Britain|Großbritannien|Storbritannien|Inglaterra|イギリス|英国|GBR',
    NL: 'Holland|the Netherlands|The Netherlands|Netherlands|Nederland|les Pays-Bas|Die Niederlande|NLD',
    DE: 'Deutschland|Tyskland|DEU|DD|Germany|Niemcy|ドイツ|ألمانيا',
    SA: 'السعودية|المملكة العربية السعودية|Saudi-Arabien',
    AE: 'الإمارات|UAE|VAE',
    AT: 'Österreich|Oesterreich|OSTERREICH|Østrig|AUT',
    CH: 'Die Schweiz|Suisse|la Svizzera|Svizra',
    TR: 'Türkiye|Turkey|Tuerkei|TUR',
    BA: 'Bosnia & Herzegovina|Bosnia and Herzegovina|Bosnia',
    LC: 'St. Lucia|Saint Lucia',
    CI: 'Côte d’Ivoire|Ivory Coast|Cote d Ivoire|Elfenbenskysten',
    MM: 'Myanmar (Burma)|Myanmar|Burma|BU',
    GR: 'GR|EL|Ελλάδα|Griechenland',
    IE: 'Éire|Irland|Ireland|IRL',
    RS: 'Србија|Srbija|Serbia',
    RU: 'RU|Ryssland|Россия',
    OM: 'عمان|عُمان',
    CN: '中国|China|Kina',
    XK: 'Kosovo|XK',
    'KP,KR': 'Korea',
    'CG,CD': 'Congo',
    'SE,NO': 'Sweden, Norway|SE / NO|Sverige och Norge|se;no|Schweden und Norwegen|スウェーデン、ノルウェー',
    'TT,JM': 'Trinidad and Tobago / Jamaica|Trinidad & Tobago, Jamaica',
    '': 'EU|E.U.|É.-U.|EEA|UN|Europe|ZZ|XA|QO|SU|YU|Stockholm|Stockholm, Sweden|not Sweden|Sweden?|!Sweden|Sweden ✗|¬Sweden|Sweden: no|Sweden*|Sweden 🇳🇴|~~Sweden~~|Sweeden|Korea, Japan|Sweden (Norway)|Atlantis||(|()|-|752',
  });

  it('is a country’s name in each language of the interface', () => {
    for (const language of LANGUAGES) {
      const names = new Intl.DisplayNames(language, { type: 'region' });
      for (const code of ['SE', 'US', 'GB', 'DE', 'FI', 'JP', 'BR', 'EG', 'CZ', 'KR', 'ZA', 'NZ', 'UA', 'AE'])
        assert.deepEqual(countriesNamed(names.of(code)), [code], `${language}: ${names.of(code)}`);
    }
  });

  it('never names a country that is not in use', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((a) => letters.flatMap((b) => [a + b, ...letters.map((c) => a + b + c)]));
    for (const code of codes)
      for (const country of countriesNamed(code)) assert.equal(countryInUse(country), country, code);
  });

  it('is all 249 countries, and Kosovo', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((first) => letters.map((second) => first + second));
    assert.equal(codes.filter((code) => countryInUse(code) === code).length, 250);
    const three = codes.flatMap((code) => letters.map((letter) => code + letter));
    // names and nicknames may have three letters too
    assert.equal(
      three.filter((code) => !/^(BRD|DRC|EAU|EUA|IRA|MAN|OMA|PRC|UAE|VAE)$/.test(code) && countriesNamed(code).length)
        .length,
      249,
    );
  });
});

describe('what a country’s code should be', () => {
  reads(countryInUse, {
    SE: 'SE|se| SE ',
    GB: 'UK|GB|uk',
    GR: 'EL|GR',
    DE: 'DE|DD',
    CD: 'ZR|CD',
    TL: 'TP|TL',
    FR: 'FX|FR',
    // reserved, dissolved, and those of states and provinces
    '': 'EU|UN|XA|ZZ|QO|AA|QM|SU|CS|YU|AN|AC|IC|XX|EN|MI|CT|NH|VD|SWE|S|Sweden|1|',
  });
});

it('names of any characters are read without an exception, and of any length at once', () => {
  const read = (/** @type {string} */ text) => [countriesNamed(text), [countryInUse(text)]];
  soonAtAnyLength(read, [' ', 'a', '(', '.', 'and ', 'ä', 'l’']);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      assert.ok(read(text).every(Array.isArray));
    }),
    { numRuns: 1000 },
  );
});
