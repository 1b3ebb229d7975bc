import * as Y from 'yjs';

type Random = () => number;

const words = ['call', 'wait', 'pay', 'ask again', 'é🙂', 'x'];

function pick<Value>(random: Random, from: readonly Value[]): Value {
  const value = from[Math.floor(random() * from.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** One random edit as an app would make it, in one transaction: fields, text people type together, deletions. */
export function editAtRandom(doc: Y.Doc, random: Random): void {
  const cards = doc.getMap<Y.Map<unknown>>('cards');
  const ids = [...cards.keys()];
  const act = random();
  doc.transact(() => {
    if (act < 0.25 || ids.length === 0) addCard(cards, `c${Math.floor(random() * 30)}`, random);
    else if (act < 0.35) cards.delete(pick(random, ids));
    else if (act < 0.6) cards.get(pick(random, ids))?.set(pick(random, ['place', 'severity']), random());
    else type(doc, cards.get(pick(random, ids))?.get('text'), random);
  });
}

function addCard(cards: Y.Map<Y.Map<unknown>>, id: string, random: Random): void {
  const card = new Y.Map<unknown>();
  card.set('place', { stage: 's1', lane: 'l1', order: String(random()) });
  card.set('text', new Y.Text(pick(random, words)));
  cards.set(id, card);
}

function type(doc: Y.Doc, text: unknown, random: Random): void {
  const target = text instanceof Y.Text && random() < 0.7 ? text : doc.getText('text');
  const at = Math.floor(random() * (target.length + 1));
  if (random() < 0.4 && target.length > 0) {
    const from = Math.min(at, target.length - 1);
    target.delete(from, Math.min(1 + Math.floor(random() * 5), target.length - from));
  } else target.insert(at, pick(random, words));
}
