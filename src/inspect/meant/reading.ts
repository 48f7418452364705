/** What reading values takes beside the values. */
import type { Rules } from '../rules.ts';

export interface Reading {
  readonly rules: Rules;
  /** Absolute address that relative ones are resolved against. */
  readonly url: string;
}
