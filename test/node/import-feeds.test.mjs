/** `careers-widget import --from`, as it is installed: feeds of hiring systems in, posting files out, and what becomes of them. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { decodeHTML } from 'entities/decode';
import sirv from 'sirv';
import { json } from '../support/building.mjs';
import { folder, run } from '../support/command-line.mjs';
import {
  greenhouse,
  greenhouseJob,
  importedFrom,
  importing,
  leverJob,
  load,
  mostAtOnce,
  serving,
  window,
} from '../support/feeds.mjs';
import { fixtures, serveFeeds, server as feeds } from '../support/feeds/served.mjs';
import { edit, page } from '../support/importing.mjs';
import { filesIn, treeOf } from '../support/trees.mjs';

/** @type {typeof import('../support/hostile.ts')} */
const { HOSTILE_ADDRESSES, HOSTILE_ENDS, HOSTILE_HTML } = await load('test/support/hostile.ts');
/** @type {typeof import('../../src/node/import/feeds/clean.ts')} */
const { cleaned } = await load('src/node/import/feeds/clean.ts');
/** @type {typeof import('../../src/node/import/feeds/asking.ts')} */
const { patientAnswer } = await load('src/node/import/feeds/asking.ts');

/** A list of SmartRecruiters and the texts of each, which stand apart. */
const smartrecruiters = (
  /** @type {(path: string) => string} */ at,
  /** @type {Record<string, string>} */ titles,
  /** @type {{ offset?: number; limit?: number; totalFound?: number }} */ { offset = 0, limit = 100, totalFound } = {},
) => {
  const jobs = Object.entries(titles).map(([id, name]) => ({
    ...{ id, name, ref: at(`/postings/${id}`), releasedDate: '2026-10-03T08:00:00.000Z' },
    ...{ company: { identifier: 'Acme', name: 'Acme' }, location: { city: 'Ystad', country: 'se' } },
    ...{ language: { code: 'en' }, typeOfEmployment: { id: 'permanent', label: 'Full-time' } },
  }));
  const list = { offset, limit, totalFound: totalFound ?? jobs.length, content: jobs };
  const details = jobs.map((job) => [
    `/postings/${job.id}`,
    {
      body: {
        ...job,
        jobAd: { sections: { jobDescription: { title: 'Job', text: `<p>Work as a ${job.name}.</p>` } } },
      },
    },
  ]);
  return { list, details: Object.fromEntries(details) };
};

/** The command itself. */
const command = (/** @type {string} */ cwd, /** @type {string[]} */ ...args) =>
  run(['import', '--from', ...args, '-o', 'out'], { cwd });

