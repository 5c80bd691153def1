// What of a document in an iframe a reader sees: words and pictures, page after page.

const SLACK = 2; // pixels; a letter may stand a little beside its line

/** The part of the window in which an element can be seen: what no box around it cuts off. */
function windowOf(element) {
  let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight];
  for (let box = element; box; box = box.parentElement || box.getRootNode().host) {
    const style = getComputedStyle(box);
    if (box === element || style.overflowX !== "visible" || style.overflowY !== "visible") {
      const edges = box.getBoundingClientRect();
      left = Math.max(left, edges.left);
      top = Math.max(top, edges.top);
      right = Math.min(right, edges.right);
      bottom = Math.min(bottom, edges.bottom);
    }
  }
  return { left, top, right, bottom };
}

/** What boxes inside a document cut off of an element, in the document's own pixels. */
function cutOf(element) {
  let [left, top, right, bottom] = [-Infinity, -Infinity, Infinity, Infinity];
  for (let box = element; box && box !== box.ownerDocument.body; box = box.parentElement) {
    const style = getComputedStyle(box);
    if (style.display !== "inline" && (style.overflowX !== "visible" || style.overflowY !== "visible")) {
      const edges = box.getBoundingClientRect();
      left = Math.max(left, edges.left);
      top = Math.max(top, edges.top);
      right = Math.min(right, edges.right);
      bottom = Math.min(bottom, edges.bottom);
    }
  }
  return { left, top, right, bottom };
}

/** One document of the book: marks what is seen, each time that a page is turned. */
class Seen {
  /** `margin`: by how many pixels the engine itself lets a picture stand beside the page. */
  constructor(doc, margin = 0) {
    this.doc = doc;
    this.margin = margin;
    this.frame = doc.defaultView.frameElement;
    this.words = null; // before its first page is shown, nothing in it can be seen
    this.pictures = [...doc.querySelectorAll("img, image")].map((element) => ({ element, seen: false }));
  }

  look() {
    this.words = this.words || [...wordsOf(this.doc)];
    const seen = windowOf(this.frame);
    const frame = this.frame.getBoundingClientRect();
    const cuts = new Map();
    const whole = (box, cut, margin) =>
      box.left >= cut.left - SLACK && box.right <= cut.right + SLACK + margin &&
      box.top >= cut.top - SLACK && box.bottom <= cut.bottom + SLACK;
    const within = (box, element, margin = 0) => {
      if (!cuts.has(element)) {
        cuts.set(element, cutOf(element));
      }
      const { left, top, right, bottom, width, height } = box;
      const onScreen = { left: left + frame.left, right: right + frame.left, top: top + frame.top, bottom: bottom + frame.top };
      return width > 0 && height > 0 && whole(box, cuts.get(element), margin) && whole(onScreen, seen, margin);
    };
    for (const word of this.words.filter((one) => !one.seen)) {
      const boxes = [...word.range.getClientRects()].filter((box) => box.width > 0);
      word.parts = word.parts || new Set();
      const { parentElement } = word.range.startContainer;
      boxes.forEach((box, at) => within(box, parentElement) && word.parts.add(at));
      word.seen = boxes.length > 0 && word.parts.size === boxes.length;
    }
    for (const picture of this.pictures.filter((one) => !one.seen)) {
      const { element } = picture;
      const loaded = element.localName === "image" || (element.complete && element.naturalWidth > 0);
      picture.seen = loaded && within(element.getBoundingClientRect(), element.parentElement, this.margin);
    }
  }

  /** `words` in order, `lost` those that were on no page, `pictures` the words for those that were not seen whole. */
  said() {
    return {
      words: this.words.map((one) => one.text),
      lost: this.words.filter((one) => !one.seen).map((one) => one.text),
      pictures: this.pictures.filter((one) => !one.seen).map((one) => one.element.getAttribute("alt")),
    };
  }
}

/** Every word of the body, with where it stands; what is not painted is no word. */
function* wordsOf(doc) {
  const nodes = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    const parent = node.parentElement;
    if (parent.closest("[hidden]") || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
      continue;
    }
    for (const found of node.data.matchAll(/\S+/gu)) {
      const range = doc.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      yield { text: found[0], range, seen: false };
    }
  }
}
