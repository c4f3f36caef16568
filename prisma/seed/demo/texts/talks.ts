import type { ConversationKind, ConversationState } from '@kvart/domain/messaging';

/** An actor: its city and its place in the network; `kamnik/municipality`. */
export type Side = `${string}/${string}`;
/** One of its people; `kamnik/municipality/0`. */
export type Speaker = `${Side}/${number}`;

export interface DemoLine {
  by: Speaker;
  /** Minutes since the line before. */
  after: number;
  text: string;
  /** Answers the line with this number, from 0. */
  to?: number;
  /** What it said before it was edited. */
  was?: string;
  reactions?: Record<string, readonly Speaker[]>;
  /** Says that the introduction was accepted, instead of a text. */
  accepts?: true;
}

/** A conversation of the demo network as it is told here; the rows are made from it. */
export interface DemoTalk {
  kind: ConversationKind;
  /** Its actors, the one that began first. */
  sides: readonly Side[];
  title?: string;
  /** About the first room that the second side offers. */
  aboutRoom?: true;
  reason?: string;
  state?: ConversationState;
  /** So many minutes before the network's present the last line was written. */
  ended: number;
  lines: readonly DemoLine[];
  /** Lines at the end that somebody has not read. */
  unread?: Partial<Record<Speaker, number>>;
  drafts?: Partial<Record<Speaker, string>>;
  /** Sides for which it is done, and who looks after it on a side. */
  done?: readonly Side[];
  carers?: readonly Speaker[];
}

const town = 'kamnik/municipality/0';
const town2 = 'kamnik/municipality/1';
const maker = 'kamnik/creative_0/0';
const adviser = 'kamnik/support/0';
const society = 'kamnik/ngo_0/0';
const shop = 'kamnik/business_0/0';

