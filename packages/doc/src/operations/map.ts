import { limits } from '@throughline/journey';
import { change } from '../change.ts';
import type { JourneyDoc } from '../journeyDoc.ts';
import { done, refused } from '../outcome.ts';
import type { Done } from '../outcome.ts';
import { metaKey } from '../schema.ts';
import { exceedsLimits } from './ranges.ts';

export function renameMap(doc: JourneyDoc, title: string): Done {
  if (title === doc.journey.meta.title) return refused('nothing');
  if (title.length > limits.title) return refused('limit');
  change(doc, 'rename map', (writer) => writer.setFlat('meta', metaKey.title, title));
  return done;
}

/** What the person on this journey is trying to get done. */
export function setGoal(doc: JourneyDoc, goal: string): Done {
  if (goal === doc.journey.meta.goal) return refused('nothing');
  if (exceedsLimits({ goal })) return refused('limit');
  change(doc, 'set goal', (writer) => writer.setFlat('meta', metaKey.goal, goal));
  return done;
}

/** The language the map is written in, as BCP 47. */
export function setLanguage(doc: JourneyDoc, lang: string): Done {
  if (lang === doc.journey.meta.lang) return refused('nothing');
  change(doc, 'set language', (writer) => writer.setFlat('meta', metaKey.lang, lang));
  return done;
}
