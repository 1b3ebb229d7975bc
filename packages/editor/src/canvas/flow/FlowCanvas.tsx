import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ReactElement, ReactNode } from 'react';
import { PanOnScrollMode, ReactFlow, ViewportPortal, useStoreApi } from '@xyflow/react';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import '@xyflow/react/dist/base.css';
import type { ShownLink } from '../../session/links.ts';
import type { Camera, CameraMount, Readable } from './camera.ts';
import { EndOfLink } from './EndOfLink.tsx';
import css from './FlowCanvas.module.css';
import { createGraph } from './graph.ts';
import { LinkLine } from './LinkLine.tsx';
import { panOnScroll } from './scrollPan.ts';
import { panWithSpace } from './spacePan.ts';
import { markDetail } from './stillness.ts';
import { CameraContext } from './useCamera.ts';
import { zoomRange } from './view.ts';

interface FlowCanvasProps {
  readonly camera: Camera & CameraMount;
  /** The links that are drawn. */
  readonly links: Readable<readonly ShownLink[]>;
  /** The map itself, laid out in map units. */
  readonly children: ReactNode;
  /** Over the map, in canvas px: it does not move with the camera by itself. */
  readonly overlay?: ReactNode;
}

/** The only place that knows React Flow. It opens when the size of the canvas is known, so that nothing jumps. */
export function FlowCanvas({ camera, children, links, overlay }: FlowCanvasProps): ReactElement {
  const [opened, setOpened] = useState(false);
  const host = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const measure = (): void => camera.resized({ width: element.clientWidth, height: element.clientHeight });
    measure();
    setOpened(true);
    const stopSpace = panWithSpace(element, camera);
    const stopDetail = markDetail(element, camera);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
      stopSpace();
      stopDetail();
    };
  }, [camera]);

  return (
    <CameraContext.Provider value={camera}>
      <div ref={host} className={css.canvas}>
        {opened ? (
          <Flow camera={camera} links={links}>
            {children}
          </Flow>
        ) : null}
        <div className={css.overlay}>{overlay}</div>
      </div>
    </CameraContext.Provider>
  );
}

const nodeTypes = { end: EndOfLink };
const edgeTypes = { link: LinkLine };
const middleButton = [1];

/** React Flow without its own accessibility, keys and selection: the grid brings those. */
function Flow({ camera, children, links }: Omit<FlowCanvasProps, 'overlay'>): ReactElement {
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
        <div className={css.map}>{children}</div>
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
