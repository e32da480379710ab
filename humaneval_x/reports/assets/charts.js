// Headline, scores by language, verdicts, times, tables.

// A part's score in the chosen revision; where nothing was mended both are the same, and the data have one.
const scoreOf = (part, view, k) => (part.scores[view] || part.scores.scores)[k];

function headline(data, state) {
  const cards = data.ks.map((k) => {
    const score = scoreOf(data.average, state.view, k);
    return h('div', { class: 'card' },
      h('div', { class: 'card-title' }, `pass@${k}`),
      h('div', { class: 'big' }, score.text, score.value === null ? null : h('small', null, '%')),
      h('div', { class: 'soft' }, score.span ? `95% interval ${score.span}` : 'not every language has it'),
      h('div', { class: 'soft' }, data.average.title));
  });
  const counts = data.counts.map((count) => h('div', { class: 'count' }, h('b', null, count.text), ` ${count.title}`));
  return h('div', null, h('div', { class: 'cards' }, cards), h('div', { class: 'counts' }, counts));
}

// A dot with its interval for each language or pair, on a scale from 0 to 100.
function scoreChart(data, state, width) {
  const rows = data.cells.length > 1
    ? [...data.cells, { ...data.average, title: 'Macro average', average: true, marks: {} }] : data.cells;
  const narrow = width < 560;
  const left = narrow ? 0 : 20 + 7.4 * Math.max(...rows.map((row) => row.title.length));
  const right = narrow ? 8 : 150;
  const pitch = narrow ? 46 : 32;
  const x = (share) => left + 6 + share * (width - left - right - 12);
  const height = rows.length * pitch + 26;
  const chart = s('svg', { width, height, class: 'chart', role: 'img', 'aria-label': `pass@${state.k} by language, with 95% intervals` });
  for (let tick = 0; tick <= 100; tick += 20) {
    chart.append(s('line', { x1: x(tick / 100), x2: x(tick / 100), y1: 0, y2: height - 22, class: 'grid' }),
      s('text', { x: x(tick / 100), y: height - 6, 'text-anchor': 'middle', class: 'axis' }, String(tick)));
  }
  rows.forEach((row, place) => {
    const score = scoreOf(row, state.view, state.k);
    const middle = place * pitch + (narrow ? 30 : pitch / 2);
    const text = score.span ? `${score.text}  [${score.span}]` : score.text;
    const group = s('g', { class: row.average ? 'row average' : 'row', 'data-tip': `${row.title}: pass@${state.k} ${text}` });
    group.append(s('rect', { x: 0, y: place * pitch, width, height: pitch, class: 'hit' }));
    group.append(s('text', { x: 0, y: narrow ? place * pitch + 14 : middle + 4, class: 'name' }, row.title));
    group.append(s('text', { x: width, y: narrow ? place * pitch + 14 : middle + 4, 'text-anchor': 'end', class: 'value' },
      s('tspan', { class: 'strong' }, score.text), score.span ? `  ${score.span}` : ''));
    if (score.value !== null) {
      group.append(s('rect', { x: x(score.low), y: middle - 5, width: Math.max(2, x(score.high) - x(score.low)), height: 10, rx: 5, class: 'span' }),
        s('circle', { cx: x(score.value), cy: middle, r: 5, class: 'dot' }));
    }
    const mark = row.marks[state.mark]?.[state.k];
    if (mark) group.append(s('path', { d: `M${x(mark.value)} ${middle - 8}l6 8l-6 8l-6 -8z`, class: 'mark', 'data-tip': `${row.title}, ${state.mark}: ${mark.text}` }));
    chart.append(group);
  });
  return chart;
}

