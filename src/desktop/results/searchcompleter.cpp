// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/results/searchcompleter.h"

#include "desktop/results/searchfield.h"
#include "desktop/session/archivethread.h"
#include "desktop/settings/settings.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QTreeView>

#include <algorithm>

namespace gongbao::desktop {

namespace {

using search::Completion;

enum Column { Text, Detail, ColumnCount };
constexpr int kQueryRole = Qt::UserRole;
constexpr int kMostRows = 14;

QString detailOf(const Completion& completion)
{
    const archive::DocumentRecord& document = completion.document;
    QStringList parts;
    switch (completion.kind) {
    case Completion::Kind::Number:
        parts = {document.title, document.issuers.join(u'、'),
                 document.date ? document.date->toIso() : QString()};
        break;
    case Completion::Kind::Title:
        parts = {document.number, document.date ? document.date->toIso() : QString()};
        break;
    case Completion::Kind::Body:
        parts = {SearchCompleter::tr("issuing body")};
        break;
    case Completion::Kind::Gazette:
        parts = {SearchCompleter::tr("gazette")};
        break;
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  "));
}

QTreeView* makeList(SearchField& field, QStandardItemModel* model)
{
    auto* list = new QTreeView(&field);
    list->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    list->setAttribute(Qt::WA_ShowWithoutActivating);
    list->setFocusPolicy(Qt::NoFocus);
    list->setFocusProxy(&field);
    list->setModel(model);
    list->setAccessibleName(SearchCompleter::tr("Completions"));
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setMouseTracking(true);
    list->setSelectionBehavior(QAbstractItemView::SelectRows);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->header()->hide();
    list->header()->setSectionResizeMode(Text, QHeaderView::ResizeToContents);
    return list;
}

} // namespace

SearchCompleter::SearchCompleter(ArchiveThread& archive, Settings& settings, SearchField& field,
                                 QObject* parent)
    : QObject(parent)
    , m_archive(archive)
    , m_settings(settings)
    , m_field(field)
    , m_model(new QStandardItemModel(0, ColumnCount, this))
    , m_list(makeList(field, m_model))
{
    field.installEventFilter(this);
    connect(&field, &QLineEdit::textEdited, this, &SearchCompleter::ask);
    connect(&field, &SearchField::searched, this, [this] {
        if (m_field.text().isEmpty()) {
            close();
        }
    });
    connect(&field, &SearchField::confirmed, this, &SearchCompleter::remember);
    connect(m_list, &QTreeView::clicked, this,
            [this](const QModelIndex& index) { choose(index.row()); });
}

SearchCompleter::~SearchCompleter() = default;

void SearchCompleter::ask(const QString& typed)
{
    m_archive.request(
        m_completing,
        [typed](archive::Database& database, const StopToken& stop) {
            return search::complete(database, typed, stop);
        },
        // Completions are a help: where they fail, the search itself says why.
        [this](const Result<QList<Completion>>& completions) {
            offer(completions ? *completions : QList<Completion>());
        });
}

void SearchCompleter::offer(const QList<Completion>& completions)
{
    m_model->removeRows(0, m_model->rowCount());
    for (const Completion& completion : completions) {
        append(completion.query, completion.text, detailOf(completion));
    }
    showList();
}

void SearchCompleter::offerFormer()
{
    m_model->removeRows(0, m_model->rowCount());
    const QStringList former = m_settings.value(setting::kSearches);
    for (const QString& query : former) {
        append(query, query, tr("searched before"));
    }
    showList();
}

void SearchCompleter::remember(const QString& query)
{
    constexpr qsizetype kRemembered = 20;
    const QString trimmed = query.trimmed();
    if (trimmed.isEmpty()) {
        return;
    }
    QStringList searches = m_settings.value(setting::kSearches);
    searches.removeAll(trimmed);
    searches.prepend(trimmed);
    m_settings.set(setting::kSearches, searches.first(std::min(kRemembered, searches.size())));
}

void SearchCompleter::append(const QString& query, const QString& text, const QString& detail)
{
    auto* item = new QStandardItem(text);
    item->setData(query, kQueryRole);
    m_model->appendRow({item, new QStandardItem(detail)});
}

void SearchCompleter::showList()
{
    if (m_model->rowCount() == 0 || !m_field.hasFocus() || !m_field.isVisible()) {
        m_list->hide();
        return;
    }
    m_list->header()->setMaximumSectionSize(m_field.width() * 3 / 5); // the rest tells what it is
    const int rows = std::min(kMostRows, m_model->rowCount());
    const int height = m_list->sizeHintForRow(0) * rows + 2 * m_list->frameWidth();
    m_list->setGeometry(
        QRect(m_field.mapToGlobal(m_field.rect().bottomLeft()), QSize(m_field.width(), height)));
    m_list->show();
}

void SearchCompleter::close()
{
    m_completing.drop();
    m_list->hide();
}

void SearchCompleter::choose(int row)
{
    const QString query = m_model->index(row, Text).data(kQueryRole).toString();
    close();
    remember(query);
    m_field.search(query);
}

void SearchCompleter::move(int step)
{
    const int count = m_model->rowCount();
    const QModelIndex current = m_list->currentIndex();
    // Beyond the last row and before the first is none: back in the field.
    const int row = current.isValid() ? current.row() + step : (step > 0 ? 0 : count - 1);
    m_list->setCurrentIndex(row < 0 || row >= count ? QModelIndex() : m_model->index(row, Text));
}

bool SearchCompleter::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->currentIndex().isValid()) {
            choose(m_list->currentIndex().row());
            return true;
        }
        close();
        return false;
    default:
        return false;
    }
}

bool SearchCompleter::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // Escape closes the list before it does anything else in the window.
        if (m_list->isVisible() && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (!m_list->isVisible() && m_field.text().isEmpty() &&
            static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
            offerFormer();
        }
        if (m_list->isVisible() && takeKey(static_cast<QKeyEvent*>(event)->key())) {
            return true;
        }
        break;
    case QEvent::InputMethod:
        if (!static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty()) {
            close();
        }
        break;
    case QEvent::FocusOut:
    case QEvent::Hide:
    case QEvent::Move:
    case QEvent::Resize:
        close();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace gongbao::desktop
