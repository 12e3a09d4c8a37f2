"""What a file that may come in brings along: shown beside it, no reason to refuse it."""

from enum import StrEnum

from app.scoring.wording import Text


class Flag(StrEnum):
    """A trait of an accepted file that whoever opens it should know."""

    JAVASCRIPT = "javascript"
    OPEN_ACTION = "open_action"
    ADDITIONAL_ACTIONS = "additional_actions"
    LAUNCH = "launch"
    SUBMITS = "submits"
    REMOTE_TARGET = "remote_target"
    EMBEDDED_FILE = "embedded_file"
    XFA = "xfa"
    RICH_MEDIA = "rich_media"
    ENCRYPTED = "encrypted"
    UNSEEN_OBJECTS = "unseen_objects"
    EXTERNAL_LINK = "external_link"
    REMOTE_TEMPLATE = "remote_template"
    DDE = "dde"
    EMBEDDED_DOCUMENT = "embedded_document"

    @property
    def sentence(self) -> Text:
        """What it means for whoever opens the file."""
        return _SENTENCES[self]

    @property
    def is_active(self) -> bool:
        """Whether opening the file may run something or fetch something."""
        return self not in (Flag.ENCRYPTED, Flag.UNSEEN_OBJECTS)


_SENTENCES = {
    Flag.JAVASCRIPT: Text("Das PDF enthält JavaScript.", "The PDF contains JavaScript."),
    Flag.OPEN_ACTION: Text(
        "Das PDF führt beim Öffnen eine Aktion aus.", "The PDF runs an action when it is opened."
    ),
    Flag.ADDITIONAL_ACTIONS: Text(
        "Das PDF führt beim Blättern oder Ausfüllen Aktionen aus.",
        "The PDF runs actions while one turns pages or fills it in.",
    ),
    Flag.LAUNCH: Text(
        "Das PDF kann ein Programm oder eine andere Datei starten.",
        "The PDF can start a program or another file.",
    ),
    Flag.SUBMITS: Text(
        "Das PDF kann ausgefüllte Felder an eine Adresse senden.",
        "The PDF can send what is filled in to an address.",
    ),
    Flag.REMOTE_TARGET: Text(
        "Das PDF verweist auf andere Dateien, die beim Anklicken geöffnet werden.",
        "The PDF refers to other files that are opened on a click.",
    ),
    Flag.EMBEDDED_FILE: Text(
        "Im PDF stecken weitere Dateien als Anlage; sie wurden nicht geprüft.",
        "Further files are attached inside the PDF; they were not checked.",
    ),
    Flag.XFA: Text(
        "Das PDF ist ein dynamisches Formular (XFA); viele Programme zeigen es nicht an.",
        "The PDF is a dynamic form (XFA); many programs do not show it.",
    ),
    Flag.RICH_MEDIA: Text(
        "Das PDF enthält Film, Ton oder 3D-Inhalte.", "The PDF contains film, sound or 3D content."
    ),
    Flag.ENCRYPTED: Text(
        "Das PDF ist verschlüsselt oder gesperrt; sein Inhalt konnte nicht geprüft werden.",
        "The PDF is encrypted or locked; its content could not be checked.",
    ),
    Flag.UNSEEN_OBJECTS: Text(
        "Teile des PDF sind so gepackt, dass sie nicht geprüft werden konnten.",
        "Parts of the PDF are packed in a way that could not be checked.",
    ),
    Flag.EXTERNAL_LINK: Text(
        "Die Datei lädt beim Öffnen Inhalte von anderer Stelle nach.",
        "The file fetches content from elsewhere when it is opened.",
    ),
    Flag.REMOTE_TEMPLATE: Text(
        "Die Datei verweist auf eine Vorlage an anderer Stelle.",
        "The file refers to a template that is kept elsewhere.",
    ),
    Flag.DDE: Text(
        "Die Datei enthält ein Feld, das Daten aus einem anderen Programm holt (DDE).",
        "The file contains a field that fetches data from another program (DDE).",
    ),
    Flag.EMBEDDED_DOCUMENT: Text(
        "In der Datei steckt ein weiteres Dokument; es wurde nicht geprüft.",
        "Another document is embedded in the file; it was not checked.",
    ),
}
