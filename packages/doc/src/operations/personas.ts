import { newId } from '@throughline/journey';
import type { Persona, PersonaId } from '@throughline/journey';
import { change } from '../change.ts';
import { workings } from '../journeyDoc.ts';
import type { JourneyDoc } from '../journeyDoc.ts';
import { done, refused, success } from '../outcome.ts';
import type { Done, Outcome } from '../outcome.ts';
import { personaKey } from '../schema.ts';
import { colourWithin, freeColour } from './colours.ts';
import { exceedsLimits } from './ranges.ts';

/** What people say of a persona. */
type Described = Pick<Persona, 'name' | 'about' | 'side' | 'colour'>;

/** Someone whose journey it is, in the first colour that is free; a customer unless told otherwise. */
export function addPersona(
  doc: JourneyDoc,
  persona: Pick<Described, 'name'> & Partial<Pick<Described, 'about' | 'side'>>,
): Outcome<PersonaId> {
  const name = persona.name.trim();
  if (name === '') return refused('nothing');
  if (exceedsLimits({ ...persona, name })) return refused('limit');
  const id = newId('persona', doc[workings].random);
  change(doc, 'add persona', (writer) =>
    writer.create('personas', id, {
      [personaKey.name]: name,
      [personaKey.about]: persona.about ?? '',
      [personaKey.side]: persona.side ?? 'customer',
      [personaKey.colour]: freeColour(doc.journey.personas.values()),
    }),
  );
  return success(id);
}

/** Says who a persona is; what is not named stays. A name needs a letter, a colour is 1–8. */
export function describePersona(doc: JourneyDoc, id: PersonaId, said: Partial<Described>): Done {
  const persona = doc.journey.personas.get(id);
  if (!persona) return refused('gone');
  if (exceedsLimits(said)) return refused('limit');
  const name = (said.name ?? persona.name).trim() || persona.name;
  const next = { ...persona, ...said, name, colour: colourWithin(said.colour ?? persona.colour) };
  const changed = describedKeys.filter((key) => next[key] !== persona[key]);
  if (changed.length === 0) return refused('nothing');
  change(doc, 'describe persona', (writer) => {
    for (const key of changed) writer.set('personas', id, personaKey[key], next[key]);
  });
  return done;
}

const describedKeys = ['name', 'about', 'side', 'colour'] as const satisfies readonly (keyof Described)[];

/** Cards that were about them are read without them. They stay if someone adds a card to them meanwhile. */
export function deletePersona(doc: JourneyDoc, id: PersonaId): Done {
  if (!doc.journey.personas.has(id)) return refused('gone');
  change(doc, 'delete persona', (writer) => writer.remove('personas', id));
  return done;
}
