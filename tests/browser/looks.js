// What a careful eye would find on a page: text that is tiny, things that stick out or lie under others, and what has no name.
(smallest) => {
  const found = [];
  const says = (node) => `${node.tagName.toLowerCase()}${node.id ? `#${node.id}` : ""}.${[...node.classList ?? []].join(".")} ${(node.textContent ?? "").trim().slice(0, 30)}`;
  const shown = (node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const inside = (box) => box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;

  if (document.documentElement.scrollWidth > innerWidth) found.push(`wider than the screen: ${document.documentElement.scrollWidth}`);

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility || !shown(parent) || parent.closest("script, style, noscript, .unseen, option, title")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (!inside(box)) continue;
    const grown = parent.ownerSVGElement ? parent.getScreenCTM().a : 1;
    const size = parseFloat(getComputedStyle(parent).fontSize) * grown;
    if (size < smallest) found.push(`tiny, ${size.toFixed(1)} px: ${says(parent)}`);
    if (!parent.ownerSVGElement && (box.left < -1 || box.right > innerWidth + 1) && !parent.closest(".sheet, .map")) found.push(`sticks out: ${says(parent)}`);
  }

  for (const node of document.querySelectorAll("a[href], button, select, input:not([type=hidden]), summary, [tabindex='0']")) {
    if (!shown(node)) continue;
    const box = node.getBoundingClientRect();
    if (!inside(box)) continue;
    const named = node.ariaLabel || node.getAttribute("aria-labelledby") || node.textContent.trim() || node.title || [...node.labels ?? []].some((label) => label.textContent.trim());
    if (!named) found.push(`has no name: ${says(node)}`);
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight || node.disabled) continue;
    const top = document.elementFromPoint(x, y);
    const near = top && (node.contains(top) || top.contains(node) || top.closest("label")?.contains(node));
    const by = top?.closest(".decide, .desk-bar, .mind, .crew, .asked");
    if (!near && !by && !clipped(node, x, y)) found.push(`lies under ${says(top)}: ${says(node)}`);
  }

  function clipped(node, x, y) {
    for (let up = node.parentElement; up; up = up.parentElement) {
      const style = getComputedStyle(up), box = up.getBoundingClientRect();
      if (style.overflow !== "visible" && (x < box.left || x > box.right || y < box.top || y > box.bottom)) return true;
    }
    return false;
  }

  for (const node of document.querySelectorAll("svg[role=img], canvas, img, [role=log], [role=tablist], nav, dialog")) {
    if (shown(node) && !node.ariaLabel && !node.getAttribute("aria-labelledby") && !node.getAttribute("alt")) found.push(`is not told: ${says(node)}`);
  }
  if (document.querySelectorAll("h1").length < 1) found.push("no title");
  if (!document.documentElement.lang) found.push("no language");
  const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  if (twice.length) found.push(`twice: ${twice}`);
  return [...new Set(found)];
}