describe('careers-widget import --from, of a feed', () => {
  it('writes each posting as a person would, and where it comes from', async () => {
    const { at, requests } = await serving(() => ({ '/jobs?content=true': { body: greenhouse(greenhouseJob()) } }));
    const cwd = folder({});
    const { code, out, err } = await command(cwd, 'greenhouse', at('/jobs?content=true'));
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /\n1 posting: [^;]*; 1 written, 0 unchanged, 0 replaced, 0 kept, 0 refused\n$/);
    const { 'x-source': source, ...posting } = json(cwd, 'out/cook.json');
    assert.deepEqual(posting, {
      id: 'cook',
      reference: 'R-17',
      lang: 'en',
      title: 'Cook',
      datePosted: '2026-09-04',
      dateModified: '2026-10-02',
      validThrough: '2039-12-01T23:59:00-05:00',
      department: 'Bakehouse',
      workplace: 'remote',
      locations: [{ city: 'Portland', region: 'OR' }],
      applicantLocations: ['US'],
      salary: { min: 52000, max: 61000, currency: 'USD', unit: 'YEAR' },
      organization: { name: 'Acme' },
      apply: { url: 'https://acme.example/jobs/101' },
      sections: [{ text: { html: '<div><p>We &amp; you&nbsp;bake.</p></div>' } }],
    });
    const { hash, ...origin } = source;
    const url = 'https://acme.example/jobs/101';
    assert.deepEqual(origin, { from: 'greenhouse', feed: at('/jobs?content=true'), id: '101', url });
    assert.match(hash, /^sha256-[\w+/]{43}=$/);
    const { version } = json(fileURLToPath(new URL('../../package.json', import.meta.url)));
    const [{ headers }] = /** @type {[any]} */ (requests());
    assert.equal(headers['user-agent'], `careers-widget/${version}`);
    assert.match(headers.accept, /^application\/json, .*xml/);
  });

  it('leaves alone what says the same, follows what has changed, and keeps what a person has changed', async () => {
    const jobs = [
      greenhouseJob(),
      greenhouseJob({ id: 102, title: 'Waiter' }),
      greenhouseJob({ id: 103, title: 'Host' }),
    ];
    const { cwd } = await importedFrom('greenhouse', greenhouse(...jobs));
    const { mtimeMs } = statSync(join(cwd, 'out/cook.json'));
    edit(join(cwd, 'out/host.json'), (data) => ({ ...data, title: 'Our host' }));
    jobs[1] = greenhouseJob({ id: 102, title: 'Waiter', company_name: 'Acme Inns' });
    writeFileSync(join(cwd, 'feed.json'), JSON.stringify(greenhouse(...jobs)));
    const { said, end } = await importing(cwd, 'greenhouse', 'feed.json');
    assert.deepEqual(said, [
      'out/cook.json  unchanged',
      'out/waiter.json  replaced',
      'out/host.json  kept: changed by hand; the feed would make of it:',
      '  title: "Our host", the feed says "Host"',
    ]);
    assert.match(end, /^3 postings: [^;]*; 0 written, 1 unchanged, 1 replaced, 1 kept, 0 refused$/);
    assert.equal(statSync(join(cwd, 'out/cook.json')).mtimeMs, mtimeMs);
    assert.equal(json(cwd, 'out/waiter.json').organization.name, 'Acme Inns');
    await importing(cwd, 'greenhouse', 'feed.json', '--force');
    assert.equal(json(cwd, 'out/host.json').title, 'Host');
  });

  it('names files after titles, for good', async () => {
    const titles = ['Chef de cuisine (m/f)', 'Cook', 'cook', '???', 'Köksmästare', `${'Very '.repeat(40)}long`];
    const jobs = titles.map((title, index) => greenhouseJob({ id: index + 1, title }));
    const { cwd } = await importedFrom('greenhouse', greenhouse(...jobs));
    const names = ['4.json', 'chef-de-cuisine-m-f.json', 'cook-2.json', 'cook-3.json', 'köksmästare.json'];
    const all = filesIn(join(cwd, 'out'));
    assert.deepEqual(all.slice(0, 5), names);
    assert.match(all[5] ?? '', /^very-very-[very-]{40,60}\.json$/);
    const renamed = [{ ...jobs[4], title: 'Head cook' }, ...jobs.slice(0, 4), { ...jobs[5], id: 7, title: 'Cook' }];
    writeFileSync(join(cwd, 'feed.json'), JSON.stringify(greenhouse(...renamed)));
    await importing(cwd, 'greenhouse', 'feed.json');
    const { id, title, 'x-source': source } = json(cwd, 'out/köksmästare.json');
    assert.deepEqual([id, title, source.id], ['köksmästare', 'Head cook', '5']);
    assert.equal(json(cwd, 'out/cook.json')['x-source'].id, '7');
    for (const name of filesIn(join(cwd, 'out'))) assert.equal(`${json(cwd, 'out', name).id}.json`, name);
  });

  it('gives no file a name that Windows keeps for itself, and ends a long one with a word', async () => {
    const long = 'Regional account manager/senior account executive for the northern countries';
    const { cwd } = await importedFrom(
      'greenhouse',
      greenhouse(greenhouseJob({ title: 'Aux' }), greenhouseJob({ id: 102, title: long })),
    );
    const name = 'regional-account-manager-senior-account-executive-for-the.json';
    assert.deepEqual(filesIn(join(cwd, 'out')), ['aux-101.json', name]);
  });

  it('takes no file that is another’s, nor one that a person has made', async () => {
    const cwd = folder({
      'cook.md': page(),
      'feed.json': JSON.stringify(greenhouse(greenhouseJob(), greenhouseJob({ id: 102, title: 'Waiter' }))),
      'out/waiter.json': '{ "title": "Waiter" }',
    });
    await run(['import', 'cook.md', '-o', 'out'], { cwd });
    const { said } = await importing(cwd, 'greenhouse', 'feed.json');
    assert.deepEqual(said.slice(0, 2), [
      'out/cook-101.json  written',
      'out/waiter.json  kept: made by hand; the feed would make of it:',
    ]);
    assert.deepEqual(filesIn(join(cwd, 'out')), ['cook-101.json', 'cook.json', 'waiter.json']);
    // and the other way round
    writeFileSync(join(cwd, 'cook-101.md'), page());
    const pages = await run(['import', 'cook-101.md', '-o', 'out'], { cwd });
    assert.match(pages.out, /^out\/cook-101\.json {2}kept: made of \.\.\/feed\.json; the page would make of it:$/m);
  });

  it('puts together what several say of one posting', async () => {
    const [first, second] = [leverJob({ categories: {} }), leverJob({ text: 'Bread baker' })];
    const cwd = folder({ 'a.json': JSON.stringify([first]), 'b.json': JSON.stringify([second]) });
    await importing(cwd, 'lever', 'a.json', 'b.json');
    const { title, department, employmentType, 'x-source': source } = json(cwd, 'out/baker.json');
    assert.deepEqual([title, department, employmentType], ['Baker', 'Bakehouse', ['FULL_TIME']]);
    assert.equal(source.feed, '../a.json');
    // half of what they say would overwrite the whole
    const before = treeOf(join(cwd, 'out'));
    await importing(cwd, 'lever', 'a.json', 'c.json');
    assert.deepEqual(treeOf(join(cwd, 'out')), before);
  });

  it('leaves apart the postings of two companies that have the same id', async () => {
    const of = (/** @type {string} */ company, /** @type {string} */ title) =>
      JSON.stringify(greenhouse(greenhouseJob({ title, absolute_url: `https://boards.example/${company}/101` })));
    const cwd = folder({ 'a.json': of('a', 'Cook'), 'b.json': of('b', 'Waiter') });
    const first = await importing(cwd, 'greenhouse', 'a.json', 'b.json');
    assert.deepEqual(first.said, ['out/cook.json  written', 'out/waiter.json  written']);
    const second = await importing(cwd, 'greenhouse', 'a.json', 'b.json');
    assert.deepEqual(second.said, ['out/cook.json  unchanged', 'out/waiter.json  unchanged']);
    // where a feed names no pages, by the feed
    const opening = { id: 1, jobOpeningName: 'Cook', location: { city: 'Ystad' } };
    for (const name of ['c.json', 'd.json']) {
      writeFileSync(join(cwd, name), JSON.stringify({ result: [opening] }));
      await importing(cwd, 'bamboohr', name);
    }
    assert.deepEqual(filesIn(join(cwd, 'out')), ['cook-1-2.json', 'cook-1.json', 'cook.json', 'waiter.json']);
  });

  it('says once of a file that lacks what stands beside the feed that its address has it', async () => {
    const { said } = await importedFrom('bamboohr', { result: [{ id: 1, jobOpeningName: 'Cook' }] });
    assert.deepEqual(said, [
      'out/cook.json:4:3  error  apply.url: expected an address to apply at, found none in the feed',
      '  → import the feed from its address, or write apply.url by hand',
      'out/cook.json:1:1  warning  expected the text of the job, found none in the feed',
      '  → import the feed from its address: texts stand apart from it',
      'out/cook.json  written',
    ]);
  });

  it('says what it could not take over, what is missing, and fills in what --set says', async () => {
    const jobs = [
      leverJob({ categories: { commitment: 'Season pass' }, workplaceType: 'unspecified', country: null }),
      leverJob({ id: 'c3', text: 'Miller', description: '', lists: [], salaryDescription: '', additional: '' }),
      leverJob({ id: 'd4', text: '' }),
    ];
    const set = ['organization.name=Acme', 'employmentType=PART_TIME', 'lang=en', 'locations=Lund, Sweden'];
    const { cwd, said } = await importedFrom('lever', jobs, ...set.flatMap((it) => ['--set', it]));
    assert.deepEqual(said, [
      'feed.json  skipped: 1 without a title, or not to be shown',
      'out/baker.json  written',
      'out/miller.json:1:1  warning  expected the text of the job, found none in the feed',
      '  → write it in the hiring system',
      'out/miller.json  written',
    ]);
    const { organization, employmentType, lang, locations } = json(cwd, 'out/baker.json');
    assert.deepEqual([organization.name, employmentType, lang], ['Acme', ['PART_TIME'], 'en']);
    assert.deepEqual(locations, [{ city: 'Lund', country: 'SE' }]);
    assert.deepEqual(json(cwd, 'out/miller.json').employmentType, ['FULL_TIME']);
    // nothing fills what was not understood
    const bare = await importing(cwd, 'lever', 'feed.json');
    assert.deepEqual(bare.said.slice(1, 4), [
      'out/baker.json:1:1  warning  employmentType: expected a value that can be read as employmentType, found "Season pass"',
      '  → write employmentType by hand, if readers miss it',
      'out/baker.json  replaced',
    ]);
    // and so to programs
    const { code, out } = await command(cwd, 'lever', 'feed.json', '--json', '--strict');
    assert.equal(code, 1);
    const [skipped, baker, miller] = JSON.parse(out);
    assert.equal(skipped.skipped, '1 without a title, or not to be shown');
    assert.deepEqual([baker.file, baker.posting, baker.state], ['out/baker.json', 'out/baker.json', 'unchanged']);
    assert.equal(miller.findings[0].expected, 'the text of the job');
  });
});

