/** HTML whose tags are escaped, as whole texts of it are that were encoded once too often: `&lt;p&gt;`. */
import { warning, type Inspected } from '../findings.ts';
import type { Rules } from '../rules.ts';
import { REFERENCE } from './references.ts';

const [LT, GT] = ['(?:&lt;|&#0*60;|&#x0*3c;|\\\\u003c)', '(?:&gt;|&#0*62;|&#x0*3e;|\\\\u003e)'];
const ESCAPED = new RegExp(
  `${LT}(\\/?)(p|br|ul|ol|li|div|span|strong|em|b|i|u|h[1-6]|a|table|t[rdh])(?:\\s(?:(?!${LT})[^<>]){0,300}?)?\\s?\\/?${GT}`,
  'gi',
);
const BLOCK = /^(?:p|br|ul|ol|li|div|h[1-6]|table|t[rdh])$/i;
const BLOCK_TAG = /<\/?(?:p|br|ul|ol|li|div|h[1-6]|table)(?=[\s/>])/i;

/** Words about tags are right: `Kunskap i &lt;div&gt;`. A tag that is closed is none of these, nor are several in a text that has no others. */
export const escapedFindings = (source: string, prose: string, path: string, { decode }: Rules): Inspected[] => {
  const escaped = Array.from(prose.matchAll(ESCAPED));
  if (!escaped.length) return [];
  const open = new Set<string>();
  const isClosed = escaped.some(([, end, name]) =>
    end ? open.has(name!.toLowerCase()) : !open.add(name!.toLowerCase()),
  );
  const blocks = escaped.filter(([, , name]) => BLOCK.test(name!));
  const isBroken = blocks.some(([, , name]) => /^br$/i.test(name!));
  if (!isClosed && !((blocks.length > 1 || isBroken) && !BLOCK_TAG.test(prose))) return [];
  const start = source
    .trim()
    .slice(0, 300)
    .replace(/\\u003([ce])/gi, (_, end: string) => (end.toLowerCase() === 'c' ? '<' : '>'))
    .replace(REFERENCE, decode)
    .slice(0, 60);
  const mend = `decode it once; it then begins with ${JSON.stringify(start)}`;
  return [warning(path, 'HTML that is escaped no more', escaped[0]![0], mend)];
};
