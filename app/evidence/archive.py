"""All that an installation needs to take in documents and to give them out."""

from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from app.evidence.arrivals import ArrivalHall
from app.evidence.folder_store import FolderStore
from app.evidence.limits import Limits
from app.evidence.previews import Previews
from app.evidence.store import DocumentStore
from app.settings import Settings

_FOLDER = "documents"
_ARRIVALS = "tmp"
_PREVIEWS = "previews"
_PATIENCE = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Archive:
    """Where documents arrive, where they are kept, and how many.

    Attributes:
        scanner: the address of a malware scanner; "" for none.
    """

    hall: ArrivalHall
    store: DocumentStore
    previews: Previews
    limits: Limits
    scanner: str = ""


def open_archive(settings: Settings) -> Archive:
    """The archive of the settings; nothing is made or connected before the first use."""
    folder = settings.data_dir.resolve() / _FOLDER
    store = _bucket(settings) if settings.documents_url else FolderStore(folder)
    hall = ArrivalHall(folder / _ARRIVALS)
    previews = Previews(folder / _PREVIEWS, hall)
    return Archive(hall, store, previews, Limits.of(settings), scanner=settings.clamd)


def _bucket(settings: Settings) -> DocumentStore:
    # Loaded only where it is used.
    from obstore.store import S3Store

    from app.evidence.bucket_store import BucketStore

    address = urlsplit(settings.documents_url)
    config = {
        "region": settings.documents_region,
        "endpoint": settings.documents_endpoint,
        "access_key_id": settings.documents_access_key.get_secret_value(),
        "secret_access_key": settings.documents_secret_key.get_secret_value(),
    }
    given = {name: value for name, value in config.items() if value}
    plain_http = settings.documents_endpoint.startswith("http://")
    return BucketStore(
        S3Store(
            address.netloc,
            prefix=address.path.strip("/") or None,
            config=given,  # type: ignore[arg-type] # its keys are checked at run time
            client_options={"allow_http": plain_http, "timeout": _PATIENCE},
            retry_config={"max_retries": 2, "retry_timeout": _PATIENCE},
        )
    )
