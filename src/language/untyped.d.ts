declare module 'snowball-stemmers' {
  const snowball: { newStemmer(language: string): { stem(word: string): string } };
  export = snowball;
}

declare module 'stopword' {
  const stopword: { readonly fra: readonly string[]; readonly eng: readonly string[] };
  export = stopword;
}
