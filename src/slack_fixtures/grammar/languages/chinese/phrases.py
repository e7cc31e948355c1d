"""Chinese noun phrases: amounts, compounds, measure words, and what stands before a noun."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Aside,
    Clause,
    Coordination,
    Determiner,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.chinese.adjectives import Adjectives
from slack_fixtures.grammar.languages.chinese.checks import refuse_terms
from slack_fixtures.grammar.languages.chinese.tables import (
    BEFORE_NOUN,
    BREAKABLE,
    CLOCKS,
    LEFT_WORDS,
    LIMITS,
    NAMED_STATES,
    NO_OWNERS,
    PLACES,
    PRONOUNS,
    QUANTITIES,
    REALMS,
    RELATIONS,
    SCHEDULED,
    STATE_NOUNS,
    STATES,
    WIDE_NUMBERS,
)
from slack_fixtures.grammar.languages.chinese.trees import is_flat, is_many, is_often, is_share, is_state, is_unit
from slack_fixtures.grammar.languages.chinese.words import cat, chained, fill, tight
from slack_fixtures.grammar.languages.eastern import kind_of, without

_MOST_PARTS = 5  # nouns in one compound
_LONG_PART = 6  # characters of a participle that stands before a leading name


class Phrases(Adjectives):
    """What Chinese says of things."""

    @abstractmethod
    def headline(self, phrase: NounPhrase) -> str:
        """Say a phrase as news: 延迟过高."""

    @abstractmethod
    def clause(self, clause: Clause, *, nested: bool = False) -> str:
        """Return a clause with everything that is linked to it."""

    @abstractmethod
    def predicate(self, clause: Clause, *, nested: bool, many: bool = False) -> str:
        """Return the predicate with what goes before and behind it."""

    @abstractmethod
    def slots(self, clause: Clause, act: Acting) -> dict[str, str]:
        """Return the texts of a verb's slots by their names."""

    @abstractmethod
    def when(self, adjunct: Adjunct) -> str:
        """Return a time: 在过去 5 分钟内, 在重启后."""

    @abstractmethod
    def places(self, adjuncts: Iterable[Adjunct]) -> str:
        """Return where, from the wide to the narrow: 集群 ⟨2⟩ 中节点 ⟨1⟩ 上."""

    @abstractmethod
    def adnominal(self, adjunct: Adjunct, head: str, *, said_before: bool = False) -> str:
        """Return an adjunct before its noun, with 的."""

    # --- the whole phrase -------------------------------------------------------------------------------------------

    def value(self, value: object) -> str:
        """Say a value, whatever it is."""
        if isinstance(value, Name):
            return value.text
        if isinstance(value, Amount):
            return self.amount(value)
        if isinstance(value, Adjective):
            return self.state(value, None)
        if isinstance(value, Clause):
            return self.clause(value, nested=True)
        if isinstance(value, NounPhrase | Coordination):
            return self.nominal(value)
        raise UnsayableError("a label without value")

    def nominal(self, nominal: Nominal) -> str:
        """Return a phrase, or several."""
        if isinstance(nominal, NounPhrase):
            return self.phrase(nominal)
        if any(item.head in {"", "half"} and not item.amount and not item.pronoun for item in nominal.items):
            raise UnsayableError("a quantifier beside a phrase")
        items = [self.phrase(item) for item in nominal.items]
        if nominal.conjunction == "slash":
            if any(item.adjuncts or item.of or item.relative for item in nominal.items):
                raise UnsayableError("long phrases with a slash")
            return "/".join(items)
        if nominal.conjunction == "comma":
            return "、".join(items)
        return cat("、".join(items[:-1]), {"and": "和", "or": "或"}[nominal.conjunction], items[-1])

    def phrase(self, phrase: NounPhrase) -> str:
        """Return a noun phrase."""
        if phrase.head in {"number", "amount", "quantity"} and isinstance(phrase.of, NounPhrase) and not phrase.amount:
            if any(one.concept == "unexpected" for one in phrase.adjectives):
                raise UnsayableError("an unexpected number")
            loose = [one for one in phrase.adjectives if self.word("adjectives", one.concept).attribute.endswith("的")]
            if any(one.concept not in WIDE_NUMBERS for one in loose):
                raise UnsayableError("a number with an attribute")
            wide = [one for one in phrase.adjectives if one.concept in WIDE_NUMBERS and not one.adverbs]
            if wide and len(phrase.adjectives) == 1 and wide[0].degree == "positive" and not phrase.of.amount:
                many = replace(phrase.of, determiner=Determiner.MANY)
                return self.phrase(replace(many, adjuncts=(*phrase.of.adjuncts, *phrase.adjuncts)))
        if phrase.pronoun:
            if phrase.pronoun not in PRONOUNS:
                raise UnsayableError(f"the pronoun {phrase.pronoun}")
            return PRONOUNS[phrase.pronoun]
        if not phrase.head:
            text = self.headless(replace(phrase, aside=None))
            return cat(text, self.aside(phrase.aside)) if phrase.aside else text
        lead: tuple[str, ...] = ()
        if phrase.of is not None and phrase.modifiers and phrase.head in QUANTITIES:
            spans = isinstance(phrase.of, NounPhrase) and isinstance(phrase.of.head, Name)
            if not spans and not any(isinstance(one, NounPhrase) for one in phrase.modifiers):
                lead, phrase = tuple(self._modifiers(phrase)), replace(phrase, modifiers=())
        if phrase.head == "row" and phrase.amount is not None and (phrase.adjectives or phrase.participle):
            if phrase.adjuncts or phrase.of or phrase.relative or phrase.names or phrase.aside or phrase.amount.total:
                raise UnsayableError("a number of rows with attributes")
            bare = replace(phrase, head="data", amount=None, determiner=Determiner.NONE)
            return cat(self.amount(phrase.amount), "行", self.phrase(bare))
        attributes, phrase = self._attributes(phrase)
        attributes = cat(*lead, attributes)
        if attributes and phrase.determiner is Determiner.ITS:
            raise UnsayableError("its with attributes")
        first = self._participle(phrase) if attributes else ""
        if len(first) > _LONG_PART:
            attributes, phrase = cat(first, attributes), replace(phrase, participle=None)
        core = self._core(phrase, linked=attributes.endswith("的"))
        ours = {Determiner.OUR: "我们", Determiner.YOUR: "您"}.get(phrase.determiner, "")
        if ours and attributes.startswith("与") and not phrase.amount:
            attributes, phrase = cat(ours, attributes), replace(phrase, determiner=Determiner.NONE)
        text = cat(attributes, self._determined(phrase, core))
        return cat(text, self.aside(phrase.aside)) if phrase.aside else text

    def headless(self, phrase: NounPhrase, only: str = "") -> str:
        """Return "5 % of requests", "3 of 5 nodes", a bare amount."""
        part = phrase.participle.predicate if phrase.participle else None
        told = {"leave": "left", "use": "used"}.get(part.verb, "") if isinstance(part, Acting) and part.passive else ""
        if phrase.of is None and phrase.amount is not None and not phrase.relative and bool(part) is bool(told):
            left = [LEFT_WORDS.get(one.concept, "") for one in phrase.adjectives]
            left += [LEFT_WORDS[told]] if told else []
            if not left and len(phrase.adjuncts) == 1 and phrase.adjuncts[0].role is Role.PER:
                return cat(self.per(phrase.adjuncts[0]), self.amount(phrase.amount))
            if all(left) and all(one.role is Role.LAST for one in phrase.adjuncts):
                when = [self.when(one).removeprefix("在").lstrip() for one in phrase.adjuncts]
                return cat(*when, *left, self.amount(phrase.amount))
        if phrase.adjuncts or phrase.relative or phrase.participle or phrase.adjectives:
            if phrase.of is None or phrase.adjectives or phrase.participle:
                raise UnsayableError("an amount with attributes")
            of = phrase.of
            if not isinstance(of, NounPhrase):
                raise UnsayableError("an amount of several")
            inner = replace(of, adjuncts=(*of.adjuncts, *phrase.adjuncts), relative=phrase.relative or of.relative)
            return self.headless(NounPhrase(amount=phrase.amount, determiner=phrase.determiner, of=inner), only)
        if phrase.amount is None:
            word = BEFORE_NOUN.get(phrase.determiner, "")
            if phrase.of is None or not word or "~" in word or phrase.determiner is Determiner.NO:
                raise UnsayableError("a phrase without head")
            return cat(word, self.nominal(phrase.of))
        text = cat(only, self.amount(phrase.amount))
        if phrase.of is None:
            return text
        if isinstance(phrase.of, NounPhrase) and phrase.of.pronoun in {"them", "these"}:
            return cat("其中", "的", text)
        every = isinstance(phrase.of, NounPhrase) and phrase.of.determiner is Determiner.ALL
        if only and every:
            return cat(self.nominal(phrase.of), "中", text)
        if isinstance(phrase.of, NounPhrase) and any(one.role in PLACES for one in phrase.of.adjuncts):
            places = [one for one in phrase.of.adjuncts if one.role in PLACES]
            inner = without(phrase.of, places)
            return cat(self.places(places), self.headless(replace(phrase, of=inner), only))
        if phrase.amount.value.isdigit() and isinstance(phrase.of, NounPhrase) and not phrase.amount.unit:
            return cat(text, self.measure(phrase.of), self.nominal(phrase.of))
        if phrase.amount.unit == "percent" and kind_of(phrase.of) == "measure":
            return cat(self.nominal(phrase.of), "的", text)
        of, owner = phrase.of, ""
        exact = phrase.amount.relation in {Relation.EXACTLY, Relation.ABOUT, Relation.ALMOST}
        over = phrase.amount.relation is Relation.MORE_THAN
        limited = isinstance(of, NounPhrase) and (of.head in LIMITS or (kind_of(of) == "resource" and is_many(of)))
        if not only and isinstance(of, NounPhrase) and limited and (exact or over):
            plain = self.amount(replace(phrase.amount, relation=Relation.EXACTLY) if over else phrase.amount)
            return cat(self.nominal(of), "的", plain, "以上" if over else "")
        if isinstance(of, NounPhrase) and of.determiner in {Determiner.ITS, Determiner.YOUR, Determiner.OUR}:
            of, owner = replace(of, determiner=Determiner.NONE), BEFORE_NOUN[of.determiner]
        single = isinstance(of, NounPhrase) and of.number is Number.SINGULAR
        if owner and single and not only and phrase.amount.relation is Relation.EXACTLY:
            return cat(owner, self.nominal(of), "的", text)
        if isinstance(of, NounPhrase) and of.determiner is Determiner.ALL and not only:
            return cat(self.nominal(of), "的", text)
        if owner and phrase.amount.relation is Relation.MORE_THAN:
            plain = self.amount(replace(phrase.amount, relation=Relation.EXACTLY))
            return cat(owner, self.nominal(of), "的", plain, "以上")
        return cat(owner, cat(text, "的"), self.nominal(of))

    def aside(self, aside: Aside) -> str:
        """Say what stands in parentheses."""
        if isinstance(aside.body, Amount) and aside.body.relation is Relation.LESS_THAN:
            body = cat("低于", self.amount(replace(aside.body, relation=Relation.EXACTLY)))
        else:
            body = self.value(aside.body)
        return f"（{self.nominal(aside.label)}：{body}）" if aside.label else f"（{body}）"

    def trailing(self, phrase: NounPhrase) -> str:
        """Say a phrase's parenthesis behind the whole headline."""
        return self.aside(phrase.aside) if phrase.aside else ""

    # --- the core: adjectives, compound, head and names -------------------------------------------------------------

    def _core(self, phrase: NounPhrase, *, linked: bool = False) -> str:
        """Return adjectives, compound, head and names; a product's name leads: Kafka 离线分区."""
        refuse_terms(phrase)
        parts = self._modifiers(phrase)
        last = max((place for place, one in enumerate(phrase.modifiers) if isinstance(one, Name)), default=-1) + 1
        degrees = [one for one in phrase.adjectives if self.grades(one, phrase) and (len(parts) > 0 or one.adverbs)]
        others = [self.attribute(one, phrase) for one in phrase.adjectives if one not in degrees]
        said = [self.state(one, phrase) + "的" for one in degrees]
        often = [one for one in phrase.adjectives if one.concept == "frequent" and parts and not one.adverbs]
        if often and len(phrase.adjectives) == 1 and kind_of(phrase) == "event" and phrase.participle is None:
            return cat(*parts, "频繁", self.noun(phrase), *(name.text for name in phrase.names))
        if linked or phrase.head in STATES:
            others = [tight(one) for one in others]
        part = self._participle(phrase)
        noun = self.noun(phrase)
        inner = [one for one in phrase.adjectives if one.concept == "internal" and not one.adverbs and not one.negated]
        if inner and last and len(phrase.adjectives) == 1 and not part and last < len(parts):
            return cat("内部", *parts, noun, *(name.text for name in phrase.names))
        if phrase.head in NAMED_STATES and phrase.names and not (parts or phrase.adjectives or part):
            return cat(*(name.text for name in phrase.names), noun)
        if phrase.adjectives and phrase.adjectives[0].concept == "degraded" and kind_of(phrase) == "measure":
            return cat(self._core(replace(phrase, adjectives=phrase.adjectives[1:])), "下降")
        if parts and last < len(parts) and len(parts[-1]) > 1 and noun.startswith(parts[-1]):
            parts = parts[:-1]  # 服务中断, not 服务服务中断
        if parts and last < len(parts) and len(noun) > 1 and parts[-1].endswith(noun) and noun[0] > "\u3000":
            noun = ""  # 主节点, not 主节点节点
        if parts and last < len(parts) and parts[-1].endswith("率") and noun in {"比率", "速率"}:
            noun = ""
        if parts and last < len(parts) and noun in {"速率", "比率"} and is_share(phrase.modifiers[-1]):
            noun = "率"  # 拒绝率: a share of what went wrong, not a speed
        if part and any(isinstance(one, Name) and one.kind == "span" for one in phrase.modifiers):
            raise UnsayableError("a participle before a value")
        if last and len(phrase.adjectives) == 1 and phrase.adjectives[0].concept == "configured" and others:
            return cat(part, "配置的", *parts, noun, *(name.text for name in phrase.names))
        long = len(part) > _LONG_PART or last == len(parts)
        loose = [one for one in others if one.endswith("的")] if last and not part else []
        others = [one for one in others if one not in loose]
        return cat(
            *loose,
            part if long else "",
            *said,
            *parts[:last],
            "" if long else part,
            *others,
            *parts[last:],
            noun,
            *(name.text for name in phrase.names),
        )

    def _modifiers(self, phrase: NounPhrase) -> list[str]:
        if len(phrase.modifiers) > _MOST_PARTS:
            raise UnsayableError("a long compound")
        texts = [self._modifier(modifier) for modifier in phrase.modifiers]
        pairs = zip(texts, phrase.modifiers[1:], strict=False)
        tickets = {
            place for place, (text, one) in enumerate(pairs, 1) if text in REALMS and one == NounPhrase("ticket")
        }
        return ["票据" if place in tickets else text for place, text in enumerate(texts)]

    def _modifier(self, modifier: NounPhrase | Name | Coordination) -> str:
        if isinstance(modifier, Name):
            return modifier.text
        if isinstance(modifier, Coordination):
            items = [self._modifier(item) for item in modifier.items]
            if modifier.conjunction == "slash":
                return "/".join(items)
            return cat("、".join(items[:-1]), "或" if modifier.conjunction == "or" else "和", items[-1])
        if modifier == NounPhrase("emergency", modifier.number):
            return "紧急"
        if modifier.head == "vendor" and modifier == NounPhrase("vendor", modifier.number):
            return "第三方"
        if modifier.head in {"place", "number"}:
            raise UnsayableError(f"{modifier.head} before a noun")
        attributes = [tight(self.attribute(adjective, modifier)) for adjective in modifier.adjectives]
        return cat(tight(self._participle(modifier)), *attributes, *self._modifiers(modifier), self.noun(modifier))

    def noun(self, phrase: NounPhrase) -> str:
        """Return a phrase's noun, which may depend on its company."""
        if isinstance(phrase.head, Name):
            return phrase.head.text
        if phrase.head == "release" and phrase.names and not phrase.modifiers:
            return "版本"
        if phrase.head == "collection" and phrase.names:
            return "集合"
        if phrase.head == "zero" and phrase.modifiers:
            return "为零"
        special = _noun_in_company(phrase)
        if special:
            return special
        last = phrase.modifiers[-1] if phrase.modifiers else None
        broken = kind_of(last) in {"machine", "resource"} or (isinstance(last, NounPhrase) and last.head in BREAKABLE)
        if phrase.head == "failure" and broken:
            return "故障"
        return self.word("nouns", phrase.head).text

    def _participle(self, phrase: NounPhrase) -> str:
        if phrase.participle is None:
            return ""
        clause = phrase.participle
        act = clause.predicate
        if clause.more:
            raise UnsayableError("a thing done in several ways")
        if isinstance(act, Acting) and act.verb == "serve" and act.passive and kind_of(phrase) == "software":
            raise UnsayableError("what is shown to clients")
        by = [one for one in clause.adjuncts if one.role is Role.BY]
        if isinstance(act, Acting) and act.verb in {"require", "need"} and act.passive and len(by) == 1:
            if len(clause.adjuncts) > 1 or clause.negated or clause.adverbs:
                raise UnsayableError("what somebody needs in some way")
            return cat(self.nominal_of(by[0]), "所需的")
        bare = isinstance(act, Acting) and act.passive and not clause.adjuncts and not clause.negated
        if bare and isinstance(act, Acting) and "检出" in self.word("verbs", act.verb).marks and not clause.adverbs:
            kept = self.word("verbs", act.verb).text.replace("{obj}", "")
            return fill(kept, self.slots(clause, act)) + "的"
        if clause.progressive and isinstance(act, Acting) and "正" not in self.word("verbs", act.verb).forms:
            clause = replace(clause, progressive=False)
        if (
            isinstance(clause.predicate, Acting)
            and clause.predicate.passive
            and not clause.adjuncts
            and not clause.negated
        ):
            word = self.word("verbs", clause.predicate.verb)
            if "被" not in word.marks and "被动" not in word.forms and not clause.adverbs:
                clause = replace(clause, tense=Tense.PERFECT)
        return cat(self.predicate(clause, nested=True), "的")

    # --- what stands before it --------------------------------------------------------------------------------------

    def _attributes(self, phrase: NounPhrase) -> tuple[str, NounPhrase]:
        """Return what stands before determiner and number, with its 的, and the phrase without it."""
        states = [one for one in phrase.adjuncts if is_state(one)]
        places = [one for one in phrase.adjuncts if one.role in PLACES and one not in states]
        owners = [one for one in phrase.adjuncts if one.role is Role.FOR]
        rest = [one for one in phrase.adjuncts if one not in places and one not in owners and one not in states]
        head = phrase.head if isinstance(phrase.head, str) else ""
        parts: list[str] = []
        said = phrase.amount is not None
        others = [self.adnominal(one, head, said_before=said) for one in reversed(rest)]
        if phrase.of is not None:
            parts, others = others, []
        where = self.places(places) if places else ""
        whose = [cat(self.nominal_of(one)) for one in owners]
        if phrase.of is not None:
            whose.append(self.nominal(phrase.of))
        loose = kind_of(phrase) == "measure" and not owners and is_flat(phrase.of)
        if where and whose:
            parts.append(cat(chained(whose), "在", where, "的") if owners else cat(where, chained(whose)))
            if not owners and not loose:
                parts.append("的")
        elif where:
            parts.append(cat(where, "的"))
        elif whose:
            parts.append(cat(chained(whose), "" if loose else "的"))
        parts.extend(others)
        parts.extend(cat("处于", self.state_name(one), "的") for one in states)
        if phrase.relative is not None:
            parts.append(cat(self._related(phrase.relative), "的"))
        return cat(*parts), replace(phrase, adjuncts=(), of=None, relative=None)

    def _related(self, relative: Clause) -> str:
        """Return a description, of which every part is said: 空闲且未加密."""
        if any(isinstance(one.predicate, Acting) and one.predicate.obj is not None for one in relative.more):
            raise UnsayableError("a description of several deeds")
        first = self.predicate(relative, nested=True)
        return cat(first, *(cat("且", self.predicate(one, nested=True)) for one in relative.more))

    def nominal_of(self, adjunct: Adjunct) -> str:
        """Return an adjunct's phrase; a quality behind a cause is said of the thing: 由于延迟过高."""
        phrase = adjunct.phrase
        if adjunct.role is Role.FOR and isinstance(phrase, NounPhrase) and phrase.head in NO_OWNERS:
            raise UnsayableError("for a time or a reason")
        if isinstance(adjunct.phrase, Clause):
            raise UnsayableError(f"a clause after {adjunct.role}")
        if isinstance(adjunct.phrase, Amount):
            return self.amount(adjunct.phrase)
        if isinstance(adjunct.phrase, NounPhrase) and adjunct.role in {Role.DUE_TO, Role.WITH}:
            return self.headline(adjunct.phrase)
        return self.nominal(adjunct.phrase)

    def state_name(self, adjunct: Adjunct) -> str:
        """Return the state in which something is: 恢复状态, HEALTH_ERR 状态."""
        text = self.nominal_of(adjunct)
        bare = isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.head in STATE_NOUNS
        return cat(text, "状态") if bare else text

    def _determined(self, phrase: NounPhrase, core: str) -> str:
        determiner, amount = phrase.determiner, phrase.amount
        measure = self.measure(phrase)
        if amount is not None and isinstance(phrase.head, Name) and phrase.participle is not None:
            raise UnsayableError("a unit with a participle")
        if amount is not None and phrase.head in CLOCKS:
            return cat(self.amount(amount), core)
        if (
            amount is not None
            and isinstance(phrase.head, Name)
            and (phrase.head.kind == "span" or is_unit(phrase.head))
        ):
            return cat(self.amount(amount), core)
        if amount is not None:
            return self._counted(phrase, amount, core, measure)
        if determiner in {Determiner.THIS, Determiner.THAT}:
            here = determiner is Determiner.THIS
            if phrase.number is Number.PLURAL:
                return cat("这些" if here else "那些", core)
            return cat("此" if here else "该", core)
        before = BEFORE_NOUN[determiner]
        if "~" in before:
            if not measure:
                before = {"多~": "多项", "另一~": "另一个", "至少一~": "至少一个"}.get(before, "")
                if not before:
                    raise UnsayableError(f"{determiner} with a noun that is not counted")
            before = before.replace("~", measure)
        return cat(before, core)

    def _counted(self, phrase: NounPhrase, amount: Amount, core: str, measure: str) -> str:
        text = self.amount(replace(amount, total=""))
        if is_often(phrase):
            return cat(text, "次")
        if phrase.head in {"failure", "loss", "drop", "cpu"} and amount.relation is not Relation.EXACTLY:
            raise UnsayableError("a compared number of failures")
        uncertain = amount.value.startswith("⟨") and isinstance(phrase.head, str) and phrase.head.endswith("error")
        if uncertain and not any(
            one.role is Role.PER for one in phrase.adjuncts
        ):  # the value may be a percentage, so no measure word
            if amount.relation is not Relation.EXACTLY or amount.total or phrase.determiner is not Determiner.NONE:
                raise UnsayableError("a compared number of errors")
            return core + f"（{text}）"
        before = ""
        if phrase.determiner in {Determiner.ALL, Determiner.THIS, Determiner.ITS, Determiner.YOUR, Determiner.ANOTHER}:
            before = {Determiner.ALL: "全部", Determiner.THIS: "这", Determiner.ANOTHER: "另外"}.get(
                phrase.determiner, BEFORE_NOUN.get(phrase.determiner, "")
            )
        elif phrase.determiner not in {Determiner.NONE, Determiner.DEFINITE, Determiner.INDEFINITE}:
            raise UnsayableError(f"a number after {phrase.determiner}")
        if amount.total:
            if not measure:
                raise UnsayableError("a part of what is not counted")
            return cat(amount.total, measure, core, "中的", text, measure)
        if measure:
            return cat(before, text, measure, core)
        if kind_of(phrase) == "unit":
            if core != self.noun(phrase):
                raise UnsayableError("a unit with attributes")
            return cat(before, text, core)
        return cat(before, cat(text, "的"), core)

    # --- amounts ----------------------------------------------------------------------------------------------------

    def measure(self, phrase: Nominal) -> str:
        """Return the measure word of a phrase's head; "" where it is not counted."""
        if not isinstance(phrase, NounPhrase) or not phrase.head:
            return "个"
        if isinstance(phrase.head, Name):
            return "个"
        measure = self.word("nouns", phrase.head).attribute
        return "" if measure in {"-", "="} else measure

    def amount(self, amount: Amount) -> str:
        """Return an amount with its relation and unit: 超过 90%, 10 中的 3."""
        value = amount.value or "1"
        if "⟩ ⟨" in value:
            raise UnsayableError("two values in one")
        text = cat(RELATIONS[amount.relation], value, self._unit(amount.unit))
        if amount.total:
            return cat(amount.total, "中的", text)
        return text

    def _unit(self, unit: str) -> str:
        if not unit:
            return ""
        word = self.word("nouns", unit)
        return word.text if word.attribute in {"-", "="} else word.attribute + word.text

    def per(self, adjunct: Adjunct) -> str:
        """Return a rate: 每秒, 每个节点."""
        phrase = adjunct.phrase
        if isinstance(phrase, Amount):
            return cat("每", "" if not phrase.value else phrase.value, self._unit(phrase.unit))
        if isinstance(phrase, NounPhrase):
            return cat("每" + (self.measure(phrase) or ""), self.phrase(phrase))
        raise UnsayableError("per with this phrase")


