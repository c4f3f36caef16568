import { isNotificationType, typeRules } from '@kvart/domain/notifications';
import { id as idSchema } from '@kvart/domain/shared';
import { createTranslator, type MessageKey, negotiateLocale } from '@kvart/i18n';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { NotificationsRepository } from './notifications.repository.ts';
import { SettingsRepository } from './settings.repository.ts';
import { Unsubscribers } from './unsubscribers.ts';

/** Stands for all mails of notifications, whatever they are about. */
const everything = 'all';

/** The link in each mail that stops mails like it: of one type, or all. */
@Injectable()
export class StopLinks implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly settings: SettingsRepository,
    private readonly notifications: NotificationsRepository,
    private readonly unsubscribers: Unsubscribers,
  ) {}

  onModuleInit(): void {
    this.unsubscribers.register((key) => this.stop(key));
  }

  /** @param types what the mail tells of; several of them are stopped together with all others. */
  async linkFor(tx: Tx, personId: string, types: ReadonlySet<string>): Promise<string> {
    const [what] = types.size === 1 ? types : [everything];
    return `${this.config.publicUrl}/unsubscribe/${await this.settings.stopKey(tx, personId)}.${what}`;
  }

  private async stop(key: string): Promise<string | null> {
    const [stopKey = '', type = '', ...more] = key.split('.');
    const known = isNotificationType(type) || type === everything;
    if (!known || more.length > 0 || !idSchema.safeParse(stopKey).success) return null;
    return this.database.transaction(async (tx) => {
      const personId = await this.settings.personOf(tx, stopKey);
      if (!personId) return null;
      const person = await this.notifications.person(tx, personId);
      if (!person) return null;
      const t = createTranslator(negotiateLocale(person.locale));
      if (!isNotificationType(type)) {
        await this.settings.change(tx, personId, { rhythm: 'never' });
        await this.notifications.dropMails(tx, personId);
        return t('notificationLines.everything');
      }
      const own = await this.settings.choice(tx, personId, type);
      const { in_app: inApp, push } = typeRules[type].choice;
      const on = { inApp: own?.inApp ?? inApp, push: own?.push ?? push };
      await this.settings.choose(tx, personId, { type, ...on, mail: false });
      await this.notifications.dropMails(tx, personId, [type]);
      return t(`domain.notificationType.${type}` as MessageKey);
    });
  }
}
