// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/parser.h"

#include <QTest>

using namespace gongbao;
using namespace Qt::StringLiterals;

namespace {

/// The parts outside documents, one to a line: front_matter 1-3
QString partsOf(const QString& text)
{
    const source::SourceText source(text);
    const Result<Issue> issue = parse::parseIssue(source);
    QStringList parts;
    for (const OtherPart& part : issue.ok() ? issue->otherParts : QList<OtherPart>()) {
        parts.append(u"%1 %2-%3"_s.arg(toName(part.kind)).arg(part.span.first).arg(part.span.last));
    }
    return parts.join(u'\n');
}

const QString kNotice = u"甲区人民政府关于春耕的通知\n甲政发〔2025〕3号\n各镇人民政府：\n"
                        u"现将有关事项通知如下。\n甲区人民政府\n2025年3月1日\n"_s;
const QString kContents = u"目录\n甲区人民政府关于春耕的通知（甲政发〔2025〕3号）……（1）\n"_s;

} // namespace

class TestOtherParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheBoardOnTheCover()
    {
        const QString cover = u"甲区人民政府公报\n编辑委员会\n主任：甲某某\n委员：乙某某\n"
                              u"2025年第2期\n（总第50期）\n"_s;
        QCOMPARE(partsOf(cover + kContents + u"主办：甲区人民政府办公室\n"_s + kNotice),
                 u"front_matter 1-6\ntoc 7-8\ncolophon 9-9"_s);
    }

    void findsContentsBehindTheDocuments()
    {
        const QString contents =
            kContents + u"甲区人民政府关于秋收的通知（甲政发〔2025〕4号）……（2）\n"_s;
        QCOMPARE(partsOf(u"甲区人民政府公报\n"_s + kNotice + contents),
                 u"front_matter 1-1\ntoc 8-10"_s);
    }

    void keepsReceiversOffTheLastDocument()
    {
        const QString receivers =
            u"《甲区人民政府公报》赠阅范围\n区委、区人大常委会、区政府、区政协领导，区直各单位，各"
            u"镇人民政府、"
            u"街道办事处，各村、社区，区公共图书馆、区档案馆。\n甲区人民政府门户网站：www.example.invalid\n"_s;
        QCOMPARE(partsOf(kNotice + receivers), u"colophon 7-9"_s);
        QCOMPARE(partsOf(kNotice + u"甲区人民政府公报（季刊）\n编辑：甲某某　　电话：0000000\n"_s),
                 u"colophon 7-8"_s);
    }

    void keepsALineWithRowsTogether()
    {
        QCOMPARE(partsOf(u"2025年第3期\n甲<tr 此为说明文字。\n\n"_s + kNotice),
                 u"front_matter 1-2"_s);
        // A document that begins within a line takes all of it.
        QCOMPARE(partsOf(u"2025年第3期\n\n前文。<tr "_s + kNotice), u"front_matter 1-1"_s);
    }

    void leavesOutNoLineOfMarksAlone()
    {
        QCOMPARE(partsOf(u"# \n"_s), u"unassigned 1-1"_s);
        QCOMPARE(partsOf(u"<div>\n\n甲区人民政府公报\n# \n"_s + kNotice + u"</div>\n"_s),
                 u"front_matter 1-4"_s);
        const source::SourceText source(u"<div>\n"_s + kNotice + u"</div>\n\n<br>\n"_s);
        const Result<Issue> issue = parse::parseIssue(source);
        QCOMPARE(issue->documents.size(), 1);
        QCOMPARE(issue->documents.first().span, (SourceSpan{1, 10}));
    }
};

QTEST_GUILESS_MAIN(TestOtherParts)
#include "tst_otherparts.moc"
