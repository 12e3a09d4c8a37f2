"""The operations that advise on a dossier."""

from app.api.description import advice_examples as examples
from app.api.description.operation import DOSSIER_ID, Operation
from app.api.description.schemas import component
from app.scoring.wording import Text

ADVICE: tuple[Operation, ...] = (
    Operation(
        id="show_findings",
        method="GET",
        path="/dossiers/{dossier_id}/findings",
        title=Text("Widersprüche lesen", "Read the contradictions"),
        about=Text(
            "Stellen des Dossiers, die nicht zueinander passen, jede mit beiden Orten und beiden "
            "Werten, wie „kompass findings“ sie ausgibt. Sie ändern kein Ergebnis; ein „warning“ "
            "kann so gemeint sein.",
            "Places of the dossier that do not agree, each with both places and both values, as "
            '"kompass findings" prints them. They change no outcome; a "warning" may be meant so.',
        ),
        parameters=(DOSSIER_ID,),
        answer=component("Findings"),
        example=examples.FINDINGS,
        refused=(403, 404),
    ),
    Operation(
        id="show_steps",
        method="GET",
        path="/dossiers/{dossier_id}/steps",
        title=Text("Die nächsten Schritte lesen", "Read the next steps"),
        about=Text(
            "Was am meisten hilft, das Dringendste zuerst: was zu tun ist, wo, und was es genau "
            "bringt. Wer die Änderungen auf eine Kopie anwendet, erhält genau den genannten Stand.",
            "What helps most, the most urgent first: what to do, where, and what it exactly "
            "brings. Applying the edits to a copy gives exactly the standing that is named.",
        ),
        parameters=(DOSSIER_ID,),
        answer=component("NextSteps"),
        example=examples.STEPS,
        refused=(403, 404),
    ),
    Operation(
        id="show_plan",
        method="GET",
        path="/dossiers/{dossier_id}/plan",
        title=Text("Den Rückwärtsplan lesen", "Read the backwards plan"),
        about=Text(
            "Bis wann jedes offene Kriterium begonnen sein muss, der letzte sichere Tag für die "
            "Beschlussvorlage, die festen Tage und der kritische Weg, vom heutigen Tag aus.",
            "By when each open criterion must be begun, the latest safe day for the draft "
            "resolution, the fixed days and the critical path, as of today.",
        ),
        parameters=(DOSSIER_ID,),
        answer=component("Plan"),
        example=examples.PLAN,
        refused=(403, 404),
    ),
)
