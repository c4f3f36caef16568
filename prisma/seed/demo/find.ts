import type { DemoActor } from './actors.ts';
import type { Side, Speaker } from './texts/talks.ts';

/** Finds actors and people of the demo network by their city, place and number. */
export function finderOf(actors: readonly DemoActor[]) {
  const actorAt = (side: Side): DemoActor => {
    const found = actors.find(({ city, place }) => `${city.key}/${place}` === side);
    if (!found) throw new Error(`The demo network has no actor ${side}.`);
    return found;
  };
  const sideOf = (speaker: Speaker): Side => speaker.slice(0, speaker.lastIndexOf('/')) as Side;
  const personOf = (speaker: Speaker): string => {
    const person = actorAt(sideOf(speaker)).people[Number(speaker.split('/')[2])];
    if (!person) throw new Error(`The demo network has nobody at ${speaker}.`);
    return person.id;
  };
  return { actorAt, sideOf, personOf };
}
