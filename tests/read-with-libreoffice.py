#!/usr/bin/python3
"""Prints what LibreOffice makes of Word files: for each file and reading the number of its paragraphs and a digest.

usage: soffice --headless --accept='socket,host=127.0.0.1,port=2002;urp;' &
       tests/read-with-libreoffice.py FILE.docx ...

The lines are those of tests/SiteGen.Tests/Exporting/libreoffice.txt. Space and footnotes do not count.
"""
import hashlib
import os
import sys

import uno
from com.sun.star.beans import PropertyValue


def value(name, what):
    return PropertyValue(name, 0, what, 0)


def paragraphs(text):
    for block in text.createEnumeration():
        if block.supportsService("com.sun.star.text.TextTable"):
            rows = {}
            for cell in block.getCellNames():
                column, row = cell.rstrip("0123456789"), int(cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"))
                rows.setdefault(row, {})[column] = "".join(paragraphs(block.getCellByName(cell)))
            for row in sorted(rows):
                yield "".join(rows[row][column] for column in sorted(rows[row]))
        else:
            yield "".join(part.getString() for part in block.createEnumeration() if part.TextPortionType == "Text")


local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
context = resolver.resolve("uno:socket,host=127.0.0.1,port=2002;urp;StarOffice.ComponentContext")
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
for path in sys.argv[1:]:
    for reading, command in (("original", ".uno:RejectAllTrackedChanges"), ("proposed", ".uno:AcceptAllTrackedChanges")):
        document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(os.path.abspath(path)), "_blank", 0, (value("Hidden", True),))
        dispatcher.executeDispatch(document.getCurrentController().getFrame(), command, "", 0, ())
        lines = ["".join(line.split()) for line in paragraphs(document.getText())]
        lines = [line for line in lines if line]
        digest = hashlib.sha256("\n".join(lines).encode("utf-8")).hexdigest()[:16]
        print(os.path.basename(path)[: -len(".docx")], reading, len(lines), digest, sep="\t")
        if os.environ.get("SHOW"):
            print("\n".join(lines), file=sys.stderr)
        document.close(True)
