// SPDX-License-Identifier: GPL-3.0-or-later
// Findings listed, settled and reopened.
#include "inputfiles.h"
#include "programrun.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao::cli::test;

class SettleCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(onArchive({u"import"_s, samplePath()}).status, 0); }

    void settlesAndReopens()
    {
        const QJsonArray all = findings({});
        QVERIFY(!all.isEmpty());
        QVERIFY(all.first()[u"settled"_s].isNull());
        const QString issue = QString::number(all.first()[u"issue_id"_s].toInteger());
        const QString line = QString::number(all.first()[u"line"_s].toInteger());
        const ProgramRun settled =
            onArchive({u"settle"_s, issue, line, u"--reason"_s, u"原件如此"_s});
        QVERIFY2(settled.status == 0, settled.errors.constData());
        const QJsonArray done = findings({u"--settled"_s});
        QVERIFY(!done.isEmpty());
        QCOMPARE(done.first()[u"settled"_s][u"reason"_s].toString(), u"原件如此"_s);
        QVERIFY(!done.first()[u"settled"_s][u"by"_s].toString().isEmpty());
        QCOMPARE(findings({u"--open"_s}).size(), all.size() - done.size());
        QVERIFY(onArchive({u"list"_s, u"findings"_s}).output.contains("原件如此"));
        QCOMPARE(onArchive({u"settle"_s, issue, line}).status, 1); // none is left
        QCOMPARE(onArchive({u"settle"_s, issue, line, u"--reopen"_s}).status, 0);
        QCOMPARE(findings({u"--open"_s}).size(), all.size());
    }

    void refuses()
    {
        QCOMPARE(onArchive({u"settle"_s, u"1"_s}).status, 2);
        QCOMPARE(onArchive({u"settle"_s, u"1"_s, u"x"_s}).status, 2);
        QCOMPARE(onArchive({u"settle"_s, u"1"_s, u"999999"_s}).status, 1);
        QCOMPARE(onArchive({u"list"_s, u"issues"_s, u"--open"_s}).status, 2);
        QCOMPARE(onArchive({u"list"_s, u"findings"_s, u"--open"_s, u"--settled"_s}).status, 2);
    }

private:
    [[nodiscard]] ProgramRun onArchive(const QStringList& arguments) const
    {
        return run(QStringList{u"--archive"_s, m_folder.filePath(u"a.gongbao"_s)} + arguments);
    }
    [[nodiscard]] QJsonArray findings(const QStringList& options) const
    {
        return onArchive(QStringList{u"list"_s, u"findings"_s, u"--json"_s} + options)
            .json()[u"findings"_s]
            .toArray();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(SettleCommandTest)
#include "tst_settlecommand.moc"
