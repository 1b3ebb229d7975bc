import type { ReactElement } from 'react';
import { severities } from '@throughline/journey';
import type { Card, CardId } from '@throughline/journey';
import { DivisionGlyph } from '../icons/DivisionGlyph.tsx';
import { KindIcon } from '../icons/KindIcon.tsx';
import { SeverityBars } from '../icons/SeverityBars.tsx';
import { feelingInHand, feelings, kindInHand, ownerOf, severityInHand, untag } from '../session/cards.ts';
import { moveToCommand, wayKeys } from '../session/commands/moving.ts';
import { detailsCommand } from '../session/commands/viewing.ts';
import { deleteCommand, editCommand } from '../session/commands/writing.ts';
import { useSession } from '../session/editorSession.ts';
import { cardsInHand } from '../session/focus.ts';
import { useCard, useJourney } from '../session/hooks.ts';
import { useWords } from '../text/words.ts';
import { afterMenu } from './closeMenu.ts';
import { offeredKinds } from './offeredKinds.ts';
import { CommandItem, Item, Rule, Submenu } from './parts.tsx';

/** Everything that can be done to a card, or to all selected ones it is among. */
export function CardItems({ id }: { readonly id: CardId }): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const card = useCard(id);
  if (!card) return null;
  const inHand = cardsInHand(session);
  const ask = (question: 'division' | 'tag'): void =>
    afterMenu(() => session.state.setState({ question: { ask: question, cards: inHand } }));
  return (
    <>
      <CommandItem command={editCommand} words={words('menu.edit')} />
      <CommandItem command={detailsCommand} />
      {card.kind === 'painPoint' ? <SeverityMenu card={card} /> : null}
      {card.kind === 'emotion' ? <FeelingMenu /> : null}
      <Submenu words={words('menu.kind')}>
        {offeredKinds.map((kind) => (
          <Item
            key={kind}
            words={words(`kindTitle.${kind}`)}
            icon={<KindIcon kind={kind} />}
            chosen={card.kind === kind}
            onAction={() => kindInHand(session, kind)}
          />
        ))}
      </Submenu>
      <OwnerMenu card={card} cards={inHand} onAdd={() => ask('division')} />
      <TagMenu card={card} cards={inHand} onAdd={() => ask('tag')} />
      <Item
        words={words('link.to')}
        onAction={() => afterMenu(() => session.state.setState({ question: { ask: 'link', cards: [id] } }))}
      />
      <CommandItem command={moveToCommand} keys={wayKeys(session)} />
      <Rule />
      <CommandItem
        command={deleteCommand}
        words={inHand.length > 1 ? words('menu.deleteMany', { count: inHand.length }) : words('menu.delete')}
        isDanger
      />
    </>
  );
}

function SeverityMenu({ card }: { readonly card: Extract<Card, { kind: 'painPoint' }> }): ReactElement {
  const session = useSession();
  const words = useWords();
  return (
    <Submenu words={words('menu.severity')}>
      {severities.toReversed().map((level) => (
        <Item
          key={level}
          words={words('severity.full', { level, word: words(`severity.${level}`) })}
          icon={<SeverityBars severity={level} />}
          chosen={card.severity === level}
          onAction={() => severityInHand(session, level)}
        />
      ))}
      <Item
        words={words('severity.none')}
        chosen={card.severity === null}
        onAction={() => severityInHand(session, null)}
      />
    </Submenu>
  );
}

function FeelingMenu(): ReactElement {
  const session = useSession();
  const words = useWords();
  return (
    <Submenu words={words('menu.feeling')}>
      {feelings.map((value) => (
        <Item
          key={value}
          words={`${value > 0 ? '+' : ''}${value} ${words(`feeling.${value}`)}`.replace('-', '−')}
          onAction={() => feelingInHand(session, value)}
        />
      ))}
    </Submenu>
  );
}

interface FacetMenuProps {
  readonly card: Card;
  readonly cards: readonly CardId[];
  onAdd(): void;
}

function OwnerMenu({ card, cards, onAdd }: FacetMenuProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const divisions = useJourney((journey) => journey.divisions);
  return (
    <Submenu words={words('menu.owner')}>
      {[...divisions.values()].map((division) => (
        <Item
          key={division.id}
          words={division.name}
          icon={<DivisionGlyph colour={division.colour} size={11} />}
          chosen={card.division === division.id}
          onAction={() => ownerOf(session, cards, division.id)}
        />
      ))}
      <Item
        words={words('menu.noOwner')}
        chosen={card.division === null}
        onAction={() => ownerOf(session, cards, null)}
      />
      <Item words={words('menu.addDivision')} onAction={onAdd} />
    </Submenu>
  );
}

function TagMenu({ card, cards, onAdd }: FacetMenuProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const tags = useJourney((journey) => journey.tags);
  return (
    <Submenu words={words('menu.tags')}>
      {card.tags.map((id) => (
        <Item
          key={id}
          words={words('menu.removeTag', { tag: tags.get(id)?.label ?? id })}
          onAction={() => untag(session, cards, id)}
        />
      ))}
      <Item words={words('menu.addTag')} onAction={onAdd} />
    </Submenu>
  );
}
