from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from slack_fixtures.localization.model import (
    LocaleConfiguration,
    LocalizationState,
    LocalizedText,
    UnknownLocaleTagError,
    canonical_tag,
    choose,
    is_right_to_left,
    parents,
    script_of,
    stand_ins,
)

EXACT, PARENT, SIBLING = LocalizationState.EXACT, LocalizationState.PARENT, LocalizationState.SIBLING
TENANT_DEFAULT, SOURCE, ANY = LocalizationState.TENANT_DEFAULT, LocalizationState.SOURCE, LocalizationState.ANY


@pytest.mark.parametrize(
    ("given_tag", "canonical"),
    [
        ("de-DE", "de-DE"),
        ("pt_br", "pt-BR"),
        ("EN-us", "en-US"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("ZH_HANS", "zh-Hans"),
        ("es-419", "es-419"),
        ("sr-latn-rs", "sr-Latn-RS"),
        ("fil", "fil"),
        ("no", "nb"),
        ("no-NO", "nb-NO"),
        ("iw-IL", "he-IL"),
        ("in", "id"),
        ("ji", "yi"),
    ],
)
def test_a_tag_has_one_spelling(given_tag: str, canonical: str) -> None:
    assert canonical_tag(given_tag) == canonical
    assert canonical_tag(canonical) == canonical


@pytest.mark.parametrize(
    "tag",
    [
        "",
        "d",
        "german",
        "de-",
        "-DE",
        "de--DE",
        "de DE",
        " de",
        "de\n",
        "xx",
        "de-XX",
        "de-DE-1996",
        "en-US-u-ca-buddhist",
        "x-klingon",
        "i-klingon",
        "und",
        "*",
        "../de",
        "de.UTF-8",
        "de_DE@euro",
        "de\x00",
        "дe",
        "ｄｅ",
        "de-DE" * 1_000,
        "🎵",
        "\ud800",
    ],
)
def test_what_is_no_locale_is_refused(tag: str) -> None:
    with pytest.raises(UnknownLocaleTagError) as refused:
        canonical_tag(tag)
    assert len(str(refused.value)) < 200


@given(st.text(max_size=40))
def test_any_text_is_a_tag_or_refused(text: str) -> None:
    try:
        tag = canonical_tag(text)
    except UnknownLocaleTagError:
        return
    assert canonical_tag(tag) == tag


@pytest.mark.parametrize(
    ("tag", "chain"),
    [
        ("de", []),
        ("de-AT", ["de"]),
        ("es-MX", ["es-419", "es"]),
        ("en-AU", ["en-001", "en"]),
        ("en-US", ["en"]),
        ("pt-AO", ["pt-PT", "pt"]),
        ("zh-Hant-HK", ["zh-Hant"]),
        ("zh-TW", ["zh-Hant-TW", "zh-Hant"]),
        ("zh-CN", ["zh-Hans-CN", "zh-Hans", "zh"]),
        ("sr-Latn-RS", ["sr-Latn"]),
        ("nb-NO", ["nb"]),
        ("nn-NO", ["nn", "nb"]),
        ("ar-SA", ["ar"]),
    ],
)
def test_parents_follow_cldr_and_never_change_the_script(tag: str, chain: list[str]) -> None:
    assert list(parents(tag)) == chain


@pytest.mark.parametrize(
    ("requested", "available", "chosen", "state"),
    [
        ("de-DE", {"de-DE", "de"}, "de-DE", EXACT),
        ("de_de", {"de-DE"}, "de-DE", EXACT),
        ("de-AT", {"de", "de-DE"}, "de", PARENT),
        ("es-MX", {"es", "es-419"}, "es-419", PARENT),
        ("pt-AO", {"pt-BR", "pt-PT"}, "pt-PT", PARENT),
        ("nn-NO", {"nb", "sv"}, "nb", PARENT),
        ("de-AT", {"de-DE", "en-US"}, "de-DE", SIBLING),
        ("en", {"en-GB", "en-US"}, "en-US", SIBLING),
        ("en", {"en-AU", "en-GB"}, "en-AU", SIBLING),
        ("pt", {"pt-AO", "pt-BR", "pt-PT"}, "pt-BR", SIBLING),
        ("zh", {"zh-CN", "zh-SG", "zh-TW"}, "zh-CN", SIBLING),
        ("zh-Hant", {"zh-CN", "zh-HK", "zh-TW"}, "zh-TW", SIBLING),
        ("en-NZ", {"en-GB", "en-US"}, "en-GB", SIBLING),
        ("es-MX", {"es-AR", "es-ES"}, "es-AR", SIBLING),
        ("fr-CA", {"fr-BE", "fr-FR"}, "fr-FR", SIBLING),
        ("zh-HK", {"zh-CN", "zh-TW"}, "zh-TW", SIBLING),
        ("zh-TW", {"zh-CN", "en-US"}, "en-US", TENANT_DEFAULT),
        ("sr-Latn", {"sr-RS", "en-US"}, "en-US", TENANT_DEFAULT),
        ("ja-JP", {"en", "de-DE"}, "en", TENANT_DEFAULT),
        ("ja-JP", {"de-DE", "fr-FR"}, "fr-FR", SOURCE),
        ("ja-JP", {"pl-PL", "de-DE"}, "de-DE", ANY),
    ],
)
def test_the_best_available_locale_is_chosen_and_the_reason_told(
    requested: str, available: set[str], chosen: str, state: LocalizationState
) -> None:
    for order in (sorted(available), sorted(available, reverse=True)):
        choice = choose(requested, order, default="en-US", source="fr-FR")
        assert (choice.locale, choice.state) == (chosen, state)


def test_nothing_available_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="at least one"):
        choose("de", (), default="en", source="en")


