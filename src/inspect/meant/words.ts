/** What the words of people stand for among the words of the format, in the languages of the interface: Intl has none of these. */
import { distance } from 'fastest-levenshtein';
import type { Fields, Section } from '../../posting/posting.ts';

export type Workplace = NonNullable<Fields['workplace']>;
export type EmploymentType = NonNullable<Fields['employmentType']>[number];
export type Unit = NonNullable<NonNullable<Fields['salary']>['unit']>;
export type Status = Fields['status'];
export type Role = NonNullable<Section['role']>;

/**
 * What people call each word: English, then `|` and the other languages. What is true of several words is in none: a
 * permanent contract says nothing of hours, télétravail may be two days a week. A name is known as it stands here and no
 * other way: the Volontär, who is a trainee, is but two letters away from who works for nothing.
 */
type Table<Word extends string> = Readonly<Record<Word, string>>;

// prettier-ignore
const WORKPLACES: Table<Workplace> = {
  onsite: 'on site,on site only,fully on site,100% on site,in office,in the office,at the office,office based,in person|på plats,på kontoret,på arbejdspladsen,på arbeidsstedet,på arbeidsplassen,vor Ort,im Büro,100% vor Ort,lähityö,toimistolla,paikan päällä,sur site,sur place,au bureau,présentiel,en présentiel,in sede,in ufficio,in presenza,presencial,100% presencial,en oficina,en la oficina,no escritório,op locatie,op kantoor,praca stacjonarna,stacjonarna,stacjonarnie,w biurze,出社,フル出社,オフィス勤務,حضوري,في المكتب,في مقر العمل',
  hybrid: 'hybrid,hybrid work,hybrid working|hybridarbete,hybridarbejde,hybridarbeid,hybrides Arbeiten,hybridi,hybridityö,hybride,travail hybride,ibrido,ibrida,lavoro ibrido,modalità ibrida,híbrido,híbrida,trabajo híbrido,trabalho híbrido,modelo híbrido,hybride werken,praca hybrydowa,hybrydowa,hybrydowo,ハイブリッド,ハイブリッド勤務,ハイブリッドワーク,هجين,عمل هجين',
  remote: 'remote,fully remote,full remote,100% remote,remote only,remote work,telecommute,work from home,wfh|distans,på distans,helt på distans,100% distans,100% på distans,distansarbete,hemarbete,hemifrån,arbete hemifrån,fjernarbejde,hjemmearbejde,fjernarbeid,hjemmekontor,Homeoffice,100% Homeoffice,komplett remote,vollständig remote,etätyö,etänä,täysin etänä,télétravail total,télétravail complet,100% télétravail,à distance,da remoto,lavoro da remoto,remoto,100% remoto,in remoto,en remoto,totalmente remoto,trabajo remoto,a distancia,trabajo a distancia,trabalho remoto,op afstand,volledig op afstand,praca zdalna,zdalna,zdalnie,100% zdalnie,リモート,リモート勤務,フルリモート,完全リモート,在宅勤務,完全在宅,عن بعد,عمل عن بعد,العمل عن بعد',
};

