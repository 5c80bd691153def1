// Between the controls of a form and the fields of a record.

// A slider always has a value; it is an answer only when the reader moved it.
const moved = new WeakSet();
const MOST_ROWS = 60;

/** Give the named controls of a form by name, in order. */
function controlsOf(form) {
  const byName = new Map();
  for (const control of form.elements) {
    if (control.name && !["BUTTON", "FIELDSET", "OUTPUT", "OBJECT"].includes(control.tagName)) {
      byName.set(control.name, [...(byName.get(control.name) || []), control]);
    }
  }
  return byName;
}

function isChoice(control) {
  return control.type === "radio" || control.type === "checkbox";
}

function optionText(control) {
  return ownText(control.labels[0]) || control.value;
}

function labelOf(control) {
  const group = isChoice(control) && control.closest("fieldset");
  const given = control.dataset.veld || (group && group.dataset.veld);
  return given || ownText(group ? group.querySelector("legend") : control.labels[0]) || control.name;
}

function withUnit(control, number) {
  const unit = control.dataset.eenheid || "";
  const written = number.toLocaleString("nl-NL", { maximumFractionDigits: 10 });
  return unit === "%" ? written + unit : [written, unit].join(" ").trim();
}

function readSingle(control) {
  const value = control.value;
  if (control.type === "range" && !moved.has(control)) {
    return ["", ""];
  }
  if (control.tagName === "SELECT") {
    return [value, plainText(control.selectedOptions[0])];
  }
  if (control.type === "date") {
    return [value, dayInWords(value)];
  }
  if (control.type === "number" || control.type === "range") {
    return [value, value && withUnit(control, Number(value))];
  }
  return [value, value];
}

function readGroup(controls) {
  const chosen = controls.filter((control) => control.checked);
  const texts = chosen.map(optionText);
  const text = texts.map((words, at) => (at < texts.length - 1 ? words.replace(/\.$/, "") : words)).join("; ");
  return controls[0].type === "radio"
    ? [chosen.length ? chosen[0].value : "", text]
    : [chosen.map((control) => control.value), text];
}

/** Give the value of the controls of one name and what a person reads in it. */
function readControls(controls) {
  return isChoice(controls[0]) ? readGroup(controls) : readSingle(controls[0]);
}

/** Give what is filled in, as fields of a record. */
function readFields(form) {
  const fields = [...controlsOf(form)].map(([name, controls]) => {
    const [value, text] = readControls(controls);
    return { naam: name, label: labelOf(controls[0]), waarde: value, tekst: text };
  });
  return fields.filter((field) => field.waarde.length);
}

function showStand(control) {
  const place = control.type === "range" && partBeside(control, "[data-stand]");
  if (place) {
    place.textContent = withUnit(control, Number(control.value));
  }
}

/** Find a part in what stands around one option or field. */
function partBeside(control, selector) {
  const around = control.closest("[data-optie]") || control.labels[0] || control.closest("label");
  return around && around.querySelector(selector);
}

/** Let a text field be as high as what is written in it. */
function grow(control) {
  const tooMuch = control.tagName === "TEXTAREA" ? control.scrollHeight - control.clientHeight : 0;
  if (tooMuch > 1 && control.clientHeight) {
    const line = control.clientHeight / control.rows;
    control.rows = Math.min(MOST_ROWS, control.rows + Math.ceil(tooMuch / line));
  }
}

function putBackGroup(controls, values) {
  controls.forEach((control) => {
    control.checked = values.includes(control.value);
  });
  return values.filter((value) => !controls.some((control) => control.value === value)).length > 0;
}

function putBackSingle(control, value) {
  control.value = value;
  moved.add(control);
  grow(control);
  showStand(control);
  return control.value !== value && control.tagName !== "TEXTAREA";
}

/** Put a value back; tell whether it, or a part of it, has no place any more. */
function putBack(controls, value) {
  const values = [].concat(value);
  return isChoice(controls[0]) ? putBackGroup(controls, values) : putBackSingle(controls[0], values.join("; "));
}

function emptyControls(controls) {
  controls.forEach((control) => {
    if (isChoice(control)) {
      control.checked = false;
    } else if (control.type === "range") {
      control.value = control.defaultValue;
      moved.delete(control);
    } else {
      control.value = "";
    }
    showStand(control);
  });
}
