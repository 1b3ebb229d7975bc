import type { JourneyDoc } from '../journeyDoc.ts';
import { editText, textOf } from '../operations/text.ts';
import type { TextRun, TextTarget } from '../operations/text.ts';
import { someEdit, someText } from './intents.ts';
import type { Dice } from './dice.ts';

/** One person's typing that goes on while other things happen. */
export class Pen {
  private readonly doc: JourneyDoc;
  private writing: { readonly run: TextRun; readonly target: TextTarget } | null = null;

  constructor(doc: JourneyDoc) {
    this.doc = doc;
  }

  /** One more input event, in the text at hand or in another one; whether there was one. */
  write(dice: Dice): boolean {
    this.writing ??= this.takeUp(dice);
    if (!this.writing) return false;
    const { run, target } = this.writing;
    return run.apply(someEdit(textOf(this.doc, target)?.length ?? 0, dice)).ok;
  }

  layDown(): boolean {
    const { writing } = this;
    this.writing = null;
    writing?.run.commit();
    return writing !== null;
  }

  tearUp(): boolean {
    const { writing } = this;
    this.writing = null;
    writing?.run.cancel();
    return writing !== null;
  }

  private takeUp(dice: Dice): typeof this.writing {
    const target = someText(this.doc, dice);
    const run = target && editText(this.doc, target);
    return target && run && { run, target };
  }
}
