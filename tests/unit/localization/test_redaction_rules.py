"""What must not leave the machine: found, replaced, and put back byte for byte."""

from __future__ import annotations

import random
import string
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slack_fixtures.localization.ports import (
    Cost,
    Example,
    FailureReason,
    GlossaryEntry,
    NotTranslated,
    Translated,
    TranslationRequest,
)
from slack_fixtures.localization.redaction import (
    FindingKind,
    PatternRedactor,
    Redacted,
    Replacement,
    find,
    outgoing,
    restore,
    without_replacements,
)
from slack_fixtures.localization.segments import mask, unmask
from slack_fixtures.security.redaction import secret_spans

REDACTOR = PatternRedactor()

# Put together here, so that no scanner takes this file for a leak.
FOUND = {
    "e-mail": ("mail ada.lovelace@example.org now", "ada.lovelace@example.org", "email"),
    "e-mail at the end": ("mail ada@example.org.", "ada@example.org", "email"),
    "e-mail with a tag": ("ada+alerts@mail.example.co.uk", "ada+alerts@mail.example.co.uk", "email"),
    "e-mail with umlauts": ("an jörg.müller@exämple.de senden", "jörg.müller@exämple.de", "email"),
    "e-mail in a URL": ("https://x.example/?to=ada%40example.org&a=1", "ada%40example.org", "email"),
    "account on a host": ("login of root@db1 failed", "root@db1", "email"),
    "full width at": ("ada＠example.org へ", "ada＠example.org", "email"),
    "IPv4": ("peer 10.20.30.40 is down", "10.20.30.40", "address"),
    "IPv4 with port": ("peer 10.20.30.40:9100 is down", "10.20.30.40:9100", "address"),
    "IPv4 network": ("range 10.0.0.0/8", "10.0.0.0/8", "address"),
    "IPv4 before a stop": ("from 10.0.0.1.", "10.0.0.1", "address"),
    "IPv4 glued to a word": ("peer10.20.30.40", "10.20.30.40", "address"),
    "IPv4, defanged": ("from 10[.]20[.]30[.]40", "10[.]20[.]30[.]40", "address"),
    "IPv4 in a name": ("node ip-10-20-30-40 left", "ip-10-20-30-40", "address"),
    "IPv6": ("peer 2001:db8::8a2e:370:7334 is down", "2001:db8::8a2e:370:7334", "address"),
    "IPv6 in full": ("2001:0db8:0000:0000:0000:ff00:0042:8329", "2001:0db8:0000:0000:0000:ff00:0042:8329", "address"),
    "IPv6 before a colon": ("2001:db8::1: timeout", "2001:db8::1", "address"),
    "IPv6 in brackets": ("[2001:db8::1]:443", "2001:db8::1", "address"),
    "IPv6 with IPv4": ("::ffff:10.0.0.1", "::ffff:10.0.0.1", "address"),
    "loopback": ("on ::1 only", "::1", "address"),
    "MAC": ("from 00:1a:2B:3c:4d:5e", "00:1a:2B:3c:4d:5e", "address"),
    "phone": ("call +49 170 1234567 now", "+49 170 1234567", "phone"),
    "phone with zero": ("Tel. (030) 901820-15", "(030) 901820-15", "phone"),
    "phone without gaps": ("call 00491701234567", "00491701234567", "phone"),
    "phone in America": ("call 415-555-2671", "415-555-2671", "phone"),
    "phone in France": ("appelez le 01 44 55 66 77", "01 44 55 66 77", "phone"),
    "Slack token": ("with xo" + "xb-123456789012-canarycanary", "xo" + "xb-123456789012-canarycanary", "secret"),
    "AWS id": ("key AKIA" + "CANARYCANARY1234 used", "AKIA" + "CANARYCANARY1234", "secret"),
    "GitHub token": ("gh" + "p_canaryCanaryCanary0123", "gh" + "p_canaryCanaryCanary0123", "secret"),
    "bearer": ("sent Bearer canary0123456789abcdef", "canary0123456789abcdef", "secret"),
    "JWT": ("jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIi.c2lnbmF0", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIi.c2lnbmF0", "secret"),
    "PEM": ("-----BEGIN PRIVATE KEY-----\nMIICanary\n-----END PRIVATE KEY-----", "MIICanary", "secret"),
    "password": ("password=hunter2 rejected", "hunter2", "secret"),
    "password in prose": ("Password: swordfish", "swordfish", "secret"),
    "password in German": ("Das Passwort lautet geheim1 und", "geheim1", "secret"),
    "password in French": ("mot de passe : canari", "canari", "secret"),
    "password in Japanese": ("パスワード：canary9", "canary9", "secret"),
    "user in a URL": ("https://ada:canary@db.example/x", "ada:canary@", "secret"),
    "hash": ("digest " + "0123456789abcdef" * 2, "0123456789abcdef" * 2, "secret"),
    "random": ("key zX9qLw3TfR7vKb2MnY5c set", "zX9qLw3TfR7vKb2MnY5c", "secret"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "value", "kind"), FOUND.values(), ids=FOUND.keys())
def test_what_must_not_leave_is_found_wherever_it_stands(text: str, value: str, kind: str) -> None:
    for surrounding in ("{}", "Alert: {} (see below)", "\n{}\n", "ÄÖ {} 日本"):
        redacted = REDACTOR.redact(surrounding.replace("{}", text))
        assert value not in redacted.text
        assert any(value in each.value and each.kind == kind for each in redacted.replacements), redacted


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Disk almost full",
        "The token is expired and the secret is missing",
        "Le mot de passe est expiré",
        "Backup took 5 minutes at 10:20:30 and wrote 3.5 GiB",
        "Version 2.31.1 failed 12 of 15 probes (80 %)",
        "Datenbankverbindungspool erschöpft, Kubernetes-Steuerungsebene gestört",
        "@here and <!channel> see #ops",
        "HTTP 503 in 12345 of 99999 requests",
        "2026-11-22 is a Sunday",
        "ディスクがいっぱいです（99 %）",
        "Basic authentication is required",
    ],
)
def test_ordinary_sentences_stay_as_they_are(text: str) -> None:
    assert REDACTOR.redact(text) == Redacted(text, ())


