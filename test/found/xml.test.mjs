/** What is written as XML is XML, whatever a posting holds: libxml2 reads it again. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { XmlDocument } from 'libxml2-wasm';
import fc from '../support/random.mjs';
import { found, hostile } from './entries.mjs';

const read = (/** @type {string} */ xml) => {
  const document = XmlDocument.fromString(xml);
  const { content } = document.root;
  const attribute = document.root.attr('a')?.value;
  document.dispose();
  return { content, attribute };
};

/** Without what XML 1.0 has no way to write, half a character among it, and with line ends as every parser reads them. */
const text = (/** @type {string} */ value) =>
  value.replace(/\p{Cs}|[\0-\x08\x0b\f\x0e-\x1f\ufffe\uffff]/gu, '').replace(/\r\n?/g, '\n');

describe('an element of XML', () => {
  it('comes back as it was, but for characters that are none', () => {
    fc.assert(
      fc.property(hostile, hostile, (content, a) => {
        const { xml } = found.element('x', { a }, content);
        assert.deepEqual(read(xml), { content: text(content), attribute: text(a).replace(/[\t\n]/g, ' ') });
      }),
      { numRuns: 2000 },
    );
  });
});
