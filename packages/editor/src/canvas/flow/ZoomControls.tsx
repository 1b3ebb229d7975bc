import type { ReactElement } from 'react';
import { useSyncExternalStore } from 'react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { useIntl } from 'react-intl';
import { canvasMessages } from '../../text/canvas.ts';
import type { Camera } from './camera.ts';
import { zoomRange } from './view.ts';
import css from './ZoomControls.module.css';

/** The click path of wheel and pinch. The percentage is a button too: back to 100 %. */
export function ZoomControls({ camera }: { readonly camera: Camera }): ReactElement {
  const intl = useIntl();
  const percent = useSyncExternalStore(camera.percent.subscribe, camera.percent.getState);
  const shown = intl.formatNumber(percent / 100, { style: 'percent' });
  const button = (message: keyof typeof canvasMessages): { 'aria-label': string; title: string } => {
    const name = intl.formatMessage(canvasMessages[message]);
    return { 'aria-label': name, title: name };
  };
  return (
    <fieldset className={css.controls} aria-label={intl.formatMessage(canvasMessages.zoom)}>
      <button
        type="button"
        className={css.button}
        {...button('zoomOut')}
        aria-disabled={percent <= zoomRange.least * 100}
        onClick={() => camera.zoomStep('out')}
      >
        <Minus size={14} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={css.percent}
        title={intl.formatMessage(canvasMessages.zoomReset)}
        aria-label={intl.formatMessage(canvasMessages.zoomIs, { zoom: shown })}
        onClick={() => camera.zoomTo(1)}
      >
        {shown}
      </button>
      <button
        type="button"
        className={css.button}
        {...button('zoomIn')}
        aria-disabled={percent >= zoomRange.most * 100}
        onClick={() => camera.zoomStep('in')}
      >
        <Plus size={14} aria-hidden="true" />
      </button>
      <button type="button" className={css.button} {...button('fit')} onClick={() => camera.fit()}>
        <Maximize size={14} aria-hidden="true" />
      </button>
    </fieldset>
  );
}
