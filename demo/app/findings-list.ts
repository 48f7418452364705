/** What was found in a text that stands in a text area, each with the line that it is about. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Finding } from '../../src/posting/finding.ts';

const LEVELS = { error: 'Error', warning: 'Warning', advice: 'Advice' } as const;

/** How many there are of each level, in words. */
export const countOf = (findings: readonly Finding[]): string => {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  const said = [
    [count('error'), 'error', 'errors'],
    [count('warning'), 'warning', 'warnings'],
    [count('advice'), 'piece of advice', 'pieces of advice'],
  ] as const;
  const counted = said.flatMap(([number, one, many]) => (number ? [`${number} ${number === 1 ? one : many}`] : []));
  return counted.join(', ');
};

/** Selects a line, counted from 1, and brings it into sight. */
export const selectLine = (area: HTMLTextAreaElement, line: number): void => {
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  const { lineHeight } = getComputedStyle(area);
  area.scrollTop = (line - 3) * parseFloat(lineHeight);
};

export interface Listing<Found extends Finding> {
  readonly id: string;
  /** What it comes to; screen readers say it when it changes. */
  readonly status: string;
  /** What else is to be said. */
  readonly note?: unknown;
  readonly findings: readonly Found[];
  /** What a finding is about that is about no field. */
  readonly whole: string;
  /** Names the text that a finding is in, where there are several. */
  readonly textOf?: ((finding: Found) => string) | undefined;
  /** Shows the line that a finding is about. */
  readonly show: (finding: Found, line: number) => void;
}

export const findingsList = <Found extends Finding>(listing: Listing<Found>): TemplateResult => {
  const { id, status, note = nothing, findings, whole, textOf, show } = listing;
  const place = (finding: Found) => {
    const { line, column } = finding;
    if (!line) return nothing;
    const text = textOf ? ` of ${textOf(finding)}` : '';
    return html`<button type="button" class="link" @click=${() => show(finding, line)}>
      line ${line}, column ${column}${text}
    </button>`;
  };
  const item = (finding: Found) => {
    const { level, path, expected, found, mend } = finding;
    return html`<li>
      <span class="level ${level}">${LEVELS[level]}</span> <code>${path || whole}</code> ${place(finding)}
      <br />Expected ${expected}; found <code>${found}</code>. ${mend ? html`<br /><strong>${mend}</strong>` : nothing}
    </li>`;
  };
  return html`<div id=${id} class="findings">
    <p role="status">${status}</p>
    ${note}
    ${
      findings.length
        ? html`<ul>
            ${findings.map(item)}
          </ul>`
        : nothing
    }
  </div>`;
};
