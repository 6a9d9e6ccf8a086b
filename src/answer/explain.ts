import { CONFIDENCE_FEATURES } from './confidence.ts';
import { PASSAGE_FEATURES } from './features.ts';
import type { Model } from './model.ts';
import type { Findings } from './pipeline.ts';
import { SENTENCE_FEATURES } from './sentences.ts';

/** Why the quotes of an answer are there: terms, then what each feature added, largest first. */
export function explainFindings(findings: Findings, model: Model): string {
  const lines = ['terms (idf, passages that hold it):', ...termLines(findings)];
  for (const [at, { span }] of findings.chosen.entries()) {
    const [sentence] = span.sentences;
    if (!sentence) continue;
    const passage = findings.passages.find(({ candidate }) => candidate === sentence.candidate);
    const { article } = sentence.candidate.owner;
    lines.push(
      '',
      `quote ${at + 1}: ${article.id} ${span.start}–${span.end}, share ${span.mass.toFixed(3)}`,
    );
    if (passage) {
      lines.push(`  passage ${passage.score.toFixed(2)} =`);
      lines.push(...sumLines(passage.features, model.passage, PASSAGE_FEATURES));
    }
    lines.push('  first sentence =');
    lines.push(...sumLines(sentence.features, model.sentence, SENTENCE_FEATURES));
  }
  lines.push('', `confidence ${findings.confidence.toFixed(3)} =`);
  if (findings.evidence) {
    lines.push(`    ${'constant'.padEnd(22)} ${model.confidence.constant.toFixed(2)}`);
    lines.push(...sumLines(findings.evidence, model.confidence, CONFIDENCE_FEATURES));
  }
  return `${lines.join('\n')}\n`;
}

function termLines({ terms }: Findings): string[] {
  return terms.map(({ term, idf, frequency }) => {
    const others = [...term.weights]
      .slice(0, 8)
      .map(([stem, weight]) => `${stem} ${weight.toFixed(1)}`);
    const read = term.corrected === undefined ? '' : `, read as ${term.corrected}`;
    return `    ${term.surface} (${idf.toFixed(2)}, ${frequency}${read}): ${others.join(', ')}`;
  });
}

function sumLines<Name extends string>(
  features: Readonly<Record<Name, number>>,
  weights: Readonly<Record<NoInfer<Name>, number>>,
  names: readonly Name[],
): string[] {
  return names
    .map((name) => ({ name, value: features[name], gain: features[name] * weights[name] }))
    .filter(({ gain }) => Math.abs(gain) >= 0.01)
    .sort((a, b) => Math.abs(b.gain) - Math.abs(a.gain))
    .map(({ name, value, gain }) => {
      const sum = `${value.toFixed(2)} × ${weights[name].toFixed(2)}`;
      return `    ${name.padEnd(22)} ${gain.toFixed(2).padStart(6)}   ${sum}`;
    });
}