def test_findings_are_sorted_disjoint_and_where_they_say() -> None:
    text = " ".join(text for text, _, _ in FOUND.values())
    found = find(text)
    assert len(found) > 30
    assert all(start < end for start, end, _ in found)
    assert all(one[1] < other[0] for one, other in pairwise(found))


@given(st.text(alphabet=st.sampled_from("ab1@.:=+- ⟨⟩%/é日0x"), max_size=60))
def test_redacting_and_putting_back_changes_nothing(text: str) -> None:
    redacted = REDACTOR.redact(text)
    assert without_replacements(redacted.text, redacted.replacements) == text or "⟨" in text


@given(st.lists(st.sampled_from([text for text, _, _ in FOUND.values()]), max_size=4).map(" and ".join))
def test_redacting_and_putting_back_changes_nothing_in_texts_full_of_secrets(text: str) -> None:
    redacted = REDACTOR.redact(text)
    assert without_replacements(redacted.text, redacted.replacements) == text


def test_symbols_go_on_from_the_highest_in_the_text() -> None:
    assert REDACTOR.redact("⟨7⟩ wrote to ada@example.org").text == "⟨7⟩ wrote to ⟨8⟩"


@pytest.mark.parametrize("text", ["gone", "⟨1⟩ ⟨1⟩", "⟨2⟩"])
def test_a_lost_or_doubled_symbol_is_noticed(text: str) -> None:
    replacements = (Replacement(0, 3, FindingKind.EMAIL, "⟨1⟩", "a@b"),)
    assert without_replacements(text, replacements) is None


def test_random_tokens_are_found_whatever_they_are_of() -> None:
    draw = random.Random(3)
    missed = 0
    for alphabet in (
        string.ascii_letters + string.digits,
        string.digits + string.ascii_lowercase,
        string.hexdigits[:16],
    ):
        for _ in range(500):
            token = "".join(draw.choices(alphabet, k=32))
            missed += token in REDACTOR.redact(f"key {token} set").text
    assert missed == 0


