import { SetMetadata } from '@nestjs/common';
import type { AccessRule } from './rules.ts';

/** What an operation declares about who may call it. */
export type AccessDeclaration = { rule: AccessRule; note?: string } | { public: string };

export const ACCESS = 'kvart:access';

/** Only viewers that meet the rule reach the operation. `note` says what the object's policy adds. */
export const Access = (rule: AccessRule, note?: string) =>
  SetMetadata(ACCESS, { rule, note } satisfies AccessDeclaration);

/** Anyone reaches the operation; the reason stands in the access snapshot for the reviewer. */
export const Public = (reason: string) => SetMetadata(ACCESS, { public: reason } satisfies AccessDeclaration);
