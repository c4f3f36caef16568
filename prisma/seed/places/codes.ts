import type { Country } from '@kvart/domain/shared';

/**
 * Regions of the place source and their codes in the nomenclature of territorial units for statistics (NUTS 2021):
 * the third level where the region is one, else the level it stands on (Austria: the second, Germany: the first).
 * Countries outside of the nomenclature have none.
 */
const nutsLists: Partial<Record<Country, string>> = {
  AT: 'AT11 Burgenland|AT12 Niederösterreich|AT13 Wien|AT21 Kärnten|AT22 Steiermark|AT31 Oberösterreich|AT32 Salzburg|AT33 Tirol|AT34 Vorarlberg',
  BG: 'BG311 Vidin|BG312 Montana|BG313 Vratsa|BG314 Pleven|BG315 Lovech|BG321 Veliko Tarnovo|BG322 Gabrovo|BG323 Ruse|BG324 Razgrad|BG325 Silistra|BG331 Varna|BG332 Dobrich|BG333 Shumen|BG334 Targovishte|BG341 Burgas|BG342 Sliven|BG343 Yambol|BG344 Stara Zagora|BG411 Sofia (grad)|BG412 Sofia (oblast)|BG413 Blagoevgrad|BG414 Pernik|BG415 Kyustendil|BG421 Plovdiv|BG422 Haskovo|BG423 Pazardzhik|BG424 Smolyan|BG425 Kardzhali',
  CZ: 'CZ010 Praha|CZ020 Středočeský kraj|CZ031 Jihočeský kraj|CZ032 Plzeňský kraj|CZ041 Karlovarský kraj|CZ042 Ústecký kraj|CZ051 Liberecký kraj|CZ052 Královéhradecký kraj|CZ053 Pardubický kraj|CZ063 Kraj Vysočina|CZ064 Jihomoravský kraj|CZ071 Olomoucký kraj|CZ072 Zlínský kraj|CZ080 Moravskoslezský kraj',
  DE: 'DE1 Baden-Württemberg|DE2 Bayern|DE3 Berlin|DE4 Brandenburg|DE5 Bremen|DE6 Hamburg|DE7 Hessen|DE8 Mecklenburg-Vorpommern|DE9 Niedersachsen|DEA Nordrhein-Westfalen|DEB Rheinland-Pfalz|DEC Saarland|DED Sachsen|DEE Sachsen-Anhalt|DEF Schleswig-Holstein|DEG Thüringen',
  HR: 'HR021 Bjelovarsko-bilogorska županija|HR022 Virovitičko-podravska županija|HR023 Požeško-slavonska županija|HR024 Brodsko-posavska županija|HR025 Osječko-baranjska županija|HR026 Vukovarsko-srijemska županija|HR027 Karlovačka županija|HR028 Sisačko-moslavačka županija|HR031 Primorsko-goranska županija|HR032 Ličko-senjska županija|HR033 Zadarska županija|HR034 Šibensko-kninska županija|HR035 Splitsko-dalmatinska županija|HR036 Istarska županija|HR037 Dubrovačko-neretvanska županija|HR050 Grad Zagreb|HR061 Međimurska županija|HR062 Varaždinska županija|HR063 Koprivničko-križevačka županija|HR064 Krapinsko-zagorska županija|HR065 Zagrebačka županija',
  HU: 'HU110 Budapest|HU120 Pest|HU211 Fejér|HU212 Komárom-Esztergom|HU213 Veszprém|HU221 Győr-Moson-Sopron|HU222 Vas|HU223 Zala|HU231 Baranya|HU232 Somogy|HU233 Tolna|HU311 Borsod-Abaúj-Zemplén|HU312 Heves|HU313 Nógrád|HU321 Hajdú-Bihar|HU322 Jász-Nagykun-Szolnok|HU323 Szabolcs-Szatmár-Bereg|HU331 Bács-Kiskun|HU332 Békés|HU333 Csongrád-Csanád',
  RO: 'RO111 Bihor|RO112 Bistrița-Năsăud|RO113 Cluj|RO114 Maramureș|RO115 Satu Mare|RO116 Sălaj|RO121 Alba|RO122 Brașov|RO123 Covasna|RO124 Harghita|RO125 Mureș|RO126 Sibiu|RO211 Bacău|RO212 Botoșani|RO213 Iași|RO214 Neamț|RO215 Suceava|RO216 Vaslui|RO221 Brăila|RO222 Buzău|RO223 Constanța|RO224 Galați|RO225 Tulcea|RO226 Vrancea|RO311 Argeș|RO312 Călărași|RO313 Dâmbovița|RO314 Giurgiu|RO315 Ialomița|RO316 Prahova|RO317 Teleorman|RO321 București|RO322 Ilfov|RO411 Dolj|RO412 Gorj|RO413 Mehedinți|RO414 Olt|RO415 Vâlcea|RO421 Arad|RO422 Caraș-Severin|RO423 Hunedoara|RO424 Timiș',
  RS: 'RS110 Grad Beograd|RS121 Zapadnobački okrug|RS122 Južnobanatski okrug|RS123 Južnobački okrug|RS124 Severnobanatski okrug|RS125 Severnobački okrug|RS126 Srednjobanatski okrug|RS127 Sremski okrug|RS211 Zlatiborski okrug|RS212 Kolubarski okrug|RS213 Mačvanski okrug|RS214 Moravički okrug|RS215 Pomoravski okrug|RS216 Rasinski okrug|RS217 Raški okrug|RS218 Šumadijski okrug|RS221 Borski okrug|RS222 Braničevski okrug|RS223 Zaječarski okrug|RS224 Jablanički okrug|RS225 Nišavski okrug|RS226 Pirotski okrug|RS227 Podunavski okrug|RS228 Pčinjski okrug|RS229 Toplički okrug',
  SI: 'SI031 Pomurska|SI032 Podravska|SI033 Koroška|SI034 Savinjska|SI035 Zasavska|SI036 Posavska|SI037 Jugovzhodna Slovenija|SI038 Primorsko-notranjska|SI041 Osrednjeslovenska|SI042 Gorenjska|SI043 Goriška|SI044 Obalno-kraška',
  SK: 'SK010 Bratislavský kraj|SK021 Trnavský kraj|SK022 Trenčiansky kraj|SK023 Nitriansky kraj|SK031 Žilinský kraj|SK032 Banskobystrický kraj|SK041 Prešovský kraj|SK042 Košický kraj',
};

