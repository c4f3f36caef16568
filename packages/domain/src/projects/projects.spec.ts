import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectors } from '../actors/kinds.ts';
import { parse } from '../shared/parse.ts';
import { codesOf, outcome, someone, valueOf } from '../spec-helpers.ts';
import { createProjectInput } from './inputs.ts';
import {
  answerInvitation,
  changePartnerRole,
  confirmPartnership,
  guardInvite,
  leaveProject,
  partnerAbilities,
  removePartner,
} from './partners.ts';
import {
  canEditPart,
  canSeePart,
  canSeePartner,
  guardLead,
  type ProjectFacts,
  visibleParts,
} from './policy.ts';
import { answerApplication, applicationAbilities, canSeeRole, guardApply, isWanted } from './roles.ts';
import { projectsFromUrl, projectsToUrl } from './search-url.ts';
import {
  partnerRoles,
  projectActions,
  projectParts,
  type ProjectState,
  projectStates,
  projectVisibilities,
  roomRights,
} from './states.ts';
import {
  blockersOf,
  projectNextSteps,
  stateAfterLeaving,
  type TeamMember,
  transitionProject,
} from './transitions.ts';

const project = (over: Partial<ProjectFacts> = {}): ProjectFacts & { version: number } => ({
  version: 3,
  state: 'idea',
  visibility: 'public',
  parts: {
    partners: 'public',
    roles: 'public',
    work: 'private',
    money: 'private',
    effect: 'public',
    updates: 'public',
  },
  rights: null,
  isInvited: false,
  ...over,
});

const lead = someone();
const led = (over: Partial<ProjectFacts> = {}) => project({ rights: 'lead', ...over });
const mixed: TeamMember[] = [
  { sector: 'public', isConfirmed: true },
  { sector: 'creative', isConfirmed: true },
];

describe('the life of a project', () => {
  const team = fc.array(fc.record({ sector: fc.constantFrom(...sectors), isConfirmed: fc.boolean() }), {
    maxLength: 5,
  });

  it('takes no step whose guard does not hold, whatever is tried in whatever order', () => {
    const attempt = fc.record({
      action: fc.constantFrom(...projectActions),
      rights: fc.constantFrom(null, ...roomRights),
      version: fc.constantFrom(3, 4),
      reason: fc.constantFrom(null, ' ', 'It is over.'),
      team,
    });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 12 }), (attempts) => {
        let state: ProjectState = 'idea';
        for (const { action, rights, version, reason, team: members } of attempts) {
          const decided = transitionProject(project({ state, rights }), action, {
            viewer: lead,
            version,
            team: members,
            reason,
          });
          if (!decided.ok) continue;
          expect(rights).toBe('lead');
          expect(version).toBe(3);
          const to: ProjectState = decided.value.state;
          if (to === 'closed') expect(reason?.trim()).toBeTruthy();
          else {
            // One state further, never two.
            expect(projectStates.indexOf(to)).toBe(projectStates.indexOf(state) + 1);
            if (to !== 'scaled') expect(new Set(members.map(({ sector }) => sector)).size).toBeGreaterThan(1);
            if (to === 'agreed') expect(members.every(({ isConfirmed }) => isConfirmed)).toBe(true);
          }
          expect(state).not.toBe('closed');
          state = to;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says why it stays an idea, and what an agreement waits for', () => {
    const step = (state: ProjectState, action: 'form_team' | 'agree', members: TeamMember[]) =>
      outcome(transitionProject(led({ state }), action, { viewer: lead, version: 3, team: members }));
    const alone = mixed.slice(0, 1);
    expect(step('idea', 'form_team', alone)).toBe('needs_two_sectors');
    expect(blockersOf('idea', alone)).toEqual(['one_sector']);
    const open = [...mixed, { sector: 'civil' as const, isConfirmed: false }];
    expect(step('team_formed', 'agree', open)).toBe('partners_unconfirmed');
    expect(blockersOf('team_formed', open)).toEqual(['unconfirmed']);
    expect(step('idea', 'agree', mixed)).toBe('wrong_state');
    expect(step('idea', 'form_team', mixed)).toBe('ok');
    expect(projectNextSteps('closed')).toEqual([]);
  });

  it('is an idea again when the last partner of a second sector leaves', () => {
    expect(stateAfterLeaving('piloting', mixed.slice(1))).toBe('idea');
    expect(stateAfterLeaving('piloting', mixed)).toBe('piloting');
    expect(stateAfterLeaving('evaluated', mixed.slice(1))).toBe('evaluated');
  });
});

