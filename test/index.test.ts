import { expect } from '@open-wc/testing';
import { parse } from '../src/index.ts';

describe('the npm entry', () => {
  it('registers nothing', () => {
    for (const tag of ['job-card', 'job-faq-accordion', 'apply-button'])
      expect(customElements.get(tag)).to.equal(undefined);
  });

  it('reads a posting without any element', () => {
    expect(parse({ title: 'Engineer' }, 'https://jobs.example/engineer.json').posting.id).to.equal('engineer');
  });
});
