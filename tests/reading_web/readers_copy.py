"""What a reader with a copy of the book does, and what a test asks of the device then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from playwright.sync_api import Page

KEPT: Final = """async () => {
  const found = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const key of await cache.keys()) {
      const text = await (await cache.match(key)).text();
      found.push({address: new URL(key.url).pathname, text});
    }
  }
  return found;
}"""
WORKERS: Final = "navigator.serviceWorker.getRegistrations().then(all => all.map(one => one.scope))"
WRITE: Final = """() => new Promise(resolve => {
  const request = indexedDB.open('leerboek-proef', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('antwoorden');
  request.onsuccess = () => {
    const change = request.result.transaction('antwoorden', 'readwrite');
    change.objectStore('antwoorden').put('mijn tekst', 'een');
    change.oncomplete = () => { request.result.close(); resolve(); };
  };
})"""
READ: Final = """() => new Promise(resolve => {
  const request = indexedDB.open('leerboek-proef', 1);
  request.onsuccess = () => {
    const read = request.result.transaction('antwoorden').objectStore('antwoorden').get('een');
    read.onsuccess = () => { request.result.close(); resolve(read.result); };
  };
})"""


def ask_for_a_copy(page: Page) -> None:
    page.get_by_role("button", name="Lezen zonder internet").click()


def keep_a_copy(page: Page) -> None:
    ask_for_a_copy(page)
    page.get_by_role("button", name="Bewaar dit boek op dit apparaat").click()
    page.get_by_text("Klaar. Je kunt dit boek nu lezen").wait_for()
    page.keyboard.press("Escape")
