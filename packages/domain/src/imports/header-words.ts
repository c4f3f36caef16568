import type { ImportKind } from './kinds.ts';

/**
 * Headings under which a field is known, folded: English, German, Slovene, Croatian and Serbian, Czech and Slovak,
 * Hungarian, Romanian, Bulgarian. What stands first is the surer name. A new word is a word in this table.
 */
const shared: Record<string, string> = {
  externalId:
    'external id|id|identifier|uid|code|kod|oznaka|kennung|nummer|nr|number|cislo|stevilka|sifra|azonosito|cod|actor id|space id|object id|ref|reference|inventory number|evidencni cislo|fid|gid|objectid|ico',
  externalSource: 'external source|source|quelle|vir|zdroj|izvor|forras|sursa|data source|dataset|register',
  place:
    'place|city|town|municipality|settlement|locality|nearest place|ort|stadt|gemeinde|kraj|mesto|obcina|naselje|obec|grad|opcina|opstina|naselja|varos|telepules|oras|localitate|comuna|mjesto|naseleno myasto|obshtina',
  country:
    'country|country code|land|staat|drzava|stat|zeme|krajina|orszag|tara|strana|zemlja|darzhava|cc|iso2',
  lat: 'geometry lat|lat|latitude|y|breite|breitengrad|geografska sirina|sirina|zemepisna sirina|zemepisna sirka|szelesseg|latitudine|geo lat|gps lat|coordinate y',
  lon: 'geometry lon|lon|lng|long|longitude|x|laenge|laengengrad|geografska dolzina|dolzina|zemepisna dolzina|zemepisna delka|hosszusag|longitudine|geo lon|gps lon|geo lng|coordinate x',
  point:
    'point|coordinates|koordinaten|koordinate|souradnice|suradnice|koordinatak|coordonate|gps|wkt|geometry|geom|location|latlng|lat lon',
  address:
    'address|street|street address|adresse|strasse|anschrift|naslov ulica|ulica|adresa|ulice|cim|utca|strada|adres|ulitsa|naslov lokacije',
  website:
    'website|url|web|homepage|webseite|internet|www|spletna stran|spletno mesto|webova stranka|web stranica|weboldal|site|link',
  email: 'email|e mail|mail|e posta|elektronska posta|elektronicka posta|e naslov|emejl|imeyl',
  phone: 'phone|telephone|tel|telefon|telefonnummer|telefonska stevilka|telefonszam|gsm|mobile|mobil',
};

