// SPDX-License-Identifier: GPL-3.0-or-later
// docs/archive-format.md tells how an archive is read without Gongbao; so its statements are run on
// a bare connection, which knows neither the tokenizer nor anything else of the program.
#include "archive/keeping.h"
#include "archivefixture.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <sqlite3.h>

#include <memory>

using namespace gongbao;
using namespace Qt::StringLiterals;

class TestArchiveFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_archive.fill({fixture::richIssue()});
        QVERIFY(archive::apply(*m_archive.database, archive::SetStarred{{1}}).ok());
        QVERIFY(archive::apply(*m_archive.database,
                               archive::AddHighlight{1, {0, {}, {u"植树𪚥三千株"_s}}})
                    .ok());
        QVERIFY(
            m_archive.database
                ->execute("INSERT INTO correction (issue_id, part, line, title, number, former, "
                          "value, corrected_by, corrected_at, document_id) "
                          "SELECT issue_id, 'title', line_start, title, number, title, '通知', "
                          "'lan', '2026-01-05T08:00:00Z', id FROM document WHERE id = 1")
                .ok());
        m_archive.database.reset();
        sqlite3* handle = nullptr;
        QCOMPARE(sqlite3_open_v2(QFile::encodeName(m_archive.path).constData(), &handle,
                                 SQLITE_OPEN_READONLY, nullptr),
                 SQLITE_OK);
        m_bare.reset(handle);
    }

    void documentedStatementsRun_data()
    {
        QTest::addColumn<QString>("sql");
        QFile page(QStringLiteral(GONGBAO_DOCS "/archive-format.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(page.readAll());
        static const QRegularExpression block(u"```sql\n(.*?)```"_s,
                                              QRegularExpression::DotMatchesEverythingOption);
        int count = 0;
        for (const QRegularExpressionMatch& match : block.globalMatch(text)) {
            QTest::addRow("%d", ++count) << match.captured(1);
        }
        QVERIFY(count > 3);
    }

    void documentedStatementsRun()
    {
        QFETCH(QString, sql);
        sqlite3_stmt* statement = nullptr;
        QCOMPARE(
            sqlite3_prepare_v2(m_bare.get(), sql.toUtf8().constData(), -1, &statement, nullptr),
            SQLITE_OK);
        const int code = sqlite3_step(statement);
        const QByteArray first(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
        sqlite3_finalize(statement);
        QCOMPARE(code, SQLITE_ROW);
        QVERIFY(!first.isEmpty());
        if (sql.contains("integrity_check"_L1)) {
            QCOMPARE(first, QByteArray("ok"));
        }
    }

    void fileSaysWhatItIs()
    {
        QFile file(m_archive.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(100).sliced(68, 4), QByteArray("GBao"));
    }

private:
    fixture::TemporaryArchive m_archive;
    std::unique_ptr<sqlite3, decltype(&sqlite3_close)> m_bare{nullptr, &sqlite3_close};
};

QTEST_GUILESS_MAIN(TestArchiveFormat)
#include "tst_archiveformat.moc"
