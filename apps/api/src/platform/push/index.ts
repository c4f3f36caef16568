export { PushModule } from './push.module.ts';
export { type PushTarget, WebPush } from './web-push.ts';
