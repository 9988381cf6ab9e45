// SPDX-License-Identifier: GPL-3.0-or-later
// What facets are counted by, of every document, in memory.
#pragma once

#include "archive/documentcache.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <span>

namespace gongbao::archive {

class Statement;

struct DocumentFacets
{
    qint32 issue = 0;     ///< 0: not read
    qint32 kind = 0;      ///< of names()
    qint32 category = 0;  ///< of names()
    quint32 bodiesAt = 0; ///< for bodies()
    quint32 bodies = 0;
};

/// Some 25 bytes a document; kinds and categories once each.
class FacetCache : public DocumentCache
{
public:
    [[nodiscard]] DocumentFacets of(DocumentId id) const { return m_documents.of(id); }
    /// Ids of the forms of bodies that the document has, as printed.
    [[nodiscard]] std::span<const qint32> bodies(const DocumentFacets& document) const;
    /// The first is empty.
    [[nodiscard]] const QStringList& names() const { return m_names; }

private:
    [[nodiscard]] bool isKnown(DocumentId id) const override;
    [[nodiscard]] Status readSome(Database& database, const std::vector<DocumentId>& ids) override;
    [[nodiscard]] Result<DocumentId> readAbove(Database& database, DocumentId last) override;
    void clear() override;

    void keep(const Statement& row);
    void keepBody(const Statement& row);
    [[nodiscard]] qint32 placeOf(const QString& name);

    RowsById<DocumentFacets> m_documents;
    std::vector<qint32> m_bodies;
    QStringList m_names{QString()};
    QHash<QString, qint32> m_places{{QString(), 0}}; ///< in m_names
};

} // namespace gongbao::archive
