// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputfiles.h"
#include "programrun.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao::cli::test;

class CorrectCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(onArchive({u"import"_s, samplePath()}).status, 0);
        m_printed = shown()[u"title"_s].toString();
    }

    void correctsFields()
    {
        const ProgramRun done =
            onArchive({u"correct"_s, u"1"_s, u"--title"_s, u"关于绿化的通知"_s, u"--number"_s,
                       u"云政发[2024]99号"_s, u"--date"_s, u"2024年7月1日"_s, u"--body"_s,
                       u"甲局"_s, u"--body"_s, u"乙局"_s, u"--kind"_s, u"通告"_s});
        QCOMPARE(done.errors, QByteArray());
        QCOMPARE(done.status, 0);
        const QJsonObject document = shown();
        QCOMPARE(document[u"title"_s].toString(), u"关于绿化的通知"_s);
        QCOMPARE(document[u"doc_number"_s].toString(), u"云政发〔2024〕99号"_s);
        QCOMPARE(document[u"date"_s].toString(), u"2024-07-01"_s);
        QCOMPARE(document[u"kind"_s].toString(), u"通告"_s);
        const QJsonArray corrections = document[u"corrections"_s].toArray();
        QCOMPARE(corrections.size(), 5);
        QCOMPARE(corrections[0][u"part"_s].toString(), u"title"_s);
        QCOMPARE(corrections[0][u"former"_s].toString(), m_printed);
        QVERIFY(!corrections[0][u"who"_s].toString().isEmpty());
        const ProgramRun text = onArchive({u"show"_s, u"1"_s});
        QVERIFY(text.output.contains("Corrected by "));
        const ProgramRun list = onArchive({u"list"_s, u"corrections"_s, u"--json"_s});
        QCOMPARE(list.json()[u"total"_s].toInt(), 5);
        QCOMPARE(list.json()[u"corrections"_s][0][u"document_id"_s].toInt(), 1);
        QCOMPARE(onArchive({u"check"_s}).status, 0);
    }

    void takesBack()
    {
        QCOMPARE(onArchive({u"correct"_s, u"1"_s, u"--title"_s, u"甲"_s}).status, 0);
        QCOMPARE(onArchive({u"correct"_s, u"1"_s, u"--undo"_s}).status, 0);
        QCOMPARE(shown()[u"title"_s].toString(), m_printed);
        const ProgramRun again = onArchive({u"correct"_s, u"1"_s, u"--undo"_s});
        QCOMPARE(again.status, 1);
        QCOMPARE(again.errorLines().size(), 1);
    }

    void joinsAndSplits()
    {
        const int documents = count();
        QCOMPARE(onArchive({u"correct"_s, u"1"_s, u"--join"_s}).status, 0);
        QCOMPARE(count(), documents - 1);
        QVERIFY(onArchive({u"show"_s, u"2"_s, u"--json"_s}).json()[u"joined"_s].toBool());
        QCOMPARE(onArchive({u"correct"_s, u"1"_s, u"--undo"_s}).status, 0);
        QCOMPARE(count(), documents);
        const QJsonArray blocks = shown()[u"blocks"_s].toArray();
        const int line = blocks[blocks.size() - 1][u"line_start"_s].toInt();
        QCOMPARE(onArchive({u"correct"_s, u"1"_s, u"--split-at"_s, QString::number(line)}).status,
                 0);
        QCOMPARE(count(), documents + 1);
        QCOMPARE(onArchive({u"check"_s}).status, 0);
    }

    void refusesWhatMakesNoSense()
    {
        for (const QStringList& arguments : {QStringList{u"1"_s},
                                             {u"--title"_s, u"甲"_s},
                                             {u"1"_s, u"--number"_s, u"几号"_s},
                                             {u"1"_s, u"--undo"_s, u"--kind"_s, u"通知"_s},
                                             {u"1"_s, u"--join"_s, u"--kind"_s, u"令"_s},
                                             {u"1"_s, u"--split-at"_s, u"x"_s}}) {
            const ProgramRun refused = onArchive(QStringList{u"correct"_s} + arguments);
            QCOMPARE(refused.status, 2);
            QCOMPARE(refused.errorLines().size(), 1);
        }
        const ProgramRun absent = onArchive({u"correct"_s, u"9999"_s, u"--title"_s, u"甲"_s});
        QCOMPARE(absent.status, 1);
    }

private:
    [[nodiscard]] ProgramRun onArchive(const QStringList& arguments) const
    {
        return run(QStringList{u"--archive"_s, m_folder->filePath(u"a.gongbao"_s)} + arguments);
    }
    [[nodiscard]] QJsonObject shown() const
    {
        return onArchive({u"show"_s, u"1"_s, u"--json"_s}).json();
    }
    [[nodiscard]] int count() const
    {
        return onArchive({u"list"_s, u"--count"_s}).output.trimmed().toInt();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_printed; ///< title of the document
};

QTEST_GUILESS_MAIN(CorrectCommandTest)
#include "tst_correctcommand.moc"
