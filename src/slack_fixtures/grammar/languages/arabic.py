"""Modern Standard Arabic, without vowel signs: nominal headlines, verb-first statements, orders with يرجى.

Whatever people cannot count on is said in a way that fits all values: a number that is not known yet stands before
"of the nodes" (⟨1⟩ من العقد). The passive is تم with the verbal noun; so orders, purposes and headlines need no other
form of a verb. The lines of the lexicon are described in ``arabic_words``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import ClassVar

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
    Link,
    LinkKind,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages import arabic_forms as forms
from slack_fixtures.grammar.languages.arabic_forms import MASCULINE, Agreement, Conjugation
from slack_fixtures.grammar.languages.arabic_phrases import UNSURE, ArabicPhrases, Said, joined, kind_of
from slack_fixtures.grammar.languages.arabic_words import Verb
from slack_fixtures.grammar.languages.base import Style, UnsayableError

_MODALS: Mapping[Modal, tuple[str, str]] = {
    Modal.MAY: ("قد", "قد لا"),
    Modal.SHOULD: ("ينبغي أن", "ينبغي ألا"),
    Modal.MUST: ("يجب أن", "يجب ألا"),
    Modal.CAN: ("يمكن أن", "لا يمكن أن"),
}
_SUBORDINATE: Mapping[LinkKind, tuple[str, str]] = {  # what opens the clause, and how its verb stands
    LinkKind.BECAUSE: ("لأن", "acc"),
    LinkKind.WHEN: ("عندما", "verb"),
    LinkKind.IF: ("إذا", "past"),
    LinkKind.UNTIL: ("حتى", "subj"),
    LinkKind.AFTER: ("بعد أن", "past"),
    LinkKind.BEFORE: ("قبل أن", "subj"),
    LinkKind.SO_THAT: ("لكي", "subj"),
    LinkKind.ALTHOUGH: ("على الرغم من أن", "acc"),
    LinkKind.EVEN_THOUGH: ("على الرغم من أن", "acc"),
    LinkKind.WHILE: ("بينما", "main"),
    LinkKind.WHERE: ("حيث", "main"),
}
_COORDINATE: Mapping[LinkKind, str] = {
    LinkKind.AND: " و",
    LinkKind.BUT: "، لكن ",
    LinkKind.OR: " أو ",
    LinkKind.SO: "، لذلك ",
    LinkKind.COLON: ": ",
    LinkKind.SEMICOLON: "؛ ",
    LinkKind.DASH: " - ",
    LinkKind.COMMA: "، ",
}
_SLOTS: Mapping[str, str] = {
    "to": "إلى",
    "from": "من",
    "with": "مع",
    "for": "ل",
    "on": "على",
    "in": "في",
    "into": "إلى",
    "of": "من",
    "at": "في",
    "above": "أعلى من",
    "below": "أقل من",
    "between": "بين",
    "by": "بمقدار",
    "through": "عبر",
    "via": "عبر",
    "about": "بشأن",
    "without": "بدون",
}
_BECOMING = frozenset({"become_adj", "get_adj", "go_adj"})
_ALREADY_SAID = frozenset({"please"})
_STILL, _NO_LONGER = frozenset({"still"}), frozenset({"no_longer", "anymore"})
_KNOWN = frozenset({"current", "total", "maximum", "minimum", "average", "last", "first", "overall", "main"})
_END = {"?": "؟"}
_RATIOS = frozenset({"number", "count", "rate", "ratio", "percentage"})
_STATES_OF_PARTS = frozenset(
    [
        "slow",
        "failed",
        "failing",
        "dropped",
        "rejected",
        "blocked",
        "stuck",
        "invalid",
        "dead",
        "expired",
        "missed",
        "open",
        "active",
        "pending",
        "unhealthy",
        "idle",
        "running",
        "waiting",
        "lost",
    ]
)


class Arabic(ArabicPhrases):
    """Modern Standard Arabic."""

    locale: ClassVar[str] = "ar-SA"
    folder: ClassVar[str] = "ar"

    # --- sentences --------------------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence in Arabic."""
        self._owner = None
        settled = self._mended(sentence)
        assert isinstance(settled, Sentence)
        sentence = settled
        try:
            text = self._body(sentence, style)
        finally:
            self._owner = None
        for adverb in reversed(sentence.opening):
            if adverb not in _ALREADY_SAID:
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
            return _of_parts(node)
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
            return f"{self._nominal(body).text}: {self._value(sentence.value)}"
        if "please" in sentence.opening and sentence.kind is not SentenceKind.ORDER:
            raise UnsayableError("please without an order")
        if not isinstance(body, Clause):
            return self._heading(body)
        if sentence.kind is SentenceKind.ORDER:
            return self._order(body, style)
        if sentence.kind is SentenceKind.HEADLINE:
            return self._with_links(body, self._headline(body))
        if body.subject is None:
            raise UnsayableError("a statement without subject")
        return self._clause(body)

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
        else:
            said = self._value(body)
        return f"{self._nominal(aside.label).text}: {said}" if aside.label else said

    def _heading(self, nominal: Nominal) -> str:
        """Return a headline that is a phrase: what is not there, how high something is, or the thing itself."""
        if not isinstance(nominal, NounPhrase):
            return self._nominal(nominal, generic=False).text
        if nominal.determiner is Determiner.NO:
            return self._clause(Clause(None, Existing(nominal)))
        told = nominal.participle
        if told is not None and nominal.determiner is Determiner.ALL and nominal.relative is None:
            return self._headline(replace(told, subject=replace(nominal, participle=None)))
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
        concepts = {one.concept for one in phrase.adjectives}
        return bool(concepts) and phrase.amount is None and not concepts & _KNOWN

    def _headline(self, clause: Clause) -> str:
        """Return a clause as a headline: with a verbal noun or the noun of a state where that is as clear."""
        predicate, subject = clause.predicate, clause.subject
        plain = clause.modal is None and clause.tense is not Tense.FUTURE and not clause.more
        if subject is None or not plain or self._denies(subject):
            return self._plain(clause)
        if isinstance(predicate, Being):
            state = predicate.complement
            simple = isinstance(state, Adjective) and not predicate.become and not predicate.remain
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

    def _said_apart(self, clause: Clause) -> bool:
        """Say whether an adverb needs a verb of its own: "still failing"."""
        return bool(set(clause.adverbs) & (_STILL | _NO_LONGER | UNSURE))

    def _can_be_noun(self, act: Acting) -> bool:
        """Say whether a verb's arguments can follow its verbal noun and its doer."""
        if act.verb in {"have", *_BECOMING} or act.complement is not None:
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

    def _one_order(self, clause: Clause) -> str:
        if not isinstance(clause.predicate, Acting) or clause.predicate.passive:
            raise UnsayableError("an order to be")
        return self._doing(clause, "nom")

    def _doing(self, clause: Clause, case: str = "gen") -> str:
        """Return what is done as a verbal noun with its object: "to check the logs"."""
        if clause.subject is not None or clause.modal is not None or clause.links:
            raise UnsayableError("a clause that no verbal noun says")
        act = clause.predicate
        if isinstance(act, Being | Existing):
            raise UnsayableError("a state as a verbal noun")
        if act.passive or act.complement is not None or act.verb == "have" or self._said_apart(clause):
            raise UnsayableError("a verbal noun of that verb")
        text = joined(self._masdar_with(act, act.obj, case).text, *self._rest(clause, lasting=False))
        if clause.negated:
            text = f"عدم {text}"
        if clause.more:
            text += "".join(" و" + self._doing(further, case) for further in clause.more)
        return text

    def _masdar_with(
        self, act: Acting, obj: Nominal | Amount | None, case: str = "nom", *, generic: bool = True
    ) -> Said:
        """Return a verbal noun with what is done to, and the other arguments."""
        verb = self._verb(act.verb)
        if verb.head is not None or verb.swap[0]:
            raise UnsayableError("a verbal noun of that verb")
        if verb.passive_of:
            return self._intransitive(act, obj, case)
        form = verb.masdar.singular
        agreement = form.agreement
        plain = obj is not None and "obj" not in verb.slots
        if plain and not isinstance(obj, Amount):
            assert obj is not None
            text = joined(self._before_genitive(form, case), self._nominal(obj, "gen", generic=generic).text)
        elif plain:
            assert isinstance(obj, Amount)
            text = joined(self._before_genitive(form, case), self._amount(obj))
        elif form.tails:
            tail = " ".join(word for _, word in form.tails[:-1])
            text = joined(form.word, tail, forms.with_article(form.tails[-1][1]))
        else:
            text = forms.with_article(form.word)
        others = self._arguments(verb, act, None if plain else obj, generic=generic)
        return Said(joined(text, verb.rest, *others), agreement)

    def _intransitive(self, act: Acting, obj: Nominal | Amount | None, case: str) -> Said:
        other = self._verb(self._verb(act.verb).passive_of)
        if act.obliques or act.content or act.obj:
            raise UnsayableError("an argument of a verb that has none")
        if obj is None:
            raise UnsayableError("a verbal noun without what it is done to")
        return self._masdar_with(Acting(self._verb(act.verb).passive_of), obj, case) if other else Said("")

    def _arguments(
        self, verb: Verb, act: Acting, obj: Nominal | Amount | None, *, generic: bool = False, case: str = "acc"
    ) -> list[str]:
        """Return a verb's arguments: the object, if it was not said yet, and those behind prepositions."""
        parts = []
        if obj is not None:
            preposition = verb.slots.get("obj", "")
            said = self._argument(obj, "gen" if preposition else case, generic=generic)
            parts.append(forms.preposed(preposition, said) if preposition else said)
        for slot, phrase in act.obliques:
            preposition = verb.slots.get(slot) or _SLOTS.get(slot, "")
            if not preposition:
                raise UnsayableError(f"an argument behind {slot}")
            if preposition == "أعلى من" and isinstance(phrase, Amount) and phrase.relation is not Relation.EXACTLY:
                raise UnsayableError("two comparisons")
            parts.append(forms.preposed(preposition, self._argument(phrase, "gen", generic=generic)))
        if act.content is not None:
            parts.append(self._content(verb, act.content))
        return parts

    def _argument(self, phrase: Nominal | Amount, case: str, *, generic: bool) -> str:
        return self._amount(phrase) if isinstance(phrase, Amount) else self._nominal(phrase, case, generic=generic).text

    def _content(self, verb: Verb, content: Clause) -> str:
        """Return what somebody fails to do, tries to do or says."""
        if content.subject is not None or isinstance(content.predicate, Existing):
            opening = verb.slots.get("that")
            if not opening:
                raise UnsayableError("a clause as an argument")
            outer, self._owner = self._owner, None
            said = self._subject_first(content, opening)
            self._owner = outer
            return said
        opening = verb.slots.get("inf", "")
        if not opening:
            raise UnsayableError("an infinitive as an argument")
        return self._doing(content, "acc") if opening == "acc" else forms.preposed(opening, self._doing(content))

    # --- clauses ----------------------------------------------------------------------------------------------------

    def _clause(self, clause: Clause) -> str:
        return self._with_links(clause, self._plain(clause))

    def _with_links(self, clause: Clause, text: str) -> str:
        """Return a clause's text with the further clauses that hang on it."""
        for link in clause.links:
            if link.first:
                text = self._fronted(link, text)
        return text + "".join(self._link(link) for link in clause.links if not link.first)

    def _fronted(self, link: Link, text: str) -> str:
        if link.kind not in _SUBORDINATE or not isinstance(link.clause, Clause):
            raise UnsayableError(f"a {link.kind} before the clause")
        joint = "، ف" if link.kind is LinkKind.IF and text.startswith("يرجى") else "، "
        return self._subordinate(link) + joint + text

    def _link(self, link: Link) -> str:
        clause, kind = link.clause, link.kind
        if kind is LinkKind.SEQUEL:
            return self._sequel(clause)
        if not isinstance(clause, Clause):
            if kind not in {LinkKind.COLON, LinkKind.DASH}:
                raise UnsayableError("a phrase as a further clause")
            return _COORDINATE[kind] + self._heading(clause)
        if kind in _SUBORDINATE:
            return " " + self._subordinate(link)
        if clause.subject is None and not isinstance(clause.predicate, Existing):
            return self._subjectless(link, clause)
        return _COORDINATE[kind] + self._clause(clause)

    def _subjectless(self, link: Link, clause: Clause) -> str:
        """Return ", above the threshold", or a further order."""
        predicate = clause.predicate
        if isinstance(predicate, Being) and isinstance(predicate.complement, Adjunct) and link.kind is LinkKind.COMMA:
            return "، " + self._adjunct(predicate.complement)
        if isinstance(predicate, Acting) and link.kind in {LinkKind.AND, LinkKind.OR}:
            return _COORDINATE[link.kind] + self._with_links(clause, self._one_order(replace(clause, links=())))
        if isinstance(predicate, Acting) and link.kind in {LinkKind.SEMICOLON, LinkKind.COLON, LinkKind.DASH}:
            return _COORDINATE[link.kind] + self._order(clause, Style())
        raise UnsayableError("a further clause without subject")

    def _subordinate(self, link: Link) -> str:
        clause = link.clause
        if not isinstance(clause, Clause) or (clause.subject is None and not isinstance(clause.predicate, Existing)):
            raise UnsayableError("a subordinate clause without subject")
        opening, manner = _SUBORDINATE[link.kind]
        outer, self._owner = self._owner, None
        try:
            if manner == "acc":
                return self._subject_first(clause, opening)
            if manner == "main":
                return f"{opening} {self._clause(clause)}"
            return f"{opening} {self._with_links(clause, self._plain(clause, manner))}"
        finally:
            self._owner = outer

    def _sequel(self, clause: Clause | Nominal) -> str:
        """Return ", which may cause …" or ", indicating …": of the whole sentence."""
        if not isinstance(clause, Clause) or not isinstance(clause.predicate, Acting) or clause.predicate.passive:
            raise UnsayableError("a sequel that is no action")
        act = clause.predicate
        if clause.subject is not None:
            raise UnsayableError("a sequel with a subject")
        verb = self._verb(act.verb)
        if act.verb == "have" or verb.passive_of or verb.head or verb.swap[0] or act.complement or clause.more:
            raise UnsayableError("a sequel with that verb")
        plain = replace(clause, links=())
        outer, self._owner = self._owner, None
        text = joined(
            "، مما", self._finite(verb.finite, MASCULINE, plain), *self._behind(verb, act, plain, lasting=False)
        )
        self._owner = outer
        return self._with_links(clause, text)

    def _subject_first(self, clause: Clause, opening: str) -> str:
        """Return a clause behind "that" or "because": its subject comes first, or a pronoun that stands for it all."""
        if self._needs_verb_first(clause):
            return f"{opening}ه {self._clause(clause)}"
        assert clause.subject is not None
        subject = self._nominal(clause.subject, "acc")
        outer, self._owner = self._owner, subject.agreement
        text = f"{opening} {subject.text} {self._predicate(clause, subject.agreement)}"
        text += self._more(clause, subject.agreement)
        self._owner = outer
        return self._with_links(clause, text)

    def _needs_verb_first(self, clause: Clause) -> bool:
        predicate = clause.predicate
        if clause.subject is None or self._denies(clause.subject):
            return True
        said = self._nominal(clause.subject, "acc")
        if not said.definite:
            return True
        if set(clause.adverbs) & (_STILL | _NO_LONGER | UNSURE):
            return True
        if isinstance(predicate, Acting):
            special = predicate.verb == "have" or predicate.passive
            verb = None if special or predicate.verb in _BECOMING else self._verb(predicate.verb)
            odd = verb is not None and bool(verb.passive_of or verb.head or verb.swap[0])
            return special or odd or said.agreement.dual or clause.modal is Modal.CAN
        return False

    def _denies(self, nominal: Nominal | None) -> bool:
        return isinstance(nominal, NounPhrase) and nominal.determiner is Determiner.NO and nominal.amount is None

    def _plain(self, clause: Clause, manner: str = "main") -> str:
        """Return a clause without those that hang on it.

        Args:
            clause: what to say.
            manner: ``main``, ``verb`` (it begins with a verb), ``past`` or ``subj`` (how that verb stands).
        """
        predicate, subject = clause.predicate, clause.subject
        if isinstance(predicate, Existing):
            return self._existence(clause, predicate.phrase, manner)
        if subject is None:
            raise UnsayableError("a clause without subject")
        if isinstance(subject, NounPhrase) and subject.pronoun:
            return self._of_that(clause, subject.pronoun, manner)
        if self._denies(subject):
            clause = self._denied(clause, subject)
            if isinstance(clause.predicate, Existing):
                return self._existence(clause, clause.predicate.phrase, manner)
        if _said := set(clause.adverbs) & UNSURE:
            return self._unsure(clause, manner)
        if isinstance(predicate, Being):
            return self._state(clause, predicate, manner)
        return self._action_of(clause, predicate, manner)

    def _of_that(self, clause: Clause, pronoun: str, manner: str) -> str:
        """Return "this indicates …": the pronoun stands for what was said before."""
        act = clause.predicate
        if pronoun not in {"this", "that", "it"} or not isinstance(act, Acting) or act.passive or manner != "main":
            raise UnsayableError(f"a pronoun: {pronoun}")
        if act.verb not in {"indicate", "mean", "mean_that", "indicate_that", "cause", "lead_to", "suggest_that"}:
            raise UnsayableError(f"a pronoun: {pronoun}")
        verb = self._verb(act.verb)
        return joined(self._finite(verb.finite, MASCULINE, clause), "ذلك", *self._behind(verb, act, clause))

    def _denied(self, clause: Clause, subject: Nominal) -> Clause:
        """Return "no node is ready" as "there are no ready nodes", and other denials with a negated verb."""
        assert isinstance(subject, NounPhrase)
        predicate = clause.predicate
        if clause.negated or clause.more:
            raise UnsayableError("a double denial")
        if isinstance(predicate, Being):
            state = predicate.complement
            if not isinstance(state, Adjective) or predicate.become or predicate.remain or state.degree != "positive":
                raise UnsayableError("nothing that is somewhere")
            phrase = replace(subject, adjectives=(*subject.adjectives, state))
            return replace(clause, subject=None, predicate=Existing(phrase))
        return replace(clause, negated=True)

    def _unsure(self, clause: Clause, manner: str) -> str:
        """Return "probably" as "it is likely that"."""
        rest = replace(clause, adverbs=tuple(one for one in clause.adverbs if one not in UNSURE), links=())
        if clause.tense in {Tense.PAST, Tense.PERFECT} or clause.negated or clause.modal or manner != "main":
            raise UnsayableError("a likelihood")
        likely = set(clause.adverbs) & {"likely", "probably"}
        return f"{'من المرجح' if likely else 'من المحتمل'} أن {self._plain(replace(rest, tense=Tense.PRESENT), 'subj')}"

    def _existence(self, clause: Clause, phrase: Nominal, manner: str) -> str:
        negated = clause.negated
        if self._denies(phrase):
            assert isinstance(phrase, NounPhrase)
            negated, phrase = True, replace(phrase, determiner=Determiner.NONE)
            if isinstance(phrase.head, str) and phrase.head and not phrase.amount:
                return self._nothing(clause, phrase, manner)
        said = self._existing(phrase)
        verb = forms.BE_THERE
        if manner == "main" and clause.tense is Tense.PRESENT and clause.modal is None and not negated:
            there = "هناك" if not said.definite else verb.present(said.agreement)
            return joined(there, said.text, *self._rest(clause, lasting=True))
        if clause.tense in {Tense.PAST, Tense.PERFECT} or manner == "past":
            was = self._finite(forms.BE, said.agreement, replace(clause, negated=negated), manner)
            return joined(was, "هناك", said.text, *self._rest(clause, lasting=False))
        finite = self._finite(verb, said.agreement, replace(clause, negated=negated), manner)
        return joined(finite, said.text, *self._rest(clause, lasting=True))

    def _nothing(self, clause: Clause, phrase: NounPhrase, manner: str) -> str:
        """Return "there is no …": the noun is indefinite, and a name stands behind it with a preposition."""
        said = self._loose(phrase)
        verb, clause = forms.BE_THERE, replace(clause, negated=True)
        past = clause.tense in {Tense.PAST, Tense.PERFECT}
        if past or manner == "past":
            return joined(
                self._finite(forms.BE, said.agreement, clause, manner),
                "هناك",
                said.text,
                *self._rest(clause, lasting=True),
            )
        return joined(self._finite(verb, said.agreement, clause, manner), said.text, *self._rest(clause, lasting=True))

    def _existing(self, phrase: Nominal) -> Said:
        if isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name):
            raise UnsayableError("a name that exists")
        if isinstance(phrase, NounPhrase) and phrase.number is Number.MASS and phrase.determiner is Determiner.NONE:
            phrase = replace(phrase, determiner=Determiner.INDEFINITE)
        return self._nominal(phrase, "nom", generic=False)

    # --- states -----------------------------------------------------------------------------------------------------

    def _state(self, clause: Clause, being: Being, manner: str) -> str:
        assert clause.subject is not None
        state = being.complement
        subject = self._graded(state, clause.subject, "nom") if isinstance(state, Adjective) else None
        subject = subject or self._nominal(clause.subject)
        if not subject.definite:
            return self._state_of_some(clause, being, manner)
        outer, self._owner = self._owner, subject.agreement
        try:
            auxiliary, case = self._copula(clause, being, subject.agreement, manner)
            complement = self._complement(being, clause, subject, case)
            lasting = clause.tense in {Tense.PRESENT, Tense.PERFECT}
            text = joined(auxiliary, subject.text, complement, *self._rest(clause, lasting=lasting))
            return text + self._more(clause, subject.agreement)
        finally:
            self._owner = outer

    def _state_of_some(self, clause: Clause, being: Being, manner: str) -> str:
        """Return "5 nodes are down" as "there are 5 nodes that are down"."""
        state, subject = being.complement, clause.subject
        odd = clause.more or being.become or being.remain or clause.modal or manner != "main" or clause.adverbs
        if odd or not isinstance(state, Adjective) or not isinstance(subject, NounPhrase):
            raise UnsayableError("a state of something indefinite")
        if state.degree != "positive" or isinstance(subject.head, Name) or clause.tense is Tense.FUTURE:
            raise UnsayableError("a state of something indefinite")
        if not subject.head:
            if not isinstance(subject.of, NounPhrase) or isinstance(subject.of.head, Name) or subject.of.amount:
                raise UnsayableError("a state of an amount")
            if subject.adjuncts or subject.of.determiner not in {Determiner.NONE, Determiner.DEFINITE}:
                raise UnsayableError("a state of an amount")
            subject = replace(subject.of, amount=subject.amount)
        state = replace(state, negated=state.negated != clause.negated)
        phrase = replace(subject, adjectives=(*subject.adjectives, state))
        return self._existence(replace(clause, subject=None, predicate=Existing(phrase), negated=False), phrase, manner)

    def _copula(self, clause: Clause, being: Being, agreement: Agreement, manner: str) -> tuple[str, str]:
        """Return the verb of a state, if it has one, and the case of its complement."""
        if _STILL & set(clause.adverbs):
            being = replace(being, remain=True)
        if _NO_LONGER & set(clause.adverbs):
            if clause.tense is not Tense.PRESENT or clause.modal or being.become or manner not in {"main", "verb"}:
                raise UnsayableError("no longer, but not now")
            return "لم تعد" if agreement.feminine else "لم يعد", "acc"
        if being.become:
            return self._finite(forms.BECOME, agreement, clause, manner), "acc"
        if being.remain:
            now = clause.tense is Tense.PRESENT and clause.modal is None and not clause.negated and manner == "main"
            if now:
                return "لا تزال" if agreement.feminine else "لا يزال", "acc"
            return self._finite(forms.REMAIN, agreement, clause, manner), "acc"
        zero = clause.modal is None and manner == "main"
        lasts = any(one.role in {Role.DURATION, Role.SINCE} for one in clause.adjuncts)
        if zero and (clause.tense is Tense.PRESENT or (clause.tense is Tense.PERFECT and lasts)):
            if not clause.negated or isinstance(being.complement, Adjective):
                return "", "nom"
            return "ليست" if agreement.feminine else "ليس", "acc"
        if clause.modal is Modal.CAN:
            raise UnsayableError("a state that can be")
        return self._finite(forms.BE, agreement, clause, manner), "acc"

    def _complement(self, being: Being, clause: Clause, subject: Said, case: str) -> str:
        complement = being.complement
        if isinstance(complement, Adjective):
            negated = complement.negated != (clause.negated and case == "nom")
            return self._adjective(replace(complement, negated=negated), subject.agreement, case)
        if isinstance(complement, tuple):
            if clause.negated:
                raise UnsayableError("two states denied")
            return " و".join(self._adjective(one, subject.agreement, case) for one in complement)
        if isinstance(complement, Adjunct):
            return self._adjunct(complement)
        if isinstance(complement, Amount):
            if clause.negated or case != "nom":
                raise UnsayableError("an amount that something is not")
            verb = forms.AMOUNT_TO.present(subject.agreement)
            return f"{verb} {self._amount(complement)}"
        said = self._nominal(complement, case, generic=False)
        if case == "nom" and said.definite:
            which = "هم" if subject.agreement.plural else "هي" if subject.agreement.feminine else "هو"
            return f"{which} {said.text}"
        return said.text

    def _more(self, clause: Clause, agreement: Agreement) -> str:
        """Return the further predicates of the same subject."""
        return "".join(f" و{self._predicate(further, agreement)}" for further in clause.more)

    def _predicate(self, clause: Clause, agreement: Agreement) -> str:
        """Return what is said of a subject that stands before it."""
        predicate = clause.predicate
        if isinstance(predicate, Existing) or self._said_apart(clause) or clause.links:
            raise UnsayableError("that further predicate")
        if isinstance(predicate, Being):
            auxiliary, case = self._copula(clause, predicate, agreement, "main")
            complement = self._complement(predicate, clause, Said("", agreement), case)
            return joined(auxiliary, complement, *self._rest(clause, lasting=True))
        if predicate.passive or predicate.verb == "have" or predicate.verb in _BECOMING or agreement.dual:
            raise UnsayableError("that further predicate")
        verb = self._verb(predicate.verb)
        if verb.passive_of or verb.head or verb.swap[0] or clause.modal is Modal.CAN:
            raise UnsayableError("that further predicate")
        return joined(self._finite(verb.finite, agreement, clause), *self._behind(verb, predicate, clause))

    # --- actions ----------------------------------------------------------------------------------------------------

    def _action_of(self, clause: Clause, act: Acting, manner: str) -> str:
        subject = clause.subject
        assert subject is not None
        if act.verb in _BECOMING and act.complement is not None and not act.obliques:
            being = Being(act.complement, become=True)
            return self._state(replace(clause, predicate=being), being, manner)
        if act.complement is not None:
            raise UnsayableError("a complement of a verb")
        if act.passive:
            return self._passive(clause, act, subject, manner)
        if act.verb == "have":
            return self._possession(clause, act, subject, manner)
        verb = self._verb(act.verb)
        if verb.passive_of:
            done = replace(act, verb=verb.passive_of, passive=True)
            return self._passive(clause, done, subject, manner)
        if verb.swap[0]:
            return self._turned(clause, act, subject, verb, manner)
        return self._active(clause, act, subject, manner)

    def _active(self, clause: Clause, act: Acting, nominal: Nominal, manner: str) -> str:
        verb = self._verb(act.verb)
        subject = self._nominal(nominal)
        outer, self._owner = self._owner, subject.agreement
        try:
            if verb.head is not None:
                head = verb.head.singular
                whole = f"{self._before_genitive(head, 'nom')} {self._nominal(nominal, 'gen').text}"
                subject = Said(whole, head.agreement, definite=True)
            if clause.modal is Modal.CAN:
                return self._ability(clause, act, self._nominal(nominal, "gen").text, manner)
            behind = self._behind(verb, act, clause)
            first = replace(subject.agreement, plural=False, dual=False)
            if isinstance(nominal, Coordination):
                first = self._nominal(nominal.items[0]).agreement
            finite = self._finite_for(verb.finite, first, clause, manner)
            text = joined(finite, subject.text, *behind)
            if manner == "main" and self._clashes(text) and subject.definite and not subject.agreement.dual:
                if self._said_apart(clause):
                    raise UnsayableError("two names side by side")
                text = joined(subject.text, self._finite(verb.finite, subject.agreement, clause), *behind)
            return text + self._more(clause, subject.agreement)
        finally:
            self._owner = outer

    def _clashes(self, text: str) -> bool:
        try:
            forms.finished(text)
        except forms.AdjacentError:
            return True
        return False

    def _ability(self, clause: Clause, act: Acting, subject: str, manner: str) -> str:
        """Return "the agent can connect" as "it is possible for the agent"."""
        if clause.more or manner not in {"main", "verb"} or self._said_apart(clause):
            raise UnsayableError("an ability in that place")
        what = self._masdar_with(act, act.obj)
        rest = self._rest(clause, lasting=False)
        past = clause.tense in {Tense.PAST, Tense.PERFECT}
        if not clause.negated:
            if past:
                raise UnsayableError("an ability that was")
            return joined("يمكن", forms.prefixed("ل", subject), what.text, *rest)
        hard = forms.BE_HARD
        verb = hard.past(what.agreement) if past else hard.present(what.agreement)
        return joined(verb, "على", subject, what.text, *rest)

    def _turned(self, clause: Clause, act: Acting, subject: Nominal, verb: Verb, manner: str) -> str:
        """Return "the node runs out of memory" as "the memory of the node runs out"."""
        slot, preposition = verb.swap
        inner = act.obj if slot == "obj" else next((phrase for name, phrase in act.obliques if name == slot), None)
        others = [name for name, _ in act.obliques if name != slot]
        if inner is None or isinstance(inner, Amount) or others or act.content is not None or clause.more:
            raise UnsayableError("that verb without its argument")
        said = self._nominal(inner)
        owner = forms.preposed(preposition, self._nominal(subject, "gen").text)
        finite = self._finite_for(verb.finite, replace(said.agreement, plural=False, dual=False), clause, manner)
        return joined(finite, said.text, verb.rest, owner, *self._rest(clause, lasting=True))

    def _possession(self, clause: Clause, act: Acting, subject: Nominal, manner: str) -> str:
        """Return what something has: ``لدى``, or a verb for what it undergoes."""
        obj = act.obj
        if obj is None or isinstance(obj, Amount) or act.obliques or act.content or clause.more or manner != "main":
            raise UnsayableError("having without a thing")
        if clause.modal is not None or clause.tense is Tense.FUTURE or self._said_apart(clause):
            raise UnsayableError("having, but not for sure")
        owner = self._nominal(subject, "gen")
        outer, self._owner = self._owner, owner.agreement
        try:
            denied = self._denies(obj)
            if denied and clause.negated:
                raise UnsayableError("a double denial")
            past = clause.tense in {Tense.PAST, Tense.PERFECT}
            if denied or clause.negated:
                if denied and isinstance(obj, NounPhrase):
                    obj = replace(obj, determiner=Determiner.ANY)
                what = self._nominal(obj, generic=False)
                there = "لم يكن" if past else "لا يوجد"
                return joined(there, "لدى", owner.text, what.text, *self._rest(clause, lasting=True))
            if isinstance(obj, NounPhrase) and self._is_counted(obj):
                return self._number_had(clause, owner.text, obj)
            what = self._existing(obj)
            there = forms.BE.past(replace(what.agreement, plural=False, dual=False)) if past else ""
            return joined(there, "لدى", owner.text, what.text, *self._rest(clause, lasting=True))
        finally:
            self._owner = outer

    def _is_counted(self, phrase: NounPhrase) -> bool:
        amount = phrase.amount
        if amount is None or amount.total or amount.unit or not isinstance(phrase.head, str) or not phrase.head:
            return False
        return phrase.number is Number.PLURAL and not (phrase.participle or phrase.relative)

    def _number_had(self, clause: Clause, owner: str, obj: NounPhrase) -> str:
        """Return "the pool has 5 dead connections" as the number that there is."""
        amount = obj.amount
        assert amount is not None
        things = replace(obj, amount=None, determiner=Determiner.NONE, adjuncts=(), aside=None)
        places = [self._adjunct(one) for one in obj.adjuncts]
        which = "هو" if amount.relation is Relation.EXACTLY else ""
        return joined(
            "كان" if clause.tense is Tense.PAST else "",
            "عدد",
            self._nominal(things, "gen").text,
            "لدى",
            owner,
            *places,
            *self._rest(clause, lasting=True),
            which,
            self._amount(amount),
            f"({self._aside(obj.aside)})" if obj.aside else "",
        )

    def _agent(self, clause: Clause) -> Nominal | None:
        for adjunct in clause.adjuncts:
            if adjunct.role is Role.BY:
                if isinstance(adjunct.phrase, Clause | Amount):
                    raise UnsayableError("a means as a doer")
                return adjunct.phrase
        return None

    def _passive(self, clause: Clause, act: Acting, subject: Nominal, manner: str) -> str:
        agent = self._agent(clause)
        if agent is not None:
            return self._by_agent(clause, act, subject, agent, manner)
        if clause.more or act.content is not None:
            raise UnsayableError("a passive with more")
        outer, self._owner = self._owner, self._nominal(subject).agreement
        what = self._masdar_with(replace(act, passive=False), subject)
        text = joined(self._auxiliary(clause, what.agreement, manner), what.text, *self._rest(clause, lasting=False))
        self._owner = outer
        return text

    def _by_agent(self, clause: Clause, act: Acting, subject: Nominal, agent: Nominal, manner: str) -> str:
        """Return "the request was rejected by the gateway" with the gateway as subject."""
        if clause.more:
            raise UnsayableError("a doer and more")
        rest = tuple(one for one in clause.adjuncts if one.role is not Role.BY)
        if self._denies(subject):
            raise UnsayableError("a doer of nothing")
        turned = replace(clause, adjuncts=rest, subject=agent)
        done = replace(act, passive=False, obj=subject)
        if isinstance(subject, NounPhrase) and subject.determiner is Determiner.NONE and self._verb(act.verb).slots:
            done = replace(act, passive=False, obj=replace(subject, determiner=Determiner.DEFINITE))
        return self._action_of(replace(turned, predicate=done), done, manner)

    def _auxiliary(self, clause: Clause, agreement: Agreement, manner: str) -> str:
        """Return the verb that makes a passive of a verbal noun."""
        if self._said_apart(clause):
            raise UnsayableError("a passive that is still so")
        past = clause.tense in {Tense.PAST, Tense.PERFECT}
        if clause.modal in {Modal.SHOULD, Modal.MUST} and not past and manner in {"main", "verb"}:
            return joined("ينبغي" if clause.modal is Modal.SHOULD else "يجب", "عدم" if clause.negated else "")
        if clause.modal is Modal.CAN and manner in {"main", "verb"}:
            if not past:
                return "لا يمكن" if clause.negated else "يمكن"
            if clause.negated:
                return forms.BE_HARD.past(agreement)
            raise UnsayableError("an ability that was")
        doing = clause.progressive and not past and clause.tense is Tense.PRESENT and not clause.negated
        verb = forms.BE_BEING_DONE if doing and clause.modal is None else forms.BE_DONE
        return self._finite_for(verb, agreement, clause, manner)

    def _finite_for(self, verb: Conjugation, agreement: Agreement, clause: Clause, manner: str) -> str:
        """Return a verb with "still" or "no longer" before it."""
        if _STILL & set(clause.adverbs):
            if clause.tense is not Tense.PRESENT or clause.modal or manner not in {"main", "verb"}:
                raise UnsayableError("still, but not now")
            if clause.negated:
                return f"{'لا تزال' if agreement.feminine else 'لا يزال'} لا {verb.present(agreement)}"
            return f"{'لا تزال' if agreement.feminine else 'لا يزال'} {verb.present(agreement)}"
        if _NO_LONGER & set(clause.adverbs):
            if clause.tense is not Tense.PRESENT or clause.modal or manner not in {"main", "verb"}:
                raise UnsayableError("no longer, but not now")
            return f"{'لم تعد' if agreement.feminine else 'لم يعد'} {verb.present(agreement)}"
        return self._finite(verb, agreement, clause, manner)

    def _finite(self, verb: Conjugation, agreement: Agreement, clause: Clause, manner: str = "main") -> str:
        """Return a verb with tense, negation and modal."""
        past = clause.tense in {Tense.PAST, Tense.PERFECT}
        never = "never" in clause.adverbs
        negated = clause.negated or never
        if manner == "past":
            if clause.modal is not None:
                raise UnsayableError("a modal in that clause")
            return f"لم {verb.jussive(agreement)}" if negated else verb.past(agreement)
        if manner == "subj":
            if clause.modal not in {None, Modal.CAN} or negated or past:
                raise UnsayableError("that tense in that clause")
            return verb.subjunctive(agreement)
        if clause.modal is not None:
            if past:
                raise UnsayableError("a modal of the past")
            modal = _MODALS[clause.modal][negated]
            form = verb.present(agreement) if clause.modal is Modal.MAY else verb.subjunctive(agreement)
            return f"{modal} {form}"
        if clause.tense is Tense.FUTURE:
            return f"لن {verb.subjunctive(agreement)}" if negated else f"س{verb.present(agreement)}"
        if past:
            return f"لم {verb.jussive(agreement)}" if negated else verb.past(agreement)
        return f"لا {verb.present(agreement)}" if negated else verb.present(agreement)

    def _behind(self, verb: Verb, act: Acting, clause: Clause, *, lasting: bool | None = None) -> list[str]:
        """Return what follows a verb and its subject."""
        obj = act.obj
        parts: list[str] = []
        if verb.tail:
            if obj is None or isinstance(obj, Amount) or "obj" in verb.slots:
                parts += [forms.with_article(verb.tail), verb.rest, *self._arguments(verb, act, obj)]
            else:
                parts += [f"{verb.tail} {self._nominal(obj, 'gen').text}", verb.rest]
                parts += self._arguments(verb, act, None)
        elif "obj" in verb.slots or obj is None:
            parts += [verb.rest, *self._arguments(verb, act, obj)]
        else:
            first, *others = self._arguments(verb, act, obj)
            parts += [first, verb.rest, *others]
        lasts = clause.tense is Tense.PERFECT or (clause.tense is Tense.PRESENT and clause.progressive)
        return [*parts, *self._rest(clause, lasting=lasts if lasting is None else lasting)]

    def _rest(self, clause: Clause, *, lasting: bool) -> list[str]:
        """Return a clause's adverbs and adjuncts."""
        silent = _STILL | _NO_LONGER | UNSURE
        words = [self._adverb(one) for one in clause.adverbs if one not in silent]
        if any(word.before for word in words):
            raise UnsayableError("a degree of an action")
        aims = [one.phrase for one in clause.adjuncts if one.role is Role.TO]
        if any(kind_of(aim) in {"event", "thing"} for aim in aims):
            raise UnsayableError("an infinitive that was taken for an aim")
        adverbs = [word.text for word in words]
        if clause.modal is not None or clause.tense is Tense.FUTURE:
            lasting = False
        elif clause.negated:
            lasting = True
        return [*adverbs, *(self._adjunct(one, lasting=lasting) for one in clause.adjuncts)]

    # --- relative clauses -------------------------------------------------------------------------------------------

    def _told(self, clause: Clause, agreement: Agreement, *, definite: bool) -> str:
        """Return a relative clause; behind an indefinite noun it has no pronoun."""
        if clause.subject is not None or clause.more or clause.links or self._said_apart(clause):
            raise UnsayableError("a relative clause with more")
        predicate = clause.predicate
        outer, self._owner = self._owner, agreement
        try:
            if isinstance(predicate, Being):
                text = self._relative_state(clause, predicate, agreement, definite=definite)
                if text is not None:
                    return text
                raise UnsayableError("that relative clause")
            if isinstance(predicate, Existing):
                raise UnsayableError("existence in a relative clause")
            said = self._relative_action(clause, predicate, agreement)
        finally:
            self._owner = outer
        which = "الذين" if agreement.plural else "التي" if agreement.feminine else "الذي"
        return f"{which} {said}" if definite else said

    def _relative_state(self, clause: Clause, being: Being, agreement: Agreement, *, definite: bool) -> str | None:
        state = being.complement
        now = clause.tense is Tense.PRESENT and clause.modal is None and not (being.become or being.remain)
        if not isinstance(state, Adjective) or not now or state.degree != "positive":
            return None
        state = replace(state, negated=state.negated != clause.negated)
        said = self._adjective(state, agreement, "nom", definite=definite)
        return joined(said, *self._rest(clause, lasting=True))

    def _relative_action(self, clause: Clause, act: Acting, agreement: Agreement) -> str:
        if act.complement is not None or act.verb == "have" or agreement.dual:
            raise UnsayableError("that relative clause")
        verb = self._verb(act.verb)
        if verb.passive_of or verb.head or verb.swap[0] or clause.modal is Modal.CAN:
            raise UnsayableError("that relative clause")
        if not act.passive:
            return joined(self._finite(verb.finite, agreement, clause), *self._behind(verb, act, clause))
        if act.content is not None or "obj" in verb.slots or verb.tail:
            raise UnsayableError("that relative clause")
        resumed = forms.pronoun(agreement)
        agent = self._agent(clause)
        rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one.role is not Role.BY))
        if agent is not None:
            doer = self._nominal(agent)
            first = replace(doer.agreement, plural=False, dual=False)
            finite = self._finite(verb.finite, first, rest)
            if finite.endswith(("ى", "ة")):
                raise UnsayableError("that relative clause")
            return joined(f"{finite}{resumed}", doer.text, *self._behind(verb, act, rest))
        masdar = verb.masdar.singular
        timed = replace(clause, tense=Tense.PAST) if self._is_done(clause) else clause
        auxiliary = self._auxiliary(timed, masdar.agreement, "main")
        own = forms.with_suffix(masdar.word, agreement)
        return joined(auxiliary, own, *self._arguments(verb, act, None), *self._rest(clause, lasting=False))

    def _is_done(self, clause: Clause) -> bool:
        """Say whether a bare participle tells what has happened: "connections dropped by …", not "used by …"."""
        return clause.tense is Tense.PRESENT and not clause.progressive and clause.modal is None


