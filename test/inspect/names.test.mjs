/** Which of our fields the names stand for that hiring systems, other formats and people give them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const load = async (/** @type {string} */ path) =>
  (
    await runnerImport(fileURLToPath(new URL(`../../${path}`, import.meta.url)), {
      configFile: false,
      logLevel: 'error',
    })
  ).module;

/** @type {typeof import('../../src/inspect/meant/names.ts')} */
const { fieldNamed } = await load('src/inspect/meant/names.ts');
/** @type {Readonly<Record<string, import('../../src/posting/fields.ts').Field>>} */
const fields = (await load('src/posting/posting.ts')).postingFields;

/**
 * @param {string} part the part of the posting that holds the name; none for the posting itself
 * @param {Readonly<Record<string, string>>} table names, separated by blanks, by the field that they stand for
 */
const reads = (part, table) => {
  const inner = part ? (fields[part].items?.fields ?? fields[part].fields) : fields;
  for (const [path, names] of Object.entries(table)) {
    for (const name of names.split(' ')) {
      it(`takes ${JSON.stringify(name)} for ${path || 'nothing'}`, () => {
        const named = fieldNamed(name, !part, inner, {});
        assert.equal((named?.isCertain ? named.path : []).join('.'), path);
      });
    }
  }
};

describe('people name the fields of a posting', () => {
  reads('', {
    title:
      'titel Titel tittel rubrik intitulé Intitule puesto otsikko titolo título tytuł タイトル stanowisko Stellenbezeichnung المسمى_الوظيفي jobTitle job-title JOB_TITLE',
    reference: 'referens Referenznummer référence Kennziffer viite referentie 求人番号 requisition_id',
    lang: 'språk Sprache sprog kieli langue idioma lingua taal język 言語 اللغة',
    department: 'avdelning Abteilung afdeling avdeling osasto équipe reparto dział 部署 القسم team',
    locations:
      'plats plaats sted ort standort Einsatzort lieu luogo lugar miejsce sijainti lokalizacja 勤務地 مكان_العمل arbetsort arbeidssted',
    'locations.0.city': 'ville ciudad cidade città Stadt stad miasto kaupunki المدينة',
    'locations.0.country': 'land pays país kraj maa 国 الدولة country_code',
    'locations.0.postalCode': 'postnummer PLZ código_postal codePostal zip 郵便番号',
    'locations.0.street': 'Straße strasse gatuadress katuosoite rua ulica calle',
    'locations.0.region': 'Bundesland provincia fylke województwo 都道府県 state_code län',
    'apply.url':
      'lien enlace ansøg ansoeg søk soek sok haku Bewerbung howToApply solliciteren ansökan ansokan candidature candidatura 応募 رابط_التقديم application_url apply-link',
    organization:
      'empresa bedrijf yritys arbeidsgiver Arbeitgeber arbetsgivare arbejdsgiver företag entreprise azienda pracodawca 会社名 الشركة company_name',
    contact: 'kontakt Ansprechpartner contacto yhteyshenkilö contatto contactpersoon contato 担当者',
    'contact.email': 'epost e-post correo sähköposti courriel メール البريد_الإلكتروني',
    'contact.phone': 'telefon puhelin téléphone telefoon 電話番号 tlf',
    salary:
      'salario stipendio salaris wynagrodzenie lön loen løn Lønn Gehalt Verguetung Vergütung palkka salaire salário 給与 الراتب',
    'salary.currency': 'valuta Währung waehrung moneda moeda waluta 通貨',
    validThrough:
      'scadenza termin prazo fechaLímite fecha_limite sluitingsdatum sistaAnsökningsdag Bewerbungsfrist ansøgningsfrist søknadsfrist hakuaika dateLimite 締切 آخر_موعد applicationDeadline',
    startDate:
      'tillträde Eintrittsdatum startdatum startdato oppstart tiltrædelse aloituspäivä dateDeDébut fechaDeInicio ingangsdatum 入社日',
    datePosted:
      'publiceringsdatum Veröffentlichungsdatum veroeffentlicht fechaDePublicación 掲載日 تاريخ_النشر pubDate',
    employmentType:
      'anställningsform Beschäftigungsart ansættelsesform tipoDeContrato typeDeContrat dienstverband rodzajUmowy 雇用形態 نوع_العمل contract',
    workHours: 'arbetstid Arbeitszeit arbejdstid työaika horaires orario horario werktijden 勤務時間',
    agreement: 'kollektivavtal Tarifvertrag overenskomst tariffavtale työehtosopimus ccnl',
    image: 'bild Foto kuva immagine imagen afbeelding 画像',
    lead: 'ingress Einleitung johdanto inleiding wstęp introdução',
    sections: 'beskrivning Stellenbeschreibung descripción opis kuvaus 説明 الوصف',
    status: 'state published active listed isActive isListed draft estado',
    '': 'unit visa stage note_interne salaryInCents payInputRanges månadslön Stundenlohn by local via industry kategori address 職種 x',
  });

  it('by names that may be a second field where the first is there', () => {
    const taken = (/** @type {string} */ name, /** @type {object} */ there) =>
      fieldNamed(name, true, fields, there)?.path;
    assert.deepEqual(taken('state', { status: 'open' }), ['locations', 0, 'region']);
    assert.deepEqual(taken('published', { status: 'open' }), ['datePosted']);
  });

  it('but an address at the posting itself may be more than a street', () => {
    assert.deepEqual(fieldNamed('address', true, fields, {}), { path: ['locations', 0, 'street'], isCertain: false });
  });
});

