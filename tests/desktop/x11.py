"""What a window manager or a keyboard does to a window, by its title.

`close` asks it to close, `pid` prints the number of its process, `there` says nothing and fails where there is none, `write` types a
text into it, and Return after that.
"""

import ctypes
import sys
import time

X = ctypes.CDLL("libX11.so.6")
Test = ctypes.CDLL("libXtst.so.6")
Window, Atom = ctypes.c_ulong, ctypes.c_ulong
X.XOpenDisplay.restype = ctypes.c_void_p
X.XDefaultRootWindow.restype = Window
X.XInternAtom.restype = Atom
X.XKeysymToKeycode.restype = ctypes.c_ubyte
X.XKeycodeToKeysym.restype = ctypes.c_ulong
CLIENT_MESSAGE = 33
SHIFT, RETURN = 0xFFE1, 0xFF0D


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


def write(display, window, text):
    """As a keyboard would: toolkits do not listen to what one program sends another."""
    X.XSetInputFocus(display, Window(window), 2, ctypes.c_ulong(0))
    X.XSync(display, False)
    time.sleep(0.5)  # a toolkit hears of its focus by itself
    code = lambda keysym: X.XKeysymToKeycode(display, ctypes.c_ulong(keysym))
    for keysym in [*map(ord, text), RETURN]:
        key = code(keysym)
        keys = [key] if X.XKeycodeToKeysym(display, ctypes.c_ubyte(key), 0) == keysym else [code(SHIFT), key]
        for pressed in keys:
            Test.XTestFakeKeyEvent(display, pressed, True, ctypes.c_ulong(0))
        for pressed in reversed(keys):
            Test.XTestFakeKeyEvent(display, pressed, False, ctypes.c_ulong(0))
        X.XSync(display, False)


def close(display, window):
    event = ClientMessage(type=CLIENT_MESSAGE, window=window, message_type=atom(display, "WM_PROTOCOLS"), format=32)
    event.data[0] = atom(display, "WM_DELETE_WINDOW")
    X.XSendEvent(display, Window(window), False, ctypes.c_long(0), ctypes.byref(event))
    X.XSync(display, False)


def main(what, title, text=""):
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
    elif what == "write":
        write(display, named[0], text)
    elif what == "close":
        close(display, named[0])


main(*sys.argv[1:])
