/** How many bytes of pictures an export takes in: mail and browsers give up on pages much larger. */
export const exportedPictures = { each: 5_000_000, all: 25_000_000 } as const;
