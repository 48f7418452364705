/**
 * Pages that have replaced what the browser has: taken away, throwing, or doing nothing, one at a time, of what our code calls.
 * Visitors see the posting, or the page's own children, and nothing of ours is uncaught.
 */
import { expect } from '@open-wc/testing';
import { closePage, closePages, openPage, stackPages, type HostPage } from '../support/host-page.ts';
import { deepText, settled } from '../support/mount.ts';
import { addresses, engine, FALLBACK, isShown, SCRIPT } from './fault.ts';

const SEED = `${addresses.origin}/postings/devops-engineer.json`;

const CALLED = `
  Array.isArray Array.prototype.at Array.prototype.every Array.prototype.find Array.prototype.flat Array.prototype.includes
  Array.prototype.join Array.prototype.push Array.prototype.some Array.prototype.fill
  String.prototype.endsWith String.prototype.replaceAll String.prototype.split String.prototype.toWellFormed
  String.prototype.trim RegExp.prototype.exec RegExp.prototype.test Object.entries Object.freeze Object.fromEntries
  Object.hasOwn Map.prototype.get Map.prototype.set Set.prototype.has WeakMap.prototype.get JSON.parse JSON.stringify
  Promise.all Promise.prototype.then Date.now Math.random Math.max Symbol.for
  URL.canParse URLSearchParams.prototype.append TextDecoder.prototype.decode Response.prototype.body
  ReadableStream.prototype.getReader AbortController.prototype.abort AbortController.prototype.signal
  AbortSignal.prototype.throwIfAborted CSSStyleSheet.prototype.replaceSync CSS.supports
  Node.prototype.insertBefore Node.prototype.nextSibling Node.prototype.parentNode Node.prototype.nodeType
  Node.prototype.textContent Node.prototype.isConnected Node.prototype.childNodes Node.prototype.getRootNode
  Element.prototype.attachShadow Element.prototype.closest Element.prototype.getAttribute Element.prototype.getAttributeNames
  Element.prototype.hasAttributes Element.prototype.innerHTML Element.prototype.remove Element.prototype.setAttribute
  Element.prototype.shadowRoot Element.prototype.toggleAttribute HTMLElement.prototype.attachInternals
  Document.prototype.createComment Document.prototype.createElement Document.prototype.createTextNode
  Document.prototype.createTreeWalker Document.prototype.importNode DocumentFragment.prototype.querySelector
  DocumentFragment.prototype.querySelectorAll TreeWalker.prototype.nextNode TreeWalker.prototype.currentNode
  CharacterData.prototype.data HTMLTemplateElement.prototype.content ElementInternals.prototype.states
  EventTarget.prototype.addEventListener EventTarget.prototype.dispatchEvent Event.prototype.currentTarget
  CustomElementRegistry.prototype.get window.clearTimeout window.setTimeout window.queueMicrotask
  window.requestAnimationFrame window.fetch window.Intl window.Map window.Set window.Promise window.AbortController
  window.CSSStyleSheet window.DOMException window.Event window.URL window.URLSearchParams
`
  .trim()
  .split(/\s+/);

const WAYS = ['missing', 'throws', 'nothing'] as const;

/** The script of a page that replaces one thing. */
const replacing = (name: string, way: (typeof WAYS)[number]): string => {
  const at = name.lastIndexOf('.');
  const [owner, key] = [name.slice(0, at), name.slice(at + 1)];
  if (way === 'missing') return `delete ${owner}.${key};`;
  const body = way === 'throws' ? 'throw new Error("replaced")' : '';
  return `{
    const { get, value } = Object.getOwnPropertyDescriptor(${owner}, '${key}');
    const replaced = function () { ${body} };
    if (value?.prototype) replaced.prototype = value.prototype;
    const by = get ? { get: replaced } : { value: replaced, writable: true };
    Object.defineProperty(${owner}, '${key}', { configurable: true, ...by });
  }`;
};

/** What a node has by a name, whatever its own page has made of that: by the getter of the test's page. */
const own = <Name extends 'nodeType' | 'childNodes' | 'textContent' | 'shadowRoot' | 'localName'>(
  node: Node,
  name: Name,
): Element[Name] => {
  const { get } = Object.getOwnPropertyDescriptor(name in Node.prototype ? Node.prototype : Element.prototype, name)!;
  return get!.call(node) as Element[Name];
};

/** The words of a tree as it is shown, of pages that can't be asked. */
const wordsOf = (node: Node): string => {
  const type = own(node, 'nodeType');
  if (type === Node.TEXT_NODE) return own(node, 'textContent');
  if (type !== Node.ELEMENT_NODE) return Array.from(own(node, 'childNodes'), wordsOf).join(' ');
  const shadow = own(node, 'shadowRoot');
  const isSlot = own(node, 'localName') === 'slot';
  const assigned = isSlot ? HTMLSlotElement.prototype.assignedNodes.call(node as HTMLSlotElement) : [];
  const nodes = assigned.length ? assigned : Array.from(own(shadow ?? node, 'childNodes'));
  return Array.from(nodes, wordsOf).join(' ');
};

const cardOf = ({ document }: HostPage): Element => Document.prototype.querySelector.call(document, 'job-card')!;
const stateOf = (card: Element) => Element.prototype.getAttribute.call(card, 'state');

