/**
 * An index of as many postings as are asked for, the same each time: 800 titles in five languages, 60 departments, 300 towns in
 * 40 countries, the newest first. None closes before 2040, so that what is measured does not shrink from year to year.
 */

/** Numbers from 0 to 1 that look like chance and come again: mulberry32. */
const chance = (/** @type {number} */ seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let it = Math.imul(seed ^ (seed >>> 15), seed | 1);
  it ^= it + Math.imul(it ^ (it >>> 7), it | 61);
  return ((it ^ (it >>> 14)) >>> 0) / 2 ** 32;
};

const list = (/** @type {string} */ text) => text.split(/\s*[,\n]\s*/).filter(Boolean);

/** 20 levels and 8 crafts: 160 titles in each language, the same job at the same place of each list. */
const WORDS = {
  en: {
    titles: (/** @type {string} */ level, /** @type {string} */ craft) => `${level} ${craft}`,
    crafts: list(
      'Platform Engineer, Welder, Nurse, C++ Developer, Account Manager, Front-end Developer, Cook, Teacher',
    ),
    levels: list(
      'Senior, Junior, Lead, Principal, Deputy, Chief, Assistant, Trainee, Regional, Night Shift, Field, Associate, Staff, Head, Expert, Interim, Travelling, Certified, Technical, Bilingual',
    ),
    departments: list(
      'Engineering, Operations, Sales, Marketing, Finance, People, Research & Development, Customer Success, Legal, Design, Quality, Logistics',
    ),
    sentences: list(
      'You keep running what others rely on every day\nWe work in small teams and decide together\nExperience with shift work is welcome\nYou will learn from people who have done this for decades\nNo day is like the one before',
    ),
  },
  sv: {
    titles: (/** @type {string} */ level, /** @type {string} */ craft) => `${craft} – ${level}`,
    crafts: list(
      'Plattformsingenjör, Svetsare, Sjuksköterska, C++-utvecklare, Kundansvarig, Frontendutvecklare, Kock, Lärare',
    ),
    levels: list(
      'erfaren, nyexaminerad, gruppledare, huvudansvarig, ställföreträdande, chef, assistent, lärling, regional, nattskift, fältarbete, biträdande, personal, ledare, expert, tillfällig, resande, legitimerad, teknisk, tvåspråkig',
    ),
    departments: list(
      'Teknik, Drift, Försäljning, Marknad, Ekonomi, Medarbetare, Forskning och utveckling, Kundframgång, Juridik, Formgivning, Kvalitet, Åkeri',
    ),
    sentences: list(
      'Du håller igång det som andra litar på varje dag\nVi arbetar i små grupper och bestämmer tillsammans\nVana vid skiftarbete är välkommen\nHär lär du dig av människor som har gjort det här i årtionden\nIngen dag är den andra lik',
    ),
  },
  de: {
    titles: (/** @type {string} */ level, /** @type {string} */ craft) => `${craft} (${level})`,
    crafts: list(
      'Plattformingenieur, Schweißer, Pflegekraft, C++-Entwickler, Kundenbetreuer, Frontend-Entwickler, Köchin, Lehrkraft',
    ),
    levels: list(
      'erfahren, Berufseinstieg, Gruppenleitung, Hauptverantwortung, stellvertretend, Leitung, Assistenz, Ausbildung, überregional, Nachtschicht, Außendienst, beigeordnet, Stammbelegschaft, Führung, Fachkraft, übergangsweise, reisend, geprüft, technisch, zweisprachig',
    ),
    departments: list(
      'Technik, Betrieb, Vertrieb, Werbung, Finanzen, Personalwesen, Forschung und Entwicklung, Kundenerfolg, Recht, Gestaltung, Qualitätssicherung, Fuhrpark',
    ),
    sentences: list(
      'Sie halten am Laufen worauf sich andere jeden Tag verlassen\nWir arbeiten in kleinen Gruppen und entscheiden gemeinsam\nErfahrung mit Schichtarbeit ist willkommen\nSie lernen von Menschen die das seit Jahrzehnten tun\nKein Tag gleicht dem anderen',
    ),
  },
  pl: {
    titles: (/** @type {string} */ level, /** @type {string} */ craft) => `${craft}, ${level}`,
    crafts: list(
      'Inżynier platformy, Spawacz, Pielęgniarka, Programista C++, Opiekun klienta, Programista front-end, Kucharz, Nauczyciel',
    ),
    levels: list(
      'doświadczony, początkujący, lider, główny, zastępca, kierownik, asystent, stażysta, regionalny, nocna zmiana, w terenie, młodszy, etatowy, szef, ekspert, tymczasowy, podróżujący, dyplomowany, techniczny, dwujęzyczny',
    ),
    departments: list(
      'Inżynieria, Utrzymanie, Sprzedaż, Promocja, Księgowość, Kadry, Badania i rozwój, Obsługa klienta, Prawo, Wzornictwo, Jakość, Łańcuch dostaw',
    ),
    sentences: list(
      'Dbasz o to na czym inni polegają każdego dnia\nPracujemy w małych zespołach i decydujemy razem\nDoświadczenie w pracy zmianowej mile widziane\nUczysz się od ludzi którzy robią to od dziesięcioleci\nŻaden dzień nie jest taki sam',
    ),
  },
  tr: {
    titles: (/** @type {string} */ level, /** @type {string} */ craft) => `${level} ${craft}`,
    crafts: list(
      'Platform Mühendisi, Kaynakçı, Hemşire, C++ Geliştiricisi, Müşteri Yöneticisi, Önyüz Geliştiricisi, Aşçı, Öğretmen',
    ),
    levels: list(
      'Kıdemli, Yeni Mezun, Lider, Baş, Vekil, Şef, Yardımcı, Stajyer, Bölge, Gece Vardiyası, Saha, Ortak, Kadrolu, Müdür, Uzman, Geçici, Gezici, Sertifikalı, Teknik, İki Dilli',
    ),
    departments: list(
      'Mühendislik, İşletme, Satış, Pazarlama, Finans, İnsan Kaynakları, Araştırma ve Geliştirme, Müşteri Başarısı, Hukuk, Tasarım, Kalite, Ulaştırma',
    ),
    sentences: list(
      'Başkalarının her gün güvendiği şeyleri ayakta tutarsınız\nKüçük ekiplerde çalışır ve birlikte karar veririz\nVardiyalı çalışma deneyimi memnuniyetle karşılanır\nBunu yıllardır yapan insanlardan öğrenirsiniz\nHiçbir gün bir öncekine benzemez',
    ),
  },
};
const LANGS = /** @type {(keyof typeof WORDS)[]} */ (Object.keys(WORDS));

