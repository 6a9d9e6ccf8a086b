import type { Language } from '../../language.ts';
import { type Words, words } from '../word-lists.ts';

/** Words that a sentence begins with, or that stand in titles: no part of a name. */
export const FUNCTION_WORDS: Words =
  words(`le la les l' un une des de du d' au aux ce cet cette ces son sa
  ses leur leurs notre nos votre vos mon ma mes il elle ils elles on nous vous je tu j' s' n' c' qu' m' t'
  et ou mais donc or ni car que qui quoi dont ou quand comme si pour par sur sous dans en a avec sans chez
  vers entre apres avant depuis pendant selon malgre contre tout tous toute toutes aucun aucune plusieurs
  quelques certains certaines autre autres tres plus moins aussi ainsi alors enfin puis ensuite cependant
  pourtant toutefois or lors lorsque puisque parce grace afin faut est sont ete etait etaient sera ont
  avait peut voir lire selon face quant cela ceci celui celle ceux oui non pas ne y the an and but
  or nor so for yet of in on at by to from with without into onto over under after before since until
  while when where why how what which who whom whose that this these those there here it its he she they
  we you i his her their our your my as if because although though however thus then also not no yes
  all both each every some any many most few several other another such only own same than too very can
  would shall should might must do does did has have had is are was were be been being one two
  three during about above below between through against among per via despite unlike like near
  despite meanwhile moreover furthermore according more`);

/** Before a surname alone: `M. Guyot`, `Mrs Thatcher`. */
export const CIVIL_TITLES: Words =
  words(`m mm mme mmes mlle monsieur madame mademoiselle mr mrs ms miss dr
  docteur doctor prof professeur professor me maitre mgr monseigneur sir lord lady dame baron baronne
  comte comtesse duc duchesse marquis marquise vicomte abbe pere frere soeur don dona`);

/** Roles that stand right before a name: `président Macron`, `CEO Tim Cook`. */
export const ROLES: Words =
  words(`president presidente ministre senateur senatrice depute deputee maire
  prefet prefete pdg dg directeur directrice general colonel capitaine commandant lieutenant sergent marechal
  amiral juge procureur procureure avocat avocate roi reine prince princesse empereur imperatrice pape
  cardinal eveque archeveque chancelier chanceliere gouverneur ecrivain ecrivaine romancier romanciere poete
  poetesse philosophe historien historienne peintre sculpteur compositeur compositrice chanteur chanteuse
  acteur actrice comedien comedienne realisateur realisatrice cineaste journaliste economiste physicien
  physicienne mathematicien mathematicienne chimiste architecte entraineur selectionneur joueur joueuse
  attaquant milieu defenseur gardien animateur animatrice humoriste ex-president milliardaire
  entrepreneur fondateur fondatrice cofondateur cofondatrice dirigeant dirigeante porte-parole
  king queen prince princess emperor empress pope saint minister senator congressman congresswoman governor
  mayor judge justice chancellor secretary chairman chairwoman ceo cfo cto captain commander major general
  admiral marshal bishop archbishop reverend rabbi imam detective inspector agent coach actor actress
  singer writer author director producer poet philosopher historian physicist mathematician chemist painter
  composer footballer economist novelist`);

export const PARTICLES: Words = words(
  "de du des d' la le von van der den ter zu zur y e dos da di del della ben bin ibn ould abu abou el al af",
);
export const SUFFIXES: Words = words(
  'jr sr ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii',
);

/** Words that begin the name of an institution, and are part of it. */
export const HEADS: Words =
  words(`ministere secretariat universite institut agence autorite banque commission
  conseil cour comite chambre federation confederation fondation syndicat union association organisation
  academie ecole lycee college hopital parlement senat prefecture tribunal office observatoire
  caisse parti groupement compagnie societe direction bureau haut haute mutuelle
  university institute ministry department bank board house office court church council committee
  commission bureau agency academy school college museum association federation society party league union
  foundation`);

/** Heads so general that the small letter tells nothing: part of a name only with a capital. */
export const CAPITAL_HEADS: Words =
  words(`societe groupe compagnie direction bureau haut haute office union
  association organisation ecole college chambre comite conseil commission cour caisse parti banque bank board
  house court church council committee department school society party league museum centre federation
  institute institut agence autorite fondation university academy agency foundation syndicat office`);

/** What follows a head in small letters: `Union européenne`, `Cour des comptes`. */
export const HEAD_WORDS: Words =
  words(`national nationale nationaux europeen europeenne francais francaise
  general generale international internationale mondial mondiale central centrale constitutionnel
  constitutionnelle populaire communiste socialiste democrate republicain travailliste conservateur
  superieur superieure recherches spatiales spatial investissement investissements statistique
  statistiques etudes consommation developpement regional regionale departemental departementale municipal municipale economique
  social sociale monetaire spatiale interministerielle interministeriel catholique protestante
  numerique publique public federal federale politique scientifique technique medical medicale
  comptes cassation appel justice sante securite commerce travail recherche defense concurrence
  transition ecologique finances interieur exterieur etrangeres affaires agriculture industrie culture
  sports jeunesse americain americaine britannique allemand allemande chinois chinoise bancaire
  polytechnique normale administration metiers arts sciences lettres etat nations unies`);
export const HEAD_LINKS: Words = words("de du des d' l' la les pour et a aux of the for and &");

