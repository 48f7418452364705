/** From the bytes of an answer to what it says, as a system's reader takes it. */
import { readFeed } from '../../../sources/feeds/read.ts';
import type { Feed, Listed } from '../../../sources/feeds/feed.ts';
import { systemOf, type Name } from '../../../sources/feeds/systems.ts';
import { BrokenXml, readXml } from '../../../sources/feeds/xml.ts';
import { describe } from '../../../posting/parse.ts';
import { notUtf8In, textOf } from '../../bytes.ts';
import { rules } from '../../rules.ts';
import { MOST } from './asking.ts';
import { feedOf, KNOWN, READERS, shapeOf } from './systems.ts';

/** It is no answer of that system; the message says what it is. */
export class Unlike extends Error {}

/**
 * @param from absolute address of the answer; '' for a file
 * @param row of a list, whose texts these are
 * @throws Unlike
 */
export const feedIn = (bytes: Uint8Array, name: Name, from: string, row?: Listed): Feed => {
  const answer = answerIn(bytes, name);
  const feed = readFeed(answer, name, READERS[name], rules.decode, from, row);
  const system = systemOf(answer);
  if (feed && (system === name || !(feed.postings.length + feed.leftOut))) return feed;
  throw system && system !== name
    ? new Unlike(`this is an answer of ${KNOWN[system].called}: --from ${system}`)
    : unlike(name, inWords(answer));
};

const answerIn = (bytes: Uint8Array, name: Name): unknown => {
  if (bytes.length > MOST) throw new Unlike(`more than ${MOST / 1024 / 1024} MB`);
  const problem = notUtf8In(bytes);
  if (problem) throw new Unlike(`expected ${problem.expected}, found ${problem.found} in line ${problem.line}`);
  const text = textOf(bytes);
  if (/^\s*(<!--[^]*?-->\s*)*<(!doctype html|html\b)/i.test(text)) throw unlike(name, 'a web page');
  if (!text.trim()) throw unlike(name, 'nothing');
  try {
    return /^\s*</.test(text) ? readXml(text, rules.decode) : (JSON.parse(text) as unknown);
  } catch (error) {
    if (error instanceof SyntaxError) throw unlike(name, `what is no JSON: ${describe(text.trim())}`);
    if (error instanceof BrokenXml) throw new Unlike(`${error.message} in line ${error.line}, column ${error.column}`);
    throw error;
  }
};

const unlike = (name: Name, found: string): Unlike =>
  new Unlike(`expected ${shapeOf(name)}, found ${found}; its feed is ${feedOf(name)}`);

/** Of what is large, what it consists of. */
const inWords = (answer: unknown): string => {
  const whole = describe(answer);
  if (!whole.endsWith('…') || typeof answer !== 'object' || answer === null) return whole;
  if (Array.isArray(answer)) return `a list of ${describe(answer[0])}`;
  return `an object with ${Object.keys(answer).slice(0, 5).map(describe).join(', ')}`;
};
