/** The format's rules in one object, for `inspect`: a chunk is handed what is in the core already. */
import { closesAt } from './is-open.ts';
import { parse } from './parse.ts';
import { postingFields } from './posting.ts';
import { translate } from './translate.ts';

export const rules = { fields: postingFields, parse, translate, closesAt };

export type Rules = typeof rules;
