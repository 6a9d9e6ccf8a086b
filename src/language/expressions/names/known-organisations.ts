/**
 * Companies, media, parties and institutions that need no cue, `|` between. A name that is also a
 * common word begins with `*`: it counts only inside a sentence, where its capital means something.
 */
export const ORGANISATIONS = `
Google|Microsoft|Amazon|Amazon Web Services|*Apple|Facebook|Meta Platforms|Twitter|Netflix|Uber|Airbnb|Tesla|Intel|Nvidia|*Oracle|Salesforce
Adobe|Cisco|Dell|Hewlett-Packard|Hewlett Packard Enterprise|Nutanix|Red Hat|Spotify|Alibaba|Tencent|Baidu|Xiaomi|Huawei|Samsung
Sony|Nintendo|Toshiba|Panasonic|Hitachi|Fujitsu|Toyota|Honda|Nissan|Mitsubishi|Nokia|Ericsson|Siemens|Bosch|Bayer|Volkswagen|Audi
Mercedes-Benz|Daimler|Porsche|Renault|Peugeot|Citroën|Stellantis|Fiat|Ferrari|General Motors|General Electric|Ford Motor
Boeing|Airbus|Lockheed Martin|Dassault|Dassault Systèmes|Dassault Aviation|Thales|Safran|Alstom|Areva|Orano|Naval Group|*Orange|*Bull
*Orange Business|Orange Business Services|Orange Cyberdefense|Orange Bank|France Télécom|Bouygues|Bouygues Telecom|Iliad|Numericable|Altice|Vivendi
Numergy|Cloudwatt|Scaleway|Outscale|Docaposte|Capgemini|Sopra Steria|Atos|Eviden|Worldline|Hexatrust|OpenAI|Mistral AI
Deutsche Telekom|T-Systems|China Telecom|China Mobile|Telefonica|Telefónica|Vodafone|Verizon|Comcast|BlackBerry|Qualcomm
TotalEnergies|Engie|Veolia|Suez Environnement|Vinci|Eiffage|Saint-Gobain|Lafarge|Michelin|Danone|Nestlé|Unilever|Coca-Cola|Pepsi|PepsiCo
McDonald's|Starbucks|Walmart|Carrefour|Auchan|Leclerc|Casino Guichard|Monoprix|Fnac|Darty|Decathlon|Ikea|Zara|Hermès|Kering|Chanel
Louis Vuitton|L'Oréal|Sanofi|Pfizer|Moderna|AstraZeneca|Novartis|Roche|Merck|Johnson & Johnson|Air France|Air France-KLM|Lufthansa|Ryanair
EasyJet|British Airways|Emirates Airline|Eurostar|Eurotunnel|Vinted|Doctolib|Blablacar|Deezer|Dailymotion|Ubisoft|Epic Games|Activision
Electronic Arts|Société Générale|BNP Paribas|Crédit Agricole|Crédit Mutuel|Crédit Lyonnais|Banque Postale|La Banque Postale|Natixis|Axa|Allianz
Goldman Sachs|JPMorgan Chase|JPMorgan|Morgan Stanley|Lehman Brothers|Deutsche Bank|Barclays|Santander|Crédit Suisse|Credit Suisse
Caisse des Dépôts|Caisse des Dépôts et Consignations|Banque de France|Banque centrale européenne|Banque mondiale|World Bank
Fonds monétaire international|International Monetary Fund|Bpifrance|La Poste|Sécurité sociale|Assurance maladie|Pôle emploi|France Travail
Reuters|Agence France-Presse|Associated Press|Bloomberg|Le Monde|Le Figaro|Libération|Les Échos|Les Echos|L'Express|Le Point|L'Obs
Le Parisien|L'Équipe|L'Humanité|La Croix|Ouest-France|Mediapart|L'Informé|MagIT|Le MagIT|Courrier international|Paris Match|Charlie Hebdo
France Télévisions|Radio France|France Inter|France Info|Franceinfo|Europe 1|Canal+|BFM Business|BFMTV|Arte
New York Times|Washington Post|Wall Street Journal|Financial Times|Daily Mail|Sunday Times|Der Spiegel|El País|La Repubblica
Al Jazeera|Fox News|Walt Disney|Disney|Pixar|Warner Bros|Universal Pictures|Paramount Pictures|Columbia Pictures|20th Century Fox
Marvel Studios|DreamWorks|Lucasfilm|Wikipedia|Wikipédia|Wikimedia Foundation|Mozilla|Red Cross|Croix-Rouge|Greenpeace
Amnesty International|Human Rights Watch|Médecins sans frontières|Secours populaire|Secours catholique|Emmaüs|Unicef|Unesco|Interpol
Europol|Nations unies|Organisation des Nations unies|United Nations|Union européenne|European Union|Union africaine|African Union
Commission européenne|European Commission|Parlement européen|European Parliament|Conseil de l'Europe|Conseil européen|Cour de justice
Assemblée nationale|National Assembly|Conseil constitutionnel|Conseil d'État|Conseil d'Etat|Cour des comptes|Cour de cassation|Sénat|Élysée|Matignon
Bercy|Quai d'Orsay|Dinsic|Dinum|Arcep|Arcom|Hadopi|Anssi|Autorité de la concurrence|Défenseur des droits
White House|Maison Blanche|Maison-Blanche|Pentagon|Pentagone|Kremlin|Downing Street|House of Commons|House of Lords|House of Representatives
Supreme Court|Federal Reserve|Bank of England|Bundestag|Knesset|*Congress|*Parliament|Labour Party|Conservative Party|Republican Party
Democratic Party|Parti socialiste|Parti communiste|Les Républicains|La République en marche|La France insoumise|Rassemblement national
Front national|Europe Écologie Les Verts|Medef|Hezbollah|Hamas|Al-Qaïda|Al-Qaeda|Taliban|Gestapo|Wehrmacht
Harvard|Harvard University|Yale|Stanford|Princeton|MIT|Sorbonne|Polytechnique|Sciences Po|Collège de France|Académie française|Comédie-Française
Manchester United|Manchester City|Real Madrid|FC Barcelone|FC Barcelona|Paris Saint-Germain|Olympique de Marseille|Olympique lyonnais
Juventus|Bayern Munich|Chelsea FC|Los Angeles Lakers|New York Yankees|Boston Red Sox|New England Patriots|Dallas Cowboys|Chicago Bulls
Green Bay Packers|Pittsburgh Steelers|Golden State Warriors|Chicago Cubs|NASA|Nasa|NATO|Nato|Otan|OTAN|UNESCO|UNICEF
`;
