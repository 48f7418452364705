/** What templates are written with, in one object: a chunk is handed it, since it must not import Lit. */
import { html, nothing } from 'lit';
import type { Tags } from '../content/kit.ts';
import { css } from './css.ts';

export const tags: Tags = { css, html, nothing };
