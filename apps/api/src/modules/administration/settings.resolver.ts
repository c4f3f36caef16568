import type { Viewer } from '@kvart/domain/shared';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking } from '../../platform/graphql/index.ts';
import {
  FeatureSettings,
  FeaturesInput,
  IdentityInput,
  IdentitySettings,
  RetentionInput,
  RetentionSettings,
  SetFeaturesResult,
  SetIdentityResult,
  SetRetentionResult,
} from './settings.model.ts';
import { InstallationSettings } from './settings.service.ts';

@Resolver()
export class SettingsResolver {
  constructor(private readonly settings: InstallationSettings) {}

  @Access('admin')
  @Query(() => IdentitySettings)
  identitySettings(): Promise<IdentitySettings> {
    return this.settings.identity();
  }

  @Access('admin')
  @Mutation(() => SetIdentityResult)
  setIdentity(@Asking() viewer: Viewer, @Args('input') input: IdentityInput): Promise<IdentitySettings> {
    return this.settings.setIdentity(viewer, input);
  }

  @Access('admin')
  @Mutation(() => SetIdentityResult)
  removeLogo(@Asking() viewer: Viewer): Promise<IdentitySettings> {
    return this.settings.setLogo(viewer, null);
  }

  @Access('admin')
  @Query(() => FeatureSettings)
  featureSettings(): Promise<FeatureSettings> {
    return this.settings.features();
  }

  @Access('admin')
  @Mutation(() => SetFeaturesResult)
  setFeatures(@Asking() viewer: Viewer, @Args('input') input: FeaturesInput): Promise<FeatureSettings> {
    const { version, signUp, visitorReports, suggestions } = input;
    const features = { sign_up: signUp, visitor_reports: visitorReports, suggestions };
    return this.settings.setFeatures(viewer, { version, features });
  }

  @Access('admin')
  @Query(() => RetentionSettings)
  retentionSettings(): Promise<RetentionSettings> {
    return this.settings.retention();
  }

  @Access('admin')
  @Mutation(() => SetRetentionResult)
  setRetention(@Asking() viewer: Viewer, @Args('input') input: RetentionInput): Promise<RetentionSettings> {
    const { version, endedSessions, readNotifications, searchHits, failedJobs } = input;
    const { verificationPapers, adviceLog } = input;
    const days = {
      ...{ ended_sessions: endedSessions, read_notifications: readNotifications },
      ...{ search_hits: searchHits, failed_jobs: failedJobs },
      ...{ verification_papers: verificationPapers, advice_log: adviceLog },
    };
    return this.settings.setRetention(viewer, { version, days });
  }
}
