import type { Random } from './random.ts';

/** The colours of one picture: paper and ink, a handful of muted walls, one warm accent, and the hour. */
export interface Palette {
  name: string;
  paper: string;
  ink: string;
  accent: string;
  /** Facades and room walls, light to dark. */
  walls: readonly string[];
  roof: readonly string[];
  wood: string;
  woodDark: string;
  stone: string;
  leaf: string;
  glass: string;
  glassDark: string;
  sky: readonly [string, string];
  light: string;
  shadow: string;
  /** Windows are lit from inside. */
  evening: boolean;
}

const morning: Palette = {
  name: 'morning',
  paper: '#f4ecdd',
  ink: '#2a2430',
  accent: '#d9583b',
  walls: ['#f1dfc2', '#e9c9a4', '#dfe0cf', '#e6b9a0', '#cfd3c6', '#f3e6cf', '#d8a988'],
  roof: ['#b5644a', '#a4563f', '#8d5a4b', '#7b6a64'],
  wood: '#c99c6c',
  woodDark: '#8a5f3d',
  stone: '#cbbfae',
  leaf: '#7f9270',
  glass: '#a9c2c4',
  glassDark: '#54707a',
  sky: ['#f6d9bd', '#fbf3e4'],
  light: '#fff1cf',
  shadow: '#4a3f5c',
  evening: false,
};

const noon: Palette = {
  name: 'noon',
  paper: '#f6f1e5',
  ink: '#1f2a37',
  accent: '#d8642f',
  walls: ['#f4ead4', '#e7d3a8', '#cfdcd9', '#dcc9b6', '#f0c98f', '#e9e4d6', '#b9cbc6'],
  roof: ['#b8563c', '#9d4f3c', '#c0694a', '#6f7378'],
  wood: '#cda676',
  woodDark: '#86613f',
  stone: '#d3cdc0',
  leaf: '#6d8f6a',
  glass: '#9fc0cc',
  glassDark: '#43687a',
  sky: ['#a9cbd6', '#eef0e4'],
  light: '#fff8de',
  shadow: '#3b4a66',
  evening: false,
};

const dusk: Palette = {
  name: 'dusk',
  paper: '#efe3d3',
  ink: '#1c2233',
  accent: '#f0743e',
  walls: ['#b9a6a3', '#a58f95', '#8fa0a6', '#c3a48f', '#7f93a0', '#cbb7a8', '#9a8797'],
  roof: ['#7c4a4c', '#5f4a57', '#6d5560', '#4c5163'],
  wood: '#b07f57',
  woodDark: '#6c4a39',
  stone: '#9a939a',
  leaf: '#55705f',
  glass: '#f6c66a',
  glassDark: '#38486a',
  sky: ['#4f6480', '#e9a97f'],
  light: '#ffd58a',
  shadow: '#242a4a',
  evening: true,
};

const overcast: Palette = {
  name: 'overcast',
  paper: '#efece4',
  ink: '#262b2c',
  accent: '#c9482f',
  walls: ['#e3dfd3', '#cfd0c6', '#dccfb9', '#b9c2bf', '#e8e2d2', '#c6b7a6', '#d9d6cc'],
  roof: ['#8b5a4c', '#6f6a67', '#9a6350', '#5d6366'],
  wood: '#b89672',
  woodDark: '#765a44',
  stone: '#c2c0b8',
  leaf: '#788a74',
  glass: '#b4c3c6',
  glassDark: '#586a72',
  sky: ['#ccd3d1', '#f0ede3'],
  light: '#fbf6e6',
  shadow: '#414a52',
  evening: false,
};

const autumn: Palette = {
  name: 'autumn',
  paper: '#f5ead6',
  ink: '#33251f',
  accent: '#c4452b',
  walls: ['#f0d9ad', '#e2b77f', '#dcc7a8', '#c98f6b', '#efe2c7', '#b7b79c', '#e7cfa6'],
  roof: ['#8f3f2d', '#a5512f', '#7a4433', '#6a5a4d'],
  wood: '#c2905a',
  woodDark: '#7d4f2c',
  stone: '#c9b799',
  leaf: '#c98a3a',
  glass: '#b3bfae',
  glassDark: '#5b6a62',
  sky: ['#e9c58d', '#faeed3'],
  light: '#ffeab5',
  shadow: '#4d3743',
  evening: false,
};

const blueHour: Palette = {
  name: 'blue hour',
  paper: '#e8e6e2',
  ink: '#141c2e',
  accent: '#ff8a4c',
  walls: ['#8d9cb0', '#7786a0', '#9fa9b4', '#6b7b94', '#a7a0ad', '#8896a8', '#b3aeb4'],
  roof: ['#4b4a63', '#3d4760', '#5c4f63', '#434d62'],
  wood: '#a37a5b',
  woodDark: '#5b4440',
  stone: '#8790a0',
  leaf: '#42626a',
  glass: '#ffd07a',
  glassDark: '#2d4167',
  sky: ['#26395e', '#8fa3b8'],
  light: '#ffdc96',
  shadow: '#161f40',
  evening: true,
};

export const palettes: readonly Palette[] = [morning, noon, dusk, overcast, autumn, blueHour];

/** By day for rooms: lit windows make no sense from inside an empty room. */
export const dayPalettes: readonly Palette[] = palettes.filter((palette) => !palette.evening);

export const choosePalette = (chance: Random, daylight = false): Palette =>
  chance.pick(daylight ? dayPalettes : [...palettes, noon, morning, autumn]);

/** Mixes two colours (#rrggbb); 0 is the first, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const a = Number.parseInt(first.slice(1), 16);
  const b = Number.parseInt(second.slice(1), 16);
  const channel = (shift: number): number =>
    Math.round(((a >> shift) & 255) * (1 - share) + ((b >> shift) & 255) * share);
  return `#${[16, 8, 0].map((shift) => channel(shift).toString(16).padStart(2, '0')).join('')}`;
}
