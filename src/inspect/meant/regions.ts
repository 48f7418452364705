/**
 * States, provinces and other parts of countries, as their own people and English name them: in front of a country they
 * are no town, and Intl has none. What is as well a large town of the same country is left out: "Boston, New York" are two.
 */
import { remembered } from './named.ts';
import { folded, isPlain } from './words.ts';

// prettier-ignore
const REGIONS: Readonly<Record<string, string>> = {
  // without LA, which is more often a town
  US: 'AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington State|West Virginia|Wisconsin|Wyoming|Kalifornien|Kalifornia|Californie',
  CA: 'AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT|Alberta|British Columbia|Colombie-Britannique|Manitoba|New Brunswick|Nouveau-Brunswick|Newfoundland|Newfoundland and Labrador|Nova Scotia|Nouvelle-Écosse|Northwest Territories|Nunavut|Ontario|Prince Edward Island|Saskatchewan|Yukon',
  AU: 'ACT|NSW|NT|QLD|SA|TAS|VIC|WA|New South Wales|Northern Territory|Queensland|South Australia|Tasmania|Victoria|Western Australia',
  GB: 'England|Scotland|Wales|Northern Ireland|Cymru|Schottland|Skottland|Écosse|Scozia|Escocia|Escócia|Schotland|Szkocja|Angleterre|Inghilterra|Inglaterra|Engeland|Bedfordshire|Berkshire|Buckinghamshire|Cambridgeshire|Cheshire|Cornwall|Cumbria|Derbyshire|Devon|Dorset|Essex|Gloucestershire|Hampshire|Herefordshire|Hertfordshire|Kent|Lancashire|Leicestershire|Lincolnshire|Merseyside|Midlands|Norfolk|North Yorkshire|Northamptonshire|Northumberland|Nottinghamshire|Oxfordshire|Rutland|Shropshire|Somerset|Staffordshire|Suffolk|Surrey|Sussex|East Sussex|West Sussex|Tyne and Wear|Warwickshire|West Midlands|West Yorkshire|South Yorkshire|Yorkshire|Wiltshire|Worcestershire|Aberdeenshire|Fife|Highlands|Antrim|Fermanagh|Tyrone',
  IE: 'Munster|Leinster|Connacht|Ulster|Clare|Kerry|Laois|Leitrim|Mayo|Meath|Offaly|Westmeath',
  DE: 'Baden-Württemberg|Bayern|Bavaria|Hessen|Hesse|Mecklenburg-Vorpommern|Niedersachsen|Lower Saxony|Nordrhein-Westfalen|North Rhine-Westphalia|NRW|Rheinland-Pfalz|Rhineland-Palatinate|Saarland|Sachsen|Saxony|Sachsen-Anhalt|Saxony-Anhalt|Schleswig-Holstein|Thüringen|Thuringia|Ruhrgebiet|Franken|Schwaben|Allgäu|Bavière|Baviera|Beieren|Bawaria',
  AT: 'Burgenland|Kärnten|Carinthia|Niederösterreich|Lower Austria|Oberösterreich|Upper Austria|Steiermark|Styria|Tirol|Tyrol|Vorarlberg',
  CH: 'Aargau|Appenzell Innerrhoden|Appenzell Ausserrhoden|Basel-Landschaft|Baselland|Graubünden|Grisons|Grigioni|Jura|Nidwalden|Obwalden|Tessin|Ticino|Thurgau|Uri|Vaud|Waadt|Wallis|Valais|Romandie|Deutschschweiz',
  FR: 'Auvergne-Rhône-Alpes|Auvergne|Rhône-Alpes|Bourgogne|Bourgogne-Franche-Comté|Bretagne|Brittany|Centre-Val de Loire|Corse|Corsica|Grand Est|Alsace|Lorraine|Hauts-de-France|Île-de-France|Normandie|Normandy|Nouvelle-Aquitaine|Aquitaine|Occitanie|Pays de la Loire|Provence-Alpes-Côte d’Azur|Provence|PACA|Savoie|Haute-Savoie|Alpes-Maritimes|Bouches-du-Rhône|Gironde|Hauts-de-Seine|Yvelines|Val-de-Marne|Seine-Saint-Denis|Loire-Atlantique|Haute-Garonne|Hérault|Isère|Finistère|Morbihan|Ille-et-Vilaine',
  IT: 'Abruzzo|Basilicata|Calabria|Campania|Emilia-Romagna|Friuli-Venezia Giulia|Lazio|Liguria|Lombardia|Lombardy|Marche|Molise|Piemonte|Piedmont|Puglia|Apulia|Sardegna|Sardinia|Sicilia|Sicily|Toscana|Tuscany|Trentino|Trentino-Alto Adige|Alto Adige|Südtirol|South Tyrol|Umbria|Valle d’Aosta|Veneto|Brianza',
  ES: 'Andalucía|Andalusia|Aragón|Asturias|Cantabria|Castilla y León|Castilla-La Mancha|Cataluña|Catalunya|Catalonia|Extremadura|Galicia|Islas Baleares|Illes Balears|Balearic Islands|Islas Canarias|Canary Islands|Canarias|Comunidad de Madrid|Comunidad Valenciana|Comunitat Valenciana|Navarra|País Vasco|Euskadi|Basque Country|Vizcaya|Bizkaia|Guipúzcoa|Gipuzkoa|Mallorca|Ibiza|Tenerife|Gran Canaria|Costa Brava|Costa del Sol',
  PT: 'Algarve|Alentejo|Açores|Azores|Madeira',
  NL: 'Drenthe|Flevoland|Friesland|Fryslân|Gelderland|Limburg|Noord-Brabant|Brabant|Noord-Holland|North Holland|Zuid-Holland|South Holland|Overijssel|Zeeland|Randstad|Veluwe|Achterhoek|Twente',
  BE: 'Vlaanderen|Flanders|Flandre|Wallonie|Wallonia|Wallonië|Oost-Vlaanderen|West-Vlaanderen|Vlaams-Brabant|Brabant wallon|Hainaut|Limburg|Ardennes',
  PL: 'dolnośląskie|kujawsko-pomorskie|lubelskie|lubuskie|łódzkie|małopolskie|mazowieckie|opolskie|podkarpackie|podlaskie|pomorskie|śląskie|świętokrzyskie|warmińsko-mazurskie|wielkopolskie|zachodniopomorskie|Mazowsze|Śląsk|Silesia|Małopolska|Wielkopolska|Pomorze|Podkarpacie',
  SE: 'Blekinge|Bohuslän|Dalarna|Dalsland|Gotland|Gästrikland|Götaland|Halland|Hälsingland|Härjedalen|Jämtland|Lappland|Medelpad|Norrbotten|Norrland|Närke|Roslagen|Skåne|Scania|Småland|Svealand|Sörmland|Södermanland|Uppland|Värmland|Västerbotten|Västergötland|Västmanland|Västra Götaland|Ångermanland|Öland|Östergötland',
  NO: 'Agder|Akershus|Buskerud|Finnmark|Innlandet|Møre og Romsdal|Nordland|Rogaland|Telemark|Trøndelag|Vestfold|Vestland|Viken|Østfold|Østlandet|Vestlandet|Sørlandet|Nord-Norge|Lofoten',
  DK: 'Hovedstaden|Region Hovedstaden|Midtjylland|Nordjylland|Sjælland|Zealand|Syddanmark|Jylland|Jutland|Fyn|Funen|Bornholm|Lolland|Falster',
  FI: 'Uusimaa|Nyland|Pirkanmaa|Birkaland|Pohjanmaa|Österbotten|Pohjois-Pohjanmaa|Varsinais-Suomi|Satakunta|Lappi|Lapland|Lappland|Kymenlaakso|Kainuu|Savo|Pohjois-Savo|Etelä-Savo|Keski-Suomi|Häme|Kanta-Häme|Päijät-Häme|Pohjois-Karjala|Etelä-Karjala|Karjala',
  BR: 'Acre|Alagoas|Amapá|Amazonas|Bahia|Ceará|Distrito Federal|Espírito Santo|Goiás|Maranhão|Mato Grosso|Mato Grosso do Sul|Minas Gerais|Pará|Paraíba|Paraná|Pernambuco|Piauí|Rio Grande do Norte|Rio Grande do Sul|Rondônia|Roraima|Santa Catarina|Sergipe|Tocantins',
  MX: 'Baja California|Baja California Sur|Chiapas|Coahuila|Estado de México|Guerrero|Hidalgo|Jalisco|Michoacán|Morelos|Nayarit|Nuevo León|Quintana Roo|Sinaloa|Sonora|Tabasco|Tamaulipas|Yucatán',
  IN: 'Andhra Pradesh|Arunachal Pradesh|Assam|Bihar|Chhattisgarh|Goa|Gujarat|Haryana|Himachal Pradesh|Jharkhand|Karnataka|Kerala|Madhya Pradesh|Maharashtra|Manipur|Meghalaya|Mizoram|Nagaland|Odisha|Punjab|Rajasthan|Sikkim|Tamil Nadu|Telangana|Tripura|Uttar Pradesh|Uttarakhand|West Bengal|Delhi NCR|NCR',
  JP: 'Hokkaido|Hokkaidō|Tohoku|Kanto|Kansai|Kyushu|Shikoku|Honshu|Kanagawa|Hyogo|Aichi|関東|関西|九州|四国|東北|中部|近畿',
};

