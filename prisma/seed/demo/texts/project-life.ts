import type { SceneName } from '../../pictures/catalogue.ts';

/** A drawing that spaces show as well: the nth of its scene. */
export interface DemoPicture {
  scene: SceneName;
  nth: number;
  alt: string;
}

/** What is told, kept and said in the room of a demo project, in its language. Partners by their place in its list. */
export interface DemoLife {
  slug: string;
  /** Newest last. */
  updates: {
    title: string;
    text: string;
    daysAgo: number;
    partner: number;
    isPublic: boolean;
    picture?: DemoPicture;
  }[];
  files: { title: string; daysAgo: number; partner: number; isPublic: boolean; note: string }[];
  /** What figures rest on: files by their place above, or links. */
  evidence: { indicator: number; file?: number; link?: { url: string; title: string; isPublic: boolean } }[];
  storyPictures: DemoPicture[];
  /** Minutes since the line before; the last one was written so many hours ago. */
  talk: { hoursAgo: number; lines: [partner: number, after: number, text: string][] };
}

export const demoLives: readonly DemoLife[] = [
  {
    slug: 'nocna-trznica-v-starem-mestu',
    updates: [
      {
        title: 'Iščemo dvanajst ponudnikov za prvo sezono',
        text: 'Obrt, hrana iz okolice in glasba brez ojačevalcev. Stojnice priskrbimo mi, elektrika je na voljo do 22. ure.',
        ...{ daysAgo: 52, partner: 1, isPublic: true },
        picture: { scene: 'street', nth: 0, alt: 'Ulica starega mesta z izložbami in drevesi' },
      },
      {
        title: 'Dogovor z redarstvom',
        text: 'Zapora velja od 16.30. Dostava do 15.30, potem samo peš.',
        ...{ daysAgo: 21, partner: 0, isPublic: false },
      },
      {
        title: 'Prvi poskusni večer: 640 obiskovalcev',
        text: 'Prešteli smo 640 ljudi, največ med 19. in 20. uro. Dva lokala sta ostala odprta do zaprtja tržnice. Na naslednji večer pride še mlekarna iz Stahovice.',
        ...{ daysAgo: 11, partner: 0, isPublic: true },
        picture: { scene: 'shop', nth: 1, alt: 'Odprt lokal z osvetljeno izložbo' },
      },
      {
        title: 'Trije prazni lokali imajo začasne najemnike',
        text: 'Keramičarka, čevljar in zadruga bodo v lokalih do konca novembra. Ključe prevzamejo v ponedeljek.',
        ...{ daysAgo: 4, partner: 2, isPublic: true },
        picture: { scene: 'courtyard', nth: 0, alt: 'Notranje dvorišče z vrati v delavnico' },
      },
    ],
    files: [
      {
        ...{ title: 'Načrt stojnic in dostave', daysAgo: 30, partner: 1, isPublic: true },
        note: 'Z odrom ob vodnjaku',
      },
      { title: 'Štetje obiskovalcev, prvi večer', daysAgo: 10, partner: 4, isPublic: true, note: '' },
      { title: 'Pogodba o začasni rabi, vzorec', daysAgo: 16, partner: 0, isPublic: false, note: '' },
    ],
    evidence: [
      { indicator: 0, file: 1 },
      { indicator: 1, file: 2 },
      {
        indicator: 1,
        link: {
          ...{ url: 'https://example.org/kamnik/nocna-trznica', title: 'Seznam lokalov v začasni rabi' },
          isPublic: true,
        },
      },
    ],
    storyPictures: [],
    talk: {
      hoursAgo: 5,
      lines: [
        [0, 0, 'Soglasje gasilcev pričakujemo do srede. Načrt evakuacije je potrjen.'],
        [1, 42, 'Odlično. Razpored stojnic pošljem, takoj ko vemo, kje so priključki.'],
        [2, 15, 'Pri vodnjaku delujeta dva, tretjega smo preizkusili danes zjutraj, ne dela.'],
        [0, 63, 'Elektrikar pride v četrtek ob osmih. Prosim nekoga, da mu odpre.'],
        [2, 8, 'Pridem jaz, ključ imam.'],
      ],
    },
  },
  {
    slug: 'hackathon-fuer-den-leerstand',
    updates: [
      {
        title: 'Drei Läden stehen fest',
        text: 'Zwei in der Altstadt, einer am Bahnhof. Alle drei können die Teams vorher ansehen.',
        ...{ daysAgo: 19, partner: 0, isPublic: true },
        picture: { scene: 'shop', nth: 2, alt: 'Leerer Laden mit zwei Schaufenstern' },
      },
      {
        title: 'Die Hochschule öffnet ihre Werkstatt am ganzen Wochenende',
        text: 'Sägen, Drucker und zwei Menschen, die sie erklären.',
        ...{ daysAgo: 6, partner: 2, isPublic: true },
        picture: { scene: 'hall', nth: 0, alt: 'Helle Werkhalle mit hohen Fenstern' },
      },
    ],
    files: [
      { title: 'Kriterien der Jury', daysAgo: 9, partner: 0, isPublic: true, note: '' },
      { title: 'Grundrisse der drei Läden', daysAgo: 18, partner: 1, isPublic: false, note: '' },
    ],
    evidence: [],
    storyPictures: [],
    talk: {
      hoursAgo: 27,
      lines: [
        [1, 0, 'Der Laden am Bahnhof hat nur kaltes Wasser. Reicht das?'],
        [
          3,
          35,
          'Für ein Café nicht, für eine Werkstatt schon. Wir sollten es in die Ausschreibung schreiben.',
        ],
        [0, 20, 'Steht drin. Die Kriterien liegen bei den Dateien.'],
      ],
    },
  },
  {
    slug: 'otvorena-dielna-v-pasazi',
    updates: [
      {
        title: 'Tretí mesiac: na šijací stroj sa čaká',
        text: 'Pridávame štvrté popoludnie pre školy. Prihlásiť sa dá v dielni.',
        ...{ daysAgo: 300, partner: 1, isPublic: true },
        picture: { scene: 'room', nth: 1, alt: 'Miestnosť so stolmi pri okne' },
      },
      {
        title: 'Dielňa zostáva',
        text: 'Od jari platia prevádzku kurzy. Otvorené bude aj v sobotu od deviatej do jednej.',
        ...{ daysAgo: 28, partner: 0, isPublic: true },
        picture: { scene: 'shop', nth: 3, alt: 'Predajňa s rozsvieteným výkladom' },
      },
    ],
    files: [
      { title: 'Kniha návštev, súčty po mesiacoch', daysAgo: 33, partner: 0, isPublic: true, note: '' },
      { title: 'Nájomná zmluva', daysAgo: 380, partner: 3, isPublic: false, note: '' },
    ],
    evidence: [
      { indicator: 0, file: 0 },
      { indicator: 1, file: 1 },
    ],
    storyPictures: [
      { scene: 'room', nth: 0, alt: 'Dielňa s pracovnými stolmi a denným svetlom z výkladu' },
      { scene: 'street', nth: 1, alt: 'Pasáž so vchodom do dielne' },
      { scene: 'hall', nth: 1, alt: 'Priestor pre stroje v zadnej časti predajne' },
    ],
    talk: {
      hoursAgo: 190,
      lines: [
        [0, 0, 'Správa je odovzdaná. Ďakujem všetkým, ktorí počítali návštevy.'],
        [3, 120, 'Potvrdili sme ju dnes. Mesto by rado ukázalo dielňu kolegom z Prešova.'],
        [1, 30, 'Radi, v sobotu o desiatej je najviac ľudí.'],
      ],
    },
  },
];
