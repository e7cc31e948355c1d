"""Clauses of Arabic: states without copula, actions with the verb first, the passive with a verbal noun."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
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
    Tense,
)
from slack_fixtures.grammar.languages.arabic import forms
from slack_fixtures.grammar.languages.arabic.forms import MASCULINE, Agreement, Conjugation
from slack_fixtures.grammar.languages.arabic.phrases import (
    UNSURE,
    ArabicPhrases,
    Place,
    Said,
    is_long_time,
    joined,
    kind_of,
)
from slack_fixtures.grammar.languages.arabic.trees import done_states
from slack_fixtures.grammar.languages.arabic.words import Noun, Verb
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
_LASTING = frozenset(
    [
        "use",
        "manage",
        "run_obj",
        "serve",
        "monitor",
        "require",
        "need",
        "consume",
        "affect",
        "handle",
        "support",
        "cover",
    ]
)
_TELLING = frozenset({"indicate", "mean", "mean_that", "indicate_that", "cause", "lead_to", "suggest_that"})
_RULING = {LinkKind.IF, LinkKind.WHEN, LinkKind.WHILE}
CHANGES = frozenset(
    [
        "increase",
        "rise",
        "decrease",
        "drop",
        "fall",
        "spike",
        "go_up",
        "soar",
        "plummet",
        "climb",
        "rise_above",
        "fall_below",
    ]
)
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
BECOMING = frozenset({"become_adj", "get_adj", "go_adj"})
STILL, NO_LONGER = frozenset({"still"}), frozenset({"no_longer", "anymore"})
_LIKELY: Mapping[str, str] = {"expected": "من المتوقع", "predicted": "من المتوقع", "likely": "من المرجح"}


class ArabicClauses(ArabicPhrases):
    """The part of Arabic that says clauses."""

    _there = "nom"  # the case of what there is

    @abstractmethod
    def _heading(self, nominal: Nominal) -> str:
        """Return a headline that is a phrase."""

    @abstractmethod
    def _order(self, clause: Clause, style: Style) -> str:
        """Return an order."""

    # --- verbal nouns -----------------------------------------------------------------------------------------------

    def _said_apart(self, clause: Clause) -> bool:
        """Say whether an adverb needs a verb of its own: "still failing"."""
        return bool(set(clause.adverbs) & (STILL | NO_LONGER | UNSURE))

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
        if verb.head is not None or verb.swap[0] or verb.passive_of:
            raise UnsayableError("a verbal noun of that verb")
        form = verb.masdar.singular
        agreement = form.agreement
        plain = obj is not None and "obj" not in verb.slots
        if act.content is not None and verb.slots.get("inf") == "acc" and obj is None and not form.tails:
            return Said(joined(self._before_genitive(form, case), self._doing(act.content)), agreement)
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
            compares = preposition.endswith((" أقل من", " أكثر من")) or preposition in {"أعلى من", "أقل من"}
            if compares and isinstance(phrase, Amount) and phrase.relation is not Relation.EXACTLY:
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
        ruled = any(link.first and link.kind in _RULING for link in clause.links)
        manner = "verb" if ruled and isinstance(clause.predicate, Being) else "main"
        if ruled:  # what happens whenever something else does
            clause = replace(clause, progressive=False)
        return self._with_links(clause, self._plain(clause, manner))

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
        if kind is LinkKind.BUT and not self._needs_verb_first(clause):
            return self._subject_first(clause, "، لكن")
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
        yours = isinstance(clause.subject, NounPhrase) and clause.subject.pronoun == "you"
        if yours and link.kind in {LinkKind.BEFORE, LinkKind.AFTER} and isinstance(clause.predicate, Acting):
            return f"{opening.removesuffix(' أن')} {self._doing(replace(clause, subject=None))}"
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
            self._there = "acc"
            try:
                text = self._clause(clause)
            finally:
                self._there = "nom"
            return f"{opening} {text}" if text.startswith("هناك ") else f"{opening}ه {text}"
        assert clause.subject is not None
        subject = self._nominal(clause.subject, "acc")
        if isinstance(clause.predicate, Acting) and (head := self._verb(clause.predicate.verb).head) is not None:
            subject = self._headed(head, clause.subject, "acc")
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
        if set(clause.adverbs) & (STILL | NO_LONGER | UNSURE):
            return True
        state = predicate.complement if isinstance(predicate, Being) else None
        if isinstance(predicate, Being) and isinstance(state, Adjective) and self._said_by_verb(predicate, state):
            return True
        if isinstance(predicate, Acting):
            special = predicate.verb == "have" or predicate.passive
            verb = None if special or predicate.verb in BECOMING else self._verb(predicate.verb)
            odd = verb is not None and bool(verb.passive_of or verb.swap[0])
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
        if pronoun == "it" and act.verb not in _TELLING:
            raise UnsayableError(f"a pronoun: {pronoun}")
        if act.verb == "have" or act.verb in BECOMING or act.complement is not None or clause.more:
            raise UnsayableError(f"a pronoun: {pronoun}")
        verb = self._verb(act.verb)
        if verb.passive_of or verb.head or verb.swap[0] or self._said_apart(clause):
            raise UnsayableError(f"a pronoun: {pronoun}")
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
        return replace(clause, negated=True, subject=replace(subject, determiner=Determiner.ANY))

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
        said = self._existing(phrase, self._there)
        said = replace(said, agreement=self._singular(said))
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
        said = replace(said, agreement=self._singular(said))
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

    def _existing(self, phrase: Nominal, case: str = "nom") -> Said:
        if isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name):
            raise UnsayableError("a name that exists")
        bare = isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NONE and not phrase.names
        if isinstance(phrase, NounPhrase) and bare and (phrase.number is Number.MASS or phrase.adjectives):
            phrase = replace(phrase, determiner=Determiner.INDEFINITE)
        return self._nominal(phrase, case, generic=False)

    # --- states -----------------------------------------------------------------------------------------------------

    def _state(self, clause: Clause, being: Being, manner: str) -> str:
        assert clause.subject is not None
        state = being.complement
        if isinstance(state, Adjective) and self._said_by_verb(being, state):
            word = self._quality(state.concept)
            assert word.verb is not None
            lasting = any(one.role in {Role.DURATION, Role.SINCE} for one in clause.adjuncts)
            now = clause.tense is Tense.PERFECT and lasting
            finite = self._finite(word.verb, MASCULINE, replace(clause, tense=Tense.PRESENT) if now else clause, manner)
            rest = self._rest(clause, lasting=clause.tense in {Tense.PRESENT, Tense.PERFECT})
            if clause.more or clause.negated:
                raise UnsayableError("that state and more")
            return joined(finite, word.verb_rest, self._nominal(clause.subject, "gen").text, *rest)
        if isinstance(state, Adjective) and state.concept in _LIKELY:
            return self._foreseen(clause, state, manner)
        subject = self._graded(state, clause.subject, "nom") if isinstance(state, Adjective) else None
        subject = subject or self._nominal(clause.subject)
        if (share := self._share_of(clause.subject)) is not None:
            subject = share
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

    def _share_of(self, subject: Nominal) -> Said | None:
        """Return "5 % of the nodes" as what a state can be said of: the nodes, not their share, are down."""
        if not isinstance(subject, NounPhrase) or subject.head or subject.amount is None or subject.adjuncts:
            return None
        whole = subject.of
        if not isinstance(whole, NounPhrase) or whole.determiner not in {Determiner.NONE, Determiner.DEFINITE}:
            return None
        if not isinstance(whole.head, str) or not whole.head or whole.amount is not None:
            return None
        return Said(self._nominal(subject).text, self._nominal(whole, "gen").agreement)

    def _said_by_verb(self, being: Being, state: Adjective) -> bool:
        """Say whether a verb says a state: "unreachable"."""
        plain = state == Adjective(state.concept) and not (being.become or being.remain)
        return plain and self._quality(state.concept).verb is not None

    def _foreseen(self, clause: Clause, state: Adjective, manner: str) -> str:
        """Return "the disk is expected to fill up" as "it is expected that the disk fills up"."""
        aims = [one.phrase for one in clause.adjuncts if one.role is Role.PURPOSE]
        aim = aims[0] if len(aims) == 1 else None
        if not isinstance(aim, Clause) or clause.tense is not Tense.PRESENT or clause.more:
            raise UnsayableError("an expectation")
        if clause.negated or clause.modal or manner != "main" or clause.adverbs or state != Adjective(state.concept):
            raise UnsayableError("an expectation")
        rest = tuple(one for one in clause.adjuncts if one.role is not Role.PURPOSE)
        whole = replace(aim, subject=clause.subject, adjuncts=(*aim.adjuncts, *rest))
        return f"{_LIKELY[state.concept]} أن {self._plain(whole, 'subj')}"

    def _state_of_some(self, clause: Clause, being: Being, manner: str) -> str:
        """Return "5 nodes are down" as "there are 5 nodes that are down"."""
        state, subject = being.complement, clause.subject
        odd = clause.more or being.become or being.remain or clause.modal or manner != "main" or clause.adverbs
        if odd or not isinstance(state, Adjective) or not isinstance(subject, NounPhrase):
            raise UnsayableError("a state of something indefinite")
        if subject.determiner in {Determiner.MORE, Determiner.LESS, Determiner.ENOUGH, Determiner.NOT_ENOUGH}:
            raise UnsayableError("more of something")
        if subject.determiner is Determiner.INDEFINITE and state.concept in done_states():
            raise UnsayableError("a state that something was brought to")
        if state.degree != "positive" or isinstance(subject.head, Name) or clause.tense is Tense.FUTURE:
            raise UnsayableError("a state of something indefinite")
        if not subject.head:
            raise UnsayableError("a state of an amount")
        state = replace(state, negated=state.negated != clause.negated)
        phrase = replace(subject, adjectives=(*subject.adjectives, state))
        return self._existence(replace(clause, subject=None, predicate=Existing(phrase), negated=False), phrase, manner)

    def _copula(self, clause: Clause, being: Being, agreement: Agreement, manner: str) -> tuple[str, str]:
        """Return the verb of a state, if it has one, and the case of its complement."""
        if STILL & set(clause.adverbs):
            being = replace(being, remain=True)
        if NO_LONGER & set(clause.adverbs):
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
        done = isinstance(being.complement, Adjective) and being.complement.concept in done_states()
        if done and (clause.modal is not None or clause.tense in {Tense.PAST, Tense.FUTURE}):
            raise UnsayableError("a state that something was brought to")
        zero = clause.modal is None and manner == "main"
        lasts = any(one.role in {Role.DURATION, Role.SINCE} or is_long_time(one) for one in clause.adjuncts)
        if zero and (clause.tense is Tense.PRESENT or (clause.tense is Tense.PERFECT and lasts)):
            if not clause.negated or isinstance(being.complement, Adjective):
                return "", "nom"
            return "ليست" if agreement.feminine else "ليس", "acc"
        if clause.modal is Modal.CAN or (done and clause.tense is Tense.PERFECT):
            raise UnsayableError("a state that can be, or that something was brought to")
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
        several = isinstance(complement, NounPhrase) and complement.number is Number.PLURAL
        if several and isinstance(clause.subject, NounPhrase) and clause.subject.number is not Number.PLURAL:
            raise UnsayableError("one thing that is several")
        if isinstance(complement, NounPhrase) and complement.participle is not None:
            raise UnsayableError("a thing that was taken for what something is")
        said = self._nominal(complement, case, generic=False)
        if case == "nom" and said.definite:
            which = "هم" if subject.agreement.plural else "هي" if subject.agreement.feminine else "هو"
            return f"{which} {said.text}"
        return said.text

    def _more(self, clause: Clause, agreement: Agreement) -> str:
        """Return the further predicates of the same subject."""
        for further in clause.more:
            if further.tense in {Tense.PAST, Tense.PERFECT} and clause.progressive and clause.tense is Tense.PRESENT:
                raise UnsayableError("a participle that was taken for an action")  # "but duplicated timestamp"
            act = further.predicate
            if isinstance(act, Acting) and act.verb not in BECOMING and self._verb(act.verb).head is not None:
                raise UnsayableError("that further predicate")
        return "".join(f" و{self._predicate(further, agreement)}" for further in clause.more)

    def _predicate(self, clause: Clause, agreement: Agreement) -> str:
        """Return what is said of a subject that stands before it."""
        predicate = clause.predicate
        if isinstance(predicate, Existing) or self._said_apart(clause) or clause.links:
            raise UnsayableError("that further predicate")
        if isinstance(predicate, Being):
            state = predicate.complement
            if isinstance(state, Adjective) and (state.concept in _LIKELY or self._said_by_verb(predicate, state)):
                raise UnsayableError("that further predicate")
            auxiliary, case = self._copula(clause, predicate, agreement, "main")
            complement = self._complement(predicate, clause, Said("", agreement), case)
            return joined(auxiliary, complement, *self._rest(clause, lasting=True))
        if predicate.verb == "have" or predicate.verb in BECOMING or agreement.dual:
            raise UnsayableError("that further predicate")
        if predicate.passive:
            if self._agent(clause) is not None:
                raise UnsayableError("a doer in a further predicate")
            return self._done_to_it(clause, predicate, agreement)
        verb = self._verb(predicate.verb)
        if verb.passive_of or verb.swap[0] or clause.modal is Modal.CAN:
            raise UnsayableError("that further predicate")
        return joined(self._finite(verb.finite, agreement, clause), *self._behind(verb, predicate, clause))

    # --- actions ----------------------------------------------------------------------------------------------------

    def _action_of(self, clause: Clause, act: Acting, manner: str) -> str:
        subject = clause.subject
        assert subject is not None
        if act.verb == "miss" and not clause.progressive:
            raise UnsayableError("missing what was due")
        if act.verb in BECOMING and act.complement is not None and not act.obliques:
            being = Being(act.complement, become=True)
            return self._state(replace(clause, predicate=being), being, manner)
        if act.verb == "take_adj" and act.complement is not None and act.complement.concept == "long":
            return self._taking_long(clause, act.complement, manner)
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

    def _taking_long(self, clause: Clause, long: Adjective, manner: str) -> str:
        """Return "takes longer" with a time."""
        degrees = {"positive": "وقتًا طويلًا", "comparative": "وقتًا أطول", "too": "وقتًا أطول من اللازم"}
        if long.degree not in degrees or long.adverbs or long.negated or clause.more or self._said_apart(clause):
            raise UnsayableError("a degree of a duration")
        assert clause.subject is not None
        subject = self._nominal(clause.subject)
        finite = self._finite(self._verb("take").finite, self._singular(subject), clause, manner)
        return joined(finite, subject.text, degrees[long.degree], *self._rest(clause, lasting=False))

    def _active(self, clause: Clause, act: Acting, nominal: Nominal, manner: str) -> str:
        verb = self._verb(act.verb)
        subject = self._nominal(nominal)
        outer, self._owner = self._owner, subject.agreement
        try:
            if verb.head is not None:
                subject = self._headed(verb.head, nominal, "nom")
            elif act.verb in CHANGES:
                subject = self._number_of(nominal, subject)
            if clause.modal is Modal.CAN:
                return self._ability(clause, act, self._nominal(nominal, "gen").text, manner)
            behind = self._behind(verb, act, clause)
            first = self._singular(subject)
            if isinstance(nominal, Coordination):
                first = self._nominal(nominal.items[0]).agreement
            finite = self._finite_for(verb.finite, first, clause, manner)
            auxiliary, _, rest = finite.rpartition(" ")
            if self._said_apart(clause) and not clause.negated:  # "لا تزال الكبسولة تنتظر"
                text = joined(auxiliary, subject.text, self._finite_of(rest, verb.finite, subject), *behind)
            else:
                text = joined(finite, subject.text, *behind)
            if manner == "main" and self._clashes(text) and subject.definite and not subject.agreement.dual:
                if self._said_apart(clause):
                    raise UnsayableError("two names side by side")
                text = joined(subject.text, self._finite(verb.finite, subject.agreement, clause), *behind)
            return text + self._more(clause, subject.agreement)
        finally:
            self._owner = outer

    def _finite_of(self, word: str, verb: Conjugation, subject: Said) -> str:
        """Return a present that stands behind its subject."""
        if subject.agreement.dual:
            raise UnsayableError("two that still do something")
        return verb.present(subject.agreement) if subject.agreement.plural else word

    def _headed(self, head: Noun, nominal: Nominal, case: str) -> Said:
        """Return "the validity of the certificate" for what expires."""
        text = f"{self._before_genitive(head.singular, case)} {self._nominal(nominal, 'gen').text}"
        return Said(text, head.singular.agreement)

    def _number_of(self, nominal: Nominal, said: Said) -> Said:
        """Return the number of things, which is what increases."""
        if not isinstance(nominal, NounPhrase) or nominal.number is not Number.PLURAL or nominal.amount is not None:
            return said
        if kind_of(nominal) in {"measure", "resource", ""}:
            return said
        if nominal.determiner not in {Determiner.NONE, Determiner.DEFINITE}:
            raise UnsayableError("several that increase")
        return Said(f"عدد {self._nominal(nominal, 'gen').text}")

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
        finite = self._finite_for(verb.finite, self._singular(said), clause, manner)
        return joined(finite, said.text, verb.rest, owner, *self._rest(clause, lasting=True))

    def _possession(self, clause: Clause, act: Acting, subject: Nominal, manner: str) -> str:
        """Return what something has: ``لدى``, or a verb for what it undergoes."""
        obj = act.obj
        if obj is None or isinstance(obj, Amount) or act.obliques or act.content or clause.more or manner != "main":
            raise UnsayableError("having without a thing")
        sure = clause.modal is None and clause.tense is not Tense.FUTURE
        if clause.modal is Modal.CAN or self._said_apart(clause) or (clause.negated and not sure):
            raise UnsayableError("having, but not for sure")
        owner = self._nominal(subject, "gen")
        outer, self._owner = self._owner, owner.agreement
        try:
            denied = self._denies(obj)
            if denied and clause.negated:
                raise UnsayableError("a double denial")
            past = clause.tense in {Tense.PAST, Tense.PERFECT}
            if not sure:
                if denied or (isinstance(obj, NounPhrase) and obj.amount is not None):
                    raise UnsayableError("having, but not for sure")
                what = self._existing(obj)
                be = self._finite(forms.BE, self._singular(what), clause)
                return joined(be, "لدى", owner.text, what.text, *self._rest(clause, lasting=False))
            if denied or clause.negated:
                if denied and isinstance(obj, NounPhrase):
                    obj = replace(obj, determiner=Determiner.ANY)
                what = self._nominal(obj, generic=False)
                verb = forms.BE if past else forms.BE_THERE
                agreement = MASCULINE if denied else self._singular(what)
                there = f"{'لم' if past else 'لا'} {(verb.jussive if past else verb.present)(agreement)}"
                return joined(there, "لدى", owner.text, what.text, *self._rest(clause, lasting=True))
            if isinstance(obj, NounPhrase) and self._is_counted(obj):
                return self._number_had(clause, owner.text, obj)
            if isinstance(obj, NounPhrase) and isinstance(obj.head, str) and self._stated(obj, "acc") is not None:
                finite = self._finite(self._verb("have").finite, self._singular(owner), clause)
                return joined(finite, owner.text, self._nominal(obj, "acc").text, *self._rest(clause, lasting=True))
            what = self._existing(obj)
            there = forms.BE.past(self._singular(what)) if past else ""
            return joined(there, "لدى", owner.text, what.text, *self._rest(clause, lasting=True))
        finally:
            self._owner = outer

    def _singular(self, said: Said) -> Agreement:
        """Return what a verb agrees with that stands before its subject."""
        return replace(said.agreement, plural=False, dual=False)

    def _is_counted(self, phrase: NounPhrase) -> bool:
        amount = phrase.amount
        if amount is None or amount.total or amount.unit or not isinstance(phrase.head, str) or not phrase.head:
            return False
        rated = any(one.role is Role.PER for one in phrase.adjuncts)
        return phrase.number is Number.PLURAL and not (phrase.participle or phrase.relative or rated)

    def _number_had(self, clause: Clause, owner: str, obj: NounPhrase) -> str:
        """Return "the pool has 5 dead connections" as the number that there is."""
        amount = obj.amount
        assert amount is not None
        only = amount.relation is Relation.ONLY or "only" in clause.adverbs
        clause = replace(clause, adverbs=tuple(one for one in clause.adverbs if one != "only"))
        if kind_of(obj) == "unit":
            raise UnsayableError("a number of units")
        things = replace(obj, amount=None, determiner=Determiner.NONE, adjuncts=(), aside=None)
        places = [self._adjunct(one) for one in obj.adjuncts]
        which = "هو" if only or amount.relation is Relation.EXACTLY else ""
        return joined(
            "كان" if clause.tense is Tense.PAST else "",
            "عدد",
            self._nominal(things, "gen").text,
            "لدى",
            owner,
            *places,
            *self._rest(clause, lasting=True),
            which,
            self._amount(amount, bare=only),
            "فقط" if only else "",
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
        if act.verb in {"need", "require"}:
            if clause.tense is not Tense.PRESENT or clause.modal or clause.negated or manner != "main":
                raise UnsayableError("a need that is not there")
            return joined("هناك حاجة إلى", self._nominal(subject, "gen").text, *self._rest(clause, lasting=True))
        outer, self._owner = self._owner, self._nominal(subject).agreement
        what = self._masdar_with(replace(act, passive=False), subject)
        lasting = clause.tense is not Tense.PAST
        text = joined(self._auxiliary(clause, what.agreement, manner), what.text, *self._rest(clause, lasting=lasting))
        self._owner = outer
        return text

    def _by_agent(self, clause: Clause, act: Acting, subject: Nominal, agent: Nominal, manner: str) -> str:
        """Return "the request was rejected by the gateway" with the gateway as subject."""
        if clause.more:
            raise UnsayableError("a doer and more")
        rest = tuple(one for one in clause.adjuncts if one.role is not Role.BY)
        if not self._nominal(agent).definite and isinstance(agent, NounPhrase) and agent.amount is None:
            said = self._passive(replace(clause, adjuncts=rest), act, subject, manner)
            return f"{said} من قبل {self._nominal(agent, 'gen').text}"
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
        if STILL & set(clause.adverbs):
            if clause.tense is not Tense.PRESENT or clause.modal or manner not in {"main", "verb"}:
                raise UnsayableError("still, but not now")
            if clause.negated:
                return f"{'لا تزال' if agreement.feminine else 'لا يزال'} لا {verb.present(agreement)}"
            return f"{'لا تزال' if agreement.feminine else 'لا يزال'} {verb.present(agreement)}"
        if NO_LONGER & set(clause.adverbs):
            if clause.tense is not Tense.PRESENT or clause.modal or manner not in {"main", "verb"}:
                raise UnsayableError("no longer, but not now")
            return f"{'لم تعد' if agreement.feminine else 'لم يعد'} {verb.present(agreement)}"
        return self._finite(verb, agreement, clause, manner)

    def _finite(self, verb: Conjugation, agreement: Agreement, clause: Clause, manner: str = "main") -> str:
        """Return a verb with tense, negation and modal."""
        past = clause.tense in {Tense.PAST, Tense.PERFECT}
        negated = clause.negated
        if manner == "past":
            if clause.modal is not None:
                raise UnsayableError("a modal in that clause")
            return f"لم {verb.jussive(agreement)}" if negated else verb.past(agreement)
        if manner == "subj":
            if clause.modal not in {None, Modal.CAN} or negated or past:
                raise UnsayableError("that tense in that clause")
            return verb.subjunctive(agreement)
        if clause.modal is not None:
            if past and clause.modal is Modal.MAY and not negated and manner == "main":
                return f"ربما {verb.past(agreement)}"
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
        silent = STILL | NO_LONGER | UNSURE
        words = [self._adverb(one) for one in clause.adverbs if one not in silent and one != "never"]
        if any(word.before for word in words):
            raise UnsayableError("a degree of an action")
        aims = [one.phrase for one in clause.adjuncts if one.role is Role.TO]
        if aims and isinstance(clause.predicate, Acting) and clause.predicate.verb == "fail":
            raise UnsayableError("an infinitive that was taken for an aim")
        if any(kind_of(aim) in {"event", "thing", "resource", "measure"} for aim in aims):
            raise UnsayableError("an infinitive that was taken for an aim")
        adverbs = [word.text for word in words]
        if "never" in clause.adverbs:
            adverbs.append("قط" if clause.tense in {Tense.PAST, Tense.PERFECT} else "أبدًا")
        if clause.modal is not None or clause.tense is Tense.FUTURE:
            lasting = False
        elif clause.negated:
            lasting = True
        return [*adverbs, *(self._adjunct(one, lasting=lasting) for one in clause.adjuncts)]

    # --- relative clauses -------------------------------------------------------------------------------------------

    def _told(self, clause: Clause, about: Said) -> str:
        """Return a relative clause; behind an indefinite noun it has no pronoun."""
        agreement, definite = about.agreement, about.definite
        if clause.subject is not None or clause.more or clause.links or self._said_apart(clause):
            raise UnsayableError("a relative clause with more")
        predicate = clause.predicate
        outer, self._owner = self._owner, agreement
        try:
            if isinstance(predicate, Being):
                text = self._relative_state(clause, predicate, about)
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

    def _relative_state(self, clause: Clause, being: Being, about: Said) -> str | None:
        state = being.complement
        now = clause.tense is Tense.PRESENT and clause.modal is None and not (being.become or being.remain)
        if not isinstance(state, Adjective) or not now or state.degree != "positive":
            return None
        state = replace(state, negated=state.negated != clause.negated)
        said = self._adjective(state, about.agreement, about.case, definite=about.definite)
        return joined(said, *self._rest(clause, lasting=True))

    def _relative_action(self, clause: Clause, act: Acting, agreement: Agreement) -> str:
        if act.complement is not None or act.verb == "have" or agreement.dual:
            raise UnsayableError("that relative clause")
        verb = self._verb(act.verb)
        if verb.passive_of or verb.head or verb.swap[0] or clause.modal is Modal.CAN:
            raise UnsayableError("that relative clause")
        if not act.passive:
            return joined(self._finite(verb.finite, agreement, clause), *self._behind(verb, act, clause))
        resumed = forms.pronoun(agreement)
        agent = self._agent(clause)
        rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one.role is not Role.BY))
        if agent is not None:
            if act.content is not None or "obj" in verb.slots or verb.tail:
                raise UnsayableError("that relative clause")
            doer = self._nominal(agent)
            first = self._singular(doer)
            done = self._is_done(rest) and act.verb not in _LASTING
            finite = self._finite(verb.finite, first, replace(rest, tense=Tense.PAST) if done else rest)
            if finite.endswith(("ى", "ة")):
                raise UnsayableError("that relative clause")
            return joined(f"{finite}{resumed}", doer.text, *self._behind(verb, act, rest))
        return self._done_to_it(replace(clause, tense=Tense.PAST) if self._is_done(clause) else clause, act, agreement)

    def _done_to_it(self, clause: Clause, act: Acting, agreement: Agreement) -> str:
        """Return a passive about what was named before: "which were rejected", "and must be restarted"."""
        verb = self._verb(act.verb)
        if verb.passive_of or verb.head or verb.swap[0] or act.content is not None or act.complement is not None:
            raise UnsayableError("a passive of that verb")
        masdar = verb.masdar.singular
        preposition = verb.slots.get("obj", "")
        if preposition not in {"", "من", "ب", "في", "إلى", "على"}:
            raise UnsayableError("a passive of that verb")
        if preposition:
            stem = {"إلى": "إلي", "على": "علي"}.get(preposition, preposition)
            what = f"{self._bare(masdar, Place())} {stem}{forms.pronoun(agreement)}"
        else:
            what = self._bare(masdar, Place(owner=agreement))
        auxiliary = self._auxiliary(clause, masdar.agreement, "main")
        others = self._arguments(verb, act, None)
        return joined(auxiliary, what, verb.rest, *others, *self._rest(clause, lasting=clause.tense is not Tense.PAST))

    def _is_done(self, clause: Clause) -> bool:
        """Say whether a bare participle tells what has happened: "connections dropped by …", not "used by …"."""
        return clause.tense is Tense.PRESENT and not clause.progressive and clause.modal is None
