/** The story's markup, with what has been chosen in it. */
import { html, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import { applyTo, subjectsOf } from '../canvas.ts';
import { codeBlock } from '../code.ts';
import { escaped, tag } from '../snippets.ts';
import type { Story } from '../stories.ts';

/** @returns the markup as it would be written by hand */
const sourceOf = ({ source }: Story, { state, elements }: App): string => {
  const subjects = [...subjectsOf(new DOMParser().parseFromString(source, 'text/html'))];
  const theme = state.sheet
    ? `${tag('link', { rel: 'stylesheet', href: `../careers-widget/themes/${state.sheet}.css` })}\n`
    : '';
  if (!Object.keys(state.values).length) return theme + source;
  // only what was changed is written anew: the rest stays as the story's author wrote it
  const elementsWithContent = new RegExp(`^( *)(.*?)<(${[...elements.keys()].join('|')})\\b[^>]*>([^]*?)</\\3>`, 'gm');
  return (
    theme +
    source.replace(elementsWithContent, (_, indent: string, before: string, name: string, content: string) => {
      const subject = subjects.shift()!;
      applyTo(subject, elements.get(name)!, state.values);
      const attributes = Object.fromEntries([...subject.attributes].map(({ name, value }) => [name, value]));
      const start = tag(name, attributes).replaceAll('\n', `\n${indent}`);
      const added = [...subject.querySelectorAll<HTMLElement>(':scope > [data-demo]')].map(({ slot, textContent }) =>
        slot ? `<span slot="${slot}">${escaped(textContent)}</span>` : escaped(textContent),
      );
      const own = state.values['slot:'] ? '' : content.trim();
      const lines = [own, ...added].filter(Boolean).map((line) => `\n${indent}  ${line}`);
      return `${indent}${before}${start}${added.length ? `${lines.join('')}\n${indent}` : content}</${name}>`;
    })
  );
};

export const source = (story: Story, app: App): TemplateResult =>
  html`${codeBlock(`stories/${story.id}.html`, sourceOf(story, app))}
    <p>
      <a href="stories/${story.id}.html">Open as a page of its own</a>; the file in <code>demo/stories/</code>
      ${story.isPrerendered ? html`and <code>careers-widget prerender</code> are` : 'is'} all there is to it.
    </p>`;
