import { expect, html } from '@open-wc/testing';
import type { JobCard } from '../../src/elements/job-card.ts';
import { calendarFile, share } from '../../src/elements/lazy/actions.ts';
import { mountLoaded, small } from '../support/mount.ts';

const url = 'https://jobs.example/welder';
const posting = { ...small, id: 'welder', url, validThrough: '2999-11-30' };

const actions = (card: JobCard) => card.shadowRoot!.querySelector('[part="actions"]')!;
const buttons = (card: JobCard) => [...actions(card).querySelectorAll('button')];

/** Puts something in the place of a member, until it is put back. */
const replace = (owner: object, key: string, value: unknown): (() => void) => {
  Object.defineProperty(owner, key, { configurable: true, value });
  return () => Reflect.deleteProperty(owner, key);
};

describe('what a visitor may do with a posting beside applying', () => {
  let putBack: (() => void)[] = [];

  afterEach(() => {
    for (const undo of putBack) undo();
    putBack = [];
  });

  it('is to pass it on, and to keep its closing date', async () => {
    const card = await mountLoaded<JobCard>(html`<job-card .posting=${posting}></job-card>`);

    expect(buttons(card).map((button) => button.textContent.trim())).to.deep.equal(['Share', 'Add to calendar']);
  });

  it('is no calendar where nothing closes, or all has closed', async () => {
    for (const validThrough of [undefined, '2020-01-01']) {
      const card = await mountLoaded<JobCard>(html`<job-card .posting=${{ ...posting, validThrough }}></job-card>`);

      expect(buttons(card).map((button) => button.textContent.trim())).to.deep.equal(['Share']);
    }
  });

  it('shares title and address by the system’s dialog', async () => {
    const shared: unknown[] = [];
    putBack = [
      replace(navigator, 'canShare', () => true),
      replace(navigator, 'share', (data: unknown) => Promise.resolve(void shared.push(data))),
    ];

    expect(await share({ title: 'Welder', url })).to.equal(false);
    expect(shared).to.deep.equal([{ title: 'Welder', url }]);
  });

  it('is content where the visitor thinks better of sharing', async () => {
    const abort = () => Promise.reject(new DOMException('', 'AbortError'));
    putBack = [replace(navigator, 'canShare', () => true), replace(navigator, 'share', abort)];

    expect(await share({ title: 'Welder', url })).to.equal(false);
  });

  it('copies the address where there is no such dialog, and says so', async () => {
    const copied: string[] = [];
    putBack = [
      replace(navigator, 'canShare', undefined),
      replace(navigator, 'clipboard', { writeText: (text: string) => Promise.resolve(void copied.push(text)) }),
    ];
    const card = await mountLoaded<JobCard>(html`<job-card .posting=${posting}></job-card>`);
    const status = actions(card).querySelector('[role="status"]')!;
    const said = new Promise((resolve) => new MutationObserver(resolve).observe(status, { childList: true }));

    buttons(card)[0]!.click();
    await said;

    expect(status).to.have.text('Link copied');
    expect(copied).to.deep.equal([url]);
  });

  it('shows the address where it can’t be copied either', async () => {
    const refuse = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    putBack = [replace(navigator, 'canShare', undefined), replace(navigator, 'clipboard', { writeText: refuse })];
    const card = await mountLoaded<JobCard>(html`<job-card .posting=${posting}></job-card>`);
    const status = actions(card).querySelector('[role="status"]')!;
    const said = new Promise((resolve) => new MutationObserver(resolve).observe(status, { childList: true }));

    buttons(card)[0]!.click();
    await said;

    expect(status).to.have.text(url);
  });
});

describe('a calendar file', () => {
  const now = Date.UTC(2026, 10, 24, 9, 30);
  const deadline = { id: 'welder', title: 'Apply by: Welder', url, validThrough: '2026-11-30' };
  const lines = (file: string) => file.split('\r\n');

  it('has the last day as a whole day', () => {
    expect(lines(calendarFile(deadline, now))).to.include.members([
      'BEGIN:VCALENDAR',
      'UID:welder@jobs.example',
      'DTSTAMP:20261124T093000Z',
      'DTSTART;VALUE=DATE:20261130',
      'SUMMARY:Apply by: Welder',
      `URL:${url}`,
    ]);
  });

  it('has a moment in universal time', () => {
    const file = calendarFile({ ...deadline, validThrough: '2026-11-30T18:00:00+01:00' }, now);

    expect(lines(file)).to.include('DTSTART:20261130T170000Z');
  });

  it('escapes what means something there, and folds long lines without breaking a character', () => {
    const title = `Welder; fitter, "all\\round"\n${'å'.repeat(100)}`;

    const file = calendarFile({ ...deadline, title }, now);

    const unfolded = file.replaceAll('\r\n ', '');
    expect(unfolded).to.include(`SUMMARY:Welder\\; fitter\\, "all\\\\round"\\n${'å'.repeat(100)}\r\n`);
    for (const line of lines(file)) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
  });
});