describe('careers-widget import --from, over a network', () => {
  it('goes from page to page and from text to text, one at a time', async () => {
    const { at, requests } = await serving((at) => {
      const [one, two] = [
        smartrecruiters(at, { 1: 'Cook', 2: 'Waiter' }, { limit: 2, totalFound: 3 }),
        smartrecruiters(at, { 3: 'Host' }, { offset: 2, limit: 2, totalFound: 3 }),
      ];
      return {
        '/postings?limit=2': { body: one.list, after: 20 },
        '/postings?limit=2&offset=2': { body: two.list, after: 20 },
        ...one.details,
        ...two.details,
      };
    });
    const cwd = folder({});
    const { complaints } = await importing(cwd, 'smartrecruiters', at('/postings?limit=2'));
    assert.deepEqual(complaints, []);
    const paths = ['/postings?limit=2', '/postings?limit=2&offset=2', '/postings/1', '/postings/2', '/postings/3'];
    assert.deepEqual(
      requests().map(({ path }) => path),
      paths,
    );
    assert.equal(mostAtOnce(), 1);
    assert.deepEqual(filesIn(join(cwd, 'out')), ['cook.json', 'host.json', 'waiter.json']);
    assert.equal(json(cwd, 'out/host.json').sections[0].text.html, '<p>Work as a Host.</p>');
  });

  it('takes over the texts of a file that holds nothing else', async () => {
    const { at } = await serving((at) => {
      const { list, details } = smartrecruiters(at, { 1: 'Cook' });
      const { jobAd } = details['/postings/1'].body;
      return { '/postings': { body: list }, '/postings/1': { body: { jobAd } } };
    });
    const cwd = folder({});
    const { said, complaints } = await importing(cwd, 'smartrecruiters', at('/postings'));
    assert.deepEqual([said, complaints], [['out/cook.json  written'], []]);
    const { title, locations, apply, sections } = json(cwd, 'out/cook.json');
    assert.deepEqual([title, locations], ['Cook', [{ city: 'Ystad', country: 'SE' }]]);
    assert.equal(apply.url, 'https://jobs.smartrecruiters.com/Acme/1');
    assert.equal(sections[0].text.html, '<p>Work as a Cook.</p>');
  });

  it('ends where pages lead in a circle', async () => {
    const { at, requests } = await serving((at) => {
      const { list, details } = smartrecruiters(at, { 1: 'Cook' }, { limit: 1, totalFound: 9 });
      return { '/postings': { body: list }, '/postings?offset=1': { body: list }, ...details };
    });
    const { complaints } = await importing(folder({}), 'smartrecruiters', at('/postings'));
    assert.deepEqual(complaints, []);
    assert.equal(requests().length, 3);
  });

  it('asks again where a server is busy, as late as it wants', async () => {
    const busy = { status: 429, headers: { 'retry-after': '1' } };
    const { at, requests } = await serving(() => ({
      '/jobs': [busy, { status: 503, headers: { 'retry-after': '0' } }, { body: greenhouse(greenhouseJob()) }],
    }));
    const { end, complaints } = await importing(folder({}), 'greenhouse', at('/jobs'));
    assert.deepEqual(complaints, []);
    assert.match(end, /; 1 written,/);
    const [first, second, third] = requests().map((request) => request.at);
    assert.ok(second - first >= 990 && third - second < 900, `${second - first}, ${third - second}`);
  });

  it('waits no longer than it has patience, and no time for what will not change', async () => {
    const patience = { deadline: 150, waits: [1, 2, 3], longest: 5 };
    const { at, requests } = await serving(() => ({
      '/slow': { after: 2000 },
      '/late': [{ status: 429, headers: { 'retry-after': '86400' } }, { status: 500 }, { body: 'here' }],
      '/date': [
        { status: 503, headers: { 'retry-after': new Date(Date.now() + 1e9).toUTCString() } },
        { body: 'here' },
      ],
      '/moved': { status: 302, headers: { location: 'date' } },
      '/gone': { status: 410 },
    }));
    /** @type {string[]} */
    const waits = [];
    const say = (/** @type {string} */ line) => void waits.push(line.replace(at(''), ''));
    const asked = async (/** @type {string} */ path) =>
      patientAnswer(at(path), patience, say).then(
        ({ bytes, url }) => `${Buffer.from(bytes)} ${url.slice(at('').length)}`,
        (/** @type {Error} */ { message }) => message,
      );
    assert.equal(await asked('/slow'), 'no complete answer within 0.15 s');
    assert.equal(await asked('/late'), 'here /late');
    assert.equal(await asked('/moved'), 'here /date');
    assert.equal(await asked('/gone'), 'the answer 410');
    const times = (/** @type {string} */ path) => requests().filter((request) => request.path === path).length;
    assert.deepEqual(['/slow', '/late', '/gone'].map(times), [4, 3, 1]);
    assert.deepEqual(
      waits.filter((line) => line.startsWith('/late')),
      ['/late: the answer 429; it is asked again now', '/late: the answer 500; it is asked again now'],
    );
    const nowhere = 'http://127.0.0.1:9/';
    const refused = await patientAnswer(nowhere, patience, say).catch((/** @type {Error} */ it) => it.message);
    assert.match(String(refused), /^no answer: ./);
  });

  it('writes what it could get, and names what not', async () => {
    const down = { status: 500, headers: { 'retry-after': '0' } };
    const { at, answer } = await serving((at) => {
      const { list, details } = smartrecruiters(at, { 1: 'Cook', 2: 'Waiter' });
      return { '/postings': { body: list }, ...details };
    });
    const cwd = folder({});
    await importing(cwd, 'smartrecruiters', at('/postings'));
    const former = treeOf(join(cwd, 'out'));
    // a text, and then a page
    answer({ '/postings/2': down });
    const text = await command(cwd, 'smartrecruiters', at('/postings'), '--since', 'out');
    const said = `careers-widget: ${at('/postings/2')}: the answer 500`;
    assert.deepEqual([text.code, text.err], [2, `${`${said}; it is asked again now\n`.repeat(3)}${said}\n`]);
    assert.match(text.out, /1 posting: [^;]*; 0 written, 1 unchanged, [^;]*; 1 could not be read\n$/);
    answer({
      '/postings': { body: smartrecruiters(at, { 1: 'Cook' }, { limit: 1, totalFound: 2 }).list },
      '/postings?offset=1': down,
    });
    const half = await importing(cwd, 'smartrecruiters', at('/postings'), '--since', 'out');
    assert.deepEqual(half.complaints, [`${at('/postings?offset=1')}: the answer 500`]);
    assert.deepEqual(treeOf(join(cwd, 'out')), former);
  });

  it('closes a posting whose texts are gone, although the feed has not heard of it yet', async () => {
    const { at, answer } = await serving((at) => {
      const { list, details } = smartrecruiters(at, { 1: 'Cook', 2: 'Waiter' });
      return { '/postings': { body: list }, ...details };
    });
    const cwd = folder({});
    await importing(cwd, 'smartrecruiters', at('/postings'));
    answer({ '/postings/2': { status: 404 } });

    const { code, out } = await command(cwd, 'smartrecruiters', at('/postings'), '--since', 'out');

    assert.equal(code, 0);
    assert.ok(out.includes(`${at('/postings/2')}  skipped: the answer 404`), out);
    assert.match(out, /1 closed/);
    assert.equal(JSON.parse(readFileSync(join(cwd, 'out/waiter.json'), 'utf8')).status, 'closed');
  });
});

