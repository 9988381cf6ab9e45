// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/check.h"
#include "archive/keeping.h"
#include "archive/migration.h"
#include "archive/openform/dump.h"
#include "archive/openform/restore.h"
#include "archivefixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("%s", qUtf8Printable(path));
    }
}

/// What the archive holds but for the search index, which is made anew: its pieces may be cut
/// otherwise.
QByteArray kept(Database& database)
{
    QByteArray all;
    bool isIndex = false;
    for (const QByteArray& line : fixture::dump(database).split('\n')) {
        if (line.startsWith("== ")) {
            isIndex = line.startsWith("== search_");
        }
        all += isIndex ? QByteArray() : line + '\n';
    }
    return all;
}

/// Replaces what the list says of @p path by the checksum of what is there.
void listAnew(const QString& folder, const QString& path)
{
    const QByteArray sum =
        QCryptographicHash::hash(contentOf(folder + u'/' + path), QCryptographicHash::Sha256)
            .toHex();
    QByteArray list;
    for (const QByteArray& line : contentOf(folder + u"/SHA256SUMS"_s).split('\n')) {
        const bool named = line.endsWith("  " + path.toUtf8());
        list += line.isEmpty() ? QByteArray() : (named ? sum + line.mid(64) : line) + '\n';
    }
    write(folder + u"/SHA256SUMS"_s, list);
}

} // namespace

class TestOpenForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_archive = std::make_unique<fixture::TemporaryArchive>();
        m_folder = m_archive->folder.filePath(u"form"_s);
        m_copy = m_archive->folder.filePath(u"copy.gongbao"_s);
    }

    /// Former versions, an issue of no gazette, everything that people add, ids that are gone.
    void givesTheArchiveBackRecordByRecord()
    {
        fillRichly();
        QVERIFY(written());
        const Status restored = restoreDump(m_folder, m_copy);
        QVERIFY2(restored, restored ? "" : qUtf8Printable(restored.error().message));
        QCOMPARE(entries(), (QStringList{u"copy.gongbao"_s, u"form"_s, u"test.gongbao"_s}));
        const auto copy = Database::open(m_copy, OpenMode::ReadWrite);
        QVERIFY(copy);
        QCOMPARE(kept(**copy), kept(*m_archive->database));
        QVERIFY(check(**copy)->isEmpty());
        QCOMPARE(QFile::permissions(m_copy) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void standardToolsVerifyIt()
    {
        fillRichly();
        QVERIFY(written());
        QProcess tool;
        tool.setWorkingDirectory(m_folder);
        tool.start(u"sha256sum"_s, {u"--quiet"_s, u"--strict"_s, u"-c"_s, u"SHA256SUMS"_s});
        QVERIFY(tool.waitForFinished());
        QCOMPARE(tool.readAllStandardError(), QByteArray());
        QCOMPARE(tool.exitCode(), 0);
        // And no file is there that it does not list.
        qsizetype files = 0;
        for (QDirIterator each(m_folder, QDir::Files, QDirIterator::Subdirectories); each.hasNext();
             each.next()) {
            ++files;
        }
        QCOMPARE(contentOf(m_folder + u"/SHA256SUMS"_s).count('\n'), files - 1);
    }

    void namesFilesByGazetteYearAndIssue()
    {
        m_archive->fill({fixture::plainIssue(2024, 3), fixture::plainIssue(2024, 3, 1)});
        QVERIFY(written());
        const QString stem = m_folder + u"/云山县人民政府公报/2024/03"_s;
        QCOMPARE(contentOf(stem + u".v1.original.txt"_s), QByteArray("1"));
        QCOMPARE(contentOf(stem + u".original.txt"_s), QByteArray("2"));
        QVERIFY(contentOf(stem + u".txt"_s).contains("请照办。"));
        const QJsonObject record =
            QJsonDocument::fromJson(contentOf(stem + u".v1.json"_s)).object();
        QCOMPARE(record.value(u"documents"_s).toArray().size(), 2);
        const QJsonObject place = record.value(u"archive"_s).toObject();
        QCOMPARE(place.value(u"current"_s), QJsonValue(false));
        QCOMPARE(place.value(u"versions"_s).toArray().size(), 2);
    }

    void recordsSayWhatPeopleAdded()
    {
        m_archive->fill({fixture::plainIssue(2024, 3)});
        const Highlight marked{0, {11, 3}, {u"请照办"_s}, HighlightColour::Blue, u"何时"_s};
        QVERIFY(apply(*m_archive->database, AddHighlight{1, marked}));
        QVERIFY(apply(*m_archive->database, SetNote{1, u"要查"_s}));
        QVERIFY(apply(*m_archive->database, SetTagged{{1}, u"绿化"_s, true}));
        QVERIFY(written());
        const QJsonObject document =
            QJsonDocument::fromJson(contentOf(m_folder + u"/云山县人民政府公报/2024/03.json"_s))
                .object()
                .value(u"documents"_s)
                .toArray()
                .first()
                .toObject();
        QCOMPARE(document.value(u"note"_s), QJsonValue(u"要查"_s));
        const QJsonObject highlight = document.value(u"highlights"_s).toArray().first().toObject();
        QCOMPARE(highlight.value(u"quote"_s), QJsonValue(u"请照办"_s));
        QCOMPARE(highlight.value(u"colour"_s), QJsonValue(u"blue"_s));
        QCOMPARE(highlight.value(u"found"_s), QJsonValue(true));
        QCOMPARE(document.value(u"tags"_s).toArray(), QJsonArray{u"绿化"_s});
        QVERIFY(!document.value(u"blocks"_s).toArray().isEmpty());
    }

    void refusesAnAlteredFile_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("original") << u"云山县人民政府公报/2024/03.original.txt"_s;
        QTest::newRow("record") << u"云山县人民政府公报/2024/03.json"_s;
        QTest::newRow("table") << u"tables/document.jsonl"_s;
        QTest::newRow("what it is") << u"archive.json"_s;
    }

    void refusesAnAlteredFile()
    {
        QFETCH(const QString, path);
        m_archive->fill({fixture::plainIssue(2024, 3)});
        QVERIFY(written());
        const QString file = m_folder + u'/' + path;
        write(file, contentOf(file) + " ");
        refusedNaming(path);
        QVERIFY(QFile::remove(file));
        refusedNaming(path == "archive.json"_L1 ? m_folder : path);
    }

    /// A pipe would keep the program waiting for ever.
    void refusesWhatIsNoFile()
    {
        m_archive->fill({fixture::plainIssue(2024, 3)});
        QVERIFY(written());
        const QString record = m_folder + u"/archive.json"_s;
        QVERIFY(QFile::remove(record));
        QCOMPARE(::mkfifo(QFile::encodeName(record).constData(), 0600), 0);
        refusedNaming(u"archive.json"_s);
    }

    void refusesAListThatLacksFiles()
    {
        m_archive->fill({fixture::plainIssue(2024, 3)});
        QVERIFY(written());
        const QString list = m_folder + u"/SHA256SUMS"_s;
        const QByteArray lines = contentOf(list);
        write(list, lines.mid(lines.indexOf('\n') + 1));
        refusedNaming(u"SHA256SUMS"_s);
        write(list, lines.chopped(3)); // within the last path, which then leads nowhere
        refusedNaming({});
        write(list, lines + "none\n");
        refusedNaming(u"SHA256SUMS"_s);
        write(list, lines + QByteArray(64, '0') + "  ../test.gongbao\n");
        refusedNaming(u"SHA256SUMS"_s);
    }

    /// Also where somebody changed the checksum with it.
    void refusesRowsThatAreNone_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("no JSON") << u"tag"_s << QByteArray("{");
        QTest::newRow("other columns") << u"tag"_s << QByteArray(R"({"id":1,"word":"a"})");
        QTest::newRow("more columns") << u"tag"_s << QByteArray(R"({"id":1,"name":"a","x":1})");
        QTest::newRow("other types") << u"tag"_s << QByteArray(R"({"id":"1","name":"a"})");
        QTest::newRow("against the schema") << u"tag"_s << QByteArray(R"({"id":1,"name":""})");
        QTest::newRow("of nothing") << u"mark_tag"_s << QByteArray(R"({"mark_id":7,"tag_id":7})");
        QTest::newRow("file elsewhere")
            << u"source_file"_s
            << QByteArray(R"({"encoding":"UTF-8","file":"../test.gongbao","id":9,"imported_at":"",)"
                          R"("name":"a","sha256":"00"})");
    }

    void refusesRowsThatAreNone()
    {
        QFETCH(const QString, table);
        QFETCH(const QByteArray, row);
        m_archive->fill({fixture::plainIssue(2024, 3)});
        QVERIFY(written());
        const QString path = u"tables/%1.jsonl"_s.arg(table);
        write(m_folder + u'/' + path, contentOf(m_folder + u'/' + path) + row + '\n');
        listAnew(m_folder, path);
        refusedNaming({});
    }

    /// It becomes what an archive of that age becomes when it is opened.
    void readsAFormOfAnOlderSchema()
    {
        const QString path = m_archive->folder.filePath(u"old.gongbao"_s);
        {
            const auto old = Database::create(path, 2);
            QVERIFY(old);
            QVERIFY((*old)->execute(
                "INSERT INTO gazette (name) VALUES ('云山县人民政府公报');"
                "INSERT INTO tag (id, name) VALUES (7, '绿化');"
                "INSERT INTO saved_search VALUES (3, '每周', '绿化', '{}', 1, '')"));
            QVERIFY(dump(**old, m_folder));
        }
        const QString record = m_folder + u"/archive.json"_s;
        QJsonObject object = QJsonDocument::fromJson(contentOf(record)).object();
        object[u"schema"_s] = 2; // dump() is for archives that are up to date
        write(record, QJsonDocument(object).toJson());
        listAnew(m_folder, u"archive.json"_s);

        const Status restored = restoreDump(m_folder, m_copy);
        QVERIFY2(restored, restored ? "" : qUtf8Printable(restored.error().message));
        const auto copy = Database::open(m_copy, OpenMode::ReadOnly);
        const auto migrated = Database::open(path, OpenMode::ReadWrite);
        QVERIFY(copy && migrated);
        QCOMPARE(kept(**copy), kept(**migrated));
    }

    void refusesAFormOfANewerProgram()
    {
        QVERIFY(written());
        const QString path = m_folder + u"/archive.json"_s;
        QJsonObject record = QJsonDocument::fromJson(contentOf(path)).object();
        record[u"schema"_s] = kSchemaVersion + 1;
        write(path, QJsonDocument(record).toJson());
        const Status restored = restoreDump(m_folder, m_copy);
        QVERIFY(!restored);
        QCOMPARE(restored.error().code, ErrorCode::TooNew);
    }

    void writesOverNothing()
    {
        QVERIFY(written());
        const QByteArray before = contentOf(m_archive->path);
        const Status restored = restoreDump(m_folder, m_archive->path);
        QVERIFY(!restored);
        QCOMPARE(restored.error().code, ErrorCode::Conflict);
        QCOMPARE(contentOf(m_archive->path), before);
        const auto again = dump(*m_archive->database, m_folder);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Conflict);
    }

    void leavesNothingWhenItIsStopped()
    {
        m_archive->fill({fixture::plainIssue(2024, 3), fixture::plainIssue(2024, 4)});
        const QStringList before = entries();
        // At every moment in turn that it tells of.
        for (int moment = 0; moment < 200; ++moment) {
            std::stop_source stop;
            int told = 0;
            const auto dumped =
                dump(*m_archive->database, m_folder, stop.get_token(), [&](const ProgressState&) {
                    if (told++ == moment) {
                        stop.request_stop();
                    }
                });
            if (dumped) {
                QVERIFY(moment > 30);
                return;
            }
            QCOMPARE(dumped.error().code, ErrorCode::Cancelled);
            QCOMPARE(entries(), before);
        }
        QFAIL("It never came to an end.");
    }

    void restoringLeavesNothingWhenItIsStopped()
    {
        m_archive->fill({fixture::plainIssue(2024, 3)});
        QVERIFY(written());
        const QStringList before = entries();
        for (int moment = 0; moment < 400; moment += 7) {
            std::stop_source stop;
            int told = 0;
            const Status restored =
                restoreDump(m_folder, m_copy, stop.get_token(), [&](const ProgressState&) {
                    if (told++ == moment) {
                        stop.request_stop();
                    }
                });
            if (restored) {
                return;
            }
            QCOMPARE(restored.error().code, ErrorCode::Cancelled);
            QCOMPARE(entries(), before);
        }
        QFAIL("It never came to an end.");
    }

    /// What is stored meanwhile is in all of it or in none.
    void holdsOneStateWhileAnotherWrites()
    {
        m_archive->fill({fixture::plainIssue(2024, 3)});
        const auto reader = Database::open(m_archive->path, OpenMode::ReadOnly);
        bool filled = false;
        const auto dumped = dump(**reader, m_folder, {}, [&](const ProgressState& state) {
            if (!filled && state.item.contains(u"2024"_s)) {
                filled = true;
                m_archive->fill({fixture::plainIssue(2024, 4)});
            }
        });
        QVERIFY(dumped);
        QVERIFY(filled);
        QCOMPARE(dumped->issues, 1);
        QVERIFY(restoreDump(m_folder, m_copy));
    }

