/** How results name this project's answers, as people get them. */
export const WHOLE = 'whole answers';
