import { Global, Module } from '@nestjs/common';
import { VapidKeys } from './vapid-keys.ts';
import { WebPush } from './web-push.ts';

/** Messages to browsers that are not open, by the push services of their makers. */
@Global()
@Module({ providers: [VapidKeys, WebPush], exports: [WebPush] })
export class PushModule {}
