// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopfixture.h"

#include "desktop/importing/importreportdialog.h"
#include "desktop/messages/messagebar.h"
#include "ingest/importer.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>

namespace gongbao::desktop::test {

using namespace Qt::StringLiterals;

Desktop::Desktop(const QString& archive)
    : m_archive(archive.isEmpty() ? path(u"archive.gongbao"_s) : archive)
    , m_store(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
    , m_settings(m_store)
{
    open();
}

void Desktop::open()
{
    m_window.reset();
    m_session = std::make_unique<ArchiveSession>(archive());
    FileDialogs dialogs;
    dialogs.archiveToOpen = [this](QWidget*, const QString&) { return chosenArchive; };
    dialogs.filesToImport = [this](QWidget*, const QString&) { return chosenFiles; };
    dialogs.folderToImport = [this](QWidget*, const QString&) { return chosenFiles.value(0); };
    dialogs.folderToExport = [this](QWidget*, const QString&) { return m_folder.path(); };
    dialogs.listToSave = [this](QWidget*, const QString&) { return path(u"list.csv"_s); };
    dialogs.archiveToSave = [this](QWidget*, const QString&) { return chosenCopy; };
    dialogs.folderToSave = [this](QWidget*, const QString&) { return chosenCopy; };
    dialogs.folderToRestore = [this](QWidget*, const QString&) { return chosenArchive; };
    dialogs.folderForBackups = [this](QWidget*, const QString&) { return m_folder.path(); };
    dialogs.fileToExport = [this](QWidget*, const QString& file) {
        proposed = file;
        return chosenPdf;
    };
    m_window =
        std::make_unique<MainWindow>(WindowContext{*m_session, m_settings, dialogs, samples()});
    m_window->resize(1200, 800);
    m_window->show();
    m_window->furnish();
}

void Desktop::close()
{
    m_window->close();
    m_window.reset();
    m_session.reset();
}

QStringList Desktop::samples()
{
    QStringList files;
    const QDir folder(QStringLiteral(GONGBAO_SAMPLES));
    for (const QFileInfo& file : folder.entryInfoList({u"*.txt"_s}, QDir::Files)) {
        files.append(file.filePath());
    }
    return files;
}

int Desktop::rows() const
{
    return part<QTableView>(u"table")->model()->rowCount();
}

QString Desktop::cell(int row, int column) const
{
    return part<QTableView>(u"table")->model()->index(row, column).data().toString();
}

QString Desktop::page() const
{
    return part<QStackedWidget>(u"pages")->currentWidget()->objectName();
}

QTreeView* Desktop::values(const char16_t* list) const
{
    part<QComboBox>(u"listChoice")->setCurrentText(QString::fromUtf16(list));
    return part<QTreeView>(u"values");
}

QString Desktop::message() const
{
    const auto* bar = part<MessageBar>(u"messages");
    return bar->isHidden() ? QString() : bar->text();
}

QString Desktop::takeReport() const
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

void Desktop::importSample() const
{
    QTRY_COMPARE(page(), u"welcomePage"_s);
    part<QPushButton>(u"importSample")->click();
    QVERIFY(takeReport().startsWith(u"Added: 1"_s));
    QTRY_VERIFY(rows() > 0);
}

void Desktop::replaceSample() const
{
    const auto opened = archive::Database::open(archive(), archive::OpenMode::ReadWrite);
    QVERIFY(opened);
    writeFile(path(u"b.txt"_s), correctedSample());
    ingest::ImportOptions options;
    options.onConflict = archive::OnConflict::Replace;
    const auto report = ingest::importPaths(**opened, {path(u"b.txt"_s)}, options, {}, {});
    QCOMPARE(report.count(ingest::FileOutcome::What::Replaced), 1);
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray correctedSample()
{
    QFile file(Desktop::samples().value(0));
    return file.open(QIODevice::ReadOnly) ? file.readAll().replace("通知", "通告") : QByteArray();
}

} // namespace gongbao::desktop::test
