"""A listing as a table that sorts, filters and searches in the browser."""

from typing import Any

import dash_ag_grid as dag

from dashboard.ids import Listed
from dashboard.view import View
from graphdata.listing import Head, Listing
from graphdata.words import Words

OPENING = "title", "paraphrase"
"""The columns whose text is the link to the row's own address."""

WIDE = {"title": 4, "paraphrase": 5, "who": 3, "quote": 3, "archive": 2, "collection": 2, "to": 2}
NARROWEST = {
    "date": 186,
    "title": 260,
    "paraphrase": 300,
    "who": 190,
    "quote": 200,
    "sources": 90,
    "bears": 110,
    "drawn": 160,
}
PARAMS = ", ".join(
    f"{name}: '{value}'"
    for name, value in {
        "accentColor": "var(--us-ink)",
        "backgroundColor": "var(--page)",
        "foregroundColor": "var(--text-1)",
        "textColor": "var(--text-1)",
        "borderColor": "var(--hairline)",
        "chromeBackgroundColor": "var(--rail)",
        "headerBackgroundColor": "var(--rail)",
        "headerTextColor": "var(--text-2)",
        "subtleTextColor": "var(--text-2)",
        "inputTextColor": "var(--text-1)",
        "inputBackgroundColor": "var(--page)",
        "inputPlaceholderTextColor": "var(--text-2)",
        "inputBorder": "1px solid var(--control)",
        "rowHoverColor": "var(--ground)",
        "selectedRowBackgroundColor": "var(--wash)",
        "browserColorScheme": "inherit",
        "fontFamily": "var(--font)",
        "fontSize": "13px",
        "headerFontSize": "12px",
        "headerFontWeight": "600",
        "spacing": "6px",
        "wrapperBorder": "none",
        "wrapperBorderRadius": "0",
    }.items()
)


def grid(listing: Listing, view: View, words: Words) -> dag.AgGrid:
    """Return the table of a listing; its cells are text, never markup."""
    return dag.AgGrid(
        id=Listed.GRID,
        columnDefs=sorted_columns(listing, view.order),
        rowData=rows(listing),
        getRowId="params.data.id",
        defaultColDef={
            "sortable": True,
            "resizable": True,
            "filter": "agTextColumnFilter",
            "floatingFilter": True,
            "suppressFloatingFilterButton": True,
            "suppressHeaderMenuButton": True,
            "suppressHeaderFilterButton": True,
            "suppressMovable": True,
        },
        dashGridOptions={
            "theme": {"function": f"themeQuartz.withParams({{{PARAMS}}})"},
            "localeText": locale_text(words),
            "rowSelection": {
                "mode": "singleRow",
                "checkboxes": False,
                "enableClickSelection": False,
            },
            "quickFilterText": view.find,
            "animateRows": False,
            "ensureDomOrder": True,
            "suppressColumnVirtualisation": True,
            "suppressDragLeaveHidesColumns": True,
            "enableCellTextSelection": True,
            "tooltipShowDelay": 400,
        },
        className="grid",
        style={"height": "100%", "width": "100%"},
    )


def rows(listing: Listing) -> list[dict[str, str | int]]:
    """Return the rows as plain data: by key what is said, and ``<key>:order`` to sort by."""
    found = []
    for row in listing.rows:
        told: dict[str, str | int] = {"id": row.id}
        for head, cell in zip(listing.heads, row.cells, strict=True):
            told[head.key] = cell.said
            if cell.order != cell.said:
                told[f"{head.key}:order"] = cell.order
        found.append(told)
    return found


def sorted_columns(listing: Listing, order: str) -> list[dict[str, Any]]:
    """Return the columns with the one the table opens sorted by, "-" for the last first."""
    by, way = order.removeprefix("-"), "desc" if order.startswith("-") else "asc"
    told = columns(listing)
    return [{**each, "sort": way if each["colId"] == by else None} for each in told]


def columns(listing: Listing) -> list[dict[str, Any]]:
    """Return what the table is told of each column; the way it is sorted stays as it is."""
    return [_column(head) for head in listing.heads]


def _column(head: Head) -> dict[str, Any]:
    column = {
        "colId": head.key,
        "field": head.key,
        "headerName": head.name,
        "comparator": {"function": f"inOrder('{head.key}')"},
        "tooltipField": head.key,
        "initialFlex": WIDE.get(head.key, 1),
        "minWidth": NARROWEST.get(head.key, 120),
    }
    return {**column, "cellRenderer": "RecordLink"} if head.key in OPENING else column


def locale_text(words: Words) -> dict[str, str]:
    """Return what the table itself says, in a language."""
    nothing = words("No row has what was looked for.")
    return {
        "noRowsToShow": nothing,
        "noMatchingRows": nothing,
        "loadingOoo": words("Loading …"),
        "ariaFilterInput": words("filter"),
        "ariaSortableColumn": words("Enter sorts"),
        "ariaLabelTooltip": words("Whole text"),
        "ariaRowToggleSelection": words("Enter opens the evidence"),
    }
