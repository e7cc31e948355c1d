"""Turkish: plain -iyor and -di in statements and headlines, polite orders in -in.

The lexicon's lines, fields separated by " ; ". Suffixes follow by rule (vowel harmony, softened consonants, buffer
letters); what the rules do not give stands with the word.

nouns: ``hata oran+`` — the word; ``+``: a compound whose last word takes the possessive (hata oranı); ``kayıt(kayd)``:
    its form before vowels; ``saat^``: takes front vowels (saati); ``API[i]``: how its end is read, where suffixes
    follow an apostrophe (API'ye); ``açık~dosya``: an adjective that stands before the whole compound. Marks: ``tight`` (joins what it is "of" as a compound: istek sayısı), ``after`` (a
    name stands behind it: sürüm 2), ``use`` (its use is what is high),
    ``scarce`` (low is said as az, yetersiz).
    Units: the word behind the number: ``dakika``.
verbs: ``bağlanmak`` — infinitive; -mamak is denied; then its arguments as far as they differ from the usual, by the
    slot's name with the case: ``obj -e``, ``to -den``, ``with ile``, ``for için``, ``against -e karşı``; ``obj -``: is
    the grammatical subject, ``subj -de``: what is the subject in English,
    ``subj -in süre``: of which that is said (sertifikanın süresi doldu); ``of +``: belongs to the subject (subj -in);
    ``obj -i (değer)``: the noun that takes the suffix for a placeholder. Content: ``inf -meye``, ``inf -mek``,
    ``inf -mesini``, ``that -diğini``; a complement: ``adj olarak``. ``passive …``: where it is not the regular one,
    ``passive -``: none. Marks: ``bare`` (an object that is not a certain one has no case: hata döndürüyor).
adjectives: ``yüksek`` — before nouns and as predicate; ``çalışmamak -iyor``, ``takılmak -di``: said with a verb, in
    the present or as what has come about; before nouns the participle (çalışmayan), or what stands before it:
    ``başarısız ; başarısız olmak -di``; ``become yükselmek``: how it becomes so. Marks: ``fixed`` (no degrees),
    ``attr`` (only before nouns).
adverbs: the word; marks: ``neg`` (denies the verb), ``front`` (before all), ``near`` (next to the verb).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
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
    walk,
)
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.turkish_clauses import (
    Core,
    Line,
    Mood,
    There,
    as_verb,
    condition,
    describing,
    fact,
    finite,
    mood_of,
)
from slack_fixtures.grammar.languages.turkish_forms import Noun, Verb, attach, capital, noun, verb
from slack_fixtures.grammar.languages.turkish_phrases import Phrases, Slot, Word, by_size, joined
from slack_fixtures.grammar.languages.turkish_tables import (
    AIMED,
    CAUSES,
    COMPARISONS,
    DATIVE,
    DEGREES,
    DETERMINERS,
    DEVICES,
    JOINTS,
    LATE,
    PLACES,
    PREPOSITIONS,
    RESULTS,
    ROLES,
    STATES,
    TIME_UNITS,
    TROUBLES,
    WAYS,
)
from slack_fixtures.grammar.lexicon import LexiconError

_MARKS = {
    "nouns": {"tight", "after", "use", "scarce"},
    "verbs": {"bare"},
    "adjectives": {"fixed", "attr"},
    "adverbs": {"neg", "front", "near"},
}
_CASES = {"-": "", "-i": "acc", "-in": "gen", "-e": "dat", "-de": "loc", "-den": "abl", "ile": "ins", "+": "poss"}
_CONTENT = {"inf", "ing", "that"}
_PLACES_SAID = 2  # üzerinde in one sentence
_SLOT = re.compile(
    r"(?P<name>subj|obj|\w+(?: ing)?) (?P<case>-\w*|\+|ile)?(?P<behind>[^()]*)(?:\((?P<generic>\w+)\))?$"
)
_NEIGHBOURS = re.compile(r"(⟨\d+⟩)(?= (⟨\d+⟩))")
_ACTIONS = {"-mesini": "acc", "-mesine": "dat", "-mesinden": "abl", "-mesi": ""}
_INFINITIVES = {"-meye": "dat", "-meyi": "acc", "-mede": "loc"}
_FACTS = {"-diğini": "acc", "-diğine": "dat", "-diğinden": "abl", "-diği": ""}
_FORESEEING = {
    "expect": "beklenmek",
    "expect_obj_to": "beklenmek",
    "expected": "beklenmek",
    "predict": "tahmin edilmek",
    "predicted": "tahmin edilmek",
}


class Turkish(Phrases):
    """Turkish as on-call engineers write it."""

    locale: ClassVar[str] = "tr-TR"
    folder: ClassVar[str] = "tr"

    # --- the lexicon --------------------------------------------------------------------------------------------------

    def parse_word(self, category: str, concept: str, line: str) -> Word:
        """Return what a line says; the module tells the format."""
        first, *rest = [part.strip() for part in line.split(";")]
        marks = frozenset(part for part in rest if part in _MARKS[category])
        fields = [part for part in rest if part not in marks]
        try:
            if not first:
                raise ValueError("no word")
            if category == "verbs":
                return self._verb_word(concept, first, fields, marks)
            if category == "adjectives":
                return _adjective_word(first, fields, marks)
            if fields:
                raise ValueError(f"{fields[0]!r} is no mark")
            if category == "adverbs":
                return Word(text=first, marks=marks)
            described, _, plain = first.rpartition("~")
            return Word(text=described, noun=noun(plain), marks=marks)
        except ValueError as error:
            raise LexiconError(f"tr: {category}.{concept}: {error}") from error

    def _verb_word(self, concept: str, text: str, fields: Sequence[str], marks: frozenset[str]) -> Word:
        base = verb(text)
        passive: Verb | None = base.passive()
        known = {
            part for slot in lexicon.concept("verbs", concept).frame for part in (slot.name, slot.name.split()[-1])
        }
        slots = {}
        for one in fields:
            if one.startswith("passive "):
                passive = None if one == "passive -" else verb(one.removeprefix("passive "))
                continue
            name, slot = _slot(one)
            if name not in known | {"subj"}:
                raise ValueError(f"{one!r} is no argument of the verb")
            slots[name] = slot
        return Word(verb=base, passive=passive, slots=slots, marks=marks)

    # --- sentences ----------------------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence in Turkish."""
        if sentence.end == "?":
            raise UnsayableError("a question")
        text = self._body(sentence, style)
        opening = [self.word("adverbs", one).text for one in sentence.opening if one != "please"]
        text = joined(*opening, text)
        names = {node.text for node in walk(sentence) if isinstance(node, Name)}
        if not any(text.startswith(name) for name in names):
            text = capital(text)
        text += "".join(f" ({self.aside(aside)})" for aside in sentence.asides)
        if text.count(" üzerinde") > _PLACES_SAID:
            raise UnsayableError("too many places")
        if not set(_NEIGHBOURS.findall(text)) <= set(_neighbours(sentence)):
            raise UnsayableError("two placeholders one after the other")
        if sentence.prefix:
            text = " ".join(name.text for name in sentence.prefix) + ": " + text
        return text + sentence.end

    def _body(self, sentence: Sentence, style: Style) -> str:
        body = sentence.body
        if sentence.kind is SentenceKind.LABEL:
            if isinstance(body, Clause):
                raise UnsayableError("a clause as a label")
            return f"{self.nominal(body).text}: {self._value(sentence.value)}"
        if not isinstance(body, Clause):
            return self._headline(body)
        if sentence.kind is SentenceKind.ORDER:
            if isinstance(body.predicate, Acting) and body.predicate.verb == "process":
                raise UnsayableError("an order that is a headline")
            return joined("hemen" if style.urgent else "", self._clause(body, _order))
        return self._clause(_impersonal(body), Line.finite)

    def _headline(self, body: Nominal) -> str:
        if not isinstance(body, NounPhrase):
            return self.nominal(body).text
        if body.determiner in {Determiner.NO, Determiner.NOT_ENOUGH}:
            return self._clause(Clause(None, Existing(body)), Line.finite)
        told = body.participle
        if told is not None and body.relative is None and body.determiner is not Determiner.HALF:
            if body.head in TROUBLES and isinstance(told.predicate, Acting) and not told.predicate.passive:
                raise UnsayableError("trouble that does something")
            subject = replace(body, participle=None, adjuncts=())
            return self._clause(replace(told, subject=subject, adjuncts=(*body.adjuncts, *told.adjuncts)), Line.finite)
        return self._told(body) or self.phrase(body, adverbial=True).text

    def _told(self, body: NounPhrase) -> str:
        """Say "disk usage > 80%" or "status ⟨1⟩" as a thing and its value, or "" for another phrase."""
        if isinstance(body.head, str) and body.amount is not None and _kind(body) == "measure" and body.of is None:
            plain = self.phrase(replace(body, amount=None), adverbial=True).text
            return joined(plain, self.amount(body.amount).text)
        if body.head in STATES and len(body.names) == 1 and body.modifiers and not body.adjuncts:
            return f"{self.phrase(replace(body, names=())).text}: {body.names[0].text}"
        return ""

    def aside(self, aside: Aside) -> str:
        """Say what stands in parentheses."""
        body = self._left(aside.body) or self._value(aside.body)
        if aside.label is None:
            return body
        label = "geçerli değer" if aside.label == NounPhrase(head="current") else self.phrase(aside.label).text
        return f"{label}: {body}"

    def _left(self, body: object) -> str:
        """Say "⟨1⟩ available" as the value of what is available, or "" for another aside."""
        if isinstance(body, Clause) and body.predicate == Acting("leave", passive=True) and not body.negated:
            return f"kalan: {self.nominal(body.subject).text}" if body.subject is not None else ""
        if not isinstance(body, NounPhrase) or len(body.adjectives) != 1 or isinstance(body.head, str) and body.head:
            return ""
        word = self.word("adjectives", body.adjectives[0].concept)
        plain = replace(body, adjectives=())
        if body.adjectives[0] != Adjective(body.adjectives[0].concept) or not word.text:
            return ""
        return f"{word.text}: {self.phrase(plain).text}"

    def _value(self, value: object) -> str:
        if isinstance(value, Name):
            return value.text
        if isinstance(value, Amount):
            return self.amount(value).text
        if isinstance(value, Adjective):
            return finite(*self._adjective_core(value, Clause(None, Being(value))))
        if isinstance(value, Clause):
            return self._clause(value, Line.finite)
        if isinstance(value, NounPhrase | Coordination):
            return self._headline(value)
        raise UnsayableError("a label without value")

    # --- clauses ------------------------------------------------------------------------------------------------------

    def _clause(self, clause: Clause, end: Callable[[Line], str]) -> str:
        lead, further = [], []
        for link in clause.links:
            if link.kind in WAYS:
                lead.append(self._subordinate(link))
            elif link.first:
                raise UnsayableError(f"a clause with {link.kind} before the main one")
            else:
                further.append(link)
        if len(lead) > 1:
            raise UnsayableError("several clauses before the main one")
        if end is _order and isinstance(clause.predicate, Acting) and clause.predicate.verb == "see":
            clause = replace(clause, predicate=_looking(clause.predicate))
        said = [end(self._line(clause))]
        for more in clause.more:
            if more.links:
                raise UnsayableError("a further predicate with clauses of its own")
            said.append(end(self._line(replace(more, subject=None))))
        text = joined(*lead, said[0] if len(said) == 1 else ", ".join(said[:-1]) + " ve " + said[-1])
        for link in further:
            text = self._linked(text, link, end)
        return text

    def _linked(self, text: str, link: Link, end: Callable[[Line], str]) -> str:
        joint = JOINTS.get(link.kind)
        if joint is None:
            raise UnsayableError(f"a clause joined by {link.kind}")
        if not isinstance(link.clause, Clause):
            if link.kind not in {LinkKind.COLON, LinkKind.SEMICOLON, LinkKind.DASH}:
                raise UnsayableError(f"a phrase joined by {link.kind}")
            return text + joint + self._headline(link.clause)
        if link.kind is LinkKind.SEQUEL and link.clause.subject is not None:
            joint = "; "
        if link.kind is LinkKind.COMMA and link.clause.subject is None:
            raise UnsayableError("a remark without a subject")
        ordered = link.clause.subject is None and link.kind is not LinkKind.SEQUEL
        if end is _order and not ordered:
            raise UnsayableError("an order with a statement")
        if end is not _order and ordered and not isinstance(link.clause.predicate, Existing):
            if link.kind is not LinkKind.SEMICOLON:
                raise UnsayableError("a clause without a subject")
            end = _order
        return text + joint + self._clause(link.clause, end)

    def _subordinate(self, link: Link) -> str:
        clause = link.clause
        if not isinstance(clause, Clause) or clause.more or clause.links:
            raise UnsayableError(f"a phrase or several clauses joined by {link.kind}")
        line = self._line(clause).required()
        core, mood = line.core, line.mood
        way = WAYS[link.kind]
        if way.startswith("done"):
            return line.say(fact(core, mood) + way.removeprefix("done"))
        if way == "if":
            return line.say(condition(core, mood))
        if way == "when":
            return line.say(fact(core, mood) + "nda" if _is_back(fact(core, mood)) else fact(core, mood) + "nde")
        if mood.modal is not None or mood.tense is Tense.FUTURE:
            raise UnsayableError("a modal in a clause that tells when")
        done = as_verb(core, mood)
        if way == "before":
            return line.say(done.without() + " önce")
        return line.say(done.until() if way == "until" else done.after())

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
            if said_of and (subject.determiner in _NONE or _is_quality(predicate)):
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
        is_any = True
        if isinstance(phrase, NounPhrase) and phrase.determiner in {Determiner.NO, Determiner.NOT_ENOUGH}:
            word = "yeterli" if phrase.determiner is Determiner.NOT_ENOUGH else ""
            is_any = False
            places, phrase = phrase.adjuncts, replace(phrase, adjuncts=())
            plain = replace(phrase, determiner=Determiner.NONE)
            thing = self.phrase(plain, bare=True).before(word)
        elif isinstance(phrase, NounPhrase):
            places = tuple(
                one for one in phrase.adjuncts if (_is_place(one) and not _is_state(one)) or one.role in _TIMES
            )
            phrase = replace(phrase, adjuncts=tuple(one for one in phrase.adjuncts if one not in places))
            thing = self.phrase(phrase, bare=phrase.determiner is Determiner.NONE)
        else:
            places, thing = (), self.nominal(phrase, bare=True)
        front, early, late = self._adjuncts(replace(clause, adjuncts=(*places, *clause.adjuncts)))
        return Line(
            joined(front, early, late), thing, self._adverbs(clause, "all"), There(is_any), _denying(clause, self)
        )

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
        if word == "hiç":
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
        others = tuple(one for one in clause.adjuncts if not _is_place(one) and one.role not in _TIMES)
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

    # --- what something is ----------------------------------------------------------------------------------------------

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
            if complement.determiner in {Determiner.INDEFINITE, Determiner.DEFINITE}:
                complement = replace(complement, determiner=Determiner.NONE)
            if complement.determiner is not Determiner.NONE and complement.determiner is not Determiner.ITS:
                raise UnsayableError("a quantity as what something is")
            if complement.number is Number.PLURAL and _is_single(clause.subject):
                raise UnsayableError("one thing that is several")
            plain = NounPhrase(head=complement.head, number=complement.number, adjuncts=complement.adjuncts)
            if complement == plain and _kind(complement) in {"event", "measure"}:
                raise UnsayableError("a thing that is an event")
            if complement.participle or complement.relative or complement.adjuncts or complement.pronoun:
                raise UnsayableError("a described thing as what something is")
        return self._placed(clause, self.nominal(complement, bare=True), mood)

    def _adjective_core(self, adjective: Adjective, clause: Clause) -> tuple[Core, Mood]:
        if adjective.concept == "low" and adjective.degree != "superlative" and self.is_resource(clause.subject):
            text = joined(*map(self.adverb_of_degree, adjective.adverbs), DEGREES.get(adjective.degree, ""))
            said = Verb(joined(text, "azal")) if _becomes(clause) else Noun("az", lead=text + " " if text else "")
            return said, mood_of(clause)
        broken = adjective.concept == "failed" and _is_machine(clause.subject)
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
        if being.become:
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
            return replace(word.become, stem=joined(degree if degree != "daha" else "daha", word.become.stem)), mood
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
            if timed and _kind(clause.subject) not in {"measure", "time", "event", ""}:
                raise UnsayableError("a thing that is longer than a time")
            text = joined(self._limit(phrase, "gen"), ROLES[role][1])
        elif role is Role.AT and isinstance(phrase, Amount):
            text = self.amount(phrase).text + " seviyesinde"
        elif role is Role.WITHOUT and clause.subject is not None and not clause.negated:
            places = (Adjunct(Role.ON, clause.subject), *clause.adjuncts)
            front, early, late = self._adjuncts(replace(clause, adjuncts=places))
            thing = self.phrase(_plainly(phrase), bare=True)
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
        if isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name):
            return self.nominal(phrase).case(case, "değer")
        return self.inflected(phrase, case)

    def _placed(self, clause: Clause, core: Core, mood: Mood) -> Line:
        front, early, late = self._adjuncts(clause)
        middle = joined(self._adverbs(clause, "early"), early, late, self._adverbs(clause, "near"))
        return Line(front, self._subject(clause), middle, core, _denied_by_adverb(clause, mood, self))

    # --- what something does --------------------------------------------------------------------------------------------

    def _acting(self, clause: Clause, act: Acting) -> Line:
        if act.verb in {"have", "contain"} and not act.passive:
            return self._having_line(clause, act)
        if act.verb in {"fail_to", "manage_to", "need_to"} and not act.passive:
            return self._managing(clause, act)
        if act.verb in {"become_adj", "get_adj", "go_adj"} and act.complement is not None:
            being = Being(act.complement, become=True)
            return self._being(replace(clause, predicate=being, progressive=False), being)
        if act.verb == "miss" and clause.progressive and not act.passive:
            return self._missing(clause, act)
        if act.verb == "take" and not act.passive:
            return self._taking(clause, act)
        if act.verb == "appear_to" and not act.passive:
            return self._seeming(clause, act)
        if act.verb in {"appear", "fail"} and any(one.role in {Role.PURPOSE, Role.TO} for one in clause.adjuncts):
            raise UnsayableError(f"{act.verb} with an aim")
        act = _as_meant(act, clause.subject)
        clause, act = _from_object(clause, act)
        broken = act.verb == "fail" and _is_machine(clause.subject)
        word = _BROKEN if broken else self.word("verbs", act.verb)
        base = word.passive if act.passive else word.verb
        if base is None:
            raise UnsayableError(f"{act.verb} in the passive")
        mood = _denied_by_adverb(clause, mood_of(clause), self)
        if act.passive and not clause.progressive and (act.verb in RESULTS or _has_lasted(clause)):
            mood = replace(mood, settled=True)
        front, early, late = self._adjuncts(clause)
        subject = self._subject(clause)
        own = self._own(act, word)
        if act.passive and isinstance(clause.subject, NounPhrase) and _is_some(clause.subject):
            front, late = joined(front, late), ""
        if own is not None:
            front = joined(front, *self._turned(subject, own))
            if own.case == "loc":
                front, early = joined(front, early), ""
            subject = _belonging(subject, own)
        objects, bare_object = "", ""
        if act.obj is not None:
            slot = word.slots.get("obj", Slot("acc"))
            obj = act.obj
            if isinstance(obj, NounPhrase) and obj.determiner is Determiner.NO:
                mood = _denied_once(mood)
            if isinstance(obj, NounPhrase) and obj.determiner is Determiner.ANY and mood.negated:
                obj = replace(obj, determiner=Determiner.NO)
            if own is not None and slot.case == "":
                subject = self._owned_subject(obj, owned=False)
            elif (
                ("bare" in word.marks or obj == NounPhrase(head="data", number=Number.MASS))
                and slot.case == "acc"
                and _is_uncertain(obj)
            ):
                bare_object = self._bare(obj)
            else:
                objects = self._argument(obj, slot)
        obliques = []
        for name, phrase in act.obliques:
            slot = word.slots.get(name) or PREPOSITIONS.get(name)
            if slot is None:
                raise UnsayableError(f"{act.verb} with {name}")
            slot = slot if isinstance(slot, Slot) else Slot(*slot)
            if slot.case == "poss":
                if isinstance(phrase, Amount):
                    raise UnsayableError("an amount that belongs to something")
                subject = self._owned_subject(phrase, owned=True)
                continue
            obliques.append(self._argument(phrase, slot))
        content = self._content(act, word) if act.content is not None else ""
        complement = self._complement(act, word) if act.complement is not None else ""
        middle = joined(
            self._adverbs(clause, "early"),
            early,
            objects,
            late,
            *obliques,
            content,
            complement,
            self._adverbs(clause, "near"),
            bare_object,
        )
        named = own is None and isinstance(clause.subject, NounPhrase) and isinstance(clause.subject.head, Name)
        apart = named and not early and bool(objects or bare_object or late or obliques)
        apart = apart and not self._adverbs(clause, "early")
        return Line(front, subject, middle, base, mood, inner=own is not None, apart=apart)

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
        return [joined(subject.case(own.case, own.generic), own.behind)]

    def _bare(self, obj: Nominal | Amount) -> str:
        return self.amount(obj).text if isinstance(obj, Amount) else self.nominal(obj, bare=True).text

    def _owned_subject(self, phrase: Nominal | Amount, *, owned: bool) -> Noun:
        if isinstance(phrase, Amount):
            return self.amount(phrase)
        said = self.nominal(phrase, bare=_is_uncertain(phrase) and not owned)
        return said.possessive() if owned else said

    def _argument(self, phrase: Nominal | Amount, slot: Slot) -> str:
        if isinstance(phrase, Amount):
            return joined(self.amount(phrase).case(slot.case, slot.generic or "değer"), slot.behind)
        if isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NOT_ENOUGH:
            raise UnsayableError("not enough as an argument")
        if slot.behind == "arasında":
            return self.between(phrase)
        generic = slot.generic
        if isinstance(phrase, NounPhrase) and _is_measured(phrase) and not generic:
            generic = "değer"
        return joined(self.inflected(phrase, slot.case, generic), slot.behind)

    def _having_line(self, clause: Clause, act: Acting) -> Line:
        """Say what something has: kümede etkin denetleyici yok."""
        obj = act.obj
        if clause.subject is None or obj is None or isinstance(obj, Amount):
            raise UnsayableError("having without an owner")
        if isinstance(obj, NounPhrase):
            kind = lexicon.concept("nouns", obj.head).kind if isinstance(obj.head, str) and obj.head else ""
            if obj.determiner in {Determiner.DEFINITE, Determiner.ITS} or (not obj.head and obj.of is not None):
                raise UnsayableError("having a certain thing")
            states = tuple(one for one in clause.adjuncts if _is_state(one))
            obj = replace(obj, adjuncts=(*obj.adjuncts, *states))
            clause = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in states))
            if kind == "measure" and obj.determiner is Determiner.INDEFINITE and _is_bare_value(obj.of):
                return self._having_amount(clause, obj)
            if kind == "measure" and obj.adjectives and obj.amount is None and obj.determiner in _LOOSE:
                return self._having_value(clause, obj)
        about = tuple(one for one in clause.adjuncts if one.role is Role.WITH)
        if about and isinstance(obj, NounPhrase):
            obj = replace(obj, adjuncts=(*obj.adjuncts, *about))
        rest = tuple(one for one in clause.adjuncts if one not in about)
        line = self._existing(replace(clause, subject=None, adjuncts=rest), obj)
        owner, _, _ = self._adjuncts(replace(clause, adjuncts=(Adjunct(Role.ON, clause.subject),)))
        if clause.tense is Tense.PERFECT and not line.mood.lasting and _kind(obj) == "event" and line.core == There():
            line = replace(line, core=Verb("oluş"))
        return replace(line, front=joined(owner, line.front))

    def _having_value(self, clause: Clause, obj: NounPhrase) -> Line:
        """Say "has high latency": gecikmesi yüksek; "a high number of errors": hata sayısı yüksek."""
        if len(obj.adjectives) != 1 or clause.subject is None:
            raise UnsayableError("having a value in many words")
        front, early, late = self._adjuncts(clause)
        if obj.of is None:
            said = replace(obj, adjectives=(), determiner=Determiner.ITS)
            thing = self.phrase(said).before(self.inflected(clause.subject, "gen"))
        else:
            owner, _, _ = self._adjuncts(replace(clause, adjuncts=(Adjunct(Role.ON, clause.subject),)))
            front = joined(owner, front)
            thing = self.phrase(replace(obj, adjectives=(), determiner=Determiner.NONE))
        core, mood = self._adjective_core(obj.adjectives[0], replace(clause, predicate=Being(obj.adjectives[0])))
        return Line(front, thing, joined(self._adverbs(clause, "all"), early, late), core, mood)

    def _having_amount(self, clause: Clause, obj: NounPhrase) -> Line:
        """Say "has a latency of ⟨1⟩": gecikmesi ⟨1⟩."""
        if obj.adjectives or clause.subject is None or not isinstance(obj.of, NounPhrase):
            raise UnsayableError("having a described value of so much")
        thing = self.phrase(replace(obj, of=None, determiner=Determiner.ITS))
        front, early, late = self._adjuncts(clause)
        owned = thing.before(self.inflected(clause.subject, "gen"))
        middle = joined(self._adverbs(clause, "all"), early, late)
        return Line(front, owned, middle, self.phrase(obj.of), mood_of(clause))

    def _missing(self, clause: Clause, act: Acting) -> Line:
        """Say "is missing a master": ana sunucu eksik."""
        if clause.subject is None or act.obj is None or isinstance(act.obj, Amount):
            raise UnsayableError("missing what is not told")
        owner = Adjunct(Role.ON, clause.subject)
        front, early, late = self._adjuncts(replace(clause, adjuncts=(owner, *clause.adjuncts)))
        thing = self.nominal(act.obj, bare=_is_uncertain(act.obj))
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

    def _content(self, act: Acting, word: Word) -> str:
        """Say what a verb is about: bağlanmaya, düğümün çalıştığını."""
        content = act.content
        assert content is not None
        form = next((word.slots[name].case for name in _CONTENT if name in word.slots), "")
        if not form or content.more or content.links:
            raise UnsayableError(f"{act.verb} with a clause")
        line = self._line(content)
        if form in _FACTS:
            said = Noun(fact(line.core, line.mood), possessed=True)
            return line.say(said.case(_FACTS[form]), "gen")
        if line.mood.modal is not None or line.mood.tense not in {Tense.PRESENT, Tense.PERFECT}:
            raise UnsayableError("a modal in what a verb is about")
        done = as_verb(line.core, line.mood)
        if form in _ACTIONS:
            return line.say(done.action().case(_ACTIONS[form]), "gen")
        if line.subject is not None:
            raise UnsayableError("an infinitive with a subject")
        if form == "-mekten":
            return line.say(attach(done.infinitive(), "DAn"))
        return line.say(done.infinitive() if form == "-mek" else done.bare_action().case(_INFINITIVES[form]))

    def _complement(self, act: Acting, word: Word) -> str:
        assert act.complement is not None
        adjective = self.word("adjectives", act.complement.concept)
        if "adj" not in word.slots or (adjective.verb is not None and not adjective.text):
            raise UnsayableError(f"{act.verb} with a complement")
        if act.complement.negated and adjective.verb is None:
            return joined(adjective.text, "değil", word.slots["adj"].behind)
        return joined(self.attributive(act.complement), word.slots["adj"].behind)

    # --- adverbs and adjuncts -------------------------------------------------------------------------------------------

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
        if sum(map(_is_place, clause.adjuncts)) > _PLACES_SAID:
            raise UnsayableError("too many places")
        for adjunct in sorted(clause.adjuncts, key=by_size):
            if isinstance(adjunct.phrase, Clause):
                (front if isinstance(clause.predicate, Being) else early).append(self._adjunct(adjunct, clause))
            elif _is_place(adjunct):
                front.append(self._adjunct(adjunct, clause))
            elif adjunct.role in _TIMES:
                early.append(self._adjunct(adjunct, clause))
            elif not only_places:
                (front if adjunct.role in CAUSES else late).append(self._adjunct(adjunct, clause))
        return joined(*front), joined(*early), joined(*late)

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
        if role is Role.WHEN:
            return self._when(phrase)
        if isinstance(phrase, Amount) or role in {Role.LAST, Role.NEXT, Role.AGO}:
            return self._amount_adjunct(role, phrase, clause)
        if role not in ROLES:
            raise UnsayableError(f"a clause with {role}")
        if isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO:
            raise UnsayableError("a denial in a circumstance")
        case, behind = ROLES[role]
        if role in {Role.ABOVE, Role.BELOW, Role.BEYOND}:
            return joined(self._limit(phrase, case), behind)
        if role is Role.FOR and isinstance(phrase, NounPhrase) and phrase.head == "reason" and phrase.names:
            return self.nominal(phrase).text + "yle"
        if role is Role.IN and phrase == NounPhrase(head="time"):
            return "zamanında"
        if role is Role.AT and _kind(phrase) in {"measure", "resource"} and not getattr(phrase, "adjectives", ()):
            raise UnsayableError("at a value that is not told")
        manner = not case or _kind(phrase) == "measure"
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
_NONE = frozenset({Determiner.NO, Determiner.NOT_ENOUGH})
_SAID_BEHIND = _NONE | {Determiner.TOO_FEW, Determiner.TOO_MANY}
_LOOSE = frozenset({Determiner.NONE, Determiner.INDEFINITE})


