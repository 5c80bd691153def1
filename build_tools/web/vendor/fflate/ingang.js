// What of fflate goes with the pages; see ../LEESMIJ.md.
export { strToU8, unzipSync, zipSync } from "fflate";
