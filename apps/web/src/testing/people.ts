import type { Viewer } from '../lib/auth/Viewer.tsx';

export const makeViewer = (some: Partial<Viewer> = {}): Viewer => ({
  __typename: 'Viewer',
  id: '0197a000-0000-7000-8000-000000000001',
  name: 'Ana Kovač',
  email: 'ana@obcina.example',
  emailConfirmed: true,
  locale: 'en',
  timeZone: 'Europe/Ljubljana',
  platformRole: 'MEMBER',
  pendingEmail: null,
  eraseAt: null,
  memberships: [membership('a1', 'Občina Kamnik'), membership('a2', 'Studio Breza')],
  ...some,
});

export const membership = (id: string, name: string): Viewer['memberships'][number] => ({
  __typename: 'Membership',
  role: 'OWNER',
  actor: { __typename: 'Actor', id, slug: `actor-${id}`, name, kind: 'MUNICIPALITY', sector: 'PUBLIC' },
});
