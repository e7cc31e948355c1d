"""Concepts that behave alike in all Romance languages."""

from __future__ import annotations

import re
from collections.abc import Mapping

from slack_fixtures.grammar.abstract import Role


def words(text: str) -> frozenset[str]:
    """Return a table of words that is written as one text."""
    return frozenset(text.split())


INDEFINITE = words("someone nobody something nothing")
"""Pronouns that are said alike wherever they stand."""

NEGATIVE = words("nobody nothing")
"""Those that deny."""

KEPT = words(
    "store keep retain archive cache preserve save hold valid stored kept retained archived cached preserved saved"
)
"""What is done to things that stay somewhere for a time."""

WHOLE_DAYS = words("today yesterday tomorrow")
"""Days that need no article."""

KINDS = frozenset(
    {"physical", "virtual", "remote", "local", "internal", "external", "logical", "private", "public", "semantic"}
    | {"primary", "secondary"}
)
"""Adjectives that classify, and so stand next to their noun."""

PLACES = frozenset({"external", "internal", "remote"})
"""Those that tell where a system is, and so belong to it and not to its check."""

COUNTRIES: Mapping[str, Mapping[str, str]] = {
    "Australia": {"fr": "en Australie", "it": "in Australia", "pt": "na Austrália"},
    "Austria": {"fr": "en Autriche", "it": "in Austria", "pt": "na Áustria"},
    "Belgium": {"fr": "en Belgique", "it": "in Belgio", "pt": "na Bélgica"},
    "Brazil": {"fr": "au Brésil", "it": "in Brasile", "pt": "no Brasil"},
    "Canada": {"fr": "au Canada", "it": "in Canada", "pt": "no Canadá"},
    "Denmark": {"fr": "au Danemark", "it": "in Danimarca", "pt": "na Dinamarca"},
    "Europe": {"fr": "en Europe", "it": "in Europa", "pt": "na Europa"},
    "Finland": {"fr": "en Finlande", "it": "in Finlandia", "pt": "na Finlândia"},
    "France": {"fr": "en France", "it": "in Francia", "pt": "na França"},
    "Germany": {"fr": "en Allemagne", "it": "in Germania", "pt": "na Alemanha"},
    "India": {"fr": "en Inde", "it": "in India", "pt": "na Índia"},
    "Ireland": {"fr": "en Irlande", "it": "in Irlanda", "pt": "na Irlanda"},
    "Italy": {"fr": "en Italie", "it": "in Italia", "pt": "na Itália"},
    "Japan": {"fr": "au Japon", "it": "in Giappone", "pt": "no Japão"},
    "Mexico": {"fr": "au Mexique", "it": "in Messico", "pt": "no México"},
    "Norway": {"fr": "en Norvège", "it": "in Norvegia", "pt": "na Noruega"},
    "Poland": {"fr": "en Pologne", "it": "in Polonia", "pt": "na Polônia"},
    "Spain": {"fr": "en Espagne", "it": "in Spagna", "pt": "na Espanha"},
    "Sweden": {"fr": "en Suède", "it": "in Svezia", "pt": "na Suécia"},
    "Switzerland": {"fr": "en Suisse", "it": "in Svizzera", "pt": "na Suíça"},
}
"""In a country; another place of its name is left to a person."""

SITES = words("hub site office warehouse plant data_center datacenter depot branch_office")
"""What is called by the town where it is."""

TOWNS = words(
    "Frankfurt London Dublin Paris Tokyo Sydney Singapore Mumbai Berlin Amsterdam Madrid Lisbon Stockholm Chicago "
    "Toronto Singapura Londres Leipzig Hamburg Munich Cologne Vienna Zurich Rome Milan Warsaw Essen Dresden Bremen "
    "Hanover Nuremberg Stuttgart Lyon Marseille Toulouse Lille Nantes Bordeaux Rotterdam Utrecht Eindhoven Venlo "
    "Antwerp Brussels Barcelona Valencia Bilbao Seville Porto Turin Naples Bologna Prague Budapest Krakow Gdansk "
    "Copenhagen Oslo Helsinki Geneva Basel Dallas Seattle Boston Atlanta Denver Osaka Seoul Manila Bangalore"
)
"""Towns, where something is "at" and not "in" for a Romance language, and which have no article."""

