// SPDX-License-Identifier: GPL-3.0-or-later
#include "otherpresses.h"

#include "publish/pagegeometry.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace gongbao::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr auto& kPage = publish::kOfficialPage;

/// What a markup language puts around the pieces of a document.
struct Markup
{
    QString begin;
    QString end;
    QString paragraph; ///< %1 its style, %2 its text
    QString table;     ///< %1 its rows, %2 how many columns
    QString row;       ///< %1 its cells
    QString cell;      ///< %1 its text
    QString lineBreak;
};

QString points(double value)
{
    return QString::number(value, 'f', 2) + u"pt"_s;
}

/// Names of styles that both languages have.
QString styleOf(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Title:
        return u"first"_s; // begins a page
    case BlockKind::EnclosedTitle:
    case BlockKind::AttachmentTitle:
        return u"title"_s;
    case BlockKind::AttachmentLabel:
        return u"label"_s; // begins a page too
    case BlockKind::Signature:
    case BlockKind::Date:
        return u"closing"_s;
    case BlockKind::Addressees:
    case BlockKind::Number:
        return u"plain"_s;
    default:
        return u"text"_s;
    }
}

QString tableOf(const QString& text, const Markup& markup)
{
    QString rows;
    qsizetype columns = 1;
    const QStringList lines = text.split(u'\n');
    for (const QString& line : lines) {
        columns = std::max(columns, line.count(u'\t') + 1);
    }
    for (const QString& line : lines) {
        QStringList cells = line.split(u'\t');
        cells.resize(columns);
        QString row;
        for (const QString& cell : cells) {
            row += markup.cell.arg(cell.toHtmlEscaped().replace(u'\u2028', markup.lineBreak));
        }
        rows += markup.row.arg(row);
    }
    return markup.table.arg(rows).arg(columns);
}

QString markedUp(const QList<Document>& documents, const Markup& markup)
{
    QString text = markup.begin;
    for (const Document& document : documents) {
        for (const Block& block : document.blocks) {
            if (block.kind == BlockKind::Table) {
                text += tableOf(block.text, markup);
            } else if (block.kind != BlockKind::RunningHeader) {
                text += markup.paragraph.arg(styleOf(block.kind), block.text.toHtmlEscaped());
            }
        }
    }
    return text + markup.end;
}

Markup html()
{
    const QString margins = u"%1 %2 %3 %4"_s.arg(
        points(kPage.topMargin), points(publish::kPaperWidth - kPage.leftMargin - kPage.areaWidth),
        points(kPage.bottomMargin()), points(kPage.leftMargin));
    const QString style =
        u"@page{size:A4;margin:%1}"
        "body{margin:0;font:%2/%3 'Noto Serif CJK SC'}p{margin:0}.text{text-indent:2em}"
        ".first,.title{font-size:%4;font-weight:bold;text-align:center}"
        ".first,.label{break-before:page}.closing{text-align:right}"
        "table{border-collapse:collapse;font-size:%5}td{border:0.5pt solid}"_s.arg(
            margins, points(kPage.textSize), points(kPage.linePitch()), points(kPage.titleSize),
            points(kPage.tableSize));
    return {.begin = u"<!DOCTYPE html><html lang=zh-CN><meta charset=utf-8><style>"_s + style +
                     u"</style>"_s,
            .end = {},
            .paragraph = u"<p class=%1>%2</p>\n"_s,
            .table = u"<table data-columns=%2>%1</table>\n"_s,
            .row = u"<tr>%1</tr>"_s,
            .cell = u"<td>%1</td>"_s,
            .lineBreak = u"<br>"_s};
}

/// A paragraph style of OpenDocument.
QString odfStyle(const QString& name, double size, const QString& paragraph, const QString& text)
{
    return u"<style:style style:name='%1' style:family='paragraph'%2>"
           "<style:paragraph-properties fo:line-height='%3' %4/>"
           "<style:text-properties style:font-name-asian='F' style:font-name='F' "
           "fo:language='none' style:language-asian='zh' style:country-asian='CN' "
           "fo:font-size='%5' style:font-size-asian='%5' %6/></style:style>"_s.arg(
               name, name == u"first"_s ? u" style:master-page-name='Standard'"_s : QString(),
               points(kPage.linePitch()), paragraph, points(size), text);
}

