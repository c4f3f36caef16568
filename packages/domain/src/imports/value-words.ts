/**
 * Words that stand for a value of a list, folded; the value's own name counts too. The same languages as the
 * headings. Only what has one meaning stands here: "public" owners may be a city or a state, so a person says.
 */
const table: Record<string, Record<string, string>> = {
  ownerType: {
    municipal:
      'municipality|city|gemeinde|stadt|kommunal|obcina|obcinska|obcinsko|mesto|mestna|obec|obecni|mestske|opcina|gradsko|onkormanyzat|onkormanyzati|primaria|obshtina|obshtinska',
    state: 'bund|staat|staatlich|drzava|drzavna|drzavno|stat|statni|statne|allam|allami|darzhava|darzhavna',
    private:
      'privat|privates|privatni|soukromy|soukrome|soukroma|sukromny|sukromne|zasebna|zasebno|zasebna lastnina|magan|privata|chastna',
    church: 'kirche|kirchlich|cerkev|cerkvena|cirkev|cirkevni|crkva|egyhaz|egyhazi|biserica|tsarkva',
    association:
      'verein|drustvo|zadruga|spolek|sdruzeni|zdruzenie|udruga|udruzenje|egyesulet|asociatie|sdruzhenie|cooperative',
    other:
      'mixed|other owner|gemischt|mesano|drugo|smisene|jine|ine|zmiesane|mjesovito|ostalo|vegyes|egyeb|mixt|altul|smesena|drugi',
  },
  legalRoute: {
    open_call:
      'call|tender|public call|ausschreibung|javni razpis|razpis|vyberove rizeni|verejna sutaz|natjecaj|palyazat|licitatie',
    direct_agreement:
      'direct|direktvergabe|neposredna pogodba|primy pronajem|priamy prenajom|izravna pogodba',
    free_use: 'free|loan|unentgeltlich|brezplacno|bezplatne|besplatno|ingyenes|gratuit',
    private_contract:
      'private lease|mietvertrag|najemna pogodba|najemni smlouva|najomna zmluva|ugovor o najmu',
  },
  condition: {
    ready:
      'good|very good|gut|bezugsfertig|dobro|urejeno|dobry|vyborny|dobar|jo|bun|dobro sastoyanie|renovated|new',
    light_works:
      'fair|average|minor works|kleine arbeiten|manjsa dela|srednje|uspokojivy|mensi upravy|potrebna manja ulaganja|kozepes|mediu|renovierungsbeduerftig',
    major_works:
      'poor|bad|sanierungsbeduerftig|schlecht|slabo|vecja dela|spatny|k rekonstrukci|zly|los|rossz|felujitando|rau|losho',
    shell: 'rohbau|groba gradnja|hruba stavba|holobyt|szerkezetkesz|la rosu',
    unsafe:
      'ruin|ruined|dangerous|derelict|baufaellig|ruine|ruseviina|nevarno|havarijni|ruina|havarijny|rusevina|eletveszelyes',
  },
  heating: {
    none: 'no|keine|brez|zadne|ziadne|nema|nincs|fara|nyama',
    gas: 'natural gas|gas|erdgas|plin|plyn|gaz',
    electric: 'electricity|strom|elektro|elektrika|elektrina|struja|elektromos|electric heating',
    district:
      'district heating|fernwaerme|daljinsko|toplovod|dalkove|centralne|centralni|tavfutes|termoficare',
    wood: 'pellets|biomass|holz|les|drva|drevo|fa|lemn|darva',
    heat_pump: 'waermepumpe|toplotna crpalka|tepelne cerpadlo|dizalica topline|hoszivattyu|pompa de caldura',
  },
  stepFree: {
    yes: 'yes|ja|da|ano|igen|accessible|barrierefrei',
    partly: 'partial|partially|teilweise|delno|castecne|ciastocne|djelomicno|reszben|partial',
    no: 'no|nein|ne|nie|nem|nu|not accessible',
  },
  heritage: {
    none: 'no|nein|ne|nie|nem|nu|not protected|keine',
    protected_area: 'conservation area|schutzzone|spomenisko obmocje|pamatkova zona|pamiatkova zona',
    listed_building:
      'listed|denkmalgeschuetzt|zavarovano|kulturni pamatka|kulturna pamiatka|zasticeno|vedett',
    monument:
      'national monument|nationaldenkmal|spomenik|narodni kulturni pamatka|narodna kulturna pamiatka|muemlek',
  },
  rentMode: {
    market: 'market|full rent|marktmiete|trzna|trzni|trhove|trzisna|piaci|piata',
    reduced: 'reduced|discounted|ermaessigt|znizana|snizene|znizene|snizena|kedvezmenyes|redusa',
    running_costs: 'running costs only|nur betriebskosten|samo obratovalni stroski|jen provozni naklady',
    free: 'free|no rent|kostenlos|brezplacno|zdarma|zadarmo|besplatno|ingyenes|gratuit',
  },
  vat: {
    included: 'incl vat|inkl ust|z ddv|vcetne dph',
    excluded: 'excl vat|zzgl ust|brez ddv|bez dph',
    exempt: 'vat exempt|ust frei|oproscen ddv',
  },
  kind: {
    municipality:
      'city|municipal|public body|public authority|local public authority|regional public authority|national public authority|public|gemeinde|stadt|behoerde|obcina|mestna obcina|obec|mesto|opcina|opstina|grad|onkormanyzat|primaria|obshtina|pub',
    support_organisation:
      'business support|business support organisation|support|space operator|coworking|hub|incubator|agency|sectoral agency|chamber|cluster|development agency|wirtschaftsfoerderung|agentur|podporna organizacija|razvojna agencija|zbornica|agencija|agentura|komora|inkubator|tamogato szervezet|agentie',
    creative_firm:
      'creative|creative firm|creative business|design|studio|kreativwirtschaft|kreativno podjetje|kreativni firma|kreativna firma|kreativ',
    small_business:
      'company|business|sme|enterprise|firm|small or medium sized enterprise sme|large enterprise|enterprise except sme|unternehmen|firma|betrieb|podjetje|spolecnost|podnik|spolocnost|tvrtka|poduzece|preduzece|ceg|vallalkozas|companie|prc|startup|startupy|dodavatele',
    ngo: 'association|civil society|foundation|culture org|cultural organisation|interest groups including ngos|verein|nvo|drustvo|zavod|spolek|nadace|neziskova organizace|udruga|obcianske zdruzenie|egyesulet|alapitvany|ong|nevladine organizace',
    higher_education:
      'university|education|research|education research|higher education and research institution|education and research institution|school|faculty|faculties|universitaet|hochschule|forschung|univerza|fakulteta|univerzita|fakulta|sveuciliste|egyetem|universitate|rec|hes',
    private_owner:
      'owner|property owner|private person|eigentuemer|lastnik|vlastnik|vlasnik|tulajdonos|proprietar',
  },
  sector: {
    public: 'public sector|oeffentlich|javni|verejny|javni sektor',
    support: 'business support|unterstuetzung|podpora',
    creative: 'creative sector|kreativ|kreativni|ustvarjalni',
    small_business: 'company|business|sme|wirtschaft|gospodarstvo|podnikani',
    civil: 'civil society|ngo|zivilgesellschaft|civilna druzba|obcanska spolecnost',
    academic: 'education|research|university|wissenschaft|akademski|akademicky',
  },
};

const yes = new Set(
  'yes|y|true|1|x|ja|da|ano|igen|igaz|wahr|vorhanden|je|obstaja|ima|existing|available|tak'.split('|'),
);
const no = new Set('no|n|false|0|nein|ne|nie|nem|nu|falsch|keine|keiner|brez|nema|nincs|none|ni'.split('|'));

/** What a word says to a yes-or-no question; `null` where it does not say. */
export const yesOrNo = (folded: string): boolean | null =>
  yes.has(folded) ? true : no.has(folded) ? false : null;

const words = new Map(
  Object.entries(table).map(([field, values]) => [
    field,
    new Map(
      Object.entries(values).flatMap(([value, list]) =>
        list.split('|').map((word): [string, string] => [word, value]),
      ),
    ),
  ]),
);

/** The value of a list that a word stands for, if it is known. */
export const choiceOf = (field: string, choices: readonly string[], folded: string): string | null =>
  choices.find((value) => value.replaceAll('_', ' ').toLowerCase() === folded) ??
  words.get(field)?.get(folded) ??
  null;
