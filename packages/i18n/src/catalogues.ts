import type about from '../messages/en/about.json';
import type actorMerges from '../messages/en/actorMerges.json';
import type actors from '../messages/en/actors.json';
import type admin from '../messages/en/admin.json';
import type answerTemplates from '../messages/en/answerTemplates.json';
import type appointments from '../messages/en/appointments.json';
import type auth from '../messages/en/auth.json';
import type brokerage from '../messages/en/brokerage.json';
import type buildings from '../messages/en/buildings.json';
import type calendar from '../messages/en/calendar.json';
import type checks from '../messages/en/checks.json';
import type claims from '../messages/en/claims.json';
import type common from '../messages/en/common.json';
import type desk from '../messages/en/desk.json';
import type deskNav from '../messages/en/deskNav.json';
import type deskQueue from '../messages/en/deskQueue.json';
import type documents from '../messages/en/documents.json';
import type domain from '../messages/en/domain.json';
import type duplicates from '../messages/en/duplicates.json';
import type effect from '../messages/en/effect.json';
import type errors from '../messages/en/errors.json';
import type evidence from '../messages/en/evidence.json';
import type exports from '../messages/en/exports.json';
import type freshness from '../messages/en/freshness.json';
import type handout from '../messages/en/handout.json';
import type head from '../messages/en/head.json';
import type home from '../messages/en/home.json';
import type imports from '../messages/en/imports.json';
import type interests from '../messages/en/interests.json';
import type log from '../messages/en/log.json';
import type mail from '../messages/en/mail.json';
import type mailTexts from '../messages/en/mailTexts.json';
import type map from '../messages/en/map.json';
import type messages from '../messages/en/messages.json';
import type money from '../messages/en/money.json';
import type notificationLines from '../messages/en/notificationLines.json';
import type notifications from '../messages/en/notifications.json';
import type onboarding from '../messages/en/onboarding.json';
import type ownCalendar from '../messages/en/ownCalendar.json';
import type personalData from '../messages/en/personalData.json';
import type projects from '../messages/en/projects.json';
import type reports from '../messages/en/reports.json';
import type requests from '../messages/en/requests.json';
import type room from '../messages/en/room.json';
import type roomLife from '../messages/en/roomLife.json';
import type rules from '../messages/en/rules.json';
import type savedSearches from '../messages/en/savedSearches.json';
import type search from '../messages/en/search.json';
import type services from '../messages/en/services.json';
import type settings from '../messages/en/settings.json';
import type sharing from '../messages/en/sharing.json';
import type shell from '../messages/en/shell.json';
import type spaceForm from '../messages/en/spaceForm.json';
import type spaceSearch from '../messages/en/spaceSearch.json';
import type spaces from '../messages/en/spaces.json';
import type steps from '../messages/en/steps.json';
import type story from '../messages/en/story.json';
import type suggestions from '../messages/en/suggestions.json';
import type templates from '../messages/en/templates.json';
import type transparency from '../messages/en/transparency.json';
import type updates from '../messages/en/updates.json';
import type verificationPapers from '../messages/en/verificationPapers.json';
import type verifications from '../messages/en/verifications.json';
import type vocabulary from '../messages/en/vocabulary.json';
import type work from '../messages/en/work.json';

/** The catalogue files and their keys: a key that the English file does not have does not compile. */
export interface Catalogues {
  about: typeof about;
  actorMerges: typeof actorMerges;
  actors: typeof actors;
  admin: typeof admin;
  answerTemplates: typeof answerTemplates;
  appointments: typeof appointments;
  auth: typeof auth;
  brokerage: typeof brokerage;
  buildings: typeof buildings;
  calendar: typeof calendar;
  checks: typeof checks;
  claims: typeof claims;
  common: typeof common;
  desk: typeof desk;
  deskNav: typeof deskNav;
  deskQueue: typeof deskQueue;
  documents: typeof documents;
  domain: typeof domain;
  duplicates: typeof duplicates;
  effect: typeof effect;
  errors: typeof errors;
  evidence: typeof evidence;
  exports: typeof exports;
  freshness: typeof freshness;
  handout: typeof handout;
  head: typeof head;
  home: typeof home;
  imports: typeof imports;
  interests: typeof interests;
  log: typeof log;
  mail: typeof mail;
  mailTexts: typeof mailTexts;
  map: typeof map;
  messages: typeof messages;
  money: typeof money;
  notificationLines: typeof notificationLines;
  notifications: typeof notifications;
  onboarding: typeof onboarding;
  ownCalendar: typeof ownCalendar;
  personalData: typeof personalData;
  projects: typeof projects;
  reports: typeof reports;
  requests: typeof requests;
  room: typeof room;
  roomLife: typeof roomLife;
  rules: typeof rules;
  savedSearches: typeof savedSearches;
  search: typeof search;
  services: typeof services;
  settings: typeof settings;
  sharing: typeof sharing;
  shell: typeof shell;
  spaceForm: typeof spaceForm;
  spaceSearch: typeof spaceSearch;
  spaces: typeof spaces;
  steps: typeof steps;
  story: typeof story;
  suggestions: typeof suggestions;
  templates: typeof templates;
  transparency: typeof transparency;
  updates: typeof updates;
  verificationPapers: typeof verificationPapers;
  verifications: typeof verifications;
  vocabulary: typeof vocabulary;
  work: typeof work;
}

/** A catalogue file, `messages/<locale>/<feature>.json`. */
export type Feature = keyof Catalogues;

/** The key of a message, in any catalogue. */
export type MessageKey = { [F in Feature]: keyof Catalogues[F] & string }[Feature];

/** Messages travel to the browser in parts: what every page needs, and each further catalogue by itself. */
export type MessageGroup = 'core' | Feature;

/** What the first page of any visitor needs: loaded before the first paint. */
export const coreFeatures: readonly Feature[] = ['common', 'shell', 'home'];

/** What only the server writes: never sent to a browser. */
export const serverFeatures: readonly Feature[] = ['mail', 'head', 'handout', 'notificationLines'];
