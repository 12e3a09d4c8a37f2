"""Export, verify and import bundles, and say what came of it."""

from pathlib import Path
from typing import BinaryIO

import typer

from app.bundles.archive import TooLarge
from app.bundles.exporting import export_bundle
from app.bundles.importing import Imported, import_bundle
from app.bundles.installation_key import UnusableKey, installation_key
from app.bundles.verifying import BadBundle, Verified, verify
from app.clock import utc_now
from app.command_line import ExitCode
from app.command_line.opened import opened_database, usable_settings
from app.command_line.saying import complain, complain_in
from app.dossiers.queries import for_upkeep
from app.evidence.archive import open_archive
from app.evidence.store import ContentDamaged, ContentMissing
from app.scoring.steps.words import LEVELS
from app.scoring.wording import Language, Text, decimal_text


def export_file(dossier_id: str, output: Path, *, language: Language) -> ExitCode:
    """Write the bundle of a dossier to a new file."""
    settings = usable_settings()
    try:
        key = installation_key(settings.signing_key.get_secret_value(), settings.data_dir)
        with opened_database() as database, database.reading() as session:
            dossier = for_upkeep(session, dossier_id)
            if dossier is None:
                complain_in(language, _NO_DOSSIER)
                return ExitCode.UNUSABLE
            with output.open("xb") as target:
                export_bundle(session, open_archive(settings).store, dossier, key, target)
    except OSError as error:
        complain(f"{output}: {error.strerror}")
        return ExitCode.UNUSABLE
    except (UnusableKey, TooLarge) as error:
        output.unlink(missing_ok=True)
        complain_in(language, _NO_KEY if isinstance(error, UnusableKey) else _TOO_LARGE)
        return ExitCode.UNUSABLE
    except (ContentMissing, ContentDamaged):
        output.unlink(missing_ok=True)
        complain_in(language, _DOCUMENT_LOST)
        return ExitCode.UNUSABLE
    typer.echo(output)
    return ExitCode.FINE


def verify_file(file: Path, *, signer: str | None, language: Language) -> ExitCode:
    """Say whether a bundle is as it was signed, and by whom."""
    try:
        with file.open("rb") as source:
            found = verify(source)
    except OSError as error:
        complain(f"{file}: {error.strerror}")
        return ExitCode.UNUSABLE
    except BadBundle as bad:
        return _refuse(file, bad, language)
    if not _is_signed_by(found, signer, language):
        return ExitCode.NOT_READY
    typer.echo(_sound(found).pick(language))
    return ExitCode.FINE


def import_file(file: Path, *, signer: str | None, language: Language) -> ExitCode:
    """Take a bundle in."""
    try:
        with file.open("rb") as source:
            if signer is not None and not _is_signed_by(verify(source), signer, language):
                return ExitCode.NOT_READY
            source.seek(0)
            found = _taken_in(source)
    except OSError as error:
        complain(f"{file}: {error.strerror}")
        return ExitCode.UNUSABLE
    except BadBundle as bad:
        return _refuse(file, bad, language)
    typer.echo(_taken(found).pick(language))
    return ExitCode.FINE


def _taken_in(source: BinaryIO) -> Imported:
    with opened_database() as database:
        return import_bundle(database, open_archive(usable_settings()), source, now=utc_now())


def _refuse(file: Path, bad: BadBundle, language: Language) -> ExitCode:
    complain(f"{file}: {bad.name}: {bad.reason.pick(language)}")
    return ExitCode.NOT_READY


def _is_signed_by(found: Verified, signer: str | None, language: Language) -> bool:
    if signer is None or signer.strip().casefold() == found.signature.signer:
        return True
    other = found.signature.signer
    sentence = Text(
        de=f"Das Paket ist unversehrt, aber von einer anderen Installation signiert: {other}",
        en=f"The bundle is sound, but signed by another installation: {other}",
    )
    complain_in(language, sentence)
    return False


def _sound(found: Verified) -> Text:
    count, signer = len(found.manifest.files), found.signature.signer
    return Text(
        de=f"Unversehrt: {count} Dateien, signiert von {signer}.",
        en=f"Sound: {count} files, signed by {signer}.",
    )


def _taken(found: Imported) -> Text:
    if found.score is None:
        return Text(
            de=f"{found.municipality}: übernommen als {found.dossier_id}.",
            en=f"{found.municipality}: taken in as {found.dossier_id}.",
        )
    score, note = found.score, _note(found)
    level, points = LEVELS[score.level], (score.earned, score.attainable)
    german, english = ([decimal_text(number, one) for number in points] for one in ("de", "en"))
    return Text(
        de=f"{found.municipality}: übernommen als {found.dossier_id}, {level.de}, "
        f"{german[0]} von {german[1]} Punkten.{note.de}",
        en=f"{found.municipality}: taken in as {found.dossier_id}, {level.en}, "
        f"{english[0]} of {english[1]} points.{note.en}",
    )


def _note(found: Imported) -> Text:
    if found.same_engine:
        return Text(de="", en="")
    return Text(
        de=" Das Paket kommt aus einer anderen Fassung des Programms; so bewertet es diese.",
        en=" The bundle comes from another version of the program; this is how this one scores it.",
    )


_NO_DOSSIER = Text(
    de="Dieses Dossier gibt es nicht. Die Kennung steht in der Adresse: /dossiers/<Kennung>.",
    en="There is no such dossier. Its id stands in the address: /dossiers/<id>.",
)
_DOCUMENT_LOST = Text(
    de="Ein Dokument dieses Dossiers ist beschädigt oder verloren; es wurde kein Paket "
    "geschrieben. `kompass documents verify` nennt es.",
    en="A document of this dossier is damaged or lost; no bundle was written. "
    "`kompass documents verify` names it.",
)
_NO_KEY = Text(
    de="Der Schlüssel zum Signieren ist unbrauchbar (KOMPASS_SIGNING_KEY oder signing.key im "
    "Datenordner): 64 hexadezimale Ziffern werden gebraucht.",
    en="The signing key cannot be used (KOMPASS_SIGNING_KEY or signing.key in the data folder): "
    "64 hexadecimal digits are needed.",
)
_TOO_LARGE = Text(
    de="Die Dokumente sind zusammen größer als 4 GiB; so viel fasst ein Paket nicht.",
    en="The documents are larger than 4 GiB together; a bundle does not hold as much.",
)
