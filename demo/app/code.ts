/** Code that can be copied, and words in which code stands between backticks. */
import { html, type TemplateResult } from 'lit';

const copy = async (event: Event, code: string): Promise<void> => {
  const button = event.currentTarget as HTMLButtonElement;
  const said = await navigator.clipboard.writeText(code).then(
    () => 'Copied',
    () => 'Select and copy by hand',
  );
  button.querySelector('[role=status]')!.textContent = said;
  button.addEventListener('blur', () => (button.querySelector('[role=status]')!.textContent = ''), { once: true });
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
