import { expect } from '@open-wc/testing';
import type { Fields } from '../../src/posting/fields.ts';
import type { Finding } from '../../src/posting/finding.ts';
import { decode } from '../../src/elements/page.ts';
import { parse } from '../../src/posting/parse.ts';
import { PostingError } from '../../src/posting/posting-error.ts';
import { overlayFields, postingFields, type PostingInput } from '../../src/posting/posting.ts';
import { sourceOf } from '../support/postings.ts';

const URL_OF_FILE = 'https://jobs.example/postings/welder.json';

/** The least that somebody can apply for. */
const small = { title: 'Welder', apply: { url: 'https://hire.example/7' } };

const image = { src: 'https://jobs.example/hall.jpg', alt: 'The hall', width: 800, height: 600 };

/** Every field of the format, written as it comes out. */
const full = (): PostingInput => ({
  $schema: 'https://careers-widget.example/posting.v1.schema.json',
  id: 'welder-7',
  reference: 'REQ-7',
  lang: 'en',
  status: 'closed',
  url: 'https://jobs.example/welder',
  title: 'Welder',
  tagline: 'Ships, not slides',
  datePosted: '2026-01-31',
  dateModified: '2026-02-28T09:30:00+01:00',
  validThrough: '2026-11-30',
  startDate: 'As soon as you can',
  employmentType: ['FULL_TIME', 'TEMPORARY'],
  workHours: '37 hours a week',
  department: 'Hull',
  openings: 2,
  workplace: 'onsite',
  locations: [
    { name: 'Dock 4', street: 'Kajen 1', postalCode: '417 55', city: 'Göteborg', region: 'O', country: 'SE' },
    { city: 'Oslo', country: 'NO' },
  ],
  applicantLocations: ['SE', 'US-CA', 'EU', 'EEA'],
  eligibility: 'A permit to work in Sweden',
  salary: { min: 30_000, max: 36_000, value: 33_000, currency: 'SEK', unit: 'MONTH', text: 'plus shift pay' },
  agreement: { html: '<p>Teknikavtalet</p>' },
  organization: {
    name: 'Yard',
    url: 'https://yard.example/',
    logo: 'https://yard.example/logo.svg',
    sameAs: ['https://www.wikidata.org/wiki/Q7'],
  },
  apply: {
    url: 'https://hire.example/7?x=1#form',
    label: 'Apply now',
    closing: { label: 'Ready?', text: { html: '<p>Write to us.</p>' } },
    direct: true,
    params: { channel: 'web' },
    forward: ['utm_*'],
  },
  image,
  socialImage: { ...image, alt: '' },
  lead: { html: '<p>You weld.</p>' },
  sections: [
    { id: 'tasks', role: 'responsibilities', title: 'Tasks', text: { html: '<p>Hulls</p>' } },
    { id: 'offer', text: { html: '<p>Tools</p>' } },
  ],
  faq: { title: 'Questions', items: [{ id: 'shifts', question: 'Shifts?', answer: { html: '<p>Two</p>' } }] },
  notes: [{ id: 'info', marker: '*', title: 'Note', text: { html: '<p>Subject to change</p>' } }],
  contact: {
    title: 'Ask',
    name: 'Åsa',
    role: 'Foreman',
    email: 'asa@yard.example',
    phone: '+46 31 123',
    url: 'https://yard.example/asa',
    text: { html: '<p>Any time</p>' },
    linkLabel: 'Profile',
    image,
  },
  translations: {
    sv: {
      title: 'Svetsare',
      tagline: 'Fartyg',
      startDate: 'Snarast',
      workHours: '37 timmar',
      department: 'Skrov',
      eligibility: 'Arbetstillstånd',
      agreement: { html: '<p>Avtal</p>' },
      salary: { text: 'plus skifttillägg' },
      apply: { label: 'Ansök', closing: { label: 'Redo?', text: { html: '<p>Skriv</p>' } } },
      image: { alt: 'Hallen' },
      socialImage: { alt: 'Hallen' },
      lead: { html: '<p>Du svetsar.</p>' },
      sections: [{ id: 'tasks', title: 'Uppgifter', text: { html: '<p>Skrov</p>' } }],
      faq: { title: 'Frågor', items: [{ id: 'shifts', question: 'Skift?', answer: { html: '<p>Två</p>' } }] },
      notes: [{ id: 'info', title: 'Not', text: { html: '<p>Kan ändras</p>' } }],
      contact: {
        title: 'Fråga',
        role: 'Förman',
        text: { html: '<p>När som helst</p>' },
        linkLabel: 'Profil',
        image: { alt: 'Åsa' },
      },
    },
  },
});

