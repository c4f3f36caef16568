import type { DynamicModule, Type } from '@nestjs/common';

/** Platform services beside the ones the application cannot start without (see app.module.ts). */
export const platformModules: (Type | DynamicModule)[] = [];
