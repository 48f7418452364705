/** The packages of the widget as one would use them on a first day: one bundle, no skeleton, HTML from Markdown. */
import DOMPurify from 'dompurify';
import { css, html, LitElement } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { marked } from 'marked';

const rich = (text = '') => unsafeHTML(DOMPurify.sanitize(marked.parse([text].flat().join('\n'))));

const fact = (label, value) =>
  value &&
  html`<dt>${label}</dt>
    <dd>${value}</dd>`;

class NaiveCard extends LitElement {
  static properties = { src: {}, posting: { state: true } };

  static styles = css`
    :host {
      display: block;
    }
    img {
      max-width: 100%;
      height: auto;
    }
  `;

  async willUpdate(changed) {
    if (!changed.has('src')) return;
    const answer = await fetch(this.src);
    this.posting = await answer.json();
  }

  picture({ src, alt, width, height }) {
    return html`<img
      src=${new URL(src, new URL(this.src, document.baseURI))}
      alt=${alt}
      width=${width}
      height=${height}
    />`;
  }

  render() {
    const { posting } = this;
    if (!posting) return '';
    const { apply, contact, faq } = posting;
    return html`
      <h2>${posting.title}</h2>
      <p>${posting.tagline}</p>
      ${this.picture(posting.image)}
      <a href=${apply.url}>${apply.label}</a>
      <dl>
        ${fact('Organization', posting.organization.name)}
        ${fact('Location', posting.locations.map(({ city, country }) => `${city}, ${country}`).join('; '))}
        ${fact('Workplace', posting.workplace)} ${fact('Applicants from', posting.applicantLocations.join(', '))}
        ${fact('Eligibility', posting.eligibility)} ${fact('Start', posting.startDate)}
        ${fact('Posted', new Date(posting.datePosted).toLocaleDateString(posting.lang, { dateStyle: 'long' }))}
      </dl>
      ${rich(posting.lead)}
      ${posting.sections.map(
        ({ title, text }) => html`<section>${title ? html`<h3>${title}</h3>` : ''} ${rich(text)}</section>`,
      )}
      ${rich(apply.closing.text)}
      <a href=${apply.url}>${apply.closing.label}</a>
      <h3>${faq.title}</h3>
      ${faq.items.map(
        ({ question, answer }) =>
          html`<details>
            <summary>${question}</summary>
            ${rich(answer)}
          </details>`,
      )}
      ${posting.notes.map(
        ({ id, marker, title, text }) =>
          html`<aside id=${id}>
            <h3>${title}</h3>
            ${marker} ${rich(text)}
          </aside>`,
      )}
      <section>
        ${this.picture(contact.image)}
        <h3>${contact.title}</h3>
        ${rich(contact.text)}
        <a href=${`mailto:${contact.email}`}>${contact.linkLabel}</a>
      </section>
    `;
  }
}

customElements.define('naive-card', NaiveCard);
