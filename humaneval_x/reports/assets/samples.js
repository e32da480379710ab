// The samples: an index of problems, unpacked a chunk at a time when somebody looks.

const PAGE = 20; // Problems listed at a time.
const KEPT = 4; // Chunks kept unpacked.
const PROTECTION = { split: 'tests ran in a process of their own', late_secret: 'sample and tests shared a process' };

function entryOf([cell, task, chunk, place, ...verdicts]) {
  return { cell, task, chunk, place, verdicts };
}

// The order is that of chunks.py, `_sample`.
function sampleOf([id, verdict, revision, detail, program, stdout, stderr, compile, run, memory, attempts, mode]) {
  return { id, verdict, revision, detail, program, stdout, stderr, compile, run, memory, attempts, mode };
}

// Loads chunks: from this page, or from the folder beside it.
function chunkLoader(beside) {
  const kept = new Map();
  const waiting = new Map();
  window.humanevalChunk = (number, packed) => waiting.get(number)?.(packed);
  const packed = (number) => {
    const embedded = document.getElementById(`chunk-${number}`);
    if (embedded) return Promise.resolve(embedded.textContent);
    return new Promise((resolve, reject) => {
      const file = `${beside}/${number}.js`;
      const script = h('script', { src: file, onerror: () => reject(new Error(`cannot load ${file}: it belongs beside this page`)) });
      waiting.set(number, (text) => { waiting.delete(number); script.remove(); resolve(text); });
      document.head.append(script);
    });
  };
  const unpack = async (number) => {
    const bytes = Uint8Array.from(atob(await packed(number)), (char) => char.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    return new Response(stream).json();
  };
  return (number) => {
    if (!kept.has(number)) kept.set(number, unpack(number));
    const found = kept.get(number);
    found.catch(() => kept.delete(number));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value);
    return found;
  };
}

class Samples {
  constructor(data) {
    this.data = data;
    const order = new Map(data.cells.map((cell, place) => [cell.id, place]));
    this.entries = data.entries.map(entryOf).sort((a, b) => order.get(a.cell) - order.get(b.cell)); // Stable: by number within.
    this.titles = new Map(data.cells.map((cell) => [cell.id, cell.title]));
    this.load = chunkLoader(data.beside);
    this.filter = { cell: '', verdict: '', outcome: '', text: '' };
    this.found = null; // Entries in whose programs and errors the text was found, by a search.
    this.run = 0;
    this.list = h('div', { class: 'problems' });
    this.status = h('p', { class: 'soft', role: 'status' });
    this.node = h('div', null, this.controls(), this.status, this.list);
    this.show();
  }

  controls() {
    const select = (name, label, options) => h('select', {
      'aria-label': label, name, onchange: (event) => { this.filter[name] = event.target.value; this.show(); },
    }, options.map(([value, title]) => h('option', { value }, title)));
    const seen = this.data.verdicts.map((verdict, place) => ({ ...verdict, place }))
      .filter(({ place }) => this.entries.some((entry) => entry.verdicts[place]));
    this.selects = {
      cell: select('cell', 'language', [['', this.data.matrix ? 'all pairs' : 'all languages'], ...this.data.cells.map((cell) => [cell.id, cell.title])]),
      verdict: select('verdict', 'verdict', [['', 'any verdict'], ['failed', 'any failure'], ...seen.map(({ id, title }) => [id, title])]),
      outcome: select('outcome', 'outcome', [['', 'all problems'], ['never', 'never solved'], ['sometimes', 'sometimes solved'], ['always', 'always solved']]),
    };
    this.text = h('input', {
      type: 'search', placeholder: 'task, or text in programs and errors', 'aria-label': 'search', spellcheck: 'false',
      oninput: () => { this.filter.text = this.text.value.trim().toLowerCase(); this.found = null; this.run += 1; this.show(); },
      onkeydown: (event) => { if (event.key === 'Enter') this.search(); },
    });
    return h('div', { class: 'controls' }, this.text,
      h('button', { type: 'button', onclick: () => this.search() }, 'Search programs'), Object.values(this.selects));
  }