describe('careers-widget import --from, of what is no feed', () => {
  it('says what was expected of which system, what was found, and where its feed is', async () => {
    const greenhouseFeed = 'https://boards-api.greenhouse.io/v1/boards/NAME/jobs?content=true&pay_transparency=true';
    const expected = 'expected the postings of Greenhouse, a list at "jobs", found';
    for (const [text, said] of /** @type {const} */ ([
      ['<!doctype html><title>Acme</title>', `${expected} a web page; its feed is ${greenhouseFeed}`],
      ['', `${expected} nothing; its feed is ${greenhouseFeed}`],
      ['not yet', `${expected} what is no JSON: "not yet"; its feed is ${greenhouseFeed}`],
      ['{ "error": "no board" }', `${expected} {"error":"no board"}; its feed is ${greenhouseFeed}`],
      ['{ "jobs": [{ "name": "Cook" }] }', `${expected} {"jobs":[{"name":"Cook"}]}; its feed is ${greenhouseFeed}`],
      [JSON.stringify([leverJob()]), 'this is an answer of Lever: --from lever'],
      ['<rss><channel>', 'expected </channel>, found the end of the file in line 1, column 15'],
    ])) {
      const { said: lines, complaints } = await importing(folder({ 'feed.json': text }), 'greenhouse', 'feed.json');
      assert.deepEqual([lines, complaints], [[], [`feed.json: ${said}`]]);
    }
  });

  it('answers the name of a company with the address of its feed', async () => {
    const cwd = folder({});
    const { code, err } = await command(cwd, 'lever', 'acme');
    const said = 'no such file; the feed of Lever is https://api.lever.co/v0/postings/acme?mode=json';
    assert.deepEqual([code, err], [2, `careers-widget: acme: ${said}\n`]);
    assert.ok(!existsSync(join(cwd, 'out')));
  });

  it('takes an empty feed for one', async () => {
    const { complaints, end } = await importedFrom('greenhouse', greenhouse());
    assert.deepEqual([complaints, end], [[], '0 written, 0 unchanged, 0 replaced, 0 kept, 0 refused']);
  });

  it('answers wrong usage with one line and 2', async () => {
    const cwd = folder({ 'feed.json': '', file: '' });
    for (const [args, said] of /** @type {const} */ ([
      [['--from', 'lever', '-o', 'out'], 'expected addresses of feeds, or files, found none'],
      [['--from', 'lever', 'feed.json'], 'expected -o and the folder to write into'],
      [['--from', 'lever', 'feed.json', '-o', 'out', '--since', 'file'], 'file is no directory'],
      [['cook.md', '-o', 'out', '--since', 'out'], '--since goes with --from: of pages those that are gone are named'],
      [
        ['--from', 'lever', 'feed.json', '-o', 'out', '--map', 'a=title'],
        '--map is for the front matter of pages: what the keys of a feed are is known',
      ],
      [
        ['--from', 'lever', '-', '-o', 'out'],
        'standard input is no feed: by the name of one the next run knows what is gone from it',
      ],
    ])) {
      const { code, out, err } = await run(['import', ...args], { cwd });
      assert.deepEqual([code, out, err], [2, '', `careers-widget: ${said} (--help says more)\n`]);
    }
    const { err } = await run(['import', '--from', 'hailey', 'x', '-o', 'out'], { cwd });
    assert.match(err, /^careers-widget: expected .*greenhouse, .*lever.* after --from, found hailey /);
  });
});

