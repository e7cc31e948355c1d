"""Compounds whose first part is one of many: a registry holds models, a scanner reads cheques, ads are delivered.

English and German leave the first part of a compound in the singular; a Romance language tells how many there are:
"registro de modelos", "scanner de chèques", "consegna di annunci".
"""

from __future__ import annotations

from slack_fixtures.grammar.abstract import NounPhrase
from slack_fixtures.grammar.languages.romance.tables import words

_HOLDERS = words(
    "registry store storage vault cache archive collection pipeline portal catalog exchange database ledger shop inbox "
    "outbox room pod slot fleet farm stack storm flood burst backlog bundle server service engine processor "
    "scanner reader gateway router sender exporter importer manager system archive"
)
"""What holds or handles many things of a kind."""

_ACTS = words(
    "activation personalization delivery processing ingestion validation verification scoring extraction generation "
    "distribution issuance sync synchronization export reconciliation archiving indexing publishing tokenization "
    "moderation upload download lookup registration creation deletion collection purge purchase_order management "
    "monitoring tracking inspection replication decision signing success_rate failure_rate"
)
"""What is done to many things of a kind."""

_MANY = words(
    "card sim_card account token ad model event notification push_notification message email webhook sensor meter "
    "smart_meter transaction invoice receipt ticket certificate secret container_image artifact package session game "
    "object file photo video document subtitle cheque statement badge label parcel shipment booking feature_flag "
    "profile contact subscription coupon call prescription form crypto_key battery switch_device comment trade_deal "
    "image_file image_data image static_asset segment feature page login payment challenge product device"
)
"""Things of which such a place holds many."""

_ONE = frozenset(
    {("file", "server"), ("file", "system"), ("session", "manager"), ("user", "session"), ("product", "page")}
    | {("event", "server"), ("page", "cache"), ("call", "service"), ("session", "service"), ("video", "processor")}
    | {("object", "storage"), ("file", "storage"), ("object", "store"), ("message", "service"), ("email", "service")}
    | {("email", "server"), ("email", "gateway"), ("user", "portal"), ("feature", "store")}
)
"""Compounds that have a name of their own."""


def is_done(head: str) -> bool:
    """Return whether a head is what is done to things, not what holds them: "l'activation des cartes"."""
    return head in _ACTS - {"upload", "download", "purchase_order"}


def is_one_of_many(part: NounPhrase, head: str) -> bool:
    """Return whether the part of a compound stands for many: "card personalization", "model registry"."""
    if not isinstance(part.head, str) or part.head not in _MANY or (part.head, head) in _ONE:
        return False
    return (head in _HOLDERS or head in _ACTS) and part == NounPhrase(
        part.head, part.number, adjectives=part.adjectives
    )
