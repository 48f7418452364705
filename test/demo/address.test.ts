/** The state of the demo's page, and its address. */
import { expect } from '@open-wc/testing';
import { feedOfPage, KNOWN, systemAt } from '../../src/sources/feeds/addresses.ts';
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

describe('the address of a company’s jobs at a hiring system', () => {
  it('leads to their feed, for each page that shows them to people', () => {
    const feeds = Object.entries({
      'https://jobs.ashbyhq.com/Acme%20Inns.ai/':
        'https://api.ashbyhq.com/posting-api/job-board/Acme%20Inns.ai?includeCompensation=true',
      'https://acme.bamboohr.com/careers': 'https://acme.bamboohr.com/careers/list',
      'https://acme.breezy.hr': 'https://acme.breezy.hr/json',
      'https://boards.greenhouse.io/acme?gh_src=x#app':
        'https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true&pay_transparency=true',
      'https://job-boards.greenhouse.io/acme':
        'https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true&pay_transparency=true',
      'https://jobs.lever.co/acme': 'https://api.lever.co/v0/postings/acme?mode=json',
      'https://jobs.eu.lever.co/acme/': 'https://api.eu.lever.co/v0/postings/acme?mode=json',
      'https://acme.jobs.personio.de/': 'https://acme.jobs.personio.de/xml?language=en',
      'https://acme.jobs.personio.com': 'https://acme.jobs.personio.com/xml?language=en',
      'https://acme.pinpointhq.com/': 'https://acme.pinpointhq.com/postings.json',
      'https://ACME-inns.recruitee.com/': 'https://acme-inns.recruitee.com/api/offers/',
      'https://careers.smartrecruiters.com/AcmeInns':
        'https://api.smartrecruiters.com/v1/companies/AcmeInns/postings?limit=100',
      'https://acme.teamtailor.com/jobs': 'https://acme.teamtailor.com/jobs.json',
      'https://apply.workable.com/acme/': 'https://apply.workable.com/api/v1/widget/accounts/acme?details=true',
    });
    for (const [page, feed] of feeds) expect(feedOfPage(page)?.feed, page).to.equal(feed);
    for (const [page] of feeds) expect(systemAt(feedOfPage(page)!.feed), page).to.equal(feedOfPage(page)!.system);
    expect(new Set(feeds.map(([page]) => feedOfPage(page)!.system)).size).to.equal(Object.keys(KNOWN).length);
  });

  it('leads nowhere where that is not certain, as from a feed, a single job, or a site of the system itself', () => {
    for (const address of [
      ...Object.values(KNOWN).map(({ feed }) => feed.replace('NAME', 'acme')),
      'https://acme.teamtailor.com/jobs.rss',
      'https://jobs.lever.co/acme/0f-1',
      'https://boards.greenhouse.io/embed/job_board?for=acme',
      'https://boards.greenhouse.io/',
      'https://www.recruitee.com/',
      'https://acme.bamboohr.com/',
      'https://acme.example/jobs',
      'https://teamtailor.com.acme.example/',
      '/jobs.json',
    ]) {
      expect(feedOfPage(address), address).to.equal(undefined);
    }
    for (const address of ['https://acme.example/jobs.json', 'https://www.teamtailor.com/jobs.json', '/jobs.json'])
      expect(systemAt(address), address).to.equal(undefined);
  });
});
