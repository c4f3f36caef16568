/** What a demo project has brought about. Texts are in the language of the project. */
export interface DemoEffect {
  project: string;
  /** A space of the city's: since how many days, and how much of it at most. */
  space: { days: number; areaM2: number };
  /** Days since the end; with a report that another partner has confirmed. */
  report?: {
    endedDays: number;
    worked: string;
    notWorked: string;
    publicText: string;
    jobs: number;
    visitors: number;
  };
  /** The lead about its first partner. */
  reference?: string;
  story?: { headline: string; beginning: string; happened: string; quotes: { text: string; by: string }[] };
}

export const demoEffects: readonly DemoEffect[] = [
  { project: 'nocna-trznica-v-starem-mestu', space: { days: 96, areaM2: 54 } },
  {
    project: 'otvorena-dielna-v-pasazi',
    space: { days: 380, areaM2: 86 },
    report: {
      endedDays: 35,
      worked: 'Tri popoludnia v týždni sa naplnili po dvoch mesiacoch. Kurzy platia elektrinu aj lektora.',
      notWorked: 'Kúrenie v starej predajni nestačilo, v januári sme dielňu dva týždne zatvorili.',
      publicText: 'Dielňa zostáva v pasáži a od jari otvára aj v sobotu.',
      jobs: 2,
      visitors: 3180,
    },
    reference:
      'Štúdio naučilo pracovať so strojmi viac než šesťdesiat ľudí a vždy prišlo, keď sa niečo pokazilo.',
    story: {
      headline: 'Zo zatvorenej predajne je dielňa, do ktorej môže prísť ktokoľvek',
      beginning:
        'Predajňa na konci pasáže bola prázdna tretí rok. Obchodníci chceli svetlo za výkladom, združenie hľadalo miesto pre stroje, ktoré stáli v garážach, a mesto vedelo platiť prevádzku najviac pol roka.\n\nDohodli sme sa na jednom: dvere budú otvorené tri popoludnia v týždni a nikto sa nebude pýtať, či je zákazník.',
      happened:
        'Prvý mesiac prišlo desať ľudí, v treťom sa už čakalo na šijací stroj. Štúdio viedlo kurzy, pasáž dala skrine a lampy. V zime sme zistili, že kúrenie nestačí, a dva týždne bolo zatvorené.\n\nPo pol roku prestalo mesto platiť prevádzku a dielňa zostala: z kurzov sa zaplatí elektrina aj lektor. Do dvoch susedných predajní sa medzitým nasťahovali noví nájomcovia.',
      quotes: [
        { text: 'Prvýkrát po rokoch sa v pasáži večer svieti.', by: 'Obchodníčka z pasáže' },
        { text: 'Prišiel som opraviť rádio a zostal som učiť.', by: 'Dobrovoľník v dielni' },
      ],
    },
  },
];