def _adjective_word(text: str, fields: Sequence[str], marks: frozenset[str]) -> Word:
    become: Verb | None = None
    said = [text]
    slots = {}
    for one in fields:
        if one.startswith("become "):
            become = verb(one.removeprefix("become "))
        elif one.startswith("subj "):
            slots["subj"] = _slot(one)[1]
        else:
            said.append(one)
    spoken = re.fullmatch(r"(.+) -(iyor|di)", said[-1])
    if len(said) > 2 or (len(said) == 2 and spoken is None):
        raise ValueError(f"{said[-1]!r} is no verb with its tense")
    if spoken is None:
        base = noun(text)
        return Word(text=base.text, noun=base, become=become, marks=marks)
    base_verb = verb(spoken[1])
    before = said[0] if len(said) == 2 else base_verb.doing()
    return Word(
        text="" if before == "-" else before,
        verb=base_verb,
        tense=spoken[2],
        become=become,
        slots=slots,
        marks=marks,
    )


def _slot(text: str) -> tuple[str, Slot]:
    """Return the name of an argument and how it is said: ``to -den``."""
    match = _SLOT.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no argument")
    if match["name"] in _CONTENT:
        if match["case"] not in {*_ACTIONS, *_INFINITIVES, *_FACTS, "-mek", "-mekten"}:
            raise ValueError(f"{text!r} is no form of a verb")
        return match["name"], Slot(match["case"])
    if match["case"] and match["case"] not in _CASES:
        raise ValueError(f"{text!r} has no case")
    case = _CASES.get(match["case"] or "-", "")
    return match["name"], Slot(case, match["behind"].strip(), match["generic"] or "")


