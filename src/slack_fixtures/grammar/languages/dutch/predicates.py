"""Dutch predicates: being, existing and doing, with their arguments, their order and their verb forms."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjunct,
    Amount,
    Being,
    Clause,
    Coordination,
    Determiner,
    Existing,
    LinkKind,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Role,
    Tense,
)
from slack_fixtures.grammar.abstract import Adjective as AdjectiveNode
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.dutch import words
from slack_fixtures.grammar.languages.dutch.adjuncts import Place
from slack_fixtures.grammar.languages.dutch.phrases import is_defining
from slack_fixtures.grammar.languages.dutch.readings import Readings
from slack_fixtures.grammar.languages.dutch.tables import AUXILIARIES, HERE, LINKS, SLOTS
from slack_fixtures.grammar.languages.dutch.words import Adjective, Verb
from slack_fixtures.grammar.languages.germanic.daytimes import DUTCH
from slack_fixtures.grammar.languages.germanic.trees import (
    CAUSING,
    CURRENTS,
    LEVELS,
    MAKING,
    PLAIN,
    REQUESTS,
    UNKNOWN,
    WITH_AIM,
    Chain,
    Parts,
    Setting,
    denies,
    is_bare_plural,
    is_in_time,
    is_nearing,
    is_rising,
    is_someone,
    join,
    kind_of,
    takes_no,
    with_clause,
    with_no,
    with_other_owner,
)
from slack_fixtures.grammar.languages.germanic.wordings import IN_DUTCH, wording

_ENDED = {"stop_obj", "lose", "disable", "enable", "resume_obj", "pause_obj", "suspend", "restore"}
_READ = {"message", "event", "topic", "queue", "partition", "stream", "record", "feed"}
_MADE = {"change", "adjustment", "modification", "correction", "improvement"}
_OUT = {"drop": "vallen, valt, gevallen ; zijn", "throw": "gooien"}  # "out of the app"
_MANNER = 46  # the rank of adverbs of manner
_ENDING = {
    Role.DURATION,
    Role.AGO,
    Role.TIMES,
    Role.WHEN,
    Role.NEXT,
    Role.DEADLINE,
}  # times that stand before the verb's end
_STATES = {"state", "status", "condition"}
_NOUNLIKE = ("verbinding", "toegang", "gebruik")

_OF_TODAY = {*DUTCH.parts.values(), DUTCH.last_night[0]}


class Predicates(Readings):
    """What Dutch says of what is and what is done."""

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
        return graded or (bool(subject.adjectives) and kind_of(subject) in {"event", "data"})

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
        known = isinstance(attached, NounPhrase) and attached.again
        if text == "deze" and not known and isinstance(complement, NounPhrase | Coordination):
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
        if node.concept == "utilized" or (clause.progressive and clause.tense is Tense.PRESENT):
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

    def _state(self, clause: Clause, being: Being, subject: Nominal | None, setting: Setting) -> tuple[Verb, str]:
        """Return the verb that says a state, and its complement."""
        copula = words.verb(
            "komen" if is_nearing(being) else "worden" if being.become else "blijven" if being.remain else "zijn"
        )
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
        if isinstance(complement, NounPhrase) and complement.number is Number.MASS and kind_of(complement) == "event":
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
        asked = subject.of if isinstance(subject, NounPhrase) and not subject.head else subject
        if act.verb == "result_in" and isinstance(asked, NounPhrase) and asked.head in REQUESTS:
            verb = words.verb("eindigen ; in met")
        if act.verb in _OUT and any(one.role is Role.OUT_OF for one in clause.adjuncts):
            verb = words.verb(_OUT[act.verb])
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
        middle, behind = self._fields(said, setting, maybe=maybe, arguments=arguments, reflexive=reflexive, order=order)
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
        if asked_for := wording(IN_DUTCH, act, subject):
            return words.verb(asked_for)
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
            if isinstance(used, NounPhrase) and kind_of(used) in {"software", "machine", "thing"}:
                return words.verb("verwerken" if used.head in _READ else "gebruiken")
            return words.verb("verwerken" if self._is_read(used) else "verbruiken")
        if is_rising(act, subject) and not act.obliques:
            return words.verb("toe|nemen ; zijn")
        if act.verb == "soar" and is_rising(replace(act, verb="rise"), subject):
            return words.verb("sterk toe|nemen ; zijn")
        if act.verb == "deliver" and obj is not None and obj.head in CURRENTS:
            return words.verb("leveren")
        if act.verb == "push" and any(name == "to" and isinstance(aim, Amount) for name, aim in act.obliques):
            return words.verb("brengen, brengt, gebracht ; to op")
        if act.verb == "send" and is_someone(act.obj):
            return words.verb("sturen")
        if act.verb == "call" and obj is not None and kind_of(obj) == "person":
            return words.verb("bellen, belt, gebeld")
        if act.verb == "make" and obj is not None and obj.head in _MADE:
            return words.verb("aan|brengen")
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
        return used.head in _READ or kind_of(used) in {"data", "event"}

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
                some = isinstance(phrase, NounPhrase) and (phrase.amount or phrase.determiner is Determiner.SOME)
                counted = bool(some) and clause.negated
                state = isinstance(phrase, NounPhrase) and phrase.head in _STATES and act.verb == "have"
                known = counted or (self._is_known(phrase, article) and not state)
                owner = with_other_owner(setting, phrase).owner
                said = self._nominal(phrase, Place(setting.full, article, owner))
                open_one = isinstance(phrase, NounPhrase) and phrase.pronoun in UNKNOWN
                found.append((63 if open_one else 10 if known and not no else 50, said))
        for name, said_phrase in act.obliques:
            shown = verb.slots.get(name) or SLOTS.get(name)
            if shown is None:
                raise UnsayableError(f"{act.verb} with {name}")
            if name == "to" and isinstance(said_phrase, Amount) and "to" not in verb.slots:
                shown = "tot"
            behind.append(self._prepositional(shown, said_phrase, setting))
        if act.complement is not None:
            word = verb.slots.get(
                "adj", "als" if (act.obj is not None or act.passive) and act.verb not in MAKING else ""
            )
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
        if (name in _ENDED or name == "exceed") and isinstance(phrase, NounPhrase) and not phrase.adjectives:
            return "definite" if phrase.number is Number.MASS or self._is_uncounted(phrase) else "auto"
        if isinstance(phrase, NounPhrase) and phrase.number is Number.MASS and setting.order:
            return "definite" if self._is_measure(phrase) else "auto"
        return "auto"

    def _is_known(self, phrase: Nominal, article: str) -> bool:
        if isinstance(phrase, Coordination):
            return article == "definite"
        known = {
            Determiner.DEFINITE,
            Determiner.THIS,
            Determiner.THAT,
            Determiner.ITS,
            Determiner.YOUR,
            Determiner.OUR,
            Determiner.ALL,
        }
        if phrase.pronoun in UNKNOWN:
            return False
        if phrase.pronoun or phrase.determiner in known or phrase.determiner is Determiner.BOTH:
            return True
        if phrase.determiner is not Determiner.NONE or phrase.amount is not None:
            return False
        if isinstance(phrase.head, Name) or article == "definite":
            return True
        if any(is_defining(one) for one in phrase.adjectives):
            return True
        return phrase.number is Number.SINGULAR and (bool(phrase.names) or kind_of(phrase) != "event")

    def _fields(
        self,
        clause: Clause,
        setting: Setting,
        *,
        maybe: bool = False,
        arguments: list[tuple[int, str]] | None = None,
        degree: str = "",
        reflexive: bool = False,
        order: bool = False,
    ) -> tuple[str, str]:
        """Return the middle field and the prepositional phrases behind the verb."""
        found: list[tuple[int, str]] = list(arguments or [])
        if reflexive:
            found.append((0, "u" if order else "zich"))
        if maybe:
            found.append((30, "mogelijk"))
        more = ""
        for adverb in clause.adverbs:
            if adverb == "recently" and clause.negated:
                found.append((43, "recent"))
            elif adverb == "here" and clause.negated:
                found.append((41, self._adverb(adverb)))
            elif adverb == "anymore":
                more = "meer"
            elif adverb == "never":
                found.append((42, "nooit"))
            else:
                word = "weer" if adverb == "again" and degree else self._adverb(adverb)
                found.append((self._adverb_rank(adverb, state=bool(degree)), word))
        if clause.negated and "never" not in clause.adverbs:
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
            elif adjunct.role is Role.BY and isinstance(adjunct.phrase, NounPhrase) and denies(adjunct.phrase):
                found.append((48, said))
            elif adjunct.role is Role.OUT_OF:
                found.append((70, said))
            elif adjunct.role is Role.BY and _is_apart(clause):
                found.append((79, said.removeprefix("met ").removeprefix("door ")))  # loopt 40 records achter
            elif adjunct.role in _ENDING or said.startswith("al ") or is_in_time(adjunct) or said in _OF_TODAY:
                ranks = {Role.TIMES: 41 if clause.negated else 47, Role.NEXT: 35, Role.IN: 47}
                found.append((ranks.get(adjunct.role, 20), said))
            elif said in HERE.values():
                found.append((45, said))  # de aanmeldingen lopen hierachter vast
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
        if adverb == "consecutively":
            return 48  # 4 keer achter elkaar
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
            return LINKS[LinkKind(content.joint)].join(texts)
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
        auxiliary = verb.infinitive in AUXILIARIES and verb.infinitive != "worden" and not verb.prefix and not having
        if present or auxiliary:
            finite = verb.finite(plural=plural)
            if verb.infinitive in AUXILIARIES:
                finite = _auxiliary(verb.infinitive, plural=plural, past=not present)
            return Chain(finite, join(verb.fixed, verb.prefix), join(verb.fixed, verb.prefix + finite))
        finite = _auxiliary("zijn" if verb.zijn else "hebben", plural=plural)
        return Chain(finite, join(verb.fixed, verb.participle), join(verb.fixed, finite, verb.participle))

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


def _is_apart(clause: Clause) -> bool:
    """Whether something lies so far behind, above or beside something else."""
    act = clause.predicate
    return act.verb in {"lag", "lag_behind", "drift"} if isinstance(act, Acting) else _is_aside(act)


def _is_aside(state: object) -> bool:
    return isinstance(state, Being) and isinstance(state.complement, Adjunct | AdjectiveNode)


def _auxiliary(infinitive: str, *, plural: bool, past: bool = False) -> str:
    return AUXILIARIES[infinitive][2 * past + plural]
