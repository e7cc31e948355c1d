"""Terms: what they may say, where they stand in a text, what corrections suggest."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from slack_fixtures.kernel.errors import ConflictError
from slack_fixtures.kernel.events import NewEvent
from slack_fixtures.localization.glossary import (
    MOST_EVIDENCE,
    Term,
    TermIndex,
    TermProposal,
    TermState,
    TermStatus,
    accept,
    decline,
    in_force,
    proposals,
    propose,
)


def a_term(source: str = "disk", target: str = "Festplatte", **fields: Any) -> Term:
    given = {"source": source, "source_locale": "en-US", "locale": "de-DE", "target": target}
    return Term.model_validate({**given, **fields})


def a_name(source: str) -> Term:
    return Term.model_validate({"source": source, "source_locale": "en-US", "status": "do_not_translate"})


def after(event: NewEvent | None) -> Term:
    assert event is not None
    return Term.model_validate(event.data["document"])


def found(text: str, *terms: Term) -> list[str]:
    return [match.text for match in TermIndex(terms).find(text)]


def test_what_is_not_translated_is_its_own_target_in_every_locale() -> None:
    name = a_name("Kafka")
    assert (name.target, name.locale) == ("Kafka", None)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"locale": None}, "locale"),
        ({"status": "do_not_translate", "target": "anders"}, "target"),
        ({"source": " disk"}, "source"),
        ({"source": "disk\nfull"}, "source"),
        ({"source": ""}, "source"),
        ({"target": "x" * 201}, "target"),
        ({"gender": "common"}, "gender"),
        ({"part_of_speech": "article"}, "part_of_speech"),
        ({"locale": "xx-XX"}, "locale"),
    ],
)
def test_a_wrong_term_names_the_field(fields: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        a_term(**fields)
    assert {str(error["loc"][0]) for error in refused.value.errors()} == {field}


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("The disk is full", ["disk"]),
        ("Disk full", ["Disk"]),
        ("DISK FULL", ["DISK"]),
        ("Two disks are full", ["disks"]),
        ("The diskette is full", []),
        ("ramdisk full", []),
        ("disk, disk; disk.", ["disk", "disk", "disk"]),
        ("on-disk cache", ["disk"]),
        ("{{ $labels.disk }} is full", []),
        ("disk_usage is high", []),
    ],
)
def test_a_word_is_found_at_its_borders(text: str, spelled: list[str]) -> None:
    assert found(text, a_term()) == spelled


@pytest.mark.parametrize(
    ("source", "text", "spelled"),
    [
        ("IT", "it is down", []),
        ("IT", "IT is down", ["IT"]),
        ("Go", "ready to go", []),
        ("Go", "Go runtime", ["Go"]),
        (".NET", "on .NET now", [".NET"]),
        ("CI/CD", "CI/CD fails", ["CI/CD"]),
        ("C++", "in C++ code", ["C++"]),
    ],
)
def test_names_and_abbreviations_are_found_in_their_spelling_only(source: str, text: str, spelled: list[str]) -> None:
    assert found(text, a_name(source)) == spelled


def test_capitals_can_be_made_to_count_or_not() -> None:
    assert found("disk Disk", a_term("Disk", case_sensitive=True)) == ["Disk"]
    assert found("it IT", a_term("IT", case_sensitive=False)) == ["it", "IT"]


def test_the_longest_term_wins_and_comes_first() -> None:
    terms = (a_term("load"), a_term("load balancer", "Lastverteiler"), a_term("high"))
    assert found("high load on the load  balancers", *terms) == ["load  balancers", "high", "load"]


def test_everything_said_of_a_word_comes_together_preferred_first() -> None:
    terms = [a_term(target=target, status=status) for target, status in (
        ("Diskette", "forbidden"), ("Platte", "admitted"), ("Festplatte", "preferred"),
    )]  # fmt: skip
    (match,) = TermIndex(terms).find("The disk is full")
    assert [term.target for term in match.terms] == ["Festplatte", "Platte", "Diskette"]
    assert (match.start, match.end) == (4, 8)


@pytest.mark.parametrize(
    ("locale", "source", "text", "spelled"),
    [
        ("de-DE", "Speicher", "Des Speichers Ende", ["Speichers"]),
        ("de-DE", "Knoten", "zwei Knoten", ["Knoten"]),
        ("ja-JP", "障害", "重要なシステム障害が検出されました", ["障害"]),
        ("zh-CN", "磁盘", "磁盘已满", ["磁盘"]),
        ("fr-FR", "disque", "les disques", ["disques"]),
    ],
)
def test_sources_in_other_languages_are_found(locale: str, source: str, text: str, spelled: list[str]) -> None:
    assert found(text, a_term(source, "term", source_locale=locale, locale="en-US")) == spelled


def test_a_tenants_word_on_a_source_silences_the_shared_base() -> None:
    own, shared = [a_term(target="Platte")], [a_term(), a_term("Disk", "Diskette", status="forbidden"), a_term("node")]
    chosen = in_force(own, shared, source_locale="en-US", locale="de-DE")
    assert [(term.source, term.target) for term in chosen] == [("disk", "Platte"), ("node", "Festplatte")]


@pytest.mark.parametrize(
    ("source_locale", "locale", "counts"),
    [
        ("en-US", "de-DE", True),
        ("en-GB", "de-DE", True),
        ("en-US", "fr-FR", False),
        ("fr-FR", "de-DE", False),
        ("en-US", "de-AT", False),
    ],
)
def test_a_term_counts_for_its_language_and_locale(source_locale: str, locale: str, *, counts: bool) -> None:
    assert bool(in_force([a_term()], [], source_locale=source_locale, locale=locale)) is counts


def test_a_term_of_a_language_counts_in_its_regions_and_a_name_everywhere() -> None:
    terms = [a_term(locale="de"), a_name("Kafka")]
    assert len(in_force(terms, [], source_locale="en-US", locale="de-AT")) == 2
    assert len(in_force(terms, [], source_locale="en-US", locale="ja-JP")) == 1


@pytest.mark.parametrize("state", [TermState.PROPOSED, TermState.DECLINED])
def test_only_active_terms_count(state: TermState) -> None:
    assert in_force([a_term(state=state)], [], source_locale="en-US", locale="de-DE") == ()


# Proposals


def test_a_proposal_gathers_evidence() -> None:
    first = after(propose(None, a_term(evidence=["t1"])))
    assert first.state is TermState.PROPOSED
    second = after(propose(first, a_term(evidence=["t2"])))
    assert second.evidence == ("t1", "t2")
    assert propose(second, a_term(evidence=["t1"])) is None
    full = second.model_copy(update={"evidence": tuple(map(str, range(MOST_EVIDENCE)))})
    assert propose(full, a_term(evidence=["new"])) is None


def test_an_accepted_proposal_counts_and_a_declined_one_is_not_made_again() -> None:
    proposed = after(propose(None, a_term()))
    assert after(accept(proposed)).state is TermState.ACTIVE
    declined = after(decline(proposed))
    assert declined.state is TermState.DECLINED
    assert propose(declined, a_term(evidence=["t9"])) is None
    assert propose(after(accept(proposed)), a_term(evidence=["t9"])) is None
    with pytest.raises(ConflictError):
        decline(declined)
    with pytest.raises(ConflictError):
        accept(a_term())


@pytest.mark.parametrize(
    ("draft", "final", "source", "suggested"),
    [
        ("Die Platte ist voll", "Die Festplatte ist voll", "The disk is full", ("disk", "Festplatte")),
        ("Platte von {{ h }} voll", "Festplatte von {{ h }} voll", "Disk of {{ h }} full", ("Disk", "Festplatte")),
        ("Fehlerrate ist hoch", "Fehlerquote ist hoch", "The error rate is high", ("error rate", "Fehlerquote")),
        (
            "Hohe Fehlerrate auf edge-7",
            "Hohe Fehlerquote auf edge-7",
            "High error rate on edge-7",
            ("error rate", "Fehlerquote"),
        ),
        ("ディスクの障害を検出", "ディスクの故障を検出", "Disk failure detected", ("failure", "故障")),
    ],
)
def test_a_replaced_word_suggests_a_term(draft: str, final: str, source: str, suggested: tuple[str, str]) -> None:
    made = [(proposal.source, proposal.target) for proposal in proposals(draft, final, source)]
    assert made == [suggested]


def test_a_known_term_says_which_words_were_meant() -> None:
    terms = [a_term("error rate", "Fehlerrate")]
    made = proposals("Hohe Fehlerrate auf edge-7", "Hohe Fehlerquote auf edge-7", "High error rate on edge-7", terms)
    assert made == [TermProposal("error rate", "Fehlerquote", "Fehlerrate", certain=True)]


@pytest.mark.parametrize(
    ("draft", "final"),
    [
        ("Die Platte ist voll", "Die Platte ist voll"),
        ("Die Platte ist voll", "Die Platte ist ganz voll"),
        ("Die Platte ist voll.", "Die Platte ist voll!"),
        ("Die Platte ist voll", "Auf keinem der Laufwerke ist noch Platz"),
        ("Die Platte hat 5 GB", "Die Platte hat 6 GB"),
        ("Die Platte {{ a }}", "Die Platte {{ b }}"),
        ("die platte ist voll", "die Platte ist voll"),
    ],
)
def test_other_changes_suggest_nothing(draft: str, final: str) -> None:
    assert proposals(draft, final, "The disk is full") == []
    assert TermStatus.PREFERRED is a_term().status
