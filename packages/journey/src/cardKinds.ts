/** The table of card kinds. A kind is also the kind of the lane whose empty cells create it. */
export interface CardKindRow {
  /** The word people read, in the singular and lower case. */
  readonly word: string;
  /** Before the text of a card in the sketch; empty for the kind a card has without a mark. */
  readonly mark: string;
  /** Prefix of a card's short reference (PP-07). */
  readonly refPrefix: string;
  /** The title a new lane of this kind proposes. */
  readonly laneTitle: string;
}

export const cardKinds = {
  action: { word: 'action', mark: '>', refPrefix: 'A', laneTitle: 'Customer actions' },
  touchpoint: { word: 'touchpoint', mark: '', refPrefix: 'T', laneTitle: 'Touchpoints' },
  emotion: { word: 'emotion', mark: '~', refPrefix: 'E', laneTitle: 'Emotion' },
  painPoint: { word: 'pain point', mark: '!', refPrefix: 'PP', laneTitle: 'Pain points' },
  quote: { word: 'quote', mark: '"', refPrefix: 'Q', laneTitle: 'Voice of customer' },
  backstage: { word: 'backstage step', mark: '%', refPrefix: 'B', laneTitle: 'Backstage' },
  metric: { word: 'metric', mark: '=', refPrefix: 'M', laneTitle: 'Metrics' },
  opportunity: { word: 'opportunity', mark: '*', refPrefix: 'O', laneTitle: 'Opportunities' },
  note: { word: 'note', mark: '-', refPrefix: 'N', laneTitle: 'Notes' },
  photo: { word: 'photo', mark: '@', refPrefix: 'PH', laneTitle: 'Photos' },
} as const satisfies Record<string, CardKindRow>;

export type CardKind = keyof typeof cardKinds;

/** In the order menus and lane lists show them. */
export const cardKindNames = Object.keys(cardKinds) as CardKind[];

export function isCardKind(value: unknown): value is CardKind {
  return typeof value === 'string' && Object.hasOwn(cardKinds, value);
}

/** Other words people and their files use for a kind, or for a lane that holds it. */
const aliases: Readonly<Record<CardKind, readonly string[]>> = {
  action: ['actions', 'doing', 'step', 'steps', 'task', 'tasks'],
  touchpoint: ['touchpoints', 'touch point', 'touch points', 'touchpoints & channels', 'channels'],
  emotion: ['emotions', 'feeling', 'feelings', 'emotion point', 'emotional curve'],
  painPoint: ['pain points', 'pain', 'pains', 'painpoints'],
  quote: ['quotes', 'voice of the customer', 'verbatim', 'verbatims'],
  backstage: ['backstage steps', 'backstage action', 'backstage actions', 'behind the scenes'],
  metric: ['metrics', 'measure', 'measures', 'kpi', 'kpis'],
  opportunity: ['opportunities', 'idea', 'ideas', 'solution', 'solutions'],
  note: ['notes', 'thinking', 'thoughts', 'comment', 'comments'],
  photo: ['photos', 'picture', 'pictures', 'image', 'images'],
};

const kindByWord = new Map<string, CardKind>(
  cardKindNames.flatMap((kind) => {
    const { word, laneTitle } = cardKinds[kind];
    return [kind, word, laneTitle, ...aliases[kind]].map((said) => [plainWord(said), kind] as const);
  }),
);

/** The kind people mean by a word ("Pain point", "pain-points", "doing"); null when it means none. */
export function kindMeantBy(said: string): CardKind | null {
  return kindByWord.get(plainWord(said)) ?? null;
}

function plainWord(said: string): string {
  return said
    .trim()
    .toLowerCase()
    .replace(/[-_\s]+/gu, ' ');
}
