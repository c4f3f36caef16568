import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { RefusedFilter } from '../errors/index.ts';
import { AccessAudit } from './access.audit.ts';
import { AccessGuard } from './access.guard.ts';
import { RequestViewer } from './request-viewer.ts';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    RequestViewer,
    AccessAudit,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: RefusedFilter },
  ],
  exports: [RequestViewer, AccessAudit],
})
export class AccessModule {}
