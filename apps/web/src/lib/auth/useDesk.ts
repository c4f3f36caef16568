import { type ViewerMembership, useViewer } from './Viewer.tsx';

/** Whether somebody works at the desk, and the support centre in whose name they act at the moment. */
export const useDesk = (): { hasDesk: boolean; centre: ViewerMembership['actor'] | null } => {
  const { viewer, actingAs } = useViewer();
  const centre =
    actingAs?.actor.kind === 'SUPPORT_ORGANISATION' && actingAs.role !== 'MEMBER' ? actingAs.actor : null;
  return { hasDesk: viewer !== null && (viewer.platformRole !== 'MEMBER' || centre !== null), centre };
};
