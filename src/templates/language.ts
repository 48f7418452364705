/** Which way a language is written. */

/** Languages written from right to left in their usual script. */
const RTL = /^(ar|arc|ckb|dv|fa|he|ks|nqo|ps|sd|syr|ug|ur|yi)\b/i;

/** @param lang BCP 47 */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (RTL.test(lang) ? 'rtl' : 'ltr');
