import { expect } from '@open-wc/testing';
import { readHtml } from '../../src/content/html.ts';
import { readMarkdown } from '../../src/content/markdown.ts';
import { element } from '../../src/elements/page.ts';
import { en } from '../../src/i18n/messages.ts';
import { parse } from '../../src/posting/parse.ts';
import { translate } from '../../src/posting/translate.ts';
import { plainText } from '../../src/posting/plain.ts';
import { safeUrl } from '../../src/posting/safe-url.ts';
import { tags } from '../../src/templates/tags.ts';
import { drawnView, type DrawnView } from '../../src/templates/text/drawn-view.ts';
import { viewOf as viewFrom } from '../../src/templates/view.ts';
import { context, htmlOf, place, POSTING } from '../content/kit.ts';

const page = { now: 0, pageUrl: 'https://page.example/jobs?id=7#faq', timeZone: 'UTC' } as const;

const viewOf = (posting: object, images = 'same-origin'): DrawnView => {
  const parsed = parse(posting, POSTING);
  const view = viewFrom({
    parsed,
    translated: translate(parsed.posting, ''),
    lang: 'en',
    messages: en,
    images,
    reading: {
      markdown: readMarkdown,
      html: readHtml,
      plain: (text) => plainText(text, context.decode),
      ...context,
      element,
      safeUrl,
    },
  });
  return drawnView(view, tags);
};

describe('a picture in a posting’s text', () => {
  for (const [images, src, shown] of [
    ['same-origin', 'hall.jpg', 'https://jobs.example/postings/hall.jpg'],
    ['same-origin', 'https://jobs.example/hall.jpg', 'https://jobs.example/hall.jpg'],
    ['same-origin', 'https://tracker.example/1.gif', undefined],
    ['same-origin', '//tracker.example/1.gif', undefined],
    ['same-origin', 'http://jobs.example/hall.jpg', undefined],
    ['same-origin', 'https://jobs.example.evil.example/hall.jpg', undefined],
    ['any', 'https://cdn.example/hall.jpg', 'https://cdn.example/hall.jpg'],
    ['any', 'http://cdn.example/hall.jpg', undefined],
    ['any', 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', undefined],
    ['any', 'mailto:jobs@yard.example', undefined],
    ['none', 'hall.jpg', undefined],
    ['no such policy', 'https://tracker.example/1.gif', undefined],
  ] as const) {
    it(`is ${shown ? '' : 'not '}requested with images="${images}": ${src}`, () => {
      const view = viewOf({ title: 'Welder', status: 'closed', lead: `![The hall](${src})` }, images);

      const container = place(view.text(view.posting.lead!, 2, page));

      expect(container.querySelector('img')?.src).to.equal(shown);
      if (!shown) expect(container.textContent.trim()).to.equal('The hall');
    });
  }
});

describe('a link from a text to a part of the posting', () => {
  for (const [form, lead] of [
    ['Markdown', 'Weld[*](#info).'],
    ['HTML', { html: 'Weld<a href="#info">*</a>.' }],
  ] as const) {
    const hrefIn = (view: DrawnView, pageUrl: string | undefined) =>
      place(view.text(view.posting.lead!, 2, { ...page, pageUrl }))
        .querySelector('a')!
        .getAttribute('href');

    it(`leads to the page as it is when it is drawn: ${form}`, () => {
      const view = viewOf({ title: 'Welder', status: 'closed', lead });

      expect(hrefIn(view, page.pageUrl)).to.equal('https://page.example/jobs?id=7#info');
      expect(hrefIn(view, 'https://page.example/jobs/8')).to.equal('https://page.example/jobs/8#info');
    });

    it(`is the part alone where there is no page: ${form}`, () => {
      expect(hrefIn(viewOf({ title: 'Welder', status: 'closed', lead }), undefined)).to.equal('#info');
    });
  }
});

describe('a text that is drawn again', () => {
  it('keeps its nodes wherever the page is by then, unless it has a link to a part of it', () => {
    const view = viewOf({ title: 'Welder', status: 'closed', lead: { html: '<p>Weld <b>ships</b>.</p>' } });
    const { lead } = view.posting;

    expect(view.text(lead!, 2, { ...page, pageUrl: 'https://page.example/other' })).to.equal(view.text(lead!, 2, page));
  });

  it('is what it was: its nodes stay', () => {
    const view = viewOf({ title: 'Welder', status: 'closed', lead: '**Weld** ships.' });
    const { lead } = view.posting;

    expect(view.text(lead!, 2, { ...page, now: 1 })).to.equal(view.text(lead!, 2, page));
    expect(view.text(lead!, 2, { ...page, pageUrl: 'https://page.example/jobs?id=7#other' })).to.equal(
      view.text(lead!, 2, page),
    );
    expect(htmlOf(place(view.text(lead!, 2, page)))).to.equal('<p><strong>Weld</strong> ships.</p>');
  });
});
