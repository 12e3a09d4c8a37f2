"""Every example shows what it claims: met, in part, not met, unknown or not applicable."""

import pytest

from app.checklists.examples.reading import Examples, all_examples
from app.checklists.examples.running import disagreements
from app.checklists.library import FOLDER, all_checklists

EXAMPLES = all_examples(FOLDER)


@pytest.mark.parametrize("read", EXAMPLES.values(), ids=list(EXAMPLES))
def test_examples_show_what_they_claim(read: Examples) -> None:
    assert read.examples
    assert [str(problem) for problem in disagreements(read, all_checklists())] == []