MONTHS = words("january february march april may june july august september october november december")
DAYS = words("monday tuesday wednesday thursday friday saturday sunday")
PARTS_OF_DAY = words("morning afternoon evening")

INTRUDERS = words("long_transaction poison_message")
"""What an alert has not spoken of before it does something."""

UNTOLD = words("unknown untrusted foreign")
"""Adjectives of what has not been spoken of, and so has "a" behind a preposition."""

PUBLISHED = words("repository bucket channel page website share folder network forum")
"""What is one of many where it is public: "in a public repository"."""

POSSIBLE = frozenset(
    {
        *("risk", "danger", "chance", "probability", "likelihood", "possibility", "absence", "presence", "threat"),
        *("sign", "indication", "symptom", "suspicion"),
    }
)  # of what may be or is there: "risque de panne"
SEARCHED = frozenset({"log", "trace", "event", "output", "log_file"})
"""What one looks through for something."""

COUNTS = frozenset(
    {
        "number",
        "count",
        "rate",
        "ratio",
        "percentage",
        "total",
        "amount",
        "quantity",
        "sum",
        "list",
        "group",
        "pool",
        "set",
        "subset",
        "limit",
        "quota",
    }
)
"""Nouns of which a part is always many: "nombre de pods"."""

TIMES = frozenset({"millisecond", "second", "minute", "hour", "day", "week", "month", "year"})
"""Units of time."""

PROTOCOLS = frozenset(
    {"HTTP", "HTTPS", "TCP", "UDP", "gRPC", "GRPC", "RPC", "SSL", "TLS", "SQL", "DNS", "GC", "RSS", "API"}
)
"""Names that stand next to a measure or event: "latence RPC"."""

CODED = frozenset({"error", "error_rate", "failure_rate", "response", "http_error", "request_rate"})
"""Nouns that take a code next to them: "erreurs 5xx"."""

BOUNDS = frozenset({"limit", "quota"})
"""Of these a whole is said even in a compound: "the memory limit of the container"."""

VALUES = frozenset({"current", "unusual", "abnormal", "normal", "usual", "actual", "unexpected"})
"""Adjectives that are said of a value, also where they stand before its first part."""

SUMS = frozenset({"total", "average", "maximum", "minimum", "overall"})
"""Adjectives that say how a value is formed; they too stand next to it."""

NO_AGENTS = frozenset({"error", "issue", "problem", "failure", "capacity", "time", "difficulty", "exception", "panic"})
"""Nouns that do nothing themselves: "errors sending alerts" are errors of what sends."""

CODES = frozenset(
    {"http_status_code", "status_code", "exit_code", "return_code", "error_code", "exit_status", "version"}
)
"""Parts that tell which of many codes or versions is meant."""

LEVELS = {"high": Role.ABOVE, "large": Role.ABOVE, "big": Role.ABOVE, "low": Role.BELOW, "small": Role.BELOW}
"""Sizes of a value that is compared: "a high" one is above."""

OF_HEADS = words("configured allowed expected current default maximum minimum required scheduled desired")
"""Adjectives that are said of a value, not of its first part: "configured series limit"."""

RATES = re.compile(r"(rate|ratio|percentage|loss)$")
"""Nouns of which a percentage is the value."""

NEVER_ORDERED = words(
    "fail fail_to fail_with slow slow_down crash die leak lose deadlock lag lag_behind hang stall freeze panic "
    "miss experience encounter exceed expire overload overflow overheat run_out_of run_out degrade degrade_obj "
    "corrupt damage spike drop fall time_out flap lack affect impact break break_obj wear_out spill swap "
    "struggle disappear reach hit need require cause lead_to mean result_in work hang"
)
"""Verbs that nobody orders: what began with one was a headline, "Slow queries on the replica"."""

LATE = words("schedule primary leader source plan master")
"""What one can lag behind: "two minutes behind the primary"."""
