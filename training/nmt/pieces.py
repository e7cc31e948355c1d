"""How text is cut: one SentencePiece model for all languages, with a piece for every locale and every symbol."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import sentencepiece

from training.nmt.corpus import SYMBOLS, read, training_files

PAD, UNKNOWN, BEGIN, END = 0, 1, 2, 3
"""Ids of the pieces that are no text; ``BEGIN`` starts every translation."""

MODEL = "pieces.model"
"""File name of the SentencePiece model."""

_READ = 300_000  # sentences that the model is made from


def tag(locale: str) -> str:
    """Return the piece in front of a source that says which language is wanted."""
    return f"<{locale}>"


def make(corpus: Path, folder: Path, locales: Sequence[str], vocabulary: int) -> None:
    """Train the SentencePiece model from the corpus unless it is there.

    Args:
        corpus: folder of the pairs.
        folder: where the model goes.
        locales: targets.
        vocabulary: pieces.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if (folder / MODEL).exists():
        return
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=_texts(corpus, locales),
        model_prefix=str((folder / MODEL).with_suffix("")),
        vocab_size=vocabulary,
        character_coverage=1.0,
        byte_fallback=vocabulary > 1000,  # a letter that no training text has
        hard_vocab_limit=False,
        normalization_rule_name="identity",  # full-width marks stay what they are
        user_defined_symbols=[*map(tag, locales), *(f"⟨{number}⟩" for number in range(1, SYMBOLS + 1))],
        pad_id=PAD,
        unk_id=UNKNOWN,
        bos_id=BEGIN,
        eos_id=END,
        input_sentence_size=_READ,
        num_threads=1,
        minloglevel=1,
    )


def _texts(corpus: Path, locales: Sequence[str]) -> Iterator[str]:
    for file in training_files(corpus):
        before = ""
        for pair in read(file):
            if pair.locale not in locales:
                continue
            if pair.source != before:
                yield pair.source
            before = pair.source
            yield pair.target


def load_file(file: Path) -> sentencepiece.SentencePieceProcessor:
    """Return the model of a file."""
    return sentencepiece.SentencePieceProcessor(model_file=str(file))


def load(folder: Path) -> sentencepiece.SentencePieceProcessor:
    """Return the model of a folder."""
    return load_file(folder / MODEL)


def vocabulary(pieces: sentencepiece.SentencePieceProcessor) -> list[str]:
    """Return every piece by its id."""
    return [pieces.id_to_piece(number) for number in range(pieces.get_piece_size())]
