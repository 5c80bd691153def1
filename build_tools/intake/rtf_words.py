"""What the words of RTF mean to the intake."""

from __future__ import annotations

from typing import Final

# Groups whose inside is looked at like the text around them.
KEPT: Final = frozenset({
    "rtf", "field", "fldrslt", "fldinst", "footnote", "fonttbl", "colortbl", "stylesheet",
    "listtable", "listoverridetable", "list", "listlevel", "leveltext", "levelnumbers", "listname",
    "listoverride", "lfolevel", "shppict", "upr", "ud", "cs", "ts", "listid",
})  # fmt: skip
# Groups without words for a reader: they go in silence.
SILENT: Final = frozenset({
    "generator", "themedata", "colorschememapping", "latentstyles", "datastore", "rsidtbl",
    "xmlnstbl", "pgdsctbl", "panose", "falt", "listpicture", "revtbl", "defchp", "defpap",
    "bkmkstart", "bkmkend", "pnseclvl", "wgrffmtfilter", "userprops", "mmathPr", "ftnsep",
    "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "fchars", "lchars", "protusertbl",
    "nonshppict", "pntext", "pn", "listtext", "atnid", "atnauthor", "atnref", "atndate",
    "atrfstart", "atrfend", "atnparent", "atntime", "atnicn", "hlinkbase", "docvar", "pnlvlbody",
    "blipuid", "picprop", "sn", "sv", "sp", "oldcprops", "oldpprops", "oldtprops", "oldsprops",
    "cchs", "fname", "fontemb", "keywords", "doccomm", "filetbl", "expandedcolortbl", "cocoartf",
    "formfield", "ffname", "ffdeftext", "wptools", "stylerestrictions", "tblsxst", "linkval",
    "nextfile", "background", "shprslt", "objname", "objclass", "result", "gridtbl",
})  # fmt: skip
# Groups that go with a word: a key of ``DROPPED``.
DROPPED: Final = {
    "object": "object", "objdata": "object", "objalias": "object", "objsect": "object",
    "shp": "drawing", "shpinst": "drawing", "shpgrp": "drawing", "do": "drawing",
    "shptxt": "box", "dptxbxtext": "box", "mmath": "equation", "xe": "toc", "tc": "toc",
    "tcn": "toc",
}  # fmt: skip
HEADERS: Final = frozenset({"header", "headerl", "headerr", "headerf"})
FOOTERS: Final = frozenset({"footer", "footerl", "footerr", "footerf"})
# What a few words turn into: text of the document, in order of the standard.
LETTERS: Final = frozenset({
    "u", "emdash", "endash", "emspace", "enspace", "qmspace", "bullet", "lquote", "rquote",
    "ldblquote", "rdblquote", "tab", "line",
})  # fmt: skip
