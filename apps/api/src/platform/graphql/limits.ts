import { type ASTVisitor, GraphQLError, Kind, type ValidationContext } from 'graphql';

const MAX_DEPTH = 10;
const MAX_FIELDS = 600;
const MAX_ALIASES = 30;
/** Steps of the count itself: fragments can spread each other without ever coming to a field. */
const MAX_STEPS = 4_000;

const tooMuch = (what: string, bound: number): GraphQLError =>
  new GraphQLError(`This request asks for too much: at most ${bound} ${what}.`, {
    extensions: { code: 'REQUEST_TOO_LARGE' },
  });

/**
 * Bounds what one request may ask for: depth, fields (fragments counted where they are spread) and aliases.
 * Runs once per new document, as a validation rule.
 */
export function requestLimits(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      let fields = 0;
      let aliases = 0;
      let steps = 0;
      let reported = false;
      const report = (error: GraphQLError): void => {
        if (!reported) context.reportError(error);
        reported = true;
      };
      const walk = (
        node: { selectionSet?: typeof operation.selectionSet },
        depth: number,
        seen: string[],
      ): void => {
        if (reported) return;
        if (depth > MAX_DEPTH) return report(tooMuch('levels', MAX_DEPTH));
        for (const selection of node.selectionSet?.selections ?? []) {
          steps += 1;
          if (reported) return;
          if (steps > MAX_STEPS) return report(tooMuch('fields', MAX_FIELDS));
          if (selection.kind === Kind.FIELD) {
            fields += 1;
            if (selection.alias) aliases += 1;
            if (fields > MAX_FIELDS) return report(tooMuch('fields', MAX_FIELDS));
            if (aliases > MAX_ALIASES) return report(tooMuch('aliases', MAX_ALIASES));
            walk(selection, depth + 1, seen);
          } else if (selection.kind === Kind.INLINE_FRAGMENT) {
            walk(selection, depth, seen);
          } else if (!seen.includes(selection.name.value)) {
            const fragment = context.getFragment(selection.name.value);
            if (fragment) walk(fragment, depth, [...seen, selection.name.value]);
          }
        }
      };
      walk(operation, 0, []);
    },
  };
}
