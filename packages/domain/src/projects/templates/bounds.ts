/** How much a template holds; a room that it fills keeps well within its own bounds. */
export const templateBounds = {
  title: 120,
  summary: 400,
  text: 1000,
  unit: 30,
  packages: 12,
  milestones: 20,
  tasks: 60,
  roles: 10,
  indicators: 10,
  budget: 20,
  /** Tasks that one waits for. */
  needs: 10,
  /** The last day that anything may stand on, counted from the start. */
  days: 1095,
} as const;

/** Templates of an installation. */
export const mostTemplates = 50;