def _belonging(subject: Noun | None, own: Slot) -> Noun | None:
    """Return what belongs to the subject: sertifikanın süresi."""
    if own.case != "gen" or own.behind not in _PARTS:
        return None
    part = Noun(own.behind).possessive()
    return part if subject is None else part.before(subject.case("gen"))


def _order(line: Line) -> str:
    if not isinstance(line.core, Verb) or line.mood.modal or line.mood.tense is not Tense.PRESENT:
        raise UnsayableError("an order that is no action")
    return line.say(as_verb(line.core, line.mood).order())


def _neighbours(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Yield the placeholders that stand together in the source: a product and its version."""
    for node in walk(sentence):
        if isinstance(node, NounPhrase):
            row = [one for one in (*node.names, *node.modifiers, node.head) if isinstance(one, Name)]
            yield from ((first.text, second.text) for first in row for second in row)


def _becomes(clause: Clause) -> bool:
    return isinstance(clause.predicate, Being) and clause.predicate.become


def _is_state(adjunct: Adjunct) -> bool:
    return isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.head in STATES and adjunct.role is Role.IN


def _is_bare_value(phrase: object) -> bool:
    """Return whether a phrase is only a number or a placeholder."""
    if not isinstance(phrase, NounPhrase) or (isinstance(phrase.head, str) and phrase.head) or phrase.of is not None:
        return False
    return not phrase.names and not phrase.modifiers


def _has_lasted(clause: Clause) -> bool:
    return clause.tense is Tense.PRESENT and mood_of(clause).lasting and clause.modal is None


def _is_single(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.number is Number.SINGULAR and not phrase.pronoun


def _is_some(phrase: NounPhrase) -> bool:
    """Return whether a phrase tells a quantity, so that it stands next to the verb."""
    return phrase.amount is not None or DETERMINERS.get(phrase.determiner, ("", True))[1] is False


def _is_quality(predicate: object) -> bool:
    return isinstance(predicate, Being) and isinstance(predicate.complement, Adjective)


def _looking(act: Acting) -> Acting:
    """Return "see" in an order as looking at something."""
    return Acting("look_at", obliques=(("at", act.obj),)) if act.obj is not None and not act.obliques else act


def _impersonal(clause: Clause) -> Clause:
    """Return a sentence that names nobody in the passive: "Failed to get the status"."""
    act = clause.predicate
    if clause.subject is not None or not isinstance(act, Acting) or act.passive:
        return clause
    content = act.content
    if act.verb in {"fail_to", "need_to"} and content is not None and content.subject is None:
        inner = _impersonal(content)
        told = replace(act, content=replace(inner, subject=None))
        return replace(clause, subject=inner.subject, predicate=told)
    if act.obj is None or isinstance(act.obj, Amount) or clause.more or act.content is not None:
        raise UnsayableError("a sentence that names nobody")
    return replace(clause, subject=act.obj, predicate=replace(act, obj=None, passive=True))


def _as_meant(act: Acting, subject: Nominal | None) -> Acting:
    """Return an act with the verb that Turkish has for it: messages that drop are thrown away."""
    if act.verb == "drop" and not act.obliques and _kind(subject) in {"data", "event"}:
        return Acting("drop_obj", passive=True)
    if act.verb == "scrape" and isinstance(act.obj, NounPhrase) and act.obj.head in {"metric", "data", "sample"}:
        return replace(act, verb="collect")
    return act


def _from_object(clause: Clause, act: Acting) -> tuple[Clause, Acting]:
    """Let "metrics from the API" be where the metrics are taken from."""
    obj = act.obj
    if not isinstance(obj, NounPhrase) or any(one.role is Role.FROM for one in clause.adjuncts):
        return clause, act
    sources = tuple(one for one in obj.adjuncts if one.role is Role.FROM)
    if not sources or any(name == "from" for name, _ in act.obliques):
        return clause, act
    plain = replace(obj, adjuncts=tuple(one for one in obj.adjuncts if one not in sources))
    return replace(clause, adjuncts=(*clause.adjuncts, *sources)), replace(act, obj=plain)


def _kind(phrase: object) -> str:
    """Return the class of a phrase's noun, or "" where it has none."""
    if not isinstance(phrase, NounPhrase) or not isinstance(phrase.head, str) or not phrase.head:
        return ""
    return lexicon.concept("nouns", phrase.head).kind


def _is_machine(subject: Nominal | None) -> bool:
    return isinstance(subject, NounPhrase) and (subject.head in DEVICES or _kind(subject) == "machine")


def _predicate(text: str) -> Noun:
    lead, _, word = text.rpartition(" ")
    return Noun(word, lead=lead + " " if lead else "")


def _plainly(phrase: Nominal | Amount) -> NounPhrase:
    if not isinstance(phrase, NounPhrase):
        raise UnsayableError("without several things")
    return replace(phrase, determiner=Determiner.NONE)


def _is_back(text: str) -> bool:
    return text[-1] in "ıu" or text[-1] in "ao"


def _is_place(adjunct: Adjunct) -> bool:
    if adjunct.role not in PLACES or isinstance(adjunct.phrase, Amount | Clause):
        return False
    if adjunct.phrase == NounPhrase(head="time") or (adjunct.role is Role.FOR and _kind(adjunct.phrase) == "event"):
        return False
    return adjunct.role is not Role.AT or _kind(adjunct.phrase) not in {"measure", "resource"}


def _denied_once(mood: Mood) -> Mood:
    if mood.negated:
        raise UnsayableError("a double negation")
    return replace(mood, negated=True)


def _denied_by_adverb(clause: Clause, mood: Mood, turkish: Turkish) -> Mood:
    if any("neg" in turkish.word("adverbs", adverb).marks for adverb in clause.adverbs):
        return replace(mood, negated=True)
    return mood


def _denying(clause: Clause, turkish: Turkish) -> Mood:
    return _denied_by_adverb(clause, mood_of(clause), turkish)


def _is_uncertain(obj: Nominal | Amount) -> bool:
    """Return whether an object is not a certain thing: errors, an error, 5 errors."""
    if isinstance(obj, Amount):
        return True
    if isinstance(obj, Coordination):
        return all(_is_uncertain(item) for item in obj.items)
    if isinstance(obj.head, Name) or obj.names or obj.pronoun or not obj.head or obj.of is not None:
        return False
    return obj.determiner not in {
        Determiner.DEFINITE,
        Determiner.THIS,
        Determiner.THAT,
        Determiner.ITS,
        Determiner.YOUR,
        Determiner.ALL,
        Determiner.EACH,
        Determiner.BOTH,
        Determiner.MOST,
    }


def _is_measured(phrase: NounPhrase) -> bool:
    """Return whether a bare placeholder stands where a value is meant."""
    return not phrase.head and phrase.amount is not None
