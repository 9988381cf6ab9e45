// SPDX-License-Identifier: GPL-3.0-or-later
// Recognises the labelled issues of real publishers and compares the records with their labels.
#include "model/json.h"
#include "parse/parser.h"
#include "score.h"
#include "source/textfile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace gongbao;
using namespace Qt::StringLiterals;

class TestSharedIssues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesLabels_data()
    {
        QTest::addColumn<QString>("labels");
        const QDir folder(QStringLiteral(GONGBAO_SHARED "/gold"));
        const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files);
        if (names.isEmpty()) {
            QSKIP("The labelled issues are not beside the source tree.");
        }
        for (const QString& name : names) {
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        }
    }

    void matchesLabels()
    {
        QFETCH(QString, labels);
        QFile file(labels);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject gold = QJsonDocument::fromJson(file.readAll()).object();
        const QString name = gold[u"source"_s].toString();
        const auto source = source::readFile(QStringLiteral(GONGBAO_SHARED "/gazettes/") + name);
        QVERIFY2(source.ok(), source ? "" : qPrintable(source.error().message));
        const auto issue = parse::parseIssue(source->text);
        QVERIFY(issue.ok());
        const test::Score score =
            test::compare(gold, toJson(*issue, name), test::Lines::Count);
        QVERIFY2(score.share() >= 0.99, qPrintable(score.misses.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestSharedIssues)
#include "tst_sharedissues.moc"
