// Writes XML: elements in the order given, two spaces a level, UTF-8, line feeds. There is nothing to
// configure, so the same tree is always the same text.

/** An element: its name, its text or its children, and its attributes. */
export type Element = readonly [
  name: string,
  content: string | readonly Element[],
  attributes?: Readonly<Record<string, string>>,
];

/** A whole document with its declaration. */
export function xmlDocument(root: Element): string {
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  write(root, '', parts);
  return parts.join('');
}

function write([name, content, attributes = {}]: Element, indent: string, parts: string[]): void {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const start = `${indent}<${name}${given.join('')}>`;
  if (typeof content === 'string') {
    parts.push(`${start}${escaped(content)}</${name}>\n`);
    return;
  }
  parts.push(`${start}\n`);
  for (const child of content) write(child, `${indent}  `, parts);
  parts.push(`${indent}</${name}>\n`);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
