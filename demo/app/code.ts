/** Code that can be copied, and words in which code stands between backticks. */
import { html, type TemplateResult } from 'lit';

/** How long a button says what it did, in ms. */
const TOLD = 4000;

/** Copies the code; where the page may not, as on a plain http: address, it selects it. */
const copy = async (event: Event, code: string): Promise<void> => {
  const button = event.currentTarget as HTMLButtonElement;
  const status = button.querySelector('[role=status]')!;
  try {
    await navigator.clipboard.writeText(code);
    status.textContent = 'Copied';
  } catch {
    getSelection()!.selectAllChildren(button.parentElement!.querySelector('pre')!);
    status.textContent = 'Selected: copy it by hand';
  }
  setTimeout(() => (status.textContent = ''), TOLD);
};

/** @param label names the block, and stands above it */
export const codeBlock = (label: string, code: string): TemplateResult =>
  html`<figure class="code">
    <figcaption>${label}</figcaption>
    <button type="button" class="quiet" @click=${(event: Event) => copy(event, code)}>
      Copy<span class="visually-hidden">: ${label}</span> <span role="status"></span>
    </button>
    <pre tabindex="0" aria-label=${label}><code>${code}</code></pre>
  </figure>`;

/** @param text with code between backticks */
export const prose = (text: string): unknown =>
  text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
