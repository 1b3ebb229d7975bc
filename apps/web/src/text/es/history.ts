/** What the history of a map says, in Spanish. */
export const historyEs = {
  'history.views': 'Mostrar',
  'history.view.versions': 'Versiones',
  'history.view.deleted': 'Eliminado',
  'history.list': 'Versiones, la más reciente primero',
  'history.loading': 'Buscando versiones…',
  'history.none':
    'Todavía no hay versiones. Ponga nombre a una arriba; el servidor también guarda una de vez en cuando.',
  'history.again': 'Intentar de nuevo',
  'history.more': 'Mostrar {count, plural, one {# más} other {# más}}',

  'history.automatic': 'Versión automática',
  'history.beforeRestore': 'Antes de una restauración',
  'history.at': '{date, date, medium}, {date, time, short}',
  'history.people': '{count, plural, =0 {{name}} one {{name} y # más} other {{name} y # más}}',
  'history.waiting': 'En este dispositivo; el servidor aún no la tiene',
  'history.day':
    '{date, date, medium}: {count, plural, one {# versión automática} other {# versiones automáticas}}',

  'history.nameThis': 'Poner nombre a esta versión',
  'history.nameHint': 'Guarda con un nombre el mapa tal como está.',
  'history.nameMissing': 'Escriba al menos un carácter.',
  'history.keep': 'Guardar versión',
  'history.kept': 'Versión guardada como {name}.',

  'history.looking': 'Está viendo {name}',
  'history.lookingBody': 'Así era el mapa: {when}. Los demás ven el mapa tal como está ahora.',
  'history.pastMap': 'El mapa como era',
  'history.now': 'Volver a ahora',
  'history.restore': 'Restaurar esta versión',
  'history.restored': '{name} restaurada: {what}.',
  'history.count.added': '{count, plural, one {# cosa ha vuelto} other {# cosas han vuelto}}',
  'history.count.deleted': '{count, plural, one {# eliminada} other {# eliminadas}}',
  'history.count.changed': '{count, plural, one {# cambiada} other {# cambiadas}}',
  'history.count.moved': '{count, plural, one {# movida} other {# movidas}}',
  'history.undone': 'Deshecho: el mapa está como antes.',
  'history.undoneKept':
    'Deshecho. {count, plural, one {# tarjeta queda como está} other {# tarjetas quedan como están}}: otros han trabajado después en ellas.',

  'history.since': 'Qué es distinto ahora',
  'history.goToCard': 'Ir a la tarjeta como era',
  'history.same': 'Nada: el mapa dice lo mismo ahora.',
  'history.signed': '{date, date, medium}, {date, time, short}',

  'history.deletedNone':
    'Aquí no hay nada. Las tarjetas, etapas y carriles que se eliminan se pueden restaurar desde aquí.',
  'history.deletedList': 'Eliminado, lo último primero',
  'history.deletedBy':
    'Eliminado {by, select, nobody {} other {por {who}, }}{date, date, medium}, {date, time, short}',
  'history.withCards': '{what}, con las tarjetas que se eliminaron a la vez',
  'history.restoreOne': 'Restaurar',
  'history.restoreNamed': 'Restaurar {what}',
  'history.restoredOne': 'Restaurado: {what}.',

  'history.refused.away':
    'Las versiones necesitan el servidor, y no se llega a él. Su trabajo está a salvo en este dispositivo.',
  'history.refused.awayHere':
    'Las versiones necesitan el servidor, y no se llega a él. Se muestran las que tienen nombre en este dispositivo. Su trabajo está a salvo.',
  'history.refused.signIn':
    'El servidor ya no sabe quién es usted. Su trabajo está a salvo en este dispositivo. Recargue la página para identificarse de nuevo.',
  'history.refused.forbidden': 'Solo quienes pueden editar este mapa pueden ver cómo era antes.',
  'history.refused.missing':
    'Este mapa todavía no ha llegado al servidor. Llegará solo; entonces se guardan allí las versiones.',
  'history.refused.gone':
    'El propietario eliminó este mapa en el servidor. Lo que hay en este dispositivo sigue igual.',
  'history.refused.full': 'No queda sitio para otra versión. El mapa y sus versiones siguen igual.',
  'history.refused.tooMany':
    'Este mapa tiene tantas versiones con nombre como guarda el servidor. El mapa sigue igual.',
  'history.refused.unsent': 'El servidor ya no tiene esta versión. El mapa sigue igual.',
  'history.refused.failed': 'No se pudo traer esta versión. El mapa sigue igual. Inténtelo de nuevo.',
  'history.refused.store':
    'Su navegador se negó a guardar la versión, y no se llega al servidor. El mapa sigue igual.',
  'history.refused.unreadable': 'Esta versión no se puede leer. El mapa sigue igual.',
  'history.refused.anotherMap': 'Es una versión de otro mapa. El mapa sigue igual.',
  'history.refused.notYetHere':
    'Esta versión contiene trabajo que aún no ha llegado aquí. El mapa sigue igual. Inténtelo de nuevo cuando esté sincronizado.',
  'history.refused.limit': 'Esta versión es demasiado grande para abrirla aquí. El mapa sigue igual.',
  'history.refused.nothing': 'Nada que restaurar: el mapa dice lo mismo ahora.',
  'history.refused.viewOnly': 'Puede ver este mapa, pero no cambiarlo.',
  'history.refused.notKept': 'El mapa no se restauró, porque no se pudo guardar antes cómo está ahora. {why}',

  'history.added': '{by, select, nobody {Se añadió {what}} other {{who} añadió {what}}}.',
  'history.addedIn': '{by, select, nobody {Se añadió {what}} other {{who} añadió {what}}} en {cell}.',
  'history.deleted': '{by, select, nobody {Se eliminó {what}} other {{who} eliminó {what}}}.',
  'history.deletedIn': '{by, select, nobody {Se eliminó {what}} other {{who} eliminó {what}}} en {cell}.',
  'history.moved': '{by, select, nobody {Se movió {what}} other {{who} movió {what}}} de {from} a {to}.',
  'history.reordered':
    '{by, select, nobody {Se movió {what}} other {{who} movió {what}}} a otro lugar del orden.',
  'history.reorderedIn':
    '{by, select, nobody {Se movió {what}} other {{who} movió {what}}} a otro lugar dentro de {cell}.',
  'history.named': '{by, select, nobody {Se puso nombre a {what}} other {{who} puso nombre a {what}}}.',
  'history.renamed':
    '{by, select, nobody {Cambió el nombre de {what}} other {{who} cambió el nombre de {what}}}, que era «{before}».',
  'history.marked': '{by, select, nobody {Se marcó {what}} other {{who} marcó {what}}} como {field}.',
  'history.unmarked': '{by, select, nobody {Se marcó {what}} other {{who} marcó {what}}} como ya no {field}.',
  'history.changed':
    '{by, select, nobody {Cambió: {field} de {what}} other {{who} cambió: {field} de {what}}}.',
  'history.changedTo':
    '{by, select, nobody {Cambió: {field} de {what}} other {{who} cambió: {field} de {what}}}, de {before} a {after}.',
  'history.set':
    '{by, select, nobody {Se indicó: {field} de {what}} other {{who} indicó: {field} de {what}}}.',
  'history.setTo':
    '{by, select, nobody {Se indicó: {field} de {what}} other {{who} indicó: {field} de {what}}}, {after}.',
  'history.tookAway':
    '{by, select, nobody {Se quitó: {field} de {what}} other {{who} quitó: {field} de {what}}}.',
  'history.tookAwayWhat':
    '{by, select, nobody {Se quitó: {field} de {what}} other {{who} quitó: {field} de {what}}} ({before}).',

  'history.cell': '{stage}, {lane}',
  'history.namelessStage': 'una etapa sin nombre',
  'history.namelessLane': 'un carril sin nombre',
  'history.theMap': 'el mapa',
  'history.mapNamed': 'el mapa «{name}»',
  'history.quoted': '{kind} «{name}»',
  'history.referred': '{kind} {name}',
  'history.link': 'la relación «{from}» {kind} «{to}»',
  'history.nameless': '{kind} sin nombre',
  'history.record':
    '{of, select, stage {etapa} lane {carril} persona {persona} division {área} other {etiqueta}}',
  'history.kind':
    '{kind, select, action {acción} touchpoint {punto de contacto} emotion {emoción} painPoint {punto de dolor} quote {cita} backstage {paso interno} metric {métrica} opportunity {oportunidad} note {nota} photo {foto} other {{kind}}}',
  'history.field':
    '{field, select, title {título} lang {idioma} goal {objetivo} when {momento} collapsed {contraído para todos} kept {eliminado} kind {tipo} ref {referencia} text {texto} state {estado} replaces {tarjeta sustituida} tags {etiquetas} personas {personas} channels {canales} division {responsable} evidence {evidencia} source {fuente} date {fecha} moment {un momento que importa} prompt {pregunta} file {imagen} about {descripción} offset {lugar en su etapa} better {qué es mejor} series {cifras anteriores} label {nombre} definition {definición} synonyms {otras palabras} from {primera tarjeta} to {segunda tarjeta} colour {color} other {{field}}}',
} as const satisfies Record<string, string>;
