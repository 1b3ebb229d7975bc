/** What the pages say, in Spanish: the sentences `en.ts` itself writes. */
export const pagesEs = {
  product: 'Throughline',
  close: 'Cerrar',
  cancel: 'Cancelar',
  dismiss: 'Cerrar',
  'skip.maps': 'Saltar a los mapas',
  'skip.map': 'Saltar al mapa',
  toLibrary: 'Throughline: todos los mapas',

  'theme.name': 'Colores: {theme, select, light {claros} dark {oscuros} other {los de este dispositivo}}',
  'theme.light': 'Colores claros',
  'theme.dark': 'Colores oscuros',
  'theme.system': 'Colores de este dispositivo',
  'language.name': 'Idioma: {language}',
  'language.system': 'Idioma de este dispositivo',

  'library.documentTitle': 'Mapas de recorrido: Throughline',
  'library.title': 'Mapas de recorrido',
  'library.new': 'Mapa nuevo',
  'library.open': 'Abrir un archivo',
  'library.search': 'Buscar mapas',
  'library.clearSearch': 'Borrar la búsqueda',
  'library.views': 'Mostrar',
  'library.view.maps': 'Mapas',
  'library.view.bin': 'Papelera',
  'library.list': 'Mapas de recorrido, el último cambiado primero',
  'library.count': '{count, plural, one {# mapa} other {# mapas}}',
  'library.found':
    '{count, plural, =0 {Ningún mapa encontrado} one {# mapa encontrado} other {# mapas encontrados}} con «{search}»',
  'library.noneFound': 'Ningún mapa tiene «{search}» en el título.',
  'library.notLoaded':
    'Su navegador no deja guardar mapas en este dispositivo. Un mapa abierto por su enlace funciona y se guarda en el servidor. Para crear mapas aquí, salga de la navegación privada o permita el almacenamiento y recargue la página.',
  'library.offline':
    'No se llega al servidor. Los mapas de este dispositivo se abren y se pueden editar; se sincronizan solos después.',
  'library.drop': 'Suelte para abrirlo como mapa nuevo',
  'library.dropHint': 'JSON, una hoja de cálculo, un esquema, Mermaid o CJML',

  'map.untitled': 'Mapa sin título',
  'map.changed': 'Cambiado {when}',
  'map.unsynced':
    '{count, plural, one {# cambio sin sincronizar todavía} other {# cambios sin sincronizar todavía}}',
  'map.onServer': 'En el servidor, todavía no en este dispositivo',
  'map.size':
    '{stages, plural, one {# etapa} other {# etapas}}, {cards, plural, one {# tarjeta} other {# tarjetas}}',
  'map.deletedAt': 'Enviado a la papelera {when}',
  'map.actions': 'Más para {title}',
  'map.open': 'Abrir',
  'map.rename': 'Cambiar nombre…',
  'map.duplicate': 'Duplicar',
  'map.duplicateMap': 'Duplicar mapa',
  'map.import': 'Importar…',
  'map.exportPdf': 'Exportar PDF…',
  'map.print': 'Imprimir…',
  'map.picture': 'Guardar o copiar una imagen…',
  'map.notifications': 'Notificaciones…',
  'map.saveAs': 'Guardar como',
  'map.save': 'Guardar como {format}',
  'map.format.json': 'JSON',
  'map.format.xlsx': 'libro de Excel',
  'map.format.csv': 'tabla CSV',
  'map.format.outline': 'esquema Markdown',
  'map.format.html': 'página web',
  'map.format.pptx': 'diapositivas de PowerPoint',
  'map.format.svg': 'imagen SVG',
  'map.format.mermaid': 'Mermaid',
  'map.format.cjml': 'CJML',
  'map.format.sketch': 'esbozo de texto',
  'map.bin': 'Mover a la papelera',
  'map.restore': 'Restaurar',
  'map.destroy': 'Eliminar para siempre…',
  'map.copyTitle': '{title} (copia)',

  'when.now': 'ahora mismo',
  'when.on': 'el {date, date, medium}',

  'done.name': 'Lo que se ha hecho',
  'done.renamed': 'Ahora se llama {title}.',
  'done.duplicated': 'Duplicado como {title}.',
  'done.binned': '{title} está en la papelera.',
  'done.restored': '{title} restaurado.',
  'done.destroyed': '{title} eliminado para siempre.',
  'done.saved': '{file} guardado.',
  'done.undo': 'Deshacer',
  'failed.title': 'No ha funcionado',
  'failed.store':
    'Su navegador se negó a guardarlo. Sus otros mapas siguen igual. Libere espacio o salga de la navegación privada e inténtelo de nuevo.',
  'failed.other':
    'Algo ha fallado en esta página. Lo guardado sigue igual. Recargue la página e inténtelo de nuevo.',
  'failed.server':
    'El servidor no ha respondido. Sus mapas siguen igual. Inténtelo de nuevo cuando tenga conexión.',

  'rename.title': 'Cambiar el nombre del mapa',
  'rename.field': 'Título',
  'rename.missing': 'Un mapa necesita un título. Escriba al menos un carácter.',
  'rename.save': 'Cambiar nombre',

  'destroy.title': '¿Eliminar para siempre?',
  'destroy.body':
    '«{title}» se quita de este dispositivo para siempre{count, plural, =0 {} one {, con # cambio que nunca llegó al servidor} other {, con # cambios que nunca llegaron al servidor}}. No se puede deshacer.',
  'destroy.bodyOwner':
    '«{title}» se elimina para todos los que lo tienen, en el servidor y en este dispositivo. No se puede deshacer.',
  'destroy.confirm': 'Eliminar para siempre',

  'library.allBinned': 'Aquí no hay mapas. Los que apartó están en la papelera.',
  'bin.empty':
    'La papelera está vacía. Los mapas que mueva aquí se quedan hasta que los elimine para siempre.',
  'bin.list': 'Mapas en la papelera',

  'file.opening': 'Abriendo {file}…',
  'file.notCarried':
    '{count, plural, one {# cosa de {file} no se pudo traer} other {# cosas de {file} no se pudieron traer}}',
  'file.notCarriedSafe': 'El archivo sigue igual; el resto se ha abierto como este mapa.',
  'file.notSaved':
    '{file} guardado, sin {count, plural, one {# cosa que el formato no admite} other {# cosas que el formato no admite}}',
  'file.notSavedSafe': 'El mapa mismo sigue igual. «Guardar como JSON» lo conserva todo.',
  'said.at': '{where}: {says}',
  'file.refused': 'No se pudo abrir {file}',
  'file.refusedSafe': 'No se ha creado ningún mapa y el archivo sigue igual.',
  'said.more': '{count, plural, one {y # más} other {y # más}}',
  'file.unknown':
    'Throughline lee sus propios archivos (.json), tablas (.xlsx, .csv), esquemas y listas (.md, .txt), recorridos Mermaid (.mmd), CJML (.cjml, .xml) y esbozos (.sketch). Guarde el mapa en uno de ellos e inténtelo de nuevo.',
  'file.tooLarge':
    'El archivo pesa {size}. Throughline abre archivos de hasta {limit}. Divida el mapa, o expórtelo sin imágenes, e inténtelo de nuevo.',
  'file.picture':
    'Las imágenes son fotos de un mapa. Abra un mapa, o cree uno, y suelte la imagen en una celda.',
  'file.unreadable':
    'El navegador no pudo leerlo. Compruebe que el archivo sigue en su sitio e inténtelo de nuevo.',

  'page.nowhere.title': 'No existe esa página',
  'page.nowhere.body': 'Puede que la dirección tenga una errata. Sus mapas están a salvo.',
  'page.nowhere.action': 'Ir a todos los mapas',

  'open.loading': 'Abriendo el mapa',
  'open.documentTitle':
    '{map}, {state, select, future {estado futuro} other {estado actual}}: mapa de recorrido',
  'open.forbidden.title': 'No tiene derecho a abrir este mapa',
  'open.forbidden.body':
    'Puede que el enlace se haya detenido o haya caducado. Pida un enlace nuevo a quien compartió el mapa. En este dispositivo no ha cambiado nada.',
  'open.missing.title': 'No existe ese mapa',
  'open.missing.body':
    'Puede que su propietario lo haya eliminado o que la dirección tenga una errata. Sus otros mapas están a salvo.',
  'open.signIn.title': 'Identifíquese para abrir este mapa',
  'open.signIn.body':
    'El servidor ya no sabe quién es usted. Los cambios hechos en este dispositivo se guardan aquí. Recargue la página para identificarse de nuevo.',
  'open.tooOld.title': 'Esta página es más antigua que el mapa',
  'open.tooOld.body':
    'Alguien usa una versión más nueva de Throughline en este mapa. Sus cambios se guardan en este dispositivo; al recargar se sincronizan.',
  'open.firstOffline.title': 'Este mapa todavía no está en este dispositivo',
  'open.firstOffline.body':
    'No se llega al servidor y este mapa nunca se abrió aquí. Conéctese una vez; después se abre también sin red.',
  'open.failed.title': 'No se pudo abrir el mapa',
  'open.failed.body':
    'Algo ha fallado al leerlo. Lo guardado sigue igual. Recargue la página para intentarlo de nuevo.',
  'open.reload': 'Recargar',
  'open.tryAgain': 'Intentar de nuevo',
  'open.allMaps': 'Todos los mapas',

  'app.map': 'Mapa',
  'app.renameTitle': 'Título del mapa',
  'app.mapMenu': 'Menú del mapa',

  'sync.connecting': 'Conectando…',
  'sync.synced': 'Sincronizado',
  'sync.sending': 'Enviando',
  'sync.syncing': 'Sincronizando…',
  'sync.slow': 'Guardado en este dispositivo',
  'sync.offline': 'Sin conexión',
  'sync.offlineSaved': 'Guardado en este dispositivo',
  'sync.notStored': 'No guardado en este dispositivo',
  'sync.readOnly': 'Solo lectura',
  'sync.connecting.detail': 'Conectando con el servidor. Lo que hay en este dispositivo ya se muestra.',
  'sync.synced.detail': 'Todo está guardado.{ago, select, none {} other { Último cambio hace {ago}.}}',
  'sync.syncing.detail': 'Enviando {count, plural, one {# cambio} other {# cambios}}.',
  'sync.slow.detail': 'El servidor va lento. Su trabajo está a salvo aquí y se sincronizará solo.',
  'sync.stopped.detail':
    'El servidor dejó de aceptar cambios de esta página. Su trabajo está a salvo aquí. Recargue la página para sincronizarlo.',
  'sync.offline.detail':
    'Puede seguir trabajando. {count, plural, =0 {Sus cambios se sincronizarán} one {# cambio se sincronizará} other {# cambios se sincronizarán}} cuando vuelva a tener conexión.',
  'sync.back.detail':
    'De nuevo en línea. {mine, plural, one {# cambio suyo} other {# cambios suyos}} y {others, number} de otros se han combinado.',
  'sync.notStored.detail':
    'Su navegador no deja guardar este mapa. Mantenga abierta esta pestaña o descargue una copia.',
  'sync.readOnly.detail':
    'Ya no tiene permiso para editar. {count, plural, =0 {No falta ningún cambio suyo.} one {# cambio se guardó como copia.} other {# cambios se guardaron como copia.}}',
  'sync.viewer.detail': 'Tiene un enlace para ver este mapa. Pida a su propietario un enlace para editar.',
  'sync.signIn.detail':
    'El servidor ya no sabe quién es usted. {count, plural, =0 {Todo está guardado.} one {# cambio se guardó en este dispositivo.} other {# cambios se guardaron en este dispositivo.}} Recargue la página para identificarse de nuevo.',
  'sync.gone.detail':
    'El propietario eliminó este mapa. {count, plural, =0 {} one {# cambio se guardó como copia. } other {# cambios se guardaron como copia. }}Todavía puede guardarlo como archivo.',
  'sync.tooOld.detail':
    'Esta página es más antigua que el mapa. {count, plural, =0 {Todo está guardado.} one {# cambio está guardado en este dispositivo.} other {# cambios están guardados en este dispositivo.}} Recargue la página para continuar.',
  'sync.download': 'Descargar',
  'sync.downloadKept': 'Descargar los cambios guardados',

  'ago.seconds': '{count} s',
  'ago.minutes': '{count} min',
  'ago.hours': '{count} h',
  'ago.days': '{count, plural, one {# día} other {# días}}',

  'people.here': '{count, plural, one {# persona aquí} other {# personas aquí}}',
  'people.joined':
    '{count, plural, =0 {Ha entrado {name}.} one {Han entrado {name} y # más.} other {Han entrado {name} y # más.}}',
  'people.left':
    '{count, plural, =0 {Ha salido {name}.} one {Han salido {name} y # más.} other {Han salido {name} y # más.}}',
  'people.you': '{name} (usted)',
  'people.more': '{count, plural, one {# persona más} other {# personas más}}',
  'people.follow': 'Seguir a {name}',
  'people.change': '{name} (usted): cambiar su nombre',
  'people.role':
    '{name}, {role, select, owner {propietario} editor {puede editar} commenter {puede comentar} other {puede ver}}',
  'name.guest': 'Invitado {number}',
  'name.title': 'Su nombre',
  'name.hint': 'Los demás lo ven en el mapa junto a sus cambios. No hace falta ninguna cuenta.',
  'name.missing': 'Escriba al menos un carácter.',
  'name.save': 'Guardar nombre',
  'name.ask': 'Usted es {name}. Añada su nombre para que le conozcan.',
  'name.field': 'Su nombre',
  'name.later': 'Ahora no',

  'share.button': 'Compartir',

  'revoked.title': 'Ya no puede editar este mapa',

  'nearlyFull.title': 'El almacenamiento de este navegador está casi lleno',
  'nearlyFull.body':
    'Por ahora todo está guardado. Elimine para siempre los mapas de la papelera que ya no necesite para hacer sitio.',

  'update.title': 'Versión nueva',
  'update.ready': 'Hay una versión nueva de Throughline. Sus cambios están a salvo.',

  'history.title': 'Historial',
} as const satisfies Record<string, string>;
