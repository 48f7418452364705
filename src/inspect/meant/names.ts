/**
 * What other formats, hiring systems and people call our fields. The names of schema.org, of Greenhouse, Lever, Ashby,
 * Workable, Recruitee, SmartRecruiters, Personio, Teamtailor, Breezy, BambooHR and Pinpoint, and what editors write by hand.
 */
import type { Fields } from '../../posting/fields.ts';
import { spellingsOf } from './named.ts';
import { folded, nearest, roleNamed } from './words.ts';

/** What a name stands for. */
export interface Named {
  /** From the object that holds the name: a field of it, or one of a part of the posting. */
  readonly path: readonly (string | number)[];
  /** Whether it is that field's name elsewhere; else it is only like it, or holds more at times. */
  readonly isCertain: boolean;
}

/*
 * What names our fields: first what is English, with schema.org and the hiring systems, then `|` and what people write in
 * the other languages of the interface, in the order of their codes. A name that is two of our fields in two languages is
 * in none, and so is one that says more than ours: `monthlySalary` would lose its month, `payInputRanges` are cents.
 */

const CITY =
  'city town addresslocality locality|المدينة kaupunki stadt ciudad localidad ville città 市区町村 poststed stad woonplaats miasto miejscowość cidade postort';
const COUNTRY = 'country countrycode countryname addresscountry|الدولة البلد land maa pays país paese 国 kraj';
const REGION =
  'region state statecode province county addressregion|المنطقة bundesland kanton comunidadautónoma provincia maakunta regione 都道府県 fylke provincie województwo estado län';
const STREET =
  'street streetaddress streetname addressline address1|الشارع gade vej gadenavn straße calle katu katuosoite rue 番地 gateadresse straat ulica rua gata gatuadress';
const POSTAL_CODE =
  'postalcode postcode zip zipcode|الرمزالبريدي postnummer postnr plz postleitzahl códigopostal postinumero codepostal codicepostale 郵便番号 kodpocztowy cep';
const EMAIL =
  'email mail emailaddress|البريدالإلكتروني epost epostadress epostadresse emailadresse mailadresse correo correoelectrónico sähköposti sähköpostiosoite courriel adressemail メール メールアドレス emailadres adresemail mejl mejladress';
const PHONE =
  'phone tel telephone phonenumber mobile|الهاتف رقمالهاتف telefon telefonnummer tlf mobil mobilnummer teléfono puhelin puhelinnumero téléphone telefono 電話 電話番号 telefoon telefoonnummer';

