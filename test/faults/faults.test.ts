/**
 * Every way that a posting can fail to come, on a page like a publisher's, with the built widget and real servers:
 * nothing on the page breaks, visitors have the posting or a way on, the publisher has one line in the console.
 */
import { expect } from '@open-wc/testing';
import { closePages, stackPages } from '../support/host-page.ts';
import { engine, faults, type Expected, type Fault, type Outcome } from './fault.ts';
import { play, plays, playsAlone, tidyUp } from './plays.ts';

/** Pages at once. Most of them wait, for the next try or for an answer that never comes; WebKit takes longest to open them. */
const AT_ONCE = engine === 'webkit' ? 8 : 12;
/** For all of them together, in ms: one that never ends must not keep the others from being told. */
const DEADLINE = 100_000;

const isRun = ({ server, notRun, engines = [] }: Fault) =>
  server.kind !== 'lifecycle' && (!notRun || engines.includes(engine));

/** @returns runs tasks, so many at once, in the order that they come */
const pool = (width: number) => {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running >= width) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    try {
      return await task();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
};

/** How long a fault takes, roughly: those that take longest begin first. */
const durationOf = ({ server, expect: { kind = '', status = 0 } }: Fault): number => {
  if ('hang' in server || 'dripMsPerByte' in server) return 3;
  if (kind === 'network' || status >= 500 || [408, 425, 429].includes(status)) return 2;
  return 1;
};

const oneOf = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

/** What should become of a fault, in words. */
const inWords = ({ state, kind, status, title, requests, findings = [], assert }: Expected): string =>
  [
    oneOf(state).join(' or '),
    kind && `because of ${oneOf(kind).join(' or ')}`,
    status && `with status ${status}`,
    title && `with “${title}”`,
    requests !== undefined && `after ${requests} ${requests === 1 ? 'request' : 'requests'}`,
    findings.length && `without ${findings.join(', ')}`,
    assert && `(${assert})`,
  ]
    .filter(Boolean)
    .join(' ');

const compare = (outcome: Outcome, { server, expect: expected }: Fault): void => {
  const { state, kind, status, title, findings = [], requests, minDelayMs = 0 } = expected;
  const isShown = outcome.state === 'ready' || outcome.state === 'stale';
  expect(outcome.state, 'state').to.be.oneOf(oneOf(state));
  expect(outcome.event, 'event').to.equal(isShown ? 'posting-load' : 'posting-error');
  if (isShown) {
    expect(outcome.stale, 'stale').to.equal(outcome.state === 'stale');
    expect(outcome.findings, 'findings').to.deep.equal(findings);
  } else {
    expect(outcome.kind, 'kind').to.be.oneOf(oneOf(kind!));
    expect(outcome.status, 'status').to.equal(status);
  }
  if (title) expect(outcome.title, 'title').to.equal(title);
  const after = outcome.delays.map((delay) => `${Math.round(delay)} ms`);
  if (requests !== undefined) expect(outcome.requests, `requests, again after ${after.join(', ')}`).to.equal(requests);
  for (const delay of outcome.delays) expect(delay).to.be.at.least(minDelayMs);
  expect(outcome.fallback, 'the children are shown').to.equal(!isShown);
  expect(outcome.heading, 'the page’s own heading is shown').to.equal(true);
  const blocked = server.hostCsp ? /^csp: connect-src/ : /^(?!)/; // a policy that blocks also reports
  expect(outcome.problems.filter((problem) => !blocked.test(problem))).to.deep.equal([]);
  const isQuiet = outcome.state === 'ready' && !findings.length;
  expect(outcome.lines, outcome.lines.join('\n')).to.have.length(isQuiet ? 0 : 1);
  expect(outcome.lines.every((line) => line.startsWith('careers-widget: '))).to.equal(true);
};

describe('a card, where its posting is in trouble', function () {
  this.timeout(120_000);

  const results = new Map<Fault, Promise<Outcome | undefined>>();
  const together = faults.filter((fault) => isRun(fault) && !playsAlone[fault.name]);
  let tooLate: Promise<never>;
  stackPages();

  before(() => {
    tooLate = new Promise((_, reject) => {
      setTimeout(() => reject(new Error(`no end within ${DEADLINE / 1000} s`)), DEADLINE);
    });
    tooLate.catch(() => undefined);
    const inTurn = pool(AT_ONCE);
    for (const fault of together.toSorted((a, b) => durationOf(b) - durationOf(a))) {
      const result = inTurn(() => (plays[fault.name] ?? play)(fault));
      result.catch(() => undefined); // is told when its turn has come
      results.set(fault, result);
    }
  });

  after(async () => {
    closePages();
    await tidyUp();
  });

  for (const fault of together) {
    it(`${fault.name}: ${inWords(fault.expect)}`, async () => {
      const outcome = await Promise.race([results.get(fault), tooLate]);
      if (outcome) compare(outcome, fault);
    });
  }

  for (const fault of faults.filter((fault) => isRun(fault) && playsAlone[fault.name])) {
    it(`${fault.name}: ${inWords(fault.expect)}`, async () => {
      await Promise.race([Promise.allSettled(results.values()), tooLate]);
      compare(await playsAlone[fault.name]!(fault), fault);
    });
  }

  it('is spared nothing: what is not played says why', () => {
    expect(faults).to.have.length(178);
    const known = [...Object.keys(plays), ...Object.keys(playsAlone)];
    expect(known.filter((name) => !faults.some((fault) => fault.name === name))).to.deep.equal([]);
  });
});
