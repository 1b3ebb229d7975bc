import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { PanOnScrollMode, ReactFlow, ViewportPortal, useStoreApi } from '@xyflow/react';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import '@xyflow/react/dist/base.css';
import type { ShownLink } from '../../session/links.ts';
import type { Camera, CameraMount, Readable } from './camera.ts';
import { EndOfLink } from './EndOfLink.tsx';
import { createGraph } from './graph.ts';
import { LinkLine } from './LinkLine.tsx';
import { panOnScroll } from './scrollPan.ts';
import { zoomRange } from './view.ts';

interface FlowProps {
  readonly camera: Camera & CameraMount;
  /** The links that are drawn. */
  readonly links: Readable<readonly ShownLink[]>;
  /** Called with the place of the map in React Flow's viewport, once that is there. */
  readonly onViewport: (viewport: HTMLElement) => void;
}

const nodeTypes = { end: EndOfLink };
const edgeTypes = { link: LinkLine };
const middleButton = [1];

/** React Flow without its own accessibility, keys and selection: the grid brings those. */
export function Flow({ camera, links, onViewport }: FlowProps): ReactElement {
  const shown = useSyncExternalStore(links.subscribe, links.getState);
  const graphOf = useMemo(() => createGraph(), []);
  const graph = useMemo(() => graphOf(shown), [graphOf, shown]);
  const plain = useCallback(
    (flow: HTMLDivElement | null) => {
      if (!flow) return undefined;
      flow.removeAttribute('role');
      flow.querySelector('.react-flow__edges')?.setAttribute('aria-hidden', 'true');
      return panOnScroll(flow, (dx, dy) => camera.panBy(dx, dy));
    },
    [camera],
  );
  const viewport = useCallback(
    (element: HTMLDivElement | null) => {
      if (element) onViewport(element);
    },
    [onViewport],
  );
  return (
    <ReactFlow
      ref={plain}
      nodes={graph.nodes}
      edges={graph.edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      defaultViewport={camera.view}
      minZoom={zoomRange.least}
      maxZoom={zoomRange.most}
      panOnScroll
      panOnScrollMode={PanOnScrollMode.Free}
      panOnScrollSpeed={1}
      panOnDrag={middleButton}
      zoomOnScroll={false}
      zoomOnPinch
      zoomOnDoubleClick={false}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      elevateNodesOnSelect={false}
      elevateEdgesOnSelect={false}
      zIndexMode="manual"
      autoPanOnNodeFocus={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      panActivationKeyCode={null}
      zoomActivationKeyCode={null}
      proOptions={withoutAttribution}
    >
      <CameraTie camera={camera} />
      <ViewportPortal>
        <div ref={viewport} style={{ display: 'contents' }} />
      </ViewportPortal>
    </ReactFlow>
  );
}

const withoutAttribution = { hideAttribution: true };
/** How long a zoom by button takes, in ms; a person who asked for less motion gets none. */
const smoothMs = 140;

/** React Flow's viewport and our camera follow each other. */
function CameraTie({ camera }: { readonly camera: CameraMount }): null {
  const store = useStoreApi();
  useEffect(() => {
    const unmount = camera.mount({
      origin: () => store.getState().domNode?.getBoundingClientRect() ?? { x: 0, y: 0 },
      show: (view, { smoothly }) => {
        const duration = smoothly && !prefersLessMotion() ? smoothMs : 0;
        void store.getState().panZoom?.setViewport(view, { duration, interpolate: 'linear' });
      },
    });
    let shown = store.getState().transform;
    const stop = store.subscribe(({ transform }) => {
      if (transform === shown) return;
      shown = transform;
      const [x, y, zoom] = transform;
      camera.moved({ x, y, zoom });
    });
    return () => {
      stop();
      unmount();
    };
  }, [camera, store]);
  return null;
}

function prefersLessMotion(): boolean {
  return window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
}
