const lengths = [1, 2, 3, 5, 8, 12, 20, 35];

/** Passages to ask about, as [first, last] tokens: anywhere, near what was edited, and words said repeatedly. */
export function pickPassages(tokens, map, random) {
  const any = (list) => list[Math.floor(random() * list.length)];
  const picked = [];
  for (let count = 0; count < 12; count++) picked.push([Math.floor(random() * tokens.length), any(lengths)]);
  const edited = [...map.keys()].filter((at) => map[at] < 0 || (map[at + 1] ?? map[at] + 1) !== map[at] + 1);
  for (let count = 0; edited.length > 0 && count < 24; count++) {
    const length = any([2, 4, 6, 10, 16, 25, 40]);
    picked.push([Math.max(0, any(edited) - Math.floor(random() * (length + 4))), length]);
  }
  const four = (at) =>
    tokens
      .slice(at, at + 4)
      .map(({ word }) => word)
      .join(' ');
  const counts = new Map();
  for (const at of tokens.keys()) counts.set(four(at), (counts.get(four(at)) ?? 0) + 1);
  const repeated = [...tokens.keys()].filter((at) => counts.get(four(at)) > 1);
  for (let count = 0; repeated.length > 0 && count < 6; count++) picked.push([any(repeated), any([2, 3, 4])]);
  const all = picked.map(([first, length]) => [first, Math.min(tokens.length, first + length) - 1]);
  return [...new Map(all.map((each) => [each.join(), each])).values()];
}

/** How often `words` stands in a text, overlapping places counted. */
export function countOf(text, words) {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count++;
  return count;
}

/**
 * What became of a passage, `{kind, start?, end?}` with UTF-16 ends in the new text; null where the history does
 * not tell. `exact` and `changed` need their neighbours in place; `moved` needs words that were and are there
 * once; `deleted` needs words of which hardly a run of three is left anywhere.
 */
export function whatBecame(old, next, map, first, last) {
  const quote = old.text.slice(old.tokens[first].from, old.tokens[last].to);
  if ((quote.match(/[\p{L}\p{N}]/gu) ?? []).length < 3) return null;
  const mapped = [...map.subarray(first, last + 1)];
  const kept = mapped.filter((to) => to >= 0).length;
  const [left, right] = [neighbours(map, first, -1), neighbours(map, last, 1)];
  if (kept === 0) return goneOrMoved(old, next, map, first, last, quote);
  const [from, to] = [mapped[0], mapped.at(-1)];
  if (from < 0 || to < 0) return null;
  const place = { start: next.tokens[from].from, end: next.tokens[to].to };
  if (kept === mapped.length && to - from === last - first) {
    if (left + right < 4 && mapped.length < 8) return null;
    return { kind: next.text.slice(place.start, place.end) === quote ? 'exact' : 'changed', ...place };
  }
  const letters = (at) => old.tokens[at].to - old.tokens[at].from;
  let [all, there] = [0, 0];
  for (let at = first; at <= last; at++) {
    all += letters(at);
    if (map[at] >= 0) there += letters(at);
  }
  const near = place.end - place.start <= 2 * quote.length + 40;
  return there / all >= 0.6 && left >= 3 && right >= 3 && near ? { kind: 'changed', ...place } : null;
}

/** How many neighbours of a token on one side still stand next to it, up to six. */
function neighbours(map, at, step) {
  let count = 0;
  const stands = () => {
    const next = at + step * (count + 1);
    return next >= 0 && next < map.length && map[at] >= 0 && map[next] === map[at] + step * (count + 1);
  };
  while (count < 6 && stands()) count++;
  return count;
}

function goneOrMoved(old, next, map, first, last, quote) {
  if (last - first < 3) return null;
  const copies = countOf(next.text, quote);
  if (copies === 1 && countOf(old.text, quote) === 1) {
    const start = next.text.indexOf(quote);
    return { kind: 'moved', start, end: start + quote.length };
  }
  if (copies > 0) return null;
  const three = (tokens, at) =>
    tokens
      .slice(at, at + 3)
      .map(({ word }) => word)
      .join(' ');
  const inNew = new Set(next.tokens.map((_, at) => three(next.tokens, at)));
  const runs = Array.from({ length: last - first - 1 }, (_, step) => three(old.tokens, first + step));
  if (runs.filter((run) => inNew.has(run)).length / runs.length >= 0.15) return null;
  let [before, after] = [first, last];
  while (before > 0 && map[before - 1] < 0) before--;
  while (after + 1 < map.length && map[after + 1] < 0) after++;
  const gapFrom = before > 0 ? map[before - 1] + 1 : 0;
  const gapTo = after + 1 < map.length ? map[after + 1] : next.tokens.length;
  if (gapTo <= gapFrom) return { kind: 'deleted' };
  const long = (text) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu));
  const instead = long(next.text.slice(next.tokens[gapFrom].from, next.tokens[gapTo - 1].to));
  const words = [...long(quote)];
  const alike = words.filter((word) => instead.has(word)).length / Math.max(1, words.length);
  return alike < 0.2 ? { kind: 'deleted' } : null;
}
