"""What becomes of a translation, decision by decision."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from slack_fixtures.kernel.errors import ConflictError
from slack_fixtures.kernel.events import NewEvent
from slack_fixtures.localization.shapes import template_key
from slack_fixtures.localization.states import TranslationState
from slack_fixtures.localization.translations import (
    MOST_COMMENTS,
    Difference,
    Draft,
    Translation,
    Use,
    approve,
    assign,
    comment,
    difference,
    draft,
    edit,
    move_on,
    post_edit_distance,
    reject,
    tokens,
    translation_id,
)

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
ANA = "user:ana"
SOURCE = "Disk of {{ host }} is 90% full"
TARGET = "Festplatte von {{ host }} ist zu 90% voll"
TITLE = Use(fixture_id="f1", field="title")
OTHER = Use(fixture_id="f2", field="title")


def a_draft(**fields: Any) -> Draft:
    given = {"source": SOURCE, "source_locale": "en-US", "locale": "de-DE", "target": TARGET, "origin": "grammar"}
    return Draft.model_validate({**given, "quality": 0.9, **fields})


def drafted(present: Translation | None = None, **fields: Any) -> NewEvent | None:
    given = a_draft(**fields)
    key = template_key(given.source, given.source_locale)
    return draft(present, given, template_key=key, author="grammar")


def after(event: NewEvent | None) -> Translation:
    assert event is not None
    return Translation.model_validate(event.data["document"])


def a_translation(**fields: Any) -> Translation:
    return after(drafted(**fields))


def approved(**fields: Any) -> Translation:
    return after(approve(a_translation(**fields), reviewer=ANA, at=NOW))


def test_the_first_draft_keeps_what_made_it() -> None:
    made = a_translation(findings=["length_ratio"], used_by=TITLE)
    assert (made.state, made.origin, made.quality, made.author) == (TranslationState.DRAFT, "grammar", 0.9, "grammar")
    assert (made.draft, made.draft_origin, made.draft_quality) == (TARGET, "grammar", 0.9)
    assert (made.findings, made.used_by, made.reviewer) == (("length_ratio",), (TITLE,), "")


def test_an_id_follows_from_template_and_locale() -> None:
    assert a_translation().id == translation_id(template_key(SOURCE, "en-US"), "de-DE")
    assert a_translation().id != a_translation(locale="de-AT").id


def test_a_better_draft_replaces_a_draft_and_keeps_what_people_said() -> None:
    talked = after(comment(after(assign(a_translation(), ANA)), "really?", author=ANA, at=NOW))
    better = after(drafted(talked, target="Die Festplatte von {{ host }} ist zu 90% voll", origin="model"))
    assert (better.origin, better.draft) == ("model", better.target)
    assert (better.assignee, [said.text for said in better.comments]) == (ANA, ["really?"])


@pytest.mark.parametrize(
    "fields",
    [{}, {"quality": 0.905}, {"source": "Disk of {{ node }} is 7% full", "target": TARGET.replace("90%", "7%")}],
)
def test_the_same_draft_again_is_no_event(fields: dict[str, Any]) -> None:
    assert drafted(a_translation(), **fields) is None


@pytest.mark.parametrize("fields", [{"quality": 0.5}, {"findings": ["numbers"]}, {"origin": "model"}])
def test_the_same_words_judged_anew_are_an_event(fields: dict[str, Any]) -> None:
    event = drafted(a_translation(), **fields)
    assert event is not None
    assert event.type == "TranslationDrafted"


def test_a_draft_never_overwrites_what_was_approved() -> None:
    assert drafted(approved(), target="Etwas anderes mit {{ host }}") is None


def test_a_draft_tells_where_an_approved_text_is_used_too() -> None:
    event = drafted(approved(used_by=TITLE), target="Etwas anderes", used_by=OTHER)
    assert event is not None
    assert event.type == "TranslationUsed"
    assert (after(event).used_by, after(event).target) == ((TITLE, OTHER), TARGET)


def test_rejected_words_are_not_offered_again_but_others_are() -> None:
    rejected = after(reject(a_translation(), "stilted", reviewer=ANA, at=NOW))
    assert drafted(rejected) is None
    again = after(drafted(rejected, target="Platte von {{ host }} zu 90% voll"))
    assert (again.state, again.reason, again.reviewer) == (TranslationState.DRAFT, "", "")


def test_a_person_who_drafts_over_a_machine_is_measured_from_the_machines_words() -> None:
    machines = a_translation()
    persons = after(drafted(machines, target="Platte von {{ host }} zu 90% voll", origin="human", quality=0.0))
    assert (persons.origin, persons.draft, persons.draft_origin, persons.draft_quality) == (
        "human",
        TARGET,
        "grammar",
        0.9,
    )
    event = approve(persons, reviewer=ANA, at=NOW)
    assert event is not None
    assert (event.data["review"]["origin"], event.data["review"]["changed"]) == ("grammar", True)
    assert event.data["review"]["distance"] > 0


def test_a_machine_does_not_draft_over_a_person() -> None:
    persons = a_translation(origin="human")
    assert drafted(persons, target="Maschine {{ host }}", origin="model") is None
    assert drafted(persons, origin="human", quality=0.1) is None
    assert after(drafted(persons, target="Besser {{ host }} 90%", origin="human")).target == "Besser {{ host }} 90%"


def test_a_text_in_its_own_locale_is_no_translation() -> None:
    with pytest.raises(ValueError, match="another one than the source's"):
        a_draft(locale="en-US")


def test_approving_keeps_the_words_and_says_who_and_when() -> None:
    event = approve(a_translation(), reviewer=ANA, at=NOW)
    made = after(event)
    assert (made.state, made.reviewer, made.reviewed_at) == (TranslationState.APPROVED, ANA, NOW)
    assert (made.target, made.origin, made.post_edit_distance) == (TARGET, "grammar", 0.0)
    assert event is not None
    assert event.data["review"] == {
        "verdict": "approved",
        "locale": "de-DE",
        "origin": "grammar",
        "quality": 0.9,
        "changed": False,
        "distance": 0.0,
    }


def test_approving_twice_is_no_event() -> None:
    assert approve(approved(), reviewer="user:bo", at=NOW) is None


def test_a_correction_is_approved_and_keeps_the_machines_words_beside_it() -> None:
    final = "Datenträger von {{ host }} ist zu 90% voll"
    event = edit(a_translation(), final, findings=["length_ratio"], reviewer=ANA, at=NOW)
    made = after(event)
    assert (made.state, made.target, made.draft) == (TranslationState.APPROVED, final, TARGET)
    assert (made.origin, made.quality, made.author, made.reviewer) == ("human", 1.0, ANA, ANA)
    assert (made.draft_origin, made.draft_quality, made.findings) == ("grammar", 0.9, ("length_ratio",))
    assert made.post_edit_distance == pytest.approx(1 / 7, abs=1e-4)
    assert event is not None
    assert event.type == "TranslationEdited"
    assert event.data["difference"] == [{"draft": "Festplatte", "final": "Datenträger"}]
    assert event.data["review"]["changed"] is True
    assert event.data["review"]["origin"] == "grammar"


def test_a_correction_to_the_same_words_is_an_approval() -> None:
    event = edit(a_translation(), TARGET, reviewer=ANA, at=NOW)
    assert event is not None
    assert event.type == "TranslationApproved"


def test_a_rejection_has_a_reason_and_no_distance() -> None:
    event = reject(a_translation(), "wrong word", reviewer=ANA, at=NOW)
    made = after(event)
    assert (made.state, made.reason, made.post_edit_distance) == (TranslationState.REJECTED, "wrong word", None)
    assert event is not None
    assert event.data["review"]["changed"] is True
    assert reject(made, "wrong word", reviewer=ANA, at=NOW) is None
    assert after(approve(made, reviewer=ANA, at=NOW)).reason == ""


def test_what_stands_nowhere_any_more_is_outdated() -> None:
    in_two_places = after(drafted(a_translation(used_by=TITLE), used_by=OTHER))
    first = move_on(in_two_places, TITLE)
    assert first is not None
    assert (first.type, after(first).state, after(first).used_by) == (
        "TranslationUnused",
        TranslationState.DRAFT,
        (OTHER,),
    )
    last = after(move_on(after(first), OTHER))
    assert (last.state, last.used_by) == (TranslationState.OUTDATED, (OTHER,))
    assert move_on(last, OTHER) is None
    assert move_on(in_two_places, Use(fixture_id="f3", field="title")) is None


def test_an_outdated_text_is_not_reviewed() -> None:
    outdated = after(move_on(a_translation(used_by=TITLE), TITLE))
    for decide in (
        lambda: approve(outdated, reviewer=ANA, at=NOW),
        lambda: edit(outdated, "x", reviewer=ANA, at=NOW),
        lambda: reject(outdated, "x", reviewer=ANA, at=NOW),
    ):
        with pytest.raises(ConflictError, match="source"):
            decide()


def test_an_approved_text_whose_source_comes_back_is_approved_again() -> None:
    outdated = after(move_on(approved(used_by=TITLE), TITLE))
    event = drafted(outdated, target="Neuer Entwurf {{ host }}", used_by=OTHER)
    assert event is not None
    assert event.type == "TranslationRestored"
    assert (after(event).state, after(event).target) == (TranslationState.APPROVED, TARGET)


def test_an_outdated_draft_whose_source_comes_back_is_a_draft_again() -> None:
    outdated = after(move_on(a_translation(used_by=TITLE), TITLE))
    assert after(drafted(outdated, target="Neuer Entwurf {{ host }}", used_by=TITLE)).state is TranslationState.DRAFT
    assert after(drafted(outdated, used_by=TITLE)).state is TranslationState.DRAFT


def test_assigning_to_the_same_person_is_no_event() -> None:
    assigned = after(assign(a_translation(), ANA))
    assert assign(assigned, ANA) is None
    assert after(assign(assigned, "")).assignee == ""


def test_comments_have_an_end() -> None:
    talked = a_translation()
    for number in range(MOST_COMMENTS):
        talked = after(comment(talked, str(number), author=ANA, at=NOW))
    with pytest.raises(ConflictError):
        comment(talked, "one more", author=ANA, at=NOW)


@pytest.mark.parametrize("origin", ["robot", "provider:", "provider:a b", "GRAMMAR", ""])
def test_an_unknown_origin_is_refused(origin: str) -> None:
    with pytest.raises(ValueError, match="origin"):
        a_draft(origin=origin)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Disk is full.", ["Disk", "is", "full", "."]),
        ("of {{ $labels.host }} at 90%", ["of", "{{ $labels.host }}", "at", "90%"]),
        ("重要なシステム障害が検出", ["重要", "な", "システム", "障害", "が", "検出"]),
        ("磁盘已满", ["磁", "盘", "已", "满"]),
        ("", []),
    ],
)
def test_words_are_told_apart_in_every_script(text: str, words: list[str]) -> None:
    found = tokens(text)
    assert [token.text for token in found] == words
    assert [text[token.start : token.end] for token in found] == words


@pytest.mark.parametrize(
    ("given", "final", "distance"),
    [
        ("a b c d", "a b c d", 0.0),
        ("a b c d", "a x c d", 0.25),
        ("a b c d", "a c d", 1 / 3),
        ("a b", "a b c d", 0.5),
        ("a b c d", "x", 4.0),
        ("", "a b", 1.0),
        ("a", "", 1.0),
        ("at {{ x }}", "at {{ y }}", 0.5),
    ],
)
def test_the_distance_counts_words(given: str, final: str, distance: float) -> None:
    assert post_edit_distance(given, final) == pytest.approx(distance, abs=1e-4)


def test_a_difference_names_each_place() -> None:
    assert difference("Die Platte ist voll", "Die Festplatte ist fast voll") == [
        Difference("Platte", "Festplatte"),
        Difference("", "fast"),
    ]
    assert difference("a b c", "a c") == [Difference("b", "")]
    assert difference("a", "a") == []
