"""Turkish: plain -iyor and -di in statements and headlines, polite orders in -in.

The lexicon's lines, fields separated by " ; ". Suffixes follow by rule (vowel harmony, softened consonants, buffer
letters); what the rules do not give stands with the word.

nouns: ``hata oran+`` — the word; ``+``: a compound whose last word takes the possessive (hata oranı); ``kayıt(kayd)``:
    its form before vowels; ``saat^``: takes front vowels (saati); ``API[i]``: how its end is read, where suffixes
    follow an apostrophe (API'ye); ``açık~dosya``: an adjective that stands before the whole compound.
    Marks: ``tight`` (joins what it is "of" as a compound: istek sayısı), ``after`` (a
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
from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Amount,
    Aside,
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
    Sentence,
    SentenceKind,
    Tense,
    walk,
)
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.turkish.clauses import Line, as_verb, condition, fact, finite
from slack_fixtures.grammar.languages.turkish.forms import Verb, capital
from slack_fixtures.grammar.languages.turkish.predicates import Predicates
from slack_fixtures.grammar.languages.turkish.rewording import reworded
from slack_fixtures.grammar.languages.turkish.tables import JOINTS, STATES, TROUBLES, WAYS
from slack_fixtures.grammar.languages.turkish.trees import impersonal, kind_of, looking, neighbours
from slack_fixtures.grammar.languages.turkish.words import Word, joined, parse

_PLACES_SAID = 2  # üzerinde in one sentence
_NEIGHBOURS = re.compile(r"(⟨\d+⟩)(?= (⟨\d+⟩))")


class Turkish(Predicates):
    """Turkish as on-call engineers write it."""

    locale: ClassVar[str] = "tr-TR"
    folder: ClassVar[str] = "tr"

    # --- the lexicon --------------------------------------------------------------------------------------------------

    def parse_word(self, category: str, concept: str, line: str) -> Word:
        """Return what a line says; the module tells the format."""
        return parse(category, concept, line)

    # --- sentences ----------------------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence in Turkish."""
        if sentence.end == "?":
            raise UnsayableError("a question")
        sentence = reworded(sentence)
        text = self._body(sentence, style)
        opening = [self.word("adverbs", one).text for one in sentence.opening if one != "please"]
        text = joined(*opening, text)
        names = {node.text for node in walk(sentence) if isinstance(node, Name)}
        if not any(text.startswith(name) for name in names):
            text = capital(text)
        text += "".join(f" ({self.aside(aside)})" for aside in sentence.asides)
        if text.count(" üzerinde") > _PLACES_SAID:
            raise UnsayableError("too many places")
        if not set(_NEIGHBOURS.findall(text)) <= set(neighbours(sentence)):
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
            if not isinstance(body.predicate, Acting) or body.predicate.verb == "process":
                raise UnsayableError("an order that is a headline")
            return joined("hemen" if style.urgent else "", self._clause(body, _order))
        return self._clause(impersonal(body), Line.finite)

    def _headline(self, body: Nominal) -> str:
        if not isinstance(body, NounPhrase):
            return self.nominal(body).text
        if body.determiner in {Determiner.NO, Determiner.NOT_ENOUGH}:
            return self._clause(Clause(None, Existing(body)), Line.finite)
        told = body.participle
        if told is not None and body.relative is None and body.determiner is not Determiner.HALF:
            if body.head in TROUBLES and isinstance(told.predicate, Acting) and not told.predicate.passive:
                raise UnsayableError("trouble that does something")
            if isinstance(told.predicate, Acting) and told.predicate.passive and not told.progressive:
                told = replace(told, tense=Tense.PERFECT)  # a headline tells what has been done
            subject = replace(body, participle=None, adjuncts=())
            return self._clause(replace(told, subject=subject, adjuncts=(*body.adjuncts, *told.adjuncts)), Line.finite)
        return self._told(body) or self.phrase(body, adverbial=True).text

    def _told(self, body: NounPhrase) -> str:
        """Say "disk usage > 80%" or "status ⟨1⟩" as a thing and its value, or "" for another phrase."""
        if isinstance(body.head, str) and body.amount is not None and kind_of(body) == "measure" and body.of is None:
            plain = self.phrase(replace(body, amount=None), adverbial=True).text
            return joined(plain, self.amount(body.amount).text)
        valued = body.head in STATES or kind_of(body) == "measure"
        if valued and len(body.names) == 1 and body.modifiers and not body.adjuncts:
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
        if isinstance(body, NounPhrase) and body.participle == Clause(None, Acting("leave", passive=True)):
            return f"kalan: {self.phrase(replace(body, participle=None)).text}"
        if not isinstance(body, NounPhrase) or len(body.adjectives) != 1 or kind_of(body) not in {"", "unit"}:
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
        lead: list[str] = []
        further: list[Link] = []
        nested = False
        for link in clause.links:
            if link.kind in WAYS and further and not link.first:
                further[-1] = _with_link(further[-1], link)
                nested = True
            elif nested:
                raise UnsayableError("a clause whose place is not told")
            elif link.kind in WAYS:
                lead.append(self._subordinate(link))
                nested = not link.first and link is not clause.links[-1] and _joins(clause.links[-1])
            elif link.first:
                raise UnsayableError(f"a clause with {link.kind} before the main one")
            else:
                further.append(link)
        if len(lead) > 1:
            raise UnsayableError("several clauses before the main one")
        if end is _order and isinstance(clause.predicate, Acting) and clause.predicate.verb == "see":
            clause = replace(clause, predicate=looking(clause.predicate))
        said = [end(self._line(clause))]
        for more in clause.more:
            if more.links:
                raise UnsayableError("a further predicate with clauses of its own")
            said.append(end(self._line(replace(more, subject=None))))
        text = joined(*lead, said[0] if len(said) == 1 else ", ".join(said[:-1]) + _joint(clause) + said[-1])
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


def _joins(link: Link) -> bool:
    return link.kind in {LinkKind.AND, LinkKind.OR}


def _with_link(link: Link, further: Link) -> Link:
    """Return a link whose clause has a further one: "; writes are blocked until …"."""
    if not isinstance(link.clause, Clause):
        raise UnsayableError("a phrase with a clause")
    return replace(link, clause=replace(link.clause, links=(*link.clause.links, further)))


def _order(line: Line) -> str:
    if not isinstance(line.core, Verb) or line.mood.modal or line.mood.tense is not Tense.PRESENT:
        raise UnsayableError("an order that is no action")
    return line.say(as_verb(line.core, line.mood).order())


def _is_back(text: str) -> bool:
    """Return whether a text ends in a back vowel."""
    return text[-1] in "aıou"


def _joint(clause: Clause) -> str:
    """Return what joins the predicates of a clause: "temizleyin veya büyütün"."""
    return JOINTS.get(LinkKind(clause.joint), " ve ")
