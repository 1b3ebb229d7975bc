import { useId, useSyncExternalStore } from 'react';
import type { MouseEvent, ReactElement } from 'react';
import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp } from 'lucide-react';
import type { Card, StageId } from '@throughline/journey';
import { cardIdsIn } from '@throughline/journey';
import { move, moveInHand } from '../../session/cards.ts';
import type { Way } from '../../session/cards.ts';
import { wayKeys } from '../../session/commands/moving.ts';
import { useSession } from '../../session/editorSession.ts';
import { useAtRest } from '../../session/hooks.ts';
import type { MessageId } from '../../text/en.ts';
import { useWords } from '../../text/words.ts';
import fieldCss from './Field.module.css';
import { IconButton } from './IconButton.tsx';
import css from './PositionSection.module.css';
import { Section } from './Row.tsx';

const ways: readonly { readonly way: Way; readonly words: MessageId; readonly icon: typeof ChevronUp }[] = [
  { way: 'left', words: 'inspector.previousStage', icon: ChevronLeft },
  { way: 'right', words: 'inspector.nextStage', icon: ChevronRight },
  { way: 'up', words: 'inspector.up', icon: ChevronUp },
  { way: 'down', words: 'inspector.down', icon: ChevronDown },
];

/** Where the card lies, and the way to move it without a drag (I24). */
export function PositionSection({ card }: { readonly card: Card }): ReactElement {
  const session = useSession();
  const words = useWords();
  const id = useId();
  const stages = useAtRest((journey) => journey.stages);
  const edges = useEdges(card);
  const keys = useSyncExternalStore(session.keymap.chosen.subscribe, () => wayKeys(session));
  /** Moving takes focus to the card on the map; who pressed here stays here. */
  const stay = (act: () => void) => (event: { readonly currentTarget: HTMLElement }) => {
    const { currentTarget } = event;
    act();
    currentTarget.focus({ preventScroll: true });
  };
  return (
    <Section
      title={words('inspector.position')}
      aside={keys === '' ? null : <kbd className={css.keys}>{keys}</kbd>}
    >
      <div className={css.position}>
        <select
          id={id}
          className={fieldCss.select}
          aria-label={words('inspector.positionStage')}
          value={card.place.stage}
          onChange={(event) => {
            const stage = event.target.value as StageId;
            stay(() => move(session, [card.id], { stage, lane: card.place.lane }, 'last'))(event);
          }}
        >
          {stages.map((stage, index) => (
            <option key={stage.id} value={stage.id}>
              {`${index + 1} ${stage.title || words('unnamed.stage')}`}
            </option>
          ))}
        </select>
        <fieldset className={css.moves} aria-label={words('inspector.position')}>
          {ways.map(({ icon: Icon, way, words: name }) => (
            <IconButton
              key={way}
              name={words(name)}
              data-way={way}
              title={words(name)}
              aria-disabled={edges.has(way)}
              onClick={(event: MouseEvent<HTMLElement>) =>
                edges.has(way) ? undefined : stay(() => moveInHand(session, way))(event)
              }
            >
              <Icon size={14} aria-hidden />
            </IconButton>
          ))}
        </fieldset>
      </div>
    </Section>
  );
}

/** The ways that lead no further. */
function useEdges({ id, place }: Card): ReadonlySet<Way> {
  const journey = useAtRest((now) => now);
  const { lanes, stages } = journey;
  const stage = stages.findIndex((each) => each.id === place.stage);
  const lane = lanes.findIndex((each) => each.id === place.lane);
  const inCell = cardIdsIn(journey, place.stage, place.lane);
  const index = inCell.indexOf(id);
  const edges = new Set<Way>();
  if (stage <= 0) edges.add('left');
  if (stage >= stages.length - 1) edges.add('right');
  if (lane <= 0 && index <= 0) edges.add('up');
  if (lane >= lanes.length - 1 && index >= inCell.length - 1) edges.add('down');
  return edges;
}
