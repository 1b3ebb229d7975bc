import { useLayoutEffect, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import { addFutureOf, setReplaces, setState } from '@throughline/doc';
import { replacedBy } from '@throughline/journey';
import type { Card, CardId, CardState } from '@throughline/journey';
import { X } from 'lucide-react';
import { cardName } from '../../text/cardWords.ts';
import { carryOut } from '../../session/carryOut.ts';
import { useSession } from '../../session/editorSession.ts';
import { useAtRest } from '../../session/hooks.ts';
import { keepInView } from '../../session/viewing.ts';
import { useWords } from '../../text/words.ts';
import { CardPicker } from './CardPicker.tsx';
import { ChoiceRow } from './ChoiceRow.tsx';
import type { CardsProps } from './FacetRows.tsx';
import { CardLink } from './CardLink.tsx';
import { IconButton } from './IconButton.tsx';
import { Row, Section, Stack } from './Row.tsx';
import { TextButton } from './TextButton.tsx';
import { shared } from './shared.ts';
import { useCanWrite } from './useRights.ts';

const states: readonly CardState[] = ['both', 'current', 'future'];

/** Which version of the service the cards belong to, and what takes whose place. */
export function TimeSection({ cards }: CardsProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const ids = cards.map(({ id }) => id);
  const [only] = cards.length === 1 ? cards : [];
  return (
    <Section title={words('inspector.time')}>
      <ChoiceRow
        label={words('inspector.state')}
        columns={3}
        value={shared(cards, (card) => card.state)}
        choices={states.map((value) => ({ value, text: words(`inspector.state.${value}`) }))}
        onChoose={(state) => keepInView(session, () => carryOut(session, (doc) => setState(doc, ids, state)))}
      />
      {only ? <Replaces card={only} /> : null}
      {only ? <Replaced card={only} /> : null}
    </Section>
  );
}

function Replaces({ card }: { readonly card: Card }): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const canWrite = useCanWrite();
  const replaced = useAtRest(({ cards }) => (card.replaces ? cards.get(card.replaces) : undefined));
  const without = useMemo(() => new Set([card.id]), [card.id]);
  const set = (target: CardId | null): unknown =>
    carryOut(session, (doc) => setReplaces(doc, card.id, target));
  if (replaced) {
    return (
      <Row label={words('inspector.replaces')}>
        <CardLink card={replaced}>
          {canWrite ? (
            <IconButton
              isSmall
              name={words('inspector.remove', { name: cardName(replaced, words) })}
              title={words('inspector.replacesNone')}
              onClick={(event) => {
                event.currentTarget.closest('section')?.querySelector<HTMLElement>('input:checked')?.focus();
                set(null);
              }}
            >
              <X size={13} aria-hidden />
            </IconButton>
          ) : null}
        </CardLink>
      </Row>
    );
  }
  if (card.state !== 'future' || !canWrite) return null;
  return (
    <Row label={words('inspector.replaces')}>
      <CardPicker
        name={words('inspector.replacesPick')}
        placeholder={words('inspector.linkFind')}
        without={without}
        onPick={set}
      />
    </Row>
  );
}

/** What takes this card's place in the future, or the way to make it. */
function Replaced({ card }: { readonly card: Card }): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const canWrite = useCanWrite();
  const cards = useAtRest((journey) => journey.cards);
  const successors = (replacedBy({ cards }).get(card.id) ?? none).flatMap((id) => cards.get(id) ?? []);
  const list = useRef<HTMLDivElement>(null);
  const wasMade = useRef(false);
  useLayoutEffect(() => {
    if (!wasMade.current || !list.current) return;
    wasMade.current = false;
    list.current.querySelector('button')?.focus({ preventScroll: true });
  });
  if (successors.length > 0) {
    return (
      <Stack label={words('inspector.replacedBy')} ref={list}>
        {successors.map((successor) => (
          <CardLink key={successor.id} card={successor} />
        ))}
      </Stack>
    );
  }
  if (!canWrite || card.state === 'future') return null;
  return (
    <TextButton
      onClick={() => {
        // The way to it comes in the place of this button, and takes its focus.
        wasMade.current = true;
        carryOut(
          session,
          (doc) => addFutureOf(doc, card.id),
          () => words('said.madeFuture'),
        );
      }}
    >
      {words('inspector.makeFuture')}
    </TextButton>
  );
}

const none: readonly CardId[] = [];
