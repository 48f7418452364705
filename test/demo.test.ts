/** Every page of the demo, as a visitor opens it. */
import { expect } from '@open-wc/testing';
import type axe from 'axe-core';
import { closePages, inState, openAddress } from './support/host-page.ts';
import { deepText } from './support/mount.ts';

describe('the demo', () => {
  afterEach(closePages);

  for (const file of ['index.html', 'company.html', 'partner.html']) {
    it(`${file} shows the posting, and is accessible as a whole`, async () => {
      const page = await openAddress(`/demo/${file}`);
      const card = await inState(page, 'job-card', 'ready');
      expect(deepText(card)).to.contain('Small company - big impact of your work - join us!');
      const script = page.document.createElement('script');
      script.src = '/node_modules/axe-core/axe.min.js';
      const ran = new Promise((resolve) => script.addEventListener('load', resolve));
      page.document.head.append(script);
      await ran;
      const { violations } = await (page.window as unknown as { axe: typeof axe }).axe.run(page.document);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).to.deep.equal([]);
    });
  }
});
