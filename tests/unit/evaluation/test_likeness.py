import pytest

from dragoman.evaluation.likeness import content_words, same_name, shared_words


def test_case_accents_and_little_words_do_not_count() -> None:
    assert content_words("The Emir of Qatar’s Hacıyev") == {"emir", "qatar", "haciyev"}


@pytest.mark.parametrize(
    ("a", "b", "share"),
    [
        ("energy security", "energy security", 1.0),
        ("energy security", "security of supply", 0.5),  # one of two and two words
        ("trade", "fisheries", 0.0),
        (None, None, 1.0),
        ("trade", None, 0.0),
        ("the", "of", 1.0),  # nothing left of either
    ],
)
def test_the_share_of_words_in_common(a: str | None, b: str | None, share: float) -> None:
    assert shared_words(a, b) == share


@pytest.mark.parametrize(
    ("gold", "read", "same"),
    [
        ("Ada Maria Lind", "Lind", True),
        ("Lind", "Ada Maria Lind", True),
        ("Lind", "Ada Maria Lind Berg", False),  # three words more
        ("Ada Lind", "Ada Berg", False),
        ("Ada Maria Eva Lind", "Ada Maria Eva Berg", True),  # 2·3/8 words in common
        ("", "Lind", False),
    ],
)
def test_one_name_within_the_other_is_the_same(gold: str, read: str, same: bool) -> None:
    assert same_name(gold, read) is same
