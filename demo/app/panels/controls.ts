/** Controls for all that can be set on the story's element: attributes, custom properties, slots and parts. */
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import { initialOf } from '../canvas.ts';
import { field, labelOf } from '../field.ts';
import type { Control, ElementDocs, Named } from '../manifest.ts';
import { isDefault } from '../values.ts';

const group = (title: string, fields: readonly unknown[]): TemplateResult | typeof nothing =>
  fields.length
    ? html`<fieldset>
        <legend>${title}</legend>
        <div class="fields">${fields}</div>
      </fieldset>`
    : nothing;

const slotControl = ({ name, description = '' }: Named): Control => ({
  name: `slot:${name}`,
  description,
  kind: 'text',
  options: [],
  default: '',
});

/**
 * @param subject the first element of the story
 * @param hasScripts whether the element is there to read its attributes
 */
export const controls = (
  app: App,
  docs: ElementDocs,
  subject: Element | undefined,
  hasScripts: boolean,
): TemplateResult => {
  const { state, set, change } = app;
  const attribute = (control: Control) => {
    const initial = initialOf(subject, control.name, control.kind === 'boolean');
    const isInitial = (value: string) => value === initial || (initial === '' && isDefault(control, value));
    return field(
      control,
      state.values[control.name] ?? initial,
      (value) => set(control.name, isInitial(value) ? undefined : value),
      control.name,
    );
  };
  const own = (control: Control, label?: string) =>
    field(control, state.values[control.name] ?? '', (value) => set(control.name, value || undefined), label);
  const isChanged = Object.keys(state.values).length > 0 || state.outline !== '';
  return html`<div class="controls">
    <p class="row">
      <span><code>&lt;${docs.tag}&gt;</code> ${docs.summary}</span>
      <button type="button" class="quiet" ?disabled=${!isChanged} @click=${() => change({ values: {}, outline: '' })}>
        Reset
      </button>
    </p>
    ${
      hasScripts
        ? group('Attributes', docs.attributes.map(attribute))
        : html`<p class="empty">
            What attributes say was read when the page was prerendered. What is below works without a script.
          </p>`
    }
    ${group(
      'Custom properties',
      docs.customProperties.map((control) => own(control, control.name)),
    )}
    ${group(
      'Slots',
      docs.slots.map((slot) => own(slotControl(slot), slot.name ? labelOf(slot.name) : 'Children')),
    )}
    ${group('Parts', [
      html`<div class="field">
        <label for="field-part">Outline</label>
        <select
          id="field-part"
          @change=${(event: Event) => change({ outline: (event.currentTarget as HTMLSelectElement).value })}
        >
          ${['', ...docs.parts.map(({ name }) => name)].map(
            (name) => html`<option value=${name} ?selected=${name === state.outline}>${name || 'none'}</option>`,
          )}
        </select>
        <small>Shows where <code>::part()</code> reaches.</small>
      </div>`,
    ])}
  </div>`;
};
