// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/originalcopy.h"

#include <utility>

namespace gongbao::publish {

OriginalCopy::OriginalCopy(PdfWriter& writer, source::PdfOptions options)
    : m_writer(writer)
    , m_options(std::move(options))
{
}

Status OriginalCopy::open(const OriginalPages& original, const StopToken& stop)
{
    if (m_file && m_issue == original.issue) {
        return {};
    }
    m_file.reset();
    const Result<QByteArray> bytes = original.bytes();
    if (!bytes) {
        return bytes.error();
    }
    auto file = std::make_unique<source::PdfPages>(m_options.reader);
    if (Status opened = file->open(*bytes, original.fileName, m_options, stop); !opened) {
        return opened;
    }
    m_file = std::move(file);
    m_issue = original.issue;
    return {};
}

Result<QList<source::pdf::CutPage>> OriginalCopy::copy(const OriginalPages& original,
                                                       const StopToken& stop)
{
    if (Status opened = open(original, stop); !opened) {
        return opened.error();
    }
    QList<source::pdf::CutPage> pages;
    int number = m_writer.nextNumber();
    const auto begin = [&](const source::pdf::CutAnswer& answer) {
        pages = answer.pages;
        for (int i = 0; i < answer.objects; ++i) {
            static_cast<void>(m_writer.reserve()); // one behind the other, as they were promised
        }
    };
    const auto write = [&](const source::pdf::CutObject& object) {
        if (object.isStream) {
            m_writer.writeEncodedStream(number++, object.body, object.data);
        } else {
            m_writer.writeObject(number++, object.body);
        }
    };
    const Status done =
        m_file->cut({.firstNumber = number, .pages = original.pages}, begin, write, stop);
    return done ? Result(std::move(pages)) : Result<QList<source::pdf::CutPage>>(done.error());
}

} // namespace gongbao::publish
