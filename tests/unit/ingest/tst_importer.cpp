// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "gazettetext.h"
#include "ingest/importer.h"
#include "source/pathbytes.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <sys/stat.h>

using namespace gongbao;
using namespace gongbao::archive;
using namespace gongbao::ingest;
using namespace Qt::StringLiterals;

using What = FileOutcome::What;

namespace {

const ImportOptions kOneByOne{OnConflict::Refuse, {}, 0};

} // namespace

class TestImporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void importsAFile();
    void reportsTheSameBytesAsThere();
    void refusesOrReplacesOnConflict();
    void asksOnConflict();
    void asksNothingWithoutConflict();
    void takesFoldersInOrder();
    void goesOnAfterAFailure();
    void followsLinkedFoldersOnce();
    void passesNothingOverInSilence();
    void takesNamesThatAreNotUtf8();
    void reportsProgress();
    void stopsBetweenFiles();
    void keepsWhatWasReadBeforeAStop();
    void stopsWithinAFile();
    void keepsConflictsApart();

private:
    QString write(const QString& name, const QByteArray& bytes);
    ImportReport import(const QStringList& paths, const ImportOptions& options = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

void TestImporter::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Database::open(m_folder->filePath(u"a.gongbao"_s), OpenMode::ReadWrite);
    QVERIFY(opened.ok());
    m_database = std::move(*opened);
}

QString TestImporter::write(const QString& name, const QByteArray& bytes)
{
    QString path = m_folder->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    if (!fixture::writeFile(path, bytes)) {
        qFatal("%s could not be written", qPrintable(path));
    }
    return path;
}

ImportReport TestImporter::import(const QStringList& paths, const ImportOptions& options)
{
    return importPaths(*m_database, paths, options, {}, {});
}

void TestImporter::importsAFile()
{
    const QString path = write(u"2024-2.txt"_s, fixture::gazetteText(2024, 2));
    const ImportReport report = import({path});
    QCOMPARE(report.files.size(), 1);
    QVERIFY(!report.cancelled);
    const FileOutcome& file = report.files.constFirst();
    QCOMPARE(file.what, What::Added);
    QCOMPARE(file.path, path);
    QCOMPARE(file.gazette, u"云山县人民政府公报"_s);
    QCOMPARE(file.year, 2024);
    QCOMPARE(file.number, 2);
    QCOMPARE(file.documents, 2);
    QVERIFY(!file.error);
    const auto record = Catalogue(*m_database).issue(file.issue);
    QVERIFY(record.ok());
    QCOMPARE(record->fileName, u"2024-2.txt"_s);
    QCOMPARE(record->documents, 2);
}

void TestImporter::reportsTheSameBytesAsThere()
{
    const QByteArray bytes = fixture::gazetteText(2024, 2);
    const ImportReport report =
        import({write(u"a.txt"_s, bytes), write(u"another name.md"_s, bytes)});
    QCOMPARE(report.count(What::Added), 1);
    QCOMPARE(report.count(What::AlreadyThere), 1);
    QCOMPARE(report.files[0].issue, report.files[1].issue);
    QCOMPARE(Catalogue(*m_database).issues()->size(), 1);
}

void TestImporter::refusesOrReplacesOnConflict()
{
    const QString former = write(u"a.txt"_s, fixture::gazetteText(2024, 2));
    const QString mended = write(u"b.txt"_s, fixture::gazetteText(2024, 2, u"务必照办。"_s));
    const ImportReport refused = import({former, mended});
    QCOMPARE(refused.files[1].what, What::Conflict);
    QCOMPARE(refused.files[1].error->code, ErrorCode::Conflict);
    QCOMPARE(refused.files[1].issue, 0);

    const ImportReport replaced = import({mended}, {OnConflict::Replace, {}});
    QCOMPARE(replaced.files[0].what, What::Replaced);
    QCOMPARE(Catalogue(*m_database).issue(replaced.files[0].issue)->version, 2);
}

void TestImporter::asksOnConflict()
{
    const QString former = write(u"a.txt"_s, fixture::gazetteText(2024, 2));
    const QString mended = write(u"b.txt"_s, fixture::gazetteText(2024, 2, u"务必照办。"_s));
    QVERIFY(import({former}).count(What::Added) == 1);
    OnConflict answer = OnConflict::Refuse;
    QStringList asked;
    const ImportOptions options{OnConflict::Replace, [&](const FileOutcome& incoming) {
                                    asked.append(incoming.path);
                                    return answer;
                                }};
    QCOMPARE(import({mended}, options).files[0].what, What::Conflict);
    answer = OnConflict::Replace;
    QCOMPARE(import({mended}, options).files[0].what, What::Replaced);
    QCOMPARE(asked, (QStringList{mended, mended}));
}

