import { choosePalette, palettes, type Palette } from './palette.ts';
import { random } from './random.ts';
import { atticScene } from './scenes/attic.ts';
import { courtyardScene } from './scenes/courtyard.ts';
import { factoryScene } from './scenes/factory.ts';
import { hallScene } from './scenes/hall.ts';
import { pavilionScene } from './scenes/pavilion.ts';
import { planScene } from './scenes/plan.ts';
import { roomScene } from './scenes/room.ts';
import { shopScene } from './scenes/shop.ts';
import { stageScene } from './scenes/stage.ts';
import { streetScene } from './scenes/street.ts';
import { vaultScene } from './scenes/vault.ts';
import { viewScene } from './scenes/view.ts';
import type { Sheet } from './sheet.ts';

/** What can be drawn. Rooms are seen by day; the others at any hour. */
const scenes = {
  street: { draw: streetScene, daylight: false },
  shop: { draw: shopScene, daylight: false },
  courtyard: { draw: courtyardScene, daylight: false },
  factory: { draw: factoryScene, daylight: false },
  pavilion: { draw: pavilionScene, daylight: false },
  room: { draw: roomScene, daylight: true },
  hall: { draw: hallScene, daylight: true },
  vault: { draw: vaultScene, daylight: true },
  attic: { draw: atticScene, daylight: true },
  stage: { draw: stageScene, daylight: true },
  view: { draw: viewScene, daylight: false },
  plan: { draw: planScene, daylight: true },
} as const;

export type SceneName = keyof typeof scenes;
export const sceneNames = Object.keys(scenes) as SceneName[];

/** A picture by scene and number: `street-7` is the same drawing everywhere. */
export interface PictureKey {
  scene: SceneName;
  number: number;
}

export const keyOf = ({ scene, number }: PictureKey): string => `${scene}-${number}`;

/** Draws a picture; neighbours in number differ in palette. */
export function drawPicture({ scene, number }: PictureKey): Sheet {
  const seed = keyOf({ scene, number });
  const chance = random(seed);
  const { draw, daylight } = scenes[scene];
  const palette: Palette = daylight
    ? choosePalette(chance, true)
    : (palettes[(number * 5 + scene.length) % palettes.length] as Palette);
  return draw(seed, chance.part('scene'), palette);
}
