// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdfexport.h"

#include "publish/documentlayout.h"
#include "publish/fontembedding.h"
#include "publish/metadata.h"
#include "publish/origin.h"
#include "publish/outline.h"
#include "publish/pagecontent.h"
#include "publish/pagegeometry.h"
#include "publish/pagetree.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace gongbao::publish {

using namespace Qt::StringLiterals;

namespace {

/// Lists in the metadata name so many at most, so that they stay readable.
constexpr qsizetype kMostNamed = 50;

Error cancelled()
{
    return {
        ErrorCode::Cancelled,
        QCoreApplication::translate("PdfExport", "The export was cancelled; no file was written.")};
}

void appendOnce(QStringList& list, const QString& text)
{
    if (!text.isEmpty() && list.size() < kMostNamed && !list.contains(text)) {
        list.append(text);
    }
}

/// 重排件 and the origin, over the first page of a document.
PlacedLine originLine(const PublishItem& item, Shaper& shaper)
{
    const QString origin = originOf(item);
    const QString text = origin.isEmpty() ? u"重排件"_s : u"重排件　原载"_s + origin;
    const ShapedTextPtr shaped = shaper.shape(text, TypeRole::Song);
    return {.line = setLine(shaped, 0, static_cast<int>(shaped->clusters.size()), kOriginSize, 0),
            .x = 0,
            .baseline = -kOriginRise};
}

/// — 7 —, one character in from the outer side: right on odd pages, left on even ones.
PageNumber pageNumber(int number, Shaper& shaper)
{
    const ShapedTextPtr shaped = shaper.shape(u"— %1 —"_s.arg(number), TypeRole::Song);
    SetLine line =
        setLine(shaped, 0, static_cast<int>(shaped->clusters.size()), kPageNumberSize, 0);
    const double x = number % 2 == 1 ? kAreaWidth - kCell - line.width : kCell;
    return {.line = std::move(line), .x = x};
}

/// One PDF in the making.
class PdfFile
{
public:
    PdfFile(QIODevice& device, FontSet& fonts)
        : m_fonts(fonts)
        , m_shaper(fonts)
        , m_writer(device)
        , m_pages(m_writer)
        , m_outline(m_writer)
        , m_resources(m_writer.reserve())
    {
    }

    void add(const PublishItem& item, const StopToken& stop);
    [[nodiscard]] Status finish(const PdfOptions& options, const StopToken& stop);

    [[nodiscard]] const PdfWriter& writer() const { return m_writer; }
    [[nodiscard]] int pageCount() const { return m_pages.pageCount(); }

private:
    void describe(const PublishItem& item);
    void addPage(const Page& page, const QString& documentTitle);
    [[nodiscard]] Status writeFonts(const StopToken& stop);

