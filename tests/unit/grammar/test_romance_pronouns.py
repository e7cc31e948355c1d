"""What the Romance languages say of a thing that was told in the same sentence, and of shares and delays."""

from __future__ import annotations

import pytest

from slack_fixtures.grammar.languages.base import Style
from slack_fixtures.localization import embedded

SAID = [
    (
        "fr-FR",
        "The archive grows, so empty it and compress it.",
        "L'archive augmente\u202f; videz-la et compressez-la.",
    ),
    (
        "fr-FR",
        "The collector skips the spans because it cannot parse them.",
        "Le collecteur ignore les spans car il ne peut pas les analyser.",
    ),
    ("fr-FR", "The key is old and we have replaced it.", "La clé est ancienne et on a remplacé la clé."),
    (
        "fr-FR",
        "Two volumes are full and nobody can resize them.",
        "2 volumes sont pleins et personne ne peut les redimensionner.",
    ),
    (
        "fr-FR",
        "The node is down and the operator may not replace it.",
        "Le nœud est hors service et l'opérateur pourrait ne pas le remplacer.",
    ),
    ("fr-FR", "Uploads are 12 % below plan.", "Les téléversements se situent 12 % au-dessous du plan."),
    ("fr-FR", "Throughput down 18 %", "Le débit a diminué de 18 %"),
    ("fr-FR", "Sync running behind by 8m", "Synchronisation en retard de 8m"),
    ("es-ES", "The archive grows, so empty it and compress it.", "El archivo crece; vacíelo y comprímalo."),
    (
        "es-ES",
        "The collector skips the spans because it cannot parse them.",
        "El recopilador omite los spans porque no puede analizarlos.",
    ),
    ("es-ES", "The key is old and we have replaced it.", "La clave es antigua y la hemos sustituido."),
    (
        "es-ES",
        "Two volumes are full and nobody can resize them.",
        "2 volúmenes están llenos y nadie puede redimensionarlos.",
    ),
    (
        "es-ES",
        "The node is down and the operator may not replace it.",
        "El nodo está caído y el operador podría no sustituirlo.",
    ),
    ("es-ES", "Uploads are 12 % below plan.", "Las subidas están un 12 % por debajo del plan."),
    ("es-ES", "Throughput down 18 %", "El rendimiento ha disminuido un 18 %"),
    ("es-ES", "Sync running behind by 8m", "La sincronización lleva un retraso de 8m"),
    ("it-IT", "The archive grows, so empty it and compress it.", "L'archivio cresce; svuotarlo e comprimerlo."),
    (
        "it-IT",
        "The collector skips the spans because it cannot parse them.",
        "Il collector ignora gli span perché non riesce ad analizzarli.",
    ),
    ("it-IT", "The key is old and we have replaced it.", "La chiave è vecchia e abbiamo sostituito la chiave."),
    ("it-IT", "Two volumes are full and nobody can resize them.", "2 volumi sono pieni e nessuno può ridimensionarli."),
    (
        "it-IT",
        "The node is down and the operator may not replace it.",
        "Il nodo non è attivo e l'operator potrebbe non sostituirlo.",
    ),
    ("it-IT", "Uploads are 12 % below plan.", "I caricamenti sono del 12 % al di sotto del piano."),
    ("it-IT", "Throughput down 18 %", "Il throughput è diminuito del 18 %"),
    ("it-IT", "Sync running behind by 8m", "Sincronizzazione in ritardo di 8m"),
    ("pt-BR", "The archive grows, so empty it and compress it.", "O arquivo cresce; esvazie-o e compacte-o."),
    (
        "pt-BR",
        "The collector skips the spans because it cannot parse them.",
        "O coletor ignora os spans porque não consegue analisá-los.",
    ),
    ("pt-BR", "The key is old and we have replaced it.", "A chave é antiga e a substituímos."),
    (
        "pt-BR",
        "Two volumes are full and nobody can resize them.",
        "2 volumes estão cheios e ninguém pode redimensioná-los.",
    ),
    (
        "pt-BR",
        "The node is down and the operator may not replace it.",
        "O nó está fora do ar e o operador pode não substituí-lo.",
    ),
    ("pt-BR", "Uploads are 12 % below plan.", "Os uploads estão 12 % abaixo do plano."),
    ("pt-BR", "Throughput down 18 %", "Vazão diminuiu em 18 %"),
    ("pt-BR", "Sync running behind by 8m", "Sincronização está atrasada em 8m"),
    ("es-ES", "The key is old, so block it.", "La clave es antigua; bloquéela."),
]
"""Locale, source and translation, with the numbers in their places."""


@pytest.mark.parametrize(("locale", "text", "expected"), SAID, ids=[f"{locale} {text}" for locale, text, _ in SAID])
def test_what_was_told_before_is_a_pronoun_and_a_share_has_its_words(locale: str, text: str, expected: str) -> None:
    assert embedded.translate(text, "en", locale, Style()).text == expected
