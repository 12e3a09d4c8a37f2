"""The call that a checklist belongs to, as the dates that facts need."""

from app.scoring.checklist import Checklist
from app.scoring.facts import Timetable


def timetable_of(found: Checklist) -> Timetable:
    """The dates of the call that a checklist belongs to."""
    call = found.file.call
    return Timetable(
        opens_on=call.opens_on,
        apply_by=call.apply_by,
        resolution_by=call.resolution_by,
        call=found.id,
    )
