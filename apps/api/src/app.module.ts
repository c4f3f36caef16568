import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './platform/access/index.ts';
import { type Config, ConfigModule } from './platform/config/index.ts';
import { DatabaseModule } from './platform/database/index.ts';
import { GraphqlModule } from './platform/graphql/index.ts';
import { featureModules } from './modules/index.ts';
import { platformModules } from './platform/index.ts';

/** The whole application; `main.ts` serves it, `worker.ts` runs its jobs. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        DatabaseModule,
        AccessModule,
        ...platformModules,
        ...featureModules,
        GraphqlModule,
      ],
    };
  }
}
