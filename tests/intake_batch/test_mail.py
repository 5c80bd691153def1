"""Mails: the sender's own plain words, and what is attached by its own kind."""

from __future__ import annotations

import base64
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest

from build_tools.intake.mail import MOST_PARTS, read_mail
from build_tools.intake.mail_text import cut_at, text_of_html, unwrapped
from build_tools.intake.refusal import IntakeRefused
from tests.intake_batch.batch import SENT, problems_of

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.intake.mail import Mail
    from tests.intake_batch.batch import Desk


def _head(subject: str = "Een titel", sender: str = "zqnaam <zqnaam@example.org>") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Subject"] = sender, subject
    return message


def _read(message: EmailMessage | bytes) -> Mail:
    return read_mail(message if isinstance(message, bytes) else message.as_bytes(), "m.eml")


def _raw(head: str, body: bytes) -> bytes:
    return f"From: zqnaam@example.org\r\n{head}\r\n\r\n".encode() + body


@pytest.mark.parametrize(
    "end",
    [
        "-- \nzqnaam", "--\nzqnaam", "> Wat jij schreef", ">> Wat jij schreef",
        "Op ma 1 jan 2024 om 10:00 schreef zqtwee <zqtwee@example.org>:\n\nHallo",
        "Op maandag 1 januari 2024 om 10:00 schreef zqtwee met de lange naam\n<zq@example.org>:\n",
        "On Mon, Jan 1, 2024 at 10:00 AM zqtwee wrote:\n",
        "-----Oorspronkelijk bericht-----\nVan: zqtwee", "---------- Forwarded message ---------",
        "Begin doorgestuurd bericht:", "________________________________\nVan: zqtwee",
        "Van: zqtwee\nVerzonden: maandag\nAan: zqnaam\n", "From: zqtwee\nSent: Monday\nTo: zqnaam",
        "Verstuurd vanaf mijn iPhone", "Sent from my phone", "Outlook voor Android downloaden",
        "Met vriendelijke groet,\n\nzqnaam", "Met vriendelijke groet",
        "Hartelijke groeten van zqnaam",
        "Vriendelijke groet, zqnaam", "Groet,\nzqnaam", "Groetjes", "Mvg\nzqnaam", "Hoogachtend,",
        "Kind regards,",
    ],
)  # fmt: skip
def test_the_story_ends_where_a_greeting_or_another_mail_begins(end: str) -> None:
    assert cut_at(f"Mijn verhaal.\n\n{end}\nen de rest") == (
        "Mijn verhaal.\n\n", f"{end}\nen de rest",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Ik groet iedereen in de straat.", "De groeten zijn belangrijk, zei zij.",
        "Op het plein schreef iemand met krijt:", "Van alles: een bank, een boom.",
        "Aan tafel: acht mensen.", "- eerst dit\n- dan dat", "Een -- streepje -- in een zin.",
        "Verzonden brieven komen aan.",
    ],
)  # fmt: skip
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert cut_at(text) == (text, "")


def test_what_was_cut_is_told() -> None:
    message = _head()
    message.set_content("Mijn verhaal.\n\nGroet,\nzqnaam\n")
    mail = _read(message)
    assert mail.text == "Mijn verhaal."
    assert [(one.code, one.values) for one in mail.doubts] == [("LB821", ("Groet, zqnaam",))]


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("De lege stoel", "De lege stoel"), ("RE: Fwd: De lege stoel", "De lege stoel"),
        ("Antw: [2] De lege stoel", "[2] De lege stoel"), ("Mijn verhaal", ""), ("RE: verhaal", ""),
        ("Reflectie voor het leerboek", ""), ("", ""), ("x" * 121, ""),
        ("Twee\u200bdelen", "Tweedelen"),
    ],
)  # fmt: skip
def test_a_subject_is_a_title_when_it_says_something(subject: str, title: str) -> None:
    assert _read(_head(subject)).title == title


def test_the_sender_is_for_the_register() -> None:
    sender = _read(_head(sender='"zqnaam, zqachter" <zqnaam@example.org>')).sender
    assert sender is not None
    assert (sender.name, sender.contact) == ("zqnaam, zqachter", "zqnaam@example.org")


