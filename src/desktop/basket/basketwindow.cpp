// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/basket/basketwindow.h"

#include "archive/catalogue.h"
#include "desktop/reader/citations.h"
#include "desktop/session/archivesession.h"
#include "desktop/settings/preferences.h"
#include "desktop/settings/settings.h"
#include "desktop/theme/icons.h"
#include "publish/filenames.h"
#include "search/resultlist.h"
#include "ui_basketwindow.h"

#include <QDir>
#include <QSaveFile>
#include <QShortcut>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRecordRole = Qt::UserRole;

} // namespace

BasketWindow::BasketWindow(ArchiveSession& session, Settings& settings, FileDialogs dialogs,
                           QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_settings(settings)
    , m_dialogs(std::move(dialogs))
    , m_ui(std::make_unique<Ui::BasketWindow>())
{
    m_ui->setupUi(this);
    m_ui->pattern->setToolTip(publish::placeholdersText());
    m_ui->up->setIcon(tintedIcon("previous"_L1));
    m_ui->down->setIcon(tintedIcon("next"_L1));
    m_ui->documents->viewport()->installEventFilter(this);
    connect(m_ui->up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_ui->down, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_ui->remove, &QPushButton::clicked, this, &BasketWindow::removeSelected);
    auto* removing = new QShortcut(QKeySequence::Delete, m_ui->documents);
    removing->setContext(Qt::WidgetShortcut);
    connect(removing, &QShortcut::activated, this, &BasketWindow::removeSelected);
    connect(m_ui->documents, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        Q_EMIT documentWanted(item->data(kRecordRole).value<archive::DocumentRecord>().id);
    });
    connect(m_ui->onePdf, &QPushButton::clicked, this, [this] {
        std::vector<archive::DocumentId> ids;
        for (const archive::DocumentRecord& document : documents()) {
            ids.push_back(document.id);
        }
        Q_EMIT pdfWanted(ids, m_ui->contents->isChecked());
    });
    connect(m_ui->eachPdf, &QPushButton::clicked, this,
            [this] { Q_EMIT pdfsWanted(documents(), m_ui->pattern->text()); });
    connect(m_ui->pattern, &QLineEdit::editingFinished, this,
            [this] { storeExportPattern(m_ui->pattern->text(), m_settings); });
    connect(m_ui->list, &QPushButton::clicked, this, &BasketWindow::saveList);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::close);
    m_waiting = keptIds(); // before a change is noted, which would keep the empty list
    noteChange();
}

BasketWindow::~BasketWindow() = default;

std::vector<archive::DocumentId> BasketWindow::keptIds() const
{
    const QStringList kept = m_settings.value(setting::kBasket);
    std::vector<archive::DocumentId> ids;
    if (kept.value(0) == m_session.path()) { // else of another archive
        for (const QString& id : kept.sliced(1)) {
            ids.push_back(id.toLongLong());
        }
    }
    return ids;
}

void BasketWindow::setPattern(const QString& pattern)
{
    m_ui->pattern->setText(pattern);
}

void BasketWindow::load()
{
    add({});
}

void BasketWindow::add(const std::vector<archive::DocumentId>& ids)
{
    m_waiting.insert(m_waiting.end(), ids.begin(), ids.end());
    if (m_waiting.empty()) {
        return;
    }
    m_session.exporter().request(
        m_loading,
        [ids = m_waiting](archive::Database& database, const StopToken&) {
            return archive::Catalogue(database).records(ids);
        },
        [this](const Result<QList<archive::DocumentRecord>>& records) {
            if (!records) { // they wait on, so that the next ones do not take their place
                Q_EMIT failed(records.error().message);
                return;
            }
            m_waiting.clear();
            addRecords(*records);
        });
}

void BasketWindow::addRecords(const QList<archive::DocumentRecord>& records)
{
    QSet<archive::DocumentId> there;
    for (const archive::DocumentRecord& document : documents()) {
        there.insert(document.id);
    }
    for (const archive::DocumentRecord& record : records) {
        if (!there.contains(record.id)) {
            there.insert(record.id);
            auto* item = new QListWidgetItem(documentLabel(record), m_ui->documents);
            item->setToolTip(item->text());
            item->setData(kRecordRole, QVariant::fromValue(record));
        }
    }
    noteChange();
}

void BasketWindow::bringUp()
{
    show();
    raise();
    activateWindow();
}

void BasketWindow::setExporting(bool exporting)
{
    m_exporting = exporting;
    enableButtons();
}

QList<archive::DocumentRecord> BasketWindow::documents() const
{
    QList<archive::DocumentRecord> all;
    for (int row = 0; row < m_ui->documents->count(); ++row) {
        all.append(m_ui->documents->item(row)->data(kRecordRole).value<archive::DocumentRecord>());
    }
    return all;
}

void BasketWindow::enableButtons()
{
    const bool any = m_ui->documents->count() > 0;
    for (QWidget* button :
         std::initializer_list<QWidget*>{m_ui->up, m_ui->down, m_ui->remove, m_ui->list}) {
        button->setEnabled(any);
    }
    m_ui->onePdf->setEnabled(any && !m_exporting);
    m_ui->eachPdf->setEnabled(any && !m_exporting);
}

void BasketWindow::noteChange()
{
    enableButtons();
    const int count = m_ui->documents->count();
    m_ui->hint->setText(count > 0 ? tr("%Ln document(s); drag to put in order", nullptr, count)
                                  : tr("Empty. Choose documents in the list and press Ctrl+B."));
    if (m_waiting.empty()) { // else what was kept is not all here yet
        QStringList kept{m_session.path()};
        for (const archive::DocumentRecord& document : documents()) {
            kept.append(QString::number(document.id));
        }
        if (count > 0 || m_settings.value(setting::kBasket).value(0) == m_session.path()) {
            m_settings.set(setting::kBasket, kept);
        }
    }
    Q_EMIT changed(count);
}

void BasketWindow::moveCurrent(int by)
{
    const int row = m_ui->documents->currentRow();
    const int target = row + by;
    if (row < 0 || target < 0 || target >= m_ui->documents->count()) {
        return;
    }
    m_ui->documents->insertItem(target, m_ui->documents->takeItem(row));
    m_ui->documents->setCurrentRow(target);
    noteChange();
}

void BasketWindow::removeSelected()
{
    qDeleteAll(m_ui->documents->selectedItems());
    noteChange();
}

void BasketWindow::saveList()
{
    const QDir folder(m_settings.value(setting::kExportFolder));
    const QString path = m_dialogs.listToSave(this, folder.filePath(tr("Documents.csv")));
    if (path.isEmpty()) {
        return;
    }
    QSaveFile file(path);
    const QByteArray bytes = search::toCsv(documents()).toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) {
        Q_EMIT saved(tr("The list was saved to %1.").arg(QDir::toNativeSeparators(path)));
    } else {
        Q_EMIT failed(tr("%1 could not be written (%2). Choose another folder or free some space.")
                          .arg(QDir::toNativeSeparators(path), file.errorString()));
    }
}

bool BasketWindow::eventFilter(QObject* watched, QEvent* event)
{
    const bool handled = QDialog::eventFilter(watched, event);
    if (event->type() == QEvent::Drop) {
        // The list moves its rows when the drop is over.
        QMetaObject::invokeMethod(this, &BasketWindow::noteChange, Qt::QueuedConnection);
    }
    return handled;
}

} // namespace gongbao::desktop
