// SPDX-License-Identifier: GPL-3.0-or-later
// printissue IN.txt OUT.pdf: prints the issue in a text file as PDF, to try the import with.
#include "issuepdf.h"
#include "parse/parser.h"
#include "source/textfile.h"

#include <QGuiApplication>

#include <cstdio>

int main(int argc, char* argv[])
{
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() != 3) {
        std::fprintf(stderr, "printissue IN.txt OUT.pdf\n");
        return 2;
    }
    const auto file = gongbao::source::readFile(arguments[1]);
    if (!file) {
        std::fprintf(stderr, "%s\n", qPrintable(file.error().message));
        return 1;
    }
    const auto issue = gongbao::parse::parseIssue(file->text);
    return issue && gongbao::test::printIssue(file->text, *issue, arguments[2]) ? 0 : 1;
}
