import type { TaskState } from '@kvart/domain/projects/work';
import type { RoomRow } from '../project-rooms/index.ts';

export interface PackageRow {
  id: string;
  version: number;
  number: number;
  title: string;
  text: string;
  startsOn: string | null;
  endsOn: string | null;
  leadPartnerId: string | null;
  updatedByName: string | null;
}

export interface MilestoneRow {
  id: string;
  version: number;
  title: string;
  packageId: string | null;
  dueOn: string;
  reachedOn: string | null;
  updatedByName: string | null;
}

export interface TaskRow {
  id: string;
  version: number;
  number: number;
  title: string;
  text: string;
  state: TaskState;
  packageId: string | null;
  milestoneId: string | null;
  ownerPersonId: string | null;
  ownerPersonName: string | null;
  ownerPartnerId: string | null;
  startsOn: string | null;
  dueOn: string | null;
  checklist: { id: string; text: string; done: boolean }[];
  needs: string[];
  updatedAt: string;
  updatedByName: string | null;
}

export interface WorkRow {
  room: RoomRow;
  packages: PackageRow[];
  milestones: MilestoneRow[];
  tasks: TaskRow[];
  partners: { id: string; name: string; slug: string; isActive: boolean }[];
  people: { id: string; name: string; partnerId: string }[];
}
