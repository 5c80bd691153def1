"""Fill in the templates of the package; everything put in is escaped."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


def render(template: str, **values: object) -> bytes:
    """Return a filled-in template as UTF-8.

    :param template: file name in ``templates/``.
    :raises jinja2.UndefinedError: the template asks for a value that is not given.
    """
    return _templates().get_template(template).render(**values).encode()


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("build_tools.epub"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
