/** Where one may live, by what people write. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import fc from '../support/random.mjs';
import { soonAtAnyLength } from '../support/soon.mjs';

/** @type {{ module: typeof import('../../src/inspect/meant/applicants.ts') }} */
const { module } = await runnerImport(
  fileURLToPath(new URL('../../src/inspect/meant/applicants.ts', import.meta.url)),
  { configFile: false, logLevel: 'error' },
);
const { applicantsIn } = module;

/** @param {Readonly<Record<string, string>>} table lines, separated by |, by their codes: several readings have `or` between them */
const reads = (table) => {
  for (const [meant, lines] of Object.entries(table)) {
    for (const line of lines.split('|')) {
      it(`takes ${JSON.stringify(line)} for ${meant || 'nothing'}`, () => {
        assert.equal(applicantsIn(line).join(' or '), meant);
      });
    }
  }
};

describe('where one may live', () => {
  reads({
    EU: 'EU|the EU|E.U.|European Union|Europäische Union|Union européenne|Unione europea|Unión Europea|União Europeia|Europese Unie|Unia Europejska|Europeiska unionen|Euroopan unioni|欧州連合|الاتحاد الأوروبي|UE|la UE|l’UE',
    EEA: 'EEA|EES|EØS|EWR|EER|EOG|ETA|European Economic Area|Europäischer Wirtschaftsraum',
    'EU,EEA': 'EU/EEA|EU och EES|EU/EØS|EU und EWR',
    'EU,GB': 'EU, UK|EU + UK|EU and the UK|UE y Reino Unido',
    SE: 'SE|Sweden|sverige|SWE|Sweden (SE)|SE, Sweden',
    NO: 'NO|Norway',
    US: 'USA|the US|United States',
    'SE,NO': 'sweden, norway|Sweden and Norway|SE; NO|se, no|Sverige/Norge|Sverige och Norge|スウェーデン、ノルウェー',
    'DE,AT,CH': 'DE, AT, CH|Deutschland, Österreich und Schweiz',
    'BA,RS': 'Bosnia and Herzegovina, Serbia',
    'US-CA': 'US-CA',
    'GB-SCT': 'UK-SCT|GB-SCT',
    'CA,US': 'CA, US|Canada, USA',
    'GR,CY': 'EL, CY',
    'PR,US': 'PR, US',
  });
});

describe('names and codes of several places are several readings', () => {
  reads({
    'KP or KR': 'Korea|Corée',
    'CG or CD': 'Congo',
    'SE,KP or SE,KR': 'Sweden, Korea',
    'GE or US-GA': 'Georgia|Géorgie',
    'SE,GE or SE,US-GA': 'Sweden, Georgia',
    'CA,IL or US-CA,US-IL': 'CA, IL',
    'CO,PA or US-CO,US-PA': 'CO, PA',
  });
});

describe('nothing is known where a part is not', () => {
  reads({
    '': '||-|, |XX|JP, JA|SE,NO,XX|CA, NY|Europe|EMEA|DACH|Schengen|Nordics|Worldwide|Anywhere|EU only|Only EU|non-EU|not Sweden|EU (not UK)|EU except UK|Sweden?|Sweden ✗|!Sweden|Sweden: no|no|No|sweden, no|Georgia, USA|Hong Kong, China|Puerto Rico and the USA|California|Stockholm, Sweden|Granada|Salvador|EST|eta|see|sv-SE|de-DE|us-ca|EU-SE|XX-CA|Remote|Congo, Korea, Georgia|ヨーロッパ|UTC+1',
  });
});

it('only codes that the format takes are read, and lines of any length at once', () => {
  soonAtAnyLength(applicantsIn, [' ', 'a', '(', ', ', 'EU,']);
  const parts = fc.constantFrom(
    'EU',
    'UK',
    'Korea',
    'Georgia',
    'CA',
    'US-CA',
    'no',
    ', ',
    '/',
    ' and ',
    'the ',
    '✗',
    'EL-A',
  );
  const line = fc.array(parts, { maxLength: 9 }).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.oneof(line, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
      for (const codes of applicantsIn(text)) {
        assert.ok(codes.length > 0);
        for (const code of codes) assert.match(code, /^([A-Z]{2}(-[A-Z\d]{1,3})?|EEA)$/);
      }
    }),
    { numRuns: 2000 },
  );
});
