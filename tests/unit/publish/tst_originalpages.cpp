// SPDX-License-Identifier: GPL-3.0-or-later
// Where in an issue's PDF a document is, and what beside it is masked.
#include "publish/originalpages.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::publish;
using namespace Qt::StringLiterals;

namespace {

/// A line of the left or the right column, 20 points below the one above it.
PrintedPiece piece(int line, int page, int row, bool right = false)
{
    return {line, page, QRectF(right ? 310 : 70, 100 + 20 * row, 200, 16)};
}

/// Three documents of three lines each on two pages, under headers at row -3.
PrintedIssue threeDocuments()
{
    return {.pages = {.pages = {{QSizeF(600, 800), u"1"_s}, {QSizeF(600, 800), u"2"_s}},
                      .pieces = {piece(1, 1, -3), piece(2, 1, 0), piece(3, 1, 1), piece(4, 1, 5),
                                 piece(5, 1, 6), piece(6, 2, -3), piece(7, 2, 0), piece(8, 2, 4),
                                 piece(9, 2, 5)}},
            .running = {{1, 1}, {6, 6}}};
}

Document documentAt(int first, int last)
{
    Document document;
    document.span = {first, last};
    return document;
}

bool hides(const source::pdf::PageCut& cut, const QRectF& line)
{
    return std::ranges::any_of(cut.masked, [&](const QRectF& box) { return box.contains(line); });
}

bool touches(const source::pdf::PageCut& cut, const QRectF& line)
{
    return std::ranges::any_of(
        cut.masked, [&](const QRectF& box) { return box.adjusted(1, 1, -1, -1).intersects(line); });
}

} // namespace

class TestOriginalPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreThoseOfItsLines()
    {
        const auto pages = pagesOf(documentAt(4, 7), threeDocuments(), false);
        QCOMPARE(pages.size(), 2);
        QCOMPARE(pages.first().page, 1);
        QVERIFY(pages.first().masked.isEmpty());
        QCOMPARE(pagesOf(documentAt(2, 3), threeDocuments(), false).size(), 1);
        QVERIFY(pagesOf(documentAt(50, 60), threeDocuments(), false).isEmpty());
        QVERIFY(pagesOf(documentAt(2, 3), {}, true).isEmpty());
    }

    void aRunningHeaderAloneMakesNoPage()
    {
        QCOMPARE(pagesOf(documentAt(2, 6), threeDocuments(), false).size(), 1);
    }

    void neighboursAreMaskedAndNothingElse()
    {
        const PrintedIssue issue = threeDocuments();
        const auto pages = pagesOf(documentAt(4, 7), issue, true);
        for (const PrintedPiece& line : issue.pages.pieces) {
            const auto& cut = pages.at(line.page - 1);
            const bool running = line.line == 1 || line.line == 6;
            const bool own = line.line >= 4 && line.line <= 7;
            QVERIFY2(own || running ? !touches(cut, line.box) : hides(cut, line.box),
                     qPrintable(QString::number(line.line)));
        }
    }

    void whatHangsBelowTheLinesBeforeIsMasked()
    {
        const auto cut = pagesOf(documentAt(4, 7), threeDocuments(), true).first();
        QVERIFY(hides(cut, QRectF(400, 140, 120, 50))); // a seal over the end of the one before
    }

    void inColumnsOnlyTheNeighboursPartIsMasked()
    {
        // The first document fills the left column and begins the right one.
        PrintedIssue issue{.pages = {.pages = {{QSizeF(600, 800), {}}}, .pieces = {}},
                           .running = {}};
        for (int row = 0; row < 30; ++row) {
            issue.pages.pieces.append(piece(row + 1, 1, row));
        }
        for (int row = 0; row < 30; ++row) {
            issue.pages.pieces.append(piece(row + 31, 1, row, true));
        }
        const auto cut = pagesOf(documentAt(41, 60), issue, true).first();
        for (const PrintedPiece& line : issue.pages.pieces) {
            QVERIFY2(line.line <= 40 ? hides(cut, line.box) : !touches(cut, line.box),
                     qPrintable(QString::number(line.line)));
        }
    }

    void pagesBetweenAreWhole()
    {
        PrintedIssue issue = threeDocuments();
        issue.pages.pages.append({QSizeF(600, 800), u"3"_s});
        issue.pages.pieces.append({piece(10, 3, 0), piece(11, 3, 1)});
        const auto pages = pagesOf(documentAt(4, 10), issue, true);
        QCOMPARE(pages.size(), 3);
        QVERIFY(!pages.at(0).masked.isEmpty());
        QVERIFY(pages.at(1).masked.isEmpty());
        QVERIFY(!pages.at(2).masked.isEmpty());
    }

    void marksStandWhereTheyArePrinted()
    {
        Document document = documentAt(4, 8);
        document.blocks = {
            {.kind = BlockKind::Title, .text = u"通知"_s, .span = {4, 4}},
            {.kind = BlockKind::Heading, .level = 1, .text = u"一、总则"_s, .span = {5, 5}},
            {.kind = BlockKind::AttachmentLabel, .text = u"附件1"_s, .span = {7, 7}},
            {.kind = BlockKind::AttachmentTitle, .text = u"名单"_s, .span = {8, 8}}};
        const auto marks = marksOf(document, threeDocuments());
        QCOMPARE(marks.size(), 2);
        QCOMPARE(marks.first(), (OriginalMark{u"一、总则"_s, 1, 0, 220}));
        QCOMPARE(marks.last(), (OriginalMark{u"附件1 名单"_s, 1, 1, 100}));
    }

    void runningLinesAreThoseOfAllParts()
    {
        Issue issue;
        issue.otherParts = {{OtherPart::Kind::RunningHeader, {1, 1}},
                            {OtherPart::Kind::Toc, {2, 4}}};
        Document document = documentAt(5, 9);
        document.blocks = {{.kind = BlockKind::RunningHeader, .text = u"7"_s, .span = {7, 7}},
                           {.kind = BlockKind::Paragraph, .text = u"文"_s, .span = {8, 8}}};
        issue.documents = {document};
        QCOMPARE(runningLines(issue), (QList<SourceSpan>{{1, 1}, {7, 7}}));
    }
};

QTEST_GUILESS_MAIN(TestOriginalPages)
#include "tst_originalpages.moc"
