/** What reading values takes beside the values. */
import type { Rules } from '../rules.ts';

export interface Reading {
  readonly rules: Rules;
  /** Absolute address that relative ones are resolved against. */
  readonly url: string;
  /** Of the pay, where the file names it: some have thousandths. */
  readonly currency?: string | undefined;
}