const TOWNS = `
SE: Stockholm, Göteborg, Malmö, Uppsala, Västerås, Örebro, Linköping, Umeå, Luleå, Åre
DE: Berlin, Köln, München, Düsseldorf, Nürnberg, Hamburg, Leipzig, Dresden, Lübeck, Weißenfels
PL: Warszawa, Łódź, Kraków, Wrocław, Poznań, Gdańsk, Szczecin, Białystok, Rzeszów, Świdnica
TR: İstanbul, Ankara, İzmir, Muğla, Iğdır, Eskişehir, Çanakkale, Şanlıurfa, Kırşehir, Bursa
GB: London, Leeds, Bristol, Cambridge, Cardiff, Glasgow, Belfast, York, Exeter, Norwich
US: New York, Boston, Cambridge, Austin, Denver, Seattle, Chicago, Portland, Miami, Atlanta
FR: Paris, Lyon, Nîmes, Orléans, Besançon, Bordeaux, Nantes, Lille, Rennes, Épinal
DK: København, Aarhus, Odense, Ærøskøbing, Næstved, Aalborg, Esbjerg, Randers, Kolding, Køge
NO: Oslo, Bergen, Tromsø, Ålesund, Bodø, Stavanger, Trondheim, Hamar, Molde, Alta
FI: Helsinki, Jyväskylä, Seinäjoki, Oulu, Turku, Tampere, Kuopio, Lahti, Pori, Vaasa
ES: Madrid, Málaga, A Coruña, Cádiz, Sevilla, Bilbao, Girona, León, Ávila, Vigo
IT: Roma, Milano, Forlì, Torino, Napoli, Genova, Bologna, Trento, Pisa, Bari
NL: Amsterdam, Utrecht, Den Haag, Rotterdam, Eindhoven, Delft, Leiden, Breda, Zwolle, Assen
PT: Lisboa, Porto, Évora, Braga, Setúbal, Faro, Viseu, Aveiro, Beja, Guarda
JP: 東京, 大阪, 京都, 札幌, 福岡, 名古屋, 横浜, 神戸, 仙台, 広島
EG: القاهرة, الإسكندرية, الجيزة, أسوان, الأقصر, طنطا, المنصورة, السويس, دمياط, بنها
AT: Wien, Graz, Linz, Salzburg, Klagenfurt, Villach, Wels, Steyr, Bregenz, Dornbirn
CH: Zürich, Genève, Bern, Basel, Lugano, Luzern, Chur, Aarau, Thun, Sion
CZ: Praha, Brno, Plzeň, Ústí nad Labem, Zlín, Olomouc, Liberec, Jihlava, Tábor, Opava
BE: Bruxelles, Antwerpen, Gent, Liège, Brugge, Namur, Leuven, Mons, Kortrijk, Hasselt
IE: Dublin, Cork, Galway, Limerick, Sligo\nIS: Reykjavík, Akureyri, Selfoss, Húsavík, Keflavík
EE: Tallinn, Tartu, Pärnu, Narva, Võru\nLV: Rīga, Liepāja, Jelgava, Rēzekne, Cēsis
LT: Vilnius, Kaunas, Klaipėda, Šiauliai, Alytus\nHU: Budapest, Győr, Pécs, Szeged, Debrecen
RO: București, Iași, Cluj-Napoca, Timișoara, Brașov\nBG: София, Пловдив, Варна, Бургас, Русе
GR: Αθήνα, Πάτρα, Χανιά, Βόλος, Λάρισα\nHR: Zagreb, Split, Rijeka, Osijek, Zadar
SI: Ljubljana, Maribor, Celje, Kranj, Koper\nSK: Bratislava, Košice, Žilina, Nitra, Prešov
UA: Київ, Львів, Одеса, Харків, Чернівці\nCA: Toronto, Montréal, Québec, Vancouver, Calgary
MX: México, Mérida, Querétaro, Puebla, León\nBR: São Paulo, Brasília, Curitiba, Recife, Belém
AR: Buenos Aires, Córdoba, Rosario, Mendoza, Salta\nAU: Sydney, Perth, Brisbane, Hobart, Darwin
NZ: Auckland, Wellington, Dunedin, Nelson, Napier\nIN: Pune, Chennai, Kochi, Jaipur, Mysuru`
  .split('\n')
  .filter(Boolean)
  .flatMap((line) => list(line.slice(4)).map((city) => ({ city, country: line.slice(0, 2) })));

