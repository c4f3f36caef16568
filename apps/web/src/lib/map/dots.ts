import type { Map as MapLibre } from 'maplibre-gl';
import type { Palette } from './palette.ts';

type Dot = { radius: number; filled: boolean; core?: boolean };

const dots: Record<string, Dot> = {
  dot: { radius: 2.6, filled: false },
  'dot-small': { radius: 1.6, filled: true },
  'dot-capital': { radius: 4, filled: false, core: true },
};
const scale = 2;

/** Puts the marks of towns on the map, or draws them anew after the theme has changed. */
export function drawDots(map: MapLibre, palette: Palette): void {
  for (const [name, dot] of Object.entries(dots)) {
    const image = paint(dot, palette);
    if (!image) continue;
    if (map.hasImage(name)) map.updateImage(name, image);
    else map.addImage(name, image, { pixelRatio: scale });
  }
}

function paint({ radius, filled, core }: Dot, palette: Palette): ImageData | null {
  const side = Math.ceil((radius + 2) * 2) * scale;
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const ring = (r: number) => {
    context.beginPath();
    context.arc(side / 2, side / 2, r * scale, 0, 2 * Math.PI);
  };
  ring(radius);
  context.fillStyle = filled ? palette['label-soft'] : palette['label-halo'];
  context.fill();
  if (!filled) {
    context.strokeStyle = palette.label;
    context.lineWidth = 1.2 * scale;
    context.stroke();
  }
  if (core) {
    ring(1.7);
    context.fillStyle = palette.label;
    context.fill();
  }
  return context.getImageData(0, 0, side, side);
}
