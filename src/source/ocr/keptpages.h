// SPDX-License-Identifier: GPL-3.0-or-later
// Recognised pages, kept on disk: what was recognised once is not recognised again, so that a
// stopped import goes on where it was, and an issue read again gives what it gave before.
#pragma once

#include "source/recognisedpage.h"

#include <QByteArray>

#include <optional>

namespace gongbao::source::ocr {

struct KeptPage
{
    RecognisedPage recognised{};
    QString engine{}; ///< that recognised it

    friend bool operator==(const KeptPage&, const KeptPage&) = default;
};

/// Those of one file, in a folder that only the user can look into. What is damaged there counts as
/// not kept; what cannot be kept is recognised anew another time. Any thread; one object one
/// thread.
class KeptPages
{
public:
    /// Below @p folder; empty: nothing is kept. @p sha256 is the file's.
    KeptPages(const QString& folder, const QByteArray& sha256);

    [[nodiscard]] std::optional<KeptPage> page(int number, const QString& language) const;
    /// In the language of the file; while that is not known, in the one that the engine was surer
    /// of.
    [[nodiscard]] std::optional<KeptPage> page(int number) const;
    void keep(const KeptPage& page, const QString& language) const;

    /// In which language the file is, once that was found out; else empty.
    [[nodiscard]] QString language() const;
    void keepLanguage(const QString& language) const;

private:
    [[nodiscard]] bool makeFolder() const;
    [[nodiscard]] QString pathOf(int number, const QString& language) const;

    QString m_parent; ///< of the folders of all files
    QString m_folder; ///< empty: nothing is kept
};

} // namespace gongbao::source::ocr
