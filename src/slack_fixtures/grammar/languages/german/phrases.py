"""German noun phrases: articles and endings, compounds and genitives, adjuncts and amounts."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjunct,
    Amount,
    Aside,
    Being,
    Clause,
    Coordination,
    Determiner,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.abstract import Adjective as AdjectiveNode
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.german import words
from slack_fixtures.grammar.languages.german.trees import (
    ABBREVIATED,
    COUNTING,
    DER_WORDS,
    EIN_WORDS,
    EXPECTED,
    FIXED_DETERMINERS,
    LONGEST_CLOSED,
    MOVING,
    RELATIONS,
    ROLES,
    Core,
    Place,
    contracted,
    joined,
    with_change_of,
)
from slack_fixtures.grammar.languages.german.words import Adjective, Adverb, Case, Noun, Verb, Word
from slack_fixtures.grammar.languages.germanic.linearizer import Germanic
from slack_fixtures.grammar.languages.germanic.trees import (
    COMMA,
    COUNTS,
    HARDWARE,
    LEVELS,
    LONGEST_COMPOUND,
    MOST_PARTS,
    PLAIN,
    RUNS_ONCE,
    WITH_CODES,
    Agreement,
    Setting,
    is_bare_plural,
    is_in_time,
    is_long_time,
    join,
    leading_names,
    number_of,
    with_adjective_of_all,
    with_left,
    with_shared_measure,
)


class GermanPhrases(Germanic[Word]):
    """Noun phrases, compounds, adjuncts and amounts."""

    def _noun(self, concept: str) -> Noun:
        word = self.word("nouns", concept)
        assert isinstance(word, Noun)
        return word

    def _verb(self, concept: str) -> Verb:
        word = self.word("verbs", concept)
        assert isinstance(word, Verb)
        return word

    def _adjective_word(self, concept: str) -> Adjective:
        word = self.word("adjectives", concept)
        assert isinstance(word, Adjective)
        return word

    def _adverb(self, concept: str) -> str:
        if concept.startswith("="):
            return concept[1:]
        word = self.word("adverbs", concept)
        assert isinstance(word, Adverb)
        return word.word

    # --- what clauses do ----------------------------------------------------------------------------------------------

    @abstractmethod
    def _final(self, clause: Clause, setting: Setting, subject: str | None = None) -> str: ...

    @abstractmethod
    def _infinitive(self, content: Clause, setting: Setting, lead: str = "") -> str: ...

    @abstractmethod
    def _aside(self, aside: Aside) -> str: ...

    @abstractmethod
    def _arguments(
        self, clause: Clause, act: Acting, verb: Verb, setting: Setting
    ) -> tuple[list[tuple[int, str]], Nominal | None, bool]: ...

    @abstractmethod
    def _middle(
        self,
        clause: Clause,
        setting: Setting,
        *,
        maybe: bool = False,
        arguments: list[tuple[int, str]] | None = None,
        degree: str = "",
        reflexive: bool = False,
    ) -> str: ...

    # --- subjects and cases -----------------------------------------------------------------------------------------

    def _subject(self, subject: Nominal | None, setting: Setting, case: str | Case) -> str:
        if subject is None:
            return ""
        if isinstance(subject, NounPhrase) and subject.pronoun == "that":
            return ""
        return self._with_case(str(case), subject, replace(setting, owner=setting.outer), "definite", subject=True)

    def _with_case(
        self, shown: str, phrase: Nominal | Amount, setting: Setting, article: str, *, subject: bool = False
    ) -> str:
        """Say a phrase in a case or behind a preposition with its case ("auf+akk")."""
        if "+" in shown:
            return self._prepositional(shown, phrase, setting)
        case = Case(shown)
        if isinstance(phrase, Amount):
            return self._amount(phrase, case)
        if article == "definite" and subject and is_bare_plural(phrase):
            article = "auto"
        full = setting.full or (shown == "nom" and not subject) or case is Case.DAT
        return self._nominal(phrase, Place(case, full=full, article=article, owner=setting.owner))

    def _prepositional(self, shown: str, phrase: Nominal | Amount, setting: Setting) -> str:
        preposition, _, case = shown.rpartition("+")
        if isinstance(phrase, Amount):
            return f"{preposition} {self._amount(phrase, Case(case))}"
        article = "none" if preposition in {"pro", "ohne", "als"} else "auto"
        if article == "auto" and preposition != "unter" and self._is_doing(phrase):
            article = "definite"
        if not setting.full and article == "auto":
            article = self._headline_article(phrase, preposition)
        place = Place(Case(case), full=setting.full or article != "none", article=article, owner=setting.owner)
        return contracted(f"{preposition} {self._nominal(phrase, place)}")

    def _is_doing(self, phrase: Nominal) -> bool:
        """Whether it is a bare mass noun for something that happens: in der Replikation."""
        if not isinstance(phrase, NounPhrase) or phrase.number is not Number.MASS:
            return False
        if any(not self._adjective_word(node.concept).prefix for node in phrase.adjectives):
            return False
        known = lexicon.concepts().get(("nouns", phrase.head)) if isinstance(phrase.head, str) else None
        if isinstance(phrase.head, str) and phrase.head and self._noun(phrase.head).plural_only:
            return False
        return known is not None and known.kind in {"event", "thing"}

    def _headline_article(self, phrase: Nominal, preposition: str) -> str:
        if isinstance(phrase, NounPhrase) and phrase.names and not phrase.adjectives and phrase.determiner in PLAIN:
            masculine = self._agreement(phrase).gender != "f"
            return "auto" if preposition in {"in", "zu", "an"} and masculine else "none"
        return "auto"

    def _agreement(self, nominal: Nominal) -> Agreement:
        nominal = with_shared_measure(nominal)
        if isinstance(nominal, Coordination):
            if nominal.conjunction in {"and", "comma"}:
                return Agreement(plural=True)
            return self._agreement(nominal.items[-1])
        if nominal.pronoun:
            return Agreement(plural=nominal.pronoun in {"they", "these", "you"})
        plural = nominal.number is Number.PLURAL
        if nominal.determiner is Determiner.SOME and nominal.number is Number.SINGULAR:
            plural = True
        if not nominal.head:
            if nominal.of is not None:
                return self._agreement(nominal.of)
            value = nominal.amount.value if nominal.amount else ""
            return Agreement(plural=value not in {"", "1"})
        if isinstance(nominal.head, Name):
            return Agreement(plural=plural, named=True)
        noun = self._head(nominal)
        if nominal.determiner is Determiner.HALF:
            return Agreement("f")
        if nominal.determiner in {Determiner.EACH, Determiner.WHICH_EVER}:
            plural = False
        return Agreement(noun.gender, noun.plural_only or (plural and bool(noun.plural)))

    def _head(self, phrase: NounPhrase) -> Noun:
        assert isinstance(phrase.head, str)
        noun = self._noun(phrase.head)
        if phrase.number is Number.PLURAL and not noun.plural and not noun.plural_only:
            if noun.many is not None:
                return noun.many
            if phrase.amount is not None:
                raise UnsayableError(f"counting {noun.lemma}")
        if noun.machine is not None and phrase.modifiers:
            last = phrase.modifiers[-1]
            if isinstance(last, NounPhrase) and isinstance(last.head, str):
                known = lexicon.concepts().get(("nouns", last.head))
                if known is not None and known.kind == "machine":
                    return noun.machine
        return noun

    def _is_measure(self, nominal: Nominal | None, *, resources: bool = True) -> bool:
        if not isinstance(nominal, NounPhrase) or not isinstance(nominal.head, str) or not nominal.head:
            return False
        known = lexicon.concepts().get(("nouns", nominal.head))
        return known is not None and known.kind in ({"measure", "resource"} if resources else {"measure"})

    def _runs_on(self, subject: Nominal | None) -> bool:
        """Whether it is a machine or a service, which fails by going down, not an operation."""
        if not isinstance(subject, NounPhrase) or not isinstance(subject.head, str) or not subject.head:
            return False
        known = lexicon.concepts().get(("nouns", subject.head))
        if subject.head in HARDWARE:
            return True
        if known is None or known.kind not in {"machine", "software"}:
            return False
        if known.kind == "software" and (subject.head.endswith(RUNS_ONCE) or not self._noun(subject.head).owner):
            return False
        return subject.head != "process"

    def _is_thing(self, phrase: object) -> bool:
        known = lexicon.concepts().get(("nouns", str(phrase.head))) if isinstance(phrase, NounPhrase) else None
        return known is not None and known.kind in {"thing", "data", "event"}

    # --- adjuncts ---------------------------------------------------------------------------------------------------

    def _adjunct(
        self,
        adjunct: Adjunct,
        setting: Setting,
        *,
        tense: Tense = Tense.PRESENT,
        agent: bool = False,
        clause: Clause | None = None,
        head: Noun | None = None,
    ) -> str:
        role, phrase = adjunct.role, adjunct.phrase
        measured = isinstance(phrase, NounPhrase) and phrase.modifiers and phrase.determiner is Determiner.NONE
        if (
            role is Role.ON
            and measured
            and isinstance(phrase, NounPhrase)
            and self._is_measure(phrase, resources=False)
        ):
            raise UnsayableError("a place that is a measure")
        if role in {Role.ON, Role.AT} and self._begins_with_span(phrase):
            raise UnsayableError("a place that is a measure")
        if isinstance(phrase, Clause):
            return self._clausal_adjunct(role, phrase, setting)
        if is_long_time(adjunct):
            return "seit langer Zeit" if tense in {Tense.PRESENT, Tense.PERFECT} else "lange Zeit"
        if role in {Role.LAST, Role.NEXT, Role.DURATION, Role.AGO, Role.EVERY, Role.TIMES, Role.PER, Role.WHEN}:
            return self._time(adjunct, tense, setting, clause)
        if role is Role.THAN:
            return self._than(phrase)
        if role in {Role.DUE_TO, Role.DESPITE, Role.DURING, Role.OUTSIDE, Role.BASED_ON}:
            return self._genitive_adjunct(role, phrase, setting)
        act = clause.predicate if clause is not None else None
        lagging = isinstance(act, Acting) and not act.passive and isinstance(phrase, NounPhrase) and phrase.amount
        if role is Role.BY and (isinstance(phrase, Amount) or lagging):
            if not isinstance(act, Acting):
                raise UnsayableError("by an amount")
            return self._prepositional("um+akk", phrase, setting)  # "um 2 h überschritten"
        if role is Role.BY and agent:
            shown = "von+dat" if self._acts_itself(phrase) else "durch+akk"
            return self._prepositional(shown, phrase, setting)
        if role is Role.ACROSS:
            if not self._is_many(phrase):
                return self._prepositional("in+dat", phrase, setting)
            return self._prepositional("über+akk", phrase, setting) + " hinweg"
        if role is Role.BEYOND:
            return self._prepositional("über+akk", phrase, setting) + " hinaus"
        if role is Role.UNTIL:
            return self._prepositional("bis+akk" if isinstance(phrase, Amount) else "bis zu+dat", phrase, setting)
        if role is Role.SINCE and isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name):
            return f"seit {self._nominal(phrase, Place(Case.DAT))}"
        stated = clause is not None and isinstance(clause.predicate, Being)
        if role is Role.WITH and isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO and not stated:
            role, phrase = Role.WITHOUT, replace(phrase, determiner=Determiner.NONE)
        if is_in_time(adjunct):
            return "rechtzeitig"
        most = isinstance(phrase, NounPhrase) and any(node.concept == "maximum" for node in phrase.adjectives)
        if role is Role.AT and most and self._is_many(phrase):
            raise UnsayableError("at most of something")
        if role is Role.VIA and isinstance(phrase, NounPhrase) and self._is_measure(phrase, resources=False):
            role = Role.ABOVE
        if role is Role.AT and isinstance(act, Acting) and isinstance(phrase, NounPhrase) and phrase.head == "capacity":
            raise UnsayableError("at capacity")
        if role in {Role.ABOVE, Role.BELOW} and isinstance(act, Acting) and act.verb in MOVING:
            return self._prepositional(ROLES[role].replace("dat", "akk"), phrase, setting)
        if role is Role.TO and clause is not None:
            return self._with_case(self._asked_by(clause, "to"), phrase, setting, "auto")
        state = clause.predicate if clause is not None else None
        if isinstance(state, Being) and isinstance(state.complement, AdjectiveNode):
            slots = self._adjective_word(state.complement.concept).slots
            if role.value in slots:
                return self._with_case(slots[role.value], phrase, setting, "auto")
        return self._prepositional(self._preposition(role, phrase, head), phrase, setting)

    def _asked_by(self, clause: Clause, name: str) -> str:
        """Return the preposition that a clause's verb has for the English one."""
        act = clause.predicate
        if isinstance(act, Being) and isinstance(act.complement, AdjectiveNode):
            slots = self._adjective_word(act.complement.concept).slots
            if name in slots:
                return slots[name]
        if isinstance(act, Acting):
            known = lexicon.concepts().get(("verbs", act.verb))
            state = lexicon.concepts().get(("adjectives", act.verb)) if known is None else None
            if state is not None and name in self._adjective_word(act.verb).slots:
                return self._adjective_word(act.verb).slots[name]
            if known is not None and name in self._verb(act.verb).slots:
                return self._verb(act.verb).slots[name]
        raise UnsayableError(f"{name} in a clause that does not ask for it")

    def _begins_with_span(self, phrase: Nominal | Amount | Clause) -> bool:
        """Whether "on ⟨1⟩ memory usage" was taken for one place."""
        if not isinstance(phrase, NounPhrase) or not phrase.modifiers:
            return False
        known = lexicon.concepts().get(("nouns", str(phrase.head)))
        if known is None or known.kind not in {"measure", "resource", "event"}:
            return False
        first = phrase.modifiers[0]
        return isinstance(first, Name) and first.kind == "span"

    def _preposition(self, role: Role, phrase: Nominal | Amount, head: Noun | None) -> str:
        """Return preposition and case; the noun behind it, or the one before it, may ask for its own."""
        if role is Role.TO:
            if head is None or "to" not in head.options:
                raise UnsayableError("to behind such a noun")
            return head.options["to"]
        first = phrase.items[0] if isinstance(phrase, Coordination) else phrase
        if isinstance(first, NounPhrase) and isinstance(first.head, str) and first.head:
            noun = self._head(first)
            wanted = {Role.ON: "on", Role.IN: "in", Role.AT: "at", Role.FOR: "for"}.get(role, "")
            if wanted in noun.options:
                return noun.options[wanted]
            if role is Role.FROM and noun.options.get("on") == "in+dat" and not noun.owner:
                return "aus+dat"
            if role is Role.AT and "on" in noun.options:
                return noun.options["on"]
            known = lexicon.concepts().get(("nouns", first.head))
            if role is Role.ON and known is not None and known.kind in {"data", "place"}:
                return "in+dat"
            if role is Role.AT and known is not None and known.kind == "machine":
                return "auf+dat"
        if role is Role.AT and isinstance(first, NounPhrase) and isinstance(first.head, Name):
            return "auf+dat"
        shown = ROLES.get(role)
        if shown is None:
            raise UnsayableError(f"an adjunct of {role}")
        return shown

    def _acts_itself(self, phrase: Nominal | Amount) -> bool:
        first = phrase.items[0] if isinstance(phrase, Coordination) else phrase
        if not isinstance(first, NounPhrase) or not isinstance(first.head, str) or not first.head:
            return True
        known = lexicon.concepts().get(("nouns", first.head))
        return known is not None and known.kind in {"machine", "software", "person"}

    def _is_many(self, phrase: Nominal | Amount) -> bool:
        return not isinstance(phrase, Amount) and self._many(phrase)

    def _clausal_adjunct(self, role: Role, clause: Clause, setting: Setting) -> str:
        lead = {Role.PURPOSE: "um", Role.WITHOUT: "ohne", Role.INSTEAD_OF: "anstatt"}.get(role)
        if lead is not None:
            return ", " + self._infinitive(clause, setting, lead=lead) + COMMA
        if role is Role.MEANS and setting.order:
            return ", indem " + self._final(replace(clause, subject=NounPhrase(pronoun="you")), setting) + COMMA
        if role is Role.BEFORE and setting.order:
            said = self._final(replace(clause, subject=NounPhrase(pronoun="you")), replace(setting, order=False))
            return f", bevor {said}{COMMA}"
        raise UnsayableError(f"a clause of {role}")

    def _time(self, adjunct: Adjunct, tense: Tense, setting: Setting, clause: Clause | None) -> str:
        role, phrase = adjunct.role, adjunct.phrase
        if role is Role.PER and not isinstance(phrase, Clause):
            return self._per(phrase, setting)
        if role is Role.WHEN:
            return self._when(phrase)
        if not isinstance(phrase, Amount):
            if role is Role.LAST and isinstance(phrase, NounPhrase):
                return self._prepositional("in+dat", replace(phrase, determiner=Determiner.DEFINITE), setting)
            raise UnsayableError(f"a phrase as {role}")
        if role is Role.TIMES:
            if phrase.relation is not Relation.EXACTLY:
                return f"{self._amount(phrase, Case.AKK)}-mal"
            return {"1": "einmal", "2": "zweimal", "3": "dreimal"}.get(phrase.value, phrase.value + "-mal")
        if role in {Role.LAST, Role.NEXT}:
            if role is Role.NEXT and tense in {Tense.PAST, Tense.PERFECT}:
                return "innerhalb von " + self._amount(phrase, Case.DAT)
            if role is Role.LAST and phrase.value == "1" and phrase.unit and phrase.relation is Relation.EXACTLY:
                noun = self._noun(phrase.unit)
                ein = words.ein_word("ein", noun.gender, Case.GEN, plural=False)
                return f"innerhalb {ein} {noun.form(Case.GEN, plural=False)}"
            if role is Role.LAST and clause is not None and "on_average" in clause.adverbs:
                return "über " + self._amount(phrase, Case.AKK)
            if phrase.point:
                return "in " + self._amount(phrase, Case.DAT)
            stem = "letzte" if role is Role.LAST else "nächste"
            return self._period(phrase, stem)
        if role is Role.AGO:
            return "vor " + self._amount(phrase, Case.DAT)
        if role is Role.EVERY:
            if phrase.value in {"", "1"} and phrase.unit:
                noun = self._noun(phrase.unit)
                return words.der_word("jed", noun.gender, Case.AKK, plural=False) + " " + noun.lemma
            return "alle " + self._amount(phrase, Case.AKK)
        lasting = tense in {Tense.PRESENT, Tense.PERFECT} and not setting.order
        if lasting and (clause is None or clause.modal is None):
            return "seit " + self._amount(phrase, Case.DAT)
        return self._amount(phrase, Case.AKK) + " lang"

    def _period(self, amount: Amount, stem: str) -> str:
        if amount.relation not in {Relation.EXACTLY, Relation.ABOUT}:
            lead = "in" if stem == "nächste" else "innerhalb von"
            return f"{lead} {self._amount(amount, Case.DAT)}"
        if amount.unit and amount.value in {"", "1"}:
            noun = self._noun(amount.unit)
            article = words.definite(noun.gender, Case.DAT, plural=False)
            return contracted(f"in {article} {stem}n {noun.form(Case.DAT, plural=False)}")
        return f"in den {stem}n {self._amount(amount, Case.DAT)}"

    def _per(self, phrase: Nominal | Amount, setting: Setting) -> str:
        if isinstance(phrase, Amount):
            if phrase.unit and phrase.value in {"", "1"}:
                return "pro " + self._noun(phrase.unit).lemma
            return "pro " + self._amount(phrase, Case.AKK)
        return self._prepositional("pro+akk", phrase, setting)

    def _when(self, phrase: Nominal | Amount | Clause) -> str:
        if not isinstance(phrase, NounPhrase) or not isinstance(phrase.head, str) or not phrase.head:
            raise UnsayableError("such a time")
        noun = self._noun(phrase.head)
        stem = {"next": "nächst", "last": "letzt"}.get(phrase.adjectives[0].concept if phrase.adjectives else "")
        if stem is None:
            raise UnsayableError("such a time")
        ending = words.ending("strong", noun.gender, Case.AKK, plural=False)
        return f"{stem}{ending} {noun.form(Case.AKK, plural=False)}"

    def _than(self, phrase: Nominal | Amount) -> str:
        if isinstance(phrase, NounPhrase) and phrase.pronoun:
            if phrase.pronoun not in EXPECTED:
                raise UnsayableError(f"than {phrase.pronoun}")
            return "als " + EXPECTED[phrase.pronoun]
        if isinstance(phrase, Amount):
            return "als " + self._amount(phrase, Case.NOM)
        return "als " + self._nominal(phrase, Place(Case.NOM, article="definite"))

    def _genitive_adjunct(self, role: Role, phrase: Nominal | Amount, setting: Setting) -> str:
        lead = {
            Role.DUE_TO: ("aufgrund", "aufgrund von"),
            Role.DESPITE: ("trotz", "trotz"),
            Role.DURING: ("während", "bei"),
            Role.OUTSIDE: ("außerhalb", "außerhalb von"),
            Role.BASED_ON: ("auf Grundlage", "auf Grundlage von"),
        }[role]
        if isinstance(phrase, Amount):
            before = "innerhalb von" if role is Role.DURING else lead[1]
            return f"{before} {self._amount(phrase, Case.DAT)}"
        bare = isinstance(phrase, Coordination) or (
            phrase.determiner is Determiner.NONE and phrase.number is not Number.SINGULAR
        )
        visible = isinstance(phrase, NounPhrase) and self._shows_genitive(phrase, bare=bare)
        if visible:
            place = Place(Case.GEN, owner=setting.owner)
            return f"{lead[0]} {self._nominal(phrase, place)}"
        place = Place(Case.DAT, article="auto", owner=setting.owner)
        return contracted(f"{lead[1]} {self._nominal(phrase, place)}")

    def _shows_genitive(self, phrase: NounPhrase, *, bare: bool) -> bool:
        if phrase.pronoun or isinstance(phrase.head, Name) or not phrase.head or phrase.amount is not None:
            return False
        if phrase.determiner in FIXED_DETERMINERS or phrase.determiner in COUNTING:
            return False
        if not bare or phrase.determiner not in PLAIN:
            return True
        described = bool(phrase.adjectives) or bool(self._head(phrase).adjectives)
        return described and all(self._adjective_word(one.concept).stem for one in phrase.adjectives)

    # --- amounts ----------------------------------------------------------------------------------------------------

    def _amount(self, amount: Amount, case: Case) -> str:
        parts = [RELATIONS[amount.relation], amount.value, f"von {amount.total}" if amount.total else ""]
        if amount.unit:
            if amount.value.startswith("⟨") and amount.unit in ABBREVIATED:
                return join(*parts, ABBREVIATED[amount.unit])  # one or several: the span does not show it
            if amount.value.startswith("⟨") and amount.unit in {"week", "month", "year"}:
                raise UnsayableError("one week or several")
            noun = self._noun(amount.unit)
            case = Case.DAT if case is Case.GEN else case
            parts.append(noun.form(case, plural=amount.value not in {"", "1"}))
        return join(*parts)

    # --- phrases ----------------------------------------------------------------------------------------------------

    def _nominal(self, nominal: Nominal, place: Place) -> str:
        nominal = with_shared_measure(nominal)
        if isinstance(nominal, NounPhrase):
            return self._phrase(nominal, place)
        items = [self._phrase(item, place) for item in nominal.items]
        if nominal.conjunction == "slash":
            if place.full and any(not isinstance(item.head, Name) for item in nominal.items):
                raise UnsayableError("alternatives with articles")
            return "/".join(items)
        joint = {"and": " und ", "or": " oder "}.get(nominal.conjunction, ", ")
        return ", ".join(items[:-1]) + joint + items[-1]

    def _phrase(self, phrase: NounPhrase, place: Place) -> str:
        if phrase.pronoun:
            return self._pronoun(phrase, place)
        phrase = with_adjective_of_all(with_left(phrase))
        if phrase.determiner is Determiner.HALF:
            rest = replace(phrase, determiner=Determiner.DEFINITE)
            return f"{words.definite('f', place.case, plural=False)} Hälfte {self._genitive(rest, place)}"
        if phrase.determiner is Determiner.MOST:
            return self._after_head(phrase, place, self._most(phrase, place))
        if isinstance(phrase.head, Name):
            return self._after_head(phrase, place, self._named(phrase, place))
        if not phrase.head:
            return self._headless(phrase, place)
        if place.article != "number" and self._is_many_of(phrase):
            return self._phrase(number_of(phrase), replace(place, article="auto"))
        phrase = with_change_of(self._counting_what(phrase))
        levels = [node for node in phrase.adjectives if node.concept in LEVELS]
        others = [node for node in phrase.adjectives if node.concept not in LEVELS]
        phrase = replace(phrase, adjectives=(*levels, *others))
        many = phrase.determiner is Determiner.NONE and phrase.number is Number.PLURAL and self._is_countable(phrase)
        if many and phrase.amount is None and AdjectiveNode("insufficient") in phrase.adjectives:
            fewer = [node for node in phrase.adjectives if node.concept != "insufficient"]
            phrase = replace(phrase, determiner=Determiner.TOO_FEW, adjectives=tuple(fewer))
        self._check_size(phrase)
        core = self._core(phrase)
        plural = self._agreement(phrase).plural
        if phrase.number is Number.PLURAL and not core.noun.plural and not core.noun.plural_only:
            plural = False
        owned = core.owner is not None and not plural and phrase.determiner is Determiner.NONE and phrase.amount is None
        if owned and place.full and place.article == "auto":
            place = replace(place, article="definite")
        if phrase.amount is not None and phrase.amount.total:
            place = replace(place, case=Case.DAT)  # 3 von 5 Knoten: von asks for it
        article, declension = self._article(phrase, core.noun, place, plural=plural)
        adjectives = self._adjectives(phrase, core, place, declension, plural=plural)
        amount = self._amount(phrase.amount, place.case) if phrase.amount else ""
        after = [
            word.after for word in map(self._adjective_word, (one.concept for one in phrase.adjectives)) if word.after
        ]
        text = join(
            article,
            amount,
            *adjectives,
            core.form(place.case, plural=plural),
            core.noun.suffix,
            *(name.text for name in core.names),
            *after,
        )
        if core.owner is not None:
            text += " " + self._belonging(core.owner, core.noun, place)
        return self._after_head(phrase, place, text, noun=core.noun)

    def _is_countable(self, phrase: NounPhrase) -> bool:
        known = lexicon.concepts().get(("nouns", str(phrase.head)))
        return known is not None and known.kind not in {"measure", "unit", "time"}

    def _check_size(self, phrase: NounPhrase) -> None:
        """Refuse "a high backend": the source was read wrongly."""
        if sum(node.concept in LEVELS for node in phrase.adjectives) > 1:
            raise UnsayableError("high and low")
        known = lexicon.concepts().get(("nouns", str(phrase.head)))
        if known is None or known.kind not in {"software", "machine", "person", "place"}:
            return
        if any(node.concept in LEVELS for node in phrase.adjectives):
            raise UnsayableError(f"the height of {phrase.head}")

    def _counting_what(self, phrase: NounPhrase) -> NounPhrase:
        """Give what stands before "number of errors" to the errors: Anzahl der Kafka-Fehler."""
        of = phrase.of
        if not phrase.modifiers or not isinstance(of, NounPhrase) or phrase.head not in COUNTS:
            return phrase
        if not isinstance(of.head, str) or not of.head or of.determiner is not Determiner.NONE:
            return phrase
        return replace(phrase, modifiers=(), of=replace(of, modifiers=(*phrase.modifiers, *of.modifiers)))

    def _most(self, phrase: NounPhrase, place: Place) -> str:
        rest = replace(
            phrase, determiner=Determiner.DEFINITE, of=None, adjuncts=(), participle=None, relative=None, aside=None
        )
        said = self._phrase(rest, replace(place, full=True))
        article, _, noun = said.partition(" ")
        ending = "e" if place.case in {Case.NOM, Case.AKK} and phrase.number is not Number.PLURAL else "en"
        return f"{article} meist{ending} {noun}"

    def _pronoun(self, phrase: NounPhrase, place: Place) -> str:
        case = place.case
        if phrase.pronoun == "these":
            return {Case.DAT: "diesen", Case.GEN: "dieser"}.get(case, "diese")
        if phrase.pronoun == "they":
            return {Case.DAT: "ihnen", Case.GEN: "ihrer"}.get(case, "sie")
        if phrase.pronoun == "you":
            return {Case.DAT: "Ihnen", Case.GEN: "Ihrer"}.get(case, "Sie")
        if phrase.pronoun in {"this", "that"}:
            return {Case.DAT: "diesem", Case.GEN: "dessen"}.get(case, "dies")
        if phrase.pronoun == "it" and place.owner is not None and not place.owner.named and case is not Case.GEN:
            owner = place.owner
            if owner.plural:
                return "ihnen" if case is Case.DAT else "sie"
            forms = {"m": ("er", "ihm", "ihn"), "f": ("sie", "ihr", "sie"), "n": ("es", "ihm", "es")}[owner.gender]
            return forms[{Case.NOM: 0, Case.DAT: 1, Case.AKK: 2}[case]]
        raise UnsayableError(f"the pronoun {phrase.pronoun}")

    def _named(self, phrase: NounPhrase, place: Place) -> str:
        if phrase.modifiers or phrase.amount is not None:
            raise UnsayableError("a name with something before it")
        if phrase.adjectives:
            raise UnsayableError("an adjective before a name")
        if phrase.determiner not in PLAIN:
            raise UnsayableError("a determiner before a name")
        del place
        assert isinstance(phrase.head, Name)
        return join(phrase.head.text, *(name.text for name in phrase.names))

    def _headless(self, phrase: NounPhrase, place: Place) -> str:
        """Say an amount that stands alone: "80 % der Anfragen", "> 90 % verwendet"."""
        if phrase.amount is None:
            raise UnsayableError("a phrase without head")
        if phrase.modifiers or phrase.names or phrase.determiner not in PLAIN:
            raise UnsayableError("a bare amount with words before it")
        parts = [self._amount(phrase.amount, place.case)]
        of = phrase.of
        if isinstance(of, NounPhrase) and phrase.participle is not None and of.participle is None:
            phrase = replace(phrase, of=replace(of, participle=phrase.participle), participle=None)
        if phrase.of is not None:
            parts.append(self._genitive(phrase.of, place, partitive=True))
        parts.extend(self._predicative(node) for node in phrase.adjectives)
        clause = phrase.participle
        if clause is not None:
            act = clause.predicate
            if not self._is_prenominal(phrase) or not isinstance(act, Acting) or not act.passive or clause.adjuncts:
                raise UnsayableError("a bare amount with a clause")
            parts.append(self._verb(act.verb).past)
        return self._after_head(replace(phrase, of=None, participle=None), place, join(*parts))

    def _after_head(self, phrase: NounPhrase, place: Place, text: str, noun: Noun | None = None) -> str:
        if phrase.of is not None and phrase.head in COUNTS and phrase.adjectives and is_bare_plural(phrase.of):
            text += " an " + self._nominal(phrase.of, Place(Case.DAT, owner=place.owner))
        elif phrase.of is not None:
            text += " " + self._genitive(phrase.of, place)
        setting = Setting(full=place.full, owner=place.owner)
        for adjunct in phrase.adjuncts:
            if adjunct.role in {Role.PURPOSE, Role.MEANS} or self._lasts(adjunct):
                raise UnsayableError(f"{adjunct.role} behind a noun")
            text += " " + self._adjunct(adjunct, setting, head=noun)
        if phrase.participle is not None and not self._is_prenominal(phrase):
            clause = phrase.participle
            done = isinstance(clause.predicate, Acting) and clause.predicate.passive and not clause.progressive
            clause = replace(clause, tense=Tense.PAST) if done and clause.tense is Tense.PRESENT else clause
            text += self._relative(phrase, clause, place)
        if phrase.relative is not None:
            text += self._relative(phrase, phrase.relative, place)
        if phrase.aside is not None:
            text += f" ({self._aside(phrase.aside)})"
        return text

    def _lasts(self, adjunct: Adjunct) -> bool:
        """Whether it is a time that was taken for something: "for 1 week", "out of order"."""
        phrase = adjunct.phrase
        if not isinstance(phrase, NounPhrase):
            return False
        known = lexicon.concepts().get(("nouns", str(phrase.head)))
        timed = known is not None and known.kind == "unit" and adjunct.role is Role.FOR
        return timed or (adjunct.role is Role.OUT_OF and phrase.amount is None)

    def _relative(self, phrase: NounPhrase, clause: Clause, place: Place) -> str:
        if isinstance(phrase.head, Name) or not phrase.head:
            raise UnsayableError("a relative clause behind a name")
        agreement = self._agreement(phrase)
        clause = self._said_otherwise(clause)
        act = clause.predicate
        known = lexicon.concepts().get(("nouns", phrase.head))
        if clause is not phrase.relative and isinstance(act, Acting) and not act.passive and act.obj is not None:
            doing = known is not None and known.kind in {"software", "machine", "person", "thing", "event"}
            if not doing or phrase.head in {"issue", "problem", "error", "failure"}:
                raise UnsayableError(f"a {phrase.head} doing something")
        case = Case.NOM
        if isinstance(act, Acting):
            verb = self._verb(act.verb)
            slot = verb.slots.get("obj" if act.passive else "subj", "nom")
            if "+" in slot or slot == "dass":
                raise UnsayableError("a relative clause with a preposition, or within a clause")
            case = Case.NOM if act.passive and slot == "akk" else Case(slot)
        pronoun = words.relative(agreement.gender, case, plural=agreement.plural)
        subject = NounPhrase(pronoun="they" if agreement.plural else "that")
        said = self._final(replace(clause, subject=subject), Setting(owner=agreement), subject=pronoun)
        del place
        return f", {said}{COMMA}"

    # --- determiners and adjectives ---------------------------------------------------------------------------------

    def _article(self, phrase: NounPhrase, noun: Noun, place: Place, *, plural: bool) -> tuple[str, str]:
        """Return what stands before the noun, and the declension of the adjectives behind it."""
        determiner, case, gender = phrase.determiner, place.case, noun.gender
        if determiner is Determiner.NONE:
            determiner = self._understood(phrase, place, plural=plural)
        if determiner in {Determiner.DEFINITE, Determiner.INDEFINITE} and not place.full:
            determiner = Determiner.NONE
        if determiner is Determiner.INDEFINITE and (plural or (not noun.plural and self._is_mass(phrase))):
            return "", "strong"
        if determiner is Determiner.NONE:
            return "", "strong"
        if determiner is Determiner.DEFINITE:
            return words.definite(gender, case, plural=plural), "weak"
        if determiner is Determiner.ITS:
            return self._its(noun, place, plural=plural), "weak" if plural else "mixed"
        if determiner in EIN_WORDS:
            stem = EIN_WORDS[determiner]
            return words.ein_word(stem, gender, case, plural=plural), "weak" if plural else "mixed"
        if determiner in DER_WORDS:
            return self._der_word(determiner, phrase, noun, case, plural=plural)
        if determiner is Determiner.BOTH:
            return words.der_word("beid", gender, case, plural=True), "weak"
        if determiner is Determiner.MORE and noun.plural_only:
            return "weiter" + words.ending("strong", gender, case, plural=True), "strong"
        if determiner in FIXED_DETERMINERS:
            return FIXED_DETERMINERS[determiner], "strong"
        one = not plural and phrase.number is Number.SINGULAR and bool(noun.plural)
        if determiner in COUNTING and one and determiner is not Determiner.ANOTHER:
            raise UnsayableError(f"{determiner} of one")
        if determiner in COUNTING:
            return self._counting(determiner, noun, case, plural=plural), "strong" if plural else "mixed"
        if determiner is Determiner.ANY:
            if plural:
                return "", "strong"
            return words.ein_word("irgendein", gender, case, plural=False), "mixed"
        if determiner is Determiner.WHICH_EVER and not plural:
            return "mindestens " + words.ein_word("ein", gender, case, plural=False), "mixed"
        raise UnsayableError(f"the determiner {determiner}")

    def _is_mass(self, phrase: NounPhrase) -> bool:
        return phrase.number is Number.MASS

    def _understood(self, phrase: NounPhrase, place: Place, *, plural: bool) -> Determiner:
        """Return the article that German has where English has none."""
        if place.article == "none" or phrase.amount is not None or not place.full:
            return Determiner.NONE
        if place.article == "definite":
            return Determiner.DEFINITE
        if place.article == "indefinite" and phrase.number is Number.SINGULAR:
            return Determiner.INDEFINITE if not phrase.names else Determiner.DEFINITE
        if plural or phrase.number is Number.MASS or place.article == "indefinite":
            return Determiner.NONE
        known = lexicon.concepts().get(("nouns", str(phrase.head)))
        if known is not None and known.kind == "event" and not phrase.names and phrase.of is None:
            return Determiner.DEFINITE if phrase.head == "recovery" else Determiner.INDEFINITE
        if any(node.concept in LEVELS for node in phrase.adjectives):
            return Determiner.INDEFINITE
        return Determiner.DEFINITE

    def _its(self, noun: Noun, place: Place, *, plural: bool) -> str:
        if place.owner is None:
            raise UnsayableError("its, of what is not known")
        stem = "ihr" if place.owner.plural or place.owner.gender == "f" else "sein"
        return words.ein_word(stem, noun.gender, place.case, plural=plural)

    def _der_word(
        self, determiner: Determiner, phrase: NounPhrase, noun: Noun, case: Case, *, plural: bool
    ) -> tuple[str, str]:
        if determiner is Determiner.ALL and not plural:
            if phrase.number is not Number.MASS:
                raise UnsayableError("all of one")
            return words.definite(noun.gender, case, plural=False) + " gesamt" + words.ending(
                "weak", noun.gender, case, plural=False
            ), "weak"
        if determiner is Determiner.EACH and plural:
            plural = False
        return words.der_word(DER_WORDS[determiner], noun.gender, case, plural=plural), "weak"

    def _counting(self, determiner: Determiner, noun: Noun, case: Case, *, plural: bool) -> str:
        many, mass = COUNTING[determiner]
        if plural:
            return many + words.ending("strong", noun.gender, case, plural=True)
        if determiner is Determiner.ANOTHER:
            return (
                words.ein_word("ein", noun.gender, case, plural=False)
                + " weiter"
                + words.ending("mixed", noun.gender, case, plural=False)
            )
        if not mass:
            raise UnsayableError(f"{determiner} of one")
        return mass

    def _adjectives(self, phrase: NounPhrase, core: Core, place: Place, declension: str, *, plural: bool) -> list[str]:
        ending = words.ending(declension, core.noun.gender, place.case, plural=plural)
        if self._runs_on(phrase):
            nodes = (replace(node, concept="down") if node.concept == "failed" else node for node in phrase.adjectives)
            phrase = replace(phrase, adjectives=tuple(nodes))
        said = [self._attributive(node, ending) for node in phrase.adjectives]
        if phrase.participle is not None and self._is_prenominal(phrase):
            said.insert(0, self._prenominal(phrase.participle, ending))
        said.extend(stem + ending for stem in core.noun.adjectives)
        said.extend(stem + ending for stem in self._lifted(phrase))
        return said

    def _lifted(self, phrase: NounPhrase) -> tuple[str, ...]:
        """Return a front noun's own adjectives, which describe the compound: fehlgeschlagene Anmeldeversuche."""
        last = phrase.modifiers[-1] if phrase.modifiers else None
        if phrase.head in COUNTS or not isinstance(last, NounPhrase) or not isinstance(last.head, str):
            return ()
        noun = self._noun(last.head)
        return noun.adjectives if noun.lift else ()

    def _attributive(self, node: AdjectiveNode, ending: str) -> str:
        word = self._adjective_word(node.concept)
        adverbs = [self._adverb(adverb) for adverb in node.adverbs]
        if word.prefix or word.after:
            if node.negated or node.adverbs or node.degree != "positive":
                raise UnsayableError(f"a graded {node.concept}")
            return ""
        degree = "positive" if node.degree == "too" else node.degree
        stem = word.stem_of(degree)
        if not stem:
            raise UnsayableError(f"{node.concept} before a noun")
        parts = ["nicht" if node.negated else "", *adverbs, "zu" if node.degree == "too" else "", stem + ending]
        return join(*parts)

    def _predicative(self, node: AdjectiveNode, being: Being | None = None) -> str:
        word = self._adjective_word(node.concept)
        said = word.predicative
        if node.degree == "comparative":
            said = word.comparative
        elif node.degree == "superlative":
            said = f"am {word.superlative}en" if word.superlative else ""
        if not said:
            raise UnsayableError(f"{node.concept} of a subject")
        if node.degree == "too":
            said = f"zu {said}"
        if word.participle and being is not None and being.become:
            raise UnsayableError(f"becoming {said}")
        return join("nicht" if node.negated else "", *(self._adverb(adverb) for adverb in node.adverbs), said)

    def _is_prenominal(self, phrase: NounPhrase) -> bool:
        """Whether a participle stands before its noun: "erkannte Fehler", "das von ⟨1⟩ beanspruchte Volume"."""
        clause = phrase.participle
        if clause is None or not isinstance(clause.predicate, Acting) or isinstance(phrase.head, Name):
            return False
        act = clause.predicate
        if act.obj or act.content or act.complement or clause.links or clause.modal or clause.more:
            return False
        verb = self._verb(act.verb)
        if verb.construction or "obj" in verb.slots or "subj" in verb.slots:
            return False
        if not act.passive:
            return not act.obliques and not clause.adjuncts and not verb.reflexive
        return len(clause.adjuncts) + len(act.obliques) <= 1 and not any(
            isinstance(adjunct.phrase, Clause) or adjunct.role is Role.THAN for adjunct in clause.adjuncts
        )

    def _prenominal(self, clause: Clause, ending: str) -> str:
        act = clause.predicate
        assert isinstance(act, Acting)
        verb = self._verb(act.verb)
        if act.passive and verb.passive is not None:
            verb = verb.passive
        setting = Setting()
        arguments, _, _ = self._arguments(clause, act, verb, setting)
        middle = self._middle(replace(clause, tense=Tense.PRESENT), setting, arguments=arguments)
        stem = verb.past if act.passive else verb.present_participle
        return join(middle, stem + ending)

    def _belonging(self, owner: Nominal, noun: Noun, place: Place) -> str:
        """Say what a compound's front part became: Fehler beim Neuladen, Auslastung des Servers."""
        inner = owner.head if isinstance(owner, NounPhrase) else ""
        if noun.lemma == "Fehler" and isinstance(inner, str) and inner and self._noun(inner).split:
            return contracted("bei " + self._nominal(owner, Place(Case.DAT, article="definite", owner=place.owner)))
        return self._genitive(owner, place)

    # --- genitive ---------------------------------------------------------------------------------------------------

    def _genitive(self, nominal: Nominal, place: Place, *, partitive: bool = False) -> str:
        """Say whose or of what: genitive where it shows, else with von."""
        items = nominal.items if isinstance(nominal, Coordination) else (nominal,)
        inner = Place(Case.GEN, article="definite", owner=place.owner)
        if all(self._shows_genitive(item, bare=False) for item in items):
            if not partitive and all(is_bare_plural(item) and self._shows_genitive(item, bare=True) for item in items):
                inner = replace(inner, article="auto")
            return self._nominal(nominal, inner)
        return contracted("von " + self._nominal(nominal, replace(inner, case=Case.DAT, article="auto")))

    # --- compounds --------------------------------------------------------------------------------------------------

    def _core(self, phrase: NounPhrase) -> Core:
        noun = self._head(phrase)
        modifiers, names = phrase.modifiers, phrase.names
        known = lexicon.concepts().get(("nouns", str(phrase.head)))
        if modifiers and known is not None and known.kind == "unit":
            raise UnsayableError("a unit with words before it")
        if len(modifiers) == 1 and self._follows(phrase, modifiers[0]):
            name = modifiers[0]
            assert isinstance(name, Name)
            if any(self._adjective_word(node.concept).prefix for node in phrase.adjectives):
                raise UnsayableError("a prefix before a noun with a name")
            return Core("", noun, None, (name,))
        first = modifiers[0] if modifiers else None
        crowded = names or (len(modifiers) > 1 and isinstance(modifiers[-1], Name))
        if isinstance(first, Name) and first.kind == "span" and crowded:
            raise UnsayableError("a span before other names")
        place = self._split(phrase, noun)
        prefix = ""
        for node in phrase.adjectives:
            prefix = joined(prefix, self._adjective_word(node.concept).prefix, loan=False)
        if place is None:
            return Core(self._front(modifiers, prefix), noun, None, names)
        if phrase.of is not None or names:
            raise UnsayableError("a compound that is too long")
        owner = self._owner(modifiers[:place], many=phrase.head in COUNTS)
        rest = modifiers[place:]
        coded = phrase.head in WITH_CODES or any(
            isinstance(one, NounPhrase) and one.head in WITH_CODES for one in rest[1:2]
        )
        named = rest and isinstance(rest[0], Name) and rest[0].kind == "span" and not coded
        if named and isinstance(owner, NounPhrase) and isinstance(rest[0], Name):
            owner, rest = replace(owner, names=(*owner.names, rest[0])), rest[1:]
        return Core(self._front(rest, prefix), noun, owner, names)

    def _follows(self, phrase: NounPhrase, modifier: object) -> bool:
        """Whether a span before a noun stands behind it in German: "the ⟨1⟩ namespace" → Namespace ⟨1⟩."""
        if not isinstance(modifier, Name) or modifier.kind != "span" or phrase.names or phrase.amount is not None:
            return False
        if phrase.number is not Number.SINGULAR or not isinstance(phrase.head, str):
            return False
        known = lexicon.concepts().get(("nouns", phrase.head))
        return known is not None and known.kind in {"machine", "software", "thing", "place", "person"}

    def _split(self, phrase: NounPhrase, noun: Noun) -> int | None:
        """Return how many modifiers become a genitive behind the head; None for a compound of all."""
        modifiers = phrase.modifiers
        if not modifiers:
            return None
        spans = [place for place, one in enumerate(modifiers, 1) if isinstance(one, Name) and one.kind == "span"]
        if spans and spans[0] == len(modifiers) == leading_names(modifiers) > 1 and phrase.head not in WITH_CODES:
            return spans[0]
        if spans and 1 < spans[0] < len(modifiers) and leading_names(modifiers) >= spans[0]:
            following = modifiers[spans[0]]
            if len(spans) > 1 or not (isinstance(following, NounPhrase) and following.head in WITH_CODES):
                return spans[0]
        for place in range(len(modifiers), 0, -1):
            if self._stands_behind(modifiers[place - 1], place == len(modifiers), noun):
                return place
        last_owner = max((place for place, one in enumerate(modifiers, 1) if self._owns(one)), default=0)
        if 0 < last_owner < len(modifiers):
            return last_owner
        if isinstance(modifiers[-1], Coordination) and len(modifiers) > 1:
            return len(modifiers) - 1
        if last_owner == len(modifiers) > 1 and (noun.apart or self._is_measure(phrase, resources=False)):
            return last_owner
        front = self._front(modifiers)
        length = len(front) + len(noun.lemma)
        if " " in noun.lemma and not isinstance(modifiers[-1], Name):
            return len(modifiers)
        if length > LONGEST_COMPOUND + 6 * (len(modifiers) == 1) or len(modifiers) > MOST_PARTS:
            leading = 0 if last_owner == len(modifiers) > 1 else leading_names(modifiers)
            if 0 < leading < len(modifiers) and len(self._front(modifiers[leading:])) <= LONGEST_COMPOUND:
                return leading
            return len(modifiers) if last_owner or len(modifiers) > 1 else None
        if last_owner == len(modifiers) and last_owner > 1 and not noun.owner and length > LONGEST_CLOSED:
            return last_owner
        return None

    def _stands_behind(self, modifier: object, last: bool, noun: Noun) -> bool:
        if isinstance(modifier, Name):
            quoted = modifier.kind == "quoted" and noun.lemma not in {"Anfrage", "Abfrage", "Fehler", "Operation"}
            return (" " in modifier.text.strip() and modifier.kind != "quoted") or quoted or (noun.split and last)
        if isinstance(modifier, NounPhrase):
            if modifier.adjectives or modifier.participle or modifier.amount or modifier.names or modifier.of:
                return True
            if not isinstance(modifier.head, str) or (noun.split and last):
                return True
            word = self._noun(modifier.head)
            if last and noun.apart and word.owner:
                return True
            if word.lift:
                return not last or noun.lemma == "Rate"
            return not word.combining or word.split
        return noun.split and last

    def _owns(self, modifier: object) -> bool:
        return isinstance(modifier, NounPhrase) and isinstance(modifier.head, str) and self._head(modifier).owner

    def _owner(self, modifiers: tuple[NounPhrase | Name | Coordination, ...], *, many: bool) -> Nominal:
        last = modifiers[-1]
        if isinstance(last, Name):
            if any(not isinstance(one, Name) for one in modifiers):
                raise UnsayableError("a name within a compound")
            return NounPhrase(head=modifiers[0], names=modifiers[1:])  # type: ignore[arg-type]
        if isinstance(last, Coordination):
            if len(modifiers) > 1:
                raise UnsayableError("coordinated owners with something before them")
            return last
        described = last.adjectives or (isinstance(last.head, str) and self._noun(last.head).adjectives)
        number = Number.PLURAL if many and last.number is Number.SINGULAR and described else last.number
        return replace(last, modifiers=(*modifiers[:-1], *last.modifiers), number=number)

    def _front(self, modifiers: tuple[NounPhrase | Name | Coordination, ...], prefix: str = "") -> str:
        """Return the front part of a compound, as it stands before the head; a prefix goes behind its names."""
        text = ""
        leading = leading_names(modifiers)
        rest = sorted(modifiers[leading:], key=lambda one: not (isinstance(one, Name) and one.kind == "span"))
        modifiers = (*modifiers[:leading], *rest)
        leading = leading_names(modifiers)
        for place, modifier in enumerate(modifiers):
            if place == leading:
                text = joined(text, prefix, loan=False)
            text = joined(text, self._combining(modifier), loan=False)
        return text if leading < len(modifiers) else joined(text, prefix, loan=False)

    def _combining(self, modifier: NounPhrase | Name | Coordination) -> str:
        if isinstance(modifier, Name):
            return modifier.text + "-"
        if isinstance(modifier, Coordination):
            joint = {"slash": "/", "and": " und ", "or": " oder "}.get(modifier.conjunction, ", ")
            parts = [self._combining(item).removesuffix("-") for item in modifier.items]
            if modifier.conjunction == "slash":
                if all(isinstance(item.head, Name) for item in modifier.items):
                    return "/".join(parts) + "-"
                joint = "/"
            fronts = [part + "-" for part in parts[:-1]]
            last = self._combining(modifier.items[-1])
            return ", ".join(fronts) + joint + last
        if modifier.determiner not in PLAIN or modifier.adjuncts or modifier.relative or modifier.aside:
            raise UnsayableError("a phrase within a compound")
        if isinstance(modifier.head, Name):
            return modifier.head.text + "-"
        combining = self._noun(modifier.head).combining
        if not combining:
            raise UnsayableError(f"{modifier.head} within a compound")
        if "-" in combining.removesuffix("-") and self._noun(modifier.head).owner:
            combining = combining.removesuffix("-") + "-"
        return joined(self._front(modifier.modifiers), combining, loan=False)