  // Shows one problem alone, opened.
  open(cell, task) {
    Object.assign(this.filter, { cell, verdict: '', outcome: '', text: task.toLowerCase() });
    for (const [name, select] of Object.entries(this.selects)) select.value = this.filter[name];
    this.text.value = task;
    this.found = null;
    this.run += 1;
    this.show();
    const row = [...this.list.children].find((child) => child.dataset.task === task);
    if (row) { row.open = true; row.scrollIntoView({ block: 'start', behavior: 'smooth' }); }
  }

  chosen() {
    const { cell, text } = this.filter;
    return this.entries.filter((entry) => (!cell || entry.cell === cell) && this.hasVerdict(entry.verdicts)
      && this.hasOutcome(entry.verdicts) && (!text || (this.found ? this.found.has(entry) : this.named(entry, text))));
  }

  // "go/1" is Go/1 and Go/10 and Go/11: while typing; "go/12" is Go/12 first of all.
  named(entry, text) {
    return entry.task.toLowerCase().includes(text) || this.titles.get(entry.cell).toLowerCase().includes(text);
  }

  hasVerdict(verdicts) {
    const { verdict } = this.filter;
    if (!verdict) return true;
    return verdicts.some((count, place) => count && this.verdictMatches(place));
  }

  verdictMatches(place) {
    const { verdict } = this.filter;
    const { id } = this.data.verdicts[place];
    return !verdict || id === verdict || (verdict === 'failed' && id !== 'passed' && id !== 'sandbox_error');
  }

  hasOutcome(verdicts) {
    const all = this.scored(verdicts);
    switch (this.filter.outcome) {
      case 'never': return verdicts[0] === 0;
      case 'always': return all > 0 && verdicts[0] === all;
      case 'sometimes': return verdicts[0] > 0 && verdicts[0] < all;
      default: return true;
    }
  }

  // Sandbox errors are ours: no sample of the model's.
  scored(verdicts) {
    return verdicts.reduce((sum, count, place) => sum + (this.data.verdicts[place].id === 'sandbox_error' ? 0 : count), 0);
  }

  show() {
    const chosen = this.chosen();
    const exact = chosen.findIndex((entry) => entry.task.toLowerCase() === this.filter.text);
    if (exact > 0) chosen.unshift(...chosen.splice(exact, 1));
    this.status.textContent = chosen.length === this.entries.length ? plural(chosen.length, 'problem')
      : `${chosen.length.toLocaleString('en')} of ${plural(this.entries.length, 'problem')}`;
    if (!chosen.length && this.filter.text && !this.found) this.status.textContent += '; press Enter to search in programs and errors';
    this.list.replaceChildren();
    this.more(chosen, 0);
  }

  more(chosen, start) {
    this.list.append(...chosen.slice(start, start + PAGE).map((entry) => this.problem(entry)));
    const left = chosen.length - start - PAGE;
    if (left <= 0) return;
    const button = h('button', { type: 'button', class: 'more', onclick: () => { button.remove(); this.more(chosen, start + PAGE); } },
      `${left.toLocaleString('en')} more`);
    this.list.append(button);
  }

  problem(entry) {
    const body = h('div', { class: 'problem-body' });
    const bar = h('span', { class: 'mini' }, entry.verdicts.map((count, place) =>
      (count ? h('span', { class: verdictClass(this.data.verdicts[place].id), '--part': count }) : null)));
    return h('details', {
      class: 'problem', 'data-task': entry.task,
      ontoggle: (event) => { if (event.target.open && event.target.classList.contains('problem') && !body.firstChild) this.fillProblem(entry, body); },
    }, h('summary', null, h('b', null, entry.task), this.data.matrix || entry.cell.includes('-') ? h('span', { class: 'soft' }, this.titles.get(entry.cell)) : null,
      bar, h('span', { class: 'soft tally' }, `${entry.verdicts[0]} of ${this.scored(entry.verdicts)} passed`)), body);
  }

