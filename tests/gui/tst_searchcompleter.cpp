// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/issuestore.h"
#include "archivefixture.h"
#include "desktop/results/searchcompleter.h"
#include "desktop/results/searchfield.h"
#include "desktop/session/archivethread.h"
#include "desktop/settings/settings.h"

#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace gongbao;
using namespace gongbao::desktop;
using namespace Qt::StringLiterals;

namespace {

/// A field with completions of a small archive.
struct Field
{
    Field()
    {
        archive::IssueStore issues(*archive.database);
        const auto stored =
            issues.store(fixture::sourceFile(u"a.txt"_s, "a"), fixture::plainIssue(2024, 1, 12),
                         archive::OnConflict::Refuse);
        thread = std::make_unique<ArchiveThread>(archive.path, archive::OpenMode::ReadOnly);
        completer = std::make_unique<SearchCompleter>(*thread, settings, field);
        field.show();
        field.setFocus();
        field.activateWindow();
        isReady = stored.ok() && QTest::qWaitForWindowActive(&field);
    }

    [[nodiscard]] bool isOpen() const { return completer->list().isVisible(); }
    [[nodiscard]] QString row(int number) const
    {
        return completer->list().model()->index(number, 0).data().toString();
    }

    fixture::TemporaryArchive archive;
    QSettings store{archive.folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    Settings settings{store};
    std::unique_ptr<ArchiveThread> thread;
    SearchField field;
    std::unique_ptr<SearchCompleter> completer;
    bool isReady = false;
};

} // namespace

class TestSearchCompleter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatBeginsSo()
    {
        Field it;
        QVERIFY(it.isReady);
        QTest::keyClicks(&it.field, u"2024 7"_s);
        QTRY_VERIFY(it.isOpen());
        QCOMPARE(it.row(0), u"云政办发〔2024〕7号"_s);
        QVERIFY(it.field.hasFocus());
        QTest::keyClick(&it.field, Qt::Key_Escape);
        QVERIFY(!it.isOpen());
        QCOMPARE(it.field.text(), u"2024 7"_s);
    }

    void keysChoose()
    {
        Field it;
        QSignalSpy searched(&it.field, &SearchField::searched);
        QSignalSpy left(&it.field, &SearchField::left);
        QTest::keyClicks(&it.field, u"2024 7"_s);
        QTRY_VERIFY(it.isOpen());
        QTest::keyClick(&it.field, Qt::Key_Down);
        QCOMPARE(left.count(), 0);
        QTest::keyClick(&it.field, Qt::Key_Return);
        QVERIFY(!it.isOpen());
        QCOMPARE(searched.last().first().toString(), u"云政办发〔2024〕7号"_s);
        QCOMPARE(it.field.text(), u"云政办发〔2024〕7号"_s);
    }

    void enterWithoutAChoiceSearchesWhatWasTyped()
    {
        Field it;
        QSignalSpy searched(&it.field, &SearchField::searched);
        QTest::keyClicks(&it.field, u"2024 7"_s);
        QTRY_VERIFY(it.isOpen());
        QTest::keyClick(&it.field, Qt::Key_Return);
        QVERIFY(!it.isOpen());
        QCOMPARE(searched.last().first().toString(), u"2024 7"_s);
    }

    void theMouseChooses()
    {
        Field it;
        QTest::keyClicks(&it.field, u"2024 7"_s);
        QTRY_VERIFY(it.isOpen());
        QTreeView& list = it.completer->list();
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                          list.visualRect(list.model()->index(0, 0)).center());
        QCOMPARE(it.field.text(), u"云政办发〔2024〕7号"_s);
        QVERIFY(!it.isOpen());
    }

    void closesWhileAnInputMethodComposes()
    {
        Field it;
        QTest::keyClicks(&it.field, u"2024 7"_s);
        QTRY_VERIFY(it.isOpen());
        QInputMethodEvent composing(u"yun"_s, {});
        QCoreApplication::sendEvent(&it.field, &composing);
        QVERIFY(!it.isOpen());
        QInputMethodEvent committing;
        committing.setCommitString(u"号"_s);
        QCoreApplication::sendEvent(&it.field, &committing);
        QTRY_VERIFY(it.isOpen());
        QCOMPARE(it.row(0), u"云政办发〔2024〕7号"_s);
    }

    void offersFormerSearches()
    {
        Field it;
        QTest::keyClick(&it.field, Qt::Key_Down);
        QVERIFY(!it.isOpen()); // there are none yet
        for (const QString& query : {u"绿化"_s, u"27号"_s, u"绿化"_s}) {
            it.field.setText(query);
            QTest::keyClick(&it.field, Qt::Key_Return);
        }
        it.field.clear();
        QTest::keyClick(&it.field, Qt::Key_Down);
        QVERIFY(it.isOpen());
        QCOMPARE(it.completer->list().model()->rowCount(), 2);
        QTest::keyClick(&it.field, Qt::Key_Return);
        QCOMPARE(it.field.text(), u"绿化"_s);
    }

    void closesWhereNothingFits()
    {
        Field it;
        QTest::keyClicks(&it.field, u"2024 7"_s);
        QTRY_VERIFY(it.isOpen());
        QTest::keyClicks(&it.field, u"qqq"_s);
        QTRY_VERIFY(!it.isOpen());
    }
};

QTEST_MAIN(TestSearchCompleter)
#include "tst_searchcompleter.moc"
