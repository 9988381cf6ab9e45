// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/basket/basketwindow.h"

#include "archive/catalogue.h"
#include "base/outputfile.h"
#include "desktop/files/savedfile.h"
#include "desktop/reader/citations.h"
#include "desktop/session/archivesession.h"
#include "desktop/settings/preferences.h"
#include "desktop/settings/settings.h"
#include "desktop/theme/icons.h"
#include "publish/fileexport.h"
#include "publish/filenames.h"
#include "search/resultlist.h"
#include "ui_basketwindow.h"

#include <QDir>
#include <QSaveFile>
#include <QShortcut>

#include <algorithm>
#include <iterator>
#include <utility>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRecordRole = Qt::UserRole;

using Record = archive::DocumentRecord;

std::vector<archive::DocumentId> idsOf(const QList<Record>& records)
{
    std::vector<archive::DocumentId> ids;
    std::ranges::transform(records, std::back_inserter(ids), &Record::id);
    return ids;
}

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
    connect(m_ui->pattern, &QLineEdit::editingFinished, this,
            [this] { storeExportPattern(m_ui->pattern->text(), m_settings); });
    connectOutput();
    connectStyle();
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::close);
    showCount();
}

BasketWindow::~BasketWindow() = default;

void BasketWindow::connectOutput()
{
    connect(m_ui->onePdf, &QPushButton::clicked, this, [this] {
        Q_EMIT pdfWanted(idsOf(documents()), m_ui->contents->isChecked(), fileNameFor(documents()));
    });
    connect(m_ui->eachPdf, &QPushButton::clicked, this,
            [this] { Q_EMIT pdfsWanted(documents(), m_ui->pattern->text()); });
    connect(m_ui->preview, &QPushButton::clicked, this,
            [this] { Q_EMIT previewWanted(idsOf(documents()), m_ui->contents->isChecked()); });
    connect(m_ui->print, &QPushButton::clicked, this,
            [this] { Q_EMIT printWanted(idsOf(documents()), m_ui->contents->isChecked()); });
    connect(m_ui->list, &QPushButton::clicked, this, &BasketWindow::saveList);
}

void BasketWindow::connectStyle()
{
    using publish::Style;
    const auto add = [this](const QString& text, Style style) {
        m_ui->style->addItem(text, QString(publish::toName(style)));
    };
    add(tr("Official style, set anew"), Style::Official);
    add(tr("Compact, set anew"), Style::Compact);
    add(tr("Original pages of the PDF"), Style::Original);
    const int chosen = m_ui->style->findData(m_settings.value(setting::kExportStyle));
    m_ui->style->setCurrentIndex(std::max(0, chosen));
    m_ui->mask->setChecked(m_settings.value(setting::kExportMask));
    const auto enable = [this] {
        m_ui->mask->setEnabled(m_ui->style->currentData().toString() ==
                               publish::toName(Style::Original));
    };
    enable();
    connect(m_ui->style, &QComboBox::currentIndexChanged, this, [this, enable] {
        m_settings.set(setting::kExportStyle, m_ui->style->currentData().toString());
        enable();
    });
    connect(m_ui->mask, &QCheckBox::toggled, this,
            [this](bool mask) { m_settings.set(setting::kExportMask, mask); });
}

void BasketWindow::setPattern(const QString& pattern)
{
    m_ui->pattern->setText(pattern);
}

void BasketWindow::load()
{
    m_session.reader().request(
        m_loading,
        [](archive::Database& database, const StopToken&) -> Result<QList<Record>> {
            const auto ids = archive::basket(database);
            return ids ? archive::Catalogue(database).records(*ids)
                       : Result<QList<Record>>(ids.error());
        },
        [this](const Result<QList<Record>>& records) {
            if (!records) {
                Q_EMIT failed(records.error().message);
                return;
            }
            m_loaded = true;
            m_wanted = idsOf(*records);
            if (m_wanted != idsOf(documents())) {
                m_ui->documents->clear();
                addRecords(*records);
            }
            if (!m_waiting.empty()) {
                add(std::exchange(m_waiting, {}));
            }
        });
}

void BasketWindow::add(const std::vector<archive::DocumentId>& ids)
{
    if (!m_loaded) { // what is kept must not be lost for what is added
        m_waiting.insert(m_waiting.end(), ids.begin(), ids.end());
        load();
        return;
    }
    for (const archive::DocumentId id : ids) {
        if (std::ranges::find(m_wanted, id) == m_wanted.end()) {
            m_wanted.push_back(id);
        }
    }
    change(tr("Put into the Basket"));
}

void BasketWindow::addRecords(const QList<Record>& records)
{
    for (const Record& record : records) {
        auto* item = new QListWidgetItem(documentLabel(record), m_ui->documents);
        item->setToolTip(item->text());
        item->setData(kRecordRole, QVariant::fromValue(record));
    }
    showCount();
}

void BasketWindow::bringUp()
{
    show();
    raise();
    activateWindow();
}

void BasketWindow::setRunning(bool exporting, bool printing)
{
    m_exporting = exporting;
    m_printing = printing;
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
    m_ui->preview->setEnabled(any);
    m_ui->print->setEnabled(any && !m_printing);
}

void BasketWindow::showCount()
{
    enableButtons();
    const int count = m_ui->documents->count();
    m_ui->hint->setText(count > 0 ? tr("%Ln document(s); drag to put in order", nullptr, count)
                                  : tr("Empty. Choose documents in the list and press Ctrl+B."));
    Q_EMIT changed(count);
}

void BasketWindow::keep(const QString& step)
{
    showCount();
    m_wanted = idsOf(documents());
    change(step);
}

void BasketWindow::change(const QString& step)
{
    m_loading.drop(); // what it reads may be from before
    Q_EMIT changeWanted(archive::SetBasket{m_wanted}, step);
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
    keep(tr("Order of the Basket"));
}

void BasketWindow::removeSelected()
{
    qDeleteAll(m_ui->documents->selectedItems());
    keep(tr("Take Out of the Basket"));
}

void BasketWindow::saveList()
{
    const QString path =
        m_dialogs.listToSave(this, proposedPath(m_settings, fileNameFor(documents()) + u".csv"_s));
    if (path.isEmpty()) {
        return;
    }
    rememberFolderOf(m_settings, path);
    if (const Status free = demandReplaceable(path, OutputKind::Text); !free) {
        Q_EMIT failed(free.error().message);
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
        QMetaObject::invokeMethod(
            this, [this] { keep(tr("Order of the Basket")); }, Qt::QueuedConnection);
    }
    return handled;
}

} // namespace gongbao::desktop
