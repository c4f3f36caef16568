import { type ShippedTemplate, words } from './words.ts';

/** Shared machines, shared costs. */
export const makersSpace: ShippedTemplate = {
  id: 'makers-space',
  content: {
    title: words("Makers' space", 'Skupna delavnica', 'Offene Werkstatt'),
    summary: words(
      'A workshop with shared machines, in which craftspeople, designers and schools work next to each other and learn from each other.',
      'Delavnica s skupnimi stroji, v kateri obrtniki, oblikovalci in šole delajo drug ob drugem in se drug od drugega učijo.',
      'Eine Werkstatt mit gemeinsamen Maschinen, in der Handwerk, Gestaltung und Schulen nebeneinander arbeiten und voneinander lernen.',
    ),
    days: 365,
    packages: [
      { title: words('Room and machines', 'Prostor in stroji', 'Raum und Maschinen'), from: 0, until: 120 },
      {
        title: words('Safety and rules', 'Varnost in pravila', 'Sicherheit und Regeln'),
        from: 60,
        until: 130,
      },
      {
        title: words('Members and courses', 'Člani in tečaji', 'Mitglieder und Kurse'),
        from: 100,
        until: 365,
      },
      { title: words('Paying its way', 'Vzdržno poslovanje', 'Sich tragen'), from: 200, until: 365 },
    ],
    milestones: [
      { title: words('The room is ours', 'Prostor je naš', 'Der Raum steht bereit'), day: 60, package: 0 },
      {
        title: words('First open evening', 'Prvi odprti večer', 'Erster offener Abend'),
        day: 130,
        package: 2,
      },
      {
        title: words('Decided how it goes on', 'Odločeno, kako naprej', 'Entschieden, wie es weitergeht'),
        ...{ day: 340, package: 3 },
      },
    ],
    tasks: [
      {
        title: words(
          'Ask who would use which machines, and how often',
          'Vprašati, kdo bi uporabljal katere stroje in kako pogosto',
          'Erfragen, wer welche Maschinen wie oft braucht',
        ),
        ...{ from: 0, until: 30, package: 0 },
      },
      {
        title: words(
          'Check power, floor, noise and air of the room',
          'Preveriti elektriko, tla, hrup in zrak v prostoru',
          'Strom, Boden, Lärm und Luft des Raums prüfen',
        ),
        ...{ from: 14, until: 50, package: 0 },
      },
      {
        title: words(
          'Buy, borrow or be given the first machines',
          'Kupiti, izposoditi ali dobiti prve stroje',
          'Erste Maschinen kaufen, leihen oder schenken lassen',
        ),
        ...{ from: 50, until: 120, package: 0, needs: [1] },
      },
      {
        title: words(
          'Assess the risk of each machine and write it down',
          'Za vsak stroj oceniti tveganje in ga zapisati',
          'Gefährdung je Maschine beurteilen und festhalten',
        ),
        ...{ from: 80, until: 120, package: 1 },
      },
      {
        title: words(
          'Agree on house rules, opening hours and fees',
          'Sprejeti hišni red, odpiralni čas in prispevke',
          'Hausordnung, Öffnungszeiten und Beiträge vereinbaren',
        ),
        ...{ from: 60, until: 120, package: 1, needs: [1] },
      },
      {
        title: words(
          'Train those who instruct others',
          'Usposobiti tiste, ki uvajajo druge',
          'Einweisende ausbilden',
        ),
        ...{ from: 100, until: 130, package: 1 },
      },
      {
        title: words(
          'Plan a first series of courses with a school',
          'S šolo načrtovati prvi niz tečajev',
          'Mit einer Schule eine erste Kursreihe planen',
        ),
        ...{ from: 110, until: 180, package: 2 },
      },
      {
        title: words(
          'Win the first thirty members',
          'Pridobiti prvih trideset članov',
          'Die ersten dreißig Mitglieder gewinnen',
        ),
        ...{ from: 120, until: 240, package: 2, needs: [2] },
      },
      {
        title: words(
          'Reckon whether fees and courses cover the costs',
          'Izračunati, ali prispevki in tečaji pokrijejo stroške',
          'Rechnen, ob Beiträge und Kurse die Kosten decken',
        ),
        ...{ from: 240, until: 300, package: 3, needs: [7] },
      },
    ],
    roles: [
      {
        title: words('A head of the workshop', 'Vodja delavnice', 'Werkstattleitung'),
        text: words(
          'You know machines and people, and open the workshop three days a week.',
          'Poznate stroje in ljudi ter delavnico odprete trikrat na teden.',
          'Sie kennen sich mit Maschinen und Menschen aus und öffnen die Werkstatt an drei Tagen der Woche.',
        ),
        sectors: ['small_business', 'creative', 'civil'],
      },
      {
        title: words('A school that brings classes', 'Šola, ki pripelje razrede', 'Eine Schule mit Klassen'),
        text: words(
          'Your pupils build something of their own here, once a month.',
          'Vaši učenci tu enkrat na mesec naredijo nekaj svojega.',
          'Ihre Schülerinnen und Schüler bauen hier einmal im Monat etwas Eigenes.',
        ),
        sectors: ['academic', 'public'],
      },
    ],
    indicators: [
      { title: words('Members', 'Člani', 'Mitglieder'), unit: {}, target: 60 },
      {
        title: words('Hours of use', 'Ure uporabe', 'Nutzungsstunden'),
        ...{ unit: words('hours', 'ur', 'Stunden'), target: 4000 },
      },
      { title: words('Courses held', 'Izvedeni tečaji', 'Gehaltene Kurse'), unit: {}, target: 24 },
    ],
    budget: [
      {
        title: words('Machines and tools', 'Stroji in orodje', 'Maschinen und Werkzeug'),
        category: 'equipment',
        share: 45,
      },
      {
        title: words('Head of the workshop', 'Vodja delavnice', 'Werkstattleitung'),
        category: 'staff',
        share: 30,
      },
      {
        title: words('Rent and energy', 'Najemnina in energija', 'Miete und Energie'),
        category: 'space',
        share: 15,
      },
      {
        title: words('Teachers of courses', 'Vodje tečajev', 'Kursleitung'),
        category: 'external',
        share: 10,
      },
    ],
  },
};