/** The fields of the vocabulary that a value does not hold. */
const missingIn = (value: unknown, fields: Fields, path = ''): string[] =>
  Object.entries(fields).flatMap(([key, { fields: inner, items, keys }]) => {
    const at = `${path}${key}`;
    const given = (value as Record<string, unknown>)[key];
    if (given === undefined) return [at];
    if (keys) return [];
    if (inner) return missingIn(given, inner, `${at}.`);
    return items?.fields ? missingIn((given as unknown[])[0], items.fields, `${at}[0].`) : [];
  });

/** What stands for a field that is left out; the others are then missing. */
const defaults: Readonly<Record<string, unknown>> = {
  id: 'welder',
  status: 'open',
  employmentType: [],
  locations: [],
  applicantLocations: [],
  apply: { params: {}, forward: ['utm_*', 'gh_src', 'lever-source*', 'source', 'ref'] },
  sections: [],
  faq: { items: [] },
  notes: [],
  translations: {},
};

const placesOf = (findings: readonly Finding[]): string[] => findings.map(({ level, path }) => `${level} ${path}`);

const failureOf = (input: unknown): unknown => {
  try {
    return parse(input, URL_OF_FILE).posting;
  } catch (error) {
    return error;
  }
};

/** A posting as written, with its texts as they are read. */
const asRead = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(asRead);
  if ('html' in value) return { format: 'html', source: value.html };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asRead(item)]));
};