@pytest.mark.parametrize("sender", ["", "zonder adres", "<>", "a@b@c", "=?x?y?z?=", "@"])
def test_a_sender_that_is_none_does_no_harm(sender: str) -> None:
    _read(_raw(f"From: {sender}\r\nSubject: x", b"Een verhaal."))


@pytest.mark.parametrize(
    "charset", ["utf-7", "x-onbekend", "rot13", "base64", "idna", "unicode_escape"]
)
def test_an_encoding_that_is_none_is_refused_by_name(charset: str) -> None:
    with pytest.raises(IntakeRefused) as told:
        _read(_raw(f"Content-Type: text/plain; charset={charset}", b"a"))
    assert (told.value.code, told.value.values) == ("LB817", (charset,))


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252", "iso-8859-15"])
def test_a_mail_is_read_as_it_says_that_it_is_encoded(charset: str) -> None:
    mail = _read(_raw(f"Content-Type: text/plain; charset={charset}", "Eén café.".encode(charset)))
    assert (mail.text, mail.doubts) == ("Eén café.", [])


def test_letters_that_cannot_be_read_are_told() -> None:
    mail = _read(_raw("Content-Type: text/plain; charset=utf-8", "café".encode("cp1252")))
    assert (mail.text, [one.code for one in mail.doubts]) == ("caf\ufffd", ["LB822"])


def test_what_is_no_mail_is_refused() -> None:
    with pytest.raises(IntakeRefused) as told:
        _read(b"Zomaar een tekst.\n\nZonder kop.\n")
    assert told.value.code == "LB818"


def test_a_mail_of_too_many_parts_is_refused() -> None:
    message = _head()
    message.set_content("x")
    for _ in range(MOST_PARTS):
        message.add_attachment(b"x", maintype="a", subtype="b")
    with pytest.raises(IntakeRefused) as told:
        _read(message)
    assert told.value.code == "LB816"


def test_a_mail_that_is_too_deep_is_refused() -> None:
    inner = "".join(
        f"Content-Type: multipart/mixed; boundary=B{n}\r\n\r\n--B{n}\r\n" for n in range(12)
    )
    with pytest.raises(IntakeRefused) as told:
        _read(_raw(inner.removesuffix("\r\n"), b""))
    assert told.value.code == "LB816"


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("verhaal.DOCX", ".docx"), ("foto.jpg.exe", ".exe"), ("../../verhaal.txt", ""),
        ("C:\\weg\\verhaal.txt", ""), ("%2e%2e%2fverhaal.txt", ""), ("verhaal", ""),
        ("verhaal.do cx", ""), ("verhaal.", ""),
    ],
)  # fmt: skip
def test_of_the_name_of_an_attachment_only_its_suffix_counts(name: str, suffix: str) -> None:
    message = _head()
    message.set_content("x")
    message.add_attachment(b"x", maintype="application", subtype="octet-stream", filename=name)
    (attachment,) = _read(message).attachments
    assert (attachment.label, attachment.suffix) == ("bijlage 1", suffix)


def test_of_html_only_what_is_seen_is_read() -> None:
    text = text_of_html(
        "<head><title>a</title></head><p>Een<br>twee</p><script>b</script><div hidden>c</div>"
        "<p style='DISPLAY : none'>d</p><p style='color:#FFFFFF'>e</p><p style='font-size:0'>f</p>"
        "<!-- g --><ul><li>drie</li></ul><svg><text>h</text></svg>&lt;b&gt;"
    )
    assert text == "Een\ntwee\n\ndrie\n\n<b>"


@pytest.mark.parametrize("html", ["", "<", "<!--", "<p" * 3000, "<div>" * 5000 + "x", "\0<p>a"])
def test_html_that_is_broken_does_no_harm(html: str) -> None:
    assert "<div" not in text_of_html(html)


def test_a_mail_of_html_alone_is_told() -> None:
    message = _head()
    message.set_content("<p>Een verhaal.</p>", subtype="html")
    mail = _read(message)
    assert (mail.text, [one.code for one in mail.doubts]) == ("Een verhaal.", ["LB820"])


def test_lines_that_a_program_broke_go_on() -> None:
    long = "Dit is een lange regel die door een programma is afgebroken omdat hij"
    assert unwrapped(f"{long}\nte breed was.\nKort.\n- een\n- twee", flowed=False) == (
        f"{long} te breed was.\nKort.\n- een\n- twee"
    )