const nuts = new Map<string, string>();
for (const [country, list] of Object.entries(nutsLists))
  for (const entry of list.split('|')) {
    const gap = entry.indexOf(' ');
    nuts.set(`${country}.${entry.slice(gap + 1)}`, entry.slice(0, gap));
  }

/** The code of a region; all of Montenegro is one. */
export const nutsCode = (country: string, region: string | null): string | null =>
  country === 'ME' ? 'ME000' : (nuts.get(`${country}.${region ?? ''}`) ?? null);

/** In which column of the source a country's own code of the municipality stands, and what it looks like. */
const lauColumns: Partial<Record<Country, [column: 'admin2' | 'admin3' | 'admin4', shape: RegExp]>> = {
  AT: ['admin3', /^\d{5}$/],
  CZ: ['admin3', /^\d{6}$/],
  DE: ['admin4', /^\d{8}$/],
  RO: ['admin2', /^\d{4,6}$/],
  RS: ['admin3', /^\d{5}$/],
  SK: ['admin3', /^\d{6}$/],
};

/** The code of the municipality (local administrative unit), where the source has it. */
export function lauCode(
  country: string,
  admin: Record<'admin2' | 'admin3' | 'admin4', string>,
): string | null {
  const [column, shape] = lauColumns[country as Country] ?? [];
  const code = column ? admin[column] : '';
  return shape?.test(code) ? code : null;
}
