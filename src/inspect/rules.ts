/** What `inspect` is handed: the format's rules, which the core has already, and what is read of texts in other chunks. */
import { closesAt } from '../posting/is-open.ts';
import { parse, pathTo, type Decode } from '../posting/parse.ts';
import { postingFields } from '../posting/posting.ts';
import { htmlIn } from '../posting/text.ts';
import { translate } from '../posting/translate.ts';
import type { drawNodes } from '../templates/text/nodes.ts';

/** A token of Markdown, as marked makes it. */
export interface Token {
  readonly type: string;
  readonly raw: string;
  readonly text?: string;
  readonly tokens?: readonly Token[] | undefined;
}

/** What is not in the core. Where a part is lost, what it would find is not said. */
export interface Readers {
  /** Reads references in plain text, as for `parse`. */
  readonly decode: Decode;
  /** Markdown → what is shown of it. */
  readonly lex?: ((markdown: string) => readonly Token[]) | undefined;
  /** Draws what a built text has been read to. */
  readonly drawNodes?: typeof drawNodes | undefined;
  /** A telephone number → its `tel:` address; `undefined` where it is not certain. */
  readonly telOf?: ((phone: string) => string | undefined) | undefined;
}

/** The rules of the format, and what reads texts. */
export const rulesWith = (readers: Readers) => ({
  ...readers,
  fields: postingFields,
  parse: (data: unknown, url: string) => parse(data, url, readers.decode),
  pathTo,
  translate,
  closesAt,
  htmlIn,
});

export type Rules = ReturnType<typeof rulesWith>;
