"""Set phrases of Italian, and nouns that depend on their company."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from slack_fixtures.grammar.abstract import Determiner, Name, Role
from slack_fixtures.grammar.languages.romance.tables import words

SET_PHRASES: Mapping[tuple[Role, str | Name, Determiner], str] = {
    (Role.ON, "battery", Determiner.NONE): "a batteria",
    (Role.IN, "row", Determiner.INDEFINITE): "di seguito",
    (Role.IN, "time", Determiner.NONE): "in tempo",
    (Role.ON, "time", Determiner.NONE): "in tempo",
    (Role.AT, "capacity", Determiner.NONE): "al massimo della capacità",
    (Role.AT, "time", Determiner.ANY): "in qualsiasi momento",
    (Role.ON, "rise", Determiner.DEFINITE): "in aumento",
    (Role.DURING, "time", Determiner.THIS): "nel frattempo",
}

SENSES: Mapping[str, Sequence[tuple[frozenset[str], str]]] = {
    "rate": [
        (
            words("success payment_failure login_failure test_failure build_failure"),
            "percentuale f ; of: plural ; at: a",
        ),
        (
            words("growth conversion failure error compression churn saturation utilization use click bounce"),
            "tasso m ; of: bare ; at: a",
        ),
        (
            words("rejection loss timeout abort rollback conflict eviction fragmentation exception refund decline"),
            "tasso m ; of: plural ; at: a",
        ),
        (
            words("transfer read write download upload ingestion processing replication scan indexing data disk_write"),
            "velocità f ; of: bare ; at: a",
        ),
        (
            words("request query restart change check poll update commit transaction message event update reboot"),
            "frequenza f ; of: plural ; at: a",
        ),
        (frozenset(), "tasso m ; of: plural ; at: a"),
    ],
    "volume": [
        (
            words("incident request event message log error transaction order purchase_order call ticket alert query"),
            "volume m ; of: plural",
        ),
        (words("traffic"), "volume m ; of: bare"),
    ],
    "exchange": [(words("token code key"), "scambio m ; of: plural")],
    "ratio": [
        (
            words(
                "error failure rejection loss rollback conflict eviction fragmentation timeout drop abort retry request"
            ),
            "tasso m ; of: plural",
        ),
        (words("usage utilization cpu memory use disk_usage"), "percentuale f ; of: bare"),
    ],
    "change": [
        (words("leader state status role owner leadership version"), "cambio m ; of: bare"),
    ],
}
"""What a noun is called with certain nouns before it: lines of the lexicon."""
