"""GS1's rules for Digital Links by BWIPP, a program in PostScript that treepoem carries and Ghostscript runs.

    digital_links.py < LINKS     prints `good`, or the name of the rule that is broken, for each line

All links go through one run of Ghostscript, so that its start and the reading of BWIPP are paid for once.
"""

import subprocess
import sys

import treepoem

links = sys.stdin.read().split("\n")
if links and links[-1] == "":
    links.pop()

DRIVER = """
/answer { (%%stdout) (w) file dup 3 -1 roll writestring dup (\\n) writestring flushfile } def
/ask {
  /link exch def
  { 0 0 moveto link (dontdraw) /gs1dlqrcode /uk.co.terryburton.bwipp findresource exec } stopped {
    $error /errorname get dup length string cvs answer
    $error /newerror false put
  } { (good) answer } ifelse
  clear
} def
"""

program = [treepoem.load_bwipp(), DRIVER.replace("%%stdout", "%stdout")]
program += [f"<{link.encode().hex()}> ask" for link in links]
run = subprocess.run(
    ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=nullpage", "-"],
    input="\n".join(program).encode(), capture_output=True, check=False,
)
answers = run.stdout.decode().split("\n")[:-1]
if run.returncode != 0 or len(answers) != len(links):
    sys.exit(f"Ghostscript: {run.returncode}, {len(answers)} answers to {len(links)} links\n{run.stdout[-2000:]!r}\n{run.stderr[-2000:]!r}")
print("\n".join(answer.removeprefix("bwipp.") for answer in answers))