export const demoTalks: readonly DemoTalk[] = [
  {
    ...{ kind: 'topic', sides: ['kamnik/creative_0', 'kamnik/municipality'], aboutRoom: true, ended: 22 },
    unread: { [town]: 2, [town2]: 5 },
    drafts: { [town]: 'Ključ lahko prevzamete v' },
    carers: [town],
    lines: [
      {
        by: maker,
        after: 0,
        text: 'Dober dan! Zanima nas vaš prostor. Imamo tri vprašanja:\n\n- Ali je elektrika **trifazna**?\n- Koliko ljudi sme biti hkrati v prostoru?\n- Od kdaj bi bil na voljo?',
      },
      { by: town, after: 2900, text: '', accepts: true },
      {
        by: town,
        after: 4,
        text: 'Pozdravljeni, hvala za zanimanje. Trifazni priključek je v kleti, v pritličje ga lahko podaljšamo. Na voljo bi bil s prvim v mesecu.',
        was: 'Pozdravljeni, hvala za zanimanje. Trifazni priključek je v kleti. Na voljo bi bil s prvim v mesecu.',
        reactions: { '👍': [maker] },
      },
      {
        by: town2,
        after: 35,
        text: 'Glede števila ljudi: po zadnjem pregledu do 30 oseb hkrati. Poročilo vam pošljem, ko ga dobim iz arhiva.',
      },
      { by: maker, after: 190, text: 'Odlično. Ali si ga lahko ogledamo prihodnji teden?' },
      { by: town, after: 25, text: 'V torek ob 10. uri ali v četrtek ob 14. uri?', to: 4 },
      { by: maker, after: 9, text: 'Torek ob 10. Prideva dva.', to: 4, reactions: { '✅': [town] } },
      {
        by: maker,
        after: 7300,
        text: 'Hvala za ogled! Prostor nam je zelo všeč, okna na ulico so natanko to, kar potrebujemo za delavnice z otroki.',
        reactions: { '🎉': [town, town2] },
      },
      { by: town2, after: 60, text: 'Me veseli. Napišite nam prosim še, kakšen delovni čas bi imeli.' },
      {
        by: maker,
        after: 1310,
        text: 'Od torka do sobote od 10. do 18. ure, delavnice ob petkih do 20. ure. Skico ureditve najdete na https://atelje.example/skica',
      },
      { by: maker, after: 6, text: 'In še: ali lahko do podpisa pogodbe že kaj izmerimo?' },
    ],
  },
  {
    ...{ kind: 'direct', sides: ['kamnik/ngo_0', 'kamnik/municipality'], state: 'introduced', ended: 95 },
    reason: 'Iščemo prostor za zeliščno delavnico ob sobotah',
    unread: { [town]: 1, [town2]: 1 },
    lines: [
      {
        by: society,
        after: 0,
        text: 'Spoštovani, v našem društvu nas je devetnajst. Ob sobotah dopoldne bi potrebovali prostor s tekočo vodo, ne večji od 40 m². Bi lahko predlagali kaj v starem mestnem jedru?',
      },
    ],
  },
  {
    ...{ kind: 'group', title: 'Odprta vrata praznih izložb', ended: 1500 },
    sides: ['kamnik/municipality', 'kamnik/support', 'kamnik/creative_0', 'kamnik/business_0'],
    unread: { [town]: 1 },
    lines: [
      {
        by: town,
        after: 0,
        text: 'Dobrodošli! Zadnjo soboto v mesecu bi radi odprli deset praznih izložb. Kdo prispeva kaj?',
      },
      { by: adviser, after: 40, text: 'Mi pripravimo zemljevid in obvestilo za novinarje.' },
      {
        by: shop,
        after: 75,
        text: 'Pri nas lahko obiskovalci dobijo čaj.',
        reactions: { '❤️': [town, adviser] },
      },
      { by: maker, after: 400, text: 'Dve izložbi opremimo z igračami iz naše delavnice.' },
      {
        by: adviser,
        after: 60,
        text: 'Osnutek zemljevida je tu: https://podpora.example/zemljevid. Prosim, poglejte, ali so naslovi pravi.',
      },
    ],
  },
  {
    ...{ kind: 'direct', sides: ['kamnik/support', 'kamnik/municipality'], ended: 9000 },
    done: ['kamnik/municipality'],
    lines: [
      { by: adviser, after: 0, text: 'Potrdilo o preverjeni občini velja do konca prihodnjega leta.' },
      { by: town, after: 15, text: 'Hvala lepa!' },
    ],
  },
  {
    ...{ kind: 'direct', sides: ['kosice/municipality', 'kamnik/municipality'], ended: 3100 },
    reason: 'How do you keep empty shop windows lit?',
    lines: [
      {
        by: 'kosice/municipality/0',
        after: 0,
        text: 'Hello! We saw on Kvart that three of your empty shops have lit windows. Who pays for the electricity, and who changes the pictures?',
      },
      { by: town, after: 1600, text: '', accepts: true },
      {
        by: town,
        after: 3,
        text: 'Hello! The municipality pays, about 4 € a month for each window. The school of design changes the pictures every season.',
        reactions: { '👍': ['kosice/municipality/0'] },
      },
    ],
  },
  {
    ...{ kind: 'direct', sides: ['herrenberg/creative_0', 'herrenberg/municipality'], ended: 240 },
    reason: 'Wir suchen einen Raum auf Zeit',
    unread: { 'herrenberg/municipality/0': 1 },
    lines: [
      {
        by: 'herrenberg/creative_0/0',
        after: 0,
        text: 'Guten Tag, wir suchen für drei Monate einen Raum im Erdgeschoss, gern unsaniert.',
      },
      { by: 'herrenberg/municipality/0', after: 700, text: '', accepts: true },
      {
        by: 'herrenberg/municipality/0',
        after: 6,
        text: 'Guten Tag! Ab wann, und wie viele Quadratmeter brauchen Sie?',
      },
      { by: 'herrenberg/creative_0/0', after: 80, text: 'Ab dem nächsten Ersten, 40 bis 60 m² reichen uns.' },
    ],
  },
];
