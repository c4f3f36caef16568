import type { Rule } from 'eslint';

/** Attributes whose text a person sees or hears. */
const spoken = new Set([
  'alt',
  'title',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'hint',
  'heading',
  'caption',
  'summary',
]);

/** Names that are the same in every language. */
const names = new Set([
  'Kvart',
  'OpenStreetMap',
  'Natural Earth',
  'GeoNames',
  'CC BY 4.0',
  'English',
  'Slovenščina',
  'Deutsch',
]);

interface Node {
  type: string;
  value?: unknown;
  quasis?: { value: { cooked?: string | null } }[];
  expression?: Node;
  consequent?: Node;
  alternate?: Node;
  left?: Node;
  right?: Node;
  name?: unknown;
}

const isText = (text: string) => /\p{L}{2,}/u.test(text) && !names.has(text.trim());

/** The literal texts an expression can come out as: literals, templates, and both arms of a choice. */
function texts(node: Node | undefined | null): string[] {
  if (!node) return [];
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'TemplateLiteral') return (node.quasis ?? []).map((quasi) => quasi.value.cooked ?? '');
  if (node.type === 'JSXExpressionContainer') return texts(node.expression);
  if (node.type === 'ConditionalExpression') return [...texts(node.consequent), ...texts(node.alternate)];
  if (node.type === 'LogicalExpression') return [...texts(node.left), ...texts(node.right)];
  return [];
}

/** Text on the screen comes from the message catalogues, or it exists in one language only. */
export const literalText: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'User-visible text comes from the catalogues.' },
    schema: [],
    messages: { literal: 'Take this text from the message catalogues: "{{text}}".' },
  },
  create(context) {
    const report = (node: unknown, found: string[]) => {
      const text = found.find(isText);
      if (text !== undefined)
        context.report({
          node: node as Rule.Node,
          messageId: 'literal',
          data: { text: text.trim().slice(0, 40) },
        });
    };
    return {
      JSXText(node: Node) {
        report(node, [String(node.value)]);
      },
      'JSXElement > JSXExpressionContainer'(node: Node) {
        report(node, texts(node));
      },
      'JSXFragment > JSXExpressionContainer'(node: Node) {
        report(node, texts(node));
      },
      JSXAttribute(node: Node) {
        const name = node.name as Node;
        if (name.type === 'JSXIdentifier' && spoken.has(String(name.name)))
          report(node, texts(node.value as Node));
      },
    };
  },
};
