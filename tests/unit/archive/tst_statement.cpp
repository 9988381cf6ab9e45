// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/statement.h"
#include "archivefixture.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

class TestStatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasBound();
    void keepsNulInText();
    void tellsEmptyFromNull();
    void runsAgainAfterRun();
    void reportsWhatCannotBeBound();
    void reportsConstraints();
    void refusesBadSql();
};

void TestStatement::givesBackWhatWasBound()
{
    fixture::TemporaryArchive archive;
    auto statement = archive.database->prepare("SELECT ?, ?, ?, ?");
    QVERIFY(statement.ok());
    statement->bind(1, 1LL << 40).bind(2, u"云𠮷"_s).bind(3, QByteArray("\0\xFF", 2)).bindNull(4);
    QCOMPARE(*statement->step(), true);
    QCOMPARE(statement->integer(0), 1LL << 40);
    QCOMPARE(statement->text(1), u"云𠮷"_s);
    QCOMPARE(statement->blob(2), QByteArray("\0\xFF", 2));
    QVERIFY(statement->isNull(3));
    QVERIFY(!statement->optionalInteger(3));
    QCOMPARE(*statement->step(), false);
}

void TestStatement::keepsNulInText()
{
    fixture::TemporaryArchive archive;
    auto statement = archive.database->prepare("SELECT ?");
    const QString text = u"甲"_s + QChar(u'\0') + u"乙"_s;
    statement->bind(1, text);
    QCOMPARE(*statement->step(), true);
    QCOMPARE(statement->text(0), text);
}

void TestStatement::tellsEmptyFromNull()
{
    fixture::TemporaryArchive archive;
    auto statement = archive.database->prepare("SELECT ?, ?, ?");
    statement->bind(1, QString()).bind(2, QByteArray()).bind(3, std::optional<qint64>());
    QCOMPARE(*statement->step(), true);
    QVERIFY(!statement->isNull(0));
    QVERIFY(!statement->isNull(1));
    QVERIFY(statement->isNull(2));
}

void TestStatement::runsAgainAfterRun()
{
    fixture::TemporaryArchive archive;
    auto insert = archive.database->prepare("INSERT INTO gazette (name) VALUES (?)");
    for (const QString& name : {u"甲"_s, u"乙"_s}) {
        insert->bind(1, name);
        QVERIFY(insert->run().ok());
    }
    auto count = archive.database->prepare("SELECT count(*) FROM gazette");
    QCOMPARE(*count->step(), true);
    QCOMPARE(count->integer(0), 2);
}

void TestStatement::reportsWhatCannotBeBound()
{
    fixture::TemporaryArchive archive;
    auto statement = archive.database->prepare("SELECT ?");
    statement->bind(2, u"there is no second place"_s);
    QVERIFY(!statement->step().ok());
}

void TestStatement::reportsConstraints()
{
    fixture::TemporaryArchive archive;
    auto insert = archive.database->prepare("INSERT INTO gazette (name) VALUES ('')");
    const Status done = insert->run();
    QVERIFY(!done.ok());
    QVERIFY(done.error().message.contains(archive.path));
}

void TestStatement::refusesBadSql()
{
    fixture::TemporaryArchive archive;
    QVERIFY(!archive.database->prepare("SELEKT 1").ok());
    // Double quotes are names only, so that a misspelt column is an error and not a text.
    QVERIFY(!archive.database->prepare("SELECT \"nmae\" FROM gazette").ok());
}

QTEST_GUILESS_MAIN(TestStatement)
#include "tst_statement.moc"
