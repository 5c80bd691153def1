// Files: the one that is mailed, and the draft that somebody keeps for later. They go to the
// downloads of the browser and come from a file that somebody chooses; nothing else is kept.

const LARGEST = 200000;

function download(name, file) {
  const text = `${JSON.stringify(file, null, 1)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = element("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    return undefined;
  }
}

function isOurs(file) {
  const kinds = [form.dataset.soort, form.dataset.concept];
  return file && kinds.includes(file.soort) && file.versie === Number(form.dataset.versie);
}

/** Fill in what stands in a file; return whether it is one of ours. */
function take(text) {
  const file = parsed(text.replace(/^\ufeff/, ""));
  if (!isOurs(file)) {
    return false;
  }
  groups.forEach((_fields, name) => {
    const [home, key] = name.split(".");
    answer(name, file[home] && typeof file[home] === "object" ? file[home][key] : undefined);
    mark(name, "");
  });
  return true;
}
