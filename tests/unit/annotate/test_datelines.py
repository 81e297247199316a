"""Where and when a report was filed, in the forms of agencies and ministries."""

from __future__ import annotations

import pytest

from dragoman.annotate.datelines import find_dateline

REPORT = (
    "The Foreign Minister received the ambassador of France on Monday and they discussed the agenda of bilateral ties."
)


@pytest.mark.parametrize(
    ("head", "place", "region", "date", "agency"),
    [
        ("BRUSSELS, June 12 (Xinhua) -- ", "BRUSSELS", None, "June 12", "Xinhua"),
        ("GABALA /Azerbaijan/, October 9. /TASS/. ", "GABALA", "Azerbaijan", "October 9", "TASS"),
        ("Baku, 12 June, AZERTAC. ", "Baku", None, "12 June", "AZERTAC"),
        ("TBILISI, SEPTEMBER 20, INTERPRESS. ", "TBILISI", None, "SEPTEMBER 20", "INTERPRESS"),
        ("New York, 14 March 2023 - ", "New York", None, "14 March 2023", None),
        ("TEHRAN – ", "TEHRAN", None, None, None),
        ("NUR-SULTAN. KAZINFORM – ", "NUR-SULTAN", None, None, "KAZINFORM"),
        ("MINSK, 9 March (BelTA) – ", "MINSK", None, "9 March", "BelTA"),
        ("Port Louis [Mauritius], November 25 (ANI): ", "Port Louis", "Mauritius", "November 25", "ANI"),
        ("PASAY CITY 26 November 2021 – ", "PASAY CITY", None, "26 November 2021", None),
        ("CHISINAU, Moldova (AA) – ", "CHISINAU", "Moldova", None, "AA"),
        ("WASHINGTON, D.C. – ", "WASHINGTON", "D.C.", None, None),
        ("The Hague, 5 June – ", "The Hague", None, "5 June", None),
        ("DOHA: ", "DOHA", None, None, None),
        ("TASHKENT. ", "TASHKENT", None, None, None),
        ("Damascus, SANA – ", "Damascus", None, None, "SANA"),
        ("Islamabad: ", "Islamabad", None, None, None),
        ("Dar es Salaam. ", "Dar es Salaam", None, None, None),
        ("Doha, ", "Doha", None, None, None),
        ("Rabat - (MAP) - ", "Rabat", None, None, "MAP"),
        ("Baku, January 25, AZERTAC ", "Baku", None, "January 25", "AZERTAC"),
        ("Riyadh, Shawwal 12, 1443, May 13, 2022, SPA -- ", "Riyadh", None, "May 13, 2022", "SPA"),
        (
            "ISLAMABAD, Oct 4 (PNS / Example Point News - 4th Oct, 2021 ) :",
            "ISLAMABAD",
            None,
            "Oct 4",
            "PNS / Example Point News - 4th Oct, 2021",
        ),
        ("Havana, Oct 9 (Prensa Latina) ", "Havana", None, "Oct 9", "Prensa Latina"),
    ],
)
def test_the_forms_of_agencies(head: str, place: str, region: str | None, date: str | None, agency: str | None) -> None:
    text = head + REPORT
    found = find_dateline(text, 0, len(text), "en")
    assert found is not None
    assert (found.place_text, found.agency) == (place, agency)
    assert text[found.place.start : found.place.end] == place
    assert (found.region and text[found.region.start : found.region.end]) == region
    assert (found.date and text[found.date.start : found.date.end]) == date
    assert text[found.span.end :] == REPORT


@pytest.mark.parametrize(
    "line", ["(Islamabad, 3 May 2022)", "Islamabad, 3 May 2022", "Islamabad, Pakistan, 3 May 2022"]
)
def test_a_line_of_its_own(line: str) -> None:
    found = find_dateline(line, 0, len(line), "en")
    assert found is not None
    assert found.place_text == "Islamabad"
    assert found.date is not None and line[found.date.start : found.date.end] == "3 May 2022"


@pytest.mark.parametrize(
    "head",
    ["Today, in Sofia, ", "Q: ", "Comment: ", "On Monday – ", "Guo Yalin: ", "President Boll – ", "Prime Minister Boll, 12 June, said ",
     "In Brussels on June 12 – ", "Dushanbe insists, meanwhile, that ", "Mr Chairperson, "],
)  # fmt: skip
def test_what_only_looks_like_one(head: str) -> None:
    text = head + REPORT
    assert find_dateline(text, 0, len(text), "en") is None


@pytest.mark.parametrize(
    "text",
    [
        "Sisilia Toata – Minister of Culture and Tourism of Rwanda – hosted the envoy of Chad for a working lunch on Monday.",
        "Tomé Falcão – Assistant to the President of Chad – Head of the Policy Department – arrived in Lomé for talks on Monday.",
        "Ana Lind – Minister of Health of Rwanda, accompanied by two ambassadors, was received by the envoy of Chad on Monday.",
    ],
)
def test_a_person_with_an_aside_between_dashes_is_no_place(text: str) -> None:
    assert find_dateline(text, 0, len(text), "en") is None
