/** For `debug`: what an editor should know of the posting, shown in place. All of it is a chunk of its own. */
import { nothing } from 'lit';
import { rulesWith } from '../inspect/rules.ts';
import { textOf } from '../posting/load.ts';
import { tags } from '../templates/tags.ts';
import { findings, reading } from './parts.ts';
import type { PostingController, Shown } from './posting-controller.ts';
import type { PostingHost } from './posting-host.ts';
import { quietly } from './quietly.ts';
import type { Tree } from './tree.ts';

/** @returns the findings of what an element shows or can't show */
export const debugPanel = (
  host: PostingHost,
  { view, error }: Pick<PostingController<Shown>, 'view' | 'error'>,
  tree: Tree,
): unknown => {
  const outcome = view?.parsed ?? error;
  if (!host.debug || !outcome) return nothing;
  const { current } = findings;
  if (!current) {
    if (findings.pending) void quietly(findings.load().then(() => host.requestUpdate()));
    return nothing;
  }
  tree.add([current.findingsStyles(tags)]);
  return current.inspectionPanel(
    { text: textOf(outcome), url: outcome.url, error, findings: outcome.findings, rules: rulesWith(reading), host },
    tags,
  );
};
