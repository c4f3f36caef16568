/**
 * Names of the regions behind the first-level codes of the place source, as the countries write them
 * (in Latin script). Slovenia's codes are municipalities, shown here by their statistical region;
 * Serbia is shown by district, the second level of the source.
 */
const codeLists: Record<string, string> = {
  AT: '01 Burgenland|02 Kärnten|03 Niederösterreich|04 Oberösterreich|05 Salzburg|06 Steiermark|07 Tirol|08 Vorarlberg|09 Wien',
  BA: '01 Federacija Bosne i Hercegovine|02 Republika Srpska|BRC Brčko distrikt',
  BG: '38 Blagoevgrad|39 Burgas|40 Dobrich|41 Gabrovo|42 Sofia (grad)|43 Haskovo|44 Kardzhali|45 Kyustendil|46 Lovech|47 Montana|48 Pazardzhik|49 Pernik|50 Pleven|51 Plovdiv|52 Razgrad|53 Ruse|54 Shumen|55 Silistra|56 Sliven|57 Smolyan|58 Sofia (oblast)|59 Stara Zagora|60 Targovishte|61 Varna|62 Veliko Tarnovo|63 Vidin|64 Vratsa|65 Yambol',
  CZ: '52 Praha|78 Jihomoravský kraj|79 Jihočeský kraj|80 Kraj Vysočina|81 Karlovarský kraj|82 Královéhradecký kraj|83 Liberecký kraj|84 Olomoucký kraj|85 Moravskoslezský kraj|86 Pardubický kraj|87 Plzeňský kraj|88 Středočeský kraj|89 Ústecký kraj|90 Zlínský kraj',
  DE: '01 Baden-Württemberg|02 Bayern|03 Bremen|04 Hamburg|05 Hessen|06 Niedersachsen|07 Nordrhein-Westfalen|08 Rheinland-Pfalz|09 Saarland|10 Schleswig-Holstein|11 Brandenburg|12 Mecklenburg-Vorpommern|13 Sachsen|14 Sachsen-Anhalt|15 Thüringen|16 Berlin',
  HR: '01 Bjelovarsko-bilogorska županija|02 Brodsko-posavska županija|03 Dubrovačko-neretvanska županija|04 Istarska županija|05 Karlovačka županija|06 Koprivničko-križevačka županija|07 Krapinsko-zagorska županija|08 Ličko-senjska županija|09 Međimurska županija|10 Osječko-baranjska županija|11 Požeško-slavonska županija|12 Primorsko-goranska županija|13 Šibensko-kninska županija|14 Sisačko-moslavačka županija|15 Splitsko-dalmatinska županija|16 Varaždinska županija|17 Virovitičko-podravska županija|18 Vukovarsko-srijemska županija|19 Zadarska županija|20 Zagrebačka županija|21 Grad Zagreb',
  HU: '01 Bács-Kiskun|02 Baranya|03 Békés|04 Borsod-Abaúj-Zemplén|05 Budapest|06 Csongrád-Csanád|08 Fejér|09 Győr-Moson-Sopron|10 Hajdú-Bihar|11 Heves|12 Komárom-Esztergom|14 Nógrád|16 Pest|17 Somogy|18 Szabolcs-Szatmár-Bereg|20 Jász-Nagykun-Szolnok|21 Tolna|22 Vas|23 Veszprém|24 Zala',
  MD: '51 Găgăuzia|57 Chișinău|58 Stînga Nistrului|59 Anenii Noi|60 Bălți|61 Basarabeasca|62 Bender|63 Briceni|64 Cahul|65 Cantemir|66 Călărași|67 Căușeni|68 Cimișlia|69 Criuleni|70 Dondușeni|71 Drochia|72 Dubăsari|73 Edineț|74 Fălești|75 Florești|76 Glodeni|77 Hîncești|78 Ialoveni|79 Leova|80 Nisporeni|81 Ocnița|82 Orhei|83 Rezina|84 Rîșcani|85 Sîngerei|86 Șoldănești|87 Soroca|88 Ștefan Vodă|89 Strășeni|90 Taraclia|91 Telenești|92 Ungheni',
  ME: '01 Andrijevica|02 Bar|03 Berane|04 Bijelo Polje|05 Budva|06 Cetinje|07 Danilovgrad|08 Herceg Novi|09 Kolašin|10 Kotor|11 Mojkovac|12 Nikšić|13 Plav|14 Pljevlja|15 Plužine|16 Podgorica|17 Rožaje|18 Šavnik|19 Tivat|20 Ulcinj|21 Žabljak|22 Gusinje|23 Petnjica|24 Tuzi',
  RO: '01 Alba|02 Arad|03 Argeș|04 Bacău|05 Bihor|06 Bistrița-Năsăud|07 Botoșani|08 Brăila|09 Brașov|10 București|11 Buzău|12 Caraș-Severin|13 Cluj|14 Constanța|15 Covasna|16 Dâmbovița|17 Dolj|18 Galați|19 Gorj|20 Harghita|21 Hunedoara|22 Ialomița|23 Iași|25 Maramureș|26 Mehedinți|27 Mureș|28 Neamț|29 Olt|30 Prahova|31 Sălaj|32 Satu Mare|33 Sibiu|34 Suceava|35 Teleorman|36 Timiș|37 Tulcea|38 Vaslui|39 Vâlcea|40 Vrancea|41 Călărași|42 Giurgiu|43 Ilfov',
  RS: '0 Grad Beograd|1 Severnobački okrug|2 Srednjobanatski okrug|3 Severnobanatski okrug|4 Južnobanatski okrug|5 Zapadnobački okrug|6 Južnobački okrug|7 Sremski okrug|8 Mačvanski okrug|9 Kolubarski okrug|10 Podunavski okrug|11 Braničevski okrug|12 Šumadijski okrug|13 Pomoravski okrug|14 Borski okrug|15 Zaječarski okrug|16 Zlatiborski okrug|17 Moravički okrug|18 Raški okrug|19 Rasinski okrug|20 Nišavski okrug|21 Toplički okrug|22 Pirotski okrug|23 Jablanički okrug|24 Pčinjski okrug',
  SK: '01 Banskobystrický kraj|02 Bratislavský kraj|03 Košický kraj|04 Nitriansky kraj|05 Prešovský kraj|06 Trenčiansky kraj|07 Trnavský kraj|08 Žilinský kraj',
  UA: '01 Cherkaska oblast|02 Chernihivska oblast|03 Chernivetska oblast|04 Dnipropetrovska oblast|05 Donetska oblast|06 Ivano-Frankivska oblast|07 Kharkivska oblast|08 Khersonska oblast|09 Khmelnytska oblast|10 Kirovohradska oblast|11 Avtonomna Respublika Krym|12 Kyiv|13 Kyivska oblast|14 Luhanska oblast|15 Lvivska oblast|16 Mykolaivska oblast|17 Odeska oblast|18 Poltavska oblast|19 Rivnenska oblast|20 Sevastopol|21 Sumska oblast|22 Ternopilska oblast|23 Vinnytska oblast|24 Volynska oblast|25 Zakarpatska oblast|26 Zaporizka oblast|27 Zhytomyrska oblast',
};

