/** The places that somebody wrote in one line. */
import { countriesOf, isWithin } from './countries.ts';
import { displays, INTERFACE } from './named.ts';
import { isKnownRegionOf, isRegion, isRegionOf } from './regions.ts';
import { employmentTypesIn, folded, isPlain, workplacesIn } from './words.ts';

/** As in the format. */
export interface Place {
  readonly name?: string;
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
}

/** What a line of places is read as. */
export interface Places {
  /** None where the line says that there is none, or not yet. */
  readonly places: readonly Place[];
  /** Whether each part of the line is in its field, and nobody could read it otherwise. */
  readonly isCertain: boolean;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(folded));

/** What is written where no place is known. */
const NOTHING =
  /^(|n a|na|tb[acd]|none|nil|null|undefined|unknown|unspecified|not (specified|applicable)|to be (determined|announced|confirmed)|yes|no|true|false|x+|okänd|ej angiven|ej angivet|ikke (angivet|oppgitt)|unbekannt|keine angabe|noch offen|ei tiedossa|non renseigné|non précisé|à définir|à préciser|non specificat[oa]|da definire|sin especificar|por definir|por determinar|não informado|a definir|onbekend|nader te bepalen|ntb|nie podano|do ustalenia|未定|不明|未設定|なし|غير محدد|لا يوجد)$/;

const isNothing = (text: string): boolean =>
  NOTHING.test(
    text
      .toLowerCase()
      .replace(/[\s/.,:!?()–—-]+/g, ' ')
      .trim(),
  );

/** Names of countries that are a state's or a large town's as well, and where the town is: each alone may be either. */
// prettier-ignore
const TOWNS: Readonly<Record<string, string>> = {
  georgia: '', georgie: '', ジョージア: '', جورجيا: '', angola: 'US', benin: 'NG', brasilia: 'BR', cuba: 'US',
  granada: 'ES NI', grenada: 'US', guadalupe: 'MX CR PE', holland: 'US', jamaica: 'US', jersey: '', jordan: 'US',
  lebanon: 'US', macedonia: 'US', man: '', monaco: 'MC', montserrat: '', niger: '', norfolk: 'US', palau: 'IT',
  palestine: 'US', palestina: '', peru: 'US', salvador: 'BR', sanmarino: 'SM US', sanmartin: 'AR CO PE',
  santaelena: 'EC', santahelena: 'BR', santalucia: '',
};

/** Those that are a state, a province or a county elsewhere: "Motril, Granada", "Minna, Niger", "Arlon, Luxembourg". */
const PROVINCES = setOf(
  'Georgia Géorgie ジョージア جورجيا Brasilia Granada Guadalupe Jersey Luxembourg Luxemburg Luxemburgo Lussemburgo Luksemburg ルクセンブルク لوكسمبورغ Macedonia Man Montserrat Niger Norfolk Salvador SanMarino SanMartín SantaElena SantaHelena SantaLucía',
);

/** Countries that are one town. */
const TOWN_STATES = /^(DJ|GI|LU|MC|SG|SM|VA)$/;

/** Codes of three letters that are more often something else: a time, an airport, a state of Mexico, a county. */
const NO_CODE = /^(COL|COM|EST|MAN|NFK|PER|SOM)$/;

const isCode = (text: string): boolean => /^[a-z]{1,3}$/i.test(text);

/** The one country that a part of a line certainly names. Two letters may be a canton: `Bern, BE`. */
const countryIn = (text: string): string | undefined => {
  const bare = text.replace(/\.$/, '');
  if (isCode(bare) && !(/^([A-Z]{3}|usa)$/.test(bare) && !NO_CODE.test(bare))) return undefined;
  if (/^U\.\s?K$/i.test(bare) || folded(bare) === 'ireland island') return undefined;
  const countries = countriesOf(bare);
  return countries.length === 1 ? countries[0] : undefined;
};

