/** What searches and draws lists: a chunk. It is handed what it takes of the core, and of the chunk with the templates. */
export { ListController } from './list-controller.ts';
export { shownList } from './shown-list.ts';
