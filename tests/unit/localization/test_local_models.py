"""Models in a local directory: what their files say, what the library is told, and what is said without it."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import orjson
import pytest

from slack_fixtures.localization.errors import ProviderUnavailableError
from slack_fixtures.localization.ports import FailureReason, NotTranslated, Translated, TranslationRequest
from slack_fixtures.localization.providers import ctranslate2, transformers
from slack_fixtures.localization.providers.ctranslate2 import ModelFiles, ctranslate2_translator, files_of
from slack_fixtures.localization.providers.languages import MBART50, NLLB, Family, ModelKind, kind_of_model
from slack_fixtures.localization.providers.local import kind_of_directory, language_token
from slack_fixtures.localization.providers.setting import Credentials, build, parse_model_setting
from slack_fixtures.localization.providers.transformers import generate_arguments, transformers_translator

LOCALES = ("de-DE", "en-US", "fr-FR", "es-ES", "pt-BR", "it-IT", "nl-NL", "pl-PL", "tr-TR", "ja-JP", "zh-CN", "ko-KR", "ar-SA")  # fmt: skip
PAIR = ModelKind(Family.OPUS_MT, ("en", "de"))


def a_model(directory: Path, files: dict[str, Any]) -> Path:
    directory.mkdir()
    for name, content in files.items():
        (directory / name).write_bytes(content if isinstance(content, bytes) else orjson.dumps(content))
    return directory


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Helsinki-NLP/opus-mt-en-de", PAIR),
        ("opus-mt-tc-big-en-tr", ModelKind(Family.OPUS_MT, ("en", "tr"))),
        ("/models/opus-mt-de-en-int8", ModelKind(Family.OPUS_MT, ("de", "en"))),
        ("facebook/m2m100_418M", ModelKind(Family.M2M100)),
        ("facebook/nllb-200-distilled-600M", ModelKind(Family.NLLB)),
        ("facebook/mbart-large-50-many-to-many-mmt", ModelKind(Family.MBART50)),
        ("gpt2", None),
        ("opus-mt-en-ROMANCE", None),
    ],
)
def test_a_name_says_the_family_and_the_pair(name: str, kind: ModelKind | None) -> None:
    assert kind_of_model(name) == kind


@pytest.mark.parametrize("family", [Family.M2M100, Family.NLLB, Family.MBART50])
def test_multilingual_models_know_every_locale_of_the_product(family: Family) -> None:
    kind = ModelKind(family)
    assert [locale for locale in LOCALES if kind.code(locale) is None] == []
    assert kind.supports("de-DE", "ja-JP")
    assert not kind.supports("de-DE", "de-AT")


def test_codes_are_unique() -> None:
    for table in (NLLB, MBART50):
        assert len(set(table.values())) == len(table)


@pytest.mark.parametrize(
    ("family", "tag", "code"),
    [
        (Family.M2M100, "nb-NO", "no"), (Family.NLLB, "nb-NO", "nob_Latn"), (Family.NLLB, "zh-CN", "zho_Hans"),
        (Family.NLLB, "zh-TW", "zho_Hant"), (Family.M2M100, "zh-TW", None), (Family.MBART50, "zh-TW", None),
        (Family.NLLB, "cy", None),
    ],
)  # fmt: skip
def test_a_model_is_told_a_language_only_in_a_script_that_it_writes(family: Family, tag: str, code: str | None) -> None:
    assert ModelKind(family).code(tag) == code


def test_a_pair_has_one_direction_and_any_region() -> None:
    assert PAIR.supports("en-GB", "de-AT")
    assert not PAIR.supports("de-DE", "en-US")


@pytest.mark.parametrize(
    ("name", "files", "kind"),
    [
        ("any", {"tokenizer_config.json": {"tokenizer_class": "NllbTokenizer"}}, ModelKind(Family.NLLB)),
        ("any", {"tokenizer_config.json": {"tokenizer_class": "M2M100Tokenizer"}}, ModelKind(Family.M2M100)),
        ("any", {"tokenizer_config.json": {"tokenizer_class": "MBart50TokenizerFast"}}, ModelKind(Family.MBART50)),
        ("any", {"tokenizer_config.json": {"source_lang": "en", "target_lang": "de"}}, PAIR),
        ("any", {"config.json": {"model_type": "m2m_100"}}, ModelKind(Family.M2M100)),
        (
            "any",
            {"config.json": {"model_type": "m2m_100", "_name_or_path": "facebook/nllb-200-1.3B"}},
            ModelKind(Family.NLLB),
        ),
        ("opus-mt-en-de", {"config.json": {"add_source_eos": False}}, PAIR),
        ("any", {"shared_vocabulary.json": ["<s>", "eng_Latn", "deu_Latn"]}, ModelKind(Family.NLLB)),
        ("any", {"shared_vocabulary.txt": b"<s>\n__en__\n__de__\n"}, ModelKind(Family.M2M100)),
        ("opus-mt-en-de", {"tokenizer_config.json": b"{broken"}, PAIR),
    ],
)
def test_the_files_of_a_model_say_its_languages(
    tmp_path: Path, name: str, files: dict[str, Any], kind: ModelKind
) -> None:
    assert kind_of_directory(a_model(tmp_path / name, files)) == kind


@pytest.mark.parametrize("files", [{}, {"config.json": [1]}, {"shared_vocabulary.json": {"a": 1}}])
def test_a_directory_without_any_sign_is_refused(tmp_path: Path, files: dict[str, Any]) -> None:
    with pytest.raises(ProviderUnavailableError, match="OPUS-MT, M2M-100 or NLLB"):
        kind_of_directory(a_model(tmp_path / "any", files))


def test_a_directory_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProviderUnavailableError, match="expected a directory"):
        kind_of_directory(tmp_path / "nowhere")


class TestCTranslate2:
    def files(self, kind: ModelKind, *, ends_source: bool = False) -> ModelFiles:
        return ModelFiles(kind, Path("a.spm"), Path("b.spm"), ends_source)

    @pytest.mark.parametrize(
        ("kind", "source", "tokens", "target", "prefix"),
        [
            (PAIR, "en", ["▁a", "</s>"], "de", None),
            (ModelKind(Family.M2M100), "en", ["__en__", "▁a", "</s>"], "de", ["__de__"]),
            (ModelKind(Family.NLLB), "eng_Latn", ["eng_Latn", "▁a", "</s>"], "deu_Latn", ["deu_Latn"]),
        ],
    )
    def test_each_family_is_told_its_languages_as_tokens(
        self, kind: ModelKind, source: str, tokens: list[str], target: str, prefix: list[str] | None
    ) -> None:
        assert ctranslate2.source_tokens(self.files(kind), ["▁a"], source) == tokens
        assert ctranslate2.target_prefix(kind, target) == prefix

    def test_an_end_that_the_runtime_adds_is_not_added_twice(self) -> None:
        assert ctranslate2.source_tokens(self.files(PAIR, ends_source=True), ["▁a"], "en") == ["▁a"]

    def test_prefix_and_end_are_no_words(self) -> None:
        assert ctranslate2.without_marks(["__de__", "▁a", "</s>"], ["__de__"]) == ["▁a"]
        assert ctranslate2.without_marks(["▁a"], ["__de__"]) == ["▁a"]
        assert ctranslate2.without_marks(["▁a"], None) == ["▁a"]

    @pytest.mark.parametrize(
        ("present", "pieces"),
        [
            ({"source.spm", "target.spm"}, ("source.spm", "target.spm")),
            ({"sentencepiece.bpe.model"}, ("sentencepiece.bpe.model",) * 2),
            ({"sentencepiece.model"}, ("sentencepiece.model",) * 2),
        ],
    )
    def test_pieces_are_found_beside_the_model(
        self, tmp_path: Path, present: set[str], pieces: tuple[str, str]
    ) -> None:
        files = dict.fromkeys({"model.bin", *present}, b"")
        found = files_of(a_model(tmp_path / "opus-mt-en-de", files | {"config.json": {"add_source_eos": True}}))
        assert (found.source_pieces.name, found.target_pieces.name) == pieces
        assert found.ends_source

    @pytest.mark.parametrize("files", [{}, {"model.bin": b""}, {"model.bin": b"", "source.spm": b""}])
    def test_a_directory_without_a_model_or_its_pieces_is_refused(self, tmp_path: Path, files: dict[str, Any]) -> None:
        with pytest.raises(ProviderUnavailableError, match=r"model\.bin"):
            files_of(a_model(tmp_path / "opus-mt-en-de", files))

    @pytest.mark.parametrize("package", ["ctranslate2", "sentencepiece"])
    def test_an_absent_library_is_named(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, package: str) -> None:
        for module in ("ctranslate2", "sentencepiece"):
            monkeypatch.setitem(sys.modules, module, None if module == package else SimpleNamespace())
        directory = a_model(tmp_path / "opus-mt-en-de", {"model.bin": b"", "source.spm": b"", "target.spm": b""})
        with pytest.raises(ProviderUnavailableError, match=f"pip install {package}"):
            build(parse_model_setting(f"ctranslate2:{directory}"), Credentials())

    async def test_the_library_is_told_what_it_needs(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        calls: list[dict[str, Any]] = []

        class Pieces:
            def __init__(self, model_file: str) -> None:
                self.model_file = model_file

            def encode(self, text: str, out_type: type) -> list[str]:
                return text.split(" ")

            def decode(self, pieces: list[str]) -> str:
                return " ".join(pieces)

        class Runtime:
            def __init__(self, path: str, **options: Any) -> None:
                calls.append({"path": path, **options})

            def translate_batch(self, tokens: list[list[str]], **options: Any) -> list[Any]:
                calls.append({"tokens": tokens, **options})
                return [SimpleNamespace(hypotheses=[["__de__", *sentence[1:]]]) for sentence in tokens]

        monkeypatch.setitem(sys.modules, "ctranslate2", SimpleNamespace(Translator=Runtime))
        monkeypatch.setitem(sys.modules, "sentencepiece", SimpleNamespace(SentencePieceProcessor=Pieces))
        directory = a_model(tmp_path / "m2m100_418M", {"model.bin": b"", "sentencepiece.bpe.model": b""})
        translator = ctranslate2_translator(directory)
        assert calls == [], "nothing is loaded before it is needed"
        requests = [
            TranslationRequest("Disk on ⟨1⟩ full", "en-US", "de-DE"),
            TranslationRequest("very " * 300 + "long", "en-US", "de-DE"),
        ]
        short, long = await translator.translate(requests)
        await translator.close()
        assert isinstance(short, Translated)
        assert (short.text, short.provider) == ("Disk on ⟨1⟩ full", "ctranslate2:m2m100_418M")
        assert isinstance(long, NotTranslated)
        assert long.reason is FailureReason.MALFORMED
        assert calls[0]["path"] == str(directory)
        assert calls[1]["tokens"][0] == ["__en__", "Disk", "on", "[X1X]", "full", "</s>"]
        assert calls[1]["target_prefix"] == [["__de__"], ["__de__"]]

    @pytest.mark.parametrize(("source", "hypothesis", "cut"), [(10, 10, False), (257, 10, True), (10, 256, True)])
    def test_what_was_cut_is_noticed(self, source: int, hypothesis: int, *, cut: bool) -> None:
        assert ctranslate2.is_cut(["a"] * source, ["a"] * hypothesis) is cut


class Ids(list[list[int]]):
    """Stands in for a tensor."""

    def tolist(self) -> list[list[int]]:
        return list(self)


class Tokenizer:
    """Stands in for the library's: a word is a token."""

    eos_token_id = 2

    def __init__(self) -> None:
        self.src_lang = ""
        self.words = ["<pad>", "<s>", "</s>"]

    def __call__(self, texts: list[str], **options: Any) -> dict[str, Any]:
        return {"input_ids": Ids([[self._id(word) for word in text.split(" ")] for text in texts])}

    def convert_tokens_to_ids(self, token: str) -> int:
        return self._id(token)

    def decode(self, ids: list[int], *, skip_special_tokens: bool) -> str:
        return " ".join(self.words[each] for each in ids if each > 2 and self.words[each] != "__de__")

    def _id(self, word: str) -> int:
        if word not in self.words:
            self.words.append(word)
        return self.words.index(word)


