import { editText, textOf } from '@throughline/doc';
import type { JourneyDoc, TextRun, TextTarget } from '@throughline/doc';
import * as Y from 'yjs';
import { shifted, typedEdit } from './textEdit.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;

export interface BindingOptions {
  readonly doc: JourneyDoc;
  readonly field: Field;
  /** null for a card that is not in the document yet: `begin` puts it there with the first letter. */
  readonly target: TextTarget | null;
  begin(): TextTarget | null;
  /** Whether what is in the field is not meant as text yet: it stays in the field, and becomes text when it closes. */
  holds?(): boolean;
  /** The text in the field, or the caret, has changed. */
  changed(): void;
  /** A letter too many. */
  refused(): void;
  /** When to take over what was written elsewhere, if not at once. */
  later?(takeOver: () => void): void;
}

/**
 * One text field and the shared text behind it. Every input event is one smallest edit; what others write is
 * merged into the field with the caret kept at its letter. While an input method composes, nothing may be put
 * into the field: both sides wait until it has finished.
 */
export class TextBinding {
  private readonly options: BindingOptions;
  private target: TextTarget | null;
  private text: Y.Text | null = null;
  private run: TextRun | null = null;
  /** What the field and the shared text last agreed on. */
  private agreed = '';
  private composing = false;
  private isHeld = false;
  private readonly merge = (): void => {
    const { later } = this.options;
    const take = (): void => {
      if (this.text && !this.composing) this.takeOver();
    };
    if (later) later(take);
    else take();
  };

  constructor(options: BindingOptions) {
    this.options = options;
    this.target = options.target;
    this.follow();
    options.field.value = this.agreed;
  }

  /** The person typed, pasted or deleted. */
  input(): void {
    if (this.composing) return;
    this.sendUnlessHeld();
    this.options.changed();
  }

  compositionStart(): void {
    this.composing = true;
  }

  compositionEnd(): void {
    this.composing = false;
    this.sendUnlessHeld();
    this.options.changed();
  }

  /** Where the caret is, as presence tells it. */
  caret(): string | null {
    const { selectionEnd } = this.options.field;
    if (!this.text || selectionEnd === null) return null;
    const position = Y.createRelativePositionFromTypeIndex(this.text, selectionEnd);
    return JSON.stringify(Y.relativePositionToJSON(position));
  }

  commit(): void {
    if (this.composing) this.compositionEnd();
    if (this.isHeld) this.send();
    this.run?.commit();
    this.stop();
  }

  /** Takes back what I typed since the field opened. */
  cancel(): void {
    this.run?.cancel();
    this.stop();
  }

  stop(): void {
    this.isHeld = false;
    this.text?.unobserve(this.merge);
    this.text = null;
  }

  private follow(): void {
    this.text = this.target && textOf(this.options.doc, this.target);
    this.agreed = this.text?.toString() ?? '';
    this.text?.observe(this.merge);
  }

  private sendUnlessHeld(): void {
    this.isHeld = this.options.holds?.() ?? false;
    if (!this.isHeld) this.send();
  }

  private send(): void {
    const { field } = this.options;
    if (field.value === this.agreed) return;
    const typed = typedEdit(this.agreed, field.value, field.selectionEnd ?? field.value.length);
    if (!this.target) {
      this.target = this.options.begin();
      this.follow();
    }
    this.run ??= this.target && editText(this.options.doc, this.target);
    const outcome = this.run?.apply(this.throughOthers(typed));
    if (outcome && !outcome.ok && outcome.reason === 'limit') this.options.refused();
    this.takeOver();
  }

  /** My edit as it must be written, when others have changed the shared text while I composed. */
  private throughOthers(typed: ReturnType<typeof typedEdit>): ReturnType<typeof typedEdit> {
    const now = this.text?.toString() ?? '';
    if (now === this.agreed) return typed;
    const theirs = typedEdit(this.agreed, now, 0);
    const at = shifted(typed.at, theirs);
    const end = shifted(typed.at + typed.remove, theirs);
    return { at, remove: typed.remove === 0 ? 0 : end - at, insert: typed.insert };
  }

  /** The field shows the shared text; the caret stays between the letters where it was. */
  private takeOver(): void {
    const { changed, field } = this.options;
    const now = this.text?.toString() ?? '';
    this.agreed = now;
    if (field.value === now) return;
    const theirs = typedEdit(field.value, now, 0);
    const start = shifted(field.selectionStart ?? 0, theirs);
    const end = shifted(field.selectionEnd ?? 0, theirs);
    field.value = now;
    field.setSelectionRange(start, end);
    changed();
  }
}
