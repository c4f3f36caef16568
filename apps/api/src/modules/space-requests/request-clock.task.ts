import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { Events, Task } from '../../platform/jobs/index.ts';
import { RequestClockRepository } from './request-clock.repository.ts';
import { SpaceRequestsRepository, type StoredRequest } from './space-requests.repository.ts';
import { SpaceRequestsService } from './space-requests.service.ts';

const batch = 100;
/** Batches a run touches at most per step; the rest waits for tomorrow. */
const mostBatches = 50;

/** Payload of `space_request.ending`. `end` is in milliseconds. */
export interface RequestEnding {
  requestId: string;
  actorId: string;
  state: 'soon' | 'expired';
  end: number;
}

/**
 * What time does to requests: those behind one are asked before it runs out, then it does. What a step did stands in
 * the row, so a second run finds nothing to do.
 */
@Injectable()
export class RequestClock {
  constructor(
    private readonly database: Database,
    private readonly repository: SpaceRequestsRepository,
    private readonly clock: RequestClockRepository,
    private readonly requests: SpaceRequestsService,
    private readonly events: Events,
  ) {}

  @Task('space_requests.clock', { cron: '31 5 * * *' })
  async daily(): Promise<void> {
    await this.run(new Date());
  }

  async run(now: Date): Promise<void> {
    await this.inBatches((tx) => this.end(tx, now));
    await this.inBatches((tx) => this.remind(tx, now));
  }

  private async inBatches(work: (tx: Tx) => Promise<number>): Promise<void> {
    for (let n = 0; n < mostBatches; n += 1) if ((await this.database.transaction(work)) < batch) return;
  }

  private async end(tx: Tx, now: Date): Promise<number> {
    const ids = await this.clock.over(tx, now, batch);
    for (const id of ids) {
      const request = await this.repository.lock(tx, id);
      if (!request) continue;
      const turn = { state: 'expired', viewer: null, reason: null, action: 'expire', now } as const;
      await this.requests.turn(tx, request, turn);
      await this.tell(tx, request, 'expired');
    }
    return ids.length;
  }

  private async remind(tx: Tx, now: Date): Promise<number> {
    const ids = await this.clock.markEnding(tx, now, batch);
    for (const id of ids) {
      const request = await this.repository.lock(tx, id);
      if (request) await this.tell(tx, request, 'soon');
    }
    return ids.length;
  }

  private async tell(tx: Tx, request: StoredRequest, state: RequestEnding['state']): Promise<void> {
    const { id, actorId, expiresAt } = request;
    if (!expiresAt) return;
    const payload: RequestEnding = { requestId: id, actorId, state, end: expiresAt.getTime() };
    await this.events.emit(tx, {
      type: 'space_request.ending',
      payload,
      key: `${id}:${state}:${payload.end}`,
    });
  }
}
