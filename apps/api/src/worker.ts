import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import { ConfigurationError, readConfig } from './platform/config/index.ts';
import { drainOnSignal, KvartLogger } from './platform/telemetry/index.ts';

// The same modules as main.ts, without HTTP: takes jobs until it is asked to stop.
try {
  const config = readConfig({ ...process.env, KVART_ROLE: 'worker' });
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(KvartLogger));
  drainOnSignal(app);
  process.send?.({ kind: 'working' });
} catch (error) {
  const expected = error instanceof ConfigurationError;
  console.error(expected ? error.message : error);
  process.exit(1);
}
