/** A number of things in words: "1 article", "1,200 articles", "no articles". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? `no ${many}` : `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
