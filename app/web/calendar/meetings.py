"""The form that takes the council's calendar, and what came of it."""

from dataclasses import dataclass, replace
from datetime import date

from app.dossiers.council_calendar.adding import MOST_DAYS_BEFORE, Added
from app.dossiers.council_calendar.reading import CouncilCalendar
from app.errors import Refused
from app.scoring.wording import Language, say
from app.web.i18n import N_, translate
from app.web.parts.shapes import Field, FieldError
from app.web.typed import TypedForm

FILE, ONLY, DAYS = "file", "only", "days"
_LONGEST_WORD = 100

NO_FILE = say("Wählen Sie eine Kalenderdatei (.ics).", "Choose a calendar file (.ics).")
NO_NUMBER = say(
    "Bitte eine Zahl von 0 bis {most}.", "Please a number from 0 to {most}.", most=MOST_DAYS_BEFORE
)


@dataclass(frozen=True, slots=True)
class MeetingForm:
    """What was sent: the file, the word that titles must contain, the lead time for papers."""

    data: bytes | None = None
    only: str = ""
    days: str = ""
    refused: Refused | None = None

    @property
    def days_before(self) -> int | None:
        """The lead time for papers. Raises Refused."""
        if not self.days:
            return None
        plain = self.days.isascii() and self.days.isdigit() and len(self.days) <= 3
        if not plain or int(self.days) > MOST_DAYS_BEFORE:
            raise Refused(DAYS, NO_NUMBER)
        return int(self.days)

    def because(self, refused: Refused) -> "MeetingForm":
        """The form again, with what is wrong with it."""
        return replace(self, refused=refused)

    def errors(self, language: Language) -> list[FieldError]:
        """For the summary on top of the form."""
        if self.refused is None:
            return []
        return [FieldError(self.refused.field, self.refused.reason.pick(language))]

    def fields(self, language: Language) -> dict[str, Field]:
        """The two fields of text."""
        wrong = {error.path: error.message for error in self.errors(language)}
        word = N_("Only meetings whose title contains")
        days = N_("Papers must be in so many days before")
        word_hint = N_("For example Stadtrat, where the file holds the meetings of all committees.")
        days_hint = N_("Leave it empty if you want to enter each day yourself.")
        return {
            ONLY: Field(
                ONLY,
                translate(language, word),
                self.only,
                hint=translate(language, word_hint),
                error=wrong.get(ONLY),
                optional=True,
            ),
            DAYS: Field(
                DAYS,
                translate(language, days),
                self.days,
                hint=translate(language, days_hint),
                error=wrong.get(DAYS),
                optional=True,
            ),
        }


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a file: which meetings are new, and why the others are not."""

    new: list[tuple[date, str]]
    known: int
    other: int
    past: int
    not_understood: int


def meeting_form(typed: TypedForm) -> MeetingForm:
    """What was sent."""
    return MeetingForm(
        data=typed.file(FILE),
        only=typed.get(ONLY).strip()[:_LONGEST_WORD],
        days=typed.get(DAYS).strip()[:_LONGEST_WORD],
    )


def file_of(form: MeetingForm) -> bytes:
    """The chosen file. Raises Refused where there is none."""
    if not form.data:
        raise Refused(FILE, NO_FILE)
    return form.data


def taken(calendar: CouncilCalendar, added: Added) -> Taken:
    """What to say of it."""
    return Taken(
        [(one.day, one.title) for one in added.meetings],
        added.known,
        added.other,
        calendar.past,
        calendar.not_understood,
    )
