/** Why a posting can't be shown. */
import type { Finding } from './finding.ts';

/**
 * - `bad-url`: `src` is no http(s) address, or holds user info; nothing was requested
 * - `network`, `offline`, `timeout`: no answer
 * - `http`: an answer with an error status; `gone`: 404 or 410
 * - `too-large`, `encoding`, `not-json`: an answer that can't be read
 * - `invalid`: JSON, but no posting
 * - `chunk`: a part of the widget itself could not be loaded
 */
export type PostingErrorKind =
  | 'bad-url'
  | 'network'
  | 'offline'
  | 'timeout'
  | 'http'
  | 'gone'
  | 'too-large'
  | 'encoding'
  | 'not-json'
  | 'invalid'
  | 'chunk';

/** The facts that an error carries beside its message. */
export interface PostingErrorFacts {
  /** HTTP status, for `http` and `gone`. */
  readonly status?: number;
  /** Absolute address of the posting, where there is one. */
  readonly url?: string;
  /** JSON path of the field that makes the file no posting, for `invalid`. */
  readonly path?: string;
  /** What else is to be said of the file, for `invalid`. */
  readonly findings?: readonly Finding[];
  /** How long the server asks to wait, in ms, for `http`. */
  readonly retryAfter?: number | undefined;
}

/** Thrown by `loadPosting` and `parse`; carried by `posting-error`. The message says what was expected and what was found. */
export class PostingError extends Error {
  override readonly name = 'PostingError';
  declare readonly kind: PostingErrorKind;
  declare readonly status: number | undefined;
  declare readonly url: string | undefined;
  declare readonly path: string | undefined;
  declare readonly findings: readonly Finding[];
  declare readonly retryAfter: number | undefined;

  constructor(kind: PostingErrorKind, message: string, facts: PostingErrorFacts = {}) {
    super(message);
    this.kind = kind;
    this.status = facts.status;
    this.url = facts.url;
    this.path = facts.path;
    this.findings = facts.findings ?? [];
    this.retryAfter = facts.retryAfter;
  }

  /** Whether no answer came at all, so that there may be one when the line is back. */
  get isUnanswered(): boolean {
    return this.kind === 'network' || this.kind === 'offline' || this.kind === 'timeout';
  }
}
