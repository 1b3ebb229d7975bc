import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';
import { setFeeling } from '@throughline/doc';
import { emotionRange } from '@throughline/journey';
import { EmotionFace } from '../../icons/EmotionFace.tsx';
import { carryOut } from '../../session/carryOut.ts';
import { feelings } from '../../session/cards.ts';
import { useSession } from '../../session/editorSession.ts';
import { useWords } from '../../text/words.ts';
import { ChoiceRow } from './ChoiceRow.tsx';
import { DraftRow } from './DraftRow.tsx';
import { readFigure, written } from './figures.ts';
import { Remark } from './Row.tsx';
import type { CardOf } from './shared.ts';
import { useCanWrite } from './useRights.ts';

/** An arrow key takes the feeling so far, and its place in the stage. */
const steps = { value: 0.25, percent: 5 } as const;

/** A point of the curve by number and by face: the way to it without a drag (I37). */
export function FeelingFields({ card }: { readonly card: CardOf<'emotion'> }): ReactElement {
  const session = useSession();
  const words = useWords();
  const intl = useIntl();
  const canWrite = useCanWrite();
  const { id, offset, value } = card;
  const { least, most } = emotionRange;
  const signed = (figure: number): string => (figure > 0 ? '+' : '') + written(figure, intl);
  const set = (feeling: { readonly value?: number; readonly offset?: number }): string | null =>
    carryOut(session, (doc) => setFeeling(doc, id, feeling));
  const notBetween = (from: string, to: string): string =>
    words('inspector.notBetween', { least: from, most: to });
  const stepped = (text: string, by: number, ends: readonly [number, number]): number =>
    Math.min(ends[1], Math.max(ends[0], (readFigure(text, intl) ?? 0) + by));
  return (
    <>
      <DraftRow
        label={words('inspector.feeling')}
        records={[id]}
        field="value"
        value={signed(value)}
        inputMode="decimal"
        step={(text, by) => signed(stepped(text, by * steps.value, [least, most]))}
        keep={(text) => {
          const read = readFigure(text, intl);
          const isFeeling = read !== null && read >= least && read <= most;
          return isFeeling ? set({ value: read }) : notBetween(signed(least), signed(most));
        }}
      />
      <ChoiceRow
        label={words('inspector.face')}
        columns={feelings.length}
        value={value}
        choices={feelings.map((feeling) => ({
          value: feeling as number,
          text: '',
          name: `${signed(feeling)} ${words(`inspector.face.${feeling}`)}`,
          icon: <EmotionFace value={feeling} size={20} />,
        }))}
        onChoose={(feeling) => set({ value: feeling })}
      />
      {canWrite ? <Remark>{words('inspector.feelingHint')}</Remark> : null}
      <DraftRow
        label={words('inspector.offset')}
        records={[id]}
        field="offset"
        value={percent(offset, intl)}
        hint={words('inspector.offsetHint')}
        inputMode="decimal"
        step={(text, by) => percent(stepped(plainPercent(text), by * steps.percent, [0, 100]) / 100, intl)}
        keep={(text) => {
          const read = readFigure(plainPercent(text), intl);
          const isPlace = read !== null && read >= 0 && read <= 100;
          return isPlace ? set({ offset: read / 100 }) : notBetween(percent(0, intl), percent(1, intl));
        }}
      />
    </>
  );
}

function percent(fraction: number, intl: ReturnType<typeof useIntl>): string {
  return intl.formatNumber(fraction, { style: 'percent', maximumFractionDigits: 1 });
}

function plainPercent(text: string): string {
  return text.replace(/[%٪]/gu, '').trim();
}
