import 'reflect-metadata';
import { createApp } from './create-app.ts';
import { ConfigurationError, readConfig } from './platform/config/index.ts';
import { drainOnSignal } from './platform/telemetry/index.ts';

try {
  const config = readConfig(process.env);
  const app = await createApp(config);
  drainOnSignal(app);
  await app.listen(config.env.PORT, config.env.HOST);
  process.send?.({ kind: 'listening', url: await app.getUrl() });
} catch (error) {
  const problem = error as NodeJS.ErrnoException;
  if (problem.code === 'EADDRINUSE') {
    console.error(
      `Port ${process.env.PORT ?? 3000} is taken. Stop the other program or choose another: PORT=3001 npm start`,
    );
  } else if (problem instanceof ConfigurationError || problem.message.startsWith('Kvart does not start')) {
    console.error(problem.message);
  } else {
    console.error(problem);
  }
  process.exit(1);
}
