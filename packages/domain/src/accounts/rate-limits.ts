/** So many tries in so many seconds. */
export interface Limit {
  points: number;
  windowSeconds: number;
}

/** Limits of one path: `byAccount` counts per person or mail address, `byAddress` per network address. */
export interface PathLimits {
  byAccount: Limit | null;
  byAddress: Limit;
}

const minutes = 60;
const hours = 60 * minutes;

/** Every path that takes or makes a credential, or sends a mail on a stranger's word. */
export const rateLimits = {
  sign_in: {
    byAccount: { points: 10, windowSeconds: 15 * minutes },
    byAddress: { points: 50, windowSeconds: 15 * minutes },
  },
  sign_up: {
    byAccount: { points: 3, windowSeconds: hours },
    byAddress: { points: 20, windowSeconds: hours },
  },
  set_up: { byAccount: null, byAddress: { points: 10, windowSeconds: 15 * minutes } },
  confirm_email: { byAccount: null, byAddress: { points: 30, windowSeconds: 15 * minutes } },
  resend_confirmation: {
    byAccount: { points: 3, windowSeconds: hours },
    byAddress: { points: 20, windowSeconds: hours },
  },
  request_password_reset: {
    byAccount: { points: 3, windowSeconds: hours },
    byAddress: { points: 20, windowSeconds: hours },
  },
  reset_password: { byAccount: null, byAddress: { points: 10, windowSeconds: 15 * minutes } },
  change_password: {
    byAccount: { points: 10, windowSeconds: 15 * minutes },
    byAddress: { points: 50, windowSeconds: 15 * minutes },
  },
  change_email: {
    byAccount: { points: 5, windowSeconds: hours },
    byAddress: { points: 20, windowSeconds: hours },
  },
  invite_member: {
    byAccount: { points: 30, windowSeconds: hours },
    byAddress: { points: 60, windowSeconds: hours },
  },
  // Each one writes to the owner's side, and one taken back can be sent anew.
  express_interest: {
    byAccount: { points: 30, windowSeconds: hours },
    byAddress: { points: 120, windowSeconds: hours },
  },
  // Each one may reach strangers.
  start_conversation: {
    byAccount: { points: 40, windowSeconds: hours },
    byAddress: { points: 160, windowSeconds: hours },
  },
  message_attachment: {
    byAccount: { points: 200, windowSeconds: hours },
    byAddress: { points: 800, windowSeconds: hours },
  },
  // Each one writes to those who look for a room.
  propose_space: {
    byAccount: { points: 30, windowSeconds: hours },
    byAddress: { points: 120, windowSeconds: hours },
  },
  // Each one stands before the whole network, or the public.
  write_space_request: {
    byAccount: { points: 20, windowSeconds: hours },
    byAddress: { points: 80, windowSeconds: hours },
  },
  // Each one may stand before the whole network and invites others.
  create_project: {
    byAccount: { points: 20, windowSeconds: hours },
    byAddress: { points: 80, windowSeconds: hours },
  },
  invite_partner: {
    byAccount: { points: 60, windowSeconds: hours },
    byAddress: { points: 240, windowSeconds: hours },
  },
  // Each one writes to everybody who is asked to the meeting.
  call_meeting: {
    byAccount: { points: 60, windowSeconds: hours },
    byAddress: { points: 240, windowSeconds: hours },
  },
  // Each one writes to both sides.
  move_appointment: {
    byAccount: { points: 30, windowSeconds: hours },
    byAddress: { points: 120, windowSeconds: hours },
  },
  apply_for_role: {
    byAccount: { points: 20, windowSeconds: hours },
    byAddress: { points: 80, windowSeconds: hours },
  },
  // Each one writes to an address outside, or to those who decide.
  claim_actor: {
    byAccount: { points: 10, windowSeconds: 24 * hours },
    byAddress: { points: 40, windowSeconds: 24 * hours },
  },
  verification_paper: {
    byAccount: { points: 30, windowSeconds: 24 * hours },
    byAddress: { points: 90, windowSeconds: 24 * hours },
  },
  claim_document: {
    byAccount: { points: 20, windowSeconds: 24 * hours },
    byAddress: { points: 80, windowSeconds: 24 * hours },
  },
  // Each one writes to the owner's side.
  tell_owner: {
    byAccount: { points: 20, windowSeconds: 24 * hours },
    byAddress: { points: 60, windowSeconds: 24 * hours },
  },
  // Each one writes to somebody who may know nothing of it.
  verification_code: {
    byAccount: { points: 20, windowSeconds: 24 * hours },
    byAddress: { points: 60, windowSeconds: 24 * hours },
  },
  // Each one reads the log from its first entry to its last.
  check_log: {
    byAccount: { points: 12, windowSeconds: hours },
    byAddress: { points: 24, windowSeconds: hours },
  },
  // Each one reads a whole list.
  export_list: {
    byAccount: { points: 30, windowSeconds: hours },
    byAddress: { points: 60, windowSeconds: hours },
  },
  // Each one reads everything there is of somebody.
  personal_copy: {
    byAccount: { points: 3, windowSeconds: 24 * hours },
    byAddress: { points: 30, windowSeconds: 24 * hours },
  },
  calendar_address: {
    byAccount: { points: 20, windowSeconds: hours },
    byAddress: { points: 60, windowSeconds: hours },
  },
  // By account is by the private address; services that read for many come from few addresses.
  calendar_read: {
    byAccount: { points: 60, windowSeconds: hours },
    byAddress: { points: 1200, windowSeconds: hours },
  },
  prove_claim: { byAccount: null, byAddress: { points: 60, windowSeconds: 15 * minutes } },
  report_challenge: { byAccount: null, byAddress: { points: 60, windowSeconds: hours } },
  // By account is by the mail address given, so that nobody's mailbox is filled by others.
  report_vacancy: {
    byAccount: { points: 3, windowSeconds: hours },
    byAddress: { points: 10, windowSeconds: hours },
  },
  // Each one is read by somebody, and may write to an address.
  notice_challenge: { byAccount: null, byAddress: { points: 60, windowSeconds: hours } },
  submit_notice: {
    byAccount: { points: 5, windowSeconds: hours },
    byAddress: { points: 15, windowSeconds: hours },
  },
  appeal: {
    byAccount: { points: 20, windowSeconds: 24 * hours },
    byAddress: { points: 60, windowSeconds: 24 * hours },
  },
  // Each one is a mail, to the own address.
  try_mail: {
    byAccount: { points: 30, windowSeconds: hours },
    byAddress: { points: 60, windowSeconds: hours },
  },
  report_photo: { byAccount: null, byAddress: { points: 40, windowSeconds: hours } },
  mailed_link: { byAccount: null, byAddress: { points: 60, windowSeconds: 15 * minutes } },
  open_invitation: { byAccount: null, byAddress: { points: 60, windowSeconds: 15 * minutes } },
} as const satisfies Record<string, PathLimits>;

export type LimitedPath = keyof typeof rateLimits;
