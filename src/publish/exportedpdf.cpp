// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/exportedpdf.h"

#include "publish/documentlayout.h"
#include "publish/fontembedding.h"
#include "publish/greyprofile.h"
#include "publish/origin.h"

namespace gongbao::publish {

using namespace Qt::StringLiterals;

namespace {

/// Lists in the metadata name so many at most, so that they stay readable.
constexpr qsizetype kMostNamed = 50;

void appendOnce(QStringList& list, const QString& text)
{
    if (!text.isEmpty() && list.size() < kMostNamed && !list.contains(text)) {
        list.append(text);
    }
}

/// Of what is laid out where @p style asks for something else, too.
const PageGeometry& geometryOf(Style style)
{
    return style == Style::Compact ? kCompactPage : kOfficialPage;
}

/// 重排件 and the origin, over the first page of a document.
PlacedLine originLine(const PublishItem& item, Shaper& shaper, const PageGeometry& page)
{
    const QString origin = originOf(item);
    const QString text = origin.isEmpty() ? u"重排件"_s : u"重排件　原载"_s + origin;
    const ShapedTextPtr shaped = shaper.shape(text, TypeRole::Song);
    return {.line =
                setLine(shaped, 0, static_cast<int>(shaped->clusters.size()), page.originSize, 0),
            .x = 0,
            .baseline = -page.originRise};
}

/// — 7 —, one character in from the outer side: right on odd pages, left on even ones.
PageNumber pageNumber(int number, Shaper& shaper, const PageGeometry& page)
{
    const ShapedTextPtr shaped = shaper.shape(u"— %1 —"_s.arg(number), TypeRole::Song);
    SetLine line =
        setLine(shaped, 0, static_cast<int>(shaped->clusters.size()), page.pageNumberSize, 0);
    const double x = number % 2 == 1 ? page.areaWidth - page.cell() - line.width : page.cell();
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
QByteArray rectOf(const Link& link, bool landscape, const PageGeometry& page)
{
    const double areaTop = kPaperHeight - page.topMargin;
    const double left = page.leftMargin + (landscape ? link.y : link.x);
    const double bottom = landscape ? page.bottomMargin() + link.x : areaTop - link.y - link.height;
    const double width = landscape ? link.height : link.width;
    const double height = landscape ? link.width : link.height;
    return '[' + decimal(left) + ' ' + decimal(bottom) + ' ' + decimal(left + width) + ' ' +
           decimal(bottom + height) + ']';
}

} // namespace

ExportedPdf::ExportedPdf(QIODevice& device, FontSet& fonts, const PdfOptions& options)
    : m_options(options)
    , m_page(geometryOf(options.style))
    , m_targets(targetsIn(options.documents))
    , m_fonts(fonts)
    , m_shaper(fonts)
    , m_writer(device)
    , m_pages(m_writer)
    , m_outline(m_writer)
    , m_originals(m_writer, options.pdf)
    , m_resources(m_writer.reserve())
{
    for (qsizetype i = 0; i < options.documents.size(); ++i) {
        m_firstPages.push_back(m_writer.reserve());
    }
    if (options.contents && !options.documents.isEmpty()) {
        beginContents();
    }
}

void ExportedPdf::beginContents()
{
    QStringList titles;
    for (const ListedDocument& document : m_options.documents) {
        const QString name = nameOf(document);
        titles.append(document.number.isEmpty() || name == document.number
                          ? name
                          : u"%1（%2）"_s.arg(name, document.number));
    }
    m_contents.emplace(titles, m_shaper, m_page);
    for (size_t i = 0; i < m_contents->pageCount(); ++i) {
        const OpenPage open{.content = m_writer.reserve(), .links = m_writer.reserve()};
        const int number = m_writer.reserve();
        addPaper(number, open.content, " " + reference(open.links), false);
        if (i == 0) {
            m_outline.add(0, u"目录"_s, number, kPaperHeight);
        }
        m_contentsPages.push_back(open);
    }
}

void ExportedPdf::writeContents()
{
    if (!m_contents) {
        return;
    }
    const std::vector<Page> pages = m_contents->finished(m_pageNumbers, m_shaper);
    for (size_t i = 0; i < pages.size(); ++i) {
        m_writer.writeStream(m_contentsPages[i].content, {},
                             pageContent(pages[i], std::nullopt, m_page, m_usage));
        m_writer.writeObject(m_contentsPages[i].links, annotations(pages[i]));
    }
}

Status ExportedPdf::add(const PublishItem& item, const StopToken& stop)
{
    describe(item);
    if (item.original) {
        return copyPages(item, stop);
    }
    ++m_setAnew;
    layOutPages(item, stop);
    return {};
}

/// The object of the document's first page.
int ExportedPdf::beginDocument()
{
    if (m_pageNumbers.size() == m_firstPages.size()) {
        m_firstPages.push_back(m_writer.reserve());
    }
    const int number = m_firstPages[m_pageNumbers.size()];
    m_pageNumbers.push_back(m_pages.pageCount() - static_cast<int>(m_contentsPages.size()) + 1);
    return number;
}

void ExportedPdf::layOutPages(const PublishItem& item, const StopToken& stop)
{
    std::vector<Page> pages =
        paginate(layOut(item.document, m_targets, m_shaper, m_page, stop), m_page);
    pages.front().lines.insert(pages.front().lines.begin(), originLine(item, m_shaper, m_page));
    int number = beginDocument();
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

Status ExportedPdf::copyPages(const PublishItem& item, const StopToken& stop)
{
    const auto pages = m_originals.copy(*item.original, stop);
    if (!pages) {
        return pages.error();
    }
    const int first = beginDocument();
    const QString title = nameOf({item.document.title, item.document.number.toString()});
    std::vector<int> numbers;
    for (const source::pdf::CutPage& page : *pages) {
        numbers.push_back(numbers.empty() ? first : m_writer.reserve());
        m_pages.addPage(numbers.back(), '\n' + page.entries);
        m_sizes.append(page.size);
    }
    m_outline.add(0, title, first, pages->first().top);
    for (const OriginalMark& mark : item.original->marks) {
        const source::pdf::CutPage& page = pages->at(mark.page);
        m_outline.add(mark.level, mark.title, numbers[static_cast<size_t>(mark.page)],
                      page.turned ? page.top : page.top - mark.y);
    }
    return {};
}

void ExportedPdf::describe(const PublishItem& item)
{
    if (m_metadata.title.isEmpty()) {
        m_metadata.title = item.document.title.simplified();
    }
    for (const IssuingBody& body : item.document.issuers) {
        appendOnce(m_metadata.authors, body.name);
    }
    if (!item.document.number.isNull()) {
        m_number = item.document.number.toString();
        appendOnce(m_metadata.keywords, m_number);
    }
    appendOnce(m_metadata.keywords, originOf(item));
    appendOnce(m_issues, issueOf(item));
}

/// The number of the one document; else the issues once each, however many of their documents
/// there are.
QString ExportedPdf::subject() const
{
    if (m_pageNumbers.size() == 1 && !m_number.isEmpty()) {
        return m_number;
    }
    QStringList parts = m_setAnew > 0 ? QStringList(u"重排件"_s) : QStringList();
    if (!m_issues.isEmpty()) {
        parts.append(u"原载"_s + m_issues.join(u"；"_s));
    }
    return parts.join(u"；"_s);
}

/// A sheet of paper with that content; @p links are an array or a reference to one.
void ExportedPdf::addPaper(int number, int content, const QByteArray& links, bool landscape)
{
    // A turned page is shown with its head up, while the paper stays upright in the printer.
    m_pages.addPage(number, "/MediaBox[0 0 " + decimal(kPaperWidth) + ' ' + decimal(kPaperHeight) +
                                "]/Resources " + reference(m_resources) + "/Contents " +
                                reference(content) + (landscape ? "/Rotate 90" : "") +
                                (links.isEmpty() ? "" : "/Annots" + links));
    const QSizeF paper(kPaperWidth, kPaperHeight);
    m_sizes.append(landscape ? paper.transposed() : paper);
}

QByteArray ExportedPdf::annotations(const Page& page) const
{
    QByteArray links;
    for (const Link& link : page.links) {
        links += "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect" +
                 rectOf(link, page.landscape, m_page) + "/Dest[" +
                 reference(m_firstPages[static_cast<size_t>(link.target)]) + "/XYZ null " +
                 decimal(kPaperHeight) + " null]>>";
    }
    return '[' + links + ']';
}

void ExportedPdf::addPage(const Page& page, int number, const QString& documentTitle)
{
    const int content = m_writer.reserve();
    const int printed = m_pages.pageCount() - static_cast<int>(m_contentsPages.size()) + 1;
    m_writer.writeStream(content, {},
                         pageContent(page, pageNumber(printed, m_shaper, m_page), m_page, m_usage));
    addPaper(number, content, page.links.empty() ? QByteArray() : annotations(page),
             page.landscape);
    if (!documentTitle.isEmpty()) {
        m_outline.add(0, documentTitle, number, kPaperHeight);
    }
    for (const Bookmark& mark : page.bookmarks) {
        m_outline.add(mark.level, mark.title, number, kPaperHeight - m_page.topMargin - mark.top);
    }
}

Status ExportedPdf::writeFonts(const StopToken& stop)
{
    QByteArray fonts;
    for (const auto& face : m_fonts.faces()) {
        if (stop.stop_requested()) {
            return {};
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

/// What the greys of the pages mean, so that they look alike everywhere (ISO 19005-2, 6.2.3).
QByteArray ExportedPdf::outputIntent()
{
    const int profile = m_writer.reserve();
    m_writer.writeStream(profile, "/N 1", greyProfile());
    const QByteArray name = '(' + QByteArray(kGreyProfileName) + ')';
    return "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier" + name +
           "/Info" + name + "/DestOutputProfile " + reference(profile) + ">>]";
}

/// Whether all of the file is of this program's making and keeps the rules of PDF/A-2b. Nobody
/// knows that of pages that came as PDF; a glyph for no character breaks them (6.2.11.8).
bool ExportedPdf::isArchival() const
{
    return m_setAnew == std::ssize(m_pageNumbers) && !m_usage.hasNotdef();
}

Status ExportedPdf::finish(const StopToken& stop)
{
    writeContents();
    if (Status fonts = writeFonts(stop); !fonts) {
        return fonts;
    }
    m_metadata.title = m_options.title.isEmpty() ? m_metadata.title : m_options.title;
    m_metadata.created = m_options.created;
    m_metadata.subject = subject();
    if (m_setAnew > 0) {
        appendOnce(m_metadata.keywords, u"重排件"_s);
    }
    m_metadata.archival = isArchival();
    const int catalog = writeCatalog();
    const int info = writeInfo(m_writer, m_metadata);
    m_writer.finish(catalog, info);
    return {};
}

int ExportedPdf::writeCatalog()
{
    const int pages = m_pages.finish();
    const int outline = m_outline.finish();
    const int xmp = writeXmp(m_writer, m_metadata);
    QByteArray labels = m_contentsPages.empty() ? "" : "0<</S/r>>";
    labels += QByteArray::number(m_contentsPages.size()) + "<</S/D>>";
    const int catalog = m_writer.reserve();
    m_writer.writeObject(catalog, "<</Type/Catalog/Version/1.7/Lang(zh-CN)/Pages " +
                                      reference(pages) + "/Outlines " + reference(outline) +
                                      "/Metadata " + reference(xmp) +
                                      (m_metadata.archival ? outputIntent() : QByteArray()) +
                                      "/PageMode/UseOutlines/PageLabels<</Nums[" + labels +
                                      "]>>"
                                      "/ViewerPreferences<</DisplayDocTitle true>>>>");
    return catalog;
}

} // namespace gongbao::publish
