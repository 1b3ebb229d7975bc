import type { ReactElement } from 'react';
import { setEvidence } from '@throughline/doc';
import { evidenceLevels, limits } from '@throughline/journey';
import type { Evidence, EvidenceLevel } from '@throughline/journey';
import { carryOut } from '../../session/carryOut.ts';
import { useSession } from '../../session/editorSession.ts';
import { useWords } from '../../text/words.ts';
import { ChoiceRow } from './ChoiceRow.tsx';
import { DraftRow } from './DraftRow.tsx';
import type { CardsProps } from './FacetRows.tsx';
import { Section } from './Row.tsx';
import { mixed, shared } from './shared.ts';
import { useCanWrite } from './useRights.ts';

const levels: readonly (EvidenceLevel | null)[] = [...evidenceLevels, null];

/** What the cards rest on. */
export function EvidenceSection({ cards }: CardsProps): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const canWrite = useCanWrite();
  const ids = cards.map(({ id }) => id);
  const level = shared(cards, (card) => card.evidence.level);
  const source = shared(cards, (card) => card.evidence.source);
  const date = shared(cards, (card) => card.evidence.date);
  if (!canWrite && level === null && source === '' && date === '') return null;
  const set = (evidence: Partial<Evidence>): string | null =>
    carryOut(session, (doc) => setEvidence(doc, ids, evidence));
  return (
    <Section title={words('inspector.evidence')}>
      <ChoiceRow
        label={words('inspector.level')}
        columns={2}
        value={level}
        choices={levels.map((each) => ({ value: each, text: words(`inspector.level.${each ?? 'none'}`) }))}
        onChoose={(chosen) => set({ level: chosen })}
      >
        {level === mixed || level === null ? null : words(`inspector.levelMeans.${level}`)}
      </ChoiceRow>
      <DraftRow
        label={words('inspector.source')}
        records={ids}
        field="source"
        value={source}
        hint={words('inspector.sourceHint')}
        maxLength={limits.sentence}
        keep={(text) => set({ source: text.trim() })}
      />
      <DraftRow
        label={words('inspector.date')}
        records={ids}
        field="date"
        value={date}
        hint={words('inspector.dateHint')}
        keep={(text) => {
          const day = text.trim();
          return isDate(day) ? set({ date: day }) : words('inspector.notDate');
        }}
      />
    </Section>
  );
}

/** Nothing, a year, a month, or a day that there is. */
function isDate(text: string): boolean {
  if (text === '') return true;
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text) ?? [];
  if (year === undefined) return false;
  const full = `${year}-${month}-${day}`;
  const date = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(full);
}
