import { type ShippedTemplate, words } from './words.ts';

/** A door that creative people and the town hall both go through. */
export const supportCentre: ShippedTemplate = {
  id: 'support-centre',
  content: {
    title: words('Support centre', 'Podporno središče', 'Anlaufstelle'),
    summary: words(
      'A small team that advises creative people and firms, knows the empty rooms of the city, and brings sectors together.',
      'Majhna ekipa, ki svetuje ustvarjalcem in podjetjem, pozna prazne prostore mesta in povezuje sektorje.',
      'Ein kleines Team, das Kreative und Betriebe berät, die leeren Räume der Stadt kennt und Bereiche zusammenbringt.',
    ),
    days: 365,
    packages: [
      { title: words('Who carries it', 'Kdo ga nosi', 'Wer sie trägt'), from: 0, until: 90 },
      { title: words('Services', 'Storitve', 'Angebote'), from: 60, until: 180 },
      { title: words('At work', 'Delo', 'Im Betrieb'), from: 150, until: 365 },
    ],
    milestones: [
      {
        title: words('The partners have signed', 'Partnerji so podpisali', 'Die Träger haben unterschrieben'),
        ...{ day: 90, package: 0 },
      },
      { title: words('The door is open', 'Vrata so odprta', 'Die Tür ist offen'), day: 150, package: 2 },
      {
        title: words('First yearly numbers', 'Prve letne številke', 'Erste Jahreszahlen'),
        ...{ day: 355, package: 2 },
      },
    ],
    tasks: [
      {
        title: words(
          'Map who gives advice in the city already',
          'Popisati, kdo v mestu že svetuje',
          'Erfassen, wer in der Stadt schon berät',
        ),
        ...{ from: 0, until: 30, package: 0 },
      },
      {
        title: words(
          'Agree on carriers, money and who answers for what',
          'Dogovoriti nosilce, denar in odgovornosti',
          'Träger, Geld und Zuständigkeiten vereinbaren',
        ),
        ...{ from: 14, until: 85, package: 0 },
      },
      {
        title: words(
          'Name the area that the centre looks after',
          'Določiti območje, za katero središče skrbi',
          'Gebiet festlegen, für das die Stelle zuständig ist',
        ),
        ...{ from: 60, until: 90, package: 0, needs: [0] },
      },
      {
        title: words(
          'Ask forty creative people and shops what they need',
          'Štirideset ustvarjalcev in trgovin vprašati, kaj potrebujejo',
          'Vierzig Kreative und Läden nach ihrem Bedarf fragen',
        ),
        ...{ from: 60, until: 120, package: 1, needs: [0] },
      },
      {
        title: words(
          'Describe three services, each on one page',
          'Opisati tri storitve, vsako na eni strani',
          'Drei Angebote beschreiben, je auf einer Seite',
        ),
        ...{ from: 110, until: 150, package: 1 },
      },
      {
        title: words(
          'Train the advisers, and agree on answering times',
          'Usposobiti svetovalce in določiti odzivne čase',
          'Beratende schulen und Antwortzeiten festlegen',
        ),
        ...{ from: 120, until: 150, package: 1, needs: [3] },
      },
      {
        title: words(
          'Walk the streets and list vacant rooms with their owners',
          'Obhoditi ulice in z lastniki popisati prazne prostore',
          'Straßen ablaufen und Leerstand mit Eigentümern erfassen',
        ),
        ...{ from: 150, until: 240, package: 2, needs: [4] },
      },
      {
        title: words(
          'A round table of all sectors every three months',
          'Vsake tri mesece okrogla miza vseh sektorjev',
          'Alle drei Monate ein runder Tisch aller Bereiche',
        ),
        ...{ from: 150, until: 360, package: 2, needs: [4] },
      },
    ],
    roles: [
      {
        title: words('A carrier beside the city', 'Nosilec ob mestu', 'Ein Träger neben der Stadt'),
        text: words(
          'A chamber, an agency or an association that shares costs and answers for the team.',
          'Zbornica, agencija ali društvo, ki deli stroške in odgovarja za ekipo.',
          'Eine Kammer, eine Agentur oder ein Verein, der Kosten teilt und das Team verantwortet.',
        ),
        sectors: ['support', 'civil'],
      },
      {
        title: words(
          'Advisers for law, tax and funding',
          'Svetovalci za pravo, davke in financiranje',
          'Beratung zu Recht, Steuern und Förderung',
        ),
        text: words(
          'You give half a day a month to those who begin.',
          'Začetnikom namenite pol dneva na mesec.',
          'Sie widmen denen, die anfangen, einen halben Tag im Monat.',
        ),
        sectors: ['support', 'small_business', 'academic'],
      },
    ],
    indicators: [
      { title: words('Talks of advice', 'Svetovalni pogovori', 'Beratungsgespräche'), unit: {}, target: 150 },
      {
        title: words(
          'Vacant rooms used again',
          'Ponovno uporabljeni prazni prostori',
          'Wieder genutzte leere Räume',
        ),
        ...{ unit: {}, target: 6 },
      },
      {
        title: words('Projects of several sectors', 'Projekti več sektorjev', 'Projekte mehrerer Bereiche'),
        ...{ unit: {}, target: 10 },
      },
    ],
    budget: [
      {
        title: words(
          'Two advisers in part time',
          'Svetovalca s polovičnim časom',
          'Zwei Beratende in Teilzeit',
        ),
        category: 'staff',
        share: 65,
      },
      { title: words('Rooms', 'Prostori', 'Räume'), category: 'space', share: 15 },
      {
        title: words('Experts by the hour', 'Strokovnjaki po urah', 'Fachleute auf Stundenbasis'),
        category: 'external',
        share: 15,
      },
      { title: words('Making it known', 'Obveščanje', 'Bekanntmachung'), category: 'other', share: 5 },
    ],
  },
};
