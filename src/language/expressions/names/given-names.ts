import { fold } from '../../fold.ts';

/**
 * Given names common in French and English texts. One that is also a common word at the start of a
 * sentence (`Will`, `Mark`) is in {@link AMBIGUOUS}; names that are mostly places or companies
 * (`Paris`, `Orange`) are left out.
 */
const NAMES = `
Aaron Abdel Abdelaziz Abdelkader Abdou Abdoulaye Abdul Abdullah Abel Abigail Abraham Achille Adam Adama
Adan Adèle Adeline Adil Adolf Adolphe Adrian Adriana Adriano Adrien Adrienne Agathe Agnès Ahmad Ahmed
Aidan Aimé Aimée Aïcha Aissata Akira Alain Alan Alana Alastair Alban Albane Albert Alberta Alberto
Aldo Alec Alejandro Aleksandr Alessandro Alessandra Alex Alexa Alexander Alexandra Alexandre Alexandria
Alexei Alexia Alexis Alfonso Alfred Alfredo Ali Alice Alicia Aline Alison Alistair Allan Allen Allison
Alma Aloïs Alphonse Alvaro Alvin Alyssa Amadou Amanda Amandine Amaury Amber Ambroise Amelia Amélie Amina
Amine Amir Amos Amy Ana Anaïs Anastasia Anatole Anders Andre André Andrea Andréa Andreas Andrée Andrei
Andres Andrew Andy Ange Angela Angèle Angelina Angelo Angélique Angus Anil Anita Ann Anna Annabelle Anne
Annette Annick Annie Anouk Anselme Anthony Antoine Antoinette Anton Antonia Antonin Antonio Apolline
Archibald Ariane Ariana Arielle Aristide Arlette Armand Armando Armelle Arnaud Arne Arnold Arsène Arthur
Arturo Ashley Asma Assia Astrid Athanase Aubin Audrey August Augusta Auguste Augustin Augustine Augusto
Aurélia Aurélie Aurélien Aurore Ava Avery Axel Axelle Ayman Aymeric Aziz Barack Barbara Barnabé Barry
Barthélemy Bart Bartolomé Basil Basile Bastien Beatrice Béatrice Becky Bella Ben Benedict Benedikt
Bénédicte Benicio Benito Benjamin Benny Benoit Benoît Bérangère Bérénice Bernadette Bernard Bernardo
Bernd Bernhard Bernie Bert Bertha Berthe Bertrand Beth Bethany Betsy Betty Beverly Bill Billy Björn
Blaise Blake Blanche Bob Bobby Bonnie Boris Boubacar Brad Bradley Brandon Brenda Brendan Brent Brett
Brian Briana Brice Bridget Brigitte Britney Bruce Bruno Bryan Bryce Caitlin Caleb Calvin Cameron Camilla
Camille Camillo Candice Carl Carla Carlo Carlos Carlotta Carly Carmen Carol Carole Carolina Caroline
Carolyn Carrie Casey Casimir Cassandra Cassandre Catalina Catarina Cate Catherine Cathy Cecil Cécile
Cecilia Cécilia Cédric Céleste Célestin Célia Céline Cesar César Cesare Chantal Charlène Charles Charlie
Charlotte Chelsea Cheryl Chloe Chloé Chris Christa Christel Christelle Christian Christiane Christina
Christine Christoph Christophe Christopher Chuck Cindy Claire Clara Clarence Clarisse Clark Claude
Claudette Claudia Claudine Claudio Claus Clémence Clement Clément Clémentine Clifford Clint Clive Clotilde
Clovis Cody Colette Colin Colleen Coline Connor Conrad Constance Constant Constantin Cora Coralie
Corentin Corinne Cornelia Cornelius Cory Courtney Craig Cristiano Cristina Curtis Cynthia Cyprien Cyril
Cyrille Daisy Dale Damian Damien Dan Dana Dani Daniel Daniela Daniele Danièle Danielle Danny Dany Daphné
Daphne Darius Darren Darryl Dave David Davide Dawn Dean Deborah Debbie Debra Delphine Denis Denise Dennis
Denzel Derek Desmond Dexter Diana Diane Didier Diego Dieter Dieudonné Dimitri Dina Dirk Djamel Djamila
Dmitri Dolores Dominic Dominique Don Donald Donatien Donna Dora Dorian Doris Dorothée Dorothy Doug
Douglas Drew Duncan Dustin Dwayne Dwight Dylan Earl Ed Eddie Eddy Edgar Edgard Edith Édith Edmond Edmund
Édouard Eduard Eduardo Edward Edwige Edwin Eileen Elaine Eleanor Eleanore Elena Eléonore Eli Elias Élie
Eliane Éliane Elijah Elise Élise Elisabeth Élisabeth Elizabeth Ella Ellen Elliot Elliott Élodie Elodie
Éloïse Elon Elsa Elton Elvire Elvis Emeline Émeline Emerson Émile Emile Emilia Émilie Emilie Emilien
Emilio Emily Emma Emmanuel Emmanuelle Enrico Enrique Enzo Éric Eric Erica Erich Erik Erika Erin Ernest
Ernestine Ernesto Ernst Ervin Erwan Erwin Estelle Esteban Esther Étienne Etienne Ethan Eugen Eugene
Eugène Eugénie Eva Evan Evans Ève Evelyn Évelyne Evelyne Fabian Fabien Fabienne Fabio Fabrice Fadila
Fanny Farid Fatima Fatou Faustine Federica Federico Felicity Felipe Felix Félix Félicie Ferdinand
Fernand Fernanda Fernando Fidel Filip Fiona Firmin Flavie Flavien Fleur Flora Florence Florent Florian
Floriane Foued Franc Francesca Francesco Francis Francisco Franck François Françoise Frank Frankie
Franklin Franz Fred Freddie Freddy Frédéric Frédérique Frederic Frederick Friedrich Fritz Gabin Gabriel
Gabriela Gabriella Gabrielle Gaël Gaëlle Gaëtan Gareth Garrett Garry Gary Gaspard Gaston Gauthier Gautier
Gavin Gemma Gene Geneviève Geoff Geoffrey Geoffroy George Georg Georges Georgette Georgina Gérald Gerald
Géraldine Gérard Gerard Gerhard Germain Germaine Gertrude Ghislain Ghislaine Giacomo Gianluca Gianni Gilbert
Gilberte Gilles Gillian Gina Giorgia Giorgio Giovanni Gisèle Giulia Giuliano Giulio Giuseppe Gladys Glen
Glenn Gloria Godefroy Gonzague Gonzalo Gordon Graham Greg Grégoire Gregor Gregory Grégory Greta Gretchen
Guido Guilhem Guillaume Guillermo Günter Günther Gus Gustav Gustave Guy Gwenaël Gwenaëlle Gwendoline Habib
Hadrien Hakim Hamid Hamza Hannah Hans Harald Harold Harriet Harris Harrison Harry Harvey Hassan Hassen
Heather Hector Heidi Heinrich Heinz Helen Helena Hélène Helga Héloïse Helmut Henri Henriette Henrik Henry
Herbert Hermann Hermine Hervé Hicham Hilary Hilda Hillary Hippolyte Hiroshi Homer Honoré Horace Hortense
Howard Hubert Hugh Hugo Hugues Humphrey Huguette Ian Ibrahim Ida Idriss Ignace Igor Ike Ilan Ilya Imane
Imran Inès Ingrid Ioana Irène Irene Irina Iris Irma Irving Isaac Isabel Isabella Isabelle Isidore Ismaël
Ismail Issa Ivan Ivo Ivy Jaap Jacek Jack Jackie Jacob Jacopo Jacqueline Jacques Jade Jaime Jake Jakob
Jamal James Jamie Jan Jana Jane Janet Janice Janine Jared Jasmine Jason Jasper Javier Jay Jayden Jean
Jeanine Jeanne Jeannette Jeannine Jeff Jeffrey Jennifer Jenny Jens Jeremiah Jérémie Jeremy Jérémy Jérôme
Jerome Jerry Jesse Jessica Jessie Jill Jim Jimmy Joachim Joan Joana Joanna Joanne João Joaquin Jocelyn
Jocelyne Jody Joe Joël Joel Joëlle Joey Johan Johann Johanna Johannes John Johnny Jon Jonah Jonas Jonathan
Jorge Jörg José Jose Josef Josefa Joseph Josephine Joséphine Josette Josh Joshua Josiane Joyce Juan
Juanita Judith Judy Jules Julia Julian Juliana Julie Julien Julienne Juliet Juliette Julio Julius Jürgen
Justin Justine Kaitlyn Kamala Kamel Karen Karim Karima Karin Karine Karl Karla Kate Katharina Katharine
Katherine Kathleen Kathryn Kathy Katia Katie Katrina Katy Kay Kayla Keanu Keith Kelly Kelsey Ken Kendall
Kenneth Kenny Kenji Kerry Kévin Kevin Khadija Khaled Khalid Kim Kimberly Kirk Kirsten Klaus Knut Konrad
Konstantin Kris Kristen Kristin Kristina Kurt Kyle Kylian Kylie Ladislas Laëtitia Laeticia Laetitia Lambert
Lamine Lance Larissa Larry Lars Latifa Laura Laure Laureen Laurence Laurent Laurène Laurie Lauren Lawrence
Léa Leah Leandro Léna Lena Leo Léo Leon Léon Leonard Léonard Leonardo Léonie Léopold Leopold Leroy Leslie
Lester Lew Lewis Liam Lila Lilian Liliane Lillian Lily Lina Linda Lindsay Lindsey Line Lionel Lisa Lisbeth
Lise Lloyd Loan Logan Loïc Lois Lola Lorenzo Loretta Lorraine Lotte Lou Louane Louis Louise Luc Luca Lucas
Lucia Luciano Lucie Lucien Lucienne Lucille Lucinda Lucrèce Lucy Ludovic Ludwig Luigi Luis Luisa Luiz Lukas
Luke Luther Lydia Lydie Lyndon Lynn Mabel Maddie Madeleine Madeline Mads Maëlle Maëlys Maeva Magali Maggie
Magnus Mahmoud Maisie Malek Malcolm Malia Malik Mamadou Mandy Manon Manuel Manuela Marc Marceau Marcel
Marcela Marcelin Marceline Marcelle Marcello Marcelo Marcia Marco Marcos Marcus Margaret Margarita Margaux
Margot Marguerite Maria Marianne Mariam Marie Marielle Marilyn Marilyne Marin Marina Marine Mario Marion
Marisa Marissa Marius Marjorie Mark Marlene Marlène Marlon Marsha Marta Martha Marthe Martin Martina
Martine Marvin Mary Maryam Maryline Maryse Mathéo Mathias Mathieu Mathilde Mathis Mathurin Matt Matteo
Matthew Matthias Matthieu Maud Maude Maura Maureen Maurice Mauricio Mauro Max Maxence Maxim Maxime
Maximilian Maximilien Maxine Maya Mehdi Meghan Mel Melania Mélanie Melanie Melinda Mélissa Melissa Melvin
Mercedes Meredith Merle Meryl Mia Michael Michaël Michaela Michal Michel Michele Michèle Micheline Michelle
Mickaël Mickey Miguel Mikael Mike Mikhail Mila Milan Milena Miles Milton Mina Miranda Mireille Miriam
Mitchell Mitt Mohamed Mohammad Mohammed Moïse Molly Mona Monica Monika Monique Morgan Morgane Morris Moses
Mouloud Mounir Mourad Moussa Moustapha Muhammad Muriel Murielle Murray Mustafa Mustapha Myriam Myrtille
Nabil Nadège Nadia Nadine Nancy Naomi Narendra Natacha Natalia Natalie Natasha Nathalie Nathan Nathanaël
Nathaniel Neal Ned Neil Nelly Nelson Nestor Neville Nicholas Nick Nicki Nicky Nicola Nicolas Nicole Niels
Nigel Nikita Nikolai Nils Nina Noah Noam Noé Noël Noel Noëlle Noémie Nolwenn Nora Norah Norbert Norma
Norman Octave Odette Odile Olaf Oleg Olga Oliver Olivia Olivier Omar Ophélie Orlando Orson Oscar Oskar
Osman Oswald Othman Otto Ousmane Owen Pablo Pamela Paola Paolo Pascal Pascale Pascaline Pat Patrice Patricia
Patricio Patrick Patsy Patti Patty Paul Paula Paule Paulette Paulin Pauline Paulo Pearl Pedro Peggy Pénélope
Penelope Percy Perrine Pete Peter Petra Phil Philibert Philip Philippa Philippe Phillip Philippine Phyllis
Pierce Pierre Pierrette Pierrick Pietro Pilar Piotr Priscilla Prosper Quentin Quincy Rachel Rachid Rachida
Rafael Raffaele Rafik Raïssa Rainer Ralph Ramón Ramon Ramzan Ramzi Randall Randy Raoul Raphael Raphaël
Raphaëlle Raquel Rashid Raul Ray Raymond Raymonde Rayan Rebecca Reggie Régine Reginald Régis Reinhard
Reinhold Rémi Rémy Remi Renata Renato Renaud Rene René Renée Rex Rhonda Ricardo Riccardo Richard Rick Ricky
Rihanna Rita Rob Robbie Robert Roberta Roberto Robin Rocco Rochelle Rod Rodney Rodolphe Rodrigo Rodrigue
Roger Roland Rolande Rolf Romain Romane Romano Roméo Romuald Ron Ronald Ronaldo Ronan Ronnie Rory Rosa
Rosalie Rosalind Rosanna Roselyne Rosemary Roseline Rosie Ross Roxane Roxanne Roy Ruben Rudolf Rudolph
Rudy Rufus Rupert Russell Ruth Ryan Sabine Sabrina Sacha Sadio Saïd Salma Salomé Salman Salvador Salvatore
Sam Samantha Samia Samir Samira Sammy Samuel Samy Sandra Sandrine Sandro Sandy Sara Sarah Sasha Saul
Savannah Scarlett Scott Sean Sébastian Sebastian Sebastien Sébastien Ségolène Selena Selma Serena Serge
Sergei Sergio Séverin Séverine Seth Seymour Shane Shannon Sharon Shaun Shawn Sheila Shelley Sherry Shinzo
Shirley Sibylle Sidney Sidonie Siegfried Sigmund Sigrid Silvia Silvio Simon Simone Siméon Sixtine Sofia
Sofiane Solange Solène Sonia Sonja Sophia Sophie Souad Soraya Spencer Stacey Stacy Stan Stanislas Stanley
Stefan Stefania Stefano Steffi Stella Stephan Stephane Stéphane Stéphanie Stephanie Stephen Steve Steven
Stuart Sue Susan Susanna Susanne Susie Suzanne Sven Svetlana Sylvain Sylvaine Sylvester Sylvestre Sylvia
Sylviane Sylvie Tamara Tammy Tania Tanguy Tanya Tara Tariq Tatiana Taylor Ted Teddy Terence Teresa Terrence
Terry Tessa Thaïs Théa Thelma Theo Théo Theodor Theodore Théodore Théophile Theresa Therese Thérèse Thibaud
Thibault Thibaut Thiébaut Thierry Thomas Tiffany Tim Timothée Timothy Tina Tobias Toby Todd Tom Tomas Tommy
Toni Tony Tonya Tracey Tracy Travis Trevor Tristan Troy Tyler Tyrone Ulrich Ulrike Ulysse Umberto Urbain
Ursula Valentin Valentina Valentine Valentino Valéria Valérie Valerie Valéry Vanessa Vasco Vaughn Vera Véra
Vernon Véronique Veronica Vicky Victor Victoria Victorien Victorine Viktor Vincent Vincenzo Viola Violaine
Violette Virgil Virgile Virginie Viviane Vivian Vivien Vivienne Vladimir Volodymyr Wade Wallace Walt Walter
Wanda Warren Wayne Wendy Werner Wes Wesley Whitney Wilfred Wilfrid Wilhelm Will William Willie Willy
Wilson Winifred Winston Wolfgang Woody Xavier Xavière Yacine Yael Yann Yannick Yasmina Yasmine Yasser Yassine
Yohan Yoann Yolande Youri Youssef Yuri Yusuf Yvan Yves Yvette Yvonne Zachary Zacharie Zara Zelda Zinedine Zoé Zoe
`;

/** Names that a sentence may begin with as a plain word. */
export const AMBIGUOUS: ReadonlySet<string> = new Set(
  'will mark bill dawn drew dale dean don pat sue rob may art frank grant guy marine constant fleur aurore line ange loan rod miles ken ray jade earl pearl ivy blanche prosper aime max ben wade pierce troy jay bob jean-michel'.split(
    ' ',
  ),
);

let names: ReadonlySet<string> | undefined;
/** The given names, folded; built at the first use so that importing costs nothing. */
export function givenNames(): ReadonlySet<string> {
  names ??= new Set(NAMES.split(/\s+/).filter(Boolean).map(fold));
  return names;
}
