import { useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { Link2, X } from 'lucide-react';
import { changeLink, removeLink, restoreCards } from '@throughline/doc';
import { isLinkKind, linkKinds } from '@throughline/journey';
import type { Card } from '@throughline/journey';
import { cardName } from '../../text/cardWords.ts';
import { carryOut } from '../../session/carryOut.ts';
import { useSession } from '../../session/editorSession.ts';
import { useAtRest } from '../../session/hooks.ts';
import type { MessageId } from '../../text/en.ts';
import { useWords } from '../../text/words.ts';
import { linksOf } from './cardLinks.ts';
import type { LinkSeen } from './cardLinks.ts';
import { CardLink, GoneCard } from './CardLink.tsx';
import { IconButton } from './IconButton.tsx';
import css from './LinksSection.module.css';
import { LinkTo } from './LinkTo.tsx';
import { Section } from './Row.tsx';
import { TextButton } from './TextButton.tsx';
import { useCanWrite } from './useRights.ts';

/** What the card is linked with, and the way to link it without a drag. */
export function LinksSection({ card: { id } }: { readonly card: Card }): ReactElement | null {
  const words = useWords();
  const canWrite = useCanWrite();
  const journey = useAtRest((now) => now);
  const [isAdding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const seen = useMemo(() => linksOf(journey, id), [journey, id]);
  if (!canWrite && seen.length === 0) return null;
  const done = (): void => {
    setAdding(false);
    requestAnimationFrame(() => add.current?.focus());
  };
  return (
    <Section title={words('inspector.linked')}>
      {seen.length > 0 ? (
        <ul className={css.links}>
          {seen.map((each) =>
            each.isBroken ? (
              <BrokenLink key={each.link.id} seen={each} />
            ) : (
              <LinkRow key={each.link.id} seen={each} focusNext={() => add.current?.focus()} />
            ),
          )}
        </ul>
      ) : null}
      {isAdding && canWrite ? <LinkTo from={id} onDone={done} /> : null}
      {!isAdding && canWrite ? (
        <button ref={add} type="button" className={css.add} onClick={() => setAdding(true)}>
          <Link2 size={14} aria-hidden />
          {words('inspector.linkTo')}
        </button>
      ) : null}
    </Section>
  );
}

interface LinkRowProps {
  readonly seen: LinkSeen;
  focusNext(): void;
}

function LinkRow({ focusNext, seen: { isFrom, link, other } }: LinkRowProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const canWrite = useCanWrite();
  const name = cardName(other, words);
  const way = isFrom ? 'inspector.link' : 'inspector.linkFrom';
  const kindWord: MessageId = `${way}.${link.kind}`;
  const change = (chosen: string): void => {
    if (!isLinkKind(chosen)) return;
    carryOut(
      session,
      (doc) => changeLink(doc, link.id, chosen),
      () => words('said.linkKind', { kind: words(`${way}.${chosen}`) }),
    );
  };
  const remove = (): void => {
    carryOut(
      session,
      (doc) => removeLink(doc, link.id),
      () => words('said.unlinked', { card: name }),
    );
    focusNext();
  };
  return (
    <li>
      <CardLink card={other}>
        {canWrite ? (
          <>
            <select
              className={css.kind}
              aria-label={words('inspector.linkKindTo', { card: name })}
              value={link.kind}
              onChange={(event) => change(event.target.value)}
            >
              {linkKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words(`${way}.${kind}`)}
                </option>
              ))}
            </select>
            <IconButton isSmall name={words('inspector.unlink', { card: name })} onClick={remove}>
              <X size={13} aria-hidden />
            </IconButton>
          </>
        ) : (
          <span className={css.word}>{words(kindWord)}</span>
        )}
      </CardLink>
    </li>
  );
}

/** The other card was deleted; the link comes back with it (I43). */
function BrokenLink({ seen: { other } }: { readonly seen: LinkSeen }): ReactElement {
  const session = useSession();
  const words = useWords();
  const canWrite = useCanWrite();
  const name = cardName(other, words);
  return (
    <li>
      <GoneCard text={words('inspector.linkGone', { card: name })}>
        {canWrite ? (
          <TextButton
            aria-label={words('inspector.restoreCard', { card: name })}
            onClick={() =>
              carryOut(
                session,
                (doc) => restoreCards(doc, [other.id]),
                () => words('said.restored'),
              )
            }
          >
            {words('restore')}
          </TextButton>
        ) : null}
      </GoneCard>
    </li>
  );
}
