// The sentences of a page, each with the places in the text where it stands.

var SKIPPED = "nav, button, input, select, textarea, script, style, dialog, svg, [hidden], " +
  "[aria-hidden=true], [data-pagefind-ignore], .footnote-reference";

function isInline(element) {
  return /^(inline|contents|ruby)/.test(getComputedStyle(element).display);
}

function blockOf(node) {
  var element = node.parentElement;
  while (element.parentElement && isInline(element)) {
    element = element.parentElement;
  }
  return element;
}

// Text that stands loose in a closed "details" has a parent that is shown.
function isFolded(element) {
  var details = element.closest("details:not([open])");
  return details && !element.closest("summary");
}

function isShown(element) {
  if (isFolded(element)) {
    return false;
  }
  return element.checkVisibility
    ? element.checkVisibility({ visibilityProperty: true })
    : element.getClientRects().length > 0;
}

// Returns the text of each block with the nodes that it is made of, in order.
function blocksOf(text) {
  var walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  var blocks = [];
  var last = null;
  while (walker.nextNode()) {
    var node = walker.currentNode;
    if (node.parentElement.closest(SKIPPED) || !isShown(node.parentElement)) {
      continue;
    }
    var element = blockOf(node);
    if (!last || last.element !== element) {
      last = { element: element, text: "", pieces: [] };
      blocks.push(last);
    }
    last.pieces.push({ node: node, from: last.text.length });
    last.text += node.data;
  }
  return blocks;
}

function parts(text, language) {
  if (window.Intl && Intl.Segmenter) {
    var segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
    return Array.from(segmenter.segment(text), function (part) {
      return { from: part.index, to: part.index + part.segment.length };
    });
  }
  var found = [];
  text.replace(/[^.!?]+[.!?]*["'’”)]*\s*/g, function (part, from) {
    found.push({ from: from, to: from + part.length });
  });
  return found;
}

// Soft hyphens are for the eye; positions in what is spoken lead back to positions in the text.
function spoken(block, part) {
  var text = "";
  var places = [];
  for (var at = part.from; at < part.to; at += 1) {
    if (block.text[at] !== "\u00ad") {
      text += block.text[at];
      places.push(at);
    }
  }
  return { block: block, from: part.from, to: part.to, text: text, places: places };
}

function sentencesOf(text, language) {
  var all = [];
  blocksOf(text).forEach(function (block) {
    parts(block.text, language).forEach(function (part) {
      var sentence = spoken(block, part);
      if (/[\p{L}\p{N}]/u.test(sentence.text)) {
        all.push(sentence);
      }
    });
  });
  return all;
}

function place(block, at) {
  var piece = block.pieces[0];
  block.pieces.forEach(function (one) {
    piece = one.from <= at ? one : piece;
  });
  return [piece.node, Math.min(at - piece.from, piece.node.length)];
}

function rangeOf(block, from, to) {
  var range = document.createRange();
  range.setStart.apply(range, place(block, from));
  var end = place(block, to - 1);
  range.setEnd(end[0], Math.min(end[1] + 1, end[0].length));
  return range;
}

function trimmed(sentence) {
  var text = sentence.block.text;
  var from = sentence.from;
  var to = sentence.to;
  while (/\s/.test(text[from])) { from += 1; }
  while (/\s/.test(text[to - 1])) { to -= 1; }
  return rangeOf(sentence.block, from, to);
}
