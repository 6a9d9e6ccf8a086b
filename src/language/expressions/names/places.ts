/**
 * Countries, capitals, French regions, departments and cities, and large cities elsewhere, by their
 * French and English names, one group a line. A name that is a common word as well begins with `*`
 * and counts only after a preposition of place.
 */
export const PLACES = `
Afghanistan|Albanie|Albania|Algérie|Algeria|Allemagne|Germany|Andorre|Andorra|Angola|Arabie saoudite|Saudi Arabia
Argentine|Argentina|Arménie|Armenia|Australie|Australia|Autriche|Austria|Azerbaïdjan|Azerbaijan|Bahamas|Bahreïn|Bahrain
Bangladesh|Barbade|Barbados|Belgique|Belgium|Belize|Bénin|Bhoutan|Bhutan|Biélorussie|Belarus|Birmanie|Burma|Myanmar
Bolivie|Bolivia|Bosnie-Herzégovine|Bosnie|Bosnia|Botswana|Brésil|Brazil|Brunei|Bulgarie|Bulgaria|Burkina Faso|Burundi
Cambodge|Cambodia|Cameroun|Cameroon|Canada|Cap-Vert|Cape Verde|Centrafrique|Central African Republic|Chili|Chile|Chine|China
Chypre|Cyprus|Colombie|Colombia|Comores|Comoros|Congo|Corée du Nord|North Korea|Corée du Sud|South Korea|Corée|Korea
Costa Rica|Côte d'Ivoire|Ivory Coast|Croatie|Croatia|Cuba|Danemark|Denmark|Djibouti|Égypte|Egypt|Émirats arabes unis
United Arab Emirates|Équateur|Ecuador|Érythrée|Eritrea|Espagne|Spain|Estonie|Estonia|États-Unis|United States
United States of America|États-Unis d'Amérique|U.S.A.|U.S.|USA|US|Éthiopie|Ethiopia|Fidji|Fiji|Finlande|Finland|France|Gabon|Gambie
Gambia|*Géorgie|*Georgia|Ghana|Grèce|Greece|Groenland|Greenland|Guatemala|Guinée|Guinea|Guyana|Haïti|Honduras|Hongrie|Hungary
Inde|India|Indonésie|Indonesia|Irak|Iraq|Iran|Irlande|Ireland|Irlande du Nord|Northern Ireland|Islande|Iceland|Israël|Israel
Italie|Italy|Jamaïque|Jamaica|Japon|Japan|Jordanie|*Jordan|Kazakhstan|Kenya|Kosovo|Koweït|Kuwait|Laos|Lettonie|Latvia|Liban
Lebanon|Liberia|Libye|Libya|Liechtenstein|Lituanie|Lithuania|Luxembourg|Macédoine|Macedonia|Macédoine du Nord|North Macedonia
Madagascar|Malaisie|Malaysia|Malawi|Maldives|Mali|Malte|Malta|Maroc|Morocco|Maurice|Mauritius|Mauritanie|Mauritania|Mexique
Mexico|Moldavie|Moldova|Monaco|Mongolie|Mongolia|Monténégro|Montenegro|Mozambique|Namibie|Namibia|Népal|Nepal|Nicaragua|Niger
Nigeria|Norvège|Norway|Nouvelle-Zélande|New Zealand|Oman|Ouganda|Uganda|Ouzbékistan|Uzbekistan|Pakistan|Palestine|Panama
Papouasie-Nouvelle-Guinée|Papua New Guinea|Paraguay|Pays-Bas|Netherlands|Pérou|Peru|Philippines|Pologne|Poland|Portugal
Porto Rico|Puerto Rico|Qatar|République dominicaine|Dominican Republic|République tchèque|Czech Republic|Roumanie|Romania
Royaume-Uni|United Kingdom|Grande-Bretagne|Great Britain|Britain|Angleterre|England|Écosse|Scotland|pays de Galles|Wales|U.K.|UK
Russie|Russia|Rwanda|Salvador|El Salvador|Samoa|Sénégal|Senegal|Serbie|Serbia|Seychelles|Sierra Leone|Singapour|Singapore
Slovaquie|Slovakia|Slovénie|Slovenia|Somalie|Somalia|Soudan|Sudan|Sri Lanka|Suède|Sweden|Suisse|Switzerland|Suriname|Syrie|Syria
Tadjikistan|Tajikistan|Taïwan|Tanzanie|Tanzania|Tchad|*Chad|Thaïlande|Thailand|Tibet|Togo|Tunisie|Tunisia|Turkménistan
Turquie|*Turkey|Ukraine|Uruguay|Vatican|Venezuela|Viêt Nam|Vietnam|Yémen|Yemen|Zambie|Zambia|Zimbabwe|URSS|USSR|Soviet Union
Union soviétique|Yougoslavie|Yugoslavia|Tchécoslovaquie|Czechoslovakia|Prusse|Prussia|Bohême|Bohemia|Bavière|Bavaria|Saxe|Saxony
Europe|Asie|Asia|Afrique|Africa|Amérique|America|Amérique du Nord|North America|Amérique du Sud|South America|Amérique latine
Latin America|Océanie|Oceania|Antarctique|Antarctica|Afrique du Sud|South Africa|Afrique du Nord|North Africa|Proche-Orient
Moyen-Orient|Middle East|Extrême-Orient|Far East|Scandinavie|Scandinavia|Balkans|Caraïbes|Caribbean|Maghreb|Sahel|Sahara
Europe de l'Est|Eastern Europe|Europe de l'Ouest|Western Europe|Atlantique|Atlantic Ocean|Pacifique|Pacific Ocean|Méditerranée
Mediterranean|Mediterranean Sea|mer Noire|Black Sea|Alpes|Alps|Pyrénées|Pyrenees|Himalaya|Vosges|Jura|Massif central
Paris|Marseille|Lyon|Toulouse|*Nice|Nantes|Montpellier|Strasbourg|Bordeaux|Lille|Rennes|Reims|Toulon|Saint-Étienne|Le Havre
Grenoble|Dijon|Angers|Nîmes|Villeurbanne|Clermont-Ferrand|Aix-en-Provence|Le Mans|Brest|*Tours|Amiens|Limoges|Annecy|Perpignan
Boulogne-Billancourt|Metz|Besançon|Orléans|Rouen|Argenteuil|Mulhouse|Montreuil|Caen|Nancy|Saint-Denis|Roubaix|Tourcoing
Nanterre|Avignon|Vitry-sur-Seine|Créteil|Poitiers|Dunkerque|Versailles|Aubervilliers|Colombes|Aulnay-sous-Bois|Asnières
Courbevoie|Cherbourg|La Rochelle|Calais|Cannes|Antibes|*Pau|Mérignac|Saint-Nazaire|Colmar|Ajaccio|Bastia|Issy-les-Moulineaux
Bourges|Quimper|La Rochelle|Valence|Troyes|*Lens|Arras|Bayonne|Biarritz|Lorient|Vannes|Chambéry|Niort|Charleville-Mézières
Beauvais|Évry|Cergy|Pontoise|Béziers|Narbonne|Carcassonne|Albi|Tarbes|Lourdes|Castres|Montauban|Agen|Périgueux|Angoulême
Blois|Chartres|Laval|Alençon|Évreux|Saint-Malo|Saint-Brieuc|Douai|Valenciennes|Épinal|Belfort|Mâcon|Nevers|Auxerre|Sochaux
Fréjus|Saint-Tropez|Menton|Gap|Digne|Fort-de-France|Pointe-à-Pitre|Cayenne|Nouméa|Papeete|Roissy|Orly|La Défense|Neuilly-sur-Seine
Île-de-France|Auvergne-Rhône-Alpes|Auvergne|Rhône-Alpes|Bourgogne-Franche-Comté|Bourgogne|Burgundy|Franche-Comté|Bretagne|Brittany
Centre-Val de Loire|Corse|Corsica|Grand Est|Alsace|Lorraine|Champagne-Ardenne|Hauts-de-France|Nord-Pas-de-Calais|Picardie|Normandie
Normandy|Nouvelle-Aquitaine|Aquitaine|Limousin|Poitou-Charentes|Occitanie|Languedoc-Roussillon|Languedoc|Midi-Pyrénées|Pays de la Loire
Provence-Alpes-Côte d'Azur|Provence|Côte d'Azur|French Riviera|Savoie|Haute-Savoie|Guadeloupe|Martinique|Guyane|La Réunion|Mayotte
Nouvelle-Calédonie|New Caledonia|Polynésie française|French Polynesia|Saint-Martin|Wallis-et-Futuna
*Ain|Aisne|Allier|Alpes-de-Haute-Provence|Hautes-Alpes|Alpes-Maritimes|Ardèche|Ardennes|Ariège|Aveyron|Bouches-du-Rhône|Calvados
Cantal|Charente|Charente-Maritime|Corrèze|Corse-du-Sud|Haute-Corse|Côte-d'Or|Côtes-d'Armor|Creuse|Dordogne|Doubs|Drôme
Eure-et-Loir|Finistère|Gironde|Haute-Garonne|Hérault|Ille-et-Vilaine|Indre|Indre-et-Loire|Isère|Landes|Loir-et-Cher|Loire-Atlantique
Haute-Loire|Loiret|Lot-et-Garonne|Lozère|Maine-et-Loire|Marne|Haute-Marne|Mayenne|Meurthe-et-Moselle|Meuse|Morbihan|Moselle|Nièvre
Oise|Orne|Pas-de-Calais|Puy-de-Dôme|Pyrénées-Atlantiques|Hautes-Pyrénées|Pyrénées-Orientales|Bas-Rhin|Haut-Rhin|Haute-Saône
Saône-et-Loire|Sarthe|Seine-Maritime|Seine-et-Marne|Yvelines|Deux-Sèvres|Somme|Tarn|Tarn-et-Garonne|Vaucluse|Vendée|Vienne
Haute-Vienne|Yonne|Territoire de Belfort|Essonne|Hauts-de-Seine|Seine-Saint-Denis|Val-de-Marne|Val-d'Oise|Gard|Seine|Garonne
Rhône|Loire|Rhin|Rhine|Danube|Nil|Nile|Tamise|Thames|Amazonie
Londres|London|Manchester|Liverpool|Birmingham|Leeds|Sheffield|Bristol|Glasgow|Édimbourg|Edinburgh|Cardiff|Belfast|Dublin|*Cork
Oxford|Cambridge|*Bath|*Reading|Southampton|Portsmouth|Plymouth|Nottingham|Leicester|Newcastle|Brighton|Yorkshire|Cornwall|Kent
Essex|Sussex|Surrey|Berlin|Munich|Hambourg|Hamburg|Cologne|Francfort|Frankfurt|Stuttgart|Dortmund|Düsseldorf|Leipzig|Dresde|Dresden
Nuremberg|Hanovre|Hanover|Brême|Bremen|Bonn|Heidelberg|Rome|Milan|Milano|Naples|Turin|Florence|Venise|Venice|Bologne|Bologna|Gênes|Genoa
Palerme|Palermo|Sicile|Sicily|Sardaigne|Sardinia|Toscane|Tuscany|Lombardie|Lombardy|Vérone|Verona|Pise|Pisa|Madrid|Barcelone|Barcelona
Séville|Seville|Bilbao|Grenade|Granada|Saragosse|Zaragoza|Malaga|Catalogne|Catalonia|Andalousie|Andalusia|Pays basque|Galice
Galicia|Lisbonne|Lisbon|Porto|Bruxelles|Brussels|Anvers|Antwerp|Gand|Ghent|Bruges|Liège|Charleroi|Namur|Flandre|Flandres|Flanders
Wallonie|Wallonia|Amsterdam|Rotterdam|La Haye|The Hague|Utrecht|Eindhoven|Hollande|Holland|Genève|Geneva|Zurich|Zürich|Bâle|Basel
Lausanne|Berne|Davos|Vienna|Salzbourg|Salzburg|Innsbruck|Copenhague|Copenhagen|Stockholm|Göteborg|Gothenburg|Oslo|Bergen|Helsinki
Reykjavik|Varsovie|Warsaw|Cracovie|Krakow|Gdansk|Prague|Budapest|Bucarest|Bucharest|Sofia|Belgrade|Zagreb|Sarajevo|Ljubljana
Bratislava|Athènes|Athens|Thessalonique|Thessaloniki|Sparte|Sparta|Crète|Crete|Istanbul|Ankara|Constantinople|Moscou|Moscow
Saint-Pétersbourg|Saint Petersburg|St. Petersburg|St Petersburg|Sibérie|Siberia|Kiev|Kyiv|Odessa|Kharkiv|Marioupol|Mariupol|Crimée|Crimea|Donbass
Donbas|Minsk|Tchernobyl|Chernobyl|Riga|Vilnius|Tallinn|Tbilissi|Tbilisi|Erevan|Yerevan|Bakou|Baku|Tchétchénie|Chechnya
New York|New York City|Manhattan|Brooklyn|Bronx|Harlem|Los Angeles|Hollywood|Chicago|Houston|Philadelphie|Philadelphia|Phoenix
San Antonio|San Diego|Dallas|San Francisco|Silicon Valley|*Austin|Seattle|Denver|Washington|Washington D.C.|Boston|Detroit|Miami|Atlanta
Las Vegas|Nashville|Memphis|La Nouvelle-Orléans|New Orleans|Minneapolis|Cleveland|Pittsburgh|St. Louis|Saint-Louis|Baltimore|Orlando
Tampa|Portland|Sacramento|Salt Lake City|Kansas City|Cincinnati|Indianapolis|Honolulu|Anchorage|Californie|California|Texas|Floride
Florida|Alabama|Alaska|Arizona|Arkansas|Colorado|Connecticut|Delaware|Hawaï|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky
Louisiane|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire
New Jersey|Nouveau-Mexique|New Mexico|Caroline du Nord|North Carolina|Caroline du Sud|South Carolina|Dakota du Nord|North Dakota
South Dakota|Ohio|Oklahoma|Oregon|Pennsylvanie|Pennsylvania|Rhode Island|Tennessee|Utah|Vermont|Virginie|Virginia|West Virginia
Wisconsin|Wyoming|Nouvelle-Angleterre|New England|Toronto|Montréal|Montreal|Vancouver|Ottawa|Calgary|Edmonton|Winnipeg|Québec
Quebec|Ontario|Alberta|Manitoba|Saskatchewan|Colombie-Britannique|British Columbia|Nova Scotia|New Brunswick|Newfoundland
Mexico City|La Havane|Havana|Kingston|Port-au-Prince|Bogota|Bogotá|Caracas|Quito|Lima|La Paz|Santiago|Buenos Aires|Montevideo
Brasilia|Brasília|São Paulo|Sao Paulo|Rio de Janeiro|Salvador de Bahia|Patagonie|Patagonia|Pékin|Beijing|Shanghai|Hong Kong|Macao
Canton|Guangzhou|Shenzhen|Wuhan|Nankin|Nanjing|Tianjin|Xinjiang|Tokyo|Osaka|Kyoto|Nagasaki|Hiroshima|Fukushima|Okinawa|Séoul|Seoul
Pyongyang|Taipei|Bangkok|Hanoï|Hanoi|Saïgon|Saigon|Phnom Penh|Kuala Lumpur|Jakarta|Bali|Java|Sumatra|Bornéo|Borneo|Manille|Manila
Bombay|Mumbai|New Delhi|Delhi|Calcutta|Kolkata|Bangalore|Madras|Chennai|Hyderabad|Cachemire|Kashmir|Pendjab|Punjab|Kerala|Gujarat|Islamabad
Karachi|Lahore|Kaboul|Kabul|Téhéran|Tehran|Bagdad|Baghdad|Mossoul|Mosul|Damas|Damascus|Alep|Aleppo|Beyrouth|Beirut|Jérusalem
Jerusalem|Tel-Aviv|Tel Aviv|Gaza|Cisjordanie|West Bank|Amman|Riyad|Riyadh|Djeddah|La Mecque|Mecca|Médine|Medina|Dubaï|Dubai
Abou Dhabi|Abu Dhabi|Doha|Mascate|Sanaa|Le Caire|Cairo|Alexandrie|Suez|Tripoli|Benghazi|Tunis|Carthage|Alger|Algiers
Oran|Constantine|Rabat|Casablanca|Marrakech|Fès|Tanger|Tangier|Dakar|Bamako|Abidjan|Ouagadougou|Niamey|Conakry|Lomé|Cotonou
Accra|Lagos|Abuja|Yaoundé|Douala|Libreville|Brazzaville|Kinshasa|Bangui|N'Djamena|Khartoum|Addis-Abeba|Addis Ababa|Nairobi
Mogadiscio|Mogadishu|Kampala|Kigali|Bujumbura|Dar es Salaam|Lusaka|Harare|Maputo|Luanda|Windhoek|Pretoria|Johannesburg|Le Cap
Cape Town|Durban|Antananarivo|Port-Louis|Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Tasmanie|Tasmania|Queensland|Auckland
Wellington|Mésopotamie|Mesopotamia|Babylone|Babylon|Byzance|Gaule|Gaul|Perse|Persia|Ottoman Empire|Empire ottoman|Roman Empire
Empire romain|Troie|Assyrie|Judée|Judea|Phénicie|Anatolie|Anatolia|Indochine|Terre-Neuve|Acadie|Hainaut|Brabant|Luxembourg|Bretagne
`;
