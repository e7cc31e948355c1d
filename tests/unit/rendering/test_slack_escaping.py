"""Slack escaping: a value is shown and never obeyed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment

from slack_fixtures.rendering.escaping import (
    _INVISIBLE,
    JOINER,
    LONGEST_URL,
    Mrkdwn,
    _checked_url,
    _escaped,
    _in_code,
    code,
    escape,
    escape_template_text,
    is_blank,
    link,
    links_in,
    mentions_in,
    safe_url,
    visible_text,
)


class TestEscape:
    @pytest.mark.parametrize(
        ("value", "shown"),
        [
            ("plain text *bold* _i_ ~s~ :x:", "plain text *bold* _i_ ~s~ :x:"),
            ("a & b < c > d", "a &amp; b &lt; c &gt; d"),
            ("&lt;", "&amp;lt;"),
            ("<!channel>", "&lt;!channel&gt;"),
            ("<@U012AB3CD>", "&lt;@U012AB3CD&gt;"),
            ("<https://e.example|x>", f"&lt;https:{JOINER}//e.example|x&gt;"),
            ("https://e.example", f"https:{JOINER}//e.example"),
            ("HTTPS://e.example www.e.example", f"HTTPS:{JOINER}//e.example www{JOINER}.e.example"),
            ("mailto:a@e.example", f"mailto:{JOINER}a@e.example"),
            ("host db-1.prod.example:9100", "host db-1.prod.example:9100"),
            ("@here @Channel", f"@{JOINER}here @{JOINER}Channel"),
            ("a `b` c", "a `b` c"),
            ("```", f"{JOINER}`{JOINER}`{JOINER}`{JOINER}"),
            ("`", f"{JOINER}`{JOINER}"),
            ("a\x00b\x1bc\td\ne\r\nf", "abc\td\ne\nf"),
            ("a\u202eb\u2066c\u200bd\ufeffe\u00adf\ud800g", "abcdefg"),
            ("<\u200b!channel>", "&lt;!channel&gt;"),
            ("`\u200b`\u200b`", f"{JOINER}`{JOINER}`{JOINER}`{JOINER}"),
            ("👨‍👩‍👧", "👨‍👩‍👧"),
            ("می\u200cخواهم", "می\u200cخواهم"),
            ("ht\u200dtps", "https"),
            ("", ""),
        ],
    )
    def test_a_value_is_shown(self, value: str, shown: str) -> None:
        assert escape(value) == shown

    def test_escaped_text_is_left_alone(self) -> None:
        assert escape(Mrkdwn("<https://a.example|b>")) == "<https://a.example|b>"

    def test_an_autoescaping_engine_takes_the_mark(self) -> None:
        template = Environment(autoescape=True).from_string("{{ text }}")
        assert template.render(text=link("https://a.example", "b")) == "<https://a.example|b>"

    @given(st.lists(st.text(alphabet="<>&`@!#|:/\u200b\u2060\u202eabhttpsereverychannel.w "), max_size=4))
    def test_no_values_side_by_side_can_be_obeyed(self, values: list[str]) -> None:
        text = "".join(map(escape, values))
        assert not re.search(
            r"[<>]|```|https?://|@(channel|here|everyone)\b", text.replace(f"{JOINER}{JOINER}", JOINER)
        )
        assert not re.search("[\u200b\u202e]", text)


class TestCode:
    @pytest.mark.parametrize(
        ("value", "shown"),
        [
            ("db-1", "`db-1`"),
            ("a`b``c", "`abc`"),
            ("a\nb\t c", "`a b c`"),
            ("<!here>", "`&lt;!here&gt;`"),
            ("https://a.example", f"`https:{JOINER}//a.example`"),
            ("``` ", ""),
            ("", ""),
        ],
    )
    def test_a_value_in_code_style(self, value: str, shown: str) -> None:
        assert code(value) == shown


class TestLink:
    @pytest.mark.parametrize(
        ("url", "label", "shown"),
        [
            ("https://a.example/x", "X", "<https://a.example/x|X>"),
            ("http://a.example", "", "<http://a.example|a.example>"),
            ("https://a.example/?q=1&r=2", "X", "<https://a.example/?q=1&amp;r=2|X>"),
            ("https://a.example/a|b<c>d e", "X", "<https://a.example/a%7Cb%3Cc%3Ed%20e|X>"),
            ("https://a.example/%7B%20|", "X", "<https://a.example/%7B%20%7C|X>"),
            ("  https://a.example  ", "X", "<https://a.example|X>"),
            ("https://a.example", "a|b>c", "<https://a.example|a¦b&gt;c>"),
            ("https://a.example", "a\nb", "<https://a.example|a b>"),
            ("https://a.example", "\u200b", "<https://a.example|a.example>"),
            ("https://bücher.example/ü", "X", "<https://bücher.example/ü|X>"),
            ("javascript:alert(1)", "X", "X"),
            ("JAVASCRIPT://a.example", "X", "X"),
            ("data:text/html,x", "", "data:text/html,x"),
            ("//a.example", "X", "X"),
            ("https://", "X", "X"),
            ("https:///path", "X", "X"),
            ("https://[::1", "X", "X"),
            ("https://user@a.example", "X", "X"),
            ("https://a.example%2f@b.example", "X", "X"),
            ("", "<!channel>", "&lt;!channel&gt;"),
            ("https://a.example/" + "x" * LONGEST_URL, "X", "X"),
        ],
    )
    def test_only_a_plain_web_address_becomes_a_link(self, url: str, label: str, shown: str) -> None:
        assert link(url, label) == shown

    def test_a_safe_address_stays_as_it_is(self) -> None:
        assert safe_url(safe_url("https://a.example/a b|c%20d")) == "https://a.example/a%20b%7Cc%20d"

    @given(st.text(), st.text())
    def test_a_link_is_one_token_or_none(self, path: str, label: str) -> None:
        text = link("https://a.example/" + path, label)
        assert re.fullmatch(r"<https://a\.example/[^<>| \n]*\|[^<>|\n]+>|[^<>]*", text)


class TestShortWays:
    """Texts without anything to care for take a short way, with the same result."""

    TEXTS = (
        st.text(st.sampled_from("aW.:/@<&`\x00\r\n\t \u200b\u202eé"))
        | st.text()
        | st.sampled_from(
            [
                "www.a.example",
                "WWW.",
                "mailto:a",
                "MailTo:",
                "https://a.example",
                "a:9100",
                "db-1.internal",
                "@here",
                "\r\n",
            ]
        )
    )

    @given(TEXTS)
    def test_a_harmless_value_is_what_escaping_leaves(self, text: str) -> None:
        assert escape(text) == _escaped(text)

    @given(TEXTS)
    def test_code_reads_the_same(self, text: str) -> None:
        bare = re.sub(r"[ \t\n]+", " ", visible_text(text).replace("`", "")).strip()
        assert code(text) == (f"`{_in_code(bare)}`" if bare else "")

    @given(TEXTS)
    def test_blank_is_what_shows_nothing(self, text: str) -> None:
        assert is_blank(text) is (not _INVISIBLE.sub("", text.replace("\r\n", "\n")).strip())

    @given(TEXTS)
    def test_visible_text_is_without_what_is_invisible(self, text: str) -> None:
        assert visible_text(text) == _INVISIBLE.sub("", text.replace("\r\n", "\n"))

    @given(
        st.builds(
            "".join,
            st.tuples(
                st.sampled_from(["http://", "https://", "HTTPS://", "ftp://", "https:/", "//"]),
                st.text(st.sampled_from("aZ0.-:@%[]_é")),
                st.sampled_from(["", "/", "?", "#", ":80", ":99999/", ":x"]),
                st.text(st.sampled_from("aZ0.-:@%[]_é/?#=&+~!*'();,$<>|\"`\\^{} \n\u200b")),
            ),
        )
    )
    def test_a_common_address_is_what_checking_leaves(self, url: str) -> None:
        assert safe_url(url) == _checked_url(url)


class TestAuthorsText:
    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            ("*bold* `code` ```fence```", "*bold* `code` ```fence```"),
            ("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"),
            ("&amp; &lt; &gt; &copy;", "&amp; &lt; &gt; &amp;copy;"),
            ("<https://a.example|b> <http://a.example>", "<https://a.example|b> <http://a.example>"),
            ("<javascript:x|b>", "&lt;javascript:x|b&gt;"),
            ("<!channel> <@U1> <#C1>", "&lt;!channel&gt; &lt;@U1&gt; &lt;#C1&gt;"),
            ("<https://a.example/", "&lt;https://a.example/"),
            ("https://a.example", "https://a.example"),
        ],
    )
    def test_formatting_stays_and_control_characters_do_not(self, text: str, shown: str) -> None:
        assert escape_template_text(text) == shown

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("a <!channel> b <@U1>", [(2, "<!channel>"), (15, "<@U1>")]),
            ("look @here", [(5, "@here")]),
            ("<#C1|x>", [(0, "<#C1|x>")]),
            ("<!subteam^S1|ops>", [(0, "<!subteam^S1|ops>")]),
            ("mail a@here.example, a <3", []),
            ("@hereafter", []),
        ],
    )
    def test_mentions_are_found(self, text: str, found: list[tuple[int, str]]) -> None:
        assert mentions_in(text) == found

    def test_links_are_found(self) -> None:
        assert links_in("<https://a.example|x> https://b.example <http://c.example>") == {
            "https://a.example",
            "http://c.example",
        }
