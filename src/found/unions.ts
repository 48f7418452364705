/** The unions of countries that postings name as one: https://www.efta.int/eea */

export const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';

/** What the European Economic Area has beside. */
export const EEA = 'IS LI NO';