// words that leave out what they share come in lists, as in "Voll- und Teilzeit"
// prettier-ignore
const EMPLOYMENT_TYPES: Table<EmploymentType> = {
  FULL_TIME: 'full time,full,full time work,full time job,full time position,full time employment|heltid,hel,heltidstjänst,fuldtid,fuld,fuldtidsstilling,heltidsstilling,fulltid,Vollzeit,voll,in Vollzeit,Vollzeitstelle,kokoaikainen,kokopäiväinen,kokoaikatyö,kokopäivätyö,temps plein,temps complet,plein temps,à temps plein,à temps complet,plein,tempo pieno,a tempo pieno,jornada completa,a jornada completa,tiempo completo,a tiempo completo,completa,completo,tempo integral,tempo inteiro,período integral,em tempo integral,integral,voltijd,voltijds,pełny etat,pełen etat,cały etat,praca na pełny etat,フルタイム,フルタイム勤務,常勤,دوام كامل,بدوام كامل,وقت كامل,كامل',
  PART_TIME: 'part time,part,half time,part time work,part time job,part time position,part time employment|deltid,del,halvtid,deltidstjänst,deltidsstilling,Teilzeit,teil,in Teilzeit,Teilzeitstelle,halbtags,osa-aikainen,osa-aikatyö,temps partiel,à temps partiel,partiel,mi-temps,à mi-temps,tempo parziale,a tempo parziale,parziale,jornada parcial,media jornada,tiempo parcial,a tiempo parcial,medio tiempo,parcial,tempo parcial,em tempo parcial,meio período,deeltijd,deeltijds,część etatu,niepełny etat,pół etatu,praca na część etatu,パートタイム,パート,アルバイト,非常勤,دوام جزئي,بدوام جزئي,وقت جزئي,جزئي,نصف دوام',
  CONTRACTOR: 'contractor,contract,contract work,contracting,independent contractor,freelance,freelancer,freelancing,self employed|konsultuppdrag,egenföretagare,frilans,frilansare,frilanser,oppdrag,oppdragstaker,freie Mitarbeit,freier Mitarbeiter,freiberuflich,selbstständig,selbständig,toimeksianto,indépendant,travailleur indépendant,auto-entrepreneur,partita IVA,libero professionista,lavoro autonomo,autónomo,prestação de serviços,prestador de serviços,autônomo,zzp,zzp’er,kontrakt B2B,B2B,umowa B2B,samozatrudnienie,業務委託,フリーランス,個人事業主,عمل حر',
  TEMPORARY: 'temporary,temp,fixed term,fixed term contract,temporary work,temporary contract,temporary employment|visstid,visstidsanställning,tidsbegränsad,tidsbegränsad anställning,tillfällig,vikariat,tidsbegrænset,midlertidig,midlertidig stilling,vikar,befristet,befristete Anstellung,befristeter Vertrag,määräaikainen,tilapäinen,sijaisuus,durée déterminée,à durée déterminée,contrat à durée déterminée,CDD,temporaire,intérim,tempo determinato,a tempo determinato,contratto a tempo determinato,temporaneo,temporal,contrato temporal,temporário,contrato temporário,prazo determinado,tijdelijk,tijdelijk contract,bepaalde tijd,praca tymczasowa,umowa na czas określony,czas określony,有期,有期雇用,臨時,عمل مؤقت,مؤقت,عقد مؤقت',
  INTERN: 'intern,internship|praktik,praktikplats,praktikant,praksisplass,Praktikum,Praktikantin,Pflichtpraktikum,harjoittelu,harjoittelija,työharjoittelu,stage,stagiaire,tirocinio,tirocinante,stagista,prácticas,becario,pasantía,estágio,estagiário,stageplaats,stagiair,staż,stażysta,praktyki,praktyka,インターン,インターンシップ,تدريب,متدرب',
  VOLUNTEER: 'volunteer,volunteering,voluntary,voluntary work|ideellt,ideellt arbete,volontärarbete,frivillig,frivilligt arbejde,frivillig arbeid,Ehrenamt,ehrenamtlich,vapaaehtoistyö,vapaaehtoinen,bénévolat,bénévole,volontariato,volontario,voluntariado,voluntario,trabajo voluntario,trabalho voluntário,vrijwilligerswerk,vrijwilliger,wolontariat,wolontariusz,ボランティア,تطوع,متطوع,عمل تطوعي',
  PER_DIEM: 'per diem,by the day|per dag,på dagsbasis,tageweise,keikkatyö,à la journée,a giornata,por días,por dia,op dagbasis,praca na dniówki,日雇い,بأجر يومي',
  OTHER: 'other|annat,andet,annet,sonstiges,anderes,muu,autre,altro,otro,otra,outro,outra,overig,anders,inne,その他,أخرى',
};

