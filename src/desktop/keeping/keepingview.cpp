// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/keeping/keepingview.h"

#include "desktop/basket/basketwindow.h"
#include "desktop/keeping/keptview.h"
#include "desktop/keeping/markspanel.h"
#include "desktop/reader/readercontroller.h"
#include "desktop/reader/readerview.h"
#include "desktop/results/chosen.h"
#include "desktop/results/query.h"
#include "desktop/results/resultscontroller.h"
#include "desktop/results/resultspanel.h"

#include <QInputDialog>

#include <algorithm>

namespace gongbao::desktop {

KeepingView::KeepingView(KeepingParts parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    KeepingController& keeping = m_parts.keeping;
    connect(&m_parts.kept, &KeptView::changeWanted, this, &KeepingView::make);
    connect(&m_parts.marks, &MarksPanel::changeWanted, this, &KeepingView::make);
    connect(&m_parts.marks, &MarksPanel::noteWritten, &keeping, &KeepingController::setNote);
    connect(&m_parts.marks, &MarksPanel::noteLeft, &keeping, &KeepingController::endNote);
    connect(&m_parts.basket, &BasketWindow::changeWanted, this, &KeepingView::make);
    connect(&m_parts.kept, &KeptView::tagUnwanted, this, &KeepingView::removeTag);
    connect(&m_parts.kept, &KeptView::filterChosen, this,
            [this](const archive::DocumentFilter& filter) { m_parts.query.setFilter(filter); });
    connect(&m_parts.query, &QueryState::changed, this,
            [this](const Query& query) { m_parts.kept.setQuery(query); });
    connect(&m_parts.kept, &KeptView::searchChosen, this,
            [this](const archive::SavedSearch& search) {
                Q_EMIT queryWanted({search.query, search.filter, search.order});
            });
    connect(&keeping, &KeepingController::loaded, &m_parts.kept, &KeptView::setKept);
    connect(&keeping, &KeepingController::marked, &m_parts.marks, &MarksPanel::showMarks);
    connect(&keeping, &KeepingController::changed, this, &KeepingView::refresh);
    connect(&m_parts.reader, &ReaderController::opened, this, [this](archive::DocumentId id) {
        m_parts.marks.showDocument(id);
        m_parts.keeping.load(id);
        m_parts.keeping.noteOpened(id);
    });
    connect(&m_parts.reader, &ReaderController::closed, this,
            [this] { m_parts.marks.showDocument(0); });
}

void KeepingView::make(const archive::KeepingChange& change, const QString& text)
{
    m_parts.keeping.make(change, text);
}

archive::DocumentIds KeepingView::targets() const
{
    const archive::DocumentId read = m_parts.reader.record().id;
    return read != 0 && m_parts.text.hasFocus()
               ? archive::DocumentIds{read}
               : chosenDocuments(m_parts.list.selectedIds(), m_parts.reader.current());
}

void KeepingView::toggleStar()
{
    const archive::DocumentIds documents = targets();
    if (documents.empty()) {
        return;
    }
    // As the first is, so that the key takes back what it did.
    // The list may be without the one that is read.
    const bool starred = documents.front() == m_parts.reader.record().id
                             ? m_parts.marks.isStarred()
                             : m_parts.results.model().isStarred(documents.front());
    make(archive::SetStarred{documents, !starred}, starred ? tr("Remove Star") : tr("Star"));
}

void KeepingView::ask(const QString& title, const QString& label, const QStringList& choices,
                      const QString& proposal, const std::function<void(const QString&)>& chosen)
{
    auto* dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    if (!choices.isEmpty()) {
        dialog->setComboBoxEditable(true);
        dialog->setComboBoxItems(choices);
    }
    dialog->setTextValue(proposal);
    connect(dialog, &QInputDialog::textValueSelected, this, [chosen](const QString& text) {
        if (const QString name = text.trimmed(); !name.isEmpty()) {
            chosen(name);
        }
    });
    dialog->open();
}

void KeepingView::askForTag()
{
    QStringList names;
    for (const archive::NameCount& tag : m_parts.keeping.kept().tags) {
        names.append(tag.name);
    }
    const archive::DocumentIds documents = targets();
    if (documents.empty()) {
        return;
    }
    ask(tr("Add a Tag"), tr("&Tag, a known one or a new one:"), names, {},
        [this, documents](const QString& typed) {
            for (const QString& tag : tagsFrom(typed)) {
                make(archive::SetTagged{documents, tag, true}, tr("Tag “%1”").arg(tag));
            }
        });
}

void KeepingView::askForCollection()
{
    const archive::DocumentIds documents = targets();
    if (documents.empty()) {
        return;
    }
    QStringList paths;
    for (const archive::Collection& collection : m_parts.keeping.kept().collections) {
        paths.append(pathOf(m_parts.keeping.kept(), collection.id));
    }
    paths.sort();
    ask(tr("Put into a Collection"), tr("&Collection, a known one or the name of a new one:"),
        paths, {}, [this, documents](const QString& path) { putIntoCollection(documents, path); });
}

void KeepingView::putIntoCollection(const archive::DocumentIds& documents, const QString& path)
{
    const Kept& kept = m_parts.keeping.kept();
    const QString text = tr("Put into “%1”").arg(path);
    for (const archive::Collection& collection : kept.collections) {
        if (pathOf(kept, collection.id) == path) {
            make(archive::SetCollected{documents, collection.id, true}, text);
            return;
        }
    }
    make(archive::AddCollections{{{{0, 0, path, 0}, documents}}}, text);
}

bool KeepingView::canTakeOut() const
{
    const archive::DocumentFilter& filter = m_parts.query.query().filter;
    return filter.collection || !filter.tag.isEmpty();
}

void KeepingView::takeOut()
{
    const archive::DocumentFilter& filter = m_parts.query.query().filter;
    const archive::DocumentIds documents = m_parts.list.selectedIds();
    if (documents.empty()) {
        return;
    }
    if (filter.collection) {
        make(archive::SetCollected{documents, *filter.collection, false},
             tr("Take Out of “%1”").arg(pathOf(m_parts.keeping.kept(), *filter.collection)));
    } else if (!filter.tag.isEmpty()) {
        make(archive::SetTagged{documents, filter.tag, false},
             tr("Remove Tag “%1”").arg(filter.tag));
    }
}

void KeepingView::removeTag(const QString& tag)
{
    m_parts.keeping.documentsWith(tag, [this, tag](const archive::DocumentIds& documents) {
        make(archive::SetTagged{documents, tag, false}, tr("Remove Tag “%1”").arg(tag));
    });
}

void KeepingView::editNote()
{
    if (m_parts.reader.record().id != 0) {
        m_parts.marks.editNote();
    }
}

bool KeepingView::canSaveSearch() const
{
    const Query& query = m_parts.query.query();
    return !query.typed.isEmpty() || query.filter != archive::DocumentFilter();
}

void KeepingView::saveSearch()
{
    if (!canSaveSearch()) {
        return;
    }
    const Query query = m_parts.query.query(); // as it is now, whatever happens beside the dialog
    ask(tr("Save Search"), tr("&Name, under which it stands at the left:"), {}, query.typed,
        [this, query](const QString& name) {
            const QString text = tr("Save Search “%1”").arg(name);
            const auto& searches = m_parts.keeping.kept().searches;
            QUndoStack& steps = m_parts.keeping.undoStack();
            steps.beginMacro(text);
            if (std::ranges::find(searches, name, &archive::SavedSearch::name) != searches.end()) {
                make(archive::RemoveSearch{name}, text); // one step with what takes its place
            }
            make(archive::AddSearch{{name, query.typed, query.filter, query.order}}, text);
            steps.endMacro();
        });
}

void KeepingView::refresh()
{
    if (const archive::DocumentId read = m_parts.reader.record().id; read != 0) {
        m_parts.keeping.load(read);
    }
    m_parts.results.reloadRows();
    if (isOfMarks(m_parts.query.query().filter)) {
        m_parts.results.refresh();
    }
    if (m_parts.keeping.isSettled()) {
        m_parts.basket.load();
    }
}

} // namespace gongbao::desktop
