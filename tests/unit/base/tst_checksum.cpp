// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/checksum.h"

#include <QCryptographicHash>
#include <QTest>

using namespace gongbao;

class TestChecksum : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSha256();
};

void TestChecksum::isSha256()
{
    for (const qsizetype size : {0, 1, 55, 56, 63, 64, 65, 1'000'000}) {
        const QByteArray bytes(size, 'g');
        QCOMPARE(sha256(bytes), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    }
}

QTEST_GUILESS_MAIN(TestChecksum)
#include "tst_checksum.moc"
