export { deliver, docFromSketch, emptyDoc, meet, peers, readSketch } from './testing/sketched.ts';
export type { SketchedDoc } from './testing/sketched.ts';
export { contentBeforeStamps, contentOf } from './testing/content.ts';
export { Dice } from './testing/dice.ts';
export { randomIntents } from './testing/intents.ts';
export { drawHistory, liveThrough, shrink } from './testing/history.ts';
export type { SharedHistory } from './testing/history.ts';
export { checkOperation, countUpdates } from './testing/laws.ts';
export type { OperationCase } from './testing/laws.ts';
