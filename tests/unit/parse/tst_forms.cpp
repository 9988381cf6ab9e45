// SPDX-License-Identifier: GPL-3.0-or-later
// Small invented issues, each in the form of another kind of publisher, with what must be read in
// them. tests/data/parse holds NAME.txt and NAME.json; only the keys given there are compared.
#include "model/json.h"
#include "parse/parser.h"
#include "source/textfile.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace gongbao;
using namespace Qt::StringLiterals;

namespace {

QJsonValue only(const QJsonValue& wanted, const QJsonValue& got);

/// What @p got has under the keys of @p wanted.
QJsonObject onlyKeys(const QJsonObject& wanted, const QJsonObject& got)
{
    QJsonObject kept;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        kept.insert(it.key(), only(it.value(), got[it.key()]));
    }
    return kept;
}

QJsonValue only(const QJsonValue& wanted, const QJsonValue& got)
{
    if (wanted.isObject() && got.isObject()) {
        return onlyKeys(wanted.toObject(), got.toObject());
    }
    if (!wanted.isArray() || !got.isArray()) {
        return got;
    }
    QJsonArray kept;
    const QJsonArray model = wanted.toArray();
    const QJsonArray array = got.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        kept.append(i < model.size() ? only(model[i], array[i]) : array[i]);
    }
    return kept;
}

QByteArray shown(const QJsonValue& value)
{
    return value.isObject() ? QJsonDocument(value.toObject()).toJson()
                            : QJsonDocument(QJsonArray{value}).toJson();
}

} // namespace

class TestForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(QStringLiteral(GONGBAO_TEST_DATA "/parse"));
        const QStringList files = folder.entryList({u"*.json"_s}, QDir::Files);
        QVERIFY(!files.isEmpty());
        for (const QString& file : files) {
            QTest::newRow(qPrintable(file)) << folder.filePath(file.chopped(5));
        }
    }

    void reads()
    {
        QFETCH(QString, name);
        QFile expectation(name + u".json"_s);
        QVERIFY(expectation.open(QIODevice::ReadOnly));
        const QJsonObject wanted = QJsonDocument::fromJson(expectation.readAll()).object();
        QVERIFY(!wanted.isEmpty());
        const auto source = source::readFile(name + u".txt"_s);
        QVERIFY(source.ok());
        const auto issue = parse::parseIssue(source->text);
        QVERIFY(issue.ok());
        const QJsonObject got = toJson(*issue, source->name);
        QCOMPARE(shown(onlyKeys(wanted, got)[u"issue"_s]), shown(wanted[u"issue"_s]));
        const QJsonArray documents = onlyKeys(wanted, got)[u"documents"_s].toArray();
        const QJsonArray expected = wanted[u"documents"_s].toArray();
        for (qsizetype i = 0; i < std::min(documents.size(), expected.size()); ++i) {
            QCOMPARE(shown(documents[i]), shown(expected[i]));
        }
        QCOMPARE(documents.size(), expected.size());
    }
};

QTEST_GUILESS_MAIN(TestForms)
#include "tst_forms.moc"
