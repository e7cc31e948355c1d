"""Headlines of Chinese that are a noun phrase: 使用率过高, 存在失败的作业."""

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
    Coordination,
    Determiner,
    Name,
    NounPhrase,
    Number,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.chinese.clauses import Clauses
from slack_fixtures.grammar.languages.chinese.reshaping import reshaped
from slack_fixtures.grammar.languages.chinese.tables import (
    BURSTS,
    CASES,
    HAPPENING,
    PLACES,
    QUANTITY_STATES,
    QUIET,
    SUDDEN,
    TIMES,
)
from slack_fixtures.grammar.languages.chinese.trees import as_burst, is_state, leading_names, tells
from slack_fixtures.grammar.languages.chinese.words import cat
from slack_fixtures.grammar.languages.eastern import kind_of, without


class Headlines(Clauses):
    """What Chinese says of news."""

    def headline(self, phrase: NounPhrase) -> str:
        """Say "High CPU usage on ⟨1⟩" as 使用率过高, "Failed jobs" as 存在失败的作业."""
        short_of = self._short_of(phrase)
        if short_of is not None:
            return short_of
        if phrase.determiner in QUANTITY_STATES and phrase.head:
            bare = replace(phrase, determiner=Determiner.NONE, aside=None)
            return cat(self.phrase(bare), QUANTITY_STATES[phrase.determiner], self.trailing(phrase))
        if phrase.determiner is Determiner.NO:
            return self._absence(phrase)
        said_as_clause = self._news(phrase)
        if said_as_clause is not None:
            return said_as_clause
        how = [SUDDEN.get(one.concept, "") for one in phrase.adjectives if one.degree == "positive" and not one.adverbs]
        plain = len(how) == len(phrase.adjectives) <= 1 and all(how)
        phrase = as_burst(phrase)
        alone = plain and not (phrase.modifiers or phrase.participle or phrase.amount or phrase.names)
        if phrase.head in BURSTS and isinstance(phrase.of, NounPhrase) and alone and not phrase.relative:
            whose = replace(phrase.of, adjuncts=(*phrase.of.adjuncts, *phrase.adjuncts))
            if not any(one.role in {*TIMES, Role.TO, Role.DURATION, Role.DUE_TO} for one in phrase.adjuncts):
                noun = self.noun(phrase)
                sudden = () if noun.startswith("突") else how
                return cat(self.phrase(whose), *sudden, noun, self.trailing(phrase))
        lacking = next((one for one in phrase.adjuncts if one.role is Role.WITHOUT), None)
        if lacking is not None and phrase.amount is None and isinstance(lacking.phrase, NounPhrase | Coordination):
            return self._lacking(phrase, lacking)
        beyond = next((one for one in phrase.adjuncts if one.role is Role.OUTSIDE), None)
        if beyond is not None and kind_of(phrase) == "measure" and phrase.amount is None:
            rest = replace(without(phrase, [beyond]), aside=None)
            return cat(self.phrase(rest), "超出", self.nominal_of(beyond), "范围", self.trailing(phrase))
        state = next((one for one in phrase.adjuncts if is_state(one)), None)
        if state is not None and phrase.amount is None:
            rest = replace(phrase, adjuncts=tuple(one for one in phrase.adjuncts if one is not state), aside=None)
            return cat(self.phrase(rest), "处于", self.state_name(state), self.trailing(phrase))
        whole = phrase.determiner is Determiner.ALL and len(phrase.adjectives) == 1 and phrase.amount is None
        if whole and self.word("adjectives", phrase.adjectives[0].concept).text:
            state_text = self.state(phrase.adjectives[0], phrase)
            things = self.phrase(replace(phrase, adjectives=(), aside=None))
            return cat(things, "均", state_text, self.trailing(phrase))
        said = self.telling(phrase)
        if said is not None:
            rest = replace(phrase, adjectives=tuple(one for one in phrase.adjectives if one is not said), aside=None)
            causes = [one for one in phrase.adjuncts if one.role is Role.DUE_TO]
            rest = without(rest, causes)
            cause = cat(*(cat(self.nominal_of(one), "导致") for one in causes))
            return cat(cause, self.phrase(rest), self.state(said, phrase), self.trailing(phrase))
        part = phrase.participle
        if part is not None and phrase.determiner is Determiner.NONE and not phrase.amount and tells(part):
            tense = Tense.PERFECT if isinstance(part.predicate, Acting) and part.predicate.passive else part.tense
            news = Clause(replace(phrase, participle=None, aside=None), part.predicate)
            news = replace(news, tense=tense, progressive=part.progressive, negated=part.negated, adverbs=part.adverbs)
            return cat(self.clause(replace(news, adjuncts=part.adjuncts, links=part.links)), self.trailing(phrase))
        counted = phrase.number is Number.PLURAL and phrase.determiner is Determiner.NONE
        told = any(
            lexicon.concept("adjectives", one.concept).kind == "state"
            and (one.concept not in QUIET or one.negated or (one.concept == "open" and phrase.head in CASES))
            for one in phrase.adjectives
        )
        lost = [one for one in phrase.adjectives if one == Adjective("missing")]
        sited = any(one.role in PLACES for one in phrase.adjuncts)
        if counted and sited and len(lost) == len(phrase.adjectives) == 1 and not (phrase.amount or phrase.participle):
            return self._existence(replace(phrase, adjectives=()), "缺少")
        known = isinstance(phrase.head, str) and bool(phrase.head) and kind_of(phrase) != "event"
        sited = sited or bool(phrase.modifiers and isinstance(phrase.modifiers[0], Name))
        told = told or (known and sited and lexicon.concept("nouns", str(phrase.head)).polarity < 0)
        if counted and (told or phrase.participle is not None) and phrase.amount is None and not phrase.names:
            return self._existence(phrase, "存在")
        return self.phrase(phrase)

    def _absence(self, phrase: NounPhrase) -> str:
        """已有 15 分钟没有发布的消息: "no messages published for 15 minutes"."""
        done = phrase.participle
        held = [one for one in done.adjuncts if one.role is Role.DURATION] if done is not None else []
        if held and done is not None:
            phrase = replace(phrase, participle=without(done, held), adjuncts=(*phrase.adjuncts, *held))
        lasting = [one.phrase for one in phrase.adjuncts if one.role is Role.DURATION]
        others = tuple(one for one in phrase.adjuncts if one.role is not Role.DURATION)
        verb = cat(*(cat("已有", self.value(one)) for one in lasting), "没有")
        return self._existence(replace(phrase, determiner=Determiner.NONE, adjuncts=others), verb)

    def _short_of(self, phrase: NounPhrase) -> str | None:
        """集群容量不足以应对节点故障: "too little capacity for a node failure"."""
        faced = next((one for one in phrase.adjuncts if one.role is Role.FOR and kind_of(one.phrase) == "event"), None)
        if phrase.determiner in QUANTITY_STATES and kind_of(phrase) in {"resource", "measure"} and faced is not None:
            if phrase.determiner is Determiner.TOO_MANY:
                raise UnsayableError("too much for something")
            rest = replace(without(phrase, [faced]), determiner=Determiner.NONE, aside=None)
            return cat(self.phrase(rest), "不足以应对", self.nominal_of(faced), self.trailing(phrase))
        return None

    def _news(self, phrase: NounPhrase) -> str | None:
        """Return a headline that is rather a clause: X 高于 3%, 可能存在攻击, 集群中有超过 1 个控制器."""
        compared = [one for one in phrase.adjuncts if one.role in {Role.ABOVE, Role.BELOW, Role.BEYOND}]
        if len(compared) == 1 and not isinstance(compared[0].phrase, Clause) and phrase.head and not phrase.amount:
            return self._compared(phrase, compared[0])
        near = [one for one in phrase.adjuncts if one.role is Role.NEAR and not isinstance(one.phrase, Clause)]
        if len(near) == 1 and kind_of(phrase) == "measure" and not phrase.amount and not phrase.participle:
            things = replace(without(phrase, near), aside=None)
            return cat(self.phrase(things), "接近", self.nominal_of(near[0]), self.trailing(phrase))
        possible = [one for one in phrase.adjectives if one == Adjective("possible")]
        if (
            possible
            and phrase.determiner is Determiner.NONE
            and (kind_of(phrase) in {"event", "thing"} or phrase.head in HAPPENING)
        ):
            rest = replace(phrase, adjectives=tuple(one for one in phrase.adjectives if one not in possible))
            return self._existence(rest, "可能发生" if phrase.head in HAPPENING else "可能存在")
        sited = phrase.amount is not None and phrase.head and any(one.role in PLACES for one in phrase.adjuncts)
        if sited and phrase.participle is None and not any(is_state(one) for one in phrase.adjuncts):
            return self._existence(phrase, "有")
        owed = tuple(one for one in phrase.adjectives if one in {Adjective("required"), Adjective("needed")})
        if owed and phrase.determiner is Determiner.NONE and not phrase.amount and not phrase.adjuncts:
            others = tuple(one for one in phrase.adjectives if one not in owed)
            return cat("需要", self.phrase(replace(phrase, adjectives=others)))
        lasting = [one for one in phrase.adjuncts if one.role is Role.DURATION and isinstance(one.phrase, Amount)]
        if len(lasting) == 1 and not any(one.role is Role.WITHOUT for one in phrase.adjuncts):
            rest = without(phrase, lasting)
            return cat(self.headline(rest), "，已持续", self.value(lasting[0].phrase))
        return None

    def _compared(self, phrase: NounPhrase, compared: Adjunct) -> str:
        """Say "packet loss above 3 % for 5 minutes" as a clause: 丢包率高于 3%，已持续 5 分钟."""
        lasting = tuple(one for one in phrase.adjuncts if one.role is Role.DURATION)
        kept = tuple(one for one in phrase.adjuncts if one is not compared and one not in lasting)
        things = replace(phrase, adjuncts=kept, aside=None)
        told = Sentence(SentenceKind.HEADLINE, Clause(things, Being(compared), adjuncts=lasting))
        whole = reshaped(told).body
        assert isinstance(whole, Clause)
        return cat(self.clause(whole), self.trailing(phrase))

    def _lacking(self, phrase: NounPhrase, lacking: Adjunct) -> str:
        """Say "peer without handshake for 10 minutes": 对等节点已有 10 分钟没有握手."""
        lasting = [one for one in phrase.adjuncts if one.role is Role.DURATION]
        rest = tuple(one for one in phrase.adjuncts if one is not lacking and one not in lasting)
        how_long = cat(*(cat("已有", self.value(one.phrase)) for one in lasting[:1]))
        things = self.phrase(replace(phrase, adjuncts=rest, aside=None))
        return cat(things, how_long, "没有", self.nominal_of(lacking), self.trailing(phrase))

    def _existence(self, phrase: NounPhrase, verb: str) -> str:
        places = tuple(adjunct for adjunct in phrase.adjuncts if adjunct.role in PLACES)
        times = [one for one in phrase.adjuncts if one.role in {Role.LAST, Role.DURING, Role.SINCE}]
        rest = replace(phrase, adjuncts=tuple(one for one in phrase.adjuncts if one not in (*places, *times)))
        verb = cat(*(self.when(one) for one in times), verb)
        if not places and times:
            verb = verb.removeprefix("在").lstrip()
        if not places:
            names = () if times or kind_of(rest) == "event" else tuple(leading_names(rest.modifiers))
            bare = replace(rest, modifiers=rest.modifiers[len(names) :])
            return cat(*(name.text for name in names), verb, self.phrase(bare))
        return cat(self.places(places), verb, self.phrase(rest))
