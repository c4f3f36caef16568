export { Draining } from './draining.ts';
export { KvartLogger } from './logger.ts';
export { comesFromNear } from './metrics-access.ts';
export { Metrics } from './metrics.ts';
export { currentRequestId, withRequestId } from './request-context.ts';
export { loggableError, scrub } from './scrub.ts';
export { drainOnSignal } from './shutdown.ts';
export { TelemetryModule } from './telemetry.module.ts';
