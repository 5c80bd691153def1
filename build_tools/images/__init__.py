"""Pictures: untrusted photos made clean, and what the book draws itself.

``derive``   a photo in, clean pictures for the web or the EPUB out, from a cache
``covers``   everything that is drawn for one edition, from the same cache
``cover``    the cover · ``card`` the picture of a shared link · ``mark`` the small mark of the book
``opening``  the only place that reads bytes of others · ``encode`` the only place that writes bytes
``board``, ``motifs``, ``lettering``, ``colour``   how the book draws

Nothing here knows Sphinx, an output folder or an edition's place on disk.
"""
