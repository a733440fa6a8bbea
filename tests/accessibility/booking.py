"""An escort over National Day, booked in the console's own window through the accessibility tree.

Started by run.sh on the demo portfolio looked at from Mon 14 Sep 2026 09:00 in Shanghai. 1 October is a holiday and
Sun 20 September a make-up working day, so ten working days before it is Thu 17 September (R9).
"""

import sys

from window import Atspi, Missing, application, await_, choose_row, command, find, focus, key, press, showing, texts
from window import type_, walk, write

CUSTOMER = "Tangli Commerce"
TITLE = "National Day support"


def told(root, *parts):
    """Waits until one line that is shown has all of these parts."""
    return await_(
        " … ".join(parts), lambda: next((line for line in texts(root) if all(part in line for part in parts)), None)
    )


def closed(dialog):
    await_("the dialog to close", lambda: not showing(dialog))


def open_customer(app):
    field = find(app, "text", "Quick open")
    focus(field)
    write(field, CUSTOMER)
    find(app, "list", "Found")
    key("Return")
    press(find(app, "page tab", contains="Escorts"))


def book(app):
    press(find(app, "push button", contains="New engagement"))
    form = find(app, "dialog", "New engagement")
    service = find(form, "combo box", contains="Service")
    focus(service)
    type_("Basic")
    await_("the basic escort", lambda: service.get_name().endswith("Basic escort"))
    write(find(form, "text", contains="Title"), TITLE)
    write(find(form, "text", contains="Planned start"), "2026-10-01")
    write(find(form, "text", contains="Planned end"), "2026-10-02")
    told(form, "Latest application date", "17 Sept 2026")
    told(form, "October 2026", "3 days", "1 time")
    press(find(form, "push button", "Save"))
    closed(form)


def check_row(app):
    table = find(app, "tree", "Escorts")
    choose_row(table, TITLE, column=2)
    rows = table.get_table_iface()
    row = Atspi.Table.get_selected_rows(rows)[0]
    cells = [Atspi.Table.get_accessible_at(rows, row, c).get_name() for c in range(Atspi.Table.get_n_columns(rows))]
    for wanted in ("1 Oct – 2 Oct", "Requested", "Thu 17 Sept"):
        if wanted not in cells:
            raise Missing(f"{wanted} in the row {cells}")


def staff(app):
    """Somebody who is on duty for another customer is refused; somebody who is free is saved."""
    command(app, "Record", "r", "Add duty …")
    form = find(app, "dialog", "New duty")
    choose_person(form, "高翔 (Expert)")
    role = find(form, "combo box", contains="Role on duty")
    focus(role)
    type_("Front")
    write(find(form, "text", contains="Starts at"), "2026-10-01 09:00")
    write(find(form, "text", contains="Ends at"), "2026-10-01 17:00")
    told(form, "高翔 has another duty then", "1 Oct 09:00")
    press(find(form, "push button", "Save"))
    told(form, "高翔 is not free then")
    choose_person(form, "林晓 (Expert)")
    told(form, "Nothing else is in the way of 林晓")
    press(find(form, "push button", "Save"))
    closed(form)


def choose_person(form, person):
    box = find(form, "combo box", contains="Person")
    focus(box)
    write(next(node for node in walk(box) if node.get_role_name() == "text"), person)
    key("Tab")
    await_(f"{person} as the person", lambda: person in box.get_name())


def main():
    app = application("tam-console")
    open_customer(app)
    book(app)
    check_row(app)
    staff(app)
    told(find(app, "status bar", contains="Saved"), "Saved: New duty")
    told(app, "林晓", "09:00–17:00")
    key("ctrl+z")
    told(find(app, "status bar", contains="Taken back"), "New duty")


if __name__ == "__main__":
    try:
        main()
    except Missing as missing:
        print(f"missing: {missing}", file=sys.stderr)
        sys.exit(1)
    print("booked")