/** Of the posting itself: a field or a path, and its other names. */
// prettier-ignore
const OF_POSTING: Readonly<Record<string, string>> = {
  id: 'slug friendlyid',
  title: 'jobtitle positiontitle position name headline jobopeningname rolename|المسمىالوظيفي عنوانالوظيفة titel overskrift stilling stillingsbetegnelse stillingstitel stelle stellentitel stellenbezeichnung jobtitel título puesto cargo otsikko tehtävänimike titre intitulé intituléduposte poste titolo titoloposizione タイトル 求人タイトル 募集職種 職種名 tittel functie functietitel vacature tytuł stanowisko nazwastanowiska vaga rubrik befattning yrkestitel',
  reference: 'identifier refnumber referencenumber requisitionid jobid jobcode code shortcode reqid jobnumber|الرقمالمرجعي رقمالوظيفة referencenummer referenz referenznummer kennziffer stellennummer referencia viite viitenumero référence numéroderéférence riferimento 求人番号 管理番号 referanse referansenummer referentie referentienummer vacaturenummer numerreferencyjny referens referensnummer diarienummer',
  lang: 'language locale inlanguage|اللغة sprog sprache idioma kieli langue lingua 言語 språk taal język',
  status: 'draft isdraft closed isclosed jobopeningstatus published ispublished active isactive listed islisted state|الحالة tila statut ステータス 状態 公開状態 estado',
  url: 'joburl hostedurl careersurl postingurl jobopeningshareurl canonicalurl canonical permalink shortlink jobpage',
  tagline: 'subtitle subheading subheadline slogan|undertitel untertitel subtítulo alaotsikko soustitre sottotitolo サブタイトル キャッチコピー undertittel ondertitel podtytuł underrubrik',
  datePosted: 'date posted postedon postedat dateposting dateofposting published publishedat publishedon publisheddate datepublished firstpublished releaseddate created createdat createdon creationdate pubdate postingdate opens startspublishing|تاريخالنشر offentliggjort publiceringsdato veröffentlicht veröffentlichtam veröffentlichungsdatum fechadepublicación publicadoel julkaistu julkaisupäivä datedepublication publiéle datadipubblicazione pubblicatoil 公開日 掲載日 掲載開始日 投稿日 publisert publiseringsdato publicatiedatum plaatsingsdatum geplaatstop datapublikacji opublikowano datadepublicação publicadoem publicerad publiceringsdatum',
  dateModified: 'updated updatedat updatedon lastmodified modified modifiedat lastupdated lastmod|تاريخالتحديث opdateret ændret aktualisiert aktualisiertam geändertam actualizado fechadeactualización päivitetty misàjour misàjourle modifiéle datedemodification aggiornato aggiornatoil 更新日 最終更新日 oppdatert sistoppdatert bijgewerkt gewijzigdop zaktualizowano dataaktualizacji atualizado atualizadoem uppdaterad senastuppdaterad',
  validThrough: 'applicationdeadline deadline deadlineat closingdate closedate closes closeat closesat closing until expires expiresat expirationdate expirydate expiry applyby applybefore enddate lastapplicationdate lastdaytoapply|آخرموعد آخرموعدللتقديم الموعدالنهائي frist ansøgningsfrist bewerbungsfrist bewerbungsschluss bewerbungsende einsendeschluss fechalímite plazo fechadecierre hakuaika hakuaikapäättyy viimeinenhakupäivä datelimite datelimitedecandidature dateexpiration datedexpiration scadenza datadiscadenza 締切 締切日 応募締切 応募期限 募集期限 掲載終了日 søknadsfrist sluitingsdatum sollicitatiedeadline termin terminaplikowania terminskładaniaaplikacji ważnedo prazo prazodeinscrição prazodecandidatura datalimite sistaansökningsdag sistaansökningsdatum sistadatum',
  startDate: 'jobstartdate start startsat startingdate starting beginning entrydate|تاريخالمباشرة startdato tiltrædelse tiltrædelsesdato ansættelsesdato eintritt eintrittsdatum eintrittstermin startdatum arbeitsbeginn beginn fechadeinicio incorporación fechadeincorporación aloituspäivä työnalkaminen datededébut prisedeposte dateembauche datadiinizio 入社日 入社時期 勤務開始日 oppstart tiltredelse tiltredelsesdato ingangsdatum datarozpoczęcia rozpoczęciepracy datadeinício tillträde tillträdesdatum anställningsstart',
  employmentType: 'jobtype type kind contract contracttype typeofemployment employment employmentstatus employmentstatuslabel employmenttypecode commitment schedule|نوعالوظيفة نوعالعمل نوعالتوظيف نوعالعقد ansættelsesform ansættelsestype ansættelse beschäftigungsart anstellungsart anstellung vertragsart tipodecontrato tipodeempleo contrato jornada työsuhde työsuhdetyyppi työsuhteentyyppi työsuhteenmuoto typedecontrat typedemploi contrat tipodicontratto tipocontratto contratto 雇用形態 契約形態 ansettelsesform ansettelsestype stillingstype ansettelse dienstverband soortdienstverband contractvorm rodzajumowy typumowy formazatrudnienia rodzajzatrudnienia wymiaretatu tipodeemprego regimedetrabalho regimedecontratação anställningsform anställningstyp anställning omfattning',
  workHours: 'hours workinghours hoursperweek schedulehours|ساعاتالعمل arbejdstid arbeitszeit wochenstunden wochenarbeitszeit horario horariolaboral työaika horaires tempsdetravail duréedutravail orario orariodilavoro 勤務時間 就業時間 労働時間 arbeidstid uren werktijden werkuren arbeidsduur urenperweek czaspracy godzinypracy horáriodetrabalho cargahorária arbetstid',
  department: 'employmentunit departments departmentlabel division team businessunit|القسم الإدارة afdeling abteilung fachbereich equipo osasto tiimi équipe reparto dipartimento 部署 部門 所属 チーム avdeling dział zespół setor avdelning',
  openings: 'totaljobopenings positions vacancies numberofopenings numberofpositions headcount|عددالشواغر antalstillinger anzahlstellen offenestellen vacantes plazas númerodevacantes avoimiapaikkoja paikkojenmäärä nombredepostes numerodiposti postidisponibili 募集人数 採用人数 採用予定人数 antallstillinger aantalvacatures liczbawakatów liczbamiejsc wakaty vagas númerodevagas antalplatser antaltjänster',
  workplace: 'workplacetype remote isremote remotestatus telecommuting hybrid onsite joblocationtype locationtype workmodel workmode|نمطالعمل arbejdsform arbeitsmodell modalidad modalidaddetrabajo työskentelytapa modedetravail modalitàdilavoro 働き方 arbeidsform werkmodel werkvorm trybpracy modelpracy modalidade modelodetrabalho distans distansarbete arbetsform',
  locations: 'location joblocation joblocations alllocations atslocation fulllocation office offices place places workplaces where locationname worklocation|مكانالعمل موقعالعمل المكان sted lokation ort arbejdssted arbejdsplads standort standorte arbeitsort arbeitsorte einsatzort dienstort lugar ubicación localización lugardetrabajo sede sijainti paikka paikkakunta työskentelypaikka toimipaikka lieu lieux lieudetravail localisation luogo luogodilavoro sedi sededilavoro 勤務地 勤務場所 就業場所 arbeidssted lokasjon plaats locatie locaties standplaats werkplek werklocatie lokalizacja lokalizacje miejsce miejscepracy localização localdetrabalho plats arbetsplats arbetsort tjänsteställe',
  applicantLocations: 'applicantlocationrequirements allowedlocations allowedcountries remotecountries hiringcountries eligiblecountries',
  eligibility: 'eligibilitytoworkrequirement workpermit workauthorization workauthorisation|تصريحالعمل arbejdstilladelse arbeitserlaubnis permisodetrabajo työlupa permisdetravail permessodilavoro 就労資格 arbeidstillatelse werkvergunning pozwolenienapracę autorizaçãodetrabalho arbetstillstånd',
  salary: 'basesalary pay wage wages salaryrange payrange compensation remuneration|الراتب الأجر løn gehalt vergütung entgelt lohn bezahlung verdienst salario sueldo retribución palkka palkkaus salaire rémunération stipendio retribuzione 給与 給料 報酬 賃金 lønn salaris loon beloning wynagrodzenie pensja płaca remuneração',
  'salary.min': 'salarymin minsalary minimumsalary compensationminimum salaryfrom minpay paymin',
  'salary.max': 'salarymax maxsalary maximumsalary compensationmaximum salaryto maxpay paymax',
  'salary.currency': 'salarycurrency currency compensationcurrency currencycode paycurrency|العملة valuta währung moneda divisa valuutta monnaie 通貨 waluta moeda',
  'salary.unit': 'salaryunit salaryperiod compensationfrequency payperiod payfrequency salaryfrequency',
  'salary.text': 'salarydescription salarytext compensationsummary compensationtiersummary scrapeablecompensationsalarysummary',
  agreement: 'collectiveagreement|الاتفاقيةالجماعية overenskomst tarifvertrag conveniocolectivo työehtosopimus conventioncollective contrattocollettivo ccnl 労働協約 tariffavtale układzbiorowy convençãocoletiva acordocoletivo kollektivavtal',
  organization: 'hiringorganization company companyname employer organisation firm subcompany|الشركة اسمالشركة صاحبالعمل virksomhed arbejdsgiver firma firmenname unternehmen arbeitgeber empresa compañía empleador yritys työnantaja organisaatio entreprise employeur société azienda datoredilavoro organizzazione 会社 会社名 企業 企業名 bedrift arbeidsgiver bedrijf bedrijfsnaam werkgever organisatie nazwafirmy pracodawca empregador organização företag företagsnamn arbetsgivare bolag',
  'organization.logo': 'logo companylogo logourl employerlogo|firmenlogo logotipo ロゴ bedrijfslogo logotyp',
  'organization.url': 'companyurl companywebsite employerurl',
  'apply.url': 'applyurl applyat applylink applicationurl applicationlink careersapplyurl absoluteurl link howtoapply applynow applyhere|رابطالتقديم التقديم ansøg ansøgning ansøgningslink bewerbung bewerben bewerbungslink bewerbungsurl enlace solicitud postular postularse enlacedesolicitud haku hae hakulinkki lien candidature postuler liendecandidature candidatura candidarsi candidati linkcandidatura 応募 応募先 応募url 応募リンク søk søknad søknadslink søknadslenke lenke sollicitatie solliciteren solliciteer sollicitatielink aplikuj linkdoaplikowania candidatarse candidatar linkdecandidatura ansök ansökan ansökningslänk länk',
  'apply.direct': 'directapply',
  'apply.label': 'applylabel applytext applybutton applybuttontext',
  image: 'picture photo img coverimage headerimage hero heroimage|الصورة billede bild foto imagen kuva immagine 画像 写真 bilde afbeelding zdjęcie imagem',
  lead: 'ingress intro introduction summary excerpt teaser preamble standfirst abstract|مقدمة indledning einleitung kurzbeschreibung introducción resumen ingressi johdanto chapô introduzione リード 概要 innledning inleiding samenvatting wstęp wprowadzenie introdução resumo inledning sammanfattning',
  sections: 'parts blocks content body description jobdescription jobdescriptions descriptionhtml descriptionplain contenthtml descriptionbody descriptionbodyplain lists jobad|الوصف وصفالوظيفة الوصفالوظيفي beskrivelse jobbeskrivelse stillingsbeskrivelse beschreibung stellenbeschreibung jobbeschreibung descripción descripcióndelpuesto kuvaus työnkuvaus descriptif descriptionduposte descrizione 説明 求人内容 stillingstekst beschrijving omschrijving functieomschrijving opis opisstanowiska descrição descriçãodavaga beskrivning jobbeskrivning annonstext',
  faq: 'faqs questions questionsandanswers qanda|الأسئلةالشائعة spørgsmål spørgsmålogsvar fragen häufigefragen fragenundantworten preguntas preguntasfrecuentes ukk kysymykset foireauxquestions questionsfréquentes domande domandefrequenti よくある質問 spørsmål spørsmålogsvar veelgesteldevragen pytania pytaniaiodpowiedzi perguntas perguntasfrequentes frågor frågorochsvar vanligafrågor',
  notes: 'footnotes note footnote|fodnoter fußnoten anmerkungen alaviitteet notesdebasdepage 脚注 fotnoter voetnoten przypisy',
  contact: 'applicationcontact contactperson recruiter contactdetails contactinfo contacts|جهةالاتصال kontakt kontaktperson ansprechpartner ansprechpartnerin ansprechperson contacto personadecontacto yhteyshenkilö yhteystiedot personneàcontacter contatto contatti referente 担当者 連絡先 問い合わせ先 contactpersoon osobakontaktowa contato kontaktpersoner',
  'contact.email': 'contactemail|' + EMAIL,
  'contact.phone': 'contactphone|' + PHONE,
  'contact.name': 'contactname',
  translations: 'translation localized i18n localizations|الترجمات oversættelser übersetzungen traducciones käännökset traductions traduzioni 翻訳 oversettelser vertalingen tłumaczenia traduções översättningar',
  'locations.0.city': CITY,
  'locations.0.country': COUNTRY,
  'locations.0.region': REGION,
  'locations.0.street': STREET + ' address',
  'locations.0.postalCode': POSTAL_CODE,
};

