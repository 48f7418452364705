/** The documentation of an element, from `custom-elements.json`. */
import { html, nothing, type TemplateResult } from 'lit';
import { prose } from '../code.ts';
import type { Control, ElementDocs, Named } from '../manifest.ts';

type Row = readonly [name: string, description: unknown, initial: string];

const table = (title: string, rows: readonly Row[]): TemplateResult | typeof nothing =>
  rows.length
    ? html`<section>
        <h2>${title}</h2>
        <div class="scroll" tabindex="0" role="group" aria-label=${title}>
          <table>
            <tbody>
              ${rows.map(
                ([name, description, initial]) =>
                  html`<tr>
                    <th scope="row"><code>${name}</code></th>
                    <td>${description}${initial ? html` Default <code>${initial}</code>.` : nothing}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </section>`
    : nothing;

const controlRow = ({ name, description, options, default: initial }: Control): Row => [
  name,
  html`${prose(description)}${options.length ? html` ${prose(options.map((option) => `\`${option}\``).join(' · '))}.` : nothing}`,
  initial,
];

const namedRow = ({ name, description = '' }: Named): Row => [name || '(children)', prose(description), ''];

export const docs = (element: ElementDocs): TemplateResult =>
  html`<div class="docs">
    <p><code>&lt;${element.tag}&gt;</code> ${prose(element.description)}</p>
    ${table('Attributes', element.attributes.map(controlRow))}
    ${table(
      'Events',
      element.events.map(({ name, type, description = '' }) => [
        name,
        html`${prose(description)} <code>${type?.text}</code>`,
        '',
      ]),
    )}
    ${table('Custom properties', element.customProperties.map(controlRow))}
    ${table('Slots', element.slots.map(namedRow))} ${table('Parts', element.parts.map(namedRow))}
  </div>`;
