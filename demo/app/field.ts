/** A control of a form for each kind of value. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { prose } from './code.ts';
import type { Control } from './manifest.ts';

/** As one reads it: without dashes and prefix. */
export const labelOf = (name: string): string => {
  const words = name.replace(/^--job-|^slot:|-color$/g, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

type Change = (value: string | undefined) => void;
type Input = Event & { readonly currentTarget: HTMLInputElement };

/** Suggestions for values that are no colours. */
const SUGGESTIONS: Readonly<Record<string, readonly string[]>> = {
  '--job-font-family': ['Georgia, serif', 'system-ui, sans-serif', 'ui-rounded, sans-serif', 'ui-monospace, monospace'],
  '--job-heading-font-family': ['Georgia, serif', 'system-ui, sans-serif', 'ui-rounded, sans-serif'],
  '--job-font-size': ['0.9rem', '1rem', '1.125rem', '1.25rem'],
  '--job-border-radius': ['0', '0.25em', '0.75em', '1.5em'],
  '--job-spacing': ['0.75em', '1em', '1.25em'],
  '--job-max-width': ['40em', '60em', '72em', 'none'],
  '--job-shadow': ['none', '0 1px 3px rgb(0 0 0 / 20%)', '0 1em 3em rgb(0 0 0 / 15%)'],
};

/** The value as far as a colour well can show it. */
const hex = (value: string): string => (/^#[\da-f]{6}$/i.test(value) ? value : '#808080');

const input = (control: Control, id: string, value: string, change: Change): TemplateResult => {
  const { kind, name, options } = control;
  const described = control.description ? `${id}-hint` : nothing;
  switch (kind) {
    case 'choice':
      return html`<select
        id=${id}
        aria-describedby=${described}
        @change=${(event: Input) => change(event.currentTarget.value)}
      >
        ${options.map((option) => html`<option .selected=${live(option === (value || control.default || options[0]))}>${option}</option>`)}
      </select>`;
    case 'number':
      return html`<input
        id=${id}
        type="number"
        min="1"
        max="6"
        aria-describedby=${described}
        placeholder=${control.default}
        .value=${live(value)}
        @input=${(event: Input) => change(event.currentTarget.value || undefined)}
      />`;
    case 'colour':
      return html`<span class="colour ${value ? '' : 'unset'}">
        <input
          type="color"
          aria-label="${labelOf(name)}: choose"
          .value=${live(hex(value))}
          @input=${(event: Input) => change(event.currentTarget.value)}
        />
        <input
          id=${id}
          type="text"
          spellcheck="false"
          aria-describedby=${described}
          placeholder="default"
          .value=${live(value)}
          @input=${(event: Input) => change(event.currentTarget.value || undefined)}
        />
      </span>`;
    default:
      return html`<input
          id=${id}
          type="text"
          spellcheck="false"
          list=${SUGGESTIONS[name] ? `${id}-list` : nothing}
          aria-describedby=${described}
          placeholder=${control.default || (name.startsWith('--') ? 'default' : '')}
          .value=${live(value)}
          @input=${(event: Input) => change(event.currentTarget.value || undefined)}
        />
        ${
          SUGGESTIONS[name]
            ? html`<datalist id="${id}-list">
                ${SUGGESTIONS[name].map((option) => html`<option value=${option}></option>`)}
              </datalist>`
            : nothing
        }`;
  }
};

/**
 * @param value an empty string where nothing is set
 * @param change called with what was chosen; `undefined` is the default
 */
export const field = (
  control: Control,
  value: string,
  change: Change,
  label = labelOf(control.name),
): TemplateResult => {
  const id = `field-${control.name.replaceAll(/[^\w-]/g, '-')}`;
  const hint = control.description ? html`<small id="${id}-hint">${prose(control.description)}</small>` : nothing;
  return control.kind === 'boolean'
    ? html`<div class="field check">
        <input
          id=${id}
          type="checkbox"
          aria-describedby=${control.description ? `${id}-hint` : nothing}
          .checked=${live(value === 'true')}
          @change=${(event: Input) => change(String(event.currentTarget.checked))}
        />
        <label for=${id}>${label}</label>
        ${hint}
      </div>`
    : html`<div class="field">
        <label for=${id}>${label}</label>
        ${input(control, id, value, change)} ${hint}
      </div>`;
};
