// Elements, tips, small helpers. Texts only ever become text nodes: nothing a sample wrote is parsed as HTML.

const SVG = 'http://www.w3.org/2000/svg';

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name.startsWith('--')) node.style.setProperty(name, value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return node;
}

const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
const s = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

function section(title, caption, ...children) {
  const id = title.toLowerCase().replace(/[^a-z]+/g, '-');
  return h('section', { id }, h('h2', null, title), caption ? h('p', { class: 'caption' }, caption) : null, children);
}

// A row of buttons of which one is pressed; `choose` gets the id of it.
function choice(label, options, chosen, choose) {
  const buttons = options.map((option) =>
    h('button', {
      type: 'button',
      'aria-pressed': String(option.id === chosen),
      onclick: (event) => {
        for (const button of buttons) button.setAttribute('aria-pressed', String(button === event.currentTarget));
        choose(option.id);
      },
    }, option.title));
  return h('div', { class: 'choice', role: 'group', 'aria-label': label }, buttons);
}

function table(rows, attributes) {
  const [head, ...body] = rows;
  return h('div', { class: 'wide' }, h('table', attributes,
    h('thead', null, h('tr', null, head.map((cell) => h('th', { scope: 'col' }, cell)))),
    h('tbody', null, body.map((row) => h('tr', null, row.map((cell, place) =>
      place ? h('td', null, cell) : h('th', { scope: 'row' }, cell)))))));
}

// One tip for the whole page: elements with data-tip show it under the pointer.
function installTips() {
  const tip = h('div', { class: 'tip', role: 'status', hidden: true });
  document.body.append(tip);
  document.addEventListener('pointermove', (event) => {
    const target = event.target instanceof Element ? event.target.closest('[data-tip]') : null;
    tip.hidden = !target;
    if (!target) return;
    tip.textContent = target.getAttribute('data-tip');
    const left = Math.min(event.clientX + 14, window.innerWidth - tip.offsetWidth - 8);
    const below = event.clientY + 18;
    tip.style.left = `${Math.max(8, left)}px`;
    tip.style.top = `${below + tip.offsetHeight > window.innerHeight ? event.clientY - tip.offsetHeight - 10 : below}px`;
  });
  document.addEventListener('pointerleave', () => { tip.hidden = true; });
}

// Draws into `box` now and whenever its width changes: `draw(width)` returns what goes into it.
function responsive(box, draw) {
  let width = 0;
  const redraw = () => box.replaceChildren(draw(width));
  new ResizeObserver(([entry]) => {
    const now = Math.floor(entry.contentRect.width);
    if (now && now !== width) { width = now; redraw(); }
  }).observe(box);
  return () => { if (width) redraw(); };
}

const verdictClass = (id) => `v-${id}`;
const plural = (count, noun) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
