"""From a checkpoint to the files that CTranslate2 runs: weights in int8, vocabulary, pieces, and a report."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from ctranslate2.specs import common_spec, transformer_spec

from training.nmt import pieces
from training.nmt.network import CrossAttention, FeedForward, Network, SelfAttention
from training.nmt.presets import Preset
from training.nmt.train import CHECKPOINT, REPORT

LIMIT = 20_000_000
"""Bytes that the converted model may have."""


def convert(folder: Path, output: Path, preset: Preset, seed: int) -> dict[str, Any]:
    """Write the converted model with its report, and return the report.

    Args:
        folder: of the checkpoint.
        output: of the converted model; what was there is replaced.
        preset: sizes.
        seed: noted in the report.

    Raises:
        ValueError: the model is larger than ``LIMIT``.
    """
    processor = pieces.load(folder)
    network = Network(preset, processor.get_piece_size())
    state = torch.load(folder / CHECKPOINT, map_location="cpu", weights_only=True)
    network.load_state_dict(state["network"])
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    spec = _spec(network, preset)
    tokens = pieces.vocabulary(processor)
    spec.register_source_vocabulary(tokens)
    spec.register_target_vocabulary(tokens)
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(output))
    shutil.copy(folder / pieces.MODEL, output / "sentencepiece.model")
    size = sum(file.stat().st_size for file in output.iterdir())
    if size > LIMIT:
        raise ValueError(f"the model has {size} bytes, more than {LIMIT}")
    report = {
        "seed": seed,
        "bytes": size,
        "sha256": hashlib.sha256((output / "model.bin").read_bytes()).hexdigest(),
        "preset": asdict(preset),
        "training": json.loads((folder / REPORT).read_text("utf-8")),
    }
    (output / "report.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    print(f"convert: {size / 1e6:.1f} MB in {output}", flush=True)
    return report


def _spec(network: Network, preset: Preset) -> Any:
    spec = transformer_spec.TransformerSpec.from_config(
        (preset.encoder_layers, preset.decoder_layers),
        preset.heads,
        pre_norm=True,
        activation=common_spec.Activation.RELU,
    )
    table, places = network.table.weight.detach().numpy(), network.places.numpy()
    for side, embeddings in ((spec.encoder, spec.encoder.embeddings[0]), (spec.decoder, spec.decoder.embeddings)):
        embeddings.weight = table
        side.position_encodings.encodings = places
        side.scale_embeddings = True
    _linear(spec.encoder.layer_norm, network.encoder_norm, is_norm=True)
    _linear(spec.decoder.layer_norm, network.decoder_norm, is_norm=True)
    spec.decoder.projection.weight = table
    spec.decoder.projection.bias = network.bias.detach().numpy()
    for layer, made in zip(spec.encoder.layer, network.encoder, strict=True):
        _own_attention(layer.self_attention, made.attention)
        _feed(layer.ffn, made.feed)
    for layer, made in zip(spec.decoder.layer, network.decoder, strict=True):
        _own_attention(layer.self_attention, made.attention)
        _reading(layer.attention, made.reading)
        _feed(layer.ffn, made.feed)
    return spec


def _own_attention(spec: Any, made: SelfAttention) -> None:
    _linear(spec.layer_norm, made.norm, is_norm=True)
    _linear(spec.linear[0], made.inputs)
    _linear(spec.linear[1], made.output)


def _reading(spec: Any, made: CrossAttention) -> None:
    _linear(spec.layer_norm, made.norm, is_norm=True)
    _linear(spec.linear[0], made.query)
    _linear(spec.linear[1], made.memory)
    _linear(spec.linear[2], made.output)


def _feed(spec: Any, made: FeedForward) -> None:
    _linear(spec.layer_norm, made.norm, is_norm=True)
    _linear(spec.linear_0, made.first)
    _linear(spec.linear_1, made.second)


def _linear(spec: Any, made: torch.nn.Linear | torch.nn.LayerNorm, *, is_norm: bool = False) -> None:
    assert made.bias is not None
    weight, bias = made.weight.detach().numpy(), made.bias.detach().numpy()
    if is_norm:
        spec.gamma, spec.beta = weight, bias
    else:
        spec.weight, spec.bias = weight, bias
