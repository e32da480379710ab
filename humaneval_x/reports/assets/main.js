// Puts the page together.

const data = JSON.parse(document.getElementById('data').textContent);
const state = { k: data.ks[0], view: data.views[0].id, mark: '', order: 'number' };
const redraws = [];

// A box that is drawn anew when the choices change; `draw` gets its width.
function live(draw) {
  const box = h('div', { class: 'live' });
  redraws.push(responsive(box, draw));
  return box;
}

function choose(name) {
  return (value) => { state[name] = value; for (const redraw of redraws) redraw(); };
}

function choices() {
  const found = [];
  if (data.ks.length > 1) found.push(choice('k', data.ks.map((k) => ({ id: k, title: `pass@${k}` })), state.k, choose('k')));
  if (data.views.length > 1) found.push(choice('revision', data.views, state.view, choose('view')));
  const marks = [...new Set(data.cells.flatMap((cell) => Object.keys(cell.marks)))];
  if (marks.length) {
    found.push(h('select', { 'aria-label': 'published scores to compare with', onchange: (event) => choose('mark')(event.target.value) },
      h('option', { value: '' }, 'compare with a published score …'), marks.map((mark) => h('option', { value: mark }, mark))));
  }
  return h('div', { class: 'controls' }, found);
}

function themeButton() {
  const dark = () => (document.documentElement.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const button = h('button', {
    type: 'button', class: 'theme', 'aria-label': 'switch between light and dark',
    onclick: () => { document.documentElement.dataset.theme = dark() ? 'light' : 'dark'; },
  }, '◐');
  return button;
}

function page() {
  const samples = new Samples(data);
  const open = (cell, task) => samples.open(cell, task);
  const chart = live((width) => scoreChart(data, state, width));
  const many = data.matrix !== null;
  const single = data.cells.length === 1;
  return [
    h('header', null,
      h('div', { class: 'title' }, h('h1', null, data.title), h('span', { class: 'badge' }, `data set: ${data.dataSet}`), themeButton()),
      h('dl', { class: 'facts' }, data.facts.map((fact) => h('div', null, h('dt', null, fact.title), h('dd', null, fact.text))))),
    h('main', null,
      h('section', { id: 'scores' }, live(() => headline(data, state)), choices(),
        many ? live(() => matrix(data, state)) : null,
        many ? h('details', null, h('summary', null, 'Every pair with its interval'), chart) : single ? null : chart),
      section('Verdicts', 'What became of the samples.', verdictBars(data)),
      section('Problems', 'Each square is a problem in one language: how many of its samples passed. Choose one to see them.',
        h('div', { class: 'controls' },
          choice('order', [{ id: 'number', title: 'by number' }, { id: 'ease', title: 'hardest first' }], state.order, choose('order')), heatLegend()),
        live((width) => problemHeat(data, state, width, open))),
      section('Samples', 'Programs as they ran, with verdict and error.', samples.node),
      section('Times', 'Wall time of each compilation and run, on a logarithmic scale.', times(data)),
      data.published.length ? section('Published scores', 'As their authors report them, with their own prompts, tools and sampling.',
        data.published.map((part) => h('details', { open: part.k === data.ks[0] }, h('summary', null, `pass@${part.k}`), table(part.rows, { class: 'numbers' }),
          h('ul', { class: 'soft' }, part.sources.map((source) => h('li', null, source)))))) : null,
      section('Notes', null, h('ul', { class: 'notes' }, data.notes.map((note) => h('li', null, note)))),
      section('How it was made', null, data.command ? h('pre', { class: 'output' }, data.command) : null, table(data.setup, { class: 'setup' }),
        h('details', null, h('summary', null, 'Manifest'), h('pre', { class: 'output' }, JSON.stringify(data.manifest, null, 2))))),
  ];
}

document.body.append(...page());
installTips();
// Charts are drawn when their width is known, which is at the end of the first frame.
requestAnimationFrame(() => setTimeout(() => { document.documentElement.dataset.ready = 'yes'; }));
