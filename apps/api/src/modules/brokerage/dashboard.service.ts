import { dashboardInput } from '@kvart/domain/brokerage';
import { addDays, refusals, type Viewer } from '@kvart/domain/shared';
import { guardProposeIntroduction, toldCount } from '@kvart/domain/suggestions';
import { Injectable } from '@nestjs/common';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { DeskPeople } from '../desk/index.ts';
import { AdvisersRepository } from '../suggestions/index.ts';
import type { CentreDashboard } from './dashboard.model.ts';
import { DashboardRepository } from './dashboard.repository.ts';

/** The numbers of a centre, for its advisers and whoever pays for their work. */
@Injectable()
export class Dashboard {
  constructor(
    private readonly repository: DashboardRepository,
    private readonly advisers: AdvisersRepository,
    private readonly people: DeskPeople,
  ) {}

  async of(viewer: Viewer | null, raw: object): Promise<CentreDashboard> {
    const { centreId, from, until, territory } = validated(dashboardInput, raw);
    orRefuse(guardProposeIntroduction(viewer, await this.advisers.of(centreId)));
    const { centres } = await this.people.scope(viewer);
    const all = centres.find(({ actorId }) => actorId === centreId)?.territories ?? [];
    const wanted = territory
      ? all.filter(({ kind, code }) => kind === territory.kind && code === territory.code)
      : all;
    // A territory of somebody else's is none.
    if (territory && wanted.length === 0) throw new Refused(refusals.notFound());
    const scope = { everywhere: false, centres: [{ actorId: centreId, territories: wanted }] };
    const asked = { centreId, scope, isNarrowed: !!territory, from, before: addDays(until, 1) };
    const [row, territories] = await Promise.all([
      this.repository.numbers(asked),
      this.repository.names(all),
    ]);
    return {
      territories,
      cases: row.cases,
      actors: row.actors.n,
      verifiedActors: row.actors.verified,
      introductions: row.introductions.n,
      introductionsAccepted: row.introductions.accepted,
      cooperations: row.introductions.cooperations,
      introductionsEnded: row.introductions.ended,
      // Where few actors stand behind a number, one of them could be recognised in it.
      matchesStarted: toldCount(row.started.n, row.started.actors),
      interestsInTalks: row.talks,
      spacesBack: row.back.n,
      spacesBackM2: row.back.m2,
      adviceCount: row.advice.n,
      adviceMinutes: row.advice.minutes,
      advisedActors: row.advice.actors,
      appointmentsHeld: row.appointments.n,
      appointmentsMissed: row.appointments.missed,
    };
  }
}
