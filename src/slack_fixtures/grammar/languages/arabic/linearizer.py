"""Modern Standard Arabic, without vowel signs: nominal headlines, verb-first statements, orders with يرجى.

Whatever people cannot count on is said in a way that fits all values: a number that is not known yet stands before
"of the nodes" (⟨1⟩ من العقد). The passive is تم with the verbal noun; so orders, purposes and headlines need no other
form of a verb. The lines of the lexicon are described in ``arabic_words``.
"""

from __future__ import annotations

from copy import copy
from dataclasses import fields, is_dataclass, replace
from typing import ClassVar

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Amount,
    Aside,
    Being,
    Clause,
    Coordination,
    Determiner,
    Existing,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.arabic import forms
from slack_fixtures.grammar.languages.arabic.clauses import BECOMING, CHANGES, ArabicClauses
from slack_fixtures.grammar.languages.arabic.phrases import TROUBLES, Said, joined
from slack_fixtures.grammar.languages.arabic.trees import settled_clause, settled_phrase
from slack_fixtures.grammar.languages.base import Style, UnsayableError

_ALREADY_SAID = frozenset({"please"})
_KNOWN = frozenset({"current", "total", "maximum", "minimum", "average", "last", "first", "overall", "main"})
_SHARES = {
    "left": "المتبقي",
    "remaining": "المتبقي",
    "leave": "المتبقي",
    "remain": "المتبقي",
    "used": "المستخدم",
    "use": "المستخدم",
    "free": "الحر",
    "available": "المتاح",
}
_END = {"?": "؟"}


