/**
 * On the host page: makes each frame with a posting as high as its content, and hands it the parameters that its posting
 * passes on. It knows the frames of the origin that it came from itself, touches nothing but their height and, on a page
 * that declares none, their colour scheme, and keeps nothing in mind, so that frames may come and go, load before it or
 * after it, and a second copy of it does no harm.
 */
import { pageParameters, type Pairs } from '../posting/parameters.ts';
import type { FromFrame, Host } from './messages.ts';

const MAX_HEIGHT = 100_000; // px
/** What lies between the content of a frame and its border box. */
const EDGES = ['borderTopWidth', 'paddingTop', 'paddingBottom', 'borderBottomWidth'] as const;

/** Whether a frame shows an `embed.html`. */
const isEmbed = ({ src }: HTMLIFrameElement): boolean => /^[^?#]*\/embed\.html([?#]|$)/.test(src);

const isOf = (origin: string, frame: HTMLIFrameElement): boolean =>
  frame.src.startsWith(`${origin}/`) && isEmbed(frame);

const resize = (frame: HTMLIFrameElement, height: unknown): void => {
  if (typeof height !== 'number' || !(height >= 0 && height <= MAX_HEIGHT)) return;
  const style = getComputedStyle(frame);
  const edges = style.boxSizing === 'border-box' ? EDGES : [];
  frame.style.height = `${edges.reduce((sum, edge) => sum + parseFloat(style[edge]), height)}px`;
};

/** A frame whose scheme is another one than that of its document has an opaque ground. A page that declares none is light. */
const settleScheme = (frame: HTMLIFrameElement): void => {
  const isDeclared = document.querySelector('meta[name="color-scheme" i]'); // there the computed value is normal too
  if (!isDeclared && getComputedStyle(frame).colorScheme === 'normal') frame.style.colorScheme = 'light';
};

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string');

/** @returns of the page's query what has one of the names; a `*` at the end of one stands for any rest */
const pick = (names: readonly string[]): string => {
  const isNamed = ([name]: Pairs[number]) =>
    names.some((pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern));
  return `${new URLSearchParams(pageParameters(location.href).filter(isNamed))}`;
};

const start = (own: string): void => {
  let isTold = false;
  const tellForeign = (origin: string): void => {
    if (!isTold)
      console.warn(`careers-widget: frames of ${origin} take careers-widget.frames.js from there, found ${own}`);
    isTold = true;
  };

  const frames = () => [...document.querySelectorAll('iframe')].filter((frame) => isOf(own, frame));

  /** @param forward the names that a frame asks for; nothing else of the page's address leaves it */
  const greet = (frame: HTMLIFrameElement, forward?: unknown): void => {
    settleScheme(frame);
    const search = isNames(forward) ? pick(forward) : '';
    frame.contentWindow!.postMessage({ type: 'careers-widget:host', search } satisfies Host, own);
  };

  addEventListener('message', ({ source, origin, data }: MessageEvent<Partial<FromFrame> | null>) => {
    const frame = origin === own && frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) {
      if (data?.type === 'careers-widget:hello' && origin !== own) tellForeign(origin);
      return;
    }
    if (data?.type === 'careers-widget:hello') greet(frame, data.forward);
    if (data?.type === 'careers-widget:height') resize(frame, data.height);
  });

  // those that said hello before this ran, and say it again now; one that is still empty would only make a line in the console
  // one that said hello to nobody, where there is no other that this script could be here for
  const [foreign] = frames().length ? [] : [...document.querySelectorAll('iframe')].filter(isEmbed);
  if (foreign) tellForeign(new URL(foreign.src).origin);
  for (const frame of frames()) if (frame.contentDocument?.URL !== 'about:blank') greet(frame);
};

const script = document.currentScript as HTMLScriptElement | null;
if (script?.src) start(new URL(script.src).origin);
else
  console.warn(
    'careers-widget: expected <script async src="…/careers-widget.frames.js">, found a module or inline script',
  );
