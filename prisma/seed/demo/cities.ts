import type { DemoLocale } from './texts/index.ts';

/** A pilot city: true facts about the place; the words for invented names come from its language. */
export interface DemoCity {
  key: string;
  name: string;
  placeId: string;
  locale: Exclude<DemoLocale, 'en'>;
  languages: readonly string[];
  timeZone: string;
  municipality: string;
  centre: readonly [lat: number, lon: number];
  postalCode: string;
  cadastralArea: string;
  phone: string;
  /** Monthly rent per square metre of a plain room. */
  rent: number;
  streets: readonly string[];
  /** Words that invented firms and associations are called after. */
  words: readonly string[];
  given: readonly string[];
  family: readonly string[];
}

const list = (text: string): string[] => text.split('|');

export const demoCities: readonly DemoCity[] = [
  {
    key: 'kamnik',
    name: 'Kamnik',
    placeId: 'gn:3198365',
    locale: 'sl',
    languages: ['sl', 'en', 'de'],
    timeZone: 'Europe/Ljubljana',
    municipality: 'Občina Kamnik (demo)',
    centre: [46.2259, 14.6121],
    postalCode: '1240',
    cadastralArea: 'Kamnik',
    phone: '+386 1 555',
    rent: 5.2,
    streets: list(
      'Šutna|Glavni trg|Maistrova ulica|Samostanska ulica|Japljeva ulica|Kolodvorska ulica|Medvedova ulica|Tomšičeva ulica|Ljubljanska cesta|Fužine',
    ),
    words: list(
      'Bršljan|Škorec|Jerebika|Veverica|Kresnica|Plavica|Ostrolist|Pikapolonica|Sršen|Vrtnica|Regrat|Lastovka|Hrast|Breza|Murva|Deteljica|Slavec|Rosa',
    ),
    given: list('Ana|Maja|Nina|Petra|Tjaša|Barbara|Luka|Matej|Jure|Gregor|Rok|Andrej'),
    family: list('Kotnik|Zupan|Hribar|Vidmar|Golob|Kos|Rozman|Jerman|Pirc|Bizjak|Košir|Oblak'),
  },
  {
    key: 'kosice',
    name: 'Košice',
    placeId: 'gn:724443',
    locale: 'sk',
    languages: ['sk', 'en', 'hu'],
    timeZone: 'Europe/Bratislava',
    municipality: 'Mesto Košice (demo)',
    centre: [48.7196, 21.2582],
    postalCode: '040 01',
    cadastralArea: 'Stredné Mesto',
    phone: '+421 55 555',
    rent: 6.1,
    streets: list(
      'Hlavná|Mlynská|Alžbetina|Kováčska|Hrnčiarska|Vrátna|Zvonárska|Rooseveltova|Strojárenská|Tabačná',
    ),
    words: list(
      'Javor|Lastovička|Brest|Čučoriedka|Jarabina|Svrčok|Pivonka|Slávik|Topoľ|Drozd|Medovka|Jazmín|Orech|Lieska|Bocian|Šípka|Vrabec|Vŕba',
    ),
    given: list('Jana|Zuzana|Katarína|Lucia|Eva|Michaela|Peter|Marek|Tomáš|Ján|Martin|Juraj'),
    family: list('Kováč|Varga|Tóth|Baláž|Lukáč|Polák|Hudák|Oravec|Sabol|Gajdoš|Mráz|Bartoš'),
  },
  {
    key: 'herrenberg',
    name: 'Herrenberg',
    placeId: 'gn:2905826',
    locale: 'de',
    languages: ['de', 'en'],
    timeZone: 'Europe/Berlin',
    municipality: 'Stadt Herrenberg (Demo)',
    centre: [48.5963, 8.8703],
    postalCode: '71083',
    cadastralArea: 'Herrenberg',
    phone: '+49 7032 555',
    rent: 9.4,
    streets: list(
      'Marktplatz|Tübinger Straße|Stuttgarter Straße|Bronngasse|Schuhgasse|Spitalgasse|Hirschgasse|Bahnhofstraße|Nagolder Straße|Kalkofenstraße',
    ),
    words: list(
      'Amsel|Holunder|Quitte|Schlehe|Buchfink|Mispel|Ahorn|Kornblume|Distelfink|Wacholder|Haselnuss|Zaunkönig|Linde|Mohn|Esche|Salbei|Kiebitz|Akelei',
    ),
    given: list('Anna|Julia|Katrin|Sabine|Lena|Miriam|Jonas|Felix|Stefan|Markus|Tobias|Daniel'),
    family: list('Weber|Schäfer|Vogel|Brenner|Kern|Lang|Roth|Haug|Seitz|Maier|Frey|Pfeiffer'),
  },
  {
    key: 'leonding',
    name: 'Leonding',
    placeId: 'gn:2772635',
    locale: 'de',
    languages: ['de', 'en'],
    timeZone: 'Europe/Vienna',
    municipality: 'Stadt Leonding (Demo)',
    centre: [48.2795, 14.2527],
    postalCode: '4060',
    cadastralArea: 'Leonding',
    phone: '+43 732 555',
    rent: 8.7,
    streets: list(
      'Stadtplatz|Ruflinger Straße|Michaelsbergstraße|Haidfeldstraße|Paschinger Straße|Harterfeldstraße|Welser Straße|Ehrenfellnerstraße|Limesstraße|Zaubertalstraße',
    ),
    words: list(
      'Marille|Weichsel|Stieglitz|Birke|Ribisel|Enzian|Schwalbe|Nussbaum|Klatschmohn|Kranich|Zirbe|Lavendel|Rotkehlchen|Bärlauch|Pappel|Heckenrose|Kornelkirsche|Eichkatz',
    ),
    given: list('Elisabeth|Magdalena|Theresa|Johanna|Verena|Sophie|Lukas|Florian|Paul|Georg|Michael|Simon'),
    family: list('Huber|Gruber|Steiner|Moser|Leitner|Pichler|Eder|Fuchs|Wimmer|Lehner|Reiter|Aigner'),
  },
  {
    key: 'gabrovo',
    name: 'Габрово',
    placeId: 'gn:731549',
    locale: 'bg',
    languages: ['bg', 'en'],
    timeZone: 'Europe/Sofia',
    municipality: 'Община Габрово (демо)',
    centre: [42.8747, 25.3182],
    postalCode: '5300',
    cadastralArea: 'Габрово',
    phone: '+359 66 555',
    rent: 3.1,
    streets: list(
      'ул. Радецка|ул. Скобелевска|ул. Опълченска|ул. Априловска|бул. Априлов|ул. Николаевска|пл. Възраждане|ул. Орловска|ул. Станционна|ул. Брянска',
    ),
    words: list(
      'Липа|Бръшлян|Авлига|Мащерка|Явор|Синигер|Божур|Лястовица|Дрян|Калина|Щурче|Незабравка|Орех|Чучулига|Здравец|Бреза|Люляк|Славей',
    ),
    given: list('Мария|Елена|Десислава|Ивана|Радка|Нели|Георги|Иван|Стефан|Николай|Петър|Димитър'),
    family: list('Колев|Минчев|Стоянов|Генчев|Йорданов|Цанев|Русев|Банков|Недев|Христов|Ганчев|Пенев'),
  },
  {
    key: 'resita',
    name: 'Reșița',
    placeId: 'gn:668954',
    locale: 'ro',
    languages: ['ro', 'en', 'de'],
    timeZone: 'Europe/Bucharest',
    municipality: 'Primăria Municipiului Reșița (demo)',
    centre: [45.3008, 21.8892],
    postalCode: '320084',
    cadastralArea: 'Reșița',
    phone: '+40 255 555',
    rent: 4.2,
    streets: list(
      'Bulevardul Republicii|Strada Horea|Strada Petru Maior|Piața 1 Decembrie 1918|Strada Traian Lalescu|Strada Libertății|Bulevardul Revoluția din Decembrie|Strada Caransebeșului|Strada Furnalelor|Strada Castanilor',
    ),
    words: list(
      'Mesteacăn|Rândunica|Liliac|Nuc|Salcâm|Privighetoarea|Macul|Scatiul|Busuioc|Arțar|Ghiocel|Cireș|Mierla|Frasin|Iedera|Brândușa|Soc|Romanița',
    ),
    given: list('Ioana|Andreea|Raluca|Simona|Adina|Mihaela|Radu|Cristian|Vlad|Mihai|Sorin|Bogdan'),
    family: list('Popa|Munteanu|Lazăr|Dobre|Stan|Rusu|Moldovan|Crișan|Barbu|Neagu|Oprea|Toma'),
  },
  {
    key: 'sombor',
    name: 'Sombor',
    placeId: 'gn:3190342',
    locale: 'sr',
    languages: ['sr', 'en', 'hu', 'hr'],
    timeZone: 'Europe/Belgrade',
    municipality: 'Град Сомбор (демо)',
    centre: [45.7733, 19.1151],
    postalCode: '25000',
    cadastralArea: 'Sombor 1',
    phone: '+381 25 555',
    rent: 3.8,
    streets: list(
      'Kralja Petra I|Trg svetog Đorđa|Venac vojvode Stepe|Čitaonička|Laze Kostića|Pariska|Staparski put|Apatinski put|Avrama Mrazovića|Mirna',
    ),
    words: list(
      'Jorgovan|Lasta|Dunja|Javor|Slavuj|Bagrem|Svitac|Kadifica|Grlica|Orah|Hrast|Zova|Bulka|Čavka|Perunika|Detlić|Dud|Lipa',
    ),
    given: list('Jelena|Milica|Ivana|Sanja|Dragana|Tamara|Marko|Nikola|Stefan|Milan|Vladimir|Dušan'),
    family: list('Petrović|Jovanović|Nikolić|Kovačević|Popov|Savić|Vujić|Lazić|Mandić|Stojkov|Bošnjak|Radić'),
  },
  {
    key: 'balti',
    name: 'Bălți',
    placeId: 'gn:618605',
    locale: 'ro',
    languages: ['ro', 'en', 'uk'],
    timeZone: 'Europe/Chisinau',
    municipality: 'Primăria Municipiului Bălți (demo)',
    centre: [47.7631, 27.9293],
    postalCode: 'MD-3100',
    cadastralArea: 'Bălți',
    phone: '+373 231 55',
    rent: 3.4,
    streets: list(
      'Strada Independenței|Strada Ștefan cel Mare|Piața Vasile Alecsandri|Strada Mihai Eminescu|Strada Pușkin|Strada Feroviarilor|Strada Sfântul Nicolae|Strada Decebal|Strada Kiev|Strada Conev',
    ),
    words: list(
      'Gutuia|Codrul|Ciocârlia|Trandafir|Stejar|Cucul|Vișin|Lavanda|Sturzul|Nufăr|Caisul|Zambila|Plopul|Cocorul|Bujor|Răchita|Păpădia|Licuriciul',
    ),
    given: list('Elena|Natalia|Doina|Viorica|Cristina|Olga|Ion|Andrei|Sergiu|Victor|Dumitru|Alexandru'),
    family: list('Rotaru|Ciobanu|Ursu|Cebotari|Lungu|Guțu|Sandu|Cojocaru|Bostan|Țurcanu|Negru|Botnari'),
  },
];
