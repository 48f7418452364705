/** The state of the demo's page, and its address. */
import { expect } from '@open-wc/testing';
import { isAddress, normalized, read, write } from '../../demo/app/address.ts';

describe('the address of the page', () => {
  it('holds what was chosen, and nothing else', () => {
    const state = read('?story=faq&width=360&sheet=soft&--job-accent-color=%230b6e4f&apply-params=a%3Db%26c', ['soft']);
    expect(state.values).to.deep.equal({ '--job-accent-color': '#0b6e4f', 'apply-params': 'a=b&c' });
    expect(read(write(state), ['soft'])).to.deep.equal(state);
    expect(write(read('', []))).to.equal('');
  });

  it('keeps an attribute that was emptied', () => {
    expect(write(read('?apply-params=', []))).to.equal('?apply-params=');
  });

  it('drops what there is not', () => {
    const state = read('?width=abc&scheme=sepia&dir=up&sheet=../../x&posting=javascript:alert(1)&widget=dist', [
      'soft',
    ]);
    expect(write(state)).to.equal('');
  });
});

describe('an address in a snippet', () => {
  it('is absolute, or begins at the site’s root', () => {
    for (const right of ['https://a.example/x.json', 'http://localhost:5173/x', '/x.json', '/']) {
      expect(isAddress(right), right).to.equal(true);
    }
    const wrong = ['', 'x.json', './x', '//a.example/x', '/\\a.example/x', 'a.example/x', 'data:,x', 'https://'];
    for (const one of wrong) expect(isAddress(one), one).to.equal(false);
  });

  it('has its host as policies need it', () => {
    expect(normalized('HTTPS://Köln.example/x')).to.equal('https://xn--kln-sna.example/x');
    expect(normalized('/postings/x.json')).to.equal('/postings/x.json');
  });
});