@pytest.mark.parametrize(
    "part",
    ["@", "a@", "1.", "1.1.1.1", ":", "a:", "::", "+1", "0 1 ", "password:", "A1", "%40", "=", "ip-1", "secret "],
)
@pytest.mark.timeout(20)  # a square of this length would take far longer
def test_a_hostile_text_of_the_longest_source_does_not_hang(part: str) -> None:
    text = part * (10_000 // len(part))
    request = TranslationRequest(text, "en-US", "de-DE")
    assert without_replacements(REDACTOR.redact(text).text, REDACTOR.redact(text).replacements) is not None
    outgoing(request, REDACTOR)


def test_secret_spans_are_what_redact_secrets_masks() -> None:
    text = "password=hunter2 and postgres://ada:pw@db/x"
    assert [text[start:end] for start, end in secret_spans(text)] == ["hunter2", "ada:pw@"]
    assert secret_spans("ok") == []


def test_a_value_never_shows_in_a_repr() -> None:
    redacted = REDACTOR.redact("mail ada@example.org")
    request = TranslationRequest("⟨1⟩", "en-US", "de-DE", values=("ada@example.org",))
    assert "ada" not in repr(redacted) + repr(request) + repr(outgoing(request, REDACTOR))


class TestOutgoing:
    """The one way out."""

    def test_the_values_of_spans_stay(self) -> None:
        request = TranslationRequest("Host ⟨1⟩ is down", "en-US", "de-DE", values=("db1.internal",))
        sent = outgoing(request, REDACTOR)
        assert sent.request.values == ()
        assert sent.request.text == "Host ⟨1⟩ is down"

    def test_context_beyond_the_open_keys_stays(self) -> None:
        context = {"domain": "music", "urgency": "high", "register": "formal", "host": "db1", "customer": "Acme"}
        sent = outgoing(TranslationRequest("Down", "en-US", "de-DE", context=context), REDACTOR)
        assert dict(sent.request.context) == {"domain": "music", "urgency": "high", "register": "formal"}

    def test_terms_examples_and_context_with_a_finding_stay(self) -> None:
        request = TranslationRequest(
            "Down",
            "en-US",
            "de-DE",
            context={"domain": "10.0.0.1"},
            glossary=(GlossaryEntry("disk", "Platte"), GlossaryEntry("ada@example.org", "Ada")),
            examples=(Example("up", "läuft"), Example("password=abcd", "Passwort")),
        )
        sent = outgoing(request, REDACTOR).request
        assert (sent.context, sent.glossary, sent.examples) == (
            {}, (GlossaryEntry("disk", "Platte"),), (Example("up", "läuft"),),
        )  # fmt: skip

    @pytest.mark.parametrize(
        ("masked", "values", "leaking"),
        [
            ("Sent Bearer abcdefgh⟨1⟩stuvwxyz to it", ("12345678",), "abcdefgh"),
            ("Sent Bearer abcdefgh⟨1⟩stuvwxyz to it", ("12345678",), "stuvwxyz"),
            ("Mail to ada@⟨1⟩ bounced", ("example.org",), "ada"),
            ("Call ⟨1⟩ 1234567 now", ("+49 170",), "1234567"),
            ("password=⟨1⟩cret", ("se",), "cret"),
        ],
    )
    def test_a_secret_of_which_a_part_is_masked_leaves_no_rest(
        self, masked: str, values: tuple[str, ...], leaking: str
    ) -> None:
        sent = outgoing(TranslationRequest(masked, "en-US", "de-DE", values=values), REDACTOR)
        assert leaking not in sent.request.text
        back = restore(Translated(sent.request.text, "p", Cost(1)), sent)
        assert back == Translated(masked, "p", Cost(1))

    def test_what_is_masked_as_a_whole_is_not_masked_twice(self) -> None:
        request = TranslationRequest("Mail to ⟨1⟩ bounced", "en-US", "de-DE", values=("ada@example.org",))
        assert outgoing(request, REDACTOR).request.text == "Mail to ⟨1⟩ bounced"

    def test_new_symbols_are_new_even_where_values_are_more_than_symbols(self) -> None:
        request = TranslationRequest("ada@example.org and ⟨2⟩", "en-US", "de-DE", values=("a", "b", "c"))
        assert outgoing(request, REDACTOR).request.text == "⟨4⟩ and ⟨2⟩"

    @pytest.mark.parametrize(("text", "value", "kind"), FOUND.values(), ids=FOUND.keys())
    def test_nothing_that_was_found_is_in_what_leaves_and_all_of_it_comes_back(
        self, text: str, value: str, kind: str
    ) -> None:
        masked = mask(text)
        request = TranslationRequest(masked.text, "en-US", "de-DE", values=tuple(span.text for span in masked.spans))
        sent = outgoing(request, REDACTOR)
        assert value not in sent.request.text
        back = restore(Translated(sent.request.text, "p", Cost(1)), sent)
        assert isinstance(back, Translated)
        assert unmask(back.text, masked.spans) == text

    def test_what_was_redacted_and_got_lost_is_a_failure(self) -> None:
        sent = outgoing(TranslationRequest("Mail to ada@example.org bounced", "en-US", "de-DE"), REDACTOR)
        lost = restore(Translated("Mail kam zurück", "p", Cost(1)), sent)
        assert isinstance(lost, NotTranslated)
        assert lost.reason is FailureReason.MALFORMED
        assert "ada" not in repr(lost)

    def test_a_failure_stays_a_failure(self) -> None:
        sent = outgoing(TranslationRequest("Mail to ada@example.org bounced", "en-US", "de-DE"), REDACTOR)
        failure = NotTranslated(FailureReason.TIMEOUT, "late", "p")
        assert restore(failure, sent) is failure
