/** The demo's own page: what a publisher does on it. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { until } from '../frame/stage.ts';
import { closePages, type HostPage } from '../support/host-page.ts';
import { deepText, settled } from '../support/mount.ts';
import { appears, button, canvasOf, DEMO, enter, labelled, openDemo, violations } from './demo-page.ts';

const code = ({ document }: HostPage): string =>
  [...document.querySelectorAll('.panel pre')].map(({ textContent }) => textContent).join('\n');

const panel = ({ document }: HostPage): string => document.querySelector('.panel')!.textContent;

/** Waits until the page says something. */
const says = (page: HostPage, text: string, where = panel): Promise<unknown> =>
  appears(page, () => where(page).includes(text));

describe('the configurator', () => {
  afterEach(closePages);

  it('opens with the real posting and a snippet for it', async () => {
    const page = await openDemo();
    const canvas = await canvasOf(page);
    expect(deepText(canvas.querySelector('job-card')!)).to.contain('DevOps Engineer with a networking edge');
    expect(code(page)).to.contain('<script type="module" src="http').and.to.contain('/postings/devops-engineer.json"');
    expect(await violations(page)).to.deep.equal([]);
  });

  it('shows a colour in the preview, in the snippet, in the address, and how well it can be read', async () => {
    const page = await openDemo();
    const canvas = await canvasOf(page);
    enter(labelled(page, 'Accent'), '#0b6e4f');
    await says(page, '--job-accent-color: #0b6e4f');
    const card = canvas.querySelector('job-card')!;
    expect(card.style.getPropertyValue('--job-accent-color')).to.equal('#0b6e4f');
    expect(page.window.location.search).to.equal('?--job-accent-color=%230b6e4f');
    await appears(page, () => page.document.querySelector('.contrast'));
    const row = () => page.document.querySelector('.contrast tr:last-of-type')!.textContent.replace(/\s+/g, ' ');
    await appears(page, () => row().includes('Button 6.3 : 1 AA'));
  });

  it('comes back as it was from its address', async () => {
    const page = await openDemo('?panel=react&layout=compact&sheet=soft&--job-border-radius=0');
    const canvas = await canvasOf(page);
    expect(canvas.querySelector('job-card')!.getAttribute('layout')).to.equal('compact');
    expect(canvas.querySelector<HTMLLinkElement>('link[data-demo]')!.href).to.contain('/themes/soft.css');
    expect(code(page))
      .to.contain('layout="compact"')
      .and.to.contain(`'--job-border-radius': '0'`)
      .and.to.contain('careers-widget/themes/soft.css');
  });

  it('says what is wrong in a pasted posting, and shows the rest', async () => {
    const page = await openDemo();
    const canvas = await canvasOf(page);
    const findings = ({ document }: HostPage) => document.querySelector('#findings')!.textContent.replace(/\s+/g, ' ');
    const text = labelled<HTMLTextAreaElement>(page, 'Its text');
    enter(text, '{\n  "title": "Baker",\n  "workplace": "on-site"\n}');
    await says(page, 'write "onsite"', findings);
    expect(findings(page)).to.contain('line 3, column 3');
    await canvas.querySelector('job-card')!.updateComplete;
    expect(deepText(canvas.querySelector('job-card')!)).to.contain('Baker');
    const line = button(page, 'line 3');
    line.click();
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).to.equal('  "workplace": "on-site"');
    enter(text, '{ "title": "Bak');
    await says(page, 'expected', (host) => findings(host).toLowerCase());
    expect(deepText(canvas.querySelector('job-card')!)).to.contain('Baker');
  });

  it('says that an address can’t be loaded, and names it in the snippet all the same', async () => {
    const page = await openDemo('?posting=https://127.0.0.1:1/x.json');
    await says(page, 'could not be loaded');
    expect(code(page)).to.contain('https://127.0.0.1:1/x.json');
  });

  it('keeps a text that was edited, whatever address it gets', async () => {
    const page = await openDemo();
    await canvasOf(page);
    enter(labelled<HTMLTextAreaElement>(page, 'Its text'), '{ "title": "Baker" }');
    await says(page, 'changed here alone');
    enter(labelled(page, 'Address of the file'), '/postings/baker.json');
    await says(page, 'src="/postings/baker.json"');
    expect(labelled<HTMLTextAreaElement>(page, 'Its text').value).to.equal('{ "title": "Baker" }');
  });

  it('asks before what was written is lost', async () => {
    const page = await openDemo();
    await canvasOf(page);
    const leave = () => !page.window.dispatchEvent(new page.window.Event('beforeunload', { cancelable: true }));
    expect(leave()).to.equal(false);
    enter(labelled<HTMLTextAreaElement>(page, 'Its text'), '{ "title": "Baker" }');
    expect(leave()).to.equal(true);
    button(page, 'Start again').click();
    await appears(page, () => labelled<HTMLTextAreaElement>(page, 'Its text').value.includes('DevOps'));
    expect(leave()).to.equal(false);
  });

  it('keeps what was written while the file was on its way', async () => {
    const file = await executeServerCommand<string, object>('recipe', {
      delayMs: 500,
      headers: { 'content-type': 'application/json' },
      body: '{ "title": "From the server" }',
    });
    const page = await openDemo(`?posting=${encodeURIComponent(file)}`);
    enter(labelled<HTMLTextAreaElement>(page, 'Its text'), '{ "title": "Baker" }');
    await executeServerCommand('left', { path: new URL(file).pathname });
    await canvasOf(page);
    await says(page, 'changed here alone');
    expect(labelled<HTMLTextAreaElement>(page, 'Its text').value).to.equal('{ "title": "Baker" }');
  });

  it('keeps what was written where the file can’t be loaded', async () => {
    const page = await openDemo('?posting=/no-such-posting.json');
    await says(page, 'its server answers 404');
    const text = labelled<HTMLTextAreaElement>(page, 'Its text');
    enter(text, '{ "title": "Baker" }');
    await says(page, 'changed here alone');
    button(page, 'Load what is there').click();
    await says(page, 'its server answers 404');
    expect(text.value).to.equal('{ "title": "Baker" }');
  });

  it('names its own files again where their folder is left empty', async () => {
    const page = await openDemo();
    const folder = labelled(page, 'Folder of the widget’s files');
    const own = folder.value;
    enter(folder, '');
    expect(folder.value).to.equal(own);
    enter(folder, 'https://your.site/w/');
    await says(page, 'src="https://your.site/w/careers-widget.js"');
    enter(folder, '');
    await appears(page, () => folder.value === own && code(page).includes(`src="${own}careers-widget.js"`));
  });

  it('tidies up JSON, and nothing else', async () => {
    const page = await openDemo();
    await canvasOf(page);
    const text = labelled<HTMLTextAreaElement>(page, 'Its text');
    enter(text, '{ "title": "Bak');
    await appears(page, () => button(page, 'Tidy up').matches(':disabled'));
    enter(text, '{"title":"Baker"}');
    await appears(page, () => button(page, 'Tidy up').matches(':enabled'));
    button(page, 'Tidy up').click();
    await appears(page, () => text.value === '{\n  "title": "Baker"\n}');
  });

  it('shows nothing of another posting where an address can’t be loaded', async () => {
    const page = await openDemo();
    const canvas = await canvasOf(page);
    enter(labelled(page, 'Address of the file'), '/no-such-posting.json');
    await says(page, 'its server answers 404');
    expect(code(page)).to.contain('src="/no-such-posting.json"').and.not.to.contain('DevOps');
    const card = canvas.querySelector('job-card')!;
    await card.updateComplete;
    expect(deepText(card)).to.equal('No posting to show.');
  });

  it('takes no address that a snippet can’t name', async () => {
    const page = await openDemo();
    await canvasOf(page);
    const field = labelled(page, 'Address of the file');
    for (const address of ['postings/x.json', 'your.site/x.json', '//your.site/x.json', 'javascript:alert(1)']) {
      enter(field, address);
      expect(field.validationMessage).to.equal('Begin with https:// or with /');
      expect(code(page)).to.contain('/postings/devops-engineer.json"');
    }
    enter(field, 'https://KÖLN.example/x.json');
    await says(page, 'src="https://xn--kln-sna.example/x.json"');
    expect(code(page)).to.contain('connect-src https://xn--kln-sna.example;');
  });

  it('leaves out what is no value, and says so', async () => {
    const page = await openDemo();
    const canvas = await canvasOf(page);
    const accent = labelled(page, 'Accent');
    const wrong = ['zzz', 'rgb(1, 2, 3', 'red /* x', 'red"', 'red; position: fixed', 'red } body { color: red'];
    for (const value of wrong) {
      enter(accent, value);
      await appears(page, () => accent.getAttribute('aria-invalid') === 'true');
      expect(code(page), value).not.to.contain('--job-accent-color');
      expect(canvas.querySelector('job-card')!.hasAttribute('style'), value).to.equal(false);
      enter(accent, '');
      await appears(page, () => accent.getAttribute('aria-invalid') === 'false');
    }
    enter(accent, 'rebeccapurple;');
    await says(page, '--job-accent-color: rebeccapurple"');
  });

  it('takes from its address only what there is', async () => {
    const page = await openDemo('?panel=react&sheet=nosuch&layout=zzz&theme=foo&heading-level=99&width=abc');
    await canvasOf(page);
    expect(code(page)).not.to.match(/nosuch|zzz|foo|99/);
    expect(page.document.querySelector('iframe')!.getAttribute('style')).to.equal(null);
  });

  it('makes the snippet of a list, and shows the list', async () => {
    const page = await openDemo();
    await canvasOf(page);
    button(page, 'A list of postings').click();
    await says(page, '<job-list');
    enter(labelled(page, 'Page size'), '5');
    const list = (await canvasOf(page)).querySelector('job-list')!;
    await settled(list);
    expect(code(page))
      .to.match(/search\s+filters\s+page-size="5"/)
      .and.to.contain('/stories/postings/jobs.json"');
    expect(list.shadowRoot!.querySelectorAll('[part=item]')).to.have.length(5);
    enter(labelled(page, 'Address of the list'), '/jobs/jobs.json');
    await says(page, 'src="/jobs/jobs.json"');
    expect(page.window.location.search).to.contain('element=job-list');
    expect(await violations(page)).to.deep.equal([]);
  });

  it('has search and filters in a list from the start, and takes both out', async () => {
    const page = await openDemo('?element=job-list');
    const list = (await canvasOf(page)).querySelector('job-list')!;
    expect(list.getAttributeNames()).to.include.members(['search', 'filters']);
    labelled(page, 'Search').click();
    enter(labelled(page, 'Filters'), '');
    await appears(page, () => !code(page).includes('search') && !code(page).includes('filters'));
    expect(list.getAttributeNames()).not.to.include.members(['search', 'filters']);
    expect(page.window.location.search).to.equal('?element=job-list&search=false&filters=');
    enter(labelled(page, 'Filters'), 'country');
    await says(page, 'filters="country"');
    labelled(page, 'Search').click();
    enter(labelled(page, 'Filters'), 'auto');
    await appears(page, () => page.window.location.search === '?element=job-list');
  });

  it('has a list ask the folder that is named, and none beside the page, nor for a feed', async () => {
    const page = await openDemo(`?element=job-list&posting=${DEMO}stories/board/jobs.json&search-src=search/`);
    const list = (await canvasOf(page)).querySelector('job-list')!;
    const folder = labelled(page, 'Folder of its search');
    expect(folder.value).to.equal('');
    expect(code(page)).not.to.contain('search-src');
    enter(folder, '/jobs/search');
    await appears(page, () => page.document.querySelector('.failure')?.textContent.includes('its server answers 404'));
    enter(folder, `${DEMO}stories/board/search/`);
    await says(page, `search-src="${DEMO}stories/board/search/"`);
    expect(code(page)).to.contain(`'wasm-unsafe-eval'`);
    enter(list.shadowRoot!.querySelector<HTMLInputElement>('[type=search]')!, 'welder gloves'); // of the texts, which only an index has
    await until(() => deepText(list).includes('1 of 25 jobs'), 'the index has been asked');
    enter(labelled(page, 'Address of the list'), `${DEMO}stories/postings/greenhouse.json`);
    await appears(page, () => code(page).includes('import --from greenhouse') && !code(page).includes('search-src'));
    expect(page.document.querySelector('#search-address')).to.equal(null);
  });

  it('keeps what was chosen while one looks at the stories', async () => {
    const page = await openDemo('?layout=compact');
    await canvasOf(page);
    const place = (name: string) =>
      [...page.document.querySelectorAll<HTMLElement>('nav[aria-label=Main] a')].find(({ textContent }) =>
        textContent.includes(name),
      )!;
    place('Stories').click();
    await appears(page, () => page.document.querySelector('nav.stories'));
    place('Snippet').click();
    await appears(page, () => page.document.querySelector('.form'));
    expect(code(page)).to.contain('layout="compact"');
  });

  it('names what a strict page must allow', async () => {
    const page = await openDemo();
    expect(code(page)).to.contain(`style-src-attr 'unsafe-inline'`);
    labelled(page, 'Styles in a style sheet').click();
    await says(page, 'min-height: 100vh;');
    expect(code(page)).not.to.contain('unsafe-inline');
    expect(code(page)).to.contain('trusted-types careers-widget');
  });

  it('offers structured data with the command that writes it, and takes both back', async () => {
    const page = await openDemo();
    const select = labelled<HTMLSelectElement>(page, 'Structured data');
    expect(select.selectedOptions[0]!.label).to.equal('not set');
    enter(select, 'same-origin');
    await says(page, `prerender public/ --base ${location.origin}/`);
    expect(code(page)).to.contain('structured-data="same-origin"');
    enter(select, '');
    await appears(page, () => !code(page).includes('structured-data'));
    expect(code(page)).to.match(/prerender public\/$/m);
    expect(page.window.location.search).to.equal('');
  });

  it('moves through the kinds of page by arrow keys', async () => {
    const page = await openDemo();
    const [first, second] = page.document.querySelectorAll<HTMLElement>('[role=tab]');
    first!.focus();
    first!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await says(page, 'sha384-');
    expect(page.document.activeElement).to.equal(second);
    expect(second!.getAttribute('aria-selected')).to.equal('true');
  });
});

