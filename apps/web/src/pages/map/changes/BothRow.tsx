import { type JourneyDoc, takeOther } from '@throughline/doc';
import { fieldValue, sameValue } from '@throughline/journey';
import type { BothMoved, BothSaid, CardId, DifferenceWords, FieldValue, Journey } from '@throughline/journey';
import { Check } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { useAnnounce } from '../../../parts/announce.ts';
import { Button } from '../../../parts/Button.tsx';
import { useText, type Text } from '../../../text/useText.ts';
import { useJourney } from '../useDocument.ts';
import { type GoTo, Row } from './ChangeLine.tsx';
import styles from './Changes.module.css';

interface BothProps {
  readonly doc: JourneyDoc;
  readonly editable: boolean;
  readonly goTo: GoTo;
  readonly words: DifferenceWords;
}

/** A field that both have changed: the two values, which of them is on the map, and the other to be had. */
export function BothSaidRow({ said, ...props }: BothProps & { readonly said: BothSaid }) {
  const text = useText();
  const { doc, words } = props;
  const now = useJourney(doc);
  const what = words.record(said.what);
  const value = (of: FieldValue): string => valueWords(words.value(said.field, of), text);
  const heading = text('changes.fieldOf', { field: words.field(said.field), what });
  if (!said.other) {
    return (
      <Row of={said.of} id={said.id} what={what} goTo={props.goTo}>
        <strong className={styles.subject}>{heading}</strong>
        {value(said.after)}
      </Row>
    );
  }
  const held = fieldValue(said.of, recordIn(now, said), said.field);
  const isOn = (side: 'mine' | 'theirs'): boolean =>
    held !== undefined && sameValue(said.field, held, said.raw[side]);
  const take = (side: 'mine' | 'theirs') =>
    takeOther(doc, said, { field: said.field, value: said.raw[side] }).ok;
  const values = { mine: value(said.mine), theirs: value(said.theirs) };
  return (
    <Both {...props} {...{ heading, isOn, take, values, what }} of={said.of} id={said.id} who={said.who} />
  );
}

/** A card that both have moved: the two cells. */
export function BothMovedRow({ moved, ...props }: BothProps & { readonly moved: BothMoved }) {
  const text = useText();
  const { doc, words } = props;
  const place = useJourney(doc).cards.get(moved.id as CardId)?.place;
  const what = words.record(moved.what);
  const isOn = (side: 'mine' | 'theirs'): boolean =>
    place?.stage === moved.raw[side].stage && place.lane === moved.raw[side].lane;
  const take = (side: 'mine' | 'theirs') =>
    takeOther(doc, moved, { field: 'place', value: moved.raw[side] }).ok;
  const values = { mine: words.cell(moved.mine), theirs: words.cell(moved.theirs) };
  const heading = text('changes.placeOf', { what });
  return (
    <Both {...props} {...{ heading, isOn, take, values, what }} of={moved.of} id={moved.id} who={moved.who} />
  );
}

interface TwoValues extends BothProps {
  readonly of: string;
  readonly id: string;
  readonly what: string;
  readonly heading: string;
  readonly who: string | null;
  readonly values: Readonly<Record<'mine' | 'theirs', string>>;
  /** Whether this value is on the map. */
  isOn(side: 'mine' | 'theirs'): boolean;
  /** Puts it there; false: that is not possible any more. */
  take(side: 'mine' | 'theirs'): boolean;
}

function Both(props: TwoValues) {
  const text = useText();
  const announce = useAnnounce();
  const { heading, values } = props;
  const names = { mine: text('changes.you'), theirs: props.who ?? text('changes.someone') };
  const both = useRef<HTMLDivElement>(null);
  const wasUsed = useRef(false);
  // Its button is gone with what it was for: the way back is beside it.
  useLayoutEffect(() => {
    if (wasUsed.current) both.current?.querySelector('button')?.focus({ preventScroll: true });
    wasUsed.current = false;
  });
  const use = (side: 'mine' | 'theirs'): void => {
    wasUsed.current = true;
    const isTaken = props.take(side);
    announce(isTaken ? text('changes.used', { value: values[side] }) : text('changes.failed'));
  };
  return (
    <Row of={props.of} id={props.id} what={props.what} goTo={props.goTo}>
      <strong className={styles.subject}>{heading}</strong>
      <div ref={both}>
        {(['mine', 'theirs'] as const).map((side) => {
          const isOn = props.isOn(side);
          return (
            <span key={side} className={`${styles.value} ${isOn ? styles.on : ''}`}>
              <span className={styles.mark}>{isOn && <Check size={14} aria-hidden />}</span>
              <span className={styles.words}>
                {values[side]} <span className={styles.when}>{names[side]}</span>
              </span>
              {isOn && <span className={styles.state}>{text('changes.onMap')}</span>}
              {!isOn && props.editable && (
                <Button
                  aria-label={text('changes.useOtherOf', { who: names[side], value: values[side] })}
                  onPress={() => use(side)}
                >
                  {text('changes.useOther')}
                </Button>
              )}
            </span>
          );
        })}
      </div>
    </Row>
  );
}

/** Empty: nothing was said; null: words cannot tell what. */
function valueWords(value: string | null, text: Text): string {
  if (value === null) return text('changes.another');
  return value === '' ? text('changes.nothingSaid') : value;
}

/** A record as it is now; undefined: it is gone. */
function recordIn(journey: Journey, { id, of }: Pick<BothSaid, 'id' | 'of'>): object | undefined {
  switch (of) {
    case 'map':
      return journey.meta;
    case 'stage':
      return journey.stages.find((stage) => stage.id === id);
    case 'lane':
      return journey.lanes.find((lane) => lane.id === id);
    default: {
      const records = {
        card: 'cards',
        link: 'links',
        persona: 'personas',
        division: 'divisions',
        tag: 'tags',
      } as const;
      return journey[records[of]].get(id as never);
    }
  }
}
