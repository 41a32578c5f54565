// Closer looks at one source file's tree.
import type { Node } from 'oxc-parser';
import { parse } from './parsed.ts';

const moneyName = /(Fen|Bp)$/;

/** Places where a number with decimals is given to a name that ends in Fen or Bp. */
export function decimalsInMoney(file: string): string[] {
  return parse(file).nodes.flatMap((node) => {
    const [name, value] = given(node);
    const isWrong = name !== undefined && moneyName.test(name) && isDecimal(value);
    return isWrong ? [`${file} ${name}`] : [];
  });
}

/** Names that the file exports by declaring them. */
export function exportedNames(file: string): string[] {
  return parse(file).nodes.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || node.declaration === null) return [];
    const { declaration } = node;
    if (declaration.type === 'VariableDeclaration') {
      return declaration.declarations.flatMap(({ id }) => nameOf(id) ?? []);
    }
    return 'id' in declaration ? (nameOf(declaration.id) ?? []) : [];
  });
}

function given(node: Node): [string | undefined, Node | null] {
  if (node.type === 'VariableDeclarator') return [nameOf(node.id), node.init];
  if (node.type === 'Property') return [nameOf(node.key), node.value];
  if (node.type === 'PropertyDefinition') return [nameOf(node.key), node.value];
  if (node.type === 'AssignmentExpression') return [nameOf(node.left), node.right];
  if (node.type === 'AssignmentPattern') return [nameOf(node.left), node.right];
  return [undefined, null];
}

function nameOf(node: Node | null): string | undefined {
  if (node?.type === 'Identifier') return node.name;
  if (node?.type === 'MemberExpression') return nameOf(node.property);
  return undefined;
}

function isDecimal(node: Node | null): boolean {
  if (node?.type === 'UnaryExpression') return isDecimal(node.argument);
  return (
    node?.type === 'Literal' && typeof node.value === 'number' && !Number.isInteger(node.value)
  );
}
