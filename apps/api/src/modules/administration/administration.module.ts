import { Module } from '@nestjs/common';
import { FirstStepsResolver } from './first-steps.resolver.ts';
import { HealthResolver } from './health.resolver.ts';
import { Health } from './health.service.ts';
import { InstallationLogoController } from './installation-logo.controller.ts';
import { MailTextsResolver } from './mail-texts.resolver.ts';
import { MailTextSettings } from './mail-texts.service.ts';
import { PublishedTextsResolver } from './published-texts.resolver.ts';
import { PublishedTexts } from './published-texts.service.ts';
import { RolesResolver } from './roles.resolver.ts';
import { Roles } from './roles.service.ts';
import { SettingsResolver } from './settings.resolver.ts';
import { InstallationSettings } from './settings.service.ts';

/** What administrators set without code. */
@Module({
  controllers: [InstallationLogoController],
  providers: [
    InstallationSettings,
    SettingsResolver,
    Roles,
    RolesResolver,
    Health,
    HealthResolver,
    FirstStepsResolver,
    PublishedTexts,
    PublishedTextsResolver,
    MailTextSettings,
    MailTextsResolver,
  ],
})
export class AdministrationModule {}
