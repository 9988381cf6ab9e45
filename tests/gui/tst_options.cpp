// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/app/options.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;

class TestOptions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAnArchiveThatIsNamedAlone()
    {
        const auto options = readOptions({u"gongbao"_s, u"county.gongbao"_s});
        QVERIFY(options);
        QCOMPARE(options->archive, QDir::current().absoluteFilePath(u"county.gongbao"_s));
        QVERIFY(options->import.isEmpty());
    }

    void importsWhatIsNoArchive()
    {
        const auto options =
            readOptions({u"gongbao"_s, u"--archive"_s, u"a.db"_s, u"2024-03.txt"_s, u"2025"_s});
        QVERIFY(options);
        QCOMPARE(options->archive, QDir::current().absoluteFilePath(u"a.db"_s));
        QCOMPARE(options->import, (QStringList{QDir::current().absoluteFilePath(u"2024-03.txt"_s),
                                               QDir::current().absoluteFilePath(u"2025"_s)}));
    }

    void refusesLanguagesThatThereAreNot()
    {
        const auto options = readOptions({u"gongbao"_s, u"--lang"_s, u"fr"_s});
        QVERIFY(!options);
        QCOMPARE(options.error().code, ErrorCode::Usage);
    }
};

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