// "time" alone is an hour in Danish and Norwegian, and nothing in English
// prettier-ignore
const UNITS: Table<Unit> = {
  HOUR: 'hour,hours,per hour,an hour,hourly,hr,per hr,ph|timme,i timmen,per timme,timlön,pr time,per time,i timen,timeløn,timelønn,Stunde,pro Stunde,die Stunde,Std,pro Std,stündlich,Stundenlohn,tunti,tunnissa,tuntipalkka,heure,par heure,de l’heure,horaire,ora,all’ora,l’ora,orario,hora,por hora,la hora,a hora,uur,per uur,uurloon,godzina,za godzinę,na godzinę,godz,時間,時給,毎時,ساعة,في الساعة,بالساعة',
  DAY: 'day,days,per day,a day,daily,day rate|dag,per dag,om dagen,dagligen,pr dag,daglig,Tag,pro Tag,am Tag,täglich,päivä,päivässä,jour,par jour,journalier,quotidien,giorno,al giorno,giornaliero,día,al día,por día,diario,dia,por dia,ao dia,diário,per dag,dagelijks,dzień,dziennie,za dzień,日,日給,日当,毎日,يوم,يوميا,في اليوم',
  WEEK: 'week,weeks,per week,a week,weekly,wk|vecka,per vecka,i veckan,uge,pr uge,om ugen,ugentlig,uke,per uke,i uken,ukentlig,Woche,pro Woche,wöchentlich,viikko,viikossa,semaine,par semaine,hebdomadaire,settimana,a settimana,alla settimana,settimanale,semana,a la semana,por semana,semanal,wekelijks,tydzień,tygodniowo,週,週給,毎週,أسبوع,أسبوعيا,في الأسبوع',
  MONTH: 'month,months,per month,a month,monthly,pcm|månad,per månad,i månaden,månadslön,mån,per mån,måned,pr måned,om måneden,månedlig,per måned,i måneden,Monat,pro Monat,im Monat,monatlich,kuukausi,kuukaudessa,kuukausipalkka,kk,mois,par mois,mensuel,mensuellement,mese,al mese,mensile,mes,al mes,por mes,mensual,mês,por mês,ao mês,mensal,maand,per maand,maandelijks,miesiąc,miesięcznie,na miesiąc,mies,月,月給,月額,毎月,شهر,شهريا,في الشهر',
  YEAR: 'year,years,per year,a year,yearly,annual,annually,per annum,pa,yr,per yr|år,per år,om året,årligen,årslön,pr år,årlig,i året,Jahr,pro Jahr,im Jahr,jährlich,Jahresgehalt,vuosi,vuodessa,par an,annuel,annuellement,année,par année,anno,all’anno,annuo,annuale,año,al año,por año,anual,ano,por ano,ao ano,jaar,per jaar,jaarlijks,rok,rocznie,na rok,年,年収,年俸,年額,毎年,سنة,سنويا,في السنة',
};

// prettier-ignore
const STATUSES: Table<Status> = {
  open: 'open,active,live,published|öppen,aktiv,publicerad,åben,åpen,offen,veröffentlicht,avoin,avoinna,ouvert,ouverte,aperto,aperta,abierto,abierta,aberto,aberta,geopend,otwarta,otwarte,aktywna,aktywne,募集中,公開,公開中,مفتوح,مفتوحة',
  closed: 'closed,expired,filled|stängd,avslutad,tillsatt,lukket,stengt,geschlossen,abgelaufen,besetzt,suljettu,päättynyt,fermé,fermée,pourvu,expiré,expirée,chiuso,chiusa,scaduto,scaduta,cerrado,cerrada,fechado,fechada,encerrado,encerrada,gesloten,verlopen,zamknięta,zamknięte,zakończona,募集終了,受付終了,終了,مغلق,مغلقة',
  draft: 'draft|utkast,kladde,udkast,Entwurf,luonnos,brouillon,bozza,borrador,rascunho,concept,szkic,wersja robocza,下書き,مسودة',
};

