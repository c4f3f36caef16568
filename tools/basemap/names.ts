/**
 * GeoNames calls large cities by their English name. The map shows the name used in the place itself,
 * in Latin letters, as on a road sign.
 */
const ownNames: Record<string, string> = {
  'AT:Vienna': 'Wien',
  'BA:Sarajevo': 'Sarajevo',
  'BE:Brussels': 'Bruxelles',
  'BG:Sofia': 'Sofija',
  'BG:Varna': 'Varna',
  'CH:Geneva': 'Genève',
  'CZ:Prague': 'Praha',
  'CZ:Pilsen': 'Plzeň',
  'DE:Cologne': 'Köln',
  'DE:Munich': 'München',
  'DE:Nuremberg': 'Nürnberg',
  'DE:Hanover': 'Hannover',
  'DE:Frankfurt am Main': 'Frankfurt',
  'DK:Copenhagen': 'København',
  'ES:Seville': 'Sevilla',
  'FR:Strasbourg': 'Strasbourg',
  'GR:Athens': 'Athína',
  'GR:Thessaloníki': 'Thessaloníki',
  'IT:Florence': 'Firenze',
  'IT:Genoa': 'Genova',
  'IT:Milan': 'Milano',
  'IT:Naples': 'Napoli',
  'IT:Padova': 'Padova',
  'IT:Rome': 'Roma',
  'IT:Turin': 'Torino',
  'IT:Venice': 'Venezia',
  'LT:Vilnius': 'Vilnius',
  'LV:Riga': 'Rīga',
  'MD:Chisinau': 'Chișinău',
  'ME:Podgorica': 'Podgorica',
  'NL:The Hague': 'Den Haag',
  'PL:Krakow': 'Kraków',
  'PL:Warsaw': 'Warszawa',
  'PT:Lisbon': 'Lisboa',
  'RO:Bucharest': 'București',
  'RO:Iasi': 'Iași',
  'RS:Belgrade': 'Beograd',
  'RU:Moscow': 'Moskva',
  'SE:Gothenburg': 'Göteborg',
  'TR:Istanbul': 'İstanbul',
  'UA:Lviv': 'Lviv',
};

const cedillas: Record<string, string> = { ş: 'ș', Ş: 'Ș', ţ: 'ț', Ţ: 'Ț' };

/** The name to write on the map. Romanian takes a comma below, where older data has a cedilla. */
export function placeName(name: string, country: string): string {
  const own = ownNames[`${country}:${name}`] ?? name;
  if (country !== 'RO' && country !== 'MD') return own;
  return own.replace(/[şŞţŢ]/g, (letter) => cedillas[letter] ?? letter);
}

/** Towns whose population the gazetteer gives far too low, which would hide their names. */
export const knownPopulation: Record<string, number> = { 'AT:Leonding': 29_000 };
