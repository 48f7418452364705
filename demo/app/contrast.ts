/** How well colours can be told apart, by the WCAG. */

/** Red, green and blue, 0 to 255 each. */
type Rgb = readonly [number, number, number];

/** What colours a text has in the end, and on what. */
export interface Pair {
  readonly name: string;
  readonly color: Rgb;
  readonly ground: Rgb;
  /** 1 to 21. */
  readonly ratio: number;
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = (color: Rgb): number => {
  const [red, green, blue] = color.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
const ratioOf = (a: Rgb, b: Rgb): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** Paints colours over each other, the first at the bottom: what a browser computes may be in any colour space. */
const mixed = (...colors: readonly string[]): Rgb => {
  for (const color of ['white', ...colors]) {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
};

/** The grounds below an element, the lowest first. */
const grounds = (element: Element): string[] => {
  const root = element.getRootNode();
  const parent =
    element.parentElement ?? (root instanceof element.ownerDocument.defaultView!.ShadowRoot ? root.host : null);
  const own = element.ownerDocument.defaultView!.getComputedStyle(element).backgroundColor;
  return [...(parent ? grounds(parent) : []), own];
};

/** The colours that a text really has. */
export const pairOf = (name: string, element: Element): Pair => {
  const below = grounds(element);
  const ground = mixed(...below);
  const color = mixed(...below, element.ownerDocument.defaultView!.getComputedStyle(element).color);
  return { name, color, ground, ratio: ratioOf(color, ground) };
};
