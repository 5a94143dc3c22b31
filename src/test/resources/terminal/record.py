#!/usr/bin/env python3
"""Records the fixtures beside it: what real programs write to a 80x24 PTY.

Usage: record.py [name ...]   (Debian; needs vim less htop zsh bash git tmux procps)

Programs run in an empty home, in a PID namespace of their own (so that monitors list themselves
only), and get their keys when they have been quiet for a while. They are killed at the end, so a
full-screen program's last picture stays.
"""
import fcntl, os, pty, select, shutil, signal, struct, sys, tempfile, termios, time

HERE = os.path.dirname(os.path.abspath(__file__))
COLUMNS, ROWS = 80, 24

PROGRESS = r"""
import time
for i in range(41):
    print('\rdownloading %3d%% |%s%s|' % (i * 100 // 40, '#' * i, '.' * (40 - i)), end='', flush=True)
print()
print('a\nb\nc')
for i in range(20):
    print('\033[3A\033[2Kepoch %d loss %.3f\n\033[2K\033[32m%s\033[0m\n\033[2Ketc\u2588\u258c' % (i, 1 / (i + 1), '\u2501' * i))
"""
UNICODE = (
    "printf '日本語テキスト|中文字符|한국어\\n"
    "e\\xcc\\x81a\\xcc\\x8ao\\xcc\\x88 n\\xcc\\x83\\nфыва ελληνικά\\n"
    "┌──┬──┐\\n│漢│a │\\n└──┴──┘\\n'; "
    "printf '%79s漢字\\n' x; printf '%78s漢字\\n' y; printf '漢%.0s' $(seq 45); echo; "
    "printf '\\033(0lqqqk\\n\\033(Bplain\\n'"
)
CODE = "import math\n\n\ndef area(r):\n    # the area of a disc\n    return math.pi * r ** 2\n\n\n" * 12

CASES = {
    "vim": (["vim", "-u", "NONE", "-N", "-i", "NONE", "-c", "syntax on | set nu hls", "a.py"],
            ["\x06", "\x02", ":vsplit\r", "/math\r", "\x17w", "Goprint('x')\x1b", "3G", "dd", "u", "V", "jj", "\x04"]),
    "less": (["less", "-R", "-N", "a.py"], [" ", "/return\r", "n", "b", "\x1b[B", "G", "g", "5u"]),
    "htop": (["htop", "-d", "5"], ["\x1b[B", "t", "\x1b[15~", "I"]),
    "top": (["top", "-d", "0.3"], ["c", "x"]),
    "zsh": (["zsh", "-f"], ["PS1='%F{green}%~%f %# '\r", "autoload -Uz compinit; compinit -u\r", "ls \t\t", "\x15",
            "echo a long line that goes on and on until it reaches the right edge of the screen and wraps\r",
            "\x10\x01\x1b[3~\x1b[3~X\x05", "\x1b[D\x1b[D\x17y\r", "for i in 1 2 3\rdo echo $i\rdone\r"]),
    "bash": (["bash", "--norc"], ["PS1='\\[\\e[1;34m\\]\\w\\[\\e[0m\\]\\$ '\r",
             "echo another long line that goes on until it wraps at the right edge, then is edited in its middle",
             "\x01", "\x1bf\x1bf\x0b\x19\x19", "\x15", "seq 1 40\r", "\x12seq\x1b[D\r", "ls -l | cat; ls\r"]),
    "ls": (["ls", "--color=always", "-la", "--time-style=+", "-go", "."], []),
    "unicode": (["bash", "-c", UNICODE], []),
    "progress": (["python3", "-c", PROGRESS], []),
    "git": (["git", "-c", "core.pager=less -R", "-c", "color.ui=always", "log", "-p", "--graph"], [" ", "/area\r", "n"]),
    "tmux": (["tmux", "-L", "labcast-record", "-f", "/dev/null", "new-session", "bash --norc"],
             ["PS1='$ '\r", "seq 1 100\r", "\x02%", "PS1='$ '\r", "ls --color\r", "\x02\"", "top\r", "\x02[", "\x1b[5~"]),
    "python": (["python3", "-q"], ["x = [i ** 2 for i in range(30)]\r", "x\r", "1/0\r", "def f():\r  return 'é漢'\r\rf()\r", "f\x1b[A\x1b[A\r"]),
}


def home():
    path = tempfile.mkdtemp()
    work = os.path.join(path, "lab")
    os.makedirs(os.path.join(work, "data"))
    with open(os.path.join(work, "a.py"), "w") as out:
        out.write(CODE)
    with open(os.path.join(work, "run.sh"), "w") as out:
        out.write("#!/bin/sh\n")
    os.chmod(os.path.join(work, "run.sh"), 0o755)
    os.symlink("a.py", os.path.join(work, "link"))
    env = "GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=a@example.org"
    dates = "GIT_AUTHOR_DATE='2026-01-01T00:00:00Z' GIT_COMMITTER_DATE='2026-01-01T00:00:00Z'"
    os.system(f"cd {work} && git init -q -b main && git add a.py && {env} {dates} git commit -qm 'Areas' "
              f"&& git add . && {env} {dates} git commit -qm 'A script'")
    return path, work


def drain(fd, out, quiet):
    while select.select([fd], [], [], quiet)[0]:
        try:
            data = os.read(fd, 65536)
        except OSError:
            return False
        if not data:
            return False
        out.extend(data)
        if len(out) > 15000:
            return False  # a monitor never falls quiet
    return True


def record(name):
    command, keys = CASES[name]
    path, work = home()
    pid, fd = pty.fork()
    if pid == 0:
        os.chdir(work)
        env = {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin:/usr/sbin:/sbin",
               "HOME": work, "SHELL": "/bin/bash", "LESSHISTFILE": "-", "TMUX_TMPDIR": path}
        os.execvpe("unshare", ["unshare", "-f", "-p", "-u", "--mount-proc", "--kill-child", "sh", "-c",
                               "hostname lab; exec \"$@\"", "sh"] + command, env)
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    out = bytearray()
    alive = drain(fd, out, 1.0)
    for key in keys:
        if not alive:
            break
        os.write(fd, key.encode())
        alive = drain(fd, out, 0.25)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(fd)
    shutil.rmtree(path)
    with open(os.path.join(HERE, name + ".out"), "wb") as file:
        file.write(bytes(out).replace(path.encode(), b"/home"))
    print(name, len(out))


for case in sys.argv[1:] or CASES:
    record(case)