/** Every object of a tree. */
const objectsIn = (value: unknown): object[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : [];

/** Runs with a property on every object, as a careless script of the page may put it. */
const withPolluted = <T>(key: string, value: unknown, run: () => T): T => {
  Object.defineProperty(Object.prototype, key, { value, configurable: true, writable: true });
  try {
    return run();
  } finally {
    Reflect.deleteProperty(Object.prototype, key);
  }
};

describe('parse', () => {
  it('keeps every field of the format', () => {
    const input = full();
    expect(missingIn(input, postingFields)).to.deep.equal([]);
    expect(missingIn(input.translations!.sv, overlayFields)).to.deep.equal([]);

    const { posting, url, findings } = parse(input, URL_OF_FILE);

    expect(posting).to.deep.equal(asRead(full()));
    expect(url).to.equal(URL_OF_FILE);
    expect(findings).to.deep.equal([]);
  });

  it('needs no more than a title and an address to apply at', () => {
    const { posting, findings } = parse(small, URL_OF_FILE);

    expect(posting).to.deep.equal({
      ...defaults,
      ...small,
      apply: { ...small.apply, ...(defaults.apply as object) },
    });
    expect(findings).to.deep.equal([]);
  });

  for (const key of Object.keys(full()).filter((name) => name !== 'title')) {
    for (const wrong of [null, key === 'openings' ? '2' : 7]) {
      it(`leaves out a broken ${key} and says where: ${JSON.stringify(wrong)}`, () => {
        const { posting, findings } = parse({ ...full(), [key]: wrong }, URL_OF_FILE);

        const expected: Record<string, unknown> = { ...full(), [key]: defaults[key] };
        if (!(key in defaults)) delete expected[key];
        expect(posting).to.deep.equal(asRead(expected));
        expect(placesOf(findings)).to.deep.equal([`warning ${key}`]);
        expect(findings[0]!.found).to.equal(JSON.stringify(wrong));
      });
    }
  }

  for (const [path, field] of [
    ['lang', { lang: 'English' }],
    ['status', { status: 'Open' }],
    ['validThrough', { validThrough: '30.11.2026' }],
    ['validThrough', { validThrough: '2026-02-30' }],
    ['validThrough', { validThrough: '2026-13-01' }],
    ['datePosted', { datePosted: '2026-11-30T25:00' }],
    ['openings', { openings: 0 }],
    ['openings', { openings: 1.5 }],
    ['tagline', { tagline: ' ' }],
    ['employmentType[1]', { employmentType: ['INTERN', 'full-time'] }],
    ['locations[0].country', { locations: [{ city: 'Oslo', country: 'Norway' }] }],
    ['applicantLocations[0]', { applicantLocations: ['Europe'] }],
    ['salary.currency', { salary: { min: 1, currency: '€' } }],
    ['salary.min', { salary: { min: -1 } }],
    ['organization.name', { organization: { url: 'https://yard.example/' } }],
    ['organization.sameAs[0]', { organization: { name: 'Yard', sameAs: ['ftp://yard.example/'] } }],
    ['image.src', { image: { alt: 'no address' } }],
    ['image.width', { image: { src: 'a.jpg', width: '800' } }],
    ['lead', { lead: { markdown: 'no such form' } }],
    ['lead', { lead: ['a line', 7] }],
    ['lead', { lead: '' }],
    ['sections[0].text', { sections: [{ title: 'Nothing to say' }] }],
    ['sections[1].role', { sections: [{ text: 'a' }, { text: 'b', role: 'duties' }] }],
    ['faq.items[1].question', { faq: { items: [{ question: 'a', answer: 'b' }, { answer: 'c' }] } }],
    ['notes[0]', { notes: ['a note'] }],
    ['contact.email', { contact: { name: 'Åsa', email: 'asa' } }],
    ['apply.params.a', { apply: { ...small.apply, params: { a: 1, b: '2' } } }],
    ['apply.forward', { apply: { ...small.apply, forward: 'utm_*' } }],
    ['translations.svenska', { translations: { svenska: { title: 'Svetsare' } } }],
    ['translations.sv.title', { translations: { sv: { title: 7 } } }],
  ] as const) {
    it(`reports ${JSON.stringify(field)} at ${path}`, () => {
      const { posting, findings } = parse({ ...small, ...field }, URL_OF_FILE);

      expect(posting.title).to.equal('Welder');
      expect(placesOf(findings)).to.deep.equal([`warning ${path}`]);
    });
  }

  for (const date of [
    '2026-11-30',
    '2028-02-29',
    '2026-11-30T12:00',
    '2026-11-30T12:00:00Z',
    '2026-11-30T12:00:00.000+01:00',
    '2026-11-30T12:00:00+0100',
  ]) {
    it(`reads the date ${date}`, () => {
      const { posting, findings } = parse({ ...small, validThrough: date }, URL_OF_FILE);

      expect(posting.validThrough).to.equal(date);
      expect(findings).to.deep.equal([]);
    });
  }

  it('leaves out a broken item and keeps those beside it', () => {
    const items = [{ question: 'Shifts?', answer: 'Two' }, { question: 7, answer: 'x' }, 'no entry'];

    const { posting, findings } = parse({ ...small, faq: { title: 'Questions', items } }, URL_OF_FILE);

    expect(posting.faq).to.deep.equal({
      title: 'Questions',
      items: [{ id: 'faq-1', question: 'Shifts?', answer: { format: 'markdown', source: 'Two' } }],
    });
    expect(placesOf(findings)).to.deep.equal(['warning faq.items[1].question', 'warning faq.items[2]']);
  });

  it('leaves out a broken part of an object and keeps the rest of it', () => {
    const { posting } = parse({ ...small, salary: { min: 30_000, max: '36 000', currency: 'SEK' } }, URL_OF_FILE);

    expect(posting.salary).to.deep.equal({ min: 30_000, currency: 'SEK' });
  });

  it('says what it expected and what it found, shortened', () => {
    const { findings } = parse({ ...small, workplace: 'x'.repeat(1000) }, URL_OF_FILE);

    expect(findings[0]!.expected).to.equal('onsite or hybrid or remote');
    expect(findings[0]!.found).to.equal(`"${'x'.repeat(78)}…`);
  });

  for (const [path, input] of [
    ['tilte', { ...small, tilte: 'x' }],
    ['apply.link', { ...small, apply: { ...small.apply, link: 'x' } }],
    ['sections[0].heading', { ...small, sections: [{ text: 'x', heading: 'x' }] }],
    ['toString', { ...small, toString: 'x' }],
  ] as const) {
    it(`reports a field that the format does not have: ${path}`, () => {
      const { findings } = parse(input, URL_OF_FILE);

      expect(placesOf(findings)).to.deep.equal([`warning ${path}`]);
      expect(findings[0]!.found).to.equal('"x"');
    });
  }

  it('leaves fields that begin with x- to the publisher', () => {
    const { findings } = parse(
      { ...small, 'x-board': { any: ['thing'] }, contact: { name: 'Åsa', 'x-desk': 4 } },
      URL_OF_FILE,
    );

    expect(findings).to.deep.equal([]);
  });

  it('takes __proto__ for a field that the format does not have', () => {
    const input: unknown = JSON.parse(`{
      "title": "Welder", "__proto__": { "x": "polluted", "tagline": "inherited" },
      "apply": { "url": "https://hire.example/7", "params": { "__proto__": "kept" } },
      "translations": { "__proto__": { "title": "inherited" } }
    }`);

    const { posting, findings } = parse(input, URL_OF_FILE);

    expect(({} as { x?: unknown }).x).to.equal(undefined);
    for (const object of objectsIn(posting)) {
      expect(Object.getPrototypeOf(object)).to.be.oneOf([Object.prototype, Array.prototype]);
    }
    expect('tagline' in posting).to.be.false;
    expect(Object.entries(posting.apply.params)).to.deep.equal([['__proto__', 'kept']]);
    expect(placesOf(findings)).to.have.members(['warning __proto__', 'warning translations.__proto__']);
  });

  it('takes no title from a polluted Object.prototype', () => {
    const error = withPolluted('title', 'Not a posting', () => failureOf({}));

    expect(error).to.be.instanceOf(PostingError);
  });

  it('takes no optional field from a polluted Object.prototype', () => {
    const { posting } = withPolluted('tagline', 'Not yours', () => parse(small, URL_OF_FILE));

    expect(Object.hasOwn(posting, 'tagline')).to.be.false;
  });

  it('reads text as it is written under a polluted Object.prototype', () => {
    const { posting } = withPolluted('html', '<b>Not yours</b>', () =>
      parse({ ...small, lead: ['You', 'weld.'] }, URL_OF_FILE),
    );

    expect(posting.lead).to.deep.equal({ format: 'markdown', source: 'You\nweld.' });
  });

  describe('references in plain words', () => {
    for (const [written, shown] of [
      ['R&amp;D Engineer &#8211; Oslo', 'R&D Engineer – Oslo'],
      ['K&ouml;chin &#x2F; Koch', 'Köchin / Koch'],
      ['&#29702;&#23398;療法士', '理学療法士'],
      ['AT&T &notit; &foo; &amp', 'AT&T &notit; &foo; &amp'],
      ['&lt;b&gt;Nurse&lt;/b&gt;', '<b>Nurse</b>'],
      ['R&amp;amp;D', 'R&amp;D'],
    ] as const) {
      it(`reads ${written} as ${shown}`, () => {
        const { posting } = parse(
          {
            title: written,
            apply: { url: 'https://hire.example/7', label: written, params: { source: written } },
            organization: { name: written },
            image: { src: 'a.png', alt: written },
            sections: [{ title: written, text: written }],
          },
          URL_OF_FILE,
          decode,
        );

        expect(posting.title).to.equal(shown);
        expect(posting.apply.label).to.equal(shown);
        expect(posting.organization!.name).to.equal(shown);
        expect(posting.image!.alt).to.equal(shown);
        expect(posting.sections[0]!.title).to.equal(shown);
        // a text has a reader of its own, and a parameter is no text
        expect(sourceOf(posting.sections[0]!.text)).to.equal(written);
        expect(posting.apply.params).to.deep.equal({ source: written });
      });
    }

    it('takes a title that shows nothing for none', () => {
      expect(() => parse({ ...small, title: '&nbsp;&#32;' }, URL_OF_FILE, decode)).to.throw(/expected a title/);
    });
  });

  describe('ids', () => {
    const text = 'x';

    it('gives one to each item that has none', () => {
      const { posting, findings } = parse(
        {
          ...small,
          sections: [{ text }, { id: 'offer', text }, { text }],
          faq: { items: [{ question: 'a', answer: 'b' }] },
          notes: [{ text }],
        },
        URL_OF_FILE,
      );

      expect(posting.sections.map(({ id }) => id)).to.deep.equal(['section-1', 'offer', 'section-3']);
      expect(posting.faq.items.map(({ id }) => id)).to.deep.equal(['faq-1']);
      expect(posting.notes.map(({ id }) => id)).to.deep.equal(['note-1']);
      expect(findings).to.deep.equal([]);
    });

    for (const [url, id] of [
      ['https://jobs.example/postings/welder.json', 'welder'],
      ['https://jobs.example/api/welder?lang=sv#x', 'welder'],
      ['https://jobs.example/postings/welder.json?v=3', 'welder'],
      ['https://jobs.example/postings/lärare förskola.json', 'lärare förskola'],
      ['https://jobs.example/postings/%E7%9C%8B%E8%AD%B7%E5%B8%AB.json', '看護師'],
      ['https://jobs.example/postings/100%25%.json', '100%25%'],
      ['https://jobs.example/api?id=1', 'api?id=1'],
      ['https://jobs.example/api/posting?board=a&id=2&lang=sv', 'posting?board=a&id=2'],
      ['https://jobs.example/jobs/devops/', 'devops'],
      ['https://jobs.example/jobs/devops/index.json', 'devops'],
      ['https://jobs.example/?id=7', 'jobs.example?id=7'],
      ['https://jobs.example/', 'jobs.example'],
    ] as const) {
      it(`names a posting after its file: ${url}`, () => {
        expect(parse(small, url).posting.id).to.equal(id);
      });
    }

    for (const [name, path, input] of [
      ['sections', 'sections', (items: object[]) => ({ sections: items.map((item) => ({ ...item, text })) })],
      [
        'entries',
        'faq.items',
        (items: object[]) => ({ faq: { items: items.map((i) => ({ ...i, question: 'q', answer: 'a' })) } }),
      ],
      ['notes', 'notes', (items: object[]) => ({ notes: items.map((item) => ({ ...item, text })) })],
    ] as const) {
      it(`reports the second of two ${name} with one id, and gives it another`, () => {
        const { posting, findings } = parse(
          { ...small, ...input([{ id: 'a' }, { id: 'b' }, { id: 'a' }]) },
          URL_OF_FILE,
        );

        const items = { sections: posting.sections, entries: posting.faq.items, notes: posting.notes }[name];
        expect(items.slice(0, 2).map(({ id }) => id)).to.deep.equal(['a', 'b']);
        expect(items[2]!.id).not.to.be.oneOf(['a', 'b']);
        expect(placesOf(findings)).to.deep.equal([`warning ${path}[2].id`]);
      });
    }

    for (const ids of [
      ['section-2', 'section-2'],
      ['section-2', undefined],
      ['section-3', 'a', 'a'],
    ]) {
      it(`gives each item one of its own, also where a stand-in is taken: ${ids.join()}`, () => {
        const sections = ids.map((id) => ({ ...(id && { id }), text }));

        const { posting } = parse({ ...small, sections }, URL_OF_FILE);

        expect(new Set(posting.sections.map(({ id }) => id))).to.have.property('size', ids.length);
      });
    }

    it('counts as the file does where an item before is left out', () => {
      const sections = [{ title: 'No text' }, { id: 'a', text }, { id: 'a', text }];

      const { findings } = parse({ ...small, sections }, URL_OF_FILE);

      expect(placesOf(findings)).to.deep.equal(['warning sections[0].text', 'warning sections[2].id']);
    });
  });

  it('resolves relative addresses against the posting’s own', () => {
    const { posting } = parse(
      {
        title: 'Welder',
        url: '../welder',
        apply: { url: '?apply' },
        image: { src: 'images/hall.jpg' },
        socialImage: { src: '/hall.jpg' },
        organization: { name: 'Yard', url: '/', logo: '//cdn.example/logo.svg', sameAs: ['about'] },
        contact: { url: './asa', image: { src: 'asa.jpg' } },
      },
      URL_OF_FILE,
    );

    expect(posting.url).to.equal('https://jobs.example/welder');
    expect(posting.apply.url).to.equal('https://jobs.example/postings/welder.json?apply');
    expect(posting.image!.src).to.equal('https://jobs.example/postings/images/hall.jpg');
    expect(posting.socialImage!.src).to.equal('https://jobs.example/hall.jpg');
    expect(posting.organization).to.deep.equal({
      name: 'Yard',
      url: 'https://jobs.example/',
      logo: 'https://cdn.example/logo.svg',
      sameAs: ['https://jobs.example/postings/about'],
    });
    expect(posting.contact!.url).to.equal('https://jobs.example/postings/asa');
    expect(posting.contact!.image!.src).to.equal('https://jobs.example/postings/asa.jpg');
  });

  for (const url of ['javascript:alert(1)', '']) {
    it(`leaves out an apply link that is none, and says that nobody can apply: "${url}"`, () => {
      const { posting, findings } = parse({ title: 'Welder', apply: { url } }, URL_OF_FILE);

      expect(posting.apply).not.to.have.property('url');
      expect(placesOf(findings)).to.deep.equal(['warning apply.url', 'error apply.url']);
      expect(findings[0]!.found).to.equal(JSON.stringify(url));
    });
  }

  for (const status of ['closed', 'draft']) {
    it(`needs no apply link while it is ${status}`, () => {
      expect(parse({ title: 'Welder', status }, URL_OF_FILE).findings).to.deep.equal([]);
    });
  }

  it('reports HTML in Markdown', () => {
    const { posting, findings } = parse({ ...small, sections: [{ text: 'a <b>bold</b> word' }] }, URL_OF_FILE);

    expect(posting.sections[0]!.text).to.deep.equal({ format: 'markdown', source: 'a <b>bold</b> word' });
    expect(placesOf(findings)).to.deep.equal(['warning sections[0].text']);
  });

  describe('of a posting that is far too long', () => {
    const sentence = 'You weld hulls of ships in shifts of seven hours. ';
    const long = sentence.repeat(4000);
    const textsOf = (count: number) => Array.from({ length: count }, () => ({ text: sentence.repeat(100) }));
    /** What is said of a place. */
    const saidOf = (findings: readonly Finding[], path: string) =>
      findings.filter((finding) => finding.path === path).map(({ expected }) => expected);

    it('shows a text of 30,000 characters, in 6 parts, as it is written', () => {
      const { posting, findings } = parse({ ...small, sections: textsOf(6) }, URL_OF_FILE);

      expect(posting.sections.map(({ text }) => sourceOf(text))).to.deep.equal(textsOf(6).map(({ text }) => text));
      expect(findings).to.deep.equal([]);
    });

    for (const [form, text] of [
      ['Markdown', long],
      ['lines', long.split('. ')],
    ] as const) {
      it(`cuts off a text, says behind how many characters, and shows the rest of the posting: ${form}`, () => {
        const { posting, findings } = parse(
          {
            ...small,
            lead: text,
            sections: [{ title: 'Tasks', text: 'Hulls' }],
            contact: { name: 'Åsa', text: 'Ask' },
          },
          URL_OF_FILE,
        );

        const source = sourceOf(posting.lead!);
        expect(posting.lead!.format).to.equal('plain');
        expect(source.length).to.be.within(10_000, 50_000);
        expect(saidOf(findings, 'lead')).to.deep.equal([
          'a shorter or simpler text; this one is shown without its formatting',
          `at most ${source.length - 1} characters; the rest is cut off`,
        ]);
        expect(source.at(-1)).to.equal('…');
        expect(sourceOf(posting.sections[0]!.text)).to.equal('Hulls');
        expect(sourceOf(posting.contact!.text!)).to.equal('Ask');
        expect(findings).to.have.lengthOf(2);
      });
    }

    it('leaves out the last parts, says how many it shows, and still shows questions, notes and contact', () => {
      const { posting, findings } = parse(
        {
          ...small,
          sections: textsOf(150),
          faq: { items: [{ question: 'Shifts?', answer: 'Two' }] },
          notes: [{ text: 'Subject to change' }],
          contact: { name: 'Åsa', email: 'asa@yard.example' },
        },
        URL_OF_FILE,
      );

      const { length } = posting.sections;
      expect(length).to.be.within(6, 50);
      expect(saidOf(findings, 'sections')).to.deep.equal([`at most ${length} items; the rest is left out`]);
      expect(sourceOf(posting.sections[5]!.text)).to.equal(sentence.repeat(100));
      expect(sourceOf(posting.faq.items[0]!.answer)).to.equal('Two');
      expect(sourceOf(posting.notes[0]!.text)).to.equal('Subject to change');
      expect(posting.contact).to.deep.equal({ name: 'Åsa', email: 'asa@yard.example' });
    });

    it('cuts off HTML of too many tags between two of them', () => {
      const { posting, findings } = parse({ ...small, lead: { html: '<b>a</b>'.repeat(20_000) } }, URL_OF_FILE);

      const source = sourceOf(posting.lead!);
      expect(posting.lead!.format).to.equal('html');
      expect(source).to.match(/^(<b>a<\/b>){300,1000}(<b>a?)?…$/);
      expect(saidOf(findings, 'lead')).to.deep.equal([`at most ${source.length - 1} characters; the rest is cut off`]);
    });

    it('shows next to nothing of a text behind many others that were too long', () => {
      const many = {
        tagline: long,
        startDate: long,
        workHours: long,
        department: long,
        eligibility: long,
        locations: Array.from({ length: 200 }, () => ({ name: long, city: long, region: long })),
        lead: long,
        sections: Array.from({ length: 200 }, () => ({ text: long })),
        faq: { items: Array.from({ length: 200 }, () => ({ question: long, answer: long })) },
        notes: Array.from({ length: 200 }, () => ({ title: long, text: long })),
        contact: { text: long },
      };

      const { posting } = parse({ ...small, title: long, ...many }, URL_OF_FILE);

      expect(JSON.stringify(posting).length).to.be.below(80_000);
      expect(sourceOf(posting.contact!.text!).length).to.be.below(100);
    });

    it('takes a tag for one, however long it is: a picture in the text itself costs nothing', () => {
      const html = `<p>Hulls <img src="data:image/png;base64,${'A'.repeat(300_000)}" alt="The hall"></p>`;

      expect(parse({ ...small, lead: { html } }, URL_OF_FILE).findings).to.deep.equal([]);
    });

    it('counts each language by itself', () => {
      const lead = sentence.repeat(250);
      const languages = ['sv', 'nb', 'da', 'fi', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'ar', 'ja', 'cs'];
      const translations = Object.fromEntries(languages.map((lang) => [lang, { lead }]));

      expect(parse({ ...small, lead, translations }, URL_OF_FILE).findings).to.deep.equal([]);
    });

    it('reads few of the references in a title of 200,000', () => {
      let read = 0;
      const decode = () => {
        read++;
        return '&';
      };

      expect(parse({ title: '&amp;'.repeat(200_000) }, URL_OF_FILE, decode).posting.title).to.match(
        /^&{100,1000}(amp)?…$/,
      );
      expect(read).to.be.below(3000);
    });
  });

  it('reports a text that is shown without its formatting', () => {
    const { posting, findings } = parse({ ...small, lead: 'a'.repeat(15_001) }, URL_OF_FILE);

    expect(posting.lead).to.deep.equal({ format: 'plain', source: 'a'.repeat(15_001) });
    expect(placesOf(findings)).to.deep.equal(['warning lead']);
  });

  for (const [input, path] of [
    [null, ''],
    ['{"title":"Welder"}', ''],
    [[small], ''],
    [{}, 'title'],
    [{ title: '\n' }, 'title'],
    [{ title: ['Welder'] }, 'title'],
    [{ Title: 'Welder' }, 'title'],
  ] as const) {
    it(`refuses what is no posting: ${JSON.stringify(input)}`, () => {
      const error = failureOf(input);

      expect(error).to.be.instanceOf(PostingError);
      expect(error).to.include({ kind: 'invalid', url: URL_OF_FILE, path });
    });
  }

  it('gives a posting that it made back as it is', () => {
    const parsed = parse(small, URL_OF_FILE);

    expect(parse(parsed.posting, 'https://other.example/page.html')).to.equal(parsed);
  });

  it('makes a posting that nobody can change', () => {
    const { posting } = parse(full(), URL_OF_FILE);

    for (const object of objectsIn(posting)) expect(object).to.be.frozen;
  });

  it('leaves the data that it is given as they are', () => {
    const input = full();

    parse(input, URL_OF_FILE);

    expect(input).to.deep.equal(full());
    for (const object of objectsIn(input)) expect(object).not.to.be.frozen;
  });
});