describe('careers-widget import --from, of postings that are gone', () => {
  const two = greenhouse(greenhouseJob(), greenhouseJob({ id: 102, title: 'Waiter' }));
  const one = greenhouse(greenhouseJob());
  const statusOf = (/** @type {string} */ cwd) => json(cwd, 'out/waiter.json').status;

  it('closes them with --since, and opens them when they are back', async () => {
    const { cwd } = await importedFrom('greenhouse', two);
    const feed = (/** @type {unknown} */ it) => writeFileSync(join(cwd, 'feed.json'), JSON.stringify(it));
    feed(one);
    const closed = await importing(cwd, 'greenhouse', 'feed.json', '--since', 'out');
    assert.deepEqual(closed.said, ['out/cook.json  unchanged', 'out/waiter.json  closed']);
    assert.deepEqual(closed.complaints, []);
    assert.match(closed.end, /; 0 written, 1 unchanged, 0 replaced, 0 kept, 0 refused, 1 closed$/);
    assert.equal(statusOf(cwd), 'closed');
    assert.deepEqual(Object.keys(json(cwd, 'out/waiter.json')).slice(0, 5), [
      ...['id', 'reference', 'lang', 'status', 'title'],
    ]);
    const again = await importing(cwd, 'greenhouse', 'feed.json', '--since', 'out');
    assert.deepEqual([again.said, again.complaints], [['out/cook.json  unchanged'], []]);
    feed(two);
    const back = await importing(cwd, 'greenhouse', 'feed.json', '--since', 'out');
    assert.ok(back.said.includes('out/waiter.json  replaced'));
    assert.equal(statusOf(cwd), undefined);
  });

  it('only names them without it, and those that a person has changed', async () => {
    const { cwd } = await importedFrom('greenhouse', two);
    writeFileSync(join(cwd, 'feed.json'), JSON.stringify(one));
    const named = await importing(cwd, 'greenhouse', 'feed.json');
    const gone = 'out/waiter.json: gone from ../feed.json; its file stays as it is:';
    assert.deepEqual(named.complaints, [`${gone} --since closes it`]);
    edit(join(cwd, 'out/waiter.json'), (data) => ({ ...data, tagline: 'With a smile' }));
    const { complaints } = await importing(cwd, 'greenhouse', 'feed.json', '--since', 'out', '--force');
    assert.deepEqual(complaints, [`${gone} it is changed by hand`]);
    assert.equal(statusOf(cwd), undefined);
  });

  it('lets be what is of another feed', async () => {
    const { cwd } = await importedFrom('greenhouse', two);
    writeFileSync(join(cwd, 'other.json'), JSON.stringify(greenhouse(greenhouseJob({ id: 7, title: 'Host' }))));
    const before = treeOf(join(cwd, 'out'));
    const { complaints } = await importing(cwd, 'greenhouse', 'other.json', '--since', 'out');
    assert.deepEqual(complaints, []);
    assert.deepEqual(treeOf(join(cwd, 'out')), { ...treeOf(join(cwd, 'out')), ...before });
  });

  it('finds a former run in another folder', async () => {
    const { cwd } = await importedFrom('greenhouse', two);
    writeFileSync(join(cwd, 'feed.json'), JSON.stringify(one));
    const { code } = await run(['import', '--from', 'greenhouse', 'feed.json', '-o', 'new', '--since', 'out'], { cwd });
    assert.equal(code, 0);
    assert.deepEqual(filesIn(join(cwd, 'new')), ['cook.json', 'waiter.json']);
    assert.equal(json(cwd, 'new/waiter.json').status, 'closed');
    assert.equal(statusOf(cwd), undefined);
  });

  it('says that the folder of a former run is not there, unless it is the first', async () => {
    const cwd = folder({ 'feed.json': JSON.stringify(two) });
    const since = (/** @type {string} */ dir) => importing(cwd, 'greenhouse', 'feed.json', '--since', dir);
    assert.deepEqual((await since('./out')).complaints, []);
    assert.deepEqual((await since('aut')).complaints, ['aut: no such folder; nothing is closed']);
  });

  it('closes none in the file of another with the same title', async () => {
    const { cwd } = await importedFrom('greenhouse', greenhouse(greenhouseJob()));
    const other = greenhouseJob({ id: 102, absolute_url: 'https://boards.example/102' });
    writeFileSync(join(cwd, 'feed.json'), JSON.stringify(greenhouse(other)));
    const into = (/** @type {string} */ dir, /** @type {string[]} */ ...args) =>
      run(['import', '--from', 'greenhouse', 'feed.json', '-o', dir, ...args], { cwd });
    const stateOf = (/** @type {string} */ file) => {
      const { status, 'x-source': source } = json(cwd, file);
      return [source.id, status];
    };
    // of both names are free yet
    await into('new', '--since', 'out');
    assert.deepEqual(
      [stateOf('new/cook.json'), stateOf('new/cook-102.json')],
      [
        ['101', 'closed'],
        ['102', undefined],
      ],
    );
    // the name is taken
    await into('next');
    await into('next', '--since', 'out');
    assert.deepEqual(stateOf('next/cook.json'), ['102', undefined]);
  });

  it('closes none for an answer that is empty, and no feed of that system', async () => {
    const { cwd } = await importedFrom('greenhouse', two);
    writeFileSync(join(cwd, 'feed.json'), '[]');
    const { complaints } = await importing(cwd, 'greenhouse', 'feed.json', '--since', 'out');
    assert.match(
      complaints[0] ?? '',
      /^feed\.json: expected the postings of Greenhouse, a list at "jobs", found \[\];/,
    );
    assert.equal(statusOf(cwd), undefined);
  });
});

