/** Lines that Markdown takes for definitions of links, and nobody is shown: `[Ort]: Stockholm`. */
import { warning, write, type Inspected } from '../findings.ts';
import { commentFinding } from './blocks.ts';
import type { Block, Reading, Shown } from './reading.ts';

/** What an address has, or a file's name. */
const ADDRESS = /[:/#@]|\.\p{L}{2}/u;
/** Where people hide comments: `[//]: # (TODO)`, `[comment]: <> (TODO)`. */
const COMMENT = /^\[(?:\/\/|comment[\s\d]*|_)\]:|^\[[^\]]*\]:\s*(?:#|<>)(?:\s|$)/i;

/** The labels that a text names as the address of a link, in small letters. */
const labelsIn = (source: string): ReadonlySet<string> =>
  new Set(
    Array.from(source.matchAll(/\[([^[\]]{1,999})\](?!:)/g), ([, label]) => label!.replace(/\s+/g, ' ').toLowerCase()),
  );

export const definitionFindings = (blocks: readonly Block[], reading: Reading): Inspected[] => {
  const definitions = blocks.filter(({ token }) => token.type === 'def');
  if (!definitions.length) return [];
  const labels = labelsIn(reading.source);
  return definitions.flatMap(({ token, at }) => {
    const raw = token.raw.trim();
    if (COMMENT.test(raw)) return [commentFinding(raw, at, reading.pathOf)];
    if (ADDRESS.test(token.href ?? '') && labels.has((token as Shown & { tag: string }).tag)) return [];
    return [
      warning(
        reading.pathOf(raw, at),
        'words that are shown: this line is read as the address of a link',
        raw,
        mendOf(raw),
      ),
    ];
  });
};

const mendOf = (raw: string): string => {
  const [, label = '', words = ''] = /^\[([^\]]*)\]:\s*([^]*)$/.exec(raw) ?? [];
  if (/\p{L}/u.test(label)) return write(`**${label}:** ${words.replace(/\s+/g, ' ')}`);
  if (ADDRESS.test(words)) return `remove it, or link to it: [words](${words.split(/\s/, 1)[0]})`;
  return `move it to "notes", as in { "id": ${JSON.stringify(label)}, "marker": "*", "text": "…" }`;
};