/** Of the objects in it; each takes what it has a field for. */
// prettier-ignore
const OF_PARTS: Readonly<Record<string, string>> = {
  alt: 'alttext caption description|alternativtext bildtext textoalternativo textealternatif 代替テキスト',
  answer: 'a text body content response acceptedanswer html|الإجابة svar antwort respuesta vastaus réponse risposta 回答 antwoord odpowiedź resposta',
  city: CITY + ' ort',
  country: COUNTRY,
  currency: 'currencycode currencytype|العملة valuta währung moneda divisa valuutta devise monnaie 通貨 waluta moeda',
  email: EMAIL,
  id: 'key slug anchor',
  items: 'questions entries mainentity faqs',
  label: 'text title words',
  marker: 'sign symbol',
  max: 'to maxvalue maximum high upper|bis maksimi massimo máximo máx till til tot',
  min: 'from minvalue minimum low lower|ab von minimi minimo mínimo mín från fra vanaf',
  name: 'title fullname label companyname legalname|الاسم navn nombre nimi nom nome 名前 氏名 名称 naam nazwa namn',
  phone: PHONE,
  postalCode: POSTAL_CODE,
  question: 'q title heading headline name|السؤال spørgsmål frage pregunta kysymys domanda 質問 spørsmål vraag pytanie pergunta fråga',
  region: REGION,
  role: 'jobtitle position jobrole|المنصب stilling rolle puesto cargo tehtävänimike fonction ruolo 役職 functie stanowisko befattning roll',
  src: 'url href source link path file',
  street: STREET + ' address|adress adresse dirección osoite indirizzo 住所 adres endereço',
  text: 'body content description html paragraphs lines value markdown|النص tekst testo texto teksti texte 本文 tekst',
  title: 'heading headline header name label|العنوان overskrift titel überschrift título otsikko titre titolo タイトル 見出し tittel nagłówek tytuł rubrik',
  unit: 'unittext period interval per frequency|zeitraum einheit periodo período période yksikkö 単位 periode okres enhet enhed',
  url: 'href link website homepage address web|lenke länk linkki enlace lien webbplats webseite',
  value: 'amount|beløb betrag importe summa montant importo 金額 beløp bedrag kwota valor belopp',
};

