/** Values of a feed, of which anything may be missing, `null`, of another kind or enormous: what is not as expected is not there. */
import type { TextInput } from '../../posting/text.ts';
import type { Raw } from './feed.ts';

const NONE: Raw = {};

export const object = (value: unknown): Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : NONE;

/** The most postings of an answer, and the most parts of anything in one: more are a mistake. */
const MOST = 20_000;

/** The items of a list; a single value is a list of one, as where XML has one element. */
export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, MOST) : value === undefined || value === null ? [] : [value];

/** The most that is read of a line. */
const MAX_LINE = 1000;

/** Signs that take no place, which editors leave behind; of those that control something, what is no blank. */
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad\0-\x08\x0e-\x1f]/g;

/** A line of text, or a number as one; `undefined` where nothing is to be seen. Of a list its first. */
export const line = (value: unknown): string | undefined => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  const text = typeof one === 'number' && Number.isFinite(one) ? String(one) : one;
  if (typeof text !== 'string') return undefined;
  return text.slice(0, MAX_LINE).toWellFormed().replace(INVISIBLE, '').replace(/\s+/g, ' ').trim() || undefined;
};

/** Whether anything of HTML would be seen. */
const isSeen = (html: string): boolean =>
  /<img\b/i.test(html) ||
  /\S/.test(
    html
      .replace(/<[^<>]*>/g, '')
      .replace(/&nbsp;|&#160;/g, ' ')
      .replace(INVISIBLE, ''),
  );

/** HTML that visitors would see something of. It is as its author wrote it: content/html.ts alone makes it harmless. */
export const html = (...values: readonly unknown[]): TextInput | undefined => {
  const parts = values.map((value) => (Array.isArray(value) ? (value[0] as unknown) : value));
  const source = parts.filter((part) => typeof part === 'string' && isSeen(part)).join('\n');
  return source ? { html: source } : undefined;
};

/** An address that a page may lead to, absolute. */
export const address = (value: unknown, from = ''): string | undefined => {
  const text = line(value);
  if (!text || !URL.canParse(text, from || undefined)) return undefined;
  const { protocol, href } = new URL(text, from || undefined);
  return /^(https?|mailto):$/.test(protocol) ? href : undefined;
};

/** ISO 8601 as systems vary it: a space for the T, "UTC", an offset without a colon. */
const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(UTC|Z|[+-]\d\d:?\d\d)?)?$/;

const isoOf = (value: unknown): RegExpExecArray | null => {
  if (typeof value === 'number') {
    const date = new Date(value); // ms since the epoch
    return isNaN(date.getTime()) ? null : ISO.exec(date.toISOString());
  }
  const text = line(value) ?? '';
  // as in RSS: Fri, 04 Sep 2026 14:50:13 +0300
  const [, offset] = /^\w{3}, .* ([+-]\d{4}|GMT|UT|Z)$/.exec(text) ?? [];
  const ms = offset === undefined ? NaN : Date.parse(text);
  if (isNaN(ms)) return ISO.exec(text);
  const minutes = Number(offset!.slice(0, 3)) * 60 + Number(offset![0] + offset!.slice(3)) || 0;
  return ISO.exec(new Date(ms + minutes * 60_000).toISOString().replace('Z', offset!.replace(/^\D+$/, 'Z')));
};

const isDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00Z`);
  return !isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

/** A day, as it is where the moment was written down. */
export const day = (value: unknown): string | undefined => {
  const iso = isoOf(value);
  return iso && isDay(iso[1]!) ? iso[1] : undefined;
};

/** A moment, or a day. */
export const moment = (value: unknown): string | undefined => {
  const [, date, time, zone = ''] = isoOf(value) ?? [];
  if (!date || !isDay(date)) return undefined;
  return time ? `${date}T${time}${zone.replace('UTC', 'Z').replace(/(\d\d)(\d\d)$/, '$1:$2')}` : date;
};

/** An amount, as a number or written as one. */
export const amount = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : undefined;
};

/** A language, BCP 47. */
export const language = (value: unknown): string | undefined => {
  const tag = line(value)?.replace('_', '-') ?? '';
  return /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i.test(tag) ? tag : undefined;
};
