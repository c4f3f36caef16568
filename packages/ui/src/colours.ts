/**
 * The colour behind a custom property as the browser shows it now, as `rgb(…)`. The tokens hold a light and a
 * dark value at once, so a map or a chart has to ask an element which of them counts.
 */
export const readColour = (property: string): string => {
  const probe = document.createElement('span');
  probe.style.color = `var(${property})`;
  probe.hidden = true;
  document.documentElement.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
};
