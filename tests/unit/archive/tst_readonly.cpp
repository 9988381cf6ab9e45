// SPDX-License-Identifier: GPL-3.0-or-later
// Archives that may be read, but not written: by permissions, as another user may have them.
#include "archive/catalogue.h"
#include "archive/issuestore.h"
#include "archivefixture.h"
#include "ordinaryuser.h"

#include <QFile>
#include <QTest>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kAtOnce{0};
constexpr auto kReadOnlyFile = QFile::ReadOwner;
constexpr auto kReadOnlyFolder = QFile::ReadOwner | QFile::ExeOwner;
constexpr auto kFolder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

} // namespace

class TestReadonly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void refusesToWriteAReadOnlyFile();
    void readsAReadOnlyFile();
    void refusesToMakeAnArchiveInAReadOnlyFolder();
    void readsFromAReadOnlyFolder();
    void reportsAnUnreadableFile();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<fixture::OrdinaryUser> m_user;
    QString m_path;
};

void TestReadonly::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_user = std::make_unique<fixture::OrdinaryUser>(m_folder->path());
    if (!m_user->isOk()) {
        QSKIP("This system does not let root become an ordinary user.");
    }
    m_path = m_folder->filePath(u"a.gongbao"_s);
    auto database = Database::open(m_path, OpenMode::ReadWrite, kAtOnce);
    QVERIFY(database.ok());
    QVERIFY(IssueStore(**database)
                .store(fixture::sourceFile(u"a.txt"_s, "a"), fixture::plainIssue(2024, 1),
                       OnConflict::Refuse)
                .ok());
}

void TestReadonly::cleanup()
{
    QFile::setPermissions(m_folder->path(), kFolder);
    m_user.reset();
    m_folder.reset();
}

void TestReadonly::refusesToWriteAReadOnlyFile()
{
    QVERIFY(QFile::setPermissions(m_path, kReadOnlyFile));
    const auto opened = Database::open(m_path, OpenMode::ReadWrite, kAtOnce);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::ReadOnly);
    QVERIFY(opened.error().message.contains(m_path));
}

void TestReadonly::readsAReadOnlyFile()
{
    QVERIFY(QFile::setPermissions(m_path, kReadOnlyFile));
    auto opened = Database::open(m_path, OpenMode::ReadOnly, kAtOnce);
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message));
    QCOMPARE(Catalogue(**opened).issues()->size(), 1);
}

void TestReadonly::refusesToMakeAnArchiveInAReadOnlyFolder()
{
    QVERIFY(QFile::setPermissions(m_folder->path(), kReadOnlyFolder));
    const QString path = m_folder->filePath(u"new.gongbao"_s);
    const auto opened = Database::open(path, OpenMode::ReadWrite, kAtOnce);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::ReadOnly);
    QVERIFY(opened.error().message.contains(path));
}

void TestReadonly::readsFromAReadOnlyFolder()
{
    QVERIFY(QFile::setPermissions(m_folder->path(), kReadOnlyFolder));
    auto opened = Database::open(m_path, OpenMode::ReadOnly, kAtOnce);
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message));
    QCOMPARE(Catalogue(**opened).issues()->size(), 1);
    const auto writer = Database::open(m_path, OpenMode::ReadWrite, kAtOnce);
    QVERIFY(!writer.ok());
    QCOMPARE(writer.error().code, ErrorCode::ReadOnly);
}

void TestReadonly::reportsAnUnreadableFile()
{
    QVERIFY(QFile::setPermissions(m_path, {}));
    const auto opened = Database::open(m_path, OpenMode::ReadOnly, kAtOnce);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::Unreadable);
}

QTEST_GUILESS_MAIN(TestReadonly)
#include "tst_readonly.moc"
