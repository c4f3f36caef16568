import type { RoomThing } from '@kvart/domain/desk';
import type { MergeWays } from '@kvart/domain/projects/work';
import type { ProjectPart } from '@kvart/domain/projects';
import type { Viewer } from '@kvart/domain/shared';
import type { z } from 'zod';
import type { Tx } from '../../platform/database/index.ts';
import type { Room } from './room.ts';

/** A row as it is stored, beside the fields of its kind. */
export interface StoredRow {
  id: string;
  version: number;
  projectId: string;
  updatedByName: string | null;
}

/** Where an edit happens. */
export interface EditPlace<Fields> {
  id: string;
  projectId: string;
  viewer: Viewer;
  room: Room;
  /** Null where the row is new. */
  stored: (StoredRow & Fields) | null;
}

/**
 * A kind of thing in a project's room. They live alike: they are put in once, changed by several people at once, and
 * taken out; what differs is said by each kind.
 */
export interface RoomKind<Fields extends object = object> {
  /** For the log of acts: `project_task.removed`. */
  name: RoomThing;
  part: ProjectPart;
  table: string;
  /** The row, aliased `r`, as JSON in the fields' names, with `id`, `version` and `updatedByName`. */
  json: string;
  /** Fields that are columns, and the type each is written with. */
  columns: Partial<Record<keyof Fields, readonly [column: string, type: string]>>;
  /** Rows are counted within the project. */
  isNumbered: boolean;
  /** Columns that follow from what is written; `$3` is the person. */
  onCreate?: (fields: Fields) => [column: string, sql: string][];
  onChange?: (fields: Partial<Fields>) => [column: string, sql: string][];
  most: number;
  input: z.ZodType<Fields>;
  edit: z.ZodType<{ base: object; mine: object }>;
  ways?: MergeWays<Fields>;
  /** Fields whose change has to be seen by whoever changes another row. */
  inTurn?: readonly (keyof Fields)[];
  /** Looks at what the rules of the room do not know, and gives what follows from it. */
  check?: (
    tx: Tx,
    place: EditPlace<Fields>,
    whole: Fields,
    changes: Partial<Fields>,
  ) => Promise<Partial<Fields>>;
  /** Before a row is taken out. */
  checkRemoval?: (tx: Tx, place: EditPlace<Fields>) => Promise<void>;
  /** Fields that stand in other tables. */
  after?: (tx: Tx, id: string, fields: Partial<Fields>) => Promise<void>;
}

/** Who wrote last. */
export const writerColumn = `(SELECT n.name FROM persons n WHERE n.id = r.updated_by_id)`;
