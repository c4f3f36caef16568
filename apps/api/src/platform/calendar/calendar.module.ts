import { Global, Module } from '@nestjs/common';
import { CalendarSources } from './calendar-sources.ts';

@Global()
@Module({ providers: [CalendarSources], exports: [CalendarSources] })
export class CalendarModule {}
