import { expect } from '@open-wc/testing';
import { enCard } from '../../src/i18n/en-card.ts';
import { en, loadMessages, messagesOf } from '../../src/i18n/messages.ts';
import { messages as sv } from '../../src/i18n/sv.ts';

/** Path and word of each message. */
const wordsOf = (messages: object, path = ''): [string, unknown][] =>
  Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? wordsOf(value, `${path}${key}.`) : [[path + key, value]],
  );

const english = { ...en, card: enCard };

describe('messages', () => {
  for (const [name, messages] of [
    ['English', english],
    ['Swedish', sv],
  ] as const) {
    it(`are complete in ${name}`, () => {
      const words = wordsOf(messages);

      expect(words.map(([path]) => path)).to.have.members(wordsOf(english).map(([path]) => path));
      for (const [path, word] of words)
        expect(word, path)
          .to.be.a('string')
          .and.match(/^\S.*\S$/);
    });
  }

  it('are not left in English in Swedish', () => {
    const untranslated = wordsOf(sv).filter(([path, word]) =>
      wordsOf(english).some(([p, w]) => p === path && w === word),
    );

    expect(untranslated.map(([path]) => path)).to.have.members(['card.workplaces.hybrid', 'card.startDate']);
  });

  for (const lang of ['en', 'en-GB', 'fi', '', 'xx-yy', 'no language', 'constructor', '__proto__']) {
    it(`are English for "${lang}", and at hand`, async () => {
      expect(messagesOf(lang)).to.equal(en);
      expect(await loadMessages(lang)).to.equal(en);
    });
  }

  for (const lang of ['sv', 'sv-SE', 'sv-FI', 'SV']) {
    it(`are Swedish for "${lang}", and at hand from then on`, async () => {
      expect(await loadMessages(lang)).to.equal(sv);
      expect(messagesOf(lang)).to.equal(sv);
    });
  }
});
