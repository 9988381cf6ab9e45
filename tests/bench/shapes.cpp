// SPDX-License-Identifier: GPL-3.0-or-later
#include "shapes.h"

namespace gongbao::bench {

using namespace Qt::StringLiterals;

namespace {

/// About 100 kB: less would fit into the processor's memory as no long text does.
constexpr int kDocuments = 90;
constexpr int kLines = 2000;
constexpr int kUnits = 40000;

const QString kHead = u"甲区人民政府公报\n2025年第2期（总第50期）\n"_s;
const QString kParagraph =
    u"各有关单位要按照职责分工，认真落实各项任务，加强督促检查，确保工作取得实效，重要情况及时报告。\n"_s;

QString repeated(const QString& piece, int count)
{
    return piece.repeated(count);
}

/// @p each of 1 … @p count.
template<typename Each>
QString numbered(int count, Each each)
{
    QString text;
    for (int i = 1; i <= count; ++i) {
        text += each(i);
    }
    return text;
}

QString title(int i)
{
    return u"甲区人民政府关于印发《第%1号绿道管理办法》的通知"_s.arg(i);
}

QString entry(int i)
{
    return u"%1、%2\n（甲政发〔2025〕%1号）……（%3）\n"_s.arg(i).arg(title(i)).arg(i % 900);
}

/// A document whose number is @p shift more than its own entry's.
QString document(int i, int shift = 0)
{
    return title(i) + u"\n甲政发〔2025〕%1号\n各镇人民政府，区政府各部门：\n"_s.arg(i + shift) +
           repeated(kParagraph, 6) +
           u"一、总体要求\n（一）根据《办法》（甲政办发〔2024〕%1号）执行。\n"_s.arg(i) +
           u"附件：绿道名录\n甲区人民政府\n2025年6月9日\n（此件公开发布）\n\n"_s;
}

QString oneDocument(const QString& text)
{
    return kHead + title(1) + u"\n甲政发〔2025〕1号\n各镇人民政府：\n"_s + text +
           u"\n甲区人民政府\n2025年6月9日\n"_s;
}

QString contents(const QString& entries)
{
    return kHead + u"目　录\n"_s + entries;
}

/// Of one piece, repeated as the text of one document.
Shape ofPiece(const char* name, const QString& piece, int count)
{
    return {name,
            [piece, count](int times) { return oneDocument(repeated(piece, count * times)); }};
}

} // namespace

std::vector<Shape> shapes()
{
    return {
        {"documents",
         [](int times) {
             return kHead + numbered(kDocuments * times, [](int i) { return document(i); });
         }},
        {"documents, all in a 目录",
         [](int times) {
             return contents(numbered(kDocuments * times, entry)) +
                    numbered(kDocuments * times, [](int i) { return document(i); });
         }},
        {"the same with other numbers",
         [](int times) {
             return contents(numbered(kDocuments * times, entry)) +
                    numbered(kDocuments * times, [](int i) { return document(i, 500'000); });
         }},
        {"目录 alone", [](int times) { return contents(numbered(kLines * times / 2, entry)); }},
        {"目录, entries that never end",
         [](int times) {
             return contents(entry(1) + repeated(u"全区生态环境保护若干事项\n"_s, kLines * times)) +
                    document(1);
         }},
        {"大事记, each under a heading",
         [](int times) {
             return contents(numbered(kDocuments * times, entry)) +
                    numbered(kDocuments * times, [](int i) {
                        return u"统计专报第%1期\n"_s.arg(i) + repeated(kParagraph, 4);
                    });
         }},
        ofPiece("paragraphs", kParagraph, kLines),
        ofPiece("lines without an end", u"全区上下要坚持绿色发展理念不动摇\n"_s, kLines),
        ofPiece("table", u"1\t甲镇\t3.5公里\t2025年12月\n"_s, kLines),
        ofPiece("numbers cited", u"按（甲政办发〔2024〕1号）办理，"_s, kLines),
        {"other numbers cited",
         [](int times) {
             return oneDocument(numbered(
                 kLines * times, [](int i) { return u"按甲政办发〔2024〕%1号办理。\n"_s.arg(i); }));
         }},
        ofPiece("one line", u"坚持绿色发展理念，"_s, kUnits / 9),
        ofPiece("one line of brackets", u"（"_s, kUnits),
        ofPiece("one line of closing brackets", u"）〔2024〕1号"_s, kUnits / 9),
        ofPiece("one line of quotes", u"《"_s, kUnits),
        ofPiece("one line of tags", u"<b"_s, kUnits / 2),
        ofPiece("one line of rows in HTML", u"<tr><td>甲<td>"_s, kUnits / 13),
        ofPiece("one line of formulas", u"$x^2$ \\$"_s, kUnits / 8),
        ofPiece("one line of full stops", u"。"_s, kUnits),
        ofPiece("one line of figures", u"1"_s, kUnits),
        ofPiece("lines of brackets", u"（《〔\n"_s, kLines),
        ofPiece("attachment labels", u"附件1\n绿道名录\n"_s, kLines),
        {"attachments declared and printed",
         [](int times) {
             return oneDocument(
                 u"附件：\n"_s +
                 numbered(kLines * times, [](int i) { return u"%1.绿道名录%1\n"_s.arg(i); }) +
                 numbered(kLines * times,
                          [](int i) { return u"附件%1\n绿道名录%1号\n"_s.arg(i); }));
         }},
        ofPiece("quoted titles", u"现印发《绿道名录》\n绿道名录\n"_s, kLines),
        ofPiece("signatures", u"甲区人民政府\n"_s, kLines),
        ofPiece("dates", u"2025年6月9日\n"_s, kLines),
        {"page numbers", [](int times) { return repeated(u"- 24 -\n"_s, kLines * times); }},
        {"running headers",
         [](int times) {
             return repeated(u"甲区人民政府公报\n- 24 -\n"_s + kParagraph, kLines * times / 3);
         }},
        {"blank lines", [](int times) { return kHead + repeated(u"\n"_s, kUnits * times); }},
    };
}

} // namespace gongbao::bench
