"""Turkish clauses: what something is, has or does, and what is told of it."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Determiner,
    Existing,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.moments import moment
from slack_fixtures.grammar.languages.turkish.clauses import Core, Line, Mood, There, as_verb, describing, fact, mood_of
from slack_fixtures.grammar.languages.turkish.forms import Noun, Verb, attach, verb
from slack_fixtures.grammar.languages.turkish.phrases import Phrases, by_size
from slack_fixtures.grammar.languages.turkish.tables import (
    AIMED,
    CAUSES,
    CHANGING,
    COMPARISONS,
    DATIVE,
    DEGREES,
    LASTING,
    LATE,
    PREPOSITIONS,
    RESULTS,
    ROLES,
    TIME_UNITS,
)
from slack_fixtures.grammar.languages.turkish.trees import (
    as_meant,
    becomes,
    from_object,
    has_lasted,
    is_bare_value,
    is_machine,
    is_measured,
    is_place,
    is_quality,
    is_single,
    is_some,
    is_state,
    is_uncertain,
    kind_of,
    plainly,
    refuse,
    with_manner,
)
from slack_fixtures.grammar.languages.turkish.words import ACTIONS, CONTENT, FACTS, INFINITIVES, Slot, Word, joined

_PLACES_SAID = 2
_FORESEEING = {
    "expect": "beklenmek",
    "expect_obj_to": "beklenmek",
    "expected": "beklenmek",
    "predict": "tahmin edilmek",
    "predicted": "tahmin edilmek",
}


class Predicates(Phrases):
    """What Turkish says of things in clauses."""

    def participle(self, clause: Clause) -> str:
        """Say a clause before the noun that is its subject: yanıt vermeyen."""
        if clause.subject is not None or clause.links or clause.more:
            raise UnsayableError("a relative clause with more than one predicate")
        being = clause.predicate
        if isinstance(being, Being) and isinstance(being.complement, Adjective) and not clause.adjuncts:
            plain = not (clause.modal or clause.negated or clause.adverbs or being.become or being.remain)
            if plain and clause.tense is not Tense.FUTURE and clause.tense is not Tense.PAST:
                return self.attributive(being.complement)
        line = self._line(clause)
        if line.subject is not None and not line.inner:
            raise UnsayableError("a relative clause whose subject is another")
        return line.say(describing(line.core, line.mood))

    def _line(self, clause: Clause) -> Line:
        predicate = clause.predicate
        if isinstance(predicate, Existing):
            return self._existing(clause, predicate.phrase)
        subject = clause.subject
        if isinstance(subject, NounPhrase) and subject.determiner in _SAID_BEHIND:
            said_of = isinstance(predicate, Being) or subject.determiner is Determiner.NOT_ENOUGH
            if said_of and (subject.determiner in _NONE or is_quality(predicate)):
                return self._nothing(clause, subject)
            if subject.determiner is Determiner.NO:
                return self._none_does(clause, subject)
        foreseen = self._foreseen(clause)
        if foreseen is not None:
            return foreseen
        line = self._being(clause, predicate) if isinstance(predicate, Being) else self._acting(clause, predicate)
        return line.required()

    def _subject(self, clause: Clause) -> Noun | None:
        subject = clause.subject
        if subject is None:
            return None
        being = clause.predicate
        if isinstance(subject, NounPhrase) and isinstance(being, Being) and isinstance(being.complement, Adjective):
            negated = being.complement.negated or clause.negated
            low = being.complement.concept == "low" and not negated and not self.is_resource(subject)
            if low or being.complement.concept in {"high", "elevated", "excessive"}:
                return self.phrase(self.number_of(self.use_of(subject)))
        if isinstance(subject, NounPhrase) and subject.pronoun in {"it", "they"}:
            return None
        if isinstance(subject, NounPhrase) and subject.pronoun in {"this", "that"}:
            return Noun("bu durum")
        return self.nominal(subject)

    def _existing(self, clause: Clause, phrase: Nominal) -> Line:
        is_any = not (isinstance(phrase, NounPhrase) and phrase.determiner in _NONE)
        if isinstance(phrase, NounPhrase):
            places = tuple(
                one for one in phrase.adjuncts if (is_place(one) and not is_state(one)) or one.role in _TIMES
            )
            word = "yeterli" if phrase.determiner is Determiner.NOT_ENOUGH else ""
            determiner = phrase.determiner if is_any else Determiner.NONE
            rest = tuple(one for one in phrase.adjuncts if one not in places)
            phrase = replace(phrase, determiner=determiner, adjuncts=rest)
            thing = self.phrase(phrase, bare=determiner is Determiner.NONE).before(word)
        else:
            places, thing = (), self.nominal(phrase, bare=True)
        front, early, late = self._adjuncts(replace(clause, adjuncts=(*places, *clause.adjuncts)))
        return Line(joined(front, early, late), thing, self._adverbs(clause, "all"), There(is_any), self._mood(clause))

    def _none_does(self, clause: Clause, subject: NounPhrase) -> Line:
        """Say "no backup has completed": hiçbir yedekleme tamamlanmadı."""
        if clause.negated or clause.more:
            raise UnsayableError("no … not")
        word = "hiç" if subject.number is Number.MASS else "hiçbir"
        thing = replace(subject, determiner=Determiner.NONE)
        times = tuple(one for one in clause.adjuncts if one.role in _TIMES)
        others = tuple(one for one in clause.adjuncts if one.role not in _TIMES)
        mood = mood_of(clause)
        _, early, _ = self._adjuncts(replace(clause, adjuncts=times))
        line = self._line(replace(clause, subject=thing, negated=True, adjuncts=others))
        if line.inner or line.subject is None:
            raise UnsayableError("nothing that is turned")
        said = self.phrase(thing, bare=True).before(word)
        mood = replace(line.mood, lasting=mood.lasting)
        front, middle = joined(line.front, early), line.middle
        passive = isinstance(clause.predicate, Acting) and clause.predicate.passive
        if word == "hiç" or passive:
            front, middle = joined(front, middle), ""
        return replace(line, front=front, subject=said, middle=middle, mood=mood)

    def _nothing(self, clause: Clause, subject: NounPhrase) -> Line:
        """Say "no pods are running": çalışan pod yok."""
        if clause.negated or clause.more or clause.tense is Tense.FUTURE:
            raise UnsayableError("no … not")
        core: Core = There(is_any=False)
        if subject.determiner not in _NONE:
            core = Noun({Determiner.TOO_FEW: "çok az", Determiner.TOO_MANY: "çok fazla"}[subject.determiner])
        front, early, _ = self._adjuncts(clause, only_places=True)
        others = tuple(one for one in clause.adjuncts if not is_place(one) and one.role not in _TIMES)
        described = self.participle(replace(clause, subject=None, adjuncts=others, links=(), tense=Tense.PRESENT))
        word = "yeterli" if subject.determiner is Determiner.NOT_ENOUGH else ""
        thing = self.phrase(replace(subject, determiner=Determiner.NONE), bare=True).before(joined(described, word))
        mood = replace(mood_of(clause), modal=None, progressive=False)
        if mood.tense is Tense.PERFECT and not mood.lasting:
            mood = replace(mood, tense=Tense.PRESENT)
        return Line(joined(front, early), thing, "", core, mood)

    def _foreseen(self, clause: Clause) -> Line | None:
        """Say "is expected to recover": düzelmesi bekleniyor."""
        told = clause.predicate
        concept, content = "", None
        if isinstance(told, Acting) and told.passive:
            concept, content = told.verb, told.content
        elif isinstance(told, Being) and isinstance(told.complement, Adjective):
            concept = told.complement.concept
        purpose = [one for one in clause.adjuncts if one.role is Role.PURPOSE and isinstance(one.phrase, Clause)]
        if content is None and len(purpose) == 1 and isinstance(purpose[0].phrase, Clause):
            content = purpose[0].phrase
        if content is None or content.subject is not None:
            return None
        rest = tuple(one for one in clause.adjuncts if one not in purpose)
        inner = replace(
            content,
            subject=clause.subject,
            adjuncts=(*content.adjuncts, *rest),
            adverbs=(*clause.adverbs, *content.adverbs),
        )
        if concept == "likely":
            if clause.negated or clause.modal or clause.tense is not Tense.PRESENT:
                raise UnsayableError("a likelihood in another tense")
            return self._line(replace(inner, tense=Tense.FUTURE, adverbs=("likely", *inner.adverbs)))
        word = _FORESEEING.get(concept)
        if word is None:
            return None
        if clause.modal or clause.more or content.links:
            raise UnsayableError("an expectation with a modal or more")
        line = self._line(inner)
        if concept.startswith("predict"):
            said = fact(line.core, replace(line.mood, tense=Tense.FUTURE))
        else:
            said = as_verb(line.core, line.mood).action().text
        front = line.say(said, "gen")
        mood = replace(mood_of(clause), lasting=False)
        return Line(front, None, "", verb(word), mood)

    # --- what something is --------------------------------------------------------------------------------------------

    def _being(self, clause: Clause, being: Being) -> Line:
        complement = being.complement
        if isinstance(complement, Adjective):
            core, mood = self._adjective_core(complement, clause)
            if complement.concept not in DATIVE and any(one.role in {Role.TO, Role.FROM} for one in clause.adjuncts):
                raise UnsayableError("a state to or from something")
            if complement.concept == "registered" and any(one.role is Role.WITH for one in clause.adjuncts):
                raise UnsayableError("registered with something")
            aimed = any(one.role is Role.PURPOSE for one in clause.adjuncts)
            if aimed and complement.concept not in AIMED:
                raise UnsayableError("a state with an aim")
            line = self._placed(clause, core, mood)
            own = self.word("adjectives", complement.concept).slots.get("subj")
            if own is None or being.become:
                return line
            front = joined(line.front, *self._turned(line.subject, own))
            return replace(line, front=front, subject=_belonging(line.subject, own), inner=True)
        if being.become or being.remain:
            raise UnsayableError("becoming or remaining a thing")
        mood = mood_of(clause)
        if isinstance(complement, tuple):
            words = [self.word("adjectives", one.concept) for one in complement]
            if any(word.verb is not None for word in words):
                raise UnsayableError("several states that are verbs")
            text = " ve ".join(self.attributive(one) for one in complement)
            return self._placed(clause, _predicate(text), mood)
        if isinstance(complement, Adjunct):
            return self._being_placed(clause, complement)
        if isinstance(complement, Amount):
            return self._placed(clause, self.amount(complement), mood)
        if isinstance(complement, NounPhrase):
            described = complement.determiner is Determiner.INDEFINITE and bool(complement.adjectives)
            if complement.determiner in {Determiner.INDEFINITE, Determiner.DEFINITE} and not described:
                complement = replace(complement, determiner=Determiner.NONE)
            if complement.determiner not in {Determiner.NONE, Determiner.ITS} and not described:
                raise UnsayableError("a quantity as what something is")
            if complement.number is Number.PLURAL and complement.amount is None and is_single(clause.subject):
                raise UnsayableError("one thing that is several")
            plain = NounPhrase(head=complement.head, number=complement.number, adjuncts=complement.adjuncts)
            if complement == plain and kind_of(complement) in {"event", "measure"}:
                raise UnsayableError("a thing that is an event")
            if complement.participle or complement.relative or complement.adjuncts or complement.pronoun:
                raise UnsayableError("a described thing as what something is")
        said = self.phrase(complement) if isinstance(complement, NounPhrase) else self.nominal(complement, bare=True)
        return self._placed(clause, said, mood)

    def _adjective_core(self, adjective: Adjective, clause: Clause) -> tuple[Core, Mood]:
        if adjective.concept == "low" and adjective.degree != "superlative" and self.is_resource(clause.subject):
            text = joined(*map(self.adverb_of_degree, adjective.adverbs), DEGREES.get(adjective.degree, ""))
            said = Verb(joined(text, "azal")) if becomes(clause) else Noun("az", lead=text + " " if text else "")
            return said, mood_of(clause)
        broken = adjective.concept == "failed" and is_machine(clause.subject)
        word = self.word("adjectives", "faulty" if broken else adjective.concept)
        being = clause.predicate
        assert isinstance(being, Being)
        mood = mood_of(clause)
        if adjective.negated:
            if mood.negated:
                raise UnsayableError("a double negation")
            mood = replace(mood, negated=True)
        if "attr" in word.marks:
            raise UnsayableError(f"{adjective.concept} as what something is")
        adverbs = joined(*(self.adverb_of_degree(one) for one in adjective.adverbs))
        degree = DEGREES.get(adjective.degree, "")
        filling = adjective.concept in {"full", "empty"} and mood.tense is Tense.FUTURE and not adverbs
        if being.become or filling:
            return self._become(word, joined(adverbs, degree), mood)
        if being.remain and (mood.modal or mood.tense is not Tense.PRESENT):
            raise UnsayableError("remaining so in another tense")
        still = "hâlâ" if being.remain else ""
        if word.verb is not None:
            if degree:
                raise UnsayableError("a verb in a degree")
            said = replace(word.verb, stem=joined(still, adverbs, word.verb.stem))
            if said.negative and (mood.negated or mood.modal is Modal.CAN):
                raise UnsayableError("a denied adjective that denies")
            if word.tense == "di" and mood.tense is Tense.PERFECT and not mood.lasting and mood.modal is None:
                mood = replace(mood, tense=Tense.PRESENT)
            settled = word.tense == "di"
            if mood.lasting and not settled:
                mood = replace(mood, progressive=True)
            if word.tense == "iyor" and (mood.tense is Tense.PAST or mood.modal is Modal.MAY):
                mood = replace(mood, progressive=True)
            return said, replace(mood, settled=settled)
        if degree and "fixed" in word.marks:
            raise UnsayableError(f"{adjective.concept} compared")
        compared = any(one.role is Role.THAN for one in clause.adjuncts)
        text = joined(still, adverbs, degree, word.text)
        if compared and degree != "daha":
            raise UnsayableError("a comparison without comparative")
        base = word.noun
        assert base is not None
        return replace(base, lead=text.removesuffix(base.word)), mood

    def _become(self, word: Word, degree: str, mood: Mood) -> tuple[Core, Mood]:
        if word.become is not None:
            return replace(word.become, stem=joined(degree.removesuffix("daha").strip(), word.become.stem)), mood
        if word.verb is not None and word.tense == "di":
            return word.verb, mood
        if word.verb is not None:
            if not word.verb.negative or degree:
                raise UnsayableError("becoming what is a verb")
            return Verb(joined(word.verb.aorist(), "hale gel")), mood
        return Verb(joined(degree, word.text, "hale gel")), mood

    def _being_placed(self, clause: Clause, complement: Adjunct) -> Line:
        role, phrase = complement.role, complement.phrase
        if isinstance(phrase, Clause):
            raise UnsayableError(f"being {role} a clause")
        if role in {Role.ABOVE, Role.BELOW, Role.BEYOND}:
            timed = isinstance(phrase, Amount) and phrase.unit in TIME_UNITS
            if timed and kind_of(clause.subject) not in {"measure", "time", "event", ""}:
                raise UnsayableError("a thing that is longer than a time")
            text = joined(self._limit(phrase, "gen"), ROLES[role][1])
        elif role is Role.AT and isinstance(phrase, Amount):
            text = self.amount(phrase).text + " seviyesinde"
        elif role is Role.WITHOUT and clause.subject is not None and not clause.negated:
            places = (Adjunct(Role.ON, clause.subject), *clause.adjuncts)
            front, early, late = self._adjuncts(replace(clause, adjuncts=places))
            thing = self.phrase(plainly(phrase), bare=True)
            return Line(joined(front, early, late), thing, "", There(is_any=False), mood_of(clause))
        elif role in {Role.ON, Role.IN, Role.AT, Role.UNDER, Role.BEHIND, Role.NEAR, Role.OUTSIDE}:
            if isinstance(phrase, Amount):
                raise UnsayableError(f"being {role} an amount")
            if isinstance(phrase, NounPhrase) and role is Role.IN and phrase.determiner is Determiner.INDEFINITE:
                phrase = replace(phrase, determiner=Determiner.NONE)
            case, behind = ROLES[role]
            text = joined(self.inflected(phrase, case), behind)
        else:
            raise UnsayableError(f"being {role} something")
        return self._placed(clause, _predicate(text), mood_of(clause))

    def _limit(self, phrase: Nominal | Amount, case: str) -> str:
        if isinstance(phrase, Amount):
            if phrase.relation is not Relation.EXACTLY:
                raise UnsayableError("above a limit of its own")
            return self.amount(phrase).case(case, "değer")
        part = self._part_as_value(phrase)
        if part is not None:
            return part.case(case, "değer")
        if isinstance(phrase, NounPhrase) and (isinstance(phrase.head, Name) or is_bare_value(phrase)):
            if phrase.adjectives:
                raise UnsayableError("a limit with an adjective")
            return self.nominal(phrase).case(case, "değer")
        return self.inflected(phrase, case)

    def _part_as_value(self, phrase: Nominal) -> Noun | None:
        """Return "70 % of the limit" as a value: sınırın 70 %."""
        if not isinstance(phrase, NounPhrase) or phrase.head or phrase.of is None or phrase.amount is None:
            return None
        plain = replace(phrase, amount=None, of=None)
        if plain != NounPhrase() or phrase.amount.relation is not Relation.EXACTLY or phrase.amount.total:
            return None
        whole = phrase.of
        if not isinstance(whole, NounPhrase) or kind_of(whole) not in {"measure", "resource"} or whole.amount:
            return None
        if whole.head in {"usage", "utilization", "rate"}:
            raise UnsayableError("a part of a rate")
        return self.amount(phrase.amount).before(self.inflected(whole, "gen"))

    def _placed(self, clause: Clause, core: Core, mood: Mood) -> Line:
        front, early, late = self._adjuncts(clause)
        middle = joined(self._adverbs(clause, "early"), early, late, self._adverbs(clause, "near"))
        return Line(front, self._subject(clause), middle, core, self._denied(clause, mood))

    # --- what something does ------------------------------------------------------------------------------------------

    def _acting(self, clause: Clause, act: Acting) -> Line:
        special = self._specially(clause, act)
        if special is not None:
            return special
        act = as_meant(act, clause.subject)
        refuse(clause, act)
        clause, act = with_manner(*from_object(clause, act))
        broken = act.verb == "fail" and is_machine(clause.subject)
        word = _BROKEN if broken else self.word("verbs", act.verb)
        base = word.passive if act.passive else word.verb
        if base is None:
            raise UnsayableError(f"{act.verb} in the passive")
        mood = self._mood(clause)
        if act.passive and not clause.progressive and (act.verb in RESULTS or has_lasted(clause)):
            mood = replace(mood, settled=True)
        front, early, late = self._adjuncts(clause)
        subject = self._subject(clause)
        own = self._own(act, word)
        if act.passive and isinstance(clause.subject, NounPhrase) and is_some(clause.subject):
            front, late = joined(front, late), ""
        if own is not None:
            front = joined(front, *self._turned(subject, own))
            if own.case == "loc":
                front, early = joined(front, early), ""
            subject = _belonging(subject, own)
        if isinstance(act.obj, NounPhrase) and act.obj.determiner is Determiner.NO:
            if clause.negated:
                raise UnsayableError("a double negation")
            mood = replace(mood, negated=True)
            if any("neg" in self.word("adverbs", adverb).marks for adverb in clause.adverbs):
                act = replace(act, obj=replace(act.obj, determiner=Determiner.NONE))
        if own is not None and act.obj is not None and word.slots.get("obj", Slot("acc")).case == "":
            subject = self._owned_subject(act.obj, owned=False)
            act = replace(act, obj=None)
        owned = next((thing for name, thing in act.obliques if word.slots.get(name) == Slot("poss")), None)
        if owned is not None:
            subject = self._owned_subject(owned, owned=True)
            act = replace(act, obliques=tuple(one for one in act.obliques if one[1] is not owned))
        middle = self._arguments(clause, act, word, (early, late), negated=mood.negated)
        named = own is None and isinstance(clause.subject, NounPhrase) and isinstance(clause.subject.head, Name)
        apart = named and not early and bool(act.obj or late or act.obliques)
        apart = apart and not self._adverbs(clause, "early")
        core: Core = _predicate(base.stem.removesuffix(" ol")) if act.verb in LASTING else base
        return Line(front, subject, middle, core, mood, inner=own is not None, apart=apart)

    def _specially(self, clause: Clause, act: Acting) -> Line | None:
        """Say what Turkish says with another verb, or return None."""
        if act.verb in {"become_adj", "get_adj", "go_adj"} and act.complement is not None:
            being = Being(act.complement, become=True)
            return self._being(replace(clause, predicate=being, progressive=False), being)
        if act.passive:
            return None
        valued = isinstance(act.obj, NounPhrase) and kind_of(act.obj) == "measure"
        if act.verb in {"have", "contain"} or (act.verb == "experience" and valued):
            return self._having_line(clause, act)
        if act.verb in {"fail_to", "manage_to", "need_to"}:
            return self._managing(clause, act)
        if act.verb == "miss" and clause.progressive:
            return self._missing(clause, act)
        if act.verb == "wait_for" and any(one.role is Role.PURPOSE for one in clause.adjuncts):
            return self._awaiting(clause, act)
        if act.verb == "take":
            return self._taking(clause, act)
        return self._seeming(clause, act) if act.verb == "appear_to" else None

    def _arguments(self, clause: Clause, act: Acting, word: Word, told: tuple[str, str], *, negated: bool) -> str:
        """Say what stands between subject and verb."""
        early, late = told
        objects, bare_object = self._object(act.obj, word, negated=negated) if act.obj is not None else ("", "")
        obliques = []
        for name, phrase in act.obliques:
            usual = PREPOSITIONS.get(name)
            slot = word.slots.get(name) or (Slot(*usual) if usual is not None else None)
            if slot is None:
                raise UnsayableError(f"{act.verb} with {name}")
            if name == "to" and act.verb in CHANGING and isinstance(phrase, NounPhrase) and kind_of(phrase):
                raise UnsayableError("a change to so many things")
            if name == "to" and act.verb in CHANGING:
                slot = replace(slot, generic="değer")
            obliques.append(self._argument(phrase, slot))
        return joined(
            self._adverbs(clause, "early"),
            early,
            objects,
            late,
            *obliques,
            self._content(act, act.content, word) if act.content is not None else "",
            self._complement(act, act.complement, word) if act.complement is not None else "",
            self._adverbs(clause, "near"),
            bare_object,
        )

    def _object(self, obj: Nominal | Amount, word: Word, *, negated: bool) -> tuple[str, str]:
        """Return an object in its case, and one that stands without case next to the verb."""
        slot = word.slots.get("obj", Slot("acc"))
        if isinstance(obj, NounPhrase) and obj.pronoun in {"it", "they"} and slot.case == "acc":
            return "", ""  # what is known is left out
        if isinstance(obj, NounPhrase) and obj.determiner is Determiner.ANY and negated:
            obj = replace(obj, determiner=Determiner.NO)
        if isinstance(obj, NounPhrase) and (
            obj.head == "times_unit" or (obj.amount and obj.amount.unit == "times_unit")
        ):
            raise UnsayableError("how often as an object")
        caseless = "bare" in word.marks or obj == NounPhrase(head="data", number=Number.MASS)
        if caseless and slot.case == "acc" and (is_uncertain(obj) or is_bare_value(obj)):
            return "", self._bare(obj)
        return self._argument(obj, slot), ""

    def _own(self, act: Acting, word: Word) -> Slot | None:
        """Return the case of what is the subject in English where Turkish says it otherwise."""
        if not act.passive:
            return word.slots.get("subj")
        slot = word.slots.get("obj")
        return slot if slot is not None and slot.case not in {"acc", "", "poss"} else None

    def _turned(self, subject: Noun | None, own: Slot) -> list[str]:
        """Return the subject in a case, unless something of it is the subject."""
        if subject is None or (own.case == "gen" and own.behind and " " not in own.behind and own.behind in _PARTS):
            return []
        generic = own.generic or ("hizmet" if subject.product else "")
        return [joined(subject.case(own.case, generic if own.case != "loc" else ""), own.behind)]

    def _bare(self, obj: Nominal | Amount) -> str:
        return self.amount(obj).text if isinstance(obj, Amount) else self.nominal(obj, bare=True).text

    def _owned_subject(self, phrase: Nominal | Amount, *, owned: bool) -> Noun:
        if isinstance(phrase, Amount):
            return self.amount(phrase)
        said = self.nominal(phrase, bare=is_uncertain(phrase) and not owned)
        return said.possessive() if owned else said

    def _argument(self, phrase: Nominal | Amount, slot: Slot) -> str:
        if isinstance(phrase, Amount):
            return joined(self.amount(phrase).case(slot.case, slot.generic or "değer"), slot.behind)
        if isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NOT_ENOUGH:
            raise UnsayableError("not enough as an argument")
        if slot.behind == "arasında":
            return self.between(phrase)
        generic = slot.generic
        part = self._part_as_value(phrase) if generic == "değer" else None
        if part is not None:
            return joined(part.case(slot.case, generic), slot.behind)
        if isinstance(phrase, NounPhrase) and is_measured(phrase) and not generic:
            generic = "değer"
        return joined(self.inflected(phrase, slot.case, generic), slot.behind)

    def _having_line(self, clause: Clause, act: Acting) -> Line:
        """Say what something has: kümede etkin denetleyici yok."""
        obj, owner_of = act.obj, clause.subject
        if owner_of is None or obj is None or isinstance(obj, Amount):
            raise UnsayableError("having without an owner")
        if isinstance(obj, NounPhrase):
            kind = lexicon.concept("nouns", obj.head).kind if isinstance(obj.head, str) and obj.head else ""
            if obj.determiner in {Determiner.DEFINITE, Determiner.ITS} or (not obj.head and obj.of is not None):
                raise UnsayableError("having a certain thing")
            states = tuple(one for one in clause.adjuncts if is_state(one))
            obj = replace(obj, adjuncts=(*obj.adjuncts, *states))
            clause = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in states))
            if kind == "measure" and obj.determiner is Determiner.INDEFINITE and is_bare_value(obj.of):
                return self._having_amount(clause, obj)
            limits = [one for one in (*obj.adjuncts, *clause.adjuncts) if one.role in {Role.ABOVE, Role.BELOW}]
            if kind == "measure" and len(limits) == 1 and obj.amount is None and obj.of is None:
                rest = tuple(one for one in clause.adjuncts if one not in limits)
                plain = replace(obj, adjuncts=tuple(one for one in obj.adjuncts if one not in limits))
                return self._having_limit(replace(clause, adjuncts=rest), plain, limits[0])
            if kind == "measure" and obj.adjectives and obj.amount is None and obj.determiner in _LOOSE:
                return self._having_value(clause, obj)
        about = tuple(one for one in clause.adjuncts if one.role is Role.WITH)
        if about and isinstance(obj, NounPhrase):
            obj = replace(obj, adjuncts=(*obj.adjuncts, *about))
        rest = tuple(one for one in clause.adjuncts if one not in about)
        line = self._existing(replace(clause, subject=None, adjuncts=rest), obj)
        if kind_of(owner_of) == "person" and line.subject is not None:
            return replace(line, subject=line.subject.possessive().before(self.inflected(owner_of, "gen")))
        owner, _, _ = self._adjuncts(replace(clause, adjuncts=(Adjunct(Role.ON, owner_of),)))
        if clause.tense is Tense.PERFECT and not line.mood.lasting and kind_of(obj) == "event" and line.core == There():
            line = replace(line, core=Verb("oluş"))
        return replace(line, front=joined(owner, line.front))

    def _owner(self, subject: Nominal) -> str:
        """Return what has something in the genitive; a product is a service, or an instance where it has a name."""
        generic = ""
        if isinstance(subject, NounPhrase) and isinstance(subject.head, Name) and subject.head.kind == "product":
            generic = "örnek" if subject.names or subject.adjuncts else "hizmet"
        return self.inflected(subject, "gen", generic)

    def _having_value(self, clause: Clause, obj: NounPhrase) -> Line:
        """Say "has high latency": gecikmesi yüksek; "a high number of errors": hata sayısı yüksek."""
        if len(obj.adjectives) != 1 or clause.subject is None:
            raise UnsayableError("having a value in many words")
        front, early, late = self._adjuncts(clause)
        if obj.of is None:
            said = replace(obj, adjectives=(), determiner=Determiner.ITS)
            thing = self.phrase(said).before(self._owner(clause.subject))
        else:
            owner, _, _ = self._adjuncts(replace(clause, adjuncts=(Adjunct(Role.ON, clause.subject),)))
            front = joined(owner, front)
            thing = self.phrase(replace(obj, adjectives=(), determiner=Determiner.NONE))
        core, mood = self._adjective_core(obj.adjectives[0], replace(clause, predicate=Being(obj.adjectives[0])))
        return Line(front, thing, joined(self._adverbs(clause, "all"), early, late), core, mood)

    def _having_limit(self, clause: Clause, obj: NounPhrase, limit: Adjunct) -> Line:
        """Say "has a failure rate above 10 %": başarısızlık oranı 10 % değerinin üzerinde."""
        assert clause.subject is not None
        if obj.adjectives:
            raise UnsayableError("having a described value above a limit")
        thing = self.phrase(replace(obj, determiner=Determiner.ITS))
        line = self._being_placed(clause, limit)
        return replace(line, subject=thing.before(self._owner(clause.subject)))

    def _having_amount(self, clause: Clause, obj: NounPhrase) -> Line:
        """Say "has a latency of ⟨1⟩": gecikmesi ⟨1⟩."""
        if obj.adjectives or clause.subject is None or not isinstance(obj.of, NounPhrase):
            raise UnsayableError("having a described value of so much")
        thing = self.phrase(replace(obj, of=None, determiner=Determiner.ITS))
        front, early, late = self._adjuncts(clause)
        owned = thing.before(self._owner(clause.subject))
        middle = joined(self._adverbs(clause, "all"), early, late)
        return Line(front, owned, middle, self.phrase(obj.of), mood_of(clause))

    def _missing(self, clause: Clause, act: Acting) -> Line:
        """Say "is missing a master": ana sunucu eksik."""
        if clause.subject is None or act.obj is None or isinstance(act.obj, Amount):
            raise UnsayableError("missing what is not told")
        owner = Adjunct(Role.ON, clause.subject)
        front, early, late = self._adjuncts(replace(clause, adjuncts=(owner, *clause.adjuncts)))
        thing = self.nominal(act.obj, bare=is_uncertain(act.obj))
        middle = joined(self._adverbs(clause, "all"), late)
        return Line(joined(front, early), thing, middle, Noun("eksik"), replace(mood_of(clause), progressive=False))

    def _taking(self, clause: Clause, act: Acting) -> Line:
        """Say "takes more than 10 minutes to complete": tamamlanması 10 dakikadan uzun sürüyor."""
        purpose = [one for one in clause.adjuncts if one.role is Role.PURPOSE]
        rest = tuple(one for one in clause.adjuncts if one.role is not Role.PURPOSE)
        amount = act.obj
        if not isinstance(amount, Amount) or len(purpose) > 1 or (amount.unit and amount.unit not in TIME_UNITS):
            raise UnsayableError("taking what is no time")
        front, early, late = self._adjuncts(replace(clause, adjuncts=rest))
        subject = self._subject(clause)
        if purpose:
            inner = purpose[0].phrase
            if not isinstance(inner, Clause) or inner.subject is not None or inner.more or inner.links:
                raise UnsayableError("taking time for another's doing")
            line = self._line(replace(inner, subject=clause.subject))
            if line.mood.modal is not None:
                raise UnsayableError("a modal in what takes time")
            action = as_verb(line.core, line.mood).action()
            subject, early = action.before(line.say("", "gen")), joined(early)
        time = self._long(amount)
        return Line(
            front, subject, joined(self._adverbs(clause, "all"), early, late, time), verb("sürmek"), mood_of(clause)
        )

    def _awaiting(self, clause: Clause, act: Acting) -> Line:
        """Say "wait for the backup to complete": yedeklemenin tamamlanmasını bekleyin."""
        doing = next(one.phrase for one in clause.adjuncts if one.role is Role.PURPOSE)
        rest = tuple(one for one in clause.adjuncts if one.role is not Role.PURPOSE)
        awaited = act.obliques[0][1]
        if not isinstance(doing, Clause) or doing.subject is not None or isinstance(awaited, Amount) or doing.links:
            raise UnsayableError("waiting for what is not told plainly")
        line = self._line(replace(doing, subject=awaited))
        action = as_verb(line.core, line.mood).action().case("acc")
        front, early, late = self._adjuncts(replace(clause, adjuncts=rest))
        middle = joined(self._adverbs(clause, "all"), early, late, line.say(action, "gen"))
        return Line(front, self._subject(clause), middle, verb("beklemek"), self._mood(clause))

    def _long(self, amount: Amount) -> str:
        """Say how long: 10 dakikadan uzun, en az 10 dakika."""
        if amount.relation in {Relation.MORE_THAN, Relation.LESS_THAN}:
            plain = self.amount(replace(amount, relation=Relation.EXACTLY)).case("abl", "süre")
            return plain + (" uzun" if amount.relation is Relation.MORE_THAN else " kısa")
        return self.amount(amount).text

    def _seeming(self, clause: Clause, act: Acting) -> Line:
        """Say "appears to be down": çalışmıyor gibi görünüyor."""
        content = act.content
        plain = clause.tense is Tense.PRESENT and not (clause.modal or clause.negated or clause.more)
        if content is None or not plain or content.subject is not None or content.more or content.links:
            raise UnsayableError("seeming in another tense")
        inner = replace(
            content,
            subject=clause.subject,
            adjuncts=(*content.adjuncts, *clause.adjuncts),
            adverbs=(*clause.adverbs, *content.adverbs),
        )
        return Line(self._line(inner).finite(), None, "", Verb("gibi görün"), mood_of(Clause(None, act)))

    def _managing(self, clause: Clause, act: Acting) -> Line:
        """Say "failed to start" with the verb itself: başlayamadı."""
        content = act.content
        if content is None or content.subject is not None or content.modal or content.more or content.negated:
            raise UnsayableError("failing to do what is not told plainly")
        if clause.negated or clause.modal not in {None, Modal.MAY}:
            raise UnsayableError("not failing to do something")
        told = replace(
            content,
            subject=clause.subject,
            tense=clause.tense,
            progressive=clause.progressive,
            adverbs=(*clause.adverbs, *content.adverbs),
            adjuncts=(*clause.adjuncts, *content.adjuncts),
            links=(),
        )
        if act.verb == "need_to":
            return self._line(replace(told, modal=Modal.MUST))
        line = self._line(told)
        if not isinstance(line.core, Verb) or line.mood.negated or line.mood.settled:
            raise UnsayableError("failing to be something")
        mood = replace(line.mood, modal=clause.modal)
        if mood.tense is Tense.PERFECT and mood.lasting:
            mood = replace(mood, tense=Tense.PRESENT)
        return replace(line, core=replace(line.core, able=True, negative=act.verb == "fail_to"), mood=mood)

    def _content(self, act: Acting, content: Clause, word: Word) -> str:
        """Say what a verb is about: bağlanmaya, düğümün çalıştığını."""
        form = next((word.slots[name].case for name in CONTENT if name in word.slots), "")
        if not form or content.more or content.links:
            raise UnsayableError(f"{act.verb} with a clause")
        line = self._line(content)
        if form in FACTS:
            said = Noun(fact(line.core, line.mood), possessed=True)
            return line.say(said.case(FACTS[form]), "gen")
        if line.mood.modal is not None or line.mood.tense not in {Tense.PRESENT, Tense.PERFECT}:
            raise UnsayableError("a modal in what a verb is about")
        done = as_verb(line.core, line.mood)
        if form in ACTIONS:
            return line.say(done.action().case(ACTIONS[form]), "gen")
        if line.subject is not None:
            raise UnsayableError("an infinitive with a subject")
        if form == "-mekten":
            return line.say(attach(done.infinitive(), "DAn"))
        return line.say(done.infinitive() if form == "-mek" else done.bare_action().case(INFINITIVES[form]))

    def _complement(self, act: Acting, complement: Adjective, word: Word) -> str:
        adjective = self.word("adjectives", complement.concept)
        if "adj" not in word.slots or (adjective.verb is not None and not adjective.text):
            raise UnsayableError(f"{act.verb} with a complement")
        if complement.negated and adjective.verb is None:
            return joined(adjective.text, "değil", word.slots["adj"].behind)
        return joined(self.attributive(complement), word.slots["adj"].behind)

    def _mood(self, clause: Clause) -> Mood:
        return self._denied(clause, mood_of(clause))

    def _denied(self, clause: Clause, mood: Mood) -> Mood:
        """Return a mood that an adverb such as "never" denies."""
        if any("neg" in self.word("adverbs", adverb).marks for adverb in clause.adverbs):
            return replace(mood, negated=True)
        return mood

    # --- adverbs and adjuncts -----------------------------------------------------------------------------------------

    def _adverbs(self, clause: Clause, which: str) -> str:
        said = []
        for adverb in clause.adverbs:
            word = self.word("adverbs", adverb)
            near = "near" in word.marks or lexicon.concept("adverbs", adverb).kind in {"manner", "degree"}
            if which == "all" or near == (which == "near"):
                said.append(word.text)
        return joined(*said)

    def _adjuncts(self, clause: Clause, *, only_places: bool = False) -> tuple[str, str, str]:
        """Return what stands before the subject, behind it, and nearer to the verb."""
        front: list[str] = []
        early: list[str] = []
        late: list[str] = []
        if sum(map(is_place, clause.adjuncts)) > _PLACES_SAID:
            raise UnsayableError("too many places")
        for adjunct in sorted(clause.adjuncts, key=by_size):
            if isinstance(adjunct.phrase, Clause):
                (front if self._is_aim(clause) else early).append(self._adjunct(adjunct, clause))
            elif is_place(adjunct):
                front.append(self._adjunct(adjunct, clause))
            elif adjunct.role in _TIMES:
                early.append(self._adjunct(adjunct, clause))
            elif not only_places:
                (front if adjunct.role in CAUSES else late).append(self._adjunct(adjunct, clause))
        return joined(*front), joined(*early), joined(*late)

    def _is_aim(self, clause: Clause) -> bool:
        """Return whether a purpose stands before the subject."""
        being = clause.predicate
        if not isinstance(being, Being) or not isinstance(being.complement, Adjective):
            return False
        return being.complement.concept not in {"ready", "available"}

    def _adjunct(self, adjunct: Adjunct, clause: Clause) -> str:
        role, phrase = adjunct.role, adjunct.phrase
        if isinstance(phrase, Clause):
            waiting = isinstance(clause.predicate, Acting) and clause.predicate.verb == "wait"
            return self._doing(role, phrase, awaited=waiting)
        if role is Role.DURATION:
            return self._lasting(phrase, clause)
        if role is Role.THAN:
            return self._than(phrase)
        if role is Role.BETWEEN:
            return self.between(phrase)
        if told := moment(self.locale, adjunct):
            return told
        if role is Role.WHEN:
            return self._when(phrase)
        if isinstance(phrase, Amount) or role in {Role.LAST, Role.NEXT, Role.AGO}:
            return self._amount_adjunct(role, phrase, clause)
        if role not in ROLES:
            raise UnsayableError(f"a clause with {role}")
        if isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO:
            raise UnsayableError("a denial in a circumstance")
        if isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.ANY and clause.negated:
            phrase = replace(phrase, determiner=Determiner.NO)
        if role is Role.BY and kind_of(phrase) in {"event", "measure", "resource"}:
            role = Role.DUE_TO  # what happens is no agent
        changing = isinstance(clause.predicate, Acting) and clause.predicate.verb in CHANGING
        if role is Role.TO and changing and is_bare_value(phrase):
            return self._limit(phrase, "dat")
        case, behind = ROLES[role]
        if role in {Role.ABOVE, Role.BELOW, Role.BEYOND}:
            return joined(self._limit(phrase, case), behind)
        if (
            role is Role.FOR
            and isinstance(phrase, NounPhrase)
            and phrase.head == "reason"
            and (phrase.names or phrase.modifiers)
        ):
            return self.nominal(phrase).text + "yle"
        if role is Role.IN and phrase == NounPhrase(head="time"):
            return "zamanında"
        if role is Role.AT and kind_of(phrase) in {"measure", "resource"} and not getattr(phrase, "adjectives", ()):
            raise UnsayableError("at a value that is not told")
        manner = not case or kind_of(phrase) == "measure"
        if manner and isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.INDEFINITE:
            phrase = replace(phrase, determiner=Determiner.NONE)
        return joined(self.inflected(phrase, case), behind)

    def _amount_adjunct(self, role: Role, phrase: Nominal | Amount, clause: Clause) -> str:
        if role is Role.LAST:
            return self.last(phrase)
        if role is Role.AGO:
            return f"{self.plain_amount(phrase)} önce"
        if role in {Role.NEXT, Role.IN}:
            if isinstance(phrase, Amount):
                timed = phrase.unit in TIME_UNITS or (not phrase.unit and "⟨" in phrase.value)
                if timed and phrase.relation is Relation.LESS_THAN:
                    return self._long(phrase) + " bir süre içinde"
                if not timed or phrase.relation not in {Relation.EXACTLY, Relation.ABOUT, Relation.AT_MOST}:
                    raise UnsayableError("within what is no time")
                return f"{self.amount(phrase).text} içinde"
            return f"{self.nominal(phrase).text} içinde"
        assert isinstance(phrase, Amount)
        if role is Role.TIMES:
            return f"{self.amount(phrase).text} kez"
        if role is Role.EVERY and phrase.unit in TIME_UNITS and phrase.relation is Relation.EXACTLY:
            return (
                f"{self.amount(phrase).case('loc')} bir" if phrase.value not in {"", "1"} else f"her {self.per(phrase)}"
            )
        if role is Role.PER:
            return f"{self.per(phrase)} başına"
        if role in {Role.AFTER, Role.BEFORE} and phrase.unit in TIME_UNITS:
            return f"{self.amount(phrase).text} {'sonra' if role is Role.AFTER else 'önce'}"
        if role is Role.BY:
            being = clause.predicate.complement if isinstance(clause.predicate, Being) else None
            if isinstance(being, Adjective) and being.degree != "comparative" and being.concept not in LATE:
                raise UnsayableError("a state by an amount")
            return self.amount(phrase).text
        if role in {Role.ABOVE, Role.BELOW, Role.BEYOND}:
            return joined(self._limit(phrase, "gen"), ROLES[role][1])
        raise UnsayableError(f"{role} an amount")

    def _when(self, phrase: Nominal | Amount) -> str:
        """Say "next week": gelecek hafta."""
        words = {Adjective("next"): "gelecek", Adjective("last"): "geçen"}
        if not isinstance(phrase, NounPhrase) or len(phrase.adjectives) != 1 or phrase.head not in TIME_UNITS:
            raise UnsayableError("a time that is not told plainly")
        before = words.get(phrase.adjectives[0])
        if before is None or phrase != NounPhrase(head=phrase.head, adjectives=phrase.adjectives):
            raise UnsayableError("a time that is not told plainly")
        return joined(before, self.phrase(NounPhrase(head=phrase.head)).text)

    def _lasting(self, phrase: Nominal | Amount, clause: Clause) -> str:
        """Say how long: 5 dakikadır, 5 dakikadan uzun süredir, 5 dakika boyunca."""
        going = mood_of(clause).lasting
        if isinstance(phrase, NounPhrase) and phrase.head == "time" and phrase.adjectives == (Adjective("long"),):
            return "uzun süredir" if going else "uzun süre"
        if not isinstance(phrase, Amount):
            raise UnsayableError("a duration that is no time")
        if phrase.unit and phrase.unit not in TIME_UNITS:
            raise UnsayableError("a duration that is no time")
        relation = phrase.relation
        if relation in {Relation.MORE_THAN, Relation.LESS_THAN}:
            size = "uzun" if relation is Relation.MORE_THAN else "kısa"
            plain = self.amount(replace(phrase, relation=Relation.EXACTLY))
            return f"{plain.case('abl', 'süre')} {size} {'süredir' if going else 'süre'}"
        said = self.amount(phrase)
        if not going:
            return said.text + " boyunca"
        if said.opaque:
            return said.text + " süredir"
        return said.lead + attach(said.word, "DIr", front=said.front)

    def _than(self, phrase: Nominal | Amount) -> str:
        if isinstance(phrase, NounPhrase) and phrase.pronoun:
            known = COMPARISONS.get(phrase.pronoun)
            if known is None:
                raise UnsayableError(f"than {phrase.pronoun}")
            return known
        return self._limit(phrase, "abl")

    def _doing(self, role: Role, clause: Clause, *, awaited: bool = False) -> str:
        """Say what for, how, or without what: başlatmak için, başlatarak, başlatmadan."""
        if clause.subject is not None or clause.more or clause.links:
            raise UnsayableError("a purpose of another")
        line = self._line(clause)
        if line.subject is not None or line.mood.modal is not None:
            raise UnsayableError("a purpose of another")
        done = as_verb(line.core, line.mood)
        if role is Role.PURPOSE and awaited:
            return line.say(done.bare_action().case("acc"))
        if role is Role.PURPOSE:
            return line.say(done.infinitive() + " için")
        if role is Role.MEANS:
            return line.say(done.by())
        if role is Role.WITHOUT and not done.negative:
            return line.say(done.without())
        raise UnsayableError(f"{role} with a clause")


_BROKEN = Word(verb=verb("arızalanmak"))
_PARTS = frozenset({"süre", "bağlantı", "şifre", "kilit", "engel"})
_TIMES = frozenset({Role.LAST, Role.WHEN, Role.NEXT, Role.AGO, Role.DURATION, Role.SINCE, Role.UNTIL, Role.EVERY})
_TIMES |= {Role.DEADLINE}
_NONE = frozenset({Determiner.NO, Determiner.NOT_ENOUGH})
_SAID_BEHIND = _NONE | {Determiner.TOO_FEW, Determiner.TOO_MANY}
_LOOSE = frozenset({Determiner.NONE, Determiner.INDEFINITE})


def _belonging(subject: Noun | None, own: Slot) -> Noun | None:
    """Return what belongs to the subject: sertifikanın süresi."""
    if own.case != "gen" or own.behind not in _PARTS:
        return None
    part = Noun(own.behind).possessive()
    return part if subject is None else part.before(subject.case("gen"))


def _predicate(text: str) -> Noun:
    lead, _, word = text.rpartition(" ")
    return Noun(word, lead=lead + " " if lead else "")
