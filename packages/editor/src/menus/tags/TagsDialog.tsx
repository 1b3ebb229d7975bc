import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { Heading } from 'react-aria-components';
import { normaliseLabel, taggedCounts } from '@throughline/journey';
import type { Tag, TagId } from '@throughline/journey';
import { useIntl } from 'react-intl';
import { DivisionGlyph } from '../../icons/DivisionGlyph.tsx';
import { useSession } from '../../session/editorSession.ts';
import { isFocusNowhere } from '../../session/focusWithin.ts';
import { useMapState, useWhole } from '../../session/hooks.ts';
import { undoKeyPressed } from '../../session/undoKeys.ts';
import { detailsEn } from '../../text/details.ts';
import { MoreSentences } from '../../text/MoreSentences.tsx';
import { tagsEn } from '../../text/tags.ts';
import { useWords } from '../../text/words.ts';
import { closeQuestion } from '../closeMenu.ts';
import dialog from '../Dialog.module.css';
import { MapDialog } from '../MapDialog.tsx';
import { TagForm } from './TagForm.tsx';
import css from './TagsDialog.module.css';

const sentences = { ...detailsEn, ...tagsEn };

/** All tags of the map: how many cards have each, what it means, its colour and other words; renamed, merged, deleted. */
export function TagsDialog(): ReactElement {
  const session = useSession();
  const close = (): void => closeQuestion(session);
  return (
    <MapDialog width="widest" onClose={close}>
      <MoreSentences sentences={sentences}>
        <TagList onClose={close} />
      </MoreSentences>
    </MapDialog>
  );
}

function TagList({ onClose }: { readonly onClose: () => void }): ReactElement {
  const session = useSession();
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<TagId | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const journey = useWhole((now) => now);
  const counts = taggedCounts(journey);
  const tags = sorted([...journey.tags.values()], useIntl().locale);
  const wanted = normaliseLabel(typed);
  const found = tags.filter(({ label, synonyms }) =>
    [label, ...synonyms].some((word) => normaliseLabel(word).includes(wanted)),
  );
  // Under another name it is another record: what had focus has gone with the one before, or with one that is deleted.
  useLayoutEffect(() => {
    if (!isFocusNowhere()) return;
    const heads = [...(list.current?.querySelectorAll<HTMLElement>('[data-tag]') ?? [])];
    const entry = heads.find(({ dataset }) => dataset.tag === opened)?.closest('li') ?? list.current;
    entry?.querySelector('input')?.focus();
  }, [opened]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- what was done from its fields is undone from them
    <div ref={list} className={dialog.listing} onKeyDown={(event) => undoKeyPressed(session, event)}>
      <Heading slot="title" className={dialog.title ?? ''}>
        {words('tags.title')}
      </Heading>
      {tags.length === 0 ? (
        <p className={css.none}>{words('tags.none')}</p>
      ) : (
        <input
          className={dialog.input}
          type="search"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- what a person opens the list for is to find something
          autoFocus
          aria-label={words('tags.find')}
          placeholder={words('tags.find')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <ul className={dialog.list}>
        {found.map((tag) => (
          <TagEntry
            key={tag.id}
            tag={tag}
            others={tags.filter(({ id }) => id !== tag.id)}
            count={counts.get(tag.id) ?? 0}
            isOpen={opened === tag.id}
            open={setOpened}
          />
        ))}
      </ul>
      <div className={dialog.answers}>
        <button type="button" className={dialog.button} onClick={onClose}>
          {words('tags.close')}
        </button>
      </div>
    </div>
  );
}

function sorted(tags: readonly Tag[], locale: string): readonly Tag[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return tags.toSorted((one, other) => compare(one.label, other.label));
}

interface TagEntryProps {
  readonly tag: Tag;
  readonly others: readonly Tag[];
  readonly count: number;
  readonly isOpen: boolean;
  readonly open: (id: TagId | null) => void;
}

function TagEntry({ count, isOpen, open, others, tag }: TagEntryProps): ReactElement {
  const words = useWords();
  const canWrite = useMapState(({ rights }) => rights === 'write');
  const { colour, definition, id, label, synonyms } = tag;
  return (
    <li className={css.entry}>
      <button
        type="button"
        className={css.head}
        aria-expanded={canWrite ? isOpen : undefined}
        data-tag={id}
        onClick={() => open(isOpen || !canWrite ? null : id)}
      >
        {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
        {colour === null ? <span className={css.blank} /> : <DivisionGlyph colour={colour} size={11} />}
        <span className={css.label} dir="auto">
          {label}
        </span>
        <span className={css.count}>{words('tags.count', { count })}</span>
      </button>
      {isOpen && canWrite ? <TagForm tag={tag} others={others} count={count} open={open} /> : null}
      {!isOpen && definition !== '' ? (
        <p className={css.definition} dir="auto">
          {definition}
        </p>
      ) : null}
      {!isOpen && synonyms.length > 0 ? (
        <p className={css.definition} dir="auto">
          {words('tags.also', { words: synonyms.join(', ') })}
        </p>
      ) : null}
    </li>
  );
}