void TestImporter::asksNothingWithoutConflict()
{
    const QString path = write(u"a.txt"_s, fixture::gazetteText(2024, 2));
    const ImportOptions options{OnConflict::Refuse, [](const FileOutcome&) {
                                    qFatal("nothing to decide");
                                    return OnConflict::Refuse;
                                }};
    QCOMPARE(import({path, path}, options).count(What::AlreadyThere), 1);
}

void TestImporter::takesFoldersInOrder()
{
    write(u"in/2.md"_s, fixture::gazetteText(2024, 2));
    write(u"in/1/b.txt"_s, fixture::gazetteText(2024, 1));
    write(u"in/1/a.doc"_s, "no gazette");
    write(u"in/.hidden.txt"_s, fixture::gazetteText(2024, 4));
    write(u"in/3.TXT"_s, fixture::gazetteText(2024, 3));
    const ImportReport report = import({m_folder->filePath(u"in"_s)});
    QStringList names;
    for (const FileOutcome& file : report.files) {
        names.append(QDir(m_folder->filePath(u"in"_s)).relativeFilePath(file.path));
    }
    QCOMPARE(names, (QStringList{u"1/a.doc"_s, u"1/b.txt"_s, u"2.md"_s, u"3.TXT"_s}));
    QCOMPARE(report.files[0].what, What::Skipped);
    QCOMPARE(report.count(What::Added), 3);
}

void TestImporter::goesOnAfterAFailure()
{
    write(u"in/1.txt"_s, {});
    write(u"in/2.txt"_s, fixture::gazetteText(2024, 2));
    const ImportReport report =
        import({m_folder->filePath(u"none.txt"_s), m_folder->filePath(u"in"_s)});
    QCOMPARE(report.count(What::Failed), 2);
    QCOMPARE(report.count(What::Added), 1);
    QVERIFY(!report.cancelled);
}

void TestImporter::followsLinkedFoldersOnce()
{
    write(u"in/1.txt"_s, fixture::gazetteText(2024, 1));
    write(u"other/2.txt"_s, fixture::gazetteText(2024, 2));
    for (const auto& [target, link] : {std::pair(u"in"_s, u"in/again"_s),
                                       {u"."_s, u"in/above"_s},
                                       {u"other"_s, u"in/x"_s},
                                       {u"other"_s, u"in/y"_s},
                                       {u"in"_s, u"other/back"_s}}) {
        QVERIFY(QFile::link(m_folder->filePath(target), m_folder->filePath(link)));
    }
    const ImportReport report = import({m_folder->filePath(u"in"_s)});
    QStringList names;
    for (const FileOutcome& file : report.files) {
        names.append(QDir(m_folder->filePath(u"in"_s)).relativeFilePath(file.path));
        QCOMPARE(file.reason.contains(u"a link to a folder"_s), file.what == What::Skipped);
    }
    QCOMPARE(names,
             (QStringList{u"1.txt"_s, u"above"_s, u"again"_s, u"x/2.txt"_s, u"y"_s, u"x/back"_s}));
    QCOMPARE(report.count(What::Added), 2);
    QCOMPARE(report.count(What::Skipped), 4);
}

void TestImporter::passesNothingOverInSilence()
{
    write(u"in/1.txt"_s, fixture::gazetteText(2024, 1));
    write(u"in/2.png"_s, "a picture");
    write(u"in/3.doc"_s, "a letter");
    const QString in = m_folder->filePath(u"in"_s);
    QVERIFY(QFile::link(in + u"/none"_s, in + u"/4.txt"_s));
    QCOMPARE(mkfifo(QFile::encodeName(in + u"/5.txt"_s).constData(), 0600), 0);
    const ImportReport report = import({in});
    QCOMPARE(report.files.size(), 5);
    QCOMPARE(report.files[1].what, What::Skipped);
    QVERIFY(report.files[1].reason.contains(u"a picture"_s));
    QCOMPARE(report.files[2].what, What::Skipped);
    QVERIFY(report.files[2].reason.contains(u"neither"_s));
    QCOMPARE(report.files[3].what, What::Failed);
    QVERIFY(report.files[3].error->message.contains(u"4.txt is a link"_s));
    QCOMPARE(report.files[4].what, What::Skipped);
    QVERIFY(report.files[4].reason.contains(u"pipe"_s));
}

