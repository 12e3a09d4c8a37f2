"""What could not be read: a sentence that says why, and what was probably meant."""

from app.scoring.wording import Text


class Misread(ValueError):
    """Typed text that is no value of its kind. `suggestion` can be typed instead, as it stands."""

    def __init__(self, sentence: Text, suggestion: str | None = None) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence
        self.suggestion = suggestion
