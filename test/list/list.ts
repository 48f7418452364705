/** What the tests of src/list/ load, as one module: in Node, where there is no DOM. */
export { closesAt } from '../../src/posting/is-open.ts';
export { enCard } from '../../src/i18n/en-card.ts';
export { primaryOf } from '../../src/posting/language.ts';
export { describe, parse } from '../../src/posting/parse.ts';
export { bestMatch } from '../../src/posting/translate.ts';
export { Board } from '../../src/list/board.ts';
export { fold, markerOf, wordsOf } from '../../src/list/fold.ts';
export { postingInputOf, readIndex, srcOf } from '../../src/list/item.ts';
export { filtersOf, readOverview } from '../../src/list/overview.ts';
export { FILTERS } from '../../src/list/facets.ts';
