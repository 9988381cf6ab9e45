// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: decoded without loss, or refused in words; and the lines of what was decoded.
#include "fuzzinput.h"
#include "source/decoding.h"
#include "source/sourcetext.h"

using namespace gongbao;
using source::Encoding;

namespace {

void requireLines(const source::SourceText& text)
{
    int number = 0;
    int page = 0;
    qsizetype units = 0;
    for (const source::Line& line : text.lines()) {
        fuzz::require(line.number == ++number, "lines are counted");
        fuzz::require(line.page >= page, "pages come in order");
        fuzz::require(!line.text.contains(u'\n') && !line.text.contains(u'\r'), "a line is one");
        page = line.page;
        units += line.text.size();
    }
    fuzz::require(units <= text.text().size(), "lines are pieces of the text");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    auto decoded = source::decode(bytes, QStringLiteral("fuzz"));
    if (!decoded) {
        fuzz::require(decoded.error().code == ErrorCode::NotText &&
                          !decoded.error().message.isEmpty(),
                      "a refusal says why");
        return 0;
    }
    fuzz::require(decoded->text.isValidUtf16(), "text has no halves of characters");
    const bool isUtf8 =
        decoded->encoding == Encoding::Utf8 || decoded->encoding == Encoding::Utf8Bom;
    const qsizetype mark = decoded->encoding == Encoding::Utf8Bom ? 3 : 0;
    fuzz::require(!isUtf8 || decoded->text.toUtf8() == bytes.sliced(mark), "no byte is lost");
    requireLines(source::SourceText(std::move(decoded->text)));
    return 0;
}
