import { expect } from '@open-wc/testing';
import { parse } from '../../src/posting/parse.ts';
import type { Posting, PostingInput } from '../../src/posting/posting.ts';
import { translate } from '../../src/posting/translate.ts';

const posting = (fields: Partial<PostingInput>): Posting =>
  parse(
    { lang: 'en', title: 'Welder', apply: { url: 'https://hire.example/7' }, ...fields },
    'https://jobs.example/welder.json',
  ).posting;

describe('translate', () => {
  it('gives the texts of the wanted language', () => {
    const {
      posting: translated,
      lang,
      baseLang,
      untranslated,
    } = translate(posting({ translations: { sv: { title: 'Svetsare' } } }), 'sv');

    expect(translated.title).to.equal('Svetsare');
    expect(lang).to.equal('sv');
    expect(baseLang).to.equal('en');
    expect([...untranslated]).to.deep.equal([]);
  });

  for (const list of ['sections', 'notes'] as const) {
    it(`merges ${list} by id, in the posting’s order`, () => {
      const base = posting({
        [list]: [
          { id: 'a', title: 'A', text: 'a' },
          { id: 'b', title: 'B', text: 'b' },
        ],
        translations: {
          sv: {
            [list]: [
              { id: 'b', title: 'B på svenska', text: 'b på svenska' },
              { id: 'c', title: 'not in the posting', text: 'c' },
              { id: 'a', title: 'A på svenska', text: 'a på svenska' },
            ],
          },
        },
      });

      expect(translate(base, 'sv').posting[list]).to.deep.equal([
        { id: 'a', title: 'A på svenska', text: { format: 'markdown', source: 'a på svenska' } },
        { id: 'b', title: 'B på svenska', text: { format: 'markdown', source: 'b på svenska' } },
      ]);
    });
  }

  it('merges entries by id', () => {
    const base = posting({
      faq: {
        title: 'Questions',
        items: [
          { id: 'a', question: 'A?', answer: 'a' },
          { id: 'b', question: 'B?', answer: 'b' },
        ],
      },
      translations: { sv: { faq: { items: [{ id: 'b', question: 'B på svenska?', answer: 'b på svenska' }] } } },
    });

    const { posting: translated, untranslated } = translate(base, 'sv');

    expect(translated.faq).to.deep.equal({
      title: 'Questions',
      items: [
        { id: 'a', question: 'A?', answer: { format: 'markdown', source: 'a' } },
        { id: 'b', question: 'B på svenska?', answer: { format: 'markdown', source: 'b på svenska' } },
      ],
    });
    expect([...untranslated]).to.have.members(['title', 'faq.title', 'faq.items.a.question', 'faq.items.a.answer']);
  });

  it('takes a translation without an id for the item in its place', () => {
    const base = posting({
      sections: [{ text: 'a' }, { text: 'b' }],
      translations: { sv: { sections: [{ text: 'a på svenska' }, { text: 'b på svenska' }] } },
    });

    expect(translate(base, 'sv').posting.sections.map(({ text }) => text)).to.deep.equal([
      { format: 'markdown', source: 'a på svenska' },
      { format: 'markdown', source: 'b på svenska' },
    ]);
  });

  it('shows a text without translation in the posting’s own language, and says which', () => {
    const base = posting({
      tagline: 'Ships',
      lead: 'You weld.',
      sections: [{ id: 'tasks', role: 'responsibilities', title: 'Tasks', text: 'Hulls' }],
      image: { src: 'hall.jpg', alt: 'The hall' },
      translations: { sv: { lead: 'Du svetsar.', sections: [{ id: 'tasks', title: 'Uppgifter' }] } },
    });

    const { posting: translated, untranslated } = translate(base, 'sv');

    expect(translated.title).to.equal('Welder');
    expect(translated.tagline).to.equal('Ships');
    expect(translated.lead).to.deep.equal({ format: 'markdown', source: 'Du svetsar.' });
    expect(translated.sections).to.deep.equal([
      { id: 'tasks', role: 'responsibilities', title: 'Uppgifter', text: { format: 'markdown', source: 'Hulls' } },
    ]);
    expect([...untranslated]).to.have.members(['title', 'tagline', 'sections.tasks.text', 'image.alt']);
  });

  it('merges objects, and keeps what is no text', () => {
    const base = posting({
      contact: {
        name: 'Åsa',
        title: 'Ask',
        email: 'asa@yard.example',
        image: { src: 'asa.jpg', alt: 'Åsa', width: 80 },
      },
      salary: { min: 30_000, currency: 'SEK', text: 'plus shift pay' },
      apply: {
        url: 'https://hire.example/7',
        label: 'Apply',
        params: { a: '1' },
        closing: { label: 'Ready?', text: 'x' },
      },
      translations: {
        sv: {
          contact: { title: 'Fråga', image: { alt: 'Vår Åsa' } },
          salary: { text: 'plus skifttillägg' },
          apply: { label: 'Ansök', closing: { label: 'Redo?' } },
        },
      },
    });

    const { contact, salary, apply } = translate(base, 'sv').posting;

    expect(contact).to.deep.equal({
      name: 'Åsa',
      title: 'Fråga',
      email: 'asa@yard.example',
      image: { src: 'https://jobs.example/asa.jpg', alt: 'Vår Åsa', width: 80 },
    });
    expect(salary).to.deep.equal({ min: 30_000, currency: 'SEK', text: 'plus skifttillägg' });
    expect(apply).to.include({ url: 'https://hire.example/7', label: 'Ansök' });
    expect(apply.params).to.deep.equal({ a: '1' });
    expect(apply.closing).to.deep.equal({ label: 'Redo?', text: { format: 'markdown', source: 'x' } });
  });

  it('adds a text that only the translation has', () => {
    const base = posting({
      translations: { sv: { title: 'Svetsare', tagline: 'Fartyg', contact: { title: 'Fråga' } } },
    });

    const { posting: translated, untranslated } = translate(base, 'sv');

    expect(translated.tagline).to.equal('Fartyg');
    expect(translated.contact).to.deep.equal({ title: 'Fråga' });
    expect([...untranslated]).to.deep.equal([]);
  });

  it('does not miss the words of a picture that is decoration', () => {
    const base = posting({ image: { src: 'hall.jpg' }, translations: { sv: { title: 'Svetsare' } } });

    const { posting: translated, untranslated } = translate(base, 'sv');

    expect(translated.image!.alt).to.equal('');
    expect([...untranslated]).to.deep.equal([]);
  });

  it('has no words for a picture that is not there', () => {
    const base = posting({ translations: { sv: { image: { alt: 'En fjord' } } } });

    expect(translate(base, 'sv').posting.image).to.equal(undefined);
  });

  it('leaves the posting itself as it is', () => {
    const base = posting({ translations: { sv: { title: 'Svetsare' } } });

    translate(base, 'sv');

    expect(base.title).to.equal('Welder');
  });

  for (const [wanted, available, lang] of [
    ['sv-SE', ['sv'], 'sv'],
    ['sv', ['sv-FI'], 'sv-FI'],
    ['SV', ['sv'], 'sv'],
    ['sv-SE', ['sv-FI', 'sv'], 'sv'],
    ['pt-BR', ['pt', 'pt-BR'], 'pt-BR'],
    ['pt-PT', ['pt-BR', 'de'], 'pt-BR'],
    ['zh-Hant-TW', ['zh'], 'zh'],
  ] as const) {
    it(`serves ${wanted} with ${lang} of ${available.join(' and ')}`, () => {
      const translations = Object.fromEntries(available.map((key) => [key, { title: `Title in ${key}` }]));

      const { posting: translated, lang: found } = translate(posting({ translations }), wanted);

      expect(found).to.equal(lang);
      expect(translated.title).to.equal(`Title in ${lang}`);
    });
  }

  for (const [wanted, why] of [
    ['', 'no language is wanted'],
    ['en', 'it is the wanted one'],
    ['EN', 'it is the wanted one, written otherwise'],
    ['en-GB', 'the wanted one is a region’s'],
    ['fi', 'there is none in the wanted one'],
    ['constructor', 'the wanted one is none'],
  ] as const) {
    it(`stays in the posting’s own language where ${why}: "${wanted}"`, () => {
      const base = posting({ translations: { sv: { title: 'Svetsare' } } });

      const { posting: translated, lang, untranslated } = translate(base, wanted);

      expect(translated).to.equal(base);
      expect(lang).to.equal('en');
      expect(untranslated.size).to.equal(0);
    });
  }

  it('prefers the posting’s own language to another region’s', () => {
    const base = posting({ translations: { 'en-US': { title: 'Welder, US' } } });

    expect(translate(base, 'en-GB').posting.title).to.equal('Welder');
  });

  it('does not guess the language of a posting that does not say', () => {
    const unsaid = { title: 'Welder', translations: { sv: { title: 'Svetsare' } } };
    const base = parse(unsaid, 'https://jobs.example/welder.json').posting;

    const { lang, baseLang } = translate(base, 'fi');

    expect([lang, baseLang]).to.deep.equal([undefined, undefined]);
  });
});