/** What stands beside the names of towns, or between them, and is none. */
const NO_TOWN = setOf(
  'a ab ag airport and any anywhere apac area areas around asap based benelux between coast branch campus central centre close cluster countries country county department depending depends dach direction district either elsewhere emea europewide everywhere field  flexible from global globally gmbh greater head headquarter hospital hotel inc llc ltd mall oy plc school shop university headquarters home hq hybrid international latam local location locations mena metro metropolitan midwest mobile multiple nationwide national near nearby negotiable nordic nordics not of office offices on onsite online only optional or other our outside place places possible preferably preferred province region regional regions remote remotely several site sites somewhere state states station store suburb travel various virtual warehouse within work working worldwide ' +
    'aussendienst bei büro flughafen klinik klinikum universität bundesland bundesweit deutschlandweit diverse bodensee europaweit filiale flächendeckend flexibel ganz gebiet großraum hauptsitz homeoffice kreis landkreis mehrere möglich nach nähe niederlassung oder ort orte raum standort standorte überall umgebung umkreis und unterwegs verschiedene vor weltweit zentrale zentral ' +
    'alla distans flygplats sjukhus universitet universitetet eller eventuellt fjernarbejde fjernarbeid flera flere flytende fleksibel forskellige forskjellige hele hela hemarbete hemifrån hjemmearbejde hjemmekontor hovedkontor huvudkontor hos kommun kommune kontor kontoret landet län lokation nära nær och og olika område området områden omegn omnejd orter ort plats platser på resande rikstäckande region regionen stad steder sted ulike utanför valfri valfritt valgfri valgfritt ' +
    'alue etä etänä etätyö hajautettu joustava kauppakeskus kaupunki koko kotitoimisto lähityö maa muu paikkakunta paikkakunnat pääkaupunkiseutu seutu sekä sopimuksen tai toimisto toimipiste useita useampi ympäri ympäristö valtakunnallinen ' +
    'agence alentours autour bureau bureaux côte différents distance distanciel divers domicile environs et flexible itinérant lieu lieux localisation mobilité ou plusieurs partout poste présentiel proche proximité région secteur siège site sites télétravail toute toutes université villes zone ' +
    'ambulante azienda città diverse ed filiale intera indifferente lavoro oppure ovunque più provincia qualsiasi regione sede sedi smart telelavoro territorio tutta tutto uffici ufficio varie vari vicino vicinanze zona zone ' +
    'alrededores área centro cerca ciudad ciudades cualquier cualquiera diferentes diversas diversos e estado híbrido lugar lugares nacional o oficina oficinas país presencial provincia remota remoto región sede sedes semipresencial sucursal teletrabajo universidad toda todas todo todos u varias varios y zona ' +
    'cidade cidades combinar escritório estado home interior local locais perto presencial qualquer região sede teletrabalho unidade vários várias ' +
    'afstand diverse en flexibel gehele heel hoofdkantoor kantoor landelijk locatie locaties meerdere nabij omgeving omstreken op overal plaats regio thuis thuiswerken verschillende vestiging vlakbij wereldwijd ' +
    'biuro biurze cała cały całe dowolne dowolna hybrydowa i inne kilka kraj kraju lokalizacja lokalizacje lub miasta miasto obszar okolice oraz praca rejon różne siedziba stacjonarna teren województwo wiele zdalna zdalnie ' +
    'كل المدن الخليج عن بعد أو و أي جميع عدة مختلفة متعدد متعددة مكتب المكتب مقر المقر منطقة قرب مدينة هجين حضوري المنزل مواقع فروع فرع',
);

/** Japanese, where words have no blanks between them. */
const NO_TOWN_JAPANESE =
  /全国|各地|海外|国内|未定|在宅|自宅|本社|支社|支店|営業所|事務所|オフィス|勤務|出社|応相談|複数|近郊|周辺|沿線|駅|など|等|または|又は|もしくは|及び|および|と|か|や|自由|リモート|テレワーク|ハイブリッド|ほか|他|内$|圏$/;

/** Parts of the world, by their numbers in UN M.49, and unions. */
const AREAS =
  '001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 202 419 EU EZ UN';

let areas: ReadonlySet<string> | undefined;

const isArea = (text: string): boolean => {
  areas ??= new Set(
    displays(INTERFACE, { type: 'region' }).flatMap((display) =>
      AREAS.split(' ').map((area) => folded(display.of(area) ?? '')),
    ),
  );
  return (
    areas.has(folded(text)) ||
    /^(scandinavi[ae]|skandinavi(en|a)|norden|baltics|baltikum|levant|gcc|euro(op)?a)$/i.test(text)
  );
};

