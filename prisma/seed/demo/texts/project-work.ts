import type { TaskState } from '@kvart/domain/projects/work';

/** Work of a demo project, in the project's language. Days count from today; partners by their place in its list. */
export interface DemoWork {
  slug: string;
  packages: { title: string; milestone?: [title: string, dueIn: number]; tasks: DemoTask[] }[];
  lines: [partner: number, category: string, title: string, cents: number][];
  /** Spent on a line, by its place: what, days ago, cents, confirmed. */
  expenses: [line: number, title: string, daysAgo: number, cents: number, isConfirmed: boolean][];
  source: [title: string, cents: number];
  /** Co-funding in hundredths of a per cent. */
  rate: number;
}

export type DemoTask = [
  title: string,
  state: TaskState,
  partner: number,
  startsIn: number | null,
  dueIn: number | null,
  checklist?: [text: string, done: boolean][],
];

export const demoWork: readonly DemoWork[] = [
  {
    slug: 'nocna-trznica-v-starem-mestu',
    packages: [
      {
        title: 'Dovoljenja in prostor',
        milestone: ['Vsa dovoljenja zbrana', 20],
        tasks: [
          ['Dogovor o uporabi tržnice', 'done', 0, -90, -60],
          [
            'Dovoljenje za javno prireditev',
            'doing',
            0,
            -20,
            -4,
            [
              ['Obrazec', true],
              ['Načrt evakuacije', true],
              ['Soglasje gasilcev', false],
            ],
          ],
          ['Pregled električne napeljave', 'todo', 0, 5, 14],
        ],
      },
      {
        title: 'Ponudniki in program',
        milestone: ['Prvi večer', 48],
        tasks: [
          ['Poziv obrtnikom in ustvarjalcem', 'done', 1, -50, -20],
          ['Razpored stojnic', 'blocked', 1, -5, 10],
          ['Glasbeni program za šest večerov', 'todo', 1, 3, 30],
        ],
      },
    ],
    lines: [
      [0, 'space', 'Elektrika in čiščenje tržnice', 180_000],
      [1, 'external', 'Oblikovanje in plakati', 94_550],
      [0, 'staff', 'Koordinacija', 320_033],
      [1, 'equipment', 'Stojnice in luči', 157_790],
    ],
    expenses: [
      [1, 'Tisk plakatov', 12, 18_420, true],
      [3, 'Luči', 5, 42_199, false],
    ],
    source: ['Občinski razpis za oživitev središča', 300_000],
    rate: 6_000,
  },
  {
    slug: 'hackathon-fuer-den-leerstand',
    packages: [
      {
        title: 'Vorbereitung',
        milestone: ['Anmeldung eröffnet', 25],
        tasks: [
          ['Leere Läden für die Aufgaben auswählen', 'doing', 0, -10, 6],
          ['Jury zusammenstellen', 'todo', 0, 0, 18],
        ],
      },
      {
        title: 'Umsetzung des Siegerkonzepts',
        tasks: [['Vertrag über drei Monate Probebetrieb', 'todo', 0, 60, 90]],
      },
    ],
    lines: [
      [0, 'staff', 'Organisation', 450_000],
      [0, 'other', 'Preisgelder', 300_000],
    ],
    expenses: [],
    source: ['Wirtschaftsförderung des Landes', 500_000],
    rate: 7_500,
  },
];
