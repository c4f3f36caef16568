/** Each dismissal takes so much from others of its kind, and all together never more than that. */
const each = 0.04;
const most = 0.3;

/**
 * The factor for suggestions of a kind of actor after so many were turned away. Even the least wanted kind keeps seven
 * tenths of its score: dismissing bends the order, it never makes a kind of actor disappear.
 */
export const taught = (dismissed: number): number => 1 - Math.min(most, each * Math.max(0, dismissed));

/** Newest dismissals that teach; older ones are forgotten in this. */
export const mostTeaching = 100;

/** What an actor can have turned away at once. */
export const mostDismissals = 2000;
