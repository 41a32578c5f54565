// What the parser says of one source file: what it imports, what functions it holds, and every node
// of its tree for rules that look closer.
import path from 'node:path';
import { parseSync, type Node, visitorKeys } from 'oxc-parser';
import { lineCount, textOf } from './sources.ts';

export type Import = {
  /** A path from the root of the project, or the name of a package. */
  readonly to: string;
  readonly isType: boolean;
};

export type FunctionSize = { readonly name: string; readonly lines: number };

/** One parsed file. */
export type Parsed = {
  readonly imports: readonly Import[];
  readonly functions: readonly FunctionSize[];
  readonly nodes: readonly Node[];
};

const parsed = new Map<string, Parsed>();

/** Parses a file once; throws where the parser finds an error. */
export function parse(file: string): Parsed {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const text = textOf(file);
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? 'not readable'}`);
  const nodes = [...walk(program)];
  const made = {
    nodes,
    imports: nodes.flatMap((node) => importsOf(file, node)),
    functions: functionsOf(text, nodes),
  };
  parsed.set(file, made);
  return made;
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const key of visitorKeys[node.type] ?? []) {
    const child: unknown = Reflect.get(node, key);
    for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) yield* walk(one);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function importsOf(file: string, node: Node): Import[] {
  const to = targetOf(node);
  return to === undefined ? [] : [{ to: resolve(file, to), isType: isTypeOnly(node) }];
}

function targetOf(node: Node): string | undefined {
  if (node.type === 'ImportDeclaration') return node.source.value;
  if (node.type === 'ExportAllDeclaration') return node.source.value;
  if (node.type === 'ExportNamedDeclaration') return node.source?.value;
  if (node.type === 'NewExpression') return workerFile(node);
  if (node.type !== 'ImportExpression') return undefined;
  return node.source.type === 'Literal' ? String(node.source.value) : undefined;
}

/** `new URL('./file.ts', import.meta.url)` names a file as an import does. */
function workerFile(node: Extract<Node, { type: 'NewExpression' }>): string | undefined {
  const [first, second] = node.arguments;
  const isUrl = node.callee.type === 'Identifier' && node.callee.name === 'URL';
  if (!isUrl || second === undefined || first?.type !== 'Literal') return undefined;
  const place = String(first.value);
  return /^\.\.?\/.*\.(ts|mjs|js)$/.test(place) ? place : undefined;
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'ImportDeclaration') {
    const { specifiers } = node;
    const each = specifiers.map(
      (one) => one.type === 'ImportSpecifier' && one.importKind === 'type',
    );
    return node.importKind === 'type' || (each.length > 0 && each.every(Boolean));
  }
  return 'exportKind' in node && node.exportKind === 'type';
}

function resolve(file: string, to: string): string {
  return to.startsWith('.') ? path.posix.join(path.posix.dirname(file), to) : to;
}

/**
 * Functions with a body of statements. A one-expression arrow is part of its line, and what a
 * `describe` holds is a chapter of tests rather than a function.
 */
function functionsOf(text: string, nodes: readonly Node[]): FunctionSize[] {
  const chapters = new Set(nodes.flatMap(chapterOf));
  return nodes.filter((node) => !chapters.has(node)).flatMap((node) => functionOf(text, node));
}

function chapterOf(node: Node): Node[] {
  if (node.type !== 'CallExpression') return [];
  let { callee } = node;
  while (callee.type === 'CallExpression') ({ callee } = callee);
  if (callee.type === 'MemberExpression') callee = callee.object;
  return callee.type === 'Identifier' && callee.name === 'describe' ? node.arguments : [];
}

function functionOf(text: string, node: Node): FunctionSize[] {
  const isFunction =
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    (node.type === 'ArrowFunctionExpression' && !node.expression);
  if (!isFunction || node.body === null) return [];
  const line = lineCount(text.slice(0, node.start));
  const name = 'id' in node && node.id !== null ? node.id.name : `line ${line}`;
  return [{ name, lines: lineCount(text.slice(node.start, node.end)) }];
}
