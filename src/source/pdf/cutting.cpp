// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdf/cutting.h"

#include "source/pdf/maskedpage.h"
#include "source/pdf/pageobjects.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <stdexcept>

namespace gongbao::source::pdf {

namespace {

/// What of a page's dictionary is its look.
constexpr const char* kTaken[] = {"/MediaBox", "/CropBox",   "/BleedBox", "/TrimBox",  "/ArtBox",
                                  "/Rotate",   "/Resources", "/Contents", "/UserUnit", "/Group"};

/// zlib's stream, without the length that Qt puts before it.
QByteArray deflated(const QByteArray& data)
{
    constexpr qsizetype kLengthPrefix = 4;
    return qCompress(data).mid(kLengthPrefix);
}

CutObject compressed(const QByteArray& entries, const QByteArray& data)
{
    return {.body = entries + "/Filter/FlateDecode", .isStream = true, .data = deflated(data)};
}

/// Red, green and blue of each pixel.
QByteArray coloursOf(const PageImage& image)
{
    const qsizetype count = image.pixels.size() / 4;
    const auto* from = reinterpret_cast<const quint32*>(image.pixels.constData());
    QByteArray colours(count * 3, Qt::Uninitialized);
    char* to = colours.data();
    for (qsizetype i = 0; i < count; ++i) {
        *to++ = static_cast<char>(from[i] >> 16 & 0xff);
        *to++ = static_cast<char>(from[i] >> 8 & 0xff);
        *to++ = static_cast<char>(from[i] & 0xff);
    }
    return colours;
}

CutObject imageObject(const PageImage& image)
{
    const QByteArray entries = "/Type/XObject/Subtype/Image/BitsPerComponent 8/Width " +
                               QByteArray::number(image.size.width()) + "/Height " +
                               QByteArray::number(image.size.height()) + "/ColorSpace/" +
                               (image.grey ? "DeviceGray" : "DeviceRGB");
    return compressed(entries, image.grey ? image.pixels : coloursOf(image));
}

/// A font whose characters draw nothing.
QByteArray invisibleFont(const QByteArray& emptyGlyph, const QByteArray& toUnicode)
{
    const QByteArray width = QByteArray::number(kInvisibleWidth) + ' ';
    return "<</Type/Font/Subtype/Type3/FontBBox[0 0 500 1000]/FontMatrix[.001 0 0 .001 0 0]"
           "/FirstChar 0/LastChar 255/Resources<<>>/Encoding<</Differences[0" +
           QByteArray("/none").repeated(256) + "]>>/Widths[" + width.repeated(256) +
           "]/CharProcs<</none " + emptyGlyph + ">>/ToUnicode " + toUnicode + ">>";
}

} // namespace

struct Cutting::File
{
    File(const Document& opened, const OpenRequest& file);

    [[nodiscard]] CutPage wholePage(int page);
    [[nodiscard]] CutPage maskedPage(const PageCut& cut);

    const Document& document;
    QPDF qpdf;
    std::vector<QPDFObjectHandle> pages;
    PageObjects objects;
};

Cutting::File::File(const Document& opened, const OpenRequest& file)
    : document(opened)
{
    const QByteArray password = file.password.toUtf8();
    qpdf.setSuppressWarnings(true);
    qpdf.processMemoryFile("file", file.bytes.constData(),
                           static_cast<std::size_t>(file.bytes.size()),
                           password.isEmpty() ? nullptr : password.constData());
    QPDFPageDocumentHelper(qpdf).flattenAnnotations(0, an_invisible | an_hidden);
    pages = qpdf.getAllPages();
}

CutPage Cutting::File::wholePage(int page)
{
    QPDFObjectHandle object = pages.at(static_cast<std::size_t>(page - 1));
    QPDFPageObjectHelper helper(object);
    helper.removeUnreferencedResources();
    CutPage cut;
    for (const char* key : kTaken) {
        QPDFObjectHandle value = helper.getAttribute(key, false);
        if (!value.isNull()) {
            cut.entries += key + (' ' + objects.valueOf(value)) + '\n';
        }
    }
    QPDFObjectHandle rotation = helper.getAttribute("/Rotate", false);
    cut.size = document.size(page);
    cut.top = helper.getCropBox().getArrayAsRectangle().ury;
    cut.turned = rotation.isInteger() && rotation.getIntValue() % 360 != 0;
    return cut;
}

CutPage Cutting::File::maskedPage(const PageCut& cut)
{
    const auto page = pdf::maskedPage(document, cut);
    if (!page) {
        throw std::runtime_error("the page cannot be drawn");
    }
    const QByteArray image = objects.add(imageObject(page->image));
    const QByteArray content = objects.add(compressed({}, page->content));
    QByteArray fonts;
    const QByteArray glyph =
        objects.add(compressed({}, QByteArray::number(kInvisibleWidth) + " 0 0 0 0 0 d1"));
    for (const QByteArray& map : page->toUnicode) {
        const QByteArray toUnicode = objects.add(compressed({}, map));
        const auto index = static_cast<int>(&map - page->toUnicode.data());
        fonts += "/F" + QByteArray::number(index) + ' ' +
                 objects.add({.body = invisibleFont(glyph, toUnicode)});
    }
    return {.entries = "/MediaBox[0 0 " + QByteArray::number(page->size.width()) + ' ' +
                       QByteArray::number(page->size.height()) + "]/Contents " + content +
                       "/Resources<</XObject<</Im " + image + ">>/Font<<" + fonts + ">>>>",
            .size = page->size,
            .top = page->size.height()};
}

Cutting::Cutting(const Document& document, const OpenRequest& file)
    : m_file(std::make_unique<File>(document, file))
{
}

Cutting::~Cutting() = default;

void Cutting::cut(const CutRequest& request, const Send& send)
{
    PageObjects& objects = m_file->objects;
    objects.startAt(request.firstNumber);
    CutAnswer answer;
    for (const PageCut& page : request.pages) {
        answer.pages.append(page.masked.isEmpty() ? m_file->wholePage(page.page)
                                                  : m_file->maskedPage(page));
    }
    answer.objects = objects.complete();
    send(toMessage(answer));
    for (int i = 0; i < answer.objects; ++i) {
        send(toMessage(objects.object(i)));
    }
}

} // namespace gongbao::source::pdf
