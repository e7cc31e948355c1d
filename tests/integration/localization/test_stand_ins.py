"""Words that were approved for one locale and serve the readers of another."""

from __future__ import annotations

from stored_words import ACME, ANA, OTHER, Words, a_term

from slack_fixtures.localization.engine import Adaptation, AILocalizationEngine
from slack_fixtures.localization.memory import STAND_IN_PENALTY

SOURCE = "The gazebo of edge-7 wobbles 3 times"
SPANISH = "El cenador de edge-7 se tambalea 3 veces"
MEXICAN = "El quiosco de edge-7 se tambalea 3 veces"


async def approved(words: Words, target: str = SPANISH, locale: str = "es-ES", source: str = SOURCE) -> str:
    return (await words.approved(source=source, target=target, locale=locale)).id


async def adapted(words: Words, text: str = SOURCE, locale: str = "es-MX", tenant: str = ACME) -> Adaptation:
    engine = AILocalizationEngine(memory=words.memory, terms=words.term_base, lexicon=words.own_words)
    return await engine.adapt(text, locale, {"source_locale": "en-US"}, tenant_id=tenant)


async def test_an_approved_text_serves_another_region_that_has_none(words: Words) -> None:
    assert not (await adapted(words)).published
    await approved(words)
    found = await adapted(words)
    assert (found.target, found.origin, found.published, found.judged.quality) == (SPANISH, "memory", True, 0.97)
    own = await adapted(words, locale="es-ES")
    assert (own.target, own.judged.quality) == (SPANISH, 1.0)
    other_numbers = await adapted(words, SOURCE.replace("edge-7", "edge-8"))
    assert (other_numbers.target, other_numbers.published) == (SPANISH.replace("edge-7", "edge-8"), True)


async def test_it_serves_neither_other_tenants_nor_other_languages(words: Words) -> None:
    await approved(words)
    assert not (await adapted(words, tenant=OTHER)).published
    assert not (await adapted(words, locale="pt-BR")).published
    await approved(words, "O gazebo de edge-7 balança 3 vezes", "pt-BR")
    assert not (await adapted(words, locale="pt-PT")).published


async def test_the_locales_own_words_come_first(words: Words) -> None:
    await approved(words)
    await approved(words, "El mirador de edge-7 se tambalea 3 veces", "es-419")
    assert (await adapted(words)).target == "El mirador de edge-7 se tambalea 3 veces"
    identity = await approved(words, MEXICAN, "es-MX")
    assert (await adapted(words)).target == MEXICAN
    await words.translations.reject(ACME, identity, "not our word", actor=ANA)
    assert (await adapted(words)).target == "El mirador de edge-7 se tambalea 3 veces"


async def test_what_was_rejected_for_the_locale_is_not_shown_through_another(words: Words) -> None:
    identity = await approved(words, SPANISH, "es-MX")
    await words.translations.reject(ACME, identity, "not our word", actor=ANA)
    await approved(words)
    assert not (await adapted(words)).published


async def test_approved_words_of_a_region_come_before_a_draft_of_ones_own(words: Words) -> None:
    await words.draft(source=SOURCE, target=MEXICAN, locale="es-MX", origin="provider:deepl", quality=0.95)
    assert (await adapted(words)).target == MEXICAN
    await approved(words)
    assert (await adapted(words)).target == SPANISH


async def test_a_draft_of_another_region_serves_nobody(words: Words) -> None:
    await words.draft(source=SOURCE, target=SPANISH, locale="es-ES", origin="provider:deepl", quality=0.95)
    assert not (await adapted(words)).published


async def test_the_locales_terms_count_for_words_that_stand_in(words: Words) -> None:
    await approved(words)
    await words.terms.create(ACME, a_term("gazebo", "quiosco", locale="es-MX"), actor=ANA)
    assert (await adapted(words)).published is False
    assert (await adapted(words, locale="es-ES")).published


async def test_translators_see_what_stands_in_with_a_lower_score(words: Words) -> None:
    await approved(words)
    (match,) = await words.memory.fuzzy(ACME, SOURCE, "en-US", "es-MX")
    assert (match.unit.locale, match.score, match.target) == ("es-ES", 100 - STAND_IN_PENALTY, SPANISH)
    await approved(words, MEXICAN, "es-MX")
    found = await words.memory.fuzzy(ACME, SOURCE, "en-US", "es-MX")
    assert [match.unit.locale for match in found] == ["es-MX", "es-ES"]


async def test_the_shared_base_stands_in_as_well(words: Words) -> None:
    words.shared.remember("Node {{ n }} wobbles", "Knoten {{ n }} wackelt")
    found = await adapted(words, "Node {{ n }} wobbles", "de-AT")
    assert (found.target, found.published) == ("Knoten {{ n }} wackelt", True)
