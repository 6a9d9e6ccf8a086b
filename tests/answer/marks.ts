/** A question, a text that answers it, and the words of the text that are the answer. */
export interface Marked {
  readonly question: string;
  readonly lang: 'fr' | 'en';
  readonly text: string;
  readonly marks: readonly string[];
}

const of =
  (lang: 'fr' | 'en') =>
  (question: string, text: string, ...marks: readonly string[]): Marked => ({
    ...{ question, lang, text, marks },
  });
const fr = of('fr');
const en = of('en');

/** The publishers that the texts quote; the article's own is the first. */
export const PUBLISHERS = ['Le Phare', 'AFP', 'Reuters', 'La Gazette', 'Les Echos', 'BBC'] as const;

export const MARKED: readonly Marked[] = [
  // Who: whoever is quoted has no part in what is told.
  fr('Qui a lancé Méridiane ?', 'Bull et SFR ont lancé Méridiane, selon Les Echos.', 'Bull', 'SFR'),
  fr('Qui a lancé Méridiane ?', 'Méridiane a été lancée par Thales, d’après l’AFP.', 'Thales'),
  fr(
    'Qui a racheté Sildex ?',
    'Airbus a racheté Sildex, que l’AFP présente comme allemande.',
    'Airbus',
  ),
  fr(
    'Qui a racheté Sildex ?',
    'Sildex a été rachetée par Renault, rapporte La Gazette.',
    'Renault',
  ),
  fr('Qui a racheté Sildex ?', 'Selon Reuters, Renault a racheté Sildex.', 'Renault'),
  fr('Qui a racheté Sildex ?', 'L’AFP écrit que Renault a racheté Sildex.', 'Renault'),
  fr(
    'Qui a racheté Sildex ?',
    'Renault a racheté Sildex, a dit un porte-parole à Reuters.',
    'Renault',
  ),
  fr(
    'Qui a fondé Alcyon ?',
    'Alcyon a été fondé par Orange, Thales et la Caisse des Dépôts.',
    'Orange',
    'Thales',
    'Caisse des Dépôts',
  ),
  fr(
    'Qui a fondé Alcyon ?',
    'Orange et Thales ont fondé Lumina, SFR et Bull ont fondé Alcyon.',
    'SFR',
    'Bull',
  ),
  fr(
    'Qui a créé Alcyon ?',
    'L’AFP attribue la création d’Alcyon à trois partenaires : SFR, Atos et la Caisse des Dépôts.',
    'SFR',
    'Atos',
    'Caisse des Dépôts',
  ),
  fr(
    'Qui préside Hexalia ?',
    'Jean-Noël Martin préside Hexalia et siège au comité, selon Les Echos en 2019.',
    'Jean-Noël Martin',
  ),
  fr(
    'Qui préside Hexalia ?',
    'Claire Morel, présidente d’Hexalia, a reçu Bernard Petit.',
    'Claire Morel',
  ),
  fr(
    'Qui est la maire de Mornand ?',
    'La maire de Mornand, Sophie Lambert, a promis un audit.',
    'Sophie Lambert',
  ),
  fr(
    'Qui a proposé de fusionner Lumina et Alcyon ?',
    'Claire Morel avait proposé en 2014 de fusionner Lumina et Alcyon, d’après Reuters.',
    'Claire Morel',
  ),
  fr(
    'Qui fournit le réseau Corail ?',
    'Le réseau Corail est fourni par Nokia, un accord que Le Phare avait annoncé.',
    'Nokia',
  ),
  fr(
    'Qui assure le support de Corail ?',
    'Le support de Corail est confié à Huawei, précise l’AFP.',
    'Huawei',
  ),
  fr(
    'Qui a révélé la fin de Corail ?',
    'La fin de Corail a été révélée par La Gazette.',
    'La Gazette',
  ),
  fr(
    'Qui a construit le viaduc de Sarlande ?',
    'Le viaduc de Sarlande a été construit par Eiffage, rappelait La Gazette, citée par l’AFP.',
    'Eiffage',
  ),
  fr(
    'Qui a écrit le rapport sur Corail ?',
    'Le rapport sur Corail a été écrit par le député Marc Roux.',
    'Marc Roux',
  ),
  fr(
    'Qui a acheté les parts de Thales dans Lumina ?',
    'Orange a acheté les parts de Thales dans Lumina.',
    'Orange',
  ),
  en(
    'Who launched Northlight?',
    'Northlight was launched by Siemens and Bosch, according to Reuters.',
    'Siemens',
    'Bosch',
  ),
  en('Who bought Sildex?', 'Airbus bought Sildex, the BBC reported.', 'Airbus'),
  en('Who bought Sildex?', 'According to Reuters, Airbus bought Sildex.', 'Airbus'),
  en('Who bought Sildex?', 'Reuters reports that Airbus bought Sildex.', 'Airbus'),
  en('Who bought Sildex?', 'Nokia told Reuters that Airbus bought Sildex.', 'Airbus'),
  en(
    'Who chairs Hexalia?',
    'Hexalia is chaired by Sarah Connolly, said the BBC.',
    'Sarah Connolly',
  ),
  en(
    'Who founded the Ardent consortium?',
    'Siemens, Airbus and Nokia founded the Ardent consortium.',
    'Siemens',
    'Airbus',
    'Nokia',
  ),
  en('Who revealed the end of Corail?', 'The end of Corail was revealed by Reuters.', 'Reuters'),
  // When: the date of what is asked, not of the report.
  fr(
    'Quand Méridiane a-t-elle été lancée ?',
    'Méridiane a été lancée en février 2017, rappelle La Gazette en septembre 2024.',
    'février 2017',
  ),
  fr(
    'Quand Méridiane a-t-elle fermé ?',
    'Lancée en 2012, Méridiane a fermé le 1er février 2020.',
    '1er février 2020',
  ),
  fr(
    'Quand Méridiane fermera-t-elle ?',
    'La direction confirme en 2019 à l’AFP que Méridiane fermera le 1er février 2020.',
    '1er février 2020',
  ),
  fr(
    'Quand la loi Corail a-t-elle été adoptée ?',
    'La loi Corail a été adoptée en 2019, écrit Le Phare en mars 2024.',
    '2019',
  ),
  fr(
    'Quand rouvre la piscine de Mornand ?',
    'La piscine de Mornand, fermée depuis mars 2023, rouvre le 4 mai 2025.',
    '4 mai 2025',
  ),
  en(
    'When did the Corvel plant close?',
    'The Corvel plant closed on 30 August 2022, Reuters reported in 2023.',
    '30 August 2022',
  ),
  en(
    'When was Northlight founded?',
    'Northlight was founded in 2009 and moved to Leeds in 2014.',
    '2009',
  ),
  // How much, how many.
  fr(
    'Combien la région a-t-elle versé à Hélios ?',
    'La région a versé 12 millions d’euros à Hélios, qui compte 300 salariés.',
    '12 millions d’euros',
  ),
  fr(
    'Combien de salariés compte Hélios ?',
    'La région a versé 12 millions d’euros à Hélios, qui compte 300 salariés.',
    '300 salariés',
  ),
  fr(
    'Combien de pays ont suivi la recommandation Corail ?',
    'Un tiers des 27 pays membres a suivi la recommandation Corail.',
    'Un tiers',
  ),
  fr(
    'Quelle part de Lumina Orange détenait-il ?',
    'Orange détenait 44,4 % de Lumina, Thales 22,2 %.',
    '44,4 %',
  ),
  fr(
    'Quelle est la durée du contrat Corail ?',
    'La durée du contrat Corail est de deux ans, avec deux années supplémentaires possibles.',
    'deux ans',
  ),
  fr(
    'Quel est le budget de Mornand ?',
    'Mornand a adopté un budget de 18,4 millions d’euros, dont 640 000 euros de la Région.',
    '18,4 millions d’euros',
  ),
  en(
    'How much did the Harlow bridge cost?',
    'The Harlow bridge cost £41 million and carries 3,000 cars a day.',
    '£41 million',
  ),
  en(
    'How many employees does Northlight have?',
    'Northlight, bought for $3 million, has 240 employees.',
    '240 employees',
  ),
  en(
    'What share of Sildex did Airbus buy?',
    'Airbus bought 22.2% of Sildex for €3 million.',
    '22.2%',
  ),
  // Where.
  fr(
    'Où est le siège de Sildex ?',
    'Le siège de Sildex est à Rennes, son directeur Paul Ferrier vit à Nantes.',
    'Rennes',
  ),
  fr(
    'Où le service Corail ouvrira-t-il en premier ?',
    'Le service Corail ouvrira en premier en Europe et en Asie, écrit Le Phare.',
    'Europe',
    'Asie',
  ),
  en('Where is Northlight based?', 'Northlight is based in Leeds, the BBC said.', 'Leeds'),
  // No kind of answer is asked for: nothing stands out.
  fr(
    'Pourquoi Méridiane a-t-elle fermé ?',
    'Méridiane a fermé en 2020 faute de clients, selon l’AFP.',
  ),
  fr('Que propose Méridiane ?', 'Méridiane propose depuis 2012 un service de stockage à 3 euros.'),
  fr('Méridiane est-elle rentable ?', 'Méridiane a perdu 3 millions d’euros en 2014.'),
  en('Why did the Corvel plant close?', 'The Corvel plant closed in 2022 for want of orders.'),
  // Nothing of the kind is told.
  fr('Qui a racheté Sildex ?', 'Sildex a été rachetée, annonce l’AFP.'),
  fr('Qui a racheté Sildex ?', 'Le Phare a appris que Sildex avait été rachetée.'),
  en('Who bought Sildex?', 'Sildex was bought, Reuters reported.'),
  fr(
    'Qui a dessiné le pont Rivoire ?',
    'Le pont Rivoire a été dessiné par Nadia Coste, confirme La Gazette.',
    'Nadia Coste',
  ),
  fr(
    'Qui a dessiné le pont Rivoire ?',
    'Dessiné par Nadia Coste et Luc Ferrand, le pont Rivoire relie Lyon à Vienne.',
    'Nadia Coste',
    'Luc Ferrand',
  ),
  fr(
    'Qui a remporté le championnat régional ?',
    'Le club de Mornand a remporté le championnat régional, devant celui de Dijon.',
  ),
  fr(
    'Qui finance Corail ?',
    'Corail est financé par la Région et par l’Union européenne, indique Les Echos.',
    'Région',
    'Union européenne',
  ),
  fr(
    'Qui dirige Sildex ?',
    '« Nous embauchons », assure Claire Morel, qui dirige Sildex.',
    'Claire Morel',
  ),
  fr(
    'Qui dirige Sildex ?',
    'Claire Morel, qui a succédé à Bernard Petit, dirige Sildex depuis 2019.',
    'Claire Morel',
  ),
  fr(
    'Qui a remplacé Bernard Petit ?',
    'Claire Morel a remplacé Bernard Petit, selon un communiqué de Sildex.',
    'Claire Morel',
  ),
  fr(
    'Qui utilise le service Corail ?',
    'Parmi les clients qui utilisent le service Corail figurent Renault, Airbus et la SNCF.',
    'Renault',
    'Airbus',
    'SNCF',
  ),
  fr(
    'Qui a critiqué la loi Corail ?',
    'La loi Corail a été critiquée par le député Marc Roux devant Reuters.',
    'Marc Roux',
  ),
  fr(
    'Qui a signé l’accord Corail ?',
    'Google et Orange ont signé l’accord Corail à Berlin, a appris l’AFP de source proche.',
    'Google',
    'Orange',
  ),
  en(
    'Who designed the Harlow bridge?',
    'The Harlow bridge was designed by Jane Smith, who told the BBC that it was her last.',
    'Jane Smith',
  ),
  en(
    'Who leads Northlight?',
    'Northlight is led by Sarah Connolly; Paul Davis left in 2019, Reuters wrote.',
    'Sarah Connolly',
  ),
  en(
    'Who owns Sildex?',
    'Sildex is owned by Airbus and Siemens, Les Echos said.',
    'Airbus',
    'Siemens',
  ),
  en(
    'Who signed the Corail deal?',
    'Nokia and Ericsson signed the Corail deal in Berlin, a source told Reuters.',
    'Nokia',
    'Ericsson',
  ),
  en(
    'Who supplies Northlight?',
    'Bosch supplies Northlight, and Siemens its rival Sildex.',
    'Bosch',
  ),
  fr(
    'Quand le pont Rivoire a-t-il ouvert ?',
    'Dessiné en 1998, le pont Rivoire a ouvert le 4 mai 2003, notait Le Phare en 2004.',
    '4 mai 2003',
  ),
  fr(
    'Quand commencent les travaux du pont Rivoire ?',
    'Les travaux du pont Rivoire, votés en février 2025, commencent en juillet 2025.',
    'juillet 2025',
  ),
  en(
    'When did the strike at Corvel begin?',
    'The strike at Corvel began on 3 May 2021 and ended in June 2021.',
    '3 May 2021',
  ),
  en(
    'When did the strike at Corvel end?',
    'The strike at Corvel began on 3 May 2021 and ended in June 2021.',
    'June 2021',
  ),
  fr(
    'Combien d’habitants a Mornand ?',
    'Mornand a 12 000 habitants et une dette de 9,7 millions d’euros.',
    '12 000 habitants',
  ),
  fr(
    'À combien s’élève la dette de Mornand ?',
    'Mornand a 12 000 habitants et une dette de 9,7 millions d’euros.',
    '9,7 millions d’euros',
  ),
  fr(
    'Combien de temps dureront les travaux du pont Rivoire ?',
    'Les travaux du pont Rivoire dureront quatorze mois et coûteront 2 millions d’euros.',
    'quatorze mois',
  ),
  en(
    'What share of Sildex does Airbus own?',
    'Airbus owns 34% of Sildex and 12% of Northlight.',
    '34%',
  ),
  en(
    'How many cars cross the Harlow bridge?',
    'Built for £41 million, the Harlow bridge is crossed by 3,000 cars a day.',
    '3,000 cars',
  ),
  fr('Où se trouve le siège de Sildex ?', 'Née à Nantes, Sildex a son siège à Rennes.', 'Rennes'),
];
