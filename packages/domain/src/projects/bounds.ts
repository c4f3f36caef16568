/** Bounds of a project, for the form and for what is stored. */
export const projectBounds = {
  title: 160,
  summary: 400,
  description: 8000,
  concepts: 10,
  /** Invited and active ones together. */
  partners: 60,
  /** Of one partner. */
  people: 30,
  roles: 20,
  roleTitle: 120,
  roleText: 2000,
  reward: 200,
  message: 2000,
  reason: 1000,
} as const;

/** So many running projects an actor may lead. */
export const mostLedProjects = 50;

/** Projects on one page of the list. */
export const projectsPerPage = 20;
