import type { Command } from './command.ts';
import { clipboardCommands } from './commands/clipboard.ts';
import { companyCommands } from './commands/company.ts';
import { curveCommands } from './commands/curve.ts';
import { findingCommands } from './commands/finding.ts';
import { goingCommands } from './commands/going.ts';
import { historyCommands } from './commands/history.ts';
import { movingCommands } from './commands/moving.ts';
import { paletteCommands } from './commands/palette.ts';
import { photoCommands } from './commands/photos.ts';
import { regionCommands } from './commands/regions.ts';
import { selectingCommands } from './commands/selecting.ts';
import { viewingCommands } from './commands/viewing.ts';
import { viewCommands } from './commands/views.ts';
import { writingCommands } from './commands/writing.ts';
import { zoomingCommands } from './commands/zooming.ts';
import { viewNow } from './views.ts';
import { commandsOfPage } from './pageOffers.ts';
import type { PageOffers } from './pageOffers.ts';

/** What makes sense only while the map itself is shown, and not another view of it. */
function onMap(command: Command): Command {
  return { ...command, enabled: (session) => viewNow(session) === 'map' && command.enabled(session) };
}

/**
 * All that people can do here, one file for each area. Keys, menus, the palette and the list of keys are made from it;
 * within a group it is in their order.
 */
export const commands: readonly Command[] = [
  ...historyCommands,
  ...writingCommands,
  ...photoCommands,
  ...clipboardCommands,
  ...movingCommands,
  ...selectingCommands,
  ...viewCommands,
  ...viewingCommands,
  ...findingCommands,
  ...zoomingCommands.map(onMap),
  ...companyCommands,
  ...paletteCommands,
  ...regionCommands,
  ...goingCommands,
  ...curveCommands,
];

const known = new WeakMap<readonly Command[], readonly Command[]>();

/** With what the page brings; the same list for the same commands of the page. */
export function commandsWith(page: PageOffers): readonly Command[] {
  const brought = commandsOfPage(page);
  const found = known.get(brought) ?? [...commands, ...brought];
  known.set(brought, found);
  return found;
}
