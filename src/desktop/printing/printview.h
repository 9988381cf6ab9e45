// SPDX-License-Identifier: GPL-3.0-or-later
// What people see of printing: choosing the printer, progress, the preview.
#pragma once

#include "archive/records.h"
#include "source/pdffile.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QPrinter;

namespace gongbao::publish {
struct ExportOptions;
}

namespace gongbao::desktop {

class ArchiveThread;
class MessageBar;
class PrintController;
class ProgressStrip;
class Settings;

/// Documents are printed on the pages that an export of them has, in the style that was chosen
/// last.
class PrintView final : public QObject
{
    Q_OBJECT

public:
    /// All but the question is borrowed.
    struct Parts
    {
        PrintController& printer;
        ArchiveThread& archive; ///< lays out what is looked at
        ProgressStrip& progress;
        MessageBar& messages;
        const Settings& settings;
        source::PasswordQuestion askPassword;
    };

    /// @p window is the parent of dialogs.
    PrintView(Parts parts, QWidget* window);

    /// Asks for a printer and prints @p documents in that order, behind a 目录 if @p contents asks
    /// for it.
    void print(const std::vector<archive::DocumentId>& documents, bool contents);
    /// Shows the same pages in a window that prints them too.
    void preview(const std::vector<archive::DocumentId>& documents, bool contents);

private:
    [[nodiscard]] publish::ExportOptions options(bool contents) const;
    void choosePrinter(QWidget* window,
                       const std::function<void(const std::shared_ptr<QPrinter>&)>& print);

    Parts m_parts;
    QWidget* m_window;
};

} // namespace gongbao::desktop
