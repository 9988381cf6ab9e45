// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/exporting/exportcontroller.h"
#include "desktop/files/filedialogs.h"
#include "desktop/importing/conflictdialog.h"
#include "desktop/importing/conflictquestion.h"
#include "desktop/importing/droptarget.h"
#include "desktop/importing/importreportdialog.h"
#include "desktop/messages/messagebar.h"
#include "desktop/messages/progressstrip.h"
#include "desktop/welcome/samples.h"
#include "source/pathbytes.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>
#include <QUrl>

#include <thread>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using What = ingest::FileOutcome::What;

namespace {

ingest::FileOutcome outcome(const QString& path, What what)
{
    ingest::FileOutcome file;
    file.path = path;
    file.what = what;
    file.gazette = u"甲区政府公报"_s;
    file.year = 2025;
    file.number = 2;
    file.documents = 12;
    return file;
}

void drop(QWidget& target, const QMimeData& data)
{
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &enter);
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &event);
}

} // namespace

class TestDialogs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConflictIsReplacedOrKept_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("forAll");
        QTest::addColumn<archive::OnConflict>("decision");
        QTest::newRow("replace") << u"replace"_s << false << archive::OnConflict::Replace;
        QTest::newRow("replace all") << u"replace"_s << true << archive::OnConflict::Replace;
        QTest::newRow("keep") << u"keep"_s << false << archive::OnConflict::Refuse;
    }

    void aConflictIsReplacedOrKept()
    {
        QFETCH(QString, button);
        QFETCH(bool, forAll);
        QFETCH(archive::OnConflict, decision);
        ConflictDialog dialog(outcome(u"/some/where/new.txt"_s, What::Conflict));
        QVERIFY(dialog.findChild<QLabel*>(u"question"_s)->text().contains(u"甲区政府公报"_s));
        QSignalSpy decided(&dialog, &ConflictDialog::decided);
        dialog.show();
        dialog.findChild<QCheckBox*>(u"forAll"_s)->setChecked(forAll);
        dialog.findChild<QPushButton*>(button)->click();
        QCOMPARE(decided.count(), 1);
        QCOMPARE(decided.first().at(0).value<archive::OnConflict>(), decision);
        QCOMPARE(decided.first().at(1).toBool(), forAll);
    }

    void closingTheQuestionKeepsWhatIsThere()
    {
        ConflictDialog dialog(outcome(u"new.txt"_s, What::Conflict));
        QSignalSpy decided(&dialog, &ConflictDialog::decided);
        dialog.show();
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(decided.count(), 1);
        QCOMPARE(decided.first().at(0).value<archive::OnConflict>(), archive::OnConflict::Refuse);
    }

    void theImportWaitsForTheAnswer()
    {
        int asked = 0;
        ConflictQuestion* pending = nullptr;
        ConflictQuestion question([&](const ingest::FileOutcome&) {
            ++asked;
            std::thread([&] {
                pending->answer(archive::OnConflict::Replace, asked == 2);
            }).detach();
        });
        pending = &question;
        const auto file = outcome(u"new.txt"_s, What::Conflict);
        for (int time = 0; time < 4; ++time) {
            QCOMPARE(question.decide(file, {}), archive::OnConflict::Replace);
        }
        QCOMPARE(asked, 2); // the second answer was for all
    }

    void cancellingEndsTheWait()
    {
        ConflictQuestion question([](const ingest::FileOutcome&) {});
        StopSource stop;
        std::jthread user([&] { stop.request_stop(); });
        QCOMPARE(question.decide(outcome(u"new.txt"_s, What::Conflict), stop.get_token()),
                 archive::OnConflict::Refuse);
    }

    void theReportNamesTroubleFirst()
    {
        ingest::ImportReport report;
        report.files = {outcome(u"/in/one.txt"_s, What::Added),
                        outcome(u"/in/two.txt"_s, What::Failed),
                        outcome(u"/in/three.txt"_s, What::AlreadyThere)};
        report.files[0].findings = {{FindingKind::NoDate, 12, {u"某通知"_s}}};
        report.files[1].error = Error{ErrorCode::Empty, u"two.txt is empty."_s};
        const ImportReportDialog dialog(report);
        const auto* files = dialog.findChild<QTreeWidget*>(u"files"_s);
        QCOMPARE(files->topLevelItemCount(), 3);
        QCOMPARE(files->topLevelItem(0)->text(0), u"two.txt"_s);
        QCOMPARE(files->topLevelItem(0)->text(2), u"two.txt is empty."_s);
        QCOMPARE(files->topLevelItem(1)->childCount(), 1);
        QCOMPARE(summary(report), u"Added: 1 · Already there: 1 · Failed: 1"_s);
        report.cancelled = true;
        QVERIFY(summary(report).contains(u"cancelled"_s));
    }

    void progressIsShownAndCanBeCancelled()
    {
        ProgressStrip strip;
        QVERIFY(strip.isHidden());
        strip.begin(u"Importing"_s);
        QVERIFY(!strip.isHidden());
        strip.update({2, 8, u"one.txt"_s});
        auto* bar = strip.findChild<QProgressBar*>(u"bar"_s);
        QCOMPARE(bar->value() * 4, bar->maximum());
        QCOMPARE(bar->text(), u"2 of 8"_s);
        QSignalSpy cancelled(&strip, &ProgressStrip::cancelled);
        strip.findChild<QPushButton*>(u"cancel"_s)->click();
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(!strip.findChild<QPushButton*>(u"cancel"_s)->isEnabled());
        strip.end();
        QVERIFY(strip.isHidden());
    }

    void anExportSaysWhereItIsAndWhatIsMissing()
    {
        publish::ExportReport report{u"/out/some.pdf"_s, 3, {}};
        report.outcome.pages = 12;
        using publish::Style;
        const auto sentence = [&](Style style) { return summary(report, style); };
        QVERIFY(sentence(Style::Official).contains(QDir::toNativeSeparators(report.path)));
        QVERIFY(!sentence(Style::Official).contains(u'₂'));
        report.outcome.missingCharacters = u"₂"_s;
        QVERIFY(sentence(Style::Official).contains(u'₂'));
        report.outcome.setAnew = 3;
        QVERIFY(!sentence(Style::Official).contains(u"set anew"_s));
        QVERIFY(sentence(Style::Original).contains(u"3 document(s) did not come as PDF"_s));
    }

    void messagesHideUntilThereIsOne()
    {
        MessageBar bar;
        QVERIFY(bar.isHidden());
        bar.showError(u"The disk is full."_s);
        QVERIFY(!bar.isHidden());
        QCOMPARE(bar.text(), u"The disk is full."_s);
    }

    void namesThatAreNotUtf8AreDropped()
    {
        QWidget window;
        const DropTarget target(&window);
        QSignalSpy dropped(&target, &DropTarget::dropped);
        QMimeData data;
        data.setData(u"text/uri-list"_s, "file:///in/%E5%B9%B4/%C4%EA%20.txt\r\n");
        drop(window, data);
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(source::bytesOfPath(dropped.first().first().toStringList().first()),
                 QByteArray("/in/\xe5\xb9\xb4/\xc4\xea .txt"));
    }

    void filesAreDropped()
    {
        QWidget window;
        const DropTarget target(&window);
        QSignalSpy dropped(&target, &DropTarget::dropped);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/in/one.txt"_s), QUrl(u"https://example.org/x"_s)});
        drop(window, data);
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped.first().first().toStringList(), QStringList({u"/in/one.txt"_s}));
        QMimeData text;
        text.setText(u"words"_s);
        drop(window, text);
        QCOMPARE(dropped.count(), 1);
    }

    void aFileIsSavedWithItsSuffix()
    {
        const QTemporaryDir folder;
        QTimer::singleShot(0, [] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            dialog->findChild<QLineEdit*>(u"fileNameEdit"_s)->setText(u"chosen"_s);
            static_cast<QDialog*>(dialog)->accept();
        });
        QCOMPARE(standardFileDialogs().fileToExport(nullptr, folder.filePath(u"Documents.pdf"_s)),
                 folder.filePath(u"chosen.pdf"_s));
    }

    void theSampleIsFoundBesideTheProgram_data()
    {
        QTest::addColumn<QString>("samples");
        QTest::addColumn<QString>("program");
        QTest::newRow("installed") << u"share/gongbao/samples"_s << u"bin"_s;
        QTest::newRow("built") << u"resources/samples"_s << u"build/release/bin"_s;
    }

    void theSampleIsFoundBesideTheProgram()
    {
        QFETCH(QString, samples);
        QFETCH(QString, program);
        const QTemporaryDir folder;
        QDir root(folder.path());
        QVERIFY(root.mkpath(samples) && root.mkpath(program));
        QVERIFY(sampleFiles(root.filePath(program)).isEmpty());
        for (const QString& name : {u"sample.txt"_s, u"README.md"_s}) {
            QFile file(root.filePath(samples + u'/' + name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const QStringList found = sampleFiles(root.filePath(program));
        QCOMPARE(found.size(), 1);
        QVERIFY(found.first().endsWith(u"/sample.txt"_s));
    }
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
