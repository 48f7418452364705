/** The postings that pages name, their texts read with them. */
import { decodeHTMLStrict } from 'entities/decode';
import { MAX_BYTES } from '../../posting/load.ts';
import { parse, type Parsed } from '../../posting/parse.ts';
import { builtOf } from '../build/built.ts';
import { windowOf } from '../build/window.ts';
import { textIn } from '../validate.ts';
import type { Kind } from './sources.ts';

export const POSTINGS: Kind<Parsed> = {
  what: 'a posting',
  maxBytes: MAX_BYTES,
  maxKept: 300,
  textIn,
  read: async ({ data, url }) => parse(await builtOf(data, { window: windowOf }), url, decodeHTMLStrict),
};
