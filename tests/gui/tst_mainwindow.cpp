// SPDX-License-Identifier: GPL-3.0-or-later
// The journeys of the program, by its real widgets, from files to a PDF.
#include "desktop/app/mainwindow.h"
#include "desktop/importing/conflictdialog.h"
#include "desktop/importing/importreportdialog.h"
#include "desktop/messages/messagebar.h"
#include "desktop/reader/readerview.h"
#include "desktop/results/searchfield.h"
#include "desktop/session/archivesession.h"
#include "desktop/settings/settings.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

#include <poppler-qt6.h>

#include <memory>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;

namespace {

/// A window on an archive in a folder of its own; its file dialogs answer what the test says.
class Desktop
{
public:
    Desktop()
        : m_store(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
        , m_settings(m_store)
    {
        open();
    }

    void open()
    {
        m_window.reset();
        m_session = std::make_unique<ArchiveSession>(path(u"archive.gongbao"_s));
        FileDialogs dialogs;
        dialogs.filesToImport = [this](QWidget*, const QString&) { return chosenFiles; };
        dialogs.folderToImport = [this](QWidget*, const QString&) { return chosenFiles.value(0); };
        dialogs.fileToExport = [this](QWidget*, const QString&) { return chosenPdf; };
        m_window = std::make_unique<MainWindow>(WindowContext{
            *m_session, m_settings, dialogs,
            QDir(QStringLiteral(GONGBAO_SAMPLES)).isEmpty() ? QStringList() : samples(), u"en"_s});
        m_window->resize(1200, 800);
        m_window->show();
    }

    static QStringList samples()
    {
        QStringList files;
        const QDir folder(QStringLiteral(GONGBAO_SAMPLES));
        for (const QFileInfo& file : folder.entryInfoList({u"*.txt"_s}, QDir::Files)) {
            files.append(file.filePath());
        }
        return files;
    }

    QString path(const QString& name) const { return m_folder.filePath(name); }

    template<typename Widget>
    Widget* part(const char16_t* name) const
    {
        return m_window->findChild<Widget*>(QString::fromUtf16(name));
    }
    void trigger(const char16_t* action) const { part<QAction>(action)->trigger(); }
    int rows() const { return part<QTableView>(u"table")->model()->rowCount(); }
    QString cell(int row, int column) const
    {
        return part<QTableView>(u"table")->model()->index(row, column).data().toString();
    }
    QString page() const { return part<QStackedWidget>(u"pages")->currentWidget()->objectName(); }
    SearchField* search() const { return m_window->findChild<SearchField*>(); }
    ReaderView* reader() const { return part<ReaderView>(u"view"); }
    MainWindow& window() { return *m_window; }

    /// Closes the report of an import and returns its summary.
    QString takeReport() const
    {
        ImportReportDialog* dialog = nullptr;
        if (!QTest::qWaitFor(
                [&] {
                    dialog = m_window->findChild<ImportReportDialog*>();
                    return dialog != nullptr;
                },
                30000)) {
            return {};
        }
        const QString summary = dialog->findChild<QLabel*>(u"summary"_s)->text();
        delete dialog;
        return summary;
    }

    /// Imports the sample issue from the welcome page.
    void importSample() const
    {
        QTRY_COMPARE(page(), u"welcomePage"_s);
        part<QPushButton>(u"importSample")->click();
        QVERIFY(takeReport().startsWith(u"Added: 1"_s));
        QTRY_VERIFY(rows() > 0);
    }

    QStringList chosenFiles;
    QString chosenPdf;

private:
    QTemporaryDir m_folder;
    QSettings m_store;
    Settings m_settings;
    std::unique_ptr<ArchiveSession> m_session;
    std::unique_ptr<MainWindow> m_window;
};

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The sample with another word in it: a corrected file of the same issue.
QByteArray correctedSample()
{
    QByteArray bytes = readFile(Desktop::samples().first());
    return bytes.replace("通知", "通告");
}

QString allText(Poppler::Document& pdf)
{
    QString text;
    for (int page = 0; page < pdf.numPages(); ++page) {
        text += pdf.page(page)->text(QRectF());
    }
    return text.remove(u'\n').remove(u' ');
}

} // namespace

class TestMainWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!Desktop::samples().isEmpty(), "the sample issue belongs to the source tree");
    }

    void anEmptyArchiveOffersTheSample()
    {
        const Desktop desktop;
        desktop.importSample();
        QCOMPARE(desktop.page(), u"archivePage"_s);
        QVERIFY(desktop.rows() >= 12);
        QTRY_VERIFY(!desktop.cell(0, 1).isEmpty());
        QVERIFY(desktop.part<QTreeView>(u"gazettes")->model()->rowCount() >= 2);
        QTRY_VERIFY(desktop.part<QTreeView>(u"bodies")->model()->rowCount() > 0);
    }

    void filesFromTheDialogAreImported()
    {
        Desktop desktop;
        QTRY_COMPARE(desktop.page(), u"welcomePage"_s);
        writeFile(desktop.path(u"empty.txt"_s), {});
        desktop.chosenFiles = Desktop::samples() + QStringList(desktop.path(u"empty.txt"_s));
        desktop.trigger(u"importFiles");
        const QString report = desktop.takeReport();
        QVERIFY2(report.contains(u"Added: 1"_s) && report.contains(u"Failed: 1"_s),
                 qPrintable(report));
        desktop.trigger(u"importFiles");
        QVERIFY(desktop.takeReport().contains(u"Already there: 1"_s));
    }

    void wordsAreFoundMarkedAndSteppedThrough()
    {
        const Desktop desktop;
        desktop.importSample();
        const int all = desktop.rows();
        desktop.search()->setFocus();
        QInputMethodEvent typed;
        typed.setCommitString(u"绿化"_s);
        QCoreApplication::sendEvent(desktop.search(), &typed);
        QTRY_VERIFY(desktop.rows() > 0 && desktop.rows() < all);
        QTRY_VERIFY(!desktop.reader()->extraSelections().isEmpty());
        for (const auto& mark : desktop.reader()->extraSelections()) {
            QCOMPARE(mark.cursor.selectedText(), u"绿化"_s);
        }
        const auto* count = desktop.part<QLabel>(u"hitCount");
        QVERIFY(count->text().startsWith(u"Hit 1 of"_s));
        desktop.trigger(u"nextHit");
        desktop.trigger(u"previousHit");
        QVERIFY(count->text().startsWith(u"Hit 1 of"_s));
        desktop.trigger(u"clear");
        QTRY_COMPARE(desktop.rows(), all);
        QTRY_VERIFY(desktop.reader()->extraSelections().isEmpty());
    }

    void numbersAreFoundHoweverTheyAreWritten()
    {
        const Desktop desktop;
        desktop.importSample();
        QString number;
        for (int row = 0; row < desktop.rows() && number.isEmpty(); ++row) {
            QTRY_VERIFY(!desktop.cell(row, 1).isEmpty());
            number = desktop.cell(row, 0);
        }
        QVERIFY(number.contains(u'〔'));
        QString plain = number;
        plain.replace(u'〔', u'[').replace(u'〕', u']').remove(u'号');
        desktop.search()->search(plain);
        const int all = desktop.rows();
        QTRY_VERIFY(desktop.rows() > 0 && desktop.rows() < all);
        const auto numbersShown = [&] {
            QStringList shown;
            for (int row = 0; row < desktop.rows(); ++row) {
                shown.append(desktop.cell(row, 0));
            }
            return shown;
        };
        QTRY_VERIFY(numbersShown().contains(number));
    }

    void theLeftSideNarrowsAndChipsTakeOff()
    {
        const Desktop desktop;
        desktop.importSample();
        const int all = desktop.rows();
        auto* kinds = desktop.part<QTreeView>(u"kinds");
        QTRY_VERIFY(kinds->model()->rowCount() > 1);
        Q_EMIT kinds->clicked(kinds->model()->index(0, 0));
        QTRY_VERIFY(desktop.rows() < all);
        auto* chips = desktop.part<QWidget>(u"chips");
        QTRY_COMPARE(chips->findChildren<QToolButton*>().size(), 1);
        chips->findChild<QToolButton*>()->click();
        QTRY_COMPARE(desktop.rows(), all);
        QVERIFY(!kinds->currentIndex().isValid());
    }

    void aDocumentIsOpenedFromTheList()
    {
        const Desktop desktop;
        desktop.importSample();
        desktop.trigger(u"goToList");
        QTRY_VERIFY(!desktop.reader()->toPlainText().isEmpty());
        QTRY_VERIFY(!desktop.cell(0, 1).isEmpty());
        const QString first = desktop.reader()->toPlainText();
        QTest::keyClick(desktop.part<QTableView>(u"table"), Qt::Key_Down);
        QTRY_VERIFY(desktop.reader()->toPlainText() != first);
        QString title = desktop.cell(1, 1);
        QVERIFY(desktop.reader()->toPlainText().remove(u'\n').contains(title));
    }

    void severalDocumentsBecomeOnePdf()
    {
        Desktop desktop;
        desktop.importSample();
        QVERIFY(!desktop.part<QAction>(u"exportPdf")->isEnabled()); // nothing chosen yet
        auto* table = desktop.part<QTableView>(u"table");
        QTRY_VERIFY(!desktop.cell(0, 1).isEmpty());
        table->selectRow(0);
        table->selectionModel()->select(table->model()->index(1, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
        desktop.chosenPdf = desktop.path(u"out"_s);
        desktop.trigger(u"exportPdf");
        const auto* messages = desktop.part<MessageBar>(u"messages");
        QTRY_VERIFY_WITH_TIMEOUT(messages->text().contains(u"out.pdf"_s), 30000);

        const auto pdf = Poppler::Document::load(desktop.path(u"out.pdf"_s));
        QVERIFY(pdf);
        QCOMPARE(pdf->outline().size(), 2);
        const QString text = allText(*pdf);
        for (int row = 0; row < 2; ++row) {
            QVERIFY2(text.contains(desktop.cell(row, 1).remove(u' ')),
                     qPrintable(desktop.cell(row, 1)));
        }
        const auto fonts = pdf->fonts();
        QVERIFY(!fonts.isEmpty());
        for (const Poppler::FontInfo& font : fonts) {
            QVERIFY2(font.isEmbedded() && font.isSubset(), qPrintable(font.name()));
        }
    }

    void anExportThatFailsSaysWhy()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.part<QTableView>(u"table")->selectRow(0);
        desktop.chosenPdf = desktop.path(u"no/such/folder/out.pdf"_s);
        desktop.trigger(u"exportPdf");
        const auto* messages = desktop.part<MessageBar>(u"messages");
        QTRY_VERIFY_WITH_TIMEOUT(!messages->isHidden(), 30000);
        QVERIFY2(messages->text().contains(u"out.pdf"_s), qPrintable(messages->text()));
    }

    void aCorrectedIssueIsAskedAbout()
    {
        Desktop desktop;
        desktop.importSample();
        const QString corrected = desktop.path(u"corrected.txt"_s);
        writeFile(corrected, correctedSample());
        for (const bool replace : {false, true}) {
            desktop.window().import({corrected});
            ConflictDialog* question = nullptr;
            QTRY_VERIFY_WITH_TIMEOUT(
                (question = desktop.window().findChild<ConflictDialog*>()) != nullptr, 30000);
            question->findChild<QPushButton*>(replace ? u"replace"_s : u"keep"_s)->click();
            const QString report = desktop.takeReport();
            QVERIFY2(report.contains(replace ? u"Replaced: 1"_s : u"Not replaced: 1"_s),
                     qPrintable(report));
            QTRY_VERIFY(desktop.window().findChild<ConflictDialog*>() == nullptr);
        }
    }

    void aCancelledImportLeavesTheQuestionAndTheArchive()
    {
        Desktop desktop;
        desktop.importSample();
        const int all = desktop.rows();
        const QString corrected = desktop.path(u"corrected.txt"_s);
        writeFile(corrected, correctedSample());
        desktop.window().import({corrected, Desktop::samples().first()});
        QTRY_VERIFY_WITH_TIMEOUT(desktop.window().findChild<ConflictDialog*>() != nullptr, 30000);
        desktop.part<QWidget>(u"importProgress")->findChild<QPushButton*>(u"cancel"_s)->click();
        QVERIFY(desktop.takeReport().contains(u"cancelled"_s));
        QTRY_VERIFY(desktop.window().findChild<ConflictDialog*>() == nullptr);
        QTRY_COMPARE(desktop.rows(), all);
    }

    void anArchiveThatIsNoneIsRefusedInOneSentence()
    {
        Desktop desktop;
        QTRY_COMPARE(desktop.page(), u"welcomePage"_s);
        desktop.window().close();
        for (const char16_t* name : {u"archive.gongbao", u"archive.gongbao-wal"}) {
            writeFile(desktop.path(QString::fromUtf16(name)), QByteArray(5000, 'x'));
        }
        desktop.open();
        const auto* messages = desktop.part<MessageBar>(u"messages");
        QTRY_VERIFY(!messages->isHidden());
        QVERIFY2(messages->text().contains(u"archive.gongbao"_s), qPrintable(messages->text()));
    }

    void theLayoutIsRemembered()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.window().resize(1000, 700);
        desktop.part<QSplitter>(u"columns")->setSizes({150, 300, 550});
        const auto sizes = desktop.part<QSplitter>(u"columns")->sizes();
        desktop.reader()->setZoom(130);
        desktop.part<QAction>(u"showParticulars")->setChecked(false);
        desktop.window().close();
        desktop.open();
        QTRY_VERIFY(desktop.rows() > 0);
        QCOMPARE(desktop.reader()->zoom(), 130);
        QVERIFY(!desktop.part<QAction>(u"showParticulars")->isChecked());
        QVERIFY(desktop.part<QWidget>(u"particulars")->isHidden());
        desktop.window().resize(1000, 700);
        QCOMPARE(desktop.part<QSplitter>(u"columns")->sizes(), sizes);
    }

    void noTwoEntriesOfAMenuShareALetter()
    {
        Desktop desktop;
        for (const QMenu* menu : desktop.window().menuBar()->findChildren<QMenu*>()) {
            QStringList letters;
            for (const QAction* action : menu->actions()) {
                const QString letter = QKeySequence::mnemonic(action->text()).toString();
                if (!letter.isEmpty()) {
                    QVERIFY2(!letters.contains(letter), qPrintable(action->text()));
                    letters.append(letter);
                }
            }
        }
    }

    void everyControlHasANameToBeReadAloud()
    {
        Desktop desktop;
        desktop.importSample();
        for (const auto* button : desktop.part<QWidget>(u"centre")->findChildren<QToolButton*>()) {
            if (!button->objectName().startsWith(u"qt_"_s) &&
                button->parent()->metaObject()->className() != QByteArray("QTabBar")) {
                QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                         qPrintable(button->objectName()));
            }
        }
        for (const auto* view : desktop.window().findChildren<QAbstractItemView*>()) {
            if (view->window() != &desktop.window() || qobject_cast<const QHeaderView*>(view)) {
                continue; // part of a combo box or of a table, which have names
            }
            QVERIFY2(!view->accessibleName().isEmpty(), qPrintable(view->objectName()));
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
