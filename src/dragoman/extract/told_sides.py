"""Who stands behind "they", "the two sides", "both ministers" at a point of a text: by the engagements told before."""

from __future__ import annotations

from dragoman.extract.draft import Draft
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.model.clause import Argument

_MOST = 3  # so many parties of an engagement at most are meant together


class ToldSides:
    """Answers for one analysis, given its engagements."""

    def __init__(self, builder: PartyBuilder, drafts: list[Draft]) -> None:
        self.builder = builder
        self.drafts = drafts

    def draft(self, token: int) -> Draft | None:
        """The engagement told last before a token, of several parties."""
        before = [d for d in self.drafts if d.lead.head <= token and len(d.parties) > 1]
        return max(
            before, key=lambda d: max(c.head for c in d.candidates if c.head <= token or c is d.lead), default=None
        )

    def last(self, token: int) -> list[Party]:
        """The parties of that engagement, without those who only came along."""
        near = self.draft(token)
        return [p for p in near.parties if p.role != "accompanying"][:_MOST] if near else []

    def of_several(self, argument: Argument, sentence: int, token: int) -> list[Party]:
        """Whom a plural means: by title and number ("both ministers"); without a title the sides told last."""
        sides = self.last(token)
        sure = len(sides) == 2 and not self.builder.coreference.has_title(argument)
        meant = [] if sure else self.builder.of_several(argument, sentence)
        return meant or sides

    def of(self, argument: Argument, sentence: int) -> list[Party]:
        """The parties of any argument: those meant by a plural, an actor, a capital for its government."""
        if self.builder.is_they(argument):
            return self.of_several(argument, sentence, argument.head)
        return self.builder.of_subject(argument, sentence)