const spaces: Record<string, string> = {
  ...shared,
  title:
    'title|name|space|unit|object|designation|bezeichnung|titel|objekt|naziv|naziv prostora|ime|naslov|nazev|nazov|nazev objektu|megnevezes|nev|denumire|nume|titlu|naimenovanie|ime na obekta|name of space',
  description:
    'description|notes|remarks|beschreibung|anmerkung|opis|opomba|opombe|popis|poznamka|leiras|megjegyzes|descriere|observatii|opisanie|kind|type|previous use|planned use|contamination|former use|vorherige nutzung|prejsnja raba|puvodni vyuziti',
  postalCode:
    'postal code|postcode|zip|zip code|plz|postleitzahl|postna stevilka|posta|psc|iranyitoszam|cod postal|postanski broj|poshtenski kod',
  buildingName: 'building|building name|gebaeude|stavba|budova|zgrada|epulet|cladire|sgrada',
  cadastralArea:
    'cadastral area|cadastral municipality|katastralgemeinde|katastrska obcina|katastralni uzemi|katastralne uzemie|katastarska opcina|ko',
  cadastralParcel:
    'parcel|parcel number|cadastral parcel|parzelle|grundstuecksnummer|parcela|parcelna stevilka|parcelni cislo|hrsz|helyrajzi szam|numar cadastral',
  cadastralPart:
    'part of building|cadastral part|building part|del stavbe|stevilka dela stavbe|cislo jednotky',
  titleDeed:
    'title deed|land register|grundbuch|zemljiska knjiga|list vlastnictvi|list vlastnictva|tulajdoni lap|carte funciara',
  ownerType:
    'ownership|owner type|owner|eigentum|eigentuemer|lastnistvo|lastnik|vlastnictvi|vlastnictvo|vlastnik|vlasnistvo|vlasnik|tulajdon|tulajdonos|proprietate|proprietar|sobstvenost',
  managerName:
    'manager|property manager|verwalter|hausverwaltung|upravljavec|spravce|spravca|upravitelj|kezelo|administrator',
  usableM2:
    'usable area|area m2|area|floor area|size|m2|sqm|square metres|flaeche|nutzflaeche|groesse|povrsina|povrsina m2|uporabna povrsina|plocha|uzitna plocha|vymera|rozloha|alapterulet|terulet|suprafata|suprafata utila|ploshta|kvadratura|area ha',
  floor:
    'floor|storey|level|stockwerk|etage|geschoss|nadstropje|etaza|podlazi|patro|poschodie|kat|emelet|etaj|etazh',
  rooms:
    'rooms|number of rooms|zimmer|raeume|sobe|stevilo prostorov|pocet mistnosti|pocet miestnosti|szobak|camere',
  heightM:
    'height|ceiling height|raumhoehe|hoehe|visina|svetla visina|vyska|svetla vyska|belmagassag|inaltime',
  shopfrontM: 'shopfront|shop window|schaufenster|izlozba|vyloha|vykladna skrina|kirakat|vitrina',
  maxPersons: 'max persons|capacity|kapazitaet|kapaciteta|kapacita|kapacitet|ferohely|capacitate',
  condition: 'condition|state of repair|zustand|stanje|technicky stav|stavebny stav|allapot|stare|sastoyanie',
  defects: 'defects|maengel|pomanjkljivosti|vady|nedostatky|hibak|defecte',
  works: 'works|works needed|arbeiten|potrebna dela|potrebne prace|radovi|munkak|lucrari',
  electricityKw:
    'electricity|power|connected load|strom|anschlussleistung|elektrika|prikljucna moc|elektrina|prikon|aram|putere',
  hasWater: 'water|wasser|voda|viz|apa|vodovod',
  hasDrainage:
    'drainage|sewer|abwasser|kanalisation|kanalizacija|kanalizace|kanalizacia|csatorna|canalizare|kanal',
  heating:
    'heating|heizung|ogrevanje|vytapeni|vykurovanie|kurenie|grijanje|grejanje|futes|incalzire|otoplenie',
  internet: 'internet connection|broadband|internetanschluss|internetna povezava|pripojeni k internetu',
  wc: 'wc|toilet|toilette|stranisce|zachod|toaleta|sanitarije',
  stepFree:
    'step free|accessible|accessibility|barrierefrei|barrierefreiheit|dostopnost|brez ovir|bezbarierovy|bezbarierovost|pristupacnost|akadalymentes|accesibil',
  hasLift: 'lift|elevator|aufzug|dvigalo|vytah|dizalo|felvono',
  parkingSpaces:
    'parking|parking spaces|parkplaetze|stellplaetze|parkirisca|parkirna mesta|parkovani|parkovaci mista|parkolo|parcare',
  heritage:
    'heritage|listed|protection|denkmalschutz|kulturna dediscina|varstvo|pamatkova ochrana|pamiatkova ochrana|muemlek|monument',
  permittedUseIds:
    'permitted use|use|uses|purpose|nutzung|zweck|raba|namembnost|namen|vyuziti|ucel|vyuzitie|namjena|hasznalat|rendeltetes|destinatie|prednaznachenie',
  prohibitedUseIds: 'prohibited use|excluded use|ausgeschlossene nutzung|prepovedana raba|nepovolene vyuziti',
  availableFrom:
    'available from|available|vacant from|frei ab|verfuegbar ab|na voljo od|prosto od|volne od|k dispozici od|slobodno od|elerheto|disponibil de la',
  minMonths: 'min months|minimum term|mindestdauer|najmanj mesecev|minimalni doba',
  maxMonths: 'max months|maximum term|hoechstdauer|najvec mesecev|maximalni doba',
  noticeMonths: 'notice|notice period|kuendigungsfrist|odpovedni rok|vypovedni lhuta',
  rentMode: 'rent mode|rent type|mietart|vrsta najema|typ najmu',
  rentPerM2:
    'rent per m2|rent m2|miete m2|miete pro m2|najemnina na m2|najem za m2|najomne za m2|cijena najma m2|berleti dij m2|chirie m2|price per m2',
  runningCosts:
    'running costs|service charges|nebenkosten|betriebskosten|obratovalni stroski|provozni naklady|rezijni troskovi|rezsi|cheltuieli',
  heatingCosts: 'heating costs|heizkosten|stroski ogrevanja|naklady na topeni',
  serviceCharge: 'service charge|management fee|hausverwaltung|upravljanje|sprava domu',
  oneOffCosts: 'one off costs|einmalige kosten|enkratni stroski|jednorazove naklady',
  deposit: 'deposit|kaution|varscina|kauce|kaucia|polog|garantie',
  currency: 'currency|waehrung|valuta|mena|penznem|moneda',
  energyClass:
    'energy class|energieklasse|energijski razred|energeticka trida|energeticka trieda|energiaosztaly|clasa energetica',
  energyKwh: 'energy kwh|energy need|heizwaermebedarf|hwb|poraba energije',
  contactName:
    'contact|contact name|contact person|kontakt|ansprechpartner|kontaktna oseba|kontaktni osoba|kapcsolattarto|persoana de contact',
  contactEmail: 'contact email|contact e mail|kontakt email|email|e mail|mail|e posta',
  contactPhone: 'contact phone|kontakt telefon|phone|telephone|tel|telefon',
};

const actors: Record<string, string> = {
  ...shared,
  name: 'name|organisation|organization|organisation name|company|company name|institution|firma|firmenname|unternehmen|naziv|naziv organizacije|ime|podjetje|nazev|nazov|nazev subjektu|spolocnost|tvrtka|nev|szervezet|denumire|nume|organizatie|naimenovanie|organizatsia|legal name|title',
  kind: 'kind|type|actor kind|organisation type|type of organisation|sector|art|organisationstyp|rechtsform|vrsta|tip|vrsta organizacije|typ|typ organizace|druh|tipus|fajta|tipul|vid',
  // "Sector" in a register says what kind of organisation it is: that is asked first.
  sector:
    'side|partnership side|sector of the partnership|branch|podrocje|odvetvi|odvetvie|agazat|domeniu|sector|sektor',
  about:
    'about|description|keywords|profile|activities|beschreibung|taetigkeit|schlagworte|opis|dejavnost|kljucne besede|popis|cinnost|klicova slova|klucove slova|leiras|tevekenyseg|kulcsszavak|descriere|activitate|opisanie|deynost',
  sectorIds: 'creative sector|trade|industry|branche|gewerbe|panoga|obor|branza|iparag|industrie',
  languages: 'languages|language|sprachen|jeziki|jazyky|nyelvek|limbi|ezitsi',
};

const split = (table: Record<string, string>): [field: string, words: string[]][] =>
  Object.entries(table).map(([field, words]) => [field, words.split('|')]);

/** Field to its headings, the surest first. */
export const headerWords: Readonly<Record<ImportKind, readonly [field: string, words: string[]][]>> = {
  spaces: split(spaces),
  actors: split(actors),
};
