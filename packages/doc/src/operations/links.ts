import { newId } from '@throughline/journey';
import type { CardId, LinkId, LinkKind } from '@throughline/journey';
import { change } from '../change.ts';
import { workings } from '../journeyDoc.ts';
import type { JourneyDoc } from '../journeyDoc.ts';
import { done, refused, success } from '../outcome.ts';
import type { Done, Outcome } from '../outcome.ts';
import { linkKey } from '../schema.ts';

/** Says what one card is to another. */
export function addLink(
  doc: JourneyDoc,
  link: { readonly from: CardId; readonly to: CardId; readonly kind: LinkKind },
): Outcome<LinkId> {
  const { journey } = doc;
  const { from, to, kind } = link;
  if (!journey.cards.has(from) || !journey.cards.has(to)) return refused('gone');
  if (from === to) return refused('circle');
  const isThere = [...journey.links.values()].some(
    (each) => each.from === from && each.to === to && each.kind === kind,
  );
  if (isThere) return refused('nothing');
  const id = newId('link', doc[workings].random);
  change(doc, 'add link', (writer) =>
    writer.create('links', id, { [linkKey.from]: from, [linkKey.to]: to, [linkKey.kind]: kind }),
  );
  return success(id);
}

/** Says it in another way. Twins that two people made offline are one link: all of them change. */
export function changeLink(doc: JourneyDoc, id: LinkId, kind: LinkKind): Done {
  const link = doc.journey.links.get(id);
  if (!link) return refused('gone');
  if (link.kind === kind) return refused('nothing');
  const twins = doc[workings].twinsOf(id);
  change(doc, 'change link', (writer) => {
    for (const twin of twins) writer.set('links', twin, linkKey.kind, kind);
  });
  return done;
}

/** Takes it away, with its twins. */
export function removeLink(doc: JourneyDoc, id: LinkId): Done {
  if (!doc.journey.links.has(id)) return refused('gone');
  const twins = doc[workings].twinsOf(id);
  change(doc, 'remove link', (writer) => {
    for (const twin of twins) writer.remove('links', twin);
  });
  return done;
}
