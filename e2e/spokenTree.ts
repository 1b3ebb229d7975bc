import type { Page } from '@playwright/test';

interface AXNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly backendDOMNodeId?: number;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly value?: { readonly value: string | number };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

/** What is said of a thing besides its name, as far as it is there: how far down a heading is, what is open or chosen. */
const states = ['level', 'expanded', 'selected', 'pressed', 'checked', 'haspopup', 'readonly'] as const;

/** Roles whose name is all the names within them, one after the other. */
const gathering = new Set(['row', 'gridcell', 'cell']);

/** Roles that are text of what they stand in, or say nothing themselves. */
const silent = new Set([
  'StaticText',
  'InlineTextBox',
  'generic',
  'none',
  'LabelText',
  'ListMarker',
  'LineBreak',
  'rowgroup',
]);

/**
 * Chromium's accessibility tree under an element as text that people can read: a line for each thing a screen reader
 * finds, in reading order, deeper things further to the right: its role, name, states and, after a dash, description.
 */
export async function spokenTree(page: Page, selector: string): Promise<string> {
  const client = await page.context().newCDPSession(page);
  const { root } = await client.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await client.send('DOM.describeNode', { nodeId });
  const { nodes } = (await client.send('Accessibility.getFullAXTree')) as { nodes: AXNode[] };
  await client.detach();
  const byId = new Map(nodes.map((each) => [each.nodeId, each]));
  const top = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  if (!top) throw new Error(`${selector} is not in the accessibility tree`);
  return `${linesOf(top, byId).join('\n')}\n`;
}

function linesOf(node: AXNode, byId: ReadonlyMap<string, AXNode>): readonly string[] {
  const within = (node.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    return child ? linesOf(child, byId) : [];
  });
  const role = node.role?.value ?? 'none';
  if (node.ignored || silent.has(role)) return within;
  if (!gathering.has(role) || within.length === 0) return [lineOf(node, byId), ...within.map(further)];
  return within.length === 1 ? [`${role}: ${within[0]}`] : [role, ...within.map(further)];
}

const further = (line: string): string => `  ${line}`;

function lineOf(node: AXNode, byId: ReadonlyMap<string, AXNode>): string {
  const { description, name, properties = [], role, value } = node;
  const said = properties
    .filter((each) => states.some((state) => state === each.name) && each.value.value !== false)
    .map(({ name: state, value }) => `${state} ${String(value.value)}`);
  // The space beside a sign that is not said is there on one day and not on the next.
  const words = (name?.value || textIn(node, byId)).trim();
  return [
    role?.value,
    ...(words ? [`"${words}"`] : []),
    ...(value?.value === undefined || value.value === '' ? [] : [`= ${plain(value.value)}`]),
    ...(said.length > 0 ? [`[${said.join(', ')}]`] : []),
    ...(description?.value ? [`— ${description.value}`] : []),
  ].join(' ');
}

/** Figures without what their binary form adds. */
function plain(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
}

/** Plain text that stands in something without a name, such as a paragraph. */
function textIn({ childIds = [] }: AXNode, byId: ReadonlyMap<string, AXNode>): string {
  return childIds
    .flatMap((id) => {
      const child = byId.get(id);
      return child?.role?.value === 'StaticText' && !child.ignored ? [child.name?.value ?? ''] : [];
    })
    .join('');
}
