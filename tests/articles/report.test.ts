import { expect, test } from 'vitest';
import { formatReport } from '../../src/articles/report.ts';

test('a report has one line a problem, by file and line, and counts them', () => {
  const report = formatReport(
    [
      { file: 'b.jsonl', line: 10, severity: 'error', message: 'Ten.', remedy: 'Do ten.' },
      { file: 'b.jsonl', line: 9, severity: 'warning', message: 'Nine.', remedy: 'Do nine.' },
      {
        file: 'a\nb\u001b[31m.md',
        severity: 'error',
        message: 'It\nis odd.',
        remedy: 'Rename it.',
      },
    ],
    { files: 3, articles: 1 },
  );
  expect(report).toBe(
    [
      'a b [31m.md: error: It is odd. — Rename it.',
      'b.jsonl:9: warning: Nine. — Do nine.',
      'b.jsonl:10: error: Ten. — Do ten.',
      '1 article in 3 files: 2 errors, 1 warning.',
    ].join('\n'),
  );
});
