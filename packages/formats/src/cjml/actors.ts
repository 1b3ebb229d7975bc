import type { DivisionId, Journey, PersonaId } from '@throughline/journey';
import { byId } from '../said/facets.ts';
import { element, escapeXml } from '../xml/write.ts';

/** Stands for those who use the service where no persona is named. */
export const anybody = 'anybody';
/** Stands for those who provide it where no division is named. */
export const theService = 'service';
export const namesOfNobody: Readonly<Record<string, string>> = {
  [anybody]: 'Customer',
  [theService]: 'Service',
};

export interface Actors {
  readonly xml: readonly string[];
  ofPersona(id: PersonaId | undefined): string | null;
  /** The first of these personas who works for the service. */
  ofEmployee(ids: readonly PersonaId[]): string | null;
  ofDivision(id: DivisionId | null): string | null;
}

/** Personas who use the service are its end users; divisions, and personas who work for it, provide it. */
export function actorsOf({ divisions, personas }: Journey): Actors {
  const people = byId(personas.values()).map((persona, index) => ({ ...persona, actor: `A${index + 1}` }));
  const parts = byId(divisions.values()).map((division, index) => ({ ...division, actor: `S${index + 1}` }));
  const byPersona = new Map(people.map(({ actor, id }) => [id, actor]));
  const byDivision = new Map(parts.map(({ actor, id }) => [id, actor]));
  return {
    xml: [
      user(anybody, namesOfNobody[anybody] ?? ''),
      ...people.filter(({ side }) => side === 'customer').map(({ actor, name }) => user(actor, name)),
      provider(theService, 'companyName', namesOfNobody[theService] ?? ''),
      ...parts.map(({ actor, name }) => provider(actor, 'companyName', name)),
      ...people
        .filter(({ side }) => side === 'employee')
        .map(({ actor, name }) => provider(actor, 'actorName', name)),
    ],
    ofPersona: (id) => (id === undefined ? null : (byPersona.get(id) ?? null)),
    ofEmployee: (ids) =>
      ids.flatMap((id) => (personas.get(id)?.side === 'employee' ? (byPersona.get(id) ?? []) : []))[0] ??
      null,
    ofDivision: (id) => (id === null ? null : (byDivision.get(id) ?? null)),
  };
}

function user(actorID: string, name: string): string {
  return `${element('endUser', { actorID }, element('actorName', {}, escapeXml(name)))}\n`;
}

function provider(actorID: string, field: 'companyName' | 'actorName', name: string): string {
  return `${element('serviceProvider', { actorID }, element(field, {}, escapeXml(name)))}\n`;
}
