/** Where a task stands. Every step is allowed: people know best what they do. */
export const taskStates = ['todo', 'doing', 'blocked', 'done'] as const;
export type TaskState = (typeof taskStates)[number];
