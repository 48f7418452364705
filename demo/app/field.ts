/** A control of a form for each kind of value. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isAddress, normalized } from './address.ts';
import { prose } from './code.ts';
import type { Control } from './manifest.ts';
import { isWrong, mostOf } from './values.ts';

/** A readable label made from a name: without dashes and prefix. */
export const labelOf = (name: string): string => {
  const words = name.replace(/^--job-|^slot:|-color$/g, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

type Change = (value: string) => void;
type Input = Event & { readonly currentTarget: HTMLInputElement };

/** Suggestions for values that are no colours. */
const SUGGESTIONS: Readonly<Record<string, readonly string[]>> = {
  '--job-font-family': ['Georgia, serif', 'system-ui, sans-serif', 'ui-rounded, sans-serif', 'ui-monospace, monospace'],
  '--job-heading-font-family': ['Georgia, serif', 'system-ui, sans-serif', 'ui-rounded, sans-serif'],
  '--job-font-size': ['0.9rem', '1rem', '1.125rem', '1.25rem'],
  '--job-border-radius': ['0', '0.25em', '0.75em', '1.5em'],
  '--job-spacing': ['0.75em', '1em', '1.25em'],
  '--job-max-width': ['40em', '60em', '72em', 'none'],
  filters: [
    'auto',
    'department location country workplace employment-type language salary',
    'department location',
    'country',
  ],
  '--job-shadow': ['none', '0 1px 3px rgb(0 0 0 / 20%)', '0 1em 3em rgb(0 0 0 / 15%)'],
};

const wrong = (control: Control): string =>
  control.kind === 'colour'
    ? 'no colour that CSS knows'
    : control.kind === 'number'
      ? `no number from 1 to ${mostOf(control)}`
      : 'no value for it';

const paint = document.createElement('canvas').getContext('2d')!;

/** The value as far as a colour well can show it: opaque, and without `var()`. */
const hex = (value: string): string => {
  paint.fillStyle = '#808080'; // stays, where the value is no colour
  paint.fillStyle = value;
  return paint.fillStyle.startsWith('#') ? paint.fillStyle : '#808080';
};

interface Attributes {
  readonly id: string;
  /** Id of the hint, if there is one. */
  readonly hint: string | typeof nothing;
  readonly invalid: boolean;
}

const input = (control: Control, value: string, change: Change, { id, hint, invalid }: Attributes): TemplateResult => {
  const { kind, name, options } = control;
  switch (kind) {
    case 'choice':
      return html`<select
        id=${id}
        aria-describedby=${hint}
        @change=${(event: Input) => change(event.currentTarget.value)}
      >
        ${options.map((option) => html`<option value=${option} .selected=${live(option === (value || control.default || options[0]))}>${option || 'not set'}</option>`)}
      </select>`;
    case 'number':
      return html`<input
        id=${id}
        type="number"
        min="1"
        max=${mostOf(control)}
        aria-describedby=${hint}
        aria-invalid=${invalid}
        placeholder=${control.default}
        .value=${live(value)}
        @input=${(event: Input) => change(event.currentTarget.value)}
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
          aria-describedby=${hint}
          aria-invalid=${invalid}
          placeholder="default"
          .value=${live(value)}
          @input=${(event: Input) => change(event.currentTarget.value)}
        />
      </span>`;
    case 'address': // not at each keystroke: it would be asked for
      return html`<input
        id=${id}
        type="text"
        spellcheck="false"
        aria-describedby=${hint}
        .value=${live(value)}
        @change=${(event: Input) => change(event.currentTarget.value)}
      />`;
    default:
      return html`<input
          id=${id}
          type="text"
          spellcheck="false"
          list=${SUGGESTIONS[name] ? `${id}-list` : nothing}
          aria-describedby=${hint}
          aria-invalid=${invalid}
          placeholder=${control.default || (name.startsWith('--') ? 'default' : '')}
          .value=${live(value)}
          @input=${(event: Input) => change(event.currentTarget.value)}
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
 * @param change called with what was entered; an empty string where the field was emptied
 */
export const field = (
  control: Control,
  value: string,
  change: Change,
  label = labelOf(control.name),
): TemplateResult => {
  const { kind, description } = control;
  const id = `field-${control.name.replaceAll(/[^\w-]/g, '-')}`;
  const invalid = isWrong(control, value);
  const words = invalid ? `Left out: ${wrong(control)}.` : description;
  const hint = words
    ? html`<small id="${id}-hint" class=${invalid ? 'bad' : nothing}>${prose(words)}</small>`
    : nothing;
  const described = words ? `${id}-hint` : nothing;
  return kind === 'boolean'
    ? html`<div class="field check">
        <input
          id=${id}
          type="checkbox"
          aria-describedby=${described}
          .checked=${live(value === 'true')}
          @change=${(event: Input) => change(String(event.currentTarget.checked))}
        />
        <label for=${id}>${label}</label>
        ${hint}
      </div>`
    : html`<div class="field">
        <label for=${id}>${label}</label>
        ${input(control, value, change, { id, hint: described, invalid })} ${hint}
      </div>`;
};

/**
 * @param value the address that counts; one that can't be in a snippet is not taken, and the field says what can
 * @param change called with an address, or with an empty string
 */
export const addressField = (
  id: string,
  label: string,
  hint: string,
  value: string,
  change: Change,
): TemplateResult => {
  const take = (input: HTMLInputElement) => {
    const address = input.value.trim();
    const isRight = address === '' || isAddress(address);
    input.setCustomValidity(isRight ? '' : 'Begin with https:// or with /');
    if (!address) input.value = value; // without one the default counts, which may be what stood there
    if (isRight) change(address && normalized(address));
    else input.reportValidity();
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="text"
      inputmode="url"
      spellcheck="false"
      aria-describedby="${id}-hint"
      .value=${value}
      @change=${(event: Input) => take(event.currentTarget)}
    />
    <small id="${id}-hint">${prose(hint)}</small>
  </div>`;
};
