import type { Command } from '../command.ts';
import { offeredViews, showView, viewNow } from '../views.ts';
import type { OfferedView } from '../views.ts';

function viewCommand(view: OfferedView): Command {
  return {
    id: `view ${view}`,
    group: 'view',
    words: `view.show.${view}`,
    keys: [],
    where: 'anywhere',
    enabled: (session) => viewNow(session) !== view,
    run: (session) => showView(session, view),
  };
}

/** From one view of the document to another; no keys of their own (`reference/ux.md` 2.4). */
export const viewCommands: readonly Command[] = offeredViews.length > 1 ? offeredViews.map(viewCommand) : [];
