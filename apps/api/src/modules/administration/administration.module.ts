import { Module } from '@nestjs/common';
import { InstallationLogoController } from './installation-logo.controller.ts';
import { RolesResolver } from './roles.resolver.ts';
import { Roles } from './roles.service.ts';
import { SettingsResolver } from './settings.resolver.ts';
import { InstallationSettings } from './settings.service.ts';

/** What administrators set without code. */
@Module({
  controllers: [InstallationLogoController],
  providers: [InstallationSettings, SettingsResolver, Roles, RolesResolver],
})
export class AdministrationModule {}
