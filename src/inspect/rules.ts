/** The format's rules in one object, for `inspect`: a chunk is handed what is in the core already. */
import { closesAt } from '../posting/is-open.ts';
import { parse, pathTo } from '../posting/parse.ts';
import { postingFields } from '../posting/posting.ts';
import { htmlIn } from '../posting/text.ts';
import { translate } from '../posting/translate.ts';

export const rules = { fields: postingFields, parse, pathTo, translate, closesAt, htmlIn };

export type Rules = typeof rules;
