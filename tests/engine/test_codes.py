"""One-time codes: nobody misreads one, and no ordinary sentence is taken for one."""

import pytest

from conversations.engine.linking import ALPHABET, CODE, code_in, new_code


@pytest.mark.parametrize("typed", ["ABCD-2345", " abcd-2345 ", "`ABCD-2345`", "abcd–2345", "link ABCD-2345"])
def test_a_code_is_understood_as_people_type_it(typed: str) -> None:
    """In capitals or not, with the dash a phone makes of it, after the command or alone."""
    assert code_in(typed) == "ABCD-2345"


@pytest.mark.parametrize("typed", ["next week", "ABCD2345", "ABCD-2345 now", "ABCO-2345", "ABCD-1234", "", "ſKſK-2345"])
def test_an_ordinary_sentence_is_no_code(typed: str) -> None:
    """Nor is anything with a letter or digit that is never in one."""
    assert code_in(typed) == ""


def test_codes_are_forty_bits_that_nobody_misreads() -> None:
    """32 letters and digits in eight places; none of them looks like another."""
    codes = {new_code(str(number)) for number in range(2000)}

    assert len(set(ALPHABET)) == 32
    assert not set("01IO") & set(ALPHABET)
    assert len(codes) == 2000
    assert all(CODE.fullmatch(each) and code_in(each) == each for each in codes)
    assert {each for code in codes for each in code} == {*ALPHABET, "-"}
