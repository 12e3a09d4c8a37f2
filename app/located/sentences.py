"""German sentences to the codes by which values and models refuse; the English ones come along."""

GERMAN: dict[str, str] = {
    # values of a dossier (app/scoring/values.py, app/scoring/content)
    "text_expected": "Hier wird ein Text erwartet.",
    "text_too_long": "Hier passen höchstens {longest} Zeichen hin.",
    "text_forbidden_character": (
        "Zeichen {position} ist ein Steuerzeichen ({code_point}) und kann nicht gespeichert werden."
    ),
    "amount_form": ("Erwartet wird ein Betrag in Euro wie „180000.00“: nur Ziffern und ein Punkt."),
    "amount_precision": "Ein Betrag hat höchstens zwei Nachkommastellen.",
    "amount_too_large": "Ein Betrag hat höchstens zwölf Stellen vor dem Punkt.",
    "flag_form": "Erwartet wird true oder false.",
    "year_form": "Erwartet wird ein Jahr zwischen {least} und {most}.",
    "count_form": "Erwartet wird eine ganze Zahl von {least} bis {most}, nur in Ziffern.",
    "rate_form": "Erwartet wird ein Satz zwischen 0 und 1 wie „0.65“ (65 Prozent).",
    "posts_form": "Erwartet wird eine Zahl von Vollzeitstellen wie „1.5“.",
    "day_missing": "Diesen Tag gibt es im Kalender nicht.",
    "day_range": "Erwartet wird ein Tag zwischen den Jahren {least} und {most}.",
    "day_form": "Erwartet wird ein Tag wie 2021-03-14.",
    "month_form": "Erwartet wird ein Monat wie 2022-05 oder ein Tag.",
    "share_form": "Erwartet wird ein Anteil wie „0.30“ oder „1/3“, höchstens 1.",
    "row_id_form": (
        "Eine Kennung hat höchstens 40 Buchstaben (a-z), Ziffern, - und _ und heißt nicht {new}."
    ),
    "row_id_twice": "Die Kennung „{id}“ steht in dieser Liste zweimal.",
    "text_needed": "Hier wird ein Text gebraucht.",
    # what a checklist refuses (app/scoring/checklist.py, app/scoring/parameters.py)
    "check_unknown": "Eine Prüfung „{name}“ gibt es nicht.",
    "shared_unknown": "Einen gemeinsamen Parameter „{name}“ gibt es nicht.",
    "shared_unused": "Kein Kriterium verwendet den Parameter „{name}“.",
    "source_unknown": "Eine Quelle „{name}“ gibt es nicht.",
    "criteria_missing": "Eine Checkliste braucht mindestens ein Kriterium.",
    "with_without_check": "Ohne Prüfung gibt es keine Parameter.",
    "id_twice": "Die Kennung „{id}“ steht zweimal.",
    "gate_or_weight": "Ein Kriterium ist entweder ein Pflichtpunkt (gate) oder hat ein Gewicht.",
    "list_expected": "Erwartet wird eine Liste mit mindestens einem Eintrag.",
    "mode_and_check": (
        "Ein rein beurteiltes Kriterium hat keine Prüfung; jedes andere hat genau eine."
    ),
    "question_form": "Eine Frage braucht id und title und kann longest haben.",
    "question_title": "Der title einer Frage wird auf Deutsch (de) und Englisch (en) gebraucht.",
    "question_twice": "Eine Frage steht in dieser Liste zweimal.",
    "retired_reason": "Ein Kriterium, das nicht mehr verlangt wird, und nur das, hat einen reason.",
    "setting_unknown": "Den Parameter „{name}“ legt keine Runde fest.",
    "value_or_round": ("Ein Parameter hat entweder einen value oder set_by: round, nicht beides."),
    "value_needed": "Hier wird ein Wert gebraucht.",
    "word_unknown": "Erwartet wird eines von: {words}.",
    "degree_between": "Ein Grad liegt zwischen 0 und 1 und wird wie „1/2“ geschrieben.",
    "weight_range": "Ein Gewicht ist eine ganze Zahl von 1 bis {most}.",
    # what a gold set of council papers refuses (app/papers/gold_set.py)
    "gold_field": "Eine Vorlage mit dem Status „{status}“ hat kein {field}.",
    # what pydantic itself refuses
    "string_too_long": "Hier passen höchstens {max_length} Zeichen hin.",
    "string_too_short": "Hier werden mindestens {min_length} Zeichen erwartet.",
    "string_pattern_mismatch": "Dieser Text hat nicht die erwartete Form.",
    "too_short": "Hier werden mindestens {min_length} Einträge erwartet.",
    "too_long": "Hier sind höchstens {max_length} Einträge erlaubt.",
    "int_type": "Hier wird eine ganze Zahl erwartet.",
    "int_parsing": "Hier wird eine ganze Zahl erwartet.",
    "int_from_float": "Hier wird eine ganze Zahl erwartet.",
    "bool_type": "Erwartet wird true oder false.",
    "bool_parsing": "Erwartet wird true oder false.",
    "decimal_type": "Hier wird eine Zahl erwartet.",
    "decimal_parsing": "Hier wird eine Zahl erwartet.",
    "date_type": "Erwartet wird ein Tag wie 2021-03-14.",
    "date_from_datetime_parsing": "Erwartet wird ein Tag wie 2021-03-14.",
    "greater_than": "Der Wert muss größer als {gt} sein.",
    "greater_than_equal": "Der Wert muss mindestens {ge} sein.",
    "less_than": "Der Wert muss kleiner als {lt} sein.",
    "less_than_equal": "Der Wert darf höchstens {le} sein.",
}
