from __future__ import annotations

import pytest

from slack_fixtures.grammar.abstract import Adjective, Adjunct, Amount, NounPhrase, Relation, Role
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.moments import moment

END_OF_WEEK = NounPhrase("end", of=NounPhrase("week"))
LAST_WEEK = NounPhrase("week", adjectives=(Adjective("last"),))
PREVIOUS_HOUR = NounPhrase("hour", adjectives=(Adjective("previous"),))


@pytest.mark.parametrize(
    ("locale", "adjunct", "text"),
    [
        ("de-DE", Adjunct(Role.WHEN, Amount("08:30")), "um 08:30 Uhr"),
        ("de-DE", Adjunct(Role.WHEN, Amount("08:30 UTC")), "um 08:30 UTC"),
        ("de-DE", Adjunct(Role.DEADLINE, Amount("08:30 UTC")), "bis 08:30 UTC"),
        ("nl-NL", Adjunct(Role.DEADLINE, Amount("08:30 UTC")), "uiterlijk om 08:30 UTC"),
        ("pl-PL", Adjunct(Role.WHEN, NounPhrase("tuesday")), "we wtorek"),
        ("pl-PL", Adjunct(Role.DEADLINE, NounPhrase("tuesday")), "do wtorku"),
        ("ja-JP", Adjunct(Role.WHEN, NounPhrase("noon")), "正午に"),
        ("tr-TR", Adjunct(Role.DEADLINE, END_OF_WEEK), "haftanın sonuna kadar"),
        ("en-US", Adjunct(Role.DEADLINE, NounPhrase("tomorrow")), "by tomorrow"),
        ("zh-CN", Adjunct(Role.WHEN, NounPhrase("may")), "在 5 月"),
        ("ko-KR", Adjunct(Role.COMPARED, PREVIOUS_HOUR), "이전 1시간에 비해"),
    ],
)
def test_a_point_in_time_has_words_of_its_own(locale: str, adjunct: Adjunct, text: str) -> None:
    assert moment(locale, adjunct) == text


@pytest.mark.parametrize(
    "adjunct",
    [
        Adjunct(Role.WHEN, LAST_WEEK),
        Adjunct(Role.SINCE, NounPhrase("tuesday")),
        Adjunct(Role.COMPARED, NounPhrase("release")),
        Adjunct(Role.COMPARED, PREVIOUS_HOUR),
    ],
)
def test_what_german_says_as_any_other_phrase_is_left_to_it(adjunct: Adjunct) -> None:
    assert moment("de-DE", adjunct) == ""


@pytest.mark.parametrize(
    "adjunct",
    [
        Adjunct(Role.WHEN, Amount("08:30", relation=Relation.ABOUT)),
        Adjunct(Role.WHEN, Amount("5", "minute")),
        Adjunct(Role.DEADLINE, NounPhrase("summer")),
    ],
)
def test_a_time_without_words_is_refused(adjunct: Adjunct) -> None:
    with pytest.raises(UnsayableError):
        moment("fr-FR", adjunct)
