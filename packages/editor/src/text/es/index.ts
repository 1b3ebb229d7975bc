import { commandsEs } from './commands.ts';
import { detailsEs } from './details.ts';
import { facesEs } from './faces.ts';
import { findingEs } from './finding.ts';
import { heardEs } from './heard.ts';
import { mapEs } from './map.ts';
import { outlineEs } from './outline.ts';
import { panelsEs } from './panels.ts';
import { surroundingsEs } from './surroundings.ts';
import { tableEs } from './table.ts';
import { undoneEs } from './undone.ts';

/** Every sentence of the open map, in Spanish. */
export const es = {
  ...commandsEs,
  ...detailsEs,
  ...facesEs,
  ...findingEs,
  ...heardEs,
  ...mapEs,
  ...outlineEs,
  ...panelsEs,
  ...surroundingsEs,
  ...tableEs,
  ...undoneEs,
} as const satisfies Record<string, string>;
