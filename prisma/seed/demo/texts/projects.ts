import type { PartnerRole, ProjectState } from '@kvart/domain/projects';
import type { Sector } from '@kvart/domain/actors';

/** A role of a demo project; `filled` names the place of the actor that got it. */
export interface DemoRole {
  title: string;
  text: string;
  reward: string;
  concepts: string[];
  sectors: Sector[];
  untilDays?: number;
  filled?: string;
  /** Who applied and waits, with what they wrote. */
  applied?: [place: string, text: string];
}

/** A project of the demo network: a city and places among its actors. */
export interface DemoProjectText {
  slug: string;
  city: string;
  locale: string;
  title: string;
  summary: string;
  description: string;
  state: ProjectState;
  age: number;
  concepts: string[];
  lead: string;
  partners: [place: string, role: PartnerRole][];
  invited?: string;
  roles: DemoRole[];
  /** What is counted: title, unit, baseline, target, and the figure of today. */
  indicators?: [title: string, unit: string, baseline: number, target: number, value: number | null][];
  copyOf?: string;
}

export const demoProjectTexts: readonly DemoProjectText[] = [
  {
    slug: 'nocna-trznica-v-starem-mestu',
    city: 'kamnik',
    locale: 'sl',
    title: 'Nočna tržnica v starem mestu',
    summary:
      'Šest petkov zvečer odpremo prazne izložbe in dvorišča: obrt, hrana iz okolice in glasba na enem kilometru ulice.',
    description:
      'Prvo leto preizkušamo z dvanajstimi stojnicami in štirimi praznimi lokali. Občina prevzame zaporo ulice in elektriko, studio podobo in izložbe, trgovci odprejo do desetih. Po zadnjem petku preštejemo obiskovalce in vprašamo najemodajalce, kateri lokal bi dali v najem za dlje.',
    state: 'piloting',
    age: 140,
    concepts: ['sector.visual.wood', 'sector.performance.music'],
    indicators: [
      ['Obiskovalci na večer', '', 0, 800, 640],
      ['Prazni lokali v uporabi', '', 0, 4, 3],
    ],
    lead: 'municipality',
    partners: [
      ['creative_0', 'partner'],
      ['business_0', 'partner'],
      ['ngo_0', 'associated'],
      ['support', 'evaluator'],
    ],
    roles: [
      {
        title: 'Glasba za dva večera',
        text: 'Iščemo zasedbo, ki igra brez ojačitve in zna nagovoriti ljudi na ulici. Dva nastopa po eno uro.',
        reward: '350 € za večer in večerja',
        concepts: ['capability.programme.events'],
        sectors: ['creative', 'civil'],
        untilDays: 40,
        applied: [
          'creative_3',
          'Igramo v petih, brez ojačevalcev, in radi beremo ulico. Prosta sta oba petka.',
        ],
      },
      {
        title: 'Mizarska pomoč pri stojnicah',
        text: 'Dvanajst zložljivih stojnic, načrt je narisan.',
        reward: 'Material in 900 €',
        concepts: ['capability.building.fit_out'],
        sectors: ['creative', 'small_business'],
        filled: 'creative_2',
      },
    ],
  },
  {
    slug: 'hackathon-fuer-den-leerstand',
    city: 'herrenberg',
    locale: 'de',
    title: 'Hackathon für den Leerstand',
    summary:
      'An einem Wochenende entwickeln zehn Teams Ideen für drei leere Läden. Die Jury wählt eine aus, die Stadt gibt ihr für ein halbes Jahr den Schlüssel.',
    description:
      'Die Hochschule bringt Studierende und Werkstatt mit, das Zentrum begleitet die Teams davor und danach. Die beste Idee wird sechs Monate lang mietfrei erprobt und danach öffentlich ausgewertet.',
    state: 'team_formed',
    age: 46,
    concepts: ['sector.design.product', 'sector.design.architecture'],
    lead: 'support',
    partners: [
      ['municipality', 'partner'],
      ['school', 'partner'],
      ['creative_1', 'partner'],
    ],
    invited: 'owner_0',
    roles: [
      {
        title: 'Mitglied der Jury aus dem Handel',
        text: 'Zwei Tage im Frühjahr: Teams anhören, fragen, entscheiden. Wir suchen jemanden, der weiß, was ein Laden am Ende des Monats braucht.',
        reward: 'Aufwandsentschädigung und Nennung',
        concepts: ['capability.business.mentoring'],
        sectors: ['small_business'],
        untilDays: 60,
      },
    ],
  },
  {
    slug: 'otvorena-dielna-v-pasazi',
    city: 'kosice',
    locale: 'sk',
    title: 'Otvorená dielňa v pasáži',
    summary:
      'Zo zatvorenej predajne vznikla dielňa, do ktorej môže ktokoľvek prísť opravovať, tlačiť a šiť. Po roku vieme, čo funguje.',
    description:
      'Združenie viedlo dielňu tri popoludnia v týždni, štúdio učilo pracovať so strojmi a obchodníci z pasáže dali skrine a svetlo. Mesto platilo prevádzku prvých šesť mesiacov. Odvtedy sa dielňa živí z kurzov.',
    state: 'evaluated',
    age: 420,
    concepts: ['sector.visual.wood', 'sector.design.product'],
    indicators: [
      ['Popoludnia s otvorenou dielňou', '', 0, 120, 134],
      ['Oživená plocha', 'm²', 0, 90, 86],
    ],
    lead: 'ngo_0',
    partners: [
      ['creative_2', 'partner'],
      ['business_1', 'partner'],
      ['municipality', 'funder'],
    ],
    roles: [],
  },
  {
    slug: 'werkstatt-am-stadtplatz',
    city: 'leonding',
    locale: 'de',
    title: 'Werkstatt am Stadtplatz',
    summary:
      'Zwei Studios wollen einen leeren Laden auf Zeit teilen: vorne Verkauf, hinten Werkbank, samstags Kurse für alle.',
    description:
      'Wir haben Maschinen und Kundschaft, aber keinen Raum im Zentrum. Gesucht sind ein Haus und jemand von der Stadt oder aus dem Handel, der mitdenkt.',
    state: 'idea',
    age: 18,
    concepts: ['sector.visual.wood'],
    lead: 'creative_0',
    partners: [['creative_1', 'partner']],
    invited: 'municipality',
    roles: [
      {
        title: 'Eigentümerin oder Eigentümer mit leerem Laden',
        text: 'Ab 60 m², Erdgeschoss, ein Jahr. Wir richten her und räumen auf Wunsch in vier Wochen.',
        reward: 'Betriebskosten und ein belebtes Schaufenster',
        concepts: ['capability.space.premises'],
        sectors: ['small_business', 'public'],
      },
    ],
  },
  {
    slug: 'zanayati-na-vitrinata',
    city: 'gabrovo',
    locale: 'bg',
    title: 'Занаяти на витрината',
    summary:
      'Десет празни витрини по главната улица показват майстори от града; всяка седмица една от тях е отворена.',
    description:
      'Общината говори със собствениците, ателиетата подреждат витрините, търговците държат ключа. До пролетта искаме три витрини да намерят постоянен наемател.',
    state: 'agreed',
    age: 75,
    concepts: ['sector.visual.wood'],
    lead: 'municipality',
    partners: [
      ['creative_0', 'partner'],
      ['business_0', 'partner'],
    ],
    roles: [
      {
        title: 'Фотограф за десет витрини',
        text: 'По три снимки на витрина, за сайта и за плаката.',
        reward: '600 лв.',
        concepts: ['capability.communication.media_reach'],
        sectors: ['creative'],
        untilDays: 25,
      },
    ],
  },
  {
    slug: 'targ-de-noapte-in-centru',
    city: 'resita',
    locale: 'ro',
    title: 'Târg de noapte în centru',
    summary:
      'Luăm ideea din Kamnik și o încercăm la noi: patru vineri seara, vitrine deschise, meșteșugari și muzică.',
    description: '',
    state: 'team_formed',
    age: 30,
    concepts: ['sector.visual.wood', 'sector.performance.music'],
    lead: 'municipality',
    partners: [['business_0', 'partner']],
    roles: [
      {
        title: 'Asociație care coordonează voluntarii',
        text: 'Douăzeci de oameni, patru seri. Avem instructaj și echipament.',
        reward: 'Buget de 1.500 lei și vizibilitate',
        concepts: ['capability.community.volunteers'],
        sectors: ['civil'],
        untilDays: 50,
      },
    ],
    copyOf: 'nocna-trznica-v-starem-mestu',
  },
];
