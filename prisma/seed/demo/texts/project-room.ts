/** What the partners of a demo project decided and met for, in its language. Days count from today. */
export interface DemoRoom {
  slug: string;
  /** Newest last; `replaces` is the place of an earlier one in this list. */
  decisions: {
    title: string;
    why: string;
    daysAgo: number | null;
    partners: number[];
    replaces?: number;
  }[];
  meetings: {
    title: string;
    inDays: number;
    hour: number;
    place: string;
    agenda: string[];
    minutes: string;
  }[];
}

export const demoRooms: readonly DemoRoom[] = [
  {
    slug: 'nocna-trznica-v-starem-mestu',
    decisions: [
      {
        title: 'Tržnica bo odprta ob petkih od 17. do 22. ure',
        why: 'Ob petkih je v mestu največ ljudi, trgovine pa so še odprte.',
        daysAgo: 40,
        partners: [0, 1],
      },
      {
        title: 'Tržnica bo odprta ob petkih in prvo soboto v mesecu',
        why: 'Ponudniki iz okolice so prosili za še en dan, redarstvo ga zmore.',
        daysAgo: 12,
        partners: [0, 1],
        replaces: 0,
      },
      {
        title: 'Najem stojnic se plača vnaprej',
        why: 'Lani je bila tretjina stojnic odpovedana na dan tržnice.',
        daysAgo: null,
        partners: [0],
      },
    ],
    meetings: [
      {
        title: 'Priprava prve tržnice',
        inDays: 6,
        hour: 10,
        place: 'Mestna hiša, sejna soba v pritličju',
        agenda: ['Dovoljenja', 'Razpored stojnic', 'Luči in elektrika'],
        minutes: '',
      },
      {
        title: 'Ogled prostora',
        inDays: -9,
        hour: 16,
        place: 'Stari trg, pri vodnjaku',
        agenda: ['Dostop za dostavo', 'Priključki'],
        minutes:
          '- Dostava je mogoča do 15. ure.\n- Dva priključka ne delujeta, občina pokliče elektrikarja.\n- Oder stoji ob vodnjaku.',
      },
    ],
  },
  {
    slug: 'hackathon-fuer-den-leerstand',
    decisions: [
      {
        title: 'Das Siegerteam nutzt den Laden drei Monate mietfrei',
        why: 'Eine Idee zeigt sich erst im Betrieb; drei Monate reichen für eine Saison.',
        daysAgo: 20,
        partners: [0],
      },
    ],
    meetings: [
      {
        title: 'Runde mit der Jury',
        inDays: 11,
        hour: 9,
        place: 'Wirtschaftsförderung, Raum 2',
        agenda: ['Kriterien', 'Ablauf des Wochenendes'],
        minutes: '',
      },
    ],
  },
  {
    slug: 'otvorena-dielna-v-pasazi',
    decisions: [
      {
        title: 'Dielňa je otvorená tri popoludnia v týždni',
        why: 'Viac dobrovoľníkov zatiaľ nie je a stroje potrebujú dohľad.',
        daysAgo: 400,
        partners: [0, 1, 2],
      },
      {
        title: 'Po polroku platia prevádzku kurzy',
        why: 'Mesto platí najviac pol roka; kurzy sú plné od druhého mesiaca.',
        daysAgo: 230,
        partners: [0, 1, 3],
      },
    ],
    meetings: [
      {
        title: 'Čo zostane po projekte',
        inDays: -40,
        hour: 15,
        place: 'Dielňa v pasáži',
        agenda: ['Nájom od jari', 'Sobota', 'Správa pre mesto'],
        minutes:
          '- Nájom sa predlžuje o dva roky.\n- V sobotu je otvorené od deviatej do jednej.\n- Správu napíše združenie, mesto ju potvrdí.',
      },
    ],
  },
];
