/** What files give rise to, in Spanish. */
export const saidEs = {
  'said.line': 'línea {line}',
  'said.row': 'fila {line}',

  'said.bin.stays': 'Lo que está en la papelera se queda allí: {count, number} sin incluir.',
  'said.consent.withdrawn': 'Citas cuyo autor ha retirado el consentimiento: {count, number} sin incluir.',
  'said.pictures.left':
    'Las imágenes no van en este archivo, pero sí lo que se ve en ellas: {count, number}.',
  'said.prompt.unanswered':
    'Preguntas de una plantilla que nadie ha respondido todavía: {count, number} sin incluir.',

  'said.file.characters': 'El archivo tiene más de {most, number} caracteres.',
  'said.file.notText': 'No es texto en UTF-8.',
  'said.file.notBytes': 'Es texto, y estos archivos no lo son.',
  'said.file.tooLarge': 'El archivo pesa {count, number} MB; se leen archivos de hasta {most, number} MB.',
  'said.file.empty': 'El archivo está vacío.',
  'said.file.cutOff': 'El archivo está cortado: falta lo que sigue.',
  'said.file.notJson': 'A partir de aquí no es JSON.',
  'said.file.harmfulName': 'Un campo no puede llamarse {name}.',
  'said.file.deep': 'Está anidado en más de {most, number} niveles.',
  'said.file.longString': 'Este texto tiene más de {most, number} caracteres.',
  'said.file.longName': 'El nombre de un campo tiene como máximo {most, number} caracteres.',
  'said.file.heavy': 'El archivo pesa {count, number} MB; un mapa tiene como máximo {most, number} MB.',
  'said.file.moreProblems': '… y {count, number} problemas más.',
  'said.file.unknownPart': 'Esta versión no conoce esta parte del archivo.',
  'said.file.large': 'Es un mapa grande: {count, number} tarjetas. Un mapa tiene como máximo {most, number}.',

  'said.field.notMap': 'No es un mapa: un mapa es un registro \'{\' "format": …, "map": … \'}\'',
  'said.field.notRecord': "no es un registro '{' … '}'",
  'said.field.notList': 'no es una lista',
  'said.field.notText': 'no es texto',
  'said.field.notNumber': 'no es un número',
  'said.field.notYesOrNo': 'no es true ni false',
  'said.field.notId': 'no es un identificador: de 1 a 64 letras, cifras, _ - : o .',
  'said.field.notCreated': 'no es \'{\' "by": …, "at": … \'}\'',
  'said.field.notFormat': 'no es "throughline/1"',
  'said.field.notSeverity': 'no es 1, 2, 3, 4 ni null',
  'said.field.notColour': 'no es de 1 a 8',
  'said.field.long': 'tiene más de {most, number} caracteres',
  'said.field.many': 'tiene más de {most, number} entradas',
  'said.field.below': 'es menor que {least, number}',
  'said.field.above': 'es mayor que {most, number}',

  'said.map.tooManyStages':
    'Un mapa tiene como máximo {most, number} etapas; este archivo tiene {count, number}.',
  'said.map.tooManyLanes':
    'Un mapa tiene como máximo {most, number} carriles; este archivo tiene {count, number}.',
  'said.map.tooManyCards':
    'Un mapa tiene como máximo {most, number} tarjetas; este archivo tiene {count, number}.',
  'said.map.twinId': '{id} es también el identificador de {path}',
  'said.card.noStage': 'nombra una etapa que no está en el archivo: {id}',
  'said.card.noLane': 'nombra un carril que no está en el archivo: {id}',
  'said.card.noTarget': '{id}, a la que sustituye esta tarjeta, no es otra tarjeta del archivo.',
  'said.card.noPersona': '{id} no está entre las personas del archivo.',
  'said.card.noDivision': '{id} no está entre las áreas del archivo.',
  'said.card.noChannel': '«{said}» no es un canal ni el nombre de uno, así que se deja fuera.',
  'said.card.noPicture':
    'no es el nombre de un archivo: 64 cifras hexadecimales en minúscula. La tarjeta se queda sin imagen.',
  'said.record.unknownKind':
    'Esta versión no conoce el tipo «{said}»: se lee como {word} y conserva ese nombre.',
  'said.record.unknownWord':
    'Esta versión no conoce «{said}»: se conserva y no cuenta. Palabras conocidas: {known}',
  'said.record.unknownFields':
    'Lo que dicen versiones posteriores de Throughline se deja fuera ({count, number} registros).',
  'said.link.noCard': 'nombra una tarjeta que no está en el archivo: {id}',
  'said.link.toItself': 'une una tarjeta consigo misma',
  'said.link.twin': 'dice lo mismo que {id}; las dos son una.',

  'said.mermaid.tooLong': 'Un archivo Mermaid tiene como máximo 4 millones de caracteres.',
  'said.mermaid.noTask': 'Este diagrama de recorrido no tiene ninguna sección ni tarea.',
  'said.mermaid.noDiagram': 'En este archivo no hay ningún diagrama de recorrido.',
  'said.mermaid.otherDiagram':
    'Este diagrama Mermaid es {said}; solo se pueden abrir diagramas de recorrido.',
  'said.mermaid.noJourney': 'Aquí no hay ningún diagrama de recorrido: empiezan con la palabra journey.',
  'said.mermaid.firstOnly':
    'Solo se lee el primero de los {count, number} diagramas de recorrido del archivo.',
  'said.mermaid.setting': 'El ajuste «{said}» no se trae.',
  'said.mermaid.directive': "Una directiva (%%'{' … '}'%%) no se trae.",
  'said.mermaid.accTitle': 'El título accesible no se trae: {said}',
  'said.mermaid.accDescr': 'La descripción accesible no se trae: {said}',
  'said.mermaid.accDescrLines': 'La descripción accesible no se trae.',
  'said.mermaid.noScore': 'Esta tarea no tiene puntuación, así que no lleva emoción.',
  'said.mermaid.behindActors': 'Lo que sigue a los actores no se trae: {said}',
  'said.mermaid.score':
    'Las puntuaciones van de 1 a 5: {score, number} de «{text}» se dibuja como {drawn, number}.',
  'said.mermaid.noSection': 'Las tareas anteriores a la primera sección están en una etapa propia: {title}.',
  'said.mermaid.manyStages':
    'Un mapa tiene como máximo {most, number} etapas; este archivo tiene {count, number}.',
  'said.mermaid.manyTasks':
    'Un mapa tiene como máximo {most, number} tarjetas (una tarea se convierte en dos); este archivo tiene {count, number}.',
  'said.mermaid.longTask': 'Esta tarea es demasiado larga.',
  'said.mermaid.longTitle': 'Un título tiene más de {most, number} caracteres.',

  'said.mermaid.lossGoal': 'Mermaid no puede decir: el objetivo (1).',
  'said.mermaid.lossKind':
    'Mermaid no puede decir: tarjetas del tipo {kind, select, action {acción} touchpoint {punto de contacto} emotion {emoción} painPoint {punto de dolor} quote {cita} backstage {paso interno} metric {métrica} opportunity {oportunidad} note {nota} photo {foto} other {{kind}}} ({count, number}).',
  'said.mermaid.lossFeelings':
    'Mermaid no puede decir: emociones que no son de ninguna acción ni punto de contacto ({count, number}).',
  'said.mermaid.lossTags': 'Mermaid no puede decir: tarjetas con etiquetas ({count, number}).',
  'said.mermaid.lossDivisions': 'Mermaid no puede decir: tarjetas con un área ({count, number}).',
  'said.mermaid.lossChannels': 'Mermaid no puede decir: tarjetas con canales ({count, number}).',
  'said.mermaid.lossEvidence': 'Mermaid no puede decir: tarjetas con evidencia ({count, number}).',
  'said.mermaid.lossMoments': 'Mermaid no puede decir: momentos que importan ({count, number}).',
  'said.mermaid.lossState':
    'Mermaid no puede decir: tarjetas solo del estado actual o solo del futuro ({count, number}).',
  'said.mermaid.lossReplaces': 'Mermaid no puede decir: tarjetas que sustituyen a otra ({count, number}).',
  'said.mermaid.lossLanguage': 'Mermaid no puede decir: tarjetas en un idioma propio ({count, number}).',
  'said.mermaid.lossWhen': 'Mermaid no puede decir: etapas con un momento ({count, number}).',
  'said.mermaid.lossLinks': 'Mermaid no puede decir: relaciones ({count, number}).',
  'said.mermaid.lossPersonas':
    'Mermaid no puede decir: personas que no participan en ninguna tarea ({count, number}).',
  'said.mermaid.lossAbout':
    'Mermaid no puede decir: quién es una persona, aparte del nombre ({count, number}).',
  'said.mermaid.neutral': 'Mermaid exige una puntuación: {count, number} sin emoción llevan un 3, neutral.',

  'said.zip.none': 'No es un libro de cálculo: su paquete no se puede abrir.',
  'said.zip.damaged': 'El paquete de este archivo está dañado.',
  'said.zip.encrypted': 'Este archivo está protegido con contraseña: guárdelo sin ella e inténtelo de nuevo.',
  'said.zip.parts': 'El paquete de este archivo tiene más de {most, number} partes.',
  'said.zip.bomb': 'Este archivo se expande a más de lo que declara, o a más de {most, number} MB.',
  'said.xlsx.noWorkbook': 'En este archivo no hay ningún libro de cálculo.',
  'said.xlsx.manyRows': 'Una hoja de tarjetas tiene como máximo {most, number} filas.',
  'said.xlsx.beyond': 'Las celdas detrás de la columna 200 no se leen: {count, number}.',
  'said.xlsx.otherSheet': 'La hoja «{said}» no se lee.',

  'said.xml.wrong': 'A partir de aquí no es XML.',
  'said.xml.doctype': 'No se admite un tipo de documento (DOCTYPE): guarde el archivo sin él.',
  'said.xml.entity': '«{said}» no representa nada: solo se admiten &amp; &lt; &gt; &quot; &apos; y números.',

  'said.rows.noText':
    'Ninguna columna de esta tabla dice qué dicen las tarjetas: llame a una Texto, Tarjeta o Título.',
  'said.rows.noCards': 'Bajo los nombres de las columnas no hay ninguna fila con contenido.',
  'said.rows.unknownColumn': 'La columna «{said}» no se trae.',
  'said.rows.notUnderstood': '«{said}» en {column} no se entiende, así que se deja fuera.',
  'said.rows.notOfKind': '«{said}» en {column} se deja fuera: las tarjetas de este tipo no tienen ese dato.',
  'said.rows.more': '… y {count, number} más del mismo tipo.',
  'said.rows.left': 'Columnas que se dejan fuera: {said}.',
  'said.rows.silent': 'Filas que no dicen nada en las columnas que se toman: {count, number} sin incluir.',
  'said.rows.noStage': 'Filas sin etapa: {count, number}. Están en «{title}».',
  'said.rows.notUnderstoodIn':
    '«{said}» en {column} no se entiende, así que se deja fuera: {count, number} filas, la primera es la {row, number}.',
  'said.rows.notOfKindIn':
    'Lo que está en {column} se deja fuera de las tarjetas que no tienen ese dato: {count, number}.',
  'said.rows.divided': 'Los textos de más de {most, number} caracteres son varias tarjetas: {count, number}.',
  'said.rows.lossGoal': 'Una tabla de tarjetas no puede decir: el objetivo (1).',
  'said.rows.lossTitle':
    'Una tabla de tarjetas no puede decir: el título (1); lo dice el nombre del archivo.',
  'said.rows.lossEmpty':
    'Una tabla de tarjetas no puede decir: etapas y carriles sin ninguna tarjeta ({count, number}).',
  'said.rows.lossWhen': 'Una tabla de tarjetas no puede decir: etapas con un momento ({count, number}).',
  'said.rows.lossLinks': 'Una tabla de tarjetas no puede decir: relaciones ({count, number}).',
  'said.rows.lossPersonas':
    'Una tabla de tarjetas no puede decir: personas que ninguna tarjeta nombra ({count, number}).',
  'said.rows.lossAbout':
    'Una tabla de tarjetas no puede decir: quién es una persona, aparte del nombre ({count, number}).',
  'said.csv.quote': 'Aquí se abren unas comillas que nunca se cierran.',
  'said.csv.encoding': 'El archivo no está en UTF-8; se lee como texto de Europa Occidental de Windows.',

  'said.paper.tooSmall': 'El texto sería de {points} pt. Use {size}, o repártalo en {sheets, number} hojas.',
  'said.paper.tooSmallPoster': 'El texto sería de {points} pt. Haga el póster de {size}.',
  'said.paper.tooSmallAnywhere':
    'El texto sería de {points} pt, demasiado pequeño en todos los tamaños que conocemos. Imprímalo en páginas por etapa.',
  'said.paper.photoUndescribed': 'La foto {ref} no tiene descripción.',
  'said.paper.photoMissing':
    'Fotos que no están en este dispositivo, o en un formato que el papel no muestra: {count, number}',
  'said.paper.undrawable': 'Ninguno de nuestros tipos de letra tiene estos caracteres: {said}',
  'said.paper.empty': 'Este mapa todavía no tiene etapas o no tiene carriles.',

  'said.png.tooLarge':
    'La imagen sería de {width, number} × {height, number} píxeles, más de lo que abren los programas. La mayor escala de este mapa es {scale, number}.',

  'said.outline.manyLines': 'Un esquema tiene como máximo {most, number} líneas.',
  'said.outline.paragraph': 'Este párrafo no tiene lugar en un mapa: {said}',
  'said.outline.link': 'Esta relación no nombra dos tarjetas del archivo: {said}',

  'said.cjml.noJourney': 'En este archivo no hay ningún recorrido con puntos de contacto.',
  'said.cjml.otherJourneys':
    'De varios recorridos se leen el primero real y el primero previsto; sin leer: {count, number}.',
  'said.cjml.comments': 'Los comentarios de los puntos de contacto no se traen: {count, number}.',
  'said.cjml.rating':
    'Las emociones van de −2 a +2: una valoración de {score, number} se dibuja como {drawn, number}.',
  'said.cjml.lossKind':
    'CJML no puede decir: tarjetas del tipo {kind, select, action {acción} touchpoint {punto de contacto} emotion {emoción} painPoint {punto de dolor} quote {cita} backstage {paso interno} metric {métrica} opportunity {oportunidad} note {nota} photo {foto} other {{kind}}} ({count, number}).',
  'said.cjml.lossFeelings':
    'CJML no puede decir: emociones que no son de ninguna acción ni punto de contacto ({count, number}).',
  'said.cjml.lossPlannedFeelings':
    'Un recorrido previsto de CJML no tiene emociones: {count, number} sin incluir.',
  'said.cjml.lossChannels':
    'CJML dice un solo canal, el de un punto de contacto: tarjetas con más ({count, number}).',
  'said.cjml.lossPersonas': 'CJML dice una sola persona por paso: tarjetas con más ({count, number}).',
  'said.cjml.lossDivisions': 'CJML no puede decir: acciones con un área ({count, number}).',
  'said.cjml.lossTags': 'CJML no puede decir: tarjetas con etiquetas ({count, number}).',
  'said.cjml.lossEvidence': 'CJML no puede decir: tarjetas con evidencia ({count, number}).',
  'said.cjml.lossMoments': 'CJML no puede decir: momentos que importan ({count, number}).',
  'said.cjml.lossReplaces': 'CJML no puede decir: tarjetas que sustituyen a otra ({count, number}).',
  'said.cjml.lossLinks': 'CJML no puede decir: relaciones ({count, number}).',
  'said.cjml.lossLanguage': 'CJML no puede decir: el idioma del mapa (1).',

  'said.sketch.tooLong': 'Un esbozo tiene como máximo 2 millones de caracteres.',
  'said.sketch.noStages': 'Un esbozo necesita una línea de etapas: | Descubrir | Comprar',
  'said.sketch.stageUntitled': 'La etapa {index, number} no tiene título; para ninguno, escribe ?',
  'said.sketch.laneUntitled': 'Este carril no tiene título; para ninguno, escribe ?',
  'said.sketch.noStageAbove': 'La casilla {index, number} no tiene ninguna etapa encima',
  'said.sketch.longCell': 'La casilla {index, number} tiene demasiado texto',
  'said.sketch.manyStages':
    'Un mapa tiene como máximo {most, number} etapas; este esbozo tiene {count, number}',
  'said.sketch.manyLanes':
    'Un mapa tiene como máximo {most, number} carriles; este esbozo tiene {count, number}',
  'said.sketch.manyCards':
    'Un mapa tiene como máximo {most, number} tarjetas; este esbozo tiene {count, number}',
  'said.sketch.twinName': '#{name} está dos veces',
  'said.sketch.noCard': 'Ninguna tarjeta se llama #{name}',
  'said.sketch.replacesItself': 'Una tarjeta sustituye a otra, no a sí misma',
  'said.sketch.linkToItself': 'Una relación une dos tarjetas distintas',
  'said.sketch.notLink':
    'Una relación se escribe así: #una caused by #otra; lo que va en medio es una de estas: {known}',
  'said.sketch.notLine': 'Una línea sin | empieza por #, {known} o {last}',
} as const satisfies Record<string, string>;
