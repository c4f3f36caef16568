import type { ConfigQuery } from './Config.gql.ts';
import type { UserErrorPartsFragment } from './UserError.gql.ts';

/** Settings of this installation that the client goes by. */
export type ClientConfig = ConfigQuery['config'];

/** A refusal as data, as every mutation may answer. */
export type UserError = UserErrorPartsFragment;

/** No answer at all, or a fault on the other side. */
export interface Unreachable {
  __typename: 'Unreachable';
  code: 'offline' | 'fault';
  message: string;
}

/** How a change ended: the changed thing, or why not. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: UserError | Unreachable };

type Answer<Data> = { [K in keyof Data]: Data[K] }[keyof Data];

/** What a mutation answers when all went well. */
export type Success<Data> = Exclude<
  NonNullable<Answer<Data>>,
  { __typename: UserError['__typename'] } | string
>;
