import { mailTime, pushTime, type Timing } from './rhythm.ts';
import { type Choice, type NotificationType, typeRules } from './types.ts';

/** What decides how something new reaches one person. */
export interface Reach extends Timing {
  /** The person's own choice for the type; null where they never chose. */
  choice: Choice | null;
  /** The thing, the actor or the type is silenced just now. */
  muted: boolean;
  /** There is a device to push to. */
  hasDevice: boolean;
}

/** Where and when something new is told. */
export interface Plan {
  inApp: boolean;
  mailAt: Date | null;
  pushAt: Date | null;
}

/** The channels that are on for a type: the person's own choice, or what everybody begins with. */
export const choiceFor = (type: NotificationType, own: Choice | null): Choice =>
  own ?? typeRules[type].choice;

/** How something new reaches a person; null where it does not at all. */
export const planFor = (type: NotificationType, reach: Reach, now: Date): Plan | null => {
  if (reach.muted) return null;
  const { calm } = typeRules[type];
  const on = choiceFor(type, reach.choice);
  const plan: Plan = {
    inApp: on.in_app,
    mailAt: on.mail ? mailTime(now, calm.mail, reach) : null,
    pushAt: on.push && reach.hasDevice ? pushTime(now, calm.push, reach) : null,
  };
  return plan.inApp || plan.mailAt || plan.pushAt ? plan : null;
};
