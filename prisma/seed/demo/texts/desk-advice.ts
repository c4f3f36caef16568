import type { AdviceKind, IntroductionOutcome } from '@kvart/domain/brokerage';
import type { IntroductionAnswer } from '@kvart/domain/messaging';
import type { Side, Speaker } from './talks.ts';

/** A piece of advice that a centre gave: by whom, to whom, how, how long ago, minutes, about what, and what was said. */
export type DemoAdvice = readonly [
  by: Speaker,
  to: Side,
  kind: AdviceKind,
  daysAgo: number,
  minutes: number,
  topic: string,
  note?: string,
];

const matej = 'kamnik/support/0';
const other = 'kamnik/support/1';
const herrenberg = 'herrenberg/support/0';

export const demoAdvice: readonly DemoAdvice[] = [
  [matej, 'kamnik/creative_0', 'call', 2, 25, 'Print workshop in the old town: what to ask at a viewing'],
  [
    ...([other, 'kamnik/ngo_0', 'visit', 5, 90, 'Temporary use of the cinema hall'] as const),
    'Walked through the hall together. Open: who pays for the heating in January.',
  ],
  [matej, 'kamnik/business_0', 'meeting', 8, 60, 'Second shop window, shared with a maker'],
  [matej, 'kamnik/creative_2', 'mail', 12, 15, 'Call for creative projects: which documents are missing'],
  [other, 'kamnik/owner_0', 'visit', 16, 75, 'Floor plan and area of the three offices'],
  [matej, 'kamnik/municipality', 'meeting', 21, 90, 'Inventory of empty ground floors on Šutna'],
  [matej, 'kamnik/creative_5', 'call', 27, 20, 'Insurance for tools in a shared workshop'],
  [other, 'kamnik/business_1', 'call', 34, 30, 'Lease with a notice of one month'],
  [matej, 'kamnik/ngo_1', 'visit', 42, 120, 'Summer programme in the courtyard: permits and noise'],
  [matej, 'kamnik/creative_1', 'meeting', 49, 45, 'Pottery and café: how to share a kiln and a counter'],
  [other, 'kamnik/school', 'meeting', 58, 60, 'Students furnish an empty shop'],
  [matej, 'kamnik/creative_0', 'visit', 66, 80, 'Studio visit: needs, size, what to offer'],
  [matej, 'kamnik/business_2', 'mail', 75, 10, 'Opening hours on the page'],
  [other, 'kamnik/creative_4', 'call', 84, 25, 'Verification: which register counts for a sole trader'],
  [matej, 'kamnik/municipality', 'call', 97, 35, 'Terms for free use up to three months'],
  [matej, 'kamnik/creative_3', 'meeting', 111, 60, 'Sound studio: step by step to a change of use'],
  [other, 'kamnik/owner_1', 'visit', 126, 95, 'What a season in the shop would bring and cost'],
  [matej, 'kamnik/ngo_0', 'meeting', 140, 55, 'Partners for the youth centre'],
  [matej, 'kamnik/creative_2', 'call', 163, 20, 'First steps in the network'],
  [herrenberg, 'herrenberg/creative_0', 'meeting', 6, 60, 'Werkstatt und Laden unter einem Dach'],
  [herrenberg, 'herrenberg/municipality', 'call', 19, 30, 'Zwischennutzung: Muster für die Vereinbarung'],
  [herrenberg, 'herrenberg/ngo_0', 'visit', 37, 90, 'Reparaturcafé im leeren Laden'],
  [herrenberg, 'herrenberg/business_0', 'mail', 71, 15, 'Förderung für den Umbau'],
];

/** Two actors that a centre brought together, how far it came, and what became of it. */
export interface DemoIntroduction {
  by: Speaker;
  first: Side;
  second: Side;
  daysAgo: number;
  note: string;
  answers: readonly [IntroductionAnswer | null, IntroductionAnswer | null];
  /** What one of the two wrote after both had accepted. */
  said?: readonly [by: Speaker, text: string][];
  outcome?: { what: IntroductionOutcome; afterDays: number };
}

export const demoIntroductions: readonly DemoIntroduction[] = [
  {
    ...{ by: matej, first: 'kamnik/creative_4', second: 'kamnik/owner_1', daysAgo: 1, answers: [null, null] },
    note: 'You look for a room with shop windows for one season, you have one. A viewing would be a good start.',
  },
  {
    ...{
      by: other,
      first: 'kamnik/creative_5',
      second: 'kamnik/ngo_0',
      daysAgo: 7,
      answers: ['accepted', null],
    },
    note: 'A programme for young people needs somebody who can teach sewing. Would you talk to each other?',
  },
  {
    ...{ by: matej, first: 'kamnik/creative_3', second: 'kamnik/school', daysAgo: 34 },
    answers: ['accepted', 'accepted'],
    note: 'The school looks for a place to record, the studio for afternoons with somebody in it.',
    said: [['kamnik/creative_3/0', 'Good idea. Tuesdays and Thursdays from two o’clock would be free.']],
  },
  {
    ...{ by: matej, first: 'kamnik/creative_0', second: 'kamnik/business_0', daysAgo: 95 },
    answers: ['accepted', 'accepted'],
    note: 'One of you prints, the other packs a hundred cakes a day. Paper bags of your own?',
    said: [
      ['kamnik/business_0/0', 'We need about two thousand a month. Can you do that?'],
      ['kamnik/creative_0/0', 'Yes, in two colours. I bring samples on Friday.'],
    ],
    outcome: { what: 'ongoing', afterDays: 31 },
  },
  {
    ...{ by: other, first: 'kamnik/ngo_1', second: 'kamnik/business_1', daysAgo: 52 },
    answers: ['accepted', 'declined'],
    note: 'A reading evening in the café on quiet Mondays?',
  },
  {
    ...{ by: matej, first: 'kamnik/creative_1', second: 'kamnik/business_2', daysAgo: 128 },
    answers: ['accepted', 'accepted'],
    note: 'Pots in the window of the bookshop: it looks good and both gain.',
    said: [['kamnik/business_2/0', 'We cleared the left window. Come when you like.']],
    outcome: { what: 'cooperation', afterDays: 44 },
  },
  {
    ...{ by: other, first: 'kamnik/creative_2', second: 'kamnik/owner_0', daysAgo: 171 },
    answers: ['accepted', 'accepted'],
    note: 'Three offices, three architects: look at them together.',
    said: [['kamnik/creative_2/0', 'Thank you, we looked. It is too large for us.']],
    outcome: { what: 'nothing', afterDays: 33 },
  },
  {
    ...{ by: herrenberg, first: 'herrenberg/creative_0', second: 'herrenberg/owner_0', daysAgo: 40 },
    answers: ['accepted', 'accepted'],
    note: 'Der Laden steht im Frühjahr leer, die Werkstatt sucht genau dann.',
    said: [['herrenberg/owner_0/0', 'Der Schlüssel liegt im Rathaus, sehen Sie ihn sich an.']],
  },
];
