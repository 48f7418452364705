/**
 * From the fields of the format to its JSON Schema: draft-07, which is what VS Code supports best. What `parse` takes
 * without a finding is valid; what it finds of a wrong type, word, name or a missing field is not.
 */
import { anything, boolean, date, line, link, text, words } from '../src/posting/fields.ts';
import { postingFields } from '../src/posting/posting.ts';

/** @typedef {import('../src/posting/fields.ts').Field} Field */
/** @typedef {{ text: string, examples: unknown[] }} Comment */

/** Not only white space. */
const NOT_BLANK = '\\S';
/**
 * What `safeUrl` takes, but for what only a browser can tell. It is no `uri-reference`: `jobb/svetsare på varv` is an
 * address to a browser.
 */
const ADDRESS =
  /^\s*((https?|mailto|tel):(?!\/*https?:?\/)|(?![a-z][a-z\d+.-]*:|#|\W?www\.|https?[^\w:]*\/\/|[^/?#:]*[&@]|[^?#]*:\/\/)\S)/i;
/** What `date` takes, were it not for moments that don't exist. */
const DAY_OR_MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d[\d:.]*(Z|[+-]\d\d:?\d\d)?)?$/;

const both = (/** @type {string} */ letter) => letter.toLowerCase() + letter.toUpperCase();

/** The pattern of a RegExp; JSON Schema has no flags, so one that ignores case names both cases. */
const patternOf = (/** @type {RegExp} */ { source, ignoreCase }) =>
  ignoreCase
    ? source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|[a-z]/gi, (part) => {
        if (part.startsWith('\\')) return part;
        if (!part.startsWith('[')) return `[${both(part)}]`;
        return part.replace(/\\.|([a-z])-([a-z])|[a-z]/gi, (piece, from, to) => {
          if (piece.startsWith('\\')) return piece;
          return from ? `${from}-${to}`.toLowerCase() + `${from}-${to}`.toUpperCase() : both(piece);
        });
      })
    : source;

/** A string of a pattern; VS Code shows the message instead of the pattern. */
const string = (/** @type {string} */ pattern, /** @type {Field} */ { expected, most }) => ({
  type: 'string',
  pattern,
  patternErrorMessage: `Expected ${expected}.`,
  maxLength: most,
});

/** By `allOf`: draft-07 allows nothing beside a reference. */
const defined = (/** @type {keyof typeof definitions} */ name) => ({ allOf: [{ $ref: `#/definitions/${name}` }] });

const definitions = {
  address: { ...string(patternOf(ADDRESS), link), maxLength: 2048 },
  date: { ...string(patternOf(DAY_OR_MOMENT), date), anyOf: [{ format: 'date' }, { pattern: 'T' }] },
  text: {
    anyOf: [
      { description: 'Markdown.', ...string(NOT_BLANK, text) },
      {
        description: 'Markdown, one string for each line.',
        type: 'array',
        items: { type: 'string' },
        contains: { type: 'string', pattern: NOT_BLANK },
      },
      {
        description: 'HTML, as hiring systems deliver it.',
        type: 'object',
        required: ['html'],
        properties: { html: string(NOT_BLANK, text) },
      },
      {
        description: 'What `careers-widget build` has read a text to, as JsonML (http://www.jsonml.org).',
        type: 'object',
        required: ['nodes'],
        properties: { nodes: { type: 'array', minItems: 1, items: { $ref: '#/definitions/node' } } },
      },
    ],
  },
  node: {
    anyOf: [
      { type: 'string' },
      {
        description: 'An element: its name, its attributes where it has any, and its content.',
        type: 'array',
        minItems: 1,
        items: {
          anyOf: [{ $ref: '#/definitions/node' }, { type: 'object', additionalProperties: { type: 'string' } }],
        },
      },
    ],
  },
};

/** A value of one of the kinds that are known by the function that reads them. */
const kindOf = (/** @type {Field} */ field) => {
  switch (field.read) {
    case anything.read:
      return { type: 'string' };
    case words.read:
      return { type: 'string', maxLength: field.most };
    case boolean.read:
      return { type: 'boolean' };
    case line.read:
      return string(NOT_BLANK, field);
    case link.read:
      return defined('address');
    case date.read:
      return defined('date');
    case text.read:
      return defined('text');
    default:
      return undefined;
  }
};

/** Descriptions as plain text, and as Markdown where they have marks. */
const described = (/** @type {Comment} */ { text: markdown, examples }) => ({
  description: markdown.replaceAll('`', ''),
  markdownDescription: markdown.includes('`') ? markdown : undefined,
  examples: examples.length ? examples : undefined,
});

/**
 * @param {ReadonlyMap<string, Comment>} comments by the path of their field, as in `faq.items.question`
 * @returns {object}
 */
export const schemaOf = (comments) => {
  const commentOf = (/** @type {string} */ path) => {
    // most texts of a translation are what those of the posting are
    const comment = comments.get(path) ?? comments.get(path.replace(/^translations\./, ''));
    if (!comment) throw new Error(`src/posting/posting.ts has no comment above ${path}`);
    return comment;
  };

  /** @returns {object} */
  const valueOf = (/** @type {Field} */ field, /** @type {string} */ path) => {
    const { fields, items, keys, most, words, form, least, whole } = field;
    if (fields) return objectOf(fields, path);
    if (items && keys) {
      const patternProperties = { [patternOf(keys)]: valueOf(items, path) };
      return { type: 'object', patternProperties, additionalProperties: false };
    }
    if (items) return { type: 'array', items: valueOf(items, path), maxItems: most };
    if (words) return { type: 'string', enum: words };
    if (form) return string(patternOf(form), field);
    if (least !== undefined) return { type: whole ? 'integer' : 'number', minimum: least };
    const kind = kindOf(field);
    if (!kind) throw new Error(`schema/schema.mjs does not know the kind of ${path}`);
    return kind;
  };

  const objectOf = (/** @type {Readonly<Record<string, Field>>} */ fields, /** @type {string} */ path) => {
    const entries = Object.entries(fields);
    const required = entries.filter(([, field]) => field.required).map(([key]) => key);
    return {
      type: 'object',
      required: required.length ? required : undefined,
      properties: Object.fromEntries(
        entries.map(([key, field]) => {
          const at = path ? `${path}.${key}` : key;
          return [key, { ...described(commentOf(at)), ...valueOf(field, at), default: field.fallback }];
        }),
      ),
      patternProperties: { '^x-': {} },
      additionalProperties: false,
    };
  };

  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Job posting',
    description: 'A job posting of careers-widget, version 1 of the format. Fields of your own begin with x-.',
    ...objectOf(postingFields, ''),
    // the one rule across fields: nobody could apply
    if: { properties: { status: { const: postingFields.status.fallback } } },
    then: { required: ['apply'], properties: { apply: { type: 'object', required: ['url'] } } },
    definitions,
  };
};
