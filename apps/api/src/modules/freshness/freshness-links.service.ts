import { pickText, refusals } from '@kvart/domain/shared';
import {
  type FreshnessAnswer,
  freshnessAnswers,
  freshnessLinkDays,
  goneReason,
  restoreDays,
  type RevisionAction,
} from '@kvart/domain/spaces';
import type { Locale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Config } from '../../platform/config/index.ts';
import { Database } from '../../platform/database/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { SignedTokens } from '../../platform/signing/index.ts';
import { MailedViewers } from '../accounts/index.ts';
import { SpaceChanges, SpacesService } from '../spaces/index.ts';
import type { FreshnessLink } from './freshness.model.ts';
import { FreshnessRepository, type Named } from './freshness.repository.ts';

const purpose = 'space-freshness';
const content = z.object({
  s: z.uuid(),
  v: z.number().int().min(1),
  p: z.uuid(),
  a: z.enum(freshnessAnswers),
});
type Content = z.output<typeof content>;

/** What ends a link: the question it was about has been settled. Mere edits leave it open. */
const settling: readonly RevisionAction[] = [
  'listed',
  'confirmed',
  'withdrawn',
  'reopened',
  'archived',
  'readied',
];

const steps = {
  still_free: { action: 'confirm', records: 'confirmed', reason: null },
  gone: { action: 'withdraw', records: 'withdrawn', reason: goneReason },
  restore: { action: 'restore', records: 'listed', reason: null },
} as const satisfies Record<FreshnessAnswer, { records: RevisionAction } & Record<string, unknown>>;

interface Asked {
  link: Content;
  space: Named;
  /** Settled by this very link, settled otherwise, or still open. */
  status: 'open' | 'done' | 'outdated';
}

/**
 * Answers by mailed link, without signing in. A link speaks for one person, one space as it was, and one answer; the
 * person must still be allowed to give it.
 */
@Injectable()
export class FreshnessLinks {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly repository: FreshnessRepository,
    private readonly people: MailedViewers,
    private readonly tokens: SignedTokens,
    private readonly limits: RateLimits,
    private readonly spaces: SpacesService,
    private readonly changes: SpaceChanges,
  ) {}

  /** The secret stands behind `#`: servers, proxies and Referer headers never see it. */
  async linkTo(
    { id, version }: { id: string; version: number },
    answer: FreshnessAnswer,
    personId: string,
    now: Date,
  ): Promise<string> {
    const days = answer === 'restore' ? restoreDays : freshnessLinkDays;
    const linked: Content = { s: id, v: version, p: personId, a: answer };
    const token = await this.tokens.make(purpose, linked, new Date(now.getTime() + days * 86_400_000));
    return `${this.config.publicUrl}/confirm-space#token=${token}`;
  }

  /** What the page behind the link asks. Reading changes nothing. */
  async look(token: string, locale: Locale, address: string): Promise<FreshnessLink | null> {
    const asked = await this.read(token, address);
    return asked && show(asked, locale);
  }

  async answer(token: string, locale: Locale, address: string): Promise<FreshnessLink> {
    const asked = await this.read(token, address);
    if (!asked) throw new Refused(refusals.notFound('link_expired'));
    const { link, space, status } = asked;
    if (status === 'outdated') throw new Refused(refusals.conflict('link_outdated'));
    const viewer = await this.people.of(link.p);
    if (!viewer) throw new Refused(refusals.notFound('link_expired'));
    if (status === 'open') {
      const { action, reason } = steps[link.a];
      await this.spaces.step(viewer, { id: space.id, version: space.version }, action, reason);
    }
    const settled = await this.repository.named(space.id);
    return show({ link, space: settled ?? space, status: 'done' }, locale);
  }

  private async read(token: string, address: string): Promise<Asked | null> {
    await this.limits.take('mailed_link', { address });
    const parsed = content.safeParse(await this.tokens.read(purpose, token));
    if (!parsed.success) return null;
    const link = parsed.data;
    const space = await this.repository.named(link.s);
    if (!space) return null;
    const since = await this.database.transaction((tx) => this.changes.since(tx, link.s, link.v));
    const turns = since.filter(({ action }) => settling.includes(action));
    const [first, ...more] = turns;
    if (!first) return { link, space, status: 'open' };
    const byThis = more.length === 0 && first.personId === link.p && first.action === steps[link.a].records;
    return { link, space, status: byThis ? 'done' : 'outdated' };
  }
}

const show = ({ link, space, status }: Asked, locale: Locale): FreshnessLink => ({
  answer: link.a,
  status,
  slug: space.slug,
  title: pickText(space.title, space.originalLocale, locale)?.text ?? '',
  placeName: space.placeName,
  confirmedAt: space.confirmedAt?.toISOString() ?? null,
});
