/** Colours of the map. They live in map.css, so that both themes stand in one place. */
export const paletteNames = [
  'water', 'shore', 'land', 'border', 'river', 'town', 'grid', 'ring',
  'label', 'label-soft', 'label-country', 'label-halo', 'accent',
] as const; // prettier-ignore

export type Palette = Record<(typeof paletteNames)[number], string>;

/**
 * Reads the colours as the browser shows them now. A probe element resolves variables, `light-dark()`
 * and `color-mix()` to plain rgb, which is all that MapLibre understands.
 */
export function readPalette(within: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  within.append(probe);
  const entries = paletteNames.map((name) => {
    probe.style.color = `var(--map-${name})`;
    return [name, plain(getComputedStyle(probe).color)] as const;
  });
  probe.remove();
  return Object.fromEntries(entries) as Palette;
}

/** `color-mix` computes to `color(srgb …)`; MapLibre wants rgb(). */
export function plain(colour: string): string {
  const srgb = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(colour);
  if (!srgb) return colour;
  const [r, g, b] = srgb.slice(1, 4).map((part) => Math.round(Number(part) * 255));
  return `rgba(${r}, ${g}, ${b}, ${srgb[4] ?? '1'})`;
}

/** Calls back when the reader's theme changes, by the system or by the switch on the page. */
export function watchTheme(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const page = new MutationObserver(changed);
  system.addEventListener('change', changed);
  page.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  return () => {
    system.removeEventListener('change', changed);
    page.disconnect();
  };
}
