import { normalizePassword } from '@kvart/domain/accounts';
import { refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Refused } from '../../platform/errors/index.ts';
import type { RequestContext } from '../../platform/graphql/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { PasswordHasher } from './password-hasher.ts';
import { PersonRepository } from './person.repository.ts';

/** Asks for the password once more before something weighty: a session left open is not enough for it. */
@Injectable()
export class ProvePassword {
  constructor(
    private readonly persons: PersonRepository,
    private readonly hasher: PasswordHasher,
    private readonly limits: RateLimits,
  ) {}

  /** @throws Refused where it is another password; tries are counted with those of changing it. */
  async require(
    context: RequestContext,
    viewer: Viewer,
    password: string,
    field = 'password',
  ): Promise<void> {
    await this.limits.take('change_password', { account: viewer.personId, address: context.req.ip });
    const person = await this.persons.findById(viewer.personId);
    if (await this.hasher.matches(person?.passwordHash ?? null, normalizePassword(password))) return;
    throw new Refused(refusals.invalid([{ code: 'wrong_password', path: [field] }]));
  }
}
