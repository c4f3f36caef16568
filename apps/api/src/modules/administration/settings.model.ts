import type { Accent as AccentRule, FeatureSwitches as FeatureRule } from '@kvart/domain/administration';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../platform/errors/index.ts';
import { Text } from '../../platform/graphql/index.ts';

@ObjectType({ description: 'The accent colour in light and in dark, as #rrggbb.' })
export class Accent {
  @Field()
  light: string;

  @Field()
  dark: string;
}

@ObjectType({ description: 'The logo of the installation.' })
export class InstallationLogo {
  @Field()
  url: string;

  @Field(() => Int)
  width: number;

  @Field(() => Int)
  height: number;
}

@ObjectType({ description: 'What the installation is called, who runs it, and how it looks.' })
export class IdentitySettings {
  @Field(() => Int)
  version: number;

  @Field(() => String, { nullable: true })
  name: string | null;

  @Field(() => String, { nullable: true })
  operator: string | null;

  @Field(() => String, { nullable: true })
  contactEmail: string | null;

  @Field(() => String, { nullable: true })
  contactPhone: string | null;

  @Field(() => Accent, { nullable: true })
  accent: AccentRule | null;

  @Field(() => InstallationLogo, { nullable: true })
  logo: InstallationLogo | null;
}

@ObjectType({ description: 'What is switched on.' })
export class FeatureSettings implements FeatureRule {
  @Field(() => Int)
  version: number;

  @Field({ name: 'signUp', description: 'Whether anybody may open an account, or only who was invited.' })
  sign_up: boolean;

  @Field({ name: 'visitorReports' })
  visitor_reports: boolean;

  @Field()
  suggestions: boolean;
}

@ObjectType({ description: 'After how many days something is deleted, and the bounds of that.' })
export class RetentionDays {
  @Field()
  name: string;

  @Field(() => Int)
  days: number;

  @Field(() => Int)
  least: number;

  @Field(() => Int)
  most: number;
}

@ObjectType()
export class RetentionSettings {
  @Field(() => Int)
  version: number;

  @Field(() => [RetentionDays])
  items: RetentionDays[];
}

@InputType()
export class AccentInput {
  @Field()
  light: string;

  @Field()
  dark: string;
}

@InputType()
export class IdentityInput {
  @Field(() => Int)
  version: number;

  @Field(() => Text, { nullable: true })
  name: string | null = null;

  @Field(() => Text, { nullable: true })
  operator: string | null = null;

  @Field(() => String, { nullable: true })
  contactEmail: string | null = null;

  @Field(() => String, { nullable: true })
  contactPhone: string | null = null;

  @Field(() => AccentInput, { nullable: true })
  accent: AccentInput | null = null;
}

@InputType()
export class FeaturesInput {
  @Field(() => Int)
  version: number;

  @Field()
  signUp: boolean;

  @Field()
  visitorReports: boolean;

  @Field()
  suggestions: boolean;
}

@InputType()
export class RetentionInput {
  @Field(() => Int)
  version: number;

  @Field(() => Int)
  endedSessions: number;

  @Field(() => Int)
  readNotifications: number;

  @Field(() => Int)
  searchHits: number;

  @Field(() => Int)
  failedJobs: number;

  @Field(() => Int)
  verificationPapers: number;

  @Field(() => Int)
  adviceLog: number;
}

export const SetIdentityResult = resultUnion('SetIdentityResult', () => IdentitySettings);
export const SetFeaturesResult = resultUnion('SetFeaturesResult', () => FeatureSettings);
export const SetRetentionResult = resultUnion('SetRetentionResult', () => RetentionSettings);
