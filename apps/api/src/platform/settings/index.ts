import { Global, Module } from '@nestjs/common';
import { Installation } from './installation.ts';

export { Installation } from './installation.ts';

@Global()
@Module({ providers: [Installation], exports: [Installation] })
export class SettingsModule {}
