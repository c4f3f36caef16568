import { isAdmin, requirePerson, type Viewer } from '@kvart/domain/shared';
import { type Audience, type SpaceState, spaceVisibility } from '@kvart/domain/spaces';
import type { Values } from '../../platform/database/index.ts';

/**
 * The spaces of these states that are there for the viewer: the domain's table of audiences, as a condition on
 * `s`. A test over generated rows holds it against `canViewSpace`.
 */
export function visibleTo(viewer: Viewer | null, states: readonly SpaceState[], values: Values): string {
  const actors = requirePerson(viewer).ok && viewer ? Object.keys(viewer.memberships) : [];
  if (isAdmin(viewer)) return inState(states.filter((state) => spaceVisibility[state].some(seenByAdmin)));
  let placeholder: string | null = null;
  const members = (): string => (placeholder ??= values.add(actors, 'uuid[]'));
  const sees: Record<Exclude<Audience, 'everyone' | 'admin'>, () => string> = {
    owner_side: () => `s.actor_id = ANY (${members()})`,
    interested: () =>
      `EXISTS (SELECT 1 FROM interests vi WHERE vi.space_id = s.id AND vi.actor_id = ANY (${members()}))`,
  };
  const open = states.filter((state) => spaceVisibility[state].includes('everyone'));
  const parts = open.length > 0 ? [inState(open)] : [];
  if (actors.length > 0) {
    // States with the same audience go together.
    const closed = new Map<string, SpaceState[]>();
    for (const state of states.filter((one) => !open.includes(one))) {
      const audiences = spaceVisibility[state].filter((one) => one === 'owner_side' || one === 'interested');
      if (audiences.length === 0) continue;
      const condition = audiences.map((one) => sees[one]()).join(' OR ');
      closed.set(condition, [...(closed.get(condition) ?? []), state]);
    }
    for (const [condition, group] of closed) parts.push(`(${inState(group)} AND (${condition}))`);
  }
  if (parts.length === 0) return 'false';
  return parts.length === 1 ? String(parts[0]) : `(${parts.join(' OR ')})`;
}

const seenByAdmin = (audience: Audience): boolean => audience === 'everyone' || audience === 'admin';

/** Written out, not as a parameter: the usual `s.state = 'listed'` is what partial indexes are made for. */
function inState(states: readonly SpaceState[]): string {
  const list = [...new Set(states)].map((state) => `'${state}'`);
  if (list.length === 0) return 'false';
  return list.length === 1 ? `s.state = ${list[0]}` : `s.state IN (${list.join(', ')})`;
}
