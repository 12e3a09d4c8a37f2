"""The whole corpus."""

from tests.inspection.corpus import (
    hostile_archives,
    hostile_names,
    hostile_office,
    hostile_pdfs,
    hostile_pictures,
    hostile_xml,
    ordinary_office,
    ordinary_papers,
)
from tests.inspection.corpus.specimen import Specimen

HOSTILE: tuple[Specimen, ...] = tuple(
    specimen
    for module in (
        *(hostile_names, hostile_archives, hostile_office),
        *(hostile_xml, hostile_pdfs, hostile_pictures),
    )
    for specimen in module.HOSTILE
)
ORDINARY: tuple[Specimen, ...] = (*ordinary_office.ORDINARY, *ordinary_papers.ORDINARY)
EVERYTHING = (*HOSTILE, *ORDINARY)
