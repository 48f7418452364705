/**
 * From a telephone number as people write it to the address that calls it (RFC 3966). A number that is not certain has none:
 * better no link than one that calls somebody else.
 */

/** More than any number with a remark has; what follows looks at each character more than once. */
const MAX_LENGTH = 100;

/** A number that nobody answers, or one with digits that count as signs: as in `²`. */
const NONE = /fax|\p{No}/iu;

/**
 * Perhaps a label; digits in groups, perhaps with the code of a country; perhaps an extension, by the words that are used for
 * nothing else; perhaps words in brackets, as in `(mobil)`.
 */
const WRITTEN =
  /^(?:(?:(?:t[eé]l|mob|puh)\p{L}*|phone|tfn|tlf)[\s.:]+)?(\(?\+?[\d\s.()/\p{Pd}−ー·]+?)(?:[\s,;(]*(?:(?:ext(?:ension)?|anknytning|Durchwahl|DW|poste)\.?|x|内線)[\s:=]*(\d{1,7})\)?)?(?:\s*\(\p{L}[^\d()]*\))?$/iu;

/** `(0)` behind the code of a country: left out from abroad. In Italy and San Marino it is dialled from there, too. */
const TRUNK = /^(\(?(?:\+|00)(?!39|378)\d{1,3}[^\d(]*)\(0\)/;

/** A slash behind the code of an area, as in `030/1234567`: with more before it, or a 0 behind it, these are two numbers. */
const AREA_SLASH = /^(\(?[+0][^/]{1,6})\/(?=\s*[1-9](?:\D*\d){4}[^/]*$)/;

/** A slash that is left, and brackets whose digits some dial and some do not: around a 0, or around the end of a number. */
const DOUBTFUL = /\/|.\(0|\)\D*(?:\d\D*){0,3}$/;

/**
 * What may be a second ending, as in `45 67-69`, or hours: `9-17`, `8.00 – 16.30`. Two groups at the end, behind a blank; an
 * extension, as in `1234-56` and `12 34 56-0`, is not a little more than the digits in its place.
 */
const UP_TO = /[\s.](\d\d?)(?:\.[03]0)?\s?[^\d\s.]\s?(\d\d?)(?:\.[03]0)?$/;

/** The digits of all scripts as 0–9: of each script they stand in a row, from zero on. */
const withAsciiDigits = (text: string): string =>
  text.replace(/(?!\d)\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String((code - zero) % 10);
  });

/**
 * @param phone as its author wrote it
 * @returns a `tel:` address with at least 3 and at most 15 digits (ITU-T E.164), perhaps with an extension; `undefined` where
 *   the number is not certain: with words in it, or with two of them
 */
export const telOf = (phone: string): string | undefined => {
  if (phone.length > MAX_LENGTH || NONE.test(phone)) return undefined;
  // without marks of direction, which come along where a number is copied; full width as plain
  const plain = withAsciiDigits(
    phone
      .replace(/\p{Cf}/gu, '')
      .normalize('NFKC')
      .trim(),
  );
  const [, number = '', extension] = WRITTEN.exec(plain) ?? [];
  const main = number.replace(TRUNK, '$1').replace(AREA_SLASH, '$1 ');
  const digits = main.replace(/\D/g, '');
  const [, from = '', to = ''] = UP_TO.exec(main) ?? [];
  const more = Number(to) - Number(from.slice(-to.length));
  if (DOUBTFUL.test(main) || (more > 0 && more < 16) || digits.length < 3 || digits.length > 15) return undefined;
  return `tel:${main.includes('+') ? '+' : ''}${digits}${extension ? `;ext=${extension}` : ''}`;
};