@pytest.mark.parametrize(
    ("tag", "script", "right_to_left"),
    [
        ("de-DE", "Latn", False),
        ("ar-SA", "Arab", True),
        ("he", "Hebr", True),
        ("fa-IR", "Arab", True),
        ("ja-JP", "Jpan", False),
        ("ko-KR", "Kore", False),
        ("zh-CN", "Hans", False),
        ("zh-TW", "Hant", False),
        ("zh", "Hans", False),
        ("sr", "Cyrl", False),
        ("sr-Latn", "Latn", False),
        ("pa-Arab", "Arab", True),
        ("pa-IN", "Guru", False),
        ("uz-Cyrl", "Cyrl", False),
    ],
)
def test_a_locale_has_a_script_and_a_direction(tag: str, script: str, *, right_to_left: bool) -> None:
    assert script_of(tag) == script
    assert is_right_to_left(tag) is right_to_left


def test_a_reader_may_follow_the_formats_of_another_locale() -> None:
    assert LocaleConfiguration(locale="de-DE", formatting_locale="de-CH").formats == "de-CH"
    assert LocaleConfiguration(locale="de_de").formats == "de-DE"
    assert LocaleConfiguration(locale="ar-SA").right_to_left


@pytest.mark.parametrize("wrong", [{"locale": "xx"}, {"timezone": "Nowhere"}, {"fallback": ["?"]}, {"colour": "red"}])
def test_a_wrong_reader_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        LocaleConfiguration.model_validate(wrong)


def _text() -> LocalizedText:
    return LocalizedText("Guten Tag", locale="de-DE", quality=0.75, origin="memory", needs_review=False)


def test_a_localized_text_is_its_text() -> None:
    assert _text() == "Guten Tag"
    assert f"{_text()}!" == "Guten Tag!"
    assert {_text(): 1}["Guten Tag"] == 1
    assert type(str(_text())) is str


@pytest.mark.parametrize(
    "copied",
    [copy.copy(_text()), copy.deepcopy(_text()), *(pickle.loads(pickle.dumps(_text(), p)) for p in range(2, 6))],
)
def test_a_copy_of_a_localized_text_knows_as_much(copied: LocalizedText) -> None:
    assert copied == "Guten Tag"
    assert isinstance(copied, LocalizedText)
    assert (copied.locale, copied.quality, copied.origin, copied.needs_review) == ("de-DE", 0.75, "memory", False)


def test_a_localized_text_takes_no_further_attributes() -> None:
    with pytest.raises(AttributeError):
        _text().colour = "red"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("es-MX", ("es-419", "es", "es-ES")),
        ("es-ES", ("es",)),
        ("de-AT", ("de", "de-DE")),
        ("en-GB", ("en-001", "en", "en-US")),
        ("pt-BR", ("pt",)),
        ("pt-PT", ()),
        ("pt-AO", ("pt-PT",)),
        ("zh-Hant-HK", ("zh-Hant", "zh-TW")),
        ("sr-Latn", ()),
        ("ar-EG", ("ar",)),
    ],
)
def test_words_stand_in_along_the_parents_and_from_the_languages_home(tag: str, expected: tuple[str, ...]) -> None:
    assert stand_ins(tag) == expected
