/** For `debug`: what an editor should know of the posting, shown in place. All of it is a chunk of its own. */
import { nothing } from 'lit';
import { textOf } from '../posting/load.ts';
import { rules } from '../inspect/rules.ts';
import { adopt, chunk } from './chunk.ts';
import type { PostingController, PostingHost } from './posting-controller.ts';
import { tags } from './view.ts';

const panel = chunk(async () => {
  const { findingsStyles, ...panel } = await import('./findings.ts');
  return { ...panel, styleSheet: findingsStyles(tags).styleSheet! };
});

/** @returns the findings of the posting that an element shows or can't show */
export const debugPanel = (host: PostingHost, { view, error }: PostingController): unknown => {
  const outcome = view?.parsed ?? error;
  if (!host.debug || host.nested || !outcome) return nothing;
  const { current } = panel;
  if (!current) {
    if (panel.pending) void panel.load().then(() => host.requestUpdate());
    return nothing;
  }
  adopt(host, current.styleSheet);
  const text = textOf(outcome);
  const source = text === undefined ? host.posting !== undefined && { data: host.posting } : { text };
  return current.findingsPanel({ source, url: outcome.url ?? document.baseURI, error, rules }, tags);
};
