/**
 * A board as one writes it first with React Flow: every card a node with a text and two handles, all nodes in one
 * state, no windowing. For `window.board` see tldraw.jsx.
 */
import { memo, useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Handle, Position, ReactFlow, useNodesState, useReactFlow } from '@xyflow/react';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import '@xyflow/react/dist/style.css';
import { savedBoard } from './savedBoard.js';

const idOf = (index) => `card-${index}`;

const withText = (id, text) => (nodes) =>
  nodes.map((node) => (node.id === id ? { ...node, data: { text } } : node));

const Card = memo(function Card({ data, id }) {
  const flow = useReactFlow();
  const [isEdited, setEdited] = useState(false);
  const focus = useCallback((field) => field?.focus(), []);
  const stop = () => setEdited(false);
  const write = (event) => flow.setNodes(withText(id, event.target.value));
  return (
    <div className="card" onDoubleClick={() => setEdited(true)}>
      <Handle type="target" position={Position.Left} />
      {isEdited ? (
        <textarea ref={focus} className="nodrag" value={data.text} onChange={write} onBlur={stop} />
      ) : (
        data.text
      )}
      <Handle type="source" position={Position.Right} />
    </div>
  );
});

const nodeTypes = { card: Card };

function nodeOf({ height, text, width, x, y }, index) {
  return { id: idOf(index), type: 'card', position: { x, y }, style: { width, height }, data: { text } };
}

function isShown() {
  const card = document.querySelector('.react-flow__node .card');
  return card !== null && card.parentElement.style.visibility !== 'hidden';
}

function Board({ saved }) {
  const [nodes, setNodes, onNodesChange] = useNodesState(saved);
  const [flow, setFlow] = useState(null);
  useEffect(() => {
    window.board = {
      convert: (cards) => JSON.stringify(cards.map(nodeOf)),
      shown: isShown,
      zoom: () => flow?.getZoom(),
      edit: (index, text) => setNodes(withText(idOf(index), text)),
    };
  }, [flow, setNodes]);
  return (
    <ReactFlow
      nodes={nodes}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      onInit={setFlow}
      minZoom={0.05}
      panOnScroll
      panOnScrollSpeed={1}
      zoomOnDoubleClick={false}
    />
  );
}

createRoot(document.getElementById('root')).render(<Board saved={(await savedBoard()) ?? []} />);
