import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { Refused } from '../../platform/errors/index.ts';
import type { Values } from '../../platform/database/index.ts';
import { type FieldBelow, fieldsBelow, type RequestContext } from '../../platform/graphql/index.ts';

/** SQL of a JSON value that belongs to the actor with that alias. */
export type PartSql = (alias: string, values: Values) => string;

/** What a module adds to the statement of one actor: null leaves the field to its own statement. */
type Contribution = (field: FieldBelow, context: RequestContext) => Promise<PartSql | null>;

/** Parts of an actor's page that the statement brings along, by their name in the answer. */
export type Brought = Record<string, unknown>;

/**
 * Fields of Actor that other modules answer and whose data can come with the actor's own statement. Their resolvers
 * find it in `brought`, under the field's name in the answer, and ask by themselves where it is missing.
 */
@Injectable()
export class ActorParts {
  private readonly contributions = new Map<string, Contribution>();

  register(field: string, contribution: Contribution): void {
    this.contributions.set(field, contribution);
  }

  async of(info: GraphQLResolveInfo, context: RequestContext): Promise<Map<string, PartSql>> {
    const parts = new Map<string, PartSql>();
    for (const [name, contribution] of this.contributions) {
      for (const field of fieldsBelow(info, name)) {
        // Arguments that are refused are refused where they stand, by the field itself.
        const part = await contribution(field, context).catch(leftToTheField);
        if (part) parts.set(field.key, part);
      }
    }
    return parts;
  }
}

function leftToTheField(error: unknown): null {
  if (error instanceof Refused) return null;
  throw error;
}
