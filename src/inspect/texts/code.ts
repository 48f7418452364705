/** Whether a block of code is none: a paragraph or a list that its margin made one. */
import { REFERENCE } from './references.ts';

/** How a line of code begins, of the kinds that a posting may hold. */
const COMMAND =
  /^\s*(?:\$ |> |(?:git|npm|npx|pnpm|yarn|node|docker|kubectl|helm|curl|wget|ssh|scp|cd|ls|mkdir|rm|cp|mv|cat|echo|grep|sudo|apt|apt-get|brew|pip|python3?|java|make|mvn|gradle|go|cargo|dotnet|composer|php|ruby|source|export|import|from|def|func|class|const|let|var|return|if|for|while)(?=\s)(?! \p{Lu}\p{Ll})|(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|GET|POST|PUT|PATCH) )/mu;
const SYNTAX = /[{}<>=$|\\`]|\S;\s*$|^\s*(?:\/\/|#!)|\w\(\w*\)|\s--?\w|^\s*(?:- )?[a-z][\w-]*:(?:\s|$)/m;
const COMMENT = /<!--[^]*?-->/g;

const LIST = /^\s*(?:[-*+•·▪◦●–—✓✔☐]|\d{1,3}[.)])\s+\S/m;
/** Whether a line reads as words do, in a language that has no other letters than code. */
const isSaid = (line: string): boolean => {
  const words = line
    .trim()
    .replace(/^#{1,6} /, '')
    .split(/\s+/);
  if (words.some((word) => /[\w.]\.\w|_|^\p{Lu}\w*file$|\p{Ll}\p{Lu}|\w\/\w*\.|:\S/u.test(word))) return false;
  if (/[.!?…]$/.test(line.trim()) && words.length > 1) return true;
  return /^\p{Lu}/u.test(words[0]!) || words.filter((word) => /^\p{L}+[,.:]?$/u.test(word)).length >= 4;
};

export const isProse = (code: string): boolean => {
  const text = code.replace(COMMENT, '').replace(REFERENCE, '').trim();
  if (!text) return code.includes('<!--');
  if (COMMAND.test(text) || SYNTAX.test(text)) return false;
  return /\p{L}/u.test(text.replace(/[a-z]/gi, '')) || LIST.test(text) || isSaid(text.split('\n', 1)[0]!);
};

/** Whether it is nothing but comments, which are shown there. */
export const isComment = (code: string): boolean => !code.replace(COMMENT, '').trim();
