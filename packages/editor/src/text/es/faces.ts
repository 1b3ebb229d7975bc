import type { KnownChannel } from '@throughline/journey';

/** The taxonomy of channels, in Spanish. */
const channelsEs = {
  'channel.inPerson': 'En persona',
  'channel.counter': 'Ventanilla',
  'channel.kiosk': 'Quiosco',
  'channel.homeVisit': 'Visita a domicilio',
  'channel.mail': 'Correo postal',
  'channel.form': 'Formulario en papel',
  'channel.digitalService': 'Servicio digital',
  'channel.app': 'Aplicación móvil',
  'channel.telephone': 'Teléfono',
  'channel.phoneMenu': 'Menú telefónico',
  'channel.contactCentre': 'Centro de atención',
  'channel.chat': 'Chat',
  'channel.text': 'Mensaje de texto',
  'channel.video': 'Videollamada',
  'channel.email': 'Correo electrónico',
  'channel.website': 'Sitio web',
  'channel.outreach': 'Difusión y comunicación',
  'channel.social': 'Redes sociales',
  'channel.thirdParty': 'Terceros',
  'channel.other': 'Otro',
} as const satisfies { readonly [Channel in KnownChannel as `channel.${Channel}`]: string };

/** What cards, headers and empty cells show and say, in Spanish. */
export const facesEs = {
  ...channelsEs,
  'card.prompt': 'Pregunta: {prompt}',
  'card.severity': 'gravedad {level} {word}',
  'card.severityNone': 'gravedad sin valorar',
  'card.feeling': 'emoción {value}',
  'card.owner': 'responsable: {division}',
  'card.tags': 'etiquetas: {tags}',
  'card.channels': '{count, plural, one {canal} other {canales}} {channels}',
  'card.reach': 'alcance {reach}',
  'card.speaker': 'dicho por {speaker}',
  'card.consent':
    '{consent, select, notAsked {consentimiento sin pedir} internal {solo para uso interno} public {se puede publicar} other {consentimiento retirado}}',
  'card.figureNone': 'sin medir todavía',
  'card.delta':
    '{way, select, up {sube {by}} down {baja {by}} other {sin cambios}}{verdict, select, better {, lo que es mejor} worse {, lo que es peor} other {}}',
  'card.target': 'meta {target}',
  'card.impact': '{impact, select, low {impacto bajo} medium {impacto medio} other {impacto alto}}',
  'card.effort': '{effort, select, S {esfuerzo pequeño} M {esfuerzo mediano} other {esfuerzo grande}}',
  'card.status':
    '{status, select, planned {prevista} doing {en marcha} done {hecha} dropped {descartada} other {una idea}}',
  'card.personas': 'sobre {personas}',
  'card.moment': 'un momento que importa',
  'card.future': 'solo en el futuro',
  'card.current': 'solo hoy',
  'card.replaces': 'sustituye a {card}',
  'card.replacedBy': 'en el futuro la sustituye {cards}',
  'card.evidence':
    '{level, select, assumed {supuesta} reported {declarada} observed {observada} measured {medida} other {evidencia}}',
  'card.evidenceFrom': '{evidence}: {source}',
  'card.linksAre': '{count, plural, one {# relación} other {# relaciones}}: {links}',

  'face.moreChannels': '+{count}',
  'face.withdrawn': 'Consentimiento retirado',
  'face.noFigure': 'Sin cifra todavía',
  'face.figure': '{figure} {unit}',
  'face.moment': 'Momento que importa',
  'face.future': 'Solo en el futuro',
  'face.replaces': 'Sustituye a {card}',
  'face.replacedBy': 'En el futuro: {cards}',

  'lane.points': '{count, plural, =0 {Ningún punto} one {# punto} other {# puntos}}',
  'lane.header': '{title}. {holds}',
  'stage.header':
    '{number}. {title}. {count, plural, =0 {Ninguna tarjeta} one {# tarjeta} other {# tarjetas}}{painPoints, plural, =0 {} one {, # punto de dolor} other {, # puntos de dolor}}{when, select, none {} other {. {when}}}',
  'lane.guide.action': '¿Qué hace la persona, etapa por etapa?',
  'lane.guide.touchpoint': '¿Dónde se encuentran la persona y el servicio?',
  'lane.guide.emotion': '¿Cómo se siente la persona en cada etapa?',
  'lane.guide.painPoint': '¿Qué frena, daña o detiene a la persona?',
  'lane.guide.quote': '¿Qué dijo la gente, con sus propias palabras?',
  'lane.guide.backstage': '¿Qué ocurre detrás de la ventanilla?',
  'lane.guide.metric': '¿Qué cifras muestran cómo va?',
  'lane.guide.opportunity': '¿Qué se podría mejorar?',
  'lane.guide.note': '¿Qué más debería recordar el grupo?',
  'lane.guide.photo': '¿Qué aspecto tiene?',
} as const;
