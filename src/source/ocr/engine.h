// SPDX-License-Identifier: GPL-3.0-or-later
// Tesseract, which recognises the characters in a picture of a page: a program of the system, run
// once for each page in a process that is confined (docs/security.md).
#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "source/ocr/enginetable.h"
#include "source/pdfprotocol.h"

#include <QStringList>

#include <chrono>
#include <optional>

namespace gongbao::source::ocr {

/// The resolution at which pages are given to the engine: it reads Han worse at 150 and at 300.
inline constexpr int kDotsPerInch = 200;

/// A value; any thread.
class Engine
{
public:
    /// @p program is asked for its languages; empty: the system's tesseract. nullopt where there is
    /// no such program, or it knows none of recognitionLanguages(). Blocking.
    [[nodiscard]] static std::optional<Engine> find(const QString& program, const StopToken& stop);

    /// Of recognitionLanguages() those that are installed.
    [[nodiscard]] const QStringList& languages() const { return m_languages; }
    /// "tesseract 5.3.0"
    [[nodiscard]] const QString& name() const { return m_name; }
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    /// The lines of @p page, a grey picture of horizontal print. Blocking.
    /// ErrorCode::Cancelled; Unreadable where the engine crashes, takes longer than two minutes or
    /// answers what is no answer.
    [[nodiscard]] Result<QList<EngineLine>> recognise(const pdf::PageImage& page, int dotsPerInch,
                                                      const QString& language,
                                                      const StopToken& stop) const;

private:
    Engine() = default;

    QString m_program;
    QString m_name;
    QStringList m_languages;
    std::chrono::milliseconds m_patience{std::chrono::minutes(2)};
};

} // namespace gongbao::source::ocr
