import { expect, fixture, html } from '@open-wc/testing';
import { nearestLang } from '../../src/elements/page.ts';

/** The innermost of some elements. */
const innermost = (root: Element): Element => root.querySelector('i')!;

/** Puts content into a new shadow tree of an element, and gives the innermost of it. */
const intoShadow = (host: Element, content: string): Element => {
  const tree = host.attachShadow({ mode: 'open' });
  tree.innerHTML = content;
  return tree.querySelector('i, span')!;
};

describe('nearestLang', () => {
  it('is the element’s own before any other', async () => {
    const root = await fixture(html`<div lang="en"><i lang="sv"></i></div>`);

    expect(nearestLang(innermost(root))).to.equal('sv');
  });

  it('is that of the nearest element around it', async () => {
    const root = await fixture(
      html`<div lang="en">
        <p lang="sv-SE">
          <b><i></i></b>
        </p>
      </div>`,
    );

    expect(nearestLang(innermost(root))).to.equal('sv-SE');
  });

  it('is found beyond the shadow trees that it stands in', async () => {
    const root = await fixture(html`<div lang="sv"><p></p></div>`);
    const host = intoShadow(root.querySelector('p')!, '<div><span></span></div>');

    expect(nearestLang(intoShadow(host, '<b><i></i></b>'))).to.equal('sv');
  });

  it('is that inside a shadow tree before that around it', async () => {
    const root = await fixture(html`<div lang="sv"></div>`);

    expect(nearestLang(intoShadow(root, '<p lang="fi"><i></i></p>'))).to.equal('fi');
  });

  it('is that around a slotted element, not around its slot', async () => {
    const root = await fixture(
      html`<div lang="sv">
        <p><i></i></p>
      </div>`,
    );
    root.querySelector('p')!.attachShadow({ mode: 'open' }).innerHTML = '<div lang="fi"><slot></slot></div>';

    expect(nearestLang(innermost(root))).to.equal('sv');
  });

  it('is unknown where the page says that it is', async () => {
    const root = await fixture(
      html`<div lang="en">
        <p lang=""><i></i></p>
      </div>`,
    );

    expect(nearestLang(innermost(root))).to.equal('');
  });

  for (const [locale, lang] of [
    ['en_US', 'en-US'],
    ['sv_SE.UTF-8', 'sv-SE'],
    ['de_AT@euro', 'de-AT'],
    ['zh_Hant_TW', 'zh-Hant-TW'],
  ] as const) {
    it(`reads ${locale}, as servers call locales, as ${lang}`, () => {
      const element = document.createElement('div');
      element.lang = locale;
      expect(nearestLang(element)).to.equal(lang);
    });
  }

  for (const lang of ['x', '_US', '-de', 'not a language']) {
    it(`is unknown where it is no language: ${lang}`, async () => {
      expect(nearestLang(await fixture(html`<div lang=${lang}></div>`))).to.equal('');
    });
  }

  it('is unknown where nothing says', () => {
    expect(nearestLang(document.createElement('div'))).to.equal('');
  });
});
