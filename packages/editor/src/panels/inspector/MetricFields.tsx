import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';
import { setMetric } from '@throughline/doc';
import { limits, mostEarlierFigures } from '@throughline/journey';
import type { MetricFacts } from '@throughline/journey';
import { carryOut } from '../../session/carryOut.ts';
import { useSession } from '../../session/editorSession.ts';
import { changeOf, figureWithUnit, plainFigure } from '../../text/figures.ts';
import { useWords } from '../../text/words.ts';
import { ChoiceRow } from './ChoiceRow.tsx';
import { DraftRow } from './DraftRow.tsx';
import { readFigure, readFigures, written, writtenFigures } from './figures.ts';
import { Remark } from './Row.tsx';
import { mixed, shared } from './shared.ts';
import type { CardOf, Shared } from './shared.ts';

type Metric = CardOf<'metric'>;

const directions = ['higher', 'lower', null] as const;

/** A figure, what it is of, and where it has been. */
export function MetricFields({ cards }: { readonly cards: readonly Metric[] }): ReactElement {
  const session = useSession();
  const words = useWords();
  const intl = useIntl();
  const ids = cards.map(({ id }) => id);
  const set = (facts: Partial<MetricFacts>): string | null =>
    carryOut(session, (doc) => setMetric(doc, ids, facts));
  const figure = (field: 'value' | 'target', text: string): string | null => {
    if (text.trim() === '') return set({ [field]: null });
    const read = readFigure(text, intl);
    return read === null
      ? words('inspector.notNumber', { example: written(9.4, intl) })
      : set({ [field]: read });
  };
  const earlier = (text: string): string | null => {
    const read = readFigures(text, intl);
    if ('wrong' in read) {
      const example = writtenFigures([4, 5, 6.2], intl);
      return words('inspector.notFigures', { text: read.wrong, example });
    }
    if (read.length > mostEarlierFigures)
      return words('inspector.tooManyFigures', { most: mostEarlierFigures });
    return set({ series: read });
  };
  const shownFigure = (pick: (card: Metric) => number | null): Shared<string> => {
    const value = shared(cards, pick);
    if (value === mixed) return mixed;
    return value === null ? '' : written(value, intl);
  };
  return (
    <>
      <DraftRow
        label={words('inspector.value')}
        records={ids}
        field="value"
        value={shownFigure((card) => card.value)}
        inputMode="decimal"
        keep={(text) => figure('value', text)}
      />
      {cards[0] && cards.length === 1 ? <Delta card={cards[0]} /> : null}
      <DraftRow
        label={words('inspector.unit')}
        records={ids}
        field="unit"
        value={shared(cards, (card) => card.unit)}
        hint={words('inspector.unitHint')}
        maxLength={limits.field}
        keep={(text) => set({ unit: text.trim() })}
      />
      <ChoiceRow
        label={words('inspector.better')}
        columns={3}
        value={shared(cards, (card) => card.better)}
        choices={directions.map((value) => ({ value, text: words(`inspector.better.${value ?? 'none'}`) }))}
        onChoose={(better) => set({ better })}
      />
      <DraftRow
        label={words('inspector.target')}
        records={ids}
        field="target"
        value={shownFigure((card) => card.target)}
        inputMode="decimal"
        keep={(text) => figure('target', text)}
      />
      <DraftRow
        label={words('inspector.period')}
        records={ids}
        field="period"
        value={shared(cards, (card) => card.period)}
        hint={words('inspector.periodHint')}
        maxLength={limits.field}
        keep={(text) => set({ period: text.trim() })}
      />
      <DraftRow
        label={words('inspector.earlier')}
        name={words('inspector.earlierName')}
        records={ids}
        field="series"
        value={shared(cards, (card) => writtenFigures(card.series, intl))}
        hint={writtenFigures([4, 5, 6.2], intl)}
        keep={earlier}
      />
    </>
  );
}

/** How the figure has moved, in words. */
function Delta({ card }: { readonly card: Metric }): ReactElement | null {
  const words = useWords();
  const intl = useIntl();
  const change = changeOf(card);
  const before = card.series.at(-1);
  if (!change || before === undefined) return null;
  return (
    <Remark verdict={change.verdict ?? undefined}>
      {words('inspector.delta', {
        direction: change.direction,
        by: plainFigure(change.by, intl),
        before: figureWithUnit(before, card.unit, { intl, words }),
        verdict: change.verdict ?? 'none',
      })}
    </Remark>
  );
}
