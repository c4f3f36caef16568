import { mixOf, type Pin } from './cluster.ts';
import { drawMark, groupOf, shapeOf } from './pin-shapes.ts';
import type { MapMode, MapPoint } from './types.ts';

export type PinWords = { pin: (point: MapPoint) => string; cluster: (count: number) => string };

const colours: Record<string, string> = {
  PUBLIC: '--color-sector-public',
  SUPPORT: '--color-sector-support',
  CREATIVE: '--color-sector-creative',
  SMALL_BUSINESS: '--color-sector-small-business',
  CIVIL: '--color-sector-civil',
  ACADEMIC: '--color-sector-academic',
  READY: '--color-good',
  DRAFT: '--color-soft',
  WITHDRAWN: '--color-warn',
  ARCHIVED: '--color-faint',
};

/** The button of a pin: a shape with a title, or a number in a ring for several. */
export function pinElement(pin: Pin, mode: MapMode, words: PinWords): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.className = 'kvart-pin';
  const [first] = pin.points;
  if (pin.count > 1 || !first) fillCluster(button, pin, mode, words);
  else fillPin(button, first, mode, words);
  return button;
}

function fillPin(button: HTMLButtonElement, point: MapPoint, mode: MapMode, words: PinWords): void {
  button.dataset['group'] = groupOf(mode, point);
  button.setAttribute('aria-label', `${point.title}, ${words.pin(point)}`);
  const title = document.createElement('span');
  title.className = 'kvart-pin__title';
  title.textContent = point.title;
  button.append(drawMark(shapeOf(mode, point)), title);
}

function fillCluster(button: HTMLButtonElement, pin: Pin, mode: MapMode, words: PinWords): void {
  button.classList.add('kvart-pin--cluster');
  button.setAttribute('aria-label', words.cluster(pin.count));
  const count = document.createElement('span');
  count.className = 'kvart-pin__count';
  count.textContent = String(pin.count);
  const size = 2.1 + Math.min(1.4, Math.log10(pin.count) * 0.55);
  count.style.setProperty('--pin-size', `${size}rem`);
  count.style.setProperty('--pin-mix', ring(pin, mode));
  button.append(count);
}

/** A ring with the share of every kind. A cluster of the server says nothing of its kinds: one colour. */
export function ring(pin: Pin, mode: MapMode): string {
  let from = 0;
  const parts = mixOf(pin, (point) => groupOf(mode, point)).map(({ group, share }) => {
    const start = from;
    from += share;
    const colour = `var(${colours[group] ?? '--color-accent'})`;
    return `${colour} ${(start * 100).toFixed(1)}% ${(from * 100).toFixed(1)}%`;
  });
  return `conic-gradient(${parts.join(', ')})`;
}
