/**
 * Partners' pages with postings in frames. The page is of another origin than the frame; the frame is of the test's own,
 * so that a test can look inside it, and asks the page what it sees.
 */
import { executeServerCommand } from '@web/test-runner-commands';
import { inState, nextFrame, type HostPage } from '../support/host-page.ts';
import { settled } from '../support/mount.ts';

/** A partner's page. */
export interface Partner {
  readonly window: Window;
  /** Runs code on the page. @returns what it comes to, or what its promise does */
  run<T>(code: string): Promise<T>;
  /** The documents of its frames, in order. */
  frame(index?: number): Inside;
}

/** What is in a frame. */
export interface Inside {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
}

/** The script for partners' pages. */
export const SCRIPT = `<script async src="${location.origin}/careers-widget/careers-widget.frames.js"></script>`;

/** The posting that is shown unless another one is named. */
export const SEED = '/postings/devops-engineer.json';

/** The address of a frame's document, on the test's origin. */
export const embed = (parameters = `src=${SEED}`): string =>
  `${location.origin}/careers-widget/embed.html?${parameters}`;

/** What a partner pastes. */
export const iframe = (src = embed(), attributes = ''): string =>
  `<iframe src="${src.replaceAll('&', '&amp;')}" title="Job posting: DevOps Engineer" style="width: 100%; height: 640px; border: 0" ${attributes}></iframe>`;

/** The address of an answer on the test's origin. */
export const answer = (body: string, { type = 'application/json', after = 0 } = {}): string =>
  `/answer?${new URLSearchParams({ body, type, after: `${after}` })}`;

/** The parameters of a frame that shows a posting which no file holds. */
export const posting = (json: object, after = 0): string =>
  `${new URLSearchParams({ src: answer(JSON.stringify(json), { after }) })}`;

const recipe = (answer: object) => executeServerCommand<string, object>('recipe', answer);

/** Answers the test, and writes down what goes wrong and what frames say. */
const WITNESS = `<script>
  window.heard = [];
  window.there = new Set();
  window.lines = [];
  addEventListener('error', (event) => lines.push(event.message));
  for (const level of ['info', 'warn', 'error']) console[level] = (...args) => lines.push(args.join(' '));
  addEventListener('message', async ({ source, data }) => {
    if (data?.type === 'careers-widget:hello') there.add(source);
    if (source !== parent) heard.push(data);
    else if (data.run) parent.postMessage({ id: data.id, answer: await new Function('return ' + data.run)() }, '*');
  });
</script>`;

const stages = new Set<HTMLIFrameElement>();
let questions = 0;

/**
 * Opens a partner's page and waits until it has loaded, with its frames.
 *
 * @param options.query of its address
 * @param options.headers that the page comes with
 */
export const openPartner = async (body: string, { head = '', query = '', headers = {} } = {}): Promise<Partner> => {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Partner</title>${WITNESS}${head}</head><body style="margin: 0">${body}</body></html>`;
  const address = await recipe({ headers: { 'content-type': 'text/html', ...headers }, body: page });
  const stage = document.createElement('iframe');
  stage.style.cssText = 'width: 900px; height: 700px; border: 0';
  stage.src = `${address}${query}`;
  stages.add(stage);
  const loaded = new Promise((resolve) => stage.addEventListener('load', resolve, { once: true }));
  document.body.append(stage);
  await loaded;
  const partner = stage.contentWindow!;
  return {
    window: partner,
    run: <T>(code: string) =>
      new Promise<T>((resolve) => {
        const id = questions++;
        const onMessage = ({ source, data }: MessageEvent<{ id?: number; answer: T }>) => {
          if (source !== partner || data.id !== id) return;
          removeEventListener('message', onMessage);
          resolve(data.answer);
        };
        addEventListener('message', onMessage);
        partner.postMessage({ run: code, id }, '*');
      }),
    frame: (index = 0) => {
      const window = partner.frames[index] as Inside['window'];
      return { window, document: window.document };
    },
  };
};

/** Removes the pages of a test. */
export const closePartners = (): void => {
  for (const stage of stages) stage.remove();
  stages.clear();
};

/** Below mocha's own, so that the test which waits in vain fails by name, and does not wait on during the next. */
const DEADLINE = 10_000; // ms

/** Waits with the test's own page, which is drawn: a frame out of sight is not. */
export const until = async (isSo: () => boolean | Promise<boolean>, what: string): Promise<void> => {
  const end = performance.now() + DEADLINE;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await nextFrame({ window });
  }
};

/** The card in a frame, once the frame is there and the card shows its posting. */
export const cardIn = async (partner: Partner, index = 0, state = 'ready'): Promise<HTMLElement> => {
  await until(async () => (await partner.run<number>('there.size')) > index, 'the frame says hello');
  const card = await inState(partner.frame(index) as HostPage, 'job-card', state);
  await settled(card);
  return card;
};

/** Height of a frame as the page around it sees it, in px. */
export const heightOf = (partner: Partner, index = 0): Promise<number> =>
  partner.run(`document.querySelectorAll('iframe')[${index}].getBoundingClientRect().height`);

/** Height of what is in a frame, in px. */
export const contentOf = ({ document }: Inside): number => Math.ceil(document.body.getBoundingClientRect().height);

/** Waits until a frame is as high as its content. */
export const sized = (partner: Partner, index = 0): Promise<void> =>
  until(
    async () => (await heightOf(partner, index)) === contentOf(partner.frame(index)),
    'the frame is as high as its content',
  );

/** Waits until the page around has heard what there is to hear, and has been drawn. */
export const quiet = async (partner: Partner): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) {
    await nextFrame({ window });
    await partner.run('new Promise((done) => setTimeout(done))');
  }
};

/** Runs code in a frame as its own: what it says comes from there. */
export const runInside = ({ document: inside }: Inside, code: string): Promise<unknown> => {
  // made on the test's page: the frame's own takes no address of a script from a string
  const script = document.createElement('script');
  script.src = answer(code, { type: 'text/javascript' });
  return new Promise((resolve) => {
    script.addEventListener('load', resolve);
    inside.head.append(script);
  });
};
