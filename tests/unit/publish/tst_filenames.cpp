// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/filenames.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::publish;
using namespace Qt::StringLiterals;

class FileNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreNamedByPattern()
    {
        archive::DocumentRecord record;
        record.title = u"关于{n}的/通知"_s;
        record.number = u"甲政发〔2024〕3号"_s;
        record.date = Date{2024, 3, 1};
        const QList<archive::DocumentRecord> twice{record, record};
        QCOMPARE(fileNames(twice, u"{n} {文号} {标题}"_s).last(),
                 u"2 甲政发〔2024〕3号 关于{n}的_通知"_s);
        QCOMPARE(fileNames(twice, u"{date}"_s),
                 QStringList({u"2024-03-01"_s, u"2024-03-01 (2)"_s}));
        QCOMPARE(fileNames({record}, u"A {date}"_s, {u"a 2024-03-01"_s}).first(),
                 u"A 2024-03-01 (2)"_s);
        QCOMPARE(fileNames(twice, u"../{机关}"_s).first(), u"_"_s);
        record.title = QString(300, u'长');
        QVERIFY(fileNames({record}, u"{title}"_s).first().toUtf8().size() <= 200);
    }
};

QTEST_GUILESS_MAIN(FileNamesTest)
#include "tst_filenames.moc"
