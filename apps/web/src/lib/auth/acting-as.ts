const key = 'kvart.actingAs';

type Choices = { last?: string; byPerson: Record<string, string> };

const read = (): Choices => {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? 'null') as Choices | null;
    return stored && typeof stored.byPerson === 'object' ? stored : { byPerson: {} };
  } catch {
    return { byPerson: {} };
  }
};

const write = (choices: Choices) => {
  try {
    localStorage.setItem(key, JSON.stringify(choices));
  } catch {
    // Without storage the choice lasts as long as the page.
  }
};

let current: string | null = null;

/** The actor named in every request, or null. Known before the first request from the last visit. */
export const currentActor = (): string | null => current;

/** Takes up the choice of the last visit, before anybody has been asked who is there. */
export const restoreActor = () => {
  const { last, byPerson } = read();
  current = last ? (byPerson[last] ?? null) : null;
};

/** The actor a person last chose, if they still act for it; else the first of theirs. */
export const chooseActor = (person: string, actors: readonly string[]): string | null => {
  const wanted = read().byPerson[person];
  return wanted && actors.includes(wanted) ? wanted : (actors[0] ?? null);
};

/** Names the actor from now on, and remembers it for this person. */
export const setActor = (person: string | null, actor: string | null) => {
  current = actor;
  const choices = read();
  if (person && actor) write({ last: person, byPerson: { ...choices.byPerson, [person]: actor } });
  else write({ byPerson: choices.byPerson });
};
