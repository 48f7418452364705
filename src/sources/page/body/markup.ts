/**
 * What stands in Markdown beside Markdown: HTML, comments, and what Jekyll, Eleventy and MDX would run. The widget shows HTML
 * in Markdown as text, so its tags become marks, or go; what would be run is left out.
 */
import type { PageReading } from '../reading.ts';
import { Source } from '../source.ts';
import { codeIn, isWithin } from './code.ts';
import { Elements } from './elements.ts';
import { Programs } from './programs.ts';
import { Reach, type Instead } from './reach.ts';

const SPECIAL =
  /<!--|<-+>[ \t]*$|<(?=[/A-Za-z])|&#?\w+;|\{\{|\*\/[>%]\}\}|\{%|\{:|\{#(?![\w-]+[^{}\n]*\})|\{|^(?:import|export)(?=\s)/gm;

/** @param source Markdown as it stands in a page, shortcodes replaced */
export const toMarkdown = (source: Source, page: PageReading): Source => {
  const { text } = source;
  if (text.search(SPECIAL) < 0) return source;
  const reach = new Reach(source, page);
  const [elements, programs] = [new Elements(reach), new Programs(reach)];
  const insteadOf = (opening: string, index: number): Instead | undefined => {
    switch (opening[0]) {
      case '<':
        if (opening === '<!--') return reach.dropped(index, '-->');
        // between the columns of a theme for books
        return opening === '<' ? elements.at(index) : reach.dropped(index, '>', false);
      case '&':
        return { words: shown(opening, page), end: index + opening.length };
      case '*':
        return { words: opening.slice(2), end: index + opening.length }; // of a shortcode that is shown
      default:
        return programs.at(opening, index);
    }
  };
  const code = codeIn(text);
  const out = new Source();
  let taken = 0;
  const special = new RegExp(SPECIAL);
  for (let found = special.exec(text); found; found = special.exec(text)) {
    const { index } = found;
    if (index < taken || isWithin(index, code) || text[index - 1] === '\\') continue;
    const instead = insteadOf(found[0], index);
    if (!instead) continue;
    out.append(source.slice(taken, Math.max(taken, instead.start ?? index)));
    out.add(instead.words, source.offsetAt(index));
    taken = special.lastIndex = instead.end;
  }
  return out.append(source.slice(taken));
};

/** What a reference stands for, as people write it; what could be a mark, or part of a tag, stays. */
const shown = (reference: string, { decode }: PageReading): string => {
  const character = decode(reference);
  return /^[^\0-\x7f]+$/.test(character) ? character : reference;
};
