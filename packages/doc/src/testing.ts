export { deliver, docFromSketch, emptyDoc, meet, peers } from './testing/sketched.ts';
export type { SketchedDoc } from './testing/sketched.ts';
