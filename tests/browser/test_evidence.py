"""Evidence: what the record says of a thing, and the document that says so."""

from dataclasses import replace
from math import hypot

from playwright.sync_api import Locator, expect

from dashboard.drawing.canvas import along
from dashboard.drawing.marks import Point
from graphdata.sources import citations_of
from tests.browser.reader import Reader

CONVERSATION = "ev-19931022-yeltsin"
ACCESSION = "pr-accession"
JOINED = {
    1999: {"Czech Rep.", "Hungary", "Poland"},
    2004: {"Bulgaria", "Estonia", "Latvia", "Lithuania", "Romania", "Slovakia", "Slovenia"},
}


def _shows_the_conversation(reader: Reader) -> None:
    records = reader.context.archive.records
    meeting = records.meetings[CONVERSATION]
    expect(reader.title).to_have_text(meeting.title.en)
    expect(reader.panel).to_contain_text("22 October 1993")
    people = reader.panel.locator(".people .who")
    expect(people.filter(has_text="Christopher")).to_have_count(1)
    expect(people.filter(has_text="Yeltsin")).to_have_count(1)
    quotation = reader.panel.locator("blockquote", has_text="this is genius!")
    expect(quotation).to_be_visible()
    expect(quotation).to_have_attribute("lang", "en")
    cited = [source for source, _ in citations_of(records, CONVERSATION)]
    links = reader.panel.locator(".evidence-body > .source a")
    hrefs = links.evaluate_all("links => links.map((a) => a.getAttribute('href'))")
    assert hrefs == [source.url for source in cited if source.url]
    assert "https://nsarchive.gwu.edu/" in "".join(hrefs)
    claims = reader.panel.locator(".claim")
    told = {p.id for p in records.positions.values() if p.meeting == CONVERSATION}
    about = {CONVERSATION, *told}
    matters = {c.matter for c in records.claims.values() if c.record in about}
    assert claims.count() == sum(c.matter in matters for c in records.claims.values()) >= 2
    for link in reader.panel.locator(".source a").all():
        expect(link).to_have_attribute("target", "_blank")
        assert "noopener" in (link.get_attribute("rel") or "").split()
    for source in cited:
        expect(reader.panel.locator(".source", has_text=source.title).first).to_be_visible()


def test_an_address_opens_the_conversation_of_22_october_1993(reader: Reader):
    reader.open(f"?year=1993&selected={CONVERSATION}")
    _shows_the_conversation(reader)


def test_the_conversation_of_22_october_1993_opens_from_the_list_of_its_year(reader: Reader):
    view = reader.open("?year=1993")
    meetings = reader.context.slice_of(view).meetings
    lines = reader.panel.locator(".list").first.locator("button")
    expect(lines).to_have_count(len(meetings))
    title = reader.context.archive.records.meetings[CONVERSATION].title.en
    lines.filter(has_text=title).click()
    _shows_the_conversation(reader)
    reader.address_says("selected", CONVERSATION)
    reader.panel.get_by_role("button", name="Close").click()
    expect(reader.title).to_have_text("1993 in documents")
    reader.page.go_back()
    _shows_the_conversation(reader)


def test_a_citation_and_a_link_can_be_copied(reader: Reader):
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.open(f"?year=1993&selected={CONVERSATION}")
    for name, held in (("Copy citation", "Doc 8"), ("Copy link", f"selected={CONVERSATION}")):
        button = reader.panel.locator("[data-copy]").filter(has_text=name)
        button.click()
        expect(button).to_have_count(0)
        assert held in reader.page.evaluate("navigator.clipboard.readText()")
        expect(button).to_have_count(1)


def test_a_click_on_an_actor_or_a_tie_in_the_picture_opens_its_evidence(reader: Reader):
    view = reader.open("?year=1994")
    drawing = reader.drawing(view)
    yeltsin = next(dot for dot in drawing.dots if dot.id == "yeltsin")
    reader.click_on(yeltsin.x, yeltsin.y)
    expect(reader.title).to_have_text("Boris Yeltsin")
    reader.address_says("selected", "yeltsin")
    reader.sees(replace(view, selected="yeltsin"))
    tie = next(tie for tie in drawing.ties if tie.id == "clinton-bill~yeltsin")
    paths = [other.path for other in drawing.ties if other is not tie]
    others = [(dot.x, dot.y) for dot in [*drawing.dots, *drawing.stances]]
    others += [along(path, i / 16) for path in paths for i in range(17)]
    reader.click_on(*_loneliest([along(tie.path, i / 16) for i in range(1, 16)], others))
    expect(reader.title).to_have_text("Clinton and Yeltsin")
    reader.address_says("selected", tie.id)
    expect(reader.panel.locator(".evidence-when")).to_have_text("7 dealings")


def _loneliest(points: list[Point], others: list[Point]) -> Point:
    """Return the point that is farthest from whatever else could be hit."""
    return max(points, key=lambda p: min(hypot(p[0] - x, p[1] - y) for x, y in others))


def test_slovakia_joins_in_2004_and_not_in_1999(reader: Reader):
    records = reader.context.archive.records
    reader.open("?year=1999")
    for year, joined in JOINED.items():
        reader.slider.fill(str(year))
        expect(reader.title).to_have_text(f"{year} in documents")
        right = {
            records.actors[step.state].short.en
            for step in records.memberships.values()
            if step.programme == ACCESSION and step.span.first.year == year
        }
        assert _joined(reader) == right == joined


def _joined(reader: Reader) -> set[str]:
    """Return who acceded, by the digest's section "Joined"."""
    name = reader.context.archive.records.programmes[ACCESSION].name.en
    expect(reader.panel.get_by_role("heading", name="Joined", exact=True)).to_be_visible()
    heading = reader.panel.get_by_role("heading", name=name, exact=True)
    lines: Locator = heading.locator("xpath=..").locator("button span:last-child")
    return set(lines.all_inner_texts())
