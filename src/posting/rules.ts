/** The format's rules in one object, for `inspect`: a chunk is handed what is in the core already. */
import { closesAt } from './is-open.ts';
import { parse, pathTo } from './parse.ts';
import { postingFields } from './posting.ts';
import { htmlIn } from './text.ts';
import { translate } from './translate.ts';

export const rules = { fields: postingFields, parse, pathTo, translate, closesAt, htmlIn };

export type Rules = typeof rules;
