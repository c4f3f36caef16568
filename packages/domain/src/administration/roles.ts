import { z } from 'zod';
import { both, isAdmin, requireConfirmed } from '../shared/guards.ts';
import { id } from '../shared/ids.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { PlatformRole, Viewer } from '../shared/viewer.ts';

export const setRoleInput = z.object({
  personId: id,
  role: z.enum(['member', 'adviser', 'admin']),
  password: z.string().min(1).max(1000),
});

/** Somebody whose rights are about to change, and how many administrators there are. */
export interface RightsFacts {
  id: string;
  role: PlatformRole;
  confirmed: boolean;
  admins: number;
}

/** Rights over the installation are given by administrators to others, and one administrator always stays. */
export const guardRole = (
  viewer: Viewer | null,
  person: RightsFacts,
  role: PlatformRole,
): Result<PlatformRole> =>
  both(requireConfirmed(viewer), () => {
    if (!isAdmin(viewer)) return refuse(refusals.forbidden('admin_only'));
    if (viewer.personId === person.id) return refuse(refusals.forbidden('own_role'));
    if (role !== 'member' && !person.confirmed) return refuse(refusals.conflict('person_unconfirmed'));
    if (person.role === 'admin' && role !== 'admin' && person.admins < 2)
      return refuse(refusals.conflict('last_admin'));
    return ok(role);
  });
