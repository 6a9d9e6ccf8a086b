import { describe, expect, test } from 'vitest';
import { datelineOf } from '../../src/articles/dateline.ts';
import { isFurniture } from '../../src/articles/furniture.ts';
import { parseJsonLine } from '../../src/articles/json-lines.ts';
import { parseMarkdown } from '../../src/articles/markdown.ts';
import { isMenu } from '../../src/articles/navigation.ts';

const origin = { id: 'x.md', collection: '' };

describe('what sites put around a text', () => {
  test.each([
    'Accueil | Actu | Sport | Se connecter',
    'Accueil > Économie > Les comptes de la commune en 2025',
    'Vous êtes ici : Accueil › Sport',
    'Partager sur Facebook Tweeter Imprimer',
    'Partager cet article',
    'Abonnez-vous à notre newsletter !',
    'Recevez chaque matin notre newsletter',
    'Nous utilisons des cookies pour améliorer votre expérience. Accepter Refuser',
    'We use cookies to improve your visit. Accept all',
    'En poursuivant votre navigation, vous acceptez l’usage de cookies.',
    'Publié le 03/04/2025 à 18h42 - Mis à jour le 04/04/2025',
    '© 2025 Le Courrier',
  ])('is furniture: %s', (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  test('a banner is known by its buttons, on the line below too', () => {
    const banner = 'Nous utilisons des cookies pour améliorer votre expérience.';
    expect(isFurniture(banner, 'Tout accepter')).toBe(true);
    expect(isFurniture(banner)).toBe(false);
    expect(isFurniture(banner, 'Vous pouvez les refuser.')).toBe(false);
  });

  test.each([
    'Nous utilisons des cookies de mesure, que vous pouvez refuser.',
    'Pour vous abonner à la newsletter, écrivez à la mairie.',
    'Partager la route sur trois kilomètres, dit le maire.',
    'Cantine | 4,20 € | 1,80 €',
    'Cantine | Garderie | Conservatoire',
    'Publié le 3 avril 2025, le rapport de la Cour des comptes est sévère.',
    'Accueil des enfants dès 7 h 30',
  ])('says something: %s', (line) => {
    expect(isFurniture(line)).toBe(false);
  });

  test('a list is a menu when several of its labels are of menus only', () => {
    expect(isMenu(['Accueil', 'Sport', '[Mentions légales](/legal)'])).toBe(true);
    expect(isMenu(['Accueil', 'État civil', 'Cantine'])).toBe(false);
    expect(isMenu(['Accueil', 'Contact : 03 00 00 00 00', 'Recherche'])).toBe(false);
    expect(isMenu(['une photo', 'un justificatif', 'l’ancienne carte'])).toBe(false);
  });

  test('gives no title', () => {
    const text =
      'Accueil | Actu | Contact\nPartager sur Facebook\n\nLe musée rouvre. Il est gratuit.\n';
    expect(parseMarkdown(text, origin).article).toMatchObject({ title: 'Le musée rouvre', text });
  });
});

describe('the day of publication', () => {
  test.each([
    ['Publié le 03/04/2025 à 18h42 - Mis à jour le 04/04/2025', '2025-04-03'],
    ['Publié le 3 avril 2025', '2025-04-03'],
    ['*Publié le jeudi 3 avril 2025 à 7h*', '2025-04-03'],
    ['Par Jeanne Roux, publié le 1er mai 2025 | Lecture 3 min', '2025-05-01'],
    ['Mis en ligne le 2025-04-03', '2025-04-03'],
    ['Published on April 3, 2025 at 6:42 pm by Ann Lee', '2025-04-03'],
    ['Posted on 3rd April 2025 · Updated yesterday', '2025-04-03'],
    ['Publié le 31/02/2025', undefined],
    ['Publié le 3 avril 2025, le rapport est sévère.', undefined],
    ['Published in April by the ministry', undefined],
    ['Le rapport est publié le 3 avril 2025', undefined],
  ])('of %s', (line, date) => {
    expect(datelineOf(line)).toBe(date);
  });

  const BODY = 'Publié le 03/04/2025 à 18h42\n\nLe musée rouvre jeudi prochain.\n';

  test('stands in where no date is stated, and that is said', () => {
    const { article, findings } = parseMarkdown(`---\ntitle: T\nlang: fr\n---\n${BODY}`, origin);
    expect(article?.date).toBe('2025-04-03');
    expect(findings).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('"Publié le 03/04/2025 à 18h42"'),
      }),
    ]);
    const line = JSON.stringify({ id: 'a', title: 'T', lang: 'fr', text: BODY });
    expect(parseJsonLine(line, 1, origin).article).toMatchObject({
      date: '2025-04-03',
      text: BODY,
    });
  });

  test('gives way to the date that is stated, and is looked for near the top only', () => {
    const stated = `---\ntitle: T\ndate: 2024\nlang: fr\n---\n${BODY}`;
    expect(parseMarkdown(stated, origin)).toMatchObject({
      article: { date: '2024' },
      findings: [],
    });
    const late = `---\ntitle: T\nlang: fr\n---\n${'Un fait.\n'.repeat(20)}${BODY}`;
    expect(parseMarkdown(late, origin).article).not.toHaveProperty('date');
  });
});
