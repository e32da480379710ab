// Problems × languages: a square for every problem of every language, in bands as wide as the page.

function problemHeat(data, state, width, open) {
  const { numbers, cells } = data.problems;
  const names = data.cells.map((cell) => (data.matrix ? cell.title : cell.short));
  const left = Math.min(0.34 * width, 12 + 6.6 * Math.max(...names.map((name) => name.length)));
  const size = data.cells.length > 8 ? 11 : width < 560 ? 13 : 12;
  const band = Math.max(10, Math.min(numbers.length, Math.floor((width - left - 4) / size)));
  // Bands of equal length look like one thing, and the last one is not a stub.
  const bands = Math.ceil(numbers.length / band);
  const length = Math.ceil(numbers.length / bands);
  const tall = data.cells.length * size + 24;
  const order = problemOrder(data, state.order);
  const chart = s('svg', { width, height: bands * tall, class: 'squares', role: 'img', 'aria-label': 'share of samples that passed, problems by languages' });
  for (let start = 0; start < bands; start += 1) {
    const shown = order.slice(start * length, (start + 1) * length);
    const top = start * tall + 15;
    shown.forEach((place, column) => {
      const label = state.order !== 'number' ? (start + column ? '' : 'hardest') : numbers[place] % 10 ? '' : numbers[place];
      if (label !== '') chart.append(s('text', { x: left + column * size, y: top - 4, class: 'axis' }, String(label)));
    });
    data.cells.forEach((cell, row) => {
      const y = top + row * size;
      chart.append(s('text', { x: left - 7, y: y + size - 3, 'text-anchor': 'end', class: 'axis' }, clipped(names[row], left)));
      shown.forEach((place, column) => {
        const found = cells[cell.id][place];
        if (!found) return;
        const [task, n, c] = found;
        chart.append(s('rect', {
          x: left + column * size, y, width: size - 1.5, height: size - 1.5, rx: 2, class: n ? 'square' : 'square empty',
          '--share': `${n ? 100 * c / n : 0}%`, 'data-cell': cell.id, 'data-task': task,
          'data-tip': `${cell.title}, ${task}: ${n ? `${c} of ${n} passed` : 'no sample'}`,
        }));
      });
    });
  }
  chart.addEventListener('click', (event) => {
    const square = event.target.closest('[data-task]');
    if (square) open(square.getAttribute('data-cell'), square.getAttribute('data-task'));
  });
  return chart;
}

function problemOrder(data, order) {
  const { numbers, cells } = data.problems;
  const places = numbers.map((_, place) => place);
  if (order === 'number') return places;
  const ease = places.map((place) => {
    const shares = Object.values(cells).map((row) => row[place]).filter((found) => found && found[1]);
    return shares.reduce((sum, [, n, c]) => sum + c / n, 0) / (shares.length || 1);
  });
  return places.sort((a, b) => ease[a] - ease[b] || a - b);
}

function clipped(name, left) {
  const most = Math.floor((left - 10) / 6.3);
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
}

function heatLegend() {
  const steps = [0, 25, 50, 75, 100].map((share) => h('i', { class: 'square', '--share': `${share}%` }));
  return h('div', { class: 'heat-legend' }, h('span', null, 'no sample passed'), steps, h('span', null, 'all passed'));
}
