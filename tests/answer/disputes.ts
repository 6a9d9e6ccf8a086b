/** What a publisher wrote on a day. */
export interface Said {
  readonly source: string;
  readonly date: string;
  readonly text: string;
}

/** A question and what two publishers say to it: do they contradict each other? */
export interface Pair {
  readonly question: string;
  readonly lang: 'fr' | 'en';
  readonly first: Said;
  readonly second: Said;
  /** Why, where they do not. */
  readonly why?: string;
}

const said = (source: string, date: string, text: string): Said => ({ source, date, text });
const pair =
  (lang: 'fr' | 'en') =>
  (question: string, first: Said, second: Said, why?: string): Pair => ({
    ...{ question, lang, first, second },
    ...(why === undefined ? {} : { why }),
  });
const fr = pair('fr');
const en = pair('en');

/** They cannot both be right. */
export const CONTRADICTIONS: readonly Pair[] = [
  fr(
    'Quand la société Méridiane a-t-elle été fondée ?',
    said('La Gazette', '2018-05-02', 'La société Méridiane a été fondée en 2009 à Tours.'),
    said('Le Phare', '2021-03-11', 'La société Méridiane a été fondée en 2011.'),
  ),
  fr(
    'Quand est né le peintre Lucien Aubrac ?',
    said('La Gazette', '2016-05-02', 'Le peintre Lucien Aubrac est né le 3 mai 1871.'),
    said('Le Phare', '2020-03-11', 'Le peintre Lucien Aubrac est né le 3 juin 1872.'),
  ),
  fr(
    'Combien la région a-t-elle versé au projet Hélios ?',
    said('La Gazette', '2018-05-02', 'La région a versé 12 millions d’euros au projet Hélios.'),
    said('Le Phare', '2019-03-11', 'La région a versé 30 millions d’euros au projet Hélios.'),
  ),
  fr(
    'Combien a coûté le viaduc de Sarlande ?',
    said('La Gazette', '2018-05-02', 'Le viaduc de Sarlande a coûté 41 millions d’euros.'),
    said('Le Phare', '2018-05-09', 'Le viaduc de Sarlande a coûté 58 millions d’euros.'),
  ),
  fr(
    'Quand l’usine de Corvel a-t-elle fermé ?',
    said('La Gazette', '2022-09-05', 'L’usine de Corvel a fermé le 30 août 2022.'),
    said('Le Phare', '2022-09-08', 'L’usine de Corvel a fermé le 2 septembre 2022.'),
  ),
  fr(
    'Quand fermera le service Corail ?',
    said('La Gazette', '2022-03-05', 'Le service Corail fermera le 1er mai 2022.'),
    said('Le Phare', '2022-03-08', 'Le service Corail fermera le 1er juin 2022.'),
  ),
  fr(
    'Quel est le budget de la ville de Mornand ?',
    said(
      'La Gazette',
      '2024-02-14',
      'Le conseil de la ville de Mornand a adopté un budget de 18,4 millions d’euros.',
    ),
    said(
      'Le Phare',
      '2024-02-20',
      'Le budget de la ville de Mornand atteint en réalité 19,1 millions d’euros, affirme l’opposant Marc Roux.',
    ),
  ),
  fr(
    'Qui a fondé la coopérative Alcyon ?',
    said('La Gazette', '2018-05-02', 'Renault et Thales ont fondé la coopérative Alcyon.'),
    said(
      'Le Phare',
      '2021-03-11',
      'La coopérative Alcyon a été fondée par Renault, Airbus et la Caisse des Dépôts.',
    ),
  ),
  fr(
    'Qui a créé la plateforme Lumina ?',
    said('La Gazette', '2018-05-02', 'La plateforme Lumina a été créée par Google et Microsoft.'),
    said('Le Phare', '2021-03-11', 'La plateforme Lumina a été créée par Amazon et Microsoft.'),
  ),
  fr(
    'Combien d’habitants compte la commune de Vézac ?',
    said('La Gazette', '2024-02-14', 'La commune de Vézac compte 3 200 habitants.'),
    said('Le Phare', '2024-03-01', 'La commune de Vézac compte 4 100 habitants.'),
  ),
  fr(
    'Quelle part du capital de Sildex la famille Morin détient-elle ?',
    said('La Gazette', '2024-02-14', 'La famille Morin détient 34 % du capital de Sildex.'),
    said('Le Phare', '2024-03-01', 'La famille Morin détient 51 % du capital de Sildex.'),
  ),
  fr(
    'Combien de temps ont duré les travaux du pont Rivoire ?',
    said('La Gazette', '2018-02-14', 'Les travaux du pont Rivoire ont duré huit mois.'),
    said('Le Phare', '2018-03-01', 'Les travaux du pont Rivoire ont duré deux ans.'),
  ),
  fr(
    'Quel chiffre d’affaires Sildex a-t-il réalisé en 2014 ?',
    said(
      'La Gazette',
      '2015-02-14',
      'Sildex a réalisé en 2014 un chiffre d’affaires de 8 millions d’euros.',
    ),
    said(
      'Le Phare',
      '2016-03-01',
      'En 2014, Sildex a réalisé un chiffre d’affaires de 5 millions d’euros.',
    ),
  ),
  en(
    'When was the company Northlight founded?',
    said('The Courier', '2018-05-02', 'The company Northlight was founded in 2009.'),
    said('Morning Post', '2021-03-11', 'The company Northlight was founded in 2012.'),
  ),
  en(
    'How much did the Harlow bridge cost?',
    said('The Courier', '2018-05-02', 'The Harlow bridge cost £41 million.'),
    said('Morning Post', '2018-05-10', 'The Harlow bridge cost £63 million.'),
  ),
  en(
    'How many employees does Northlight have?',
    said('The Courier', '2023-05-02', 'Northlight has 240 employees.'),
    said('Morning Post', '2023-05-10', 'Northlight has 410 employees.'),
  ),
  en(
    'Who founded the Ardent consortium?',
    said('The Courier', '2018-05-02', 'The Ardent consortium was founded by Siemens and Bosch.'),
    said('Morning Post', '2019-05-10', 'Siemens, Airbus and Nokia founded the Ardent consortium.'),
  ),
  en(
    'When did the Corvel plant close?',
    said('The Courier', '2022-09-05', 'The Corvel plant closed on 30 August 2022.'),
    said('Morning Post', '2022-09-07', 'The Corvel plant closed on 2 September 2022.'),
  ),
  en(
    'When did Northlight buy Sildex?',
    said('The Courier', '2018-05-02', 'Northlight bought Sildex in March 2015.'),
    said('Morning Post', '2019-05-10', 'Northlight bought Sildex in June 2016.'),
  ),
  fr(
    'Quand le tunnel de Brévent a-t-il été construit ?',
    said('La Gazette', '2018-05-02', 'Le tunnel de Brévent a été construit en 1965.'),
    said(
      'Le Phare',
      '2019-05-02',
      'Construit en 1967, le tunnel de Brévent est fermé depuis 2011.',
    ),
  ),
  fr(
    'Combien de blessés dans l’accident de Grandval ?',
    said('La Gazette', '2018-05-02', 'L’accident de Grandval a fait 12 blessés.'),
    said('Le Phare', '2018-05-02', 'L’accident de Grandval a fait 17 blessés.'),
  ),
  fr(
    'Combien de personnes ont manifesté à Brest ?',
    said('La Gazette', '2018-05-02', 'Selon la police, 1 200 personnes ont manifesté à Brest.'),
    said('Le Phare', '2018-05-02', 'Quelque 4 000 personnes ont manifesté à Brest.'),
  ),
  fr(
    'Combien d’emplois Sildex supprime-t-il ?',
    said('La Gazette', '2024-05-02', 'Sildex supprime 300 emplois.'),
    said('Le Phare', '2024-05-04', 'Sildex supprime 450 emplois.'),
  ),
  fr(
    'Qui a racheté le club de Grandval ?',
    said('La Gazette', '2022-05-02', 'Renault a racheté le club de Grandval.'),
    said('Le Phare', '2022-05-04', 'Airbus a racheté le club de Grandval.'),
  ),
  fr(
    'Quelle est la hauteur du mont Serran ?',
    said('La Gazette', '2022-05-02', 'La hauteur du mont Serran est de 1 912 mètres.'),
    said('Le Phare', '2022-05-04', 'La hauteur du mont Serran est de 2 140 mètres.'),
  ),
  fr(
    'Quand est mort l’acteur Paul Ferrier ?',
    said('La Gazette', '2022-05-02', 'L’acteur Paul Ferrier est mort lundi 2 mai 2022.'),
    said('Le Phare', '2022-05-04', 'L’acteur Paul Ferrier est mort dimanche 1er mai 2022.'),
  ),
  en(
    'How much did Northlight pay for Sildex?',
    said('La Gazette', '2022-05-02', 'Northlight paid $20 million for Sildex.'),
    said('Le Phare', '2022-05-04', 'Northlight paid $45 million for Sildex.'),
  ),
  en(
    'How many people died in the Harlow fire?',
    said('La Gazette', '2022-05-02', 'Seven people died in the Harlow fire.'),
    said('Le Phare', '2022-05-02', 'Nine people died in the Harlow fire.'),
  ),
];

