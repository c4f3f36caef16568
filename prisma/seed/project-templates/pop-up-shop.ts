import { type ShippedTemplate, words } from './words.ts';

/** Several makers share an empty shop for a season. */
export const popUpShop: ShippedTemplate = {
  id: 'pop-up-shop',
  content: {
    title: words('Pop-up in a vacant shop', 'Začasna trgovina v praznem lokalu', 'Pop-up im leeren Laden'),
    summary: words(
      'Makers and small firms share an empty shop for three months, try out what sells, and bring people back to the street.',
      'Ustvarjalci in mala podjetja si tri mesece delijo prazen lokal, preizkusijo, kaj gre v prodajo, in ulici vrnejo obiskovalce.',
      'Kreative und kleine Betriebe teilen sich drei Monate lang einen leeren Laden, probieren aus, was ankommt, und bringen Leben in die Straße.',
    ),
    days: 150,
    packages: [
      { title: words('Shop and contract', 'Lokal in pogodba', 'Laden und Vertrag'), from: 0, until: 35 },
      { title: words('Fitting out', 'Ureditev prostora', 'Einrichtung'), from: 28, until: 55 },
      { title: words('Running the shop', 'Obratovanje', 'Betrieb'), from: 56, until: 146 },
      { title: words('What remains', 'Kaj ostane', 'Was bleibt'), from: 130, until: 150 },
    ],
    milestones: [
      {
        title: words('The keys are handed over', 'Ključi so predani', 'Schlüsselübergabe'),
        day: 35,
        package: 0,
      },
      { title: words('Opening', 'Odprtje', 'Eröffnung'), day: 56, package: 2 },
      {
        title: words('Last day of the shop', 'Zadnji dan trgovine', 'Letzter Ladentag'),
        day: 146,
        package: 2,
      },
    ],
    tasks: [
      {
        title: words(
          'Look at the shop with its owner and note what is broken',
          'Z lastnikom pregledati lokal in zapisati pomanjkljivosti',
          'Laden mit der Eigentümerin besichtigen und Mängel notieren',
        ),
        ...{ from: 0, until: 10, package: 0 },
      },
      {
        title: words(
          'Agree on rent, running costs and the last day',
          'Dogovoriti najemnino, stroške in zadnji dan uporabe',
          'Miete, Nebenkosten und letzten Tag vereinbaren',
        ),
        ...{ from: 7, until: 28, package: 0 },
      },
      {
        title: words('Insure shop and goods', 'Zavarovati lokal in blago', 'Laden und Waren versichern'),
        ...{ from: 21, until: 35, package: 0, needs: [0] },
      },
      {
        title: words(
          'Choose who sells, and share out shelves and weeks',
          'Izbrati prodajalce ter razdeliti police in tedne',
          'Anbietende auswählen, Flächen und Wochen verteilen',
        ),
        ...{ from: 14, until: 42, package: 1, needs: [0] },
      },
      {
        title: words(
          'Furniture, light and a sign above the door',
          'Pohištvo, luč in napis nad vrati',
          'Möbel, Licht und ein Schild über der Tür',
        ),
        ...{ from: 36, until: 54, package: 1, needs: [1] },
      },
      {
        title: words(
          'Draw up the rota and the rules of the till',
          'Sestaviti urnik dežurstev in pravila blagajne',
          'Dienstplan und Kassenregeln aufstellen',
        ),
        ...{ from: 42, until: 55, package: 2, needs: [3] },
      },
      {
        title: words(
          'Count visitors and sales every week',
          'Vsak teden prešteti obiskovalce in prodajo',
          'Jede Woche Besuche und Umsatz zählen',
        ),
        ...{ from: 56, until: 146, package: 2, needs: [4, 5] },
      },
      {
        title: words(
          'Hand the shop back as it was agreed',
          'Vrniti lokal, kot je bilo dogovorjeno',
          'Laden wie vereinbart zurückgeben',
        ),
        ...{ from: 146, until: 150, package: 3, needs: [6] },
      },
      {
        title: words(
          'Talk with the owner about who could stay for good',
          'Z lastnikom se pogovoriti, kdo bi lahko ostal',
          'Mit der Eigentümerin klären, wer dauerhaft bleiben könnte',
        ),
        ...{ from: 130, until: 148, package: 3 },
      },
    ],
    roles: [
      {
        title: words('Makers for the shelves', 'Ustvarjalci za police', 'Kreative für die Regale'),
        text: words(
          'You bring your own goods, and are behind the counter two days a month.',
          'Prinesete svoje izdelke in ste dva dni na mesec za pultom.',
          'Sie bringen eigene Waren mit und stehen zwei Tage im Monat hinter der Theke.',
        ),
        sectors: ['creative', 'small_business'],
      },
      {
        title: words('A shop designer', 'Oblikovalec prostora', 'Ladengestaltung'),
        text: words(
          'You plan furniture and shop window with little money, from what is there.',
          'Z malo denarja in iz obstoječega zasnujete opremo in izložbo.',
          'Sie planen Einrichtung und Schaufenster mit wenig Geld aus dem, was da ist.',
        ),
        sectors: ['creative'],
      },
    ],
    indicators: [
      { title: words('Visitors', 'Obiskovalci', 'Besuche'), unit: {}, target: 3000 },
      { title: words('Sales', 'Prodaja', 'Umsatz'), unit: words('euros', 'evrov', 'Euro'), target: 20000 },
      {
        title: words(
          'Makers who sold here',
          'Ustvarjalci, ki so tu prodajali',
          'Kreative, die hier verkauft haben',
        ),
        ...{ unit: {}, target: 12 },
      },
      {
        title: words(
          'Shops let for good afterwards',
          'Potem trajno oddani lokali',
          'Danach fest vermietete Läden',
        ),
        ...{ unit: {}, target: 1 },
      },
    ],
    budget: [
      {
        title: words('Rent and running costs', 'Najemnina in stroški', 'Miete und Nebenkosten'),
        category: 'space',
        share: 35,
      },
      {
        title: words('Furniture, light and sign', 'Oprema, luč in napis', 'Möbel, Licht und Schild'),
        category: 'equipment',
        share: 25,
      },
      {
        title: words('Coordination and till', 'Vodenje in blagajna', 'Koordination und Kasse'),
        category: 'staff',
        share: 30,
      },
      {
        title: words('Opening and posters', 'Odprtje in plakati', 'Eröffnung und Plakate'),
        category: 'other',
        share: 10,
      },
    ],
  },
};