describe('the HTML of a feed', () => {
  const clean = (/** @type {string} */ html, base = 'https://acme.example/jobs/1') => cleaned(html, base, window);
  const said = (/** @type {string} */ html, base = '') =>
    clean(html, base).said.map(({ level, found }) => `${level} ${found}`);

  it('stays as it is where it is text', () => {
    const html =
      '<h2>Who &amp; what</h2><p lang="sv">a&nbsp;&lt; b<br>c</p><ul><li>x</li></ul><pre>\n\n a</pre><table><tbody><tr><td colspan="2">1</td></tr></tbody></table>';
    assert.deepEqual(clean(html), { html, said: [] });
    assert.equal(clean('One\nTwo\n\nThree').html, '<p>One<br>Two</p><p>Three</p>');
    assert.equal(clean('<p style="min-height:1em"><span style="color:red">a</span></p>').html, '<p>a</p>');
  });

  it('costs the same however many texts came before it: nothing of them stays in the window', () => {
    const { addEventListener } = window;
    let kept = 0;
    window.addEventListener = () => kept++;
    try {
      const html = '<p>Bake <img src="a.png" alt="bread"></p>';
      clean(html);
      const first = kept;
      for (let times = 0; times < 20; times++) clean(html);
      assert.equal(kept, first);
    } finally {
      window.addEventListener = addEventListener;
    }
  });

  it('leads where it led in its own place', () => {
    const links =
      '<a href="/apply">a</a><a href="#x">b</a><a href="mailto:a@b.example">c</a><img src="//i.example/p.png" alt="">';
    assert.equal(
      clean(links).html,
      '<a href="https://acme.example/apply">a</a><a href="https://acme.example/jobs/1#x">b</a><a href="mailto:a@b.example">c</a><img alt="" src="https://i.example/p.png">',
    );
    assert.equal(
      clean('<p><a href="/apply">a</a><img src="p.png" alt="The team"></p>', '').html,
      '<p><a>a</a>The team</p>',
    );
    assert.deepEqual(said('<img src="p.png">'), ['warning "p.png"']);
  });

  it('is told of what it loses', () => {
    assert.deepEqual(said('<p>a</p><script>x</script><style>y</style><!-- z -->'), []);
    assert.deepEqual(said('<iframe src="https://v.example/1">none</iframe>'), [
      'warning <iframe src="https://v.example/1">',
    ]);
    assert.deepEqual(said('<form><label>Name <input name="n"></label><input type="hidden"></form>'), [
      'warning <input>',
    ]);
    assert.deepEqual(said('<p>a</p><svg><text>Chart</text></svg>'), ['warning <svg>']);
    assert.deepEqual(said('<p>a</p> <xmp>words of old</xmp>'), ['warning "words of old"']);
    const tracker = '<img src="https://t.example/p.gif" width="1" height="1">';
    assert.deepEqual(said(`<p>a</p>${tracker}`), ['advice <img src="https://t.example/p.gif">']);
    assert.equal(clean(tracker).html, '');
  });

  it('is harmless whatever stands in it, and says what else is lost', () => {
    const all = [
      ...HOSTILE_HTML,
      ...HOSTILE_ENDS,
      ...HOSTILE_ADDRESSES.map((to) => `<a href="${to}">to</a><img src="${to}">`),
    ];
    for (const html of all) {
      const once = clean(`<p>before</p>${html}`);
      const { body } = new window.DOMParser().parseFromString(once.html, 'text/html');
      for (const element of body.querySelectorAll('*')) {
        assert.match(element.localName, /^(p|a|img|table|tbody|tr|td|div|br|h\d|li|ul)$/, html);
        for (const { name, value } of element.attributes) {
          assert.match(name, /^(href|src|alt|title)$/, html);
          if (name !== 'title' && name !== 'alt') assert.match(value, /^(https?:|data:image)/, html);
        }
      }
      // what was written is what is read
      assert.equal(clean(once.html).html, once.html);
    }
  });

  it('costs a posting that is nested too deep, and no other', async () => {
    const deep = leverJob({ id: 'x', text: 'Deep', description: `${'<div>'.repeat(20_000)}x` });
    const { cwd, said: lines } = await importedFrom('lever', [deep, leverJob()]);
    assert.deepEqual(lines, [
      'out/deep.json:1:1  error  expected a posting, found one whose HTML is nested too deep',
      '  → simplify it in the hiring system',
      'out/deep.json  refused: nothing is written',
      'out/baker.json  written',
    ]);
    assert.deepEqual(filesIn(join(cwd, 'out')), ['baker.json']);
  });

  it('is harmless in every field, from the feed to the page', async () => {
    const hostile = HOSTILE_HTML.join('');
    const { cwd } = await importedFrom('lever', [
      leverJob({
        text: `Baker ${HOSTILE_HTML[0]}`,
        description: hostile,
        additional: hostile,
        lists: [{ text: hostile, content: `<li>${hostile}</li>` }],
        categories: { team: hostile, department: hostile, commitment: hostile, location: hostile },
      }),
    ]);
    const [file] = filesIn(join(cwd, 'out'));
    const text = readFileSync(join(cwd, 'out', /** @type {string} */ (file)), 'utf8');
    /** @type {string[]} */
    const texts = [];
    JSON.parse(text, (key, value) => (key === 'html' && texts.push(value), value));
    assert.ok(texts.length >= 3);
    for (const html of texts)
      assert.doesNotMatch(html, /<[^>]*\son\w+=|<(script|style|svg|math|form|template)|javascript:/i);
  });
});

