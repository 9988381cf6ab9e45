// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the citations of many documents on the clipboard.
#pragma once

#include "archive/records.h"
#include "desktop/jobs/requests.h"

#include <QObject>

#include <vector>

namespace gongbao::desktop {

class ArchiveThread;

class CitingController final : public QObject
{
    Q_OBJECT

public:
    /// More than these are a list to be saved, not to be pasted.
    static constexpr std::size_t kMost = 10'000;

    /// Borrows @p archive.
    explicit CitingController(ArchiveThread& archive, QObject* parent = nullptr);

    /// One line each, in the order of @p documents.
    void copy(const std::vector<archive::DocumentId>& documents);

Q_SIGNALS:
    void failed(const QString& sentence);

private:
    ArchiveThread& m_archive;
    Requests m_loading;
};

} // namespace gongbao::desktop
