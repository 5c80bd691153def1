// The stem of a word, made by the rules that the index was made with (build_tools/search/stems.py).

const LETTER_OR_DIGIT = /[^\p{L}\p{N}]/gu;

/** Give letters and digits only, lower case, without accents. */
export function letters(text) {
  return text.toLowerCase().replace(LETTER_OR_DIGIT, "").normalize("NFD").replace(/\p{M}/gu, "");
}

function applied(group, word) {
  for (const [pattern, template] of group) {
    const found = pattern.exec(word);
    if (found) {
      return template.replace(/\{(\d)\}/g, (_, number) => found[number]);
    }
  }
  return word;
}

/**
 * Give the function that makes a stem of a word as the reader typed it.
 *
 * @param {[string, string][][]} rules groups of a pattern and what comes in its place.
 * @param {string} digits what stands for 0 to 9.
 */
export function stemmer(rules, digits) {
  const groups = rules.map((group) =>
    group.map(([pattern, template]) => [new RegExp(pattern, "u"), template]),
  );
  const asLetters = (digit) => [...digits][digit];
  return (typed) => {
    let word = letters(typed.replace(/['’]s$/iu, ""));
    for (const group of groups) {
      word = applied(group, word);
    }
    return word.replace(/=$/, "").replace(/[0-9]/g, asLetters);
  };
}