/** Words that stand inside the names of towns: Rio de Janeiro, Newcastle upon Tyne, Frankfurt am Main. */
const INSIDE = setOf(
  'aan am an auf bij d da dal dalla das de degli dei del della delle den der des di do dos du el l la las le les los lès nad ob pod s sous sul sulla sur ten the under unter upon van von zum zur',
);

/** Ends of words that are streets, rooms, and parts of countries: Süddeutschland. */
const NO_TOWN_END =
  /(gatan|vägen|torget|straße|strasse|allee|veien|katu|straat|通り|standort|kontor|kontoret|büro|filiale|zentrale|lager|.(deutschland|schweiz|österreich|europa|sverige|norge|danmark|suomi|polska|italia|jylland|sjælland))$/i;

/** Words and the ends of compounds; what is between these ends, Aix-en-Provence has as well. */
const wordsOf = (text: string): string[] =>
  text
    .split(/\s+/)
    .flatMap((word) => {
      const parts = word.split(/[‐‑-]/);
      return parts.length > 2 ? [parts[0]!, parts.at(-1)!] : parts;
    })
    .filter(Boolean);

/** Whether a country's name stands beside others: Norra Sverige is no town, though Mexico City is. */
const namesLand = (words: readonly string[]): boolean =>
  words.length > 1 &&
  words.at(-1) !== 'City' &&
  words.some((word) => word.length > 3 && !Object.hasOwn(TOWNS, folded(word)) && countryIn(word) !== undefined);