    FontSet& m_fonts;
    Shaper m_shaper;
    PdfWriter m_writer;
    PageTree m_pages;
    Outline m_outline;
    GlyphUsage m_usage;
    Metadata m_metadata;
    int m_resources;
};

void PdfFile::add(const PublishItem& item, const StopToken& stop)
{
    std::vector<Page> pages = paginate(layOut(item.document, m_shaper, stop));
    pages.front().lines.insert(pages.front().lines.begin(), originLine(item, m_shaper));
    describe(item);
    QString title = item.document.title.simplified();
    if (title.isEmpty()) {
        title = item.document.number.isNull() ? u"—"_s : item.document.number.toString();
    }
    for (const Page& page : pages) {
        if (stop.stop_requested()) {
            return;
        }
        addPage(page, title);
        title.clear();
    }
}

void PdfFile::describe(const PublishItem& item)
{
    if (m_metadata.title.isEmpty()) {
        m_metadata.title = item.document.title.simplified();
    }
    for (const IssuingBody& body : item.document.issuers) {
        appendOnce(m_metadata.authors, body.name);
    }
    if (!item.document.number.isNull()) {
        appendOnce(m_metadata.keywords, item.document.number.toString());
    }
    appendOnce(m_metadata.keywords, originOf(item));
    // The subject names issues once each, however many of their documents there are.
    const QString issue = issueOf(item);
    if (!issue.isEmpty() && !m_metadata.subject.contains(issue) &&
        m_metadata.subject.count(u'；') < kMostNamed) {
        m_metadata.subject += (m_metadata.subject.isEmpty() ? u"重排件；原载"_s : u"；"_s) + issue;
    }
}

void PdfFile::addPage(const Page& page, const QString& documentTitle)
{
    const int number = m_writer.reserve();
    const int content = m_writer.reserve();
    m_writer.writeStream(content, {},
                         pageContent(page, pageNumber(m_pages.pageCount() + 1, m_shaper), m_usage));
    // A turned page is shown with its head up, while the paper stays upright in the printer.
    m_pages.addPage(number, "/MediaBox[0 0 " + decimal(kPaperWidth) + ' ' + decimal(kPaperHeight) +
                                "]/Resources " + reference(m_resources) + "/Contents " +
                                reference(content) + (page.landscape ? "/Rotate 90" : ""));
    if (!documentTitle.isEmpty()) {
        m_outline.add(0, documentTitle, number, kPaperHeight);
    }
    for (const Bookmark& mark : page.bookmarks) {
        m_outline.add(1, mark.title, number, kPaperHeight - kTopMargin - mark.top);
    }
}

Status PdfFile::writeFonts(const StopToken& stop)
{
    QByteArray fonts;
    for (const auto& face : m_fonts.faces()) {
        if (stop.stop_requested()) {
            return cancelled();
        }
        const GlyphTexts glyphs = m_usage.of(face->number());
        if (glyphs.empty()) {
            continue;
        }
        const int number = m_writer.reserve();
        Status embedded = embedFont(m_writer, number, *face, glyphs);
        if (!embedded) {
            return embedded;
        }
        fonts += "/F" + QByteArray::number(face->number()) + ' ' + reference(number);
    }
    m_writer.writeObject(m_resources, "<</ProcSet[/PDF/Text]/Font<<" + fonts + ">>>>");
    return {};
}

Status PdfFile::finish(const PdfOptions& options, const StopToken& stop)
{
    if (Status fonts = writeFonts(stop); !fonts) {
        return fonts;
    }
    m_metadata.title = options.title.isEmpty() ? m_metadata.title : options.title;
    m_metadata.created = options.created;
    const int pages = m_pages.finish();
    const int outline = m_outline.finish();
    const int xmp = writeXmp(m_writer, m_metadata);
    const int catalog = m_writer.reserve();
    m_writer.writeObject(catalog, "<</Type/Catalog/Version/1.7/Lang(zh-CN)/Pages " +
                                      reference(pages) + "/Outlines " + reference(outline) +
                                      "/Metadata " + reference(xmp) +
                                      "/PageMode/UseOutlines/PageLabels<</Nums[0<</S/D>>]>>"
                                      "/ViewerPreferences<</DisplayDocTitle true>>>>");
    const int info = writeInfo(m_writer, m_metadata);
    m_writer.finish(catalog, info);
    return {};
}

Error writeError(const QSaveFile& file, int errorNumber, const QString& path)
{
    if (errorNumber != 0) {
        return fileError(errorNumber, path);
    }
    return {ErrorCode::Unreadable,
            QCoreApplication::translate("PdfExport", "%1: the PDF could not be written (%2).")
                .arg(path, file.errorString())};
}

} // namespace

Result<PdfOutcome> exportPdf(const ItemSource& items, qsizetype count, const QString& path,
                             const PdfOptions& options, const StopToken& stop,
                             const Progress& progress)
{
    if (count <= 0) {
        return Error{ErrorCode::Usage,
                     QCoreApplication::translate("PdfExport",
                                                 "No document was chosen, so there is nothing to "
                                                 "export.")};
    }
    Result<FontSet> fonts = FontSet::load();
    if (!fonts) {
        return fonts.error();
    }
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return writeError(file, errno, path);
    }
    PdfFile pdf(file, *fonts);
    for (qsizetype i = 0; i < count; ++i) {
        const Result<PublishItem> item = items(i);
        if (!item) {
            return item.error();
        }
        report(progress, {.done = i, .total = count, .item = item->document.title});
        pdf.add(*item, stop);
        if (stop.stop_requested()) {
            return cancelled();
        }
        if (pdf.writer().failed()) {
            break;
        }
    }
    if (const Status finished = pdf.finish(options, stop); !finished) {
        return finished.error();
    }
    errno = 0;
    if (pdf.writer().failed() || !file.commit()) {
        return writeError(file, pdf.writer().failed() ? pdf.writer().failureNumber() : errno, path);
    }
    report(progress, {.done = count, .total = count, .item = {}});
    return PdfOutcome{.pages = pdf.pageCount(),
                      .missingCharacters = fonts->missingCharacters(),
                      .substitutions = fonts->substitutions()};
}

} // namespace gongbao::publish
