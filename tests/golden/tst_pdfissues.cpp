// SPDX-License-Identifier: GPL-3.0-or-later
// The same issue as text and as PDF gives the same record: prints labelled issues in the layouts
// that publishers use, reads the PDF, recognises it and compares with the labels.
#include "issuepdf.h"
#include "model/json.h"
#include "parse/parser.h"
#include "score.h"
#include "source/textfile.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace gongbao;
using namespace Qt::StringLiterals;

namespace {

QJsonObject labelsIn(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

} // namespace

class TestPdfIssues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheRecordOfTheText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("labels");
        QTest::addColumn<bool>("twoColumns");
        const QString sample = QStringLiteral(GONGBAO_SAMPLES "/yanpu-2024-03.txt");
        const QString labels = QStringLiteral(GONGBAO_LABELS "/yanpu-2024-03.json");
        QTest::newRow("sample, two columns") << sample << labels << true;
        QTest::newRow("sample, one column") << sample << labels << false;
        const QDir gold(QStringLiteral(GONGBAO_SHARED "/gold"));
        for (const QString& name : gold.entryList({u"*.json"_s}, QDir::Files)) {
            const QString source = labelsIn(gold.filePath(name))[u"source"_s].toString();
            QTest::newRow(qPrintable(name))
                << QStringLiteral(GONGBAO_SHARED "/gazettes/") + source << gold.filePath(name)
                << true;
        }
    }

    void givesTheRecordOfTheText()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, labels);
        QFETCH(const bool, twoColumns);
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(u"issue.pdf"_s);
        const auto printed = source::readFile(text);
        QVERIFY2(printed.ok(), printed ? "" : qPrintable(printed.error().message));
        const auto asText = parse::parseIssue(printed->text);
        QVERIFY(asText && test::printIssue(printed->text, *asText, pdf, {.twoColumns = twoColumns}));

        const auto read = source::readFile(pdf);
        QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().message));
        const auto issue = parse::parseIssue(read->text);
        QVERIFY(issue.ok());
        const QJsonObject gold = labelsIn(labels);
        const test::Score score = test::compare(
            gold, toJson(*issue, read->name, read->pages), test::Lines::Aside);
        keep(text, *read, toJson(*issue, gold[u"source"_s].toString(), read->pages), pdf);
        qInfo("%d of %d", score.hits, score.total);
        QVERIFY2(score.share() >= 0.97, qPrintable(score.misses.join(u'\n')));
    }

    void everyBlockKnowsItsPlace()
    {
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(u"issue.pdf"_s);
        const auto text = source::readFile(QStringLiteral(GONGBAO_SAMPLES "/yanpu-2024-03.txt"));
        QVERIFY(text);
        const auto asText = parse::parseIssue(text->text);
        QVERIFY(asText && test::printIssue(text->text, *asText, pdf));
        const auto read = source::readFile(pdf);
        QVERIFY(read);
        const auto issue = parse::parseIssue(read->text);
        QVERIFY(issue);
        for (const Document& document : issue->documents) {
            for (const Block& block : document.blocks) {
                const auto pieces = read->pages.piecesOf(block.span);
                QVERIFY2(!pieces.empty(), qPrintable(block.text));
                for (const PrintedPiece& piece : pieces) {
                    const QSizeF size = read->pages.pages.at(piece.page - 1).size;
                    QVERIFY(QRectF(QPointF(), size).contains(piece.box));
                }
            }
        }
        QCOMPARE(read->pages.numberOf(static_cast<int>(read->pages.pages.size())),
                 QString::number(read->pages.pages.size()));
    }

private:
    /// For a look at what went wrong: GONGBAO_KEEP names a folder.
    static void keep(const QString& text, const source::SourceFile& read, const QJsonObject& record,
                     const QString& pdf)
    {
        const QString folder = qEnvironmentVariable("GONGBAO_KEEP");
        if (folder.isEmpty()) {
            return;
        }
        const QString base = folder + u'/' + QFileInfo(text).completeBaseName();
        QFile lines(base + u".lines"_s);
        QFile json(base + u".json"_s);
        if (lines.open(QIODevice::WriteOnly) && json.open(QIODevice::WriteOnly)) {
            lines.write(read.text.text().toUtf8());
            json.write(QJsonDocument(record).toJson());
        }
        QFile::copy(pdf, base + u".pdf"_s);
    }
};

QTEST_MAIN(TestPdfIssues)
#include "tst_pdfissues.moc"
