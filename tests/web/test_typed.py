"""A form is read once, with its text and its small files, before the route runs."""

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.settings import Settings
from app.web.typed import Typed


@pytest.fixture
def client() -> Iterator[TestClient]:
    """An application that repeats what it was sent; routes are synchronous."""
    app = FastAPI()
    app.state.settings = Settings()

    @app.post("/")
    def repeat(typed: Typed) -> dict[str, Any]:
        data = typed.file("file")
        return {
            "fields": typed.fields,
            "file": None if data is None else data.decode(),
            "named": "file" in typed,
        }

    with TestClient(app) as client:
        yield client


def test_text_comes_in_its_order(client: TestClient) -> None:
    answer = client.post("/", data={"a": ["1", "2"], "b": "ä"}).json()
    assert answer["fields"] == [["a", "1"], ["a", "2"], ["b", "ä"]]
    assert answer["file"] is None


def test_a_file_comes_beside_the_text(client: TestClient) -> None:
    file = {"file": ("dossier.yaml", b"format: dossier/1", "application/yaml")}
    answer = client.post("/", data={"a": "1"}, files=file).json()
    assert answer == {"fields": [["a", "1"]], "file": "format: dossier/1", "named": False}


def test_an_empty_file_is_a_file(client: TestClient) -> None:
    answer = client.post("/", files={"file": ("empty.yaml", b"", "application/yaml")}).json()
    assert answer["file"] == ""


def test_no_file_chosen_is_no_file(client: TestClient) -> None:
    # So does a browser send a file field in which nobody chose anything.
    body = (
        b'--x\r\nContent-Disposition: form-data; name="file"; filename=""\r\n'
        b"Content-Type: application/octet-stream\r\n\r\n\r\n--x--\r\n"
    )
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    answer = client.post("/", content=body, headers=headers).json()
    assert answer["file"] is None


def test_of_two_files_of_one_name_the_last_counts(client: TestClient) -> None:
    files = [("file", ("a", b"1", "text/plain")), ("file", ("b", b"2", "text/plain"))]
    assert client.post("/", files=files).json()["file"] == "2"


def test_many_files_are_refused(client: TestClient) -> None:
    files = [("file", (str(n), b"x", "text/plain")) for n in range(6)]
    assert client.post("/", files=files).status_code == 400


def test_what_is_no_form_holds_nothing(client: TestClient) -> None:
    assert client.post("/", json={"a": "1"}).json()["fields"] == []
