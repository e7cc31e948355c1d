"""American English: the words are those of the concept files, so there is no folder of its own.

Headlines drop articles and the copula, statements have both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

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
from slack_fixtures.grammar.languages.base import Linearizer, Style, UnsayableError
from slack_fixtures.grammar.languages.moments import moment
from slack_fixtures.grammar.parsing.english.words import plural, verb_forms

_DETERMINERS: Mapping[Determiner, tuple[str, str]] = {  # singular, plural
    Determiner.DEFINITE: ("the", "the"),
    Determiner.INDEFINITE: ("a", ""),
    Determiner.THIS: ("this", "these"),
    Determiner.THAT: ("that", "those"),
    Determiner.ITS: ("its", "its"),
    Determiner.YOUR: ("your", "your"),
    Determiner.OUR: ("our", "our"),
    Determiner.NO: ("no", "no"),
    Determiner.SOME: ("some", "some"),
    Determiner.ANY: ("any", "any"),
    Determiner.ALL: ("all", "all"),
    Determiner.EACH: ("each", "each"),
    Determiner.BOTH: ("both", "both"),
    Determiner.MANY: ("much", "many"),
    Determiner.TOO_MANY: ("too much", "too many"),
    Determiner.FEW: ("little", "few"),
    Determiner.TOO_FEW: ("too little", "too few"),
    Determiner.SEVERAL: ("multiple", "multiple"),
    Determiner.MOST: ("most", "most"),
    Determiner.MORE: ("more", "more"),
    Determiner.LESS: ("less", "fewer"),
    Determiner.ENOUGH: ("enough", "enough"),
    Determiner.NOT_ENOUGH: ("not enough", "not enough"),
    Determiner.ANOTHER: ("another", "other"),
    Determiner.A_FEW: ("a little", "a few"),
    Determiner.HALF: ("half of the", "half of the"),
    Determiner.WHICH_EVER: ("at least one", "one or more"),
}
_OF_WHOLE = {Determiner.SOME, Determiner.ALL, Determiner.MOST, Determiner.MANY, Determiner.HALF}
_RELATIONS: Mapping[Relation, str] = {
    Relation.EXACTLY: "",
    Relation.MORE_THAN: "more than",
    Relation.LESS_THAN: "less than",
    Relation.AT_LEAST: "at least",
    Relation.AT_MOST: "up to",
    Relation.ONLY: "only",
    Relation.ABOUT: "about",
    Relation.ALMOST: "almost",
}
_ROLES: Mapping[Role, str] = {
    Role.ON: "on",
    Role.IN: "in",
    Role.AT: "at",
    Role.FOR: "for",
    Role.FROM: "from",
    Role.TO: "to",
    Role.TOWARD: "toward",
    Role.INTO: "into",
    Role.BY: "by",
    Role.MEANS: "by",
    Role.WITH: "with",
    Role.WITHOUT: "without",
    Role.VIA: "via",
    Role.BETWEEN: "between",
    Role.AMONG: "among",
    Role.AGAINST: "against",
    Role.ACROSS: "across",
    Role.UNDER: "under",
    Role.BEHIND: "behind",
    Role.NEAR: "near",
    Role.ABOUT: "about",
    Role.AS: "as",
    Role.PER: "per",
    Role.LIKE: "like",
    Role.DURING: "during",
    Role.AFTER: "after",
    Role.BEFORE: "before",
    Role.SINCE: "since",
    Role.UNTIL: "until",
    Role.DUE_TO: "due to",
    Role.DESPITE: "despite",
    Role.COMPARED: "compared with",
    Role.INSTEAD_OF: "instead of",
    Role.EXCEPT: "except for",
    Role.BASED_ON: "based on",
    Role.ABOVE: "above",
    Role.BELOW: "below",
    Role.BEYOND: "beyond",
    Role.OUT_OF: "out of",
    Role.OUTSIDE: "outside",
    Role.LAST: "in the last",
    Role.NEXT: "within the next",
    Role.DURATION: "for",
    Role.EVERY: "every",
    Role.PURPOSE: "to",
    Role.THAN: "than",
    Role.OF: "of",
}
_LINKS: Mapping[LinkKind, str] = {
    LinkKind.AND: " and ",
    LinkKind.BUT: ", but ",
    LinkKind.OR: " or ",
    LinkKind.BECAUSE: " because ",
    LinkKind.WHEN: " when ",
    LinkKind.IF: " if ",
    LinkKind.WHILE: " while ",
    LinkKind.UNTIL: " until ",
    LinkKind.AFTER: " after ",
    LinkKind.BEFORE: " before ",
    LinkKind.SO: ", so ",
    LinkKind.SO_THAT: " so that ",
    LinkKind.ALTHOUGH: ", although ",
    LinkKind.SEQUEL: ", ",
    LinkKind.EVEN_THOUGH: " even though ",
    LinkKind.WHERE: " where ",
    LinkKind.COLON: ": ",
    LinkKind.SEMICOLON: "; ",
    LinkKind.DASH: " - ",
    LinkKind.COMMA: ", ",
}
_MODALS: Mapping[Modal, str] = {Modal.CAN: "can", Modal.MAY: "may", Modal.SHOULD: "should", Modal.MUST: "must"}
_ITS = re.compile(r"\bits\b")
# Adverbs that close the clause.
_LAST = frozenset({"anymore", "again", "yet", "twice", "once", "if_necessary", "yesterday", "tomorrow", "tonight"})
_UNCOUNTED_SPELLING = {"hour", "honest", "http", "api", "ssl", "mtls"}  # what sounds otherwise than it is written


@dataclass(frozen=True, slots=True)
class _Word:
    """The forms of one concept by their names (``sg``, ``pl``; ``base`` …; ``pos``, ``comp``, ``sup``; ``adv``)."""

    forms: Mapping[str, str]


class English(Linearizer[_Word]):
    """American English."""

    locale: ClassVar[str] = "en-US"
    folder: ClassVar[str] = "concepts"

    @cached_property
    def _lines(self) -> Mapping[tuple[str, str], str]:
        return dict.fromkeys(lexicon.concepts(), "")

    def read_line(self, category: str, concept: str, line: str) -> _Word:
        """Return the forms of a concept: its English words stand with it, and a line says nothing."""
        return self.parse_word(category, concept, line)

    def parse_word(self, category: str, concept: str, line: str) -> _Word:  # noqa: ARG002  the concept file says all
        """Return the forms of a concept's first spelling."""
        forms = lexicon.concept(category, concept).spellings[0]
        first = forms[0]
        if category == "verbs":
            return _Word(verb_forms(forms))
        if category == "nouns":
            if first.startswith("+"):
                return _Word({"sg": first[1:], "pl": first[1:]})
            if len(forms) > 1 and forms[1] == "-":
                return _Word({"sg": first, "pl": first})
            return _Word({"sg": first, "pl": forms[1] if len(forms) > 1 else plural(first)})
        if category == "adjectives":
            return _Word(dict(zip(("pos", "comp", "sup"), forms, strict=False)))
        return _Word({"adv": first})

    # --- sentences --------------------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence in English."""
        full = sentence.kind is not SentenceKind.HEADLINE
        if sentence.kind is SentenceKind.LABEL:
            body = self._nominal(sentence.body, full=False) if not isinstance(sentence.body, Clause) else ""
            text = f"{body}: {self._value(sentence.value)}"
        elif isinstance(sentence.body, Clause):
            text = self._clause(sentence.body, full=full)
            if sentence.kind is SentenceKind.ORDER and style.urgent:
                text += " immediately"
        else:
            text = self._nominal(sentence.body, full=False)
        for adverb in reversed(sentence.opening):
            text = f"please {text}" if adverb == "please" else f"{self._adverb(adverb)}, {text}"
        text += "".join(f" ({self._aside(aside)})" for aside in sentence.asides)
        text = text[:1].upper() + text[1:]
        if sentence.prefix:
            text = " ".join(name.text for name in sentence.prefix) + ": " + text
        return text + sentence.end

    def _aside(self, aside: Aside) -> str:
        body = self._value(aside.body)
        return f"{self._nominal(aside.label, full=False)}: {body}" if aside.label else body

    def _value(self, value: object) -> str:
        if isinstance(value, Name):
            return value.text
        if isinstance(value, Amount):
            return self._amount(value)
        if isinstance(value, Adjective):
            return self._adjective(value)
        if isinstance(value, Clause):
            return self._clause(value, full=True)
        if isinstance(value, NounPhrase | Coordination):
            return self._nominal(value, full=False)
        raise UnsayableError("a label without value")

    # --- clauses ----------------------------------------------------------------------------------------------------

    def _clause(self, clause: Clause, *, full: bool) -> str:
        before = "".join(self._fronted(link) for link in clause.links if link.first)
        text = self._plain(clause, full=full)
        for link in clause.links:
            if not link.first:
                text += self._link(link)
        return before + text

    def _fronted(self, link: Link) -> str:
        if not isinstance(link.clause, Clause):
            raise UnsayableError("a phrase before a clause")
        return f"{_LINKS[link.kind].strip(' ,')} {self._clause(link.clause, full=True)}, "

    def _link(self, link: Link) -> str:
        if not isinstance(link.clause, Clause):
            return _LINKS[link.kind] + self._nominal(link.clause, full=True)
        if link.kind is LinkKind.SEQUEL:
            clause = link.clause
            if clause.modal or clause.tense is not Tense.PRESENT:
                return ", which " + self._clause(clause, full=True)
            return ", " + self._gerund(clause)
        if link.clause.subject is None and isinstance(link.clause.predicate, Being):
            return ", " + self._complement(link.clause.predicate, full=True)
        return _LINKS[link.kind] + self._clause(link.clause, full=True)

    def _plain(self, clause: Clause, *, full: bool) -> str:
        many = _is_plural(clause.subject)
        if isinstance(clause.predicate, Existing):
            phrase = clause.predicate.phrase
            verb = self._be(clause, many=_is_plural(phrase), full=True)
            parts = ["there", verb, self._nominal(phrase, full=True), *self._rest(clause)]
            return " ".join(part for part in parts if part)
        subject = self._nominal(clause.subject, full=full) if clause.subject else ""
        predicate = self._predicate(clause, many=many, full=full, order=clause.subject is None)
        if many:
            predicate = _ITS.sub("their", predicate)
        joint = _LINKS[LinkKind(clause.joint)]
        serial = ", and " if len(clause.more) > 1 and clause.joint == "and" else joint
        more = "".join(
            (serial if further is clause.more[-1] else ", ")
            + self._predicate(further, many=many, full=full, order=clause.subject is None)
            for further in clause.more
        )
        return " ".join(part for part in (subject, predicate) if part) + more

    def _predicate(self, clause: Clause, *, many: bool, full: bool, order: bool) -> str:
        predicate = clause.predicate
        told = [one for one in clause.adverbs if one != "never" and not _is_last(one)]
        first = [one for one in told if clause.negated and _goes_ahead(one, clause)]
        linking = " ".join(map(self._adverb, first))
        inner = [one for one in told if one not in first]
        adverbs = " ".join(map(self._adverb, inner))
        if isinstance(predicate, Being):
            verb = self._be(clause, many=many, full=full, become=predicate.become, remain=predicate.remain)
            parts = [linking, verb, adverbs, self._complement(predicate, full=full), *self._rest(clause, adverbs=False)]
        elif isinstance(predicate, Acting):
            plain_order = order and clause.tense is Tense.PRESENT and not (predicate.passive or clause.progressive)
            parts = [
                linking,
                *self._verb(clause, predicate, many=many, full=full, order=order, adverbs=adverbs),
                *self._arguments(predicate),
                adverbs if plain_order and clause.modal is None else "",
                *self._rest(clause, adverbs=False),
            ]
        else:
            raise UnsayableError("existence as a further predicate")
        parts.extend(self._adverb(one) for one in clause.adverbs if _is_last(one))
        return " ".join(part for part in parts if part)

    def _rest(self, clause: Clause, *, adverbs: bool = True) -> list[str]:
        parts = [self._adverb(adverb) for adverb in clause.adverbs] if adverbs else []
        return [*parts, *(self._timed(adjunct, clause.tense) for adjunct in clause.adjuncts)]

    def _be(self, clause: Clause, *, many: bool, full: bool, become: bool = False, remain: bool = False) -> str:
        no = "not" if clause.negated else ""
        never = "never" in clause.adverbs
        if never:
            no = "never"
        lemma = "become" if become else "remain" if remain else "be"
        if clause.modal:
            return f"{self._modal(clause, no)} {lemma}"
        if clause.tense is Tense.FUTURE:
            return " ".join(part for part in ("will", no, lemma) if part)
        if clause.tense is Tense.PERFECT and full:
            pp = {"be": "been", "become": "become", "remain": "remained"}[lemma]
            return " ".join(part for part in ("have" if many else "has", no, pp) if part)
        if become or remain:
            word = {"become": ("becomes", "became"), "remain": ("remains", "remained")}[lemma]
            return (word[1] if clause.tense is Tense.PAST else lemma if many else word[0]) + (" " + no if no else "")
        if not full:
            return no
        if clause.tense is Tense.PAST:
            return ("were" if many else "was") + (" " + no if no else "")
        return ("are" if many else "is") + (" " + no if no else "")

    def _verb(self, clause: Clause, act: Acting, *, many: bool, full: bool, order: bool, adverbs: str) -> list[str]:
        forms = self.word("verbs", act.verb).forms
        no = "never" if "never" in clause.adverbs else "not" if clause.negated else ""
        if act.passive or clause.progressive:
            main = ("being " if clause.progressive else "") + forms["pp"] if act.passive else forms["ing"]
            auxiliary = self._be(clause, many=many, full=full or clause.modal is not None)
            stem, _, last = auxiliary.rpartition(" ")
            if last in {"be", "been"} and any(map(_is_of_clause, clause.adverbs)):  # "will soon be rejected"
                return [stem, adverbs, last, main]
            return [auxiliary if clause.subject is not None or full else no, adverbs, main]
        long = any(one.role in {Role.DURATION, Role.SINCE} for one in clause.adjuncts)
        if clause.modal is Modal.CAN and no != "never" and (clause.tense is Tense.PERFECT or (long and no)):
            able = f"been {'unable' if no else 'able'} to"
            past = "had" if clause.tense is Tense.PAST else "have" if many else "has"
            return [past, adverbs, able, forms["base"]]
        if clause.modal and clause.tense is Tense.PERFECT:
            return [self._modal(clause, no), "have", adverbs, forms["pp"]]
        if clause.modal:
            return [self._modal(clause, no), adverbs, forms["base"]]
        if clause.tense is Tense.FUTURE:
            return [f"will {no}".strip(), adverbs, forms["base"]]
        if clause.tense is Tense.PERFECT and not full and not no:
            return [adverbs, forms["past"]]
        if clause.tense is Tense.PERFECT:
            return [f"{'have' if many else 'has'} {no}".strip(), adverbs, forms["pp"]]
        if order and clause.tense is Tense.PRESENT:
            return ["do not" if no else "", forms["base"]]
        if clause.tense is Tense.PAST:
            return ["did", no, adverbs, forms["base"]] if no == "not" else [no, adverbs, forms["past"]]
        if no == "not":
            return ["do" if many else "does", no, adverbs, forms["base"]]
        return [no, adverbs, forms["base"] if many else forms["s"]]

    def _modal(self, clause: Clause, no: str) -> str:
        past = {Modal.CAN: "could", Modal.MUST: "had to"} if clause.tense is Tense.PAST else {}
        modal = past.get(clause.modal) or _MODALS[clause.modal] if clause.modal else ""
        return f"{modal} {no}".strip().replace("can not", "cannot")

    def _gerund(self, clause: Clause) -> str:
        if isinstance(clause.predicate, Acting) and not clause.predicate.passive:
            forms = self.word("verbs", clause.predicate.verb).forms
            adverbs = " ".join(self._adverb(adverb) for adverb in clause.adverbs)
            parts = ["not" if clause.negated else "", adverbs, forms["ing"], *self._arguments(clause.predicate)]
            text = " ".join(part for part in [*parts, *self._rest(clause, adverbs=False)] if part)
            return text + "".join(self._link(link) for link in clause.links)
        return "which " + self._clause(clause, full=True)

    def _infinitive(self, clause: Clause) -> str:
        if isinstance(clause.predicate, Acting) and not clause.predicate.passive:
            forms = self.word("verbs", clause.predicate.verb).forms
            adverbs = " ".join(self._adverb(adverb) for adverb in clause.adverbs)
            parts = ["not" if clause.negated else "", adverbs, forms["base"], *self._arguments(clause.predicate)]
            return " ".join(part for part in [*parts, *self._rest(clause, adverbs=False)] if part)
        if isinstance(clause.predicate, Acting):
            main = "be " + self.word("verbs", clause.predicate.verb).forms["pp"]
            return " ".join([main, *self._arguments(clause.predicate), *self._rest(clause)])
        if isinstance(clause.predicate, Being):
            return " ".join(["be", self._complement(clause.predicate, full=True), *self._rest(clause)])
        raise UnsayableError("existence as an infinitive")

    def _arguments(self, act: Acting) -> list[str]:
        frame = lexicon.concept("verbs", act.verb).frame
        parts = []
        if act.obj is not None:
            parts.append(self._value(act.obj) if isinstance(act.obj, Amount) else self._nominal(act.obj, full=True))
        if act.complement is not None:
            parts.append(self._adjective(act.complement))
        for preposition, phrase in act.obliques:
            inner = self._amount(phrase) if isinstance(phrase, Amount) else self._nominal(phrase, full=True)
            parts.append(f"{preposition} {inner}")
        if act.content is not None:
            gerund = next((slot.name for slot in frame if slot.name.endswith("ing")), "")
            if act.content.subject is not None or isinstance(act.content.predicate, Existing):
                that = "" if act.verb in {"check_whether", "decide_whether"} else "that "
                parts.append(that + self._clause(act.content, full=True))
            elif gerund or act.content.progressive:
                preposition = gerund.removesuffix("ing").strip()
                parts.append(f"{preposition} {self._gerund(act.content)}".strip())
            else:
                parts.append("to " + self._infinitive(act.content))
        return parts

    def _complement(self, being: Being, *, full: bool) -> str:
        complement = being.complement
        if isinstance(complement, tuple):
            return " and ".join(self._adjective(one) for one in complement)
        if isinstance(complement, Adjective):
            return self._adjective(complement)
        if isinstance(complement, Adjunct):
            return self._adjunct(complement)
        if isinstance(complement, Amount):
            return self._amount(complement)
        return self._nominal(complement, full=full)

    # --- phrases ----------------------------------------------------------------------------------------------------

    def _timed(self, adjunct: Adjunct, tense: Tense) -> str:
        text = self._adjunct(adjunct)
        past = tense in {Tense.PAST, Tense.PERFECT} and adjunct.role is Role.NEXT
        return text.replace("within the next ", "within ") if past else text

    def _adjunct(self, adjunct: Adjunct) -> str:
        phrase = adjunct.phrase
        if told := moment(self.locale, adjunct):
            return told
        if adjunct.role is Role.WHEN and isinstance(phrase, NounPhrase):
            when = phrase.adjectives[0].concept if phrase.adjectives else ""
            return f"{when} {self._noun(phrase)}"
        if isinstance(phrase, Clause):
            if adjunct.role is Role.PURPOSE:
                return "to " + self._infinitive(phrase)
            act = phrase.predicate
            if isinstance(act, Acting) and act.passive:
                return f"{_ROLES[adjunct.role]} being {self._participle(phrase)}"
            return f"{_ROLES[adjunct.role]} {self._gerund(phrase)}"
        if isinstance(phrase, Amount):
            if adjunct.role is Role.TIMES:
                return {"1": "once", "2": "twice"}.get(phrase.value, self._amount(phrase) + " times")
            if adjunct.role is Role.NEXT and (phrase.point or phrase.relation is not Relation.EXACTLY):
                return f"in {self._amount(phrase)}"
            if adjunct.role is Role.AGO:
                return self._amount(phrase) + " ago"
            return f"{_ROLES[adjunct.role]} {self._amount(phrase)}"
        if adjunct.role is Role.THAN and isinstance(phrase, NounPhrase) and phrase.pronoun:
            return f"than {phrase.pronoun}"
        return f"{_ROLES[adjunct.role]} {self._nominal(phrase, full=True)}"

    def _amount(self, amount: Amount) -> str:
        parts = [_RELATIONS[amount.relation], amount.value, f"of {amount.total}" if amount.total else ""]
        if amount.unit:
            forms = self.word("nouns", amount.unit).forms
            parts.append(forms["sg"] if amount.value in {"", "1"} else forms["pl"])
        return " ".join(part for part in parts if part)

    def _nominal(self, nominal: Nominal, *, full: bool) -> str:
        if isinstance(nominal, NounPhrase):
            return self._phrase(nominal, full=full)
        items = [self._phrase(item, full=full) for item in nominal.items]
        if nominal.conjunction == "slash":
            return "/".join(items)
        joint = {"and": " and ", "or": " or "}.get(nominal.conjunction, ", ")
        if len(items) > 2:  # noqa: PLR2004  the serial comma stands from three on
            return ", ".join(items[:-1]) + "," + joint + items[-1]
        return joint.join(items)

    def _phrase(self, phrase: NounPhrase, *, full: bool) -> str:
        if phrase.pronoun:
            text = phrase.pronoun
        else:
            core = [
                *(self._adjective(adjective) for adjective in phrase.adjectives),
                *(self._modifier(modifier) for modifier in phrase.modifiers),
                self._noun(phrase),
                *(name.text for name in phrase.names),
            ]
            if phrase.participle is not None and not phrase.participle.adjuncts and self._is_short(phrase.participle):
                core.insert(0, self._participle(phrase.participle))
            amount = [self._amount(phrase.amount)] if phrase.amount else []
            text = " ".join(part for part in [*amount, *core] if part)
            text = self._determined(phrase, text, full=full)
        if phrase.of is not None:
            text += " of " + self._nominal(phrase.of, full=full)
        for adjunct in phrase.adjuncts:
            text += " " + self._adjunct(adjunct)
        if phrase.participle is not None and not (not phrase.participle.adjuncts and self._is_short(phrase.participle)):
            text += " " + self._participle(phrase.participle)
        if phrase.relative is not None:
            many = phrase.number is Number.PLURAL
            text += " that " + self._predicate(phrase.relative, many=many, full=True, order=False)
        if phrase.aside is not None:
            text += f" ({self._aside(phrase.aside)})"
        return text

    def _determined(self, phrase: NounPhrase, text: str, *, full: bool) -> str:
        many = phrase.number is Number.PLURAL
        determiner = phrase.determiner
        if determiner in {Determiner.DEFINITE, Determiner.INDEFINITE} and not full:
            return text
        if determiner is Determiner.NONE:
            counted = (
                phrase.number is Number.SINGULAR and isinstance(phrase.head, str) and self._is_counted(phrase.head)
            )
            if full and counted and not phrase.names and not phrase.amount and not _names_itself(phrase):
                return "the " + text
            return text
        article = _DETERMINERS[determiner][many]
        if determiner is Determiner.INDEFINITE and article:
            first = text.lower()
            vowel = first[:1] in "aeiou" and not first.startswith(("uni", "use", "user", "one", "eu"))
            article = "an" if vowel or first.startswith(tuple(_UNCOUNTED_SPELLING)) else "a"
        if determiner in _OF_WHOLE and not text:
            return article
        return f"{article} {text}".strip()

    def _is_counted(self, noun: str) -> bool:
        forms = self.word("nouns", noun).forms if noun else {"sg": "", "pl": ""}
        return forms["sg"] != forms["pl"]

    def _is_short(self, clause: Clause) -> bool:
        act = clause.predicate
        return isinstance(act, Acting) and not (act.obj or act.obliques or act.content or act.complement)

    def _participle(self, clause: Clause) -> str:
        if isinstance(clause.predicate, Acting) and clause.predicate.passive:
            forms = self.word("verbs", clause.predicate.verb).forms
            adverbs = " ".join(self._adverb(adverb) for adverb in clause.adverbs)
            parts = ["not" if clause.negated else "", adverbs, forms["pp"], *self._arguments(clause.predicate)]
            return " ".join(part for part in [*parts, *self._rest(clause, adverbs=False)] if part)
        return self._gerund(clause)

    def _modifier(self, modifier: NounPhrase | Name | Coordination) -> str:
        if isinstance(modifier, Name):
            return modifier.text
        if isinstance(modifier, Coordination):
            joint = "/" if modifier.conjunction == "slash" else " and "
            return joint.join(self._modifier(item) for item in modifier.items)
        parts = [*(self._adjective(adjective) for adjective in modifier.adjectives)]
        if modifier.participle is not None:
            parts.append(self._participle(modifier.participle))
        if isinstance(modifier.head, Name):
            parts.append(modifier.head.text)
        else:
            forms = self.word("nouns", modifier.head).forms
            parts.append(forms["sg"])
        return " ".join(part for part in parts if part)

    def _noun(self, phrase: NounPhrase) -> str:
        if isinstance(phrase.head, Name):
            return phrase.head.text
        if not phrase.head:
            return ""
        forms = self.word("nouns", phrase.head).forms
        return forms["pl"] if phrase.number is Number.PLURAL else forms["sg"]

    def _adjective(self, adjective: Adjective) -> str:
        forms = self.word("adjectives", adjective.concept).forms
        word = forms["pos"]
        if adjective.degree == "comparative":
            word = forms.get("comp") or f"more {word}"
        elif adjective.degree == "superlative":
            word = forms.get("sup") or f"most {word}"
        elif adjective.degree == "too":
            word = f"too {word}"
        parts = ["not" if adjective.negated else "", *(self._adverb(adverb) for adverb in adjective.adverbs), word]
        return " ".join(part for part in parts if part)

    def _adverb(self, adverb: str) -> str:
        return self.word("adverbs", adverb).forms["adv"]


