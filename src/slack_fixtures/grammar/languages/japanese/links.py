"""Clauses with those linked to them: conditions and reasons before, sequels and alternatives behind."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar.abstract import Acting, Adjective, Being, Clause, Link, LinkKind, Modal, NounPhrase, Tense
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import is_by_your_deed
from slack_fixtures.grammar.languages.japanese.clauses import Clauses
from slack_fixtures.grammar.languages.japanese.parts import Part
from slack_fixtures.grammar.languages.japanese.questions import is_passive
from slack_fixtures.grammar.languages.japanese.rewritings import may_or, told_late, without_it
from slack_fixtures.grammar.languages.japanese.tables import LINKS_BEFORE, REACHED
from slack_fixtures.grammar.languages.japanese.trees import is_going_on

_CONDITIONS = {"have", "need", "require", "use", "contain", "want", "exceed", "depend_on", "persist", "show", "lack"}
_AS_EVENTS = {LinkKind.UNTIL, LinkKind.AFTER, LinkKind.BEFORE, LinkKind.SO_THAT}


class Links(Clauses):
    """What Japanese makes of several clauses."""

    def whole(self, clause: Clause, *, main: bool, order: bool = False) -> Part:
        """A clause with its links: conditions and reasons stand before it."""
        clause = may_or(clause)
        clause, late = told_late(clause)
        fronted = [link for link in clause.links if link.kind in LINKS_BEFORE]
        until = any(link.kind is LinkKind.UNTIL for link in fronted)
        if until and (clause.more or len(clause.links) > 1):
            raise UnsayableError("until, with several things before it")
        clause = self._as_rule(clause)
        if by_deed := is_by_your_deed(clause):
            clause = replace(clause, subject=NounPhrase(pronoun="it"))
        if by_deed and clause.negated and not clause.modal:
            return self._in_vain(clause, main=main)
        ahead = not order and (by_deed or _is_ahead_of(clause))
        between = "".join(self._fronted(link, ahead=not order) for link in late)
        part = self.single(clause, main=main, order=order, between=between)
        part = replace(part, before="".join(self._fronted(link, ahead=ahead) for link in fronted) + part.before)
        for link in clause.links:
            if link not in fronted:
                part = self._linked(part, link, main=main)
        return part

    def _in_vain(self, clause: Clause, *, main: bool) -> Part:
        """English “Restarting the pod does not help”: Podを再起動しても役立ちません."""
        deed, *others = (link.clause for link in clause.links)
        if others or not isinstance(deed, Clause) or deed.negated:
            raise UnsayableError("what does not help, with several conditions")
        part = self.single(replace(clause, links=()), main=main, event=True)
        done = self.single(replace(deed, links=()), main=False, event=True)
        return replace(part, before=f"{done.before}{done.word.te}も、{part.before}")

    def _as_rule(self, clause: Clause) -> Clause:
        """English “If the disk is full, messages are dropped”: what is then done, not what has been."""
        comes = any(
            link.kind in {LinkKind.IF, LinkKind.WHEN} and isinstance(link.clause, Clause) and _is_to_come(link.clause)
            for link in clause.links
        )
        if not comes or clause.negated or clause.modal or clause.more or clause.tense is not Tense.PRESENT:
            return clause
        being = clause.predicate
        if is_passive(clause):
            return replace(clause, progressive=False)
        adjective = being.complement if isinstance(being, Being) and not being.remain else None
        if not isinstance(being, Being) or not isinstance(adjective, Adjective) or adjective.negated:
            return clause
        word = self.quality(adjective.concept).word
        done = word is not None and word.text.endswith("されている")
        return replace(clause, predicate=replace(being, become=True)) if done else clause

    def _fronted(self, link: Link, *, ahead: bool = False) -> str:
        if not isinstance(link.clause, Clause):
            raise UnsayableError("a phrase as a subordinate clause")
        inner = without_it(link.clause) if link.clause.subject is None else link.clause
        if link.kind is LinkKind.WHILE and "still" in inner.adverbs and inner.subject is not None:
            contrast = self.single(replace(inner, links=()), main=True)
            return contrast.polite() + "が、"
        event = link.kind in _AS_EVENTS
        part = self.single(inner, main=False, event=event)
        if inner.links:
            raise UnsayableError("a subordinate clause with one of its own")
        if link.kind is LinkKind.WHILE and inner.tense is Tense.PERFECT:
            raise UnsayableError("a contrast")
        if link.kind in {LinkKind.WHILE, LinkKind.WHEN} and inner.subject is None and inner.progressive:
            return self._in_doing(inner)
        if ahead and link.kind in {LinkKind.IF, LinkKind.WHEN} and _is_to_come(inner):
            return self.single(inner, main=False, event=True).plain() + "と、"
        if link.kind in {LinkKind.IF, LinkKind.WHEN} and _sets_in(inner):
            part = replace(self.single(inner, main=False, event=True), past=True)
        if link.kind is LinkKind.AFTER:
            part = replace(part, past=True)
        elif event:
            part = replace(part, past=False)
        return part.plain() + LINKS_BEFORE[link.kind]

    def _in_doing(self, clause: Clause) -> str:
        """English “While replaying a block”: ブロックを再生する際に."""
        if "still" in clause.adverbs:
            raise UnsayableError("a contrast")
        if not is_going_on(clause):
            return self.single(clause, main=False).plain() + LINKS_BEFORE[LinkKind.WHILE]
        return self.single(replace(clause, progressive=False), main=False, event=True).plain() + "際に、"

    def _linked(self, part: Part, link: Link, *, main: bool) -> Part:
        if not isinstance(link.clause, Clause):
            mark = {LinkKind.COLON: "：", LinkKind.DASH: " - ", LinkKind.SEMICOLON: "。"}.get(link.kind)
            if isinstance(link.clause, NounPhrase) and link.clause.relative is not None:
                raise UnsayableError("a relative clause that belongs to the first part")
            if mark is None or part.word.text in {"フェーズ", "状態", "ステータス"}:
                raise UnsayableError("a phrase behind a clause")
            if isinstance(link.clause, NounPhrase) and Adjective("required") in link.clause.adjectives:
                rest = tuple(one for one in link.clause.adjectives if one.concept != "required")
                needed = Clause(replace(link.clause, adjectives=rest), Being(Adjective("required")))
                return replace(part, after="。" + self.plain(needed, main=True).polite())
            return replace(part, after=mark + self.nominal(link.clause))
        if link.kind is LinkKind.SEQUEL:
            return self._sequel(part, link.clause)
        if link.clause.subject is None and isinstance(link.clause.predicate, Being):
            second = self.whole(link.clause, main=False)
            return replace(second, before=f"{part.chain()}、{second.before}")
        order = _is_order(link)
        second = self.whole(link.clause, main=main, order=order)
        if link.kind is LinkKind.AND and (part.order == order):
            return replace(second, before=f"{part.chain()}、{second.before}")
        if link.kind is LinkKind.SO and not order:
            return replace(second, before=f"{part.plain()}ため、{second.before}")
        if link.kind is LinkKind.BUT and not part.order:
            return replace(second, before=f"{part.polite()}が、{second.before}")
        if link.kind is LinkKind.OR and part.order == second.order:
            return replace(second, before=f"{replace(part, order=False).plain()}か、{second.before}")
        if link.kind is LinkKind.OR and part.order and main:
            return replace(second, before=f"{part.polite()}。そうしないと、{second.before}")
        joint = {LinkKind.COLON: "：", LinkKind.DASH: "。"}.get(link.kind, "。")
        if link.kind not in {LinkKind.COLON, LinkKind.DASH, LinkKind.SEMICOLON, LinkKind.AND, LinkKind.COMMA}:
            raise UnsayableError(f"a clause linked by {link.kind}")
        return replace(second, before=f"{part.polite()}{joint}{second.before}")

    def _sequel(self, part: Part, clause: Clause) -> Part:
        """English “, indicating …” becomes a sentence of its own about the first."""
        if part.order:
            raise UnsayableError("a sequel to an order")
        whole = replace(clause, subject=NounPhrase(pronoun="this"), progressive=False)
        if isinstance(clause.predicate, Being):
            raise UnsayableError("a state of the whole sentence")
        second = self.whole(whole, main=True)
        return replace(second, before=f"{part.polite()}。{second.before}")


def _is_ahead_of(clause: Clause) -> bool:
    """Whether what it tells comes behind its condition: "logs will be lost if the pod restarts"."""
    if clause.tense is Tense.FUTURE or clause.modal is Modal.MAY:
        return clause.subject is not None
    plain = clause.tense is Tense.PRESENT and not (clause.progressive or clause.modal or clause.negated)
    becoming = isinstance(clause.predicate, Being) and clause.predicate.become
    return plain and clause.subject is not None and (becoming or isinstance(clause.predicate, Acting))


def _sets_in(clause: Clause) -> bool:
    """Whether a condition is an event that is still to come: 上限に到達した場合は."""
    act = clause.predicate
    plain = clause.tense is Tense.PRESENT and not (clause.progressive or clause.negated or clause.modal)
    if isinstance(act, Being) and act.complement == Adjective("full"):
        return plain and not clause.more
    return isinstance(act, Acting) and act.passive and act.verb in REACHED and plain and not clause.more


def _is_to_come(clause: Clause) -> bool:
    """Whether a condition is an event whose coming brings about another: 再起動すると."""
    act = clause.predicate
    plain = clause.tense is Tense.PRESENT and not (clause.progressive or clause.modal or clause.more)
    if isinstance(act, Being):
        return plain and not clause.negated and (act.become or act.complement == Adjective("full"))
    return plain and isinstance(act, Acting) and act.verb not in _CONDITIONS


def _is_order(link: Link) -> bool:
    clause = link.clause
    return (
        isinstance(clause, Clause)
        and clause.subject is None
        and isinstance(clause.predicate, Acting)
        and not clause.predicate.passive
        and not clause.progressive
        and clause.tense is Tense.PRESENT
        and clause.modal is None
    )
