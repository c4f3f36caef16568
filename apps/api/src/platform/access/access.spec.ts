import { Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { describe, expect, it } from 'vitest';
import { Access, Public } from './access.decorator.ts';
import { AccessAudit } from './access.audit.ts';

@Resolver('Thing')
class Declared {
  @Public('a test')
  @Query(() => String)
  open() {
    return 'open';
  }

  @Access('adviser', 'their territory')
  @ResolveField(() => String)
  secret() {
    return 'secret';
  }
}

@Resolver('Thing')
class Forgotten {
  @Query(() => String)
  leak() {
    return 'leak';
  }

  @ResolveField(() => String)
  alsoLeak() {
    return 'leak';
  }
}

const boot = (...resolvers: (typeof Declared | typeof Forgotten)[]) => {
  @Module({ imports: [DiscoveryModule], providers: [AccessAudit, ...resolvers] })
  class Offering {}
  return NestFactory.createApplicationContext(Offering, { logger: false, abortOnError: false });
};

describe('access by declaration', () => {
  it('starts when every operation says who may call it, and lists them', async () => {
    const app = await boot(Declared);
    expect(app.get(AccessAudit).snapshot()).toBe(
      'Query.open: public (a test)\nThing.secret: adviser (their territory)\n',
    );
    await app.close();
  });

  it('does not start when one operation or field says nothing, and names it', async () => {
    await expect(boot(Declared, Forgotten)).rejects.toThrow(
      'no @Access or @Public on Query.leak, Thing.alsoLeak',
    );
  });
});
