import type { DemoTexts } from './demo-texts.ts';

export const de: DemoTexts = {
  spaces: {
    shop: [
      'Laden im Erdgeschoss mit zwei Schaufenstern',
      'Eckladen in der Altstadt',
      'Ein früherer Laden auf Straßenhöhe mit großen Schaufenstern und kleinem Hinterzimmer. Hier gehen den ganzen Tag Menschen vorbei, die Fenster lassen sich von innen gestalten.',
    ],
    popup: [
      'Kleiner Pop-up-Laden in der Fußgängerzone',
      'Ladenraum für eine Saison',
      'Ein kompakter Laden zum Ausprobieren: ein heller Raum, die Theke der Vormieterin und eine Tür direkt zur Fußgängerzone.',
    ],
    workshop: [
      'Werkstatt im Hof',
      'Helle Werkstatt mit Hoftor',
      'Eine Werkstatt im Erdgeschoss gleich hinter dem Marktplatz, erreichbar durch einen ruhigen Hof. Der Boden trägt Maschinen, durch das Tor passt ein Transporter.',
    ],
    studio: [
      'Helles Atelier mit hohen Fenstern',
      'Atelier im ersten Stock',
      'Ein ruhiger, hoher Raum mit gleichmäßigem Licht fast über den ganzen Tag. Lange arbeitete hier eine Malerin, er passt zu allen, die mit Augen und Händen arbeiten.',
    ],
    attic: [
      'Dachatelier unter alten Balken',
      'Räume unter dem Dach mit Oberlicht',
      'Über die Holztreppe geht es ins Dachgeschoss mit sichtbaren Balken, Dachfenstern und Blick über die Dächer. Im Winter warm, immer ruhig.',
    ],
    office: [
      'Büro mit Besprechungsraum',
      'Drei Büroräume im Stadthaus',
      'Verbundene Räume im Obergeschoss mit Teeküche und schnellem Internet im Haus. Zwei oder drei kleine Teams können sie gemeinsam nehmen.',
    ],
    hall: [
      'Fabrikhalle mit Tageslicht',
      'Frühere Produktionshalle',
      'Eine Halle aus der Industriezeit mit Eisenstützen, großen Sprossenfenstern und Platz für alles, was sonst nirgends hineinpasst. Die Nachbarhallen sind schon belegt.',
    ],
    cellar: [
      'Gewölbekeller mit eigenem Eingang',
      'Untergeschoss im alten Bürgerhaus',
      'Ein Ziegelgewölbe mit separatem Eingang von der Straße. Kühl, massiv und leise für die Nachbarschaft: gut für Musik, Wein oder eine kleine Bühne.',
    ],
    gallery: [
      'Galerieräume am Platz',
      'Zwei Ausstellungsräume',
      'Zwei schlichte Räume mit guten Wänden und einem Fenster zum Platz. Hier wurde schon ausgestellt, Schienen und einfache Strahler sind noch da.',
    ],
    cafe: [
      'Früheres Café mit Vorgarten',
      'Kaffeehaus sucht Gastgeber',
      'Das Café hat im Vorjahr geschlossen und Theke, Lüftung und Stammgäste hinterlassen. Im Sommer ist davor Platz für Tische.',
    ],
    pavilion: [
      'Glaspavillon aus den Sechzigern',
      'Erdgeschoss des früheren Kaufhauses',
      'Ein Bau der Moderne mit Glasfront und großzügigem, offenem Grundriss. Alle in der Stadt kennen ihn, und viele sähen ihn gern wieder erleuchtet.',
    ],
    stage: [
      'Kleiner Saal mit Bühne',
      'Früherer Kinosaal',
      'Ein Saal mit Bühne, Vorhang und Holzboden. Der Klang ist gut, die Stühle sind beweglich, das Foyer fasst hundert Personen.',
    ],
    community: [
      'Gemeinschaftsraum mit Küche',
      'Früheres Klassenzimmer am Park',
      'Ein großer, freundlicher Raum mit Küche nebenan, früher ein Klassenzimmer. Mehrere Gruppen können ihn nach einem Wochenplan teilen.',
    ],
    storage: [
      'Trockenes Lager am Bahnhof',
      'Lagergebäude mit Rampe',
      'Ein trockenes, abschließbares Gebäude mit Rampe und Wendeplatz. Einfach, robust und günstig im Betrieb.',
    ],
  },
  neighbourhood: [
    'Läden, eine Bäckerei und die Haltestelle sind in zwei Minuten zu Fuß erreichbar.',
    'Abends ist die Straße ruhig, an Markttagen lebhaft.',
    'In der Nachbarschaft arbeiten bereits andere Kreative und zwei Vereine.',
  ],
  condition: {
    ready: 'Die Räume sind sauber und sofort nutzbar.',
    light_works: 'Vor dem Start brauchen Wände und Boden Farbe und kleine Reparaturen.',
    major_works: 'Elektrik und Sanitärräume müssen erneuert werden; die Eigentümerseite beteiligt sich.',
    shell: 'Die Übergabe erfolgt im Rohbau, damit die neuen Nutzer nach Bedarf ausbauen können.',
  },
  route: {
    open_call: 'Die Vergabe erfolgt über eine offene Ausschreibung mit veröffentlichten Kriterien.',
    direct_agreement: 'Nach Bekanntmachung der Absicht ist eine direkte Vergabe möglich.',
    free_use: 'Für gemeinnützige Zwecke können die Räume mietfrei genutzt werden.',
    private_contract: 'Nach einem Gespräch und einer Besichtigung entscheidet die Eigentümerseite.',
    agency_sublease: 'Das Servicezentrum mietet die Räume an und gibt sie zur Zwischennutzung weiter.',
  },
  works: {
    light_works: 'Malerarbeiten, kleine Reparaturen am Boden, neue Leuchten.',
    major_works: 'Neue Elektrik, Sanitärraum, Heizung; Kostenschätzung auf Anfrage.',
  },
  transit: [
    'Bushaltestelle 150 m, Bahnhof 10 Minuten zu Fuß',
    'Bushaltestelle vor dem Haus',
    'Parkplatz in 200 m, Fahrradständer an der Tür',
  ],
  loading: 'Anlieferung über den Hof von 6 bis 10 Uhr',
  alts: {
    street: 'Häuserzeile mit einem Laden im Erdgeschoss, von der anderen Straßenseite gesehen',
    shop: 'Front des leeren Ladens mit Schaufenstern und Eingangstür',
    courtyard: 'Innenhof mit Arkaden auf drei Geschossen',
    factory: 'Fabrikgebäude aus Ziegeln mit Sheddach und Schornstein',
    pavilion: 'Gebäude der Moderne mit Glasfront und Flachdach',
    room: 'Leerer Raum mit hohen Fenstern und Sonnenlicht auf dem Boden',
    hall: 'Fabrikhalle mit Eisenstützen und großen Sprossenfenstern',
    vault: 'Gewölbekeller mit Bögen und einem Fenster am Ende',
    attic: 'Dachraum mit sichtbaren Balken und Dachfenstern',
    stage: 'Saal mit Bühne, Vorhang und Stuhlreihen',
    view: 'Blick aus dem Fenster über die Dächer der Stadt',
    plan: 'Grundriss mit Räumen, Türen und Fenstern',
  },
  actors: {
    municipality: [
      'Stadt',
      'Die Stadt kümmert sich um die Innenstadt und ihre leeren Gebäude. Wir veröffentlichen, was frei ist, erklären die Bedingungen und antworten allen.',
    ],
    support: [
      'Servicezentrum Kreativwirtschaft',
      'Wir bringen Eigentümer, Kreative und kleine Betriebe zusammen, helfen bei Plänen, Genehmigungen und Förderung und begleiten Zwischennutzungen.',
    ],
    school: [
      'Schule für Gestaltung',
      'Unsere Studierenden arbeiten an echten Aufgaben der Stadt: Schaufenster, öffentlicher Raum, digitale Dienste. Wir suchen Partner und Räume für Semesterprojekte.',
    ],
    owner: [
      'Hausgemeinschaft',
      'Eine Familie mit einem Haus in der Altstadt. Lieber Licht in den Fenstern als Warten auf die höchste Miete.',
    ],
    graphic: [
      'Grafikatelier',
      'Grafikatelier für kleine Betriebe, Museen und Veranstaltungen: Erscheinungsbilder, Verpackungen, Beschriftungen und Ausstellungsgrafik.',
    ],
    ceramics: [
      'Töpferei',
      'Wir fertigen Geschirr und Fliesen von Hand und zeigen anderen, wie es geht. Gesucht: eine Werkstatt, in die man hineinschauen kann.',
    ],
    architecture: [
      'Architekturbüro',
      'Architektur im Bestand: Umbauten, Ausbauten und sorgfältige Instandsetzung mit Handwerk aus der Region.',
    ],
    film: [
      'Filmwerkstatt',
      'Kurzfilme, Dokumentationen und Porträts von Menschen bei der Arbeit. Wir verleihen Technik und unterrichten Jugendliche.',
    ],
    music: [
      'Klangwerkstatt',
      'Aufnehmen, proben, kleine Konzerte. Wir brauchen Räume, in denen es laut werden darf, und Nachbarn, die das mögen.',
    ],
    fashion: [
      'Modeatelier',
      'Kleidung aus heimischer Wolle und Leinen in kleinen Serien, gemacht zum Reparieren. Anprobe und Verkauf in einem Raum.',
    ],
    photography: [
      'Fotostudio',
      'Porträts, Produkte und Architektur. Wir fotografieren leere Räume so, dass sie es nicht bleiben.',
    ],
    web: [
      'Webstudio',
      'Onlineshops und einfache digitale Werkzeuge für Läden, Vereine und Städte. Barrierefrei, schnell, leicht zu pflegen.',
    ],
    wood: [
      'Holzwerkstatt',
      'Möbel und Ausbauten aus heimischem Holz, vom Regal bis zum ganzen Laden. Wir verwenden gern, was schon da ist.',
    ],
    illustration: [
      'Illustration',
      'Illustrationen für Bücher, Karten und Wände. Mit Schulen zeichnen wir die Stadt, wie sie sein könnte.',
    ],
    theatre: [
      'Theater',
      'Freie Gruppe für ungewöhnliche Orte: Läden, Höfe, Keller. Wir spielen für jedes Alter und in mehreren Sprachen.',
    ],
    games: [
      'Spielestudio',
      'Ein kleines Team für Spiele und verspielte Stadtrundgänge. Wir testen früh und mit allen, die vorbeikommen.',
    ],
    shop_bakery: [
      'Bäckerei',
      'Brot mit Zeit und Mehl aus der Gegend. Wir suchen einen zweiten Laden, in dem man sich setzen kann.',
    ],
    shop_cafe: [
      'Café',
      'Guter Kaffee, Kuchen nach Großmutters Rezept und einmal in der Woche eine Lesebühne.',
    ],
    shop_bookshop: [
      'Buchhandlung',
      'Bücher, Papier und ein offenes Ohr. Bei uns wird gelesen, und unsere Schaufenster teilen wir gern.',
    ],
    shop_bicycles: [
      'Fahrradwerkstatt',
      'Reparaturen, gebrauchte Räder und Kurse. Donnerstags schraubt jeder am eigenen Rad.',
    ],
    shop_tailor: [
      'Schneiderei',
      'Änderungen, Reparaturen und Maßkleidung. Das Handwerk geben wir an Lehrlinge weiter.',
    ],
    shop_florist: [
      'Blumenladen',
      'Blumen aus Gärten der Umgebung, mit Sorgfalt gebunden; wir pflegen auch die Kübel vor den Läden.',
    ],
    shop_second_hand: [
      'Zweite Runde',
      'Gebrauchte Kleidung, Möbel und Spielsachen finden neue Besitzer. Was sich reparieren lässt, wird repariert.',
    ],
    shop_carpentry: [
      'Tischlerei',
      'Fenster, Türen und Theken, alte und neue. Wir kennen die Häuser der Altstadt von innen.',
    ],
    youth: [
      'Jugendverein',
      'Jugendliche planen und leiten ihr Programm selbst: Musik, Filmabende, Reparaturecke. Wir brauchen einen Raum mit langen Öffnungszeiten.',
    ],
    heritage: [
      'Verein für Stadtgeschichte',
      'Wir kennen die Geschichte der Häuser und zeigen sie: Führungen, Ausstellungen, Rat für Eigentümer.',
    ],
    neighbourhood: [
      'Nachbarschaftsverein',
      'Nachbarn, die etwas gegen leere Erdgeschosse tun: Markttage, Hofgärten, eine gemeinsame Küche.',
    ],
    festival: [
      'Festivalverein',
      'Einmal im Jahr füllen wir eine Woche lang Höfe, Läden und Bühnen; den Rest des Jahres bereiten wir sie mit anderen vor.',
    ],
    makers: [
      'Offene Werkstatt',
      'Eine offene Werkstatt mit Maschinen, Werkzeug und Menschen, die damit umgehen können. Auch für Schulen und Anfänger.',
    ],
  },
  messages: [
    'Wir kennen das Haus und gehen seit Jahren daran vorbei. Wir würden die Räume an fünf Tagen in der Woche nutzen, die Fenster zur Straße öffnen und einmal im Monat die Nachbarschaft einladen. Dürfen wir sie ansehen?',
    'Unsere jetzigen Räume sind zu klein geworden. Wir brauchen etwa diese Fläche, Tageslicht und eine Tür, durch die Material passt. Wir könnten in zwei Monaten beginnen und würden selbst streichen.',
    'Gemeinsam mit einer Partnerin möchten wir die Räume teilen: vormittags Werkstatt, nachmittags Kurse. Wir wünschen uns faire Bedingungen und würden für mindestens zwei Jahre unterschreiben.',
    'Wir suchen einen Ort für die kommende Saison. Eine Befristung passt uns gut, wir hinterlassen alles, wie wir es vorgefunden haben. Was kostet die Heizung im Winter?',
    'Die Lage ist für unsere Kundschaft genau richtig. Die Schaufenster blieben bis zehn Uhr abends beleuchtet. Eine Besichtigung würde uns helfen, den Stromanschluss einzuschätzen.',
    'Wir planen ein offenes Programm mit Schulen und Vereinen und bringen die Ausstattung mit. Laut wäre es höchstens bis acht. Über eine Antwort freuen wir uns.',
  ],
  shortlisted: [
    'Ihre Idee passt gut zum Haus. Nächste Woche laden wir Sie zur Besichtigung ein.',
    'Sie gehören zu den dreien, die wir näher kennenlernen möchten.',
  ],
  inTalks: [
    'Wir möchten mit Ihnen über Laufzeit und Arbeiten sprechen. Bitte schlagen Sie zwei Termine vor.',
    'Die Kommission ist einverstanden. Sprechen wir über den Vertrag.',
  ],
  declined: [
    'Wir haben uns für eine Bewerbung entschieden, die die Räume an mehr Tagen für alle öffnet.',
    'Die geplante Nutzung ist in diesem Haus wegen der Lärmgrenzen nicht zulässig.',
    'Sie brauchen eine längere Laufzeit, als wir vor der Sanierung anbieten können.',
    'Danke für Ihr Interesse. Der Boden trägt die beschriebenen Maschinen nicht.',
  ],
  withdrawnInterest: [
    'Wir haben inzwischen anderswo Räume gefunden. Danke für den freundlichen Kontakt.',
    'Unsere Pläne haben sich geändert, wir ziehen vorerst zurück.',
  ],
  withdrawnSpace: [
    'An neue Mieter vergeben.',
    'Während der Sanierung der Bücherei braucht die Stadt die Räume selbst.',
    'Die Arbeiten am Dach beginnen früher als geplant.',
  ],
};
