import { dataLinkLifetimeMs, provenByPassword } from '@kvart/domain/accounts';
import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Config } from '../../platform/config/index.ts';
import { Database } from '../../platform/database/index.ts';
import { validated } from '../../platform/errors/index.ts';
import type { RequestContext } from '../../platform/graphql/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { SignedTokens } from '../../platform/signing/index.ts';
import { ProvePassword } from '../accounts/index.ts';

const purpose = 'personal-data.copy';

/** Links to a copy of somebody's data: for that person, from the browser that proved to be theirs, for some minutes. */
@Injectable()
export class DataCopies {
  constructor(
    private readonly database: Database,
    private readonly password: ProvePassword,
    private readonly limits: RateLimits,
    private readonly tokens: SignedTokens,
    private readonly audit: Audit,
    private readonly config: Config,
  ) {}

  async link(context: RequestContext, viewer: Viewer, raw: unknown): Promise<{ url: string }> {
    const { password } = validated(provenByPassword, raw);
    await this.password.require(context, viewer, password);
    await this.limits.take('personal_copy', { account: viewer.personId, address: context.req.ip });
    const { personId, sessionId } = viewer;
    const expiresAt = new Date(Date.now() + dataLinkLifetimeMs);
    const token = await this.tokens.make(purpose, { personId, sessionId }, expiresAt);
    const act = {
      personId,
      action: 'account.data_copied',
      objectType: 'person',
      objectId: personId,
    } as const;
    await this.database.transaction((tx) => this.audit.record(tx, act));
    return { url: `${this.config.publicUrl}/export/personal-data.zip?key=${token}` };
  }

  /** Whether a link was made for whoever follows it, in this very session. */
  async isFor(viewer: Viewer, token: string): Promise<boolean> {
    const made = (await this.tokens.read(purpose, token)) as Partial<Viewer> | null;
    return made?.personId === viewer.personId && made.sessionId === viewer.sessionId;
  }
}
