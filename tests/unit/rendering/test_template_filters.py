"""Filters: a value in the format of its reader."""

from __future__ import annotations

import warnings
from datetime import UTC, datetime
from typing import Any

import pytest

from slack_fixtures.localization.model import LocaleConfiguration
from slack_fixtures.rendering.errors import TemplateError
from slack_fixtures.rendering.filters import FILTERS
from slack_fixtures.rendering.templates import compile_template

NOW = datetime(2026, 3, 1, 14, 5, tzinfo=UTC)
LOCALES = (
    *("en-US", "en-GB", "de-DE", "de-CH", "fr-FR", "es-ES", "pt-BR", "it-IT", "nl-NL", "pl-PL", "tr-TR", "ja-JP"),
    *("zh-CN", "zh-Hant-TW", "ko-KR", "ar-SA", "he-IL", "hi-IN", "fa-IR", "th-TH"),
)
NBSP, NNBSP, RLM = "\u00a0", "\u202f", "\u200f"


def shown(source: str, locale: str = "de-DE", *, timezone: str = "Europe/Berlin", **labels: Any) -> str:
    reader = LocaleConfiguration(locale=locale, timezone=timezone)
    context = {"labels": labels, "alert": {"starts_at": "2026-03-01T12:00:00Z", "ends_at": "2026-03-01T14:05:30Z"}}
    return str(compile_template(source).render(context, reader=reader, now=NOW).text)


def value_shown(value: Any, filters: str, locale: str = "de-DE", *, timezone: str = "Europe/Berlin") -> str:
    return shown("{{ labels.v|" + filters + " }}", locale, timezone=timezone, v=value)


class TestNumbers:
    @pytest.mark.parametrize(
        ("locale", "number"),
        [
            ("de-DE", "1.234.567,891"),
            ("de-CH", "1’234’567,891".replace(",", ".")),
            ("en-US", "1,234,567.891"),
            ("fr-FR", f"1{NNBSP}234{NNBSP}567,891"),
            ("pl-PL", f"1{NBSP}234{NBSP}567,891"),
            ("ja-JP", "1,234,567.891"),
            ("ar-SA", "1,234,567.891"),
            ("hi-IN", "12,34,567.891"),
        ],
    )
    def test_a_number_has_the_readers_separators(self, locale: str, number: str) -> None:
        assert value_shown(1234567.891, "number", locale) == number
        assert value_shown("1234567.891", "number", locale) == number

    @pytest.mark.parametrize(
        ("value", "filters", "expected"),
        [
            (0, "number", "0"),
            ("0.0004", "number", "0,0004"),
            (1.5, "number(2)", "1,50"),
            (1.5, "number(digits=0)", "2"),
            (0.285, "number(digits=2)", "0,28"),  # half to even, of the number as written
            (-1234, "number", "-1.234"),
            ("1e3", "number", "1.000"),
            (" 7 ", "number", "7"),
            ("1e300", "number", "1E300"),
            (0.93, "percent", f"93{NBSP}%"),
            ("0.934", "percent", f"93,4{NBSP}%"),
            (0.9345, "percent(digits=2)", f"93,45{NBSP}%"),
            (93, "percent(of=100)", f"93{NBSP}%"),
            (3, "percent(of=4)", f"75{NBSP}%"),
            (1e20, "percent", "1E22%"),
            (0, "bytes", "0 Byte"),
            (999, "bytes", "999 Byte"),
            (999_950, "bytes", "1 MB"),
            (1_536_000_000, "bytes", f"1,5{NBSP}GB"),
            (1_536_000_000, "bytes(digits=0)", f"2{NBSP}GB"),
            (1_536_000_000, "bytes(binary=true)", f"1,4{NBSP}GiB"),
            (512, "bytes(binary=true)", "512 Byte"),
            (-2048, "bytes(binary=true)", f"-2{NBSP}KiB"),
            (5e15, "bytes", "5 PB"),
            ("1e300", "bytes", "1E300"),
        ],
    )
    def test_a_number_in_german(self, value: Any, filters: str, expected: str) -> None:
        assert value_shown(value, filters) == expected

    @pytest.mark.parametrize(
        ("locale", "percent", "size"),
        [
            ("en-US", "93%", "1.5 GB"),
            ("fr-FR", f"93{NBSP}%", f"1,5{NNBSP}Go"),
            ("tr-TR", "%93", "1,5 GB"),
            ("ja-JP", "93%", "1.5 GB"),
        ],
    )
    def test_units_stand_where_the_language_puts_them(self, locale: str, percent: str, size: str) -> None:
        assert value_shown(0.93, "percent", locale) == percent
        assert value_shown(1.5e9, "bytes", locale) == size

    def test_french_counts_binary_octets(self) -> None:
        assert value_shown(1024, "bytes(binary=true)", "fr-FR") == f"1{NBSP}Kio"

    def test_the_formatting_locale_goes_before_the_language(self) -> None:
        reader = LocaleConfiguration(locale="en-US", formatting_locale="de-DE")
        template = compile_template("{{ 1234.5|number }}")
        assert template.render({}, reader=reader, now=NOW).text == "1.234,5"

    @pytest.mark.parametrize(
        "name", ["number", "percent", "bytes", "duration", "datetime", "date", "time", "relative", "round", "abs"]
    )
    @pytest.mark.parametrize(
        "value", ["n/a", "NaN", "+Inf", "", "1,5", "0x10", "1e999", "١٢", "2026-13-01T00:00:00Z", True]
    )
    def test_what_is_not_a_number_or_a_moment_is_shown_as_it_is(self, name: str, value: Any) -> None:
        assert value_shown(value, name) == ("true" if value is True else value)

    @pytest.mark.parametrize("name", sorted(set(FILTERS) - {"default"}))
    def test_nothing_stays_nothing(self, name: str) -> None:
        needed = ", ".join(f"{argument}='a'" for argument in FILTERS[name].required)
        call = f"{name}({needed})" if needed else name
        assert shown("{{ labels.missing|" + call + " }}") == "–"
        assert value_shown(None, call) == "–"


