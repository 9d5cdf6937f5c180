"""What a window manager does to a window, by its title: `close` asks it to close, `pid` prints the number of its process."""

import ctypes
import sys

X = ctypes.CDLL("libX11.so.6")
Window, Atom = ctypes.c_ulong, ctypes.c_ulong
X.XOpenDisplay.restype = ctypes.c_void_p
X.XDefaultRootWindow.restype = Window
X.XInternAtom.restype = Atom
CLIENT_MESSAGE = 33


class ClientMessage(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", Window),
        ("message_type", Atom),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 24),  # an XEvent is larger than any one event
    ]


def atom(display, name):
    return X.XInternAtom(display, name.encode(), False)


def below(display, window):
    yield window
    root, parent, children, count = Window(), Window(), ctypes.POINTER(Window)(), ctypes.c_uint()
    X.XQueryTree(display, Window(window), *map(ctypes.byref, (root, parent, children, count)))
    for number in range(count.value):
        yield from below(display, children[number])


def read(display, window, name):
    """A property's bytes, or those of its first number."""
    kind, form, count, rest = Atom(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong()
    data = ctypes.POINTER(ctypes.c_ubyte)()
    X.XGetWindowProperty(
        display, Window(window), Atom(atom(display, name)), ctypes.c_long(0), ctypes.c_long(256), False, Atom(0),
        *map(ctypes.byref, (kind, form, count, rest, data)),
    )
    return bytes(data[: count.value * form.value // 8]) if data else b""


def main(what, title):
    display = ctypes.c_void_p(X.XOpenDisplay(None))
    named = [
        window
        for window in below(display, X.XDefaultRootWindow(display))
        if read(display, window, "_NET_WM_NAME") == title.encode() and read(display, window, "WM_PROTOCOLS")
    ]
    if not named:
        sys.exit(f"no window is called {title}")
    if what == "pid":
        print(int.from_bytes(read(display, named[0], "_NET_WM_PID")[:4], sys.byteorder))
        return
    event = ClientMessage(type=CLIENT_MESSAGE, window=named[0], message_type=atom(display, "WM_PROTOCOLS"), format=32)
    event.data[0] = atom(display, "WM_DELETE_WINDOW")
    X.XSendEvent(display, Window(named[0]), False, ctypes.c_long(0), ctypes.byref(event))
    X.XSync(display, False)


main(*sys.argv[1:])
