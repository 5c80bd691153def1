"""What the commands about one story do, and what is said about it."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from build_tools.catalogue import stops
from build_tools.cli.app import exit_code
from build_tools.cli.withdrawal_report import report
from build_tools.reading.private import private_folder
from build_tools.use_cases.approve import ApprovalRequest, approve
from build_tools.use_cases.consent_register import register_of
from build_tools.use_cases.proof import ProofRequest, prove
from build_tools.use_cases.withdraw import WithdrawalRequest, withdraw

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.cli.app import Desk
    from build_tools.model.registered import WithdrawalReason


def make_proof(desk: Desk, story: str) -> None:
    """Make a proof, and say which files to mail."""
    request = ProofRequest(root=desk.root, private=_private(desk), story=story)
    with desk.screen() as screen, register_of(desk.root, os.environ, now=_now()) as register:
        files = prove(request, register, screen.step)
    for file in files:
        screen.result(os.path.relpath(file))
    screen.say(
        "Mail dit aan de verteller. Is het goed? Bewaar het antwoord en typ: "
        f"leerboek keur-goed {story} --bewijs BESTAND"
    )


def approve_story(desk: Desk, story: str, evidence: Path | None) -> None:
    """Put an approved story in its edition, and say what a person must look at."""
    request = ApprovalRequest(
        root=desk.root, private=_private(desk), story=story, evidence=evidence
    )
    with desk.screen() as screen, register_of(desk.root, os.environ, now=_now()) as register:
        approval = approve(request, register, screen.step)
    screen.problems(approval.warnings)
    screen.result(approval.path)
    screen.say(
        "Het verhaal staat in de editie. Leg het vast in git, samen met het overzicht van de "
        "toestemming, en bouw het boek opnieuw."
    )


def withdraw_story(desk: Desk, story: str, reason: WithdrawalReason, out: Path) -> None:
    """Take a story back, and report what was done and what is left to do."""
    place = out if out.is_absolute() else desk.root / out
    now = _now()
    request = WithdrawalRequest(
        root=desk.root, private=_private(desk), out=place, story=story, reason=reason, now=now
    )
    with desk.screen() as screen, register_of(desk.root, os.environ, now=now) as register:
        done = withdraw(request, register, screen.step)
    for paragraph in report(done, str(out)):
        screen.result(f"{paragraph}\n")
    screen.problems(done.problems)
    if stops(done.problems):
        raise SystemExit(exit_code(done.problems))


def _private(desk: Desk) -> Path:
    return private_folder(desk.root, os.environ)


def _now() -> datetime:
    return datetime.now(UTC)
