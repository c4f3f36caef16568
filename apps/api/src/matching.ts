import 'reflect-metadata';
import type { PartnerOptions, PartnersFor } from '@kvart/domain/matching';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MatchingModule, PartnerMatcher } from './modules/matching/index.ts';
import { type Config, ConfigModule, readConfig } from './platform/config/index.ts';
import { DatabaseModule } from './platform/database/index.ts';
import { SettingsModule } from './platform/settings/index.ts';

/*
 * The matcher of the app without HTTP, for a process that measures it: each message is a question, and gets an answer
 * with the milliseconds it took.
 */

interface Question {
  id: number;
  ask: 'partners' | 'candidates';
  whom: PartnersFor;
  options: Omit<PartnerOptions, 'asOf'> & { asOf: string };
}

@Module({})
class MeasuredModule {
  static with(config: Config) {
    return {
      module: MeasuredModule,
      imports: [ConfigModule.with(config), DatabaseModule, SettingsModule, MatchingModule],
    };
  }
}

const app = await NestFactory.createApplicationContext(MeasuredModule.with(readConfig(process.env)), {
  logger: false,
  // What stands in the way is said, not only a code.
  abortOnError: false,
});
const matcher = app.get(PartnerMatcher);

async function answer({ id, ask, whom, options }: Question): Promise<void> {
  const began = performance.now();
  try {
    const given = { ...options, asOf: new Date(options.asOf) };
    const result = await (ask === 'partners'
      ? matcher.partnersFor(whom, given)
      : matcher.candidatesFor(whom, given));
    process.send?.({ id, result, ms: performance.now() - began });
  } catch (error) {
    process.send?.({ id, error: String(error) });
  }
}

process.on('message', (question: Question) => void answer(question));
process.on('disconnect', () => void app.close());
process.send?.({ kind: 'listening', url: 'ipc' });
