import type { Accent } from './colours.ts';

/** The parts of an installation that are set without code. */
export const settingParts = ['identity', 'features', 'retention'] as const;
export type SettingPart = (typeof settingParts)[number];

/** A picture of ours, as far as a page has to know it. */
export interface Logo {
  id: string;
  width: number;
  height: number;
  variants: number[];
}

/** Who runs the installation, and how it looks. */
export interface Identity {
  /** What it is called; the software's own name where nobody has said. */
  name: string | null;
  /** Who answers for it, with the address: the imprint. */
  operator: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  accent: Accent | null;
  logo: Logo | null;
}

/** What can be switched off. Notices cannot: the law asks for them. */
export const featureNames = ['sign_up', 'visitor_reports', 'suggestions'] as const;
export type FeatureName = (typeof featureNames)[number];
export type FeatureSwitches = Record<FeatureName, boolean>;

/** What is deleted after a while, and the bounds within which an installation may choose how long. */
export const retentionBounds = {
  /** Sessions that were ended: where and with which device somebody was signed in. */
  ended_sessions: { least: 1, most: 90, usual: 30 },
  /** Notifications that were read. */
  read_notifications: { least: 7, most: 365, usual: 90 },
  /** Which spaces a saved search has told of. */
  search_hits: { least: 30, most: 365, usual: 180 },
  /** Jobs that failed for good; they may hold a mail with its address. */
  failed_jobs: { least: 7, most: 90, usual: 30 },
  /** Papers that an actor handed in for its verification, counted from the decision. */
  verification_papers: { least: 7, most: 180, usual: 30 },
  /** What support centres wrote down about advice, counted from its day. Funders ask for it some years later. */
  advice_log: { least: 365, most: 3_650, usual: 1_825 },
} as const;
export type RetentionName = keyof typeof retentionBounds;
export const retentionNames = Object.keys(retentionBounds) as RetentionName[];
export type Retention = Record<RetentionName, number>;

export interface Settings {
  identity: Identity;
  features: FeatureSwitches;
  retention: Retention;
}

export const softwareName = 'Kvart';

/** An installation that nobody has set up yet. */
export const defaultSettings: Settings = {
  identity: { name: null, operator: null, contactEmail: null, contactPhone: null, accent: null, logo: null },
  features: { sign_up: true, visitor_reports: true, suggestions: true },
  retention: {
    ended_sessions: retentionBounds.ended_sessions.usual,
    read_notifications: retentionBounds.read_notifications.usual,
    search_hits: retentionBounds.search_hits.usual,
    failed_jobs: retentionBounds.failed_jobs.usual,
    verification_papers: retentionBounds.verification_papers.usual,
    advice_log: retentionBounds.advice_log.usual,
  },
};
