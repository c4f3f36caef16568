export { Config, ConfigurationError, readConfig } from './config.ts';
export { ConfigModule } from './config.module.ts';