def _of_parts(phrase: NounPhrase) -> NounPhrase:
    """Return "slow request ratio" as the ratio of slow requests, and "maximum clients" as their maximum."""
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if phrase.head in _RATIOS and isinstance(last, NounPhrase):
        own = tuple(one for one in phrase.adjectives if one.concept in _STATES_OF_PARTS)
        if own:
            rest = tuple(one for one in phrase.adjectives if one not in own)
            part = replace(last, adjectives=(*last.adjectives, *own), number=Number.PLURAL)
            phrase = replace(phrase, adjectives=rest, modifiers=(*phrase.modifiers[:-1], part))
    whole = phrase.of
    names_only = bool(phrase.modifiers) and all(isinstance(one, Name) for one in phrase.modifiers)
    thing = isinstance(whole, NounPhrase) and isinstance(whole.head, str) and bool(whole.head)
    if phrase.head in _RATIOS and names_only and thing and isinstance(whole, NounPhrase) and not whole.modifiers:
        phrase = replace(phrase, modifiers=(), of=replace(whole, modifiers=phrase.modifiers))
    bound = next((one for one in phrase.adjectives if one.concept in {"maximum", "minimum"}), None)
    if bound is not None and phrase.number is Number.PLURAL and phrase.amount is None and not phrase.names:
        rest = tuple(one for one in phrase.adjectives if one is not bound)
        inner = replace(phrase, adjectives=rest, determiner=Determiner.NONE)
        return NounPhrase(bound.concept, determiner=phrase.determiner, of=inner)
    return phrase
