// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of an invented district for the reader to show.
#pragma once

#include "desktop/reader/readercontent.h"

#include <QWidget>

namespace gongbao::desktop::test {

using namespace Qt::StringLiterals;

/// Long enough to scroll, with 绿化 in the first and the last paragraph.
inline ReaderContent longContent()
{
    ReaderContent content;
    content.id = 1;
    for (int number = 0; number < 200; ++number) {
        Block block;
        block.text = u"第%1段。"_s.arg(number) + (number % 199 == 0 ? u"绿化工作。"_s : QString());
        content.document.blocks.append(block);
    }
    content.document.number = {DocumentNumber::Form::Bracketed, u"甲政发"_s, 2024, 3};
    content.document.issuers = {{u"甲区人民政府"_s}};
    content.document.span = {10, 20};
    content.issue.gazette = u"甲区政府公报"_s;
    content.issue.fileName = u"甲.txt"_s;
    content.typed = u"绿化"_s;
    content.matches = matchesIn(content.document, content.typed);
    return content;
}

template<typename Widget>
Widget* part(const QWidget& window, const char16_t* name)
{
    return window.findChild<Widget*>(QString::fromUtf16(name));
}

inline archive::DocumentRecord recordOf(archive::DocumentId id)
{
    archive::DocumentRecord record;
    record.id = id;
    record.title = u"关于第%1件事的通知"_s.arg(id % 100);
    record.number = u"甲政发〔2020〕7号"_s;
    return record;
}

/// Cites a number that @p bearers documents have and one that none has.
inline ReaderContent citingContent(int bearers)
{
    const QString text = u"按甲政发〔2020〕7号和《乙办法》（乙政发〔2021〕8号）办理。"_s;
    ReaderContent content;
    content.id = 2;
    content.document.blocks = {{BlockKind::Paragraph, 0, text, {1, 1}}};
    const DocumentNumber first{DocumentNumber::Form::Bracketed, u"甲政发"_s, 2020, 7};
    const DocumentNumber second{DocumentNumber::Form::Bracketed, u"乙政发"_s, 2021, 8};
    for (const DocumentNumber& number : {first, second}) {
        const QString shown = number.toString();
        content.document.citations.append({number, {}, 0, text.indexOf(shown), shown.size()});
    }
    content.cited = {{first, {}, {0}, {}}, {second, u"乙办法"_s, {1}, {}}};
    for (int i = 1; i <= bearers; ++i) {
        content.cited.first().documents.append(recordOf(100 + i));
    }
    content.citing = {recordOf(201)};
    content.citingCount = 1;
    return content;
}

} // namespace gongbao::desktop::test
