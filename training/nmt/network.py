"""The transformer: layers normalized before they work, one table of vectors for reading, writing and choosing pieces.

It holds no more than CTranslate2's own transformer does, so that every weight has its place there.

Source:
    Vaswani et al. 2017 (attention, sinusoidal positions); Xiong et al. 2020 (normalization before each part).
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.nmt.pieces import PAD
from training.nmt.presets import Preset

LONGEST = 160
"""Pieces in one sentence at most."""


def positions(length: int, width: int) -> Tensor:
    """Return a vector for every place: sines in the first half, cosines in the second."""
    half = width // 2
    rates = torch.exp(torch.arange(half) * -(math.log(10_000) / (half - 1)))
    angles = torch.arange(1, length + 1).unsqueeze(1) * rates.unsqueeze(0)
    return torch.cat([angles.sin(), angles.cos()], dim=1)


class SelfAttention(nn.Module):
    """Attention of a sequence to itself.

    Args:
        width: of the vectors.
        heads: that share it.
        causal: whether a place sees only what stands before it.
    """

    def __init__(self, width: int, heads: int, *, causal: bool) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.inputs = nn.Linear(width, 3 * width)
        self.output = nn.Linear(width, width)
        self._heads, self._causal = heads, causal

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        """Return what is added to the states."""
        query, key, value = (_split(part, self._heads) for part in self.inputs(self.norm(states)).chunk(3, dim=-1))
        found = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask, is_causal=self._causal)
        result: Tensor = self.output(_merged(found))
        return result


class CrossAttention(nn.Module):
    """Attention of the writer to what was read."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.query = nn.Linear(width, width)
        self.memory = nn.Linear(width, 2 * width)
        self.output = nn.Linear(width, width)
        self._heads = heads

    def forward(self, states: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        """Return what is added to the states."""
        query = _split(self.query(self.norm(states)), self._heads)
        key, value = (_split(part, self._heads) for part in self.memory(memory).chunk(2, dim=-1))
        found = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        result: Tensor = self.output(_merged(found))
        return result


class FeedForward(nn.Module):
    """Two linear layers with a rectifier between them."""

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.first = nn.Linear(width, inner)
        self.second = nn.Linear(inner, width)

    def forward(self, states: Tensor) -> Tensor:
        """Return what is added to the states."""
        result: Tensor = self.second(functional.relu(self.first(self.norm(states))))
        return result


class EncoderLayer(nn.Module):
    """One layer of the reader."""

    def __init__(self, width: int, inner: int, heads: int) -> None:
        super().__init__()
        self.attention = SelfAttention(width, heads, causal=False)
        self.feed = FeedForward(width, inner)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Return the new states."""
        states = states + self.attention(states, mask)
        result: Tensor = states + self.feed(states)
        return result


class DecoderLayer(nn.Module):
    """One layer of the writer."""

    def __init__(self, width: int, inner: int, heads: int) -> None:
        super().__init__()
        self.attention = SelfAttention(width, heads, causal=True)
        self.reading = CrossAttention(width, heads)
        self.feed = FeedForward(width, inner)

    def forward(self, states: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        """Return the new states."""
        states = states + self.attention(states, None)
        states = states + self.reading(states, memory, mask)
        result: Tensor = states + self.feed(states)
        return result


class Network(nn.Module):
    """The whole model.

    Args:
        preset: sizes.
        pieces: in the vocabulary.
        dropout: share of the added states that are left out in training.
    """

    def __init__(self, preset: Preset, pieces: int, *, dropout: float = 0.0) -> None:
        super().__init__()
        sizes = (preset.width, preset.inner, preset.heads)
        self.scale = math.sqrt(preset.width)
        self.table = nn.Embedding(pieces, preset.width, padding_idx=PAD)
        self.bias = nn.Parameter(torch.zeros(pieces))
        self.encoder = nn.ModuleList(EncoderLayer(*sizes) for _ in range(preset.encoder_layers))
        self.decoder = nn.ModuleList(DecoderLayer(*sizes) for _ in range(preset.decoder_layers))
        self.encoder_norm = nn.LayerNorm(preset.width)
        self.decoder_norm = nn.LayerNorm(preset.width)
        self._dropout = nn.Dropout(dropout)
        self.register_buffer("places", positions(LONGEST + 1, preset.width), persistent=False)
        nn.init.normal_(self.table.weight, std=preset.width**-0.5)
        for name, weights in self.named_parameters():
            if weights.dim() > 1 and name != "table.weight":
                nn.init.xavier_uniform_(weights)

    def forward(self, source: Tensor, target: Tensor) -> Tensor:
        """Return scores of the pieces that follow each place of the target.

        Args:
            source: ids, padded.
            target: ids from ``BEGIN`` on, padded.
        """
        mask = (source != PAD)[:, None, None, :]
        memory = self._placed(source)
        for layer in self.encoder:
            memory = layer(memory, mask)
        memory = self.encoder_norm(memory)
        states = self._placed(target)
        for layer in self.decoder:
            states = layer(states, memory, mask)
        kept = self.decoder_norm(states)[target != PAD]
        return functional.linear(kept, self.table.weight, self.bias)

    def _placed(self, ids: Tensor) -> Tensor:
        states: Tensor = self.table(ids) * self.scale + self.places[: ids.shape[1]]
        dropped: Tensor = self._dropout(states)
        return dropped


def _split(states: Tensor, heads: int) -> Tensor:
    count, length, width = states.shape
    return states.view(count, length, heads, width // heads).transpose(1, 2)


def _merged(states: Tensor) -> Tensor:
    count, heads, length, size = states.shape
    return states.transpose(1, 2).reshape(count, length, heads * size)
