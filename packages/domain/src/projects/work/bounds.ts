/** How much a project room holds. The tables and the API keep to the same figures. */
export const workBounds = {
  packages: 50,
  milestones: 100,
  tasks: 500,
  checklist: 30,
  needs: 20,
  title: 160,
  text: 5000,
  item: 200,
} as const;
