// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdfexport.h"

#include "publish/contents.h"
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

/// What the outline and the contents call a document.
QString nameOf(const ListedDocument& document)
{
    const QString name = document.title.simplified();
    return !name.isEmpty() ? name : document.number.isEmpty() ? u"—"_s : document.number;
}

LinkTargets targetsIn(const QList<ListedDocument>& documents)
{
    LinkTargets targets;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const QString& number = documents[i].number;
        if (!number.isEmpty() && !targets.contains(number)) {
            targets.insert(number, i);
        }
    }
    return targets;
}

/// The paper's room of @p link, on a page whose type area may be turned.
QByteArray rectOf(const Link& link, bool landscape)
{
    const double areaTop = kPaperHeight - kTopMargin;
    const double left = kLeftMargin + (landscape ? link.y : link.x);
    const double bottom = landscape ? kBottomMargin + link.x : areaTop - link.y - link.height;
    const double width = landscape ? link.height : link.width;
    const double height = landscape ? link.width : link.height;
    return '[' + decimal(left) + ' ' + decimal(bottom) + ' ' + decimal(left + width) + ' ' +
           decimal(bottom + height) + ']';
}

/// One PDF in the making.
class PdfFile
{
public:
    PdfFile(QIODevice& device, FontSet& fonts, const PdfOptions& options)
        : m_options(options)
        , m_targets(targetsIn(options.documents))
        , m_fonts(fonts)
        , m_shaper(fonts)
        , m_writer(device)
        , m_pages(m_writer)
        , m_outline(m_writer)
        , m_resources(m_writer.reserve())
    {
        for (qsizetype i = 0; i < options.documents.size(); ++i) {
            m_firstPages.push_back(m_writer.reserve());
        }
        if (options.contents && !options.documents.isEmpty()) {
            beginContents();
        }
    }

    void add(const PublishItem& item, const StopToken& stop);
    [[nodiscard]] Status finish(const StopToken& stop);

    [[nodiscard]] const PdfWriter& writer() const { return m_writer; }
    [[nodiscard]] int pageCount() const { return m_pages.pageCount(); }

private:
    /// A page of the contents whose text is written at the end.
    struct OpenPage
    {
        int content = 0;
        int links = 0;
    };

    void beginContents();
    void writeContents();
    void describe(const PublishItem& item);
    void addPage(const Page& page, int number, const QString& documentTitle);
    [[nodiscard]] QByteArray pageEntries(int content, bool landscape) const;
    [[nodiscard]] QByteArray annotations(const Page& page) const;
    [[nodiscard]] Status writeFonts(const StopToken& stop);

    const PdfOptions& m_options;
    LinkTargets m_targets;
    FontSet& m_fonts;
    Shaper m_shaper;
    PdfWriter m_writer;
    PageTree m_pages;
    Outline m_outline;
    GlyphUsage m_usage;
    Metadata m_metadata;
    int m_resources;
    std::optional<Contents> m_contents;
    std::vector<OpenPage> m_contentsPages;
    std::vector<int> m_firstPages; ///< objects: of the listed documents, then of each that is added
    std::vector<int> m_pageNumbers; ///< printed on the first page of each document
};

void PdfFile::beginContents()
{
    QStringList titles;
    for (const ListedDocument& document : m_options.documents) {
        const QString name = nameOf(document);
        titles.append(document.number.isEmpty() || name == document.number
                          ? name
                          : u"%1（%2）"_s.arg(name, document.number));
    }
    m_contents.emplace(titles, m_shaper);
    for (size_t i = 0; i < m_contents->pageCount(); ++i) {
        const OpenPage open{.content = m_writer.reserve(), .links = m_writer.reserve()};
        const int number = m_writer.reserve();
        m_pages.addPage(number,
                        pageEntries(open.content, false) + "/Annots " + reference(open.links));
        if (i == 0) {
            m_outline.add(0, u"目录"_s, number, kPaperHeight);
        }
        m_contentsPages.push_back(open);
    }
}

