// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a PDF file, to look at or to take into another file. A process of its own draws
// them; see docs/security.md.
#pragma once

#include "source/cutprotocol.h"
#include "source/ocr/keptpages.h"
#include "source/pdffile.h"
#include "source/pdfprotocol.h"

#include <functional>
#include <memory>

namespace gongbao::source {

namespace pdf {
class Process;
enum class Silence;
} // namespace pdf

/// A file that stays open, in a process of its own, until this is destroyed. Made, used and
/// destroyed on one thread; blocking. After an error the process is gone: the file is opened anew
/// for its other pages.
class PdfPages
{
public:
    /// @p reader is the program that reads; empty: gongbao-pdf beside this one.
    explicit PdfPages(QString reader = {});
    ~PdfPages();
    PdfPages(const PdfPages&) = delete;
    PdfPages& operator=(const PdfPages&) = delete;

    /// Starts the process, so that a file that is known later is opened sooner.
    Status prepare();
    /// Once. @p name is the file's, for messages; of @p options the password, the question for it
    /// and the folder of recognised pages count. Errors are those of readPdf(), but for files
    /// without text, which have pages to look at.
    Status open(const QByteArray& bytes, const QString& name, const PdfOptions& options,
                const StopToken& stop);
    [[nodiscard]] int pageCount() const { return m_pageCount; }
    /// ErrorCode::Unreadable: the page cannot be drawn; it broke the process, or takes longer than
    /// a person waits.
    [[nodiscard]] Result<pdf::PageImage> render(const pdf::RenderRequest& request,
                                                const StopToken& stop);
    /// The words of page @p page (from 1), in the order in which the file draws them; of a page
    /// without any, those that were recognised on it and kept.
    [[nodiscard]] Result<QList<pdf::PrintedWord>> words(int page, const StopToken& stop);

    /// Takes the objects of a cut one after the other, by number.
    using ObjectSink = std::function<void(const pdf::CutObject& object)>;
    /// Hands over pages for another file: @p begin takes the pages, then @p object the objects they
    /// need, as many as the answer says. ErrorCode::Unreadable: the pages cannot be had, and what
    /// was handed over is of no use; they break the process, or take longer than a person waits.
    Status cut(const pdf::CutRequest& request,
               const std::function<void(const pdf::CutAnswer& answer)>& begin,
               const ObjectSink& object, const StopToken& stop);

private:
    Status openWith(const QString& password, const QByteArray& bytes, bool& locked,
                    const StopToken& stop);
    Result<pdf::Message> ask(const pdf::Message& question, int page, const StopToken& stop);
    [[nodiscard]] QList<pdf::PrintedWord> recognisedWords(int page);
    Error failed(int page);
    Error notCut(const pdf::CutRequest& request, pdf::Silence silence);

    QString m_reader;
    QString m_name;
    QByteArray m_bytes;                   ///< whose recognised pages are looked for in
    QString m_recognised;                 ///< this folder; empty: nowhere
    std::optional<ocr::KeptPages> m_kept; ///< those pages, once they were asked for
    int m_pageCount = 0;
    std::unique_ptr<pdf::Process> m_process; ///< null before a file is opened, and after an error
};

} // namespace gongbao::source
