/** What is said of what changed while somebody was away, in Spanish. */
export const changesEs = {
  'changes.title': 'Qué ha cambiado',
  'changes.see': 'Ver qué ha cambiado',
  'changes.none':
    'Nada por ahora. Aquí se ve lo que otros cambian mientras este mapa está abierto, y lo que ambos cambian mientras usted está sin conexión.',
  'changes.away': 'Mientras no estaba',
  'changes.span':
    'Del {left, date, medium}, {left, time, short}, {sameDay, select, yes {a las} other {al {back, date, medium},}} {back, time, short}',
  'changes.unreadable':
    'Lo que cambió entonces ya no se puede enumerar. Todo está combinado y guardado. El historial muestra el mapa como era.',
  'changes.since': 'Desde entonces',
  'changes.open': 'Mientras este mapa está abierto',
  'changes.whose': 'Cambios de',
  'changes.others': 'todos los demás',
  'changes.everyone': 'todo el mundo',
  'changes.nobody': 'nadie en particular',
  'changes.noneBy': 'Nada por ahora.',
  'changes.newer': 'El mapa ha cambiado desde entonces. Mirar de nuevo',

  'changes.both': 'Cambiado por ambos',
  'changes.bothHint': 'Un valor está en el mapa, el mismo para todos. El otro se guarda aquí.',
  'changes.merged': 'Cambiado por ambos: lo de los dos está dentro',
  'changes.kept': 'Eliminado por uno, editado por el otro: se conserva',
  'changes.moved': 'Movido',
  'changes.added': 'Añadido',
  'changes.byOthers': 'Cambiado por otros',
  'changes.deleted': 'Eliminado',
  'changes.mine': 'Cambiado por usted ({count, number})',

  'changes.you': 'Usted',
  'changes.someone': 'Otra persona',
  'changes.fieldOf': '{field} de {what}',
  'changes.placeOf': 'La celda de {what}',
  'changes.nothingSaid': 'nada',
  'changes.another': 'otra',
  'changes.onMap': 'En el mapa',
  'changes.useOther': 'Usar el otro',
  'changes.useOtherOf': 'Usar el otro, de {who}: {value}',
  'changes.used': 'Ahora en el mapa, en lugar del otro: {value}',
  'changes.goTo': 'Ir a ella',
  'changes.goToOf': 'Ir a ella: {what}',
  'changes.keptLine':
    '{by, select, mine {Usted eliminó {what}; {who} lo editó} theirs {{who} eliminó {what}; usted lo editó} other {Ambos eliminaron {what} después de editarlo}}. Se conserva.',
  'changes.keptAround':
    '{by, select, mine {Usted eliminó {what}; {who} trabajó dentro} theirs {{who} eliminó {what}; usted trabajó dentro} other {Ambos eliminaron {what} después de trabajar dentro}}. Se conserva.',
  'changes.failed': 'No se pudo usar: la tarjeta, o lo que nombra, se ha eliminado desde entonces.',
} as const satisfies Record<string, string>;
