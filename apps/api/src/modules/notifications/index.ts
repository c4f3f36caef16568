export { LineSources } from './line-sources.ts';
export { NotificationsModule } from './notifications.module.ts';
export { NotificationsService } from './notifications.service.ts';
export { NotificationTimes } from './notification-times.service.ts';
export type { Line, LineSource, NotificationRow, Receiver } from './tidings.ts';
export { Unsubscribers } from './unsubscribers.ts';
