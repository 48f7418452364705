/** What a form has in brackets for somebody to fill in, in the languages of the interface: `[Company Name]`. */

/** Words that nobody but who makes a form would write in brackets. */
const CERTAIN = new RegExp(
  `(?<![\\p{L}\\d])(${[
    'insert (the |your )?\\p{L}+|(enter|add) (the|your)|your (company|name|city|logo|e-?mail|website|link|team|job title|text)',
    'fill in|placeholder|company(’s)? name|name of (the )?(company|employer)|tbd|tbc|x{2,}|e-?mail protected',
    'einfügen|eintragen|ausfüllen|platzhalter|firmenname|unternehmensname|name (des|der)|(ihre?|deine?) (firma|name|stadt)',
    'infoga|fyll i|platshållare|företagsnamn|företagets namn|indsæt|udfyld|firmanavn|virksomhedsnavn|virksomhedens navn',
    'sett inn|fyll inn|bedriftsnavn|bedriftens navn|täytä|yrityksen nimi|inserisci|inserire|nome (dell’)?azienda',
    'insérer|à (compléter|remplir)|nom de (l’entreprise|la société)|insertar|completar|rellenar|nombre de la empresa',
    'inserir|preencher|nome da empresa|invullen|invoegen|bedrijfsnaam|wstaw|wpisz|uzupełnij|nazwa firmy',
  ].join('|')})(?![\\p{L}\\d])|^todo(:|$)|を(入力|記入|挿入)|入力してください|أدخل|أدرج|اسم الشركة`,
  'iu',
);

/** Nouns of such a form, of which at least one stands in the brackets; and what may stand beside them. */
const NOUNS = new Set(
  (
    'company employer organization organisation name city town location date deadline salary amount currency title position ' +
    'department link url website email e-mail phone telephone number address ' +
    'firma unternehmen unternehmens arbeitgeber vorname nachname ort stadt standort datum gehalt betrag titel stelle ' +
    'stellenbezeichnung abteilung ansprechpartner telefon telefonnummer adresse företag företaget namn förnamn stad lön belopp ' +
    'tjänst avdelning länk e-post epost adress virksomhed navn dato løn beløb stilling afdeling bedrift sted lønn beløp ' +
    'tittel avdeling lenke yritys nimi kaupunki paikkakunta päivämäärä palkka summa nimike osasto linkki sähköposti ' +
    'puhelinnumero osoite entreprise société nom prénom ville salaire montant titre poste lien courriel téléphone ' +
    'empresa nombre ciudad fecha salario sueldo importe título puesto departamento enlace correo teléfono dirección ' +
    'azienda nome città stipendio importo titolo ruolo reparto telefono indirizzo cidade salário telefone ' +
    'endereço bedrijf naam stad plaats salaris bedrag functie afdeling adres nazwa miasto miejscowość wynagrodzenie kwota ' +
    'stanowisko dział e-postadress 会社名 氏名 担当者名 日付 회사명 날짜 公司名称 姓名 日期 الشركة المدينة التاريخ الراتب الاسم'
  ).split(' '),
);
const BESIDE = new Set(
  (
    'a the of for to job first last full hiring start end closing range contact person team role application page street ' +
    'country min max monthly annual month year here your der die das des einer de la le du l den det i til för av del di da do van het w'
  ).split(' '),
);

/** Who acts in a sentence: `[Firma] sucht`. Other nouns head a line: `[Lön] enligt avtal`. */
const WHO =
  /^(?:(?:your|our|the|unsere|vår) )?(?:company|employer|organi[sz]ation|firma|unternehmen|arbeitgeber|företag|virksomhed|bedrift|yritys|entreprise|société|empresa|azienda|bedrijf|name|namn|navn|nimi|nom|nombre|nome|naam|nazwa|vorname|förnamn|prénom|team|会社名)(?: name)?$/i;
export const isWho = (content: string): boolean => WHO.test(content);

/** Words that are placeholders by themselves, and else part of a name, as in `[Data team]`; the shape of a day. */
const ALONE = /^(?:data|pvm)$/;
const DAY =
  /^(?:dd|tt|jj|gg|pp|mm|kk|yyyy|jjjj|åååå|aaaa|vvvv|rrrr)(?:[./ -](?:dd|tt|jj|gg|pp|mm|kk|yy|yyyy|jjjj|åååå|aaaa|vvvv|rrrr)){2}$/i;

const isForm = (content: string): boolean => {
  const words = content
    .toLowerCase()
    .split(/[\s_/.:,'’]+/)
    .filter(Boolean);
  return words.some((word) => NOUNS.has(word)) && words.every((word) => NOUNS.has(word) || BESIDE.has(word));
};

/** @param isTag whether it may be a tag, as in `Engineer [data]` */
export const isPlaceholder = (content: string, isHeading: boolean, isTag = false): boolean =>
  CERTAIN.test(content.replaceAll("'", '’')) ||
  DAY.test(content) ||
  (!isHeading && (isForm(content) || (!isTag && ALONE.test(content))));

/** Elements of HTML that have the name of something to fill in. */
const ELEMENTS = /^(address|link|title)$/i;

/** Whether something that has the form of a tag is none: `<Company Name>`. */
export const isTagToFill = (tag: string): boolean => {
  const [, content] = /^<([^<>\n@/=]{2,60})>$/.exec(tag) ?? [];
  return content !== undefined && !ELEMENTS.test(content) && isPlaceholder(content, false);
};
