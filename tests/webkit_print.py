"""Prints a page as a program of WebKitGTK does; run by Debian's Python, which has its bindings.

Usage: webkit_print.py ADDRESS FILE.pdf
"""

import sys
from pathlib import Path
from typing import Any

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

PATIENCE = 30  # seconds
ADDRESS, FILE = sys.argv[1], Path(sys.argv[2]).absolute()


def print_page(view: Any, event: Any) -> None:
    if event == WebKit2.LoadEvent.FINISHED:
        view.printing = WebKit2.PrintOperation.new(view)
        view.printing.set_print_settings(settings())
        view.printing.connect("finished", Gtk.main_quit)
        view.printing.print_()


def settings() -> Any:
    to_file = Gtk.PrintSettings()
    to_file.set_printer("Print to File")
    to_file.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, FILE.as_uri())
    to_file.set_paper_size(Gtk.PaperSize.new("iso_a4"))
    return to_file


window = Gtk.OffscreenWindow()
view = WebKit2.WebView()
window.add(view)
window.show_all()
view.connect("load-changed", print_page)
view.load_uri(ADDRESS)
GLib.timeout_add_seconds(PATIENCE, Gtk.main_quit)
Gtk.main()