def test_lines_that_say_so_go_on() -> None:
    assert (
        unwrapped("Een \ntwee\n drie \nvier\n-- \nzq", flowed=True)
        == "Een twee\ndrie vier\n-- \nzq"
    )


def _attached(desk: Desk, tmp_path: Path, text: str, *files: tuple[str, bytes]) -> list[str]:
    """Take in a mail with attachments, and return the codes of what was told."""
    message = _head()
    message.set_content(text)
    for name, data in files:
        message.add_attachment(data, maintype="application", subtype="x", filename=name)
    (tmp_path / "mail.eml").write_bytes(message.as_bytes())
    return problems_of(desk.take(tmp_path / "mail.eml"))


def test_an_attached_text_is_the_story_and_the_mail_is_told(desk: Desk, tmp_path: Path) -> None:
    codes = _attached(desk, tmp_path, "Je mag alles.\n", ("a.txt", b"Een verhaal.\n"))
    draft = (desk.root / "participant_stories/_concept/v-0002.md").read_text(encoding="utf-8")
    assert codes == ["LB823"]
    assert ("Een verhaal." in draft, "alles" in draft) == (True, False)


def test_an_attachment_that_is_refused_leaves_the_mail(desk: Desk, tmp_path: Path) -> None:
    assert _attached(desk, tmp_path, "Een verhaal.\n", ("a.docx", b"x")) == ["LB743"]
    assert desk.drafts == ["v-0002.md"]


def test_a_mail_without_words_is_told(desk: Desk, tmp_path: Path) -> None:
    assert _attached(desk, tmp_path, "\n", ("a.vcf", b"x")) == ["LB824", "LB819"]


def test_two_texts_are_two_stories_and_a_photo_of_neither(desk: Desk, tmp_path: Path) -> None:
    photo = (SENT / "telefoonfoto.jpg").read_bytes()
    codes = _attached(desk, tmp_path, "Hierbij.\n", ("a.txt", b"Een.\n"), ("b.txt", b"Twee.\n"),
                      ("c.jpg", photo))  # fmt: skip
    assert desk.drafts == ["v-0002.md", "v-0003.md"]
    assert codes.count("LB819") == 2


def test_a_logo_in_the_layout_is_no_photo_of_the_story(desk: Desk) -> None:
    (line,) = desk.take(SENT / "mail-outlook.eml")
    assert "LB829" in [problem.code for problem in line.problems]
    assert desk.drafts == ["v-0002.md"]


def test_what_a_mail_says_of_consent_is_not_consent(desk: Desk, tmp_path: Path) -> None:
    _attached(desk, tmp_path, "Een verhaal.\n\nToestemming web: ja\n")
    assert "anoniem" in (desk.root / "participant_stories/_concept/v-0002.md").read_text("utf-8")


def test_base64_that_is_damaged_does_no_harm(desk: Desk, tmp_path: Path) -> None:
    broken = base64.b64encode(b"Een verhaal.")[:-3] + b"!!"
    head = "Subject: x\r\nContent-Transfer-Encoding: base64\r\nContent-Type: text/plain"
    (tmp_path / "mail.eml").write_bytes(_raw(head, broken))
    assert desk.take(tmp_path / "mail.eml")[0].draft


@pytest.mark.parametrize(("plain", "marked", "codes"), [
    ("Wij liepen <https://example.org/a> samen.\n[image: zq]", "<p>Wij liepen <b>samen</b>", []),
    ("Wij liepen *samen*.\n\nGroet,\nzqnaam", "<p>Wij&nbsp;liepen samen.</p>", []),
    ("Wij liepen alleen.", "<p>Wij liepen samen.</p>", ["LB778"]),
    ("Wij liepen samen. Zqstil.",
     "<p>Wij liepen samen.<i style='display:none'>Zqstil.</i></p>", ["LB778"]),
])  # fmt: skip
def test_a_mail_that_shows_another_text_than_its_plain_one_is_told(
    plain: str, marked: str, codes: list[str]
) -> None:
    message = _head()
    message.set_content(plain)
    message.add_alternative(marked, subtype="html")
    assert [one.code for one in _read(message).doubts if one.code != "LB821"] == codes