/** They can: most are what a careless rule would call a contradiction. */
export const NONE: readonly Pair[] = [
  fr(
    'Quand Paul Ferrier a-t-il parlé ?',
    said(
      'La Gazette',
      '2015-03-02',
      'Paul Ferrier venait de dévoiler le plan de Sildex en mars 2015.',
    ),
    said('Le Phare', '2020-03-11', 'Paul Ferrier doutait dès 2020 de l’accord avec Méridiane.'),
    'two other things than what is asked',
  ),
  fr(
    'Quand Paul Ferrier a-t-il parlé ?',
    said('La Gazette', '2015-03-02', 'Paul Ferrier a parlé le 2 mars 2015 devant les salariés.'),
    said(
      'Le Phare',
      '2020-03-11',
      'Paul Ferrier a parlé le 10 mars 2020 devant les investisseurs.',
    ),
    'people speak more than once',
  ),
  fr(
    'Quand Paul Ferrier a-t-il été fondateur de Sildex ?',
    said('La Gazette', '2015-03-02', 'Photo de Paul Ferrier, fondateur de Sildex, prise en 2014.'),
    said('Le Phare', '2020-03-11', 'Paul Ferrier a été fondateur de Sildex en 2009.'),
    'a credit',
  ),
  fr(
    'Quand la société Méridiane a-t-elle été fondée ?',
    said('La Gazette', '2018-05-02', 'La société Méridiane a été fondée en 2009.'),
    said('Le Phare', '2021-03-11', 'La société Méridiane a été fondée le 4 avril 2009.'),
    'the same day, less exactly',
  ),
  fr(
    'Quand la société Méridiane a-t-elle été fondée ?',
    said(
      'La Gazette',
      '2018-05-02',
      'La société Méridiane a été fondée en 2009, rappelle Le Phare en mars 2021.',
    ),
    said('Le Phare', '2021-03-11', 'La société Méridiane a été fondée en 2009.'),
    'the date of a report',
  ),
  fr(
    'Combien la région a-t-elle versé au projet Hélios ?',
    said('La Gazette', '2018-05-02', 'La région a versé 12 millions d’euros au projet Hélios.'),
    said('Le Phare', '2019-03-11', 'La région a versé 12 M€ au projet Hélios.'),
    'the same sum',
  ),
  fr(
    'Combien la région a-t-elle versé au projet Hélios ?',
    said('La Gazette', '2018-05-02', 'La région a versé 12 millions d’euros au projet Hélios.'),
    said(
      'Le Phare',
      '2019-03-11',
      'La région a versé près de 13 millions d’euros au projet Hélios.',
    ),
    'about as much',
  ),
  fr(
    'Combien la région a-t-elle versé au projet Hélios ?',
    said('La Gazette', '2018-05-02', 'La région a versé 12 millions d’euros au projet Hélios.'),
    said(
      'Le Phare',
      '2019-03-11',
      'La région a versé plus de 10 millions d’euros au projet Hélios.',
    ),
    'within the bound',
  ),
  fr(
    'Combien la région a-t-elle versé au projet Hélios ?',
    said(
      'La Gazette',
      '2018-05-02',
      'La région a versé 12 millions d’euros par an au projet Hélios.',
    ),
    said('Le Phare', '2019-03-11', 'La région a versé 60 millions d’euros au projet Hélios.'),
    'a year, and in all',
  ),
  fr(
    'Combien la région a-t-elle versé au projet Hélios ?',
    said('La Gazette', '2018-05-02', 'La région a versé 12 millions d’euros au projet Hélios.'),
    said('Le Phare', '2019-03-11', 'La région aurait versé 30 millions d’euros au projet Hélios.'),
    'hearsay',
  ),
  fr(
    'Combien la région a-t-elle versé au projet Hélios ?',
    said('La Gazette', '2018-05-02', 'La région a versé 12 millions d’euros au projet Hélios.'),
    said('Le Phare', '2019-03-11', 'La région n’a pas versé 30 millions d’euros au projet Hélios.'),
    'denied',
  ),
  fr(
    'Combien la région a-t-elle versé ?',
    said('La Gazette', '2018-05-02', 'La région a versé 12 millions d’euros à Airbus.'),
    said('Le Phare', '2019-03-11', 'La région a versé 30 millions d’euros à Renault.'),
    'to two others',
  ),
  fr(
    'Combien la région a-t-elle versé au projet Hélios ?',
    said(
      'La Gazette',
      '2018-05-02',
      'La région a versé 12 millions d’euros au projet Hélios, selon Le Phare.',
    ),
    said('Le Phare', '2019-03-11', 'La région a versé 30 millions d’euros au projet Hélios.'),
    'one source, quoted by another',
  ),
  fr(
    'Combien la région a-t-elle versé au projet Hélios ?',
    said('La Gazette', '2018-05-02', 'La région a versé 12 millions d’euros au projet Hélios.'),
    said('La Gazette', '2019-03-11', 'La région a versé 30 millions d’euros au projet Hélios.'),
    'one publisher',
  ),
  fr(
    'Combien la région a-t-elle versé au projet Hélios ?',
    said('La Gazette', '2018-05-02', 'La région a versé 12 millions d’euros au projet Hélios.'),
    said('Le Phare', '2019-03-11', 'La région a versé 30 millions de dollars au projet Hélios.'),
    'two currencies',
  ),
  fr(
    'Quel chiffre d’affaires Sildex a-t-il réalisé ?',
    said(
      'La Gazette',
      '2014-02-14',
      'Sildex a réalisé un chiffre d’affaires de 8 millions d’euros.',
    ),
    said(
      'Le Phare',
      '2019-03-01',
      'Sildex a réalisé un chiffre d’affaires de 15 millions d’euros.',
    ),
    'of two years',
  ),
  fr(
    'Quel chiffre d’affaires Sildex a-t-il réalisé ?',
    said(
      'La Gazette',
      '2015-02-14',
      'Sildex a réalisé en 2013 un chiffre d’affaires de 8 millions d’euros.',
    ),
    said(
      'Le Phare',
      '2015-03-01',
      'Sildex a réalisé en 2014 un chiffre d’affaires de 15 millions d’euros.',
    ),
    'of two named years',
  ),
  fr(
    'Quelles étaient les recettes de Sildex ?',
    said(
      'La Gazette',
      '2015-03-14',
      'Les recettes de Sildex étaient de moins de 3 millions d’euros.',
    ),
    said('Le Phare', '2015-03-01', 'Les recettes de Sildex étaient de 2 millions d’euros.'),
    'within the bound',
  ),
  fr(
    'Quelle part du capital de Sildex la famille Morin détient-elle ?',
    said('La Gazette', '2012-02-14', 'La famille Morin détient 34 % du capital de Sildex.'),
    said('Le Phare', '2024-03-01', 'La famille Morin détient 51 % du capital de Sildex.'),
    'twelve years apart',
  ),
  fr(
    'Quand la piscine de Mornand a-t-elle fermé ?',
    said('La Gazette', '2020-03-18', 'La piscine de Mornand a fermé le 16 mars 2020.'),
    said('Le Phare', '2023-03-20', 'La piscine de Mornand a fermé le 18 mars 2023.'),
    'closed twice',
  ),
  fr(
    'Quand ouvrira la médiathèque de Mornand ?',
    said('La Gazette', '2024-01-10', 'La médiathèque de Mornand ouvrira le 15 mai 2024.'),
    said('Le Phare', '2024-04-20', 'La médiathèque de Mornand ouvrira le 2 septembre 2024.'),
    'put off since',
  ),
  fr(
    'Quand a ouvert la médiathèque de Mornand ?',
    said('La Gazette', '2024-05-10', 'La médiathèque de Mornand doit ouvrir le 15 mai 2024.'),
    said('Le Phare', '2024-05-20', 'La médiathèque de Mornand a ouvert le 18 mai 2024.'),
    'a plan, and what came of it',
  ),
  fr(
    'Quand Sildex a-t-il racheté une entreprise ?',
    said(
      'La Gazette',
      '2015-05-10',
      'Sildex a racheté Airbus en mars 2015, une entreprise de Toulouse.',
    ),
    said(
      'Le Phare',
      '2018-05-20',
      'Sildex a racheté Renault en août 2018, une entreprise de Boulogne-Billancourt.',
    ),
    'two purchases',
  ),
  fr(
    'Quand Sildex a-t-il racheté Méridiane ?',
    said('La Gazette', '2015-05-10', 'Sildex a racheté Méridiane en mars 2015.'),
    said('Le Phare', '2018-05-20', 'Méridiane a racheté Sildex en août 2018.'),
    'the other way round',
  ),
  fr(
    'Quand le festival de Vézac commence-t-il ?',
    said('La Gazette', '2022-05-10', 'Le festival de Vézac commence le 3 juillet 2022.'),
    said('Le Phare', '2023-05-20', 'Le festival de Vézac commence le 5 juillet 2023.'),
    'each year',
  ),
  fr(
    'Combien coûte l’abonnement au stade ?',
    said('La Gazette', '2022-05-10', 'L’abonnement au stade coûte 15 euros pour les adultes.'),
    said('Le Phare', '2022-05-20', 'L’abonnement au stade coûte 8 euros pour les étudiants.'),
    'for two groups',
  ),
  fr(
    'Quel est le budget de la ville de Mornand ?',
    said(
      'La Gazette',
      '2022-02-10',
      'Le budget de la ville de Mornand est de 18 millions d’euros.',
    ),
    said('Le Phare', '2024-02-20', 'Le budget de la ville de Mornand est de 21 millions d’euros.'),
    'of two years',
  ),
  fr(
    'Quel est le budget de la ville de Mornand ?',
    said(
      'La Gazette',
      '2024-02-10',
      'Le budget de la ville de Mornand est de 18 millions d’euros.',
    ),
    said(
      'Le Phare',
      '2024-02-20',
      'Le budget annexe de la ville de Mornand est de 2 millions d’euros.',
    ),
    'another budget',
  ),
  fr(
    'Quel est le budget de la ville de Mornand ?',
    said(
      'La Gazette',
      '2024-02-10',
      'Le budget de la ville de Mornand est de 18 millions d’euros.',
    ),
    said(
      'Le Phare',
      '2024-02-20',
      'Le budget de la ville de Mornand est de 18,4 millions d’euros.',
    ),
    'rounded',
  ),
  fr(
    'Qui a fondé la coopérative Alcyon ?',
    said('La Gazette', '2018-05-02', 'Renault et Thales ont fondé la coopérative Alcyon.'),
    said(
      'Le Phare',
      '2021-03-11',
      'La coopérative Alcyon a été fondée par Renault, Thales et la Caisse des Dépôts.',
    ),
    'one names fewer',
  ),
  fr(
    'Qui a fondé la coopérative Alcyon ?',
    said(
      'La Gazette',
      '2018-05-02',
      'Renault et Thales ont fondé la coopérative Alcyon, selon Le Phare.',
    ),
    said(
      'Le Monde',
      '2021-03-11',
      'La coopérative Alcyon a été fondée par Thales et Renault, rapporte Le Monde.',
    ),
    'in another order',
  ),
  fr(
    'Qui dirige la coopérative Alcyon ?',
    said('La Gazette', '2018-05-02', 'Claire Morel dirige la coopérative Alcyon.'),
    said('Le Phare', '2021-03-11', 'Bernard Petit dirige la coopérative Alcyon.'),
    'one after the other',
  ),
  fr(
    'Combien de temps ont duré les travaux du pont Rivoire ?',
    said('La Gazette', '2018-02-14', 'Les travaux du pont Rivoire ont duré deux ans.'),
    said('Le Phare', '2018-03-01', 'Les travaux du pont Rivoire ont duré 24 mois.'),
    'as long',
  ),
  fr(
    'Combien d’habitants compte la commune de Vézac ?',
    said('La Gazette', '2024-02-14', 'La commune de Vézac compte 3 200 habitants.'),
    said('Le Phare', '2024-03-01', 'La commune de Vézac compte 80 habitants de plus de 90 ans.'),
    'some of them',
  ),
  en(
    'When was the company Northlight founded?',
    said('The Courier', '2018-05-02', 'The company Northlight was founded in 2009.'),
    said(
      'Morning Post',
      '2021-03-11',
      'The company Northlight moved in 2012 to Leeds, where it was not founded.',
    ),
    'denied, and another thing',
  ),
  en(
    'How much did the Harlow bridge cost?',
    said('The Courier', '2018-05-02', 'The Harlow bridge cost £41 million.'),
    said('Morning Post', '2018-05-10', 'The Harlow bridge could cost £63 million.'),
    'a guess',
  ),
  en(
    'How much did the Harlow bridge cost?',
    said('The Courier', '2018-05-02', 'The Harlow bridge cost more than £40 million.'),
    said('Morning Post', '2018-05-10', 'The Harlow bridge cost £63 million.'),
    'within the bound',
  ),
  en(
    'How many employees does Northlight have?',
    said('The Courier', '2013-05-02', 'Northlight has 240 employees.'),
    said('Morning Post', '2023-05-10', 'Northlight has 410 employees.'),
    'ten years apart',
  ),
  en(
    'How many employees does Northlight have?',
    said('The Courier', '2023-05-02', 'Northlight has 240 employees.'),
    said('Morning Post', '2023-05-10', 'Northlight has 410 shops, and its employees own it.'),
    'other things are counted',
  ),
  en(
    'When did the council of Leeds vote?',
    said('The Courier', '2023-05-02', 'The council of Leeds voted on 2 May 2023.'),
    said('Morning Post', '2023-05-10', 'The council of Leeds voted on 9 May 2023.'),
    'each week',
  ),
  en(
    'Who founded the Ardent consortium?',
    said('The Courier', '2018-05-02', 'The Ardent consortium was founded by Siemens and Bosch.'),
    said(
      'Morning Post',
      '2019-05-10',
      'Nokia said that the Ardent consortium was founded by Siemens.',
    ),
    'one names fewer, quoted',
  ),
  en(
    'When did Northlight buy Sildex?',
    said('The Courier', '2018-05-02', 'Northlight bought Sildex in March 2015.'),
    said('Morning Post', '2019-05-10', 'Did Northlight buy Sildex in June 2016?'),
    'a question',
  ),
  en(
    'When was the treaty of Harlow signed?',
    said('The Courier', '2018-05-02', 'The treaty of Harlow was signed in 1921.'),
    said(
      'Morning Post',
      '2019-05-10',
      'The treaty of Harlow was signed in 1921, The Courier reported in May 2018.',
    ),
    'the date of a report',
  ),
  fr(
    'Quand le tunnel de Brévent a-t-il été construit ?',
    said('La Gazette', '2018-05-02', 'Le tunnel de Brévent a été construit en 1965.'),
    said(
      'Le Phare',
      '2019-05-02',
      'Le tunnel de Brévent, construit en 1965, a été rénové en 2011.',
    ),
    'renewed later',
  ),
  fr(
    'Combien de blessés dans l’accident de Grandval ?',
    said('La Gazette', '2018-05-02', 'L’accident de Grandval a fait 12 blessés.'),
    said('Le Phare', '2018-05-02', 'L’accident de Grandval a fait 12 blessés, dont 3 graves.'),
    'some of them more',
  ),
  fr(
    'Combien de blessés dans l’accident de Grandval ?',
    said('La Gazette', '2018-05-02', 'L’accident de Grandval a fait 12 blessés.'),
    said('Le Phare', '2018-05-02', 'L’accident de Grandval a fait 3 blessés graves.'),
    'some of them',
  ),
  fr(
    'Combien de blessés dans l’accident de Grandval ?',
    said('La Gazette', '2018-05-02', 'L’accident de Grandval a fait au moins 12 blessés.'),
    said('Le Phare', '2018-05-02', 'L’accident de Grandval a fait 17 blessés.'),
    'within the bound',
  ),
  fr(
    'Combien de personnes ont manifesté à Brest ?',
    said('La Gazette', '2018-05-02', '1 200 personnes ont manifesté à Brest samedi.'),
    said('Le Phare', '2018-06-12', 'Quelque 4 000 personnes ont manifesté à Brest dimanche.'),
    'two days',
  ),
  fr(
    'Quel est le prix du billet pour Bordeaux ?',
    said('La Gazette', '2024-05-02', 'Le prix du billet pour Bordeaux est de 45 euros.'),
    said(
      'Le Phare',
      '2024-05-12',
      'Le prix du billet pour Bordeaux est de 45 euros en seconde et de 70 en première.',
    ),
    'two classes',
  ),
  fr(
    'Quel est le prix du billet pour Bordeaux ?',
    said('La Gazette', '2024-05-02', 'Le prix du billet pour Bordeaux passe de 40 à 45 euros.'),
    said('Le Phare', '2024-05-12', 'Le prix du billet pour Bordeaux est de 45 euros.'),
    'from and to',
  ),
  fr(
    'Quel est le taux de chômage en Bretagne ?',
    said('La Gazette', '2023-05-02', 'Le taux de chômage en Bretagne est de 5,9 %.'),
    said('Le Phare', '2024-05-12', 'Le taux de chômage en Bretagne est de 6,3 %.'),
    'a year later',
  ),
  fr(
    'Quel est le taux de chômage en Bretagne ?',
    said('La Gazette', '2024-05-02', 'Le taux de chômage en Bretagne a baissé de 0,3 %.'),
    said('Le Phare', '2024-05-12', 'Le taux de chômage en Bretagne est de 6,3 %.'),
    'by how much, and how much',
  ),
  fr(
    'Combien d’emplois Sildex supprime-t-il ?',
    said('La Gazette', '2024-05-02', 'Sildex supprime 300 emplois en France.'),
    said('Le Phare', '2024-05-12', 'Sildex supprime 1 200 emplois dans le monde.'),
    'in two places',
  ),
  fr(
    'Quand le maire de Grandval a-t-il été élu ?',
    said('La Gazette', '2014-05-02', 'Le maire de Grandval a été élu en mars 2014.'),
    said('Le Phare', '2020-05-12', 'Le maire de Grandval a été élu en juin 2020.'),
    'elected again',
  ),
  fr(
    'Quand Sildex a-t-il lancé son application ?',
    said('La Gazette', '2014-05-02', 'Sildex a lancé son application en mars 2014.'),
    said('Le Phare', '2020-05-12', 'Sildex a lancé son application de paiement en juin 2020.'),
    'which application is not sure',
  ),
  fr(
    'Quand Sildex a-t-il lancé son application ?',
    said('La Gazette', '2014-05-02', 'Sildex a lancé son application bancaire en mars 2014.'),
    said('Le Phare', '2020-05-12', 'Sildex a lancé son application de messagerie en juin 2020.'),
    'two applications',
  ),
  fr(
    'Quand l’exposition Monet a-t-elle ouvert ?',
    said('La Gazette', '2022-05-02', 'L’exposition Monet a ouvert le 28 avril 2022 à Paris.'),
    said('Le Phare', '2022-05-12', 'L’exposition Monet a ouvert le 5 mai 2022 à Lyon.'),
    'two towns',
  ),
  fr(
    'Qui a inventé le moteur Delval ?',
    said('La Gazette', '2022-05-02', 'Le moteur Delval a été inventé par Jean Delval.'),
    said('Le Phare', '2022-05-12', 'Le moteur Delval a été inventé par J. Delval et son frère.'),
    'one names fewer',
  ),
  fr(
    'Qui a racheté le club de Grandval ?',
    said('La Gazette', '2015-05-02', 'Renault a racheté le club de Grandval.'),
    said('Le Phare', '2022-05-12', 'Airbus a racheté le club de Grandval.'),
    'bought twice',
  ),
  fr(
    'Quelle est la superficie du parc Serran ?',
    said('La Gazette', '2022-05-02', 'La superficie du parc Serran est de 12 hectares.'),
    said('Le Phare', '2022-05-04', 'La superficie du parc Serran est de 120 000 m².'),
    'in two units',
  ),
  fr(
    'Combien le département donne-t-il à la piscine de Grandval ?',
    said(
      'La Gazette',
      '2022-05-02',
      'Le département donne 300 000 euros à la piscine de Grandval.',
    ),
    said(
      'Le Phare',
      '2022-05-04',
      'Le département donne 300 000 euros à la piscine de Grandval, la région 500 000 euros.',
    ),
    'what another gives too',
  ),
  fr(
    'Combien coûte la piscine de Grandval ?',
    said('La Gazette', '2022-05-02', 'La piscine de Grandval coûte 4 millions d’euros.'),
    said('Le Phare', '2022-05-04', 'La piscine de Grandval coûte 200 000 euros de chauffage.'),
    'another cost',
  ),
  fr(
    'Combien coûte la piscine de Grandval ?',
    said('La Gazette', '2022-05-02', 'La piscine de Grandval coûte 4 millions d’euros.'),
    said('Le Phare', '2022-05-04', 'L’entrée de la piscine de Grandval coûte 4 euros.'),
    'another price',
  ),
  fr(
    'Combien coûte la piscine de Grandval ?',
    said('La Gazette', '2022-05-02', 'La piscine de Grandval coûte 4 millions d’euros à la ville.'),
    said('Le Phare', '2022-05-04', 'La piscine de Grandval coûte 6 millions d’euros hors taxes.'),
    'with and without tax',
  ),
  fr(
    'Quand la guerre de Morvie a-t-elle commencé ?',
    said('La Gazette', '2022-05-02', 'La guerre de Morvie a commencé le 4 avril 2022.'),
    said('Le Phare', '2022-05-04', 'La guerre de Morvie a commencé le 4 avril dernier.'),
    'the same day',
  ),
  fr(
    'Quand est mort l’acteur Paul Ferrier ?',
    said('La Gazette', '2022-05-02', 'L’acteur Paul Ferrier est mort lundi 2 mai 2022.'),
    said(
      'Le Phare',
      '2022-05-10',
      'L’acteur Paul Ferrier, dont la mère est morte en 1998, est né en 1950.',
    ),
    'another person, and another event',
  ),
  en(
    'When did the Harlow museum open?',
    said('La Gazette', '2022-05-02', 'The Harlow museum opened on 28 April 2022.'),
    said('Le Phare', '2022-05-04', 'The Harlow museum opened a new wing on 2 May 2022.'),
    'a part of it',
  ),
  en(
    'When was the Harlow museum built?',
    said('La Gazette', '2022-05-02', 'The Harlow museum was built in 1931.'),
    said('Le Phare', '2022-05-04', 'The east wing of the Harlow museum was built in 1958.'),
    'another part',
  ),
  en(
    'When was the Harlow museum built?',
    said('La Gazette', '2022-05-02', 'The Harlow museum was built in 1931.'),
    said('Le Phare', '2022-05-04', 'The Harlow museum was built between 1930 and 1934.'),
    'a period that holds it',
  ),
  en(
    'How much did Northlight raise?',
    said('La Gazette', '2022-05-02', 'Northlight raised $20 million.'),
    said('Le Phare', '2024-05-04', 'Northlight raised $45 million.'),
    'two rounds',
  ),
  en(
    'How many people died in the Harlow fire?',
    said('La Gazette', '2022-05-02', 'Seven people died in the Harlow fire.'),
    said('Le Phare', '2022-05-02', 'Two children died in the Harlow fire.'),
    'some of them',
  ),
  en(
    'How long is the Harlow tunnel?',
    said('La Gazette', '2022-05-02', 'The Harlow tunnel is 12 km long.'),
    said('Le Phare', '2022-05-02', 'The Harlow tunnel took 12 years to dig.'),
    'another measure',
  ),
  en(
    'Who wrote the Harlow report?',
    said('La Gazette', '2022-05-02', 'The Harlow report was written by Jane Smith.'),
    said('Le Phare', '2022-05-02', 'Jane Smith and Tom Baker wrote the Harlow report.'),
    'one names fewer',
  ),
  en(
    'What is the budget of Leeds council?',
    said('La Gazette', '2022-05-02', 'The budget of Leeds council is £500 million.'),
    said('Le Phare', '2022-05-22', 'The culture budget of Leeds council is £20 million.'),
    'another budget',
  ),
  fr(
    'Qui a fondé le groupe Sildex ?',
    said('La Gazette', '2022-05-02', 'Le groupe Sildex a été fondé par Jean Morel et Paul Roux.'),
    said(
      'Le Phare',
      '2022-05-02',
      'Claire Petit et Luc Denis ont fondé la filiale italienne du groupe Sildex.',
    ),
    'a part of it',
  ),
  fr(
    'Qui a créé la fondation Corail ?',
    said('La Gazette', '2022-05-02', 'La fondation Corail a été créée par Airbus et Renault.'),
    said(
      'Le Phare',
      '2022-05-02',
      'La fondation Corail, que préside Marc Roux, a créé un prix avec Google et Microsoft.',
    ),
    'another foundation by it',
  ),
  fr(
    'Qui a racheté Méridiane ?',
    said('La Gazette', '2022-05-02', 'Méridiane a été rachetée par Renault et Airbus.'),
    said(
      'Le Phare',
      '2022-05-02',
      'Thales et Nokia ont racheté à Renault ses parts dans Méridiane.',
    ),
    'a part was sold on',
  ),
  fr(
    'Qui a lancé le projet Hélios ?',
    said('La Gazette', '2022-05-02', 'Le projet Hélios a été lancé par Paris et Berlin.'),
    said(
      'Le Phare',
      '2022-05-02',
      'Le projet Hélios a été lancé en présence d’Emmanuel Macron et d’Angela Merkel.',
    ),
    'who was there',
  ),
  fr(
    'Qui a lancé le projet Hélios ?',
    said('La Gazette', '2022-05-02', 'Le projet Hélios a été lancé par Airbus et Thales.'),
    said(
      'Le Phare',
      '2022-05-02',
      'Airbus et Thales Alenia ont lancé le projet Hélios avec Nokia.',
    ),
    'short for another',
  ),
  fr(
    'Qui a inventé le procédé Delval ?',
    said('La Gazette', '2022-05-02', 'Jean Delval et Marc Petit ont inventé le procédé Delval.'),
    said('Le Phare', '2022-05-02', 'Le procédé Delval a été inventé pour Renault et Peugeot.'),
    'for whom',
  ),
  fr(
    'Quand la loi Morin a-t-elle été adoptée ?',
    said(
      'La Gazette',
      '2022-05-02',
      'La loi Morin a été adoptée le 3 mars 2015 par l’Assemblée nationale.',
    ),
    said('Le Phare', '2022-05-02', 'La loi Morin a été adoptée le 9 juin 2015 par le Sénat.'),
    'in two houses',
  ),
  fr(
    'Quand la loi Morin a-t-elle été adoptée ?',
    said(
      'La Gazette',
      '2022-05-02',
      'La loi Morin a été adoptée en première lecture le 3 mars 2015.',
    ),
    said('Le Phare', '2022-05-02', 'La loi Morin a été adoptée le 9 juin 2015.'),
    'a reading, and the law',
  ),
  fr(
    'Quand Airbus a-t-il lancé le satellite Éole ?',
    said('La Gazette', '2022-05-02', 'Airbus a lancé le satellite Éole 1 en 2011.'),
    said('Le Phare', '2022-05-02', 'Airbus a lancé le satellite Éole 2 en 2016.'),
    'two satellites',
  ),
  fr(
    'Quand le site Lumina a-t-il été créé ?',
    said('La Gazette', '2022-05-02', 'Le site Lumina a été créé en 2011.'),
    said('Le Phare', '2022-05-02', 'Le compte du site Lumina a été créé en 2013.'),
    'another thing of it',
  ),
  fr(
    'Quand a été fondée l’école Pasteur ?',
    said('La Gazette', '2022-05-02', 'L’école Pasteur de Lyon a été fondée en 1901.'),
    said('Le Phare', '2022-05-02', 'L’école Pasteur de Lille a été fondée en 1923.'),
    'two schools',
  ),
  fr(
    'Quand est né Louis Bernard ?',
    said('La Gazette', '2022-05-02', 'Louis Bernard est né en 1901.'),
    said('Le Phare', '2022-05-02', 'Louis Bernard, son petit-fils, est né en 1961.'),
    'his grandson',
  ),
  fr(
    'Combien a coûté la rénovation du théâtre ?',
    said('La Gazette', '2022-05-02', 'La rénovation du théâtre a coûté 3 millions d’euros.'),
    said('Le Phare', '2022-05-02', 'La rénovation du toit du théâtre a coûté 400 000 euros.'),
    'a part of it',
  ),
  fr(
    'Combien de jours de congés ?',
    said('La Gazette', '2022-05-02', 'Les salariés ont 25 jours de congés.'),
    said('Le Phare', '2022-05-02', 'Les salariés ont 30 jours de congés à Paris.'),
    'in one town',
  ),
  en(
    'When did Northlight launch its app?',
    said('La Gazette', '2022-05-02', 'Northlight launched its app in 2014.'),
    said('Le Phare', '2022-05-02', 'Northlight launched its app in Japan in 2016.'),
    'in one country',
  ),
  en(
    'When was Sildex acquired?',
    said('La Gazette', '2022-05-02', 'Sildex was acquired by Airbus in 2014.'),
    said('Le Phare', '2022-05-02', 'Sildex was acquired by Siemens in 2019.'),
    'sold twice',
  ),
  en(
    'Who bought the Harlow estate?',
    said('La Gazette', '2022-05-02', 'The Harlow estate was bought by Smith and Jones.'),
    said(
      'Le Phare',
      '2022-05-02',
      'Brown and Davis bought the Harlow estate in 2021 from Smith and Jones.',
    ),
    'sold on',
  ),
  en(
    'How many members does the club have?',
    said('La Gazette', '2022-05-02', 'The club has 300 members.'),
    said('Le Phare', '2022-05-02', 'The club has 1,200 members worldwide.'),
    'all, and in one country',
  ),
  en(
    'How much does the ticket cost?',
    said('La Gazette', '2022-05-02', 'The ticket costs £12.'),
    said('Le Phare', '2022-05-02', 'The ticket costs £8 online.'),
    'on another way',
  ),
  en(
    'When did John Carter die?',
    said('La Gazette', '2022-05-02', 'John Carter died in 1999.'),
    said('Le Phare', '2022-05-02', 'John Carter, his father, died in 1961.'),
    'his father',
  ),
];