describe('who sees and edits what', () => {
  const width = { private: 0, network: 1, public: 2 };
  // Written a second time, as plainly as possible.
  const maySee = (who: string, part: string, whole: number, own: number): boolean => {
    if (['lead', 'edit', 'view'].includes(who)) return true;
    if (who === 'invited' && ['about', 'partners', 'roles'].includes(part)) return true;
    if (who === 'admin' && !['work', 'money'].includes(part)) return true;
    const seen = part === 'about' ? whole : Math.min(whole, own);
    return seen >= (who === 'visitor' || who === 'suspended' ? 2 : 1);
  };
  const mayEdit = (who: string, part: string): boolean =>
    who === 'lead' || (who === 'edit' && ['work', 'money', 'effect', 'updates'].includes(part));
  const viewers = {
    visitor: null,
    suspended: someone({ suspended: true }),
    stranger: lead,
    admin: someone({ platformRole: 'admin' }),
    invited: lead,
    view: lead,
    edit: lead,
    lead,
  };

  it('holds for every person, part, right and circle', () => {
    let compared = 0;
    for (const [who, viewer] of Object.entries(viewers))
      for (const part of projectParts)
        for (const visibility of projectVisibilities)
          for (const own of projectVisibilities) {
            const rights = roomRights.find((right) => right === who) ?? null;
            const parts = { ...project().parts, ...(part !== 'about' && { [part]: own }) };
            const facts = project({ visibility, parts, rights, isInvited: who === 'invited' });
            expect
              .soft([
                who,
                part,
                visibility,
                own,
                canSeePart(viewer, facts, part),
                canEditPart(viewer, facts, part),
              ])
              .toEqual([
                who,
                part,
                visibility,
                own,
                maySee(who, part, width[visibility], width[own]),
                mayEdit(who, part),
              ]);
            compared += 1;
          }
    expect(compared).toBe(8 * 7 * 9);
  });

  it('gives a suspended person of the room nothing that is not public', () => {
    const facts = project({ rights: 'lead', visibility: 'private' });
    expect(visibleParts(viewers.suspended, facts)).toEqual([]);
  });

  it('keeps what a closed project is, and lets its effect be told', () => {
    const closed = led({ state: 'closed' });
    expect(projectParts.filter((part) => canEditPart(lead, closed, part))).toEqual(['effect', 'updates']);
    expect(outcome(guardLead(lead, closed))).toBe('project_closed');
    expect(outcome(guardLead(someone({ emailConfirmed: false }), led()))).toBe('email_unconfirmed');
    expect(outcome(guardLead(lead, project({ visibility: 'private' })))).toBe('not_found');
    expect(outcome(guardLead(lead, project()))).toBe('no_room_rights');
  });
});

describe('partners', () => {
  const studio = someone({ memberships: { studio: 'editor', helpers: 'member' } });
  const partner = (over = {}) => ({
    actorId: 'studio',
    state: 'active' as const,
    role: 'partner' as const,
    version: 1,
    ...over,
  });
  const at = { viewer: studio, version: 1 };
  const actor = { isArchived: false, isUnclaimed: false, isPartner: false };

  it('are invited by the lead, once, where somebody can answer', () => {
    const invite = (over = {}, role: (typeof partnerRoles)[number] = 'funder', count = 1) =>
      outcome(guardInvite(lead, led(), { actor: { ...actor, ...over }, role, count }));
    expect(invite()).toBe('ok');
    expect(invite({}, 'lead')).toBe('one_lead');
    expect(invite({ isUnclaimed: true })).toBe('actor_unclaimed');
    expect(invite({ isArchived: true })).toBe('actor_archived');
    expect(invite({ isPartner: true })).toBe('already_partner');
    expect(invite({}, 'partner', 60)).toBe('too_many_partners');
    expect(
      outcome(guardInvite(lead, led({ state: 'evaluated' }), { actor, role: 'partner', count: 1 })),
    ).toBe('partners_are_history');
    expect(
      outcome(guardInvite(lead, project({ rights: 'edit' }), { actor, role: 'partner', count: 1 })),
    ).toBe('no_room_rights');
  });

  it('answer through their editors, for a private project too', () => {
    const invited = partner({ state: 'invited' });
    const secret = project({ visibility: 'private', isInvited: true });
    expect(valueOf(answerInvitation(secret, invited, 'accept', at)).state).toBe('active');
    expect(valueOf(answerInvitation(secret, invited, 'decline', { ...at, reason: ' no ' })).reason).toBe(
      'no',
    );
    expect(outcome(answerInvitation(secret, { ...invited, actorId: 'helpers' }, 'accept', at))).toBe(
      'not_editor',
    );
    expect(outcome(answerInvitation(secret, invited, 'accept', { ...at, version: 2 }))).toBe('stale_version');
    expect(outcome(answerInvitation(project(), { ...invited, actorId: 'other' }, 'accept', at))).toBe(
      'not_found',
    );
    expect(outcome(answerInvitation(project({ state: 'scaled' }), invited, 'accept', at))).toBe(
      'partners_are_history',
    );
  });

  it('leave, are parted with for a reason, and hand over before they go', () => {
    expect(outcome(leaveProject(project({ rights: 'edit' }), partner(), at))).toBe('ok');
    expect(outcome(leaveProject(led(), partner({ role: 'lead' }), at))).toBe('lead_hands_over');
    expect(codesOf(removePartner(led(), partner(), { viewer: lead, version: 1 }))).toEqual([
      'reason required',
    ]);
    expect(outcome(removePartner(led(), partner({ state: 'invited' }), { viewer: lead, version: 1 }))).toBe(
      'ok',
    );
    expect(outcome(removePartner(led(), partner({ state: 'left' }), { viewer: lead, version: 1 }))).toBe(
      'wrong_state',
    );
    expect(outcome(changePartnerRole(led(), partner(), 'lead', { viewer: lead, version: 1 }))).toBe('ok');
    expect(
      outcome(changePartnerRole(led(), partner({ role: 'lead' }), 'funder', { viewer: lead, version: 1 })),
    ).toBe('lead_hands_over');
  });

  it('agree to the project before it is agreed', () => {
    expect(outcome(confirmPartnership(project({ state: 'team_formed' }), partner(), at))).toBe('ok');
    expect(outcome(confirmPartnership(project({ state: 'piloting' }), partner(), at))).toBe('wrong_state');
  });

  it('who were invited and declined are seen by both sides alone', () => {
    const declined = partner({ state: 'declined' });
    expect(canSeePartner(studio, project(), declined)).toBe(true);
    expect(canSeePartner(someone(), project(), declined)).toBe(false);
    expect(canSeePartner(null, project(), partner())).toBe(true);
    expect(partnerAbilities(studio, project(), declined)).toEqual({
      answer: false,
      confirm: false,
      leave: false,
      remove: false,
      changeRole: false,
      managePeople: false,
    });
  });
});

