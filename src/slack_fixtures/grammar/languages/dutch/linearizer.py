"""Dutch (Netherlands): formal "u" where people are addressed, headlines without article and copula.

The lexicon's notation is described in ``dutch_words``. A clause is laid out as subject, conjugated verb, known objects
and times, adverbs, negation, new objects and states, the other verb forms, and behind them the prepositional phrases.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

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
from slack_fixtures.grammar.abstract import Adjective as AdjectiveNode
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.dutch import words
from slack_fixtures.grammar.languages.dutch.phrases import DutchPhrases, Place, is_defining
from slack_fixtures.grammar.languages.dutch.words import Adjective, Verb, Word
from slack_fixtures.grammar.languages.germanic.trees import (
    CAUSING,
    COMMA,
    LEVELS,
    PLAIN,
    WITH_AIM,
    Chain,
    Parts,
    Setting,
    check_kept,
    is_bare_plural,
    join,
    names_in,
    number_of,
    takes_no,
    tidy,
    with_behind,
    with_clause,
    with_no,
    with_none,
    with_subject,
)

_SUBORDINATE: Mapping[LinkKind, str] = {
    LinkKind.BECAUSE: "omdat",
    LinkKind.WHEN: "wanneer",
    LinkKind.IF: "als",
    LinkKind.WHILE: "terwijl",
    LinkKind.UNTIL: "totdat",
    LinkKind.AFTER: "nadat",
    LinkKind.BEFORE: "voordat",
    LinkKind.SO: "waardoor",
    LinkKind.SO_THAT: "zodat",
    LinkKind.ALTHOUGH: "hoewel",
    LinkKind.EVEN_THOUGH: "hoewel",
    LinkKind.WHERE: "waarbij",
}
_LINKS: Mapping[LinkKind, str] = {
    LinkKind.AND: " en ",
    LinkKind.BUT: ", maar ",
    LinkKind.OR: " of ",
    LinkKind.COLON: ": ",
    LinkKind.SEMICOLON: "; ",
    LinkKind.DASH: " – ",
    LinkKind.COMMA: ", ",
}
_SLOTS: Mapping[str, str] = {  # where a verb's line does not say otherwise
    "to": "naar",
    "from": "van",
    "with": "met",
    "for": "voor",
    "on": "op",
    "in": "in",
    "into": "in",
    "by": "met",
    "at": "op",
    "against": "tegen",
    "between": "tussen",
    "below": "onder",
    "above": "boven",
    "of": "van",
    "about": "over",
    "through": "door",
    "without": "zonder",
    "after": "na",
    "before": "vóór",
    "over": "over",
    "under": "onder",
    "as": "als",
    "behind": "achter",
    "across": "over",
    "via": "via",
    "within": "binnen",
}
_ENDED = {"stop_obj", "lose", "disable", "enable", "resume_obj", "pause_obj", "suspend", "restore"}
_READ = {"message", "event", "topic", "queue", "partition", "stream", "record", "feed"}
_AUXILIARIES: Mapping[str, tuple[str, str, str, str]] = {  # present and past, each singular and plural
    "zijn": ("is", "zijn", "was", "waren"),
    "hebben": ("heeft", "hebben", "had", "hadden"),
    "worden": ("wordt", "worden", "werd", "werden"),
    "kunnen": ("kan", "kunnen", "kon", "konden"),
    "moeten": ("moet", "moeten", "moest", "moesten"),
    "mogen": ("mag", "mogen", "mocht", "mochten"),
    "zullen": ("zal", "zullen", "zou", "zouden"),
    "blijven": ("blijft", "blijven", "bleef", "bleven"),
    "liggen": ("ligt", "liggen", "lag", "lagen"),
    "bedragen": ("bedraagt", "bedragen", "bedroeg", "bedroegen"),
    "staan": ("staat", "staan", "stond", "stonden"),
}
_OUTLOOKS = {"predicted": "naar verwachting", "expected": "naar verwachting", "likely": "waarschijnlijk"}
_MANNER = 46  # the rank of adverbs of manner
_OF_THE_SAME = {LinkKind.WHILE, LinkKind.WHEN}  # "errors while replaying": who has the errors does it
_ENDING = {Role.DURATION, Role.AGO, Role.TIMES, Role.WHEN, Role.NEXT}  # times that stand before the verb's end
_STATES = {"state", "status", "condition"}
_NOUNLIKE = ("verbinding", "toegang", "gebruik")


_DONE = {"deliver", "fail", "complete", "finish", "start", "run", "skip", "abort", "import", "write", "insert"}


class Dutch(DutchPhrases):
    """Dutch as written by engineers in the Netherlands."""

    locale: ClassVar[str] = "nl-NL"
    folder: ClassVar[str] = "nl"
    outlooks: ClassVar[Mapping[str, str]] = _OUTLOOKS

    def parse_word(self, category: str, concept: str, line: str) -> Word:
        """Return what a line says; see ``dutch_words``."""
        try:
            return words.parse(category, line)
        except lexicon.LexiconError as error:
            raise lexicon.LexiconError(f"{self.folder}: {category}.{concept}: {error}") from None

    # --- sentences ----------------------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence in Dutch."""
        text = self._body(sentence, style)
        text += "".join(f" ({self._aside(aside)})" for aside in sentence.asides)
        text = re.sub(r"\b(het|de) zelfde\b", r"\1zelfde", tidy(text))
        check_kept(replace(sentence, prefix=()), text)
        if not any(text.startswith(name) for name in names_in(sentence)):
            text = text[:1].upper() + text[1:]
        if sentence.prefix:
            text = " ".join(name.text for name in sentence.prefix) + ": " + text
        return text + sentence.end

    def _body(self, sentence: Sentence, style: Style) -> str:
        body = sentence.body
        if sentence.kind is SentenceKind.LABEL:
            if isinstance(body, Clause):
                raise UnsayableError("a clause as a label")
            return f"{self._nominal(body, Place(full=False))}: {self._value(sentence.value)}"
        if not isinstance(body, Clause):
            if sentence.opening:
                raise UnsayableError("an adverb before a phrase")
            return self._headline_phrase(body)
        opening = [self._adverb(adverb) for adverb in sentence.opening if adverb != "please"]
        if sentence.kind is SentenceKind.ORDER:
            return self._order(body, opening, style, please="please" in sentence.opening)
        if "please" in sentence.opening:
            raise UnsayableError("a request read as a statement")
        if len(opening) > 1 or (opening and sentence.kind is SentenceKind.HEADLINE):
            raise UnsayableError("adverbs before a headline")
        return self._clause(body, Setting(full=sentence.kind is not SentenceKind.HEADLINE), first="".join(opening))

    def _headline_phrase(self, nominal: Nominal) -> str:
        """Say a phrase as a headline: a participle is its predicate ("3 fouten gedetecteerd in ⟨1⟩")."""
        if isinstance(nominal, NounPhrase) and nominal.participle is not None and nominal.aside is None:
            clause = replace(
                nominal.participle,
                subject=replace(nominal, participle=None, adjuncts=()),
                adjuncts=(*nominal.adjuncts, *nominal.participle.adjuncts),
            )
            return self._clause(clause, Setting(full=False))
        if isinstance(nominal, NounPhrase) and nominal.determiner is Determiner.NO:
            lasting = tuple(one for one in nominal.adjuncts if one.role is Role.DURATION)
            rest = replace(nominal, adjuncts=tuple(one for one in nominal.adjuncts if one not in lasting))
            return join(
                *(self._adjunct(one, Setting(full=False)) for one in lasting), self._nominal(rest, Place(full=False))
            )
        return self._nominal(nominal, Place(full=False))

    def _aside(self, aside: Aside) -> str:
        body = self._value(aside.body)
        if aside.label is None:
            return body
        if aside.label == NounPhrase(head="current", number=aside.label.number):
            return f"huidig: {body}"  # the value that the English adjective stands for
        return f"{self._nominal(aside.label, Place(full=False))}: {body}"

    def _value(self, value: object) -> str:
        if isinstance(value, Name):
            return value.text
        if isinstance(value, Amount):
            return self._amount(value)
        if isinstance(value, AdjectiveNode):
            return self._predicative(value)
        if isinstance(value, Clause):
            return self._clause(value, Setting())
        if isinstance(value, NounPhrase | Coordination):
            return self._nominal(value, Place(full=False))
        raise UnsayableError("a label without value")

    # --- clauses ------------------------------------------------------------------------------------------------------

    def _clause(self, clause: Clause, setting: Setting, first: str = "") -> str:
        clause = self._said_otherwise(clause)
        fronted = [self._subordinate(link, setting) for link in clause.links if link.first]
        if len(fronted) > 1 or (fronted and first):
            raise UnsayableError("two clauses before the sentence")
        setting = self._about(clause, setting)
        clause = with_subject(clause, setting)
        if fronted:
            first = fronted[0] + ","
            setting = replace(setting, full=True)
        parts = self._parts(clause, setting)
        if first and not parts.finite:
            parts = self._parts(clause, replace(setting, full=True))
        subject = clause.subject
        nobody = isinstance(subject, NounPhrase) and subject.determiner is Determiner.NO and bool(parts.subject)
        if nobody and parts.finite and setting.full and not first and not isinstance(clause.predicate, Existing):
            first = "er"  # er zijn geen gegevens ontvangen
        lasting = tuple(one for one in clause.adjuncts if one.role is Role.DURATION)
        if first == "er" and nobody and len(lasting) == 1:  # er is al 30 min geen heartbeat ontvangen
            rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in lasting))
            parts = self._parts(rest, setting)
            parts = replace(parts, subject=join(self._adjunct(lasting[0], setting, tense=clause.tense), parts.subject))
        text = parts.inverted(first) if first else parts.main()
        if nobody and not parts.finite and len(lasting) == 1:  # al 10 min geen gebeurtenissen ontvangen
            rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in lasting))
            text = join(self._adjunct(lasting[0], setting, tense=clause.tense), self._parts(rest, setting).main())
        text += "".join(self._further(more, clause, setting) for more in clause.more)
        return text + "".join(self._link(link, setting) for link in clause.links if not link.first)

    def _about(self, clause: Clause, setting: Setting) -> Setting:
        """Remember the subject, to which "its" refers."""
        subject = clause.subject
        if subject is None or (isinstance(subject, NounPhrase) and subject.pronoun):
            return setting
        return replace(setting, owner=self._agreement(subject), outer=setting.owner)

    def _further(self, clause: Clause, first: Clause, setting: Setting) -> str:
        parts = self._shared(clause, first, setting)
        same = self._parts(first, setting)
        if parts.end and same.end and parts.finite == same.finite:
            parts = replace(parts, finite="")
        said = _LINKS[LinkKind(first.joint)] + parts.main()
        return said + "".join(self._link(link, setting) for link in clause.links)

    def _shared(self, clause: Clause, first: Clause, setting: Setting) -> Parts:
        """Return a further predicate of a subject that has been said."""
        other = first.modal is not None and clause.modal is None
        own = clause.modal is not None and clause.modal is not first.modal
        denied = first.negated and not own
        doubtful = {"and": (first.modal is Modal.MAY and not own) or denied, "or": denied, "but": False}[first.joint]
        if other or (first.subject is not None and doubtful):
            raise UnsayableError("predicates that may be alternatives")
        clause = replace(self._said_otherwise(clause), subject=first.subject)
        return replace(self._parts(clause, setting), subject="")

    def _final(self, clause: Clause, setting: Setting, subject: str | None = None) -> str:
        """Say a clause with the verb at its end; ``subject`` replaces its own ("wat", "die")."""
        clause = self._said_otherwise(clause)
        setting = self._about(clause, replace(setting, full=True))
        act = clause.predicate
        agents = tuple(one for one in clause.adjuncts if one.role is Role.BY and not isinstance(one.phrase, Clause))
        if not (isinstance(act, Acting) and act.passive) or clause.more:
            agents = ()
        parts = self._parts(replace(clause, adjuncts=tuple(o for o in clause.adjuncts if o not in agents)), setting)
        if agents:  # "die door de operator worden beheerd"
            said = [self._adjunct(one, setting, tense=clause.tense, clause=clause) for one in agents]
            parts = replace(parts, middle=join(parts.middle, *said))
        if subject is not None:
            parts = replace(parts, subject=subject)
        several = [parts, *(self._shared(more, clause, setting) for more in clause.more)]
        text = _LINKS[LinkKind(clause.joint)].join(one.final() for one in several)
        return text + "".join(self._link(link, setting) for link in clause.links)

    def _subordinate(self, link: Link, setting: Setting) -> str:
        clause = link.clause
        if not isinstance(clause, Clause) or link.kind not in _SUBORDINATE:
            raise UnsayableError(f"{link.kind} before a clause")
        if clause.subject is None and not isinstance(clause.predicate, Existing):
            doing = self._doing(clause) if link.kind in _OF_THE_SAME else ""
            if doing:
                return doing
            if setting.owner is None or setting.owner.named or link.kind not in _OF_THE_SAME or link.first:
                raise UnsayableError(f"{link.kind} with a clause without subject")
            clause = replace(clause, subject=NounPhrase(pronoun="it"), progressive=False)
            setting = replace(setting, outer=setting.owner)
        conjunction = _SUBORDINATE[link.kind]
        if link.kind is LinkKind.WHEN and clause.tense in {Tense.PAST, Tense.PERFECT}:
            conjunction = "toen"
        asked = link.kind in {LinkKind.IF, LinkKind.WHEN} and any(
            adjunct.role is Role.DURATION for adjunct in clause.adjuncts
        )  # a condition's time is not one that lasts until now
        return f"{conjunction} {self._final(clause, replace(setting, order=asked))}"

    def _doing(self, clause: Clause) -> str:
        """Say what is done as a noun: "while evaluating rules" is bij het evalueren van regels; "" where it is long."""
        act = clause.predicate
        if not isinstance(act, Acting) or act.passive or act.content or act.complement or act.obliques or clause.links:
            return ""
        if clause.negated or clause.modal or clause.adverbs or clause.more or isinstance(act.obj, Amount):
            return ""
        verb = self._verb_of(act, None, None, order=False)
        if verb.construction or verb.fixed not in {"", "opnieuw"} or verb.reflexive or "obj" in verb.slots:
            return ""
        of = f"van {self._nominal(act.obj, Place())}" if act.obj is not None else ""
        where = [self._adjunct(one, Setting(), clause=clause) for one in clause.adjuncts]
        return join("bij het", verb.fixed, verb.whole, of, *where)

    def _link(self, link: Link, setting: Setting) -> str:
        clause = link.clause
        if link.kind in _SUBORDINATE:
            comma = "," if link.kind in {LinkKind.SO, LinkKind.WHERE, LinkKind.ALTHOUGH, LinkKind.EVEN_THOUGH} else ""
            return f"{comma} {self._subordinate(link, setting)}"
        if not isinstance(clause, Clause):
            if link.kind not in _LINKS:
                raise UnsayableError(f"{link.kind} with a phrase")
            if isinstance(clause, NounPhrase) and any(one.concept == "required" for one in clause.adjectives):
                rest = tuple(one for one in clause.adjectives if one.concept != "required")
                asked = self._nominal(replace(clause, adjectives=rest), Place(full=False, owner=setting.owner))
                return f"{_LINKS[link.kind]}{asked} vereist"
            return _LINKS[link.kind] + self._nominal(clause, Place(owner=setting.owner))
        if link.kind is LinkKind.SEQUEL:
            if clause.subject is not None:
                return "; " + self._clause(clause, Setting(owner=setting.owner))
            return ", " + self._final(clause, setting, subject="wat") + COMMA
        if clause.subject is None and isinstance(clause.predicate, Being) and link.kind is LinkKind.COMMA:
            if not isinstance(clause.predicate.complement, Adjunct):
                raise UnsayableError("a state behind a comma")
            return ", " + self._adjunct(clause.predicate.complement, setting)
        if link.kind not in _LINKS:
            raise UnsayableError(f"{link.kind} between clauses")
        if clause.subject is None and not isinstance(clause.predicate, Existing):
            return _LINKS[link.kind] + self._order(clause, [], Style(), please=False)
        said = self._clause(clause, Setting(full=True, owner=setting.owner))
        if link.kind is LinkKind.COLON:
            said = said if any(said.startswith(name) for name in names_in(clause)) else said[:1].upper() + said[1:]
        return _LINKS[link.kind] + said

    def _order(self, clause: Clause, opening: list[str], style: Style, *, please: bool) -> str:
        clause = self._said_otherwise(clause)
        if clause.tense is not Tense.PRESENT or clause.modal or clause.subject is not None:
            raise UnsayableError("an order that is none")
        first = [link for link in clause.links if link.first]
        fronted = [self._subordinate(link, Setting()) for link in first]
        if len(fronted) > 1:
            raise UnsayableError("two clauses before an order")
        orders = []
        for one in (clause, *clause.more):
            parts = self._parts(self._said_otherwise(one), Setting(order=True), order=True)
            lead = ""
            if one is clause:
                then = "dan" if first and first[0].kind in {LinkKind.IF, LinkKind.WHEN} else ""
                polite = "alstublieft" if please else ""
                lead = join(then, polite, *opening, "onmiddellijk" if style.urgent else "")
            orders.append(join(parts.finite, lead, parts.middle, parts.end, parts.behind) + parts.tail)
        text = _LINKS[LinkKind(clause.joint)].join([", ".join(orders[:-1]), orders[-1]] if clause.more else orders)
        if fronted:
            text = fronted[0] + ", " + text
        return text + "".join(self._link(link, setting=Setting(order=True)) for link in clause.links if not link.first)

    # --- rewritings ---------------------------------------------------------------------------------------------------

    def _said_otherwise(self, clause: Clause) -> Clause:
        """Turn what Dutch says with another construction: "fails to send" → kan niet verzenden."""
        if "no_longer" in clause.adverbs:
            if clause.negated:
                raise UnsayableError("a negated no longer")
            rest = tuple(adverb for adverb in clause.adverbs if adverb != "no_longer")
            clause = replace(clause, negated=True, adverbs=("anymore", *rest))
        clause = self._with_sense(with_none(clause))
        act = clause.predicate
        if isinstance(act, Being):
            return self._state_with_purpose(clause, act)
        if isinstance(act, Acting) and "behind" in clause.adverbs:
            clause = with_behind(clause, act)
            act = clause.predicate
        if not isinstance(act, Acting):
            return clause
        if act.verb == "take":
            return self._taking(clause, act)
        verb = self._verb(act.verb) if ("verbs", act.verb) in lexicon.concepts() else None
        if verb is None or not verb.construction:
            return clause
        kind, said = verb.construction
        if kind in {"outof", "lowon"}:
            return self._without(kind, clause, act)
        if kind == "become":
            if act.complement is None or act.obj is not None:
                raise UnsayableError(f"{act.verb} without complement")
            return replace(clause, predicate=Being(act.complement, become=True))
        return self._said_otherwise(self._with_content(kind, said, clause, act))

    def _with_sense(self, clause: Clause) -> Clause:
        """Choose the words that the neighbours ask for, and refuse what was read wrongly."""
        self._check_reading(clause)
        clause = self._with_verb_of(clause)
        subject, act = clause.subject, clause.predicate
        roles = {adjunct.role for adjunct in clause.adjuncts}
        times = act.obj if isinstance(act, Acting) and act.verb == "exceed" else None
        if isinstance(act, Acting) and isinstance(times, Amount) and times.unit == "times_unit" and not act.passive:
            often = Adjunct(Role.TIMES, replace(times, unit=""))
            act = replace(act, obj=None)
            clause = replace(clause, predicate=act, adjuncts=(often, *clause.adjuncts))
        if isinstance(act, Acting) and act.verb == "exceed" and act.obj is None and not act.passive:
            return replace(clause, predicate=replace(act, passive=True))  # "limit exceeded 3 times"
        if isinstance(act, Acting) and act.verb == "drop_obj" and isinstance(act.obj, Amount) and not act.passive:
            return replace(clause, predicate=Acting("drop", obliques=(("by", act.obj), *act.obliques)))
        if isinstance(subject, NounPhrase) and self._is_total(subject):
            subject = self._total_of(subject)
            clause = replace(clause, subject=subject)
        nobody = isinstance(subject, NounPhrase) and subject.determiner is Determiner.NO
        missing = (clause.negated or nobody) and (nobody or clause.tense is Tense.PERFECT)
        if missing and any(self._is_over(adjunct) for adjunct in clause.adjuncts):  # "not updated in over 2 days"
            kept = tuple(replace(a, role=Role.DURATION) if self._is_over(a) else a for a in clause.adjuncts)
            clause = replace(clause, adjuncts=kept)
        if not isinstance(act, Being):
            return clause
        said = act.complement
        if isinstance(said, AdjectiveNode) and said.concept == "low":
            return self._with_little(clause, act, said)
        lasting = bool(roles & {Role.DURATION, Role.SINCE})
        if isinstance(said, AdjectiveNode) and said.concept == "used" and clause.tense is Tense.PERFECT and not lasting:
            return replace(clause, predicate=Acting("use", passive=True))
        rated = isinstance(subject, NounPhrase) and subject.head in {"failure_rate", "error_rate"}
        if rated and isinstance(said, Amount) and Role.PER in roles and isinstance(subject, NounPhrase):
            fault = NounPhrase(str(subject.head).removesuffix("_rate"), Number.PLURAL, modifiers=subject.modifiers)
            return replace(clause, subject=replace(subject, head="number", modifiers=(), of=fault))
        if not isinstance(said, Adjunct) or not isinstance(subject, NounPhrase):
            return clause
        value = said.phrase
        if isinstance(value, Amount) and said.role is Role.AT and self._is_measure(subject) and not act.become:
            return replace(clause, predicate=replace(act, complement=value))
        many = subject.number is Number.PLURAL and subject.amount is None and not subject.pronoun
        if said.role is Role.AT and many and subject.head and self._is_countable(subject) and subject.of is None:
            headed = isinstance(value, NounPhrase) and bool(value.head)
            if subject.determiner not in PLAIN or isinstance(subject.head, Name) or headed:
                raise UnsayableError("things that are at a value")
            count = replace(number_of(subject), determiner=Determiner.DEFINITE)
            level = value if isinstance(value, Amount) or (isinstance(value, NounPhrase) and not value.head) else said
            return replace(clause, subject=count, predicate=replace(act, complement=level))
        if subject.head == "queue" and isinstance(value, NounPhrase) and value.head and value.amount is not None:
            exact = value.amount.relation is Relation.EXACTLY and not act.become
            if said.role is Role.ABOVE and exact:  # "the queue is above 25 jobs"
                obj = replace(value, amount=replace(value.amount, relation=Relation.MORE_THAN))
                return replace(clause, predicate=Acting("contain", obj=obj))
        percent = isinstance(value, NounPhrase) and not value.head and value.of is not None
        if subject.head == "rate" and percent and said.role in {Role.ABOVE, Role.BELOW}:
            return replace(clause, subject=replace(subject, head="percentage"))
        return clause

    def _with_verb_of(self, clause: Clause) -> Clause:
        """Choose another verb where subject or adjunct show what is meant."""
        subject, act = clause.subject, clause.predicate
        lost = isinstance(act, Acting) and act.verb == "lose" and act.passive and act.obj is None
        if lost and self._runs_on(subject):
            return replace(clause, predicate=Acting("go_down"))  # machines drop out; only data gets lost
        if lost and isinstance(subject, NounPhrase) and subject.head == "connection":
            return replace(clause, predicate=Acting("disconnect_obj", passive=True))
        if isinstance(act, Being) and act.complement == AdjectiveNode("due") and not act.become:
            aim = next((one for one in clause.adjuncts if one.role is Role.FOR), None)
            if aim is not None and isinstance(aim.phrase, NounPhrase) and self._kind(aim.phrase.head) == "event":
                rest = tuple(one for one in clause.adjuncts if one is not aim)
                return replace(clause, predicate=Acting("need", obj=aim.phrase), adjuncts=rest)
        return clause

    def _is_over(self, adjunct: Adjunct) -> bool:
        phrase = adjunct.phrase
        over = isinstance(phrase, Amount) and phrase.relation in {Relation.MORE_THAN, Relation.AT_LEAST}
        return adjunct.role is Role.LAST and over

    def _with_little(self, clause: Clause, being: Being, node: AdjectiveNode) -> Clause:
        """Turn "is critically low on space" into heeft nog maar zeer weinig ruimte."""
        resource = next((one for one in clause.adjuncts if one.role is Role.ON), None)
        phrase = resource.phrase if resource else None
        if (
            not isinstance(phrase, NounPhrase)
            or self._kind(phrase.head) != "resource"
            or phrase.determiner not in PLAIN
        ):
            return clause
        if self._is_measure(clause.subject) or phrase.number is Number.PLURAL or being.become or clause.negated:
            raise UnsayableError("low on what can be counted")
        rest = tuple(one for one in clause.adjuncts if one is not resource)
        little = "=nog maar zeer" if node.adverbs else "=nog maar"
        obj = replace(phrase, determiner=Determiner.FEW, number=Number.MASS)
        return replace(clause, predicate=Acting("have", obj=obj), adjuncts=rest, adverbs=(little, *clause.adverbs))

    def _check_company(self, clause: Clause) -> None:
        """Refuse words whose sense the subject or object rules out."""
        subject, act = clause.subject, clause.predicate
        declining = isinstance(act, Being) and act.complement == AdjectiveNode("declining")
        if declining and not self._is_measure(subject):
            raise UnsayableError("declining something, read as going down")
        reading = act.complement if isinstance(act, Being) else None
        if isinstance(reading, NounPhrase) and reading.head == "reading" and reading.determiner is Determiner.NONE:
            raise UnsayableError("reading, read as what was measured")
        if isinstance(act, Acting) and isinstance(subject, NounPhrase) and subject.head == "load" and act.verb in _DONE:
            raise UnsayableError("loading of data, read as what weighs")
        if isinstance(act, Acting) and act.verb == "charge":
            charged = subject if act.passive else act.obj
            if isinstance(charged, NounPhrase) and self._kind(charged.head) == "person":
                raise UnsayableError("charging somebody")

    def _check_reading(self, clause: Clause) -> None:
        self._check_company(clause)
        subject, act = clause.subject, clause.predicate
        if isinstance(subject, NounPhrase):
            amount = subject.amount
            if not subject.head and amount is not None and subject.of is None and isinstance(act, Acting):
                raise UnsayableError("percent of nothing")
            masked = isinstance(subject.head, Name) and subject.head.text.startswith("⟨") and not subject.names
            named = isinstance(subject.head, Name) and subject.head.kind == "product"
            if (
                masked
                and named
                and subject.number is Number.SINGULAR
                and (clause.modal or clause.tense is Tense.FUTURE)
            ):
                raise UnsayableError("a name that may be a plural")
            timed = any(one.role in {Role.LAST, Role.ABOVE} for one in subject.adjuncts)
            if timed and isinstance(act, Being) and act.complement == AdjectiveNode("old"):
                raise UnsayableError("old for a time")
        if isinstance(act, Acting) and act.verb == "pass" and self._is_measure(subject):
            raise UnsayableError("a measure that passes")
        loaded = act.obj if isinstance(act, Acting) and act.verb == "load" else None
        if isinstance(loaded, NounPhrase) and self._kind(loaded.head) in {"event", "measure"}:
            raise UnsayableError("a load read as loading")
        led = [phrase for name, phrase in act.obliques if name == "to"] if isinstance(act, Acting) else []
        doing = [one.participle.predicate for one in led if isinstance(one, NounPhrase) and one.participle]
        if any(isinstance(one, Acting) and not one.passive for one in doing):
            raise UnsayableError("what something leads to, read as doing it")
        if isinstance(act, Acting) and act.verb == "hit" and isinstance(act.obj, NounPhrase) and act.obj.head == "rate":
            raise UnsayableError("a hit rate read as hitting a rate")
        if isinstance(act, Acting) and act.verb == "fail" and any(one.role is Role.AT for one in clause.adjuncts):
            raise UnsayableError("failing at something")
        places = [one for one in clause.adjuncts if one.role in {Role.ABOVE, Role.BELOW, Role.BEYOND}]
        if isinstance(act, Being) and isinstance(act.complement, Adjunct):
            if act.complement.role in {Role.ABOVE, Role.BELOW} and places:
                raise UnsayableError("above twice")
            state = act.complement.phrase
            if act.complement.role is Role.UNDER and isinstance(state, NounPhrase) and state.adjectives:
                raise UnsayableError("under the least")
        if isinstance(act, Acting) and act.obj is not None and not act.passive and isinstance(subject, NounPhrase):
            failed = any(one.concept == "failed" for one in subject.adjectives)
            if failed and self._kind(subject.head) == "data":
                raise UnsayableError("failed data doing something")
        lasting = clause.tense is Tense.PERFECT or (
            isinstance(act, Being) and isinstance(act.complement, AdjectiveNode) and not self._is_measure(subject)
        )
        aims = [one.phrase for one in clause.adjuncts if one.role is Role.FOR and lasting]
        heads = [aim.head for aim in aims if isinstance(aim, NounPhrase) and not aim.names]
        if any(isinstance(head, Name) and head.kind == "span" for head in heads):
            raise UnsayableError("for a time, or for somebody")

    def _with_content(self, kind: str, said: str, clause: Clause, act: Acting) -> Clause:
        content = act.content
        if content is None or content.subject is not None or content.more or act.obj is not None:
            raise UnsayableError(f"{act.verb} without infinitive")
        if content.tense is not Tense.PRESENT or content.modal or (content.negated and clause.negated):
            raise UnsayableError(f"{act.verb} with such an infinitive")
        inner = replace(
            clause,
            predicate=content.predicate,
            negated=clause.negated or content.negated,
            adverbs=(*clause.adverbs, *content.adverbs),
            adjuncts=(*content.adjuncts, *clause.adjuncts),
            links=(*content.links, *clause.links),
            progressive=False,
        )
        return self._constructed(kind, said, clause, inner, passive=act.passive)

    def _without(self, kind: str, clause: Clause, act: Acting) -> Clause:
        """Turn "is running out of memory" into heeft bijna geen geheugen meer."""
        phrase = act.obliques[0][1] if act.obliques else None
        if not isinstance(phrase, NounPhrase) or clause.negated or phrase.determiner not in PLAIN or act.passive:
            raise UnsayableError(f"{act.verb} without such a resource")
        if self._is_measure(clause.subject) or phrase.head == "purchase_order":
            raise UnsayableError("a resource that runs out of something")
        adverbs: tuple[str, ...] = ("anymore", *clause.adverbs)
        determiner = Determiner.FEW if kind == "lowon" else Determiner.NO
        if kind == "lowon":
            adverbs = ("=nog maar", *clause.adverbs)
        elif clause.tense is Tense.PRESENT and not clause.modal and clause.progressive:
            adverbs = adverbs if {"almost", "nearly"} & set(clause.adverbs) else ("=bijna", *adverbs)
        elif clause.modal is Modal.MAY or clause.tense is Tense.FUTURE:
            timed = any(adjunct.role in {Role.NEXT, Role.IN, Role.BEFORE} for adjunct in clause.adjuncts)
            adverbs = adverbs if timed or "soon" in clause.adverbs else ("=binnenkort", *adverbs)
        tense = Tense.PRESENT if clause.tense is Tense.PERFECT or clause.progressive else clause.tense
        obj = replace(phrase, determiner=determiner)
        if kind == "lowon" and (phrase.number is Number.SINGULAR or phrase.head == "space"):
            raise UnsayableError("little of one")
        return replace(
            clause, predicate=Acting("have", obj=obj), adverbs=adverbs, tense=tense, progressive=False, more=clause.more
        )

    def _taking(self, clause: Clause, act: Acting) -> Clause:
        """Turn "takes too long" into duurt te lang; "takes 5 s to complete" is said of the completion."""
        if isinstance(act.obj, NounPhrase) and act.obj.head == "time":
            how = {Determiner.MORE: "langer", Determiner.TOO_MANY: "te lang", Determiner.MANY: "lang"}
            if act.obj.determiner not in how or act.obj.adjectives or act.obj.modifiers:
                raise UnsayableError("taking such a time")
            if any(adjunct.role is Role.PURPOSE for adjunct in clause.adjuncts):
                raise UnsayableError("taking such a time for something")
            adverbs = (*clause.adverbs, "=" + how[act.obj.determiner])
            adjuncts = (*act.obj.adjuncts, *clause.adjuncts)
            return replace(clause, predicate=replace(act, obj=None), adverbs=adverbs, adjuncts=adjuncts)
        if isinstance(act.obj, NounPhrase) and act.obj.head and act.obj.amount is None:
            raise UnsayableError("taking a thing")
        purpose = next((adjunct for adjunct in clause.adjuncts if adjunct.role is Role.PURPOSE), None)
        if purpose is None or not isinstance(purpose.phrase, Clause):
            return clause
        inner = purpose.phrase
        doing = inner.predicate
        if not isinstance(doing, Acting) or doing.verb not in {"complete", "finish"}:
            return replace(clause, predicate=replace(act, verb="need"))
        if inner.negated or inner.adverbs or inner.links:
            raise UnsayableError("taking time for something")
        rest = tuple(adjunct for adjunct in clause.adjuncts if adjunct is not purpose)
        return replace(clause, adjuncts=(*rest, *inner.adjuncts))

    def _constructed(self, kind: str, said: str, clause: Clause, inner: Clause, *, passive: bool) -> Clause:
        if kind == "expected":
            if not passive or clause.tense is not Tense.PRESENT or clause.negated or clause.modal:
                raise UnsayableError("an expectation of somebody")
            return replace(inner, tense=Tense.FUTURE, adverbs=("=naar verwachting", *inner.adverbs))
        if passive:
            raise UnsayableError(f"the passive of {kind}")
        if kind == "adv":
            return replace(inner, adverbs=(f"={said}", *inner.adverbs), progressive=True)
        if kind == "must":
            if clause.modal or clause.negated or clause.tense is not Tense.PRESENT:
                raise UnsayableError("needing to, otherwise than now")
            return replace(inner, modal=Modal.MUST)
        if inner.negated:
            raise UnsayableError(f"the negation of {kind}")
        if kind == "nomore":
            if clause.modal or clause.tense is Tense.FUTURE:
                raise UnsayableError("stopping in the future")
            return replace(inner, negated=True, adverbs=("anymore", *inner.adverbs), tense=Tense.PRESENT)
        if kind == "cannot":
            maybe = ("=mogelijk",) if clause.modal is Modal.MAY else ()
            if clause.modal and not maybe:
                raise UnsayableError("failing under a modal verb")
            tense = Tense.PAST if clause.tense is Tense.PERFECT else clause.tense
            return replace(inner, modal=Modal.CAN, negated=True, adverbs=(*maybe, *inner.adverbs), tense=tense)
        raise UnsayableError(f"no construction {kind}")

    def _parts(self, clause: Clause, setting: Setting, *, order: bool = False) -> Parts:
        predicate = clause.predicate
        subject = clause.subject
        if subject is None and not order and not isinstance(predicate, Existing):
            subject = NounPhrase(pronoun="that")  # of a relative or a sequel; the caller replaces it
        if isinstance(predicate, Existing):
            return self._existing(clause, predicate, setting)
        if isinstance(predicate, Being):
            return self._being(clause, predicate, subject, setting, order=order)
        return self._acting(clause, predicate, subject, setting, order=order)

    def _subject(self, subject: Nominal | None, setting: Setting) -> str:
        if subject is None or (isinstance(subject, NounPhrase) and subject.pronoun == "that"):
            return ""
        article = "auto" if is_bare_plural(subject) else "definite"
        if isinstance(subject, NounPhrase) and not subject.of and not subject.adjuncts and self._happens(subject):
            article = "auto"
        return self._nominal(subject, Place(setting.full, article, setting.outer))

    def _happens(self, subject: NounPhrase) -> bool:
        """Whether it is a bare mass noun that takes no article: "permanent gegevensverlies", "hoge belasting"."""
        if subject.determiner is not Determiner.NONE or not isinstance(subject.head, str) or not subject.head:
            return False
        if subject.number is not Number.MASS and self._noun(subject.head).plural:
            return False
        graded = any(node.concept in LEVELS for node in subject.adjectives)
        return graded or (bool(subject.adjectives) and self._kind(subject.head) in {"event", "data"})

    # --- existence ----------------------------------------------------------------------------------------------------

    def _existing(self, clause: Clause, existing: Existing, setting: Setting) -> Parts:
        if "never" in clause.adverbs:
            raise UnsayableError("never there")
        phrase = existing.phrase
        if not setting.full and clause.tense is Tense.PRESENT and not clause.modal and not clause.negated:
            behind = [self._adjunct(adjunct, setting) for adjunct in clause.adjuncts]
            said = self._nominal(phrase, Place(full=False, owner=setting.owner))
            return Parts(said, "", join(*map(self._adverb, clause.adverbs)), "", "", behind=join(*behind))
        there = with_no(phrase) if clause.negated else phrase
        maybe = clause.modal is Modal.MAY
        plain = replace(clause, modal=None) if maybe else clause
        tense = Tense.PAST if plain.tense is Tense.PERFECT else plain.tense
        chain = self._chain(replace(plain, tense=tense), words.verb("zijn"), plural=self._many(there))
        said = self._nominal(there, Place(True, "indefinite", setting.owner))
        times = [self._adjunct(one, setting, tense=clause.tense) for one in clause.adjuncts if one.role in _ENDING]
        behind = [self._adjunct(one, setting, tense=clause.tense) for one in clause.adjuncts if one.role not in _ENDING]
        middle = join("mogelijk" if maybe else "", *map(self._adverb, clause.adverbs), *times, said)
        return Parts("er", chain.finite, middle, chain.end, chain.whole, behind=join(*behind))

    # --- states -------------------------------------------------------------------------------------------------------

    def _being(self, clause: Clause, being: Being, subject: Nominal | None, setting: Setting, *, order: bool) -> Parts:
        complement = being.complement
        if isinstance(complement, AdjectiveNode):
            if complement.concept == "failed" and self._runs_on(subject):
                complement = replace(complement, concept="down")
                being = replace(being, complement=complement)
            word = self._adjective_word(complement.concept)
            verb = self._verb_for(word, complement, being)
            if verb is not None:
                return self._state_as_action(clause, complement, verb, subject, setting, order=order)
            if self._is_done(clause, complement, word):
                done = Verb("", "", word.predicative, zijn=True)
                adverbs = (*clause.adverbs, *("=" + self._adverb(adverb) for adverb in complement.adverbs))
                said = replace(clause, adverbs=adverbs, negated=clause.negated or complement.negated)
                return self._acting(said, Acting("", passive=True), subject, setting, order=False, verb=done)
            if being.become and word.participle:
                raise UnsayableError(f"becoming {word.predicative}")
        if isinstance(complement, tuple) and (clause.modal or clause.negated):
            raise UnsayableError("alternative states")
        if isinstance(complement, Adjunct) and isinstance(complement.phrase, NounPhrase):
            if complement.role is Role.OUT_OF:
                if clause.negated:
                    raise UnsayableError("not out of something")
                act = Acting("have", obj=replace(complement.phrase, determiner=Determiner.NO))
                said = replace(clause, adverbs=(*clause.adverbs, "anymore"))
                return self._acting(said, act, subject, setting, order=False)
            state = complement.phrase
            spanned = state.modifiers and isinstance(state.modifiers[0], Name) and state.modifiers[0].kind == "span"
            if state.head in _STATES and spanned and len(state.modifiers) == 1 and not state.names:
                assert isinstance(state.modifiers[0], Name)
                state = replace(state, modifiers=(), names=(state.modifiers[0],))
            pending = len(state.adjectives) == 1 and state.adjectives[0].concept == "pending"
            if complement.role is Role.IN and state.head in _STATES and pending and not state.names:
                state = replace(state, adjectives=(), names=(Name("Pending"),))
            if complement.role is Role.IN and state.head in _STATES and (state.adjectives or state.names):
                if being.become:
                    raise UnsayableError("getting into a state")
                determiner = Determiner.INDEFINITE if state.determiner in PLAIN else state.determiner
                if state.names or state.modifiers:
                    determiner = Determiner.NONE if not state.names else Determiner.DEFINITE
                act = Acting("have", obj=replace(state, determiner=determiner))
                return self._acting(clause, act, subject, setting, order=False)
        return self._copular(clause, being, self._level_subject(complement, subject), setting, order=order)

    def _state_as_action(
        self,
        clause: Clause,
        node: AdjectiveNode,
        verb: Verb,
        subject: Nominal | None,
        setting: Setting,
        *,
        order: bool,
    ) -> Parts:
        degree = tuple("=" + self._adverb(adverb) for adverb in node.adverbs)
        negated = clause.negated or node.negated
        happening = replace(clause, adverbs=(*clause.adverbs, *degree), negated=negated, progressive=True)
        return self._acting(happening, Acting(node.concept), subject, setting, order=order, verb=verb)

    def _copular(
        self, clause: Clause, being: Being, subject: Nominal | None, setting: Setting, *, order: bool
    ) -> Parts:
        complement = being.complement
        verb, said = self._state(clause, being, subject, setting)
        attached, clause = self._at_subject(clause, subject)
        bare = (
            not setting.full and clause.tense is Tense.PRESENT and clause.modal is None and clause.subject is not None
        )
        bare = bare and not (being.become or being.remain or isinstance(complement, NounPhrase | Coordination))
        bare = bare and not clause.more
        tail = self._aim(clause, complement, setting)
        maybe = clause.modal is Modal.MAY
        chain = self._chain(replace(clause, modal=None) if maybe else clause, verb, plural=self._many(attached))
        middle, behind = self._fields(clause, setting, maybe=maybe, degree=said, reflexive=verb.reflexive)
        if order:
            return Parts("", verb.stem, middle, verb.prefix, "", tail, behind)
        text = self._subject(attached, setting)
        if text == "deze" and isinstance(complement, NounPhrase | Coordination):
            text = "dit"
        if bare:
            return Parts(text, "", middle, "", "", tail, behind)
        return Parts(text, chain.finite, middle, chain.end, chain.whole, tail, behind)

    def _aim(self, clause: Clause, complement: object, setting: Setting) -> str:
        """Return what something is ready or sufficient for."""
        aims = [adjunct for adjunct in clause.adjuncts if isinstance(adjunct.phrase, Clause)]
        if not aims:
            return ""
        graded = isinstance(complement, AdjectiveNode) and (
            complement.concept in WITH_AIM or complement.degree == "too"
        )
        aim = aims[0].phrase
        if len(aims) > 1 or aims[0].role is not Role.PURPOSE or not graded or not isinstance(aim, Clause):
            raise UnsayableError("a purpose of a state")
        return " " + self._infinitive(aim, setting, lead="om")

    def _is_done(self, clause: Clause, node: AdjectiveNode, word: Adjective) -> bool:
        """Whether an English state is what somebody does: "was rejected", "may be dropped"."""
        if not word.participle or word.becoming is not None or node.degree != "positive" or clause.subject is None:
            return False
        if isinstance(clause.predicate, Being) and (clause.predicate.become or clause.predicate.remain):
            return False
        if clause.progressive and clause.tense is Tense.PRESENT:
            return True
        lasting = any(adjunct.role in {Role.DURATION, Role.SINCE} for adjunct in clause.adjuncts)
        if clause.tense in {Tense.PAST, Tense.PERFECT} and not clause.modal:
            return not lasting and (word.done or clause.tense is Tense.PERFECT)
        if clause.modal is not None and clause.modal is not Modal.MAY:
            return True
        return word.done and (clause.tense is Tense.FUTURE or clause.modal is not None)

    def _verb_for(self, word: Adjective, node: AdjectiveNode, being: Being) -> Verb | None:
        if node.degree != "positive":
            return None
        if being.become:
            return word.becoming or word.verb
        return word.verb if not being.remain else None

    def _at_subject(self, clause: Clause, subject: Nominal | None) -> tuple[Nominal | None, Clause]:
        """Put the place of a measure behind it: "De latentie op ⟨1⟩ is hoog"."""
        if not isinstance(subject, NounPhrase) or subject.pronoun or subject.participle or subject.relative:
            return subject, clause
        if not self._is_measure(subject):
            return subject, clause
        places = tuple(one for one in clause.adjuncts if one.role in {Role.ON, Role.IN, Role.AT, Role.FOR, Role.OF})
        places = tuple(one for one in places if not isinstance(one.phrase, Amount))
        rest = tuple(one for one in clause.adjuncts if one not in places)
        return replace(subject, adjuncts=(*subject.adjuncts, *places)), replace(clause, adjuncts=rest)

    def _state(self, clause: Clause, being: Being, subject: Nominal | None, setting: Setting) -> tuple[Verb, str]:
        """Return the verb that says a state, and its complement."""
        copula = words.verb("worden" if being.become else "blijven" if being.remain else "zijn")
        complement = being.complement
        if isinstance(complement, tuple):
            return copula, " en ".join(self._predicative(one) for one in complement)
        if isinstance(complement, AdjectiveNode):
            lasting = any(adjunct.role in {Role.DURATION, Role.SINCE} for adjunct in clause.adjuncts)
            if lasting and complement.concept == "down" and not complement.adverbs and not being.become:
                return copula, join("niet" if complement.negated else "", "down")  # what has gone down lies down
            return copula, self._predicative(complement)
        if isinstance(complement, Adjunct):
            return self._place_state(complement, being, setting, subject)
        if isinstance(complement, Amount):
            if being.become or being.remain:
                raise UnsayableError("becoming an amount")
            verb = words.verb("bedragen") if self._is_measure(subject) else copula
            return verb, self._amount(complement)
        named = isinstance(complement, NounPhrase) and isinstance(complement.head, Name)
        if clause.progressive or (named and clause.tense is not Tense.PRESENT):
            raise UnsayableError("being a thing just now")
        if (
            isinstance(complement, NounPhrase)
            and complement.number is Number.MASS
            and self._kind(complement.head) == "event"
        ):
            raise UnsayableError("being what happens")
        plain = isinstance(complement, NounPhrase) and isinstance(subject, NounPhrase) and not subject.pronoun
        if isinstance(complement, NounPhrase) and complement.amount is not None and self._is_measure(subject):
            return words.verb("bedragen"), self._nominal(complement, Place(True, "none", setting.owner))
        if plain and self._many(complement) and not self._many(subject):
            raise UnsayableError("one being many")
        return copula, self._nominal(complement, Place(True, "none", setting.owner))

    def _place_state(
        self, adjunct: Adjunct, being: Being, setting: Setting, subject: Nominal | None = None
    ) -> tuple[Verb, str]:
        role, phrase = adjunct.role, adjunct.phrase
        counted = isinstance(subject, NounPhrase) and str(subject.head).startswith(("number", "count"))
        other = isinstance(phrase, NounPhrase) and phrase.head in {"number", "count", "value"}
        if counted and other and role in {Role.ABOVE, Role.BELOW} and not (being.become or being.remain):
            than = "hoger dan" if role is Role.ABOVE else "lager dan"
            assert isinstance(phrase, NounPhrase)
            return words.verb("zijn"), self._prepositional(than, phrase, setting)
        moved = {Role.ABOVE: ("boven", "stijgen"), Role.BELOW: ("onder", "dalen"), Role.BEYOND: ("boven", "stijgen")}
        if being.become:
            if role not in moved or isinstance(phrase, Clause):
                raise UnsayableError(f"becoming {role}")
            return words.verb(moved[role][1]), self._prepositional("tot " + moved[role][0], phrase, setting)
        said = self._adjunct(adjunct, setting)
        if being.remain:
            if role not in {Role.ABOVE, Role.BELOW, Role.IN}:
                raise UnsayableError(f"remaining {role}")
            return words.verb("blijven"), said
        if role in {Role.ABOVE, Role.BELOW, Role.BETWEEN, Role.AT, Role.BEYOND, Role.NEAR, Role.OUTSIDE}:
            return words.verb("liggen"), said
        if role is Role.BEHIND and not isinstance(phrase, Clause):
            return words.verb("achter|lopen"), self._prepositional("op", phrase, setting)
        if role is Role.UNDER:
            return words.verb("staan"), said
        if role in {Role.IN, Role.ON} and isinstance(phrase, NounPhrase | Coordination):
            return words.verb("zich bevinden"), said
        if role in {Role.WITHOUT, Role.DURING, Role.AGO, Role.DUE_TO}:
            return words.verb("zijn"), said
        raise UnsayableError(f"being {role}")

    # --- actions ------------------------------------------------------------------------------------------------------

    def _acting(
        self,
        clause: Clause,
        act: Acting,
        subject: Nominal | None,
        setting: Setting,
        *,
        order: bool,
        verb: Verb | None = None,
    ) -> Parts:
        verb = self._verb_of(act, subject, verb, order=order)
        if act.verb == "resolve_obj" and isinstance(act.obj, NounPhrase) and isinstance(act.obj.head, Name):
            raise UnsayableError("resolving a name")
        if act.passive and verb.undergo is not None:
            act, verb = replace(act, passive=False), verb.undergo
        if verb.slots.get("obj") == "dat":
            act = with_clause(act)
        if act.content is not None and act.content.subject is not None:
            inner = replace(act.content, adjuncts=(*act.content.adjuncts, *clause.adjuncts))
            act, clause = replace(act, content=inner), replace(clause, adjuncts=())
        if act.verb == "match" and clause.tense is Tense.PERFECT:
            clause = replace(clause, tense=Tense.PRESENT)
        faulty = isinstance(subject, NounPhrase) and subject.head in {"error", "failure", "issue", "problem"}
        if faulty and clause.progressive and act.obj is not None and act.verb not in CAUSING and not act.passive:
            raise UnsayableError("an error doing something")
        several = isinstance(subject, NounPhrase) and subject.number is Number.PLURAL
        if act.verb in {"drop", "fall"} and several and not self._is_measure(subject):
            raise UnsayableError("things that drop")
        if act.passive and "obj" in verb.slots:
            raise UnsayableError(f"the passive of {act.verb}")
        state = act.passive and self._is_state(clause, verb)
        after = ""
        if isinstance(act.obj, NounPhrase) and act.obj.relative is not None and not act.content and not clause.adjuncts:
            after = self._relative(act.obj, act.obj.relative)
            act = replace(act, obj=replace(act.obj, relative=None))
        arguments, oblique, no = self._arguments(clause, act, verb, setting)
        negated = clause.negated and not no
        if negated and (verb.fixed.startswith("een ") or verb.fixed in _NOUNLIKE):
            verb, negated = replace(verb, fixed="geen " + verb.fixed.removeprefix("een ")), False
        maybe = clause.modal is Modal.MAY and not self._can_cause(clause, act)
        said = replace(clause, modal=None) if maybe else clause
        chain = self._chain(said, verb, plural=self._many(subject), passive=act.passive, state=state)
        said = replace(clause, negated=negated)
        reflexive = verb.reflexive and not act.passive
        middle, behind = self._fields(said, setting, maybe=maybe, arguments=arguments, reflexive=reflexive)
        behind = join(*oblique, behind)
        tail = after + self._content(act, verb, setting) + self._purpose(clause, setting, passive=act.passive)
        if order:
            if act.passive:
                raise UnsayableError("an order nobody can follow")
            return Parts("", verb.stem, middle, join(verb.fixed, verb.prefix), "", tail, behind)
        text = self._subject(subject, setting)
        if self._is_bare(clause, act, verb, setting):
            return Parts(text, "", middle, join(verb.fixed, verb.participle), "", tail, behind)
        return Parts(text, chain.finite, middle, chain.end, chain.whole, tail, behind)

    def _verb_of(self, act: Acting, subject: Nominal | None, verb: Verb | None, *, order: bool) -> Verb:
        if act.verb in {"fail", "failing", "failed"} and self._runs_on(subject):
            return words.verb("uit|vallen")
        looking = isinstance(subject, NounPhrase) and subject.head in {"dashboard", "page", "log", "report", "graph"}
        if (
            act.verb == "show"
            and self._is_measure(act.obj if isinstance(act.obj, NounPhrase) else None)
            and not looking
        ):
            return words.verb("vertonen")
        obj = act.obj if isinstance(act.obj, NounPhrase) and isinstance(act.obj.head, str) else None
        running = act.verb == "run_obj" and obj is not None and not act.passive and not order
        if running and obj is not None and (obj.head == "version" or self._runs_on(obj)):
            return words.verb("draaien")
        if act.verb == "consume":
            used = subject if act.passive else act.obj
            if isinstance(used, NounPhrase) and self._kind(used.head) in {"software", "machine", "thing"}:
                return words.verb("verwerken" if used.head in _READ else "gebruiken")
            return words.verb("verwerken" if self._is_read(used) else "verbruiken")
        verb = verb or self._verb(act.verb)
        if order and verb.order is not None:
            return replace(verb.order, flags=verb.flags)
        if act.passive and verb.passive is not None:
            return replace(verb.passive, flags=verb.flags)
        return verb

    def _is_read(self, used: Nominal | Amount | None) -> bool:
        """Whether it is consumed by being read, as messages are, and not used up."""
        if isinstance(used, Coordination):
            return any(self._is_read(item) for item in used.items)
        if not isinstance(used, NounPhrase):
            return False
        if not used.head and isinstance(used.of, NounPhrase):
            return self._is_read(used.of)
        return used.head in _READ or self._kind(used.head) in {"data", "event"}

    def _is_bare(self, clause: Clause, act: Acting, verb: Verb, setting: Setting) -> bool:
        """Whether a headline says only the participle: "Back-up mislukt", "Verzoeken geweigerd"."""
        if setting.full or clause.modal or clause.tense is Tense.FUTURE or clause.subject is None or clause.more:
            return False
        if act.passive:
            return not clause.progressive
        past = clause.tense in {Tense.PAST, Tense.PERFECT} and not clause.progressive
        return verb.zijn and past and not verb.fixed and verb.infinitive not in {"zijn", "worden", "blijven"}

    def _is_state(self, clause: Clause, verb: Verb) -> bool:
        lasting = any(adjunct.role in {Role.DURATION, Role.SINCE} for adjunct in clause.adjuncts)
        if clause.modal or clause.tense is Tense.FUTURE or clause.progressive or clause.negated:
            return False
        if clause.tense is Tense.PERFECT:
            return lasting
        return "state" in verb.flags and clause.tense is Tense.PRESENT

    def _can_cause(self, clause: Clause, act: Acting) -> bool:
        if clause.negated or clause.progressive or clause.tense is not Tense.PRESENT:
            return False
        indicating = {"indicate", "indicate_that", "suggest", "point_to"}
        return act.verb in CAUSING or act.verb in indicating or clause.subject is None

    def _arguments(
        self, clause: Clause, act: Acting, verb: Verb, setting: Setting
    ) -> tuple[list[tuple[int, str]], list[str], bool]:
        """Return the arguments of the middle field with their ranks, those behind, and whether "geen" negates."""
        found: list[tuple[int, str]] = []
        behind: list[str] = []
        no = False
        if act.obj is not None:
            preposition = verb.slots.get("obj", "")
            phrase = act.obj
            if preposition:
                behind.append(self._prepositional(preposition, phrase, setting))
            elif isinstance(phrase, Amount):
                found.append((50, self._amount(phrase)))
            else:
                which = isinstance(phrase, NounPhrase) and any(is_defining(one) for one in phrase.adjectives)
                bare = act.verb == "have" and isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NONE
                bare = bare and isinstance(phrase, NounPhrase) and not (phrase.names or phrase.amount)
                if clause.negated and not which and (takes_no(phrase) or self._is_uncounted(phrase) or bare):
                    phrase, no = with_no(phrase), True
                article = self._object_article(act.verb, verb, phrase, setting)
                counted = isinstance(phrase, NounPhrase) and phrase.amount is not None and clause.negated
                state = isinstance(phrase, NounPhrase) and phrase.head in _STATES and act.verb == "have"
                known = counted or (self._is_known(phrase, article) and not state)
                said = self._nominal(phrase, Place(setting.full, article, setting.owner))
                found.append((10 if known and not no else 50, said))
        for name, said_phrase in act.obliques:
            shown = verb.slots.get(name) or _SLOTS.get(name)
            if shown is None:
                raise UnsayableError(f"{act.verb} with {name}")
            if name == "to" and isinstance(said_phrase, Amount) and "to" not in verb.slots:
                shown = "tot"
            behind.append(self._prepositional(shown, said_phrase, setting))
        if act.complement is not None:
            word = verb.slots.get("adj", "als" if act.obj is not None or act.passive else "")
            found.append((80, join(word, self._predicative(act.complement))))
        return found, behind, no

    def _is_uncounted(self, phrase: Nominal) -> bool:
        """Whether it is a bare noun that has no plural: "geen informatie"."""
        if not isinstance(phrase, NounPhrase) or phrase.determiner is not Determiner.NONE or phrase.amount is not None:
            return False
        if not isinstance(phrase.head, str) or not phrase.head or phrase.names or phrase.pronoun or phrase.of:
            return False
        return not self._noun(phrase.head).plural

    def _object_article(self, name: str, verb: Verb, phrase: Nominal, setting: Setting) -> str:
        if setting.order and "look" in verb.flags:
            return "definite"
        if name in _ENDED and isinstance(phrase, NounPhrase) and not phrase.adjectives:
            return "definite" if phrase.number is Number.MASS or self._is_uncounted(phrase) else "auto"
        if isinstance(phrase, NounPhrase) and phrase.number is Number.MASS and setting.order:
            return "definite" if self._is_measure(phrase) else "auto"
        return "auto"

    def _is_known(self, phrase: Nominal, article: str) -> bool:
        if isinstance(phrase, Coordination):
            return article == "definite"
        known = {Determiner.DEFINITE, Determiner.THIS, Determiner.THAT, Determiner.ITS, Determiner.YOUR, Determiner.ALL}
        if phrase.pronoun or phrase.determiner in known or phrase.determiner is Determiner.BOTH:
            return True
        if phrase.determiner is not Determiner.NONE or phrase.amount is not None:
            return False
        if isinstance(phrase.head, Name) or article == "definite":
            return True
        if any(is_defining(one) for one in phrase.adjectives):
            return True
        return phrase.number is Number.SINGULAR and (bool(phrase.names) or self._kind(phrase.head) != "event")

    def _fields(
        self,
        clause: Clause,
        setting: Setting,
        *,
        maybe: bool = False,
        arguments: list[tuple[int, str]] | None = None,
        degree: str = "",
        reflexive: bool = False,
    ) -> tuple[str, str]:
        """Return the middle field and the prepositional phrases behind the verb."""
        found: list[tuple[int, str]] = list(arguments or [])
        if reflexive:
            found.append((0, "zich"))
        if maybe:
            found.append((30, "mogelijk"))
        more = ""
        for adverb in clause.adverbs:
            if adverb == "recently" and clause.negated:
                found.append((43, "recent"))
            elif adverb == "anymore":
                more = "meer"
            elif adverb == "never":
                found.append((42, "nooit"))
            else:
                word = "weer" if adverb == "again" and degree else self._adverb(adverb)
                found.append((self._adverb_rank(adverb, state=bool(degree)), word))
        if clause.negated:
            found.append((42, join("niet", more)))
        elif more:
            found.append((55, more))
        behind: list[str] = []
        for adjunct in clause.adjuncts:
            if isinstance(adjunct.phrase, Clause):
                continue
            said = self._adjunct(adjunct, setting, tense=clause.tense, clause=clause)
            nobody = isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.determiner is Determiner.NO
            if adjunct.role is Role.BY and nobody:
                found.append((48, said.replace("geen ", "geen enkele ", 1)))
            elif adjunct.role is Role.BY and isinstance(clause.predicate, Acting) and clause.predicate.verb == "lag":
                found.append((79, said.removeprefix("met ").removeprefix("door ")))  # loopt 40 records achter
            elif adjunct.role in _ENDING or said.startswith("al "):
                found.append(({Role.TIMES: 41 if clause.negated else 47, Role.NEXT: 35}.get(adjunct.role, 20), said))
            elif adjunct.role is Role.THAN:
                found.append((90, said))
            else:
                behind.append(said)
        if degree:
            found.append((80, degree))
        return join(*(text for _, text in sorted(found, key=lambda pair: pair[0]))), join(*behind)

    def _adverb_rank(self, adverb: str, *, state: bool) -> int:
        if adverb.startswith("="):
            return 30
        known = lexicon.concepts().get(("adverbs", adverb))
        kind = known.kind if known else ""
        if kind == "degree":
            return 78 if state else _MANNER
        return {"manner": _MANNER, "focus": 49 if not state else 40, "place": 62}.get(kind, 30)

    def _content(self, act: Acting, verb: Verb, setting: Setting) -> str:
        """Return what a verb's clause-like argument adds behind the clause."""
        content = act.content
        if content is None:
            return ""
        if content.subject is not None or isinstance(content.predicate, Existing):
            return f" {verb.slots.get('that', 'dat')} " + self._final(content, replace(setting, order=False))
        return " " + self._infinitive(content, setting)

    def _infinitive(self, content: Clause, setting: Setting, lead: str = "") -> str:
        if content.more:
            several = [replace(content, more=()), *content.more]
            texts = [self._infinitive(one, setting, lead if at == 0 else "") for at, one in enumerate(several)]
            return _LINKS[LinkKind(content.joint)].join(texts)
        content = self._said_otherwise(content)
        predicate = content.predicate
        if content.modal or content.tense is not Tense.PRESENT or content.links:
            raise UnsayableError("an infinitive with a tense")
        setting = replace(setting, order=False)
        if isinstance(predicate, Existing):
            raise UnsayableError("existence as an infinitive")
        if isinstance(predicate, Being):
            verb, said = self._state(content, predicate, None, setting)
            middle, behind = self._fields(content, setting, degree=said, reflexive=verb.reflexive)
            return join(lead, middle, verb.with_te, behind)
        verb = self._verb(predicate.verb)
        if verb.construction or verb.slots.get("obj") == "dat":
            raise UnsayableError(f"an infinitive of {predicate.verb}")
        arguments, oblique, no = self._arguments(content, predicate, verb, setting)
        said_clause = replace(content, negated=content.negated and not no)
        reflexive = verb.reflexive and not predicate.passive
        middle, behind = self._fields(said_clause, setting, arguments=arguments, reflexive=reflexive)
        tail = self._content(predicate, verb, setting) + self._purpose(content, setting, passive=predicate.passive)
        form = join(verb.fixed, verb.participle, "te worden") if predicate.passive else verb.with_te
        return join(lead, middle, form, *oblique, behind) + tail

    # --- verb forms ---------------------------------------------------------------------------------------------------

    def _chain(self, clause: Clause, verb: Verb, *, plural: bool, passive: bool = False, state: bool = False) -> Chain:
        past = clause.tense in {Tense.PAST, Tense.PERFECT}
        if clause.modal or clause.tense is Tense.FUTURE:
            bundle = f"{verb.participle} {'zijn' if state else 'worden'}" if passive else verb.whole
            if passive:
                bundle = f"worden {verb.participle}"
            return self._modal_chain(clause, verb.fixed, bundle, plural=plural)
        if passive:
            finite = _auxiliary("zijn" if state or past else "worden", plural=plural)
            if state and clause.tense is Tense.PAST:
                finite = _auxiliary("zijn", plural=plural, past=True)
            end = join(verb.fixed, verb.participle)
            return Chain(finite, end, join(verb.fixed, finite, verb.participle))
        present = not past or self._still(clause)
        having = verb.infinitive == "hebben" and clause.tense is Tense.PERFECT
        auxiliary = verb.infinitive in _AUXILIARIES and verb.infinitive != "worden" and not verb.prefix and not having
        if present or auxiliary:
            finite = verb.finite(plural=plural)
            if verb.infinitive in _AUXILIARIES:
                finite = _auxiliary(verb.infinitive, plural=plural, past=not present)
            return Chain(finite, join(verb.fixed, verb.prefix), join(verb.fixed, verb.prefix + finite))
        finite = _auxiliary("zijn" if verb.zijn else "hebben", plural=plural)
        return Chain(finite, join(verb.fixed, verb.participle), join(verb.fixed, finite, verb.participle))

    def _still(self, clause: Clause) -> bool:
        """Whether the English perfect lasts until now and is a Dutch present: "has been down for 5 minutes"."""
        if clause.tense is not Tense.PERFECT:
            return False
        roles = {adjunct.role for adjunct in clause.adjuncts}
        if Role.LAST in roles and not isinstance(clause.predicate, Being):
            return False
        if isinstance(clause.predicate, Being):
            return not clause.predicate.become and bool(roles & {Role.DURATION, Role.SINCE} or clause.progressive)
        if clause.progressive:
            return True
        return Role.DURATION in roles and not clause.negated

    def _modal_chain(self, clause: Clause, fixed: str, bundle: str, *, plural: bool) -> Chain:
        past = clause.tense in {Tense.PAST, Tense.PERFECT}
        if clause.tense is Tense.FUTURE:
            finite = _auxiliary("zullen", plural=plural)
            modal = {Modal.MUST: "moeten", Modal.CAN: "kunnen"}.get(clause.modal) if clause.modal else ""
            if modal is None:
                raise UnsayableError("such a modal verb in the future")
            bundle = join(modal, bundle)
        elif clause.modal is Modal.SHOULD:
            if past:
                raise UnsayableError("should have")
            finite, bundle = _auxiliary("zullen", plural=plural, past=True), f"moeten {bundle}"
        elif clause.modal is Modal.MUST:
            finite = _auxiliary("mogen" if clause.negated else "moeten", plural=plural, past=past)
        else:
            finite = _auxiliary("kunnen", plural=plural, past=past)
        return Chain(finite, join(fixed, bundle), join(fixed, finite, bundle))


def _auxiliary(infinitive: str, *, plural: bool, past: bool = False) -> str:
    return _AUXILIARIES[infinitive][2 * past + plural]
