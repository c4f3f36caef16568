import type { PictureKey, SceneName } from '../pictures/catalogue.ts';
import type { Random } from '../pictures/random.ts';

/** How many further pictures of a scene there are to share; enough that neighbours differ. */
const shared: Partial<Record<SceneName, number>> = {
  room: 9,
  plan: 8,
  view: 6,
  street: 5,
  hall: 4,
  courtyard: 4,
};

/** Hands out pictures: every cover is drawn for its space alone, the further ones are shared. */
export function pictureShelf() {
  const covers = new Map<SceneName, number>();
  const turns = new Map<SceneName, number>();
  return {
    cover(scene: SceneName): PictureKey {
      const number = (covers.get(scene) ?? 0) + 1;
      covers.set(scene, number);
      return { scene, number };
    },
    further(scene: SceneName, chance: Random): PictureKey {
      const count = shared[scene] ?? 2;
      const turn = (turns.get(scene) ?? chance.whole(0, count - 1)) + 1;
      turns.set(scene, turn);
      return { scene, number: 100 + (turn % count) };
    },
  };
}
