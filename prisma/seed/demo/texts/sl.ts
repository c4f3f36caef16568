import type { DemoTexts } from './demo-texts.ts';

export const sl: DemoTexts = {
  spaces: {
    shop: [
      'Lokal v pritličju z dvema izložbama',
      'Vogalni lokal v starem mestnem jedru',
      'Nekdanja trgovina v višini ulice z velikima izložbama in manjšim zalednim prostorom. Mimo hodijo ljudje ves dan, izložbi pa lahko urejate od znotraj.',
    ],
    popup: [
      'Majhen začasni lokal ob pešpoti',
      'Enoprostorna trgovina za eno sezono',
      'Majhen lokal za preizkus zamisli: en svetel prostor, pult prejšnjega najemnika in vrata naravnost na ulico za pešce.',
    ],
    workshop: [
      'Delavnica na dvorišču',
      'Svetla delavnica z vrati na dvorišče',
      'Pritlična delavnica tik ob glavnem trgu, do katere pridete skozi mirno dvorišče. Tla prenesejo stroje, skozi široka vrata zapelje kombi.',
    ],
    studio: [
      'Svetel atelje z visokimi okni',
      'Atelje v prvem nadstropju',
      'Miren in visok prostor z enakomerno svetlobo večino dneva. Dolga leta je v njem delala slikarka, ustreza pa vsakomur, ki dela z očmi in rokami.',
    ],
    attic: [
      'Mansardni atelje pod starimi tramovi',
      'Prostori pod streho s strešnimi okni',
      'Po lesenih stopnicah pridete na podstrešje z vidnimi tramovi, strešnimi okni in pogledom čez strehe. Pozimi toplo, vse leto mirno.',
    ],
    office: [
      'Pisarna s sejno sobo',
      'Tri pisarne v meščanski hiši',
      'Povezani prostori v nadstropju s čajno kuhinjo in hitrim internetom v stavbi. Skupaj jih lahko najameta dve ali tri manjše ekipe.',
    ],
    hall: [
      'Tovarniška hala z dnevno svetlobo',
      'Nekdanja proizvodna hala',
      'Hala iz industrijskih časov z železnimi stebri, velikimi okni in prostorom za vse, kar drugam ne gre. Sosednje hale so že zasedene.',
    ],
    cellar: [
      'Obokana klet z lastnim vhodom',
      'Klet stare meščanske hiše',
      'Opečno obokana klet z ločenim vhodom z ulice. Hladna, trdna in za sosede tiha: dobra za glasbo, vino ali majhen oder.',
    ],
    gallery: [
      'Galerijska prostora ob trgu',
      'Dva razstavna prostora',
      'Dva preprosta prostora z dobrimi stenami in oknom na trg. V njiju so že razstavljali, vodila in osnovna razsvetljava so ostala.',
    ],
    cafe: [
      'Nekdanja kavarna z vrtom',
      'Kavarna čaka na gostitelja',
      'Kavarna se je zaprla lani, ostali so pult, prezračevanje in stalni gostje. Poleti je pred njo prostor za mize.',
    ],
    pavilion: [
      'Stekleni paviljon iz šestdesetih let',
      'Pritličje nekdanje veleblagovnice',
      'Modernistična stavba s stekleno fasado in prostornim, odprtim tlorisom. V mestu jo poznajo vsi in marsikdo bi rad videl, da spet zasveti.',
    ],
    stage: [
      'Majhna dvorana z odrom',
      'Dvorana nekdanjega kina',
      'Dvorana z odrom, zaveso in lesenim podom. Zvok je dober, stoli so premični, v preddverju je prostora za sto ljudi.',
    ],
    community: [
      'Skupnostni prostor s kuhinjo',
      'Nekdanja učilnica ob parku',
      'Velik, prijazen prostor s kuhinjo, nekoč učilnica. Po tedenskem urniku si ga lahko deli več skupin.',
    ],
    storage: [
      'Suho skladišče blizu postaje',
      'Skladiščna stavba z rampo',
      'Suha stavba na ključ, z rampo in prostorom za obračanje tovornjaka. Preprosta, trpežna in poceni za vzdrževanje.',
    ],
  },
  neighbourhood: [
    'Trgovine, pekarna in avtobusna postaja so oddaljene dve minuti hoje.',
    'Ulica je zvečer mirna, ob tržnih dneh pa živahna.',
    'V soseski že delajo druga kreativna podjetja in dve društvi.',
  ],
  condition: {
    ready: 'Prostori so čisti in takoj uporabni.',
    light_works: 'Pred začetkom so potrebni pleskanje in manjša popravila tal.',
    major_works: 'Električno napeljavo in sanitarije je treba obnoviti; lastnik prispeva svoj delež.',
    shell: 'Prostor se odda neopremljen, da ga novi uporabniki uredijo po svoje.',
  },
  route: {
    open_call: 'Oddan bo na javnem razpisu z objavljenimi merili.',
    direct_agreement: 'Po objavi namere se lahko odda z neposredno pogodbo.',
    free_use: 'Za dejavnosti v javnem interesu je uporaba brezplačna.',
    private_contract: 'Lastnik se odloči po osebnem pogovoru in ogledu.',
    agency_sublease: 'Center za podporo ga najame od lastnika in odda v začasno rabo.',
  },
  works: {
    light_works: 'Pleskanje, manjša popravila tal, nove svetilke.',
    major_works: 'Nova elektrika, sanitarije, ogrevanje; predračun na voljo.',
  },
  transit: [
    'Avtobusna postaja 150 m, železniška postaja 10 minut hoje',
    'Avtobusna postaja pred hišo',
    'Parkirišče 200 m, stojalo za kolesa pri vratih',
  ],
  loading: 'Dostava z dvorišča med 6. in 10. uro',
  alts: {
    street: 'Niz mestnih hiš z lokalom v pritličju, pogled z druge strani ulice',
    shop: 'Pročelje praznega lokala z izložbama in vhodnimi vrati',
    courtyard: 'Notranje dvorišče z arkadami v treh nadstropjih',
    factory: 'Opečna tovarniška stavba z žagasto streho in dimnikom',
    pavilion: 'Modernistična stavba s stekleno fasado in ravno streho',
    room: 'Prazen prostor z visokimi okni in sončno svetlobo na tleh',
    hall: 'Tovarniška hala z železnimi stebri in velikimi okni',
    vault: 'Obokana klet z loki in oknom na koncu',
    attic: 'Podstrešni prostor z vidnimi tramovi in strešnimi okni',
    stage: 'Dvorana z odrom, zaveso in vrstami stolov',
    view: 'Pogled skozi okno čez strehe mesta',
    plan: 'Tloris s prostori, vrati in okni',
  },
  actors: {
    municipality: [
      'Občina',
      'Občina skrbi za mestno jedro in prazne stavbe v njem. Objavljamo, kaj je na voljo, pojasnimo pogoje in odgovorimo vsakomur.',
    ],
    support: [
      'Center kreativnih industrij',
      'Povezujemo lastnike, ustvarjalce in mala podjetja, pomagamo pri načrtih, dovoljenjih in sredstvih ter skrbimo za začasno rabo.',
    ],
    school: [
      'Šola za oblikovanje',
      'Naši študenti rešujejo resnične naloge mesta: izložbe, javni prostor, digitalne storitve. Iščemo partnerje in prostore za semestrske projekte.',
    ],
    owner: [
      'Hiša',
      'Družina, ki ima hišo v starem mestu. Raje vidimo luč v oknih, kot da čakamo na najvišjo najemnino.',
    ],
    graphic: [
      'Grafični studio',
      'Grafični studio za mala podjetja, muzeje in prireditve: celostne podobe, embalaža, napisi in razstavna grafika.',
    ],
    ceramics: [
      'Lončarija',
      'Ročno izdelujemo posodo in ploščice ter tega učimo druge. Iščemo delavnico, v katero lahko ljudje pogledajo.',
    ],
    architecture: [
      'Arhitekti',
      'Arhitekti za gradnjo v obstoječem: predelave, oprema in skrbna obnova z domačimi mojstri.',
    ],
    film: [
      'Filmska delavnica',
      'Kratki filmi, dokumentarci in portreti ljudi pri delu. Posojamo tudi opremo in učimo mlade.',
    ],
    music: [
      'Zvočna delavnica',
      'Snemanje, vaje, majhni koncerti. Potrebujemo prostore, kjer je lahko glasno, in sosede, ki jim je to všeč.',
    ],
    fashion: [
      'Modni atelje',
      'Oblačila iz domače volne in lanu v majhnih serijah, narejena za popravljanje. Pomerjanje in prodaja v istem prostoru.',
    ],
    photography: [
      'Foto studio',
      'Portreti, izdelki in arhitektura. Prazne prostore fotografiramo tako, da ne ostanejo prazni.',
    ],
    web: [
      'Spletni studio',
      'Spletne trgovine in preprosta digitalna orodja za trgovine, društva in mesta. Dostopno, hitro, enostavno za vzdrževanje.',
    ],
    wood: [
      'Lesna delavnica',
      'Pohištvo in oprema iz domačega lesa, od ene police do cele trgovine. Radi uporabimo, kar je že tu.',
    ],
    illustration: [
      'Ilustracije',
      'Ilustracije za knjige, zemljevide in stene. S šolami rišemo mesto, kakršno bi lahko bilo.',
    ],
    theatre: [
      'Gledališče',
      'Prosta gledališka skupina za nenavadne kraje: trgovine, dvorišča, kleti. Igramo za vse starosti in v več jezikih.',
    ],
    games: [
      'Studio iger',
      'Majhna ekipa, ki izdeluje igre in igrive sprehode. Preizkušamo zgodaj in z vsemi, ki pridejo mimo.',
    ],
    shop_bakery: [
      'Pekarna',
      'Kruh, ki ima čas, in moka iz okolice. Iščemo drugo trgovino, kjer se lahko tudi usede.',
    ],
    shop_cafe: ['Kavarna', 'Dobra kava, torte po babičinih receptih in oder za branja enkrat na teden.'],
    shop_bookshop: [
      'Knjigarna',
      'Knjige, papirnica in odprto uho. Gostimo branja in bi svoje izložbe delili z drugimi.',
    ],
    shop_bicycles: [
      'Kolesarska delavnica',
      'Popravila, rabljena kolesa in tečaji. Ob četrtkih lahko vsak popravlja svoje kolo.',
    ],
    shop_tailor: ['Šiviljstvo', 'Popravila, predelave in oblačila po meri. Obrt predajamo vajencem.'],
    shop_florist: [
      'Cvetličarna',
      'Cvetje iz bližnjih vrtov, skrbno urejeno; skrbimo tudi za korita pred trgovinami.',
    ],
    shop_second_hand: [
      'Drugi krog',
      'Rabljena oblačila, pohištvo in igrače dobijo nove lastnike. Kar se da popraviti, popravimo.',
    ],
    shop_carpentry: [
      'Mizarstvo',
      'Okna, vrata in pulti, stari in novi. Hiše starega mesta poznamo od znotraj.',
    ],
    youth: [
      'Mladinsko društvo',
      'Mladi sami pripravljajo in vodijo program: glasba, filmski večeri, kotiček za popravila. Potrebujemo prostor z dolgim odpiralnim časom.',
    ],
    heritage: [
      'Društvo za dediščino',
      'Poznamo zgodovino hiš in jo kažemo: vodstva, razstave, nasveti lastnikom.',
    ],
    neighbourhood: [
      'Društvo sosedov',
      'Sosedje, ki nekaj naredimo s praznimi pritličji: tržni dnevi, vrtovi na dvoriščih, skupna kuhinja.',
    ],
    festival: [
      'Festivalsko društvo',
      'Enkrat na leto za teden dni napolnimo dvorišča, lokale in odre; preostanek leta ga pripravljamo z drugimi.',
    ],
    makers: [
      'Odprta delavnica',
      'Odprta delavnica s stroji, orodjem in ljudmi, ki ga znajo uporabljati. Odprta za šole in začetnike.',
    ],
  },
  messages: [
    'Hišo poznamo in že leta hodimo mimo. Prostore bi uporabljali pet dni na teden, odprli okna na ulico in enkrat na mesec povabili sosede. Ali si jih lahko ogledamo?',
    'Naši sedanji prostori so postali premajhni. Potrebujemo približno toliko površine, dnevno svetlobo in dovolj široka vrata. Začnemo lahko v dveh mesecih, prepleskamo sami.',
    'Prostore bi si delili s partnerjem: dopoldne delavnica, popoldne tečaji. Želimo si poštenih pogojev in bi podpisali za vsaj dve leti.',
    'Iščemo prostor za prihodnjo sezono. Omejen čas nam ustreza, vse pustimo, kot smo našli. Nam lahko poveste, koliko stane ogrevanje pozimi?',
    'Lokacija je za naše stranke prava. Izložbi bi osvetlili do desetih zvečer. Z ogledom bi lažje ocenili električni priključek.',
    'Načrtujemo odprt program s šolami in društvi, opremo imamo svojo. Glasno bi bilo največ do osmih. Veselimo se vašega odgovora.',
  ],
  shortlisted: [
    'Vaša zamisel se hiši dobro prilega. Prihodnji teden vas povabimo na ogled.',
    'Uvrstili smo vas med tri, ki jih želimo bolje spoznati.',
  ],
  inTalks: [
    'Radi bi se pogovorili o trajanju in delih. Prosimo, predlagajte dva termina.',
    'Komisija se strinja. Pogovorimo se o pogodbi.',
  ],
  declined: [
    'Odločili smo se za prijavo, ki prostore več dni odpira javnosti.',
    'Načrtovana raba zaradi omejitve hrupa v tej hiši ni dovoljena.',
    'Potrebujete daljši čas, kot ga lahko ponudimo pred obnovo.',
    'Hvala za zanimanje. Tla ne prenesejo strojev, ki jih opisujete.',
  ],
  withdrawnInterest: [
    'Medtem smo našli prostore drugje. Hvala za prijazen stik.',
    'Načrti so se spremenili, za zdaj odstopamo.',
  ],
  withdrawnSpace: [
    'Oddano novemu najemniku.',
    'Med obnovo knjižnice prostor potrebuje občina sama.',
    'Dela na strehi se začnejo prej, kot je bilo načrtovano.',
  ],
};