describe('the postings of every system, imported', () => {
  const cwd = folder({
    'job.html':
      '<!doctype html><html lang="en"><head><title>Job</title></head><body><job-card></job-card></body></html>',
  });
  const files = sirv(join(cwd, 'site'), { dev: true });
  const site = createServer((request, response) => files(request, response, () => response.writeHead(404).end()));
  /** @type {(address: string) => string} */
  let at;
  before(async () => {
    at = await serveFeeds();
    site.listen(0, '127.0.0.1');
    await once(site, 'listening');
  });
  after(() => {
    for (const server of [feeds, site]) {
      server.close();
      server.closeAllConnections();
    }
  });

  it('are valid, and built and prerendered without a hand', async () => {
    for (const [system, { FROM, further = [] }] of Object.entries(fixtures)) {
      const { complaints } = await importing(cwd, system, ...[FROM, ...further].map(at));
      assert.deepEqual(complaints, [], system);
    }
    for (const args of [
      ['validate', 'out'],
      ['build', 'out', '-o', 'site', '--base', 'https://acme.example/', '--page', 'job.html'],
      ['prerender', 'site'],
    ]) {
      const { code, out, err } = await run(args, { cwd });
      assert.equal(code, 0, out + err);
    }
  });

  for (const [system, { shown, apply }] of Object.entries(fixtures))
    it(`are on their pages, with all that ${system} says of them`, async () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (site.address());
      const posting = filesIn(join(cwd, 'out'))
        .map((name) => json(cwd, 'out', name))
        .find(({ 'x-source': { from } }) => from === system);
      const response = await fetch(`http://127.0.0.1:${port}/${posting.id}/`);
      const html = await response.text();
      const words = decodeHTML(html.replace(/<style>[^]*?<\/style>|<script[^]*?<\/script>|<[^>]*>/g, ' ')).replace(
        /\s+/g,
        ' ',
      );
      for (const text of shown) assert.ok(words.includes(text), `${text} in ${words}`);
      // addresses that a feed leaves out are those of its server
      assert.ok(
        [apply, at(apply)].some((url) => html.includes(`href="${url.replaceAll('&', '&amp;')}"`)),
        html,
      );
      assert.ok(html.includes(`<link rel="canonical" href="https://acme.example/${encodeURI(posting.id)}/">`));
      assert.doesNotMatch(html, /x-source/);
    });
});