Markup flatOdf()
{
    const QString bold = u"fo:font-weight='bold' style:font-weight-asian='bold'"_s;
    const QString centred = u"fo:text-align='center'"_s;
    const double right = publish::kPaperWidth - kPage.leftMargin - kPage.areaWidth;
    QString begin =
        u"<?xml version='1.0'?><office:document office:version='1.3' "
        "office:mimetype='application/vnd.oasis.opendocument.text' "
        "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
        "xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' "
        "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "
        "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
        "xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0' "
        "xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'>"
        "<office:font-face-decls><style:font-face style:name='F' "
        "svg:font-family='Noto Serif CJK SC'/></office:font-face-decls><office:automatic-styles>"
        "<style:page-layout style:name='L'><style:page-layout-properties fo:page-width='%1' "
        "fo:page-height='%2' fo:margin-top='%3' fo:margin-bottom='%4' fo:margin-left='%5' "
        "fo:margin-right='%6'/></style:page-layout>"
        "<style:style style:name='cell' style:family='table-cell'>"
        "<style:table-cell-properties fo:border='0.5pt solid #000000'/></style:style>"_s.arg(
            points(publish::kPaperWidth), points(publish::kPaperHeight), points(kPage.topMargin),
            points(kPage.bottomMargin()), points(kPage.leftMargin), points(right));
    begin += odfStyle(u"text"_s, kPage.textSize,
                      u"fo:text-indent='%1'"_s.arg(points(2 * kPage.textSize)), {});
    begin += odfStyle(u"plain"_s, kPage.textSize, {}, {});
    begin += odfStyle(u"closing"_s, kPage.textSize, u"fo:text-align='end'"_s, {});
    begin += odfStyle(u"label"_s, kPage.textSize, u"fo:break-before='page'"_s, {});
    begin += odfStyle(u"first"_s, kPage.titleSize, centred, bold);
    begin += odfStyle(u"title"_s, kPage.titleSize, centred, bold);
    begin += odfStyle(u"inTable"_s, kPage.tableSize, {}, {});
    begin += u"</office:automatic-styles><office:master-styles><style:master-page "
             "style:name='Standard' style:page-layout-name='L'/></office:master-styles>"
             "<office:body><office:text>"_s;
    // LibreOffice knows such a file by the double quotes of its beginning.
    return {.begin = begin.replace(u'\'', u'"'),
            .end = u"</office:text></office:body></office:document>"_s,
            .paragraph = u"<text:p text:style-name='%1'>%2</text:p>\n"_s,
            .table = u"<table:table><table:table-column table:number-columns-repeated='%2'/>%1"
                     "</table:table>\n"_s,
            .row = u"<table:table-row>%1</table:table-row>"_s,
            .cell = u"<table:table-cell table:style-name='cell'>"
                    "<text:p text:style-name='inTable'>%1</text:p></table:table-cell>"_s,
            .lineBreak = u"<text:line-break/>"_s};
}

/// The most that one process of the session of @p leader has held so far, in MB.
double peakOfSession(qint64 leader)
{
    double peak = 0;
    for (const QString& process : QDir(u"/proc"_s).entryList({u"[1-9]*"_s}, QDir::Dirs)) {
        if (::getsid(process.toInt()) != leader) {
            continue;
        }
        QFile status(u"/proc/%1/status"_s.arg(process));
        if (!status.open(QFile::ReadOnly)) {
            continue; // it has ended meanwhile
        }
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:")) {
                peak = std::max(peak, line.simplified().split(' ').at(1).toDouble() * 1024 / 1e6);
            }
        }
    }
    return peak;
}

int pagesOf(const QString& pdf)
{
    QProcess reader;
    reader.start(u"pdfinfo"_s, {pdf});
    reader.waitForFinished();
    for (const QByteArray& line : reader.readAllStandardOutput().split('\n')) {
        if (line.startsWith("Pages:")) {
            return line.mid(6).trimmed().toInt();
        }
    }
    return 0;
}

/// Runs the program until it has written @p pdf.
PressRun run(const QString& program, const QStringList& arguments, const QString& pdf)
{
    constexpr int kLookEvery = 50; // ms
    QFile::remove(pdf);
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setChildProcessModifier([] { ::setsid(); });
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    const qint64 leader = process.processId();
    PressRun run;
    while (!process.waitForFinished(kLookEvery) && process.state() != QProcess::NotRunning) {
        run.memory = std::max(run.memory, peakOfSession(leader));
    }
    run.seconds = double(timer.nsecsElapsed()) / 1e9;
    run.bytes = QFileInfo(pdf).size();
    run.pages = pagesOf(pdf);
    return run;
}

void write(const QString& path, const QString& text)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(text.toUtf8()) < 0) {
        std::fprintf(stderr, "%s\n", qPrintable(file.errorString()));
    }
}

PressRun printByWriter(const QString& program, const QList<Document>& documents, const QDir& folder)
{
    write(folder.filePath(u"writer.fodt"_s), markedUp(documents, flatOdf()));
    return run(program,
               {u"-env:UserInstallation=file://"_s + folder.filePath(u"writer"_s), u"--headless"_s,
                u"--convert-to"_s, u"pdf"_s, u"--outdir"_s, folder.path(),
                folder.filePath(u"writer.fodt"_s)},
               folder.filePath(u"writer.pdf"_s));
}

PressRun printByChromium(const QString& program, const QList<Document>& documents,
                         const QDir& folder)
{
    write(folder.filePath(u"chromium.html"_s), markedUp(documents, html()));
    const QString pdf = folder.filePath(u"chromium.pdf"_s);
    QStringList arguments{u"--headless"_s,
                          u"--disable-gpu"_s,
                          u"--disable-dev-shm-usage"_s,
                          u"--no-pdf-header-footer"_s,
                          u"--user-data-dir="_s + folder.filePath(u"chromium"_s),
                          u"--print-to-pdf="_s + pdf,
                          folder.filePath(u"chromium.html"_s)};
    if (::geteuid() == 0) {
        arguments.prepend(u"--no-sandbox"_s); // it refuses to confine itself there
    }
    return run(program, arguments, pdf);
}

} // namespace

QList<Press> otherPresses()
{
    return {{u"LibreOffice"_s, QStandardPaths::findExecutable(u"soffice"_s), printByWriter},
            {u"Chromium"_s, QStandardPaths::findExecutable(u"chromium"_s), printByChromium}};
}

} // namespace gongbao::bench
