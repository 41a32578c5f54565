// XML as a tree of elements, read by a parser that expands nothing: no document type, no entities but
// the five of XML itself, a bounded depth and number of elements. The only importer of saxes.
import { SaxesParser } from 'saxes';

export type XmlNode = {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
};

const depthMax = 40;
const nodesMax = 500_000;

type Growing = Omit<XmlNode, 'children' | 'text'> & { children: Growing[]; text: string };

/** What is wrong with the text as XML; anything else that is thrown is a bug. */
class NotReadable extends Error {}

/** The root element, or in words why there is none. */
export function parseXml(text: string): { root: XmlNode } | { fault: string } {
  try {
    return { root: grow(text) };
  } catch (error) {
    if (error instanceof NotReadable) return { fault: error.message };
    throw error;
  }
}

function grow(text: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: Growing[] = [];
  let root: Growing | undefined;
  let count = 0;
  parser.on('error', () => {
    throw new NotReadable('XML 格式正确 / well-formed XML');
  });
  parser.on('doctype', () => {
    throw new NotReadable('不含 DOCTYPE / no DOCTYPE');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    count += 1;
    if (count > nodesMax) throw new NotReadable(`${nodesMax} elements at most`);
    if (open.length >= depthMax) throw new NotReadable(`${depthMax} levels at most`);
    const given = Object.values(attributes).map((one): [string, string] => [one.local, one.value]);
    const node: Growing = {
      name: local,
      namespace: uri,
      attributes: Object.fromEntries<string>(given),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  const add = (piece: string) => {
    const node = open.at(-1);
    if (node) node.text += piece;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  if (!root) throw new NotReadable('XML');
  return root;
}

/** The children of that name. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The first element along that path. */
export function at(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  let found = node;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found;
}

/** The text of the first element along that path; nothing where it is absent or empty. */
export function textAt(node: XmlNode | undefined, ...path: string[]): string | undefined {
  return at(node, ...path)?.text.trim() || undefined;
}
