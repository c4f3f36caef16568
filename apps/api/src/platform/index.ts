import type { DynamicModule, Type } from '@nestjs/common';
import { AuditModule } from './audit/index.ts';
import { CalendarModule } from './calendar/index.ts';
import { FilesModule } from './files/index.ts';
import { JobsModule } from './jobs/index.ts';
import { LimitsModule } from './limits/index.ts';
import { MailModule } from './mail/index.ts';
import { PushModule } from './push/index.ts';
import { RealtimeModule } from './realtime/index.ts';
import { SettingsModule } from './settings/index.ts';
import { SigningModule } from './signing/index.ts';
import { TelemetryModule } from './telemetry/index.ts';

/** Platform services beside the ones the application cannot start without (see app.module.ts). */
export const platformModules: (Type | DynamicModule)[] = [
  TelemetryModule,
  SettingsModule,
  AuditModule,
  LimitsModule,
  SigningModule,
  JobsModule,
  MailModule,
  FilesModule,
  RealtimeModule,
  PushModule,
  CalendarModule,
];
