/** Which words of the format people’s own words stand for, and what a misspelt one was meant to be. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import fc from '../support/random.mjs';
import { soonAtAnyLength } from '../support/soon.mjs';

const local = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const load = async (/** @type {string} */ path) =>
  (await runnerImport(local(path), { configFile: false, logLevel: 'error' })).module;

/** @type {typeof import('../../src/inspect/meant/words.ts')} */
const { employmentTypesIn, folded, nearest, roleNamed, statusesIn, unitsIn, workplacesIn } =
  await load('src/inspect/meant/words.ts');
/** @type {Readonly<Record<string, import('../../src/posting/fields.ts').Field>>} */
const fields = (await load('src/posting/posting.ts')).postingFields;

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

describe('the workplace', () => {
  reads(workplacesIn, {
    onsite:
      'onsite|On-site|on site|in-office|In person|på plats|På kontoret|vor Ort|lähityö|sur site|in sede|Presencial|op locatie|praca stacjonarna|出社|حضوري|- på plats|“On-site”|on–site',
    hybrid: 'Hybrid|hybrid work|hybride|Híbrido|hybridityö|praca hybrydowa|ハイブリッド勤務|هجين|Lavoro ibrido',
    remote:
      'Remote|100% remote|fully remote|TELECOMMUTE|hemarbete|distans|På distans|Homeoffice|Home-Office|etätyö|da remoto|remoto|op afstand|zdalnie|フルリモート|عن بُعد|عن بعد|homeoffice|home-office|work from home|WFH|１００％ remote|Re\u00admote',
    'hybrid,remote': 'Hybrid/Remote|hybrid or remote|Hybrid eller distans|hybride ou à distance|ハイブリッド・リモート',
    'onsite,hybrid': 'On-site, hybrid|vor Ort oder hybrid|حضوري أو هجين',
    '': 'Fully remote: no|Work from home: no|Telecommute: no|Remote only? No|Remote: n|Remote - no|Remote, no|Remote: -|Remote: ✗|Remote ❌|Remote?|!remote|¬remote|~~remote~~|r\u0336e\u0336mote|<s>remote</s>|[Remote]|Remote*|Remote…|Remote 🇸🇪|10% remote|90 % remote|Work from Rome|In the office: no|10% on site|On site: nein|Hybrid working: no|Hybrid (2 dagar)|Fully remote EU|Etätyö: ei|Distans: nej|Télétravail : non|Da remoto: no|Hjemmekontor: nei|出社なし|在宅勤務：不可|حضوري: لا|Home Office|Home  Office|100% Home Office|remot|remtoe|onsit|hybrd|Bremote|remota fin|vor Ostern|Not remote|Remote: no|partially remote|teilweise remote|Remote first|remote-friendly|non remoto|inte distans|télétravail|remove|flexible|Stockholm|Remote (Sweden)|remote, maybe|/|',
  });
});

