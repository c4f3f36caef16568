import type { DemoTexts } from './demo-texts.ts';

export const sk: DemoTexts = {
  spaces: {
    shop: [
      'Obchod na prízemí s dvoma výkladmi',
      'Rohový obchod v starom meste',
      'Bývalý obchod na úrovni ulice s veľkými výkladmi a menšou zadnou miestnosťou. Ľudia tadiaľ chodia celý deň a výklady sa dajú aranžovať zvnútra.',
    ],
    popup: [
      'Malý pop-up obchod na pešej zóne',
      'Jednoizbový obchod na jednu sezónu',
      'Malý priestor na vyskúšanie nápadu: jedna svetlá miestnosť, pult po predošlom nájomcovi a dvere priamo na pešiu zónu.',
    ],
    workshop: [
      'Dielňa vo dvore',
      'Svetlá dielňa s bránou do dvora',
      'Prízemná dielňa kúsok od hlavného námestia, do ktorej sa vchádza cez tichý dvor. Podlaha unesie stroje a cez širokú bránu prejde dodávka.',
    ],
    studio: [
      'Svetlý ateliér s vysokými oknami',
      'Ateliér na prvom poschodí',
      'Pokojná, vysoká miestnosť s rovnomerným svetlom takmer celý deň. Roky v nej pracovala maliarka a hodí sa každému, kto robí očami a rukami.',
    ],
    attic: [
      'Podkrovný ateliér pod starými trámami',
      'Miestnosti pod strechou so strešnými oknami',
      'Po drevených schodoch sa vyjde do podkrovia s priznanými trámami, strešnými oknami a výhľadom na strechy. V zime teplo, celý rok ticho.',
    ],
    office: [
      'Kancelária so zasadačkou',
      'Tri kancelárie v meštianskom dome',
      'Prepojené miestnosti na poschodí s kuchynkou a rýchlym internetom v budove. Môžu si ich spoločne vziať dva alebo tri malé tímy.',
    ],
    hall: [
      'Továrenská hala s denným svetlom',
      'Bývalá výrobná hala',
      'Hala z priemyselných čias so železnými stĺpmi, veľkými oknami a miestom pre všetko, čo sa inam nezmestí. Susedné haly sa už využívajú.',
    ],
    cellar: [
      'Klenutá pivnica s vlastným vchodom',
      'Suterén starého meštianskeho domu',
      'Tehlová klenutá pivnica so samostatným vchodom z ulice. Chladná, pevná a pre susedov tichá: dobrá na hudbu, víno alebo malé javisko.',
    ],
    gallery: [
      'Galerijné miestnosti pri námestí',
      'Dve výstavné miestnosti',
      'Dve jednoduché miestnosti s dobrými stenami a oknom na námestie. Vystavovalo sa tu už predtým, lišty a základné svetlá zostali.',
    ],
    cafe: [
      'Bývalá kaviareň s predzáhradkou',
      'Kaviareň čaká na hostiteľa',
      'Kaviareň sa vlani zatvorila a zostal po nej pult, vetranie aj stáli hostia. V lete je pred ňou miesto na stolíky.',
    ],
    pavilion: [
      'Sklený pavilón zo šesťdesiatych rokov',
      'Prízemie bývalého obchodného domu',
      'Modernistická stavba so sklenou fasádou a veľkorysým otvoreným pôdorysom. V meste ju pozná každý a mnohí by ju radi videli znova rozsvietenú.',
    ],
    stage: [
      'Malá sála s javiskom',
      'Sála bývalého kina',
      'Sála s javiskom, oponou a drevenou podlahou. Zvuk je dobrý, stoličky sa dajú presúvať a vo foyeri je miesto pre sto ľudí.',
    ],
    community: [
      'Komunitná miestnosť s kuchyňou',
      'Bývalá trieda pri parku',
      'Veľká, príjemná miestnosť s kuchyňou, kedysi trieda. Podľa týždenného rozvrhu ju môže zdieľať viac skupín.',
    ],
    storage: [
      'Suchý sklad pri stanici',
      'Skladová budova s rampou',
      'Suchá uzamykateľná budova s rampou a miestom na otočenie nákladného auta. Jednoduchá, odolná a lacná na prevádzku.',
    ],
  },
  neighbourhood: [
    'Obchody, pekáreň a zastávka sú dve minúty pešo.',
    'Ulica je večer tichá a v trhové dni rušná.',
    'V susedstve už pracujú ďalšie kreatívne firmy a dve združenia.',
  ],
  condition: {
    ready: 'Priestory sú čisté a dajú sa hneď využívať.',
    light_works: 'Pred začiatkom treba vymaľovať a urobiť drobné opravy podlahy.',
    major_works: 'Elektroinštaláciu a sociálne zariadenia treba obnoviť; vlastník prispeje.',
    shell: 'Odovzdáva sa ako holopriestor, aby si ho noví užívatelia zariadili podľa seba.',
  },
  route: {
    open_call: 'Pridelí sa vo verejnej výzve so zverejnenými kritériami.',
    direct_agreement: 'Po zverejnení zámeru sa môže prenajať priamo.',
    free_use: 'Na verejnoprospešné činnosti sa dajú priestory využívať bez nájmu.',
    private_contract: 'Vlastník sa rozhodne po osobnom rozhovore a obhliadke.',
    agency_sublease: 'Podporné centrum si ich prenajme od vlastníka a poskytne na dočasné využitie.',
  },
  works: {
    light_works: 'Maľovanie, drobné opravy podlahy, nové svietidlá.',
    major_works: 'Nová elektroinštalácia, sociálne zariadenie, kúrenie; odhad na vyžiadanie.',
  },
  transit: [
    'Zastávka autobusu 150 m, železničná stanica 10 minút pešo',
    'Zastávka autobusu pred domom',
    'Parkovisko 200 m, stojan na bicykle pri dverách',
  ],
  loading: 'Zásobovanie cez dvor od 6. do 10. hodiny',
  alts: {
    street: 'Rad mestských domov s obchodom na prízemí, pohľad z druhej strany ulice',
    shop: 'Priečelie prázdneho obchodu s výkladmi a vchodom',
    courtyard: 'Vnútorný dvor s arkádami na troch podlažiach',
    factory: 'Tehlová továrenská budova s pílovou strechou a komínom',
    pavilion: 'Modernistická budova so sklenou fasádou a plochou strechou',
    room: 'Prázdna miestnosť s vysokými oknami a slnečným svetlom na podlahe',
    hall: 'Továrenská hala so železnými stĺpmi a veľkými oknami',
    vault: 'Klenutá pivnica s oblúkmi a oknom na konci',
    attic: 'Podkrovná miestnosť s priznanými trámami a strešnými oknami',
    stage: 'Sála s javiskom, oponou a radmi stoličiek',
    view: 'Výhľad z okna na strechy mesta',
    plan: 'Pôdorys s miestnosťami, dverami a oknami',
  },
  actors: {
    municipality: [
      'Mesto',
      'Mesto sa stará o centrum a jeho prázdne budovy. Zverejňujeme, čo je voľné, vysvetľujeme podmienky a odpovedáme každému.',
    ],
    support: [
      'Centrum kreatívneho priemyslu',
      'Spájame vlastníkov, tvorcov a malé firmy, pomáhame s plánmi, povoleniami a financovaním a staráme sa o dočasné využitie.',
    ],
    school: [
      'Škola dizajnu',
      'Naši študenti pracujú na skutočných zadaniach mesta: výklady, verejný priestor, digitálne služby. Hľadáme partnerov a priestory na semestrálne projekty.',
    ],
    owner: [
      'Dom',
      'Rodina, ktorá vlastní dom v starom meste. Radšej vidíme svetlo v oknách, než čakáme na najvyššie nájomné.',
    ],
    graphic: [
      'Grafické štúdio',
      'Grafické štúdio pre malé firmy, múzeá a podujatia: vizuálne identity, obaly, označenia a výstavná grafika.',
    ],
    ceramics: [
      'Hrnčiareň',
      'Ručne vyrábame riad a obkladačky a učíme to aj iných. Hľadáme dielňu, do ktorej môžu ľudia nazrieť.',
    ],
    architecture: [
      'Architekti',
      'Architekti pre staré domy: prestavby, interiéry a citlivé opravy s miestnymi remeselníkmi.',
    ],
    film: [
      'Filmová dielňa',
      'Krátke filmy, dokumenty a portréty ľudí pri práci. Požičiavame aj techniku a učíme mladých.',
    ],
    music: [
      'Zvuková dielňa',
      'Nahrávanie, skúšky, malé koncerty. Potrebujeme priestory, kde môže byť hlasno, a susedov, ktorým sa to páči.',
    ],
    fashion: [
      'Módny ateliér',
      'Odevy z domácej vlny a ľanu v malých sériách, šité tak, aby sa dali opraviť. Skúšanie aj predaj v jednej miestnosti.',
    ],
    photography: [
      'Fotoštúdio',
      'Portréty, produkty a architektúra. Prázdne priestory fotíme tak, aby prázdne nezostali.',
    ],
    web: [
      'Webové štúdio',
      'Internetové obchody a jednoduché digitálne nástroje pre obchody, združenia a mestá. Prístupné, rýchle, ľahké na údržbu.',
    ],
    wood: [
      'Drevodielňa',
      'Nábytok a zariadenie z domáceho dreva, od jednej police po celý obchod. Radi využijeme, čo už existuje.',
    ],
    illustration: [
      'Ilustrácie',
      'Ilustrácie do kníh, na mapy a steny. So školami kreslíme mesto, aké by mohlo byť.',
    ],
    theatre: [
      'Divadlo',
      'Nezávislý súbor pre nezvyčajné miesta: obchody, dvory, pivnice. Hráme pre všetky generácie a vo viacerých jazykoch.',
    ],
    games: [
      'Herné štúdio',
      'Malý tím, ktorý robí hry a hravé prechádzky mestom. Testujeme skoro a s každým, kto ide okolo.',
    ],
    shop_bakery: [
      'Pekáreň',
      'Chlieb, ktorý má čas, a múka z okolia. Hľadáme druhú predajňu, kde si možno aj sadnúť.',
    ],
    shop_cafe: ['Kaviareň', 'Dobrá káva, koláče podľa starej mamy a raz do týždňa čítanie na malom javisku.'],
    shop_bookshop: [
      'Kníhkupectvo',
      'Knihy, papier a otvorené uši. Robíme čítania a o výklady sa radi podelíme.',
    ],
    shop_bicycles: [
      'Cyklodielňa',
      'Opravy, jazdené bicykle a kurzy. Vo štvrtok si každý môže opraviť svoj bicykel sám.',
    ],
    shop_tailor: ['Krajčírstvo', 'Úpravy, opravy a šitie na mieru. Remeslo odovzdávame učňom.'],
    shop_florist: [
      'Kvetinárstvo',
      'Kvety z blízkych záhrad, starostlivo viazané; staráme sa aj o kvetináče pred obchodmi.',
    ],
    shop_second_hand: [
      'Druhé kolo',
      'Nosené šaty, nábytok a hračky nájdu nových majiteľov. Čo sa dá opraviť, opravíme.',
    ],
    shop_carpentry: ['Stolárstvo', 'Okná, dvere a pulty, staré aj nové. Domy starého mesta poznáme zvnútra.'],
    youth: [
      'Mládežnícke združenie',
      'Mladí si program pripravujú a vedú sami: hudba, filmové večery, opravovňa. Potrebujeme miestnosť s dlhou otváracou dobou.',
    ],
    heritage: [
      'Spolok priateľov pamiatok',
      'Poznáme históriu domov a ukazujeme ju: prehliadky, výstavy, rady vlastníkom.',
    ],
    neighbourhood: [
      'Susedské združenie',
      'Susedia, ktorí robia niečo s prázdnymi prízemiami: trhové dni, záhrady vo dvoroch, spoločná kuchyňa.',
    ],
    festival: [
      'Festivalové združenie',
      'Raz do roka na týždeň naplníme dvory, obchody a javiská; zvyšok roka to s inými pripravujeme.',
    ],
    makers: [
      'Otvorená dielňa',
      'Otvorená dielňa so strojmi, náradím a ľuďmi, ktorí s ním vedia zaobchádzať. Aj pre školy a začiatočníkov.',
    ],
  },
  messages: [
    'Dom poznáme a roky chodíme okolo neho. Priestory by sme využívali päť dní v týždni, otvorili okná do ulice a raz za mesiac pozvali susedov. Môžeme si ich pozrieť?',
    'Naše terajšie priestory sú už malé. Potrebujeme približne takúto plochu, denné svetlo a dvere, cez ktoré prejde materiál. Začať vieme do dvoch mesiacov a vymaľujeme si sami.',
    'Priestory by sme zdieľali s partnerom: doobeda dielňa, poobede kurzy. Chceme férové podmienky a podpísali by sme aspoň na dva roky.',
    'Hľadáme miesto na najbližšiu sezónu. Obmedzený čas nám vyhovuje a všetko zanecháme, ako sme našli. Koľko stojí v zime kúrenie?',
    'Poloha je pre našich zákazníkov ako stvorená. Výklady by sme svietili do desiatej večer. Obhliadka by nám pomohla posúdiť elektrickú prípojku.',
    'Chystáme otvorený program so školami a združeniami, vybavenie máme vlastné. Hlasno by bolo najviac do ôsmej. Potešíme sa odpovedi.',
  ],
  shortlisted: [
    'Váš nápad sa k domu hodí. Budúci týždeň vás pozveme na obhliadku.',
    'Patríte medzi troch záujemcov, ktorých chceme lepšie spoznať.',
  ],
  inTalks: [
    'Radi by sme s vami hovorili o dobe nájmu a prácach. Navrhnite, prosím, dva termíny.',
    'Komisia súhlasí. Poďme hovoriť o zmluve.',
  ],
  declined: [
    'Rozhodli sme sa pre žiadosť, ktorá priestory otvára verejnosti na viac dní.',
    'Plánované využitie nie je v tomto dome pre hlukové limity povolené.',
    'Potrebujete dlhšiu dobu, než môžeme ponúknuť pred rekonštrukciou.',
    'Ďakujeme za záujem. Podlaha neunesie stroje, ktoré opisujete.',
  ],
  withdrawnInterest: [
    'Medzitým sme našli priestory inde. Ďakujeme za milý kontakt.',
    'Naše plány sa zmenili, zatiaľ odstupujeme.',
  ],
  withdrawnSpace: [
    'Prenajaté novému nájomcovi.',
    'Počas obnovy knižnice potrebuje priestory mesto.',
    'Práce na streche sa začínajú skôr, než sa plánovalo.',
  ],
};
