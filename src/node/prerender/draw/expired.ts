/** What is said once a posting has closed after its page was written: hidden until `closed` stands on the element. */
import { html, nothing } from 'lit';

export const expired = (validThrough: string | undefined, notice: unknown): unknown =>
  validThrough ? html`<div class="when-closed" data-valid-through=${validThrough}>${notice}</div>` : nothing;
