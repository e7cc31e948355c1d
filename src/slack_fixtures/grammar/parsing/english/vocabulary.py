"""What an English word may be: the lexicon's readings at a place, names, and the forms of verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from slack_fixtures.grammar.abstract import Name
from slack_fixtures.grammar.parsing.english.tables import (
    AUXILIARIES,
    CLOCK,
    CLOSED,
    EVENTS,
    HELPERS,
    LEVELS,
    SMALL,
    TIME_ZONES,
    WEEKDAYS,
)
from slack_fixtures.grammar.parsing.english.words import Entry, index, single_words
from slack_fixtures.grammar.parsing.names import known_names, looks_ordinary
from slack_fixtures.grammar.parsing.reading import Found, Reading
from slack_fixtures.grammar.parsing.tables import word_set
from slack_fixtures.grammar.parsing.tokens import Token

_ORDINAL_MARKS = ("⟩st", "⟩nd", "⟩rd", "⟩th")
_PREFIXES = {"non", "re", "un", "pre", "post", "multi", "sub", "semi", "anti", "auto", "cross", "inter", "co", "ex"}
_WAYS = {"to", "into", "through", "down", "up", "back", "over", "beyond", "above", "below"}
_BEFORE_MONTH = {"in", "since", "until", "of", "for", "from", "last", "next", "early", "late"}
_ANY = {"anything", "anyone", "anybody"}
_BEFORE_NAMESPACE = {"in", "on", "across", "from", "for", "of"}
_ENVIRONMENTS = {"staging", "production", "development", "testing", "monitoring", "default", "logging", "payments"}
_DOMAINS = frozenset[str]().union(  # what services deal with: "in namespace checkout", "on topic shipments"
    {"accounting", "accounts", "analytics", "auth", "billing", "bookings", "carts", "catalog", "checkout"},
    {"clicks", "customers", "emails", "frontend", "fulfillment", "gateway", "identity", "ingress", "inventory"},
    {"invoices", "invoicing", "loans", "logistics", "marketing", "media", "notifications", "orders", "payments"},
    {"payouts", "pricing", "products", "profiles", "purchases", "recommendations", "refunds", "registrations"},
    {"reporting", "reviews", "search", "security", "sessions", "settlements", "shipments", "shipping", "shop"},
    {"signups", "storefront", "streaming", "subscriptions", "transactions", "transfers", "users", "vouchers"},
    {"web"},
)
_ADVERBIAL = {"over", "in", "out", "off", "on", "up", "down", "self", "full", "half", "high", "low", "end", "per", "by"}
_SPEAKERS = {"i", "my", "me", "he", "she", "him", "her", "his", "e.g", "i.e"}  # who writes, whom no tree holds
_SPEAKERS |= {"i'm", "i've", "i'll", "i'd", "he's", "she's"}
_METHODS = word_set(
    "get head post put patch delete trace options connect invite register bye cancel notify subscribe publish refer "
    "select insert update merge ack"
)  # of HTTP, SIP and SQL
_OF_METHODS = word_set("request requests method methods statement statements call calls")
_PRODUCTS = word_set("exchange teams outlook sheets drive access workspace vision playground pages")
_BEFORE_PRODUCT = word_set("in to from on via with through by into using for and")
_STATES = {"state", "states", "status", "phase"}
_KINDS = {"pool", "table", "topic", "queue", "bucket", "database", "schema", "collection"}  # what has a name of its own
_BRANCHES = {"main", "master", "develop", "dev", "staging", "trunk", "production"}
_DEFAULTS = {("queue", "default"), ("pool", "default")}
_NAMED_ON = {"index", "constraint"}  # which stand on a table or a column
_SHORT = 4  # letters: "CPU", "TCP" and "OK" are terms
_MAYBE_SEVERAL = re.compile(r"[a-z]+\(e?s\)", re.IGNORECASE)


class Vocabulary(Reading):
    """What the words of a sentence may be."""

    def __init__(self, tokens: tuple[Token, ...], spans: Sequence[str]) -> None:
        super().__init__(tokens, spans)
        self._entries: dict[tuple[int, str], tuple[tuple[int, Entry], ...]] = {}
        self.title_case = self._is_title_case()
        self.is_order = any(entry.form == "base" for entry in index().get(self.words[0], ()))
        self.holds_any_pronoun = any(token.lower in _ANY for token in tokens)

    def entries(self, place: int, category: str) -> tuple[tuple[int, Entry], ...]:
        """Return the lexicon's readings at a place with their ends, longest first."""
        key = (place, category)
        if key not in self._entries:
            self._entries[key] = tuple(self._entries_at(place, category))
        return self._entries[key]

    def _entries_at(self, place: int, category: str) -> Iterator[tuple[int, Entry]]:
        if self.kind(place) == "word" and (
            category == "verbs" or self.words[place] not in AUXILIARIES or self._is_may(place)
        ):
            named = self._known_name_length(place)
            if (category != "nouns" or self.words[place] in LEVELS) and self._is_state_name(place):
                return
            if category == "adverbs" and self.starts(place, "at", "once") and not self.is_order:
                return  # "all of them failed at once": at the same time
            if category == "verbs" and self.starts(place, "close", "to"):
                return  # "at 92 %, close to its limit"
            if category == "adverbs" and self.starts(place, "just", "fine"):
                place += 1
            if category == "nouns" and (self.starts(place, "right", "now") or self._is_zone(place)):
                return
            if self.tokens[place].text == "us":
                return  # the pronoun, never the country
            shouted = category == "verbs" and self._is_shouted(place)
            for entry in index().get(self.words[place], ()):
                end = place + len(entry.pieces)
                if len(entry.pieces) <= named:
                    continue
                if shouted and entry.form in {"base", "s", "ing"}:
                    continue  # "queries use ALLOW FILTERING"
                if entry.concept.category == category and self.words[place:end] == entry.pieces:
                    yield end, entry

    def _is_zone(self, place: int) -> bool:
        """Return whether a word is the zone of a time of day: "05:00 UTC"."""
        timed = self.words[place] in TIME_ZONES and place > 0 and self.kind(place - 1) == "span"
        return timed and CLOCK.match(self.span_text(place - 1)) is not None

    def _known_name_length(self, place: int) -> int:
        """Return how many words here are a name rather than words: "Vault", but not in "Vault door"."""
        lengths = known_names(self.words, place) if self.tokens[place].text[0].isupper() else []
        if not lengths:
            return 0
        word = (self.words[place],)
        noun = any(one.pieces == word and one.concept.category == "nouns" for one in index().get(word[0], ()))
        return lengths[0] if noun else self.size

    def knows(self, place: int) -> bool:
        """Return whether the lexicon or the closed classes have the word."""
        word = self.words[place]
        return word in single_words() or word in CLOSED

    def name(self, place: int) -> list[Found[Name]]:
        """Return names; "95th percentile" is P95, which is written so in every language."""
        if self.kind(place) == "span" and self.tokens[place].text.endswith(_ORDINAL_MARKS):
            if self.starts(place + 1, "percentile"):
                return [(0.0, place + 2, Name("P" + self.tokens[place].text[:-2]))]
            return []
        if self.words[place] in _SPEAKERS or self.words[place] in WEEKDAYS or self._is_may(place):
            return []
        if self._is_shouted(place) and self._is_shouted(place + 1):
            return [(-0.3, place + 2, Name(self.text(place, place + 2)))]
        if self.kind(place) == "span" and _MAYBE_SEVERAL.fullmatch(self.span_text(place)):
            return []  # "3 time(s)"
        if self._is_state_name(place):
            return [(0.2, place + 1, Name(self.tokens[place].text))]
        if self._is_method(place):
            return [(-0.6, place + 1, Name(self.tokens[place].text))]
        if self._is_product_word(place):
            return [(-0.6, place + 1, Name(self.tokens[place].text, "product"))]
        if self._is_group(place):
            return [(-0.3, place + 2, Name(self.text(place, place + 2)))]
        if self._is_called(place):
            end = self.glued(place)[0]
            return [(-0.4, end, Name(self.text(place, end)))]
        if self._is_identifier(place):
            end = self.glued(place)[0]
            return [(0.8, end, Name(self.text(place, end)))]
        if self.starts(place, "go") and self.words[place + 1] in _WAYS and self.tokens[place].text == "go":
            return []  # "writes go to the replica"
        return self.plain_name(place)

    def _is_may(self, place: int) -> bool:
        """Return whether "May" is the month."""
        is_month = self.words[place] == "may" and self.tokens[place].text == "May" and place > 0
        return is_month and self.words[place - 1] in _BEFORE_MONTH

    def is_made_up(self, place: int, end: int) -> bool:
        """Return whether ordinary words joined by hyphens are a name here: "on legacy-ftp"."""
        words = self.text(place, end)
        if (
            place == 0
            or not (words.islower() and words.replace("-", "").isalpha())
            or words.partition("-")[0] in _PREFIXES | _ADVERBIAL
        ):
            return False
        if self.words[place - 1] in HELPERS | {"not"} or any(
            stop == end for stop, _ in self.entries(place, "adjectives")
        ):
            return False
        behind = self.words[end] if self.kind(end) == "word" else ""
        return not behind or behind in SMALL or behind in HELPERS or self.is_inflected(end)

    def capitals_tell(self, place: int) -> bool:
        """Return whether a capital hints at a name here: not at the start, and not in title case."""
        return place > 0 and not self.title_case and self.words[place - 1] != ":"

    def is_inflected(self, place: int) -> bool:
        """Return whether a word is a verb's past, participle or -ing form."""
        return any(entry.form in {"pp", "past", "ing"} for _, entry in self.entries(place, "verbs"))

    def is_base_verb(self, place: int) -> bool:
        """Return whether a word may be an infinitive."""
        small = self.kind(place) == "word" and self.tokens[place].text.islower()  # "Fail" is a setting
        return small and any(entry.form == "base" for _, entry in self.entries(place, "verbs"))

    def is_noun(self, place: int) -> bool:
        """Return whether a word may be a thing: "limit" in a title is seldom what somebody does."""
        return any(len(entry.pieces) == 1 for _, entry in self.entries(place, "nouns"))

    def is_plural_noun(self, place: int) -> bool:
        """Return whether a word may be a plural: "requests" in a title is rather a thing than what somebody does."""
        return any(entry.form == "pl" for _, entry in self.entries(place, "nouns"))

    def is_state(self, place: int) -> bool:
        """Return whether a participle is an adjective as well: "connected", "degraded"."""
        return any(entry.concept.id not in EVENTS for _, entry in self.entries(place, "adjectives"))

    def is_doing(self, place: int) -> bool:
        """Return whether a word in -ing is a verb's, and so its progressive."""
        return self.words[place].endswith("ing") and any(
            entry.form == "ing" and all(slot.optional for slot in entry.concept.frame)
            for _, entry in self.entries(place, "verbs")
        )

    def is_ing(self, place: int) -> bool:
        """Return whether a word may be a verb's -ing form."""
        return any(entry.form == "ing" for _, entry in self.entries(place, "verbs"))

    def is_done(self, place: int) -> bool:
        """Return whether a word is the past of a verb without object: "failed", "crashed"."""
        return any(
            entry.form == "past" and all(slot.optional for slot in entry.concept.frame)
            for _, entry in self.entries(place, "verbs")
        )

    def ends_in_verb(self, place: int) -> bool:
        """Return whether the last word is a participle: "jobs failing" is rather a clause than a thing."""
        return any(entry.form in {"ing", "pp"} for _, entry in self.entries(place - 1, "verbs"))

    def _is_title_case(self) -> bool:
        words = [token.text for token in self.tokens[1:] if token.kind == "word" and token.lower not in SMALL]
        return len(words) > 1 and sum(word[0].isupper() for word in words) * 2 > len(words)

    def _is_shouted(self, place: int) -> bool:
        """Return whether a word stands in capitals in a sentence that does not."""
        text = self.tokens[place].text if self.kind(place) == "word" else ""
        mixed = any(token.kind == "word" and token.text.islower() for token in self.tokens)
        return len(text) >= _SHORT and text.isupper() and mixed

    def _is_state_name(self, place: int) -> bool:
        """Return whether a word in capitals is the name of a state: "in OPEN state", "status PAID"."""
        text = self.tokens[place].text if self.kind(place) == "word" else ""
        if not text.isupper() or len(text) < _SHORT or self.words[place] == "not":
            return False
        before = self.words[place - 1] if place else ""
        if not (self.words[place + 1] in _STATES or before in _STATES or before == "in"):
            return False
        return any(not token.text.isupper() and token.kind == "word" for token in self.tokens)

    def _is_method(self, place: int) -> bool:
        """Return whether a word in capitals names what a request does: "OPTIONS requests", "DELETE statements"."""
        text = self.tokens[place].text if self.kind(place) == "word" else ""
        return text.isupper() and self.words[place] in _METHODS and self.words[place + 1] in _OF_METHODS

    def _is_called(self, place: int) -> bool:
        """Return whether ordinary words name a job, a namespace or a branch: "CronJob nightly-sync", "branch main"."""
        if not place or self.kind(place) != "word" or not self.tokens[place].text.islower():
            return False
        end = self.glued(place)[0]
        if self.entries(end, "nouns"):
            return False  # "the job run-time limit"
        if end == place + 1 and self._is_named(place):
            return True
        before = self.tokens[place - 1].text if self.kind(place - 1) == "span" else self.words[place - 1]
        if (before == "branch" and self.words[place] in _BRANCHES) or (before, self.words[place]) in _DEFAULTS:
            return True
        if before in {"namespace", "topic"}:
            bare = place > 1 and self.words[place - 2] in _BEFORE_NAMESPACE
            called = self.words[place] in _ENVIRONMENTS or self.words[place] in _DOMAINS
            return bare and ((before == "namespace" and end > place + 1) or called)
        called = before == "cronjob" or (self.kind(place - 1) == "span" and self.span_text(place - 1) == "CronJob")
        return called and end > place + 1

    def _is_product_word(self, place: int) -> bool:
        """Return whether an ordinary word with a capital is a product: "mail from Exchange", "posted to Teams"."""
        if self.words[place] not in _PRODUCTS or not self.tokens[place].text.istitle():
            return False
        before = self.capitals_tell(place) and self.words[place - 1] in _BEFORE_PRODUCT
        return before and not self.entries(place + 1, "nouns")

    def _is_group(self, place: int) -> bool:
        """Return whether two words with capitals name what stands behind: "the Domain Admins group"."""
        behind = self.words[place + 2] in {"group", "role"}
        if not self.capitals_tell(place) or not (behind or self.words[place - 1] in {"group", "role"}):
            return False
        both = self.tokens[place : place + 2]
        return len(both) == 2 and all(token.kind == "word" and token.text.istitle() for token in both)  # noqa: PLR2004

    def _is_named(self, place: int) -> bool:
        """Return whether an ordinary noun is the name of a table or a pool: "table customers", "index on orders"."""
        nouns = [entry for _, entry in self.entries(place, "nouns") if len(entry.pieces) == 1]
        behind = self.words[place + 1]
        if not nouns or not (behind in SMALL | HELPERS or self.kind(place + 1) in {"", "mark"}):
            return False
        if self.starts(place - 1, "on"):
            return place > 1 and self.words[place - 2] in _NAMED_ON and nouns[0].form == "pl"
        if self.words[place - 1] not in _KINDS or any(
            len(entry.pieces) > 1 for _, entry in self.entries(place - 1, "nouns")
        ):
            return False
        if self.starts(place - 2, "zfs", "pool"):
            return True
        several = nouns[0].form == "pl"
        return several and (behind in {"is", "has", "was", "does"} or nouns[0].concept.kind == "person")

    def _is_identifier(self, place: int) -> bool:
        """Return whether words joined by hyphens name a component: "dex-operator", "ovnkube-node"."""
        if self.kind(place) != "word" or not self.tokens[place].text.islower() or known_names(self.words, place):
            return False
        end, unknown = self.glued(place)
        if not unknown or end == place + 1 or self.words[place] in _PREFIXES:
            return False
        parts = [token for token in self.tokens[place:end] if token.kind == "word"]
        strange = [at for at in range(place, end) if self.kind(at) == "word" and not self.knows(at)]
        hyphens = all(self.words[at] == "-" for at in range(place + 1, end, 2))
        return hyphens and len(parts) > 1 and all(_is_coined(self.words[at]) for at in strange)


def _is_coined(word: str) -> bool:
    """Return whether a word is in no dictionary, in none of its forms."""
    stems = {word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("er")}
    return len(word) > 1 and not any(looks_ordinary(stem) for stem in stems)
