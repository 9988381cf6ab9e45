// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <QTest>

#include <cerrno>

using namespace gongbao;

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatWhereAndWhatToDo_data();
    void tellsWhatWhereAndWhatToDo();
};

void TestError::tellsWhatWhereAndWhatToDo_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("missing") << ENOENT << ErrorCode::NotFound;
    QTest::newRow("forbidden") << EACCES << ErrorCode::Unreadable;
    QTest::newRow("read-only disk") << EROFS << ErrorCode::ReadOnly;
    QTest::newRow("full disk") << ENOSPC << ErrorCode::DiskFull;
    QTest::newRow("folder") << EISDIR << ErrorCode::Unsupported;
    QTest::newRow("bad disk") << EIO << ErrorCode::Unreadable;
}

void TestError::tellsWhatWhereAndWhatToDo()
{
    QFETCH(int, number);
    QFETCH(ErrorCode, code);
    const Error error = fileError(number, QStringLiteral("/data/a.txt"));
    QCOMPARE(error.code, code);
    QVERIFY(error.message.startsWith(QStringLiteral("/data/a.txt: ")));
    QVERIFY(error.message.endsWith(u'.'));
}

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
