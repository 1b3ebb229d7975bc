/** What is said while a map is put on paper, which comes with the dialog. */
export const exportEn = {
  'export.title': 'Export PDF',
  'export.paper': 'Paper',
  'export.mode': 'How it is spread',
  'export.mode.onePage': 'One page',
  'export.mode.byStage': 'Pages by stage',
  'export.mode.poster': 'Poster',
  'export.about.onePage': 'The whole map on one sheet, as large as it fits.',
  'export.about.byStage': 'As many sheets as a readable size needs, with the heads of lanes on each.',
  'export.about.poster': 'One large sheet, cut between stages and lanes into sheets that your printer takes.',
  'export.size': 'Page size',
  'export.posterSize': 'Poster size',
  'export.sheet': 'Printed on',
  'export.size.custom': 'Custom',
  'export.size.Poster': '36 × 48 in',
  'export.width': 'Width in mm',
  'export.height': 'Height in mm',
  'export.measureWrong': 'Write a number from 100 to 5000.',
  'export.orientation': 'Orientation',
  'export.orientation.landscape': 'Landscape',
  'export.orientation.portrait': 'Portrait',
  'export.state': 'State of the service',
  'export.state.current': 'Current',
  'export.state.future': 'Future',
  'export.dataTable': 'Add pages with every card in a table',
  'export.greyscale': 'Safe in greyscale: nothing is told by colour alone',

  'export.check': 'Before it is exported',
  'export.checking': 'Looking at the map…',
  'export.unmeasured': 'The sheet needs a width and a height.',
  'export.ready':
    '{count, plural, =0 {Ready to export} one {# thing to mend} other {# things to mend}}: {pages, plural, one {# page} other {# pages}}, smallest text {points, number} pt.',
  'export.refused': 'On this paper nobody could read it.',
  'export.writeIt': 'Write it now',
  'export.writeItOf': 'Write it now: what can be seen in the photo {ref}',
  'export.useSize': 'Use {size}',
  'export.useTiles': 'Tile {size} on {sheet} sheets',
  'export.useByStage': 'Use pages by stage',
  'export.problem.paper.tooSmall':
    'Text would be {points, number} pt. Use {size}, or tile on {sheets, number} sheets.',
  'export.problem.paper.tooSmallPoster': 'Text would be {points, number} pt. Make the poster {size}.',
  'export.problem.paper.tooSmallAnywhere':
    'Text would be {points, number} pt, and too small on every size we know. Print it in pages by stage.',
  'export.problem.paper.photoUndescribed': 'The photo {ref} needs a description.',
  'export.problem.paper.photoMissing':
    '{count, plural, one {# photo is not on this device, its frame stays empty.} other {# photos are not on this device, their frames stay empty.}}',
  'export.problem.paper.undrawable': 'No font has these characters, they are drawn as “?”: {said}',
  'export.problem.paper.empty': 'This map has no stages or no lanes yet.',

  'export.preview': 'Preview',
  'export.preview.map': 'Page {page, number} of {pages, number}: the map',
  'export.preview.table': 'Page {page, number} of {pages, number}: cards in a table',
  'export.preview.tile':
    'Page {page, number} of {pages, number}: row {row, number}, column {column, number} of the poster',
  'export.preview.poster':
    'Pages 1 to {last, number} of {pages, number}: the poster, {columns, number} × {rows, number} sheets',
  'export.preview.previous': 'Previous page',
  'export.preview.next': 'Next page',

  'export.make': 'Export',
  'export.making': 'Making the PDF',
  'export.makingFile': 'Making the file…',
  'export.done': '{percent, number} %',
  'export.stop': 'Stop',
  'export.failed.fonts':
    'A font this map needs is not on this device yet. The map is unchanged. Connect once and try again; after that it works without a network.',
  'export.failed.large':
    'This browser draws no picture of that size. The map is unchanged. Choose a smaller one, or save it as SVG, which has no size.',
  'export.failed.other': 'The PDF could not be made. The map is unchanged. Close other tabs and try again.',
} as const satisfies Record<string, string>;
