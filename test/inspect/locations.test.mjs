/** Which place a line names, and what of it is certain. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import fc from '../support/random.mjs';
import { soonAtAnyLength } from '../support/soon.mjs';

/** @type {{ module: typeof import('../../src/inspect/meant/locations.ts') }} */
const { module } = await runnerImport(fileURLToPath(new URL('../../src/inspect/meant/locations.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
const { placesIn } = module;

/** A place in short: `city=Oslo country=NO`. */
const said = (/** @type {object} */ place) =>
  Object.entries(place)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ');

/**
 * @param {string} lines separated by |
 * @param {(line: string) => readonly string[]} expected the places, in short
 * @param {boolean} isCertain
 */
const reads = (lines, expected, isCertain) => {
  for (const line of lines.split('|')) {
    it(`${isCertain ? 'takes' : 'proposes'} ${JSON.stringify(line)} for ${expected(line).join('; ') || 'nothing'}`, () => {
      const read = placesIn(line);
      assert.deepEqual(read.places.map(said), expected(line));
      assert.equal(read.isCertain, isCertain);
    });
  }
};

/** @param {Readonly<Record<string, string>>} table lines, separated by |, by their places, separated by ; */
const takes = (table) => {
  for (const [places, lines] of Object.entries(table)) reads(lines, () => places.split('; '), true);
};

describe('a town and its country in words is both', () => {
  takes({
    'city=Stockholm country=SE':
      'Stockholm, Sweden|Stockholm, Sverige| Stockholm , Schweden |Stockholm,Sweden.|Stockholm, SWE|Stockholm، السويد|Stockholm、スウェーデン',
    'city=London country=GB': 'London, United Kingdom|London, Great Britain|London, GBR',
    'city=Dallas country=US': 'Dallas, USA|Dallas, United States|Dallas, Estados Unidos|Dallas, アメリカ',
    'city=Dublin country=IE': 'Dublin, Ireland|Dublin, Irland|Dublin, IRL',
    'city=Frankfurt am Main country=DE': 'Frankfurt am Main, Deutschland',
    'city=Rio de Janeiro country=BR': 'Rio de Janeiro, Brasil',
    'city=Newcastle upon Tyne country=GB': 'Newcastle upon Tyne, United Kingdom',
    'city=Stratford-upon-Avon region=England country=GB': 'Stratford-upon-Avon, England',
    'city=Aix-en-Provence country=FR': 'Aix-en-Provence, France',
    'city=Saint-Denis country=FR': 'Saint-Denis, France',
    "city=Villeneuve d'Ascq country=FR": "Villeneuve d'Ascq, France",
    'city=L’Aquila country=IT': 'L’Aquila, Italia',
    "city='s-Hertogenbosch country=NL": "'s-Hertogenbosch, Nederland",
    'city=Den Haag country=NL': 'Den Haag, Nederland',
    'city=The Hague country=NL': 'The Hague, the Netherlands',
    'city=A Coruña country=ES': 'A Coruña, España',
    'city=St. Gallen country=CH': 'St. Gallen, Schweiz',
    'city=Gorzów Wielkopolski country=PL': 'Gorzów Wielkopolski, Polska',
    'city=København country=DK': 'København, Danmark',
    'city=Jyväskylä country=FI': 'Jyväskylä, Suomi',
    'city=東京 country=JP': '東京, 日本|東京、日本',
    'city=الرياض country=SA': 'الرياض، السعودية|الرياض، المملكة العربية السعودية',
    'city=Sarajevo country=BA': 'Sarajevo, Bosnia & Herzegovina',
    'city=Mexico City country=MX': 'Mexico City, Mexico',
    'city=San Salvador country=SV': 'San Salvador, El Salvador',
    'city=Singapore country=SG': 'Singapore, Singapore',
    'city=Tbilisi country=GE': 'Tbilisi, Georgien|Tbilisi, Gruzja',
  });

  it('stays one where towns have the names of countries', () => {
    for (const [line, country] of [
      ['Granada, España', 'ES'],
      ['Salvador, Brasil', 'BR'],
      ['Lebanon, USA', 'US'],
      ['Brasília, Brasil', 'BR'],
    ])
      assert.deepEqual(placesIn(line), { places: [{ city: line.split(',')[0], country }], isCertain: true });
  });
});

describe('a part of a country is no town', () => {
  takes({
    'city=San Francisco region=CA country=US':
      'San Francisco, CA, USA|San Francisco, CA, US|San Francisco, CA, United States',
    'city=Austin region=Texas country=US': 'Austin, Texas, USA|Austin, Texas, US',
    'city=Washington region=DC country=US': 'Washington, DC, USA',
    'city=New York region=New York country=US': 'New York, New York, USA',
    'city=Toronto region=ON country=CA': 'Toronto, ON, Canada|Toronto, ON, CA',
    'city=Milano region=MI country=IT': 'Milano, MI, Italia',
    'city=Manaus region=AM country=BR': 'Manaus, AM, Brasil',
    'city=Bern region=BE country=CH': 'Bern, BE, Schweiz',
    'city=Sydney region=NSW country=AU': 'Sydney, NSW, Australia',
    'city=München region=Bayern country=DE': 'München, Bayern, Deutschland|München, Bayern, DE',
    'city=Malmö region=Skåne län country=SE': 'Malmö, Skåne län, Sverige',
    'city=London region=England country=GB': 'London, England|London, England, United Kingdom|London, England, UK',
    'city=Belfast region=Northern Ireland country=GB': 'Belfast, Northern Ireland',
    'region=Scotland country=GB': 'Scotland',
    'region=California country=US': 'California, USA',
    'region=Georgia country=US': 'Georgia, USA',
    'region=Bayern country=DE': 'Bayern, Deutschland',
    'region=Lombardia country=IT': 'Lombardia, Italia',
    'region=愛知県 country=JP': '愛知県, 日本',
    'region=Norfolk country=GB': 'Norfolk, United Kingdom',
  });
});

describe('a country alone is one, and several are several', () => {
  takes({
    'country=SE': 'Sweden|Sverige|スウェーデン|SWE|Sweden.|Sweden (SE)',
    'country=DE': 'Deutschland|Saksa|Germany',
    'country=US': 'USA|usa|United States',
    'country=LU': 'Luxembourg',
    'country=IM': 'Isle of Man',
    'country=TT': 'Trinidad & Tobago',
    'country=SE; country=NO': 'Sweden, Norway|Sverige; Norge|スウェーデン、ノルウェー',
    'country=DE; country=AT; country=CH': 'Deutschland, Österreich, Schweiz',
    'city=Stockholm country=SE; city=Oslo country=NO': 'Stockholm, Sweden; Oslo, Norway|Stockholm, Sweden;Oslo, Norge',
  });

  it('also by lines and bars', () => {
    for (const mark of ['\n', ' | ', '\r\n', '；'])
      assert.deepEqual(placesIn(`Stockholm, Sweden${mark}Oslo, Norway`), {
        places: [
          { city: 'Stockholm', country: 'SE' },
          { city: 'Oslo', country: 'NO' },
        ],
        isCertain: true,
      });
  });
});

describe('a bare word may be a town', () => {
  reads(
    'Stockholm|stockholm|OSLO|New York|Rio de Janeiro|東京|さいたま市|الرياض|Łódź',
    (line) => [`city=${line}`],
    false,
  );
  reads('Berlin; Hamburg', () => ['city=Berlin', 'city=Hamburg'], false);
  reads('Oslo; Sweden', () => ['city=Oslo', 'country=SE'], false);
});

describe('no place is none', () => {
  reads(
    'N/A|n.a.|TBD|tba|-|–|?||   |none|null|Unknown|No|未定|なし|ej angivet|keine Angabe|à définir|Da definire|غير محدد',
    () => [],
    false,
  );
});

describe('what may be several, or none, or another, is a name as it stands', () => {
  const names = {
    'a code of two letters':
      'Bern, BE|Genève, GE|Fribourg, FR|Luzern, LU|Bergamo, BG|Siena, SI|Pistoia, PT|Salvador, BA|Manaus, AM|Aracaju, SE|Hannover, NI|Jena, TH|Dresden, SN|Berlin, DE|Dover, DE|Dehradun, UK|Stockholm, SE|Ontario, CA|SE|CA|New York, EST|Manzanillo, COL|Norwich, NFK|Oslo, nor',
    'a name of several':
      'Congo|Korea|Granada|Norfolk|Salvador|Brasília|Man|Georgia|Géorgie|Jersey|Lebanon|Jordan|Monaco|Atlanta, Georgia|Tbilisi, Georgia|Motril, Granada|Arlon, Luxembourg|Minna, Niger|Thessaloniki, Macedonia|Belfast, Ireland|Kinshasa, Congo|Lebanon, Jordan|Peru, Chile|Jordan, Egypt|Washington, USA|Georgia, Armenia|Hong Kong, China|Puerto Rico, USA|Åland, Finland|Réunion, France|Sweden, Georgia',
    'a slash':
      'Frankfurt/Main|Halle/Saale|Biel/Bienne|Helsinki/Helsingfors|São Paulo/SP|Stockholm/Sverige|c/o Acme|Stockholm/Remote|Sweden/Norway|Stockholm, Sweden/Norway',
    'a part of the world':
      'EU|Europe|Europa|EMEA|DACH|Nordics|Norden|Northern Europe|Nordeuropa|Benelux|Asia|ヨーロッパ|أوروبا|Worldwide|Europe, Germany|Norra Sverige|Süddeutschland|Süddeutschland, Deutschland|Nord Italia, Italia|Nordsjælland, Danmark|East Coast, USA|الخليج، السعودية',
    'a part of a country alone':
      'Bayern|California|Skåne|Lombardia|Cataluña|Bretagne|Ontario|愛知県|Austin, Texas|München, Bayern',
    'no place in particular':
      'Flexible|Multiple locations|Flera orter|Flere steder|verschiedene Standorte|bundesweit|Useita paikkakuntia|Plusieurs lieux|Varie sedi|Varias ubicaciones|Vários locais|Diverse locaties|Różne lokalizacje|全国|東京勤務|عدة مدن|Anywhere, USA|Hela landet, Sverige|Multiple locations, Germany|Various, France|Unknown, Germany|None, USA|TBD, Sweden|كل المدن، السعودية|Huvudkontoret, Sverige|Kundenstandort, Deutschland',
    two: 'Madrid o Barcelona|Milano o Roma|Paris ou Lyon|Berlin oder Hamburg|Oslo eller Bergen|Helsinki tai Espoo|Amsterdam of Utrecht|Amsterdam en Utrecht|Kraków lub Gdańsk|London and Leeds|Stockholm samt Oslo|東京・大阪|大阪または東京|東京、大阪|東京と大阪|الرياض أو جدة|الرياض وجدة|Madrid o Barcelona, España|Amsterdam en Utrecht, Nederland|大阪または東京, 日本|الرياض وجدة، السعودية|Stockholm, Göteborg|Stockholm, Göteborg, Sverige|Boston, New York, USA|New York, LA, USA|NYC, LA, USA|Stockholm-Göteborg, Sverige|Paris, London|Sweden and Norway|Sweden or Norway|Stockholm, Sweden, Norway|Sweden, Stockholm|Sweden, Sverige',
    'a way to work':
      'Vor Ort in Berlin|Hybrid - Oslo|Hybrid Oslo|Remote|Remote, Sweden|remote, Sverige|Home Office|Home Office, Germany|Berlin (Homeoffice)|Oslo, Norway (hybrid)|Stockholm eller distans|Full-time|Vollzeit|リモート|在宅|عن بعد|Sweden: no',
    'more than a town':
      'Kungsgatan 1, Stockholm|111 22 Stockholm, Sweden|Kungsgatan, Sverige|Safespring AB, Sweden|Acme GmbH, Deutschland|University of Oslo, Norway|Greater London, United Kingdom|Rhein-Main, Deutschland|Großraum München, Deutschland|near Oslo, Norway|Shop in Paris, France|Stockholm?|Stockholm ✗, Sweden|München, Bayern?, Deutschland|Malmö, ¬Skåne län, Sverige|Malmö/Lund, Skåne, Sverige|Sweden ✗|!Sweden|Stockholm 🇸🇪|stockholm, sverige',
  };
  for (const [why, lines] of Object.entries(names))
    describe(why, () => reads(lines, (line) => [`name=${line}`], false));

  it('also where bars part what is no place', () => {
    for (const line of ['Stockholm | Remote', 'Stockholm | Full-time', 'Oslo; TBD'])
      assert.deepEqual(placesIn(line), { places: [{ name: line }], isCertain: false });
  });
});

it('all that a certain line says is in its places', () => {
  const towns = ['Oslo', 'San Francisco', 'Bern', 'München', '東京', 'Remote', 'Bayern', 'NY', 'Georgia', 'Peru', 'a'];
  const ends = [
    'Sweden',
    'USA',
    'CA',
    'Georgia',
    'Bayern',
    'UK',
    'Schweiz',
    'BE',
    'Norfolk',
    'Luxembourg',
    '日本',
    'no',
  ];
  const marks = [', ', '/', '; ', ' ', ' or ', '، ', ' - ', ' (', '✗'];
  const line = fc
    .array(fc.tuple(fc.constantFrom(...towns, ...ends), fc.constantFrom(...marks)), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map(([word, mark], index) => (index ? mark : '') + word).join(''));
  fc.assert(
    fc.property(line, (text) => {
      const { places, isCertain } = placesIn(text);
      if (!isCertain) return;
      const words = text.split(/[,;،]/).length;
      const values = places.flatMap((place) => Object.values(place));
      assert.ok(values.length >= words, `${text}: ${JSON.stringify(places)}`);
      assert.ok(!/[/(✗]| or | - /.test(text), text);
      assert.ok(places.every((place) => place.name === undefined && place.country));
    }),
    { numRuns: 3000 },
  );
});

it('lines of any characters are read without an exception, and of any length at once', () => {
  soonAtAnyLength(placesIn, [' ', 'a', '(', '.', 'A-', ', ', "d'", '\n', '東']);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      assert.ok(Array.isArray(placesIn(text).places));
    }),
    { numRuns: 1000 },
  );
});
