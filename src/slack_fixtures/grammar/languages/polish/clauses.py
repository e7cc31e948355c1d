"""Polish clauses: subject and predicate, what there is, headlines, and the clauses that are linked to another."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Being,
    Clause,
    Coordination,
    Determiner,
    Existing,
    Link,
    LinkKind,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.polish import forms as inflect
from slack_fixtures.grammar.languages.polish.conjugation import (
    SENTENCE,
    Agreement,
    Subject,
    negation,
    nominative,
    past_form,
    to_be,
    with_modal,
)
from slack_fixtures.grammar.languages.polish.mending import (
    counted_subject,
    handed_down,
    moved_down,
    negative_object,
    none_of,
)
from slack_fixtures.grammar.languages.polish.numbers import number_of
from slack_fixtures.grammar.languages.polish.states import States
from slack_fixtures.grammar.languages.polish.tables import LEVELS, LINKS, PLAIN, PROCESSORS, PRONOUNS, STATES
from slack_fixtures.grammar.languages.polish.texts import COMMA, joined
from slack_fixtures.grammar.languages.polish.trees import (
    adverbs_of,
    is_service,
    is_time,
    is_time_bound,
    is_work,
    kind_of,
    named_gender,
)
from slack_fixtures.grammar.languages.polish.verbals import check_frame
from slack_fixtures.grammar.languages.polish.words import is_class_word

_TIMES = {
    LinkKind.WHEN: "podczas+gen",
    LinkKind.WHILE: "podczas+gen",
    LinkKind.AFTER: "po+loc",
    LinkKind.BEFORE: "przed+ins",
}
_LEFT = Clause(None, Acting("leave", passive=True))
_SUPPOSED = frozenset({"possibly", "potentially", "maybe", "perhaps"})  # open the clause
_BEHIND_STATES = frozenset({Role.NEXT, Role.TO, Role.PURPOSE, Role.FROM, Role.THAN, Role.WITH})
_AWAITED = frozenset({"expected", "required", "needed", "necessary", "recommended", "possible"})


class Clauses(States):
    """What Polish says in one clause or several."""

    def clause(self, clause: Clause, *, headline: bool) -> str:
        """Say a clause with the clauses that are linked to it."""
        before = "".join(self.fronted(link) for link in clause.links if link.first)
        text = self._plain(clause, headline=headline)
        for link in clause.links:
            if not link.first:
                text += self.link(link)
        return before + text

    def fronted(self, link: Link) -> str:
        """Say a linked clause before the main one: "Jeśli usługa nie działa, "."""
        if not isinstance(link.clause, Clause):
            raise UnsayableError("a phrase before a clause")
        return self.link(replace(link, first=False)).removeprefix(",").removeprefix(" ") + ", "

    def link(self, link: Link) -> str:
        """Say a linked clause with its conjunction, and the mark of the comma that closes it."""
        clause = link.clause
        if not isinstance(clause, Clause):
            return LINKS[link.kind] + self.nominal(clause, "nom")
        if link.kind is LinkKind.SEQUEL:
            subject = nominative("co", SENTENCE, "a sequel in a case")
            if clause.subject is not None:
                raise UnsayableError("a sequel with a subject")
            said = self.predicated(clause, subject, headline=False)
            return ", " + said + "".join(self.link(further) for further in clause.links)
        if link.kind is LinkKind.COMMA and clause.subject is None and isinstance(clause.predicate, Being):
            if isinstance(clause.predicate.complement, Adjunct):
                return joined(", " + self.adjunct(clause.predicate.complement), *self.adjuncts(clause, "od"))
            raise UnsayableError("an adjective behind a comma")
        if clause.subject is None and not isinstance(clause.predicate, Existing):
            return self._subjectless(link, clause)
        if link.kind is LinkKind.UNTIL:
            if clause.negated:
                raise UnsayableError("until not")
            later = Tense.FUTURE if clause.tense is Tense.PRESENT and not clause.modal else clause.tense
            clause = replace(clause, negated=True, tense=later)
        being = clause.predicate
        graded = being.complement if isinstance(being, Being) else None
        pending = link.kind is LinkKind.IF and clause.negated and clause.tense is Tense.PRESENT
        if pending and isinstance(graded, Adjective) and self.is_done(graded):
            clause = replace(clause, tense=Tense.FUTURE)  # "jeśli nie zostanie zastąpiony"
        doing = clause.predicate
        done = isinstance(graded, Adjective) and self.is_done(graded)
        future = isinstance(doing, Acting) and not (clause.progressive or clause.modal or doing.verb in STATES)
        if link.kind is LinkKind.BEFORE and (future or done) and clause.tense is Tense.PRESENT:
            clause = replace(clause, tense=Tense.FUTURE)  # "zanim plik zostanie usunięty"
        if link.kind is LinkKind.WHILE and "still" in clause.adverbs:
            return ", podczas gdy " + self.clause(clause, headline=False) + COMMA
        if link.kind is LinkKind.SO_THAT:
            if clause.modal or isinstance(clause.predicate, Being):
                raise UnsayableError("a purpose with a modal")
            clause = replace(clause, tense=Tense.PAST)
        return LINKS[link.kind] + self.clause(clause, headline=False) + COMMA

    def order(self, clause: Clause, *, polite: bool = False) -> str:
        """Say what to do, one thing or several, with the clauses that are linked to it."""
        before = "".join(self.fronted(link) for link in clause.links if link.first)
        say = self.infinitive if polite else self.imperative
        *others, last = (say(one) for one in (clause, *clause.more))
        text = ", ".join(others) + (LINKS[LinkKind(clause.joint)] if others else "") + last
        for link in clause.links:
            text += "" if link.first else self._order_link(link)
        return before + text

    def _order_link(self, link: Link) -> str:
        if isinstance(link.clause, Clause) and link.clause.subject is None and link.kind in {LinkKind.AND, LinkKind.OR}:
            if link.clause.more:
                raise UnsayableError("several orders behind one")
            return LINKS[link.kind] + self.imperative(link.clause)
        return self.link(link)

    def _subjectless(self, link: Link, clause: Clause) -> str:
        being = clause.predicate
        if isinstance(being, Being) and isinstance(being.complement, Adjective) and link.kind is LinkKind.IF:
            if being.complement.concept in {"possible", "available"} and not clause.negated:
                return ", jeśli to możliwe"
            raise UnsayableError("a condition without subject")
        if isinstance(being, Acting) and being.verb == "log":
            raise UnsayableError("a log read as an order")
        if isinstance(being, Acting) and link.kind in {LinkKind.COLON, LinkKind.SEMICOLON, LinkKind.DASH}:
            return LINKS[link.kind] + self.order(clause)
        slot = _TIMES.get(link.kind)
        if slot is None or not isinstance(being, Acting):
            raise UnsayableError("a clause without subject")
        return " " + self.verbal_noun(clause, slot, perfective=not slot.startswith("podczas"))

    # --- one clause ---------------------------------------------------------------------------------------------------

    def _plain(self, clause: Clause, *, headline: bool) -> str:
        if (scarce := self.scarce(clause, headline=headline)) is not None:
            return scarce
        clause = counted_subject(clause)
        if isinstance(clause.predicate, Existing):
            return self._existing(clause, clause.predicate, headline=headline)
        if clause.subject is None:
            return self._headless(clause)
        if headline and (suspicion := self._suspicion(clause)) is not None:
            return suspicion
        attributive = self._attributive(clause) if headline else None
        if attributive is not None:
            return attributive
        if (fixed := self.impersonal(clause, headline=headline)) is not None:
            return fixed
        who = clause.subject
        first, clause = ("", clause) if headline or clause.more else self._opening(clause)
        return joined(first, self.predicated(clause, self._subject(who, clause), headline=headline))

    def _opening(self, clause: Clause) -> tuple[str, Clause]:
        """Return what opens a clause, and the rest of it: "od ostatniego wdrożenia", "być może"."""
        supposed = tuple(one for one in clause.adverbs if one in _SUPPOSED)
        since = tuple(one for one in clause.adjuncts if one.role is Role.SINCE and _is_event(one.phrase))
        adverbs = tuple(one for one in clause.adverbs if one not in supposed)
        rest = replace(clause, adverbs=adverbs, adjuncts=tuple(one for one in clause.adjuncts if one not in since))
        lasts = isinstance(clause.predicate, Being) or not (clause.negated or clause.modal)
        if since and clause.tense is Tense.PERFECT and lasts:
            rest = replace(rest, tense=Tense.PRESENT)
        said = [self.adverb(one).text for one in supposed[:1]]
        return joined(*(self.adjunct(one) for one in since), *said), rest

    def _headless(self, clause: Clause) -> str:
        """Say "Failed to sync": impersonal."""
        act = clause.predicate
        if not isinstance(act, Acting) or clause.more or clause.modal:
            raise UnsayableError("a clause without subject")
        if act.verb == "fail_to" and act.content is not None:
            said = "nie udało się" if clause.tense in {Tense.PAST, Tense.PERFECT} else "nie udaje się"
            return joined(said, self.infinitive(moved_down(act.content, clause), denied=True))
        verb = self.verb(act.verb)
        if clause.tense is Tense.PAST and not act.passive and verb.perfective and verb.perfective.participle:
            check_frame(verb)
            if verb.rest.startswith("się") or verb.slots.get("obj", "acc") != "acc" or act.obj is None:
                raise UnsayableError("a reflexive verb without subject")
            done = inflect.impersonal(verb.perfective.participle)
            return self.around(clause, joined(negation(clause), done, verb.rest), act, verb)
        if clause.progressive and not clause.negated and act.verb != "miss":
            return self.verbal_noun(clause, "nom", perfective=False)
        raise UnsayableError("a clause without subject")

    def _suspicion(self, clause: Clause) -> str | None:
        """Say "Fraud suspected" is "podejrzenie oszustwa"."""
        being, subject = clause.predicate, clause.subject
        if being != Being(Adjective("suspected")) or not isinstance(subject, NounPhrase | Coordination):
            return None
        if clause.negated or clause.modal or clause.more or clause.adverbs:
            return None
        return joined("podejrzenie", self.nominal(subject, "gen"), *self.adjuncts(clause, "od"))

    def _attributive(self, clause: Clause) -> str | None:
        """Say "Memory usage high" is "wysokie zużycie pamięci"."""
        being = clause.predicate
        if (
            not isinstance(being, Being)
            or being.become
            or being.remain
            or clause.negated
            or clause.modal
            or clause.more
        ):
            return None
        graded = being.complement
        subject = clause.subject
        if not isinstance(graded, Adjective) or graded.negated or not isinstance(subject, NounPhrase):
            return None
        sized = lexicon.concept("adjectives", graded.concept).kind == "size" or graded.concept in _AWAITED
        if not sized or isinstance(subject.head, Name):
            return None
        if subject.determiner is not Determiner.NONE or subject.amount or subject.pronoun or subject.relative:
            return None
        if clause.tense is not Tense.PRESENT or clause.links or self.quality(graded.concept).verb or not subject.head:
            return None
        if any(adjunct.role in _BEHIND_STATES for adjunct in clause.adjuncts):
            return None
        if graded.degree == "comparative" or subject.adjuncts or subject.participle:
            return None
        words = adverbs_of(clause)
        phrase = replace(subject, adjectives=(graded, *subject.adjectives))
        return joined(
            self.adverbs(words, after=False),
            self.nominal(phrase, "nom"),
            self.adverbs(words, after=True),
            *self.adjuncts(clause, "od"),
        )

    def _existing(self, clause: Clause, existing: Existing, *, headline: bool) -> str:
        phrase = existing.phrase
        none = isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO
        if none and isinstance(phrase, NounPhrase):
            phrase = replace(phrase, determiner=Determiner.NONE)
        if isinstance(phrase, NounPhrase) and phrase.participle == _LEFT and not headline:
            return self._left_over(clause, replace(phrase, participle=None))
        lasting = clause.tense is Tense.PERFECT and any(is_time(adjunct) for adjunct in clause.adjuncts)
        past = clause.tense in {Tense.PAST, Tense.PERFECT} and not lasting
        adverbs = self.adverbs(adverbs_of(clause), after=False)
        tail = [self.adverbs(adverbs_of(clause), after=True), *self.adjuncts(clause, "od")]
        if headline and none:
            return joined("brak", self.nominal(phrase, "gen"), *self.adjuncts(clause, "od"))
        if headline:
            return joined(adverbs, self.nominal(phrase, "nom"), *tail)
        if none or clause.negated:
            if clause.modal:
                raise UnsayableError("a modal of what there is not")
            verb = (
                "nie było" if clause.tense is Tense.PAST else "nie będzie" if clause.tense is Tense.FUTURE else "nie ma"
            )
            return joined(adverbs, verb, self.nominal(phrase, "gen"), *tail)
        agreement = self.agreement(phrase)
        occur = self.verb("say_occur")
        if clause.modal:
            verb = with_modal(clause, agreement, occur, perfective=True)
        elif past and isinstance(phrase, NounPhrase) and kind_of(phrase) == "event":
            verb = past_form(occur.aspect(perfective=True), agreement)
        elif past:
            verb = to_be(agreement, Tense.PAST)
        elif isinstance(phrase, NounPhrase) and (kind_of(phrase) == "event" or not agreement.counted):
            verb = occur.imperfective.plural if agreement.plural else occur.imperfective.singular
        else:
            verb = to_be(agreement, clause.tense)
        if clause.tense is Tense.FUTURE:
            verb = to_be(agreement, Tense.FUTURE)
        return joined(adverbs, verb, self.nominal(phrase, "nom"), *tail)

    def _left_over(self, clause: Clause, phrase: NounPhrase) -> str:
        """Say "There are only 300 MB left" is "pozostało tylko 300 MB"."""
        if phrase.head or clause.negated or clause.modal or clause.tense is not Tense.PRESENT:
            raise UnsayableError("what is left of a thing")
        before = self.adverbs(adverbs_of(clause), after=False)
        after = self.adverbs(adverbs_of(clause), after=True)
        return joined(before, "pozostało", after, self.nominal(phrase, "nom"), *self.adjuncts(clause, "od"))

    def scarce(self, clause: Clause, *, headline: bool) -> str | None:
        """Say "Memory is low" is "jest mało pamięci"."""
        being, subject = clause.predicate, clause.subject
        if not isinstance(being, Being) or not isinstance(subject, NounPhrase) or not isinstance(subject.head, str):
            return None
        graded = being.complement
        if not isinstance(graded, Adjective) or graded.concept not in LEVELS:
            return None
        if kind_of(subject) != "resource" or subject.number is Number.PLURAL or subject.determiner not in PLAIN:
            return None
        if graded.concept != "low" or subject.head in PROCESSORS:
            used = NounPhrase("usage", of=replace(subject, determiner=Determiner.NONE))
            return self._plain(replace(clause, subject=used), headline=headline)
        plain = graded.degree in {"positive", "too"} and not graded.negated and not clause.negated
        if not plain or clause.modal or clause.more or being.become or clause.tense is not Tense.PRESENT:
            raise UnsayableError("a resource that becomes low")
        adverbs = " ".join(self.adverb(adverb).text for adverb in (*adverbs_of(clause), *graded.adverbs))
        parts = ["" if headline else "jest", adverbs, "zbyt" if graded.degree == "too" else "", "mało"]
        return joined(*parts, self.nominal(subject, "gen"), *self.adjuncts(clause, "od"))

    def tally(self, clause: Clause) -> str | None:
        """Say "⟨1⟩ pods not ready" so that it is right for each number: "niegotowe pody: ⟨1⟩"."""
        being, subject = clause.predicate, clause.subject
        if not isinstance(being, Being) or not isinstance(being.complement, Adjective) or being.become or being.remain:
            return None
        if not isinstance(subject, NounPhrase) or clause.more or clause.links or clause.modal or clause.adverbs:
            return None
        graded = replace(being.complement, negated=being.complement.negated != clause.negated)
        if clause.tense is not Tense.PRESENT or self.quality(graded.concept).inflected < 0 or is_time_bound(clause):
            return None
        counted = replace(subject, adjectives=(graded, *subject.adjectives))
        return self.counted_headline(replace(counted, adjuncts=(*subject.adjuncts, *clause.adjuncts)))

    def counted_headline(self, phrase: NounPhrase) -> str | None:
        """Say a counted phrase so that it fits each number, or None: "niegotowe pody: ⟨1⟩"."""
        amount = phrase.amount
        if amount is None or amount.total or amount.unit or amount.relation is not Relation.EXACTLY:
            return None
        if number_of(amount.value) is not None or phrase.number is not Number.PLURAL or not phrase.adjectives:
            return None
        if isinstance(phrase.head, Name) or not phrase.head or phrase.determiner is not Determiner.NONE:
            return None
        return f"{self.phrase(replace(phrase, amount=None), 'nom')}: {amount.value}"

    # --- subject and predicate ----------------------------------------------------------------------------------------

    def predicated(self, clause: Clause, subject: Subject, *, headline: bool) -> str:
        """Return subject and predicates."""
        text = self._predicate(clause, subject, headline=headline)
        for place, further in enumerate(clause.more, 1):
            again = nominative("", subject.agreement, "a second predicate")
            text += ", " if place < len(clause.more) else LINKS[LinkKind(clause.joint)]
            if _is_further_duty(clause, further):
                text += self.infinitive(replace(further, modal=None))
            else:
                text += self._predicate(further, again, headline=False)
        return text

    def _predicate(self, clause: Clause, subject: Subject, *, headline: bool) -> str:
        clause = handed_down(clause)
        if clause.negated:
            clause = replace(clause, adjuncts=tuple(none_of(adjunct) for adjunct in clause.adjuncts))
        predicate = clause.predicate
        negated = (
            clause.negated or subject.agreement.negative or "no_longer" in clause.adverbs or "never" in clause.adverbs
        )
        if "no_longer" in clause.adverbs:
            if clause.negated:
                raise UnsayableError("no longer not")
            clause = replace(clause, adverbs=("already", *adverbs_of(clause)))
        clause = replace(clause, negated=negated)
        if isinstance(predicate, Being):
            return self.being(clause, predicate, subject, headline=headline)
        if isinstance(predicate, Acting):
            clause, predicate = negative_object(clause, predicate)
            return self.acting(clause, predicate, subject)
        raise UnsayableError("existence as a further predicate")

    def _subject(self, nominal: Nominal, clause: Clause) -> Subject:
        if isinstance(nominal, NounPhrase) and nominal.pronoun:
            if nominal.pronoun == "it":
                if self._shows_gender(clause, Agreement()):
                    raise UnsayableError("it, where Polish needs a gender")
                return nominative("", Agreement(), "it in a case")
            if nominal.pronoun == "you" and self._shows_gender(clause, Agreement(person=2)):
                raise UnsayableError("you, where Polish needs a gender")
            if nominal.pronoun in {"they", "these"} and self._shows_gender(clause, Agreement(plural=True)):
                raise UnsayableError("they, where Polish needs a gender")
            if nominal.participle or nominal.relative:
                return Subject(lambda case: self.nominal(nominal, case), self._pronoun(nominal).agreement)
            return self._pronoun(nominal)
        agreement = self.agreement(nominal)
        if isinstance(nominal, NounPhrase) and nominal.head == "backup" and is_work(clause):
            made = inflect.noun_forms("tworzenie", "n")
            bare = replace(nominal, determiner=Determiner.NONE)
            if nominal.determiner in PLAIN | {Determiner.INDEFINITE} and nominal.amount is None:
                return Subject(lambda case: joined(made[case, False], self.nominal(bare, "gen")), Agreement("n"))
        named = isinstance(nominal, NounPhrase) and isinstance(nominal.head, Name) and not nominal.adjectives
        if named and isinstance(nominal, NounPhrase) and (is_service(nominal) or not named_gender(nominal)):
            noun = self.noun_of(nominal)
            if self._shows_gender(clause, agreement):
                return Subject(
                    lambda case: (
                        self.nominal(nominal, case)
                        if case != "nom" and is_class_word(noun)
                        else f"{noun.forms[case, False]} {self.nominal(nominal, 'nom')}"
                    ),
                    agreement,
                )
        return Subject(lambda case: self.nominal(nominal, case), agreement)

    def _pronoun(self, phrase: NounPhrase) -> Subject:
        known = {
            "this": ("to", Agreement("n")),
            "these": ("", Agreement("m", plural=True)),
            "they": ("", Agreement("m", plural=True)),
            "everything": ("wszystko", Agreement("n")),
            "nothing": ("nic", Agreement("n", negative=True)),
            "something": ("coś", Agreement("n")),
            "someone": ("ktoś", Agreement("m")),
            "nobody": ("nikt", Agreement("m", negative=True)),
            "you": ("", Agreement("m", person=2)),
        }
        if phrase.pronoun == "we":
            return Subject(lambda case: PRONOUNS["us"].get(case, ""), Agreement("mp", plural=True, person=1))
        if phrase.pronoun not in known:
            raise UnsayableError(f"the pronoun {phrase.pronoun} as a subject")
        text, agreement = known[phrase.pronoun]
        return nominative(text, agreement, "a pronoun in a case")

    def _shows_gender(self, clause: Clause, agreement: Agreement) -> bool:
        """Return whether a predicate tells its subject's gender, which a bare name does not have."""
        told = replace(clause, subject=NounPhrase(Name("", "span")))
        said = {
            self.predicated(told, Subject(lambda _: "", replace(agreement, gender=gender)), headline=True)
            for gender in (("m", "mp") if agreement.plural else ("m", "f", "n"))
        }
        return len(said) > 1


def _is_event(phrase: object) -> bool:
    """Return whether a phrase is an event that something may last since."""
    return isinstance(phrase, NounPhrase) and bool(phrase.head) and kind_of(phrase) == "event" and not phrase.relative


def _is_further_duty(clause: Clause, further: Clause) -> bool:
    """Return whether a further predicate hangs on the same modal: "you must stop the job and delete the file"."""
    first, act = clause.predicate, further.predicate
    alike = clause.modal is not None and further.modal is clause.modal and further.tense is clause.tense
    plain = isinstance(act, Acting) and isinstance(first, Acting) and not (act.passive or first.passive)
    return alike and plain and not (clause.negated or further.negated)
