import type { DemoTexts } from './demo-texts.ts';

export const ro: DemoTexts = {
  spaces: {
    shop: [
      'Magazin la parter cu două vitrine',
      'Magazin de colț în centrul vechi',
      'Un fost magazin la nivelul străzii, cu vitrine mari și o cameră mică în spate. Pe aici se trece toată ziua, iar vitrinele pot fi amenajate din interior.',
    ],
    popup: [
      'Mic magazin pop-up pe strada pietonală',
      'Magazin cu o încăpere pentru un sezon',
      'Un spațiu mic pentru a încerca o idee: o încăpere luminoasă, tejgheaua fostului chiriaș și ușa direct spre strada pietonală.',
    ],
    workshop: [
      'Atelier în curte',
      'Atelier luminos cu poartă spre curte',
      'Un atelier la parter, aproape de piața centrală, la care se ajunge printr-o curte liniștită. Podeaua suportă utilaje, iar pe poarta largă intră o dubă.',
    ],
    studio: [
      'Atelier luminos cu ferestre înalte',
      'Atelier la etajul întâi',
      'O încăpere liniștită și înaltă, cu lumină uniformă aproape toată ziua. Ani la rând a lucrat aici o pictoriță; se potrivește oricui lucrează cu ochii și cu mâinile.',
    ],
    attic: [
      'Atelier la mansardă sub grinzi vechi',
      'Camere sub acoperiș cu luminatoare',
      'Pe scara de lemn se urcă la o mansardă cu grinzi la vedere, luminatoare și priveliște peste acoperișuri. Cald iarna, liniște tot anul.',
    ],
    office: [
      'Birou cu sală de ședințe',
      'Trei birouri într-o casă veche',
      'Încăperi legate între ele la etaj, cu chicinetă și internet rapid în clădire. Le pot lua împreună două sau trei echipe mici.',
    ],
    hall: [
      'Hală industrială cu lumină naturală',
      'Fostă hală de producție',
      'O hală din anii industriei, cu stâlpi de fier, ferestre mari și loc pentru tot ce nu încape în altă parte. Halele vecine sunt deja folosite.',
    ],
    cellar: [
      'Pivniță boltită cu intrare proprie',
      'Subsolul unei case vechi',
      'O pivniță cu bolți de cărămidă și intrare separată din stradă. Răcoroasă, solidă și fără deranj pentru vecini: bună pentru muzică, vin sau o scenă mică.',
    ],
    gallery: [
      'Săli de galerie la piață',
      'Două săli de expoziție',
      'Două încăperi simple, cu pereți buni și o fereastră spre piață. Aici s-a mai expus; șinele și luminile de bază au rămas.',
    ],
    cafe: [
      'Fostă cafenea cu terasă',
      'Cafenea în așteptarea unei gazde',
      'Cafeneaua s-a închis anul trecut și a lăsat tejgheaua, ventilația și clienții fideli. Vara e loc de mese în față.',
    ],
    pavilion: [
      'Pavilion de sticlă din anii șaizeci',
      'Parterul fostului magazin universal',
      'O clădire modernistă cu fațadă de sticlă și plan generos, deschis. O știe tot orașul și mulți ar vrea s-o vadă din nou luminată.',
    ],
    stage: [
      'Sală mică cu scenă',
      'Sala fostului cinematograf',
      'O sală cu scenă, cortină și podea de lemn. Sunetul e bun, scaunele se pot muta, iar în foaier încap o sută de oameni.',
    ],
    community: [
      'Sală comunitară cu bucătărie',
      'Fostă sală de clasă lângă parc',
      'O încăpere mare și prietenoasă, cu bucătărie alături, cândva sală de clasă. O pot împărți mai multe grupuri, după un orar săptămânal.',
    ],
    storage: [
      'Depozit uscat lângă gară',
      'Clădire de depozitare cu rampă',
      'O clădire uscată, care se încuie, cu rampă și loc de întors un camion. Simplă, trainică și ieftin de întreținut.',
    ],
  },
  neighbourhood: [
    'Magazinele, o brutărie și stația de autobuz sunt la două minute pe jos.',
    'Strada e liniștită seara și animată în zilele de târg.',
    'În vecinătate lucrează deja alte firme creative și două asociații.',
  ],
  condition: {
    ready: 'Încăperile sunt curate și pot fi folosite imediat.',
    light_works: 'Înainte de început e nevoie de zugrăvit și de mici reparații la podea.',
    major_works: 'Instalația electrică și grupurile sanitare trebuie refăcute; proprietarul contribuie.',
    shell: 'Se predă nefinisat, ca noii utilizatori să-l amenajeze după nevoie.',
  },
  route: {
    open_call: 'Se atribuie prin apel public, cu criterii publicate.',
    direct_agreement: 'După publicarea intenției se poate închiria direct.',
    free_use: 'Pentru activități de interes public spațiul poate fi folosit fără chirie.',
    private_contract: 'Proprietarul decide după o discuție și o vizită.',
    agency_sublease: 'Centrul de sprijin îl închiriază de la proprietar și îl dă în folosință temporară.',
  },
  works: {
    light_works: 'Zugrăvit, mici reparații la podea, lămpi noi.',
    major_works: 'Instalație electrică nouă, grup sanitar, încălzire; deviz la cerere.',
  },
  transit: [
    'Stație de autobuz la 150 m, gara la 10 minute pe jos',
    'Stație de autobuz în fața casei',
    'Parcare la 200 m, suport de biciclete la ușă',
  ],
  loading: 'Aprovizionare prin curte între orele 6 și 10',
  alts: {
    street: 'Șir de case cu un magazin la parter, văzut de peste drum',
    shop: 'Fațada magazinului gol, cu vitrine și ușa de la intrare',
    courtyard: 'Curte interioară cu arcade pe trei niveluri',
    factory: 'Clădire de fabrică din cărămidă, cu acoperiș în dinți de fierăstrău și coș',
    pavilion: 'Clădire modernistă cu fațadă de sticlă și acoperiș plat',
    room: 'Încăpere goală cu ferestre înalte și lumină de soare pe podea',
    hall: 'Hală cu stâlpi de fier și ferestre mari',
    vault: 'Pivniță boltită cu arcuri și o fereastră în capăt',
    attic: 'Mansardă cu grinzi la vedere și luminatoare',
    stage: 'Sală cu scenă, cortină și rânduri de scaune',
    view: 'Vedere de la fereastră peste acoperișurile orașului',
    plan: 'Plan cu încăperi, uși și ferestre',
  },
  actors: {
    municipality: [
      'Primăria',
      'Primăria are grijă de centrul orașului și de clădirile goale. Publicăm ce este liber, explicăm condițiile și răspundem tuturor.',
    ],
    support: [
      'Centrul Industriilor Creative',
      'Punem în legătură proprietari, creatori și firme mici, ajutăm cu planuri, autorizații și finanțare și avem grijă de folosirea temporară.',
    ],
    school: [
      'Școala de Design',
      'Studenții noștri lucrează la teme reale ale orașului: vitrine, spațiu public, servicii digitale. Căutăm parteneri și spații pentru proiecte de semestru.',
    ],
    owner: [
      'Casa',
      'O familie care are o casă în centrul vechi. Mai bine lumină la ferestre decât așteptarea celei mai mari chirii.',
    ],
    graphic: [
      'Atelier Grafic',
      'Atelier grafic pentru firme mici, muzee și evenimente: identități vizuale, ambalaje, firme și grafică de expoziție.',
    ],
    ceramics: [
      'Olărie',
      'Facem vase și plăci de mână și îi învățăm și pe alții. Căutăm un atelier în care lumea să se poată uita.',
    ],
    architecture: [
      'Birou de Arhitectură',
      'Arhitectură în clădiri existente: conversii, amenajări și reparații atente cu meșteri din zonă.',
    ],
    film: [
      'Atelier de Film',
      'Scurtmetraje, documentare și portrete de oameni la lucru. Împrumutăm și aparatură și îi învățăm pe tineri.',
    ],
    music: [
      'Atelier de Sunet',
      'Înregistrări, repetiții, concerte mici. Avem nevoie de spații unde se poate face zgomot și de vecini cărora le place.',
    ],
    fashion: [
      'Atelier de Modă',
      'Haine din lână și in de la noi, în serii mici, făcute ca să poată fi reparate. Probă și vânzare în aceeași încăpere.',
    ],
    photography: [
      'Studio Foto',
      'Portrete, produse și arhitectură. Fotografiem spații goale în așa fel încât să nu rămână goale.',
    ],
    web: [
      'Studio Web',
      'Magazine online și unelte digitale simple pentru magazine, asociații și orașe. Accesibile, rapide, ușor de întreținut.',
    ],
    wood: [
      'Atelier de Lemn',
      'Mobilier și amenajări din lemn local, de la un raft la un magazin întreg. Ne place să refolosim ce există.',
    ],
    illustration: [
      'Ilustrații',
      'Ilustrații pentru cărți, hărți și pereți. Cu școlile desenăm orașul așa cum ar putea fi.',
    ],
    theatre: [
      'Teatrul',
      'Trupă liberă pentru locuri neobișnuite: magazine, curți, pivnițe. Jucăm pentru toate vârstele și în mai multe limbi.',
    ],
    games: [
      'Studio de Jocuri',
      'O echipă mică care face jocuri și plimbări jucăușe. Testăm devreme și cu oricine trece pe lângă noi.',
    ],
    shop_bakery: [
      'Brutăria',
      'Pâine făcută cu răbdare și făină din zonă. Căutăm un al doilea magazin, unde lumea să se poată așeza.',
    ],
    shop_cafe: [
      'Cafeneaua',
      'Cafea bună, prăjituri după rețetele bunicii și o dată pe săptămână o seară de lectură.',
    ],
    shop_bookshop: [
      'Librăria',
      'Cărți, papetărie și o ureche deschisă. Găzduim lecturi și ne împărțim vitrinele cu alții.',
    ],
    shop_bicycles: [
      'Atelier de Biciclete',
      'Reparații, biciclete folosite și cursuri. Joia fiecare își poate repara bicicleta.',
    ],
    shop_tailor: ['Croitoria', 'Retușuri, reparații și haine pe măsură. Dăm meseria mai departe ucenicilor.'],
    shop_florist: [
      'Florăria',
      'Flori din grădinile din jur, aranjate cu grijă; îngrijim și jardinierele din fața magazinelor.',
    ],
    shop_second_hand: [
      'A Doua Rundă',
      'Haine, mobilă și jucării folosite își găsesc stăpâni noi. Ce se poate repara, se repară.',
    ],
    shop_carpentry: [
      'Tâmplăria',
      'Ferestre, uși și tejghele, vechi și noi. Cunoaștem casele din centru pe dinăuntru.',
    ],
    youth: [
      'Asociația Tinerilor',
      'Tinerii își fac și își conduc singuri programul: muzică, seri de film, colț de reparații. Avem nevoie de o sală cu program lung.',
    ],
    heritage: [
      'Asociația pentru Patrimoniu',
      'Știm istoria caselor și o arătăm: tururi ghidate, expoziții, sfaturi pentru proprietari.',
    ],
    neighbourhood: [
      'Asociația Vecinilor',
      'Vecini care fac ceva cu parterele goale: zile de târg, grădini în curți, o bucătărie comună.',
    ],
    festival: [
      'Asociația Festivalului',
      'O dată pe an umplem timp de o săptămână curți, magazine și scene; în restul anului pregătim totul cu alții.',
    ],
    makers: [
      'Atelierul Deschis',
      'Un atelier deschis, cu mașini, unelte și oameni care știu să le folosească. Și pentru școli și începători.',
    ],
  },
  messages: [
    'Cunoaștem casa și trecem pe lângă ea de ani de zile. Am folosi spațiul cinci zile pe săptămână, am deschide ferestrele spre stradă și o dată pe lună am invita vecinii. Putem să-l vedem?',
    'Spațiul nostru a devenit prea mic. Ne trebuie cam această suprafață, lumină naturală și o ușă prin care să treacă materialele. Putem începe în două luni și zugrăvim singuri.',
    'Am împărți spațiul cu un partener: dimineața atelier, după-amiaza cursuri. Dorim condiții corecte și am semna pentru cel puțin doi ani.',
    'Căutăm un loc pentru sezonul următor. O durată limitată ne convine și lăsăm totul cum am găsit. Ne puteți spune cât costă încălzirea iarna?',
    'Locul este exact potrivit pentru clienții noștri. Am ține vitrinele luminate până la zece seara. O vizită ne-ar ajuta să apreciem branșamentul electric.',
    'Pregătim un program deschis cu școli și asociații și venim cu echipamentul nostru. Zgomot ar fi cel mult până la opt. Așteptăm cu drag un răspuns.',
  ],
  shortlisted: [
    'Ideea dumneavoastră se potrivește casei. Săptămâna viitoare vă invităm la o vizită.',
    'Sunteți printre cei trei pe care dorim să-i cunoaștem mai bine.',
  ],
  inTalks: [
    'Am dori să vorbim despre durată și lucrări. Vă rugăm să propuneți două date.',
    'Comisia este de acord. Să vorbim despre contract.',
  ],
  declined: [
    'Am ales o cerere care deschide spațiul publicului în mai multe zile.',
    'Folosința propusă nu este permisă în această casă, din cauza limitelor de zgomot.',
    'Aveți nevoie de o durată mai lungă decât putem oferi înainte de renovare.',
    'Vă mulțumim pentru interes. Podeaua nu suportă utilajele descrise.',
  ],
  withdrawnInterest: [
    'Între timp am găsit un spațiu în altă parte. Mulțumim pentru dialog.',
    'Planurile noastre s-au schimbat, deocamdată renunțăm.',
  ],
  withdrawnSpace: [
    'Închiriat unui nou chiriaș.',
    'Pe durata renovării bibliotecii, primăria are nevoie de spațiu.',
    'Lucrările la acoperiș încep mai devreme decât era prevăzut.',
  ],
};
