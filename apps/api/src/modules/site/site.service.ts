import { softwareName } from '@kvart/domain/administration';
import { pickText } from '@kvart/domain/shared';
import { defaultLocale, type Locale, locales, withMade } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';
import { Installation } from '../../platform/settings/index.ts';
import { SetupService } from '../accounts/index.ts';
import { logoOf } from '../administration/index.ts';
import type { ClientConfig, NetworkNumbers } from './site.model.ts';
import { SiteRepository } from './site.repository.ts';

/** How long the counts of the front page may be old. */
const numbersLifetimeMs = 30_000;

@Injectable()
export class SiteService {
  private numbersKnown: { at: number; value: Promise<NetworkNumbers> } | null = null;
  /** Once somebody has an account this never changes back. */
  private isSetUp = false;

  constructor(
    private readonly config: Config,
    private readonly setup: SetupService,
    private readonly repository: SiteRepository,
    private readonly installation: Installation,
  ) {}

  async clientConfig(locale: Locale): Promise<ClientConfig> {
    this.isSetUp ||= !(await this.setup.isRequired());
    const seeded = this.config.env.KVART_DEMO ? await this.repository.demoSignIns() : [];
    const demoSignIns = seeded.map(({ email, role, roleNames, actorName }) => ({
      email,
      role: pickText(withMade(roleNames ?? {}), defaultLocale, locale)?.text ?? role,
      actorName,
    }));
    const { identity, features } = this.installation.settings;
    return {
      name: identity.name ?? softwareName,
      logo: logoOf(identity.logo),
      operator: identity.operator,
      contactEmail: identity.contactEmail,
      contactPhone: identity.contactPhone,
      features: {
        signUp: features.sign_up,
        visitorReports: features.visitor_reports,
        suggestions: features.suggestions,
      },
      mode: this.config.env.KVART_MODE,
      demo: demoSignIns.length > 0,
      setupRequired: !this.isSetUp,
      setupCodeRequired: this.setup.needsCode,
      mapStyleUrl: this.config.env.MAP_STYLE_URL ?? null,
      locales: [...locales],
      demoSignIns,
    };
  }

  /** Counted at most every half minute: the front page is read far more often than the network changes. */
  numbers(): Promise<NetworkNumbers> {
    const now = Date.now();
    if (!this.numbersKnown || now - this.numbersKnown.at > numbersLifetimeMs) {
      const value = this.repository.numbers();
      value.catch(() => (this.numbersKnown = null));
      this.numbersKnown = { at: now, value };
    }
    return this.numbersKnown.value;
  }
}