class Model:
    """Stands in for the library's: copies what it reads, behind the language."""

    def __init__(self, generated: list[dict[str, Any]]) -> None:
        self.generated = generated

    def eval(self) -> Model:
        return self

    def generate(self, *, input_ids: Ids, **options: Any) -> Ids:
        self.generated.append(options)
        return Ids([[2, options["forced_bos_token_id"], *ids, 2] for ids in input_ids])


class TestTransformers:
    @pytest.mark.parametrize(
        ("kind", "token", "forced"),
        [(PAIR, "de", False), (ModelKind(Family.M2M100), "__de__", True), (ModelKind(Family.NLLB), "de", True)],
    )
    def test_the_target_language_is_forced_where_it_is_a_token(
        self, kind: ModelKind, token: str, *, forced: bool
    ) -> None:
        assert language_token(kind, "de") == token
        arguments = generate_arguments(kind, 7)
        assert (arguments.get("forced_bos_token_id") == 7) is forced
        assert arguments["do_sample"] is False

    @pytest.mark.parametrize(
        ("ids", "finished"), [([0, 5, 2], True), ([2, 5], False), ([2, 5, 2, 1], True), ([0], False)]
    )
    def test_a_translation_without_an_end_was_cut(self, ids: list[int], *, finished: bool) -> None:
        assert transformers.is_finished(ids, end=2) is finished

    @pytest.mark.parametrize("package", ["torch", "sentencepiece", "transformers"])
    def test_an_absent_library_is_named(self, monkeypatch: pytest.MonkeyPatch, package: str) -> None:
        for module in ("torch", "sentencepiece", "transformers"):
            monkeypatch.setitem(sys.modules, module, None if module == package else SimpleNamespace())
        with pytest.raises(ProviderUnavailableError, match=f"pip install {package}"):
            transformers_translator("Helsinki-NLP/opus-mt-en-de")

    def test_a_name_of_no_known_family_is_refused(self) -> None:
        with pytest.raises(ProviderUnavailableError, match="Helsinki-NLP"):
            transformers_translator("gpt2")

    async def test_the_library_is_told_what_it_needs_and_downloads_nothing(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        loaded: list[tuple[str, dict[str, Any]]] = []
        generated: list[dict[str, Any]] = []

        def loader(made: Any) -> Any:
            def from_pretrained(name: str, **options: Any) -> Any:
                loaded.append((name, options))
                return made

            return SimpleNamespace(from_pretrained=from_pretrained)

        tokenizer = Tokenizer()
        library = SimpleNamespace(AutoTokenizer=loader(tokenizer), AutoModelForSeq2SeqLM=loader(Model(generated)))
        for name, module in (
            ("torch", SimpleNamespace()),
            ("sentencepiece", SimpleNamespace()),
            ("transformers", library),
        ):
            monkeypatch.setitem(sys.modules, name, module)
        translator = transformers_translator("facebook/m2m100_418M")
        requests = [
            TranslationRequest("Disk on ⟨1⟩ full", "en-US", "de-DE"),
            TranslationRequest("very " * 300 + "long", "en-US", "de-DE"),
        ]
        short, long = await translator.translate(requests)
        await translator.close()
        assert isinstance(short, Translated)
        assert (short.text, short.provider) == ("Disk on ⟨1⟩ full", "transformers:facebook/m2m100_418M")
        assert isinstance(long, NotTranslated)
        assert tokenizer.src_lang == "en"
        assert generated[0]["forced_bos_token_id"] == tokenizer.words.index("__de__")
        assert loaded == [("facebook/m2m100_418M", {"local_files_only": True})] * 2
