/** Contents and a timeline lead about in a file; before an article on paper they are in the way of its words. */
const onPaper = '<style>nav,main>figure{display:none}</style>';

/** The page of an export of one article as it is printed: the article comes first, then what is made of it. */
export function pageToPrint(page: string): string {
  return page.replace('</head>', `${onPaper}</head>`);
}
