// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/parser.h"

#include <QTest>

using namespace gongbao;
using namespace Qt::StringLiterals;

namespace {

QString notice(const QString& title, const QString& number, const QString& end)
{
    return title + u"\n\n"_s + number + u"\n\n各镇人民政府：\n\n现将有关事项通知如下。\n\n"_s +
           end + u"\n\n"_s;
}

const QString kSigned = u"甲区人民政府\n\n2025年6月9日"_s;

/// An issue whose 目录 and body agree.
QString issue(const QString& toc, const QString& body)
{
    return u"甲区人民政府公报\n\n2025年第2期\n\n2025年7月10日出版\n\n目录\n\n"_s + toc + u"\n\n"_s +
           body;
}

QStringList kindsIn(const QString& text)
{
    const source::SourceText source(text);
    const auto parsed = parse::parseIssue(source);
    QStringList kinds;
    if (parsed) {
        for (const Finding& finding : parsed->findings) {
            kinds.append(toName(finding.kind));
        }
    }
    return kinds;
}

} // namespace

class TestFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("kinds");
        const QString toc =
            u"1、甲区人民政府关于春耕的通知（甲政发〔2025〕3号）……(1)\n2、甲区人民政府关于秋收的通知（甲政发〔2025〕4号）……(2)"_s;
        const QString spring =
            notice(u"甲区人民政府关于春耕的通知"_s, u"甲政发〔2025〕3号"_s, kSigned);
        const QString autumn =
            notice(u"甲区人民政府关于秋收的通知"_s, u"甲政发〔2025〕4号"_s, kSigned);
        const auto row = [](const char* name, const QString& text, const QStringList& kinds) {
            QTest::newRow(name) << text << kinds;
        };
        row("none", issue(toc, spring + autumn), {});
        row("body without a document",
            issue(
                toc,
                u"水利春秋\n\n某日议事。某君发言，言及水利诸端，众人附议，遂成决议，载于册，传于后，为众人所知所记，散会。"_s),
            {u"no_documents"_s, u"missing_in_body"_s, u"missing_in_body"_s, u"unassigned_lines"_s});
        row("short lines without a document",
            issue(toc, u"主办：甲区水务局\n\n水利春秋\n\n某君发言。\n\n众人附议。"_s),
            {u"no_documents"_s, u"missing_in_body"_s, u"missing_in_body"_s, u"unassigned_lines"_s});
        row("title differs",
            issue(toc, spring + notice(u"甲区人民政府关于做好秋收的通知"_s, u"甲政发〔2025〕4号"_s,
                                       kSigned)),
            {u"toc_title_differs"_s});
        row("number differs",
            issue(toc, spring + notice(u"甲区人民政府关于秋收的通知"_s, u"甲政发〔2025〕5号"_s,
                                       kSigned)),
            {u"toc_number_differs"_s});
        row("missing in the body", issue(toc, spring), {u"missing_in_body"_s});
        row("missing in the contents",
            issue(toc, spring + autumn +
                           notice(u"甲区人民政府办公室关于防汛的通知"_s, u"甲政办发〔2025〕9号"_s,
                                  kSigned)),
            {u"missing_in_toc"_s});
        row("order differs", issue(toc, autumn + spring), {u"toc_order_differs"_s});
        QString misnumbered = toc;
        row("item number", issue(misnumbered.replace(u"2、"_s, u"12、"_s), spring + autumn),
            {u"item_number_out_of_order"_s});
        row("not signed",
            issue(toc,
                  spring + notice(u"甲区人民政府关于秋收的通知"_s, u"甲政发〔2025〕4号"_s, {})),
            {u"no_signature"_s, u"no_date"_s});
        row("impossible date",
            issue(toc, spring + notice(u"甲区人民政府关于秋收的通知"_s, u"甲政发〔2025〕4号"_s,
                                       u"甲区人民政府\n\n2025年2月30日"_s)),
            {u"impossible_date"_s});
        row("after publication",
            issue(toc, spring + notice(u"甲区人民政府关于秋收的通知"_s, u"甲政发〔2025〕4号"_s,
                                       u"甲区人民政府\n\n2025年8月1日"_s)),
            {u"date_after_publication"_s});
        row("attachments differ",
            issue(toc, spring + notice(u"甲区人民政府关于秋收的通知"_s, u"甲政发〔2025〕4号"_s,
                                       u"附件：1.名单\n\n2.方案\n\n"_s + kSigned +
                                           u"\n\n附件1\n\n名单"_s)),
            {u"attachments_differ"_s});
        row("no issue at all", u"今天天气很好。"_s,
            {u"no_gazette_name"_s, u"no_issue_number"_s, u"no_documents"_s, u"unassigned_lines"_s});
    }

    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, kinds);
        QCOMPARE(kindsIn(text), kinds);
    }
};

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
