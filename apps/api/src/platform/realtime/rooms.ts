/** Names of the rooms sockets sit in. */
export const rooms = {
  /** Every socket of a person. */
  person: (id: string) => `person:${id}`,
  /** Every socket of one signed-in browser. */
  session: (id: string) => `session:${id}`,
  /** Every socket of an actor's running members. */
  actor: (id: string) => `actor:${id}`,
  /** Those who look at one thing just now: `watching('space', id)`. */
  watching: (kind: string, id: string) => `${kind}:${id}`,
};
