"""German predicates: being, existing and doing, with their arguments, their order and their verb forms."""

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
from slack_fixtures.grammar.languages.german import words
from slack_fixtures.grammar.languages.german.readings import Readings
from slack_fixtures.grammar.languages.german.trees import CAUSES, DISTURBING, KNOWN, LINKS, MOVING, SLOTS, TIMES, Place
from slack_fixtures.grammar.languages.german.words import Adjective, Case, Verb
from slack_fixtures.grammar.languages.germanic.trees import (
    CAUSING,
    COMMA,
    CURRENTS,
    MAKING,
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
    takes_no,
    with_clause,
    with_no,
)
from slack_fixtures.grammar.languages.germanic.wordings import IN_GERMAN, wording

RETURNING = MOVING | {"fall_below", "rise_above", "run", "work", "respond", "stay_below"}
SHIFTING = {"move_obj", "migrate", "move", "shift", "redirect", "reroute", "relocate"}
_BESIDE_TIMES = {"consecutively": 48, "most_recently": 19}  # 4-mal hintereinander, zuletzt vor 3 Tagen
_PLACE = 62
_MANNER = 46  # the rank of adverbs of manner in the middle field

_TOLD_IN_PRETERITE = {"sein", "haben", "bleiben", "liegen", "enthalten", "stehen", "fehlen"}