describe('hiring systems name the fields of a posting', () => {
  reads('', {
    title: 'jobOpeningName name',
    id: 'slug friendly_id',
    reference: 'requisition_id refNumber shortcode code',
    url: 'hostedUrl jobUrl careers_url postingUrl jobOpeningShareUrl shortlink',
    'apply.url': 'absolute_url applyUrl application_url careers_apply_url',
    datePosted:
      'first_published publishedAt published_on published_at releasedDate createdAt created_at date_published published_date',
    dateModified: 'updated_at',
    validThrough: 'application_deadline close_at deadline_at',
    employmentType:
      'commitment employment_type employment_type_code typeOfEmployment schedule employmentStatusLabel type',
    workplace:
      'workplaceType isRemote telecommuting remote hybrid on_site remoteStatus locationType workplace_type jobLocationType',
    locations: 'location offices allLocations office atsLocation jobLocation',
    'locations.0.region': 'state_code',
    department: 'departments departmentLabel team division employmentUnit',
    organization: 'company_name company subcompany hiringOrganization',
    salary: 'salaryRange compensation baseSalary',
    'salary.min': 'compensation_minimum',
    'salary.max': 'compensation_maximum',
    'salary.currency': 'compensation_currency salaryCurrency',
    'salary.unit': 'compensation_frequency',
    'salary.text': 'salaryDescription compensationTierSummary scrapeableCompensationSalarySummary',
    sections: 'content descriptionHtml descriptionPlain descriptionBody content_html jobDescriptions jobAd lists',
    status: 'jobOpeningStatus',
    image: 'cover_image',
    lang: 'language inLanguage',
    openings: 'totalJobOpenings',
    eligibility: 'eligibilityToWorkRequirement',
    // of others than visitors, in cents, one of two texts, or not the posting's own
    '': 'internal_job_id mailbox_email creator pay_input_ranges metadata open_questions reporting_to secondaryLocations additionalOffices function industry',
  });
});

describe('people name the fields of its parts', () => {
  reads('contact', {
    name: 'navn nombre nom nome naam nimi Name 氏名',
    email: 'correo epost courriel',
    phone: 'Telefon puhelin',
    role: 'jobTitle stilling',
  });
  reads('locations', {
    city: 'ort ville ciudad addressLocality stad',
    country: 'land pays addressCountry',
    region: 'state province addressRegion',
    street: 'address adresse 住所',
  });
  reads('salary', {
    min: 'minValue from von från',
    max: 'maxValue to bis till',
    unit: 'unitText period interval',
    currency: 'valuta Währung currency_type',
  });
  reads('sections', { title: 'heading titel titre タイトル', text: 'content body 本文 texto' });
});

it('a name in any script is one of its own', () => {
  assert.equal(fieldNamed('ク', true, fields, {}), undefined);
  assert.equal(fieldNamed('', true, fields, {}), undefined);
  assert.deepEqual(fieldNamed('ﾀｲﾄﾙ', true, fields, {})?.path, ['title']);
});
