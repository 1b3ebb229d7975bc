import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createCamera } from '../../../src/canvas/flow/camera.ts';
import { FlowCanvas } from '../../../src/canvas/flow/FlowCanvas.tsx';
import { ZoomControls } from '../../../src/canvas/flow/ZoomControls.tsx';

const noLinks = createStore<readonly never[]>(() => []);
const map = { width: 2000, height: 1500, headerHeight: 54, laneHeaderWidth: 118 };

function renderCanvas() {
  const camera = createCamera(() => map);
  const { container } = render(
    <IntlProvider locale="en">
      <FlowCanvas camera={camera} links={noLinks} overlay={<p>over</p>}>
        <div role="grid" aria-label="The map" />
      </FlowCanvas>
      <ZoomControls camera={camera} />
    </IntlProvider>,
  );
  return { camera, container };
}

describe('the canvas', () => {
  it('adds no role, no Tab stop and no live region of its own around the map', () => {
    const { container } = renderCanvas();
    const flow = container.querySelector('.react-flow');
    expect(flow?.hasAttribute('role')).toBe(false);
    expect(flow?.querySelectorAll('[tabindex], a, [aria-live]')).toHaveLength(0);
    expect(flow?.querySelector('.react-flow__edges')?.getAttribute('aria-hidden')).toBe('true');
    expect(screen.getByRole('grid', { name: 'The map' })).toBeTruthy();
  });

  it('hands the map to React Flow as the element it was, and leaves no other viewport behind', () => {
    const { container } = renderCanvas();
    const grid = screen.getByRole('grid', { name: 'The map' });
    expect(container.querySelector('.react-flow__viewport')?.contains(grid)).toBe(true);
    expect(container.querySelectorAll('[role="grid"]')).toHaveLength(1);
    expect(container.firstElementChild?.children).toHaveLength(2);
  });

  it('zooms by buttons that say what they do', async () => {
    const { camera } = renderCanvas();
    const user = userEvent.setup();
    const zoom = screen.getByRole('group', { name: 'Zoom' });
    expect(zoom.textContent).toBe('100%');
    await user.click(screen.getByRole('button', { name: 'Zoom in' }));
    await expect.poll(() => camera.view.zoom).toBeCloseTo(1.25);
    await user.click(screen.getByRole('button', { name: 'Zoom 125%, go to 100%' }));
    await expect.poll(() => camera.view.zoom).toBeCloseTo(1);
    await user.click(screen.getByRole('button', { name: 'Zoom out' }));
    await expect.poll(() => camera.view.zoom).toBeCloseTo(0.9);
  });
});
