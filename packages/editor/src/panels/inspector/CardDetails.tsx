import { memo } from 'react';
import type { ReactElement } from 'react';
import { Table2 } from 'lucide-react';
import { restoreCards } from '@throughline/doc';
import type { Card, CardId, Journey } from '@throughline/journey';
import { cardName } from '../../text/cardWords.ts';
import { carryOut } from '../../session/carryOut.ts';
import { useSession } from '../../session/editorSession.ts';
import { goTo } from '../../session/focus.ts';
import { useAtRest, useBesideWords } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import css from './CardDetails.module.css';
import { EvidenceSection } from './EvidenceSection.tsx';
import { ChannelsRow, OwnerRow, TagsRow } from './FacetRows.tsx';
import type { CardsProps } from './FacetRows.tsx';
import { Footer } from './Footer.tsx';
import { KindFields } from './KindFields.tsx';
import { LanguageRow } from './LanguageRow.tsx';
import { LinksSection } from './LinksSection.tsx';
import { MomentRow } from './MomentRow.tsx';
import { PanelBody } from './PanelBody.tsx';
import { CardsHeader } from './PanelHeader.tsx';
import { nameFor } from './people.ts';
import { PersonasRow } from './PersonasRow.tsx';
import { PositionSection } from './PositionSection.tsx';
import { Rows } from './Row.tsx';
import { TextButton } from './TextButton.tsx';
import { TimeSection } from './TimeSection.tsx';
import { Title } from './Title.tsx';
import { useCanWrite } from './useRights.ts';

/** Everything the map knows of one card, also of one that others have just deleted. */
export function CardDetails({ id }: { readonly id: CardId }): ReactElement | null {
  const live = useAtRest(({ cards }) => cards.get(id));
  const binned = useAtRest(({ bin }) => bin.cards.get(id));
  const card = live ?? binned?.record;
  const fielded = useBesideWords(card);
  if (!card || !fielded) return null;
  return (
    <>
      <CardsHeader cards={[card]} isDeleted={!live} />
      <PanelBody>
        {binned && !live ? <DeletedNotice id={id} by={binned.deleted.by} /> : null}
        <CardTitle card={card} isDeleted={!live} />
        <PlaceLine card={card} />
        {live ? <Fields card={fielded} /> : null}
      </PanelBody>
      <Footer record={card} />
    </>
  );
}

/** All but the words of a card and who wrote them; a letter typed renders none of it. */
const Fields = memo(function Fields({ card }: { readonly card: Card }): ReactElement {
  const canWrite = useCanWrite();
  const cards = [card];
  return (
    <>
      <Facts cards={cards} />
      {canWrite ? <PositionSection card={card} /> : null}
      <LinksSection card={card} />
      <EvidenceSection cards={cards} />
      <TimeSection cards={cards} />
      <LanguageRow cards={cards} />
    </>
  );
});

/** The same of several cards: what they share can be changed on all of them, and where they differ it says so. */
export function BulkDetails({ ids }: { readonly ids: readonly CardId[] }): ReactElement | null {
  const words = useWords();
  const all = useAtRest((journey) => journey.cards);
  const canWrite = useCanWrite();
  const [first, ...others] = ids.flatMap((id) => all.get(id) ?? []);
  if (!first) return null;
  const cards = [first, ...others] as const;
  return (
    <>
      <CardsHeader cards={cards} isDeleted={false} />
      <PanelBody>
        <Title text={words('inspector.count', { count: cards.length })} />
        {canWrite ? <p className={css.place}>{words('inspector.bulkHint')}</p> : null}
        <Facts cards={cards} />
        <EvidenceSection cards={cards} />
        <TimeSection cards={cards} />
        <LanguageRow cards={cards} />
      </PanelBody>
    </>
  );
}

function Facts({ cards }: CardsProps): ReactElement {
  return (
    <Rows>
      <KindFields cards={cards} />
      <OwnerRow cards={cards} />
      <TagsRow cards={cards} />
      <ChannelsRow cards={cards} />
      <PersonasRow cards={cards} />
      <MomentRow cards={cards} />
    </Rows>
  );
}

interface CardTitleProps {
  readonly card: Card;
  readonly isDeleted: boolean;
}

/** The card's text, letter by letter the same as on the map. Who goes on writing in a deleted card brings it back. */
function CardTitle({ card, isDeleted }: CardTitleProps): ReactElement {
  const { doc } = useSession();
  const words = useWords();
  const lang = card.lang === '' ? {} : { lang: card.lang };
  return (
    <Title
      text={cardName(card, words)}
      {...lang}
      field={{
        target: { card: card.id },
        name: words('inspector.text'),
        isMultiline: true,
        ...lang,
        placeholder: card.prompt || words(card.kind === 'photo' ? 'photo.caption' : 'card.empty'),
        onWrite: () => isDeleted && restoreCards(doc, [card.id]),
      }}
    />
  );
}

/** "4 Book and attend · Pain points" */
function PlaceLine({ card: { place } }: { readonly card: Card }): ReactElement {
  const words = useWords();
  const number = useAtRest(({ stages }) => stages.findIndex(({ id }) => id === place.stage) + 1);
  const stage = useAtRest(({ stages }) => titleOf(stages, place.stage));
  const lane = useAtRest(({ lanes }) => titleOf(lanes, place.lane));
  return (
    <p className={css.place}>
      <Table2 size={13} aria-hidden />
      {words('inspector.place', {
        number,
        stage: stage || words('unnamed.stage'),
        lane: lane || words('unnamed.lane'),
      })}
    </p>
  );
}

function titleOf(records: Journey['stages'] | Journey['lanes'], id: string): string {
  return records.find((record) => record.id === id)?.title ?? '';
}

interface DeletedNoticeProps {
  readonly id: CardId;
  readonly by: Parameters<typeof nameFor>[1];
}

function DeletedNotice({ by, id }: DeletedNoticeProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const canWrite = useCanWrite();
  const restore = (): void => {
    carryOut(
      session,
      (doc) => restoreCards(doc, [id]),
      () => words('said.restored'),
    );
    session.state.setState({ tombstone: null });
    goTo(session, { at: 'card', card: id });
  };
  return (
    <div className={css.notice}>
      <span>{words('inspector.deleted', { name: nameFor(session, by) })}</span>
      {canWrite ? (
        <TextButton data-restore="" onClick={restore}>
          {words('restore')}
        </TextButton>
      ) : null}
    </div>
  );
}
