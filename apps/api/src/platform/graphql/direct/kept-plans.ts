import { type GraphQLSchema, parse, specifiedRules, validate, type ValidationRule } from 'graphql';
import { type Plan, planOf } from './plan.ts';

const most = 512;

/** A document that was seen: its plans by the operation's name, null where there is none. */
type Known = Map<string | undefined, Plan | null>;

/**
 * Plans of the documents that come again and again. A document that comes for the first time is left to the
 * ordinary way; only what comes back is worth working out.
 */
export class KeptPlans {
  private readonly documents = new Map<string, Known | null>();

  constructor(private readonly rules: readonly ValidationRule[]) {}

  get(schema: GraphQLSchema, query: string, operationName: string | undefined): Plan | null {
    let known = this.documents.get(query);
    if (!known) {
      const isNew = known === undefined;
      this.keep(query, isNew ? null : (known = new Map()));
      if (!known) return null;
    }
    let plan = known.get(operationName);
    if (plan === undefined) {
      plan = this.worked(schema, query, operationName);
      // Names are the caller's: a document has few operations, so few names find one.
      if (known.size < 8) known.set(operationName, plan);
    }
    return plan;
  }

  private keep(query: string, known: Known | null): void {
    const [oldest] = this.documents.keys();
    if (this.documents.size >= most && oldest !== undefined) this.documents.delete(oldest);
    this.documents.set(query, known);
  }

  private worked(schema: GraphQLSchema, query: string, operationName: string | undefined): Plan | null {
    try {
      const document = parse(query);
      const isValid = validate(schema, document, [...specifiedRules, ...this.rules]).length === 0;
      return isValid ? planOf(schema, document, operationName) : null;
    } catch {
      return null; // Not GraphQL: the ordinary way says what is wrong with it.
    }
  }
}
