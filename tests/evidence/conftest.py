"""Both kinds of stores, and the desk to work at."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from app.evidence.archive import Archive, open_archive
from app.settings import Settings
from tests.desk import desk
from tests.documents import archive_in
from tests.s3 import REGION, S3Service, s3_served

__all__ = ["desk"]


@pytest.fixture(scope="session")
def s3() -> Iterator[S3Service]:
    """One S3 service per test process, started when needed."""
    with s3_served() as service:
        yield service


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """An archive whose store is a folder."""
    return archive_in(tmp_path)


def bucket_archive(s3: S3Service, folder: Path, bucket: str, prefix: str = "/papers") -> Archive:
    """An archive whose store is a bucket."""
    return open_archive(
        Settings(
            data_dir=folder,
            documents_url=f"s3://{bucket}{prefix}",
            documents_endpoint=s3.endpoint,
            documents_region=REGION,
            documents_access_key=SecretStr("test"),
            documents_secret_key=SecretStr("test"),
        )
    )


@pytest.fixture(params=["folder", "bucket"])
def any_archive(request: pytest.FixtureRequest, tmp_path: Path) -> Archive:
    """An archive of each kind; the test runs once on each."""
    if request.param == "folder":
        return archive_in(tmp_path)
    s3: S3Service = request.getfixturevalue("s3")
    return bucket_archive(s3, tmp_path, s3.new_bucket())