class TestPlurals:
    @pytest.mark.parametrize(
        ("locale", "number", "form"),
        [
            ("en-US", 1, "one 1"),
            ("en-US", "1.0", "one 1"),
            ("en-US", 1.5, "other 1.5"),
            ("de-DE", 1, "one 1"),
            ("de-DE", 1234, "other 1.234"),
            ("fr-FR", 0, "one 0"),
            ("pl-PL", 1, "one 1"),
            ("pl-PL", 3, "few 3"),
            ("pl-PL", 5, "many 5"),
            ("pl-PL", 1.5, "other 1,5"),
            ("ar-SA", 0, "zero 0"),
            ("ar-SA", 2, "two 2"),
            ("ar-SA", 3, "few 3"),
            ("ar-SA", 11, "many 11"),
            ("ja-JP", 1, "other 1"),
        ],
    )
    def test_the_language_chooses_the_form(self, locale: str, number: Any, form: str) -> None:
        forms = ", ".join(f"{category}='{category} #'" for category in ("zero", "one", "two", "few", "many", "other"))
        assert value_shown(number, f"plural({forms})", locale) == form

    def test_a_form_that_is_not_given_is_other(self) -> None:
        assert value_shown(3, "plural(one='# Pod', other='# Pody')", "pl-PL") == "3 Pody"

    def test_a_list_counts_by_its_length(self) -> None:
        assert value_shown(["a", "b"], "plural(one='# Host', other='# Hosts')") == "2 Hosts"

    def test_what_is_not_a_number_takes_other(self) -> None:
        assert value_shown("many", "plural(one='one', other='# pods')") == "many pods"


