// SPDX-License-Identifier: GPL-3.0-or-later
// What was marked in texts, listed and shown.
#include "archive/keeping.h"
#include "inputfiles.h"
#include "programrun.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao::cli::test;
using namespace gongbao;

class HighlightListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(onArchive({u"import"_s, samplePath()}).status, 0);
        const QString text =
            onArchive({u"show"_s, u"1"_s, u"--json"_s}).json()[u"text"_s].toString();
        const archive::PassagePlace place{text.size() / 2, 6};
        m_words = text.mid(place.start, place.length);
        const auto database = archive::Database::open(path(), archive::OpenMode::ReadWrite);
        QVERIFY(database.ok());
        const archive::Highlight highlight{0, place, archive::passageAt(text, place),
                                           archive::HighlightColour::Green, u"核对"_s};
        QVERIFY(archive::apply(**database, archive::AddHighlight{1, highlight}).ok());
    }

    void listsThoseOfTheArchive()
    {
        const QJsonObject all = onArchive({u"list"_s, u"highlights"_s, u"--json"_s}).json();
        QCOMPARE(all[u"total"_s].toInt(), 1);
        const QJsonObject first = all[u"highlights"_s].toArray().first().toObject();
        QCOMPARE(first[u"document_id"_s].toInt(), 1);
        QCOMPARE(first[u"quote"_s].toString(), m_words);
        QCOMPARE(first[u"colour"_s].toString(), u"green"_s);
        QVERIFY(onArchive({u"list"_s, u"highlights"_s}).output.contains("核对"));
        QCOMPARE(onArchive({u"list"_s, u"--highlighted"_s, u"--count"_s}).output, "1\n");
    }

    void showsThoseOfADocument()
    {
        const QJsonObject shown = onArchive({u"show"_s, u"1"_s, u"--json"_s}).json();
        const QJsonObject first = shown[u"highlights"_s].toArray().first().toObject();
        QVERIFY(first[u"found"_s].toBool());
        QCOMPARE(
            shown[u"text"_s].toString().mid(first[u"start"_s].toInt(), first[u"length"_s].toInt()),
            m_words);
        QVERIFY(onArchive({u"show"_s, u"1"_s}).output.contains("核对"));
    }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"a.gongbao"_s); }
    [[nodiscard]] ProgramRun onArchive(const QStringList& arguments) const
    {
        return run(QStringList{u"--archive"_s, path()} + arguments);
    }

    QTemporaryDir m_folder;
    QString m_words;
};

QTEST_GUILESS_MAIN(HighlightListsTest)
#include "tst_highlightlists.moc"
