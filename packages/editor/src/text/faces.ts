import { channelNames, channels } from '@throughline/journey';
import type { KnownChannel } from '@throughline/journey';

type ChannelMessages = { readonly [Channel in KnownChannel as `channel.${Channel}`]: string };

/** A channel is called in English what the taxonomy calls it. */
const channelsEn = Object.fromEntries(
  channelNames.map((name) => [`channel.${name}`, channels[name].word]),
) as ChannelMessages;

/** What cards, headers and empty cells show and say. */
export const facesEn = {
  ...channelsEn,
  'card.prompt': 'Prompt: {prompt}',
  'card.severity': 'severity {level} {word}',
  'card.severityNone': 'severity not set',
  'card.feeling': 'feeling {value}',
  'card.owner': 'owned by {division}',
  'card.tags': 'tagged {tags}',
  'card.channels': '{count, plural, one {channel} other {channels}} {channels}',
  'card.reach': 'reach {reach}',
  'card.speaker': 'said by {speaker}',
  'card.consent':
    '{consent, select, notAsked {consent not asked} internal {for internal use only} public {may be published} other {consent withdrawn}}',
  'card.figureNone': 'not measured yet',
  'card.delta':
    '{way, select, up {up {by}} down {down {by}} other {unchanged}}{verdict, select, better {, which is better} worse {, which is worse} other {}}',
  'card.target': 'target {target}',
  'card.impact': '{impact, select, low {low impact} medium {medium impact} other {high impact}}',
  'card.effort': '{effort, select, S {small effort} M {medium effort} other {large effort}}',
  'card.status':
    '{status, select, planned {planned} doing {being done} done {done} dropped {dropped} other {an idea}}',
  'card.personas': 'about {personas}',
  'card.moment': 'a moment that matters',
  'card.future': 'in the future only',
  'card.current': 'today only',
  'card.replaces': 'replaces {card}',
  'card.replacedBy': 'in the future replaced by {cards}',
  'card.evidence':
    '{level, select, assumed {assumed} reported {reported} observed {observed} measured {measured} other {evidence}}',
  'card.evidenceFrom': '{evidence}: {source}',
  'card.linksAre': '{count, plural, one {# link} other {# links}}: {links}',

  'face.moreChannels': '+{count}',
  'face.withdrawn': 'Consent withdrawn',
  'face.noFigure': 'No figure yet',
  'face.figure': '{figure} {unit}',
  'face.moment': 'Moment that matters',
  'face.future': 'In the future only',
  'face.replaces': 'Replaces {card}',
  'face.replacedBy': 'In the future: {cards}',

  'lane.points': '{count, plural, =0 {No points} one {# point} other {# points}}',
  'lane.header': '{title}. {holds}',
  'stage.header':
    '{number}. {title}. {count, plural, =0 {No cards} one {# card} other {# cards}}{painPoints, plural, =0 {} one {, # pain point} other {, # pain points}}{when, select, none {} other {. {when}}}',
  'lane.guide.action': 'What does the person do, stage by stage?',
  'lane.guide.touchpoint': 'Where do the person and the service meet?',
  'lane.guide.emotion': 'How does the person feel in each stage?',
  'lane.guide.painPoint': 'What slows, hurts or stops the person?',
  'lane.guide.quote': 'What did people say, in their own words?',
  'lane.guide.backstage': 'What happens behind the counter?',
  'lane.guide.metric': 'Which figures show how it goes?',
  'lane.guide.opportunity': 'What could be made better?',
  'lane.guide.note': 'What else should the group remember?',
  'lane.guide.photo': 'What does it look like?',
} as const;
