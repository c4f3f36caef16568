import { defaultSettings, type SettingPart, settingParts, type Settings } from '@kvart/domain/administration';
import { refusals } from '@kvart/domain/shared';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config/index.ts';
import { Database, type Tx } from '../database/index.ts';
import { Refused } from '../errors/index.ts';
import { Listener } from '../realtime/listener.ts';

/** Told by a trigger on the table. */
const channel = 'kvart_settings';

type Row = { part: string; version: number; value: object };

/** Reads anew what a process keeps in memory of what administrators have set. */
type Reader = () => Promise<void>;

/**
 * What administrators have set. Kept in memory, so that no request asks for it; every process hears of a change and
 * reads anew, and reads anew as well after it may have missed one.
 */
@Injectable()
export class Installation implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('Settings');
  private known: Settings = defaultSettings;
  private readonly readers: { part: string; read: Reader }[] = [];
  private listener: Listener | undefined;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  async onModuleInit(): Promise<void> {
    // Without a database Kvart starts as it comes out of the box; the listener reads once there is one.
    await this.load();
    const all = () => void this.all();
    // The channel carries the name of a part and nothing else.
    const hear = (signal: object) => void this.changed((signal as { part?: string }).part ?? '');
    this.listener = new Listener(
      this.config.env.DATABASE_URL,
      { hear, mayHaveMissed: all, listening: all },
      channel,
    );
  }

  async onModuleDestroy(): Promise<void> {
    await this.listener?.close();
  }

  /**
   * For what administrators set in tables of its own: `read` runs at once, whenever the part is told of on the channel
   * of the settings, and whenever something may have been missed. It never throws.
   */
  async watch(part: string, read: Reader): Promise<void> {
    this.readers.push({ part, read });
    await read();
  }

  /** Lets this process know before the signal arrives: for the one that changed it. */
  async changed(part: string): Promise<void> {
    const own = this.readers.filter((reader) => reader.part === part);
    await Promise.all(own.length > 0 ? own.map(({ read }) => read()) : [this.load()]);
  }

  get settings(): Settings {
    return this.known;
  }

  /** As it stands in the table, for whoever is about to change it. */
  async stored<P extends SettingPart>(part: P): Promise<{ version: number; value: Settings[P] }> {
    const [row] = (await this.rows()).filter((one) => one.part === part);
    return { version: row?.version ?? 1, value: { ...defaultSettings[part], ...row?.value } };
  }

  /**
   * Sets a part in the caller's transaction.
   * @throws Refused `stale_version` where somebody else has changed it since.
   */
  async save<P extends SettingPart>(tx: Tx, part: P, version: number, value: Settings[P]): Promise<void> {
    const { count } = await tx.installationSetting.updateMany({
      where: { part, version },
      data: { value: value as object, version: version + 1, updatedAt: new Date() },
    });
    if (count === 0) {
      const row = await tx.installationSetting.findUnique({ where: { part } });
      throw new Refused(refusals.stale(row?.version ?? 1));
    }
    await this.database.afterCommit(tx, () => this.load());
  }

  private async all(): Promise<void> {
    await Promise.all([this.load(), ...this.readers.map(({ read }) => read())]);
  }

  private rows(): Promise<Row[]> {
    return this.database.read<Row>('settings.all', 'SELECT part, version, value FROM installation_settings');
  }

  private async load(): Promise<void> {
    try {
      const rows = await this.rows();
      const of = <P extends SettingPart>(part: P): Settings[P] => ({
        ...defaultSettings[part],
        ...rows.find((row) => row.part === part)?.value,
      });
      this.known = Object.fromEntries(settingParts.map((part) => [part, of(part)])) as unknown as Settings;
    } catch (error) {
      this.log.warn({ msg: 'settings could not be read, those known stay', err: error });
    }
  }
}
