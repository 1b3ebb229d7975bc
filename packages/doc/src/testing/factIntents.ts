import {
  cardKindNames,
  consents,
  efforts,
  evidenceLevels,
  impacts,
  linkKinds,
  opportunityStatuses,
  personaSides,
} from '@throughline/journey';
import type { CardId, CardKind, RecordMap } from '@throughline/journey';
import type { JourneyDoc } from '../journeyDoc.ts';
import * as divisions from '../operations/divisions.ts';
import * as facets from '../operations/facets.ts';
import * as facts from '../operations/facts.ts';
import * as future from '../operations/future.ts';
import * as kinds from '../operations/kinds.ts';
import * as links from '../operations/links.ts';
import * as personas from '../operations/personas.ts';
import * as tags from '../operations/tags.ts';
import type { Outcome } from '../outcome.ts';
import type { Dice } from './dice.ts';

/** Something a person might do, with dice for everything that is left open. */
export type RandomIntent = (doc: JourneyDoc, dice: Dice) => Outcome<unknown> | null;

export function shownCards(doc: JourneyDoc): CardId[] {
  return [...doc.journey.cards].map(([id]) => id).sort();
}

/** What people say of cards, of each other, and of what belongs together. */
export const factIntents: Readonly<Record<string, RandomIntent>> = {
  rateSeverity: (doc, dice) => kinds.rateSeverity(doc, shownCards(doc), dice.of([1, 2, 3, 4, null] as const)),
  setFeeling: (doc, dice) => {
    const id = dice.of(cardsOfKind(doc, 'emotion'));
    return id && kinds.setFeeling(doc, id, { value: dice.number(5) - 2, offset: dice.random() });
  },
  changeKind: (doc, dice) =>
    kinds.changeKind(doc, dice.some(shownCards(doc)), dice.of(cardKindNames) ?? 'note'),
  addTag: (doc, dice) => facets.addTag(doc, dice.some(shownCards(doc)), someLabel(dice)),
  removeTag: (doc, dice) => {
    const tag = dice.of(idsIn(doc.journey.tags));
    return tag && facets.removeTag(doc, shownCards(doc), tag);
  },
  describeTag: (doc, dice) => {
    const tag = dice.of(idsIn(doc.journey.tags));
    const said = [{ definition: dice.word() }, { colour: 1 + dice.number(8) }, { colour: null }];
    return tag && tags.describeTag(doc, tag, dice.of(said) ?? {});
  },
  otherWords: (doc, dice) => {
    const tag = dice.of(idsIn(doc.journey.tags));
    const word = dice.of([...((tag && doc.journey.tags.get(tag)?.synonyms) ?? [])]);
    if (tag && word !== null && dice.chance(0.5)) return tags.removeSynonym(doc, tag, word);
    return tag && tags.addSynonym(doc, tag, someLabel(dice));
  },
  renameTag: (doc, dice) => {
    const tag = dice.of(idsIn(doc.journey.tags));
    return tag && tags.renameTag(doc, tag, someLabel(dice));
  },
  mergeTags: (doc, dice) => {
    const from = dice.of(idsIn(doc.journey.tags));
    const into = dice.of(idsIn(doc.journey.tags).filter((id) => id !== from));
    return from && into && tags.mergeTags(doc, [from], into);
  },
  deleteTag: (doc, dice) => {
    const tag = dice.of(idsIn(doc.journey.tags));
    return tag && tags.deleteTag(doc, tag);
  },
  addDivision: (doc, dice) => divisions.addDivision(doc, dice.of(['Licensing', 'IT']) ?? ''),
  assignDivision: (doc, dice) =>
    divisions.assignDivision(doc, dice.some(shownCards(doc)), dice.of(idsIn(doc.journey.divisions))),
  describeDivision: (doc, dice) => {
    const id = dice.of(idsIn(doc.journey.divisions));
    return id && divisions.describeDivision(doc, id, { name: dice.word(), colour: 1 + dice.number(8) });
  },
  deleteDivision: (doc, dice) => {
    const id = dice.of(idsIn(doc.journey.divisions));
    return id && divisions.deleteDivision(doc, id);
  },
  addPersona: (doc, dice) =>
    personas.addPersona(doc, {
      name: dice.of(['Maria', 'Clerk']) ?? '',
      about: dice.word(),
      side: dice.of(personaSides) ?? 'customer',
    }),
  describePersona: (doc, dice) => {
    const id = dice.of(idsIn(doc.journey.personas));
    const said = { name: dice.word(), about: dice.word(), colour: dice.number(10) };
    return id && personas.describePersona(doc, id, said);
  },
  deletePersona: (doc, dice) => {
    const id = dice.of(idsIn(doc.journey.personas));
    return id && personas.deletePersona(doc, id);
  },
  addPersonaTo: (doc, dice) => {
    const id = dice.of(idsIn(doc.journey.personas));
    return id && facets.addPersonaTo(doc, dice.some(shownCards(doc)), id);
  },
  removePersonaFrom: (doc, dice) => {
    const id = dice.of(idsIn(doc.journey.personas));
    return id && facets.removePersonaFrom(doc, shownCards(doc), id);
  },
  addChannel: (doc, dice) => facets.addChannel(doc, dice.some(shownCards(doc)), someChannel(dice)),
  removeChannel: (doc, dice) => facets.removeChannel(doc, shownCards(doc), someChannel(dice)),
  setState: (doc, dice) =>
    facts.setState(
      doc,
      dice.some(shownCards(doc)),
      dice.of(['both', 'current', 'future'] as const) ?? 'both',
    ),
  markMoment: (doc, dice) => facts.markMoment(doc, dice.some(shownCards(doc)), dice.chance(0.6)),
  setEvidence: (doc, dice) => {
    const part = dice.number(3);
    const level = dice.of([...evidenceLevels, null]);
    const said = [
      { level },
      { source: dice.word() },
      { level, date: dice.of(['2026', '2026-03', '']) ?? '' },
    ];
    return facts.setEvidence(doc, dice.some(shownCards(doc)), said[part] ?? {});
  },
  setCardLanguage: (doc, dice) =>
    facts.setCardLanguage(doc, dice.some(shownCards(doc)), dice.of(['', 'de', 'vi']) ?? ''),
  setReach: (doc, dice) => kinds.setReach(doc, cardsOfKind(doc, 'painPoint'), dice.word()),
  describeQuote: (doc, dice) =>
    kinds.describeQuote(
      doc,
      cardsOfKind(doc, 'quote'),
      dice.chance(0.5) ? { speaker: dice.word() } : { consent: dice.of(consents) ?? 'notAsked' },
    ),
  setMetric: (doc, dice) => {
    const series = [1, 2, 3].slice(dice.number(3));
    const said = [
      { value: dice.number(100) },
      { series, unit: dice.word() },
      { target: null, period: dice.word() },
    ];
    return kinds.setMetric(doc, cardsOfKind(doc, 'metric'), {
      ...dice.of(said),
      better: dice.of(['higher', 'lower', null] as const),
    });
  },
  assessOpportunity: (doc, dice) =>
    kinds.assessOpportunity(doc, cardsOfKind(doc, 'opportunity'), {
      ...(dice.chance(0.5) ? { impact: dice.of(impacts) } : { effort: dice.of(efforts) }),
      status: dice.of(opportunityStatuses) ?? 'idea',
    }),
  describePhoto: (doc, dice) => {
    const size = 100 * (1 + dice.number(9));
    const said = [
      { file: someFile(dice), media: 'image/webp', width: size, height: 300 },
      { description: dice.word() },
      { decorative: dice.chance(0.5) },
      { file: '' },
    ];
    return kinds.describePhoto(doc, cardsOfKind(doc, 'photo'), dice.of(said) ?? {});
  },
  setReplaces: (doc, dice) => {
    const id = someOfFew(doc, dice);
    return id && future.setReplaces(doc, id, dice.chance(0.8) ? someOfFew(doc, dice) : null);
  },
  addFutureOf: (doc, dice) => {
    const id = dice.of(shownCards(doc));
    return id && future.addFutureOf(doc, id);
  },
  addLink: (doc, dice) => {
    const [from, to] = [someOfFew(doc, dice), someOfFew(doc, dice)];
    const kind = dice.of(linkKinds.slice(0, 2)) ?? 'leads to';
    return from && to && links.addLink(doc, { from, to, kind });
  },
  changeLink: (doc, dice) => {
    const id = dice.of(idsIn(doc.journey.links));
    return id && links.changeLink(doc, id, dice.of(linkKinds.slice(0, 3)) ?? 'leads to');
  },
  removeLink: (doc, dice) => {
    const id = dice.of(idsIn(doc.journey.links));
    return id && links.removeLink(doc, id);
  },
};

function idsIn<Id extends string>(records: RecordMap<Id, unknown>): Id[] {
  return [...records].map(([id]) => id).sort();
}

/** People who do not know of each other shall choose the same now and then. */
function someOfFew(doc: JourneyDoc, dice: Dice): CardId | null {
  return dice.of(shownCards(doc).slice(0, 4));
}

/** The name of one of three files. */
function someFile(dice: Dice): string {
  return (dice.of(['0', 'a', 'f']) ?? '0').repeat(64);
}

/** Few, so that people who do not know of each other say the same. */
function someLabel(dice: Dice): string {
  return dice.of(['Forms', 'forms', 'Wait', 'Rural']) ?? '';
}

function someChannel(dice: Dice): string {
  return dice.of(['website', 'counter', 'fax.machine']) ?? 'other';
}

function cardsOfKind(doc: JourneyDoc, kind: CardKind): CardId[] {
  return shownCards(doc).filter((id) => doc.journey.cards.get(id)?.kind === kind);
}
