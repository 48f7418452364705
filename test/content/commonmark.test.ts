/** The examples of CommonMark, read by marked as it is and by our lexer: where they differ, a report asked for it. */
import { expect } from '@open-wc/testing';
import type { Token } from 'marked';
import { lex } from '../../src/content/lexer.ts';
import { readMarkdown } from '../../src/content/markdown.ts';
import { context } from './kit.ts';
import { stock } from './stock.ts';

const { version } = (await (await fetch('/package.json')).json()) as { version: string };

/** By the number of the example. docs/decisions/0020-read-as-meant.md has the same table. */
const DEVIATIONS: Readonly<Record<number, string>> = {
  177: 'T6: what stands behind a comment is Markdown',
  353: 'T8: a star and U+00A0 begin a list, as a star and a blank do',
  355: 'T1: a star between two letters is a character',
  356: 'T1: a star between two digits is a character',
  429: 'T1: a star between two letters is a character',
};

/** What of a token nobody asks for, so that the chunk that is shipped has none of it. */
const UNASKED = /^(autolink|block|checked|escaped|inLink|inRawBlock|lang|loose|pre|task)$/;

const askedOf = (tokens: readonly Token[]): string =>
  JSON.stringify(tokens, (key, value: unknown) => (UNASKED.test(key) ? undefined : value));

describe('of the examples of CommonMark 0.31.2', () => {
  const examples: string[] = [];

  before(async () => {
    const response = await fetch(new URL('../../node_modules/commonmark-spec/spec.txt', import.meta.url));
    // https://github.com/commonmark/commonmark-spec#readme: 32 backticks, and arrows for tabs
    for (const [, markdown] of (await response.text()).matchAll(/^`{32} example\n([^]*?)^\.\n[^]*?^`{32}$/gm)) {
      examples.push(markdown!.replaceAll('→', '\t'));
    }
  });

  it('all are there', () => {
    expect(examples).to.have.lengthOf(652);
  });

  it('all are read as marked reads them, but for those that a report is about', () => {
    const others = examples.flatMap((source, index) =>
      JSON.stringify(lex(source)) === JSON.stringify(stock(source)) ? [] : [`${index + 1}`],
    );

    expect(others).to.deep.equal(Object.keys(DEVIATIONS));
  });

  it('all are read the same by the chunk that is shipped, of which what marked has for other options is cut', async () => {
    const chunk = `/careers-widget/chunks/markdown-${version}.js`;
    const shipped = (await import(chunk)) as { lex: typeof lex; readMarkdown: typeof readMarkdown };

    for (const source of examples) {
      expect(askedOf(shipped.lex(source)), source).to.equal(askedOf(lex(source)));
      expect(shipped.readMarkdown(source, context), source).to.deep.equal(readMarkdown(source, context));
    }
  });
});
