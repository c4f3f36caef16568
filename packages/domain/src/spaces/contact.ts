import { canSeeField } from '../actors/contact.ts';
import type { Viewer } from '../shared/viewer.ts';
import type { SpaceFile } from './space-file.ts';

type ContactFields = Pick<SpaceFile, 'contactName' | 'contactEmail' | 'contactPhone' | 'contactVisibility'>;

/** Whom to ask about a space, or `null` where the viewer may not see it. */
export const visibleSpaceContact = (viewer: Viewer | null, space: ContactFields & { actorId: string }) =>
  canSeeField(viewer, space.actorId, space.contactVisibility)
    ? { name: space.contactName, email: space.contactEmail, phone: space.contactPhone }
    : null;
