import type {
  ArgumentNode,
  ASTNode,
  DirectiveNode,
  SelectionSetNode,
  TypeNode,
  ValueNode,
  VariableDefinitionNode,
} from 'graphql';

const value = (node: ValueNode): string => {
  switch (node.kind) {
    case 'Variable':
      return `$${node.name.value}`;
    case 'StringValue':
      return JSON.stringify(node.value);
    case 'NullValue':
      return 'null';
    case 'ListValue':
      return `[${node.values.map(value).join(' ')}]`;
    case 'ObjectValue':
      return `{${node.fields.map((field) => `${field.name.value}:${value(field.value)}`).join(' ')}}`;
    default:
      return String(node.value);
  }
};

const type = (node: TypeNode): string => {
  if (node.kind === 'NonNullType') return `${type(node.type)}!`;
  return node.kind === 'ListType' ? `[${type(node.type)}]` : node.name.value;
};

const args = (nodes: readonly ArgumentNode[] = []) =>
  nodes.length > 0 ? `(${nodes.map((node) => `${node.name.value}:${value(node.value)}`).join(' ')})` : '';

const directives = (nodes: readonly DirectiveNode[] = []) =>
  nodes.map((node) => `@${node.name.value}${args(node.arguments)}`).join('');

const variable = (node: VariableDefinitionNode) =>
  `$${node.variable.name.value}:${type(node.type)}${node.defaultValue ? `=${value(node.defaultValue)}` : ''}`;

const variables = (nodes: readonly VariableDefinitionNode[] = []) =>
  nodes.length > 0 ? `(${nodes.map(variable).join(' ')})` : '';

const selections = (set: SelectionSetNode | undefined): string =>
  set
    ? `{${set.selections
        .map((node) => {
          if (node.kind === 'FragmentSpread') return `...${node.name.value}${directives(node.directives)}`;
          if (node.kind === 'InlineFragment') {
            const on = node.typeCondition ? ` on ${node.typeCondition.name.value}` : '';
            return `...${on}${directives(node.directives)}${selections(node.selectionSet)}`;
          }
          const alias = node.alias ? `${node.alias.value}:` : '';
          return `${alias}${node.name.value}${args(node.arguments)}${directives(node.directives)}${selections(node.selectionSet)}`;
        })
        .join(' ')}}`
    : '';

/**
 * Writes an operation as text, as tightly as the language allows. It stands in for the printer of `graphql` in the
 * browser, which also knows schemas and is five times as large; a spec holds both against each other.
 */
export const print = (node: ASTNode): string => {
  switch (node.kind) {
    case 'Document':
      return node.definitions.map(print).join(' ');
    case 'OperationDefinition':
      return `${node.operation} ${node.name?.value ?? ''}${variables(node.variableDefinitions)}${directives(node.directives)}${selections(node.selectionSet)}`;
    case 'FragmentDefinition':
      return `fragment ${node.name.value} on ${node.typeCondition.name.value}${directives(node.directives)}${selections(node.selectionSet)}`;
    case 'Field':
      return selections({ kind: 'SelectionSet', selections: [node] } as SelectionSetNode).slice(1, -1);
    default:
      throw new Error(`A ${node.kind} is no part of an operation`);
  }
};