class TestTimes:
    @pytest.mark.parametrize(
        ("locale", "timezone", "expected"),
        [
            ("de-DE", "Europe/Berlin", "01.03.2026, 13:00:00 MEZ"),
            ("en-US", "America/New_York", f"Mar 1, 2026, 7:00:00{NNBSP}AM EST"),
            ("en-GB", "Europe/London", "1 Mar 2026, 12:00:00 GMT"),
            ("fr-FR", "Europe/Paris", "1 mars 2026, 13:00:00 CET"),
            ("ja-JP", "Asia/Tokyo", "2026/03/01 21:00:00 JST"),
            ("pl-PL", "Europe/Warsaw", "1 mar 2026, 13:00:00 CET"),
            ("ar-SA", "Asia/Riyadh", f"01{RLM}/03{RLM}/2026، 3:00:00 م UTC+03"),
            ("en-IN", "Asia/Kolkata", f"1 Mar 2026, 5:30:00{NNBSP}pm IST"),
            ("en-US", "Asia/Kathmandu", f"Mar 1, 2026, 5:45:00{NNBSP}PM UTC+05:45"),
            ("en-US", "UTC", f"Mar 1, 2026, 12:00:00{NNBSP}PM UTC"),
        ],
    )
    def test_a_moment_is_shown_in_the_readers_zone(self, locale: str, timezone: str, expected: str) -> None:
        assert value_shown("2026-03-01T12:00:00Z", "datetime", locale, timezone=timezone) == expected

    @pytest.mark.parametrize(
        ("value", "filters", "expected"),
        [
            ("2026-03-01T12:00:00Z", "datetime('short')", "01.03.26, 13:00 MEZ"),
            ("2026-07-01T12:00:00Z", "datetime('short')", "01.07.26, 14:00 MESZ"),
            ("2026-03-01T12:00:00Z", "datetime('long')", "1. März 2026, 13:00:00 MEZ"),
            ("2026-03-01T12:00:00+05:30", "time", "07:30 MEZ"),
            ("2026-03-01T23:30:00Z", "date", "02.03.2026"),
            ("2026-03-01T12:00:00", "time", "13:00 MEZ"),
            ("2026-03-01T12:00:00.123456789Z", "time('medium')", "13:00:00 MEZ"),
            ("2026-03-01", "date('long')", "1. März 2026"),
            ("2026-03-01T14:00:00Z", "relative", "vor 5 Minuten"),
            ("2026-03-01T16:05:00Z", "relative", "in 2 Stunden"),
            ("2026-03-01T14:05:00Z", "relative", "in 0 Sekunden"),
            ("2026-02-01T14:05:00Z", "relative", "vor 1 Monat"),
            ("0001-01-01T00:00:00Z", "time", "00:53 MEZ"),
        ],
    )
    def test_a_moment_in_german(self, value: str, filters: str, expected: str) -> None:
        assert value_shown(value, filters) == expected

    @pytest.mark.parametrize(
        ("locale", "expected"),
        [
            ("en-US", "5 minutes ago"),
            ("fr-FR", "il y a 5 minutes"),
            ("ja-JP", "5 分前"),
            ("ar-SA", "قبل 5 دقائق"),
            ("pl-PL", "5 minut temu"),
        ],
    )
    def test_relative_times_are_in_the_readers_language(self, locale: str, expected: str) -> None:
        assert value_shown("2026-03-01T14:00:00Z", "relative", locale) == expected

    @pytest.mark.parametrize(
        ("value", "filters", "locale", "expected"),
        [
            (0, "duration", "de-DE", "0 Sek."),
            (0.25, "duration", "en-US", "250 ms"),
            (7_530, "duration", "en-US", "2 hr, 5 min"),
            (7_530, "duration(units=1)", "en-US", "2 hr"),
            (7_530, "duration(units=3)", "en-US", "2 hr, 5 min, 30 sec"),
            (3_605, "duration", "en-US", "1 hr"),
            (-90, "duration", "en-US", "-1 min, 30 sec"),
            (90_061, "duration", "de-DE", "1 Tg., 1 Std."),
            ("300", "duration", "fr-FR", "5 min"),
            (7_500, "duration", "ja-JP", "2 時間 5 分"),
            (7_500, "duration", "ar-SA", "2 س، و5 د"),
            (7_500, "duration", "pl-PL", "2 godz. 5 min"),
        ],
    )
    def test_a_duration_in_its_largest_units(self, value: Any, filters: str, locale: str, expected: str) -> None:
        assert value_shown(value, filters, locale).replace(NBSP, " ") == expected

    def test_a_duration_between_two_moments_or_until_now(self) -> None:
        assert shown("{{ alert.starts_at|duration(alert.ends_at) }}", "en-US") == "2 hr, 5 min"
        assert shown("{{ alert.starts_at|duration }}", "en-US") == "2 hr, 5 min"
        assert shown("{{ alert.starts_at|duration(alert.nothing) }}", "en-US") == "2 hr, 5 min"


class TestLists:
    @pytest.mark.parametrize(
        ("locale", "expected"),
        [
            ("de-DE", "a, b und c"),
            ("en-US", "a, b, and c"),
            ("fr-FR", "a, b et c"),
            ("ja-JP", "a、b、c"),
            ("ar-SA", "a وb وc"),
            ("pl-PL", "a, b i c"),
        ],
    )
    def test_members_are_joined_as_the_language_does(self, locale: str, expected: str) -> None:
        assert value_shown(["a", "b", "c"], "list", locale) == expected

    @pytest.mark.parametrize(
        ("value", "filters", "expected"),
        [
            ([], "list", ""),
            (["a"], "list", "a"),
            (["a", "b"], "list", "a und b"),
            (["a", "b", "c", "d"], "list", "a, b, c und d"),
            ({"k": "v"}, "list", "k"),
            ("alone", "list", "alone"),
            (["<", "b"], "join('|')", "&lt;|b"),
            ([3, "10", "b", 2, "a"], "sort|join(' ')", "2 3 10 a b"),
            (["a", "b", "a"], "unique|join", "ab"),
            ([{"l": {"p": "x"}}, {}, {"l": {"p": "y"}}, "z"], "pluck('l.p')|list", "x und y"),
            (["a", "b"], "first", "a"),
            (["a", "b"], "last", "b"),
            ([], "first", "–"),
            ("👨‍👩‍👧x", "first", "👨‍👩‍👧"),
            ({"a": 1, "b": 2}, "length", "2"),
            ("abc", "count", "3"),
            (7, "length", "0"),
            (7, "items|length", "0"),
        ],
    )
    def test_members(self, value: Any, filters: str, expected: str) -> None:
        assert value_shown(value, filters) == expected

    def test_a_list_is_bounded(self) -> None:
        with pytest.raises(TemplateError, match="at most 1000"):
            value_shown([1] * 1001, "list")
        with pytest.raises(TemplateError, match="at most 1000"):
            value_shown({str(number): 1 for number in range(1001)}, "items|length")


