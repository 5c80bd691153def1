// What the worker of the book uses of Workbox; maak.sh makes workbox.js from this file.
export { cacheNames, clientsClaim, setCacheNameDetails } from "workbox-core";
export { PrecacheController, PrecacheRoute } from "workbox-precaching";
export { registerRoute, setCatchHandler } from "workbox-routing";
export { NetworkOnly } from "workbox-strategies";
