/** The chunk for `debug`: inspects a posting, and shows what there is to say of it. */
import type { Tags } from '../../content/kit.ts';
import { inspect, type Source } from '../../inspect/inspect.ts';
import type { Rules } from '../../inspect/rules.ts';
import type { PostingError } from '../../posting/posting-error.ts';
import { findingsPanel } from '../../templates/findings/findings.ts';

export { findingsStyles } from '../../templates/findings/findings.styles.ts';

/** What is inspected. */
export interface Subject {
  /** `undefined` where no file came. */
  readonly source: Source | undefined;
  /** Absolute address of the file, or of the page whose data it is. */
  readonly url: string;
  readonly error: PostingError | undefined;
  readonly rules: Rules;
}

export const inspectionPanel = ({ source, url, error, rules }: Subject, tags: Tags): unknown => {
  const findings = source ? inspect(source, url, rules, Date.now()).findings : [];
  return findingsPanel({ findings, url, error }, tags);
};
