// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/htmltable.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao::parse;

namespace {

QString withoutTagsAndSpaces(QString text)
{
    static const QRegularExpression gone(u"<[^>]*>|\\s"_s);
    return text.remove(gone);
}

/// The pieces of lines that follow each other: rows in brackets, their cells parted by |.
QString shown(const QStringList& lines)
{
    HtmlTableReader reader;
    QStringList pieces;
    for (const QString& line : lines) {
        for (const HtmlPiece& piece : reader.take(line)) {
            QString text = piece.text;
            pieces.append(piece.isRow ? u'[' + text.replace(u'\t', u'|') + u']'
                                      : withoutTagsAndSpaces(text));
        }
    }
    return pieces.join(u' ');
}

} // namespace

class TestHtmlTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesApart_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("pieces");
        const auto row = [](const char* name, const QStringList& lines, const QString& pieces) {
            QTest::newRow(name) << lines << pieces;
        };
        row("table on a line", {u"<table><tr><td>甲</td><td>乙</td></tr></table>"_s}, u"[甲|乙]"_s);
        row("rows on lines", {u"<table>"_s, u"<tr><th>甲</th></tr>"_s, u"<tr><td>乙"_s},
            u"[甲] [乙]"_s);
        row("merged cells",
            {u"<table><tr><td rowspan=2>甲</td><td colspan=\"2\">乙</td></tr>"_s,
             u"<tr><td>丙</td><td>丁</td></tr></table>"_s},
            u"[甲|乙|] [|丙|丁]"_s);
        row("text around", {u"前<table><tr><td>甲</td></tr></table>后"_s}, u"前 [甲] 后"_s);
        row("text between rows", {u"<table><tr><td>甲</td></tr>间<tr><td>乙</td></tr></table>"_s},
            u"[甲] 间 [乙]"_s);
        row("text behind a row", {u"<tr><td>甲</td></tr>后"_s}, u"[甲] 后"_s);
        row("text between cells", {u"<tr><td>甲</td>间<td>乙</td></tr>"_s}, u"[甲|乙] 间"_s);
        row("row without cells", {u"<tr>无格</tr>"_s}, u"无格"_s);
        row("tag that never ends", {u"<tr><td"_s}, u"<td"_s);
        row("caption", {u"<table><caption>表名</caption><tr><td>甲</td></tr></table>"_s},
            u"表名 [甲]"_s);
        row("table behind a table",
            {u"<table><tr><td>甲</td></tr></table><table><tr><td>乙</td></tr></table>"_s},
            u"[甲] [乙]"_s);
    }

    void takesApart()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, pieces);
        QCOMPARE(shown(lines), pieces);
    }

    void losesNothing_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"a<table>b<tr>c<td>d</td>e<th>f</th>g</tr>h<tr>i</tr>j</table>k",
              "<tr><td>一<td>二<td>三", "<TR><TD>甲</TD>乙</TR>丙", "<tr>甲</table>乙<td>丙</td>丁",
              "<tr><td>甲</td></tr></tr>乙</table></table>丙<tr>丁"}) {
            QTest::newRow(line) << QString::fromUtf8(line);
        }
        QTest::newRow("more columns than there may be")
            << u"<tr>"_s + QString(u"<td>格</td>"_s).repeated(500) + u"</tr>"_s;
    }

    void losesNothing()
    {
        QFETCH(QString, line);
        HtmlTableReader reader;
        QString kept;
        for (const HtmlPiece& piece : reader.take(line)) {
            kept += piece.text;
        }
        // Text between cells comes behind the row, so the order is not compared.
        QString before = withoutTagsAndSpaces(line);
        QString after = withoutTagsAndSpaces(kept);
        std::ranges::sort(before);
        std::ranges::sort(after);
        QCOMPARE(after, before);
    }
};

QTEST_GUILESS_MAIN(TestHtmlTable)
#include "tst_htmltable.moc"
