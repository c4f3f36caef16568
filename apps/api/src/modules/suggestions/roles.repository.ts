import type { OpenRole } from '@kvart/domain/suggestions';
import type { NamedThing } from '@kvart/domain/suggestions';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import type { Place } from '../taxonomy/index.ts';
import type { Side } from './pairs.repository.ts';
import { askedSql, type IdeaAsked, ideaSql, oneRole, type RoleAsked, rolesFor } from './roles.sql.ts';

export interface RoleRow extends OpenRole {
  id: string;
  title: string;
  text: string;
  locale: string;
  reward: string;
  project: NamedThing;
  summary: string;
  place: Place | null;
  lead: NamedThing | null;
}
export interface RolesForActor {
  me: Side | null;
  isOff: boolean;
  roles: RoleRow[];
}
export interface RoleAndActor {
  me: Side;
  role: RoleRow;
  hinders: Record<'partners' | 'asked' | 'dismissed' | 'blocked' | 'blocks' | 'isOff', boolean>;
}

/** Open roles, each question in one statement. */
@Injectable()
export class SuggestedRolesRepository {
  constructor(private readonly database: Database) {}

  async open(meId: string, personId: string, first: number): Promise<RolesForActor> {
    const { text, values } = rolesFor(meId, personId, first);
    const [row] = await this.database.composed<{ result: RolesForActor }>(text, values);
    return row?.result ?? { me: null, isOff: false, roles: [] };
  }

  async one(meId: string, personId: string, roleId: string): Promise<RoleAndActor | null> {
    const { text, values } = oneRole(meId, personId, roleId);
    const [row] = await this.database.composed<{ result: RoleAndActor }>(text, values);
    return row?.result ?? null;
  }

  async asked(roleId: string): Promise<RoleAsked | null> {
    const rows = await this.database.read<RoleAsked & Record<string, unknown>>('suggestions.role', askedSql, [
      roleId,
    ]);
    return rows[0] ?? null;
  }

  async idea(projectId: string): Promise<IdeaAsked | null> {
    const rows = await this.database.read<IdeaAsked & Record<string, unknown>>('suggestions.idea', ideaSql, [
      projectId,
    ]);
    return rows[0] ?? null;
  }
}
