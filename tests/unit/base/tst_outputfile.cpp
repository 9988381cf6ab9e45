// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/outputfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao;

class TestOutputFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesItsOwnKindOnly_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("pdf");
        QTest::addColumn<bool>("text");
        QTest::addRow("empty") << QByteArray() << true << true;
        QTest::addRow("pdf") << QByteArray("%PDF-1.7\n\0", 10) << true << false;
        QTest::addRow("pdf after a few bytes") << QByteArray("\n\n%PDF-1.4") << true << false;
        QTest::addRow("archive") << QByteArray("SQLite format 3\0\x10\0", 18) << false << false;
        QTest::addRow("log of an archive")
            << QByteArray("\x37\x7f\x06\x82\0\0", 6) << false << false;
        QTest::addRow("text") << QByteArray("文号,标题\n") << false << true;
    }

    void replacesItsOwnKindOnly()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"file"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QTEST(demandReplaceable(path, OutputKind::Pdf).ok(), "pdf");
        QTEST(demandReplaceable(path, OutputKind::Text).ok(), "text");
    }

    void aFreeNameIsFine()
    {
        QTemporaryDir folder;
        QVERIFY(demandReplaceable(folder.filePath(u"new.pdf"_s), OutputKind::Pdf).ok());
    }

    void saysWhichFile()
    {
        const QString path = QStringLiteral(GONGBAO_TEST_DATA "/relevance-sample.tsv");
        const Status refused = demandReplaceable(path, OutputKind::Pdf);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(refused.error().message.contains(path));
    }
};

QTEST_GUILESS_MAIN(TestOutputFile)
#include "tst_outputfile.moc"