/** Words that end the name of an organisation in English, and some in French. */
export const TAILS: Words =
  words(`inc ltd llc llp plc corp corporation company co group groupe holdings holding
  university institute college academy bank association committee council agency ministry party union
  federation foundation commission court church pictures studios entertainment airlines airways motors
  enterprises laboratories labs broadcasting orchestra philharmonic bureau gmbh ag sas sarl spa nv bv
  insurance museum institution congress senate parliament school hospital`);
/** Words that do so only inside a sentence, or after a known name: a title has them as well. */
export const WEAK_TAILS: Words =
  words(`partners society records studio systems technologies technology
  industries communications telecom telecoms networks network press publishing publications times
  tribune herald league authority administration department police sa services business cloud
  international consulting capital ventures trust fund alliance organization organisation army navy
  force guard club fc cyberdefense`);

/** What is named after a person is none: `the Bob & Tom Show`. */
export const NAMED_AFTER: Words =
  words(`show tour project projet prize prix award awards cup coupe act loi law
  day series trophy trophee story effect effet theory theorie syndrome disease method edition editions
  festival center centre theatre theater house memorial building county state test index plan report
  rapport affaire doctrine amendment syndicate collection trilogy saga album street`);

/** Common nouns that introduce a company: `l'opérateur Orange`, `filiale Basefarm`. */
export const COMPANY_CUES: Words =
  words(`societe entreprise groupe operateur operatrice start-up startup
  constructeur editeur fabricant banque filiale marque enseigne association ong syndicat agence chaine
  radio quotidien hebdomadaire magazine journal site plateforme cabinet equipementier avionneur
  distributeur fournisseur hebergeur geant laboratoire assureur company firm startup retailer carmaker
  airline manufacturer supplier subsidiary newspaper broadcaster publisher bank giant maker`);

/** Roles whose `de` leads to an organisation: `PDG d'Orange`, `CEO of Acme`. */
export const HEADED_BY: Words =
  words(`pdg patron patronne porte-parole parole dirigeant dirigeante fondateur
  fondatrice cofondateur cofondatrice filiale actionnaire actionnaires salaries employes ceo chairman
  founder cofounder co-founder subsidiary spokesman spokeswoman spokesperson employees shareholders`);

/** Nouns that begin a place and are part of it; in English with their capital. */
export const PLACE_HEADS: Record<Language, Words> = {
  fr: words(`mont lac ile iles rue avenue boulevard place quai golfe mer ocean fleuve riviere vallee foret
    baie cap col plateau desert province comte canton duche aeroport gare port stade parc chateau
    cathedrale abbaye basilique`),
  en: words('mount lake river island isle cape fort bay gulf strait port'),
};
/** Nouns that introduce a place, and stand outside its name. */
export const PLACE_CUES: Words =
  words(`ville commune village hameau departement region capitale banlieue
  quartier prefecture city town village borough suburb county`);
/** Words that end an English place; the first ones are seen in French texts too. */
const TAILS_ABROAD = `river island islands street county valley bay beach park airport bridge lake stadium
  creek hills`;
export const PLACE_TAILS: Words =
  words(`${TAILS_ABROAD} avenue road city mountains mountain ocean sea desert forest
  square station palace castle cathedral arena tower falls canyon peninsula strait gulf springs harbor
  harbour province district borough`);
export const PLACE_TAILS_OF: Record<Language, Words> = { fr: words(TAILS_ABROAD), en: PLACE_TAILS };

/** Before `à` or `in`, these make a place of any capitalised word. */
export const LOCATED: Words =
  words(`ne nee nes nees mort morte morts decede decedee enterre enterree vit vivait
  vivre reside residait residant habite habitait habitant situe situee situes situees installe installee
  installes base basee bases implante implantee implantes arrive arrivee arrivent arriva usine usines
  siege site gare hopital tribunal prison organise organisee ouvert ouverte ouvre rend rendu rendue retour
  deplacement hospitalise hospitalisee incarcere incarceree detenu detenue demenage etabli etablie
  manifeste manifestation rassemblement reunion
  born died buried based located situated headquartered lived lives living resides resided held filmed shot
  settled arrived opened raised educated stationed`);

/** Capitals that name no organisation: titles, techniques, units, common abbreviations. */
export const NOT_ORGANISATIONS: Words =
  words(`pdg dg ceo cfo cto coo dsi drh rh dj mc tv cd dvd pc ok id faq
  pib gdp tva vat smic rer tgv suv sms gps vih hiv sida aids adn dna arn rna url http https html pdf xml api
  sql usb vtt bd qi iq am pm bc ad ce bce it ia ai os cv rip sos ufo ovni pme eti tpe ndlr
  video photo photos live direct exclusif alerte infographie document ai tnt wifi lcd led hd hdmi
  ip vpn cpu gpu ram rom ssd nb ps mps vip vs ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii
  xviii xix xx xxi eur usd gbp chf jpy sek nok dkk cny lgbt iaas paas saas cdi cdd rtt csg isf rsa apl bac
  bts hlm zac zad ter rn rd dom tom ehpad opa mvp mba phd msc bsc dna md rn ssn atm pin cctv
  abs oui non les des une est par sur dans pour avec the and for not you are was gmo ogm rgpd gdpr
  covid irm mri ecg uv ph`);
