/** Contrast of what stands on a page. */
import { expect, fixture, html } from '@open-wc/testing';
import { pairOf } from '../../demo/app/contrast.ts';

const ratio = async (template: unknown) => {
  const element = await fixture(html`<div style="background: white">${template}</div>`);
  return pairOf('Text', element.querySelector('p')!).ratio.toFixed(2);
};

// by https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
describe('contrast', () => {
  it('is 21 of black on white, and 1 of a colour on itself', async () => {
    expect(await ratio(html`<p style="color: black">x</p>`)).to.equal('21.00');
    expect(await ratio(html`<p style="color: #0b6e4f; background: #0b6e4f">x</p>`)).to.equal('1.00');
  });

  it('is the same in any colour space', async () => {
    expect(await ratio(html`<p style="color: #767676">x</p>`)).to.equal('4.54');
    expect(await ratio(html`<p style="color: color(srgb 0.4627 0.4627 0.4627)">x</p>`)).to.equal('4.54');
  });

  it('is that of what lies over each other', async () => {
    // half black on white is #808080, or a step beside it
    expect(Number(await ratio(html`<p style="color: rgb(0 0 0 / 50%)">x</p>`))).to.be.closeTo(3.95, 0.05);
    expect(
      Number(await ratio(html`<div style="background: rgb(0 0 0 / 50%)"><p style="color: white">x</p></div>`)),
    ).to.be.closeTo(3.95, 0.05);
  });
});
