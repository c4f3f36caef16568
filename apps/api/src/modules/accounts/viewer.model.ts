import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant, Text } from '../../platform/graphql/index.ts';

export enum PlatformRole {
  MEMBER = 'member',
  ADVISER = 'adviser',
  ADMIN = 'admin',
}
registerEnumType(PlatformRole, { name: 'PlatformRole' });

/** The person who is signed in, as they see themselves. */
@ObjectType('Viewer')
export class ViewerModel {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  email: string;

  @Field()
  emailConfirmed: boolean;

  @Field()
  locale: string;

  @Field()
  timeZone: string;

  @Field(() => PlatformRole)
  platformRole: PlatformRole;

  @Field(() => String, { nullable: true, description: 'A new address that still has to be confirmed.' })
  pendingEmail?: string | null;

  @Field(() => Instant, {
    nullable: true,
    description: 'When the account will be erased, as it was asked for.',
  })
  eraseAt?: Date | null;
}

/** A person as others see them. Personal data. */
@ObjectType()
export class PersonCard {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

@ObjectType()
export class SessionInfo {
  @Field(() => ID)
  id: string;

  @Field()
  current: boolean;

  @Field(() => Instant)
  createdAt: Date;

  @Field(() => Instant)
  lastSeenAt: Date;

  @Field()
  device: string;
}

@InputType()
export class SignUpInput {
  @Field(() => Text)
  name: string;

  @Field()
  email: string;

  @Field()
  password: string;

  @Field(() => String, { nullable: true })
  locale?: string | null;

  @Field(() => String, { nullable: true })
  timeZone?: string | null;
}

@InputType()
export class SetUpInput extends SignUpInput {
  @Field(() => String, { nullable: true })
  code?: string | null;
}

@InputType()
export class AccountInput {
  @Field(() => Text, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  locale?: string | null;

  @Field(() => String, { nullable: true })
  timeZone?: string | null;
}
