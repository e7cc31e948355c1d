"""The template language: what it refuses, what it renders, and that both end soon and leak nothing."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import pytest
from corpus.templates import CASES, HOSTILE_CONTEXT, TemplateCase
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2.sandbox import SandboxedEnvironment
from pydantic import BaseModel

from slack_fixtures.localization.model import LocaleConfiguration, LocalizedText
from slack_fixtures.rendering import evaluation, language
from slack_fixtures.rendering.errors import TemplateError, TemplateFault
from slack_fixtures.rendering.escaping import Mrkdwn
from slack_fixtures.rendering.templates import (
    MOST_ALERTS,
    MOST_VALUES,
    CompiledTemplates,
    Rendered,
    TemplateContext,
    check_template,
    compile_template,
)

NOW = datetime(2026, 3, 1, 14, 5, tzinfo=UTC)
READER = LocaleConfiguration(locale="de-DE", timezone="Europe/Berlin")
CONTEXT: dict[str, Any] = {
    "labels": {"instance": "db-1", "value": "95", "ratio": "0.934", "items": "a label", "empty": "", "__meta": "m"},
    "annotations": {"summary": "Disk & more"},
    "alert": {
        "name": "DiskFull",
        "status": "firing",
        "starts_at": "2026-03-01T12:00:00Z",
        "ends_at": None,
        "values": {"A": 95.0},
    },
    "alerts": [
        {"name": f"A{i}", "status": "firing" if i else "resolved", "labels": {"pod": f"p{i}"}} for i in range(3)
    ],
    "user": {"locale": "de-DE"},
    "group": {"firing": 2, "flag": True},
}

LEAK = re.compile(
    r"<[!@#]|0x[0-9a-f]{6,}|object at|<class|<built-in|<function|<bound|\bUndefined\b|\bMissing\(|Traceback|site-packages"
    r"|__class__'|/usr/|/home/|\.py\b|<(?!https?://)"
)
BARE_LINK = re.compile(r"(?<!<)https?://[^\u2060]")
BIDI = re.compile("[\u202a-\u202e\u2066-\u2069\u200b]")


def render(source: str, context: dict[str, Any] | None = None, **options: Any) -> Rendered:
    return compile_template(source).render(CONTEXT if context is None else context, reader=READER, now=NOW, **options)


def text_of(source: str, context: dict[str, Any] | None = None) -> str:
    return str(render(source, context).text)


def nothing_leaks_from(text: str) -> None:
    assert not LEAK.search(text)
    assert not BIDI.search(text)


class TestTheHostileCorpus:
    @pytest.mark.timeout(10)
    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
    def test_a_hostile_template_comes_to_nothing(self, case: TemplateCase) -> None:
        problems = check_template(case.source)
        assert bool(problems) is (case.expect == "refused")
        if case.expect == "refused":
            with pytest.raises(TemplateError) as refused:
                compile_template(case.source)
            assert refused.value.kind is TemplateFault.INVALID_TEMPLATE
        elif case.expect == "error":
            with pytest.raises(TemplateError) as failed:
                render(case.source, HOSTILE_CONTEXT)
            assert failed.value.kind is TemplateFault.EXECUTION_ERROR
            nothing_leaks_from(str(failed.value))
        else:
            text = text_of(case.source, HOSTILE_CONTEXT)
            nothing_leaks_from(text.replace("labels.__class__", "") if case.name == "raw" else text)
            assert not BARE_LINK.search(text)

    def test_a_value_closes_and_opens_no_fence(self) -> None:
        fences = {
            case.name: text_of(case.source, HOSTILE_CONTEXT).count("```") for case in CASES if case.expect == "harmless"
        }
        assert {name: count for name, count in fences.items() if count} == {"literal_fence": 2}

    def test_problems_speak_of_the_template_and_hold_no_internals(self) -> None:
        for case in CASES:
            for problem in check_template(case.source):
                assert problem.message
                assert "object at" not in problem.message
                assert len(problem.message) < 1_000


class TestChecking:
    def test_all_problems_are_named_with_their_lines(self) -> None:
        problems = check_template("{{ labels.__class__ }}\n{{ nobody }}\n\n<!channel>\n{% include 'x' %}")
        assert [problem.line for problem in problems] == [1, 2, 4, 5]
        assert "underscore" in problems[0].message
        assert "'nobody'" in problems[1].message
        assert "<!channel>" in problems[2].message
        assert "include" in problems[3].message

    def test_a_syntax_error_names_its_line(self) -> None:
        (problem,) = check_template("fine\n{% if %}")
        assert problem.line == 2

    def test_a_refused_template_names_every_problem(self) -> None:
        with pytest.raises(TemplateError) as refused:
            compile_template("{{ a }}{{ b }}")
        assert len(refused.value.problems) == 2

    @pytest.mark.parametrize(
        ("source", "accepted"),
        [
            ("{{ [" + "1," * (language.MOST_NODES - 4) + "1] }}", True),  # the template, its output, the list and these
            ("{{ [" + "1," * (language.MOST_NODES - 3) + "1] }}", False),
            ("{% for a in alerts %}{% for b in alerts %}{% endfor %}{% endfor %}", True),
            ("{% for a in alerts %}" * 3 + "{% endfor %}" * 3, False),
            ("{{ " + "not " * (language.DEEPEST - 2) + "1 }}", True),
            ("{{ " + "not " * (language.DEEPEST - 1) + "1 }}", False),
            (f"{{{{ {language.LARGEST_INTEGER} }}}}", True),
            (f"{{{{ {language.LARGEST_INTEGER + 1} }}}}", False),
            ("x" * language.LONGEST_TEMPLATE, True),
            ("x" * (language.LONGEST_TEMPLATE + 1), False),
        ],
    )
    def test_bounds_hold_at_their_edges(self, source: str, *, accepted: bool) -> None:
        assert (check_template(source) == []) is accepted

    def test_every_filter_of_the_contract_is_known(self) -> None:
        promised = "urgency_emoji status_color number percent bytes duration datetime date time relative list code link truncate"
        for name in promised.split():
            assert check_template(f"{{{{ labels.x|{name} }}}}") == []
        assert check_template("{{ labels.x|plural(one='a', other='b') }}") == []

    def test_every_test_that_is_accepted_can_be_evaluated(self) -> None:
        arguments = {0: "", 1: " 1"}
        for name, count in language.TESTS.items():
            if name.isalpha():
                assert text_of(f"{{{{ labels.value is {name}{arguments[count]} }}}}") in {"true", "false"}
        assert set(language.TESTS) == set(evaluation._TESTS)

    def test_every_name_of_the_contract_is_known(self) -> None:
        for name in language.CONTEXT_NAMES:
            assert check_template(f"{{{{ {name} }}}}") == []


class TestEvaluation:
    @pytest.mark.parametrize(
        ("source", "expected"),
        [
            ("{{ labels.items }} {{ labels['instance'] }} {{ labels['__meta'] is defined }}", None),
            ("{{ labels.items }}", "a label"),
            ("{{ labels['instance'] }}", "db-1"),
            ("{{ alerts[0].labels.pod }} {{ alerts[-1].name }} {{ alerts[7].name }}", "p0 A2 –"),
            ("{{ alert.ends_at }}", "–"),
            ("{{ group.flag }} {{ none }}", "true –"),
            ("{{ alert['values'].A }}", "95"),
            ("{{ labels.value > 90 }} {{ labels.value == 95 }} {{ labels.value < '100' }}", "true true true"),
            ("{{ 1 < 2 < 3 }} {{ 1 < 2 < 2 }} {{ 3 >= 3 }} {{ 1 <= 0 }} {{ 'a' < 'b' }} {{ 'a' != 'b' }}", "true false true false true true"),
            ("{{ labels.value * 2 + 1 }} {{ 7 // 2 }} {{ 7 % 4 }} {{ 7 / 2 }} {{ -labels.value }} {{ +1 - 2 }}", "191 3 3 3.5 -95 -1"),
            ("{{ labels.instance * 2 }} {{ -labels.instance }}", "– –"),
            ("{{ 1 / 0 }}", "–"),
            ("{{ 'b-' in labels.instance }} {{ 'instance' in labels }} {{ 2 in [1, 2] }} {{ 3 not in [1] }}", "true true true true"),
            ("{{ 'x' if labels.empty else 'y' }}{{ 'x' if labels.empty }}", "y"),
            ("{{ labels.nope or labels.instance }} {{ labels.instance and 'yes' }} {{ not labels.nope }}", "db-1 yes true"),
            ("{{ labels.instance ~ ':' ~ 9100 }}", "db-1:9100"),
            ("{% if labels.a %}a{% elif labels.value %}b{% else %}c{% endif %}", "b"),
            ("{% set x = 1 %}{% for a in alerts %}{% set x = x + 1 %}{% endfor %}{{ x }}", "1"),
            ("{% set a, b = [1, 2] %}{{ a }}{{ b }}", "12"),
            ("{% for a in alerts if a.status == 'firing' %}{{ loop.index }}/{{ loop.length }}{{ a.name }} {% else %}no{% endfor %}", "1/2A1 2/2A2 "),
            ("{% for a in labels.nope %}x{% else %}none{% endfor %}", "none"),
            ("{% for a in alerts[1:] %}{{ a.name }}{% if not loop.last %}, {% endif %}{% endfor %}", "A1, A2"),
            ("{% for a in alerts %}{{ loop.first }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }} {% endfor %}", "true032 false121 false210 "),
            ("{% for k, v in group|items %}{{ k }}={{ v }};{% endfor %}", "firing=2;flag=true;"),
            ("{{ labels.value is defined }} {{ labels.x is undefined }} {{ alert.ends_at is none }}", "true true true"),
            ("{{ 4 is even }} {{ 3 is odd }} {{ 4 is divisibleby 2 }} {{ 'a' is string }} {{ 1 is number }}", "true true true true true"),
            ("{{ labels is mapping }} {{ alerts is sequence }} {{ true is true }} {{ 1 is eq 1 }} {{ 1 is in [1] }}", "true true true true true"),
            ("{{ 1 is integer }} {{ 1.5 is float }} {{ true is boolean }} {{ false is false }} {{ labels is not string }}", "true true true true true"),
            ("a < b & <https://x.example|*b*> {{ '<' }}", "a &lt; b &amp; <https://x.example|*b*> &lt;"),
            ("{# nothing #}{% raw %}{{ x }}{% endraw %}", "{{ x }}"),
            ("a  {%- if true %}  b  {%- endif %}", "a  b"),
        ],
    )  # fmt: skip
    def test_a_template_reads_as_jinja_does(self, source: str, expected: str | None) -> None:
        if expected is None:
            assert check_template(source) != []
        else:
            assert text_of(source) == expected

    @pytest.mark.parametrize(
        "source",
        [
            "{{ alert.name }} on {{ labels.instance }}: {{ annotations.summary }}",
            "{% for a in alerts %}{{ loop.index }}. {{ a.labels.pod }}{% if not loop.last %}\n{% endif %}{% endfor %}",
            "{% for a in alerts if a.status != 'resolved' %}{{ a.name|lower }}{% else %}x{% endfor %}",
            "{% set n = alerts|length %}{{ n * 2 - 1 }} {{ n // 2 }} {{ n % 2 }} {{ n / 2 }}",
            "{% if labels.nope is defined %}a{% elif alerts|length > 2 and labels.instance %}b{% endif %}",
            "{{ labels.nope|default('none') }} {{ labels.empty|default('none', true) }}",
            "{{ labels.instance|upper|replace('DB', 'x')|title }} {{ ' a '|trim }} {{ 'a b'|capitalize }}",
            "{{ ['a', 'b']|join(', ') }} {{ alerts|first is mapping }} {{ (alerts|last).name }}",
            "{{ '3'|int + 1 }} {{ 'x'|int }} {{ '1.5'|float }} {{ 2.345|round(1) }} {{ -3|abs }}",
            "{{ 'a' ~ 1 ~ '<' }} {{ alerts[0].name in ['A0'] }} {{ 'x' if 1 > 2 else 'y' }}",
            "  {%- for k, v in group|dictsort -%} {{ k }} {%- endfor -%}  ",
            "{% for a in alerts %}{% for b in alerts[:2] %}{{ a.name }}{{ b.name }} {% endfor %}{% endfor %}",
            "{% set x = 'out' %}{% for a in alerts %}{% set x = a.name %}{{ x }}{% endfor %}{{ x }}",
        ],
    )
    def test_jinja_itself_renders_the_same(self, source: str) -> None:
        oracle = SandboxedEnvironment(autoescape=True).from_string(source).render(CONTEXT)
        assert text_of(source).lower() == oracle.lower()  # Jinja writes True

    def test_what_is_missing_is_shown_as_a_dash_and_reported_once(self) -> None:
        rendered = render(
            "{{ labels.team }} {{ labels.team }} {{ labels['a.b'] }} {{ alert.x.y }} {{ labels.n|upper }} {{ 'a' ~ alert.z }}"
        )
        assert rendered.text == "– – – – – a–"
        assert rendered.missing == ("labels.team", "labels.a.b", "alert.x.y", "labels.n", "alert.z")

    def test_what_is_only_asked_about_is_not_missing(self) -> None:
        rendered = render(
            "{% if labels.team %}{{ labels.team }}{% endif %}{{ labels.a|default('b') }}{{ labels.c or 'd' }}"
        )
        assert rendered.text == "bd"
        assert rendered.missing == ()

    def test_a_template_sees_at_most_fifty_alerts(self) -> None:
        alerts = [{"name": str(number)} for number in range(MOST_ALERTS + 1)]
        assert text_of("{{ alerts|length }}", {"alerts": alerts}) == str(MOST_ALERTS)

    def test_an_author_reads_the_line_of_a_failure(self) -> None:
        with pytest.raises(TemplateError) as failed:
            render("fine\n\n{{ labels }}")
        assert failed.value.problems[0].line == 3

    @pytest.mark.parametrize("size", [evaluation.LONGEST_TEXT - 1, evaluation.LONGEST_TEXT])
    def test_a_text_up_to_the_limit_is_rendered(self, size: int) -> None:
        assert (
            len(text_of("{{ labels.a }}{{ labels.b }}", {"labels": {"a": "x" * 100, "b": "x" * (size - 100)}})) == size
        )

    def test_a_text_above_the_limit_is_refused(self) -> None:
        with pytest.raises(TemplateError, match="at most 40000 characters"):
            render("{{ labels.a }}x", {"labels": {"a": "x" * evaluation.LONGEST_TEXT}})

    def test_a_text_that_grows_above_the_limit_by_escaping_is_refused(self) -> None:
        with pytest.raises(TemplateError, match="at most 40000 characters"):
            render("{{ labels.a }}", {"labels": {"a": "&" * 10_000}})

    def test_work_above_the_budget_is_refused_with_its_line(self) -> None:
        source = "\n{% for a in alerts %}{% for b in alerts %}" + "{{ '' }}" * 60 + "{% endfor %}{% endfor %}"
        with pytest.raises(TemplateError, match=rf"line 2: .* {evaluation.BUDGET} steps"):
            render(source, {"alerts": [{}] * 50})

    def test_removed_characters_are_paid_for(self) -> None:
        source = "{% for a in alerts %}{{ labels.hidden }}{% endfor %}"
        with pytest.raises(TemplateError, match="at most 40000 characters"):
            render(source, {"alerts": [{}] * 50, "labels": {"hidden": "\u200b" * 30_000}})

    def test_one_source_is_compiled_once(self) -> None:
        assert compile_template("{{ alert.name }} once") is compile_template("{{ alert.name }} once")


class TestKeptTemplates:
    def test_the_least_recently_used_is_given_up_first(self) -> None:
        kept = CompiledTemplates(most_characters=4)
        first, second = kept.get("ab"), kept.get("cd")
        assert kept.get("ab") is first
        kept.get("ef")
        assert len(kept) == 2
        assert kept.get("ab") is first
        assert kept.get("cd") is not second

    def test_a_refused_template_is_not_kept(self) -> None:
        kept = CompiledTemplates()
        with pytest.raises(TemplateError):
            kept.get("{{ nobody }}")
        assert len(kept) == 0


class _Model(BaseModel):
    name: str = "x"


class _Colour(StrEnum):
    RED = "red"


class TestTheContext:
    @pytest.mark.parametrize(
        "planted",
        [_Model(), object(), {1, 2}, b"x", print, datetime(2026, 1, 1, tzinfo=UTC), 1j, float("nan"), float("inf"), 2**64, range(3), iter([])],
        ids=lambda planted: type(planted).__name__,
    )  # fmt: skip
    @pytest.mark.parametrize("place", ["top", "mapping", "list", "deep"])
    def test_what_is_not_json_never_reaches_a_template(self, planted: object, place: str) -> None:
        holders: dict[str, Any] = {
            "top": planted,
            "mapping": {"x": planted},
            "list": [planted],
            "deep": [{"a": [({"b": planted},)]}],
        }
        with pytest.raises(TemplateError) as refused:
            render("nothing of it is used", {"alert": holders[place]})
        assert refused.value.kind is TemplateFault.EXECUTION_ERROR
        nothing_leaks_from(str(refused.value))

    def test_a_key_that_is_not_a_text_is_refused(self) -> None:
        with pytest.raises(TemplateError, match="key"):
            render("x", {"labels": {1: "a"}})

    def test_depth_and_size_are_bounded(self) -> None:
        deep: Any = "x"
        for _ in range(100):
            deep = [deep]
        with pytest.raises(TemplateError, match="nested"):
            render("x", {"alert": deep})
        with pytest.raises(TemplateError, match=str(MOST_VALUES)):
            render("x", {"alert": {"values": [1] * (MOST_VALUES + 1)}})

    def test_texts_of_a_subclass_are_texts(self) -> None:
        localized = LocalizedText("<b>", locale="de-DE", quality=1.0, origin="source", needs_review=False)
        assert text_of("{{ alert.a }}{{ alert.b }}", {"alert": {"a": _Colour.RED, "b": localized}}) == "red&lt;b&gt;"

    def test_a_checked_context_is_checked_once(self) -> None:
        context = TemplateContext.of(CONTEXT)
        assert compile_template("{{ alert.name }}").render(context, reader=READER, now=NOW).text == "DiskFull"

    def test_rendering_changes_nothing_in_the_context(self) -> None:
        context = {"labels": {"a": "b"}, "alerts": [{"x": "y"}]}
        render("{% set z = 1 %}{% for a in alerts %}{% set w = a %}{% endfor %}", context)
        assert context == {"labels": {"a": "b"}, "alerts": [{"x": "y"}]}


class TestLocalize:
    SOURCE = "{% ai_localize locale=user.locale context='alert' %}Disk {{ labels.instance }}{% endai_localize %}!"

    def test_without_a_localizer_the_text_stands(self) -> None:
        assert text_of(self.SOURCE) == "Disk db-1!"

    def test_the_rendered_body_is_localized(self) -> None:
        seen: list[tuple[str, str]] = []

        def localize(text: str, locale: str) -> str:
            seen.append((text, locale))
            return "Platte db-1"

        assert render(self.SOURCE, localize=localize).text == "Platte db-1!"
        assert seen == [("Disk db-1", "de-DE")]

    def test_the_arguments_may_be_left_out(self) -> None:
        source = "{% ai_localize %}a{% endai_localize %}"
        assert render(source, localize=lambda text, locale: f"{text} {locale}").text == "a de-DE"

    def test_an_empty_body_is_not_sent_away(self) -> None:
        source = "{% ai_localize %} {% if labels.no %}x{% endif %}{% endai_localize %}"
        assert render(source, localize=lambda _text, _locale: "invented").text == " "

    @pytest.mark.parametrize("answer", ["<!channel>", "<@U1> hello", "a & <b>"])
    def test_a_translation_is_escaped_like_an_authors_text(self, answer: str) -> None:
        text = str(render(self.SOURCE, localize=lambda _text, _locale: answer).text)
        assert "<" not in text

    def test_a_translation_may_keep_links_and_bring_none(self) -> None:
        source = "{% ai_localize %}See {{ 'https://a.example'|link('here') }}{% endai_localize %}"
        kept = render(source, localize=lambda _text, _locale: "Siehe <https://a.example|hier>").text
        brought = render(source, localize=lambda _text, _locale: "Siehe <https://b.example|hier>").text
        assert kept == "Siehe <https://a.example|hier>"
        assert brought == "See <https://a.example|here>"


NAMES = st.sampled_from([*language.CONTEXT_NAMES, "loop", "x", "y", "self", "range", "__class__"])
KEYS = st.sampled_from(["evil", "long", "items", "huge", "n", "url", "starts_at", "__class__", "upper", "0", "a"])
CONSTANTS = st.sampled_from(
    ["0", "1", "-3", "2.5", "9007199254740991", "'a'", "'<!channel>'", "''", "true", "none", "[1, 'b']"]
)
FILTER_NAMES = st.sampled_from([*language.FILTERS, "attr", "map", "center"])
OPERATORS = st.sampled_from(["+", "-", "*", "/", "//", "%", "~", "==", "<", ">=", "in", "not in", "and", "or"])


def _grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    arguments = st.lists(inner, max_size=2).map(lambda given: f"({', '.join(given)})" if given else "")
    return st.one_of(
        st.builds("{}.{}".format, inner, KEYS),
        st.builds("{}[{}]".format, inner, inner),
        st.builds("{}|{}{}".format, inner, FILTER_NAMES, arguments),
        st.builds("({} {} {})".format, inner, OPERATORS, inner),
        st.builds("(not {})".format, inner),
        st.builds("({} if {} else {})".format, inner, inner, inner),
        st.builds("{}|plural(one={}, other='# x')".format, inner, inner),
        st.builds("({} is {})".format, inner, st.sampled_from(["defined", "none", "even", "string", "mapping", "odd"])),
    )


EXPRESSIONS = st.recursive(st.one_of(CONSTANTS, st.builds("{}.{}".format, NAMES, KEYS), NAMES), _grown, max_leaves=6)


def _nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.builds("{}{}".format, inner, inner),
        st.builds("{{% if {} %}}{}{{% else %}}{}{{% endif %}}".format, EXPRESSIONS, inner, inner),
        st.builds("{{% for x in {} %}}{}{{% endfor %}}".format, EXPRESSIONS, inner),
        st.builds("{{% for x, y in {}|items %}}{}{{% endfor %}}".format, EXPRESSIONS, inner),
        st.builds("{{% ai_localize locale={} %}}{}{{% endai_localize %}}".format, EXPRESSIONS, inner),
    )


TEMPLATES = st.recursive(
    st.one_of(
        st.builds("{{{{ {} }}}}".format, EXPRESSIONS),
        st.builds("{{% set x = {} %}}".format, EXPRESSIONS),
        st.sampled_from(["text ", "<", "`", "*b* ", "&", "!channel>", "https://x.example "]),
    ),
    _nested,
    max_leaves=8,
)


class TestTheGrammar:
    @settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(source=TEMPLATES)
    def test_any_template_renders_harmless_text_or_fails_as_declared(self, source: str) -> None:
        if check_template(source):
            with pytest.raises(TemplateError):
                compile_template(source)
            return
        try:
            text = text_of(source, HOSTILE_CONTEXT)
        except TemplateError as error:
            assert error.kind is TemplateFault.EXECUTION_ERROR  # noqa: PT017 - rendering is as good an outcome
            return
        assert isinstance(text, str)
        assert not re.search(r"<[!@#]|object at|<class", text)

    @settings(max_examples=100, deadline=None)
    @given(source=st.text(alphabet="{}%#|().[]'\" \n<!@channel0123456789abcforinset_-+*/~", max_size=60))
    def test_any_text_is_checked_without_surprise(self, source: str) -> None:
        problems = check_template(source)
        if not problems:
            assert isinstance(compile_template(source).source, str)

    def test_rendered_text_is_marked_as_mrkdwn(self) -> None:
        assert type(render("a").text) is Mrkdwn