class Arabic(ArabicClauses):
    """Modern Standard Arabic."""

    locale: ClassVar[str] = "ar-SA"
    folder: ClassVar[str] = "ar"

    # --- sentences --------------------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence in Arabic."""
        _ = self._lines, self._words  # shared with the copy
        return copy(self).speak(sentence, style)  # a copy, which keeps track of owners while it speaks

    def speak(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence, changing what the linearizer knows of its owners meanwhile."""
        mended = self._mended(sentence)
        assert isinstance(mended, Sentence)
        sentence = mended
        text = self._body(sentence, style)
        for adverb in reversed(sentence.opening):
            if adverb not in _ALREADY_SAID:
                if lexicon.concept("adverbs", adverb).kind in {"degree", "focus"}:
                    raise UnsayableError("a degree before a sentence")
                text = f"{self._adverb(adverb).text}، {text}"
        text += "".join(f" ({self._aside(aside)})" for aside in sentence.asides)
        if sentence.prefix:
            text = forms.latin(" ".join(name.text for name in sentence.prefix)) + ": " + text
        text = forms.finished(text)
        end = _END.get(sentence.end, sentence.end)
        return forms.settle_numerals(text.removesuffix(".") + end if end == "." else text + end)

    def _mended(self, node: object) -> object:
        """Return a tree with plain objects where Arabic has one ("wait for"), and adjectives where they belong."""
        if isinstance(node, tuple):
            return tuple(self._mended(item) for item in node)
        if not is_dataclass(node) or isinstance(node, type):
            return node
        changed = {field.name: self._mended(getattr(node, field.name)) for field in fields(node)}
        node = type(node)(**changed)
        if isinstance(node, NounPhrase):
            return settled_phrase(node)
        if isinstance(node, Clause):
            return settled_clause(node)
        if isinstance(node, Acting) and node.obj is None and node.obliques:
            slots = self._verb(node.verb).slots
            plain = [phrase for slot, phrase in node.obliques if slots.get(slot) == "obj"]
            if plain:
                rest = tuple(one for one in node.obliques if slots.get(one[0]) != "obj")
                node = replace(node, obj=plain[0], obliques=rest)
        return node

    def _body(self, sentence: Sentence, style: Style) -> str:
        body = sentence.body
        if sentence.kind is SentenceKind.LABEL:
            if isinstance(body, Clause) or sentence.value is None:
                raise UnsayableError("a label without value")
            return f"{self._label(body)}: {self._value(sentence.value)}"
        if "please" in sentence.opening and sentence.kind is not SentenceKind.ORDER:
            raise UnsayableError("please without an order")
        if not isinstance(body, Clause):
            return self._heading(body)
        if sentence.kind is SentenceKind.ORDER:
            return self._order(body, style)
        if sentence.kind is SentenceKind.HEADLINE:
            return self._with_links(body, self._headline(body))
        if body.subject is None and not isinstance(body.predicate, Existing):
            return self._with_links(body, self._fragment(body))
        return self._clause(body)

    def _fragment(self, clause: Clause) -> str:
        """Return "failed to send notifications" and other sentences that do not tell who did it."""
        act = clause.predicate
        if not isinstance(act, Acting) or act.passive or clause.modal or clause.negated or clause.more:
            raise UnsayableError("a statement without subject")
        plain = replace(clause, links=())
        if act.verb == "fail_to" and act.content is not None:
            return joined("فشل", self._doing(act.content), *self._rest(clause, lasting=False))
        if not clause.progressive:
            raise UnsayableError("a statement without subject")
        return self._doing(plain, "nom")

    def _value(self, value: object) -> str:
        if isinstance(value, Name):
            return forms.latin(value.text)
        if isinstance(value, Amount):
            return self._amount(value)
        if isinstance(value, NounPhrase | Coordination):
            return self._nominal(value, generic=False).text
        raise UnsayableError("a value that agrees with nothing")

    def _aside(self, aside: Aside) -> str:
        body = aside.body
        if isinstance(body, Clause):
            if body.subject is None:
                raise UnsayableError("a part of a sentence in parentheses")
            said = self._clause(body)
        elif isinstance(body, NounPhrase) and not body.head and (share := self._share_left(body)):
            said = share
        else:
            said = self._value(body)
        return f"{self._label(aside.label)}: {said}" if aside.label else said

    def _share_left(self, phrase: NounPhrase) -> str:
        """Return "10 % left" as "what is left: 10 %", or "" for anything else."""
        amount, told = phrase.amount, phrase.participle
        state = phrase.adjectives[0].concept if len(phrase.adjectives) == 1 else ""
        if told is not None and isinstance(told.predicate, Acting) and not told.adjuncts:
            state = told.predicate.verb
        what = _SHARES.get(state)
        if amount is None or what is None:
            return ""
        plain = NounPhrase(amount=amount, adjectives=phrase.adjectives, participle=told, number=phrase.number)
        return f"{what}: {self._amount(amount)}" if phrase == plain else ""

    def _label(self, label: Nominal) -> str:
        """Return a label; "current:" is the current value, not electricity."""
        return "القيمة الحالية" if label == NounPhrase("current") else self._nominal(label).text

    def _heading(self, nominal: Nominal) -> str:
        """Return a headline that is a phrase: what is not there, how high something is, or the thing itself."""
        if not isinstance(nominal, NounPhrase):
            return self._nominal(nominal, generic=False).text
        if nominal.determiner is Determiner.NO:
            return self._clause(Clause(None, Existing(nominal)))
        told = nominal.participle
        if told is not None and nominal.determiner is Determiner.ALL and nominal.relative is None:
            return self._headline(replace(told, subject=replace(nominal, participle=None)))
        if nominal.determiner is Determiner.ALL and len(nominal.adjectives) == 1 and told is None:
            return self._headline(Clause(replace(nominal, adjectives=()), Being(nominal.adjectives[0])))
        if isinstance(nominal.head, str) and nominal.head:
            stated = self._stated(nominal, "nom", headline=True)
            if stated is not None:
                return stated.text
            if self._is_one_of_many(nominal):
                nominal = replace(nominal, determiner=Determiner.INDEFINITE)
        return self._phrase(nominal, "nom", generic=False).text

    def _is_one_of_many(self, phrase: NounPhrase) -> bool:
        """Say whether a headline's phrase is not known before: "invalid index", but "current value"."""
        if phrase.number is not Number.SINGULAR or phrase.determiner is not Determiner.NONE or phrase.names:
            return False
        if phrase.head in TROUBLES and not phrase.modifiers and not phrase.adjectives:
            return phrase.amount is None and phrase.of is None
        concepts = {one.concept for one in phrase.adjectives}
        return bool(concepts) and phrase.amount is None and not concepts & _KNOWN

    def _headline(self, clause: Clause) -> str:
        """Return a clause as a headline: with a verbal noun or the noun of a state where that is as clear."""
        predicate, subject = clause.predicate, clause.subject
        plain = clause.modal is None and clause.tense is not Tense.FUTURE and not clause.more
        if subject is None and not isinstance(predicate, Existing):
            return self._fragment(clause)
        if subject is None or not plain or self._denies(subject):
            return self._plain(clause)
        if isinstance(predicate, Being):
            state = predicate.complement
            simple = isinstance(state, Adjective) and not predicate.become and not predicate.remain
            if isinstance(state, Adjective) and simple and not clause.negated and self._said_by_verb(predicate, state):
                return self._plain(replace(clause, tense=Tense.PAST))
            if isinstance(state, Adjective) and simple and not clause.adverbs and state.degree in {"positive", "too"}:
                word = self._quality(state.concept)
                if word.noun is not None and not any(self._adverb(one).before for one in state.adverbs):
                    state = replace(state, negated=state.negated != clause.negated)
                    said = self._state_noun(state, self._graded(state, subject, "gen").text)
                    return joined(said.text, *self._rest(clause, lasting=True))
        if isinstance(predicate, Acting) and not clause.negated:
            if predicate.passive:
                return self._done_to(clause, predicate, subject)
            if self._can_be_noun(predicate) and not self._said_apart(clause):
                return self._of_doer(clause, predicate, subject)
        return self._plain(clause)

    def _can_be_noun(self, act: Acting) -> bool:
        """Say whether a verb's arguments can follow its verbal noun and its doer."""
        if act.verb in {"have", *BECOMING} or act.complement is not None:
            return False
        verb = self._verb(act.verb)
        if verb.passive_of:
            return not (act.obj or act.obliques or act.content)
        if verb.swap[0]:
            return False
        plain = act.obj is not None and not verb.slots.get("obj")
        return not (plain or verb.tail or act.content is not None)

    def _done_to(self, clause: Clause, act: Acting, subject: Nominal) -> str:
        """Return "detection of errors": a passive headline."""
        if self._agent(clause) is not None:
            return self._plain(clause)
        if self._said_apart(clause) or isinstance(act.content, Clause) or act.complement is not None:
            return self._plain(clause)
        said = self._masdar_with(act, subject, generic=False)
        return joined(said.text, *self._rest(clause, lasting=False))

    def _of_doer(self, clause: Clause, act: Acting, subject: Nominal) -> str:
        verb = self._verb(act.verb)
        self._owner = self._nominal(subject, "gen").agreement
        if verb.passive_of:
            done = replace(act, verb=verb.passive_of)
            return joined(self._masdar_with(done, subject).text, *self._rest(clause, lasting=False))
        doer = self._nominal(subject, "gen").text
        if act.verb in CHANGES:
            doer = self._number_of(subject, Said(doer)).text
        if verb.head is not None:
            doer = f"{self._before_genitive(verb.head.singular, 'gen')} {doer}"
        text = joined(self._before_genitive(verb.masdar.singular, "nom"), doer, verb.rest)
        return joined(text, *self._arguments(verb, act, act.obj), *self._rest(clause, lasting=False))

    # --- orders and verbal nouns ------------------------------------------------------------------------------------

    def _order(self, clause: Clause, style: Style) -> str:
        if clause.subject is not None or clause.modal is not None:
            raise UnsayableError("an order with a subject")
        parts = [self._one_order(one) for one in (replace(clause, more=(), links=()), *clause.more)]
        text = "يرجى " + " و".join(parts)
        if style.urgent:
            text += " فورًا"
        return self._with_links(clause, text)
