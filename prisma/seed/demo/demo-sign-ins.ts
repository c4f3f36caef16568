import type { DemoNetwork } from './network.ts';
import type { DemoLocale } from './texts/index.ts';
import { demoPeople, demoRoleNames, type DemoRole } from './sign-ins.ts';

/** A line of the sign-in list, as the client shows it. */
export interface ListedSignIn {
  email: string;
  /** Readable; `roleNames` has it in the languages of the demo network. */
  role: string;
  roleCode: DemoRole;
  roleNames: Record<DemoLocale, string>;
  /** Several, where the person acts for several. */
  actorName: string;
}

/** The sign-in list with the names that the network gave its actors; kept in the setting `demo`. */
export function demoSignIns(
  network: Pick<DemoNetwork, 'persons' | 'memberships' | 'actors'>,
): ListedSignIn[] {
  const names = new Map(network.actors.map(({ id, name }) => [id, name]));
  return demoPeople.map(({ email, role }) => {
    const person = network.persons.find((candidate) => candidate.email === email);
    const own = network.memberships.filter(({ personId }) => personId === person?.id);
    return {
      email,
      role: demoRoleNames[role].en,
      roleCode: role,
      roleNames: demoRoleNames[role],
      actorName: own.map(({ actorId }) => names.get(actorId)).join(', ') || 'Kvart',
    };
  });
}