describe('a story', () => {
  afterEach(closePages);

  it('has a control for each attribute of its element, and takes what is chosen', async () => {
    const page = await openDemo('?story=card-full');
    const canvas = await canvasOf(page);
    await says(page, 'without-contact');
    labelled(page, 'without-faq').click();
    await appears(page, () => page.window.location.search.includes('without-faq=true'));
    const card = canvas.querySelector('job-card')!;
    expect(card.hasAttribute('without-faq')).to.equal(true);
    enter(labelled<HTMLSelectElement>(page, 'layout'), 'compact');
    await card.updateComplete;
    expect(card.shadowRoot!.querySelector('.compact')).not.to.equal(null);
    button(page, 'Reset').click();
    expect(card.hasAttribute('without-faq')).to.equal(false);
    expect(card.getAttribute('layout')).to.equal(null);
  });

  it('logs events, and does not follow the link to apply', async () => {
    const page = await openDemo('?story=card-compact&panel=events');
    const canvas = await canvasOf(page);
    await appears(page, () => /posting-load|ready before/.test(panel(page)));
    const prevented: boolean[] = [];
    canvas.addEventListener('posting-apply', ({ defaultPrevented }) => prevented.push(defaultPrevented));
    const link = canvas.querySelector('job-card')!.shadowRoot!.querySelector('apply-button')!.shadowRoot!;
    link.querySelector('a')!.click();
    await says(page, 'posting-apply');
    expect(prevented).to.deep.equal([true]);
  });

  it('shows its source with what was chosen in it', async () => {
    const page = await openDemo('?story=card-several&panel=source&theme=dark');
    expect(code(page).match(/theme="dark"/g)).to.have.length(3);
    expect(code(page)).to.contain('<div class="cards">');
  });

  it('shows a theme, and texts in slots, in its source as in the canvas', async () => {
    const page = await openDemo('?story=apply-link&panel=source&sheet=soft&slot:=R%26D+%3Cb%3E');
    const canvas = await canvasOf(page, 'idle');
    const element = canvas.querySelector('apply-button')!;
    await appears({ ...page, window: canvas.defaultView!, document: canvas }, () =>
      element.textContent.includes('R&D'),
    );
    expect(element.textContent).to.equal('R&D <b>');
    expect(code(page)).to.contain('themes/soft.css');
    expect(code(page))
      .to.match(/>\n *R&amp;D &lt;b&gt;\n *<\/apply-button>/)
      .and.not.to.contain('Send an');
  });

  it('can be emptied of what its page sets, and set back to it', async () => {
    const page = await openDemo('?story=apply');
    const canvas = await canvasOf(page);
    const element = canvas.querySelector('apply-button')!;
    const field = labelled(page, 'apply-params');
    expect(field.value).to.equal('utm_source=demo');
    enter(field, '');
    await appears(page, () => page.window.location.search.includes('apply-params='));
    expect(field.value).to.equal('');
    expect(element.hasAttribute('apply-params')).to.equal(false);
    enter(field, 'utm_source=demo');
    await appears(page, () => button(page, 'Reset').matches(':disabled'));
    expect(page.window.location.search).to.equal('?story=apply');
    expect(element.getAttribute('apply-params')).to.equal('utm_source=demo');
  });

  it('is the one that a link in the canvas leads to', async () => {
    const page = await openDemo('?story=state-gone');
    const canvas = await canvasOf(page, 'gone');
    canvas.querySelector('a')!.click();
    await appears(page, () => page.document.title.startsWith('Card: Several'));
  });

  it('that is prerendered stands there with scripts off, and is offered what works without them', async () => {
    const page = await openDemo('?story=page-prerendered&panel=accessibility&--job-accent-color=%230b6e4f');
    const canvas = await canvasOf(page);
    const { customElements } = canvas.defaultView!;
    const card = canvas.querySelector('job-card')!;
    const link = card.shadowRoot!.querySelector('apply-button')!.shadowRoot!.querySelector('a')!;
    expect(customElements.get('job-card')).to.equal(undefined);
    expect(deepText(card)).to.contain('DevOps Engineer with a networking edge');
    expect(canvas.defaultView!.getComputedStyle(link).backgroundColor).to.equal('rgb(11, 110, 79)');
    const tabs = [...page.document.querySelectorAll('[role=tab]')].map(({ textContent }) => textContent.trim());
    expect(tabs).to.deep.equal(['Controls', 'Source', 'Docs']);
    expect(panel(page)).to.contain('was read when the page was prerendered').and.not.to.contain('without-faq');
    expect(await violations(page)).to.deep.equal([]);
  });

  it('is looked at by axe', async () => {
    const page = await openDemo('?story=faq&panel=accessibility');
    await says(page, 'No violations');
  });

  it('shows the documentation of its element', async () => {
    const page = await openDemo('?story=apply&panel=docs');
    await says(page, 'PostingApplyEvent');
  });

  it('is reached by a link and left by “back”, without loading the page anew', async () => {
    const page = await openDemo('?story=card-full');
    (page.window as unknown as { kept: boolean }).kept = true;
    page.document.querySelector<HTMLElement>('nav.stories a[href*="=faq"]')!.click();
    await appears(page, () => page.document.title.startsWith('FAQ'));
    page.window.history.back();
    await appears(page, () => page.document.title.startsWith('Card: Full'));
    expect((page.window as unknown as { kept: boolean }).kept).to.equal(true);
  });

  for (const name of ['controls', 'events', 'source', 'accessibility', 'docs']) {
    it(`is accessible with its ${name}`, async () => {
      const page = await openDemo(`?story=card-full&panel=${name}`);
      await canvasOf(page);
      await appears(page, () => page.document.querySelector('.count')); // something stands in the log
      expect(await violations(page)).to.deep.equal([]);
    });
  }
});
