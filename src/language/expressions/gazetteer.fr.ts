import type { DurationUnit, Gazetteer } from './gazetteer.ts';
import { numbers, strings, words } from './word-lists.ts';

const DURATIONS: readonly (readonly [string, DurationUnit])[] = [
  ['seconde', 'second'],
  ['secondes', 'second'],
  ['minute', 'minute'],
  ['minutes', 'minute'],
  ['min', 'minute'],
  ['heure', 'hour'],
  ['heures', 'hour'],
  ['h', 'hour'],
  ['jour', 'day'],
  ['jours', 'day'],
  ['journees', 'day'],
  ['semaine', 'week'],
  ['semaines', 'week'],
  ['mois', 'month'],
  ['trimestres', 'quarter'],
  ['an', 'year'],
  ['ans', 'year'],
  ['annee', 'year'],
  ['annees', 'year'],
  ['decennie', 'decade'],
  ['decennies', 'decade'],
  ['siecle', 'century'],
  ['siecles', 'century'],
  ['millenaire', 'millennium'],
  ['millenaires', 'millennium'],
];

export const FRENCH: Gazetteer = {
  lang: 'fr',
  small: numbers(`zero=0 un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10
    onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 vingts=20 trente=30
    quarante=40 cinquante=50 soixante=60 septante=70 huitante=80 octante=80 nonante=90`),
  hundred: words('cent cents'),
  scales: numbers(`mille=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9 billion=1e12
    billions=1e12 md=1e9 mds=1e9 mrd=1e9 mrds=1e9`),
  collectives: numbers(`dizaine=10 dizaines=10 douzaine=12 douzaines=12 quinzaine=15 vingtaine=20
    trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60 centaine=100 centaines=100
    millier=1e3 milliers=1e3`),
  vague: words('dizaines douzaines centaines milliers millions milliards'),
  fractions: numbers(`tiers=3 quart=4 quarts=4 cinquieme=5 cinquiemes=5 sixieme=6 sixiemes=6
    septieme=7 septiemes=7 huitieme=8 huitiemes=8 neuvieme=9 neuviemes=9 dixieme=10 dixiemes=10
    centieme=100 centiemes=100`),
  articles: words('un une'),
  of: words("de d' des"),
  and: words('et'),
  rangeLinks: words('a ou'),
  currencies: strings(`euro=EUR euros=EUR dollar=USD dollars=USD franc=FRF francs=FRF yen=JPY
    yens=JPY yuan=CNY yuans=CNY rouble=RUB roubles=RUB roupie=INR roupies=INR centimes=EUR/100
    centime=EUR/100 shekels=ILS dirhams=MAD zlotys=PLN bitcoins=XBT livres=GBP? wons=KRW`),
  qualifiedCurrencies: strings(`livre_sterling=GBP livre_britanni=GBP livre_tur=TRY
    livre_egyptie=EGP livre_libanais=LBP livre_syrie=SYP dollar_americain=USD dollar_canadien=CAD
    dollar_australien=AUD dollar_us=USD dollar_neo=NZD franc_suiss=CHF franc_cfa=XOF franc_belg=BEF
    franc_francai=FRF couronne_suedois=SEK couronne_norvegie=NOK couronne_danois=DKK
    couronne_tche=CZK peso_mexicain=MXN peso_argentin=ARS`),
  percents: words('pourcent pourcents pct'),
  points: words('point points'),
  durations: new Map(DURATIONS),
  measures: strings(`km=km kilometre=km kilometres=km metre=m metres=m cm=cm centimetre=cm
    centimetres=cm mm=mm millimetre=mm millimetres=mm km2=km² km²=km² m2=m² m²=m² m3=m³ m³=m³ cm2=cm²
    cm3=cm³ hectare=ha hectares=ha ha=ha litre=L litres=L hl=hL hectolitres=hL kg=kg kilo=kg kilos=kg
    kilogramme=kg kilogrammes=kg gramme=g grammes=g mg=mg milligrammes=mg tonne=t tonnes=t degre=°
    degres=° octet=o octets=o ko=kB mo=MB go=GB to=TB po=PB kilooctets=kB megaoctets=MB gigaoctets=GB
    teraoctets=TB petaoctets=PB kb=kB mb=MB gb=GB tb=TB pb=PB gbit=Gbit mbit=Mbit mbits=Mbit gbits=Gbit bit=bit bits=bit
    watt=W watts=W kw=kW kilowatts=kW mw=MW megawatt=MW megawatts=MW gw=GW gigawatt=GW gigawatts=GW
    tw=TW kwh=kWh mwh=MWh gwh=GWh twh=TWh volts=V hz=Hz khz=kHz mhz=MHz ghz=GHz nm=nm nanometre=nm nanometres=nm hertz=Hz db=dB
    decibels=dB cv=ch ch=ch chevaux=ch mile=mi miles=mi pouce=in pouces=in noeuds=kn calories=cal
    kcal=kcal hab=habitant km/h=km/h`),
  labels: words(`page pages p pp article articles art chapitre chapitres ch n no numero numeros loi
    decret section titre tome volume vol livre rue top niveau niveaux version versions v etage ligne
    lignes saison episode acte scene route autoroute vol chaine canal categorie classe figure fig
    tableau annexe alinea verset psaume division groupe phase etape type taille grade code
    reference ref lot zone equipe brigade regiment bataillon formule formules iso directive
    reglement resolution amendement boulevard avenue place quai porte poste chambre salle apollo
    windows android ios python java web usb bluetooth wi-fi hdmi http covid division`),
  definite: words("les ces ses leurs nos vos mes tes tous toutes des aux l' pour"),
  beforeNoun: words(`nouveau nouveaux nouvelle nouvelles grand grands grande grandes petit petits
    petite petites premier premiers premiere premieres dernier derniers derniere dernieres autre
    autres principal principaux principale principales ancien anciens ancienne anciennes jeune
    jeunes vieux vieille vieilles bon bons bonne bonnes beau beaux belle belles gros grosse grosses
    long longs longue longues seul seuls seule seules veritable veritables vrai vrais vraie vraies
    futur futurs future futures meme memes meilleur meilleurs meilleure meilleures mauvais
    mauvaise mauvaises differents differentes hauts hautes importants importantes fameux
    fameuses celebres simples supplementaires faux fausse fausses`),
  notNouns: words(`dans mais plus sans sous vers chez apres depuis alors pas tres puis hors des lors
    toujours jamais moins les ces ses mes tes nos vos leurs aux aussi ainsi avons avez etions
    sommes suis es fais peux veux deux trois six dix nous vous ils elles eux ceux celles dessus
    dessous ailleurs pres parmi selon etes ans mois jours heures minutes secondes semaines siecles
    annees decennies millions milliards milliers cents euros dollars francs points tous toutes
    plusieurs quelques divers certains certaines sauf malgre pendant afin volontiers
    dehors dedans expres tandis voirs vis ayant etant puisque parfois autrefois
    desormais longtemps surtout partout tot lorsque etats tiers pris mis compris
    situes nes nees appeles dites dits dus dues considerees consideres crees creees
    publies publiees sortis sorties recensees recenses estimes estimees prevus prevues inscrits
    inscrites venus venues mesurant`),
  clockCues: words("a vers des avant apres jusqu'a jusqu' entre"),
  months: numbers(`janvier=1 fevrier=2 mars=3 avril=4 mai=5 juin=6 juillet=7 aout=8 septembre=9
    octobre=10 novembre=11 decembre=12`),
  monthAbbreviations: numbers(`janv=1 jan=1 fevr=2 fev=2 avr=4 juil=7 juill=7 sept=9 oct=10 nov=11
    dec=12`),
  weekdays: numbers('lundi=1 mardi=2 mercredi=3 jeudi=4 vendredi=5 samedi=6 dimanche=7'),
  seasons: numbers('printemps=3 ete=6 automne=9 hiver=12'),
  ordinals: numbers(`premier=1 premiere=1 1er=1 second=2 seconde=2 deuxieme=2 troisieme=3
    quatrieme=4 cinquieme=5 sixieme=6 septieme=7 huitieme=8 neuvieme=9 dixieme=10 onzieme=11
    douzieme=12 treizieme=13 quatorzieme=14 quinzieme=15 seizieme=16 dernier=4`),
  yearCues:
    words(`en depuis dès avant apres jusqu'en entre an annee annees ici courant circa vers fin
    debut mi millesime saison exercice edition rentree hiver ete printemps automne`),
  weakYearCues: words(
    "de d' pour mondial euro jo coupe budget elections election campagne olympiques que",
  ),
  monthCues: words('en depuis dès avant apres de du debut fin mi courant'),
  thirds: new Map([
    ['debut', 1],
    ['mi', 2],
    ['fin', 3],
  ]),
  last: words('dernier derniere passe passee'),
  next: words('prochain prochaine'),
  current: words('cette ce cet'),
  dateLinks: words('a au'),
  between: words('entre'),
};
