import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { levelOf } from '../../src/templates/heading-level.ts';
import { tags } from '../../src/templates/tags.ts';
import { heading } from '../../src/templates/text/heading.ts';
import { outline } from '../../src/templates/text/outline.ts';

const place = (content: unknown): HTMLElement => {
  const container = document.createElement('div');
  render(content, container);
  return container.firstElementChild as HTMLElement;
};

describe('heading', () => {
  for (const [level, tag] of [
    [-1, 'H1'],
    [0, 'H1'],
    [1, 'H1'],
    [2, 'H2'],
    [3, 'H3'],
    [4, 'H4'],
    [5, 'H5'],
    [6, 'H6'],
    [7, 'H6'],
  ] as const) {
    it(`makes an ${tag} of level ${level}`, () => {
      const element = place(heading(level, 'Tasks', { id: 'tasks', part: 'section-title', lang: 'sv' }, tags));

      expect(element.tagName).to.equal(tag);
      expect(element.textContent).to.equal('Tasks');
      expect([element.id, element.part.value, element.lang]).to.deep.equal(['tasks', 'section-title', 'sv']);
    });

    it(`gives an ${tag} of level ${level} no attribute that it is not given`, () => {
      expect(place(heading(level, 'Tasks', {}, tags)).getAttributeNames()).to.deep.equal([]);
    });
  }
});

describe('outline', () => {
  for (const [base, depths, levels] of [
    [2, [1, 2, 3], [3, 4, 5]],
    [2, [2, 2, 2], [3, 3, 3]],
    [2, [3, 3, 2, 3], [3, 3, 3, 4]],
    [2, [1, 4, 6, 1], [3, 4, 5, 3]],
    [2, [4, 2, 1, 3, 6, 2], [3, 3, 3, 4, 5, 4]],
    [1, [1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]],
    [6, [1, 2], [6, 6]],
  ] as const) {
    it(`puts depths ${depths.join()} below level ${base} as ${levels.join()}`, () => {
      expect(depths.map(outline(base))).to.deep.equal(levels);
    });
  }

  it('begins anew with each text', () => {
    outline(2)(1);

    expect(outline(2)(4)).to.equal(3);
  });
});

describe('levelOf', () => {
  for (const [attribute, level] of [
    [NaN, 2],
    [0, 2],
    [-1, 1],
    [1, 1],
    [3.9, 3],
    [6, 6],
    [7, 6],
    [Infinity, 6],
  ] as const) {
    it(`reads ${attribute} as ${level}`, () => {
      expect(levelOf(attribute)).to.equal(level);
    });
  }
});
