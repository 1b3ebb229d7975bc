/** What the list of maps, making one and sharing one say, in Spanish. */
export const libraryEs = {
  'device.view': 'Este dispositivo',
  'device.keep': 'Conservar en este dispositivo',
  'device.letGoOf': 'Dejar de conservar en este dispositivo',
  'device.kept': 'Conservado en este dispositivo',
  'device.keeping': 'Trayendo {title} con sus fotos…',
  'device.keptNow':
    '{title} se conserva en este dispositivo{count, plural, =0 {, con todas sus fotos} one {. # foto no se ha podido traer todavía; se intentará de nuevo} other {. # fotos no se han podido traer todavía; se intentará de nuevo}}.',
  'device.notKept': '{title} no se ha podido traer. Conéctese una vez e inténtelo de nuevo.',
  'device.letGo':
    '{title} sigue como está, y se podrá quitar para hacer sitio cuando el servidor lo tenga todo.',
  'device.free': 'Quitar de este dispositivo',
  'device.freeOf': 'Quitar de este dispositivo: {title}',
  'device.freed':
    'La copia de {title} ya no está en este dispositivo. El servidor lo tiene todo; ábralo para tenerlo aquí de nuevo.',
  'device.notFreed.waiting':
    'No se ha quitado nada: todavía no está todo {title} en el servidor. Se sincroniza solo cuando hay conexión.',
  'device.notFreed.open': 'No se ha quitado nada: {title} está abierto en otra ventana. Ciérrelo antes allí.',
  'device.notFreed.unlisted':
    'No se ha quitado nada: el servidor no tiene {title} en la lista de este dispositivo, así que no podría volver a encontrarlo.',
  'device.notFreed.away':
    'No se ha quitado nada: no se puede contactar con el servidor para saber si tiene {title}.',
  'device.space': 'Espacio en este dispositivo',
  'device.used': '{used} en uso{quota, select, none {} other { de los {quota} que permite este navegador}}.',
  'device.lasts': 'Este navegador ha prometido conservarlo.',
  'device.mayGo':
    'Este navegador puede borrarlo cuando el dispositivo se quede sin espacio. Lo que espera a sincronizarse desaparecería.',
  'device.ask': 'Pedir al navegador que lo conserve',
  'device.refused':
    'El navegador no lo ha prometido. Los navegadores lo hacen con las páginas que se usan a menudo o están instaladas. Sincronice pronto lo que espera.',
  'device.waiting': 'A la espera de sincronizarse',
  'device.waitingNone': 'Nada espera: el servidor lo tiene todo.',
  'device.waitingAbout': 'Se sincroniza solo cuando hay conexión, también sin abrirlo.',
  'device.waits':
    '{edits, plural, =0 {} one {# cambio} other {# cambios}}{comma, select, yes {, } other {}}{photos, plural, =0 {} one {# foto} other {# fotos}}',
  'device.waitsMap': 'el propio mapa',
  'device.waitsVersion': 'una versión con nombre',
  'device.maps': 'Mapas en este dispositivo',
  'device.takes': '{size}{photos, plural, =0 {} one {, # foto} other {, # fotos}}',
  'device.notAll': 'Todavía no está todo en el servidor',
  'device.unreadable':
    'Su navegador no nos deja guardar mapas en este dispositivo, así que nada ocupa espacio aquí y nada espera.',
  'new.title': 'Mapa nuevo',
  'new.goal': '¿Qué intenta conseguir la persona?',
  'new.goalHint':
    'Será el título, por ejemplo «Renovar el permiso de conducir». Puede cambiarlo más adelante.',
  'new.goalMissing': 'Escriba antes unas palabras: serán el título del mapa.',
  'new.goalHintTemplate': 'Déjelo en blanco para llamar al mapa «{title}». Puede cambiarlo más adelante.',
  'new.startFrom': 'Empezar desde',
  'new.blank': 'En blanco',
  'new.blankAbout': '6 etapas y 5 carriles, todo a su gusto.',
  'new.form': 'Qué trae la plantilla',
  'new.example': 'Ejemplo',
  'new.exampleAbout': 'Un mapa entero para aprender de él y cambiarlo. Sus cifras son inventadas.',
  'new.prompts': 'Preguntas',
  'new.promptsAbout': 'Las mismas etapas y carriles, con una pregunta en cada celda.',
  'new.create': 'Crear mapa',
  'new.rows': 'Importar filas…',
  'new.list': 'Pegar una lista…',
  'new.ownLane': 'Lo que hacemos',
  'new.stage': 'Etapa {number}',
  'empty.title': 'Vea un servicio como lo vive una persona',
  'empty.body':
    'Un mapa de recorrido es una tabla. Las etapas van a lo ancho: qué ocurre, en orden. Los carriles van hacia abajo: qué hace la persona, con qué se encuentra, cómo se siente, dónde le duele.',
  'empty.step1': 'Diga qué intenta conseguir la persona',
  'empty.step2': 'Escriba en cualquier celda para añadir una tarjeta',
  'empty.step3':
    'Comparta un enlace: todos ven los cambios al momento, y lo hecho sin conexión se combina después',
  'empty.templates': 'O empiece con un recorrido ya hecho',
  'empty.drop':
    '¿Ya tiene uno? Suelte su archivo en cualquier parte de esta página: JSON, una hoja de cálculo, un esquema, Mermaid o CJML.',
  'empty.private':
    'Los mapas se quedan en este dispositivo y en su propio servidor. No hace falta ninguna cuenta.',

  'share.title': 'Compartir «{title}»',
  'share.intro': 'Quien tenga un enlace puede abrir el mapa. No hace falta ninguna cuenta.',
  'share.canEdit': 'Puede editar',
  'share.canView': 'Puede ver',
  'share.canEditHint': 'Añadir, cambiar, mover y eliminar',
  'share.canViewHint': 'Ver el mapa y quién está en él',
  'share.copyEdit': 'Copiar enlace para editar',
  'share.copyView': 'Copiar enlace para ver',
  'share.copied': 'Enlace copiado.',
  'share.copyByHand': 'El navegador no permite copiar. Seleccione el enlace y cópielo:',
  'share.expiry': 'Los enlaces nuevos funcionan',
  'share.expiry.never': 'hasta que se detengan',
  'share.expiry.day': '1 día',
  'share.expiry.week': '7 días',
  'share.expiry.month': '30 días',
  'share.links': 'Enlaces en uso',
  'share.noLinks': 'Todavía no hay enlaces. Copie uno arriba para crearlo.',
  'share.link':
    '{role, select, owner {Enlace de recuperación} editor {Enlace para editar} commenter {Enlace para comentar} other {Enlace para ver}}',
  'share.linkMade': 'Creado {when}',
  'share.linkUntil': 'funciona hasta el {date, date, medium}',
  'share.linkUntilStopped': 'funciona hasta que se detenga',
  'share.stop': 'Detener este enlace',
  'share.stopped': 'Enlace detenido. Quienes lo usaban pierden el acceso en 5 segundos.',
  'share.people': 'Ahora en el mapa',
  'share.recovery.title': 'Enlace de recuperación: guárdelo',
  'share.recovery.body':
    'Le devuelve la propiedad en otro dispositivo, o si este navegador la olvida. Solo se muestra una vez. No lo comparta.',
  'share.recovery.copy': 'Copiar enlace de recuperación',
  'share.recovery.done': 'Ya lo he guardado',
  'share.ownerOnly': 'Solo el propietario del mapa puede crear y detener enlaces.',
  'share.offline':
    'Los enlaces se crean en el servidor, y ahora no se llega a él. Su trabajo está a salvo en este dispositivo. Inténtelo de nuevo cuando tenga conexión.',
  'share.failed': 'El servidor no lo ha hecho. No ha cambiado nada. Inténtelo de nuevo.',
  'share.notYet': 'Este mapa todavía no ha llegado al servidor. Llegará solo; entonces se podrá compartir.',
  'share.loading': 'Pidiendo los enlaces al servidor…',
} as const satisfies Record<string, string>;