describe('the kind of employment', () => {
  reads(employmentTypesIn, {
    FULL_TIME:
      'full-time|fulltime|Full time|FULL_TIME|Full-time.|Vollzeit|heltid|kokoaikainen|kokopäiväinen|temps plein|Temps complet|tempo pieno|jornada completa|tiempo completo|tempo integral|voltijd|pełny etat|フルタイム|ﾌﾙﾀｲﾑ|دوام كامل|full–time|"Full-time"',
    PART_TIME:
      'part-time|Teilzeit|deltid|osa-aikainen|temps partiel|part time|media jornada|tempo parcial|deeltijd|część etatu|パートタイム|アルバイト|دوام جزئي',
    CONTRACTOR: 'Contract|Freelance|freelancer|konsultuppdrag|B2B|partita IVA|業務委託|عمل حر',
    TEMPORARY:
      'Temporary|fixed-term|befristet|visstid|vikariat|CDD|tempo determinato|umowa na czas określony|有期雇用|مؤقت',
    INTERN: 'Praktikum|Internship|praktik|stage|prácticas|estágio|staż|harjoittelu|インターン|تدريب',
    VOLUNTEER: 'Volunteer|Ehrenamt|ideellt|bénévolat|ボランティア|تطوع',
    PER_DIEM: 'per diem|by the day|日雇い|à la journée',
    OTHER: 'Other|Sonstiges|annat|その他',
    'FULL_TIME,PART_TIME':
      'Full-time / Part-time|full-time or part-time|Voll- und Teilzeit|heltid eller deltid|hel- eller deltid|temps plein ou partiel|フルタイム・パート|دوام كامل أو جزئي|دوام كامل ودوام جزئي|pełny etat lub część etatu|Fulltime, Parttime, fulltime',
    'PART_TIME,INTERN': 'Teilzeit; Praktikum|deltid & praktik|part-time + internship',
    '': 'Temporary: no|Internship: no|Contractor: no|Full-time: nein|Contrat|Contrato|Contratto|contrat de travail|Volontär|Volontärin|Volontär (m/w/d)|Temporada|temporada alta|part time (50%)|Full-time 40|Full-time, 40 h|Internship (6)|Fixed-term 2y|Praktikum 6 Monate|Heltid?|Heltid ✗|Vollzeit*|フルタイム？|正社員登用あり|Full tiem|Fultime|Vollzait|Stagiärin|Internal|International|Freelance-ish|permanent|Festanstellung|CDI|tillsvidare|正社員|Full-time, permanent|Vollzeit (40 h)|internal|interno|contact|overtime|Volontariat|Werkstudent|契約社員|regular|not full-time|,|',
  });
});

describe('the unit of the pay', () => {
  reads(unitsIn, {
    HOUR: 'hour|hours|per hour|hourly|timme|pr. time|Stunde|pro Std.|par heure|godz.|時給|في الساعة',
    DAY: 'day|per dag|Tag|al día|dziennie|日給|يوميا',
    WEEK: 'week|per vecka|wöchentlich|a settimana|週|أسبوعيا',
    MONTH: 'month|/month|per month|a month|Monat|månad|mån|kk|mensuel|al mes|maandelijks|mies.|月給|/月|شهريا',
    YEAR: 'year|per annum|p.a.|yearly|år|Jahr|vuodessa|par an|all’anno|al año|rocznie|年収|سنويا',
    'HOUR,DAY': 'hour or day|Stunde/Tag',
    '': 'hourlly|montly|anually|per hour: no|hour?|2 hours|per 2 weeks|40 Stunden|time|early|biweekly|fortnight|mouthful|kr/month|twice a month|',
  });
});

describe('the status', () => {
  reads(statusesIn, {
    open: 'Open|OPEN|active|öppen|offen|ouvert|aberta|募集中|مفتوح',
    closed: 'Closed|stängd|geschlossen|fermé|cerrado|zamknięta|募集終了|مغلق',
    draft: 'Draft|utkast|Entwurf|brouillon|borrador|下書き|مسودة',
    '': 'Published: no|Filed|Fled|Open: no|open?|Closed? No|Aktiv: nein|opne|closd|darft|Opened|Draught|inactive|paused|drift|not open|yes|true|',
  });
});

describe('the role of a part', () => {
  reads(roleNamed, {
    responsibilities:
      'responsibilities|Responsibilities:|What you will do|What you’ll do|whatYouWillDo|Key responsibilities|Arbetsuppgifter|Aufgaben|Deine Aufgaben|Vos missions|obowiązki|仕事内容|المسؤوليات|key_responsibilities|🎯 Responsibilities',
    qualifications:
      'qualifications|Requirements|Krav|Anforderungen|Your profile|Dein Profil|profil recherché|requisitos|応募資格|المؤهلات',
    skills:
      'skills|skills_knowledge_expertise|Your skills|Kompetenser|Kenntnisse|compétences|umiejętności|スキル|المهارات',
    benefits: 'benefits|jobBenefits|job_benefits|perks|Wir bieten|Vi erbjuder|avantages|beneficios|福利厚生|المزايا',
    employer:
      'employerOverview|About us|Om oss|Über uns|Qui sommes-nous ?|chi siamo|会社概要|من نحن|companyDescription',
    education: 'educationRequirements|Education|utbildning|学歴|wykształcenie',
    experience: 'experienceRequirements|Experience|erfarenhet|Berufserfahrung|経験|الخبرة',
    process: 'process|How to apply|Så ansöker du|Bewerbungsprozess|選考プロセス|طريقة التقديم',
    '': 'responsibilites|requirments|educator|Educators|experienced|experiences|Who we were|Who they are|Who you were|profile|Company profile|about|description|Our mission|employee|employment|Parks|title|Our experience|other|',
  });
});

