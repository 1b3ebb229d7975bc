import type { FileProblem } from '../format.ts';
import { scanXml } from './scan.ts';
import type { Attributes } from './scan.ts';

/** An element and everything in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlElement[];
  /** What stands in it beside its children. */
  readonly text: string;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

/** The root of an XML text, or what is wrong with it. */
export function xmlTree(text: string): XmlElement | FileProblem {
  const top: Growing = { name: '', attributes: new Map(), children: [], text: '' };
  const path = [top];
  const wrong = scanXml(text, {
    open(name, attributes) {
      const element: Growing = { name, attributes, children: [], text: '' };
      path.at(-1)?.children.push(element);
      path.push(element);
    },
    text(part) {
      const element = path.at(-1);
      if (element) element.text += part;
    },
    close() {
      path.pop();
    },
  });
  return wrong ?? top.children[0] ?? top;
}

export function childrenOf({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.filter((child) => child.name === name);
}

export function isElement(found: XmlElement | FileProblem): found is XmlElement {
  return 'children' in found;
}
