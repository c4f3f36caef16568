import type { MailRhythm, MuteKind, NotificationType, QuietHours } from '@kvart/domain/notifications';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';

/** How people want to hear of things: rhythm, quiet hours, choices, mutes and devices. */
@Injectable()
export class SettingsRepository {
  constructor(private readonly database: Database) {}

  all(personId: string) {
    return this.database.prisma.person.findUniqueOrThrow({
      where: { id: personId },
      select: {
        timeZone: true,
        notificationSettings: true,
        notificationChoices: true,
        notificationMutes: {
          where: { OR: [{ until: null }, { until: { gt: new Date() } }] },
          orderBy: { createdAt: 'desc' },
          take: 200,
        },
        pushSubscriptions: {
          where: { session: { revokedAt: null, expiresAt: { gt: new Date() } } },
          orderBy: { createdAt: 'desc' },
          take: 20,
        },
      },
    });
  }

  async change(
    tx: Tx,
    personId: string,
    { rhythm, quiet }: { rhythm?: MailRhythm; quiet?: QuietHours | null },
  ): Promise<void> {
    const data = {
      ...(rhythm && { rhythm }),
      ...(quiet !== undefined && { quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null }),
    };
    await tx.notificationSettings.upsert({
      where: { personId },
      create: { personId, ...data },
      update: data,
    });
  }

  /** What stands in the links that stop mails. */
  async stopKey(tx: Tx, personId: string): Promise<string> {
    const { stopKey } = await tx.notificationSettings.upsert({
      where: { personId },
      create: { personId },
      update: {},
      select: { stopKey: true },
    });
    return stopKey;
  }

  async personOf(tx: Tx, stopKey: string): Promise<string | null> {
    const settings = await tx.notificationSettings.findUnique({
      where: { stopKey },
      select: { personId: true },
    });
    return settings?.personId ?? null;
  }

  async choose(
    tx: Tx,
    personId: string,
    { type, ...on }: { type: NotificationType; inApp: boolean; mail: boolean; push: boolean },
  ): Promise<void> {
    await tx.notificationChoice.upsert({
      where: { personId_type: { personId, type } },
      create: { personId, type, ...on },
      update: on,
    });
  }

  choice(tx: Tx, personId: string, type: NotificationType) {
    return tx.notificationChoice.findUnique({ where: { personId_type: { personId, type } } });
  }

  countMutes(tx: Tx, personId: string): Promise<number> {
    return tx.notificationMute.count({ where: { personId } });
  }

  async mute(
    tx: Tx,
    personId: string,
    mute: { kind: MuteKind; target: string; label: string; until: Date | null },
  ): Promise<void> {
    const { kind, target, label, until } = mute;
    await tx.notificationMute.upsert({
      where: { personId_kind_target: { personId, kind, target } },
      create: { id: uuid(), personId, ...mute },
      update: { label, until },
    });
  }

  async unmute(personId: string, id: string): Promise<boolean> {
    return (await this.database.prisma.notificationMute.deleteMany({ where: { id, personId } })).count > 0;
  }

  countDevices(tx: Tx, personId: string): Promise<number> {
    return tx.pushSubscription.count({ where: { personId } });
  }

  /** A browser has one subscription: with another person signed in, it is that person's. */
  async addDevice(
    tx: Tx,
    device: { personId: string; sessionId: string; endpoint: string; p256dh: string; auth: string },
  ): Promise<void> {
    const session = await tx.session.findUniqueOrThrow({
      where: { id: device.sessionId },
      select: { device: true },
    });
    const { endpoint, ...rest } = { ...device, device: session.device };
    await tx.pushSubscription.deleteMany({
      where: { sessionId: device.sessionId, endpoint: { not: endpoint } },
    });
    await tx.pushSubscription.upsert({
      where: { endpoint },
      create: { id: uuid(), endpoint, ...rest },
      update: rest,
    });
  }

  async removeDevice(personId: string, id: string): Promise<boolean> {
    return (await this.database.prisma.pushSubscription.deleteMany({ where: { id, personId } })).count > 0;
  }
}
