import { expect, html } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import type { JobCard } from '../../src/elements/job-card.ts';
import { mountLoaded } from '../support/mount.ts';
import { everything } from '../support/postings.ts';

interface AxNode {
  readonly role: string;
  readonly name?: string;
  readonly level?: number;
  readonly children?: readonly AxNode[];
}

/** Role, level and name of each node but running text, in order. */
const lines = ({ role, name = '', level, children = [] }: AxNode): string[] => [
  ...(['StaticText', 'RootWebArea', 'generic', 'none', 'text'].includes(role)
    ? []
    : [`${role}${level ? ` ${level}` : ''}${name ? `: ${name}` : ''}`]),
  ...children.flatMap(lines),
];

describe('the accessibility tree of a full card', () => {
  it('says in order what a sighted visitor sees', async () => {
    await mountLoaded<JobCard>(html`<job-card .posting=${everything} target="_blank"></job-card>`);

    const tree = (await a11ySnapshot({})) as unknown as AxNode;

    expect(lines(tree)).to.deep.equal([
      'status',
      'heading 2: Welder',
      'link: Apply : Welder (opens in a new tab)',
      'button: Share',
      'button: Add to calendar',
      'status',
      'link: agreement',
      'link: *',
      'heading 3: Tasks',
      'group: Table',
      'link: Apply now : Welder (opens in a new tab)',
      'heading 3: Questions and answers',
      'button: Show all 3 answers',
      'DisclosureTriangle: When?',
      'DisclosureTriangle: Where?',
      'DisclosureTriangle: Why?',
      'note',
      'heading 3: Note',
      'button: Back to the text',
      'heading 3: Questions?',
      'link: Send email',
      'link: +46 40 123',
    ]);
  });
});
