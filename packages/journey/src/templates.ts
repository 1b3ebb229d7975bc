import type { Random } from './ids.ts';
import type { Journey } from './journey.ts';
import { parseSketch } from './sketch/parse.ts';

/** Written out in full, as a map that a group has worked on; or the same stages and lanes, a question in each cell. */
export type TemplateForm = 'example' | 'prompts';

type Sketches = Readonly<Record<TemplateForm, string>>;

interface TemplateRow {
  readonly title: string;
  /** What it tells, in one sentence. */
  readonly about: string;
  /** How large it is, so that a choice can say so before anything is loaded. */
  readonly stages: number;
  readonly lanes: number;
  load(): Promise<Sketches>;
}

/**
 * To add one: a file in `templates/` that exports its two sketches, and its row here. What makes a good one is what
 * `test/templates.test.ts` asks of each.
 */
const rows = {
  licence: {
    title: 'Renewing a driver licence',
    about: 'A home-care nurse finds out late and waits nine days for a five-minute check.',
    stages: 6,
    lanes: 8,
    load: () => import('./templates/licence.ts'),
  },
  unemployment: {
    title: 'Applying for unemployment insurance',
    about:
      'A worker paid by the week files three times, proves who he is, and counts the days to a first payment.',
    stages: 6,
    lanes: 8,
    load: () => import('./templates/unemployment.ts'),
  },
  address: {
    title: 'Reporting a change of address across agencies',
    about:
      'A family tells seven agencies the same nine lines, and is fined for a letter that went to the old house.',
    stages: 6,
    lanes: 8,
    load: () => import('./templates/address.ts'),
  },
  appeal: {
    title: 'Appealing a benefit decision',
    about:
      'A cook objects to a letter she cannot read, waits five months in silence, and is heard for eleven minutes.',
    stages: 6,
    lanes: 8,
    load: () => import('./templates/appeal.ts'),
  },
  birth: {
    title: 'Birth and early childhood across agencies',
    about:
      'New parents meet six agencies in two years: papers with a newborn, money after the rent, and one nurse who comes to them.',
    stages: 6,
    lanes: 8,
    load: () => import('./templates/birth.ts'),
  },
} as const satisfies Record<string, TemplateRow>;

export type TemplateId = keyof typeof rows;

/** A journey somebody has already mapped, to start from. */
export interface Template extends Omit<TemplateRow, 'load'> {
  readonly id: TemplateId;
}

/** In the order a choice shows them; what is in them comes with `loadTemplate`. */
export const templates: readonly Template[] = (Object.keys(rows) as TemplateId[]).map((id) => {
  const { load: _load, ...shown } = rows[id];
  return { id, ...shown };
});

interface TemplateOptions {
  readonly form: TemplateForm;
  /** For ids of its own. */
  readonly random: Random;
}

/** A new journey made from a template. Its sketch is loaded when it is asked for. */
export async function loadTemplate(id: TemplateId, { form, random }: TemplateOptions): Promise<Journey> {
  const sketches = await rows[id].load();
  const read = parseSketch(sketches[form], { random });
  if (read.ok) return read.value.journey;
  throw new SyntaxError(read.problems.map(({ path, reason }) => `${id}, ${path}: ${reason}`).join('\n'));
}
