// SPDX-License-Identifier: GPL-3.0-or-later
// One PDF in the making: pages that are laid out and pages that are taken as they are.
#pragma once

#include "publish/citedlinks.h"
#include "publish/contents.h"
#include "publish/metadata.h"
#include "publish/originalcopy.h"
#include "publish/outline.h"
#include "publish/pagecontent.h"
#include "publish/pagetree.h"
#include "publish/pdfexport.h"

#include <optional>

namespace gongbao::publish {

/// Borrows all it is given. Documents are added in the order in which the options list them.
class ExportedPdf
{
public:
    ExportedPdf(QIODevice& device, FontSet& fonts, const PdfOptions& options);

    /// Writes a document's pages: those of its issue's PDF where it brings them, else laid out.
    /// Stops early when @p stop asks for it. After an error the file is of no use.
    [[nodiscard]] Status add(const PublishItem& item, const StopToken& stop);
    /// After the last document.
    [[nodiscard]] Status finish(const StopToken& stop);

    [[nodiscard]] const PdfWriter& writer() const { return m_writer; }
    [[nodiscard]] int pageCount() const { return m_pages.pageCount(); }
    /// Of the pages, points, as they are shown.
    [[nodiscard]] const QList<QSizeF>& sizes() const { return m_sizes; }
    /// Documents that were laid out.
    [[nodiscard]] int setAnew() const { return m_setAnew; }

private:
    /// A page of the contents whose text is written at the end.
    struct OpenPage
    {
        int content = 0;
        int links = 0;
    };

    void beginContents();
    void writeContents();
    [[nodiscard]] int beginDocument();
    void layOutPages(const PublishItem& item, const StopToken& stop);
    [[nodiscard]] Status copyPages(const PublishItem& item, const StopToken& stop);
    void describe(const PublishItem& item);
    void addPage(const Page& page, int number, const QString& documentTitle);
    void addPaper(int number, int content, const QByteArray& links, bool landscape);
    [[nodiscard]] QByteArray annotations(const Page& page) const;
    [[nodiscard]] Status writeFonts(const StopToken& stop);
    [[nodiscard]] QByteArray outputIntent();
    [[nodiscard]] int writeCatalog();
    [[nodiscard]] bool isArchival() const;
    [[nodiscard]] QString subject() const;

    const PdfOptions& m_options;
    const PageGeometry& m_page; ///< of what is laid out
    LinkTargets m_targets;
    FontSet& m_fonts;
    Shaper m_shaper;
    PdfWriter m_writer;
    PageTree m_pages;
    Outline m_outline;
    OriginalCopy m_originals;
    GlyphUsage m_usage;
    Metadata m_metadata;
    QStringList m_issues; ///< that the documents come from
    QString m_number;     ///< of the last document that has one
    QList<QSizeF> m_sizes;
    int m_setAnew = 0;
    int m_resources;
    std::optional<Contents> m_contents;
    std::vector<OpenPage> m_contentsPages;
    std::vector<int> m_firstPages; ///< objects: of the listed documents, then of each that is added
    std::vector<int> m_pageNumbers; ///< of the first page of each document, from 1
};

} // namespace gongbao::publish
