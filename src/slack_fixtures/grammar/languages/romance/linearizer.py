"""Sentences of the Romance languages: what French, Spanish, Portuguese and Italian share.

``Romance`` is the last of a chain, from the single word to the sentence: ``Grammar``, ``Compounds``, ``Phrases``,
``Adjuncts``, ``Predicates``, ``Clauses``. A language subclasses it with its tables and hooks, which ``grammar`` tells;
``words`` tells the notation of its lexicon.
"""

from __future__ import annotations

import re
from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Aside,
    Being,
    Clause,
    Coordination,
    Determiner,
    Existing,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.romance.clauses import Clauses
from slack_fixtures.grammar.languages.romance.shapes import Said, Use
from slack_fixtures.grammar.languages.romance.words import LIVE, NAME, joined, live, named


class Romance(Clauses):
    """Sentences and headlines of the Romance languages."""

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence with capital and closing mark."""
        if "please" in sentence.opening and sentence.kind is not SentenceKind.ORDER:
            raise UnsayableError("please without an order")
        text = self._body(sentence, style)
        for adverb in reversed(sentence.opening):
            if adverb == "only":
                text = self.only(text, sentence)
            elif adverb == "still" and not isinstance(sentence.body, Clause):
                text = f"{self.adverb(adverb).text} {text}"
            elif adverb != "please":  # the order is polite as it is
                text = f"{self.adverb(adverb).text}, {text}"
        text += "".join(f" ({self.aside(aside)})" for aside in sentence.asides)
        text = self._owned(text, owners=False)
        text = self.polish(text)
        if sentence.prefix:
            text = " ".join(name.text for name in sentence.prefix) + self.COLON + text
        else:
            text = self._capital(text)
        text = text.replace(LIVE, "").replace(NAME, "")
        return text if sentence.end == "." and text.endswith(".") else text + self.closing(sentence.end)

    def only(self, text: str, sentence: Sentence) -> str:
        """Return "only the servers are affected" with what is said of the subject alone: "seuls les serveurs".

        Raises:
            UnsayableError: the subject does not stand first.
        """
        body = sentence.body
        if not isinstance(body, Clause) or body.subject is None:
            return f"{self.adverb('only').text} {text}"
        said = self.nominal(body.subject, Use.SUBJECT)
        if not text.startswith(said.text):
            raise UnsayableError("only of a subject behind its verb")
        word = self.agree(self.ALONE, said.gender, plural=said.plural) if self.ALONE else self.adverb("only").text
        return f"{word} {text}"

    def unpaused(self, text: str, sentence: Sentence) -> str:
        """Return a text without a comma behind an adverb of degree at its front: "casi todos los pods"."""
        for adverb in sentence.opening:
            if lexicon.concept("adverbs", adverb).kind == "degree":
                said = self.adverb(adverb).text
                text = re.sub(f"^({re.escape(said)}), ", r"\1 ", text, flags=re.IGNORECASE)
        return text

    def _body(self, sentence: Sentence, style: Style) -> str:
        body = sentence.body
        if sentence.kind is SentenceKind.LABEL:
            if isinstance(body, Clause):
                raise UnsayableError("a label that is a clause")
            return self.nominal(body, Use.BARE).text + self.COLON + self._value(sentence.value)
        if not isinstance(body, Clause):
            return self.nominal(body, Use.BARE).text
        if sentence.kind is SentenceKind.ORDER:
            return self.order(body, urgent=style.urgent)
        if sentence.kind is SentenceKind.HEADLINE:
            return self.headline(body)
        return self.clause(body)

    @staticmethod
    def _capital(text: str) -> str:
        plain = text.replace(LIVE, "")
        start = next((i for i, char in enumerate(plain) if char not in "('\"«"), 0)
        if plain[start : start + 1] == NAME:
            return plain
        return plain[:start] + plain[start : start + 1].upper() + plain[start + 1 :]

    def polish(self, text: str) -> str:
        """Fuse the live words from right to left, then let the language correct the whole."""
        first, *pieces = text.split(LIVE)
        built = ""
        for piece in reversed(pieces):
            word, space, after = piece.partition(" ")
            built = self.fuse(word, after + built) if space else LIVE + word + built
        return re.sub(r" {2,}", " ", self.finish(first + built)).replace(f" {NAME}/", f"{NAME}/").strip()

    def aside(self, aside: Aside) -> str:
        """Return what stands in parentheses."""
        body = aside.body
        text = self.amount(body, symbols=True) if isinstance(body, Amount) else self._value(body)
        label = aside.label
        if label is None:
            return text
        return self.nominal(label, Use.BARE).text + self.COLON + text

    def _value(self, value: object) -> str:
        if isinstance(value, Name):
            return named(value)
        if isinstance(value, Amount):
            return self.amount(value)
        if isinstance(value, Adjective):
            return self.agreed(value, "m", plural=False)
        if isinstance(value, Clause):
            return self.clause(value)
        if isinstance(value, NounPhrase | Coordination):
            return self.nominal(value, Use.BARE).text
        raise UnsayableError("a label without value")

    # --- headlines ----------------------------------------------------------------------------------------------------

    def headline(self, clause: Clause) -> str:
        """Return a headline: without copula where the subject can stand bare, otherwise a short full clause."""
        clause = self.number_is(clause)
        first = "".join(self.fronted(link) for link in clause.links if link.first)
        short = None if clause.more else self._short(clause)
        if short is not None:
            text, subject = short
            return first + text + self.links(clause, subject)
        return self.clause(clause)

    def _short(self, clause: Clause) -> tuple[str, Said | None] | None:
        predicate = clause.predicate
        if isinstance(predicate, Existing):
            if clause.negated or clause.modal or clause.tense is not Tense.PRESENT:
                return None
            said = self.nominal(predicate.phrase, Use.BARE)
            return joined(said.text, *self.adjuncts(clause, said, since=False)), said
        if clause.subject is None:
            return self._impossible(clause), None
        if clause.modal or clause.tense is Tense.FUTURE or self._is_pronoun(clause.subject):
            return None
        if isinstance(predicate, Being):
            return self._short_being(clause, predicate)
        return self._short_acting(clause, predicate)

    @staticmethod
    def _is_pronoun(subject: Nominal) -> bool:
        return isinstance(subject, NounPhrase) and bool(subject.pronoun)

    def _short_being(self, clause: Clause, being: Being) -> tuple[str, Said | None] | None:
        complement = being.complement
        if being.become or being.remain or clause.tense is not Tense.PRESENT:
            return None
        assert clause.subject is not None
        if isinstance(complement, Adjective) and (merged := self._merged(clause, complement)) is not None:
            return merged
        subject = self.nominal(clause.subject, Use.BARE)
        if isinstance(complement, Adjective):
            word = self.adjective_word(complement.concept)
            negated = complement.negated or clause.negated
            if ("verb" in word.options and "short" not in word.options) or (
                negated and word.invariable and "not" not in word.options
            ):
                return None
            said = self.agreed(
                replace(complement, negated=negated),
                subject.gender,
                plural=subject.plural,
                attributive=True,
            )
        elif isinstance(complement, Adjunct):
            if clause.negated:
                return None
            said = self.adjunct(complement, subject)
        else:
            return None
        mid, end = self.adverbs(clause)
        rest = self.adjuncts(clause, subject, since=True)
        manner = self.manner(clause) if isinstance(complement, Adjective) else ""
        return joined(subject.text, mid, said, manner, *rest, end), subject

    def _merged(self, clause: Clause, adjective: Adjective) -> tuple[str, Said | None] | None:
        """Say "memory usage high" as "high memory usage" where that is better."""
        subject = clause.subject
        if not isinstance(subject, NounPhrase) or subject.names or subject.adjuncts or subject.of:
            return None
        if subject.participle or subject.relative or subject.aside or clause.negated or clause.adverbs:
            return None
        if any(one.role is Role.PURPOSE for one in clause.adjuncts):
            return None
        if isinstance(subject.head, Name) or not subject.modifiers or subject.determiner is not Determiner.NONE:
            return None
        concept = lexicon.concepts()["adjectives", adjective.concept]
        word = self.adjective_word(adjective.concept)
        if self.noun(subject.head).kind != "measure" or concept.kind != "size" or set(word.options) - {"count"}:
            return None
        phrase = self.nominal(replace(subject, adjectives=(adjective, *subject.adjectives)), Use.BARE)
        return joined(phrase.text, *self.adjuncts(clause, phrase, since=True)), phrase

    def _short_acting(self, clause: Clause, act: Acting) -> tuple[str, Said | None] | None:
        assert clause.subject is not None
        verb = self.verb(act.verb)
        done = clause.tense in {Tense.PAST, Tense.PERFECT}
        if act.passive and "pass" not in verb.options:
            if clause.progressive or not done or act.complement or act.content:
                return None
            subject = self.nominal(clause.subject, Use.BARE)
            pp = self.passive_participle(verb, subject)
            text = joined(self.NON if clause.negated else "", pp)
        else:
            form = verb.options.get("headpast" if done else "head", "")
            how = self.manner(clause) and not form.endswith("~")
            if not form or how or clause.negated or act.obj or act.content or act.complement:
                return None
            subject = self.nominal(clause.subject, Use.BARE)
            text = self.agree_tail(form, subject.gender, plural=subject.plural)
        mid, end = self.adverbs(clause)
        arguments = self.arguments(act, verb, subject)
        return joined(
            subject.text, mid, text, self.manner(clause), *arguments, *self.adjuncts(clause, subject, since=True), end
        ), subject

    def _impossible(self, clause: Clause) -> str:
        act = clause.predicate
        if isinstance(act, Acting) and act.verb == "fail_to" and act.content is not None and not clause.negated:
            inner: Clause = act.content
        elif isinstance(act, Acting) and clause.modal is Modal.CAN and clause.negated:
            inner = replace(clause, modal=None, negated=False)
        else:
            raise UnsayableError("a headline without subject")
        tail = joined(*self.adjuncts(clause, Said(""), since=True)) if inner is not clause and act.content else ""
        return joined(live(*self.IMPOSSIBLE.split()), self.infinitive(inner, Said("")), tail)
