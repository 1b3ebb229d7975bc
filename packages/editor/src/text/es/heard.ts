/** What is said of what others do, and how one chooses how much of it, in Spanish. */
export const heardEs = {
  'attention.open': 'Notificaciones…',
  'attention.title': 'Notificaciones',
  'attention.said': 'Lo dice el lector de pantalla',
  'attention.comings': 'Quién llega o se va',
  'attention.card': 'Lo que otros cambian en la tarjeta en la que estoy',
  'attention.lane': 'Lo que otros cambian en el carril en el que estoy',
  'attention.elsewhere': 'Lo que otros cambian en el resto del mapa',
  'attention.interrupts': 'Interrumpir si otros eliminan o mueven la tarjeta en la que estoy',
  'attention.gathered': 'Reunido: como mucho cada 15 segundos.',
  'attention.shown': 'En la pantalla',
  'attention.holds': 'Retener los cambios de los demás mientras escribo',
  'attention.holdsHint':
    'El mapa queda como está hasta que termine una tarjeta. Entonces aparece todo lo que hicieron los demás.',
  'attention.kept':
    'Se guarda en este dispositivo, para todos los mapas. Qué ha cambiado lo enumera todo, elija lo que elija aquí.',
  'attention.close': 'Cerrar',

  'said.cardDeleted': '{name} ha eliminado su tarjeta. Puede restaurarla o cerrar el aviso.',
  'said.cardMoved': '{name} la ha movido a {stage}, {lane}.',
  'said.cardChanged': '{name} ha cambiado esta tarjeta.',
  'said.cellFilled': '{name} ha añadido {count, plural, one {una tarjeta} other {# tarjetas}} aquí.',
  'said.cardOutOfView': '{name} ha cambiado esta tarjeta: su vista ya no la muestra.',
  'heard.set': '{name} ha cambiado {field}: {value}.',
  'heard.cleared': '{name} ha quitado {field}.',
  'heard.changed': '{name} ha cambiado {field}.',
  'heard.put': '{name} ha añadido {field}: {value}.',
  'heard.taken': '{name} ha quitado {field}: {value}.',
  'heard.moment':
    '{name} ha marcado que esta tarjeta {on, select, true {es} other {ya no es}} un momento que importa.',
  'heard.quoted': '«{text}»',
  'heard.field':
    '{field, select, kind {el tipo} text {el texto} state {actual o futuro} replaces {la tarjeta a la que sustituye} tags {etiqueta} personas {persona} channels {canal} division {el área} evidence {la evidencia} source {la fuente} date {la fecha} lang {el idioma} file {la foto} description {la descripción} decorative {para qué es la foto} value {la cifra} feeling {la emoción} offset {su lugar en la etapa} better {qué es mejor} series {las cifras anteriores} severity {la gravedad} reach {el alcance} speaker {quién habla} consent {el consentimiento} unit {la unidad} target {el objetivo} period {el periodo} impact {el impacto} effort {el esfuerzo} status {el estado} other {{field}}}',
  'heard.value':
    '{value, select, both {ambos} current {actual} future {futuro} assumed {supuesta} reported {declarada} observed {observada} measured {medida} notAsked {sin preguntar} internal {solo interno} public {puede ser público} withdrawn {retirado} higher {más alto} lower {más bajo} low {bajo} medium {medio} high {alto} idea {idea} planned {planificado} doing {en curso} done {hecho} dropped {descartado} other {{value}}}',
  'heard.people':
    '{count, plural, =1 {{first}} =2 {{first} y {second}} =3 {{first}, {second} y otra persona} other {{first}, {second} y {others} más}}',
  'heard.laneAdded':
    '{count, plural, one {# tarjeta añadida} other {# tarjetas añadidas}} a {lane} por {people}.',
  'heard.laneDeleted':
    '{count, plural, one {# tarjeta eliminada} other {# tarjetas eliminadas}} de {lane} por {people}.',
  'heard.laneMoved':
    '{count, plural, one {# tarjeta movida} other {# tarjetas movidas}} en {lane} por {people}.',
  'heard.laneChanged':
    '{count, plural, one {# tarjeta cambiada} other {# tarjetas cambiadas}} en {lane} por {people}.',
  'heard.elsewhere': '{count, plural, one {# cambio} other {# cambios}} en otros lugares por {people}.',
} as const satisfies Record<string, string>;
