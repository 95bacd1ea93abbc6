"""The closed word lists of the record: every kind, role and grade a table may hold.

The values are what stands in the CSV files and in addresses; how they are called on
the page, in English and Japanese, is said in ``graphdata.words``.
"""

from enum import IntEnum, StrEnum


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    OFFICE = "office"


class MeetingKind(StrEnum):
    """What a meeting is; the word covers every dated occasion by or between actors."""

    SUMMIT = "summit"
    TALKS = "talks"
    MINISTERIAL = "ministerial"
    PHONE_CALL = "phone_call"
    LETTER = "letter"
    MEMO = "memo"
    CABLE = "cable"
    SPEECH = "speech"
    DECLARATION = "declaration"
    SIGNATURE = "signature"
    TREATY = "treaty"
    ACCESSION = "accession"
    DECISION = "decision"
    EXERCISE = "exercise"
    ELECTION = "election"
    CONFLICT = "conflict"


AT_A_DISTANCE = frozenset(
    {MeetingKind.PHONE_CALL, MeetingKind.LETTER, MeetingKind.MEMO, MeetingKind.CABLE}
)
"""Kinds that join those who are not in one room."""

IN_PERSON = frozenset(
    {MeetingKind.SUMMIT, MeetingKind.TALKS, MeetingKind.MINISTERIAL, MeetingKind.SIGNATURE}
)
"""Kinds that bring those who take part into one room."""


class Role(StrEnum):
    """What an actor did at a meeting."""

    HOST = "host"
    GUEST = "guest"
    SPEAKER = "speaker"
    AUTHOR = "author"
    RECIPIENT = "recipient"
    SIGNATORY = "signatory"
    PARTY = "party"
    PRESENT = "present"


class Rank(StrEnum):
    """The rank of an office; seats at the table follow from it."""

    HEAD_OF_STATE = "head-of-state"
    HEAD_OF_GOVERNMENT = "head-of-government"
    DEPUTY_HEAD = "deputy-head"
    FOREIGN = "foreign"
    DEPUTY_FOREIGN = "deputy-foreign"
    DEFENCE = "defence"
    CHIEF_OF_STAFF = "chief-of-staff"
    ADVISER = "adviser"
    INTELLIGENCE = "intelligence"
    AMBASSADOR = "ambassador"
    LEGISLATOR = "legislator"
    SECRETARY_GENERAL = "secretary-general"
    SPOKESPERSON = "spokesperson"
    OFFICIAL = "official"


class Audience(StrEnum):
    """To whom a stance was voiced: inside one government, to the other side, to all."""

    PUBLIC = "public"
    PRIVATE = "private"
    INTERNAL = "internal"


class Certainty(StrEnum):
    """How a fact is known: the document was read, somebody who read it says so, neither."""

    DOCUMENTED = "documented"
    REPORTED = "reported"
    UNVERIFIED = "unverified"


class Subject(StrEnum):
    """Whether a meeting was about the record's matter, so far as its source says."""

    NATO = "nato"
    NOT_GIVEN = "not-given"
    OTHER = "other"


class Consulted(StrEnum):
    """How much of a source was read by those who made the record."""

    TEXT = "text"
    EXCERPT = "excerpt"
    NONE = "none"


class SourceKind(StrEnum):
    """What a source is."""

    MEMCON = "memcon"
    TELCON = "telcon"
    CABLE = "cable"
    MEMO = "memo"
    LETTER = "letter"
    TREATY = "treaty"
    DECLARATION = "declaration"
    COMMUNIQUE = "communique"
    SPEECH = "speech"
    REPORT = "report"
    MEMOIR = "memoir"
    SCHOLARSHIP = "scholarship"
    PRESS = "press"
    REFERENCE = "reference"
    KNOWLEDGE = "knowledge"


class DocumentKind(StrEnum):
    """What a document of the register is."""

    MEMCON = "memcon"
    TELCON = "telcon"
    CABLE = "cable"
    MEMO = "memo"
    LETTER = "letter"
    POLICY_PAPER = "policy-paper"
    BRIEFING = "briefing"
    OTHER = "other"


class Side(StrEnum):
    """The side of the table at which a bloc sits."""

    WEST = "west"
    NORTH = "north"
    SOUTH = "south"
    EAST = "east"
    CORNER = "corner"


class Stance(IntEnum):
    """How far an actor is for (+) or against (-) what an issue names."""

    STRONGLY_AGAINST = -2
    AGAINST = -1
    NEUTRAL = 0
    FOR = 1
    STRONGLY_FOR = 2
