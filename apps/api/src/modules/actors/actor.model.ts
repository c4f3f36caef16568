import {
  actorKinds,
  memberRoles,
  sectors,
  type VerificationCheck as Check,
  verificationChecks,
  verificationStates,
  visibilities,
} from '@kvart/domain/actors';
import type {
  ActorKind as Kind,
  Sector as Side,
  VerificationState as Verified,
  Visibility as Seen,
} from '@kvart/domain/actors';
import type { MemberRole as Role } from '@kvart/domain/shared';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, enumOf, Image, Instant, LocalizedText } from '../../platform/graphql/index.ts';
import { PersonCard } from '../accounts/index.ts';
import { Concept, Place } from '../taxonomy/index.ts';

export const ActorKind = enumOf('ActorKind', actorKinds);
export const Sector = enumOf('Sector', sectors);
export const Visibility = enumOf('Visibility', visibilities);
export const MemberRole = enumOf('MemberRole', memberRoles);
export const VerificationCheck = enumOf('VerificationCheck', verificationChecks);
export const VerificationState = enumOf('VerificationState', verificationStates);

@ObjectType({ description: 'A need or an offer: a concept, and what is meant by it here.' })
export class NeedOrOffer {
  @Field(() => ID)
  id: string;

  @Field(() => Concept)
  concept: Concept;

  @Field(() => String, { nullable: true })
  note: string | null;
}

@ObjectType({ description: 'Personal data. What the reader may not see is null.' })
export class Contact {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true })
  phone: string | null;

  @Field(() => String, { nullable: true })
  address: string | null;

  @Field(() => Visibility)
  emailVisibility: Seen;

  @Field(() => Visibility)
  phoneVisibility: Seen;

  @Field(() => Visibility)
  addressVisibility: Seen;
}

@ObjectType()
export class Verification {
  @Field(() => VerificationState)
  state: Verified;

  @Field(() => Instant, { nullable: true })
  at: string | null;

  @Field(() => CalendarDate, { nullable: true })
  until: string | null;

  @Field(() => String, { nullable: true, description: 'The support centre that checked.' })
  by: string | null;

  @Field(() => [VerificationCheck], { description: 'What was checked.' })
  checks: Check[];
}

@ObjectType({
  description: 'What the reader may do with an actor, from the rules that the operations follow.',
})
export class ActorAbilities {
  @Field()
  edit: boolean;

  @Field()
  manageMembers: boolean;

  @Field()
  transfer: boolean;

  @Field()
  leave: boolean;

  @Field()
  verify: boolean;

  @Field()
  createSpace: boolean;

  @Field()
  expressInterest: boolean;
}

@ObjectType({ description: 'Something worth doing next; its words are `steps.<code>` of the catalogue.' })
export class NextStep {
  @Field()
  code: string;

  @Field()
  done: boolean;

  @Field()
  href: string;
}

@ObjectType({ description: 'An organisation or sole practitioner in the network.' })
export class Actor {
  @Field(() => ID)
  id: string;

  @Field()
  slug: string;

  @Field(() => Int)
  version: number;

  @Field()
  name: string;

  @Field(() => ActorKind)
  kind: Kind;

  @Field(() => Sector)
  sector: Side;

  @Field(() => Place, { nullable: true })
  place: Place | null;

  @Field(() => LocalizedText, { nullable: true })
  about: LocalizedText | null;

  @Field(() => String, { nullable: true })
  website: string | null;

  @Field(() => [String])
  languages: string[];

  @Field(() => Image, { nullable: true })
  logo: Image | null;

  @Field()
  isDemo: boolean;

  @Field({ description: 'Entered from a register; nobody of theirs is here yet.' })
  isUnclaimed: boolean;

  @Field(() => String, { nullable: true, description: 'Where it was entered from, as the import named it.' })
  source: string | null;

  @Field(() => [Concept])
  sectors: Concept[];

  @Field(() => [NeedOrOffer])
  offers: NeedOrOffer[];

  @Field(() => [NeedOrOffer])
  needs: NeedOrOffer[];

  @Field(() => Contact)
  contact: Contact;

  @Field(() => Verification)
  verification: Verification;

  @Field(() => Int, { description: 'Listed spaces.' })
  spaceCount: number;
}

@ObjectType({ description: "A person's role in an actor. Personal data." })
export class Membership {
  @Field(() => MemberRole)
  role: Role;

  @Field(() => Instant)
  since: string;

  @Field(() => Actor)
  actor: Actor;

  @Field(() => PersonCard)
  person: PersonCard;
}

@ObjectType({ description: 'Personal data.' })
export class Invitation {
  @Field(() => ID)
  id: string;

  @Field()
  email: string;

  @Field(() => MemberRole)
  role: Role;

  @Field(() => Instant)
  expiresAt: string | Date;

  @Field(() => Actor)
  actor: Actor;
}
