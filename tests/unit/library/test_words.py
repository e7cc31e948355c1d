import pytest

from slack_fixtures.library.words import SOURCE_LOCALE, Words, placeholders, words_file, words_for, words_locales
from slack_fixtures.localization.model import UnknownLocaleTagError, canonical_tag, cldr_locale

SOURCE = words_file(SOURCE_LOCALE)
PLURAL_KEYS = sorted(key for key, entry in SOURCE.items() if isinstance(entry, dict))
EXPECTED_LOCALES = {
    "ar-SA",
    "de-DE",
    "en-GB",
    "en-US",
    "es-ES",
    "fr-FR",
    "it-IT",
    "ja-JP",
    "ko-KR",
    "nl-NL",
    "pl-PL",
    "pt-BR",
    "tr-TR",
    "zh-CN",
}

every_locale = pytest.mark.parametrize("tag", words_locales())


def texts_of(entry: str | dict[str, str]) -> list[str]:
    return [entry] if isinstance(entry, str) else list(entry.values())


def test_the_promised_locales_have_words() -> None:
    assert set(words_locales()) >= EXPECTED_LOCALES


@every_locale
def test_a_file_is_named_by_a_canonical_tag(tag: str) -> None:
    assert canonical_tag(tag) == tag


@every_locale
def test_every_locale_has_the_same_keys_in_the_same_order(tag: str) -> None:
    assert list(words_file(tag)) == list(SOURCE)


@every_locale
def test_no_text_is_empty_or_has_loose_spaces(tag: str) -> None:
    texts = [text for entry in words_file(tag).values() for text in texts_of(entry)]
    assert [text for text in texts if not text or text != text.strip() or "  " in text] == []


@every_locale
def test_plural_entries_have_exactly_the_categories_of_their_language(tag: str) -> None:
    wanted = cldr_locale(tag).plural_form.tags | {"other"}
    categories = {key: set(entry) for key, entry in words_file(tag).items() if isinstance(entry, dict)}
    assert categories == dict.fromkeys(PLURAL_KEYS, wanted)


@every_locale
def test_every_text_takes_the_same_values_as_the_source(tag: str) -> None:
    for key, entry in words_file(tag).items():
        source = frozenset().union(*(placeholders(text) for text in texts_of(SOURCE[key])))
        for text in texts_of(entry):
            missing = source - placeholders(text)
            assert placeholders(text) <= source, (key, text)
            # "one alert" may be a word of its own (Arabic says one and two without a digit).
            assert not missing or (key in PLURAL_KEYS and missing == {"count"}), (key, text)


@every_locale
def test_every_count_has_a_form(tag: str) -> None:
    words = words_for(tag)
    for key in PLURAL_KEYS:
        assert all(words.plural(key, count) for count in (0, 1, 2, 3, 5, 11, 21, 100, 101, 1_000_000))


@every_locale
def test_no_braces_are_left_over(tag: str) -> None:
    texts = [text for entry in words_file(tag).values() for text in texts_of(entry)]
    assert all("{" not in text.format_map(dict.fromkeys(placeholders(text), "x")) for text in texts)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("de-DE", "de-DE"),
        ("de-CH", "de-DE"),
        ("de", "de-DE"),
        ("pt-PT", "pt-BR"),
        ("es-MX", "es-ES"),
        ("fr-CA", "fr-FR"),
        ("zh-SG", "zh-CN"),
        ("ar-EG", "ar-SA"),
        ("zh-TW", "en-US"),
        ("sw-KE", "en-US"),
    ],
)
def test_a_reader_gets_the_nearest_words(wanted: str, found: str) -> None:
    assert words_for(wanted).tag == found


def test_what_is_no_locale_is_refused() -> None:
    with pytest.raises(UnknownLocaleTagError):
        words_for("not a locale")


@pytest.mark.parametrize("value", ["100 %", "{time}", "%(time)s", "<b>", "\\1"])
def test_values_are_inserted_verbatim(value: str) -> None:
    assert words_for("en-US")("acknowledged_by", user=value) == f"Acknowledged by {value}"


def test_a_percent_sign_in_the_words_stays() -> None:
    assert Words("en-US", {"sure": "100 % {what}"})("sure", what="sure") == "100 % sure"


def test_unknown_keys_and_missing_values_are_errors() -> None:
    words = words_for("en-US")
    with pytest.raises(KeyError):
        words("no_such_key")
    with pytest.raises(KeyError):
        words("acknowledged_by")
    with pytest.raises(KeyError):
        words.plural("acknowledged_by", 1)


@pytest.mark.parametrize(
    ("tag", "count", "text"),
    [
        ("en-US", 1, "and 1 more alert"),
        ("en-US", 1234, "and 1,234 more alerts"),
        ("de-DE", 1, "und 1 weiterer Alarm"),
        ("de-DE", 1234, "und 1.234 weitere Alarme"),
        ("fr-FR", 0, "et 0 autre alerte"),
        ("fr-FR", 1_000_000, "et 1\u202f000\u202f000 d’autres alertes"),
        ("es-ES", 2, "y 2 alertas más"),
        ("it-IT", 2, "e altri 2 allarmi"),
        ("pt-BR", 1, "e mais 1 alerta"),
    ],
)
def test_the_form_and_the_digits_follow_the_count(tag: str, count: int, text: str) -> None:
    assert words_for(tag).plural("and_more", count) == text


def test_the_caller_may_format_the_count() -> None:
    assert words_for("de-DE").plural("and_more", 1234, count="1’234") == "und 1’234 weitere Alarme"


def test_french_puts_a_narrow_space_before_high_punctuation() -> None:
    assert words_for("fr-FR")("labelled", label="Gravité", value="Critique") == "Gravité\u202f: Critique"
