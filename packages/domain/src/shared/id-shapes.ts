/** Identifier of a row: a UUID (version 7 where we make it). */
export type Id = string;

/** Gives the time. Passed in, so that rules and services can be tested at any moment. */
export interface Clock {
  now(): Date;
}

/** Gives fresh identifiers. Passed in for the same reason. */
export interface IdSource {
  next(): Id;
}

/** What a concept's identifier looks like, for example `use.workshop`. */
export const conceptIdShape = /^(?=.{1,80}$)[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

/** What a place's identifier looks like: source and number, for example `gn:3196359`. */
export const placeIdShape = /^[a-z]{1,10}:[A-Za-z0-9-]{1,30}$/;