it('what the interface says is read back, in each of its languages', async () => {
  const files = readdirSync(local('src/i18n')).filter((name) => /^[a-z]{2}(-card)?\.ts$/.test(name));
  assert.ok(files.length >= 14);
  for (const file of files) {
    const words = await load(`src/i18n/${file}`);
    const { workplaces, employmentTypes, salaryUnits } = words.messages?.card ?? Object.values(words)[0];
    for (const [read, said] of [
      [workplacesIn, workplaces],
      [employmentTypesIn, employmentTypes],
      [unitsIn, salaryUnits],
    ])
      for (const [word, name] of Object.entries(said)) assert.deepEqual(read(name), [word], `${file}: ${name}`);
  }
});

it('the words of the format are all known', () => {
  for (const [read, { words }] of [
    [workplacesIn, fields.workplace],
    [employmentTypesIn, fields.employmentType.items],
    [unitsIn, fields.salary.fields.unit],
    [statusesIn, fields.status],
    [(/** @type {string} */ name) => [roleNamed(name)], fields.sections.items.fields.role],
  ])
    for (const word of words) assert.deepEqual(read(word), [word]);
});

describe('a misspelt word', () => {
  const names = Object.values(fields).flatMap((field) => Object.keys(field.items?.fields ?? field.fields ?? {}));
  const all = [...new Set([...Object.keys(fields), ...names])];

  reads((word) => nearest(word, [...all, 'info']), {
    title: 'titel|Title|titles|ttitle|tittle',
    tagline: 'tagLine|tag-line|taglin',
    apply: 'aply|appply|aplpy',
    info: 'inof|infoo',
    salary: 'salery|salry|SALARY',
    validThrough: 'validTrough|valid_through',
    email: 'emial|e-mail|emaill',
    url: 'URL',
    organization: 'organisation|organizaton',
    '': 'team|wage|positions|contract|county|market|religion|preference|apartment|weight|clothing|uri|x|pay|tmp|load|long||日本',
  });

  it('is none where two are as near', () => {
    assert.equal(nearest('lavel', ['label', 'level']), undefined);
    assert.equal(nearest('labe', ['label', 'lamb']), 'label');
  });

  it('of 200 letters and more is nobody’s', () => {
    assert.equal(nearest('title'.repeat(50), all), undefined);
  });
});

it('one spelling is left of case, accents, width and signs, but not of kana', () => {
  assert.equal(folded('  Voll-Zeit / ＡＢＣ '), 'vollzeitabc');
  assert.equal(folded('Ærø, Łódź, Straße, Çà'), 'aerolodzstrasseca');
  assert.notEqual(folded('ガ'), folded('カ'));
  assert.equal(folded('عُمان'), folded('عمان'));
});

it('texts of any characters are read without an exception, and of any length at once', () => {
  const readers = [workplacesIn, employmentTypesIn, unitsIn, statusesIn];
  for (const read of [...readers, roleNamed]) soonAtAnyLength(read, [' ', 'a', '/', 'and ', 'full/', 'ー', 'اب ']);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const read of readers) assert.ok(Array.isArray(read(text)));
      assert.ok((roleNamed(text) ?? '').length < 20);
    }),
    { numRuns: 1000 },
  );
});
