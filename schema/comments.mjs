/** Reads the comments above the fields of the format: they are no part of the program that runs. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** @typedef {import('./schema.mjs').Comment} Comment */

/** The text of a doc comment as one line, and what stands behind each `@example`. */
const commentOf = (/** @type {string} */ source) => {
  const lines = source.slice(3, -2).replace(/^[ \t]*\* ?/gm, '');
  const [text = '', ...examples] = lines.split(/^@example /m);
  /** @type {Comment} */
  const comment = { text: text.trim().replace(/\s+/g, ' '), examples: examples.map((json) => JSON.parse(json)) };
  return comment;
};

/**
 * @param {string} file
 * @param {string} name of the variable that holds the fields
 * @returns {ReadonlyMap<string, Comment>} by path; items of arrays and records have the path of what they are in
 */
export const readComments = (file, name) => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  /** @type {Map<string, ts.Expression | undefined>} */
  const variables = new Map(
    source.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => declarationList.declarations)
      .map(({ name, initializer }) => [name.getText(), initializer]),
  );
  /** @type {Map<string, Comment>} */
  const comments = new Map();

  /** The fields stand in a call, as in `list(object({ … }))`, or in a variable. */
  const read = (/** @type {ts.Expression | undefined} */ node, /** @type {string} */ path) => {
    if (!node) return;
    if (ts.isCallExpression(node)) return node.arguments.forEach((argument) => read(argument, path));
    if (ts.isIdentifier(node)) return read(variables.get(node.text), path);
    if (!ts.isObjectLiteralExpression(node)) return;
    for (const property of node.properties) {
      const key = property.name?.getText();
      const at = path ? `${path}.${key}` : String(key);
      const comment = ts.getJSDocCommentsAndTags(property).findLast(ts.isJSDoc);
      if (comment) comments.set(at, commentOf(comment.getText()));
      if (ts.isPropertyAssignment(property)) read(property.initializer, at);
    }
  };

  read(variables.get(name), '');
  return comments;
};