// prettier-ignore
const ROLES: Table<Role> = {
  responsibilities: 'responsibilities,responsibility,key responsibilities,duties,job duties,tasks,roles and responsibilities,duties and responsibilities,what you will do,what you’ll do,what you will be doing,what you’ll be doing,what will you do,what you do,what you will work on,what you’ll work on|arbetsuppgifter,uppgifter,ansvarsområden,det här kommer du att göra,vad du kommer att göra,arbejdsopgaver,opgaver,ansvarsområder,arbeidsoppgaver,oppgaver,Aufgaben,Aufgabenbereich,Aufgabengebiet,Verantwortlichkeiten,das machst du,tehtävät,työtehtävät,tehtävänkuva,vastuut,missions,missions principales,responsabilités,tâches,mansioni,responsabilità,compiti,cosa farai,responsabilidades,funciones,tareas,qué harás,atribuições,funções,tarefas,o que você vai fazer,taken,verantwoordelijkheden,werkzaamheden,wat ga je doen,obowiązki,zakres obowiązków,zadania,仕事内容,業務内容,職務内容,担当業務,المسؤوليات,المهام,المهام والمسؤوليات,det här gör du,vad gör du,vad du gör,dette skal du gjøre,hva du skal gjøre,hva du kommer til å gjøre,det skal du lave,hvad du skal lave,det kommer du til at lave,was du machst,was du tust,Aufgaben und Verantwortlichkeiten,mitä teet,tehtäväsi,työtehtäväsi,wat je gaat doen,wat je doet,dit ga je doen,ce que vous ferez,ce que tu feras,lo que harás',
  qualifications: 'qualifications,qualification,requirements,job requirements,minimum qualifications,required qualifications,preferred qualifications,what we are looking for,what we’re looking for,who we are looking for,who you are,what you bring,what you’ll bring,must haves,about you,your profile,candidate profile,what you will need,what you’ll need,what you need,what we look for,who are you,what you’ve got,must have,nice to have,nice to haves,bonus points,bonus points if you have|krav,kravprofil,kvalifikationer,vi söker dig som,vem är du,om dig,profil,hvem er du,kvalifikasjoner,om deg,Anforderungen,Anforderungsprofil,Qualifikationen,Qualifikation,Voraussetzungen,das bringst du mit,was du mitbringst,vaatimukset,edellytämme,odotamme sinulta,profil recherché,exigences,qualifications requises,requisiti,profilo,requisitos,perfil,cualificaciones,qualificações,eisen,functie-eisen,vereisten,profiel,wij vragen,wymagania,kwalifikacje,oczekiwania,profil kandydata,応募資格,応募条件,必須条件,必要条件,المؤهلات,المتطلبات,det här behöver du,vi söker dig,det här söker vi,vad vi söker,det här har du med dig,meriterande,vi ser etter,vi søker deg som,dette trenger du,hvem vi ser etter,vi leder efter,det skal du kunne,det har du med,was wir von dir erwarten,was wir von Ihnen erwarten,was du mitbringen solltest,das solltest du mitbringen,das bringen Sie mit,was Sie mitbringen,wen wir suchen,mitä odotamme,mitä sinulta odotamme,kuka olet,wat je meebrengt,wat breng je mee,wat neem je mee,wie ben je,wie ben jij,wie zoeken wij,ce que nous recherchons,qui êtes-vous,lo que buscamos,qué buscamos,quién eres',
  skills: 'skills,key skills,skills knowledge expertise,required skills,technical skills,competencies|kompetens,kompetenser,färdigheter,kompetencer,færdigheder,kompetanse,ferdigheter,Kompetenzen,Fähigkeiten,Kenntnisse,taidot,osaaminen,compétences,compétences requises,competenze,competenze richieste,habilidades,competencias,competências,vaardigheden,competenties,umiejętności,kompetencje,スキル,必須スキル,必要なスキル,求めるスキル,المهارات,المهارات المطلوبة',
  benefits: 'benefits,job benefits,our benefits,perks,perks and benefits,benefits and perks,we offer,what we offer,what we offer you,what’s in it for you,what you get,what you will get,what you’ll get|förmåner,våra förmåner,vi erbjuder,vad vi erbjuder,det här erbjuder vi,fordele,personalegoder,vi tilbyder,fordeler,vi tilbyr,wir bieten,wir bieten dir,das bieten wir,das bieten wir dir,was wir bieten,was wir dir bieten,unsere Benefits,edut,työsuhde-edut,tarjoamme,mitä tarjoamme,avantages,nous offrons,ce que nous offrons,benefici,vantaggi,offriamo,cosa offriamo,beneficios,ofrecemos,qué ofrecemos,benefícios,oferecemos,o que oferecemos,arbeidsvoorwaarden,wij bieden,wat wij bieden,wat bieden wij,oferujemy,co oferujemy,benefity,福利厚生,待遇・福利厚生,المزايا,مزايا الوظيفة,det här får du,vad får du,hva vi tilbyr,vi kan tilby,dette får du,hvad vi tilbyder,hvad tilbyder vi,det får du,wir bieten Ihnen,das bieten wir Ihnen,Vorteile,mitä saat,mitä me tarjoamme,wat krijg je,dit bieden wij,wat we bieden,ce que nous vous offrons,ce que nous proposons,lo que ofrecemos,te ofrecemos',
  employer: 'employer,employer overview,about us,who we are,about the company,about our company,about the employer,company description,company overview,who are we|om oss,om företaget,om arbetsgivaren,om os,om virksomheden,om bedriften,om selskapet,über uns,über das Unternehmen,wer wir sind,das sind wir,tietoa meistä,työnantaja,à propos de nous,qui sommes-nous,à propos de l’entreprise,présentation de l’entreprise,chi siamo,l’azienda,quiénes somos,sobre nosotros,sobre la empresa,quem somos,sobre nós,sobre a empresa,over ons,wie zijn wij,wie wij zijn,over het bedrijf,o nas,o firmie,kim jesteśmy,会社概要,会社紹介,会社について,企業情報,私たちについて,من نحن,عن الشركة,نبذة عن الشركة,vilka är vi,hvem er vi,hvem vi er,wer sind wir,keitä olemme,keitä me olemme,wie zijn we,qui nous sommes',
  education: 'education,education requirements,educational requirements,educational background|utbildning,uddannelse,utdanning,Bildungsabschluss,koulutus,diplôme,niveau d’études,titolo di studio,educación,estudios,escolaridade,formação acadêmica,opleiding,opleidingsniveau,wykształcenie,学歴,المؤهل العلمي',
  experience: 'experience,experience requirements,work experience,professional experience,required experience|erfarenhet,arbetslivserfarenhet,erfaring,arbejdserfaring,arbeidserfaring,Erfahrung,Berufserfahrung,kokemus,työkokemus,expérience,expérience professionnelle,expérience requise,esperienza,esperienza richiesta,experiencia,experiencia laboral,experiência,experiência profissional,ervaring,werkervaring,doświadczenie,doświadczenie zawodowe,経験,実務経験,الخبرة,الخبرات,الخبرة المطلوبة',
  process: 'process,how to apply,application process,hiring process,recruitment process,interview process,selection process,interested,next steps,ready to apply,our recruitment process,our hiring process|ansökan,så ansöker du,ansökningsprocess,rekryteringsprocess,rekryteringsprocessen,ansøgning,sådan søger du,rekrutteringsproces,søknad,slik søker du,søknadsprosess,rekrutteringsprosess,Bewerbung,Bewerbungsprozess,so bewirbst du dich,näin haet,hakuprosessi,rekrytointiprosessi,comment postuler,pour postuler,processus de recrutement,come candidarsi,processo di selezione,cómo postularse,proceso de selección,como se candidatar,processo seletivo,processo de recrutamento,solliciteren,sollicitatieprocedure,jak aplikować,proces rekrutacji,proces rekrutacyjny,選考プロセス,選考フロー,選考の流れ,応募方法,応募の流れ,طريقة التقديم,كيفية التقديم,عملية التوظيف,intresserad,nästa steg,så söker du,vår rekryteringsprocess,interessert,neste steg,vår rekrutteringsprosess,interesseret,er du interesseret,næste skridt,vores rekrutteringsproces,interessiert,Interesse geweckt,nächste Schritte,unser Bewerbungsprozess,kiinnostuitko,seuraavat vaiheet,geïnteresseerd,volgende stappen,intéressé,intéressée,prochaines étapes,próximos pasos',
};

