"""What English says of a deed: "Restarting the pod usually helps"."""

from __future__ import annotations

import pytest

from slack_fixtures.grammar.abstract import Clause, Link, LinkKind, NounPhrase, Tense
from slack_fixtures.grammar.languages.base import Style
from slack_fixtures.grammar.parsing.english.parser import parse
from slack_fixtures.localization import embedded


@pytest.mark.parametrize(
    ("sentence", "locale", "text"),
    [
        ("Clearing the cache usually helps.", "de-DE", "Wenn Sie den Cache leeren, hilft dies in der Regel."),
        ("Clearing the cache usually helps.", "fr-FR", "Si vous videz le cache, cela aide généralement."),
        ("Clearing the cache usually helps.", "it-IT", "Se la cache viene svuotata, questo aiuta di solito."),
        ("Clearing the cache usually helps.", "ja-JP", "キャッシュを空にすると、通常役立ちます。"),
        ("Restarting the broker does not help.", "ja-JP", "ブローカーを再起動しても、役立ちません。"),
        ("Restarting the broker should fix the issue.", "ja-JP", "ブローカーを再起動すると、問題を修正するはずです。"),
        ("Dropping the index would stop the job.", "de-DE", "Wenn Sie den Index löschen, wird dies den Job stoppen."),
        ("Rebooting won't fix the issue.", "es-ES", "Un reinicio no corregirá el problema."),
        ("Rebooting won't help here.", "de-DE", "Ein Neustart wird hier nicht helfen."),
        ("Retrying does not help.", "zh-CN", "重试没有帮助。"),
        ("Restarting the broker usually helps.", "pl-PL", "Jeśli uruchomisz ponownie broker, to zwykle pomaga."),
        ("Restarting the broker should fix the issue.", "ko-KR", "브로커를 재시작하면 이는 문제를 수정할 것입니다."),
    ],
)
def test_what_a_deed_does_is_told_as_what_happens_if_the_reader_does_it(sentence: str, locale: str, text: str) -> None:
    assert embedded.translate(sentence, "en", locale, Style()).text == text


def test_what_would_follow_from_a_deed_will_follow_if_it_is_done() -> None:
    body = parse("Failing over the database would not lose data.")[0].tree.body
    assert isinstance(body, Clause)
    assert (body.tense, body.negated, body.subject) == (Tense.FUTURE, True, NounPhrase(pronoun="this"))
    link = body.links[0]
    assert isinstance(link, Link)
    assert isinstance(link.clause, Clause)
    assert (link.kind, link.first, link.clause.subject) == (LinkKind.IF, True, NounPhrase(pronoun="you"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Losing the primary stops all writes.",
        "Restarting the broker helped.",
        "Running out of disk stops the database.",
        "Running the cleaned is slow.",
    ],
)
def test_what_befalls_or_has_helped_is_no_deed_of_the_reader(sentence: str) -> None:
    trees = [one.tree.body for one in parse(sentence)]
    assert not any(isinstance(body, Clause) and body.links for body in trees)


def test_a_job_that_runs_is_no_deed() -> None:
    body = parse("Running jobs are cancelled.")[0].tree.body
    assert isinstance(body, Clause)
    assert isinstance(body.subject, NounPhrase)
    assert body.subject.head == "job"
