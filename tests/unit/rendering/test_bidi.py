"""Latin identifiers within right-to-left text."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from slack_fixtures.rendering.bidi import FIRST_STRONG_ISOLATE, POP_ISOLATE, isolate


def _marked(text):
    """Write isolates as brackets, so that a case can be read."""
    visible = text.replace(FIRST_STRONG_ISOLATE, "⟦").replace(POP_ISOLATE, "⟧")
    return visible.replace("\u200b", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("القرص /var/log/ ممتلئ", "القرص ⟦/var/log/⟧ ممتلئ"),
        ("db-01 متوقف.", "⟦db-01⟧ متوقف."),
        ("الخادم (db-01)، والآن!", "الخادم (⟦db-01⟧)، والآن!"),
        ("أعاد Prometheus Alertmanager التشغيل", "أعاد ⟦Prometheus Alertmanager⟧ التشغيل"),
        ("بقي 5.2 GB فقط", "بقي ⟦5.2 GB⟧ فقط"),
        ("العنوان 10.0.0.1:9090 لا يرد", "العنوان ⟦10.0.0.1:9090⟧ لا يرد"),
        ("منذ 2026-03-14 صباحًا", "منذ ⟦2026-03-14⟧ صباحًا"),
        ("بنسبة 95% خلال 12 دقيقة", "بنسبة 95% خلال 12 دقيقة"),
        ("الساعة 12:26:54 م", "الساعة 12:26:54 م"),
        ("القيمة &lt;nil&gt; &amp; فقط", "القيمة ⟦&lt;nil&gt; &amp;⟧ فقط"),
        ("*عاجل* *bold name*", "*عاجل* *⟦bold name⟧*"),
        ("اسم node_cpu_seconds_total هنا", "اسم ⟦node_cpu_seconds_total⟧ هنا"),
        ("انظر `/etc/hosts` الآن", "انظر ⟦`/etc/hosts`⟧ الآن"),
        ("انظر <https://a.example/x|Grafana> الآن", "انظر <https://a.example/x|⟦Grafana⟧> الآن"),
        ("انظر <https://a.example/x|اللوحة> الآن", "انظر <https://a.example/x|اللوحة> الآن"),
        ("انظر <https://a.example/x> الآن", "انظر ⟦<https://a.example/x>⟧ الآن"),
        ("إلى <@U123> و<!here>", "إلى <@U123> و<!here>"),
        ("עומס גבוה על web-1", "עומס גבוה על ⟦web-1⟧"),
        ("سطر عربي\nLatin only", "سطر عربي\nLatin only"),
        ("عربي ```\nسطر Latin\n``` ثم db-1 عربي", "عربي ```\nسطر Latin\n``` ثم ⟦db-1⟧ عربي"),
        ("Latin only, 10.0.0.1", "Latin only, 10.0.0.1"),
        ("", ""),
    ],
)
def test_latin_runs_within_right_to_left_lines_are_isolated(text, expected):
    assert _marked(isolate(text)) == expected


@pytest.mark.parametrize("word", ["cafe\u0301", "नमस्ते", "東京", "straße"])
def test_a_word_of_another_script_is_isolated_with_its_marks(word):
    assert isolate(f"في {word}.") == f"في \u2068{word}\u2069."


def test_code_keeps_its_characters_so_that_it_can_be_copied():
    assert "`/etc/hosts`" in isolate("انظر `/etc/hosts` الآن")


_TEXT = st.lists(
    st.one_of(
        st.text(max_size=8),
        st.sampled_from(
            [
                "القرص",
                " ",
                "db-01",
                "`x y`",
                "<https://a.example/?a=1&amp;b=2|نص x>",
                "&amp;",
                "\n",
                "١٢",
                "12",
                "\u2068a\u2069",
                "\u2066",
                "```",
            ]
        ),
    ),
    max_size=20,
).map("".join)
_PROTECTED = regex.compile(r"&(?:amp|lt|gt);|https?://[^|>\s]*")


@settings(deadline=None)
@given(_TEXT)
def test_isolating_twice_changes_nothing(text):
    once = isolate(text)
    assert isolate(once) == once


@settings(deadline=None)
@given(_TEXT)
def test_isolating_adds_marks_and_changes_nothing_else(text):
    def bare(value):
        return regex.sub("[\u2068\u2069\u200b]", "", value)

    assert bare(isolate(text)) == bare(text)


@settings(deadline=None)
@given(_TEXT)
def test_entities_and_addresses_are_never_taken_apart(text):
    assert _PROTECTED.findall(isolate(text)) == _PROTECTED.findall(text)


@pytest.mark.timeout(20)  # quadratic matching takes minutes
@pytest.mark.parametrize(
    "evil",
    [
        "." * 9_000,
        ".@" * 5_000,
        "a." * 5_000,
        "1 " * 5_000,
        "`" * 9_001,
        "<a" * 5_000,
        "ª" * 40_000,
        "〇(" * 20_000,
        "\u2068" * 9_000,
    ],
)
def test_hostile_repetition_ends(evil):
    assert isolate("ع " + evil)
