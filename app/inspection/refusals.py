"""Every refusal in words, by its code: what is wrong, and how to mend it."""

from app.scoring.wording import Text

_AGAIN_DE = "Öffnen Sie sie in ihrem Programm, speichern Sie sie neu und laden Sie sie dann hoch."
_AGAIN_EN = "Open it in its program, save it anew and then upload that."
_PICTURE_DE = "Öffnen Sie das Bild, speichern Sie es neu als PNG oder JPEG und laden Sie das hoch."
_PICTURE_EN = "Open the picture, save it anew as PNG or JPEG and upload that."
_ALLOWED = "PDF, DOCX, XLSX, ODT, PNG, JPEG"


def _archive(de: str, en: str) -> Text:
    return Text(f"{de} {_AGAIN_DE}", f"{en} {_AGAIN_EN}")


def _picture(de: str, en: str) -> Text:
    return Text(f"{de} {_PICTURE_DE}", f"{en} {_PICTURE_EN}")


_NAMES = {
    "name_unusable": Text(
        "Der Dateiname ist leer, zu lang oder enthält unsichtbare Zeichen, Schrägstriche oder "
        "Leerzeichen am Rand. Benennen Sie die Datei um, etwa in „Beschluss.pdf“.",
        "The file's name is empty, too long or contains invisible characters, slashes or spaces "
        'at its ends. Rename the file, for example to "Resolution.pdf".',
    ),
    "name_not_allowed": Text(
        f"Dateien mit der Endung „{{suffix}}“ werden nicht angenommen. Möglich sind {_ALLOWED}. "
        "Speichern Sie das Dokument in einem dieser Formate.",
        f'Files that end in "{{suffix}}" are not taken. Possible are {_ALLOWED}. '
        "Save the document in one of these formats.",
    ),
    "kind_differs": Text(
        "Der Name sagt {named}, der Inhalt ist aber {found}. Geben Sie der Datei die passende "
        "Endung, oder speichern Sie das Dokument als {named}.",
        "The name says {named}, but the content is {found}. Give the file the ending that fits, "
        "or save the document as {named}.",
    ),
}
_CONTENTS = {
    "empty": Text(
        "Die Datei ist leer. Wählen Sie die Datei noch einmal aus.",
        "The file is empty. Choose the file again.",
    ),
    "content_unknown": Text(
        "Der Inhalt der Datei ist kein {named}, auch wenn der Name es sagt. Speichern Sie das "
        "Dokument in seinem Programm als {named} und laden Sie das hoch.",
        "The file's content is no {named}, although its name says so. Save the document as "
        "{named} in its program and upload that.",
    ),
    "old_office": Text(
        "Das ist ein altes Word- oder Excel-Format (.doc, .xls) oder eine mit Kennwort geschützte "
        "Datei. Entfernen Sie das Kennwort und speichern Sie als .docx, .xlsx oder PDF.",
        "This is an old Word or Excel format (.doc, .xls) or a file with a password. Remove the "
        "password and save it as .docx, .xlsx or PDF.",
    ),
    "executable": Text(
        "Das ist ein Programm, kein Dokument. Programme werden nicht angenommen.",
        "This is a program, not a document. Programs are not taken.",
    ),
    "web_page": Text(
        "Das ist eine Webseite oder XML, kein {named}. Drucken Sie die Seite in ein PDF und laden "
        "Sie das hoch.",
        "This is a web page or XML, no {named}. Print the page into a PDF and upload that.",
    ),
    "picture_kind": Text(
        "Dieses Bildformat (GIF, TIFF, HEIC, WebP, BMP) wird nicht angenommen. Speichern Sie das "
        "Bild als PNG, JPEG oder PDF.",
        "This format of picture (GIF, TIFF, HEIC, WebP, BMP) is not taken. Save the picture as "
        "PNG, JPEG or PDF.",
    ),
    "plain_archive": Text(
        "Das ist ein Archiv (ZIP), kein {named}. Packen Sie es aus und laden Sie die Dokumente "
        "einzeln hoch.",
        "This is an archive (ZIP), no {named}. Unpack it and upload the documents one by one.",
    ),
    "kind_not_allowed": Text(
        "Präsentationen, Vorlagen und Zeichnungen werden nicht angenommen. Speichern Sie das "
        f"Dokument in einem dieser Formate: {_ALLOWED}.",
        "Presentations, templates and drawings are not taken. Save the document in one of these "
        f"formats: {_ALLOWED}.",
    ),
    "polyglot": _archive(
        "Die Datei ist zugleich eine zweite Art von Datei; beim Speichern entsteht das nicht.",
        "The file is a second kind of file at the same time; saving a document never makes that.",
    ),
    "trailing_data": _archive(
        "Hinter dem Ende des Dokuments stehen noch fremde Daten.",
        "There is foreign data behind the end of the document.",
    ),
    "not_checked": _archive("Die Datei ließ sich nicht prüfen.", "The file could not be checked."),
}
_PDFS = {
    "pdf_not_at_start": _archive(
        "Vor dem Anfang des PDF stehen fremde Daten.", "There is foreign data before the PDF."
    ),
    "pdf_incomplete": Text(
        "Das PDF ist unvollständig: sein Ende fehlt. Laden Sie es noch einmal herunter oder "
        "speichern Sie es neu.",
        "The PDF is incomplete: its end is missing. Download it again or save it anew.",
    ),
}
_ARCHIVES = {
    "zip_damaged": _archive("Die Datei ist beschädigt.", "The file is damaged."),
    "zip_too_large": Text(
        "Entpackt wäre die Datei größer als {limit} MiB. Verkleinern Sie ihre Bilder oder Tabellen "
        "und speichern Sie sie neu.",
        "Unpacked, the file would be larger than {limit} MiB. Shrink its pictures or tables and "
        "save it anew.",
    ),
    "zip_ratio": _archive(
        "Die Datei ist ungewöhnlich stark gepackt, wie es nur bei Angriffen vorkommt.",
        "The file is packed unusually tightly, as only attacks are.",
    ),
    "zip_too_many": _archive(
        "Die Datei besteht aus mehr als {limit} Teilen.",
        "The file consists of more than {limit} parts.",
    ),
    "zip_overlap": _archive(
        "Teile der Datei überlappen sich.", "Parts of the file overlap each other."
    ),
    "zip_duplicate": _archive(
        "Ein Teil kommt in der Datei doppelt vor.", "One part occurs twice in the file."
    ),
    "zip_name": _archive(
        "Ein Teil der Datei trägt einen unzulässigen Namen.",
        "A part of the file has a name that is not allowed.",
    ),
    "zip_link": _archive(
        "Die Datei enthält eine Verknüpfung statt eines Inhalts.",
        "The file contains a link in place of content.",
    ),
    "zip_encrypted": Text(
        "Die Datei ist mit einem Kennwort geschützt. Entfernen Sie das Kennwort und speichern Sie "
        "sie neu.",
        "The file is protected by a password. Remove the password and save it anew.",
    ),
    "zip_method": _archive(
        "Die Datei ist auf eine Weise gepackt, die kein Büroprogramm benutzt.",
        "The file is packed in a way that no office program uses.",
    ),
    "zip_sizes": _archive(
        "Die Größenangaben in der Datei stimmen nicht.", "The sizes stated in the file are wrong."
    ),
    "zip_extra_data": _archive(
        "Vor, zwischen oder hinter den Teilen der Datei stehen fremde Daten.",
        "There is foreign data before, between or behind the parts of the file.",
    ),
    "nested_archive": Text(
        "In der Datei steckt ein weiteres Archiv oder Programm. Entfernen Sie das eingefügte "
        "Objekt, oder speichern Sie das Dokument als PDF.",
        "Another archive or program is inside the file. Remove the inserted object, or save the "
        "document as PDF.",
    ),
}
_OFFICE = {
    "main_part_missing": _archive(
        "Dem Dokument fehlt sein Hauptteil.", "The document lacks its main part."
    ),
    "macros": Text(
        "Die Datei enthält Makros. Speichern Sie die Datei ohne Makros als {suffix}.",
        "The file contains macros. Save the file without macros as {suffix}.",
    ),
    "ole_object": Text(
        "Die Datei enthält ein eingebettetes OLE-Objekt. Ersetzen Sie es durch ein Bild, oder "
        "speichern Sie das Dokument als PDF.",
        "The file contains an embedded OLE object. Replace it by a picture, or save the document "
        "as PDF.",
    ),
    "activex": Text(
        "Die Datei enthält ActiveX-Steuerelemente. Entfernen Sie sie, oder speichern Sie das "
        "Dokument als PDF.",
        "The file contains ActiveX controls. Remove them, or save the document as PDF.",
    ),
    "xml_doctype": _archive(
        "Ein Teil der Datei enthält eine DOCTYPE- oder ENTITY-Angabe, wie sie kein Büroprogramm "
        "schreibt.",
        "A part of the file contains a DOCTYPE or ENTITY declaration, which no office program "
        "writes.",
    ),
    "xml_encoding": _archive(
        "Ein Teil der Datei ist kein XML in einer üblichen Kodierung.",
        "A part of the file is no XML in a usual encoding.",
    ),
    "xml_start": _archive(
        "Ein großer Teil der Datei beginnt nicht so, wie es Büroprogramme schreiben.",
        "A large part of the file does not begin as office programs write it.",
    ),
    "xml_damaged": _archive(
        "Das Inhaltsverzeichnis der Datei ist beschädigt.", "The file's table of parts is damaged."
    ),
}
_PICTURES = {
    "picture_damaged": _picture("Das Bild ist beschädigt.", "The picture is damaged."),
    "picture_too_large": _picture(
        "Das Bild hat mehr als {limit} Millionen Bildpunkte. Verkleinern Sie es.",
        "The picture has more than {limit} million pixels. Make it smaller.",
    ),
    "picture_trailing_data": _picture(
        "Hinter dem Ende des Bildes stehen noch fremde Daten.",
        "There is foreign data behind the end of the picture.",
    ),
}

REFUSALS = {**_NAMES, **_CONTENTS, **_PDFS, **_ARCHIVES, **_OFFICE, **_PICTURES}
