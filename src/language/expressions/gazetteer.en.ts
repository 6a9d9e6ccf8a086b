import type { DurationUnit, Gazetteer } from './gazetteer.ts';
import { numbers, strings, words } from './word-lists.ts';

const UNITS: readonly DurationUnit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
];
const DURATIONS = new Map<string, DurationUnit>([
  ...UNITS.flatMap((unit) => [[unit, unit] as const, [`${unit}s`, unit] as const]),
  ['century', 'century'],
  ['centuries', 'century'],
  ['millennium', 'millennium'],
  ['millennia', 'millennium'],
  ['min', 'minute'],
  ['mins', 'minute'],
  ['hr', 'hour'],
  ['hrs', 'hour'],
  ['yr', 'year'],
  ['yrs', 'year'],
]);

export const ENGLISH: Gazetteer = {
  lang: 'en',
  small: numbers(`zero=0 one=1 a=1 an=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9
    ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17
    eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80
    ninety=90`),
  hundred: words('hundred'),
  scales: numbers('thousand=1e3 million=1e6 billion=1e9 trillion=1e12 bn=1e9 mn=1e6 tn=1e12'),
  collectives: numbers('dozen=12 score=20'),
  vague: words('dozens scores hundreds thousands millions billions trillions'),
  fractions: numbers(`half=2 halves=2 third=3 thirds=3 quarter=4 quarters=4 fourth=4 fourths=4
    fifth=5 fifths=5 sixth=6 sixths=6 seventh=7 sevenths=7 eighth=8 eighths=8 ninth=9 ninths=9
    tenth=10 tenths=10`),
  articles: words('a an'),
  of: words('of'),
  and: words('and'),
  rangeLinks: words('to or'),
  currencies: strings(`euro=EUR euros=EUR dollar=USD dollars=USD pound=GBP? pounds=GBP? franc=FRF
    francs=FRF yen=JPY yuan=CNY renminbi=CNY rouble=RUB roubles=RUB ruble=RUB rubles=RUB rupee=INR
    rupees=INR cents=USD/100 pence=GBP/100 shekels=ILS dirhams=MAD bitcoins=XBT lakh=INR`),
  qualifiedCurrencies: strings(`pound_sterling=GBP pound_turkish=TRY pound_egyptian=EGP
    pound_british=GBP lira_turkish=TRY dollar_us=USD dollar_american=USD dollar_canadian=CAD
    dollar_australian=AUD franc_swiss=CHF franc_cfa=XOF franc_french=FRF krona_swedish=SEK
    kronor_swedish=SEK krone_norwegian=NOK kroner_norwegian=NOK kroner_danish=DKK
    won_korean=KRW peso_mexican=MXN`),
  percents: words('percent pct'),
  points: words('point points'),
  durations: DURATIONS,
  measures: strings(`km=km kilometre=km kilometres=km kilometer=km kilometers=km metre=m metres=m
    meter=m meters=m cm=cm centimetre=cm centimetres=cm centimeter=cm centimeters=cm mm=mm
    millimetre=mm millimetres=mm millimeter=mm millimeters=mm km2=km² km²=km² m2=m² m²=m² m3=m³ m³=m³
    hectare=ha hectares=ha ha=ha acre=acre acres=acre litre=L litres=L liter=L liters=L gallon=gal
    gallons=gal kg=kg kilo=kg kilos=kg kilogram=kg kilograms=kg gram=g grams=g mg=mg milligrams=mg
    tonne=t tonnes=t tons=ton ton=ton lb=lb lbs=lb ounce=oz ounces=oz oz=oz degree=° degrees=°
    byte=B bytes=B kb=kB mb=MB gb=GB tb=TB pb=PB kilobytes=kB megabytes=MB gigabytes=GB terabytes=TB
    petabytes=PB gbit=Gbit mbit=Mbit bits=bit watt=W watts=W kw=kW kilowatts=kW mw=MW megawatt=MW
    megawatts=MW gw=GW gigawatt=GW gigawatts=GW tw=TW kwh=kWh mwh=MWh gwh=GWh twh=TWh volts=V hz=Hz
    khz=kHz mhz=MHz ghz=GHz nm=nm nanometres=nm nanometers=nm hertz=Hz db=dB decibels=dB hp=hp horsepower=hp mile=mi miles=mi mi=mi
    foot=ft feet=ft ft=ft inch=in inches=in yard=yd yards=yd mph=mph knots=kn calories=cal kcal=kcal`),
  labels:
    words(`page pages p pp article articles art chapter chapters ch no nos number numbers law act
    section sections title volume vol book rule street top level levels version versions v floor line
    lines season seasons episode episodes scene route highway interstate flight channel category class
    figure fig table appendix verse psalm division group phase stage step type size grade code
    reference ref zone room gate platform part area district ward formula iso directive regulation
    resolution amendment apollo windows android ios python java web usb bluetooth hdmi http covid
    super bowl model series unit week day game round match issue track`),
  definite: words('the these those both all his her their its our'),
  beforeNoun:
    words(`new other main former young old major minor different separate additional active
    large small big great major more few first last next best top paid registered unique annual full
    total own such key consecutive successive same distinct individual live`),
  notNouns: words(`is was has as its this his hers us does goes plus less unless across towards
    perhaps always besides yes thus whereas regards afterwards sometimes vs others ours yours theirs
    says years months days hours minutes seconds weeks centuries decades quarters dollars euros
    points percent whose alas overseas nowadays and or the of in on at to for from by
    with without between over under into onto than then when where while which who that there these
    those it he she they we you are were be been being had have having but not no nor so if because
    after before since until till during about around again also only just very much many most some
    any all both each every either neither up down out off away back through per via among amid
    against along behind below beneath beside beyond despite except inside like near outside past
    toward upon within more less`),
  clockCues: words('at by around'),
  months: numbers(`january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9
    october=10 november=11 december=12`),
  monthAbbreviations: numbers(`jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11
    dec=12`),
  weekdays: numbers('monday=1 tuesday=2 wednesday=3 thursday=4 friday=5 saturday=6 sunday=7'),
  seasons: numbers('spring=3 summer=6 autumn=9 fall=9 winter=12'),
  ordinals: numbers(`first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9
    tenth=10 eleventh=11 twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16
    seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 twenty-first=21 last=4`),
  yearCues:
    words(`in since until till during circa c ca year late early mid spring summer autumn winter
    fall between as`),
  weakYearCues: words('of the a an his her its their by for before after around from to through'),
  monthCues: words(`in since by until till from of last next this early late mid during before after
    between through`),
  thirds: new Map([
    ['early', 1],
    ['mid', 2],
    ['late', 3],
  ]),
  last: words('last past'),
  next: words('next'),
  current: words('this'),
  dateLinks: words('to until till through'),
  between: words('between'),
};
