import type { DemoTexts } from './demo-texts.ts';

/** Written in Latin script; where an actor writes Cyrillic, the letters are exchanged one for one. */
export const sr: DemoTexts = {
  spaces: {
    shop: [
      'Lokal u prizemlju sa dva izloga',
      'Lokal na uglu u starom jezgru',
      'Nekadašnja prodavnica u nivou ulice, sa velikim izlozima i malom ostavom pozadi. Ljudi prolaze po ceo dan, a izlozi se mogu uređivati iznutra.',
    ],
    popup: [
      'Mali privremeni lokal u pešačkoj ulici',
      'Prodavnica od jedne prostorije za jednu sezonu',
      'Mali prostor da se isproba zamisao: jedna svetla prostorija, pult prethodnog zakupca i vrata pravo na pešačku ulicu.',
    ],
    workshop: [
      'Radionica u dvorištu',
      'Svetla radionica sa dvorišnom kapijom',
      'Radionica u prizemlju, odmah iza glavnog trga, do koje se stiže kroz mirno dvorište. Pod nosi mašine, a kroz široku kapiju prolazi kombi.',
    ],
    studio: [
      'Svetao atelje sa visokim prozorima',
      'Atelje na prvom spratu',
      'Mirna, visoka prostorija sa ravnomernim svetlom gotovo celog dana. Godinama je u njoj radila slikarka, a odgovara svakome ko radi očima i rukama.',
    ],
    attic: [
      'Atelje u potkrovlju ispod starih greda',
      'Sobe pod krovom sa krovnim prozorima',
      'Drvenim stepenicama stiže se u potkrovlje sa vidljivim gredama, krovnim prozorima i pogledom na krovove. Zimi toplo, cele godine mirno.',
    ],
    office: [
      'Kancelarija sa salom za sastanke',
      'Tri kancelarije u gradskoj kući',
      'Povezane prostorije na spratu, sa čajnom kuhinjom i brzim internetom u zgradi. Mogu ih zajedno uzeti dva ili tri mala tima.',
    ],
    hall: [
      'Fabrička hala sa dnevnim svetlom',
      'Nekadašnja proizvodna hala',
      'Hala iz industrijskih vremena, sa gvozdenim stubovima, velikim prozorima i mestom za sve što drugde ne staje. Susedne hale se već koriste.',
    ],
    cellar: [
      'Zasvođeni podrum sa sopstvenim ulazom',
      'Podrum stare gradske kuće',
      'Podrum sa svodovima od opeke i posebnim ulazom sa ulice. Hladan, čvrst i tih za susede: dobar za muziku, vino ili malu scenu.',
    ],
    gallery: [
      'Galerijske prostorije na trgu',
      'Dve izložbene prostorije',
      'Dve jednostavne prostorije sa dobrim zidovima i prozorom ka trgu. Tu se već izlagalo, šine i osnovno svetlo su ostali.',
    ],
    cafe: [
      'Nekadašnja kafana sa baštom',
      'Kafana čeka domaćina',
      'Kafana je zatvorena prošle godine, a ostali su šank, ventilacija i stalni gosti. Leti ispred ima mesta za stolove.',
    ],
    pavilion: [
      'Stakleni paviljon iz šezdesetih',
      'Prizemlje nekadašnje robne kuće',
      'Modernistička zgrada sa staklenom fasadom i prostranom, otvorenom osnovom. Svi u gradu je znaju i mnogi bi voleli da opet zasvetli.',
    ],
    stage: [
      'Mala sala sa binom',
      'Sala nekadašnjeg bioskopa',
      'Sala sa binom, zavesom i drvenim podom. Zvuk je dobar, stolice se pomeraju, a u foajeu ima mesta za sto ljudi.',
    ],
    community: [
      'Prostor zajednice sa kuhinjom',
      'Nekadašnja učionica pored parka',
      'Velika, prijatna prostorija sa kuhinjom, nekada učionica. Po nedeljnom rasporedu može da je deli više grupa.',
    ],
    storage: [
      'Suvo skladište blizu stanice',
      'Skladišna zgrada sa rampom',
      'Suva zgrada koja se zaključava, sa rampom i mestom za okretanje kamiona. Jednostavna, izdržljiva i jeftina za održavanje.',
    ],
  },
  neighbourhood: [
    'Prodavnice, pekara i autobusko stajalište su na dva minuta hoda.',
    'Ulica je uveče mirna, a pijačnim danima živa.',
    'U susedstvu već rade druge kreativne firme i dva udruženja.',
  ],
  condition: {
    ready: 'Prostorije su čiste i mogu se odmah koristiti.',
    light_works: 'Pre početka treba okrečiti i obaviti manje popravke poda.',
    major_works: 'Električne instalacije i sanitarni čvor treba obnoviti; vlasnik učestvuje u trošku.',
    shell: 'Predaje se nezavršen, da ga novi korisnici urede po svojoj meri.',
  },
  route: {
    open_call: 'Dodeljuje se na javnom pozivu sa objavljenim merilima.',
    direct_agreement: 'Posle objave namere može se izdati neposrednom pogodbom.',
    free_use: 'Za delatnosti od javnog interesa koristi se bez zakupnine.',
    private_contract: 'Vlasnik odlučuje posle razgovora i razgledanja.',
    agency_sublease: 'Centar za podršku ga zakupljuje od vlasnika i daje na privremeno korišćenje.',
  },
  works: {
    light_works: 'Krečenje, manje popravke poda, nove svetiljke.',
    major_works: 'Nove električne instalacije, sanitarni čvor, grejanje; predračun na zahtev.',
  },
  transit: [
    'Autobusko stajalište na 150 m, železnička stanica na 10 minuta hoda',
    'Autobusko stajalište ispred kuće',
    'Parking na 200 m, stalak za bicikle kod vrata',
  ],
  loading: 'Dostava kroz dvorište od 6 do 10 časova',
  alts: {
    street: 'Niz gradskih kuća sa lokalom u prizemlju, pogled sa druge strane ulice',
    shop: 'Pročelje praznog lokala sa izlozima i ulaznim vratima',
    courtyard: 'Unutrašnje dvorište sa arkadama na tri nivoa',
    factory: 'Fabrička zgrada od opeke sa testerastim krovom i dimnjakom',
    pavilion: 'Modernistička zgrada sa staklenom fasadom i ravnim krovom',
    room: 'Prazna prostorija sa visokim prozorima i sunčevom svetlošću na podu',
    hall: 'Fabrička hala sa gvozdenim stubovima i velikim prozorima',
    vault: 'Zasvođeni podrum sa lukovima i prozorom na kraju',
    attic: 'Potkrovlje sa vidljivim gredama i krovnim prozorima',
    stage: 'Sala sa binom, zavesom i redovima stolica',
    view: 'Pogled kroz prozor na krovove grada',
    plan: 'Osnova sa prostorijama, vratima i prozorima',
  },
  actors: {
    municipality: [
      'Grad',
      'Grad brine o centru i praznim zgradama u njemu. Objavljujemo šta je slobodno, objašnjavamo uslove i odgovaramo svima.',
    ],
    support: [
      'Centar kreativnih industrija',
      'Povezujemo vlasnike, stvaraoce i mala preduzeća, pomažemo oko planova, dozvola i sredstava i brinemo o privremenom korišćenju.',
    ],
    school: [
      'Škola dizajna',
      'Naši studenti rade na stvarnim zadacima grada: izlozi, javni prostor, digitalne usluge. Tražimo partnere i prostore za semestralne projekte.',
    ],
    owner: [
      'Kuća',
      'Porodica koja ima kuću u starom jezgru. Radije vidimo svetlo u prozorima nego da čekamo najvišu zakupninu.',
    ],
    graphic: [
      'Grafički studio',
      'Grafički studio za mala preduzeća, muzeje i događaje: vizuelni identiteti, ambalaža, natpisi i grafika za izložbe.',
    ],
    ceramics: [
      'Grnčarija',
      'Ručno pravimo posuđe i pločice i učimo druge. Tražimo radionicu u koju ljudi mogu da zavire.',
    ],
    architecture: [
      'Arhitekte',
      'Arhitekte za gradnju u postojećem: preuređenja, opremanje i pažljiva obnova sa domaćim majstorima.',
    ],
    film: [
      'Filmska radionica',
      'Kratki filmovi, dokumentarci i portreti ljudi na poslu. Pozajmljujemo opremu i učimo mlade.',
    ],
    music: [
      'Zvučna radionica',
      'Snimanje, probe, mali koncerti. Trebaju nam prostori gde sme da bude glasno i susedi kojima to prija.',
    ],
    fashion: [
      'Modni atelje',
      'Odeća od domaće vune i lana u malim serijama, pravljena da se popravlja. Proba i prodaja u istoj prostoriji.',
    ],
    photography: [
      'Foto studio',
      'Portreti, proizvodi i arhitektura. Prazne prostore fotografišemo tako da ne ostanu prazni.',
    ],
    web: [
      'Veb studio',
      'Veb prodavnice i jednostavni digitalni alati za radnje, udruženja i gradove. Pristupačno, brzo, lako za održavanje.',
    ],
    wood: [
      'Radionica drveta',
      'Nameštaj i oprema od domaćeg drveta, od jedne police do cele prodavnice. Rado koristimo ono što već postoji.',
    ],
    illustration: [
      'Ilustracije',
      'Ilustracije za knjige, karte i zidove. Sa školama crtamo grad kakav bi mogao da bude.',
    ],
    theatre: [
      'Pozorište',
      'Slobodna trupa za neobična mesta: prodavnice, dvorišta, podrume. Igramo za sve uzraste i na više jezika.',
    ],
    games: [
      'Studio za igre',
      'Mali tim koji pravi igre i razigrane šetnje. Isprobavamo rano i sa svima koji prođu.',
    ],
    shop_bakery: [
      'Pekara',
      'Hleb koji ima vremena i brašno iz okoline. Tražimo drugu prodavnicu u kojoj može i da se sedne.',
    ],
    shop_cafe: ['Kafeterija', 'Dobra kafa, kolači po bakinim receptima i jednom nedeljno veče čitanja.'],
    shop_bookshop: ['Knjižara', 'Knjige, papir i otvoreno uho. Priređujemo čitanja i rado delimo izloge.'],
    shop_bicycles: [
      'Biciklistički servis',
      'Popravke, polovni bicikli i kursevi. Četvrtkom svako može da popravlja svoj bicikl.',
    ],
    shop_tailor: ['Krojački salon', 'Prepravke, popravke i odeća po meri. Zanat predajemo šegrtima.'],
    shop_florist: [
      'Cvećara',
      'Cveće iz obližnjih bašta, pažljivo složeno; brinemo i o žardinjerama ispred radnji.',
    ],
    shop_second_hand: [
      'Drugi krug',
      'Polovna odeća, nameštaj i igračke nalaze nove vlasnike. Što može da se popravi, popravi se.',
    ],
    shop_carpentry: ['Stolarija', 'Prozori, vrata i pultovi, stari i novi. Kuće starog grada znamo iznutra.'],
    youth: [
      'Udruženje mladih',
      'Mladi sami prave i vode program: muzika, filmske večeri, kutak za popravke. Treba nam prostor sa dugim radnim vremenom.',
    ],
    heritage: [
      'Društvo za baštinu',
      'Znamo istoriju kuća i pokazujemo je: vođene šetnje, izložbe, saveti vlasnicima.',
    ],
    neighbourhood: [
      'Udruženje komšija',
      'Komšije koje nešto čine sa praznim prizemljima: pijačni dani, bašte u dvorištima, zajednička kuhinja.',
    ],
    festival: [
      'Festivalsko udruženje',
      'Jednom godišnje na nedelju dana ispunimo dvorišta, lokale i bine; ostatak godine to pripremamo sa drugima.',
    ],
    makers: [
      'Otvorena radionica',
      'Otvorena radionica sa mašinama, alatom i ljudima koji umeju da ga koriste. I za škole i početnike.',
    ],
  },
  messages: [
    'Kuću znamo i godinama prolazimo pored nje. Prostor bismo koristili pet dana nedeljno, otvorili prozore ka ulici i jednom mesečno pozvali komšije. Možemo li da ga pogledamo?',
    'Sadašnji prostor nam je postao tesan. Treba nam otprilike ovolika površina, dnevno svetlo i vrata kroz koja prolazi materijal. Možemo početi za dva meseca i sami ćemo okrečiti.',
    'Prostor bismo delili sa partnerom: pre podne radionica, posle podne kursevi. Stalo nam je do poštenih uslova i potpisali bismo na najmanje dve godine.',
    'Tražimo mesto za narednu sezonu. Ograničeno vreme nam odgovara i sve ostavljamo kako smo zatekli. Koliko zimi košta grejanje?',
    'Mesto je kao stvoreno za naše mušterije. Izlozi bi svetleli do deset uveče. Razgledanje bi nam pomoglo da procenimo električni priključak.',
    'Pripremamo otvoren program sa školama i udruženjima i donosimo svoju opremu. Glasno bi bilo najduže do osam. Radujemo se odgovoru.',
  ],
  shortlisted: [
    'Vaša zamisao dobro pristaje kući. Sledeće nedelje ćemo vas pozvati na razgledanje.',
    'Među troje ste koje želimo bolje da upoznamo.',
  ],
  inTalks: [
    'Želimo da razgovaramo o trajanju i radovima. Predložite, molimo, dva termina.',
    'Komisija je saglasna. Razgovarajmo o ugovoru.',
  ],
  declined: [
    'Odlučili smo se za prijavu koja prostor otvara javnosti više dana.',
    'Planirano korišćenje u ovoj kući nije dozvoljeno zbog ograničenja buke.',
    'Treba vam duže vreme nego što možemo da ponudimo pre obnove.',
    'Hvala na interesovanju. Pod ne nosi mašine koje opisujete.',
  ],
  withdrawnInterest: [
    'U međuvremenu smo našli prostor na drugom mestu. Hvala na ljubaznosti.',
    'Planovi su nam se promenili, za sada odustajemo.',
  ],
  withdrawnSpace: [
    'Izdato novom zakupcu.',
    'Tokom obnove biblioteke prostor je potreban gradu.',
    'Radovi na krovu počinju ranije nego što je planirano.',
  ],
};