describe('open roles', () => {
  const role = { version: 1, state: 'open' as const, wantedUntil: '2026-09-30' };
  const applicant = someone({ memberships: { band: 'owner' } });
  const asking = { actorId: 'band', isPartner: false, today: '2026-09-30' };
  const application = { version: 1, state: 'sent' as const, actorId: 'band' };

  it('are applied for until the last day, by those who are not in it', () => {
    const apply = (over = {}, on = project()) =>
      outcome(guardApply(applicant, on, role, { ...asking, ...over }));
    expect(apply()).toBe('ok');
    expect(apply({ today: '2026-10-01' })).toBe('role_not_open');
    expect(apply({ isPartner: true })).toBe('already_partner');
    expect(apply({}, project({ visibility: 'private' }))).toBe('not_found');
    expect(apply({}, project({ state: 'closed' }))).toBe('project_closed');
    expect(apply({ actorId: 'other' })).toBe('not_editor');
    expect(isWanted({ state: 'filled', wantedUntil: null }, '2026-01-01')).toBe(false);
    expect(canSeeRole(null, project(), { state: 'filled' })).toBe(false);
  });

  it('are decided with a reason, and nobody who applied is left waiting', () => {
    const answer = (given: 'accept' | 'decline', over = {}) =>
      answerApplication(led(), application, role, given, { viewer: lead, version: 1, ...over });
    expect(codesOf(answer('decline'))).toEqual(['reason required']);
    expect(valueOf(answer('decline', { reason: 'Too far away.' })).state).toBe('declined');
    expect(codesOf(answer('accept', { others: 2 }))).toEqual(['othersReason required']);
    expect(valueOf(answer('accept', { others: 2, othersReason: 'Filled.' })).state).toBe('accepted');
    const editor = project({ rights: 'edit' });
    expect(
      outcome(answerApplication(editor, application, role, 'accept', { viewer: lead, version: 1 })),
    ).toBe('no_room_rights');
    expect(
      outcome(answerApplication(project(), application, role, 'accept', { viewer: lead, version: 1 })),
    ).toBe('not_found');
  });

  it('offer each side what it may do', () => {
    expect(applicationAbilities(applicant, project(), application)).toEqual({
      answer: false,
      withdraw: true,
    });
    expect(applicationAbilities(lead, led(), application)).toEqual({ answer: true, withdraw: false });
    expect(applicationAbilities(someone(), project(), application)).toEqual({
      answer: false,
      withdraw: false,
    });
  });
});

describe('inputs and addresses', () => {
  it('take a short form, and say what is missing', () => {
    const form = {
      title: 'Night market',
      summary: 'Six evenings in the hall.',
      locale: 'en',
      visibility: 'network',
    };
    expect(valueOf(parse(createProjectInput, form))).toMatchObject({
      conceptIds: [],
      partnerIds: [],
      description: '',
    });
    expect(codesOf(parse(createProjectInput, { ...form, title: '', summary: 'x' }))).toEqual([
      'title required',
      'summary too_short',
    ]);
    expect(
      codesOf(parse(createProjectInput, { ...form, startsOn: '2027-02-01', endsOn: '2027-01-01' })),
    ).toEqual(['endsOn too_early']);
  });

  it('keep a search in the address', () => {
    const address = 'q=market&country=SI&state=idea&state=piloting&roles=1';
    const { filter } = projectsFromUrl(new URLSearchParams(address));
    expect(filter).toEqual({ text: 'market', country: 'SI', states: ['IDEA', 'PILOTING'], openRoles: true });
    expect(projectsToUrl(filter).toString()).toBe(address);
  });
});
