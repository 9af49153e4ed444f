import type { SearchFigures } from './search-one.ts';

const WIDTH = 860;
const HEIGHT = 480;
const FRAME = { left: 84, right: 210, top: 56, bottom: 60 } as const;
const COLOURS: Readonly<Record<string, string>> = { attache: '#0b5fa5', 'fuse.js': '#b3261e', MiniSearch: '#8a6100', uFuzzy: '#5b5b5b' };
/** Labels at the ends of lines need so many pixels each. */
const LINE_HEIGHT = 16;

/** Medians (whole lines) and 99th percentiles (broken ones) of search over the number of quotes, both axes logarithmic, as an SVG. */
export function searchPlot(figures: readonly SearchFigures[]): string {
  const sizes = [...new Set(figures.map(({ size }) => size))].sort((a, b) => a - b);
  const times = figures.flatMap(({ median, p99 }) => [median, p99]);
  const [left, right] = [Math.log10(Math.min(...sizes)), Math.log10(Math.max(...sizes))];
  const [low, high] = [Math.floor(Math.log10(Math.min(...times))), Math.ceil(Math.log10(Math.max(...times)))];
  const x = (size: number): number =>
    FRAME.left + ((Math.log10(size) - left) / Math.max(1e-9, right - left)) * (WIDTH - FRAME.left - FRAME.right);
  const y = (ms: number): number => HEIGHT - FRAME.bottom - ((Math.log10(ms) - low) / (high - low)) * (HEIGHT - FRAME.top - FRAME.bottom);

  const rows = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)).map(
    (ms) =>
      `<line x1="${FRAME.left}" x2="${WIDTH - FRAME.right}" y1="${at(y(ms))}" y2="${at(y(ms))}" stroke="#ddd"/>` +
      text(FRAME.left - 8, y(ms) + 4, ms >= 1000 ? `${ms / 1000} s` : `${ms} ms`, 'end'),
  );
  const columns = sizes.map(
    (size) =>
      `<line x1="${at(x(size))}" x2="${at(x(size))}" y1="${FRAME.top}" y2="${HEIGHT - FRAME.bottom}" stroke="#eee"/>` +
      text(x(size), HEIGHT - FRAME.bottom + 20, size.toLocaleString('en'), 'middle'),
  );
  const names = [...new Set(figures.map(({ name }) => name))];
  const lines = names.flatMap((name) => {
    const own = figures.filter((each) => each.name === name).sort((a, b) => a.size - b.size);
    return (['median', 'p99'] as const).map((key) => ({ name, key, points: own.map((each) => ({ x: x(each.size), y: y(each[key]) })) }));
  });
  const drawn = lines.map(
    ({ name, key, points }) =>
      `<polyline fill="none" stroke="${colour(name)}" stroke-width="${name === 'attache' ? 3 : 1.6}"${key === 'p99' ? ' stroke-dasharray="6 4"' : ''} ` +
      `points="${points.map((point) => `${at(point.x)},${at(point.y)}`).join(' ')}"/>` +
      points.map((point) => `<circle cx="${at(point.x)}" cy="${at(point.y)}" r="3" fill="${colour(name)}"/>`).join(''),
  );
  const ends = lines.flatMap(({ name, key, points }) => {
    const last = points.at(-1);
    return last === undefined ? [] : [{ name, label: `${name}, ${key === 'p99' ? '99 in 100 within' : 'median'}`, x: last.x, y: last.y }];
  });
  const labels = spread(ends).map(({ name, label, x: right, y: line }) => text(right + 10, line + 4, label, 'start', colour(name)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="13" role="img">`,
    '<title>What a search costs as quotes grow in number</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(FRAME.left, 24, 'What a search costs as quotes grow in number', 'start', '#111', 17),
    text(FRAME.left, 43, 'Time of one question, both axes logarithmic; a line ends where its library would take minutes', 'start', '#555'),
    ...rows,
    ...columns,
    text((FRAME.left + WIDTH - FRAME.right) / 2, HEIGHT - 16, 'quotes', 'middle', '#555'),
    ...drawn,
    ...labels,
    '</svg>',
    '',
  ].join('\n');
}

const at = (value: number): string => value.toFixed(1);
const colour = (name: string): string => COLOURS[name] ?? '#333';

function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end', fill = '#333', size = 13): string {
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" fill="${fill}" font-size="${size}" stroke="#fff" stroke-width="3" paint-order="stroke">${words}</text>`;
}

/** Labels of one column moved apart, so that none covers another. */
function spread<Label extends { readonly x: number; readonly y: number }>(labels: readonly Label[]): readonly Label[] {
  const placed: Label[] = [];
  for (const label of labels.toSorted((a, b) => a.y - b.y)) {
    const above = placed.filter((other) => Math.abs(other.x - label.x) < WIDTH / 6).at(-1);
    placed.push(above === undefined ? label : { ...label, y: Math.max(label.y, above.y + LINE_HEIGHT) });
  }
  return placed;
}
