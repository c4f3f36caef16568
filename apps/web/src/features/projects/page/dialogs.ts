import { lazyPart } from '../../../lib/page/lazy-part.ts';

// Dialogs and their rules come when somebody opens one; whoever only reads the page does not carry them.
export const ApplyDialog = lazyPart(async () => ({
  default: (await import('./ApplyDialog.tsx')).ApplyDialog,
}));
export const RoleDialog = lazyPart(async () => ({ default: (await import('./RoleDialog.tsx')).RoleDialog }));
export const CloseRoleDialog = lazyPart(async () => ({
  default: (await import('./CloseRoleDialog.tsx')).CloseRoleDialog,
}));
export const ApplicationRow = lazyPart(async () => ({
  default: (await import('./ApplicationRow.tsx')).ApplicationRow,
}));
export const InviteDialog = lazyPart(async () => ({
  default: (await import('./InviteDialog.tsx')).InviteDialog,
}));
export const PartnerDialog = lazyPart(async () => ({
  default: (await import('./PartnerDialog.tsx')).PartnerDialog,
}));
export const IndicatorDialog = lazyPart(async () => ({
  default: (await import('./IndicatorDialog.tsx')).IndicatorDialog,
}));
export const EvidenceDialog = lazyPart(async () => ({
  default: (await import('./EvidenceDialog.tsx')).EvidenceDialog,
}));
export const InvitationPanel = lazyPart(async () => ({
  default: (await import('./InvitationPanel.tsx')).InvitationPanel,
}));
export const StepsPanel = lazyPart(async () => ({ default: (await import('./StepsPanel.tsx')).StepsPanel }));
export const History = lazyPart(async () => ({ default: (await import('./History.tsx')).History }));
