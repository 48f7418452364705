/** Which language a name or a code stands for, with the names that Node’s Intl has. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import fc from '../support/random.mjs';
import { soonAtAnyLength } from '../support/soon.mjs';

/** @type {{ module: typeof import('../../src/inspect/meant/languages.ts') }} */
const { module } = await runnerImport(fileURLToPath(new URL('../../src/inspect/meant/languages.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
const { languageInUse, languageMeant, languagesNamed } = module;

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

describe('what stands for a language', () => {
  reads(languagesNamed, {
    sv: 'Svenska|svenska|svensk|Swedish|Schwedisch|suédois|スウェーデン語|السويدية|Svenska (Swedish)|Swedish.',
    en: 'English|Engelska|Englisch|inglês|英語|الإنجليزية|ANGIELSKI',
    de: 'Deutsch|German|Tyska|ドイツ語',
    ja: '日本語|Japanska|japonais',
    ar: 'العربية|Arabic|arabiska',
    no: 'Norsk|Norwegian|Norwegisch',
    nb: 'Norsk bokmål|Bokmål|Norwegian Bokmål',
    nn: 'Nynorsk|Norwegian Nynorsk',
    uk: 'Українська|Ukrainian|ukrainska',
    zh: '中文|Chinese|Kinesiska',
    fil: 'Filipino',
    tl: 'Tagalog',
    fa: 'Farsi|Persian|فارسی',
    'en-GB': 'English (UK)|British English|Englisch (Großbritannien)|English (United Kingdom)',
    'pt-BR': 'Português (Brasil)|Brazilian Portuguese|Portugiesisch (Brasilien)',
    'de-CH': 'Deutsch (Schweiz)|Swiss High German',
    'zh-Hans': 'Simplified Chinese|简体中文',
    'sv,en': 'Svenska / Engelska|Swedish, English|svenska och engelska',
    '': 'Sverige|Swedish (German)|Klingon|Gaelic|English (Mars)|not English|sv|||(|C++',
  });
});

describe('what a language tag should be', () => {
  reads(languageInUse, {
    sv: 'sv|SV|swe|se| sv ',
    'sv-SE': 'sv-SE|sv_SE|sv-se|SV_se|se-SE|swe-SE',
    ja: 'ja|jp|jpn|ja-JA',
    'ja-JP': 'jp-JP|ja-JP|ja_jp',
    da: 'da|dk|dk-DA|da-DA',
    cs: 'cs|cz|cze|ces|cs-CS',
    el: 'el|gr|gre|ell',
    'el-GR': 'el-GR|el-EL|gr-GR',
    zh: 'zh|cn',
    uk: 'uk|ua',
    'uk-UA': 'uk-UA|ua-UA',
    en: 'en|gb|us|eng|en-EN|us-EN|en-XX|en-XA|en-ZZ',
    'en-GB': 'en-GB|en-UK|en_uk|gb-GB',
    de: 'de|at|ger|deu',
    he: 'he|iw|il|heb',
    id: 'id|in',
    no: 'no|NO|nor',
    nb: 'nb|nob',
    nn: 'nn|nno',
    ro: 'ro|mo|md|rum',
    sr: 'sr|scc|sr-CS|rs',
    'nb-NO': 'nb-NO|nb_NO',
    'se-NO': 'se-NO',
    'se-FI': 'se-FI',
    'es-419': 'es-419',
    'en-001': 'en-001',
    'en-EU': 'en-EU',
    'de-CH': 'de-CH|de_ch',
    'zh-Hant-TW': 'zh-Hant-TW|zh_hant_tw|ZH-HANT-TW',
    'sr-Latn': 'sr-Latn|sr-latn',
    // codes of which a country is part
    'fa-AF': 'prs|prs-AF',
    'sr-Latn-ME': 'cnr-Latn',
    // codes of their own, whatever countries have them
    be: 'be',
    ca: 'ca',
    lu: 'lu',
    ee: 'ee',
    kr: 'kr',
    tl: 'tl',
    sma: 'sma',
    '': 'ch|ch-DE|ge|ir|xx|zz|uk-UK|uk-EN|en-JA|Swedish|zh-CHS|s|sv-|-|sv-SE-x|12',
  });

  it('is itself wherever it is, whatever that is', () => {
    const tag = fc.stringMatching(/^[a-zA-Z]{2,3}([_-][a-zA-Z]{4})?([_-]([a-zA-Z]{2}|\d{3}))?$/);
    fc.assert(
      fc.property(fc.oneof(tag, fc.string({ unit: 'binary' })), (text) => {
        const meant = languageInUse(text);
        if (meant === undefined) return;
        assert.equal(languageInUse(meant), meant);
        assert.equal(new Intl.Locale(meant).language.length > 1, true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('what may be written in place of a language tag without asking', () => {
  reads(languageMeant, {
    ja: 'jp|jpn|ja-JA',
    da: 'dk|dk-DA',
    cs: 'cz|cze|cs-CS',
    en: 'gb|us|eng|en-EN',
    he: 'iw',
    id: 'in',
    'en-GB': 'en-UK|en_uk|gb-GB',
    'sv-SE': 'sv_SE|swe-SE',
    'zh-Hant-TW': 'zh_hant_tw',
    // right; Northern Sami; another language somewhere; what a part of it says would be lost
    '': 'sv|sv-SE|no|se|se-SE|se-NO|ch|jo|qa|pe|ge|ir|en-XX|sr-CS|xx|uk-UK|',
  });
});

it('names of any characters are read without an exception, and of any length at once', () => {
  const read = (/** @type {string} */ text) => [languagesNamed(text), [languageInUse(text)], [languageMeant(text)]];
  soonAtAnyLength(read, [' ', 'a', '(', '.', 'and ', 'ä', 'l’']);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      assert.ok(read(text).every(Array.isArray));
    }),
    { numRuns: 1000 },
  );
});