class Predicates(Readings):
    """What German says of what is and what is done."""

    def _subject(self, subject: Nominal | None, setting: Setting, case: str | Case) -> str:
        if subject is None:
            return ""
        if isinstance(subject, NounPhrase) and subject.pronoun == "that":
            return ""
        return self._with_case(str(case), subject, replace(setting, owner=setting.outer), "definite", subject=True)

    def _existing(self, clause: Clause, existing: Existing, setting: Setting) -> Parts:
        if clause.adverbs and set(clause.adverbs) & {"never"}:
            raise UnsayableError("never there")
        if not setting.full and clause.tense is Tense.PRESENT and not clause.modal and not clause.negated:
            middle = [self._adjunct(adjunct, setting) for adjunct in clause.adjuncts]
            phrase = self._nominal(existing.phrase, Place(Case.NOM, full=False, owner=setting.owner))
            return Parts(phrase, "", join(*map(self._adverb, clause.adverbs), *middle), "", "", "")
        geben = words.verb("geben")
        there = with_no(existing.phrase) if clause.negated else existing.phrase
        tense = Tense.PAST if clause.tense is Tense.PERFECT else clause.tense
        chain = self._chain(replace(clause, tense=tense), geben, plural=False, preterite=True)
        said = self._nominal(there, Place(Case.AKK, article="indefinite", owner=setting.owner))
        times, places = self._divided(clause, setting)
        maybe = "möglicherweise" if clause.modal is Modal.MAY else ""
        middle = [maybe, *map(self._adverb, clause.adverbs), *times, said, *places]
        return Parts("es", chain.finite, join(*middle), chain.end, chain.whole, "")

    def _divided(self, clause: Clause, setting: Setting) -> tuple[list[str], list[str]]:
        before: list[str] = []
        after: list[str] = []
        for adjunct in clause.adjuncts:
            said = self._adjunct(adjunct, setting, tense=clause.tense)
            (before if adjunct.role in TIMES | CAUSES else after).append(said)
        return before, after

    def _being(self, clause: Clause, being: Being, subject: Nominal | None, setting: Setting, *, order: bool) -> Parts:
        complement = being.complement
        if isinstance(complement, AdjectiveNode):
            if complement.concept == "failed" and self._runs_on(subject):
                complement = replace(complement, concept="down")
                being = replace(being, complement=complement)
            word = self._adjective_word(complement.concept)
            verb = self._verb_for(word, complement, being)
            if verb is not None:
                degree = tuple("=" + self._adverb(adverb) for adverb in complement.adverbs)
                happening = replace(
                    clause,
                    adverbs=(*clause.adverbs, *degree),
                    negated=clause.negated or complement.negated,
                    progressive=True,
                )
                act = Acting(complement.concept)
                return self._acting(happening, act, subject, setting, order=order, verb=verb)
            if self._is_done(clause, complement, word):
                return self._passive_state(clause, complement, word, subject, setting)
            if being.become and word.participle:
                raise UnsayableError(f"becoming {word.predicative}")
        if isinstance(complement, NounPhrase) and complement.head and not isinstance(complement.head, Name):
            told = tuple(one for one in clause.adjuncts if one.role in {Role.WITH, Role.WITHOUT})
            rest = tuple(one for one in clause.adjuncts if one not in told)
            complement = replace(complement, adjuncts=(*complement.adjuncts, *told))
            being, clause = replace(being, complement=complement), replace(clause, adjuncts=rest)
        if isinstance(complement, tuple) and (clause.modal or clause.negated):
            raise UnsayableError("alternative states")
        if (
            isinstance(complement, Adjunct)
            and complement.role is Role.OUT_OF
            and isinstance(complement.phrase, NounPhrase)
        ):
            return self._without_any(clause, complement.phrase, subject, setting)
        subject = self._level_subject(complement, subject)
        verb, said, ending = self._state(clause, being, subject, setting)
        bare = not setting.full and clause.tense is Tense.PRESENT and clause.modal is None
        bare = bare and not being.become and not being.remain and not isinstance(complement, NounPhrase | Coordination)
        bare = bare and clause.subject is not None
        attached, clause = self._at_subject(clause, subject)
        case_subject = self._subject(attached, setting, Case.NOM)
        if case_subject == "diese" and isinstance(complement, NounPhrase | Coordination):
            case_subject = "dies"
        ending += self._aim(clause, complement, setting)
        modal_adverb = clause.modal is Modal.MAY
        chain = self._chain(replace(clause, modal=None) if modal_adverb else clause, verb, plural=self._many(attached))
        middle = self._middle(clause, setting, maybe=modal_adverb, degree=said, reflexive=verb.reflexive and not bare)
        if order:
            return self._imperative(verb, middle, "")
        if bare:
            return Parts(case_subject, "", middle, "", "", ending)
        return Parts(case_subject, chain.finite, middle, chain.end, chain.whole, ending)

    def _aim(self, clause: Clause, complement: object, setting: Setting) -> str:
        """Return what something is ready or sufficient for."""
        aims = [adjunct.phrase for adjunct in clause.adjuncts if isinstance(adjunct.phrase, Clause)]
        if not aims:
            return ""
        if any(adjunct.role is not Role.PURPOSE for adjunct in clause.adjuncts if isinstance(adjunct.phrase, Clause)):
            raise UnsayableError("a clause of a state")
        lead = None
        if isinstance(complement, AdjectiveNode) and (complement.degree == "too" or complement.concept in WITH_AIM):
            lead = "," if complement.concept == "ready" and complement.degree != "too" else ", um"
        if lead is None or len(aims) > 1 or not isinstance(aims[0], Clause):
            raise UnsayableError("a purpose of a state")
        return lead + " " + self._infinitive(aims[0], setting) + COMMA

    def _is_done(self, clause: Clause, node: AdjectiveNode, word: Adjective) -> bool:
        """Whether an English state is what somebody does: "was rejected", "may be dropped"."""
        if not word.participle or word.becoming is not None or node.degree != "positive" or clause.subject is None:
            return False
        if isinstance(clause.predicate, Being) and clause.predicate.remain:
            return False
        if clause.progressive and clause.tense is Tense.PRESENT:
            return True
        to = any(adjunct.role is Role.TO for adjunct in clause.adjuncts)
        if node.concept == "utilized" or (node.concept == "used" and clause.adjuncts and not node.adverbs and not to):
            return True
        lasting = any(adjunct.role in {Role.DURATION, Role.SINCE} for adjunct in clause.adjuncts)
        if clause.tense in {Tense.PAST, Tense.PERFECT} and not clause.modal:
            return clause.negated or node.negated or denies(clause.subject) or not lasting
        if clause.modal is not None and clause.modal is not Modal.MAY:
            return True
        doing = any(self._adverb_rank(adverb, state=False) == _MANNER for adverb in clause.adverbs)
        return word.done and (clause.tense is Tense.FUTURE or clause.modal is not None or doing)

    def _passive_state(
        self, clause: Clause, node: AdjectiveNode, word: Adjective, subject: Nominal | None, setting: Setting
    ) -> Parts:
        verb = Verb("", "", "", word.predicative)
        adverbs = (*clause.adverbs, *("=" + self._adverb(adverb) for adverb in node.adverbs))
        said = replace(clause, adverbs=adverbs, negated=clause.negated or node.negated)
        return self._acting(said, Acting("", passive=True), subject, setting, order=False, verb=verb)

    def _verb_for(self, word: Adjective, node: AdjectiveNode, being: Being) -> Verb | None:
        if node.degree != "positive":
            return None
        if being.become:
            return word.becoming or word.verb
        return word.verb if not being.remain else None

    def _state(self, clause: Clause, being: Being, subject: Nominal | None, setting: Setting) -> tuple[Verb, str, str]:
        """Return the verb that says a state, its complement, and what follows the clause."""
        copula = words.verb(
            "rücken" if is_nearing(being) else "werden" if being.become else "bleiben" if being.remain else "sein"
        )
        complement = being.complement
        if isinstance(complement, tuple):
            return copula, " und ".join(self._predicative(one, being=being) for one in complement), ""
        if isinstance(complement, AdjectiveNode):
            return copula, self._predicative(complement, being=being), ""
        if isinstance(complement, Adjunct):
            verb, said = self._place_state(complement, being, setting)
            return verb, said, ""
        if isinstance(complement, Amount):
            if being.become or being.remain:
                raise UnsayableError("becoming an amount")
            if self._is_measure(subject):
                return words.verb("betragen, beträgt, betrug, betragen"), self._amount(complement, Case.AKK), ""
            return copula, self._amount(complement, Case.NOM), ""
        named = isinstance(complement, NounPhrase) and isinstance(complement.head, Name)
        if clause.progressive:
            raise UnsayableError("being a thing just now")
        if named and clause.tense is not Tense.PRESENT:
            raise UnsayableError("having been a name")
        plain = isinstance(complement, NounPhrase) and isinstance(subject, NounPhrase) and not subject.pronoun
        if isinstance(complement, NounPhrase) and complement.amount is not None and self._is_measure(subject):
            place = Place(Case.AKK, article="none", owner=setting.owner)
            return words.verb("betragen, beträgt, betrug, betragen"), self._nominal(complement, place), ""
        if plain and self._many(complement) and not self._many(subject):
            raise UnsayableError("one being many")
        return copula, self._nominal(complement, Place(Case.NOM, article="none", owner=setting.owner)), ""

    def _place_state(self, adjunct: Adjunct, being: Being, setting: Setting) -> tuple[Verb, str]:
        role, phrase = adjunct.role, adjunct.phrase
        if role is Role.VIA and isinstance(phrase, NounPhrase) and phrase.amount is not None:
            adjunct, role = Adjunct(Role.ABOVE, phrase), Role.ABOVE
        moved = {Role.ABOVE: ("über+akk", "steigen"), Role.BELOW: ("unter+akk", "fallen")}
        if being.become:
            if role not in moved or isinstance(phrase, Clause):
                raise UnsayableError(f"becoming {role}")
            return words.verb(moved[role][1]), self._prepositional(moved[role][0], phrase, setting)
        said = self._adjunct(adjunct, setting)
        if being.remain:
            if role not in {Role.ABOVE, Role.BELOW, Role.IN}:
                raise UnsayableError(f"remaining {role}")
            return words.verb("bleiben"), said
        if role in {Role.ABOVE, Role.BELOW, Role.BETWEEN, Role.AT, Role.BEYOND, Role.NEAR, Role.OUTSIDE}:
            return words.verb("liegen"), said
        if role is Role.BEHIND:
            return words.verb("zurück|liegen"), said
        if role is Role.UNDER:
            return words.verb("stehen"), said
        if role is Role.DUE_TO and not isinstance(phrase, Clause):
            return words.verb("zurückzuführen sein"), self._prepositional("auf+akk", phrase, setting)
        if role in {Role.IN, Role.ON} and not isinstance(phrase, Clause):
            return words.verb("befinden, befindet, befand, befunden ; refl"), said
        if role in {Role.WITHOUT, Role.DURING, Role.AGO}:
            return words.verb("sein"), said
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
        verb = self._chosen(clause, act, subject) or verb or self._verb(act.verb)
        if order and verb.order is not None:
            verb = replace(verb.order, flags=verb.flags)
        if verb.things is not None and self._is_thing(act.obj if not act.passive else subject):
            verb = verb.things
        if act.verb == "resolve_obj" and isinstance(act.obj, NounPhrase) and isinstance(act.obj.head, Name):
            verb = self._verb("resolve_name")
        if verb.fixed == "erneut":
            verb = replace(verb, fixed="")
            clause = replace(clause, adverbs=(*clause.adverbs, "=erneut"))
        if verb.slots.get("obj") == "dass":
            act = with_clause(act)
        if act.passive and verb.undergo is not None:
            act, verb = replace(act, passive=False), verb.undergo
        if act.passive and verb.passive is not None:
            verb = verb.passive
        if act.content is not None and act.content.subject is not None:
            manners = tuple(adverb for adverb in clause.adverbs if self._adverb_rank(adverb, state=False) > 40)  # noqa: PLR2004
            clause = replace(clause, adverbs=tuple(adverb for adverb in clause.adverbs if adverb not in manners))
            inner = replace(
                act.content,
                adverbs=(*act.content.adverbs, *manners),
                adjuncts=(*act.content.adjuncts, *clause.adjuncts),
            )
            act, clause = replace(act, content=inner), replace(clause, adjuncts=())
        state = act.passive and self._is_state(clause, verb)
        subject_case = verb.slots.get("obj" if act.passive else "subj", "nom" if not act.passive else "akk")
        subject_case = "nom" if act.passive and subject_case == "akk" else subject_case
        behind = ""
        if isinstance(act.obj, NounPhrase) and act.obj.relative is not None and not act.content and not clause.adjuncts:
            behind = self._relative(act.obj, act.obj.relative, Place(Case.AKK))
            act = replace(act, obj=replace(act.obj, relative=None))
        arguments, nominative, no = self._arguments(clause, act, verb, setting)
        agreeing = nominative if nominative is not None else subject if subject_case == "nom" else None
        plural = self._many(agreeing)
        negated = clause.negated and not no
        maybe = clause.modal is Modal.MAY and not self._can_cause(clause, act)
        said = replace(clause, modal=None) if maybe else clause
        chain = self._chain(said, verb, plural=plural, passive=act.passive, state=state)
        middle = self._middle(
            replace(clause, negated=negated),
            setting,
            maybe=maybe,
            arguments=arguments,
            reflexive=verb.reflexive and not act.passive,
        )
        tail = behind + self._content(act, verb, setting) + self._purpose(clause, setting, passive=act.passive)
        if order:
            if act.passive or "subj" in verb.slots:
                raise UnsayableError("an order nobody can follow")
            return self._imperative(verb, middle, tail)
        text = self._subject(subject, setting, subject_case) if subject is not None else ""
        if self._is_bare(clause, act, verb, setting):
            return Parts(text, "", middle, verb.past.removesuffix(" worden"), "", tail)
        if "coherent" in verb.flags and act.content is not None:
            return self._coherent(text, chain, middle, act.content, setting)
        return Parts(text, chain.finite, middle, chain.end, chain.whole, tail)

    def _chosen(self, clause: Clause, act: Acting, subject: Nominal | None) -> Verb | None:
        """Return the verb that subject and tense ask for, where it is not the lexicon's."""
        if act.verb in {"fail", "failing", "failed"} and self._runs_on(subject):
            return words.verb("aus|fallen")
        if asked_for := wording(IN_GERMAN, act, subject):
            return words.verb(asked_for)
        asked = subject.of if isinstance(subject, NounPhrase) and not subject.head else subject
        if act.verb == "result_in" and isinstance(asked, NounPhrase) and asked.head in REQUESTS:
            return words.verb("enden ; in mit+dat")
        if is_rising(act, subject) and not act.obliques:
            return words.verb("zu|nehmen")
        if act.verb == "soar" and is_rising(replace(act, verb="rise"), subject):
            return words.verb("stark zu|nehmen")
        if act.verb == "deliver" and isinstance(act.obj, NounPhrase) and act.obj.head in CURRENTS:
            return words.verb("liefern")
        if act.verb == "push" and any(name == "to" and isinstance(aim, Amount) for name, aim in act.obliques):
            return words.verb("treiben ; to auf+akk")
        if act.verb == "send" and is_someone(act.obj):
            return words.verb("schicken ; to zu+dat")
        if act.verb == "need" and act.obj is None:
            return words.verb("brauchen")  # zu lange, um zu antworten
        if act.verb == "drop" and any(adjunct.role is Role.OUT_OF for adjunct in clause.adjuncts):
            return words.verb("fallen ; sein")
        if act.verb == "miss" and (act.passive or (clause.tense is not Tense.PRESENT and not clause.progressive)):
            return words.verb("verpassen")
        if (
            act.verb == "see"
            and not act.passive
            and self._is_measure(act.obj if isinstance(act.obj, NounPhrase) else None)
        ):
            return words.verb("verzeichnen")
        if act.verb == "ask" and any(adjunct.role is Role.PURPOSE for adjunct in clause.adjuncts):
            return words.verb("bitten, bittet, bat, gebeten")
        return None

    def _is_bare(self, clause: Clause, act: Acting, verb: Verb, setting: Setting) -> bool:
        """Whether a headline says only the participle: "Backup fehlgeschlagen", "Anfragen abgelehnt"."""
        if setting.full or clause.modal or clause.tense is Tense.FUTURE or clause.subject is None or clause.more:
            return False
        if "subj" in verb.slots:
            return False
        if act.passive:
            return not clause.progressive and "obj" not in verb.slots
        ended = verb.sein or "wurde" in verb.flags
        return ended and clause.tense in {Tense.PAST, Tense.PERFECT} and not verb.fixed.endswith(("sein", "werden"))

    def _is_state(self, clause: Clause, verb: Verb) -> bool:
        lasting = any(adjunct.role in {Role.DURATION, Role.SINCE} for adjunct in clause.adjuncts)
        none = denies(clause.subject)
        if clause.modal or clause.tense is Tense.FUTURE or clause.progressive or clause.negated or none:
            return False
        if clause.tense is Tense.PERFECT:
            return lasting
        return "state" in verb.flags and clause.tense is Tense.PRESENT

    def _can_cause(self, clause: Clause, act: Acting) -> bool:
        if clause.negated or clause.progressive or clause.tense is not Tense.PRESENT:
            return False
        return act.verb in CAUSING or clause.subject is None

    def _imperative(self, verb: Verb, middle: str, tail: str) -> Parts:
        if verb.infinitive == "werden" or verb.construction:
            raise UnsayableError(f"an order with {verb.whole}")
        finite = "seien" if verb.infinitive == "sein" else verb.infinitive
        return Parts("", finite, middle, verb.last, "", tail)

    def _coherent(self, subject: str, chain: Chain, middle: str, content: Clause, setting: Setting) -> Parts:
        inner = self._infinitive(content, setting)
        return Parts(subject, chain.finite, join(middle, inner), chain.end, join(chain.end, chain.finite), "")

    def _arguments(
        self, clause: Clause, act: Acting, verb: Verb, setting: Setting
    ) -> tuple[list[tuple[int, str]], Nominal | None, bool]:
        """Return the arguments with their ranks in the middle field, the nominative one, and whether "kein" negates."""
        found: list[tuple[int, str]] = []
        nominative: Nominal | None = None
        no = False
        slots: list[tuple[str, Nominal | Amount]] = [] if act.obj is None else [("obj", act.obj)]
        for name, said in [*slots, *act.obliques]:
            phrase = said
            shown = verb.slots.get(name) or ("akk" if name == "obj" else SLOTS.get(name))
            if shown is None:
                raise UnsayableError(f"{act.verb} with {name}")
            if name in {"to", "by"} and isinstance(phrase, Amount) and name not in verb.slots:
                shown = "auf+akk" if name == "to" else "um+akk"
            if shown == "nom":
                nominative = phrase if isinstance(phrase, NounPhrase | Coordination) else None
            if isinstance(phrase, Amount):
                found.append((50 if name == "obj" else 70, self._with_case(shown, phrase, setting, "auto")))
                continue
            if (name == "obj" or shown == "akk") and clause.negated and takes_no(phrase):
                phrase, no = with_no(phrase), True
            article = self._object_article(act, verb, phrase, (name, shown), setting)
            rank = 10 if self._is_known(phrase, article) and shown != "nom" else 50
            rank = 44 if no and (name == "obj" or shown == "akk") else rank
            rank = 63 if isinstance(phrase, NounPhrase) and phrase.pronoun in UNKNOWN and name == "obj" else rank
            counted = isinstance(phrase, NounPhrase) and (phrase.amount or phrase.determiner is Determiner.SOME)
            rank = 10 if counted and clause.negated and shown != "nom" else rank
            if "+" in shown:
                rank = 55 if name == "obj" else 70
            found.append((rank, self._with_case(shown, phrase, setting, article)))
        if act.complement is not None:
            word = verb.slots.get(
                "adj", "als" if (act.obj is not None or act.passive) and act.verb not in MAKING else ""
            )
            found.append((80, join(word, self._predicative(act.complement))))
        return found, nominative, no

    def _object_article(self, act: Acting, verb: Verb, phrase: Nominal, slot: tuple[str, str], setting: Setting) -> str:
        name, shown = slot
        if isinstance(phrase, Coordination):
            return "definite" if setting.order and "look" in verb.flags else "auto"
        if shown == "nom" and name == "obj" and is_bare_plural(phrase):
            return "auto"
        if act.verb == "exceed" and phrase.number is Number.MASS and phrase.determiner is Determiner.NONE:
            return "definite"
        if shown == "nom" or (setting.order and "look" in verb.flags):
            return "definite"
        if act.verb in DISTURBING and self._is_doing(phrase) and phrase.determiner is Determiner.NONE:
            return "definite"
        if phrase.number is Number.MASS and setting.order and self._is_measure(phrase) and not act.obliques:
            return "definite"
        return "auto"

    def _is_known(self, phrase: Nominal, article: str) -> bool:
        if isinstance(phrase, Coordination):
            return article == "definite"
        if phrase.pronoun in UNKNOWN:
            return False
        if phrase.pronoun or phrase.determiner in KNOWN:
            return True
        if phrase.determiner is not Determiner.NONE or phrase.amount is not None:
            return False
        if isinstance(phrase.head, Name) or article == "definite":
            return True
        return phrase.number is Number.SINGULAR

    def _middle(
        self,
        clause: Clause,
        setting: Setting,
        *,
        maybe: bool = False,
        arguments: list[tuple[int, str]] | None = None,
        degree: str = "",
        reflexive: bool = False,
    ) -> str:
        """Return the middle field: reflexive, known objects, time, adverbs, negation, new objects, places, states."""
        found: list[tuple[int, str]] = list(arguments or [])
        if reflexive:
            found.append((0, "sich"))
        if maybe:
            found.append((18, "möglicherweise"))
        more = ""
        for adverb in self._focused(clause.adverbs):
            back = bool(degree) or (isinstance(clause.predicate, Acting) and clause.predicate.verb in RETURNING)
            word = "wieder" if adverb == "again" and back else self._adverb(adverb)
            moving = isinstance(clause.predicate, Acting) and clause.predicate.verb in SHIFTING
            word = "anderswohin" if adverb == "elsewhere" and moving else word
            if setting.order and adverb in {"immediately", "now"}:
                found.append((52, word))
                continue
            if adverb in {"=mehr", "anymore"}:
                more = "mehr"
                continue
            if adverb == "never":
                continue
            rank = self._adverb_rank(adverb, state=bool(degree))
            found.append((38 if clause.negated and rank == _PLACE else rank, word))  # "wird hier nicht helfen"
        never = "never" in clause.adverbs
        if never:
            found.append((42, "nie"))
        elif clause.negated:
            found.append((42, "nicht mehr" if more else "nicht"))
            more = ""
        if more:
            found.append((55, "mehr"))
        early = clause.negated or never or bool(degree)
        for adjunct in clause.adjuncts:
            if isinstance(adjunct.phrase, Clause):
                continue
            all_of = isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.determiner in {
                Determiner.EACH,
                Determiner.ALL,
            }
            rank = 20 if adjunct.role in TIMES else 25 if adjunct.role in CAUSES else 38 if early else 60
            rank = 47 if adjunct.role is Role.TIMES or is_in_time(adjunct) else rank
            rank = 65 if adjunct.role in {Role.INTO, Role.TO, Role.TOWARD, Role.AS} else rank
            rank = (
                90 if adjunct.role is Role.THAN else 43 if clause.negated and all_of else rank
            )  # nicht auf jedem Knoten
            rank = 85 if adjunct.role is Role.PER and degree else rank  # beträgt 5 pro Sekunde
            agent = adjunct.role is Role.BY
            found.append((rank, self._adjunct(adjunct, setting, tense=clause.tense, agent=agent, clause=clause)))
        if degree:
            found.append((80, degree))
        return join(*(text for _, text in sorted(found, key=lambda pair: pair[0])))

    def _focused(self, adverbs: tuple[str, ...]) -> tuple[str, ...]:
        """Join "only" to the adverb of degree behind it: nur teilweise."""
        if len(adverbs) > 1 and adverbs[0] == "only" and self._adverb_rank(adverbs[1], state=False) > _MANNER - 1:
            return ("=" + join(self._adverb("only"), self._adverb(adverbs[1])), *adverbs[2:])
        return adverbs

    def _adverb_rank(self, adverb: str, *, state: bool) -> int:
        if adverb.startswith("="):
            return _MANNER if adverb == "=erneut" else 30
        if adverb in _BESIDE_TIMES:
            return _BESIDE_TIMES[adverb]
        known = lexicon.concepts().get(("adverbs", adverb))
        kind = known.kind if known else ""
        if kind == "degree":
            return 78 if state else 61 if adverb in {"nearly", "almost"} else 46
        return {"manner": _MANNER, "focus": 49 if not state else 37, "place": _PLACE}.get(kind, 30)

    def _content(self, act: Acting, verb: Verb, setting: Setting) -> str:
        """Return what a verb's clause-like argument adds behind the clause."""
        content = act.content
        if content is None or "coherent" in verb.flags:
            return ""
        if content.subject is not None or isinstance(content.predicate, Existing):
            return f", {verb.slots.get('that', 'dass')} " + self._final(content, replace(setting, order=False)) + COMMA
        return ", " + self._infinitive(content, setting) + COMMA

    def _infinitive(self, content: Clause, setting: Setting, lead: str = "") -> str:
        if content.more:
            several = [replace(content, more=()), *content.more]
            texts = [self._infinitive(one, setting, lead if at == 0 else "") for at, one in enumerate(several)]
            return LINKS[LinkKind(content.joint)].join(texts)
        content = self._said_otherwise(content)
        if content.modal is Modal.CAN and content.negated:
            raise UnsayableError("an infinitive of failing")
        predicate = content.predicate
        if content.modal or content.tense is not Tense.PRESENT or content.links:
            raise UnsayableError("an infinitive with a tense")
        setting = replace(setting, order=False)
        if isinstance(predicate, Being):
            verb, said, _ = self._state(content, predicate, None, setting)
            return join(lead, self._middle(content, setting, degree=said, reflexive=verb.reflexive), verb.with_zu)
        if isinstance(predicate, Existing):
            raise UnsayableError("existence as an infinitive")
        verb = self._verb(predicate.verb)
        if verb.construction or "subj" in verb.slots:
            raise UnsayableError(f"an infinitive of {predicate.verb}")
        arguments, _, no = self._arguments(content, predicate, verb, setting)
        middle = self._middle(
            replace(content, negated=content.negated and not no),
            setting,
            arguments=arguments,
            reflexive=verb.reflexive and not predicate.passive,
        )
        tail = self._content(predicate, verb, setting) + self._purpose(content, setting, passive=predicate.passive)
        if predicate.passive:
            return join(lead, middle, verb.past, "zu werden") + tail
        return join(lead, middle, verb.with_zu) + tail

    def _chain(
        self,
        clause: Clause,
        verb: Verb,
        *,
        plural: bool,
        passive: bool = False,
        state: bool = False,
        preterite: bool = False,
    ) -> Chain:
        auxiliaries = {name: words.verb(name) for name in ("sein", "haben", "werden")}
        past = clause.tense in {Tense.PAST, Tense.PERFECT}
        if passive:
            auxiliary = auxiliaries["sein" if state else "werden"]
            infinitive = f"{verb.past} {auxiliary.infinitive}"
            if state:
                past = clause.tense is Tense.PAST
        else:
            auxiliary, infinitive = verb, verb.whole
        if clause.modal:
            return self._modal_chain(clause, infinitive, plural=plural)
        if clause.tense is Tense.FUTURE:
            finite = auxiliaries["werden"].finite(plural=plural)
            return Chain(finite, infinitive, f"{infinitive} {finite}")
        if passive:
            finite = auxiliary.finite(plural=plural, past=past)
            return Chain(finite, verb.past, f"{verb.past} {finite}")
        present = not past or self._still(clause)
        if (
            present
            or preterite
            or (past and verb.infinitive in _TOLD_IN_PRETERITE)
            or (past and verb.infinitive == "werden" and verb.fixed)
        ):
            finite = verb.finite(plural=plural, past=not present and past)
            end = verb.last
            return Chain(finite, end, join(verb.fixed, verb.prefix + finite))
        if "wurde" in verb.flags:
            finite = auxiliaries["werden"].finite(plural=plural, past=True)
            return Chain(finite, verb.past, f"{verb.past} {finite}")
        finite = auxiliaries["sein" if verb.sein else "haben"].finite(plural=plural)
        return Chain(finite, verb.past, f"{verb.past} {finite}")

    def _modal_chain(self, clause: Clause, infinitive: str, *, plural: bool) -> Chain:
        past = clause.tense in {Tense.PAST, Tense.PERFECT}
        if clause.modal is Modal.SHOULD:
            if past:
                raise UnsayableError("should have")
            finite = "sollten" if plural else "sollte"
        elif clause.modal is Modal.MUST:
            stem = (
                ("dürfen", "darf", "durften", "durfte") if clause.negated else ("müssen", "muss", "mussten", "musste")
            )
            finite = stem[2 * past + (not plural)]
        else:
            finite = ("können", "kann", "konnten", "konnte")[2 * past + (not plural)]
        if clause.tense is Tense.FUTURE:
            finite = "werden" if plural else "wird"
            modal = {Modal.MUST: "müssen"}.get(clause.modal or Modal.CAN, "können")
            return Chain(finite, f"{infinitive} {modal}", f"{finite} {infinitive} {modal}")
        return Chain(finite, infinitive, f"{infinitive} {finite}")