/** Where two capital letters behind a town are always its province. */
const TWO_LETTERS = /^(BR|CH|IT)$/;

const regionsOf = remembered(
  (country): ReadonlySet<string> =>
    new Set((REGIONS[country] ?? '').split('|').map((name) => (/^[A-Z]{2,3}$/.test(name) ? name : folded(name)))),
);

/** Words that say what a name is: Stockholms län, County Kerry, 愛知県. */
const KIND =
  /\s(län|county|province|prefecture|oblast|voivodeship|maakunta|fylke)$|^(county|province of|state of|kanton|canton de|provincia de|województwo)\s|(東京都|北海道|(大阪|京都)府|..[県省])$/i;

const isKind = (text: string): boolean => KIND.test(text) && isPlain(text);

/** Whether a text is known as a part of a country. */
export const isKnownRegionOf = (text: string, country: string): boolean =>
  isPlain(text) && regionsOf(country).has(/^[A-Z]{2,3}$/.test(text) ? text : folded(text));

/** Whether a text names a part of a country, where it stands in front of it. */
export const isRegionOf = (text: string, country: string): boolean =>
  isKnownRegionOf(text, country) || isKind(text) || (TWO_LETTERS.test(country) && /^[A-Z]{2}$/.test(text));

/** Whether a text names a part of any country; a code says nothing alone. */
export const isRegion = (text: string): boolean =>
  !/^[A-Z]{2,3}$/.test(text) &&
  (isKind(text) || Object.keys(REGIONS).some((country) => isKnownRegionOf(text, country)));
