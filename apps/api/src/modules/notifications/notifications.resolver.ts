import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Public } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import * as models from './notification.model.ts';
import { NotificationReads } from './notification-reads.service.ts';
import * as results from './notification.results.ts';
import { NotificationSettingsService } from './notification-settings.service.ts';
import { Unsubscribers } from './unsubscribers.ts';

const id = { type: () => ID } as const;
const own = "one's own";

@Resolver(() => models.Notification)
export class NotificationsResolver {
  constructor(
    private readonly reads: NotificationReads,
    private readonly settings: NotificationSettingsService,
    private readonly unsubscribers: Unsubscribers,
  ) {}

  @Access('signed_in', own)
  @Query(() => models.NotificationConnection, { description: 'Newest first.' })
  notifications(
    @Ctx() { locale }: RequestContext,
    @Asking() { personId }: Viewer,
    @Args('unread', { type: () => Boolean, nullable: true }) unread: boolean | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<models.NotificationConnection> {
    return this.reads.list({ personId, locale }, { unread: unread ?? false, first: first ?? 20, after });
  }

  @Access('signed_in', own)
  @Query(() => Int, { description: 'How many lines are unread; a hundred stands for all beyond it.' })
  unreadNotifications(@Asking() { personId }: Viewer): Promise<number> {
    return this.reads.unread(personId);
  }

  @Access('signed_in', own)
  @Query(() => models.NotificationSettings)
  notificationSettings(@Asking() viewer: Viewer): Promise<models.NotificationSettings> {
    return this.settings.of(viewer);
  }

  @Access('signed_in', own)
  @Mutation(() => results.ReadNotificationsResult)
  readNotifications(
    @Asking() { personId }: Viewer,
    @Args('input') input: models.ReadNotificationsInput,
  ): Promise<models.NotificationsRead> {
    return this.reads.read(personId, { ...input });
  }

  @Access('signed_in', own)
  @Mutation(() => results.ChangeNotificationSettingsResult)
  async changeNotificationSettings(
    @Asking() viewer: Viewer,
    @Args('input') input: models.ChangeNotificationSettingsInput,
  ): Promise<models.NotificationSettings> {
    await this.settings.change(viewer, { ...input });
    return this.settings.of(viewer);
  }

  @Access('signed_in', own)
  @Mutation(() => results.MuteNotificationsResult)
  async muteNotifications(
    @Ctx() { locale }: RequestContext,
    @Asking() viewer: Viewer,
    @Args('input') input: models.MuteNotificationsInput,
  ): Promise<models.NotificationSettings> {
    await this.settings.mute(viewer, locale, { ...input });
    return this.settings.of(viewer);
  }

  @Access('signed_in', own)
  @Mutation(() => results.UnmuteNotificationsResult)
  async unmuteNotifications(
    @Asking() viewer: Viewer,
    @Args('id', id) muteId: string,
  ): Promise<models.NotificationSettings> {
    await this.settings.unmute(viewer, muteId);
    return this.settings.of(viewer);
  }

  @Access('signed_in', 'the browser that asks')
  @Mutation(() => results.AddPushDeviceResult)
  async addPushDevice(
    @Asking() viewer: Viewer,
    @Args('input') input: models.AddPushDeviceInput,
  ): Promise<models.NotificationSettings> {
    await this.settings.addDevice(viewer, { ...input });
    return this.settings.of(viewer);
  }

  @Access('signed_in', own)
  @Mutation(() => results.RemovePushDeviceResult)
  async removePushDevice(
    @Asking() viewer: Viewer,
    @Args('id', id) deviceId: string,
  ): Promise<models.NotificationSettings> {
    await this.settings.removeDevice(viewer, deviceId);
    return this.settings.of(viewer);
  }

  @Public('whoever holds a mail may stop the mails of its kind')
  @Mutation(() => results.StopAlertsResult)
  stopAlerts(@Args('key', id) key: string): Promise<models.StoppedAlerts> {
    return this.unsubscribers.stop(key);
  }
}
