// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/progress.h"
#include "base/result.h"

#include <QTest>

#include <memory>

using namespace gongbao;

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAValue();
    void holdsAnError();
    void movesWhatCannotBeCopied();
    void statusIsOkUnlessItHoldsAnError();
    void readingTheWrongOneThrows();
    void progressMayBeEmpty();
};

void TestResult::holdsAValue()
{
    const Result<int> result = 7;
    QVERIFY(result.ok());
    QCOMPARE(*result, 7);
}

void TestResult::holdsAnError()
{
    const Result<int> result = Error{ErrorCode::Empty, QStringLiteral("nothing in it")};
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Empty);
    QCOMPARE(result.error().message, QStringLiteral("nothing in it"));
}

void TestResult::movesWhatCannotBeCopied()
{
    Result<std::unique_ptr<int>> result = std::make_unique<int>(3);
    const std::unique_ptr<int> taken = *std::move(result);
    QCOMPARE(*taken, 3);
}

void TestResult::statusIsOkUnlessItHoldsAnError()
{
    QVERIFY(Status().ok());
    QVERIFY(!Status(Error{ErrorCode::Locked, {}}).ok());
}

void TestResult::readingTheWrongOneThrows()
{
    const Result<int> result = Error{ErrorCode::Empty, {}};
    QVERIFY_THROWS_EXCEPTION(std::bad_variant_access, (void)result.value());
}

void TestResult::progressMayBeEmpty()
{
    report({}, {1, 2, {}});
    qint64 seen = 0;
    report([&](const ProgressState& state) { seen = state.done; }, {1, 2, {}});
    QCOMPARE(seen, 1);
}

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
