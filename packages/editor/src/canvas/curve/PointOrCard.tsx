import type { ReactElement } from 'react';
import { isCurvePoint } from '@throughline/journey';
import { useCard } from '../../session/hooks.ts';
import { CardButton } from '../grid/CardButton.tsx';
import type { CardButtonProps } from '../grid/CardButton.tsx';
import { CurvePoint } from './CurvePoint.tsx';

/** A card of an emotion lane: on the curve if it is a feeling, else under it as everywhere. */
export function PointOrCard(props: CardButtonProps): ReactElement | null {
  const { count, detail, id, index, stageTitle } = props;
  const card = useCard(id);
  if (!card || !isCurvePoint(card, 'emotion')) return <CardButton {...props} />;
  return <CurvePoint point={card} index={index} count={count} stageTitle={stageTitle} detail={detail} />;
}
