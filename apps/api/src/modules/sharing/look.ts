/** The colours of the light pages, for paper and pictures. */
export const look = {
  paper: '#fbf8f1',
  ink: '#1f1b16',
  soft: '#4f483f',
  faint: '#6a6156',
  rule: '#dfd6c6',
  accent: '#b1371b',
  accentSoft: '#f9e6dd',
  onAccent: '#ffffff',
  sea: '#dfe8ea',
  water: '#a9c4d3',
} as const;

/** The sign of Kvart on a square of 32: four blocks, one of which has opened its door. */
export const sign = {
  size: 32,
  blocks: 'M2 2h13v13H2zM17 2h13v13H17zM2 17h13v13H2z',
  door: 'M17 30v-6.5a6.5 6.5 0 0 1 13 0V30z',
} as const;