private:
    [[nodiscard]] bool written() const
    {
        const auto dumped = dump(*m_archive->database, m_folder);
        if (!dumped) {
            qWarning("%s", qUtf8Printable(dumped.error().message));
        }
        return dumped.ok();
    }

    void refusedNaming(const QString& name) const
    {
        const QStringList before = entries();
        const Status restored = restoreDump(m_folder, m_copy);
        QVERIFY(!restored);
        QVERIFY2(restored.error().message.contains(name), qUtf8Printable(restored.error().message));
        QCOMPARE(entries(), before);
    }

    [[nodiscard]] QStringList entries() const
    {
        return QDir(m_archive->folder.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
            .filter(QRegularExpression(u"^(?!test\\.gongbao-)"_s));
    }

    void fillRichly() const
    {
        Database& database = *m_archive->database;
        Issue unknown = fixture::plainIssue(2024, 9, 1);
        unknown.gazette.name.clear();
        Issue odd = fixture::plainIssue(2024, 1, 1);
        odd.gazette.name = u"甲/乙公报"_s;
        m_archive->fill({fixture::richIssue(), fixture::plainIssue(2024, 3),
                         fixture::plainIssue(2024, 3, 3), unknown, unknown, odd});
        for (const KeepingChange& change : std::initializer_list<KeepingChange>{
                 SetStarred{{1, 2}, true}, SetTagged{{1}, u"标签“一”"_s, true},
                 SetNote{2, u"第一行\n第二行"_s}, SetBasket{{2, 1}},
                 AddHighlight{1, {0, {}, {u"三千株"_s}, HighlightColour::Pink, u"核实"_s}},
                 AddCollections{{{{0, 0, u"甲"_s}, {1}}, {{0, 0, u"乙"_s}, {}}}},
                 RemoveCollection{2},
                 AddSearch{{u"每周"_s, u"绿化 OR 造林"_s, {.kind = u"通知"_s, .collection = 1}}}}) {
            const auto done = apply(database, change);
            if (!done) {
                qFatal("%s", qUtf8Printable(done.error().message));
            }
        }
    }

    std::unique_ptr<fixture::TemporaryArchive> m_archive;
    QString m_folder;
    QString m_copy;
};

QTEST_GUILESS_MAIN(TestOpenForm)
#include "tst_openform.moc"