/** Slovenian statistical regions and the municipality codes in each. */
const slovenia: Record<string, string> = {
  Gorenjska: '03 04 12 27 52 53 82 A3 B2 B9 D5 F1 F2 H4 H5 K5 N7 O2',
  Goriška: '01 06 07 14 36 44 46 84 D2 E1 J5 L6 P1',
  'Jugovzhodna Slovenija': '17 66 73 88 B1 B4 B8 D4 G6 H7 H9 J6 J7 L1 M1 N8 O6 O7 P2 P3 P5',
  Koroška: '16 25 74 76 81 A2 C2 E6 K2 K6 K8 L2',
  'Obalno-kraška': '19 35 40 49 50 B7 J9 P9',
  Osrednjeslovenska: '05 09 20 22 32 37 39 61 64 68 71 72 77 C1 D8 E3 E5 G4 G7 H3 H6 H8 L9 M8 O4',
  Podravska:
    '24 26 28 42 45 55 87 89 98 B3 C8 E9 F4 F9 G1 G9 H1 I3 I8 J1 J2 J3 J4 J8 K1 K7 L3 L5 L8 M3 M4 M7 N2 N6 O1 O5 O8 P4 P6 P7 P8',
  Pomurska: '02 15 29 31 47 78 80 86 97 A1 A6 D1 D6 F8 G5 G8 H2 I1 I2 I4 I6 K9 L4 M6 M9 N1 N9',
  Posavska: '08 54 99 B6 F5 O3',
  'Primorsko-notranjska': '13 38 91 94 F6 I7',
  Savinjska: '11 30 51 57 62 79 83 92 A7 A8 C4 C5 C6 C7 C9 D7 E2 F3 F7 G2 G3 I9 K3 K4 L7 M2 M5 N3 N4 N5 O9',
  Zasavska: '34 D3 E7 I5',
};

const names = new Map<string, string>();
for (const [country, list] of Object.entries(codeLists))
  for (const entry of list.split('|')) {
    const gap = entry.indexOf(' ');
    names.set(`${country}.${entry.slice(0, gap)}`, entry.slice(gap + 1));
  }
for (const [region, codes] of Object.entries(slovenia))
  for (const code of codes.split(' ')) names.set(`SI.${code}`, region);

/** The name of the region with these codes of the source; null where the source gives none. */
export function regionName(country: string, admin1: string, admin2: string): string | null {
  return names.get(`${country}.${country === 'RS' ? admin2 : admin1}`) ?? null;
}
