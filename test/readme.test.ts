/** What the README says is what the project does. */
import { expect } from '@open-wc/testing';
import { snippetsOf, type Snippet } from '../demo/app/snippets.ts';

const text = async (address: string): Promise<string> => {
  const response = await fetch(address);
  expect(response.status, address).to.equal(200);
  return response.text();
};

const readme = await text('/README.md');
const blocks = [...readme.matchAll(/```html\n([^]*?)```/g)].map(([, block]) => block!.trim());

describe('the README', () => {
  it('has a working embed before line 25', () => {
    const lines = readme.split('\n');
    expect(lines.findIndex((line) => line.includes('<job-card'))).to.be.within(1, 24);
  });

  it('shows the snippet that the configurator writes', () => {
    const choice = {
      tag: 'job-card' as const,
      widget: '/careers-widget/',
      src: '/postings/devops-engineer.json',
      title: '',
      fallback: '',
    };
    const [{ blocks: written }] = snippetsOf(
      { ...choice, formats: new Set(), attributes: {}, properties: {}, sheet: '', strict: false },
      { version: '', integrity: {} },
    ) as [Snippet];
    const [pasted] = written;
    expect(pasted!.code).to.equal(blocks[0]);
  });

  it('preloads files that exist', async () => {
    const files = [...blocks[1]!.matchAll(/href="([^"]+)"/g)].map(([, file]) => file!);
    expect(files).to.have.length(3);
    expect(files.pop()).to.match(/\.built\.json$/); // of the publisher's own
    for (const file of files) await text(file);
  });

  it('names every attribute, event and part of the manifest', async () => {
    interface Named {
      name: string;
    }
    interface Declaration {
      tagName?: string;
      attributes?: Named[];
      events?: Named[];
      cssParts?: Named[];
      cssProperties?: Named[];
    }
    const manifest = JSON.parse(await text('/dist/custom-elements.json')) as {
      modules: { declarations: Declaration[] }[];
    };
    const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
    expect(elements.map(({ tagName }) => tagName).sort()).to.deep.equal([
      'apply-button',
      'job-card',
      'job-faq-accordion',
      'job-list',
    ]);
    for (const { attributes = [], events = [], cssParts = [], cssProperties = [] } of elements) {
      const names = [...attributes, ...events, ...cssParts, ...cssProperties].map(({ name }) =>
        name.replace('--job-', ''),
      );
      expect(names.filter((name) => !readme.includes(`\`${name}`))).to.deep.equal([]);
    }
  });
});
