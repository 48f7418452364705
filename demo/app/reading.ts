/** What the text of a posting says, and what is to be said of it. */
import { lex } from '../../src/content/lexer.ts';
import { decode } from '../../src/elements/page.ts';
import { inspect, type Inspection } from '../../src/inspect/inspect.ts';
import { rulesWith } from '../../src/inspect/rules.ts';
import { telOf } from '../../src/templates/card/phone.ts';
import { drawNodes } from '../../src/templates/text/nodes.ts';

export const rules = rulesWith({ decode, lex, telOf, drawNodes });

export interface Reading {
  /** Missing where there is no text. */
  readonly inspection?: Inspection;
  /** Missing where the text is no JSON: that is among the findings. */
  readonly json?: { readonly data: unknown };
}

const jsonOf = (text: string): Pick<Reading, 'json'> => {
  try {
    return { json: { data: JSON.parse(text) as unknown } };
  } catch {
    return {};
  }
};

/** @param address of the file */
export const readingOf = (text: string, address: string): Reading =>
  text ? { inspection: inspect({ text }, address, rules, Date.now()), ...jsonOf(text) } : {};
