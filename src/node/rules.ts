/** The rules that files are inspected by, with what reads their texts: in Node all of it is at hand. */
import { decodeHTMLStrict } from 'entities/decode';
import { lex } from '../content/lexer.ts';
import { rulesWith } from '../inspect/rules.ts';
import { telOf } from '../templates/card/phone.ts';
import { drawNodes } from '../templates/text/nodes.ts';

export const rules = rulesWith({ decode: decodeHTMLStrict, lex, telOf, drawNodes });
