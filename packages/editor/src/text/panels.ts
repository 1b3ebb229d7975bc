/** What the library panel, the bar over the map and the switch of states say. */
export const panelsEn = {
  'library.name': 'Library',
  'library.add': 'Add to selected cell',
  'library.open': 'Show library',
  'library.close': 'Make library narrow',
  'library.lanes': 'Lanes',
  'library.addLane': 'Add a lane',
  'library.customLane': 'A lane of your own',
  'library.personas': 'Personas',
} as const;
