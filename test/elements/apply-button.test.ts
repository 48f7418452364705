import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { ApplyButton } from '../../src/elements/apply-button.ts';
import { deepText, mountFailed, mountLoaded, once, SEED, settled, small } from '../support/mount.ts';

const linkOf = (button: Element) => button.shadowRoot!.querySelector('a')!;

describe('<apply-button>', () => {
  describe('is accessible', () => {
    for (const theme of ['light', 'dark']) {
      const page = theme === 'dark' ? 'background: #16191f' : 'background: #fff';

      it(`while it loads, ${theme}`, async () => {
        const src = await executeServerCommand('recipe', { hang: true });
        await expect(
          await fixture(html`<apply-button theme=${theme} src=${src as string}></apply-button>`),
        ).to.be.accessible();
      });

      it(`with a posting, ${theme}`, async () => {
        const button = await mountLoaded(html`<apply-button style=${page} theme=${theme} src=${SEED}></apply-button>`);
        await expect(button).to.be.accessible();
      });

      it(`as a plain link in a new tab, ${theme}`, async () => {
        const button = await fixture(
          html`<apply-button style=${page} theme=${theme} href="/apply" target="_blank"></apply-button>`,
        );
        await expect(button).to.be.accessible();
      });

      // not 500, which is asked for again, for seconds: what is drawn then is the same
      for (const status of [404, 403]) {
        it(`after an answer of ${status}, ${theme}`, async () => {
          const src = await executeServerCommand('recipe', { status });
          const [button] = await mountFailed(
            html`<apply-button style=${page} theme=${theme} src=${src as string}></apply-button>`,
          );
          await expect(button).to.be.accessible();
        });
      }
    }
  });

  it('is named by its label first, and by the job after it', async () => {
    const button = await mountLoaded(html`<apply-button .posting=${small}></apply-button>`);
    expect(deepText(linkOf(button))).to.equal('Apply : Engineer');
  });

  it('is as tall as a fingertip', async () => {
    const button = await mountLoaded(html`<apply-button .posting=${small}></apply-button>`);
    expect(linkOf(button).getBoundingClientRect().height).to.be.at.least(44);
  });

  it('takes its label from the page', async () => {
    const button = await mountLoaded(html`<apply-button .posting=${small}>Join us</apply-button>`);
    expect(deepText(linkOf(button))).to.match(/^Join us/);
  });

  it('merges the parameters of the embed, the posting and the page', async () => {
    const address = location.href;
    history.replaceState(null, '', '?utm_medium=mail&utm_source=page&secret=1');
    const posting = { title: 'Engineer', apply: { url: 'https://jobs.example/apply?a=1#now', params: { board: 'x' } } };
    const button = await mountLoaded(
      html`<apply-button apply-params="utm_source=acme" .posting=${posting}></apply-button>`,
    );
    history.replaceState(null, '', address);
    expect(linkOf(button).href).to.equal('https://jobs.example/apply?a=1&utm_source=acme&board=x&utm_medium=mail#now');
  });

  it('passes on what the page’s address has when it is clicked', async () => {
    const button = await mountLoaded(html`<apply-button .posting=${small}></apply-button>`);
    const address = location.href;
    history.replaceState(null, '', '?gh_src=later');
    button.addEventListener('posting-apply', (event) => event.preventDefault());
    const applied = once(button, 'posting-apply');
    linkOf(button).click();
    history.replaceState(null, '', address);
    expect((await applied).url).to.equal('https://jobs.example/apply?gh_src=later');
  });

  it('lets the page open a form of its own', async () => {
    const button = await mountLoaded<ApplyButton>(html`<apply-button .posting=${small}></apply-button>`);
    document.addEventListener('posting-apply', (event) => event.preventDefault(), { once: true });
    const clicked = once(button, 'click');
    linkOf(button).click();
    expect((await clicked).defaultPrevented).to.equal(true);
  });

  it('opens in the same tab, also where the page’s <base> names another', async () => {
    const button = await mountLoaded(html`<apply-button .posting=${small}></apply-button>`);
    expect(linkOf(button).target).to.equal('_self');
  });

  it('says so where it opens in a new tab', async () => {
    const button = await fixture(html`<apply-button href="https://jobs.example/" target="_blank">Apply</apply-button>`);
    expect(linkOf(button)).to.have.attribute('rel', 'noopener');
    expect(deepText(linkOf(button))).to.equal('Apply (opens in a new tab)');
  });

  it('shows nothing where nobody can apply', async () => {
    for (const posting of [{ title: 'Engineer' }, { ...small, status: 'closed' }]) {
      const button = await mountLoaded(html`<apply-button .posting=${posting}></apply-button>`);
      expect(linkOf(button)).to.equal(null);
    }
  });

  it('is the plain link of href where src is taken away', async () => {
    const button = await mountLoaded<ApplyButton>(
      html`<apply-button href="https://jobs.example/all" src=${SEED}></apply-button>`,
    );
    expect(linkOf(button).href).to.contain('haileyhr');

    button.removeAttribute('src');
    await settled(button);

    expect(linkOf(button).href).to.equal('https://jobs.example/all');
  });

  it('shows no link where href could run a script', async () => {
    const button = await fixture(html`<apply-button href="javascript:alert(1)"></apply-button>`);
    expect(linkOf(button)).to.equal(null);
  });
});
