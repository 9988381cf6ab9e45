// SPDX-License-Identifier: GPL-3.0-or-later
// A corrected file of an issue that the archive has.
#include "inputfiles.h"
#include "programrun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao::cli::test;

class ReplacingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(onArchive({u"import"_s, samplePath()}).status, 0);
        QVERIFY(QFile::copy(samplePath(), corrected()));
        QFile file(corrected());
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(file.open(QFile::Append));
        file.write("\n更正：略。\n");
    }

    void asksFirst()
    {
        const ProgramRun refused = onArchive({u"import"_s, corrected()});
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.errorLines().size(), 1);
        QVERIFY(!isReplaced(u"1"_s));
    }

    void replaces()
    {
        const ProgramRun replaced =
            onArchive({u"import"_s, u"--replace"_s, u"--json"_s, corrected()});
        QCOMPARE(replaced.status, 0);
        QCOMPARE(replaced.json()[u"files"_s][0][u"outcome"_s].toString(), u"replaced"_s);
        QCOMPARE(onArchive({u"list"_s, u"issues"_s, u"--count"_s}).output, QByteArray("1\n"));
    }

    void showsFormerDocumentsAsReplaced()
    {
        QVERIFY(isReplaced(u"1"_s));
        QVERIFY(onArchive({u"show"_s, u"1"_s, u"--lang"_s, u"en"_s})
                    .output.contains("a corrected file of this issue was imported later"));
        const ProgramRun list = onArchive({u"list"_s, u"documents"_s, u"--json"_s});
        const int now = list.json()[u"documents"_s][0][u"id"_s].toInt();
        QVERIFY(!isReplaced(QString::number(now)));
    }

private:
    [[nodiscard]] QString corrected() const { return m_folder.filePath(u"corrected.txt"_s); }

    [[nodiscard]] ProgramRun onArchive(const QStringList& arguments) const
    {
        return run(QStringList{u"--archive"_s, m_folder.filePath(u"a.gongbao"_s)} + arguments);
    }

    [[nodiscard]] bool isReplaced(const QString& id) const
    {
        return onArchive({u"show"_s, id, u"--json"_s}).json()[u"replaced"_s].toBool();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(ReplacingTest)
#include "tst_replacing.moc"
