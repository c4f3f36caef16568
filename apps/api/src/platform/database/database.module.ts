import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config/index.ts';
import { Database } from './database.ts';

@Global()
@Module({
  providers: [
    {
      provide: Database,
      inject: [Config],
      useFactory: (config: Config) => new Database(config.env.DATABASE_URL, config.env.DATABASE_POOL),
    },
  ],
  exports: [Database],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
