/** What both sides of an appointment hear. */
export const appointmentTurns = ['booked', 'moved', 'cancelled', 'soon'] as const;
export type AppointmentTurn = (typeof appointmentTurns)[number];

export interface AppointmentTurned {
  appointmentId: string;
  /** Who did it. */
  personId: string;
  turn: Exclude<AppointmentTurn, 'soon'>;
  /** Of the appointment then: what was overtaken by a later turn is not told any more. */
  sequence: number;
}
