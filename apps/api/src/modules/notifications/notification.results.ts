import { resultUnion } from '../../platform/errors/index.ts';
import { NotificationSettings, NotificationsRead, StoppedAlerts } from './notification.model.ts';

const settings = () => NotificationSettings;

export const ReadNotificationsResult = resultUnion('ReadNotificationsResult', () => NotificationsRead);
export const ChangeNotificationSettingsResult = resultUnion('ChangeNotificationSettingsResult', settings);
export const MuteNotificationsResult = resultUnion('MuteNotificationsResult', settings);
export const UnmuteNotificationsResult = resultUnion('UnmuteNotificationsResult', settings);
export const AddPushDeviceResult = resultUnion('AddPushDeviceResult', settings);
export const RemovePushDeviceResult = resultUnion('RemovePushDeviceResult', settings);
export const StopAlertsResult = resultUnion('StopAlertsResult', () => StoppedAlerts);
