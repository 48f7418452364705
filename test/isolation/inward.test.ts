/**
 * No page reaches into the widget: the computed style of every node in its trees is the same on a blank page, under
 * the style sheets that pages have, and under one that means harm.
 */
import { expect } from '@open-wc/testing';
import { closePages, openPage } from '../support/host-page.ts';
import { hostileTo, WRITTEN } from './names.ts';
import { poisonOf } from './poison.ts';
import { differences, propertiesOf, readOut, type ReadOut } from './read-out.ts';
import { SHEETS, textOf } from './sheets.ts';
import { openStage } from './stage.ts';

/** The report of a test; more would hide the first ones. */
const LINES = 20;

/** Those that every engine has. */
const KNOWN =
  'border-collapse caption-side caret-color color color-scheme cursor direction empty-cells fill font-family font-size ' +
  'font-style font-variant-caps font-weight hyphens letter-spacing line-break line-height list-style-image ' +
  'list-style-position list-style-type overflow-wrap paint-order pointer-events print-color-adjust quotes stroke ' +
  'tab-size text-align text-align-last text-emphasis-style text-indent text-rendering text-shadow text-transform ' +
  'text-underline-offset text-wrap-mode visibility white-space-collapse word-break word-spacing writing-mode ' +
  '-webkit-text-fill-color -webkit-text-stroke-width';

describe('in the widget, all looks as on a blank page', () => {
  let properties: readonly string[];
  let poison: ReadonlyMap<string, string>;
  let blank: readonly ReadOut[];

  const looks = async (css: string, classes = {}): Promise<readonly ReadOut[]> => {
    const { page, exhibits } = await openStage(css, classes);
    return exhibits.flatMap(([label, element]) => readOut(label, element, page, properties));
  };

  before(async () => {
    const page = await openPage('', '');
    properties = propertiesOf(page);
    poison = poisonOf(page);
    blank = await looks('');
    closePages();
  });

  afterEach(closePages);

  const report = (found: readonly ReadOut[]) => {
    const lines = differences(blank, found, properties);
    return lines.length > LINES ? [...lines.slice(0, LINES), `and ${lines.length - LINES} more`] : lines;
  };

  it('on another blank page', async () => {
    expect(report(await looks(''))).to.deep.equal([]);
  });

  for (const sheet of SHEETS) {
    it(`under ${sheet.name}`, async () => {
      expect(report(await looks(await textOf(sheet), sheet))).to.deep.equal([]);
    });
  }

  it('no inherited property is forgotten, as far as we know of them', () => {
    expect([...poison.keys()]).to.include.members(KNOWN.split(' '));
  });

  const declarations = (rank = '') => [...poison].map(([name, value]) => `${name}: ${value}${rank};`).join('\n');

  it('where every inherited property is set on html and body', async () => {
    expect(report(await looks(`html, body { ${declarations()} }`))).to.deep.equal([]);
  });

  it('where every inherited property is set on the elements, important', async () => {
    const css = `job-card, job-faq-accordion, apply-button { ${declarations(' !important')} }`;
    expect(report(await looks(css))).to.deep.equal([]);
  });

  it('under a sheet that means harm', async () => {
    const hostile = await (await fetch('/test/isolation/hostile.css')).text();
    const css = `${hostile} ${hostileTo(WRITTEN)} :root, html, body, * { ${declarations(' !important')} }`;
    expect(report(await looks(css))).to.deep.equal([]);
  });

  it('but not under one that uses a part, which is what the check would say of every other way in', async () => {
    const found = await looks('job-card::part(title) { letter-spacing: 9px }');
    expect(differences(blank, found, properties).join()).to.match(/card · h2\[part=title\] · letter-spacing: .+ → 9px/);
  });
});
