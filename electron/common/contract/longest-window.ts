/** The most rows that one call answers; who wants more asks on. */
export const longestWindow = 500;
