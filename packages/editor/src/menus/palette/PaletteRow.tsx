/* oxlint-disable jsx-a11y/prefer-tag-over-role -- HTML's option holds plain text alone */
import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { ArrowRight, Columns3, CornerDownRight, Map as MapMark, Rows3, User } from 'lucide-react';
import { answering, foldWithPlaces } from '@throughline/journey';
import type { Query } from '@throughline/journey';
import { KindIcon } from '../../icons/KindIcon.tsx';
import type { Entry, EntryGroup } from './entries.ts';
import css from './Palette.module.css';

interface PaletteRowProps {
  readonly id: string;
  readonly entry: Entry;
  readonly query: Query;
  readonly isChosen: boolean;
  /** The pointer is on it. */
  onPoint(): void;
  onTake(): void;
}

const marks: Readonly<Record<EntryGroup, typeof User>> = {
  commands: CornerDownRight,
  cards: ArrowRight,
  stages: Columns3,
  lanes: Rows3,
  people: User,
  maps: MapMark,
};

/** One row: its mark, its name with the letters that were typed, where it is, and the keys that do the same. */
export function PaletteRow(props: PaletteRowProps): ReactElement {
  const { entry, id, isChosen, onPoint, onTake, query } = props;
  const Mark = marks[entry.group];
  const about = entry.about();
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- keys are the field's, which has focus
    <div
      id={id}
      className={css.row}
      role="option"
      aria-selected={isChosen}
      onPointerMove={isChosen ? undefined : onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <span className={css.mark} data-kind={entry.kind}>
        {entry.kind ? <KindIcon kind={entry.kind} /> : <Mark size={15} aria-hidden />}
      </span>
      <span className={css.name} dir="auto">
        <Lit text={entry.text} query={query} />
      </span>
      {about === '' ? null : (
        <span className={css.about} dir="auto">
          {about}
        </span>
      )}
      {entry.keys === '' ? null : <kbd className={css.keys}>{entry.keys}</kbd>}
    </div>
  );
}

/** A name in which the letters that answer stand out. */
function Lit({ query, text }: { readonly text: string; readonly query: Query }): ReactElement {
  if (query.length === 0) return <>{text}</>;
  return (
    <>
      {runsOf(text, query).map(({ isLit, start, words }) => (
        <Fragment key={start}>{isLit ? <b>{words}</b> : words}</Fragment>
      ))}
    </>
  );
}

interface LitRun {
  readonly start: number;
  readonly words: string;
  readonly isLit: boolean;
}

function runsOf(text: string, query: Query): readonly LitRun[] {
  const { from, letters } = foldWithPlaces(text);
  const lit = new Set([...answering(letters, query)].map((at) => from[at]));
  const runs: LitRun[] = [];
  let at = 0;
  for (const sign of text) {
    const isLit = lit.has(at);
    const last = runs.at(-1);
    if (last?.isLit === isLit) runs[runs.length - 1] = { ...last, words: last.words + sign };
    else runs.push({ start: at, words: sign, isLit });
    at += sign.length;
  }
  return runs;
}
