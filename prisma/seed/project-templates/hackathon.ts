import { type ShippedTemplate, words } from './words.ts';

/** A weekend of ideas that does not end with the prize: the best one is tried in the city. */
export const hackathon: ShippedTemplate = {
  id: 'hackathon',
  content: {
    title: words(
      'Hackathon with jury and pilot',
      'Hekaton z žirijo in pilotom',
      'Hackathon mit Jury und Pilot',
    ),
    summary: words(
      'The city sets a task of its centre, teams work on it for a weekend, a jury of several sectors chooses, and the best idea is tried on the spot.',
      'Mesto zastavi nalogo iz svojega središča, ekipe jo rešujejo en konec tedna, žirija iz več sektorjev izbere, najboljša zamisel se preizkusi na kraju samem.',
      'Die Stadt stellt eine Aufgabe aus ihrer Mitte, Teams arbeiten ein Wochenende daran, eine Jury aus mehreren Bereichen wählt aus, die beste Idee wird vor Ort erprobt.',
    ),
    days: 240,
    packages: [
      { title: words('The task', 'Naloga', 'Die Aufgabe'), from: 0, until: 45 },
      { title: words('The weekend', 'Konec tedna', 'Das Wochenende'), from: 30, until: 80 },
      { title: words('The pilot', 'Pilot', 'Der Pilot'), from: 80, until: 220 },
      { title: words('What was learned', 'Kaj smo se naučili', 'Was gelernt wurde'), from: 200, until: 240 },
    ],
    milestones: [
      {
        title: words('The call is out', 'Razpis je objavljen', 'Der Aufruf ist draußen'),
        day: 45,
        package: 0,
      },
      {
        title: words('The jury has chosen', 'Žirija je izbrala', 'Die Jury hat entschieden'),
        ...{ day: 77, package: 1 },
      },
      { title: words('The pilot begins', 'Pilot se začne', 'Der Pilot beginnt'), day: 120, package: 2 },
      {
        title: words(
          'Results shown in public',
          'Javna predstavitev izidov',
          'Ergebnisse öffentlich vorgestellt',
        ),
        ...{ day: 230, package: 3 },
      },
    ],
    tasks: [
      {
        title: words(
          'Ask shops, residents and the town hall what hurts most',
          'Trgovine, prebivalce in občino vprašati, kaj najbolj pesti',
          'Läden, Bewohner und Rathaus fragen, wo der Schuh drückt',
        ),
        ...{ from: 0, until: 21, package: 0 },
      },
      {
        title: words(
          'Write the task on one page, with data that teams may use',
          'Nalogo napisati na eno stran in dodati podatke za ekipe',
          'Aufgabe auf einer Seite fassen, mit Daten für die Teams',
        ),
        ...{ from: 14, until: 40, package: 0 },
      },
      {
        title: words(
          'Win a jury from at least three sectors',
          'Pridobiti žirijo iz vsaj treh sektorjev',
          'Jury aus mindestens drei Bereichen gewinnen',
        ),
        ...{ from: 14, until: 50, package: 1 },
      },
      {
        title: words(
          'Publish what the jury will look at, and how it counts',
          'Objaviti, kaj bo žirija ocenjevala in kako šteje',
          'Kriterien der Jury und ihre Gewichte veröffentlichen',
        ),
        ...{ from: 35, until: 50, package: 1, needs: [0] },
      },
      {
        title: words(
          'Room, food and mentors for the weekend',
          'Prostor, hrana in mentorji za konec tedna',
          'Raum, Essen und Begleitung für das Wochenende',
        ),
        ...{ from: 40, until: 74, package: 1, needs: [1] },
      },
      {
        title: words(
          'Give every team a reasoned answer',
          'Vsaki ekipi dati utemeljen odgovor',
          'Jedem Team eine begründete Antwort geben',
        ),
        ...{ from: 77, until: 84, package: 1, needs: [4] },
      },
      {
        title: words(
          'Agree with the winners on place, money and who owns what',
          'Z zmagovalci dogovoriti kraj, denar in lastništvo rešitve',
          'Mit dem Siegerteam Ort, Geld und Rechte klären',
        ),
        ...{ from: 84, until: 115, package: 2, needs: [5] },
      },
      {
        title: words(
          'Try the idea for three months and count what changes',
          'Zamisel tri mesece preizkušati in meriti spremembe',
          'Idee drei Monate erproben und messen, was sich ändert',
        ),
        ...{ from: 120, until: 215, package: 2, needs: [6] },
      },
      {
        title: words(
          'Decide whether the pilot stays, grows or ends',
          'Odločiti, ali pilot ostane, raste ali se konča',
          'Entscheiden, ob der Pilot bleibt, wächst oder endet',
        ),
        ...{ from: 210, until: 235, package: 3 },
      },
    ],
    roles: [
      {
        title: words('Members of the jury', 'Člani žirije', 'Mitglieder der Jury'),
        text: words(
          'You read ten short papers, hear the teams for half a day, and give reasons for your choice.',
          'Preberete deset kratkih prispevkov, pol dneva poslušate ekipe in utemeljite izbor.',
          'Sie lesen zehn kurze Beiträge, hören die Teams einen halben Tag an und begründen Ihre Wahl.',
        ),
        sectors: ['public', 'academic', 'creative', 'small_business', 'civil'],
      },
      {
        title: words('A place for the pilot', 'Kraj za pilot', 'Ein Ort für den Piloten'),
        text: words(
          'A shop, a square or a house in which the winning idea may be tried for three months.',
          'Lokal, trg ali hiša, kjer se zmagovalna zamisel lahko preizkuša tri mesece.',
          'Ein Laden, ein Platz oder ein Haus, in dem die beste Idee drei Monate lang erprobt werden darf.',
        ),
        sectors: ['small_business', 'public'],
      },
      {
        title: words(
          'A university that counts the effect',
          'Univerza, ki meri učinek',
          'Eine Hochschule, die misst',
        ),
        text: words(
          'You plan with us what is counted before, during and after the pilot.',
          'Z nami načrtujete, kaj se meri pred pilotom, med njim in po njem.',
          'Sie planen mit uns, was vor, während und nach dem Piloten gemessen wird.',
        ),
        sectors: ['academic'],
      },
    ],
    indicators: [
      { title: words('Teams taking part', 'Sodelujoče ekipe', 'Teilnehmende Teams'), unit: {}, target: 10 },
      {
        title: words(
          'Ideas tried in the city',
          'Zamisli, preizkušene v mestu',
          'In der Stadt erprobte Ideen',
        ),
        unit: {},
        target: 1,
      },
      {
        title: words('People who used the pilot', 'Uporabniki pilota', 'Menschen, die den Piloten nutzten'),
        ...{ unit: {}, target: 500 },
      },
    ],
    budget: [
      {
        title: words('The pilot itself', 'Izvedba pilota', 'Der Pilot selbst'),
        category: 'external',
        share: 45,
      },
      {
        title: words('Organising the weekend', 'Organizacija konca tedna', 'Organisation des Wochenendes'),
        category: 'staff',
        share: 25,
      },
      { title: words('Prizes', 'Nagrade', 'Preise'), category: 'other', share: 20 },
      {
        title: words('Rooms and food', 'Prostori in hrana', 'Räume und Verpflegung'),
        category: 'space',
        share: 10,
      },
    ],
  },
};