void PdfFile::writeContents()
{
    if (!m_contents) {
        return;
    }
    const std::vector<Page> pages = m_contents->finished(m_pageNumbers, m_shaper);
    for (size_t i = 0; i < pages.size(); ++i) {
        m_writer.writeStream(m_contentsPages[i].content, {},
                             pageContent(pages[i], std::nullopt, m_usage));
        m_writer.writeObject(m_contentsPages[i].links, annotations(pages[i]));
    }
}

void PdfFile::add(const PublishItem& item, const StopToken& stop)
{
    std::vector<Page> pages = paginate(layOut(item.document, m_targets, m_shaper, stop));
    pages.front().lines.insert(pages.front().lines.begin(), originLine(item, m_shaper));
    describe(item);
    if (m_pageNumbers.size() == m_firstPages.size()) {
        m_firstPages.push_back(m_writer.reserve());
    }
    int number = m_firstPages[m_pageNumbers.size()];
    m_pageNumbers.push_back(m_pages.pageCount() - static_cast<int>(m_contentsPages.size()) + 1);
    QString title = nameOf({item.document.title, item.document.number.toString()});
    for (const Page& page : pages) {
        if (stop.stop_requested()) {
            return;
        }
        addPage(page, number == 0 ? m_writer.reserve() : number, title);
        number = 0;
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

QByteArray PdfFile::pageEntries(int content, bool landscape) const
{
    // A turned page is shown with its head up, while the paper stays upright in the printer.
    return "/MediaBox[0 0 " + decimal(kPaperWidth) + ' ' + decimal(kPaperHeight) + "]/Resources " +
           reference(m_resources) + "/Contents " + reference(content) +
           (landscape ? "/Rotate 90" : "");
}

QByteArray PdfFile::annotations(const Page& page) const
{
    QByteArray links;
    for (const Link& link : page.links) {
        links += "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect" +
                 rectOf(link, page.landscape) + "/Dest[" +
                 reference(m_firstPages[static_cast<size_t>(link.target)]) + "/XYZ null " +
                 decimal(kPaperHeight) + " null]>>";
    }
    return '[' + links + ']';
}

void PdfFile::addPage(const Page& page, int number, const QString& documentTitle)
{
    const int content = m_writer.reserve();
    const int printed = m_pages.pageCount() - static_cast<int>(m_contentsPages.size()) + 1;
    m_writer.writeStream(content, {}, pageContent(page, pageNumber(printed, m_shaper), m_usage));
    m_pages.addPage(number, pageEntries(content, page.landscape) +
                                (page.links.empty() ? "" : "/Annots" + annotations(page)));
    if (!documentTitle.isEmpty()) {
        m_outline.add(0, documentTitle, number, kPaperHeight);
    }
    for (const Bookmark& mark : page.bookmarks) {
        m_outline.add(mark.level, mark.title, number, kPaperHeight - kTopMargin - mark.top);
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

Status PdfFile::finish(const StopToken& stop)
{
    writeContents();
    if (Status fonts = writeFonts(stop); !fonts) {
        return fonts;
    }
    m_metadata.title = m_options.title.isEmpty() ? m_metadata.title : m_options.title;
    m_metadata.created = m_options.created;
    const int pages = m_pages.finish();
    const int outline = m_outline.finish();
    const int xmp = writeXmp(m_writer, m_metadata);
    QByteArray labels = m_contentsPages.empty() ? "" : "0<</S/r>>";
    labels += QByteArray::number(m_contentsPages.size()) + "<</S/D>>";
    const int catalog = m_writer.reserve();
    m_writer.writeObject(catalog, "<</Type/Catalog/Version/1.7/Lang(zh-CN)/Pages " +
                                      reference(pages) + "/Outlines " + reference(outline) +
                                      "/Metadata " + reference(xmp) +
                                      "/PageMode/UseOutlines/PageLabels<</Nums[" + labels +
                                      "]>>"
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
    PdfFile pdf(file, *fonts, options);
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
    if (const Status finished = pdf.finish(stop); !finished) {
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
