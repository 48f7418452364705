/** The link to apply. */
import { html, nothing, type TemplateResult } from 'lit';

/** A link to apply, as it is drawn. */
export interface ApplyLink {
  /** Absolute address with all parameters merged. */
  readonly url: string;
  readonly label: string;
  /** The posting's title, which belongs to the link's name; without it the label says all. */
  readonly title: string | undefined;
  /** Where it opens, as on `<a>`. */
  readonly target: string;
  /** What is said of a link that opens a tab of its own. */
  readonly newTab: string;
  readonly onClick?: (event: MouseEvent) => void;
}

export const linkToApply = ({ url, label, title, target, newTab, onClick }: ApplyLink): TemplateResult =>
  html`<a
    class="button"
    part="link"
    href=${url}
    target=${target}
    rel=${target === '_blank' ? 'noopener' : nothing}
    referrerpolicy="strict-origin-when-cross-origin"
    @click=${onClick}
    ><slot><span>${label}</span></slot
    >${title === undefined ? nothing : html`<span class="hidden">: ${title}</span>`}${
      target === '_blank'
        ? html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
              <path d="M6 3H3v10h10v-3M9 3h4v4M13 3 7 9" /></svg
            ><span class="hidden"> (${newTab})</span>`
        : nothing
    }</a
  >`;