  async fillProblem(entry, body) {
    body.replaceChildren(h('p', { class: 'soft' }, 'unpacking …'));
    try {
      const samples = await this.samplesOf(entry);
      const wanted = samples.filter((sample) => this.verdictMatches(sample.verdict) && this.mentions(sample));
      const rows = (wanted.length ? wanted : samples).map((sample) => this.sample(sample, entry));
      const hidden = samples.length - rows.length;
      body.replaceChildren(...rows, hidden ? h('p', { class: 'soft' }, `${plural(hidden, 'other sample')} not shown by this filter`) : '');
      if (rows.length === 1) rows[0].open = true;
    } catch (error) {
      body.replaceChildren(h('p', { class: 'wrong' }, String(error.message || error)));
    }
  }

  async samplesOf(entry) {
    return (await this.load(entry.chunk))[entry.place].map(sampleOf);
  }

  mentions(sample) {
    return !this.found || contains(sample, this.filter.text);
  }

  sample(sample, entry) {
    const verdict = this.data.verdicts[sample.verdict];
    const again = sample.revision === this.data.revision ? null : h('span', { class: 'chip' }, sample.revision);
    const body = h('div', { class: 'sample-body' });
    return h('details', {
      class: 'sample',
      ontoggle: (event) => { if (event.target.open && !body.firstChild) body.append(...this.details(sample, entry)); },
    }, h('summary', null, h('span', { class: 'number' }, `#${sample.id}`), h('span', { class: `chip ${verdictClass(verdict.id)}` }, verdict.title),
      again, h('span', { class: 'detail' }, sample.detail.split('\n')[0])), body);
  }

  details(sample, entry) {
    const known = [
      ['compiled in', duration(sample.compile)], ['ran for', duration(sample.run)],
      ['memory', sample.memory === null ? null : `${Math.round(sample.memory)} MiB`],
      ['attempts', sample.attempts > 1 ? String(sample.attempts) : null], ['', PROTECTION[sample.mode]],
    ].filter(([, text]) => text);
    const output = [['standard output', sample.stdout], ['standard error', sample.stderr]].filter(([, text]) => text.trim());
    return [
      sample.detail ? h('pre', { class: 'reason' }, sample.detail) : null,
      h('p', { class: 'soft' }, known.map(([name, text], place) => `${place ? ' · ' : ''}${name} ${text}`)),
      h('pre', { class: 'program', tabindex: '0', 'aria-label': `program of ${entry.task}, sample ${sample.id}` },
        sample.program.replace(/\n$/, '').split('\n').map((line) => h('code', null, line, '\n'))),
      output.map(([name, text]) => [h('h4', null, name), h('pre', { class: 'output' }, text)]),
    ].flat(Infinity).filter(Boolean);
  }

  // Looks into every sample of the problems that the other filters leave, a chunk after the other.
  async search() {
    const { text } = this.filter;
    if (!text) return;
    this.run += 1;
    const run = this.run;
    this.found = null;
    const saved = this.filter.text;
    this.filter.text = '';
    const among = this.chosen();
    this.filter.text = saved;
    const found = new Set();
    for (let place = 0; place < among.length; place += 1) {
      const entry = among[place];
      try {
        const samples = await this.samplesOf(entry);
        if (run !== this.run) return;
        if (this.named(entry, text) || samples.some((sample) => this.verdictMatches(sample.verdict) && contains(sample, text))) found.add(entry);
      } catch (error) {
        this.status.textContent = String(error.message || error);
        return;
      }
      if (place % 50 === 0) this.status.textContent = `searching: ${place} of ${plural(among.length, 'problem')}, ${found.size} found`;
    }
    this.found = found;
    this.show();
  }
}

function contains(sample, text) {
  return [sample.program, sample.detail, sample.stderr, sample.stdout].some((part) => part.toLowerCase().includes(text));
}

function duration(seconds) {
  if (seconds === null) return null;
  return seconds < 0.9995 ? `${Math.round(1000 * seconds)} ms` : `${seconds.toFixed(1)} s`;
}
