// SPDX-License-Identifier: GPL-3.0-or-later
// Prints documents in the background, on the pages that an export of them has.
#pragma once

#include "base/progress.h"
#include "desktop/jobs/requests.h"
#include "publish/fileexport.h"

#include <QObject>

#include <functional>
#include <memory>

class QPrinter;

namespace gongbao::desktop {

class ArchiveThread;

/// Borrows the thread. Prints one thing at a time.
class PrintController final : public QObject
{
    Q_OBJECT

public:
    explicit PrintController(ArchiveThread& archive, QObject* parent = nullptr);

    /// Lays @p documents out and prints them. Nothing while something is printed.
    void print(const std::vector<archive::DocumentId>& documents,
               const publish::ExportOptions& options, const std::shared_ptr<QPrinter>& printer);
    /// Prints what is laid out.
    void print(const publish::MadePdf& pdf, const std::shared_ptr<QPrinter>& printer);
    /// finished() does not follow; failed() does.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_printing.isBusy(); }

Q_SIGNALS:
    void started();
    void progressed(const gongbao::ProgressState& state);
    /// What was printed, as a sentence.
    void finished(const QString& sentence);
    void failed(const QString& sentence);

private:
    using Make = std::function<Result<publish::MadePdf>(archive::Database&, const StopToken&,
                                                        const Progress&)>;
    void start(const Make& make, const std::shared_ptr<QPrinter>& printer);

    ArchiveThread& m_archive;
    Requests m_printing;
};

} // namespace gongbao::desktop