/** What may stand in front of a heading without changing it: "Your tasks", "Deine Aufgaben". Not "our": that is theirs. */
const OPENING =
  /^(?:your|the|key|main|core|dein(?:e[nr]?)?|ihre?|die|der|das|dina?|ditt|dine|vos|votre|tes|ton|les?|la|il|le|tus?|sus?|seus?|suas?|os|as|je|jouw|uw|de|twoje)\s+/i;

/** A text in one spelling: without case, accents, blanks, hyphens and other signs. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[ßøæłđ]/g, (letter) => PLAIN[letter]!)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0655]/g, '') // accents of Latin, Greek and Arabic; in kana they make other letters
    .normalize()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', ł: 'l', đ: 'd' };

const MAX_LENGTH = 200;

/** Letters, digits, and what says nothing beside them: a bullet, quotes, the point of "Std.", the hyphen of "Voll-". */
const PLAIN_SIGNS =
  /^\s*(?:[-–•·]\s+)?["'“”„«»]?(?:(?![\u0334-\u0338])[\p{L}\p{M}\p{N}\p{Cf}\s'’‘_‐‑-]|(?<=\p{L})–(?=\p{L})|\d\s?%|\.(?!\.))*["”“»]?\s*$/u;

/**
 * Whether nothing is lost where a line is folded: `Remote: ✗`, `remote?`, `!remote`, `~~remote~~` and `Remote 🇸🇪` say
 * more than their letters do.
 */
export const isPlain = (text: string): boolean => {
  if (text.length > MAX_LENGTH) return false;
  const usual = text.normalize('NFKC'); // ％, and ﾞ that stands apart from its kana
  return PLAIN_SIGNS.test(usual) && !/\s[-‐‑]\s*$/.test(usual);
};

