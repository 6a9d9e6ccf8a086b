import { writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { ask } from '../src/cli/ask.ts';

/*
 * Draws docs/answer.svg, the picture in README.md, from what `ask` prints on a terminal with
 * colours: `npm run picture`.
 */

const QUESTION = 'Quand Cloudwatt a-t-il été débranché ?';
const COLUMNS = 84;
/** Of a character of the font below, in pixels. */
const CHARACTER = { width: 8.43, height: 20 };
const MARGIN = 24;

/** How a run of characters looks, by the codes of `src/terminal/palette.ts`. */
const LOOKS: Readonly<Record<string, string>> = {
  '1': 'bold',
  '2': 'dim',
  '22': '',
  '36': 'cyan',
  '39': '',
};

async function answerTo(question: string): Promise<string> {
  let printed = '';
  await ask([question], {
    out: (text) => {
      printed += text;
    },
    err: (text) => void process.stderr.write(text),
    ...{ env: { INDEX_CACHE: '' }, isTTY: true, stdin: Readable.from([]), columns: () => COLUMNS },
  });
  return printed.trimEnd();
}

function drawing(text: string): string {
  const lines = text.split('\n');
  const width = Math.round(COLUMNS * CHARACTER.width + 2 * MARGIN);
  const height = lines.length * CHARACTER.height + 2 * MARGIN;
  const drawn = lines.map((line, at) => {
    const y = MARGIN + (at + 0.75) * CHARACTER.height;
    return `<text x="${MARGIN}" y="${y}" xml:space="preserve">${drawLine(line)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(withoutCodes(text))}">
<style>
  text { font: 14px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; fill: #e6e6e6 }
  .bold { font-weight: bold; fill: #ffffff }
  .dim { fill: #9a9a9a }
  .cyan { fill: #56c2d6 }
</style>
<rect width="${width}" height="${height}" rx="10" fill="#1d2127"/>
${drawn.join('\n')}
</svg>
`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of colours begin with one
const CODES = /\u001b\[(\d+)m/;

function drawLine(line: string): string {
  let look = '';
  // Splitting at a group leaves texts at even places and codes at odd ones.
  return line
    .split(CODES)
    .map((part, at) => {
      if (at % 2 === 0) return part && `<tspan class="${look}">${escaped(part)}</tspan>`;
      look = LOOKS[part] ?? '';
      return '';
    })
    .join('');
}

function withoutCodes(text: string): string {
  return text.replaceAll(new RegExp(CODES, 'g'), '');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const prompt = `\u001b[36m›\u001b[39m ${QUESTION}`;
writeFileSync(
  new URL('answer.svg', import.meta.url),
  drawing(`${prompt}\n\n${await answerTo(QUESTION)}`),
);
