/** Tabs with a panel. @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
import { html, nothing, type TemplateResult } from 'lit';

export interface Tab {
  readonly id: string;
  readonly name: string;
  /** A number beside the name. */
  readonly count?: number | undefined;
}

/**
 * @param label names the list of tabs
 * @param current id of the open tab
 * @param content of the open panel
 */
export const tabs = (
  label: string,
  items: readonly Tab[],
  current: string,
  choose: (id: string) => void,
  content: unknown,
): TemplateResult => {
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = items.findIndex(({ id }) => id === current);
    const to = Number.isFinite(step) ? (at + step + items.length) % items.length : step > 0 ? items.length - 1 : 0;
    choose(items[to]!.id);
    (event.currentTarget as Element).querySelectorAll<HTMLElement>('[role=tab]')[to]!.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${onKey}>
      ${items.map(
        ({ id, name, count }) =>
          html`<button
            type="button"
            role="tab"
            id="tab-${id}"
            aria-controls="panel"
            aria-selected=${id === current}
            tabindex=${id === current ? 0 : -1}
            @click=${() => choose(id)}
          >
            ${name}${count ? html` <span class="count">${count}</span>` : nothing}
          </button>`,
      )}
    </div>
    <div class="panel" role="tabpanel" id="panel" aria-labelledby="tab-${current}" tabindex="0">${content}</div>`;
};
