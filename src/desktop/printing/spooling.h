// SPDX-License-Identifier: GPL-3.0-or-later
// PDF files to the printers of CUPS, which print text as text, sharper and from smaller files than
// images of pages.
#pragma once

#include "base/result.h"
#include "base/stoptoken.h"

#include <QStringList>

class QPrinter;

namespace gongbao::desktop {

/// What was chosen in the dialog for printing, as CUPS calls it.
struct PrintJob
{
    QString printer{};
    QString title{};
    int copies = 1;
    QStringList options{}; ///< name=value

    friend bool operator==(const PrintJob&, const PrintJob&) = default;
};

/// The program that takes files for CUPS; empty where it is not installed, or where @p printer is
/// no printer of CUPS.
[[nodiscard]] QString spoolerFor(const QPrinter& printer);

[[nodiscard]] PrintJob jobFor(const QPrinter& printer, const QString& title);

/// Whether CUPS chooses the pages out of what it is given.
[[nodiscard]] bool spoolerTakesPages(const QPrinter& printer);

/// Hands the file over; what is printed of it shows in the system's list of jobs. Blocking; any
/// thread.
[[nodiscard]] Status spool(const QString& spooler, const PrintJob& job, const QByteArray& pdf,
                           const StopToken& stop);

} // namespace gongbao::desktop
