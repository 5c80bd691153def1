// What stands in every form with something to do: activity to name to values; feedback beside options under "*",
// and answers whose place is gone under "*toen".
() => {
  const values = (control) => {
    if (control.type === "radio" || control.type === "checkbox") {
      return control.checked ? [control.value] : [];
    }
    const untouched = control.type === "range" && Number(control.value) === (Number(control.min) + Number(control.max)) / 2;
    return control.value && !untouched ? [control.value] : [];
  };
  return Object.fromEntries([...document.querySelectorAll("form[data-activiteit]")].map((form) => {
    const found = { "*": [...form.querySelectorAll("[data-oordeel]")].map((one) => one.textContent),
      "*toen": [...form.querySelectorAll(".toen")].map((one) => one.textContent) };
    [...form.elements].filter((control) => control.name).forEach((control) => {
      found[control.name] = [...(found[control.name] || []), ...values(control)];
    });
    return [form.dataset.activiteit, found];
  }));
}