def _noun_in_company(phrase: NounPhrase) -> str:
    """Return a noun whose word depends on what stands before it; "" for the others."""
    parts = {one.head if isinstance(one, NounPhrase) else "*" for one in phrase.modifiers}
    said = {one.concept for one in phrase.adjectives}
    texts = {one.text.lower() for one in phrase.modifiers if isinstance(one, Name)}
    if phrase.head == "loss" and parts & {"training", "validation", "evaluation", "model"}:
        return "损失"
    if phrase.head == "load" and (said & SCHEDULED or parts & {"data", "data_warehouse"}):
        return "加载"
    if phrase.head == "loop" and (not parts or parts & {"network", "routing", "forwarding", "bridge", "switch_device"}):
        return "环路"
    if phrase.head == "ticket" and (texts & {"kerberos", "tgs", "tgt", "tls"} or parts & {"service", "session"}):
        return "票据"
    if phrase.head == "billing" and "royalty" in parts:
        return "结算"
    if phrase.head == "loss" and parts & {"energy", "heat"}:
        return "损耗"
    if phrase.head == "swap" and parts & {"battery", "card", "disk", "fan", "hard_drive", "drive", "power_supply"}:
        return "更换"
    if phrase.head == "miss" and parts & {"service_level_agreement", "service_level_objective", "target", "goal"}:
        return "未达标"
    if phrase.head == "mismatch" and parts & {"time", "clock"}:
        return "偏差"
    if phrase.head == "outage" and parts & {"node", "server", "machine", "host"}:
        return "故障"
    if phrase.head == "detail" and "bank" in parts:
        return "账户信息"
    if phrase.head == "failure" and not phrase.of and not phrase.amount and parts <= {"*"}:
        return "故障"
    return ""
