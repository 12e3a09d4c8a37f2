"""Which office document an archive is, judged by its directory first and then by its parts."""

from app.inspection import opc, opendocument
from app.inspection.flag import Flag
from app.inspection.kind import FileKind
from app.inspection.parts import read_parts
from app.inspection.problem import unfit
from app.inspection.source import Source
from app.inspection.zip_directory import read_directory
from app.inspection.zip_rules import judge_directory


def judge_archive(source: Source, named: FileKind) -> tuple[FileKind, set[Flag]]:
    """The kind, and what the document brings along; `named` is what its name promises.

    Raises:
        Unfit: with the first reason found.
    """
    parts = judge_directory(source, read_directory(source))
    if opc.TYPES in parts and opendocument.MIMETYPE in parts:
        raise unfit("polyglot")
    if opc.TYPES in parts:
        kind = opc.kind_of(source, parts, named)
    elif opendocument.MIMETYPE in parts:
        kind = opendocument.kind_of(source, parts)
    else:
        raise unfit("plain_archive", named=named.label)
    return kind, read_parts(source, parts, kind)
