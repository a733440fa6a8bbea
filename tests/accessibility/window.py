"""The console's window as a screen reader has it: found, read and driven over AT-SPI alone."""

import subprocess
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)  # interface getters: newer libraries only

PATIENCE = 30.0  # seconds until something awaited counts as missing


class Missing(Exception):
    """What was looked for did not appear; says what the window showed instead."""


def walk(node):
    yield node
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from walk(child)


def showing(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def await_(what, look):
    """The first true answer of look(); events are served while waiting."""
    until = time.monotonic() + PATIENCE
    context = GLib.MainContext.default()
    while time.monotonic() < until:
        try:
            found = look()
        except GLib.Error:
            found = None  # it went away while being looked at
        if found:
            return found
        GLib.timeout_add(50, context.wakeup)
        context.iteration(True)
    raise Missing(what)


def application(name):
    def look():
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_name() == name:
                return child
        return None

    return await_(f"the application {name}", look)


def has_role(node, role):
    """Newer versions of AT-SPI call a push button a button."""
    return node.get_role_name() in (role, {"push button": "button"}.get(role))


def find(root, role, name=None, contains=None):
    """The first part of that role that is shown, by its whole name or a part of it."""

    def fits(node):
        if not has_role(node, role) or not showing(node):
            return False
        own = node.get_name() or ""
        return (name is None or own == name) and (contains is None or contains in own)

    wanted = f"{role} {name or contains or ''}"
    return await_(wanted, lambda: next((node for node in walk(root) if fits(node)), None))


def texts(root):
    """Everything that is shown to be read."""
    return [node.get_name() for node in walk(root) if node.get_name() and showing(node)]


def has(node, state):
    return node.get_state_set().contains(state)


def press(node):
    action = node.get_action_iface()
    names = [Atspi.Action.get_action_name(action, i) for i in range(Atspi.Action.get_n_actions(action))]
    if "Press" not in names:
        raise Missing(f"Press of {node.get_role_name()} {node.get_name()}: {names}")
    Atspi.Action.do_action(action, names.index("Press"))


def focus(node):
    node.get_component_iface().grab_focus()
    await_(f"the focus on {node.get_name()}", lambda: has(node, Atspi.StateType.FOCUSED))


def key(name):
    subprocess.run(["xdotool", "key", name], check=True)


def type_(text):
    subprocess.run(["xdotool", "type", "--delay", "20", text], check=True)


def command(app, menu, letter, name):
    """Opens a menu of the bar by its key and presses what is called so."""
    top = find(app, "menu item", menu)
    key(f"alt+{letter}")
    press(await_(name, lambda: next((n for n in walk(top) if (n.get_name() or "").startswith(name)), None)))


def choose_row(table, contains, column=0):
    """Selects the row of a table whose cell in that column says so, and no other."""
    rows = table.get_table_iface()

    def look():
        for row in range(Atspi.Table.get_n_rows(rows)):
            cell = Atspi.Table.get_accessible_at(rows, row, column)
            if cell is not None and contains in (cell.get_name() or ""):
                return [row]
        return None

    wanted = await_(f"a row with {contains}", look)[0]
    Atspi.Table.add_row_selection(rows, wanted)
    for row in Atspi.Table.get_selected_rows(rows):
        if row != wanted:
            Atspi.Table.remove_row_selection(rows, row)


def write(node, text):
    if not Atspi.EditableText.set_text_contents(node.get_editable_text_iface(), text):
        raise Missing(f"{node.get_role_name()} {node.get_name()} that takes text")

