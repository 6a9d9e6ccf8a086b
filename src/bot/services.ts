/** What commands may use besides the library. Filled by the folders that implement it. */
// biome-ignore lint/suspicious/noEmptyInterface: grows with the store
export interface Services {}
