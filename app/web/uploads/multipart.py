"""A form with files, taken apart while it arrives: text is kept, files go straight where they lie.

Nothing is ever held in memory but the piece that has just come. What a client says of itself (type,
length) is not looked at; only names of fields and of files are.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

_MOST_PARTS = 1_000


class MalformedForm(Exception):
    """What came is no form, or has more parts or longer texts than any form of ours."""


class FileSink(Protocol):
    """Where the bytes of one file go."""

    def write(self, data: bytes) -> None:
        """The next bytes."""


OpenFile = Callable[[str, str], FileSink]
"""Given the name of the field and of the file: where its bytes go."""


class FormReader:
    """Reads one form. `fields` are its texts in their order."""

    def __init__(self, content_type: str, *, most_text: int, open_file: OpenFile) -> None:
        self.fields: list[tuple[str, str]] = []
        self._most_text = most_text
        self._open_file = open_file
        self._parts = 0
        self._text_bytes = 0
        self._header = bytearray()
        self._value = bytearray()
        self._disposition = b""
        self._name = ""
        self._sink: FileSink | None = None
        self._text = bytearray()
        self._ended = False
        self._parser = MultipartParser(_boundary(content_type), self._callbacks())

    def feed(self, data: bytes) -> None:
        """Take the next bytes of the body. Raises MalformedForm, and whatever a sink raises."""
        try:
            self._parser.write(data)
        except FormParserError as error:
            raise MalformedForm from error

    def finish(self) -> None:
        """The body has ended. Raises MalformedForm if the form has not."""
        if not self._ended:
            raise MalformedForm

    def _callbacks(self) -> "MultipartCallbacks":
        return {
            "on_part_begin": self._begin_part,
            "on_header_field": self._header_name,
            "on_header_value": self._header_value,
            "on_header_end": self._end_header,
            "on_headers_finished": self._end_headers,
            "on_part_data": self._data,
            "on_part_end": self._end_part,
            "on_end": self._end,
        }

    def _begin_part(self) -> None:
        self._parts += 1
        if self._parts > _MOST_PARTS:
            raise MalformedForm
        self._disposition = b""
        self._sink = None
        self._text.clear()

    def _header_name(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _end_header(self) -> None:
        if bytes(self._header).lower() == b"content-disposition":
            self._disposition = bytes(self._value)
        self._header.clear()
        self._value.clear()

    def _end_headers(self) -> None:
        kind, options = parse_options_header(self._disposition)
        if kind != b"form-data" or b"name" not in options:
            raise MalformedForm
        self._name = _decoded(options[b"name"])
        if b"filename" in options:
            self._sink = self._open_file(self._name, _decoded(options[b"filename"]))

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._sink is not None:
            self._sink.write(data[start:end])
            return
        self._text_bytes += end - start
        if self._text_bytes > self._most_text:
            raise MalformedForm
        self._text += data[start:end]

    def _end_part(self) -> None:
        if self._sink is None:
            self.fields.append((self._name, _decoded(bytes(self._text))))
        self._sink = None

    def _end(self) -> None:
        self._ended = True


def _boundary(content_type: str) -> bytes:
    kind, options = parse_options_header(content_type)
    boundary = options.get(b"boundary", b"")
    if kind != b"multipart/form-data" or not 1 <= len(boundary) <= 70:
        raise MalformedForm
    return boundary


def _decoded(text: bytes) -> str:
    return text.decode("utf-8", errors="replace")
