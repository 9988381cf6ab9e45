// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdf/document.h"

#include "source/pdf/characters.h"
#include "source/pdf/rulingreader.h"
#include "text/characters.h"

#include <poppler-qt6.h>

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <exception>
#include <stdexcept>
#include <utility>

namespace gongbao::source::pdf {

namespace {

constexpr qsizetype kLongestStream = 64 * 1024 * 1024;
constexpr double kHeightOfEm = 1.25; // of a word's box, where no Han tells

/// Collects a stream, up to a length that only a hostile one has.
class Collector final : public Pipeline
{
public:
    Collector()
        : Pipeline("page", nullptr)
    {
    }

    void write(const unsigned char* data, size_t size) override
    {
        if (bytes.size() + static_cast<qsizetype>(size) > kLongestStream) {
            throw std::runtime_error("the page's stream is too long");
        }
        bytes.append(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    }
    void finish() override {}

    QByteArray bytes;
};

/// From the file's coordinates to those of the page as it is shown.
QTransform pageTransform(const QPDFObjectHandle::Rectangle& box, int rotation)
{
    switch (((rotation % 360) + 360) % 360) {
    case 90:
        return {0, 1, 1, 0, -box.lly, -box.llx};
    case 180:
        return {-1, 0, 0, 1, box.urx, -box.lly};
    case 270:
        return {0, -1, -1, 0, box.ury, box.urx};
    default:
        return {1, 0, 0, -1, -box.llx, box.ury};
    }
}

std::vector<Ruling> rulingsOf(QPDFObjectHandle object)
{
    QPDFPageObjectHelper page(object);
    QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
    const int rotation = rotate.isInteger() ? static_cast<int>(rotate.getIntValue() % 360) : 0;
    const QPDFObjectHandle::Rectangle box = page.getCropBox().getArrayAsRectangle();
    Collector content;
    page.pipeContents(&content);
    return readRulings(content.bytes, pageTransform(box, rotation));
}

/// The size of the Han in a word. Letter-spacing makes characters wider, so the narrowest counts.
double emOf(const Poppler::TextBox& box, const QString& text)
{
    double em = 0;
    int code = 0;
    for (qsizetype at = 0; at < text.size(); ++code) {
        const char32_t c = text::codePointAt(text, at);
        at += text::unitCount(c);
        const double width = box.charBoundingBox(code).width();
        if (text::isHan(c) && width > 1 && (em == 0 || width < em)) {
            em = width;
        }
    }
    return em > 0 ? em : box.boundingBox().height() / kHeightOfEm;
}

Word wordOf(const Poppler::TextBox& box)
{
    const QString text = box.text();
    Word word{.text = {},
              .box = box.boundingBox(),
              .em = emOf(box, text),
              .spaceAfter = box.hasSpaceAfter()};
    int code = 0;
    for (qsizetype at = 0; at < text.size(); ++code) {
        at += text::unitCount(text::codePointAt(text, at));
        word.lefts.push_back(box.charBoundingBox(code).left());
    }
    word.text = withoutLookalikes(text);
    if (word.text.size() != text.size()) {
        word.lefts.clear(); // they no longer belong to the characters
    }
    return word;
}

/// What no line of text may hold.
bool isPrintable(const QString& text)
{
    return !text.isEmpty() && std::ranges::none_of(text, [](QChar c) {
        return c < u' ' || (c >= u'\u007F' && c <= u'\u009F');
    });
}

} // namespace

struct Document::Libraries
{
    std::unique_ptr<Poppler::Document> poppler;
    std::unique_ptr<QPDF> qpdf; ///< null where it cannot read the file; then there are no rulings
    std::vector<QPDFObjectHandle> pages{};
};

Document::Document(std::unique_ptr<Libraries> libraries)
    : m_libraries(std::move(libraries))
{
}

Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

std::variant<Document, Failure> Document::open(const QByteArray& bytes, const QString& password)
{
    Poppler::setDebugErrorFunction([](const QString&, const QVariant&) {}, {});
    auto libraries = std::make_unique<Libraries>();
    const QByteArray secret = password.toUtf8();
    libraries->poppler = Poppler::Document::loadFromData(bytes, secret, secret);
    if (!libraries->poppler) {
        return Failure::Damaged;
    }
    if (libraries->poppler->isLocked()) {
        return Failure::Encrypted;
    }
    const int count = libraries->poppler->numPages();
    if (count <= 0) {
        return Failure::NoPages;
    }
    if (count > kMostPages) {
        return Failure::TooManyPages;
    }
    try {
        libraries->qpdf = std::make_unique<QPDF>();
        libraries->qpdf->setSuppressWarnings(true);
        libraries->qpdf->processMemoryFile("file", bytes.constData(),
                                           static_cast<size_t>(bytes.size()),
                                           secret.isEmpty() ? nullptr : secret.constData());
        libraries->pages = libraries->qpdf->getAllPages();
    } catch (const std::exception&) {
        libraries->pages.clear();
    }
    return Document(std::move(libraries));
}

int Document::pageCount() const
{
    return m_libraries->poppler->numPages();
}

PageContent Document::page(int page) const
{
    PageContent content;
    const std::unique_ptr<Poppler::Page> shown(m_libraries->poppler->page(page - 1));
    if (!shown) {
        return content;
    }
    content.size = shown->pageSizeF();
    for (const auto& box : shown->textList()) {
        Word word = wordOf(*box);
        if (isPrintable(word.text)) {
            content.words.push_back(std::move(word));
        }
    }
    const auto index = static_cast<std::size_t>(page - 1);
    if (index < m_libraries->pages.size()) {
        try {
            content.rulings = rulingsOf(m_libraries->pages[index]);
        } catch (const std::exception&) {
            content.rulings.clear(); // a page without rulings still has its text
        }
    }
    return content;
}

} // namespace gongbao::source::pdf
