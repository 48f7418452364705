/**
 * On the host page: makes each frame with a posting as high as its content. It knows the frames of the origin that it
 * came from itself, touches nothing but their height, and keeps nothing in mind, so that frames may come and go, load
 * before it or after it, and a second copy of it does no harm.
 */
import type { FromFrame, Host } from './messages.ts';

const MAX_HEIGHT = 100_000; // px

/** Whether a frame shows an `embed.html` of an origin. */
const isOf = (origin: string, { src }: HTMLIFrameElement): boolean =>
  src.startsWith(`${origin}/`) && /^[^?#]*\/embed\.html([?#]|$)/.test(src);

const resize = (frame: HTMLIFrameElement, height: unknown): void => {
  if (typeof height !== 'number' || !(height >= 0 && height <= MAX_HEIGHT)) return;
  const isBorderInside = getComputedStyle(frame).boxSizing === 'border-box';
  frame.style.height = `${height + (isBorderInside ? frame.offsetHeight - frame.clientHeight : 0)}px`;
};

const start = (own: string): void => {
  const frames = () => [...document.querySelectorAll('iframe')].filter((frame) => isOf(own, frame));

  const greet = ({ contentWindow }: HTMLIFrameElement): void =>
    contentWindow!.postMessage({ type: 'careers-widget:host', search: location.search } satisfies Host, own);

  addEventListener('message', ({ source, origin, data }: MessageEvent<Partial<FromFrame> | null>) => {
    const frame = origin === own && frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    if (data?.type === 'careers-widget:hello') greet(frame);
    if (data?.type === 'careers-widget:height') resize(frame, data.height);
  });

  // those that said hello before this ran; one that is still empty would only make a line in the console
  for (const frame of frames()) if (frame.contentDocument?.URL !== 'about:blank') greet(frame);
};

const script = document.currentScript as HTMLScriptElement | null;
if (script?.src) start(new URL(script.src).origin);
else
  console.warn(
    'careers-widget: expected <script async src="…/careers-widget.frames.js">, found a module or inline script',
  );