/** Where a list may be parted, the surest first: "Bosnia & Herzegovina, Serbia" has two parts. */
const PARTING: readonly RegExp[] = [
  /[/／,،、;；؛|｜・•\n\r]/,
  /[&+]/,
  /\s(?:and|or|und|oder|och|eller|og|ja|tai|et|ou|y|o|e|ed|en|of|i|lub|أو|و)\s|\sو(?=\S)|と|または/i,
];

/** The parts of a list, each as long as it is known as a whole. */
export const partsOf = (text: string, isKnown: (part: string) => boolean, [mark, ...rest] = PARTING): string[] => {
  if (text.length > MAX_LENGTH || !mark || isKnown(text)) return [text];
  return text.split(mark).flatMap((part) => (part.trim() ? partsOf(part, isKnown, rest) : []));
};

/** The words of a table by their folded names. */
const namesIn = <Word extends string>(table: Table<Word>): ReadonlyMap<string, Word> =>
  new Map(
    (Object.entries(table) as [Word, string][]).flatMap(([word, names]) =>
      [word, ...names.split(/[,|]/)].map((name) => [folded(name), word] as const),
    ),
  );

/** Of a head office, in America; at home only as one word, or with a hyphen. */
const HEAD_OFFICE = /home\s+office/i;

/** Reads lists of the words of a table, which is folded when it is first needed. */
const reader = <Word extends string>(table: Table<Word>) => {
  let known: ReadonlyMap<string, Word> | undefined;
  return (text: string): readonly Word[] => {
    const names = (known ??= namesIn(table));
    const wordOf = (part: string) => (isPlain(part) && !HEAD_OFFICE.test(part) ? names.get(folded(part)) : undefined);
    const words = partsOf(text, (part) => wordOf(part) !== undefined).map(wordOf);
    return words.every((word) => word !== undefined) ? [...new Set(words)] : [];
  };
};

/*
 * Every word of the format that a text names, in the order of the text; none where any part of it is not known.
 */
export const workplacesIn = reader(WORKPLACES);
export const employmentTypesIn = reader(EMPLOYMENT_TYPES);
export const unitsIn = reader(UNITS);
export const statusesIn = reader(STATUSES);

let roles: ReadonlyMap<string, Role> | undefined;

/** The role of a section by what it is called, as a field or as a heading. */
export const roleNamed = (name: string): Role | undefined => {
  if (name.length > MAX_LENGTH) return undefined;
  const names = (roles ??= namesIn(ROLES));
  return names.get(folded(name)) ?? names.get(folded(name.trim().replace(OPENING, '')));
};

/** Words that are spelt right, and mean something else than the one next to them. */
const OTHER_WORDS = new Set(
  'apple contact contract county drift employed employee employees interna interne interno market remove workspace'.split(
    ' ',
  ),
);

/** Whether two neighbouring letters have changed places, and nothing else is different. */
const isSwapped = (a: string, b: string): boolean => {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.length === b.length && at >= 0 && a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b;
};

const without = (word: string, at: number): string => word.slice(0, at) + word.slice(at + 1);

/** How far a slip may lead from a word, in edits; in short words another letter makes another word. */
const isSlip = (word: string, other: string): boolean => {
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  // no distance is less than the difference in length, and it is much cheaper
  if (short.length < 4 || long.length - short.length > 2 || short[0] !== long[0]) return false;
  if (isSwapped(word, other)) return true;
  const far = distance(word, other);
  if (short.length > 4) return far <= (short.length > 7 ? 2 : 1);
  // of four letters: one is missing, or stands there twice
  return (
    far === 1 &&
    (word === short || [...word].some((letter, at) => letter === word[at + 1] && without(word, at) === other))
  );
};

/**
 * The word that a misspelt one is most like.
 *
 * @returns none where two are as near, or where nothing but chance makes them alike
 */
export const nearest = (word: string, words: readonly string[]): string | undefined => {
  if (word.length > MAX_LENGTH) return undefined;
  const bare = folded(word);
  const same = words.find((other) => folded(other) === bare);
  if (same !== undefined || OTHER_WORDS.has(bare)) return same;
  const near = words
    .filter((other) => isSlip(bare, folded(other)))
    .map((other) => ({ other, far: isSwapped(bare, folded(other)) ? 1 : distance(bare, folded(other)) }))
    .sort((a, b) => a.far - b.far);
  return near[0] && near[0].far !== near[1]?.far ? near[0].other : undefined;
};
