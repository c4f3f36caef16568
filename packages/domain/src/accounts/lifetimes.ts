const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a browser stays signed in: while it is used, and at the longest. */
export const sessionLifetime = { idleMs: 30 * day, absoluteMs: 180 * day, touchEveryMs: 5 * minute } as const;

/** Purposes of mailed links. */
export const mailTokenPurposes = ['confirm_email', 'change_email', 'reset_password'] as const;
export type MailTokenPurpose = (typeof mailTokenPurposes)[number];

/** How long a mailed link works. */
export const mailTokenLifetimeMs: Record<MailTokenPurpose, number> = {
  confirm_email: 48 * hour,
  change_email: 24 * hour,
  reset_password: hour,
};

/** How long an invitation to an actor stands. */
export const invitationLifetimeMs = 14 * day;

interface SessionTimes {
  createdAt: Date;
  lastSeenAt: Date;
  revokedAt?: Date | null;
}

/** When a session ends if it is not used again. */
export const sessionExpiry = ({ createdAt, lastSeenAt }: SessionTimes): Date =>
  new Date(
    Math.min(lastSeenAt.getTime() + sessionLifetime.idleMs, createdAt.getTime() + sessionLifetime.absoluteMs),
  );

/** True while a session lets its person in. */
export const isSessionRunning = (session: SessionTimes, now: Date): boolean =>
  !session.revokedAt && now < sessionExpiry(session);

/** True where the last use is old enough to be written down again. */
export const shouldTouchSession = (lastSeenAt: Date, now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() >= sessionLifetime.touchEveryMs;

/** True while a mailed link may be used: once, and not too late. */
export const isMailTokenUsable = (token: { expiresAt: Date; usedAt: Date | null }, now: Date): boolean =>
  token.usedAt === null && now < token.expiresAt;
