import { expect } from '@open-wc/testing';
import { directionOf } from '../../src/templates/language.ts';
import { enCard } from '../../src/i18n/en-card.ts';
import { plural } from '../../src/i18n/format.ts';
import { en, loadMessages, messagesOf, type Language } from '../../src/i18n/messages.ts';
import { messages as nb } from '../../src/i18n/nb.ts';
import { messages as sv } from '../../src/i18n/sv.ts';

/** Each language, and what it rightly writes as English does. */
const loanwords: Readonly<Record<string, readonly string[]>> = {
  ar: [],
  da: ['card.workplaces.hybrid'],
  de: ['card.workplaces.hybrid', 'card.workplaces.remote'],
  es: [],
  fi: [],
  fr: [],
  it: ['card.employmentTypes.PART_TIME'],
  ja: [],
  nb: ['card.workplaces.hybrid'],
  nl: ['card.salaryUnits.WEEK'],
  pl: [],
  pt: [],
  sv: ['card.workplaces.hybrid', 'card.startDate'],
};
const languages = ['en', ...Object.keys(loanwords)];

const english: Language = { ...en, card: enCard };

const load = async (lang: string): Promise<Language> =>
  lang === 'en' ? english : ((await loadMessages(lang)) as Language);

/** Path and word of each message. */
const wordsOf = (messages: object, path = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? wordsOf(value, `${path}${key}.`) : [[path + key, value as string]],
  );

/** Paths without the plural categories, in which languages differ. */
const pathsOf = (messages: object): string[] => [
  ...new Set(wordsOf(messages).map(([path]) => path.replace(/showAll\..*/, 'showAll'))),
];

const placeholders = (word: string): string[] => word.match(/\{.*?\}/g) ?? [];

describe('messages', () => {
  for (const lang of languages) {
    describe(`in ${lang}`, () => {
      let messages: Language;
      before(async () => {
        messages = await load(lang);
      });

      it('are complete', () => {
        expect(pathsOf(messages)).to.have.members(pathsOf(english));
        for (const [path, word] of wordsOf(messages)) {
          expect(word, path)
            .to.be.a('string')
            .and.match(/^\S(.*\S)?$/);
        }
      });

      it('say which language they are in, and which way it runs', () => {
        expect(messages.lang).to.equal(lang);
        expect(Intl.PluralRules.supportedLocalesOf(lang)).to.eql([lang]);
        expect(directionOf(messages.lang)).to.equal(lang === 'ar' ? 'rtl' : 'ltr');
      });

      it('keep the places for values', () => {
        const wanted = new Map(wordsOf(english).map(([path, word]) => [path, placeholders(word)]));
        for (const [path, word] of wordsOf(messages)) {
          if (!path.includes('showAll.')) expect(placeholders(word), path).to.eql(wanted.get(path));
        }
      });

      it('have a form for each plural category, with the number in it', () => {
        const rules = new Intl.PluralRules(lang);
        const categories = rules.resolvedOptions().pluralCategories;
        const forms = messages.card.showAll;

        // "all" is never said of one: English and Swedish have no form for it
        if (Object.keys(forms).length > 1) expect(Object.keys(forms)).to.include.members(categories);
        for (const [category, form] of Object.entries(forms)) {
          const counts = Array.from({ length: 200 }, (_, count) => count).filter((n) => rules.select(n) === category);
          // what is said of a single number may say it in words
          if (counts.length !== 1 || form.includes('{')) expect(placeholders(form), category).to.eql(['{count}']);
        }
      });

      it('use the signs of print', () => {
        for (const [path, word] of wordsOf(messages)) expect(word, path).not.to.match(/['"`]|\.\./);
      });
    });
  }

  for (const [lang, expected] of Object.entries(loanwords)) {
    it(`are not left in English in ${lang}`, async () => {
      const original = new Map(wordsOf(english));
      const untranslated = wordsOf(await load(lang)).filter(([path, word]) => original.get(path) === word);

      expect(untranslated.map(([path]) => path)).to.have.members(expected);
    });
  }

  for (const lang of ['ar', 'ja']) {
    it(`have no Latin letters in ${lang}`, async () => {
      for (const [path, word] of wordsOf({ ...(await load(lang)), lang: '' })) {
        expect(word.replace(/\{\w+\}/, ''), path).not.to.match(/\p{Script=Latin}/u);
      }
    });
  }

  it('have no vowel signs in ar', async () => {
    for (const [path, word] of wordsOf(await load('ar'))) expect(word, path).not.to.match(/\p{M}/u);
  });

  it('share no sentence between two languages', async () => {
    const sentences = (await Promise.all(languages.map(load)))
      .flatMap((messages) => wordsOf(messages))
      .flatMap(([, word]) => (/[.。]$/.test(word) ? [word] : []));

    expect(sentences).to.have.lengthOf(5 * languages.length);
    expect(new Set(sentences)).to.have.lengthOf(sentences.length);
  });

  it('speak of every number of answers up to a thousand as Intl has it, also where it is not asked', async () => {
    for (const lang of languages) {
      const { showAll } = (await load(lang)).card;
      const rules = new Intl.PluralRules(lang);
      const numbers = new Intl.NumberFormat(lang);
      for (let count = 2; count <= 1000; count++) {
        const form = showAll[rules.select(count)] ?? showAll.other;
        expect(plural(showAll, count, lang), lang).to.equal(form.replace('{count}', numbers.format(count)));
      }
    }
  });

  for (const [lang, count, expected] of [
    ['en', 3, 'Show all 3 answers'],
    ['en', 1200, 'Show all 1,200 answers'],
    ['pl', 1, 'Pokaż 1 odpowiedź'],
    ['pl', 3, 'Pokaż wszystkie 3 odpowiedzi'],
    ['pl', 5, 'Pokaż wszystkie 5 odpowiedzi'],
    ['pl', 22, 'Pokaż wszystkie 22 odpowiedzi'],
    ['ar', 0, 'لا توجد إجابات'],
    ['ar', 1, 'عرض الإجابة'],
    ['ar', 2, 'عرض الإجابتين'],
    ['ar', 3, 'عرض الكل (3 إجابات)'],
    ['ar', 12, 'عرض الكل (12 إجابة)'],
    ['ar', 100, 'عرض الكل (100 إجابة)'],
  ] as const) {
    it(`speak of ${count} answers in ${lang}`, async () => {
      const { showAll } = (await load(lang)).card;
      const digits = (number: number) => new Intl.NumberFormat(lang).format(number); // engines differ in those of ar

      expect(plural(showAll, count, lang)).to.equal(expected.replace(/^(\D*)(\d+)(\D*)$/, `$1${digits(count)}$3`));
    });
  }

  for (const lang of [
    'en',
    'en-GB',
    'zh',
    'zh-Hant-TW',
    'fil',
    'n',
    '',
    'xx-yy',
    'no language',
    'constructor',
    '__proto__',
  ]) {
    it(`are English for "${lang}", and at hand`, async () => {
      expect(messagesOf(lang)).to.equal(en);
      expect(await loadMessages(lang)).to.equal(en);
    });
  }

  for (const [name, expected, tags] of [
    ['Swedish', sv, ['sv', 'sv-SE', 'sv-FI', 'SV']],
    ['Norwegian', nb, ['nb', 'nb-NO', 'nn', 'nn-NO', 'no', 'no-NO', 'NO']],
  ] as const) {
    for (const lang of tags) {
      it(`are ${name} for "${lang}", and at hand from then on`, async () => {
        expect(await loadMessages(lang)).to.equal(expected);
        expect(messagesOf(lang)).to.equal(expected);
      });
    }
  }
});
