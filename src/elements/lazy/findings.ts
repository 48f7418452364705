/** The chunk for `debug`: inspects a posting, and shows what there is to say of it. */
import type { Tags } from '../../templates/tags.ts';
import { inspect, type Inspection, type Source } from '../../inspect/inspect.ts';
import type { Rules } from '../../inspect/rules.ts';
import type { Finding } from '../../posting/finding.ts';
import type { PostingError } from '../../posting/posting-error.ts';
import { findingsPanel } from '../../templates/findings/findings.ts';
import { swallowed } from './swallowed.ts';

export { findingsStyles } from '../../templates/findings/findings.styles.ts';

/** What is inspected. */
export interface Subject {
  /** Of the file, where one came. */
  readonly text: string | undefined;
  /** Absolute address of the file. */
  readonly url: string | undefined;
  readonly error: PostingError | undefined;
  /** What reading found, for what can't be inspected here: a list. */
  readonly findings: readonly Finding[];
  readonly rules: Rules;
  readonly host: Element & { readonly posting: unknown };
}

/** HTML has no end in `/>`: what follows on the page is in the element. */
const unclosed = (host: string, inside: string): Finding => ({
  level: 'warning',
  path: `<${host}>`,
  expected: `</${host}> before what follows on the page`,
  found: `<${inside}> inside, out of sight while the posting is shown`,
  mend: `Write <${host} …></${host}>: HTML has no <${host} … />.`,
});

/** What is inspected: a file, or data of the page. */
const sourceOf = ({ text, host: { posting } }: Subject): Source | undefined => {
  if (text !== undefined) return { text };
  return posting === undefined ? undefined : { data: posting };
};

export const inspectionPanel = (subject: Subject, tags: Tags): unknown => {
  const { url = document.baseURI, error, rules, host } = subject;
  const source = sourceOf(subject);
  const { findings, builtFrom }: Omit<Inspection, 'posting'> = source
    ? inspect(source, url, rules, Date.now())
    : subject;
  const inside = swallowed(host)?.localName;
  const all = inside ? [unclosed(host.localName, inside), ...findings] : findings;
  return findingsPanel({ findings: all, url, error, builtFrom }, tags);
};