type Table = ReadonlyMap<string, readonly string[]>;

const invert = (names: Readonly<Record<string, string>>): Table => {
  const table = new Map<string, string[]>();
  for (const [path, others] of Object.entries(names)) {
    for (const other of new Set(others.split(/[ |]/).flatMap(spellingsOf)))
      table.set(other, [...(table.get(other) ?? []), path]);
  }
  return table;
};

/** Names of the posting that may hold more than the field does. */
const DOUBTFUL = /^address$/i;

let tables: { readonly ofPosting: Table; readonly ofParts: Table } | undefined;

/**
 * What a name that the format does not have stands for.
 *
 * @param isRoot whether it is a field of the posting itself
 * @param fields what its object may have
 * @param taken what its object has
 */
export const fieldNamed = (name: string, isRoot: boolean, fields: Fields, taken: object): Named | undefined => {
  tables ??= { ofPosting: invert(OF_POSTING), ofParts: invert(OF_PARTS) };
  const word = folded(name);
  const isFree = (path: string) => !Object.hasOwn(taken, path) && Object.hasOwn(fields, path);
  const same = Object.keys(fields).find((key) => folded(key) === word && isFree(key));
  if (same) return { path: [same], isCertain: true };
  const others = (isRoot ? tables.ofPosting : tables.ofParts).get(word) ?? [];
  const known = others.find((path) => (isRoot && path.includes('.')) || isFree(path));
  if (known)
    return {
      path: known.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
      isCertain: !(isRoot && DOUBTFUL.test(name)),
    };
  if (isRoot && roleNamed(name)) return undefined; // a part of the text
  const like = nearest(
    name,
    Object.keys(fields).filter((key) => isFree(key)),
  );
  return like ? { path: [like], isCertain: false } : undefined;
};
