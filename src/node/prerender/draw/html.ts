/** From a template to HTML, by what renders Lit's templates on a server. Nothing of it is hydrated, so no mark of that stays. */
import { ElementRenderer, render, renderThunked, type RenderInfo } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { isTag, type Tag } from '../tags.ts';
import { asciiHtml } from './ascii.ts';

/** What stands in the shadow tree of an element in another's, from the properties that it was handed. */
export type NestedTree = (
  tag: Tag,
  values: Readonly<Record<string, unknown>>,
) => { readonly style: string; readonly content: unknown };

// the renderer asks it which tags are elements
Object.assign(globalThis, { customElements: { get: (name: string) => (isTag(name) ? class {} : undefined) } });

const rendererOf = (treeOf: NestedTree) =>
  class extends ElementRenderer {
    static override matchesClass = (): boolean => true;

    readonly #properties: Record<string, unknown> = {};
    readonly #attributes: Record<string, string> = { state: 'ready' };

    override setProperty(name: string, value: unknown): void {
      this.#properties[name] = value;
    }

    override setAttribute(name: string, value: string): void {
      this.#attributes[name] = value;
    }

    override renderAttributes(): string[] {
      return Object.entries(this.#attributes).map(([name, value]) => ` ${name}="${value}"`); // the templates' own
    }

    override renderShadow(info: RenderInfo) {
      const { style, content } = treeOf(this.tagName as Tag, this.#properties);
      return [style, ...renderThunked(content, info)];
    }
  };

/** Marks of parts, and of a template's end: all other `<` of a text is escaped. */
const MARKS = /<!--[^]*?-->|<\?>/g;
/** What tells elements to wait, and an older name. */
const WAITING = /(<(?:apply-button|job-faq-accordion)\b[^>]*) defer-hydration>/g;
const OLDER = /<template shadowroot="open" /g;

/** Blanks that attributes have left that are not there. In words there is no bare `>`. */
const BLANKS = / +(?=>)|(?<=<[\w-]+ ) +/g;

/** @returns HTML in ASCII */
export const htmlOf = (template: unknown, nested: NestedTree): string => {
  const info = {
    elementRenderers: [rendererOf(nested)],
    customElementHostStack: [{} as ElementRenderer], // a slot asks for the host whose child it would show
  };
  const html = collectResultSync(render(template, info));
  return asciiHtml(html.replace(MARKS, '').replace(WAITING, '$1>').replace(OLDER, '<template ').replace(BLANKS, ''));
};
