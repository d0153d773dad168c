import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { TimelineEvent } from '#common/timeline/placed-event';
import { timelineSvg, type SvgView } from '#common/timeline/svg';
import { textWidth } from '#common/timeline/text-width';
import { dayNumber } from '#common/time/day';
import { timelineEvent } from '../../support/timeline-event';

const event = (
  id: string,
  title: string,
  edtf: string | null,
  more: Partial<TimelineEvent> = {},
): TimelineEvent => timelineEvent(id, edtf, { title, claims: 1, ...more });
const view = (events: TimelineEvent[], more: Partial<SvgView> = {}): SvgView => ({
  events,
  articles: [],
  width: 720,
  theme: 'page',
  title: 'A timeline',
  ...more,
});
const pageOf = (svg: string): Document =>
  new DOMParser().parseFromString(svg, 'image/svg+xml') as unknown as Document;
const texts = (svg: string): string[] =>
  Array.from(pageOf(svg).querySelectorAll('text'), (each) => each.textContent);

describe('the timeline as SVG', () => {
  test('is empty where nothing has a place in time', () => {
    expect(timelineSvg(view([]))).toBe('');
    expect(timelineSvg(view([event('a', 'No date', null), event('b', 'Any time', '../..')]))).toBe('');
  });

  test('shows titles, days and months, and explains the signs it uses', () => {
    const svg = timelineSvg(
      view([
        event('a', 'The tour', '2023-02-14/2023-02-22'),
        event('b', 'A visit', '2023-02~', { standing: 'planned' }),
      ]),
    );
    const words = texts(svg);
    expect(words).toEqual(
      expect.arrayContaining([
        'The tour',
        'A visit',
        'Feb 2023',
        'told as happened',
        'planned',
        'about, or not sure',
      ]),
    );
    expect(words).not.toContain('called off');
    expect(words).not.toContain('article published');
  });

  test('whatever a title holds stays text', () => {
    const title = '</text><script>alert(1)</script>&"\' \u0000\ud800 <image href="https://example.org/x">';
    const svg = timelineSvg(view([event('a', title, '2023')]));
    const page = pageOf(svg);
    expect(page.querySelectorAll('script, image, foreignObject, a, style').length).toBe(0);
    expect(svg).not.toMatch(/<script|<image|\p{Cc}|\p{Cs}/u);
    expect(svg.match(/https?:[^"< ]*/g)).toEqual([
      'http://www.w3.org/2000/svg',
      'https://example.org/x&quot;&gt;',
    ]);
  });

  test('on its own it is captioned, and lists where it is from, in lines that fit', () => {
    const sources = Array.from({ length: 45 }, (_, n) => ({
      text: `Source ${n}, ${'word '.repeat(n === 0 ? 60 : 2)}https://example.org/${'x'.repeat(n === 1 ? 400 : 3)}`,
      inner: n === 2,
    }));
    const svg = timelineSvg(
      view([event('a', 'A', '2023')], { beneath: { caption: 'What we know', sources } }),
    );
    const lines = [...pageOf(svg).querySelectorAll('text')];
    const words = lines.map((line) => line.textContent);
    expect(words).toEqual(expect.arrayContaining(['What we know', 'Sources', 'and 5 more']));
    const whole = words.join(' ').replace(/\s+/g, ' ');
    expect(whole).toContain(sources[0]?.text.replace(/\s+/g, ' '));
    expect(words.join('')).toContain('x'.repeat(400));
    for (const line of lines.slice(words.indexOf('What we know'))) {
      const end =
        Number(line.getAttribute('x')) + textWidth(line.textContent, Number(line.getAttribute('font-size')));
      expect(end).toBeLessThanOrEqual(720);
    }
    expect(Number(lines.at(-1)?.getAttribute('y'))).toBeLessThan(
      Number(pageOf(svg).documentElement.getAttribute('height')),
    );
  });

  test.each(['../1990-04', '1990-04/..'])('%s, open at one end, is drawn whole with its title', (edtf) => {
    const svg = timelineSvg(
      view([
        event('a', 'Treaty drafted', edtf),
        event('b', 'Talks', edtf.startsWith('.') ? '2023-05' : '1950-05'),
      ]),
    );
    const xs = Array.from(pageOf(svg).querySelectorAll('g rect, g text'), (each) => ({
      from: Number(each.getAttribute('x')),
      to: Number(each.getAttribute('x')) + Number(each.getAttribute('width') ?? 0),
    }));
    expect(Math.min(...xs.map(({ from }) => from))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs.map(({ to }) => to))).toBeLessThanOrEqual(720);
  });

  test('on paper it brings its own colours', () => {
    const svg = timelineSvg(view([event('a', 'A', '2023')], { theme: 'paper' }));
    expect(svg).toContain('fill="#ffffff"');
    expect(svg).toContain('color="#1c2226"');
  });

  test('a part outside its whole stands outside its shade', () => {
    const svg = timelineSvg(
      view([event('w', 'Whole', '2023-02-14/2023-02-21'), event('p', 'Part', '2023-02-22', { partOf: 'w' })]),
    );
    expect(svg.match(/fill-opacity="0.06"/g)).toHaveLength(1);
  });

  test('the picture stays as tall as it may, and counts what finds no room', () => {
    const events = Array.from({ length: 300 }, (_, at) =>
      event(`e${at}`, `Event number ${at}`, `2023-02-${String((at % 28) + 1).padStart(2, '0')}`),
    );
    const svg = timelineSvg(view(events, { height: 240 }));
    expect(Number(/ height="(\d+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(240);
    expect(texts(svg)).toContain('more events');
  });

  test('articles are ticks, and a range can be chosen', () => {
    const day = dayNumber({ year: 2023, month: 2, day: 14 });
    const articles = [{ id: 'a', label: 'An article', days: { from: day, to: day } }];
    const svg = timelineSvg(
      view([event('a', 'A', '2023-02-14')], { articles, range: { from: day - 20, to: day + 20 } }),
    );
    expect(texts(svg)).toEqual(
      expect.arrayContaining(['article published', 'Jan 2023', 'Feb 2023', 'Mar 2023']),
    );
  });

  test('in lanes, their names stand beside the drawing, which is cut at its own edges', () => {
    const long = 'A name of a lane that does not fit into the lines there are <for it>, '.repeat(6);
    const svg = timelineSvg(
      view([event('1', 'One', '2023-01-01/2023-03'), event('2', 'Two', '2023-02')], {
        width: 1000,
        range: { from: 19_390, to: 19_420 },
        lanes: { by: 'tag', names: [{ key: 'a', label: long, hue: null }], keysOf: new Map([['1', ['a']]]) },
      }),
    );
    const page = pageOf(svg);
    const inner = page.querySelector('svg > svg');
    expect(inner?.getAttribute('overflow')).toBe('hidden');
    const edge = Number(inner?.getAttribute('x'));
    const names = texts(svg).slice(0, texts(svg).indexOf('Others'));
    const said = names.join(' ');
    expect(said.endsWith('…') && long.startsWith(said.slice(0, -1))).toBe(true);
    for (const line of names) expect(16 + textWidth(line, 12)).toBeLessThanOrEqual(edge);
    expect(Number(inner?.getAttribute('width'))).toBe(1000 - edge);
    expect(Array.from(inner?.querySelectorAll('g > title') ?? [], (each) => each.textContent)).toEqual([
      'One',
      'Two',
    ]);
  });
});
