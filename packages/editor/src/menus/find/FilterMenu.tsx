import { useState } from 'react';
import type { ReactElement } from 'react';
import { channelNames, samePart, severities } from '@throughline/journey';
import type { FilterPart } from '@throughline/journey';
import { ChannelIcon } from '../../icons/ChannelIcon.tsx';
import { DivisionGlyph } from '../../icons/DivisionGlyph.tsx';
import { KindIcon } from '../../icons/KindIcon.tsx';
import { SeverityBars } from '../../icons/SeverityBars.tsx';
import { useSession } from '../../session/editorSession.ts';
import { addPart, removePart } from '../../session/filtering.ts';
import { usePersonas, useView, useWholeBesideWords } from '../../session/hooks.ts';
import { filtersEn } from '../../text/filters.ts';
import { MoreSentences } from '../../text/MoreSentences.tsx';
import { useWords } from '../../text/words.ts';
import { OpenedMenu } from '../OpenedMenu.tsx';
import { offeredKinds } from '../offeredKinds.ts';
import { Item, Submenu } from '../parts.tsx';

interface AskProps {
  readonly part: FilterPart;
  readonly words: string;
  readonly icon?: ReactElement;
}

/** Everything that can be asked of cards; what this map has none of is not offered. */
export function FilterMenu(): ReactElement {
  return (
    <MoreSentences sentences={filtersEn}>
      <SaidFilterMenu />
    </MoreSentences>
  );
}

function SaidFilterMenu(): ReactElement {
  const words = useWords();
  const divisions = useWholeBesideWords((journey) => journey.divisions);
  const tags = useWholeBesideWords((journey) => journey.tags);
  const personas = usePersonas();
  return (
    <OpenedMenu placement="bottom start">
      <Submenu words={words('filter.by.kind')}>
        {offeredKinds.map((kind) => (
          <Ask
            key={kind}
            part={{ by: 'kind', value: kind }}
            words={words(`kindTitle.${kind}`)}
            icon={<KindIcon kind={kind} />}
          />
        ))}
      </Submenu>
      <Submenu words={words('filter.by.severity')}>
        {severities.map((level) => (
          <Ask
            key={level}
            part={{ by: 'severity', value: level }}
            words={words('filter.severity', { level })}
            icon={<SeverityBars severity={level} />}
          />
        ))}
      </Submenu>
      {tags.size > 0 ? (
        <Submenu words={words('filter.by.tag')}>
          {[...tags.values()].map(({ id, label }) => (
            <Ask key={id} part={{ by: 'tag', value: id }} words={label} />
          ))}
        </Submenu>
      ) : null}
      {divisions.size > 0 ? (
        <Submenu words={words('filter.by.owner')}>
          {[...divisions.values()].map(({ colour, id, name }) => (
            <Ask
              key={id}
              part={{ by: 'owner', value: id }}
              words={name}
              icon={<DivisionGlyph colour={colour} size={11} />}
            />
          ))}
        </Submenu>
      ) : null}
      <Submenu words={words('filter.by.channel')}>
        {channelNames.map((channel) => (
          <Ask
            key={channel}
            part={{ by: 'channel', value: channel }}
            words={words(`channel.${channel}`)}
            icon={<ChannelIcon channel={channel} />}
          />
        ))}
      </Submenu>
      {personas.length > 0 ? (
        <Submenu words={words('filter.by.persona')}>
          {personas.map(({ id, name }) => (
            <Ask key={id} part={{ by: 'persona', value: id }} words={name || words('persona.unnamed')} />
          ))}
        </Submenu>
      ) : null}
      <Ask part={{ by: 'evidence', value: 'known' }} words={words('filter.by.evidence')} />
      <SinceMenu />
    </OpenedMenu>
  );
}

/** Days back from today that people ask for. */
const daysBack = [0, 7, 30, 90] as const;

function SinceMenu(): ReactElement {
  const words = useWords();
  const [now] = useState(Date.now);
  return (
    <Submenu words={words('filter.by.since')}>
      {daysBack.map((days) => (
        <Ask
          key={days}
          part={{ by: 'since', value: dayBefore(now, days) }}
          words={words('filter.days', { days })}
        />
      ))}
    </Submenu>
  );
}

/** So many days before a moment, as a date in universal time. */
function dayBefore(now: number, days: number): string {
  return new Date(now - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** Asked, or no longer asked when it was. */
function Ask({ icon, part, words }: AskProps): ReactElement {
  const session = useSession();
  const isAsked = useView(({ filter }) => filter.some((each) => samePart(each, part)));
  return (
    <Item
      words={words}
      icon={icon}
      chosen={isAsked}
      onAction={() => (isAsked ? removePart(session, part) : addPart(session, part))}
    />
  );
}