function verdictBars(data) {
  const seen = data.verdicts.map((verdict, place) => ({ ...verdict, place }))
    .filter(({ place }) => data.cells.some((cell) => cell.verdicts[place]));
  const legend = h('ul', { class: 'legend' }, seen.map((verdict) =>
    h('li', null, h('i', { class: verdictClass(verdict.id) }), verdict.title)));
  const bars = data.cells.map((cell) => h('div', { class: 'bar-row' },
    h('div', { class: 'bar-name' }, cell.title),
    h('div', { class: 'bar' }, seen.filter(({ place }) => cell.verdicts[place]).map(({ id, title, place }) =>
      h('span', {
        class: verdictClass(id), '--part': cell.verdicts[place],
        'data-tip': `${cell.title}: ${cell.verdicts[place].toLocaleString('en')} of ${plural(cell.samples, 'sample')}: ${title}`,
      }, h('b', null, cell.verdicts[place].toLocaleString('en')))))));
  return h('div', null, legend, h('div', { class: data.matrix ? 'bars slim' : 'bars' }, bars));
}

// The translation matrix: HTML, so that it can be read, selected and copied.
function matrix(data, state) {
  const { sources, targets } = data.matrix;
  const cells = new Map(data.cells.map((cell) => [cell.id, cell]));
  const box = (part, name, mean) => {
    if (!part) return h('td', { class: 'none' });
    const score = scoreOf(part, state.view, state.k);
    return h('td', {
      class: `heat${mean ? ' mean' : ''}${score.value > 0.7 ? ' deep' : ''}`, '--share': `${100 * (score.value || 0)}%`,
      'data-tip': `${name}: pass@${state.k} ${score.text}${score.span ? ` [${score.span}]` : ''}`,
    }, score.text);
  };
  const head = h('tr', null, h('th', { class: 'corner' }, 'from ↓  to →'),
    targets.map((target) => h('th', { scope: 'col' }, target.title)), h('th', { scope: 'col', class: 'mean' }, 'mean'));
  const rows = sources.map((source) => h('tr', null, h('th', { scope: 'row' }, source.title),
    targets.map((target) => box(cells.get(`${source.id}-${target.id}`), `${source.title} → ${target.title}`)),
    box(source, `from ${source.title}`, true)));
  const foot = h('tr', null, h('th', { scope: 'row', class: 'mean' }, 'mean'),
    targets.map((target) => box(target, `to ${target.title}`, true)), box(data.average, 'all pairs', true));
  return h('div', { class: 'wide' }, h('table', { class: 'matrix' }, h('thead', null, head), h('tbody', null, rows, foot)));
}

// How long compiling and running took: a histogram each, on a logarithmic scale that all share.
function times(data) {
  const { edges, groups } = data.times;
  const steps = ['compile', 'run'];
  const used = edges.slice(1).map((_, bin) => groups.some((group) => steps.some((step) => group[step]?.bins[bin])));
  const first = used.indexOf(true);
  const last = used.lastIndexOf(true) + 1;
  const draw = (times, step) => {
    const bins = times.bins.slice(first, last);
    const top = Math.max(...bins);
    const wide = 100 / bins.length;
    const name = (seconds) => (seconds < 0.9995 ? `${Math.round(1000 * seconds)} ms` : `${Math.round(10 * seconds) / 10} s`);
    return h('div', { class: 'times' },
      s('svg', { viewBox: '0 0 100 40', preserveAspectRatio: 'none', class: `histogram ${step}` }, bins.map((count, bin) =>
        s('rect', {
          x: bin * wide + 0.15 * wide, width: 0.7 * wide, y: 40 - 40 * count / top, height: 40 * count / top,
          'data-tip': `${name(edges[first + bin])} to ${name(edges[first + bin + 1])}: ${plural(count, 'sample')}`,
        }))),
      h('div', { class: 'ends' }, h('span', null, name(edges[first])), h('span', null, name(edges[last]))),
      h('div', { class: 'soft' }, h('b', null, step), ` ${times.text}`));
  };
  return h('div', { class: 'tiles' }, groups.filter((group) => group.run || group.compile).map((group) =>
    h('div', { class: 'tile' }, h('h3', null, group.title), steps.map((step) => (group[step] ? draw(group[step], step) : null)))));
}
