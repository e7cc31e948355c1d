"""Translations and terms as files for other tools: XLIFF 2.1 and 1.2, PO, TMX, TBX, CSV and TSV.

Every format module has ``write``, whose output depends on its arguments alone, and a strict ``read``, which takes an
upload from anybody and answers with units or terms, or with one ``ExchangeError`` that names the line. What was
written is read back unchanged, as far as the format can hold it; the module's first lines say what it cannot hold.

Accepted everywhere: UTF-8, with or without one byte order mark. Refused everywhere: other encodings, NUL and the
control characters that XML 1.0 forbids, document types and entities, unknown versions, an id that comes twice, a
translation that lost, doubled, changed or invented a placeholder, and whatever is above ``Limits``.

Inline codes of other tools (``<pc>``, ``<bpt>``, ``<it>``, ``<x>``) are read as the text that they stand for, where
the file has that text, and refused where it has not (``<g>``, or a ``<ph>`` without its original data): the words
alone would be another message than the one that was sent out.
"""