/** Whether a text may be the name of a town, as far as anybody can tell who has no list of them. */
const mayBeTown = (text: string): boolean =>
  text.length <= 40 &&
  /^[\p{L}\p{M}\p{Cf}\s.'’‐‑-]+$/u.test(text) &&
  isPlain(text) &&
  !/^[A-Z.]{1,3}$/.test(text) &&
  !wordsOf(text).some((word, index) => NO_TOWN.has(folded(word)) && !(index === 0 && word === 'A')) &&
  !NO_TOWN_JAPANESE.test(text) &&
  !/\sو../.test(text) && // "and", in one with the next word
  !NO_TOWN_END.test(text) &&
  !isNothing(text) &&
  !namesLand(wordsOf(text)) &&
  !isArea(text) &&
  !workplacesIn(text).length &&
  !employmentTypesIn(text).length;

/** Å, København, L’Aquila, 's-Hertogenbosch, 東京 */
const CAPITAL = /^['’]?[\p{Lu}\p{Lo}]|^[a-z]['’]\p{Lu}|^['’]s$/u;

/** Words that are one name with the next: others that a hyphen joins may be two towns, or a region of two rivers. */
const JOINED = /^(saint|sainte|sint|sankt|san|st|bad|l[aeo]s?|mont|pont|port|neuf|vila|notre|'s|’s)$/i;

/** Whether a word begins as names do, and each that a hyphen joins to it. */
const isName = (word: string): boolean => {
  const [first = '', ...others] = word.split(/[‐‑-]/);
  const isOne = !others.length || JOINED.test(first.replace('.', '')) || /^\p{Ll}/u.test(others[0]!);
  return CAPITAL.test(first) && isOne;
};

/** Whether it is written as names of towns are, with capitals where there are any. */
const isWrittenAsTown = (text: string): boolean =>
  mayBeTown(text) &&
  !/[ぁ-ん]/.test(text) &&
  text.split(/\s+/).every((word, index) => isName(word) || (index > 0 && isInside(word)));

/** Words that stand inside the names of towns: Rio de Janeiro, Newcastle upon Tyne. */
const isInside = (word: string): boolean => INSIDE.has(folded(word)) || /^[dl]['’]\p{Lu}/u.test(word);

/** Towns that are in another country than the island that has its name. */
const NORTHERN_IRISH = /^(belfast|(london)?derry|lisburn|newry|armagh|bangor|omagh)$/i;

/** @returns the town, the part of the country and the country, where the line says which is which */
const addressed = (parts: readonly string[]): Place | undefined => {
  const last = parts.at(-1)!;
  const before = parts.slice(0, -1);
  const [city = '', region] = before.length > 1 ? before : [before[0]];
  // in front of it stands one of its parts: the code is no state's
  const short = /^[A-Z]{2}$/.test(last) && region !== undefined ? countriesOf(last)[0] : undefined;
  const country = countryIn(last) ?? (short && isKnownRegionOf(region!, short) ? short : undefined);
  if (!country || before.length > 2) return undefined;
  const isProvince = PROVINCES.has(folded(last)) && folded(city) !== folded(last);
  if (isProvince || (country === 'IE' && NORTHERN_IRISH.test(city))) return undefined;
  const isPart = country === 'GB' && isKnownRegionOf(last, country);
  const end: Place = { ...(isPart && { region: last }), country };
  if (region === undefined && !isPart && isRegionOf(city, country)) return { region: city, ...end };
  const isTown =
    isWrittenAsTown(city) &&
    !isRegion(city) &&
    (countryIn(city) === undefined || (TOWNS[folded(city)] ?? '').split(' ').includes(country));
  const isTownState = TOWN_STATES.test(country) && countryIn(city) === country;
  // a state and a capital
  if (!(isTown || isTownState) || (country === 'US' && /^washington$/i.test(city) && region === undefined))
    return undefined;
  if (region === undefined) return { city, ...end };
  const code = region.replaceAll('.', '');
  const isOfTown = folded(region) === folded(city) || isRegionOf(region, country) || isRegionOf(code, country);
  if (isPart || !isOfTown || (code === 'DC') !== /^washington$/i.test(city)) return undefined;
  return { city, region, country };
};

const readLine = (text: string): Places => {
  const parts = text
    .split(/\s*[,،、，]\s*/)
    .map((part) => part.trim())
    .filter(Boolean);
  const countries = parts.map((part) => (Object.hasOwn(TOWNS, folded(part)) ? undefined : countryIn(part)));
  const certain = (places: readonly Place[]): Places => ({ places, isCertain: true });
  if (parts.length > 1) {
    const known = countries.filter((country) => country !== undefined);
    const isList = new Set(known).size === parts.length && !isWithin(known);
    if (isList && !parts.some((part) => isKnownRegionOf(part, 'GB')))
      return certain(known.map((country) => ({ country })));
    const place = addressed(parts);
    if (place) return certain([place]);
  }
  const [only = ''] = parts;
  const [country] = countries;
  if (parts.length === 1 && country)
    return certain([isKnownRegionOf(only, 'GB') ? { region: only, country } : { country }]);
  const isWord = !/\s/.test(only) && mayBeTown(only);
  const isTown =
    parts.length === 1 && (isWord || isWrittenAsTown(only)) && !isRegion(only) && !countriesOf(only).length;
  return { places: [isTown ? { city: only } : { name: text }], isCertain: false };
};

const MAX_LENGTH = 400;

/**
 * The places of a line: several where lines, `;` or `|` stand between them. `/` parts none: Frankfurt/Main, Biel/Bienne.
 * What is not clear is the `name` of one, as it stands there, and only proposed; so is a word that may be a town.
 */
export const placesIn = (text: string): Places => {
  const lines = text
    .split(/[;|\n\r；｜]/)
    .map((line) => line.trim())
    .filter((line) => folded(line) || /\p{S}/u.test(line));
  if (lines.every(isNothing)) return { places: [], isCertain: false };
  const whole = [{ name: text.trim().replace(/\s*[\n\r]\s*/g, ', ') }];
  if (text.length > MAX_LENGTH) return { places: whole, isCertain: false };
  const readings = lines.map(readLine);
  // "Stockholm | Full-time | Remote" is no list of places
  const isList =
    lines.length === 1 ||
    !lines.some((line) => isNothing(line) || workplacesIn(line).length || employmentTypesIn(line).length);
  return isList
    ? { places: readings.flatMap(({ places }) => places), isCertain: readings.every(({ isCertain }) => isCertain) }
    : { places: whole, isCertain: false };
};
