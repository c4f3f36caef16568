import {
  featureNames,
  featuresInput,
  identityInput,
  type Logo,
  retentionBounds,
  retentionInput,
  retentionNames,
  type SettingPart,
  type Settings,
} from '@kvart/domain/administration';
import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { validated } from '../../platform/errors/index.ts';
import { Files, fileUrl } from '../../platform/files/index.ts';
import { Installation } from '../../platform/settings/index.ts';
import type {
  FeatureSettings,
  IdentitySettings,
  InstallationLogo,
  RetentionSettings,
} from './settings.model.ts';

/** The size that fits a masthead on a sharp screen. */
const mastheadPx = 320;

export const logoOf = (logo: Logo | null): InstallationLogo | null => {
  if (!logo) return null;
  const width = logo.variants.find((size) => size >= mastheadPx) ?? logo.variants.at(-1) ?? logo.width;
  return { url: fileUrl(logo.id, width), width: logo.width, height: logo.height };
};

/** What administrators set: read from the table, so that each change is made to what really stands there. */
@Injectable()
export class InstallationSettings {
  constructor(
    private readonly installation: Installation,
    private readonly database: Database,
    private readonly files: Files,
    private readonly audit: Audit,
  ) {}

  async identity(): Promise<IdentitySettings> {
    const { version, value } = await this.installation.stored('identity');
    return { ...value, version, logo: logoOf(value.logo) };
  }

  async setIdentity(viewer: Viewer, raw: object): Promise<IdentitySettings> {
    const { version, ...input } = validated(identityInput, raw);
    const { value } = await this.installation.stored('identity');
    await this.save(viewer, 'identity', version, { ...input, logo: value.logo });
    return this.identity();
  }

  /** A new logo, or none. The file of the old one goes. */
  async setLogo(viewer: Viewer, logo: Logo | null): Promise<IdentitySettings> {
    const { version, value } = await this.installation.stored('identity');
    await this.save(viewer, 'identity', version, { ...value, logo }, value.logo?.id);
    return this.identity();
  }

  async features(): Promise<FeatureSettings> {
    const { version, value } = await this.installation.stored('features');
    return { version, ...value };
  }

  async setFeatures(viewer: Viewer, raw: object): Promise<FeatureSettings> {
    const { version, features } = validated(featuresInput, raw);
    const off = featureNames.filter((name) => !features[name]);
    await this.save(viewer, 'features', version, features, undefined, `off: ${off.join(', ') || 'none'}`);
    return this.features();
  }

  async retention(): Promise<RetentionSettings> {
    const { version, value } = await this.installation.stored('retention');
    const items = retentionNames.map((name) => {
      const { least, most } = retentionBounds[name];
      return { name, days: value[name], least, most };
    });
    return { version, items };
  }

  async setRetention(viewer: Viewer, raw: object): Promise<RetentionSettings> {
    const { version, days } = validated(retentionInput, raw);
    const reason = retentionNames.map((name) => `${name} ${days[name]} d`).join(', ');
    await this.save(viewer, 'retention', version, days, undefined, reason);
    return this.retention();
  }

  private async save<P extends SettingPart>(
    viewer: Viewer,
    part: P,
    version: number,
    value: Settings[P],
    oldFile?: string,
    reason: string | null = null,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.installation.save(tx, part, version, value);
      if (oldFile) await this.files.remove(tx, [oldFile]);
      await this.audit.record(tx, {
        ...{ personId: viewer.personId, action: `${part}.set`, objectType: 'installation', reason },
      });
    });
  }
}
