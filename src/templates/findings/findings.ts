/**
 * The findings of a posting as a panel below it. A chunk, loaded for `debug` alone; so it is handed its tags instead of
 * importing them. In English: it speaks to who publishes.
 */
import type { Tags } from '../tags.ts';
import type { Finding } from '../../posting/finding.ts';
import type { PostingError } from '../../posting/posting-error.ts';

/** What the panel is about. */
export interface Subject {
  /** In the order in which they are told. */
  readonly findings: readonly Finding[];
  /** Absolute address of the file, or of the page whose data it is. */
  readonly url: string;
  readonly error: PostingError | undefined;
  /** Of a built file the name of the one that it was built from. */
  readonly builtFrom: string | undefined;
}

const LEVELS = { error: 'Error', warning: 'Warning', advice: 'Advice' } as const;

const finding = ({ level, path, expected, found, mend, line, column }: Finding, { html, nothing }: Tags): unknown =>
  html`<li class="finding">
    <p>
      <span class="level ${level}">${LEVELS[level]}</span>
      <code>${path || 'the file'}</code>
      ${line ? html`<span class="muted">line ${line}, column ${column}</span>` : nothing}
    </p>
    <p>Expected ${expected}; found <code>${found}</code>.</p>
    ${mend ? html`<p class="mend">${mend}</p>` : nothing}
  </li>`;

const counted = (findings: readonly Finding[]): string => {
  const count = (level: Finding['level']) => findings.filter((item) => item.level === level).length;
  const of = (number: number, one: string, many: string) => (number ? [`${number} ${number === 1 ? one : many}`] : []);
  return [
    ...of(count('error'), 'error', 'errors'),
    ...of(count('warning'), 'warning', 'warnings'),
    ...of(count('advice'), 'piece of advice', 'pieces of advice'),
  ].join(', ');
};

export const findingsPanel = ({ findings, url, error, builtFrom }: Subject, tags: Tags): unknown => {
  const { html, nothing } = tags;
  return html`<section class="findings" lang="en" dir="ltr" aria-label="Findings">
    <p class="findings-title">${counted(findings) || (error ? 'Nothing to inspect' : 'Nothing to mend')}</p>
    <p class="muted">${url}</p>
    ${builtFrom ? html`<p>Built from <code>${builtFrom}</code>: what is to be mended is mended there.</p>` : nothing}
    ${error ? html`<p><code>${error.kind}</code>: ${error.message}</p>` : nothing}
    ${
      findings.length
        ? html`<ul>
            ${findings.map((item) => finding(item, tags))}
          </ul>`
        : nothing
    }
  </section>`;
};
