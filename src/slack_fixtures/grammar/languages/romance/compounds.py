"""Nouns that stand together: "taux d'erreurs du service", "latence de Kafka", "erreurs 5xx"."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import replace

from slack_fixtures.grammar.abstract import Coordination, Name, NounPhrase, Number
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.romance.grammar import Grammar
from slack_fixtures.grammar.languages.romance.plurals import is_done, is_one_of_many
from slack_fixtures.grammar.languages.romance.shapes import Article
from slack_fixtures.grammar.languages.romance.tables import CODED, COUNTS, PROTOCOLS
from slack_fixtures.grammar.languages.romance.words import Noun, joined, live, named

_CHAINED = re.compile("\ue000|(d[eiaou]|del|des|dei|dal|das|dos|degli|delle|della|dello)\\b|d'|dell'")
"""How a part begins that hangs on its head with "de", and not by standing next to it."""


class Compounds(Grammar):
    """Says the modifiers of a noun as a chain behind it."""

    @abstractmethod
    def _core(self, phrase: NounPhrase, noun: Noun, *, plural: bool) -> tuple[str, str]:
        """Return the adjectives before the noun, and the noun with all that is said behind it."""

    def chain(
        self, head: Noun, modifiers: Sequence[NounPhrase | Name | Coordination], *, plural: bool, own: bool
    ) -> tuple[str, str]:
        """Return a compound's parts behind its head: what stands close to it, and the rest.

        English puts them before the head from left to right; here each hangs on the one that follows it. A name goes
        with the noun before it ("agent ⟨1⟩") or, at the front, with the first noun.
        """
        own_names, modifiers = self._own_codes(head, modifiers)
        tight, loose = self._parts(head, modifiers, plural=plural, own=own)
        return joined(own_names, tight), loose

    @staticmethod
    def _own_codes(
        head: Noun, modifiers: Sequence[NounPhrase | Name | Coordination]
    ) -> tuple[str, Sequence[NounPhrase | Name | Coordination]]:
        """Return a code before the head, which stays next to it: "taux d'erreurs 5xx", "latence P99"."""
        last = modifiers[-1] if modifiers else None
        if not isinstance(last, Name) or head.kind not in {"measure", "event", "resource"}:
            return "", modifiers
        status = head.concept in CODED and last.text.startswith("⟨")
        literal = last.kind == "product" and last.text.startswith("⟨") and len(modifiers) > 1
        literal = literal and head.kind != "resource"
        code = status or literal or last.text in PROTOCOLS or re.fullmatch(r"P\d+|P⟨\d+⟩|[45]xx", last.text)
        if not code:
            return "", modifiers
        earlier = modifiers[-2] if len(modifiers) > 1 else None
        if isinstance(earlier, Name) and earlier.text in PROTOCOLS:
            return f"{named(earlier)} {named(last)}", modifiers[:-2]
        return named(last), modifiers[:-1]

    @staticmethod
    def _names_in(part: NounPhrase | Name | Coordination) -> list[Name]:
        if isinstance(part, Name):
            return [part]
        if isinstance(part, NounPhrase) and isinstance(part.head, Name) and part == NounPhrase(part.head):
            return [part.head]
        raise UnsayableError("a compound before a name")

    def _parts(
        self, head: Noun, modifiers: Sequence[NounPhrase | Name | Coordination], *, plural: bool, own: bool
    ) -> tuple[str, str]:
        parts, fronted = self._owners(modifiers)
        if len(parts) > 3:  # noqa: PLR2004  a longer chain is not readable
            raise UnsayableError("a compound of more than four nouns")
        if not parts:
            return self._fronted_names(fronted, head, plural=plural, own=own)
        tight = ""
        loose: list[str] = []
        outer = outer_first = head
        for index, (part, names) in enumerate(reversed(parts)):
            text, close = self._link_of(part, outer)
            inner = self._innermost(part)
            outer_first = inner if index == 0 else outer_first
            if inner.singular.split()[0] == outer.singular.split()[0]:
                raise UnsayableError(f"{outer.singular} {inner.singular}")
            outer = inner
            before, after = "", ""
            if fronted and index == len(parts) - 1:
                before, after = self._fronted_names(fronted, outer, plural=True, own=bool(names))
            if index == 0 and before and not _CHAINED.match(text):  # "utilisation réseau", then whose
                tight, before, after = text, "", joined(live(self.OF), before)
                text = ""
            text = joined(text, before, *(named(name) for name in names), after)
            if tight and not text.startswith(tight):
                loose.append(text)
            elif index == 0 and close and not names and not (before and head.kind in {"measure", "event"}):
                tight = text.removesuffix(" " + after) if after else text
                loose += [after] if after else []
            else:
                loose.append(text)
        if (
            len(parts) > 1
            and head.kind in {"measure", "event"}
            and loose
            and self._link_of(parts[-2][0], outer_first)[1]
        ):
            tight, loose = "", [tight, *loose] if tight else loose
        while tight and loose and not _CHAINED.match(loose[0]):  # "nombre de membres gossip"
            tight = joined(tight, loose.pop(0))
        return tight, " ".join(loose)

    def _owners(
        self, modifiers: Sequence[NounPhrase | Name | Coordination]
    ) -> tuple[list[tuple[NounPhrase | Coordination, list[Name]]], list[Name]]:
        parts: list[tuple[NounPhrase | Coordination, list[Name]]] = []
        fronted: list[Name] = []
        for modifier in modifiers:
            if isinstance(modifier, NounPhrase) and isinstance(modifier.head, Name):
                (parts[-1][1] if parts else fronted).extend(self._names_in(modifier))
            elif isinstance(modifier, Name):
                (parts[-1][1] if parts else fronted).append(modifier)
            else:
                parts.append((modifier, []))
        fronted.sort(key=lambda name: name.kind == "span")  # "le cluster HDFS ⟨1⟩"
        return parts, fronted

    def _fronted_names(self, names: Sequence[Name], noun: Noun, *, plural: bool, own: bool) -> tuple[str, str]:
        """Return a name from the front as it stands behind the noun: close to it, or with "de" after the rest."""
        if not names:
            return "", ""
        said = " ".join(named(name) for name in names)
        how = noun.options.get("name", "")
        if not how:
            owned = noun.kind in {"measure", "resource"} or (noun.kind == "event" and not plural)
            spans = all(name.kind == "span" for name in names)
            literal = all(name.kind == "product" and name.text.startswith("⟨") for name in names)
            short = all(re.fullmatch("[A-Z]{2,4}", name.text) for name in names) and noun.kind == "event"
            how = (
                "-"
                if literal or short
                else "de"
                if (owned and (not spans or noun.kind != "event")) or (own and spans)
                else "-"
            )
        return (said, "") if how == "-" else ("", joined(live(self.OF), said))

    def _innermost(self, part: NounPhrase | Coordination) -> Noun:
        first = part.items[-1] if isinstance(part, Coordination) else part
        if not isinstance(first.head, str):
            raise UnsayableError("a name among several modifiers")
        return self.noun(first.head)

    def _link_of(self, part: NounPhrase | Coordination, head: Noun) -> tuple[str, bool]:
        """Return a modifier behind its head, and whether it is close to it ("taux d'erreurs")."""
        if isinstance(part, Coordination):
            items = [self._item_of(item, head) for item in part.items]
            return f" {live(self.AND)} ".join(text for text, _ in items), False
        return self._item_of(part, head)

    def _item_of(self, part: NounPhrase, head: Noun) -> tuple[str, bool]:
        if isinstance(part.head, Name):
            return joined(live(self.OF), named(part.head)), False
        noun = self.noun(part.head)
        plural = part.number is Number.PLURAL or noun.plural_only
        simple = not part.adjectives and not part.participle and not part.modifiers and not part.names
        fixed = noun.options.get("mods" if plural else "mod") or noun.options.get("mod", "")
        style = self._modifier_style(noun, head, plural=plural)
        loose = head.options.get("of") == "plural" and fixed.startswith(
            (self.OF + " ", "d'", "del ", "du ", "des ", "do ", "da ", "dei ", "degli ")
        )
        if is_one_of_many(part, head.concept) and not noun.mass:
            before, core = self._core(replace(part, number=Number.PLURAL), noun, plural=True)
            known = is_done(head.concept) and self.KNOWN_MANY
            article = self.article(Article.DEFINITE, noun.gender, plural=True) if known else ""
            return joined(live(self.OF), article, before, core), not known
        if fixed and simple and not loose:
            return self._marked(fixed), not re.search(
                r"\b(du|des|de la|de l'|del|dos?|das?|dell|della|dei|degli|delle)\b", fixed
            )
        many = style in {"plural", "les"} or (plural and not noun.mass)
        many = (many and not noun.mass) or noun.plural_only
        before, core = self._core(replace(part, number=Number.PLURAL if many else Number.SINGULAR), noun, plural=many)
        article = self.article(Article.DEFINITE, noun.gender, plural=many) if style in {"le", "les"} else ""
        joint = head.options.get("joint", self.OF) if article else self.OF
        return joined(live(joint), article, before, core), not article

    def _marked(self, fixed: str) -> str:
        first, _, rest = fixed.partition(" ")
        return joined(live(first), rest) if first == self.OF else fixed

    def _modifier_style(self, noun: Noun, head: Noun, *, plural: bool) -> str:
        """Return ``bare``, ``plural``, ``le`` or ``les``: how a modifier hangs on a head."""
        wanted = head.options.get("of", "")
        countable = not noun.mass and noun.kind != "measure"
        one = noun.kind in {"software", "machine", "place"} and not plural
        many = head.concept == "farm" or (head.concept == "queue" and noun.concept in {"task", "job"})
        if wanted == "plural" and one and head.concept not in COUNTS and not many:
            return "le"
        if wanted in {"plural", "les"}:
            if wanted == "les" and noun.kind in {"machine", "software", "place"}:
                return "le"
            if countable:
                return wanted
            return "bare" if wanted == "plural" else "le"
        if wanted:
            return wanted
        if noun.kind in {"machine", "software", "resource", "person", "place"}:
            return "les" if plural or noun.kind == "person" else "le"
        return "bare"
