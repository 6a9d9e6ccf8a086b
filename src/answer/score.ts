/** The weighted sum of features. */
export function score<Name extends string>(
  features: Readonly<Record<Name, number>>,
  weights: Readonly<Record<NoInfer<Name>, number>>,
  names: readonly Name[],
): number {
  let sum = 0;
  for (const name of names) sum += features[name] * weights[name];
  return sum;
}
