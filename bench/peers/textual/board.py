"""The incident as a small dashboard of Textual: totals, a table of regions, statements and a clock."""

import json
import os
import sys
from datetime import datetime, timezone

from textual.app import App
from textual.containers import Horizontal
from textual.widgets import DataTable, Static

FILE = sys.argv[1]
STATEMENTS = 30
# Python watches no files by itself.
LOOK_EVERY = 0.1


def figures_text(figures):
    return ", ".join(f"{figure['metric']} {figure['value']}" for figure in figures or [])


class Board(App):
    CSS = """
    #totals { height: 4; border: round white; }
    #clock { height: 1; }
    DataTable { width: 50%; }
    #statements { width: 50%; border: round white; }
    """
    BINDINGS = [("q", "quit", "Quit"), ("j", "move(1)", "Down"), ("k", "move(-1)", "Up")]

    def compose(self):
        yield Static(id="totals", markup=False)
        with Horizontal():
            yield DataTable(cursor_type="row")
            yield Static(id="statements", markup=False)
        yield Static(id="clock")

    def on_mount(self):
        self.query_one(DataTable).add_columns("Region", "Figures")
        self.seen = None
        self.look()
        self.tick()
        self.set_interval(LOOK_EVERY, self.look)
        self.set_interval(1, self.tick)

    def look(self):
        status = os.stat(FILE)
        seen = (status.st_mtime_ns, status.st_ino)
        if seen == self.seen:
            return
        self.seen = seen
        with open(FILE, encoding="utf-8") as stream:
            self.show(json.load(stream))

    def show(self, incident):
        totals = f"{incident['incident']['title']}\n{figures_text(incident['totals'])}"
        self.query_one("#totals", Static).update(totals)
        table = self.query_one(DataTable)
        row = table.cursor_row
        table.clear()
        table.add_rows((region["name"], figures_text(region.get("figures"))) for region in incident["regions"])
        table.move_cursor(row=row)
        quotes = incident["quotes"][:STATEMENTS]
        said = "\n\n".join(f"{quote['source']}: {quote['text']}" for quote in quotes)
        self.query_one("#statements", Static).update(said)

    def tick(self):
        self.query_one("#clock", Static).update(datetime.now(timezone.utc).strftime("%H:%M:%S"))

    def action_move(self, step):
        table = self.query_one(DataTable)
        table.move_cursor(row=table.cursor_row + step)


Board().run()