def _is_last(adverb: str) -> bool:
    if adverb in _LAST or adverb.startswith("too_"):
        return True
    concept = lexicon.concept("adverbs", adverb)
    phrase = " " in concept.spellings[0][0] and adverb != "no_longer"  # "for the third time"
    return concept.kind == "place" or (phrase and concept.kind in {"time", "frequency", "manner"})


def _goes_ahead(adverb: str, clause: Clause) -> bool:
    """Say whether an adverb stands before what is denied: "potentially cannot be started"."""
    kind = lexicon.concept("adverbs", adverb).kind
    return kind == "epistemic" or (kind == "linking" and clause.modal is None)


def _is_of_clause(adverb: str) -> bool:
    return lexicon.concept("adverbs", adverb).kind not in {"manner", "degree"}


def _is_plural(nominal: Nominal | None) -> bool:
    if nominal is None:
        return False
    if isinstance(nominal, Coordination):
        return nominal.conjunction in {"and", "comma"}
    if nominal.pronoun:
        return nominal.pronoun in {"they", "these", "you", "we"}
    if not nominal.head and nominal.of is not None:
        return _is_plural(nominal.of)
    return nominal.number is Number.PLURAL


def _names_itself(phrase: NounPhrase) -> bool:
    day = phrase.head in {"yesterday", "today", "tomorrow"}
    return day or (bool(phrase.modifiers) and isinstance(phrase.modifiers[0], Name))
