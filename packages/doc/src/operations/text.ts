import { limits } from '@throughline/journey';
import type { CardId, Journey, LaneId, StageId } from '@throughline/journey';
import * as Y from 'yjs';
import { change, changeOutsideUndo, changeTexts } from '../change.ts';
import type { Intent } from '../intent.ts';
import { workings } from '../journeyDoc.ts';
import type { JourneyDoc } from '../journeyDoc.ts';
import { deletionOf, isBinned } from '../life.ts';
import type { SharedRecord } from '../life.ts';
import { done, refused } from '../outcome.ts';
import type { Done } from '../outcome.ts';
import { recordIn } from '../roots.ts';
import { textKey } from '../schema.ts';
import { newText, splitsCharacter, wellFormed } from '../sharedText.ts';
import type { TextRoot } from '../schema.ts';
import { smallestEdit } from './smallestEdit.ts';
import type { TextEdit } from './smallestEdit.ts';

/** Text that several people may type in at once. */
export type TextTarget = { readonly card: CardId } | { readonly stage: StageId } | { readonly lane: LaneId };

/**
 * From the first key press to leaving the field: one undo step, one Yjs update for each input event. The record
 * is touched at the start and at the end, so that neither the first nor the last word is lost to a delete that
 * has not seen it; and at once whenever someone deletes the record while it is being written in.
 */
export interface TextRun {
  /** At `at`, in UTF-16 units, takes `remove` away and puts `insert` there. */
  apply(edit: TextEdit): Done;
  /** Ends the run and keeps what was typed. */
  commit(): void;
  /** Ends the run and takes back only what I typed in it. */
  cancel(): void;
}

interface Found {
  readonly root: TextRoot;
  readonly id: string;
  readonly record: SharedRecord;
  readonly intent: Intent;
}

/** The shared text itself, to observe remote changes and to anchor a caret; null when there is none. */
export function textOf(doc: JourneyDoc, target: TextTarget): Y.Text | null {
  const found = find(doc, target);
  const text = found?.record.get(textKey[found.root]);
  return text instanceof Y.Text ? text : null;
}

/** Starts an editing run; null when the record is not on the map. A stage or lane that is only kept comes back by it. */
export function editText(doc: JourneyDoc, target: TextTarget): TextRun | null {
  const found = find(doc, target);
  if (!found || !isShown(doc.journey, found)) return null;
  return new OpenRun(doc, found, textOf(doc, target) ?? sharedText(doc, found));
}

/** The whole text at once, written as the smallest change, so that what others type elsewhere in it stays. */
export function setText(doc: JourneyDoc, target: TextTarget, text: string): Done {
  const run = editText(doc, target);
  const before = textOf(doc, target);
  if (!run || !before) return refused('gone');
  const outcome = run.apply(smallestEdit(before.toString(), text));
  doc.undo.seal();
  return outcome;
}

class OpenRun implements TextRun {
  private readonly doc: JourneyDoc;
  private readonly found: Found;
  private readonly text: Y.Text;
  private open = true;
  /** Input events since the last token. */
  private untold = -1;

  constructor(doc: JourneyDoc, found: Found, text: Y.Text) {
    this.doc = doc;
    this.found = found;
    this.text = text;
  }

  apply({ at, remove, insert: typed }: TextEdit): Done {
    const { found, text } = this;
    const insert = wellFormed(typed);
    if (!this.open || found.record.get(textKey[found.root]) !== text) return refused('gone');
    if (remove === 0 && insert === '') return refused('nothing');
    if (!isPlace(text.toString(), at, remove)) return refused('not a place');
    if (insert !== '' && text.length - remove + insert.length > longest(found.root)) return refused('limit');
    const tell = this.untold < 0 || isBinned(found.record);
    const holders = [{ root: found.root, id: found.id }];
    changeTexts(this.doc, { intent: found.intent, texts: [text], holders, run: this }, (writer) => {
      if (remove > 0) text.delete(at, remove);
      if (insert !== '') text.insert(at, insert);
      if (isBinned(found.record)) writer.restore(found.root, found.id);
      if (tell) writer.touch(found.record);
    });
    this.untold = tell ? 0 : this.untold + 1;
    return done;
  }

  commit(): void {
    if (!this.open) return;
    this.open = false;
    if (this.untold > 0 && !this.deletedMyself()) {
      changeOutsideUndo(this.doc, (writer) => writer.touch(this.found.record));
    }
    this.doc.undo.seal();
  }

  cancel(): void {
    if (!this.open) return;
    this.open = false;
    this.doc[workings].history.takeBack(this);
  }

  /** Who deletes what they have just written has seen it: ending the run shall not bring it back. */
  private deletedMyself(): boolean {
    return deletionOf(this.found.record)?.by === this.doc.author.id;
  }
}

/** Inside the text, and through the middle of no character. */
function isPlace(text: string, at: number, remove: number): boolean {
  if (at < 0 || remove < 0 || at + remove > text.length) return false;
  return !splitsCharacter(text, at) && !splitsCharacter(text, at + remove);
}

function isShown(journey: Journey, { root, id }: Found): boolean {
  return root === 'cards'
    ? journey.cards.has(id as CardId)
    : journey[root].some((record) => record.id === id);
}

function longest(root: TextRoot): number {
  return root === 'cards' ? limits.cardText : limits.title;
}

function find(doc: JourneyDoc, target: TextTarget): Found | null {
  const [root, id, intent] = addressOf(target);
  const record = recordIn(doc[workings].roots, root, id);
  return record && { root, id, record, intent };
}

function addressOf(target: TextTarget): readonly [TextRoot, string, Intent] {
  if ('card' in target) return ['cards', target.card, 'edit text'];
  if ('stage' in target) return ['stages', target.stage, 'rename stage'];
  return ['lanes', target.lane, 'rename lane'];
}

/** Another program wrote the text as a plain value: it becomes shared text before it is typed in. */
function sharedText(doc: JourneyDoc, { root, id, record, intent }: Found): Y.Text {
  const plain = record.get(textKey[root]);
  const text = newText(typeof plain === 'string' ? plain : '');
  change(doc, intent, (writer) => {
    record.set(textKey[root], text);
    writer.touch(record);
  });
  return recordIn(doc[workings].roots, root, id)?.get(textKey[root]) as Y.Text;
}
