import type { PlatformRole as Role } from '@kvart/domain/shared';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../platform/errors/index.ts';
import { PlatformRole } from '../accounts/index.ts';

@ObjectType({ description: 'Somebody with rights over the whole installation, or who may be given them.' })
export class RoleHolder {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Personal data.' })
  name: string;

  @Field({ description: 'Personal data.' })
  email: string;

  @Field(() => PlatformRole)
  role: Role;

  @Field()
  emailConfirmed: boolean;
}

export const SetRoleResult = resultUnion('SetRoleResult', () => RoleHolder);
