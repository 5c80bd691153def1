"""``film``: a poster first; the film itself comes when a reader asks for it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final, TypeVar

from docutils import nodes

from build_tools.model.activity import ActivityKind
from build_tools.problems import Location, Problem
from build_tools.sphinx_ext.content_directive import Given, Option, Shape, Text
from build_tools.sphinx_ext.downloads import readable_size
from build_tools.sphinx_ext.gate import is_image_name
from build_tools.sphinx_ext.learning.activity import (
    IDENTITY_OPTION,
    ActivityDirective,
    Forms,
    line_part,
    part,
)
from build_tools.sphinx_ext.learning.film_files import (
    FilmFile,
    FilmRefused,
    captions_of,
    clean_captions,
    clock_time,
    film_file,
    transcript,
)
from build_tools.sphinx_ext.learning.film_forms import (
    CUE,
    INTRO,
    LENGTH,
    POSTER,
    TIPS,
    epub,
    paper,
    web,
)
from build_tools.sphinx_ext.reporting import report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sphinx.application import Sphinx
    from webvtt.models import Caption

_Found = TypeVar("_Found")

_POSTER, _ALT, _DURATION = "poster", "alt", "duur"
_FILE, _CAPTIONS = "bestand", "ondertitels"
_LENGTH_FORM: Final = re.compile(r"(\d{1,2}:)?[0-5]?\d:[0-5]\d")
_LENGTH_HINT: Final = "de lengte als minuten en seconden, zoals 3:20"


class Film(ActivityDirective):
    """``:::{film} Titel``: a list in the text holds its tips, the rest introduces it."""

    kind: ClassVar[ActivityKind] = ActivityKind.FILM
    shape: ClassVar[Shape] = Shape(
        argument="een titel",
        options={
            **IDENTITY_OPTION,
            _POSTER: Option(required=True),
            _ALT: Option(required=True),
            _DURATION: Option(),
            _FILE: Option(),
            _CAPTIONS: Option(),
        },
        text=Text.OPTIONAL,
    )

    _film: FilmFile | None = None
    _captions: Sequence[Caption] = ()

    def parts(self, given: Given) -> list[part]:
        """Return title, poster, length, introduction, tips and what is said."""
        body = self.parsed_text(given) if any(line.strip() for line in given.text) else []
        poster = self._poster(given)
        length = self._length(given)
        self._film = self._looked_at(given, _FILE, film_file)
        self._captions = self._looked_at(given, _CAPTIONS, captions_of) or ()
        if not given.argument:
            return []
        tips = next((node for node in body if isinstance(node, nodes.bullet_list)), None)
        return [
            self.title(given),
            part("", *poster, name=POSTER),
            *([line_part(LENGTH, [nodes.Text(length)])] if length else []),
            part("", *(node for node in body if node is not tips), name=INTRO),
            part("", *([tips] if tips is not None else []), name=TIPS),
            *_spoken(self._captions),
        ]

    def attributes(self, given: Given) -> Mapping[str, str]:  # noqa: ARG002 - ``parts`` looked
        """Return the files to publish: the film and its captions; both may be empty."""
        film = self._film
        return {
            "path": str(film.path) if film else "",
            "file": film.name if film else "",
            "media": film.media_type if film else "",
            "size": readable_size(film.size) if film else "",
            "captions": clean_captions(self._captions) if self._captions else "",
        }

    def _poster(self, given: Given) -> list[nodes.Node]:
        """Return the poster, or its description where it is not there (LB408, LB409)."""
        name, described = given.options.get(_POSTER, ""), given.options.get(_ALT, "")
        if not name:
            return []
        code = "" if (self._folder / name).is_file() else "LB409"
        code = code if is_image_name(name) else "LB408"
        if code:
            self.say(code, name, line=given.lines[_POSTER])
            return [nodes.paragraph("", described)]
        return [nodes.image("", uri=name, alt=described)]

    def _length(self, given: Given) -> str:
        """Return the length as it was given (LB494 if it is none)."""
        written = given.options.get(_DURATION, "")
        if written and not _LENGTH_FORM.fullmatch(written):
            self.say("LB494", _DURATION, written[:20], _LENGTH_HINT, line=given.lines[_DURATION])
            return ""
        return written

    def _looked_at(
        self, given: Given, option: str, look: Callable[[Path, str, Path], _Found]
    ) -> _Found | None:
        """Return what a function makes of the file in an option; None when it may not be."""
        name = given.options.get(option, "")
        if not name:
            return None
        path = self._folder / name
        self.env.note_dependency(str(path))
        try:
            return look(self._folder, name, Path(self.env.srcdir))
        except FilmRefused as refused:
            if refused.code == "LB130":
                where = Location(path.relative_to(self.env.srcdir).as_posix())
                report(Problem(where, refused.code))
            else:
                self.say(refused.code, *refused.values, line=given.lines[option])
            return None

    @property
    def _folder(self) -> Path:
        return Path(self.env.doc2path(self.env.docname)).parent


def _spoken(captions: Sequence[Caption]) -> Iterator[part]:
    for line in transcript(captions):
        said = f"{line.voice}: {line.text}" if line.voice else line.text
        made = line_part(CUE, [nodes.Text(said)])
        made["seconds"], made["time"] = line.seconds, clock_time(line.seconds)
        yield made


FORMS: Final = Forms(web=web, epub=epub, paper=paper)


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("film", Film)