/** What becomes of a page, when there is no more to come of it: ready, failed, or nothing for so many frames. */
const outcomeOf = async (name: string, way: (typeof WAYS)[number]): Promise<readonly string[]> => {
  const page = await openPage(
    `<script>${replacing(name, way)}</script>${SCRIPT}`,
    `<job-card src="${SEED}">${FALLBACK}</job-card>`,
  );
  const card = cardOf(page);
  for (let frames = 0; frames < 60 && !['ready', 'error', 'gone'].includes(stateOf(card) ?? ''); frames++) {
    await new Promise(requestAnimationFrame);
  }
  for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame);
  const words = wordsOf(card);
  const problems = [
    ...(/All our jobs|networking|can’t be shown/.test(words) ? [] : [`blank, ${stateOf(card)}`]),
    ...Array.from(page.problems),
  ];
  closePage(page);
  return problems.map((problem) => `${name} ${way}: ${problem}`);
};

describe('on a page that has replaced what the browser has', function () {
  this.timeout(120_000);
  stackPages();
  afterEach(closePages);

  it('nobody stands before a hole, and nothing is uncaught', async () => {
    // each way in one engine; one of them in one of the others, for what our code does without a thing is hardly theirs
    const others = CALLED.map((_, index) => (index % 2 ? 'webkit' : 'firefox'));
    const pages = CALLED.flatMap((name, index) =>
      (engine === 'chromium' ? WAYS : engine === others[index] ? [WAYS[index % 3]!] : []).map(
        (way) => [name, way] as const,
      ),
    );
    const found: string[] = [];
    const work = async () => {
      for (let page = pages.pop(); page; page = pages.pop()) found.push(...(await outcomeOf(...page)));
    };
    await Promise.all(Array.from({ length: 6 }, work));
    expect(found).to.deep.equal([]);
  });

  /** Opens a page whose script has changed something, and waits for the posting. */
  const openReady = async (script: string, attributes = ''): Promise<[HostPage, HTMLElement]> => {
    const page = await openPage(
      `<script>${script}</script>${SCRIPT}`,
      `<job-card src="${SEED}" ${attributes}>${FALLBACK}</job-card>`,
    );
    const card = page.document.querySelector<HTMLElement>('job-card')!;
    while (card.getAttribute('state') !== 'ready') await new Promise(requestAnimationFrame);
    await settled(card);
    return [page, card];
  };

  for (const [what, script, attributes] of [
    [
      'wraps fetch, and looks into what is fetched',
      `{ const { fetch } = window; window.fetch = (url, init) => fetch(url, init.hasOwnProperty('method') ? init : {}); }`,
    ],
    [
      'has a fetch without streams',
      `{ const { fetch } = window; window.fetch = async (...args) => { const answer = await fetch(...args); return { ok: true, status: 200, url: answer.url, headers: answer.headers, text: () => answer.text() }; }; }`,
    ],
    ['has a fetch that gives null for a body', `Object.defineProperty(Response.prototype, 'body', { value: null })`],
    ['has no Intl', 'delete window.Intl'],
    ['has no plural rules', 'delete Intl.PluralRules'],
    ['has plural rules that throw', 'Intl.PluralRules = class { constructor() { throw new Error("no data") } }'],
    ['has number formats that throw', 'Intl.NumberFormat = function () { throw new RangeError("no data") }'],
    ['has no URLSearchParams.prototype.keys', 'delete URLSearchParams.prototype.keys'],
    ['has no URLSearchParams', 'delete window.URLSearchParams'],
    ['has no IntersectionObserver', 'delete window.IntersectionObserver', 'loading="lazy"'],
    [
      'has an IntersectionObserver that throws',
      'IntersectionObserver = class { constructor() { throw new Error() } }',
      'loading="lazy"',
    ],
    ['has no element internals', 'delete HTMLElement.prototype.attachInternals'],
    [
      'has options on Object.prototype',
      `Object.prototype.renderBefore = 'x'; Object.prototype.creationScope = 1; Object.prototype.isConnected = false; Object.prototype.body = 'x'; Object.prototype.headers = { a: 'b' }`,
    ],
    [
      'has enumerable methods on Array.prototype',
      'Array.prototype.contains = function () {}; Array.prototype.each = function () {}',
    ],
    ['has a console that throws', 'console.warn = console.info = () => { throw new Error() }'],
  ] as const) {
    it(`which ${what}, the posting stands, with its questions and the link to apply`, async () => {
      const [page, card] = await openReady(script, attributes);
      const text = deepText(card);
      expect(text).to.contain('DevOps Engineer').and.to.contain('networking').and.to.contain('When will I start?');
      const link = card.shadowRoot!.querySelector('apply-button')!.shadowRoot!.querySelector('a')!;
      expect(link.href).to.contain('https://');
      expect(isShown(link)).to.equal(true);
      expect(page.problems).to.deep.equal([]);
    });
  }

  it('a card without children says a sentence where it can’t be drawn', async () => {
    const page = await openPage(
      `<script>Node.prototype.insertBefore = () => undefined</script>${SCRIPT}`,
      `<job-card src="${SEED}"></job-card>`,
    );
    const card = page.document.querySelector<HTMLElement>('job-card')!;
    while (card.getAttribute('state') !== 'error') await new Promise(requestAnimationFrame);
    expect(deepText(card)).to.equal('This job posting can’t be shown right now.');
    expect(page.problems).to.deep.equal([]);
    expect(page.lines).to.have.length(1);
    expect(page.lines[0]).to.match(/^careers-widget: <job-card> can't be shown on this page/);
  });
});