void TestImporter::takesNamesThatAreNotUtf8()
{
    const QString in = m_folder->filePath(u"in"_s);
    // 公报/年.txt and a name of neither encoding, as they stand on the disk.
    const QByteArray folder = QFile::encodeName(in) + "/\xb9\xab\xb1\xa8";
    QVERIFY(QDir().mkpath(in));
    QCOMPARE(mkdir(folder.constData(), 0700), 0);
    int issue = 0;
    for (const QByteArray& name : {QByteArray("\xc4\xea.txt"), QByteArray("\xff\xfe.txt")}) {
        const QString written = write(u"a.txt"_s, fixture::gazetteText(2024, ++issue));
        QCOMPARE(rename(QFile::encodeName(written).constData(), (folder + '/' + name).constData()),
                 0);
    }
    const ImportReport report = import({in});
    QCOMPARE(report.count(What::Added), 2);
    QCOMPARE(report.files[0].path, in + u"/公报/年.txt"_s);
    QCOMPARE(report.files[1].path, in + u"/公报/��.txt"_s);
    QCOMPARE(Catalogue(*m_database).issue(report.files[0].issue)->fileName, u"年.txt"_s);
    const QString named = source::pathFromBytes(folder + "/\xc4\xea.txt");
    QCOMPARE(import({named}).count(What::AlreadyThere), 1);
}

void TestImporter::reportsProgress()
{
    const QStringList paths{write(u"a.txt"_s, fixture::gazetteText(2024, 1)),
                            write(u"b.txt"_s, fixture::gazetteText(2024, 2))};
    QStringList seen;
    const ImportReport report =
        importPaths(*m_database, paths, kOneByOne, {}, [&](const ProgressState& state) {
            seen.append(u"%1/%2"_s.arg(state.done).arg(state.total));
        });
    QCOMPARE(report.count(What::Added), 2);
    QCOMPARE(seen, (QStringList{u"0/2"_s, u"1/2"_s, u"2/2"_s}));
}

void TestImporter::stopsBetweenFiles()
{
    const QStringList paths{write(u"a.txt"_s, fixture::gazetteText(2024, 1)),
                            write(u"b.txt"_s, fixture::gazetteText(2024, 2)),
                            write(u"c.txt"_s, fixture::gazetteText(2024, 3))};
    StopSource source;
    const ImportReport report = importPaths(*m_database, paths, kOneByOne, source.get_token(),
                                            [&](const ProgressState& state) {
                                                if (state.done == 1) {
                                                    source.request_stop();
                                                }
                                            });
    QVERIFY(report.cancelled);
    QCOMPARE(report.files.size(), 1);
    QCOMPARE(Catalogue(*m_database).issues()->size(), 1);
}

void TestImporter::keepsWhatWasReadBeforeAStop()
{
    const QStringList paths{write(u"a.txt"_s, fixture::gazetteText(2024, 1)),
                            write(u"b.txt"_s, fixture::gazetteText(2024, 2))};
    StopSource source;
    const ImportReport report =
        importPaths(*m_database, paths, {}, source.get_token(), [&](const ProgressState& state) {
            if (state.item == paths.last()) {
                source.request_stop();
            }
        });
    QVERIFY(report.cancelled);
    QCOMPARE(report.count(What::Added), 1);
    QCOMPARE(Catalogue(*m_database).issues()->size(), 1);
}

void TestImporter::stopsWithinAFile()
{
    const QString former = write(u"a.txt"_s, fixture::gazetteText(2024, 1));
    const QString mended = write(u"b.txt"_s, fixture::gazetteText(2024, 1, u"务必照办。"_s));
    QCOMPARE(import({former}).count(What::Added), 1);
    StopSource source;
    const ImportOptions options{OnConflict::Refuse, [&](const FileOutcome&) {
                                    source.request_stop();
                                    return OnConflict::Replace;
                                }};
    const ImportReport report = importPaths(*m_database, {mended}, options, source.get_token(), {});
    QVERIFY(report.cancelled);
    QVERIFY(report.files.isEmpty());
    QCOMPARE(Catalogue(*m_database).issues()->constFirst().version, 1);
}

void TestImporter::keepsConflictsApart()
{
    const QStringList paths{write(u"a.txt"_s, fixture::gazetteText(2024, 1)),
                            write(u"b.txt"_s, fixture::gazetteText(2024, 1, u"务必照办。"_s)),
                            write(u"c.txt"_s, fixture::gazetteText(2024, 2))};
    const ImportReport report = import(paths);
    QCOMPARE(report.files[0].what, What::Added);
    QCOMPARE(report.files[1].what, What::Conflict);
    QCOMPARE(report.files[2].what, What::Added);
    QCOMPARE(Catalogue(*m_database).issues()->size(), 2);
}

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
