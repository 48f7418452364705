/** The story's markup, with what has been chosen in it. */
import { html, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import { dressElement, subjectsOf } from '../canvas.ts';
import { codeBlock } from '../code.ts';
import { tag, type Attributes } from '../snippets.ts';
import type { Story } from '../stories.ts';

/** @returns the markup as it would be written by hand */
export const sourceOf = ({ source }: Story, { state, elements }: App): string => {
  if (!Object.keys(state.values).length) return source;
  const subjects = [...subjectsOf(new DOMParser().parseFromString(source, 'text/html'))];
  // only the start tags are written anew: the rest stays as the story's author wrote it
  return source.replace(
    /^( *)(.*?)<(job-card|job-faq-accordion|apply-button)\b[^>]*>/gm,
    (_, indent: string, before: string) => {
      const subject = subjects.shift()!;
      dressElement(subject, elements.get(subject.localName)!, state.values);
      const attributes = [...subject.attributes].map(({ name, value }) => [name, value]);
      const slotted = [...subject.querySelectorAll('[data-demo]')].map(({ slot, textContent }) =>
        slot ? `<span slot="${slot}">${textContent}</span>` : textContent,
      );
      const markup = [tag(subject.localName, Object.fromEntries(attributes) as Attributes), ...slotted].join('\n  ');
      return indent + before + markup.replaceAll('\n', `\n${indent}`);
    },
  );
};

export const source = (story: Story, app: App): TemplateResult =>
  html`${codeBlock(`stories/${story.id}.html`, sourceOf(story, app))}
    <p>
      <a href="stories/${story.id}.html">Open as a page of its own</a>; the file in <code>demo/stories/</code> is all
      there is to it.
    </p>`;
