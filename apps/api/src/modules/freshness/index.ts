export { FreshnessModule } from './freshness.module.ts';
