import { type ShippedTemplate, words } from './words.ts';

/** An old hall that sells again. */
export const marketHall: ShippedTemplate = {
  id: 'market-hall',
  content: {
    title: words('Market hall', 'Tržnica', 'Markthalle'),
    summary: words(
      'Growers, bakers and cooks of the region fill a hall that stood empty; first on market days, then all week.',
      'Pridelovalci, peki in kuharji iz okolice napolnijo halo, ki je bila prazna; najprej ob tržnih dneh, potem ves teden.',
      'Erzeuger, Bäckereien und Küchen der Region füllen eine leere Halle; zuerst an Markttagen, dann die ganze Woche.',
    ),
    days: 540,
    packages: [
      {
        title: words('Hall and permits', 'Hala in dovoljenja', 'Halle und Genehmigungen'),
        from: 0,
        until: 180,
      },
      { title: words('Stalls', 'Stojnice', 'Stände'), from: 90, until: 240 },
      {
        title: words('Market days on trial', 'Poskusni tržni dnevi', 'Markttage auf Probe'),
        from: 200,
        until: 400,
      },
      { title: words('Open all week', 'Odprto ves teden', 'Täglich geöffnet'), from: 380, until: 540 },
    ],
    milestones: [
      {
        title: words('The permits are there', 'Dovoljenja so tu', 'Genehmigungen liegen vor'),
        day: 180,
        package: 0,
      },
      { title: words('First market day', 'Prvi tržni dan', 'Erster Markttag'), day: 210, package: 2 },
      {
        title: words('Opened for the whole week', 'Odprto za ves teden', 'Eröffnung für die ganze Woche'),
        ...{ day: 420, package: 3 },
      },
    ],
    tasks: [
      {
        title: words(
          'Survey the hall: roof, power, water, drains',
          'Pregledati halo: streho, elektriko, vodo, odtoke',
          'Halle prüfen: Dach, Strom, Wasser, Abfluss',
        ),
        ...{ from: 0, until: 40, package: 0 },
      },
      {
        title: words(
          'Ask for change of use and food permits',
          'Zaprositi za spremembo rabe in živilska dovoljenja',
          'Nutzungsänderung und Lebensmittelrecht klären',
        ),
        ...{ from: 30, until: 170, package: 0 },
      },
      {
        title: words(
          'Talk to thirty growers and craftspeople of the region',
          'Govoriti s tridesetimi pridelovalci in obrtniki iz okolice',
          'Mit dreißig Betrieben der Region sprechen',
        ),
        ...{ from: 60, until: 150, package: 1, needs: [0] },
      },
      {
        title: words(
          'Agree on stall fees that beginners can pay',
          'Določiti stojnine, ki jih zmorejo tudi začetniki',
          'Standgebühren vereinbaren, die auch Neue tragen können',
        ),
        ...{ from: 120, until: 190, package: 1 },
      },
      {
        title: words(
          'Build stalls that can be moved by two people',
          'Narediti stojnice, ki jih premakneta dva',
          'Stände bauen, die zu zweit zu bewegen sind',
        ),
        ...{ from: 150, until: 208, package: 1, needs: [2] },
      },
      {
        title: words(
          'Two market days a month, counted and talked over',
          'Dva tržna dneva na mesec, s štetjem in pogovorom',
          'Zwei Markttage im Monat, gezählt und besprochen',
        ),
        ...{ from: 210, until: 400, package: 2, needs: [4, 7] },
      },
      {
        title: words(
          'Find somebody who runs the hall',
          'Najti upravljavca hale',
          'Betreiberin oder Betreiber der Halle finden',
        ),
        ...{ from: 300, until: 400, package: 3 },
      },
      {
        title: words(
          'Plan deliveries, waste and bicycles',
          'Načrtovati dostavo, odpadke in kolesa',
          'Anlieferung, Abfall und Fahrräder planen',
        ),
        ...{ from: 180, until: 209, package: 2 },
      },
    ],
    roles: [
      {
        title: words(
          'Growers and makers of food',
          'Pridelovalci in živilci',
          'Erzeuger und Lebensmittelhandwerk',
        ),
        text: words(
          'You sell your own goods from within fifty kilometres, twice a month to begin with.',
          'Prodajate svoje izdelke iz okolice petdesetih kilometrov, za začetek dvakrat na mesec.',
          'Sie verkaufen Eigenes aus fünfzig Kilometern Umkreis, anfangs zweimal im Monat.',
        ),
        sectors: ['small_business'],
      },
      {
        title: words('Architects for the stalls', 'Arhitekti za stojnice', 'Architektur für die Stände'),
        text: words(
          'You draw stalls that are light, cheap and easy to clean.',
          'Narišete stojnice, ki so lahke, poceni in jih je preprosto očistiti.',
          'Sie entwerfen Stände, die leicht, günstig und gut zu reinigen sind.',
        ),
        sectors: ['creative', 'academic'],
      },
    ],
    indicators: [
      { title: words('Stalls', 'Stojnice', 'Stände'), unit: {}, target: 20 },
      {
        title: words('Visitors on a market day', 'Obiskovalci na tržni dan', 'Besuche an einem Markttag'),
        ...{ unit: {}, target: 600 },
      },
      { title: words('New jobs', 'Nova delovna mesta', 'Neue Arbeitsplätze'), unit: {}, target: 8 },
    ],
    budget: [
      {
        title: words('Stalls and fitting out', 'Stojnice in oprema', 'Stände und Ausbau'),
        category: 'equipment',
        share: 55,
      },
      {
        title: words('Permits and plans', 'Dovoljenja in načrti', 'Genehmigungen und Pläne'),
        category: 'external',
        share: 15,
      },
      { title: words('Market warden', 'Tržni nadzornik', 'Marktaufsicht'), category: 'staff', share: 20 },
      {
        title: words('Energy and cleaning', 'Energija in čiščenje', 'Energie und Reinigung'),
        category: 'space',
        share: 10,
      },
    ],
  },
};
