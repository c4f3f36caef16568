import type { Measure, NoticeGround, NoticeReason } from '@kvart/domain/desk';
import type { Side, Speaker } from './talks.ts';

/** Who decides at a desk; the administrator has no centre. */
export type Decider = Speaker | 'admin';

/** What was said about a page of the demo network, and what became of it. */
export interface DemoNotice {
  /** The actor behind the thing. */
  about: Side;
  /** Its listed space with this number, instead of the actor itself. */
  space?: number;
  reason: NoticeReason;
  ground: NoticeGround;
  locale: 'en' | 'sl' | 'de';
  text: string;
  daysAgo: number;
  decided?: {
    by: Decider;
    afterHours: number;
    measure: Exclude<Measure, 'hide' | 'remove' | 'restrict' | 'suspend' | 'ban'>;
    facts: string;
    basis?: string;
  };
  appealed?: {
    afterDays: number;
    text: string;
    answer?: { by: Decider; afterHours: number; state: 'upheld' | 'rejected'; reason: string };
  };
}

const asked = 'ask_to_edit';

/** Notices of the last ten months, those that still wait last. Their measures change nothing that the pages show. */
export const demoNotices: readonly DemoNotice[] = [
  {
    ...{ about: 'kosice/business_1', reason: 'spam', ground: 'rules', locale: 'en', daysAgo: 296 },
    text: 'The text of this shop is a list of offers with prices, three screens long.',
    decided: {
      ...{ by: 'admin', afterHours: 30, measure: asked },
      facts: 'Two thirds of the description were prices of single goods.',
      basis: 'Our rules: a profile says who somebody is; price lists belong on a website of their own.',
    },
  },
  {
    ...{ about: 'kamnik/creative_3', reason: 'copyright', ground: 'law', locale: 'sl', daysAgo: 261 },
    text: 'Besedilo predstavitve je v celoti prepisano z naše spletne strani.',
    decided: {
      ...{ by: 'kamnik/support/0', afterHours: 41, measure: asked },
      facts: 'Obe besedili smo primerjali: prvi trije odstavki se ujemajo do besede.',
      basis: 'Zakon o avtorski in sorodnih pravicah: za objavo tujega besedila je potrebno dovoljenje.',
    },
  },
  {
    ...{ about: 'herrenberg/owner_0', space: 0, reason: 'false_information', ground: 'rules', locale: 'de' },
    ...{ daysAgo: 243, text: 'Der Raum ist seit Wochen vermietet, das Schild im Fenster sagt es auch.' },
    decided: {
      ...{ by: 'herrenberg/support/0', afterHours: 26, measure: 'nothing' },
      facts: 'Wir waren dort: vermietet ist das Nachbarhaus. Der angebotene Raum steht leer.',
    },
  },
  {
    ...{ about: 'kamnik/owner_0', space: 0, reason: 'false_information', ground: 'rules', locale: 'sl' },
    ...{ daysAgo: 214, text: 'Piše, da je dostop brez stopnic, pred vrati pa sta dve.' },
    decided: {
      ...{ by: 'kamnik/support/1', afterHours: 20, measure: 'warn' },
      facts: 'Ob ogledu smo našteli dve stopnici. Vnos je bil popravljen še isti dan.',
      basis: 'Pravila omrežja: navedbe o dostopnosti morajo držati, ker se nanje kdo zanese.',
    },
  },
  {
    ...{ about: 'herrenberg/creative_1', reason: 'privacy', ground: 'law', locale: 'de', daysAgo: 176 },
    text: 'In der Beschreibung steht die private Nummer einer früheren Mitarbeiterin.',
    decided: {
      ...{ by: 'herrenberg/support/0', afterHours: 5, measure: asked },
      facts: 'Die Nummer stand dort ohne Einwilligung der Person.',
      basis: 'Datenschutz-Grundverordnung, Artikel 6: Für die Veröffentlichung fehlt die Rechtsgrundlage.',
    },
  },
  {
    ...{ about: 'gabrovo/ngo_0', reason: 'other', ground: 'rules', locale: 'en', daysAgo: 151 },
    text: 'I do not like that they get rooms for nothing.',
    decided: {
      ...{ by: 'admin', afterHours: 51, measure: 'nothing' },
      facts: 'Free use was agreed with the owner. Nothing on the page is against law or rules.',
    },
  },
  {
    ...{ about: 'kamnik/business_1', reason: 'discrimination', ground: 'law', locale: 'en', daysAgo: 118 },
    text: 'Their page says that they rent the back room "to locals only".',
    decided: {
      ...{ by: 'kamnik/support/0', afterHours: 28, measure: asked },
      facts:
        'The sentence stood on the page when we looked. Who may rent was tied to where somebody comes from.',
      basis: 'Protection against Discrimination Act: offers to the public must be open to everybody.',
    },
    appealed: {
      afterDays: 4,
      text: 'We meant people who know the house, not where they come from. We changed the sentence before you decided.',
      answer: {
        ...{ by: 'kamnik/support/1', afterHours: 44, state: 'upheld' },
        reason: 'The history of the page shows that the sentence was gone an hour before the decision.',
      },
    },
  },
  {
    ...{ about: 'herrenberg/business_0', reason: 'fraud', ground: 'law', locale: 'de', daysAgo: 83 },
    text: 'Ich habe eine Kaution überwiesen und nie wieder etwas gehört.',
    decided: {
      ...{ by: 'herrenberg/support/0', afterHours: 69, measure: 'nothing' },
      facts:
        'Die Überweisung ging laut Beleg an ein anderes Unternehmen mit ähnlichem Namen. Wir haben an die Polizei verwiesen.',
    },
  },
  {
    ...{ about: 'kamnik/creative_1', reason: 'spam', ground: 'rules', locale: 'sl', daysAgo: 57 },
    text: 'Isto ponudbo za tečaj so poslali vsem društvom v mestu.',
    decided: {
      ...{ by: 'kamnik/support/0', afterHours: 22, measure: 'warn' },
      facts: 'Enako sporočilo je v enem dnevu prejelo devet akterjev.',
      basis: 'Pravila omrežja: sporočila so namenjena pogovoru, ne oglaševanju.',
    },
    appealed: {
      afterDays: 3,
      text: 'Vsakemu društvu smo pisali posebej, samo besedilo je bilo podobno.',
      answer: {
        ...{ by: 'kamnik/support/1', afterHours: 70, state: 'rejected' },
        reason: 'Sporočila so bila do besede enaka in poslana v štirih minutah. Opozorilo ostane.',
      },
    },
  },
  {
    ...{ about: 'herrenberg/ngo_0', reason: 'harassment', ground: 'rules', locale: 'de', daysAgo: 41 },
    text: 'Auf der Seite werden Nachbarn mit Namen beschimpft.',
    decided: {
      ...{ by: 'herrenberg/support/0', afterHours: 3, measure: 'warn' },
      facts: 'Der Absatz nannte zwei Personen und unterstellte ihnen Absicht. Er ist entfernt.',
      basis: 'Unsere Regeln: Über andere schreiben wir sachlich und ohne Namen von Privatpersonen.',
    },
  },
  {
    ...{ about: 'kamnik/owner_0', space: 0, reason: 'false_information', ground: 'rules', locale: 'en' },
    ...{
      daysAgo: 12,
      text: 'The page says 86 square metres. I measured the rooms at the viewing: it is closer to 60.',
    },
    decided: {
      ...{ by: 'kamnik/support/1', afterHours: 31, measure: asked },
      facts: 'The floor plan on file gives the area of the flat above as part of the unit.',
      basis: 'Our rules: the area is what can be used, as drawn in the plan.',
    },
    appealed: {
      afterDays: 6,
      text: 'The store room in the yard belongs to the unit and is in the lease. With it the area is right.',
    },
  },
  {
    ...{ about: 'sombor/business_0', reason: 'fraud', ground: 'law', locale: 'en', daysAgo: 1.2 },
    text: 'They ask for a fee before a viewing, by bank transfer.',
  },
  {
    ...{
      about: 'herrenberg/municipality',
      space: 0,
      reason: 'danger',
      ground: 'law',
      locale: 'de',
      daysAgo: 2.6,
    },
    text: 'Die Treppe zum Keller hat kein Geländer, und im Angebot steht „sofort nutzbar“.',
  },
  {
    ...{ about: 'kamnik/municipality', space: 0, reason: 'false_information', ground: 'rules', locale: 'sl' },
    ...{
      daysAgo: 1.6,
      text: 'V oglasu piše, da je ogrevanje urejeno. Prostor je bil pozimi ledeno mrzel in brez peči.',
    },
  },
  {
    ...{ about: 'kamnik/creative_4', reason: 'copyright', ground: 'law', locale: 'en', daysAgo: 0.4 },
    text: 'The first picture is mine, from an exhibition in spring. Nobody asked me.',
  },
];
