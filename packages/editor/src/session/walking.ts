import type { CardId, Direction, GridSpot } from '@throughline/journey';

/** How one goes through a view that does not lie as the map does; it says so while it is shown. */
export interface Walking {
  /** Where an arrow leads from a spot; null: where it leads on the map. */
  beside(from: GridSpot, direction: Direction): GridSpot | null;
  /** Where Page Up and Page Down lead; null: nowhere. */
  further(by: 1 | -1): GridSpot | null;
  /** The cards in the order in which it reads them. */
  cards(): readonly CardId[];
}
