import { Fragment } from 'react';
import type { ReactElement } from 'react';
import type { Card, CardId, Journey, TableColumn } from '@throughline/journey';
import { useIntl } from 'react-intl';
import type { IntlShape } from 'react-intl';
import { ChannelIcon } from '../icons/ChannelIcon.tsx';
import { DivisionGlyph } from '../icons/DivisionGlyph.tsx';
import { KindIcon } from '../icons/KindIcon.tsx';
import { MomentStar } from '../icons/MomentStar.tsx';
import { SeverityBars } from '../icons/SeverityBars.tsx';
import { cardName, channelWord, feelingValue } from '../text/cardWords.ts';
import { useWords } from '../text/words.ts';
import type { Words } from '../text/words.ts';
import css from './TableRow.module.css';

/** What cards name, as the table needs it: the same object while none of it changes. */
export interface Named extends Pick<Journey, 'divisions' | 'personas' | 'stages' | 'lanes' | 'tags'> {
  readonly linked: ReadonlyMap<CardId, number>;
}

interface CellProps {
  readonly card: Card;
  readonly column: TableColumn;
  readonly named: Named;
}

/** What stands in a cell, as words; empty: nothing is said there. */
export function useCellText(): (card: Card, column: TableColumn, named: Named) => string {
  const words = useWords();
  const intl = useIntl();
  return (card, column, named) => texts[column](card, { intl, named, words });
}

interface Saying {
  readonly named: Named;
  readonly words: Words;
  readonly intl: IntlShape;
}

const texts: Readonly<Record<TableColumn, (card: Card, saying: Saying) => string>> = {
  text: (card, { words }) => cardName(card, words),
  kind: ({ kind }, { words }) => words(`kindTitle.${kind}`),
  severity(card, { words }) {
    const level = card.kind === 'painPoint' ? card.severity : null;
    return level === null ? '' : words('severity.full', { level, word: words(`severity.${level}`) });
  },
  tags: ({ tags }, { intl, named }) =>
    listed(
      tags.map((id) => named.tags.get(id)?.label ?? id),
      intl,
    ),
  stage: ({ place }, { named, words }) => titleIn(named.stages, place.stage) || words('unnamed.stage'),
  lane: ({ place }, { named, words }) => titleIn(named.lanes, place.lane) || words('unnamed.lane'),
  division: ({ division }, { named }) => (division && named.divisions.get(division)?.name) ?? '',
  channels: ({ channels }, { intl, words }) =>
    listed(
      channels.map((id) => channelWord(id, words)),
      intl,
    ),
  personas: ({ personas }, { intl, named, words }) =>
    listed(
      personas.map((id) => named.personas.get(id)?.name || words('persona.unnamed')),
      intl,
    ),
  state: ({ state }, { words }) => words(`inspector.state.${state}`),
  evidence: ({ evidence: { level } }, { words }) => (level === null ? '' : words(`inspector.level.${level}`)),
  source: ({ evidence: { date, source } }) => [source, date].filter(Boolean).join(', '),
  moment: ({ moment }, { words }) => (moment ? words('table.yes') : ''),
  figure: (card, { intl, words }) => ownFact(card, words, intl),
  links({ id }, { intl, named }) {
    const count = named.linked.get(id);
    return count === undefined ? '' : intl.formatNumber(count);
  },
  ref: ({ ref }) => ref,
  created: ({ created }, { intl }) => day(created?.at, intl),
  changed: ({ created, touched }, { intl }) => day((touched ?? created)?.at, intl),
};

function listed(names: readonly string[], intl: IntlShape): string {
  return intl.formatList(names, { type: 'unit' });
}

function titleIn(axis: readonly { readonly id: string; readonly title: string }[], id: string): string {
  return axis.find((each) => each.id === id)?.title ?? '';
}

/** What only cards of its kind say. */
function ownFact(card: Card, words: Words, intl: IntlShape): string {
  switch (card.kind) {
    case 'emotion':
      return feelingValue(card.value, intl);
    case 'metric':
      return card.value === null ? '' : `${intl.formatNumber(card.value)} ${card.unit}`.trim();
    case 'painPoint':
      return card.reach;
    case 'quote':
      return card.speaker;
    case 'opportunity':
      return words(`inspector.status.${card.status}`);
    case 'photo':
      return card.description;
    default:
      return '';
  }
}

function day(at: number | undefined, intl: IntlShape): string {
  return at === undefined || at === 0 ? '' : intl.formatDate(at, { dateStyle: 'medium' });
}

/** What is drawn in a cell: marks before its words, tags as chips. */
export function CellFace({ card, column, named, text }: CellProps & { readonly text: string }): ReactElement {
  if (column === 'tags') return <TagChips card={card} named={named} />;
  return (
    <>
      <CellMark card={card} column={column} named={named} />
      <span className={css.words} dir="auto">
        {text}
      </span>
    </>
  );
}

function CellMark({ card, column, named }: CellProps): ReactElement | null {
  if (column === 'kind') return <KindIcon kind={card.kind} size={13} />;
  if (column === 'severity' && card.kind === 'painPoint' && card.severity !== null) {
    return <SeverityBars severity={card.severity} size={12} />;
  }
  const division = column === 'division' && card.division ? named.divisions.get(card.division) : undefined;
  if (division) return <DivisionGlyph colour={division.colour} size={11} />;
  if (column === 'moment' && card.moment) return <MomentStar size={13} />;
  const [channel] = card.channels;
  return column === 'channels' && channel ? <ChannelIcon channel={channel} size={13} /> : null;
}

/** Words with a space between them, as they are said: who speaks to the screen says what is seen. */
function TagChips({ card, named }: Pick<CellProps, 'card' | 'named'>): ReactElement {
  return (
    <span className={css.tags}>
      {card.tags.map((id) => {
        const tag = named.tags.get(id);
        return (
          <Fragment key={id}>
            <span className={css.tag} data-colour={tag?.colour ?? undefined} dir="auto">
              {tag?.label ?? id}
            </span>{' '}
          </Fragment>
        );
      })}
    </span>
  );
}
