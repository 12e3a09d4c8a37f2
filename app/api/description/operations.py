"""Every operation: what it does, what it asks for, what it answers. A test compares with routes."""

from app.api.description import examples
from app.api.description.advice import ADVICE
from app.api.description.documents import DOCUMENTS
from app.api.description.operation import DOSSIER_ID, Operation, Parameter
from app.api.description.schemas import ANY_PART, component
from app.api.paging import MOST_ROWS
from app.api.shapes import PART_COMPONENTS
from app.scoring.wording import Text

_PART = Parameter(
    "part",
    "path",
    Text(
        "Teil des Dossiers; „application“ ist alles, was zu keinem anderen Teil gehört.",
        'Part of the dossier; "application" is all that belongs to no other part.',
    ),
    {"type": "string", "enum": list(PART_COMPONENTS)},
    required=True,
)
_IF_MATCH = Parameter(
    "If-Match",
    "header",
    Text(
        "Der gelesene Stand, wie ETag ihn nannte, in Anführungszeichen.",
        "The revision that was read, as ETag named it, in quotes.",
    ),
    {"type": "string", "pattern": '^"[1-9][0-9]*"$', "example": '"7"'},
    required=True,
)
_PAGE = Parameter(
    "page",
    "query",
    Text("Seite, von 1 an.", "Page, counted from 1."),
    {"type": "integer", "minimum": 1, "maximum": 999_999, "default": 1},
)
_PER_PAGE = Parameter(
    "per_page",
    "query",
    Text("Dossiers auf einer Seite.", "Dossiers on one page."),
    {"type": "integer", "minimum": 1, "maximum": MOST_ROWS, "default": MOST_ROWS},
)
_CHECKLIST = Parameter(
    "checklist_name",
    "path",
    Text("Kennung der Checkliste.", "Id of the checklist."),
    {"type": "string", "example": "mpsc-2021"},
    required=True,
)


OPERATIONS: tuple[Operation, ...] = (
    Operation(
        id="list_dossiers",
        method="GET",
        path="/dossiers",
        title=Text("Dossiers auflisten", "List dossiers"),
        about=Text(
            "Alle Dossiers, deren Bewertung die Person sehen darf, nach Kommunen geordnet: Stand, "
            "Stufe und Punkte von heute, ohne Inhalt.",
            "All dossiers whose scorecard the person may see, by municipality: revision, level and "
            "points as of today, without content.",
        ),
        parameters=(_PAGE, _PER_PAGE),
        answer=component("DossierList"),
        example=examples.DOSSIER_LIST,
        refused=(422,),
    ),
    Operation(
        id="show_dossier",
        method="GET",
        path="/dossiers/{dossier_id}",
        title=Text("Ein Dossier lesen", "Read a dossier"),
        about=Text(
            "Der ganze Inhalt in der Form der Datei dossier/1. ETag nennt den Stand.",
            "The whole content in the form of the file dossier/1. ETag names the revision.",
        ),
        parameters=(DOSSIER_ID,),
        answer=component("DossierAnswer"),
        example=examples.DOSSIER,
        refused=(403, 404),
        tagged=True,
    ),
    Operation(
        id="show_part",
        method="GET",
        path="/dossiers/{dossier_id}/parts/{part}",
        title=Text("Einen Teil lesen", "Read a part"),
        about=Text(
            "Ein Teil genau so, wie er geändert zurückgeschickt werden kann. Ein leerer Teil ist "
            "{}. ETag nennt den Stand.",
            "One part just as it can be sent back changed. An empty part is {}. ETag names the "
            "revision.",
        ),
        parameters=(DOSSIER_ID, _PART),
        answer=ANY_PART,
        example=examples.PART,
        refused=(403, 404),
        tagged=True,
    ),
    Operation(
        id="replace_part",
        method="PUT",
        path="/dossiers/{dossier_id}/parts/{part}",
        title=Text("Einen Teil ersetzen", "Replace a part"),
        about=Text(
            "Ersetzt den Teil als Ganzes: Was fehlt, ist danach leer. Zeilen behalten ihre id; "
            "neue bekommen eine. Das Dossier wird im selben Schritt neu bewertet; die Antwort "
            "nennt den neuen Stand und die Kriterien, die sich bewegt haben. Stufe, Punkte und "
            "Stand sind keine Angaben und werden abgelehnt.",
            "Replaces the part as a whole: what is missing is empty afterwards. Rows keep their "
            "id; new ones get one. The dossier is scored anew in the same step; the answer names "
            "the new revision and the criteria that have moved. Level, points and revision are no "
            "facts and are refused.",
        ),
        parameters=(DOSSIER_ID, _PART, _IF_MATCH),
        body=ANY_PART,
        sent=examples.PART,
        answer=component("SavedPart"),
        example=examples.SAVED_PART,
        refused=(400, 403, 404, 412, 413, 415, 422, 428, 507),
        tagged=True,
    ),
    Operation(
        id="show_scorecard",
        method="GET",
        path="/dossiers/{dossier_id}/scorecard",
        title=Text("Die Bewertung lesen", "Read the scorecard"),
        about=Text(
            "Jedes Kriterium mit Ergebnis, Begründung und den angesehenen Stellen, wie „kompass "
            "check“ sie ausgibt, mit den Fristen von heute.",
            'Every criterion with outcome, reason and the places looked at, as "kompass check" '
            "prints it, with the deadlines of today.",
        ),
        parameters=(DOSSIER_ID,),
        answer=component("Scorecard"),
        example=examples.SCORECARD,
        refused=(403, 404),
    ),
    *ADVICE,
    *DOCUMENTS,
    Operation(
        id="list_checklists",
        method="GET",
        path="/checklists",
        title=Text("Checklisten auflisten", "List checklists"),
        about=Text(
            "Alle Checklisten dieser Installation mit Version und Fingerabdruck.",
            "All checklists of this installation with version and fingerprint.",
        ),
        answer=component("ChecklistList"),
        example=examples.CHECKLIST_LIST,
    ),
    Operation(
        id="show_checklist",
        method="GET",
        path="/checklists/{checklist_name}",
        title=Text("Eine Checkliste lesen", "Read a checklist"),
        about=Text(
            "Kriterien mit Texten, Prüfsätzen und Parametern, dazu Quellen und Fingerabdruck.",
            "Criteria with texts, rules and parameters, with sources and fingerprint.",
        ),
        parameters=(_CHECKLIST,),
        answer=component("Checklist"),
        example=examples.CHECKLIST,
        refused=(404,),
    ),
    Operation(
        id="show_description",
        method="GET",
        path="/openapi.json",
        title=Text("Diese Beschreibung lesen", "Read this description"),
        about=Text(
            "Diese Seite für Programme: OpenAPI 3.1 mit allen Schemata.",
            "This page for programs: OpenAPI 3.1 with all schemas.",
        ),
        answer={"type": "object"},
        example={"openapi": "3.1.0", "info": {"title": "Bewerbungskompass", "version": "1"}},
    ),
)