class TestTexts:
    @pytest.mark.parametrize(
        ("value", "filters", "expected"),
        [
            ("abcdef", "truncate(4)", "abc…"),
            ("abcdef", "truncate(6)", "abcdef"),
            ("abc def", "truncate(5)", "abc…"),
            ("abcdef", "truncate(4, '')", "abcd"),
            ("abcdef", "truncate(2, '....')", ".."),
            ("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", "truncate(2)", "👨‍👩‍👧…"),
            ("e\u0301e\u0301e\u0301", "truncate(2)", "e\u0301…"),
            ("<<<", "truncate(2)", "&lt;…"),
            ("aBc", "upper", "ABC"),
            ("aBc", "lower", "abc"),
            ("a bc", "title", "A Bc"),
            ("a bc", "capitalize", "A bc"),
            (" a ", "trim", "a"),
            ("a-b", "replace('-', '/')", "a/b"),
            ("", "default('x', true)", "x"),
            (0, "default('x')", "0"),
            (None, "default('x')", "x"),
            ("2.567", "round(1)", "2.6"),
            ("2.567", "round", "3"),
            (2.9, "int", "2"),
            ("x", "int(7)", "7"),
            ("1e30", "int", "–"),
            ("3", "float", "3"),
            (-3, "abs", "3"),
            ("db<1>", "code", "`db&lt;1&gt;`"),
            (0.5, "percent|code", f"`50{NBSP}%`"),
            ("https://a.example", "link('A')", "<https://a.example|A>"),
            ("https://a.example", "link", "<https://a.example|a.example>"),
            ("https://a.example", "link(labels.none)", "<https://a.example|a.example>"),
        ],
    )
    def test_texts(self, value: Any, filters: str, expected: str) -> None:
        assert value_shown(value, filters) == expected

    @pytest.mark.parametrize(
        ("value", "emoji", "color"),
        [
            ("critical", "🚨", "#A30200"),
            ("Warning ", "⚠️", "#DAA038"),
            ("high", "🔴", "#E01E5A"),
            ("info", "ℹ️", "#1D9BD1"),
            ("resolved", "✅", "#2EB67D"),
            ("firing", "🔥", "#E01E5A"),
            ("P5", "🔔", "#8D8D8D"),
        ],
    )
    def test_severities_and_states_have_a_sign(self, value: str, emoji: str, color: str) -> None:
        assert value_shown(value, "urgency_emoji") == emoji
        assert value_shown(value, "status_color") == color

    def test_finished_text_joins_with_values_and_escapes_them(self) -> None:
        assert (
            shown("{{ labels.u|link('A') ~ labels.v }}", u="https://a.example", v="<b>")
            == "<https://a.example|A>&lt;b&gt;"
        )


class TestEveryLocale:
    @pytest.mark.parametrize("locale", LOCALES)
    def test_every_filter_has_a_format_in_every_locale(self, locale: str) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            for number in (0, 1, 2, 5, 11, 21, 100, 1.5, 1234567.891, -3, 0.0004, 1e14, 2**62):
                for filters in (
                    "number",
                    "percent",
                    "bytes",
                    "bytes(binary=true)",
                    "duration(units=4)",
                    "plural(other='#')",
                ):
                    assert value_shown(number, filters, locale).strip()
                for filters in ("number(digits=10)", "percent(digits=10)", "bytes(digits=10)"):
                    assert value_shown(number, filters, locale).strip()
            for style in ("short", "medium", "long", "full"):
                for name in ("datetime", "date", "time"):
                    assert value_shown("2026-03-01T12:00:00Z", f"{name}('{style}')", locale).strip()
            assert value_shown("2026-03-01T12:00:00Z", "relative", locale) != value_shown(
                "2026-03-01T15:00:00Z", "relative", locale
            )
