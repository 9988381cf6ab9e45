// SPDX-License-Identifier: GPL-3.0-or-later
// How far documents were read, so that each is opened again where it was left.
#pragma once

#include "archive/records.h"

#include <QStringList>

namespace gongbao::desktop {

/// Of one person, in whatever archives; the latest kMost documents.
class ReadingPlaces
{
public:
    static constexpr qsizetype kMost = 500;

    ReadingPlaces() = default;
    /// What list() gave; entries that are none are passed over.
    explicit ReadingPlaces(const QStringList& list);
    /// The latest first, to be stored.
    [[nodiscard]] QStringList list() const;

    /// @p place is of the text, see ReaderView::placeAtTop(); the beginning is not kept.
    void set(const QString& archive, archive::DocumentId document, int place);
    /// 0, the beginning, where nothing is known.
    [[nodiscard]] int place(const QString& archive, archive::DocumentId document) const;

private:
    struct Entry
    {
        archive::DocumentId document = 0;
        int place = 0;
        QString archive; ///< path
    };
    QList<Entry> m_entries;
};

} // namespace gongbao::desktop
