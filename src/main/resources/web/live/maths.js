// @ts-check
// Mathematics by KaTeX (katex.org, MIT), which is loaded when there is some. It sets styles through
// the object model, which our policy allows, and trusts nothing in the formula.

let loading;

function load() {
  loading ??= new Promise((done, failed) => {
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = 'katex/katex.min.css';
    const script = document.createElement('script');
    script.src = 'katex/katex.min.js';
    script.onload = () => done(/** @type {any} */ (globalThis).katex);
    script.onerror = failed;
    document.head.append(style, script);
  }).catch(failure => {
    loading = undefined; // the next formula tries again
    throw failure;
  });
  return loading;
}

/** Draws `source` into `node`, which shows it as it is until then and if it is no formula. */
export async function formula(node, source, displayMode) {
  try {
    const katex = await load();
    const drawn = document.createElement('span');
    katex.render(source, drawn, {
      displayMode, throwOnError: true, trust: false, strict: 'ignore', output: 'htmlAndMathml', maxSize: 20, maxExpand: 200,
    });
    node.replaceChildren(drawn);
    node.classList.add('drawn');
  } catch {
    node.classList.add('source');
  }
}