const TYPES = ['FULL_TIME', 'PART_TIME', 'CONTRACTOR', 'TEMPORARY', 'INTERN'];
const CURRENCIES = ['EUR', 'EUR', 'EUR', 'SEK', 'PLN'];
const DAY = 86_400_000;

/**
 * @param {number} count
 * @param {number} [seed]
 * @returns {{ version: string; title: string; items: Record<string, any>[] }} a JSON Feed with `_posting`, as `build` writes it
 */
export const generatedIndex = (count, seed = 1) => {
  const next = chance(seed);
  const below = (/** @type {number} */ most) => Math.trunc(next() * most);
  /** @template T @param {readonly T[]} values @returns {T} */
  const one = (values) => /** @type {T} */ (values[below(values.length)]);
  const dayAfter = (/** @type {number} */ start, /** @type {number} */ days) =>
    new Date(start + days * DAY).toJSON().slice(0, 10);

  const item = (/** @type {number} */ index) => {
    const lang = one(LANGS);
    const [level, craft, department] = [below(20), below(8), below(12)];
    const remote = next() < 0.15;
    const locations = remote && next() < 0.5 ? [] : [one(TOWNS), ...(next() < 0.1 ? [one(TOWNS)] : [])];
    const first = below(5);
    const sentences = [first, (first + 1 + below(4)) % 5];
    const textsIn = (/** @type {keyof typeof WORDS} */ lang) => {
      const { titles, levels, crafts, departments, sentences: all } = WORDS[lang];
      return {
        title: titles(levels[level] ?? '', crafts[craft] ?? ''),
        summary: `${crafts[craft]}, ${locations[0]?.city ?? departments[department]}: ${sentences.map((at) => all[at]).join('. ')}.`,
        department: departments[department],
      };
    };
    const own = textsIn(lang);
    const other = next() < 0.3 ? one(LANGS.filter((it) => it !== lang)) : undefined;
    const least = 20_000 + 1000 * below(60);
    const id = `${own.title.toLowerCase().replace(/[^a-z]+/g, '-')}-${index + 1}`;
    return {
      id,
      url: `https://jobs.example/${id}/`,
      title: own.title,
      summary: own.summary,
      content_text: own.summary,
      date_published: `${dayAfter(Date.UTC(2026, 10, 30), -Math.trunc(index / 20))}T00:00:00Z`,
      date_modified: '2026-11-30T00:00:00Z',
      language: lang,
      tags: [own.department, ...locations.map(({ city }) => city)],
      _posting: {
        src: `https://jobs.example/${id}.built.json`,
        status: 'open',
        workplace: remote ? 'remote' : one(['onsite', 'onsite', 'hybrid']),
        locations: locations.length ? locations : undefined,
        applicantLocations: remote && next() < 0.6 ? [one(['EU', 'EEA', 'SE', 'US-CA', 'DE'])] : undefined,
        employmentType: next() < 0.9 ? [one(TYPES)] : [one(TYPES.slice(0, 2)), one(TYPES.slice(2))],
        department: own.department,
        salary: next() < 0.5 ? { min: least, max: least + 9000, currency: one(CURRENCIES), unit: 'YEAR' } : undefined,
        validThrough: next() < 0.6 ? dayAfter(Date.UTC(2040, 0), below(700)) : undefined,
        openings: 1,
        langs: other && { [other]: textsIn(other) },
        apply: `https://jobs.example/apply/${id}`,
      },
    };
  };
  const items = Array.from({ length: count }, (_, index) => item(index));
  // what is undefined is left out, as in a file
  return JSON.parse(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Jobs', items }));
};
