/** The chunk for `debug`: inspects a posting, and shows what there is to say of it. */
import type { Tags } from '../../templates/tags.ts';
import { inspect, type Source } from '../../inspect/inspect.ts';
import type { Rules } from '../../inspect/rules.ts';
import type { Finding } from '../../posting/finding.ts';
import type { PostingError } from '../../posting/posting-error.ts';
import { findingsPanel } from '../../templates/findings/findings.ts';
import { swallowed } from './swallowed.ts';

export { findingsStyles } from '../../templates/findings/findings.styles.ts';

/** What is inspected. */
export interface Subject {
  /** `undefined` where no file came. */
  readonly source: Source | undefined;
  /** Absolute address of the file, or of the page whose data it is. */
  readonly url: string;
  readonly error: PostingError | undefined;
  readonly rules: Rules;
  readonly host: Element;
}

/** HTML has no end in `/>`: what follows on the page is in the element. */
const unclosed = (host: string, inside: string): Finding => ({
  level: 'warning',
  path: `<${host}>`,
  expected: `</${host}> before what follows on the page`,
  found: `<${inside}> inside, out of sight while the posting is shown`,
  mend: `Write <${host} …></${host}>: HTML has no <${host} … />.`,
});

export const inspectionPanel = ({ source, url, error, rules, host }: Subject, tags: Tags): unknown => {
  const { findings, builtFrom } = source ? inspect(source, url, rules, Date.now()) : { findings: [] };
  const inside = swallowed(host)?.localName;
  const all = inside ? [unclosed(host.localName, inside), ...findings] : findings;
  return findingsPanel({ findings: all, url, error, builtFrom }, tags);
};
