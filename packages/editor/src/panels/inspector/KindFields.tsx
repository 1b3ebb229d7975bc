import type { ReactElement } from 'react';
import { X } from 'lucide-react';
import { assessOpportunity, describeQuote, rateSeverity, setReach } from '@throughline/doc';
import { consents, efforts, impacts, limits, opportunityStatuses, severities } from '@throughline/journey';
import type { Effort, Impact, OpportunityFacts, QuoteFacts, Severity } from '@throughline/journey';
import { SeverityBars } from '../../icons/SeverityBars.tsx';
import { carryOut } from '../../session/carryOut.ts';
import { useSession } from '../../session/editorSession.ts';
import { useWords } from '../../text/words.ts';
import { ChoiceRow } from './ChoiceRow.tsx';
import { DraftRow } from './DraftRow.tsx';
import type { CardsProps } from './FacetRows.tsx';
import { FeelingFields } from './FeelingFields.tsx';
import { IconButton } from './IconButton.tsx';
import css from './KindFields.module.css';
import { MetricFields } from './MetricFields.tsx';
import { PhotoFields } from './PhotoFields.tsx';
import { fieldBeside } from './Row.tsx';
import { SelectRow } from './SelectRow.tsx';
import { allOf, mixed, shared } from './shared.ts';
import type { CardOf } from './shared.ts';
import { useCanWrite } from './useRights.ts';

/** The fields only cards of one kind have, when all cards are of that kind. */
export function KindFields({ cards }: CardsProps): ReactElement | null {
  const painPoints = allOf(cards, 'painPoint');
  if (painPoints) return <PainPointFields cards={painPoints} />;
  const quotes = allOf(cards, 'quote');
  if (quotes) return <QuoteFields cards={quotes} />;
  const metrics = allOf(cards, 'metric');
  if (metrics) return <MetricFields cards={metrics} />;
  const opportunities = allOf(cards, 'opportunity');
  if (opportunities) return <OpportunityFields cards={opportunities} />;
  const photos = allOf(cards, 'photo');
  if (photos) return <PhotoFields cards={photos} />;
  const points = allOf(cards, 'emotion');
  return points?.[0] && points.length === 1 ? <FeelingFields card={points[0]} /> : null;
}

interface OfKind<Kind extends 'painPoint' | 'quote' | 'opportunity'> {
  readonly cards: readonly CardOf<Kind>[];
}

function PainPointFields({ cards }: OfKind<'painPoint'>): ReactElement {
  const session = useSession();
  const words = useWords();
  const canWrite = useCanWrite();
  const ids = cards.map(({ id }) => id);
  const severity = shared(cards, (card) => card.severity);
  const rate = (chosen: Severity | null): unknown =>
    carryOut(session, (doc) => rateSeverity(doc, ids, chosen));
  const fullName = (level: Severity): string =>
    words('severity.full', { level, word: words(`severity.${level}`) });
  return (
    <>
      <ChoiceRow
        label={words('inspector.severity')}
        columns={4}
        value={severity}
        choices={severities.map((level) => ({
          value: level,
          text: String(level),
          name: fullName(level),
          icon: <SeverityBars severity={level} size={11} />,
          severity: level,
        }))}
        onChoose={rate}
        action={
          severity !== null && canWrite ? (
            <IconButton
              isSmall
              name={words('inspector.severityClear')}
              title={words('inspector.severityClear')}
              onClick={(event) => {
                fieldBeside(event.currentTarget)?.focus();
                rate(null);
              }}
            >
              <X size={13} aria-hidden />
            </IconButton>
          ) : null
        }
      >
        {severity === null || severity === mixed ? null : (
          <span className={css.severity} data-severity={severity}>
            {words(`inspector.severity.${severity}`, { word: words(`severity.${severity}`) })}
          </span>
        )}
      </ChoiceRow>
      <DraftRow
        label={words('inspector.reach')}
        records={ids}
        field="reach"
        value={shared(cards, (card) => card.reach)}
        hint={words('inspector.reachHint')}
        maxLength={limits.field}
        keep={(text) => carryOut(session, (doc) => setReach(doc, ids, text.trim()))}
      />
    </>
  );
}

function QuoteFields({ cards }: OfKind<'quote'>): ReactElement {
  const session = useSession();
  const words = useWords();
  const ids = cards.map(({ id }) => id);
  const consent = shared(cards, (card) => card.consent);
  const describe = (facts: Partial<QuoteFacts>): string | null =>
    carryOut(session, (doc) => describeQuote(doc, ids, facts));
  return (
    <>
      <DraftRow
        label={words('inspector.speaker')}
        records={ids}
        field="speaker"
        value={shared(cards, (card) => card.speaker)}
        hint={words('inspector.speakerHint')}
        maxLength={limits.field}
        keep={(text) => describe({ speaker: text.trim() })}
      />
      <SelectRow
        label={words('inspector.consent')}
        value={consent}
        choices={consents.map((value) => ({ value, text: words(`inspector.consent.${value}`) }))}
        {...(consent === mixed ? {} : { means: words(`inspector.consentMeans.${consent}`) })}
        onChoose={(chosen) => describe({ consent: chosen })}
      />
    </>
  );
}

const impactChoices: readonly (Impact | null)[] = [...impacts, null];
const effortChoices: readonly (Effort | null)[] = [...efforts, null];

function OpportunityFields({ cards }: OfKind<'opportunity'>): ReactElement {
  const session = useSession();
  const words = useWords();
  const ids = cards.map(({ id }) => id);
  const assess = (facts: Partial<OpportunityFacts>): unknown =>
    carryOut(session, (doc) => assessOpportunity(doc, ids, facts));
  return (
    <>
      <ChoiceRow
        label={words('inspector.impact')}
        columns={2}
        value={shared(cards, (card) => card.impact)}
        choices={impactChoices.map((value) => ({
          value,
          text: words(`inspector.impact.${value ?? 'none'}`),
        }))}
        onChoose={(impact) => assess({ impact })}
      />
      <ChoiceRow
        label={words('inspector.effort')}
        columns={4}
        value={shared(cards, (card) => card.effort)}
        choices={effortChoices.map((value) => ({
          value,
          text: value === null ? '–' : words(`inspector.effort.${value}`),
          name: words(`inspector.effortName.${value ?? 'none'}`),
        }))}
        onChoose={(effort) => assess({ effort })}
      />
      <SelectRow
        label={words('inspector.status')}
        value={shared(cards, (card) => card.status)}
        choices={opportunityStatuses.map((value) => ({ value, text: words(`inspector.status.${value}`) }))}
        onChoose={(status) => assess({ status })}
      />
    </>
  );
}
