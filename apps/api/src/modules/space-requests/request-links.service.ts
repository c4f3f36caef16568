import { refusals } from '@kvart/domain/shared';
import { renewalLinkDays } from '@kvart/domain/space-requests';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Refused } from '../../platform/errors/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { SignedTokens } from '../../platform/signing/index.ts';
import { MailedViewers } from '../accounts/index.ts';
import type { RequestRenewal } from './request-links.model.ts';
import { RequestClockRepository } from './request-clock.repository.ts';
import { SpaceRequestsService } from './space-requests.service.ts';

const renewal = 'space-request-renewal';
/** What a link is about: the request, the person, and for renewing the end that it moves. */
const content = z.object({ r: z.uuid(), p: z.uuid(), u: z.number().int() });

/**
 * The link in the mail about a request that runs out, good without signing in: for one person, who must still look
 * after the request, and for one end of it.
 */
@Injectable()
export class RequestLinks {
  constructor(
    private readonly tokens: SignedTokens,
    private readonly limits: RateLimits,
    private readonly people: MailedViewers,
    private readonly repository: RequestClockRepository,
    private readonly requests: SpaceRequestsService,
  ) {}

  /** From the root of the site. The secret stands behind `#`: servers, proxies and Referer headers never see it. */
  async toRenew(requestId: string, personId: string, expiresAt: Date): Promise<string> {
    const linked = { r: requestId, p: personId, u: expiresAt.getTime() };
    const token = await this.tokens.make(renewal, linked, inDays(expiresAt, renewalLinkDays));
    return `/renew-request#token=${token}`;
  }

  /** What the page behind the link asks. Reading changes nothing. */
  async look(token: string, address: string): Promise<RequestRenewal | null> {
    const read = await this.read(token, address);
    return read && show(read);
  }

  async renew(token: string, address: string): Promise<RequestRenewal> {
    const read = await this.read(token, address);
    const viewer = read && (await this.people.of(read.link.p));
    if (!read || !viewer) throw new Refused(refusals.notFound('link_expired'));
    const { request, status } = read;
    if (status === 'outdated') throw new Refused(refusals.conflict('link_outdated'));
    if (status === 'done') return show(read);
    await this.requests.step(viewer, { id: request.id, version: request.version, action: 'renew' });
    const after = await this.repository.named(request.id);
    return show({ ...read, request: after ?? request, status: 'done' });
  }

  private async read(token: string, address: string) {
    await this.limits.take('mailed_link', { address });
    const parsed = content.safeParse(await this.tokens.read(renewal, token));
    if (!parsed.success) return null;
    const link = parsed.data;
    const request = await this.repository.named(link.r);
    if (!request) return null;
    const end = request.expiresAt?.getTime() ?? 0;
    const runs = request.state === 'published';
    const isOpen = (runs || request.state === 'expired') && end === link.u;
    const status = isOpen
      ? ('open' as const)
      : runs && end > link.u
        ? ('done' as const)
        : ('outdated' as const);
    return { link, request, status };
  }
}

type Read = NonNullable<Awaited<ReturnType<RequestLinks['look']>>>;
const inDays = (from: Date, days: number): Date => new Date(from.getTime() + days * 86_400_000);

const show = ({
  request,
  status,
}: {
  request: { slug: string; title: string; expiresAt: Date | null };
  status: Read['status'];
}): RequestRenewal => ({
  slug: request.slug,
  title: request.title,
  status,
  expiresAt: request.expiresAt?.toISOString() ?? null,
});
